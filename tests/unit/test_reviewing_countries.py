"""An office of another country is not drafted as the known post of the records' own country."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation.corpus import load
from qantar_curation.reviewing import countries
from qantar_curation.reviewing.context import Setting
from qantar_curation.reviewing.draft import Draft, Question
from qantar_curation.reviewing.log import Decision
from qantar_curation.reviewing.mapping import draft_of
from qantar_curation.reviewing.opening import article_of_text
from qantar_curation.reviewing.workspace import Workspace
from qantar_curation.suggesting.proposal import Proposal
from qantar_curation.validation import validate

ABROAD = """\
Georgia looks for a new head of government

Sunday, 16 March 2031

{line}

The office in Tbilisi was closed. Georgia has changed its rulers often.
"""
AT_HOME = """\
Merevia looks for calm

Sunday, 16 March 2031

{line}

The quay of Port Ilmar was closed, and Merevia went to bed early.
"""
Made = Callable[[str, str], Setting]


@pytest.fixture
def setting(corpus: Path, registered: Callable[[str], Path]) -> Made:
    """A registered article with a line, against the fictional corpus."""

    def make(text: str, line: str) -> Setting:
        file = registered(text.format(line=line))
        known = load(corpus)
        article, proposals = article_of_text(file, None, known, "rules")
        return Setting(known, article, proposals)

    return make


def _drafted(setting: Setting, line: str, office: str, **answers: str) -> Draft:
    person = "Nela Quist"
    start = line.index(office)
    value = {"change": "resigned", "person": person, "post": office, "date": None}
    one = Proposal("appointment", 5, start, len(line) - 1, line[start:-1], value, 0.8, "rules", "resigned")
    return draft_of(setting, one, answers)


def _asked(draft: Draft) -> Question | None:
    return next((one for one in draft.questions if one.key == "post"), None)


@pytest.mark.parametrize(
    "line",
    [
        "Georgian Prime Minister Nela Quist resigned.",
        "Georgia's newly named Prime Minister Nela Quist resigned.",
        "Prime Minister Nela Quist of Georgia resigned.",
        "In neighbouring Georgia, Prime Minister Nela Quist resigned.",
        "Dutch Prime Minister Nela Quist resigned.",
        "Poland's Prime Minister Nela Quist resigned.",
    ],
)
@pytest.mark.parametrize("text", [ABROAD, AT_HOME])
def test_the_country_beside_an_office_is_asked_about(setting: Made, text: str, line: str) -> None:
    question = _asked(_drafted(setting(text, line), line, "Prime Minister"))
    assert question is not None
    assert question.choices == ("prime-minister-of-merevia", "new") and question.default == "new"
    assert "the line has it of" in question.text


def test_an_article_about_another_country_is_asked_about(setting: Made) -> None:
    line = "Prime Minister Nela Quist resigned."
    question = _asked(_drafted(setting(ABROAD, line), line, "Prime Minister"))
    assert question is not None and question.default == "new" and "the article speaks of Georgia" in question.text


def test_a_sentence_about_another_country_is_asked_about(setting: Made) -> None:
    line = "Prime Minister Nela Quist told an audience in Poland that she resigned."
    question = _asked(_drafted(setting(AT_HOME, line), line, "Prime Minister"))
    assert question is not None and question.default == "prime-minister-of-merevia" and "Poland" in question.text


@pytest.mark.parametrize(
    "line",
    [
        "Prime Minister Nela Quist resigned.",
        "Merevian Prime Minister Nela Quist resigned.",
        "Merevia's Prime Minister Nela Quist resigned in Georgia.",
    ],
)
def test_at_home_nothing_is_asked(setting: Made, line: str) -> None:
    draft = _drafted(setting(AT_HOME, line), line, "Prime Minister")
    assert _asked(draft) is None and not any(table == "posts" for table, _ in draft.records)


def test_a_city_of_the_country_tells_it(setting: Made) -> None:
    line = "Prime Minister Nela Quist resigned in Port Ilmar after talks with Russia."
    assert _asked(_drafted(setting(AT_HOME, line), line, "Prime Minister")) is None


def test_a_new_post_has_the_country_in_its_title_and_validates(corpus: Path, setting: Made) -> None:
    line = "Georgian Prime Minister Nela Quist resigned."
    draft = _drafted(setting(ABROAD, line), line, "Prime Minister", post="new")
    assert not draft.questions and draft.refusal is None
    made = next(data for table, data in draft.records if table == "posts")
    assert (made["post_id"], made["title"]) == ("prime-minister-of-georgia", "Prime Minister of Georgia")
    known = load(corpus)
    article, proposals = article_of_text(corpus.parent / "003_quay.txt", None, known, "rules")
    with Workspace(corpus, article) as workspace:
        _, findings = workspace.accept(draft, Decision("a003", "003_quay.txt", proposals[0], "accepted"))
        assert [one.message for one in findings] == []
        again = Setting(workspace.corpus, article, proposals)
        later = _drafted(again, "Prime Minister Nela Quist resigned.", "Prime Minister")
        at = line.index("Prime Minister"), line.index("Prime Minister") + len("Prime Minister")
        assert again.widened("posts", "prime-minister-of-georgia", 5, at) == (0, at[1])
        assert again.widened("posts", "prime-minister-of-merevia", 5, at) == at
    assert not validate(corpus).findings
    other = _drafted(again, "Prime Minister Ute Lund resigned.", "Prime Minister", official="new")
    assert not other.questions  # the article speaks of Georgia, and there is one such post
    assert {data["post"] for table, data in later.records if table == "appointments"} <= {"prime-minister-of-georgia"}
    assert not later.questions and not any(table == "posts" for table, _ in later.records)


def test_a_new_post_in_an_article_about_another_country_is_of_that_country(setting: Made) -> None:
    line = "Defence Minister Nela Quist resigned."
    draft = _drafted(setting(ABROAD, line), line, "Defence Minister")
    made = next(data for table, data in draft.records if table == "posts")
    assert made["title"] == "Defence Minister of Georgia"
    assert any("since the article speaks of Georgia most" in remark for remark in draft.remarks)


def test_a_bare_title_that_is_the_spelling_of_a_known_post_is_cited_with_the_name(corpus: Path, setting: Made) -> None:
    line = "Prime Minister Nela Quist resigned."
    draft = _drafted(setting(ABROAD, line), line, "Prime Minister", post="new")
    made = next(data for table, data in draft.records if table == "posts")
    assert isinstance(made["evidence"], list)
    assert made["title"] == "Prime Minister of Georgia" and made["evidence"][0]["phrase"] == "Prime Minister Nela"
    known = load(corpus)
    article, proposals = article_of_text(corpus.parent / "003_quay.txt", None, known, "rules")
    with Workspace(corpus, article) as workspace:
        _, findings = workspace.accept(draft, Decision("a003", "003_quay.txt", proposals[0], "accepted"))
    assert [one.message for one in findings] == []


def test_at_home_a_new_post_is_named_as_it_is_printed(setting: Made) -> None:
    line = "Defence Minister Nela Quist resigned."
    draft = _drafted(setting(AT_HOME, line), line, "Defence Minister")
    assert next(data for table, data in draft.records if table == "posts")["title"] == "Defence Minister"


def test_most_posts_are_of_the_home_country(corpus: Path) -> None:
    assert countries.home(load(corpus)) == "Merevia"


def test_places_and_adjectives_name_their_country(corpus: Path) -> None:
    known = load(corpus)
    text = "Port Ilmar, Kyrgyz, South African, Tajikistan's, Uzbek and Muslim, Asian, African"
    assert [one.country for one in countries.named(known, text)] == [
        "Merevia", "Kyrgyzstan", "South Africa", "Tajikistan", "Uzbekistan",
    ]  # fmt: skip


def test_the_country_of_a_post_is_that_of_its_title_or_its_body(corpus: Path) -> None:
    known = load(corpus)
    assert countries.of_post(known, "president-of-merevia") == "Merevia"
    assert countries.of_post(known, "mayor-of-port-ilmar") == "Merevia"
    assert countries.of_post(known, "commander-of-harbour-guard") in ("Merevia", None)
    assert countries.of_post(known, "secretary-of-amber-coast-pact") is None
    assert countries.of_post(known, "nothing") is None
