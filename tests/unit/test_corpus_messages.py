"""What is said of a wrong value, and what is proposed instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from qantar_curation.corpus import load

RECORDS = {
    "events": "- event_id: fair\n  label: The fair\n  kind: meeting\n  status: occurred\n  {}\n",
    "figures": (
        "- figure_id: cakes\n  article: a000\n  measure: acts-counted\n  qualifier: exact\n"
        "  text: seven\n  unit: count\n  event: fair\n  {}\n"
    ),
    "posts": "- post_id: baker\n  title: Baker\n  level: regional\n  {}\n",
    "disagreements": (
        "- disagreement_id: cakes\n  topic: The cakes\n  kind: error\n  judgement: unresolved\n  summary: Two.\n  {}\n"
    ),
    "retired": "- record_table: events\n  record: old-fair\n  reason: It was none.\n  {}\n",
}


@pytest.mark.parametrize(
    ("table", "line", "code", "says", "mend"),
    [
        ("events", "start: 1.5.1923", "T004", "is no date: the year comes first", "A date is YYYY, YYYY-MM,"),
        ("events", "start: 1923-5-1", "T004", "write `1923-05-01`", "A date is YYYY"),
        ("events", "start: 1923-02-29", "T004", "`1923-02-29` as `start` is no date", "Correct the date."),
        ("events", "place: Mud Ford", "T004", "`Mud Ford` as `place` is no slug", "Did you mean `mud-ford`?"),
        ("events", "place: Mûdford", "T004", "is no slug", "Did you mean `mudford`?"),
        ("events", "place: '?!'", "T004", "is no slug", "Write the value in the form of its field"),
        ("events", "plcae: mudford", "T002", "`plcae` is no key of events", "Did you mean `place`?"),
        ("events", "xyz: mudford", "T002", "`xyz` is no key of events", "Its keys are event_id, label, kind,"),
        ("events", "place: {a: b}", "T006", "`place` takes one value, and here is a mapping", "Compare"),
        ("events", "participants: dockers", "T006", "`participants` takes a list, and here is", "Write `[dockers]`"),
        ("events", "participants: [dockers]", "T006", "`participants` takes a mapping with keys", "Compare"),
        ("events", "evidence: {a: b}", "T006", "`evidence` takes a list, and here is a mapping", "Begin each item"),
        ("figures", "value: 1_000", "T004", "is not a number in plain digits", "Write `1000`."),
        ("figures", "value: '1 000'", "T004", "is not a number in plain digits", "Write `1000`."),
        ("figures", "value: 1e3", "T004", "is not a number", "Write digits alone"),
        ("figures", "value: .5", "T004", "is not a number", "Write digits alone"),
        ("figures", "value: '007'", "T004", "is not a number", "Write digits alone"),
        ("figures", "value: nan", "T004", "is not a number", "Write digits alone"),
        ("figures", "value: '-0x10'", "T004", "is not a number", "Write digits alone"),
        ("posts", "single_seat: Yes", "T004", "is not true or false", "Write `true`."),
        ("posts", "single_seat: off", "T004", "is not true or false", "Write `false`."),
        ("posts", "single_seat: maybe", "T004", "is not true or false", "Write `true` or `false`."),
        ("posts", "single_set: true", "T002", "`single_set` is no key", "Did you mean `single_seat`?"),
        ("retired", "successor: New-Fair", "T004", "is no slug", "Did you mean `new-fair`?"),
        ("disagreements", "members: []", "T005", "`members` is an empty list", "Name at least one."),
        ("disagreements", "note: []", "T006", "`note` takes one value", "Write one value, without brackets."),
    ],
)
def test_one_finding_that_helps(tmp_path: Path, table: str, line: str, code: str, says: str, mend: str) -> None:
    path = tmp_path / "dataset/records" / f"{table}.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(RECORDS[table].format(line), encoding="utf-8")
    findings = load(tmp_path).findings
    (finding,) = [one for one in findings if one.rule.code != "T001"]  # some of the records lack a key
    assert finding.rule.code == code
    assert says in finding.message
    assert mend in finding.mend
    assert finding.span is not None and finding.span.line == RECORDS[table].count("\n")


@pytest.mark.parametrize(
    ("term", "mend"),
    [
        ("protset", "Did you mean `protest`?"),
        ("Riot", "Did you mean `riot`?"),
        ("quadrille", "The terms are unrest, protest, riot,"),
    ],
)
def test_near_terms(tmp_path: Path, term: str, mend: str) -> None:
    path = tmp_path / "dataset/records/events.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(RECORDS["events"].format("note: None.").replace("meeting", term), encoding="utf-8")
    (finding,) = load(tmp_path).findings
    assert (finding.rule.code, finding.message) == ("T003", f"`{term}` is no term of `kind`")
    assert finding.mend.startswith(mend)


def test_few_terms_are_listed_beside_the_near_one(tmp_path: Path) -> None:
    path = tmp_path / "dataset/records/posts.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(RECORDS["posts"].format("single_seat: true").replace("regional", "municipal"), encoding="utf-8")
    (finding,) = load(tmp_path).findings
    assert finding.mend == ("Did you mean `ministerial`? The terms are national, ministerial, regional, international.")


def test_a_misspelt_key_is_not_missing_as_well(tmp_path: Path) -> None:
    path = tmp_path / "dataset/records/posts.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("- post_id: baker\n  titel: Baker\n  level: regional\n  single_seat: true\n", encoding="utf-8")
    (finding,) = load(tmp_path).findings
    assert (finding.rule.code, finding.mend) == ("T002", "Did you mean `title`?")


def test_every_fault_of_a_record_is_said(tmp_path: Path) -> None:
    path = tmp_path / "dataset/records/events.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "- event_id: The Fair\n  kind: meting\n  status: occurred\n  start: May\n  end: 1923\n"
        "  evidence:\n    - {article: 0, line: 1a, phrase: ' fair', supports: [Kind]}\n",
        encoding="utf-8",
    )
    found = [(one.rule.code, one.span.line if one.span else 0) for one in load(tmp_path).findings]
    assert sorted(found) == [
        ("E008", 7), ("T001", 1), ("T003", 2), ("T004", 1), ("T004", 4), ("T004", 7), ("T004", 7), ("T004", 7),
    ]  # fmt: skip
