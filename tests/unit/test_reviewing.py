"""Reviewing proposals: accepted ones become records that validate, rejected ones are remembered, undo, resume."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from qantar_curation.cli import main
from qantar_curation.corpus import load
from qantar_curation.files import CannotWrite
from qantar_curation.reviewing.loop import Loop
from qantar_curation.reviewing.marking import marked
from qantar_curation.reviewing.opening import article_of_text
from qantar_curation.reviewing.proposals import context_of
from qantar_curation.reviewing.session import Session
from qantar_curation.reviewing.state import SUFFIX, Patch, State
from qantar_curation.reviewing.workspace import Workspace
from qantar_curation.validation import validate

TEXT = """\
The quay on the day after a loud night

Sunday, 16 March 2031

Police arrested 28 people in Port Ilmar on Friday. The Harbour Guard looked on.

Linnart named Pia Sollert deputy treasurer on Saturday.

Bram Oskeld resigned as mayor of Port Ilmar.

The police later arrested 28 people.
"""
Answers = Callable[[str], str]


@pytest.fixture
def text(registered: Callable[[str], Path]) -> Path:
    """A registered text, in a folder with the corpus `corpus`."""
    return registered(TEXT)


def _snapshot(text: Path) -> dict[str, bytes]:
    root = text.parent / "corpus"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def _review(text: Path, *decisions: dict[str, object], dry: bool = False) -> int:
    file = text.with_name("decisions.jsonl")
    file.write_text("".join(json.dumps(one) + "\n" for one in decisions), encoding="utf-8")
    more = ["--dry-run"] if dry else []
    return main(["review", str(text), "--root", str(text.parent / "corpus"), "--decisions", str(file), *more])


def _log(text: Path) -> list[dict[str, object]]:
    path = text.parent / "corpus/dataset/review/log.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


EVENT = {"kind": "event", "line": 5, "decision": "accept", "fields": {"label": "The police arrest dockers"}}
FIGURE = {"kind": "figure", "line": 5, "decision": "accept", "fields": {"subject": "the-police-arrest-dockers"}}
NAMED = {"kind": "appointment", "line": 7, "decision": "accept", "fields": {"level": "national"}}
RESIGNED = {"kind": "appointment", "line": 9, "decision": "accept"}


def test_accepted_proposals_become_records_that_validate(text: Path) -> None:
    root = text.parent / "corpus"
    assert _review(text, EVENT, FIGURE, NAMED, RESIGNED) == 0
    shutil.copyfile(text, root / "articles" / text.name)
    assert not validate(root, root / "articles").findings
    records = root / "dataset/records"
    assert '{article: a003, line: 5, phrase: "arrested 28 people", supports: [measure, value, qualifier]}' in (
        records / "figures/a003.yaml"
    ).read_text(encoding="utf-8")
    assert "official_id: pia-sollert" in (records / "officials.yaml").read_text(encoding="utf-8")
    appointments = (records / "appointments.yaml").read_text(encoding="utf-8")
    assert "appointment_id: oskeld-mayor-of-port-ilmar-resigned" in appointments
    assert [one["decision"] for one in _log(text)] == ["accepted"] * 4
    assert {"file", "kind", "rule", "engine", "phrase", "reason", "proposal"} <= _log(text)[0].keys()


def test_a_repeated_figure_is_evidence_for_the_first(text: Path) -> None:
    assert _review(text, EVENT, FIGURE, {"kind": "figure", "line": 11, "decision": "accept"}) == 0
    figures = (text.parent / "corpus/dataset/records/figures/a003.yaml").read_text(encoding="utf-8")
    assert figures.count("figure_id") == 1 and "line: 11" in figures


@pytest.mark.parametrize("first", ["person", "appointment"])
def test_a_person_and_an_appointment_of_the_same_words_are_written_once(
    text: Path, first: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = text.parent / "corpus"
    other = text.with_name("004_quay.txt")
    other.write_text(f"{TEXT}\nThe acting governor of Castaval, Nela Quist, aged 44, spoke.\n", encoding="utf-8")
    assert main(["article", "add", str(other), "--root", str(root), "--distinct", "--yes"]) == 0
    both: list[dict[str, object]] = [
        {"kind": kind, "line": 13, "decision": "accept"} for kind in ("person", "appointment")
    ]
    age: dict[str, object] = {"kind": "figure", "line": 13, "decision": "accept"}
    capsys.readouterr()
    assert _review(other, *(both if first == "person" else both[::-1]), age) == 0
    assert "all of it is there already" in capsys.readouterr().out
    shutil.copyfile(text, root / "articles" / text.name)
    shutil.copyfile(other, root / "articles" / other.name)
    assert not validate(root, root / "articles").findings


def test_what_would_not_validate_is_not_written(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = _snapshot(text)
    assert _review(text, FIGURE | {"fields": {"subject": "salt-unrest"}}) == 1
    assert "C039" in capsys.readouterr().out
    assert _snapshot(text) == before


def test_a_rejected_proposal_is_remembered_and_not_proposed_again(
    text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _review(text, {"kind": "figure", "line": 5, "decision": "reject", "reason": "counted twice"}) == 0
    assert _log(text)[0]["reason"] == "counted twice"
    text.with_name(text.name + SUFFIX).unlink()
    assert _review(text, FIGURE) == 1
    assert "no undecided proposal fits; rejected before: figure in line 5" in capsys.readouterr().out
    assert main(["suggest", "--report", "--root", str(text.parent / "corpus")]) == 0


def test_the_same_decisions_again_are_done_already(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rejected = {"kind": "figure", "line": 5, "decision": "reject", "reason": "counted twice"}
    assert _review(text, EVENT, rejected) == 0
    before = _snapshot(text)
    capsys.readouterr()
    assert _review(text, EVENT, rejected) == 0
    out = capsys.readouterr().out
    assert out.count("already decided") == 2 and "(accepted)" in out and "(rejected)" in out
    assert _snapshot(text) == before
    assert _review(text, EVENT, EVENT) == 1


def test_a_dry_run_writes_nothing(text: Path) -> None:
    before = _snapshot(text)
    assert _review(text, EVENT, FIGURE, dry=True) == 0
    main(["review", str(text), "--root", str(text.parent / "corpus"), "--accept-all", "--dry-run"])
    assert _snapshot(text) == before and not text.with_name(text.name + SUFFIX).exists()


def test_nothing_is_accepted_unreviewed(text: Path) -> None:
    assert main(["review", str(text), "--root", str(text.parent / "corpus"), "--accept-all"]) == 2


def test_an_edit_is_written_as_edited(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    yaml = (
        "events:\n  - event_id: arrests\n    label: Arrests in the port\n    kind: arrest\n    status: occurred\n"
        '    evidence:\n      - {article: a003, line: 5, phrase: "arrested", supports: [kind, status]}\n'
    )
    assert _review(text, EVENT | {"decision": "edit", "yaml": yaml}) == 0
    assert _log(text)[0]["decision"] == "edited"
    for bad, said in (
        ("events: 3\n", "no list"),
        ("nothing:\n  - {a: b}\n", "no table"),
        ("# no\n", "nothing is left"),
        ("a: *b\n", "Y107"),
    ):
        assert _review(text, {"kind": "figure", "line": 5, "decision": "edit", "yaml": bad}) == 1
        assert said in capsys.readouterr().out


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        "[]",
        '{"decision": "maybe"}',
        '{"decision": "accept", "x": 1}',
        '{"decision": "edit"}',
        '{"decision": "reject"}',
        '{"decision": "reject", "reason": " "}',
        '{"decision": "accept", "line": "5"}',
        '{"decision": "accept", "kind": "date"}',
        '{"decision": "accept", "phrase": 5}',
        '{"decision": "accept", "fields": {"lable": "x"}}',
        '{"decision": "accept", "kind": "figure", "fields": {"label": "x"}}',
    ],
)
def test_bad_decisions_are_told(text: Path, line: str) -> None:
    file = text.with_name("decisions.jsonl")
    file.write_text(line + "\n", encoding="utf-8")
    assert main(["review", str(text), "--root", str(text.parent / "corpus"), "--decisions", str(file)]) == 2


def test_proposals_from_a_file_have_to_fit_the_article(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = str(text.parent / "corpus")
    assert main(["suggest", str(text), "--root", root, "--format", "jsonl"]) == 0
    file = text.with_name("proposals.jsonl")
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    common = ["review", str(file), "--root", root, "--accept-all", "--dry-run", "--articles", str(text.parent)]
    assert main(common) == 2
    assert main([*common, "--article", "a003"]) in (0, 1)
    assert main([*common, "--article", "a002"]) == 2


def test_an_unregistered_text_is_refused(text: Path) -> None:
    other = text.with_name("other.txt")
    other.write_text(TEXT + "More of it was heard in the evening.\n", encoding="utf-8")
    assert main(["review", str(other), "--root", str(text.parent / "corpus"), "--accept-all", "--dry-run"]) == 2


class Script:
    """A screen that is played: keys and lines in their order, the editor a function."""

    def __init__(self, keys: Iterable[str], lines: Iterable[str | None] = (), editor: Answers | None = None) -> None:
        self.shown: list[str] = []
        self._keys, self._lines, self._editor = iter(keys), iter(lines), editor

    def show(self, text: str) -> None:
        self.shown.append(text)

    def key(self, prompt: str, keys: str) -> str:
        self.shown.append(prompt)
        pressed = next(self._keys)
        assert pressed in keys
        return pressed

    def line(self, prompt: str, default: str | None = None) -> str | None:
        return next(self._lines) or default

    def edit(self, text: str) -> str | None:
        assert self._editor is not None
        return self._editor(text)


def _play(text: Path, screen: Script, kind: str = "event", line: int = 5) -> Session:
    root = text.parent / "corpus"
    article, proposals = article_of_text(text, None, load(root), "rules")
    chosen = [one for one in proposals if (one.kind, one.line) == (kind, line)]
    with Workspace(root, article) as workspace:
        session = Session(workspace, chosen, text.name, State.load(text.with_name(text.name + SUFFIX), "a003"))
        Loop(session, screen, marked, lambda found: "\n".join(one.rule.code for one in found)).run()
    return session


def test_the_loop_asks_what_is_open_and_undoes(text: Path) -> None:
    before = _snapshot(text)
    screen = Script("vauuq", ["The police arrest dockers"])
    assert _play(text, screen).tally.left == 1
    assert any("»arrested«" in shown for shown in screen.shown)
    assert any("undone: event in line 5" in shown for shown in screen.shown)
    assert any("nothing to undo" in shown for shown in screen.shown)
    assert _snapshot(text) == before


def test_a_decision_of_an_earlier_start_is_undone(text: Path) -> None:
    before = _snapshot(text)
    assert _play(text, Script("aq", ["The police arrest dockers"])).tally.accepted == 1
    assert _snapshot(text) != before
    assert _play(text, Script("uq")).tally.accepted == 0
    assert _snapshot(text) == before


def test_findings_send_a_proposal_back_to_the_editor(text: Path) -> None:
    def mend(shown: str) -> str:
        assert "# C039" in shown
        return shown.replace("event: salt-unrest", "event: the-police-arrest-dockers")

    _play(text, Script("aq", ["The police arrest dockers"]))
    session = _play(text, Script("aeq", ["salt-unrest"], mend), "figure")
    assert session.tally.accepted == 1 and _log(text)[-1]["decision"] == "edited"


def test_an_edit_that_is_refused_is_edited_again_and_not_lost(text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _play(text, Script("aq", ["The police arrest dockers"]))
    nobody = 'officials/nobody:\n  - {article: a003, line: 5, phrase: "28 people", supports: [name]}\n'
    steps = [
        ("", "", "nothing:\n  - {a: b}\n"),
        ("# `nothing` is no table", "nothing:\n  - {a: b}\n", nobody),
        (nobody, nobody, ""),
        ("", "event: the-police-arrest-dockers", "event: salt-unrest"),
        ("event: salt-unrest", "salt-unrest", "the-police-arrest-dockers"),
    ]
    left = iter(steps)

    def edit(shown: str) -> str:
        wanted, old, new = next(left)
        assert wanted in shown
        return shown.replace(old, new) if old else shown + new

    write, failing = Workspace._write, [True]

    def full(space: Workspace, whole: Mapping[str, str], log: str) -> None:
        if failing.pop():
            raise CannotWrite(text, "no space is left")
        write(space, whole, log)

    screen = Script("eee" + "e" + "be" + "q", (), edit)
    monkeypatch.setattr(Workspace, "_write", full)
    failing[:] = [False, True]
    session = _play(text, screen, "figure")
    assert session.tally.accepted == 1 and _log(text)[-1]["decision"] == "edited"
    assert any("no space is left" in shown for shown in screen.shown)


def test_a_decision_that_cannot_be_kept_leaves_the_proposal_where_it_is(
    text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise CannotWrite(text, "no space is left")

    before = _snapshot(text)
    monkeypatch.setattr(State, "save", full)
    screen = Script("arsuq", ["The police arrest dockers", "told elsewhere"])
    assert _play(text, screen).tally.left == 1
    assert sum("no space is left" in shown for shown in screen.shown) == 3
    assert _snapshot(text) == before


def test_skipped_proposals_come_again_and_rejections_keep_their_reason(text: Path) -> None:
    screen = Script("srq", ["a heading"])
    assert _play(text, screen).tally.rejected == 1
    assert any("comes again" in shown for shown in screen.shown) and _log(text)[0]["reason"] == "a heading"


def test_a_question_without_an_answer_leaves_the_proposal_open(text: Path) -> None:
    assert _play(text, Script("aq", [None])).tally.left == 1


def test_what_was_changed_since_is_not_undone(text: Path) -> None:
    _play(text, Script("aq", ["The police arrest dockers"]))
    path = text.parent / "corpus/dataset/records/events/a003.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("dockers", "sailors"), encoding="utf-8")
    screen = Script("uq")
    _play(text, screen, "figure")
    assert any("was changed since" in shown for shown in screen.shown)


def test_a_patch_takes_back_only_its_own_change() -> None:
    patch = Patch.between("x", "one two three", "one 2 three")
    assert patch.taken_back("one 2 three four") == "one two three four"
    assert patch.taken_back("one 3 three") is None


def test_a_state_that_cannot_be_read_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "x.review.json"
    path.write_text('{"article": "a003", "skipped": [', encoding="utf-8")
    assert State.load(path, "a003").skipped == []


def test_a_reviewer_quits_after_a_refusal_and_answers_again_with_the_answer_as_default(text: Path) -> None:
    _play(text, Script("aq", ["The police arrest dockers"]))
    screen = Script("abaq", ["salt-unrest", "nowhere", "the-police-arrest-dockers"])
    session = _play(text, Script("aq", ["salt-unrest"]), "figure")
    assert session.tally.left == 1
    assert _play(text, screen, "figure").tally.accepted == 1
    assert any("there is no `nowhere`" in shown for shown in screen.shown)
    assert "e edit  b back  q quit > " in screen.shown


def test_a_number_that_is_no_choice_is_asked_again(text: Path) -> None:
    screen = Script("aq", ["7", "The police arrest dockers"])
    assert _play(text, screen).tally.accepted == 1
    assert any("there is no choice 7: give one of 1 to" in shown for shown in screen.shown)


@pytest.mark.parametrize("field", ["official", "post"])
def test_an_id_that_nobody_has_is_refused(text: Path, field: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _review(text, RESIGNED | {"fields": {field: "nobody"}}) == 1
    assert f"there is no `nobody` of {field}s" in capsys.readouterr().out


def test_a_rejection_needs_a_reason(text: Path) -> None:
    screen = Script("rq", [None])
    assert _play(text, screen).tally.rejected == 0
    assert any("say why" in shown for shown in screen.shown)


def test_beside_a_proposal_stands_what_touches_it(text: Path) -> None:
    _, proposals = article_of_text(text, None, load(text.parent / "corpus"), "rules")
    event = next(one for one in proposals if (one.kind, one.line) == ("event", 5))
    date = dataclasses.replace(event, kind="date", char_start=43, char_end=49)
    repeat = dataclasses.replace(event, kind="repeat")
    far = dataclasses.replace(event, kind="repeat", char_start=16, char_end=25)
    behind = dataclasses.replace(event, kind="date", char_start=55, char_end=60)
    assert context_of(event, [event, date, repeat, far, behind], (0, 50)) == [date, repeat]
