"""Changes of a whole cabinet are drafted with the body that holds the office, as the schema wants it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation.cli import main
from qantar_curation.corpus import load
from qantar_curation.validation import validate

TEXT = """\
The quay on the day after a loud night

Sunday, 16 March 2031

{lost}

On the same day a new government was formed in Castaval.
"""


DISMISSED = "The president dismissed the cabinet on Saturday."
RESIGNED = "The government resigned on Saturday, and nobody on the quay was surprised."


@pytest.fixture
def review(
    registered: Callable[[str], Path],
    corpus: Path,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> Callable[..., str]:
    """Review the text with these decisions, of which all or none are carried out; what is said."""
    file = registered(TEXT.format(lost=getattr(request, "param", DISMISSED)))
    shutil.copyfile(file, corpus / "articles" / file.name)

    def run(*decisions: dict[str, object], fails: bool = False) -> str:
        path = file.with_name("decisions.jsonl")
        path.write_text("".join(f"{json.dumps(one)}\n" for one in decisions), encoding="utf-8")
        capsys.readouterr()
        code = main(["review", str(file), "--root", str(corpus), "--decisions", str(path)])
        out = capsys.readouterr().out
        assert code == int(fails), out
        return out

    return run


def _told(line: int, **fields: str) -> dict[str, object]:
    return {"kind": "appointment", "line": line, "decision": "accept", "fields": fields}


def test_a_cabinet_is_a_body_in_a_collective_office(review: Callable[..., str], corpus: Path) -> None:
    name = "Cabinet of Oda Linnart after the vote"
    review(
        _told(5, organisation="linnart-cabinet"),
        _told(7, post="cabinet-of-merevia", organisation="new", organisation_name=name),
    )
    assert not validate(corpus, corpus / "articles").findings
    rows = {row.id: row.values for row in load(corpus).rows["appointments"]}
    made = rows["linnart-cabinet-dismissed"]
    assert (made["organisation_id"], made["official_id"]) == ("linnart-cabinet", None)
    assert made["post_id"] == "cabinet-of-merevia" and made["date_edtf"] == "2031-03-15"
    assert rows["cabinet-of-oda-linnart-after-the-vote-formed"]["change"] == "formed"


def test_which_body_and_which_office_are_asked(review: Callable[..., str]) -> None:
    assert "to be answered: organisation:" in review(_told(5), fails=True)
    assert "to be answered: post:" in review(_told(7), fails=True)
    said = review(_told(7, post="cabinet-of-merevia", organisation="new"), fails=True)
    assert "to be answered: organisation_name:" in said
    assert "there is no `nobody`" in review(_told(5, organisation="nobody"), fails=True)


@pytest.mark.parametrize("review", [RESIGNED], indirect=True)
def test_a_cabinet_in_an_office_of_its_own(review: Callable[..., str], corpus: Path) -> None:
    review(_told(5, post="new", organisation="new", organisation_name="Government of the quay"))
    posts = {row.id: row.values for row in load(corpus).rows["posts"]}
    assert posts["government"]["single_seat"] is True and posts["government"]["level"] == "national"
    assert not validate(corpus, corpus / "articles").findings


@pytest.mark.parametrize("review", [RESIGNED], indirect=True)
def test_words_that_are_the_name_of_another_body_are_cited_with_more(review: Callable[..., str], corpus: Path) -> None:
    path = corpus / "dataset/records/organisations.yaml"
    text = path.read_text(encoding="utf-8")
    line = '    - {article: a003, line: 5, phrase: "The government", supports: [name]}\n'
    assert "organisation_id: diet\n" in text
    start = text.index("evidence:\n", text.index("organisation_id: diet\n")) + len("evidence:\n")
    path.write_text((text[:start] + line + text[start:]).replace("name: Diet\n", "name: Government Diet\n"), "utf-8")
    review(_told(5, post="cabinet-of-merevia", organisation="rehk-cabinet"))
    evidence = [item for item in load(corpus).evidence if item.row.id == "rehk-cabinet" and item.article_id == "a003"]
    assert [item.phrase for item in evidence] == ["government resigned"]
