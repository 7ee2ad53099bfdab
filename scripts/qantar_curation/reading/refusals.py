"""The findings of one file while it is read: gathered, placed, and bounded."""

from __future__ import annotations

from typing import NoReturn

from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.reading.lines import Lines
from qantar_curation.reading.rules import TOO_MANY_FINDINGS

LIMIT_FINDINGS = 100


class StopReading(Exception):
    """There is no sense in reading on; the reason is among the findings."""


class Refusals:
    """What is refused in one file."""

    def __init__(self, name: str, lines: Lines) -> None:
        self.findings: list[Finding] = []
        self.lines = lines
        self._name = name

    def add(self, rule: Rule, start: int, end: int, message: str, hint: str | None = None) -> None:
        """Note a breach between two offsets.

        Raises:
            StopReading: there are too many.
        """
        if len(self.findings) == LIMIT_FINDINGS:
            said = f"more than {LIMIT_FINDINGS} findings: the rest of the file is not read"
            self.findings.append(Finding(TOO_MANY_FINDINGS, self._name, self.lines.span(start, end), said))
            raise StopReading
        self.findings.append(Finding(rule, self._name, self.lines.span(start, end), message, hint))

    def stop(self, rule: Rule, start: int, end: int, message: str, hint: str | None = None) -> NoReturn:
        """Note a breach after which nothing can be read. Raises StopReading always."""
        self.add(rule, start, end, message, hint)
        raise StopReading

    def stop_whole(self, rule: Rule, message: str) -> NoReturn:
        """Note a breach of the file as a whole, after which nothing can be read. Raises StopReading always."""
        self.findings.append(Finding(rule, self._name, None, message))
        raise StopReading

    def line(self, offset: int) -> int:
        """The number of the line of an offset."""
        return self.lines.number(offset)
