"""Whether phrases say a date: each by itself, or several together."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from qantar_curation.grammar.dates import DateExpression, dates
from qantar_curation.grammar.lexicon import lexicon
from qantar_curation.grammar.quantities import quantities
from qantar_curation.phrases.verdict import Verdict, contradicts, says, silent
from qantar_schema.edtf import EdtfError, parse

DATES = frozenset(("start", "end", "date", "until", "as_of", "published_on"))
"""The keys of dates that evidence can support."""

_ENDS = frozenset(("end", "until"))
_AHEAD = {"announced": True, "planned": True, "occurred": False, "alleged": False, "refused": False, "negated": False}
_IN_DAYS = {"day": 1, "week": 7}
_ENDING = frozenset(("removed", "resigned", "dismissed"))


def is_date(target: str) -> bool:
    """Whether a text is a date as records write them."""
    try:
        parse(target)
    except EdtfError:
        return False
    return True


def direction(status: object) -> bool | None:
    """Whether a record of that status speaks of what is to come; None where either can be."""
    return _AHEAD.get(str(status))


def read_date(phrase: str, key: str, target: str, day: datetime.date | None, ahead: bool | None) -> Verdict:
    """Whether one phrase says a date by itself.

    Args:
        phrase: The phrase.
        key: The field that it supports.
        target: The date that it ought to say, in EDTF.
        day: The article's day of publication.
        ahead: Whether the record speaks of what is to come.
    """
    found = dates(phrase, day, ahead)
    for one in found:
        if target in _meanings(one, key):
            return says(one.rule if one.relative else "")
    bounded = _bounded(phrase, key, target, day)
    if bounded is not None:
        return bounded
    if found and any(one.meanings for one in found):
        return _contradiction([one for one in found if one.meanings], key)
    if found:
        return silent("points at the day of another act, and no other phrase of the article gives that day")
    if day is None and _needs_day(phrase):
        return silent("counts from the article's day, and the article has no `published_on`")
    return silent("holds no date that can be read")


def _meanings(one: DateExpression, key: str) -> tuple[str, ...]:
    """What an expression can mean in a field: of a span from year to year the side that fits."""
    if one.rule != "from year to year":
        return one.meanings
    span, first, last, either = one.meanings
    return (span, last if key in _ENDS else first, either)


def _bounded(phrase: str, key: str, target: str, day: datetime.date | None) -> Verdict | None:
    """Words that bound a date by the article's day: `so far`, `former`."""
    if day is None:
        return None
    terms = {hit.term for hit in lexicon("date").hits(phrase)}
    if key == "as_of" and "present" in terms and target == day.isoformat():
        return says("so far: up to the article's day")
    if key in _ENDS and "over" in terms and target == f"[..{day.isoformat()}]":
        return says("former: over by the article's day")
    return None


def _contradiction(found: Sequence[DateExpression], key: str) -> Verdict:
    meant = list(dict.fromkeys(meaning for one in found for meaning in _meanings(one, key)[:1]))
    shown = " or ".join(f"`{one}`" for one in meant)
    hint = f"did you mean {shown}? If the article differs from the record, write what it says in `says`"
    return contradicts(f"resolves to {shown}", hint)


def _needs_day(phrase: str) -> bool:
    return bool(dates(phrase, datetime.date(2000, 6, 15)))


def ends_a_holding(phrase: str) -> bool:
    """Whether the phrase is an act that ends a holding, which another phrase can date."""
    return bool(_ENDING & {hit.term for hit in lexicon("change").hits(phrase)})


def from_duration(phrase: str, target: str, starts: Sequence[str]) -> Verdict | None:
    """Whether a duration in the phrase, counted from a known start, gives the date.

    `no more than N days` from a start gives an end in `[start..start+N]`, `N days` exactly that day. None where the
    phrase holds no duration.
    """
    for quantity in quantities(phrase):
        if quantity.value is None or quantity.ordinal:
            continue
        units = {hit.term for hit in lexicon("unit").hits(phrase[quantity.end :])[:1]}
        days = next((_IN_DAYS[unit] for unit in units if unit in _IN_DAYS), None)
        if days is None:
            continue
        ends = [end for start in starts if (end := _end(start, quantity.value * days, quantity.qualifier))]
        if target in ends:
            return says("a duration, counted from the start")
        if ends:
            return contradicts(f"gives `{ends[0]}` from the start", f"did you mean `{ends[0]}`?")
    return None


def _end(start: str, days: float, qualifier: str) -> str | None:
    try:
        first = datetime.date.fromisoformat(start)
        last = first + datetime.timedelta(days=days)
    except (ValueError, OverflowError):
        return None
    if qualifier == "no-more-than":
        return f"[{first}..{last}]"
    if qualifier == "at-least":
        return f"[{last}..]"
    return {"exact": f"{last}", "about": f"{last}~"}.get(qualifier)
