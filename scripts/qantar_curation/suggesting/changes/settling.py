"""What a text tells of one office more than once: a title is no holding where the text tells that it is left."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.text import Line

NEW_TITLE = "new-title"
"""The rule of changes that only a title tells: `new health minister X`."""
_TITLES = frozenset(("title", "apposition", "held-by"))
_WEAK = frozenset(("removed-replaced", "removed-way", "removed-subject", "removed-noun", "replaced-with", "removed-by"))
"""Rules by which somebody is told to go without the reason, which others may tell."""
_SAID = 0.8
"""How sure a change is at least that names its office."""
_HELD = frozenset(("held", "holds", "holding", "occupied"))
_ENDS = frozenset(".!?\"'")
FULL_DATE = len("2000-01-01")
"""The letters of a date that says the day."""


def told_once(changes: Sequence[Change]) -> list[Change]:
    """The changes without the titles that others of the text make idle.

    Args:
        changes: All changes of a text, in the order in which they are told.
    """
    kept = []
    for one in changes:
        if one.who is None:
            kept.append(one)
            continue
        others = [other for other in changes if other.who is one.who and other is not one]
        told = any(other.change == one.change and not _is_headline(other.line) for other in others)
        if told and one.change != "held" and _is_headline(one.line):
            continue  # what the story tells in full
        if one.rule == NEW_TITLE and any(other.change in GAINS and _is_of(other, one) for other in others):
            continue
        title = one.rule in _TITLES and (not one.over or _is_headline(one.line))
        if one.change == "held" and (title or _is_unsaid(one)):
            number = one.line.number
            later = (other for other in others if other.line.number >= number or one.rule == "held-by")
            news = [other for other in later if other.change in LOSSES and is_news(other)]
            if any(_is_of(other, one) for other in news):
                continue
        if (
            one.change == "removed"
            and one.rule in _WEAK
            and any(
                other.change in ("resigned", "dismissed") and _is_of(other, one) and _is_near(other, one)
                for other in others
            )
        ):
            continue  # `X resigned`, and further on: `she leaves the post`, `was replaced by Y`
        kept.append(one)
    return kept


def _is_unsaid(one: Change) -> bool:
    """Whether a holding says neither office nor date: `who had held the post for ten years`."""
    unsaid = one.rule == "held-subject" and one.date is None and one.confidence < _SAID
    return unsaid and not _HELD.isdisjoint(one.line.low[one.start : one.end + 1])


def _is_of(one: Change, other: Change) -> bool:
    return one.post is not None and other.post is not None and same_post(one.post, other.post)


def _is_headline(line: Line) -> bool:
    """Whether a line is the headline of the text: the first one, without a full stop."""
    return line.number == 1 and (line.is_title or line.low[-1] not in _ENDS)


def _is_near(one: Change, other: Change) -> bool:
    """Whether two losses can be one: not of two years."""
    return one.date is None or other.date is None or one.date[:4] == other.date[:4]


def is_news(one: Change) -> bool:
    """Whether a change is what the text reports, not what it tells of years before."""
    return not one.over and (one.date is None or len(one.date) >= FULL_DATE)
