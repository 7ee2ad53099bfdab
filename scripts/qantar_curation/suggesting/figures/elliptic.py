"""Bare numbers that count persons: by what befell them, or as some of those counted before (`nine of them`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qantar_curation.suggesting.figures.figures import Figure
from qantar_curation.suggesting.figures.inherited import Told, age_of, inherited
from qantar_curation.suggesting.figures.units import TIMES
from qantar_curation.suggesting.lexica import pairs, words
from qantar_curation.suggesting.text import Line

_UNITS_COUNTED_PAIRS = pairs("units", "counted")
_UNITS_HAPPENS_PASSED = words("units", "happens-passed")
_UNITS_HAPPENS = words("units", "happens")
_UNITS_DONE_TO = words("units", "done-to")
_UNITS_GROUP_DOES = words("units", "group-does")
_UNITS_GROUPS = words("units", "groups")
_UNITS_THOSE = words("units", "those")
_REACH = 7
_NEAR = 2
_TOLD = 8
_NO_NOUN = "count"
_NEXT = 4
_BESIDE = frozenset(("'s", "against", "and", "with"))
_SCALES = frozenset(("magnitude", "category", "level", "stage", "grade", "phase"))
_ENDS = frozenset(("in", "at", "on", "from", ",", ".", ";", "and", ")", ""))


def settled(figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a text, bare numbers of persons with their unit.

    Args:
        figures: The figures in the order of the text; those that count nothing printed have the unit `count`.
    """
    found: list[Figure] = []
    for one in figures:
        bare = one.unit == _NO_NOUN and one.rule in ("number", "word", "range")
        found.append((_with_unit(one, found) if bare else None) or one)
        before = found[-2] if len(found) > 1 else None
        if before is not None and before.unit == _NO_NOUN and _is_part_of(before, found[-1]):
            found[-2] = replace(before, unit=found[-1].unit, what=found[-1].what)
    return found


def _is_part_of(one: Figure, whole: Figure) -> bool:
    """Whether a bare number is a part of the persons that the next one counts: `three of the 12 survived`."""
    line, last = one.line, one.span.last
    if whole.line is not line or whole.unit != "person" or one.rule != "number" or whole.span.first - last > _NEXT:
        return False
    return line.wide[last + 1] == "of" or (line.wide[last + 1], line.wide[last + 2]) == ("out", "of")


def _with_unit(one: Figure, before: Sequence[Figure]) -> Figure | None:
    """A bare number with what it counts; None where nothing tells."""
    if one.line.wide[one.span.first - 1] in _SCALES or (one.value is not None and one.value % 1):
        # `a quake of magnitude 6.4 killed two`
        return replace(one, unit="percent", what="percent") if _is_rival_share(one, before) else None
    if (years := age_of(_told(one))) is not None:
        return replace(one, unit=years.unit, what=years.what)
    befallen = _done_to(one) or _befallen(one.line, one.span.last + 1) or _labelled(one) or _aboard(one) or _group(one)
    if befallen is not None:
        return replace(one, unit="person", what=befallen)
    counted = _counted_before(one, before)
    if counted is not None:
        return replace(one, unit=counted.unit, what=counted.what)
    told = inherited(_told(one), [_told(other) for other in before[-_TOLD:]])
    if told is not None:
        return replace(one, unit=told.unit, what=told.what)
    return replace(one, unit="person", what="others") if one.line.wide[one.span.last + 1] == "others" else None


def _told(one: Figure) -> Told:
    return Told(one.line, one.span, one.unit, one.what, one.rule)


def _befallen(line: Line, index: int) -> str | None:
    """What persons a number counts by what befell them: `two died`, `63 were seriously hurt`, `scores wounded`."""
    passed, happens = _UNITS_HAPPENS_PASSED, _UNITS_HAPPENS
    for step in range(index, min(index + _REACH, len(line.tokens))):
        word = line.wide[step]
        if word in happens:
            return word if line.wide[step - 1] not in ("a", "the") or word in ("hospital",) else None
        if word not in passed:
            return None
    return None


def _done_to(one: Figure) -> str | None:
    """What was done to so many persons by the verb before their number: `it killed at least three`."""
    line, verb = one.line, one.line.wide[one.span.first - 1]
    bare = one.what == "" and (line.wide[one.span.last + 1] in _ENDS or one.span.last + 1 == len(line.tokens))
    return verb if bare and verb in _UNITS_DONE_TO else None


def _is_rival_share(one: Figure, before: Sequence[Figure]) -> bool:
    """Whether a bare number is one more share: `took 51.2 per cent to his rival's 48.8`."""
    line, first = one.line, one.span.first
    if not before or before[-1].unit != "percent" or before[-1].line is not line or one.what:
        return False
    return (line.is_capital(first - 1) or line.wide[first - 1] in _BESIDE) and line.wide[one.span.last + 1] in _ENDS


def _aboard(one: Figure) -> str | None:
    """Who are on board of something: `with 64 on board`, `all 12 aboard`."""
    line, last = one.line, one.span.last
    aboard = line.wide[last + 1] == "aboard" or (line.wide[last + 1], line.wide[last + 2]) == ("on", "board")
    return "people" if aboard else None


def _labelled(one: Figure) -> str | None:
    """What persons a table counts by the label before their number: `Killed: 12`."""
    line, first = one.line, one.span.first
    if line.wide[first - 1] not in (":", "-", "\u2013") or line.tokens[first - 1].end == line.tokens[first].start:
        return None
    at = first - 2
    opens = at == 0 or line.wide[at - 1] in (".", ",", ";", "(", "\u2022", "*", "|", "and", "number", "of")
    return _UNITS_COUNTED_PAIRS.get(line.wide[at]) if opens else None


def _group(one: Figure) -> str | None:
    """The group of which a bare number tells the size, `a crowd of 27`; None where there is none."""
    line, first = one.line, one.span.first
    group = line.wide[first - 2]
    bare = (one.what == "" or line.wide[one.span.last + 1] in _UNITS_GROUP_DOES) and line.wide[first - 1] == "of"
    return group if bare and group in _UNITS_GROUPS else None


def _counted_before(one: Figure, before: Sequence[Figure]) -> Figure | None:
    """The figure of which a number counts some, or some more: `nine of them`, `five others`, `four here and two there`.

    The last one of persons in the sentence, or in the lines just before where the number says that it counts some.
    """
    line, index = one.line, one.span.last + 1
    some = _counts_some(line, one.span.first, index)
    if not some and line.wide[index] not in _ENDS:
        return None
    for other in reversed(before):
        if other.line.number < line.number - (_NEAR if some else 0):
            return None
        if not some and line.sentence(other.span.first) != line.sentence(one.span.first):
            return None
        if other.unit == "person":
            return other
        if other.rule != "rank" and other.unit not in TIMES and not some:
            return None
    return None


def _counts_some(line: Line, first: int, index: int) -> bool:
    """Whether a number counts some of what was counted before, by the words around it."""
    behind = line.wide[index]
    if behind in ("others", "who"):
        return True
    if behind in ("more", "fewer", "less"):
        return line.wide[index + 1] in _ENDS or line.wide[index + 1] == "than"
    if behind == "of":
        return line.wide[index + 1] in _UNITS_THOSE
    if (line.wide[first - 2], line.wide[first - 1]) == ("out", "of"):
        return True
    return line.wide[first - 1] == "the" and (behind in _ENDS or behind in _UNITS_HAPPENS_PASSED)
