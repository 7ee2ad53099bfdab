"""Taking another capture of a registered article for it: line numbers follow lines, and nothing else changes."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from qantar_curation.cli import main
from qantar_curation.registering.splicing import CannotSplice, listed_in, with_list
from qantar_curation.reviewing.log import relined
from qantar_curation.validation import validate

Capture = pytest.CaptureFixture[str]
NAME = "000_castaval-gazette.txt"
ENTRY = "dataset/articles/a000.yaml"
Recapture = Callable[..., tuple[int, str, str]]


@pytest.fixture
def lines(corpus: Path) -> list[str]:
    """The lines of the article as it was captured first."""
    return (corpus / "articles" / NAME).read_text(encoding="utf-8").splitlines()


@pytest.fixture
def recapture(corpus: Path, tmp_path: Path, capsys: Capture) -> Recapture:
    """Run the command on these lines; its exit code, and what it prints on either stream."""

    def run(lines: Iterable[str], *more: str, name: str = "000_again.txt") -> tuple[int, str, str]:
        file = tmp_path / name
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        code = main(["recapture", str(file), "--root", str(corpus), "--articles", str(corpus / "articles"), *more])
        return (code, *capsys.readouterr())

    return run


def _texts(corpus: Path) -> dict[str, str]:
    files = (path for path in (corpus / "dataset").rglob("*") if path.is_file())
    return {path.relative_to(corpus).as_posix(): path.read_text(encoding="utf-8") for path in files}


def _edit(corpus: Path, name: str, old: str, new: str) -> None:
    path = corpus / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_evidence_follows_its_lines_and_nothing_else_changes(
    corpus: Path, lines: list[str], recapture: Recapture, capsys: Capture
) -> None:
    before = _texts(corpus)
    code, out, err = recapture(["Advertisement", "", *lines], "--keep")
    assert code == 0, out + err
    assert "lines 1 to 23 are now lines 3 to 25\n" in out
    assert "line 1 is new: body, skipped as boilerplate" in out
    after = _texts(corpus)
    for name in before.keys() - {ENTRY, "dataset/articles/a000.lock.json"}:
        for old, new in zip(before[name].splitlines(), after[name].splitlines(), strict=True):
            moved = re.sub(r"(?<=article: a000, line: )\d+", lambda number: str(int(number[0]) + 2), old)
            assert new == moved
    changed = [one for one in difflib.ndiff(before[ENTRY].splitlines(), after[ENTRY].splitlines()) if one[0] == "+"]
    assert changed[0] == "+   file: 000_again.txt" and changed[1].startswith("+   sha256: ")
    assert "+     - {line: 1, role: body, skipped: boilerplate}" in changed
    assert validate(corpus, corpus / "articles").findings == []
    assert main(["fmt", "--check", "--root", str(corpus)]) == 0
    assert main(["anchor", "--check", "--root", str(corpus), "--articles", str(corpus / "articles")]) == 0
    assert "all as they should be" in capsys.readouterr().err


def test_expected_facts_and_bounds_follow(corpus: Path, lines: list[str], recapture: Recapture) -> None:
    path = corpus / "dataset/expectations.yaml"
    path.write_text(
        "rows:\n  - {table: article_lines, at_least: 9, at_most: 56}\nsentinels:\n"
        "  - {table: figures, row: {measure: people-killed, article_id: a000}, article: a000, line: 10}  # the toll\n",
        encoding="utf-8",
    )
    assert validate(corpus).findings == []
    code, out, err = recapture(["Advertisement", "", *lines])
    assert code == 0, out + err
    text = path.read_text(encoding="utf-8")
    assert "at_most: 58}" in text and "article: a000, line: 12}  # the toll" in text
    assert validate(corpus).findings == []


def test_a_dry_run_shows_the_difference_and_writes_nothing(
    corpus: Path, lines: list[str], recapture: Recapture
) -> None:
    before = _texts(corpus)
    code, out, err = recapture(["Advertisement", "", *lines], "--dry-run", "--keep")
    assert code == 0 and "nothing was written" in err
    assert "-    - {line: 3, role: byline, skipped: byline}\n" in out
    assert "+    - {line: 5, role: byline, skipped: byline}\n" in out
    assert f"+++ {ENTRY} (recaptured)\n" in out and "dataset/articles/a000.lock.json: would change\n" in out
    assert _texts(corpus) == before and not (corpus / "articles/000_again.txt").exists()


def test_paragraphs_in_another_order_are_found(corpus: Path, lines: list[str], recapture: Recapture) -> None:
    lines[5], lines[7] = lines[7], lines[5]
    code, out, err = recapture(lines)
    assert code == 0, out + err
    assert "line 6 is now line 8\n" in out and "line 8 is now line 6\n" in out
    assert validate(corpus).findings == []


def test_a_phrase_whose_line_changed_is_left_to_a_person(
    corpus: Path, lines: list[str], recapture: Recapture, capsys: Capture
) -> None:
    lines[3] += ", updated"
    before = _texts(corpus)
    again = ["Advertisement", "", *lines]
    code, out, err = recapture(again)
    assert code == 1 and "--partly writes what follows" in err
    assert "line 4 reads otherwise now, in line 6: what the entry says of it stays\n" in out
    assert out.count(": A008 ") == 2 and "as captured again it is in line 6, characters" in out
    assert _texts(corpus) == before

    code, out, err = recapture(again, "--partly", "--keep")
    assert code == 1 and "2 findings above: mend them" in err and f"{ENTRY}: written" in out
    assert validate(corpus, corpus / "articles").findings != []
    for name in (ENTRY, "dataset/articles/a001.yaml"):
        _edit(corpus, name, "article: a000, line: 4,", "article: a000, line: 6,")
    assert main(["anchor", "--root", str(corpus), "--articles", str(corpus / "articles")]) == 0, capsys.readouterr()
    assert validate(corpus, corpus / "articles").findings == []


def test_words_beside_a_phrase_may_change(corpus: Path, lines: list[str], recapture: Recapture) -> None:
    lines[3] += ", updated"
    code, out, err = recapture(lines)
    assert code == 0, out + err
    number = _texts(corpus)[ENTRY].split("\n").index("  evidence:") + 2
    assert f"line 4 has other words around a phrase that stands there still: look at {ENTRY}:{number}\n" in out
    assert validate(corpus).findings == []


def test_a_line_that_is_gone_takes_its_entry_along(corpus: Path, lines: list[str], recapture: Recapture) -> None:
    del lines[21]
    code, out, err = recapture(lines)
    assert code == 0, out + err
    assert "  line 22 is gone, and what the entry says of it goes\n" in out
    assert "{line: 22, role: credit, skipped: credit}" in _texts(corpus)[ENTRY]
    assert "clock" not in _texts(corpus)[ENTRY]


def test_notes_that_speak_of_lines_are_named(corpus: Path, lines: list[str], recapture: Recapture) -> None:
    _edit(corpus, ENTRY, "  lines:\n", "  note: Line 22 is a clock.\n  lines:\n")
    code, out, _ = recapture(["Advertisement", "", *lines])
    assert code == 0
    number = _texts(corpus)[ENTRY].split("\n").index("  note: Line 22 is a clock.") + 1
    assert f"a note speaks of lines by their numbers: look at {ENTRY}:{number}\n" in out


def test_a_document_is_all_that_stdout_gets(lines: list[str], recapture: Recapture) -> None:
    lines[3] = "Another day"
    code, out, err = recapture(["Advertisement", *lines], "--format", "json", "--dry-run")
    assert code == 1 and json.loads(out) and "lines with words as before" in err


@pytest.mark.parametrize(
    ("given", "more", "code", "says"),
    [
        ([], (), 1, "A104"),
        (["Nothing of all this", "stands there."], (), 2, "no registered article has most of these words"),
        (["Nothing of all this", "stands there."], ("--id", "a000"), 1, "nothing was changed"),
        (["Nothing of all this"], ("--id", "a009"), 2, "there is no article `a009`"),
        (["<html>", "<p>One</p>"], (), 1, "A102"),
    ],
)
def test_what_cannot_be_taken_changes_nothing(
    corpus: Path,
    lines: list[str],
    recapture: Recapture,
    given: list[str],
    more: tuple[str, ...],
    code: int,
    says: str,
) -> None:
    before = _texts(corpus)
    found, out, err = recapture(given or lines, *more)
    assert found == code and says in out + err
    assert _texts(corpus) == before


def test_an_old_lock_tells_no_lines(corpus: Path, lines: list[str], recapture: Recapture) -> None:
    _edit(corpus, ENTRY, "  sha256: 7", "  sha256: 8")
    code, _, err = recapture(["Advertisement", *lines])
    assert code == 2 and "the lock of a000 is not that of the text" in err


def test_a_comment_goes_with_its_item_and_is_not_lost(corpus: Path) -> None:
    _edit(corpus, ENTRY, "    - {line: 10,", "    # the toll\n    - {line: 10,")
    text = (corpus / ENTRY).read_text(encoding="utf-8")
    items = listed_in(ENTRY, "articles", text, "a000", "lines")
    at = next(number for number, one in enumerate(items) if one["line"] == "10")
    kept = [(number, {**one, "line": 2} if number == at else one) for number, one in enumerate(items)]
    kept.insert(0, kept.pop(at))
    moved = with_list(corpus, ENTRY, "articles", text, "a000", "lines", kept)
    assert "  lines:\n    # the toll\n    - {line: 2, role: body, wire_group: salt-toll}\n    - {line: 1," in moved
    with pytest.raises(CannotSplice, match="# the toll"):
        with_list(corpus, ENTRY, "articles", text, "a000", "lines", kept[1:])
    assert "lines:" not in with_list(
        corpus, ENTRY, "articles", text.replace("    # the toll\n", ""), "a000", "lines", []
    )


TEXT = """\
The quay on the day after a loud night

Sunday, 16 March 2031

Police arrested 28 people in Port Ilmar on Friday.

Vendors set up 60 stalls on the quay.
"""


def test_decisions_of_a_review_follow_their_lines(
    corpus: Path, tmp_path: Path, registered: Callable[[str], Path], recapture: Recapture, capsys: Capture
) -> None:
    file, decisions = registered(TEXT), tmp_path / "decisions.jsonl"
    made = [
        {"kind": "event", "line": 5, "decision": "accept", "fields": {"label": "The police arrest dockers"}},
        {"kind": "figure", "line": 7, "decision": "reject", "reason": "stalls are not counted"},
    ]
    decisions.write_text("".join(f"{json.dumps(one)}\n" for one in made), encoding="utf-8")
    assert main(["review", str(file), "--root", str(corpus), "--decisions", str(decisions)]) == 0
    log = corpus / "dataset/review/log.jsonl"
    before = log.read_text(encoding="utf-8")
    capsys.readouterr()
    again = ["Advertisement", "", *TEXT.splitlines()]
    code, out, _ = recapture(again, "--dry-run")
    assert code == 0 and "2 decisions of reviews follow their lines\n" in out
    assert "dataset/review/log.jsonl: would change" in out and log.read_text(encoding="utf-8") == before
    code, out, err = recapture(again)
    assert code == 0, out + err
    assert [json.loads(line)["proposal"]["line"] for line in log.read_text(encoding="utf-8").splitlines()] == [7, 9]
    moved = [one | {"line": int(str(one["line"])) + 2} for one in made]
    decisions.write_text("".join(f"{json.dumps(one)}\n" for one in moved), encoding="utf-8")
    captured = tmp_path / "000_again.txt"
    assert main(["review", str(captured), "--root", str(corpus), "--decisions", str(decisions)]) == 0
    out = capsys.readouterr().out
    assert out.count("already decided") == 2 and "(rejected)" in out


def test_a_log_keeps_what_it_cannot_read_and_what_is_of_others() -> None:
    proposal = {
        "kind": "figure", "line": 5, "char_start": 0, "char_end": 2, "phrase": "60", "value": {"value": 60},
        "confidence": 0.5, "engine": "rules", "rule": "number",
    }  # fmt: skip
    mine, other = (json.dumps({"article": one, "decision": "rejected", "proposal": proposal}) for one in ("a3", "a4"))
    text, moved, lost = relined(f"no json\n{mine}\n{other}\n", "a3", {5: 7, 6: 6})
    assert (
        (moved, lost) == (1, 0) and text.split("\n")[::2] == ["no json", other] and '"line": 7' in text.split("\n")[1]
    )
    assert relined(text, "a3", {5: 9}) == (text, 0, 1)
