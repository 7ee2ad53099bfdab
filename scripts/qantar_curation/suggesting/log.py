"""The log of reviewed proposals, and how often each rule was right.

One JSON line a decision, in `dataset/review/log.jsonl`: `file`, `kind`, `rule`, `engine`, `decision` (accepted, edited
or rejected), `reason` (null unless rejected) and `proposal`, the proposal as it was made.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

LOG = "dataset/review/log.jsonl"
_ALL = "all rules"
_Z = 1.96
_ENOUGH = 5
"""Of fewer cases the interval would be nearly everything."""
DECISIONS = ("accepted", "edited", "rejected")


@dataclass(slots=True)
class Rating:
    """How the proposals of one rule were decided on."""

    kind: str
    rule: str
    accepted: int = 0
    edited: int = 0
    rejected: int = 0

    @property
    def reviewed(self) -> int:
        """How many of its proposals were decided on."""
        return self.accepted + self.edited + self.rejected

    @property
    def precision(self) -> float:
        """The share of its proposals that were taken as they were."""
        return self.accepted / self.reviewed if self.reviewed else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Between what the precision lies with 95 % likelihood (Wilson), by as many cases as were reviewed."""
        count, share = self.reviewed, self.precision
        if not count:
            return 0.0, 1.0
        spread = _Z * math.sqrt(share * (1 - share) / count + _Z**2 / (4 * count**2))
        middle, whole = share + _Z**2 / (2 * count), 1 + _Z**2 / count
        return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


def rate(lines: Iterable[str]) -> tuple[list[Rating], int]:
    """The ratings of all rules, the most reviewed first, and how many lines of the log could not be read."""
    found: dict[tuple[str, str], Rating] = {}
    unread = 0
    for line in lines:
        if not line.strip():
            continue
        entry = _entry(line)
        if entry is None:
            unread += 1
            continue
        kind, rule, decision = entry
        rating = found.setdefault((kind, rule), Rating(kind, rule))
        setattr(rating, decision, getattr(rating, decision) + 1)
    return sorted(found.values(), key=lambda one: (-one.reviewed, one.kind, one.rule)), unread


def _entry(line: str) -> tuple[str, str, str] | None:
    try:
        data = json.loads(line)
    except ValueError:
        return None
    if not isinstance(data, dict):
        return None
    proposal = data.get("proposal")
    made = proposal if isinstance(proposal, dict) else {}
    kind, rule = data.get("kind") or made.get("kind"), data.get("rule") or made.get("rule")
    decision = data.get("decision")
    if not isinstance(kind, str) or not isinstance(rule, str) or decision not in DECISIONS:
        return None
    return kind, rule, decision


def _told(one: Rating) -> str:
    """The precision with its interval; of a few cases it would tell nothing."""
    low, high = one.interval
    return f"{one.precision:.2f} ({low:.2f} to {high:.2f})" if one.reviewed >= _ENOUGH else "too few"


def _sums(ratings: Iterable[Rating]) -> list[Rating]:
    """The ratings of each kind, its rules together, in the order in which the kinds come."""
    found: dict[str, Rating] = {}
    for one in ratings:
        whole = found.setdefault(one.kind, Rating(one.kind, _ALL))
        whole.accepted += one.accepted
        whole.edited += one.edited
        whole.rejected += one.rejected
    return list(found.values())


def report(root: Path) -> str:
    """The precision of each rule, and of each kind, by the log of a corpus, as a table.

    Raises:
        FileNotFoundError: Nothing was reviewed yet.
    """
    with (root / LOG).open(encoding="utf-8", errors="replace") as file:
        ratings, unread = rate(file)
    width = max((len(one.rule) for one in ratings), default=len(_ALL))
    out = [f"{'kind':<12} {'rule':<{width}} reviewed accepted edited rejected precision (95 %)"]
    for one in (*ratings, *_sums(ratings)):
        counts = f"{one.reviewed:>8,} {one.accepted:>8,} {one.edited:>6,} {one.rejected:>8,}"
        out.append(f"{one.kind:<12} {one.rule:<{width}} {counts} {_told(one)}")
    out.append("precision: the share accepted as it was proposed; of fewer than 5 cases none is told")
    if unread:
        out.append(f"{unread:,} lines of the log could not be read")
    return "\n".join(out)
