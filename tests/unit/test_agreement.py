"""The agreement of two passes, on passes made up for it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qantar_curation.agreement import document
from qantar_curation.agreement.passes import PASSES, UnreadablePass, read_pass
from qantar_curation.agreement.report import FieldAgreement, TableAgreement, agreement
from qantar_curation.agreement.rows import FIELD_HEAD, TABLE_HEAD, field_rows, table_rows
from qantar_curation.cli import main
from qantar_curation.cli.commands.agreement import explained
from qantar_schema.emit.pages import COMMAND, END, start

EVENT = """\
- event_id: {id}
  label: {label}
  kind: {kind}
  status: {status}
  participants:
    - {{official: {mayor}, role: {role}}}
  evidence:
    - {{article: a000, line: {line}, supports: [kind]}}
"""
OFFICIAL = "- official_id: {id}\n  name: {name}\n"
FIGURE = """\
- figure_id: {id}
  article: {article}
  measure: {measure}
  value: {value}
  evidence:
    - {{article: {article}, line: 3, supports: [value]}}
"""


@pytest.fixture
def passes(tmp_path: Path) -> Path:
    """Three events that match, one of them of another status; one event, one figure of the second pass only."""
    said = {"kind": "riot", "status": "occurred", "role": "actor"}
    events = [
        [
            EVENT.format(**said | {"id": f"e{n}", "label": f"The riot of day {n}", "line": n, "mayor": "a-mayor"})
            for n in (1, 2, 3)
        ],
        [
            EVENT.format(
                **said | {"id": "third", "label": "Riot of day 3", "line": 3, "mayor": "m", "status": "alleged"}
            ),
            EVENT.format(**said | {"id": "first", "label": "Riot, day 1", "line": 1, "mayor": "m", "role": "target"}),
            EVENT.format(**said | {"id": "second", "label": "Day 2 of the riot", "line": 2, "mayor": "m"}),
            EVENT.format(**said | {"id": "fourth", "label": "A riot elsewhere", "line": 4, "mayor": "m"}),
        ],
    ]
    for number, name in enumerate(PASSES):
        folder = tmp_path / document.FOLDER / name
        (folder / "figures").mkdir(parents=True)
        (folder / "events").mkdir()
        (folder / "events/unrest.yaml").write_text("".join(events[number]), encoding="utf-8")
        mayor = OFFICIAL.format(id=("a-mayor", "m")[number], name=("Iva Tal", "Tal, Iva")[number])
        (folder / "officials.yaml").write_text(mayor, encoding="utf-8")
        figures = FIGURE.format(id="f", article="a000", measure="people-killed", value=7 + number)
        if number:
            figures += FIGURE.format(id="g", article="a001", measure="people-killed", value=7)
        (folder / "figures/a000.yaml").write_text(figures, encoding="utf-8")
    return tmp_path


def test_records_match_by_what_they_say(passes: Path) -> None:
    found = {one.table: one for one in agreement(passes)}
    events = found["events"]
    assert (events.first, events.second, events.matched, events.differing) == (3, 4, 3, 1)
    assert (events.only_first, events.only_second, events.f1) == (0, 1, 6 / 7)
    assert found["officials"] == TableAgreement("officials", 1, 1, 1, 0, 0, 0, ())
    parties = found["event_participants"]
    assert (parties.first, parties.second, parties.matched, parties.differing) == (3, 3, 3, 1)
    # A figure belongs to its article: the same number of another one is another claim.
    assert (found["figures"].matched, found["figures"].differing, found["figures"].only_second) == (1, 1, 1)


def test_fields_are_compared_over_what_matches(passes: Path) -> None:
    (events,) = (one for one in agreement(passes) if one.table == "events")
    kind, status, start, _ = events.fields
    assert kind == FieldAgreement("kind", 3, 3, None)  # one value alone: there is no chance to correct for
    assert start == FieldAgreement("start", 0, 0, None)  # dated by neither pass
    assert (status.compared, status.same) == (3, 2)
    # Six values, of which one differs from the other five: observed disagreement 1/3, expected 5/15.
    assert status.alpha == pytest.approx(1 - (2 / 6) / (2 * 5 / 30))


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("pass-2/posts.yaml", "- post_id: [\n", "posts.yaml: "),
        ("pass-2/posts.yaml", "post_id: mayor\n", "posts.yaml: it is no list of records"),
        ("pass-2/posts.yaml", "- mayor\n", "posts.yaml: it is no list of records"),
        ("pass-2/postings.yaml", "- post_id: mayor\n", "postings.yaml: it is no list of records"),
    ],
)
def test_what_cannot_be_read_is_not_left_out_in_silence(
    passes: Path, name: str, text: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (passes / document.FOLDER / name).write_text(text, encoding="utf-8")
    with pytest.raises(UnreadablePass, match=says):
        agreement(passes)
    (passes / "dataset/records").mkdir()
    assert main(["agreement", "--root", str(passes)]) == 2
    assert says in capsys.readouterr().err


def test_a_strange_alpha_is_explained() -> None:
    def told(*fields: FieldAgreement) -> list[str]:
        return list(explained([TableAgreement("events", 24, 24, 24, 1, 0, 0, fields)]))

    assert told(FieldAgreement("kind", 24, 22, 0.85)) == []
    (hardly,) = told(FieldAgreement("status", 24, 23, 0.0))
    (empty,) = told(FieldAgreement("level", 24, 24, None))
    assert hardly.startswith("alpha is near 0") and empty.startswith("alpha is empty")


def test_an_empty_pass_is_none(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePass, match="no record"):
        read_pass(tmp_path, "pass-1")


def test_the_page_says_what_the_passes_give(root: Path) -> None:
    assert (root / document.PATH).read_text(encoding="utf-8") == document.document(root), (
        f"out of date; mend it with `{COMMAND}`"
    )


def test_the_page_is_written_between_its_marks(passes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = passes / document.PATH
    assert document.main(["--root", str(passes)]) == 2 and "there is no README.md" in capsys.readouterr().err
    page.write_bytes(b"\xe9\n")
    assert document.main(["--root", str(passes)]) == 2 and "is not UTF-8" in capsys.readouterr().err
    page.write_text("nothing to fill\n", encoding="utf-8")
    assert document.main(["--root", str(passes)]) == 2 and "lacks the marks" in capsys.readouterr().err
    page.write_text(f"before\n{start(document.PART)}\nold\n{END}\nafter\n", encoding="utf-8")
    assert document.main(["--root", str(passes)]) == 0
    text = page.read_text(encoding="utf-8")
    assert text.startswith("before\n") and text.endswith("\nafter\n") and "old" not in text
    assert "| events | 3 | 4 | 3 | 1 | 0 | 1 | 0.86 |" in text


def test_the_command_shows_the_rows_of_the_page(passes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (passes / "dataset/records").mkdir()
    assert main(["agreement", "--root", str(passes)]) == 0
    printed = [re.split(r"  +", line) for line in capsys.readouterr().out.splitlines()]
    shown = [[cell for cell in row if cell] for row in rows(agreement(passes))]
    assert [row for row in printed if row in shown] == shown


def rows(found: list[TableAgreement]) -> list[tuple[str, ...]]:
    return [TABLE_HEAD, *table_rows(found), FIELD_HEAD, *field_rows(found)]
