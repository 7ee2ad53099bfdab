"""`validate --diff` says what a full run says, less what the earlier state said of unedited lines already.

Both states are made from the fictional corpus by random edits whose lines are known, so that the test follows lines
by itself. It holds, for any two states:

- What is shown is found by the full run, in its words, and what the full run finds and is not shown was found before.
- Where the earlier state is clean, all is shown; where nothing was edited, nothing.
- A finding on an edited or a new line is always shown.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from qantar_curation.cli.since import line_map, new_findings
from qantar_curation.diagnostics import Finding
from qantar_curation.validation import validate

FICTIONAL = Path(__file__).resolve().parent.parent / "fictional"
NAMES = sorted(
    path.relative_to(FICTIONAL).as_posix()
    for folder in ("records", "articles")
    for path in (FICTIONAL / "dataset" / folder).rglob("*.yaml")
)
SWAPS = (
    ("occurred", "announced"),
    ("a000", "a001"),
    ("line: 1", "line: 2"),
    ("stated", "resolved"),
    (":", " "),
    ("e", "o"),
)


@dataclass
class File:
    """A file as lines, each with its number in the first state if it is unedited since."""

    lines: list[tuple[str, int | None]]

    @property
    def text(self) -> str:
        return "\n".join(line for line, _ in self.lines)

    def settle(self) -> None:
        self.lines = [(line, number) for number, (line, _) in enumerate(self.lines, 1)]


@dataclass
class State:
    files: dict[str, File] = field(default_factory=dict)

    def edit(self, draw: st.DrawFn, times: int) -> None:
        for _ in range(times):
            lines = self.files[draw(st.sampled_from(NAMES))].lines
            at = draw(st.integers(0, len(lines) - 1))
            match draw(st.sampled_from(["delete", "comment", "blank", "double", "change", "change"])):
                case "delete" if len(lines) > 1:
                    del lines[at]
                case "comment":
                    lines.insert(at, ("# A comment.", None))
                case "blank":
                    lines.insert(at, ("", None))
                case "double":
                    lines.insert(at + 1, (lines[at][0], None))
                case _:
                    old, new = draw(st.sampled_from(SWAPS))
                    changed = lines[at][0].replace(old, new)
                    lines[at] = (changed, lines[at][1] if changed == lines[at][0] else None)


@pytest.fixture(scope="module")
def roots(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Path]]:
    folder = tmp_path_factory.mktemp("states")
    for name in ("before", "after"):
        shutil.copytree(FICTIONAL, folder / name)
    yield folder / "before", folder / "after"


def write(root: Path, state: State) -> list[Finding]:
    for name, file in state.files.items():
        (root / name).write_text(file.text, encoding="utf-8", newline="\n")
    return validate(root).findings


def fresh() -> State:
    state = State(
        {name: File([(line, None) for line in (FICTIONAL / name).read_text("utf-8").split("\n")]) for name in NAMES}
    )
    for file in state.files.values():
        file.settle()
    return state


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n") if path.is_file() else []


def said(finding: Finding) -> tuple[str, str, int, str]:
    """A finding without its line, and without the lines that its message names."""
    column = finding.span.column if finding.span else 0
    return finding.rule.code, finding.path, column, re.sub(r"\b([ao][tn] line) [0-9]+", r"\1", finding.message)


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),  # an example takes half a second: shrinking one would take minutes
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data(), faults=st.integers(0, 3), edits=st.integers(0, 4))
def test_the_verdict_is_that_of_a_full_run(
    roots: tuple[Path, Path], data: st.DataObject, faults: int, edits: int
) -> None:
    state = fresh()
    state.edit(data.draw, faults)
    for file in state.files.values():
        file.settle()
    old = {name: file.text.split("\n") for name, file in state.files.items()}
    before = write(roots[0], state)
    state.edit(data.draw, edits)
    new = {name: file.text.split("\n") for name, file in state.files.items()}
    after = write(roots[1], state)
    for name in {one.path for one in (*before, *after)} - old.keys():  # locks and folders, which no edit changes
        old[name] = new[name] = lines_of(FICTIONAL / name)
    shown = new_findings(before, old.__getitem__, after, new.__getitem__)

    assert set(shown) <= set(after)
    if old == new:
        assert shown == []
    if not before:
        assert shown == after
    for finding in set(after) - set(shown):
        assert any(said(one) == said(finding) for one in before), finding
        if finding.span is not None:
            assert new[finding.path][finding.span.line - 1] in old[finding.path], "its line stood there before"

    came_from = {name: [number for _, number in file.lines] for name, file in state.files.items()}
    for name in came_from:  # an added line beside its like leaves open which of the two is the new one
        mine = {number: at for at, number in enumerate(came_from[name], 1) if number is not None}
        assume(mine == line_map(old[name], new[name]))
    known = {(said(one), one.span.line if one.span else 0) for one in before}
    for finding in after:
        line: int | None = 0
        if finding.span is not None:
            lines = came_from.get(finding.path)
            line = finding.span.line if lines is None else (*lines, None)[finding.span.line - 1]
        if finding not in shown:
            assert (said(finding), line) in known
        elif (said(finding), line) in known:
            # The same words of the same line, but for the number of another line that was edited or is gone.
            assert re.search(r"\b[ao][tn] line [0-9]+", finding.message)
