"""Hints for a phrase that does not stand in its line: where it does, or the text that is nearest to it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING

from qantar_curation.articles.places import places
from qantar_schema.text import fold, normalise

if TYPE_CHECKING:
    from qantar_curation.articles.capture import Captured

_LINES_COMPARED = 4
_LONGEST_LINE = 20_000  # a longer one is no line of prose, and comparing it would take seconds
_NEAR = 0.6
_SHOWN = 80
_CURLY = ("\u201c", "\u201d", "\u2018", "\u2019")


def curly_quotes(phrase: str) -> str | None:
    """A hint for a phrase that begins with a curly quotation mark, as though that were one of YAML's."""
    if phrase[:1] not in _CURLY:
        return None
    return "curly quotes are no quotes of YAML: write straight ones around the phrase"


def nearest_phrase(phrase: str, others: Iterable[str]) -> str | None:
    """The one of other phrases that is most like a phrase, or None where none comes near."""
    from difflib import get_close_matches

    folded = {fold(one): one for one in others}
    near = get_close_matches(fold(phrase), folded, 1, _NEAR)
    return folded[near[0]] if near else None


def lines_with(captured: Captured, phrase: str) -> tuple[int, ...]:
    """The numbers of all lines in which the phrase stands."""
    return tuple(line.line for line in captured.lines if places(line.text, phrase))


def hint(captured: Captured, line: int, phrase: str) -> str | None:
    """How to mend a phrase that does not stand in its line, or None where nothing comes near.

    Args:
        captured: the article.
        line: the line that the record gives, which the article has.
        phrase: the phrase as the record has it.
    """
    if (curly := curly_quotes(phrase)) is not None:
        return curly
    if standing := lines_with(captured, phrase):
        return f"it stands in {_lines(standing)}: did you mean `line: {_closest(standing, line)}`?"
    raw = captured.lines[line - 1].text
    if normalise(phrase).casefold() in normalise(raw).casefold():
        return "only upper and lower case differ: copy the phrase from the line"
    if unicodedata.normalize("NFC", normalise(phrase)) in unicodedata.normalize("NFC", normalise(raw)):
        return "it looks the same, but its accents are composed otherwise: copy the phrase from the line"
    near = nearest(captured, line, phrase)
    if near is None:
        return None
    number, text = near
    where = "that line" if number == line else f"line {number}"
    return f"the nearest text, in {where}, is `{text}`"


def nearest(captured: Captured, line: int, phrase: str) -> tuple[int, str] | None:
    """The run of words that is most like a phrase, with its line: the cited line first, then the likeliest."""
    from difflib import SequenceMatcher  # only where a phrase is wrong

    wanted = fold(phrase)
    vocabulary = set(wanted.split())
    if not vocabulary:
        return None
    candidates = [found for found in captured.lines if found.characters <= _LONGEST_LINE]
    candidates.sort(
        key=lambda one: (one.line != line, -len(vocabulary & set(fold(one.text).split())), abs(one.line - line))
    )
    matcher = SequenceMatcher(b=wanted, autojunk=False)
    best: tuple[float, int, str] = (_NEAR, 0, "")
    size = len(phrase.split())
    for one in candidates[:_LINES_COMPARED]:
        tokens = normalise(one.text).split()
        for length in {max(1, size - 1), size, size + 1}:
            for start in range(max(1, len(tokens) - length + 1)):
                text = " ".join(tokens[start : start + length])
                matcher.set_seq1(fold(text))
                if matcher.real_quick_ratio() > best[0] and matcher.quick_ratio() > best[0]:
                    ratio = matcher.ratio()
                    if ratio > best[0]:
                        best = (ratio, one.line, text)
    return (best[1], _shorten(best[2])) if best[1] else None


def _closest(lines: tuple[int, ...], line: int) -> int:
    return min(lines, key=lambda number: (abs(number - line), number))


def _lines(numbers: tuple[int, ...]) -> str:
    if len(numbers) == 1:
        return f"line {numbers[0]}"
    shown = ", ".join(map(str, numbers[:5]))
    return f"lines {shown}" + (" and others" if len(numbers) > 5 else "")


def _shorten(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "\u2026"
