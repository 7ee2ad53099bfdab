"""Which findings are new since an earlier state of the corpus.

A finding is old if the earlier state had it: the same rule broken in the same file at the same place of the same
unedited line, with the same words. Lines are followed through what was inserted and removed above them. All else is
new, also an old fault on a line that was edited since: whoever edits a line answers for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from functools import cache

from qantar_curation.diagnostics.finding import Finding

#: Gives the lines of a file by its path; none where there is no such file.
Lines = Callable[[str], list[str]]
_Key = tuple[str, str, int, int, int, str]
_ELSEWHERE = re.compile(r"(?<=\b[oa][nt] line )[0-9]+")
"""In a message, the number of another line of the same file: `the first is on line 12`."""


def new_findings(before: Iterable[Finding], old: Lines, after: Iterable[Finding], new: Lines) -> list[Finding]:
    """The findings of `after` that are not old.

    Args:
        before: All findings of the earlier state.
        old: The files of the earlier state.
        after: All findings of the present state.
        new: The files of the present state.
    """

    @cache
    def moved(path: str) -> dict[int, int]:
        return line_map(old(path), new(path))

    known: set[_Key] = set()
    for finding in before:
        lines = moved(finding.path) if finding.span else {}
        line = lines.get(finding.span.line) if finding.span else 0
        if line is not None:
            known |= {_key(finding, line, said) for said in (finding.message, _shifted(finding.message, lines))}
    return [one for one in after if _key(one, one.span.line if one.span else 0, one.message) not in known]


def _key(finding: Finding, line: int, message: str) -> _Key:
    column, length = (finding.span.column, finding.span.length) if finding.span else (0, 0)
    return finding.rule.code, finding.path, line, column, length, message


def _shifted(message: str, lines: dict[int, int]) -> str:
    """A message with the numbers of other lines of its file as they are now."""
    return _ELSEWHERE.sub(lambda number: str(lines.get(int(number[0]), 0)), message)


def line_map(old: list[str], new: list[str]) -> dict[int, int]:
    """The numbers, from 1, of the unedited lines: as they were, and as they are."""
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    found = {number: number for number in range(1, first + 1)}
    middle = SequenceMatcher(None, old[first : len(old) - last], new[first : len(new) - last], autojunk=False)
    for begin, there, size in middle.get_matching_blocks():
        found.update((first + begin + step, first + there + step) for step in range(1, size + 1))
    found.update((len(old) - step, len(new) - step) for step in range(last))
    return found
