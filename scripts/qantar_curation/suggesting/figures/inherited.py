"""What a bare number counts by its clause: who acts, of whom it tells, which count it states anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qantar_curation.grammar.verbs import form_of, irregular
from qantar_curation.suggesting.figures.units import TIMES, is_person
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import FUNCTION

_UNITS_COUNTED_THINGS = words("units", "counted-things")
_UNITS_DOES = words("units", "does")
_NO_COUNT = frozenset(("rank", "share", "times"))
_ENDS = frozenset(
    (".", ",", ";", ":", '"', ")", "", "and", "but", "in", "at", "on", "by", "according", "after", "as", "against")
)
_AUXILIARIES = frozenset(("have", "had", "did", "do", "will", "are", "were"))
_TIMES = TIMES | {"percent", "night"}
_EQUALS = frozenset(("be", "are", "were", "number", "numbered", "total", "totalled", "totaled"))
_REACHING = frozenset(("to", "reach", "reached", "reaching", "numbered", "numbering", "for"))
_GROUPS = frozenset(
    ("crowd", "force", "contingent", "cabinet", "army", "garrison", "delegation", "march", "congregation", "room")
)
_RESTATING = words("units", "restating")
_CHANGING = words("units", "changing")
_REACH, _BACK, _TOLD = 14, 2, 4
_OLDEST = 110
_YOUNG = frozenset(("boy", "girl", "child", "baby", "youth", "teenager", "lad", "infant", "toddler"))
_KIN = frozenset(("father", "mother", "parent", "grandfather", "grandmother", "grandparent"))
_NO_PERSONS = words("units", "done-to-things")


class Counted(NamedTuple):
    """What is counted, with its unit."""

    unit: str
    what: str


class Told(NamedTuple):
    """A number as it stands: its line and tokens, what is counted, and how it was read."""

    line: Line
    span: Span
    unit: str
    what: str
    rule: str


def inherited(one: Told, before: Sequence[Told]) -> Counted | None:
    """What a number without a noun counts; None where nothing tells.

    Args:
        one: The number.
        before: The numbers before it, with their units.
    """
    line, (first, last) = one.line, one.span
    if line.wide[first - 1] == "whom":
        return Counted("person", "whom")
    if (age := age_of(one)) is not None:
        return age
    if line.wide[last + 1] == "of" and _are_those(line, last + 2):
        return Counted("person", "those")
    if (one.what and is_known(one.what)) or line.wide[last].endswith("fold"):
        return None
    if (line.wide[first - 2], line.wide[first - 1]) == ("of", "which") and (other := _last(one, before, 0)) is not None:
        return Counted(other.unit, other.what)
    return _apposed(one) or _of_number(one) or _among(one) or _restated(one, before) or _acting(one, before)


def is_known(noun: str) -> bool:
    """Whether a noun has a unit of its own, as votes and seats have."""
    return noun in _UNITS_COUNTED_THINGS


def age_of(one: Told) -> Counted | None:
    """Of `a baker of 31` the years, of `a father of three` the children."""
    line, first = one.line, one.span.first
    noun = line.wide[first - 2]
    if line.wide[first - 1] == "of" and line.wide[first - 3] in ("a", "an") and is_person(noun) and not one.what:
        if noun in _KIN:
            return Counted("person", "children")
        return Counted("year", "age") if line.wide[first][:1].isdecimal() or noun in _YOUNG else None
    return None


def _are_those(line: Line, at: int) -> bool:
    """Whether `those` means persons: `one of those who`, `three of those involved`."""
    return line.wide[at] == "those" and (line.wide[at + 1] == "who" or form_of(line.wide[at + 1]) == "past")


def _of_number(one: Told) -> Counted | None:
    """What `the number of` tells beside a number: `the number of members rose to 37`, `raised to 40 the number of`."""
    line, (first, last) = one.line, one.span
    sentence = line.sentence(first)
    near = line.low[last + 1 : last + 4]
    for at in [*range(first - 1, max(sentence.first, first - _REACH), -1), *([last + 2] if "number" in near else [])]:
        if line.wide[at] not in ("number", "numbers", "count", "total") or line.wide[at + 1] != "of":
            continue
        told = next((word for word in line.low[at + 2 : at + 6] if is_person(word)), None)
        return Counted("person", told) if told is not None and one.what in ("", "number") else None
    return None


def _apposed(one: Told) -> Counted | None:
    """The persons that stand before a number: `the guards, 30 in all,`, `the guards would be about 90`."""
    line, first = one.line, one.span.first
    if one.what and one.what != "all":
        return None
    if line.wide[first - 1] == "population":
        return Counted("person", "population")
    if line.wide[first - 1] == ",":
        noun = line.wide[first - 2]
        apposed = noun.endswith("s") or noun in ("men", "women", "people", "police")
        return Counted("person", noun) if apposed and is_person(noun) and not line.is_capital(first - 2) else None
    if line.wide[first - 1] in _EQUALS:
        near = line.low[max(line.sentence(first).first, first - 4) : first - 1]
        told = next((word for word in reversed(near) if word.endswith("s") and is_person(word)), None)
        return Counted("person", told) if told is not None else None
    if line.wide[first - 1] in _REACHING:
        near = line.low[max(line.sentence(first).first, first - _REACH) : first - 1]
        told = next((word for word in reversed(near) if word in _GROUPS), None)
        return Counted("person", told) if told is not None else None
    return None


def _among(one: Told) -> Counted | None:
    """Whom a sentence counts from: `Among the new members, three were from the coast`."""
    line, (first, _) = one.line, one.span
    sentence = line.sentence(first)
    if line.wide[sentence.first] not in ("among", "of") or one.what:
        return None
    comma = next((at for at in range(sentence.first, first) if line.low[at] == ","), None)
    end = comma if comma is not None else min(first, sentence.first + 6)
    noun = next((word for word in line.low[sentence.first + 1 : end] if word.endswith("s") and is_person(word)), None)
    return Counted("person", noun) if noun is not None else None


def _last(one: Told, before: Sequence[Told], lines: int, with_times: bool = False) -> Told | None:
    """The last number before one that counts something, so many lines back."""
    passed = {"percent"} if with_times else _TIMES
    counting = (other for other in reversed(before) if other.rule not in _NO_COUNT and other.unit not in passed)
    other = next(counting, None)
    return other if other is not None and one.line.number - other.line.number <= lines else None


def _restated(one: Told, before: Sequence[Told]) -> Counted | None:
    """The count of persons that a bare number states anew: `the palace puts the dead at 7, the guild says 12`."""
    line, (first, last) = one.line, one.span
    if line.wide[last + 1] not in _ENDS or one.what:
        return None
    sentence = line.sentence(first)
    window = line.low[max(sentence.first, first - _REACH) : first]
    if line.wide[first - 1] == "from" and before and before[-1].unit == "percent" and before[-1].line is line:
        ended = line.wide[before[-1].span.first - 1] in ("to", "at") and first - before[-1].span.last <= _TOLD
        return Counted("percent", "percent") if ended else None  # `cut to 5 percent from 7`
    if not _CHANGING.isdisjoint(window) and line.wide[first - 1] in ("to", "against", "now", "from"):
        other = _last(one, before, 0, with_times=True)
        if other is not None and other.unit != "count" and line.sentence(other.span.first) == sentence:
            return Counted(other.unit, other.what)
    there = line.wide[first - 1] in ("were", "are") and line.wide[first - 2] == "there"
    if _RESTATING.isdisjoint(window) and not there:
        return None
    other = _last(one, before, _BACK)
    return Counted("person", other.what) if other is not None and other.unit == "person" else None


def _acting(one: Told, before: Sequence[Told]) -> Counted | None:
    """Who does something: `thousands fled`, `some 900 followed him`; no things that were counted before."""
    line, last = one.line, one.span.last
    last += line.wide[last + 1] in ("more", "others")
    word, follows = line.wide[last + 1], line.wide[last + 2]
    if (
        word == "against"
        and follows in _ENDS
        and any(other.unit == "person" and other.line is line for other in before)
    ):
        return Counted("person", "votes against")  # `Fifty members voted for it, 12 against`
    vague = one.rule == "word"
    first = one.span.first
    if first - 1 == line.sentence(first).first and line.is_capital(first - 1) and line.wide[first - 1] not in FUNCTION:
        return None  # `Apollo 11 carried three men`
    if one.what and one.what not in (word, "more"):
        return None
    auxiliary = word in _AUXILIARIES
    verb = form_of(follows if auxiliary else word) is not None or (
        vague and (word in irregular() or word in _UNITS_DOES)
    )
    if not (verb or auxiliary) or word.endswith("ing") or not _NO_PERSONS.isdisjoint((word, follows)):
        return None
    other = _last(one, before, 0 if not vague else 1)
    person = other is not None and other.unit == "person"
    if other is not None and not person:
        return None
    passive = word in ("were", "are") and form_of(follows) == "past"
    return Counted("person", "people") if person or not passive else None
