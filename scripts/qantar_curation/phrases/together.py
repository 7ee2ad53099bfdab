"""Phrases that say a value only together: a day and what hangs on it, a number and what it counts, a broken sentence.

A phrase that says nothing by itself stands only where others of the same field and article say the value with it, and
where it is of one of these kinds. Any other has to be `interpreted`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence

from qantar_curation.corpus import EvidenceItem
from qantar_curation.grammar.dates import dates, pointed
from qantar_curation.phrases import days
from qantar_curation.phrases.context import Context
from qantar_curation.phrases.verdict import Reading, Verdict, says

Read = Callable[[EvidenceItem, str, str, str], Verdict]
"""Reads a phrase for a field of a piece of evidence: the item, the field, the value, the phrase."""

_JOINED = frozenset(("kind", "change", "measure"))
_GAP = " \u2026 "
"""Stands between two phrases that are read as one."""


def complete(readings: Iterable[Reading], context: Context, read: Read) -> None:
    """Set the verdicts of those phrases that say their value together with others."""
    groups: dict[tuple[int, str, str], list[Reading]] = {}
    for one in readings:
        if one.key in days.DATES or one.key in _JOINED:
            groups.setdefault((id(one.row), one.key, one.target), []).append(one)
    for (_, key, _), group in groups.items():
        if all(one.verdict.outcome == "says" for one in group):
            continue
        if key == "published_on":
            _publication(group, context)
        elif key in days.DATES:
            _durations(group)
            for article in dict.fromkeys(one.item.article_id for one in group):
                _dates([one for one in group if one.item.article_id == article], context)
        else:
            _lines(group, read)


def _open(group: Iterable[Reading]) -> list[Reading]:
    return [one for one in group if one.verdict.outcome != "says"]


def _said(group: Iterable[Reading]) -> bool:
    return any(one.verdict.outcome == "says" for one in group)


def _lines(group: Sequence[Reading], read: Read) -> None:
    """Phrases of one line: those that say a term when read as one; a number of what another phrase names."""
    for place in dict.fromkeys((one.item.article_id, one.item.line) for one in group):
        here = [one for one in group if (one.item.article_id, one.item.line) == place]
        silent = _open(here)
        if _said(here):
            for one in silent:
                if one.key == "measure" and one.verdict.outcome == "silent":
                    one.verdict = says()
        elif len(silent) > 1:
            joined = _GAP.join(one.item.phrase for one in silent)
            verdict = read(silent[0].item, silent[0].key, silent[0].target, joined)
            if verdict.outcome == "says":
                for one in silent:
                    one.verdict = verdict


def _durations(group: Sequence[Reading]) -> None:
    """A duration that gives an end from the start of the record."""
    for one in _open(group):
        start = one.row.values.get("start_edtf")
        if one.key == "end" and isinstance(start, str):
            one.verdict = days.from_duration(one.item.phrase, one.target, [start]) or one.verdict


def _dates(group: Sequence[Reading], context: Context) -> None:
    """Phrases of one article: a day, and phrases that hang on it."""
    if _said(group):
        for one in _open(group):
            if _points_at(one, 0, context):
                one.verdict = says("the same day as another act, which another phrase dates")
            elif one.key in ("until", "end") and days.ends_a_holding(one.item.phrase):
                one.verdict = says("the act that ends the holding, which another phrase dates")
    elif len(group) > 1:
        _chain(group, context)


def _points_at(one: Reading, number: int, context: Context) -> bool:
    day = context.days.get(one.item.article_id)
    return any(found.pointer == ("days", number) for found in dates(one.item.phrase, day))


def _chain(group: Sequence[Reading], context: Context) -> None:
    """Follow the phrases from those that hold a day to those that hang on one, as far as the value itself."""
    day = context.days.get(group[0].item.article_id)
    ahead = days.direction(group[0].row.values.get("status"))
    found = [dates(one.item.phrase, day, ahead) for one in group]
    reached: list[dict[str, tuple[int, ...]]] = [
        {meaning: (index,) for one in expressions for meaning in one.meanings}
        for index, expressions in enumerate(found)
    ]
    for _ in group:
        for index, expressions in enumerate(found):
            for pointer in (one.pointer for one in expressions if one.pointer is not None):
                for other, way in [pair for known in reached for pair in known.items()]:
                    if index not in way and (base := _base(other)) is not None:
                        for meaning in pointed(pointer, base):
                            reached[index].setdefault(meaning, (*way, index))
    target = group[0].target
    for known in reached:
        for index in known.get(target, ()):
            last = index == known[target][-1]
            group[index].verdict = says("counted from another act, which another phrase dates" if last else "")


def _base(meaning: str) -> datetime.date | None:
    """The day, or the first day of the span, from which to count."""
    try:
        return datetime.date.fromisoformat(meaning.partition("/")[0])
    except ValueError:
        return None


def _publication(group: Sequence[Reading], context: Context) -> None:
    """A day that relative words reach from the day of publication confirms it; so may an act dated elsewhere."""
    for one in _open(group):
        article = one.item.article_id
        day = context.days.get(article)
        mine = dates(one.item.phrase, day)
        meanings = {(meaning, found.relative) for found in mine for meaning in found.meanings}
        for other in group:
            if other is one or other.item.article_id != article:
                continue
            theirs = {
                (meaning, not found.relative) for found in dates(other.item.phrase, day) for meaning in found.meanings
            }
            if meanings & theirs:
                one.verdict = says("a day that the article counts from its day of publication")
        if one.verdict.outcome == "silent" and one.item.basis == "resolved" and _said(group):
            one.verdict = says("an act that another phrase dates")
