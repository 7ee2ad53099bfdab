"""C003: events that lie outside the event that they are part of."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.interval import interval
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C003",
    "outside-whole",
    "A part begins and ends within its whole: a clash that comes before the unrest of which it is `part_of` is dated "
    "wrongly, or belongs elsewhere. Only dates whose bounds leave no way out are refused, and none that is "
    "approximate or uncertain. What somebody speaks of may lie before or after the speech that it is arranged under.",
    "Correct the date, the date of the whole, or `part_of`.",
)
SPEECH = frozenset(
    {
        "statement",
        "accusation",
        "condemnation",
        "support",
        "promise",
        "order",
        "proposal",
        "request",
        "agreement",
        "refusal",
        "meeting",
        "nomination",
        "vote",
    }
)
"""Kinds of events that consist of words: what the words are about has its own time and place."""
REAL = frozenset({"occurred", "ongoing"})


def wholes(row: SourceRow, events: dict[str, SourceRow]) -> list[SourceRow]:
    """The event that `row` is part of, the one that this is part of, and so on; a circle is gone round once.

    Where words are arranged about what is not certain, the way ends: neither time nor place of the speech bind it.
    """
    found: list[SourceRow] = []
    current = events.get(row.values.get("part_of_id") or "")
    while current is not None and current is not row and current not in found:
        if current.values.get("kind") in SPEECH and row.values.get("status") not in REAL:
            break
        found.append(current)
        current = events.get(current.values.get("part_of_id") or "")
    return found


def _run(corpus: Corpus) -> Iterator[Finding]:
    events = corpus.ids("events")
    for row in corpus.rows["events"]:
        for prefix in ("start", "end"):
            said = _contradiction(row, prefix, wholes(row, events))
            if said is not None:
                yield row.finding(RULE, said, f"{prefix}_edtf")


def _contradiction(row: SourceRow, prefix: str, found: list[SourceRow]) -> str | None:
    part = interval(row, prefix)
    if part is None:
        return None
    for whole in found:
        begin, end = interval(whole, "start"), interval(whole, "end")
        if begin is not None and part.before(begin):
            return f"{row.id}: the {prefix} {part.text} is before {whole.id} begins ({begin.text})"
        if end is not None and end.before(part):
            return f"{row.id}: the {prefix} {part.text} is after {whole.id} has ended ({end.text})"
    return None


CHECK = Check(RULE, _run)
