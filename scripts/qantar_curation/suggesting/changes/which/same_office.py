"""Offices that are only pointed to: `took over the ministry`, `held the post for years`, `this post was held by`."""

from __future__ import annotations

from qantar_curation.suggesting.changes.handing.successions import known_office, unnamed_office
from qantar_curation.suggesting.changes.telling import LOSSES, first_post
from qantar_curation.suggesting.changes.which.told import Told
from qantar_curation.suggesting.text import Line

_LOSSES_OR_RETAINED = LOSSES | {"retained"}

THE_SAME = frozenset(("ministry", "post", "office", "job", "position", "role", "department", "portfolio"))
_PLAIN = frozenset(("post", "job", "position", "role"))
_POINTING = frozenset(("the", "this", "that", "his", "her"))
_TIMES = frozenset(("years", "months", "weeks", "days", "decades", "year", "month", "week", "hours", "terms", "now"))
_SPAN = 6
_OBJECT = 5
_ADJECTIVES = 3


def this_post(told: Told) -> str | None:
    """`previously this post was held by X`: the office that was told of last."""
    line, hit = told.sentence.line, told.hit
    before = range(max(told.sentence.span.first, hit.first - 6), hit.first)
    if told.role == "by" and told.change == "held" and (named := _said_before(told)) is not None:
        return named
    pointed = any(
        line.wide[index] in THE_SAME
        and line.wide[index - 1] in ("this", "that", "the", "which")
        and line.wide[index + 1] not in ("of", "for")
        for index in before
    )
    return told.memory.spoken if told.role == "by" and told.change == "held" and pointed else None


def _said_before(told: Told) -> str | None:
    """The office before a comma and its pointer: `the chief of staff of the fleet, a post now filled by X`."""
    line, at = told.sentence.line, told.hit.first - 1
    at -= line.wide[at] in ("now", "currently", "still", "since")
    if line.wide[at] not in THE_SAME or line.wide[at - 1] != "a" or line.wide[at - 2] != ",":
        return None
    return next((one.text for one in told.sentence.offices if one.span.last == at - 3), None)


def the_same(told: Told) -> str | None:
    """`took over the ministry`, `gave up the job`: the office that was told of before, left by another one or held."""
    line, hit, memory = told.sentence.line, told.hit, told.memory
    if (
        told.role == "noun"
        or hit.entry.startswith(("succeed/v", "replace/v"))
        or (told.change == "held" and not hit.entry.startswith(("hold/v", "occupy/v")))
    ):
        return None
    for index in range(hit.first + 1, min(hit.last + _OBJECT, told.sentence.span.last + 1)):
        if index > hit.last and (index in told.sentence.verbs or not line.is_word(index)):
            return None
        if line.wide[index] in THE_SAME and (
            line.wide[index + 1] not in ("of", "for", "as", "in", "-") or _is_span_of_time(line, index + 1)
        ):
            article = index - 1
            reach = _ADJECTIVES if line.wide[index] in _PLAIN else 1
            while index - article < reach and line.wide[article] not in _POINTING:
                article -= 1
            between = {line.wide[step] for step in range(article, index)}
            if line.wide[article] not in _POINTING or between & {"previous", "former", "old", "new", "other"}:
                return None
            if told.change == "held":
                said = [one.text for one in told.sentence.offices if one.span.last < index and one.status != "former"]
                return said[-1] if said else known_office(memory, told.person) or memory.spoken
            if told.change in _LOSSES_OR_RETAINED:
                return known_office(memory, told.person) or memory.vacant
            entered = memory.entered[2] if memory.entered is not None else None
            return memory.vacant or entered or unnamed_office(memory, line.number) or first_post(told.person)
    return None


def _is_span_of_time(line: Line, index: int) -> bool:
    """Whether a `for` or `in` leads to how long or when: `held the office for ten years`, `held the job in 2011`."""
    behind = [line.wide[step] for step in range(index + 1, index + _SPAN)]
    dated = line.wide[index] in ("for", "in") and any(word.isdecimal() for word in behind[:2])
    return dated or (line.wide[index] == "for" and not _TIMES.isdisjoint(behind))
