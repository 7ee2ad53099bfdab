"""C026: figures that cannot both be true, and no disagreement says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.tables import SUBJECT

RULE = Rule(
    "C026",
    "silent-contradiction",
    "Disagreement is kept and shown, never left for the reader to find: where two claims of one quantity have no "
    "number in common (at most 10, and at least 12), a disagreement has both as members. Otherwise one of them is "
    "wrong, and the estimate lies outside the bounds of a claim without a word.",
    "Correct the figure that is wrong, or add a disagreement with both figures as members.",
)
MIXED = frozenset({"acts-counted", "actors-involved"})
"""Measures under which different things are counted."""
_ONE = frozenset({"withdrawal-duration", "age", "organisation-age", "member-states", "vote-share", "deployment-rank"})
"""Measures that have one population for each subject, however the editors word it."""
_OVER = frozenset({"more-than"})
_UNDER = frozenset({"less-than"})


def _run(corpus: Corpus) -> Iterator[Finding]:
    if {"disagreements", "disagreement_members"} & corpus.unread:
        return
    together: dict[str, set[str]] = defaultdict(set)
    for member in corpus.rows["disagreement_members"]:
        if member.values.get("record_table") == "figures":
            together[member.values["disagreement_id"]].add(member.values["record_id"])
    claims: dict[tuple[object, ...], list[SourceRow]] = defaultdict(list)
    for row in corpus.rows["figures"]:
        if row.values.get("measure") not in {*MIXED, None} and not row.unknown:
            claims[_quantity(row)].append(row)
    for rows in claims.values():
        lows = [row.values["low"] for row in rows if row.values["low"] is not None]
        highs = [row.values["high"] for row in rows if row.values["high"] is not None]
        if not lows or not highs or max(lows) < min(highs):
            continue
        for index, row in enumerate(rows):
            for before in rows[:index]:
                if _apart(row, before) and not any({row.id, before.id} <= known for known in together.values()):
                    said = f"{row.id} ({_shown(row)}) and {before.id} ({_shown(before)}) cannot both be true"
                    yield row.finding(RULE, said, "value" if row.values["value"] is not None else "qualifier")
                    break


def _quantity(row: SourceRow) -> tuple[object, ...]:
    """What two claims must share to be claims of one quantity."""
    one = row.values["measure"] in _ONE
    counted = None if one else (row.values.get("population") or "").casefold()
    day = None if one else row.values.get("as_of")
    return (counted, day, *(row.values.get(column) for column in ("measure", "unit", *SUBJECT)))


def _apart(one: SourceRow, other: SourceRow) -> bool:
    """Whether no number satisfies both claims."""
    for lower, upper in ((one, other), (other, one)):
        low, high = lower.values.get("low"), upper.values.get("high")
        if low is None or high is None:
            continue
        strict = lower.values["qualifier"] in _OVER or upper.values["qualifier"] in _UNDER
        if low > high or (low == high and strict):
            return True
    return False


def _shown(row: SourceRow) -> str:
    return f"{row.values['qualifier']} {row.values['text']}" if row.values["value"] is None else _number(row)


def _number(row: SourceRow) -> str:
    return f"{row.values['qualifier']} {row.values['value']:g}"


CHECK = Check(RULE, _run)
