"""Runs of capitals: over particles, hyphens and initials."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import compress
from operator import itemgetter

from qantar_curation.grammar.tokens import Token
from qantar_curation.suggesting.lexica import closed, pairs, words
from qantar_curation.suggesting.text import Line, Span, is_initial

_TITLES_PARTICLE = words("titles", "particle")
_COMMON_FUNCTION = words("common", "function")
_COMMON = words("common")
_POSTS = words("posts")
_HYPHEN = "-"
_CAPITAL = itemgetter(Token._fields.index("capital"))
_SHORT_WORD = 4
_DOTTED = closed("runs-dotted")
_FILIAL = frozenset(("uulu", "uly", "kyzy", "kizi", "qizi", "oglu", "ogly", "oghlu", "zoda"))
"""Whose child somebody is: it ends a name, in small letters."""


@cache
def titleish() -> frozenset[str]:
    """What stands before a name and is no part of it."""
    found = (
        words("titles", "honorific", "rank")
        | words("posts", "head", "modifier")
        | words("people", "occupation", "kin", "other")
    )
    return found | words("places", "demonym") | frozenset(pairs("titles", "state")) | words("posts", "level")


@cache
def bodies() -> frozenset[str]:
    """Words by which a run of capitals is a body, place or thing."""
    return words("organisations", "organisation", "place", "event") | words("posts", "body")


def runs(line: Line) -> Iterator[Span]:
    """The runs of capitals of a line, over particles, hyphens and initials."""
    tokens, behind = line.tokens, 0
    particles = _TITLES_PARTICLE
    starts = [*compress(range(len(tokens)), map(_CAPITAL, tokens))]
    if _HYPHEN in line.spoken:
        starts += [index for index in line.places(particles, 0, len(tokens)) if _particle_starts(line, index)]
        starts.sort()
    for index in starts:
        if index < behind:
            continue
        last = index
        while (after := _next(line, last, particles)) is not None:
            last = after
        yield Span(index, last)
        behind = last + 1 if line.low[last][0].isalpha() else last + 2


def _particle_starts(line: Line, index: int) -> bool:
    """Whether `al-Rashid` begins at a particle."""
    return (
        line.wide[index + 1] == _HYPHEN
        and line.is_capital(index + 2)
        and line.tokens[index].end == line.tokens[index + 1].start
        and line.tokens[index + 1].end == line.tokens[index + 2].start
    )


def _next(line: Line, last: int, particles: frozenset[str]) -> int | None:
    """The last token of the next part of a run, or None where the run ends."""
    tokens = line.tokens
    after = last + 1
    if after >= len(tokens):
        return None
    word = tokens[after].text
    if tokens[after].capital:
        return after
    if word == _HYPHEN and tokens[last].end == tokens[after].start and after + 1 < len(tokens):
        if tokens[after].end == tokens[after + 1].start and tokens[after + 1].is_word:
            following = line.wide[after + 1]
            if line.is_capital(after + 1):
                return after + 1
            short = following in particles or len(following) <= _SHORT_WORD
            if short and line.wide[after + 2] == _HYPHEN and line.is_capital(after + 3):
                return after + 3
            # `Hyun-woo`, `Chung-hee`: a second syllable in small letters, and no English word.
            if following not in _COMMON_FUNCTION and len(tokens[last].text) > 1 and _is_syllable(line, after + 1):
                return after + 1
        return None
    if word == "." and len(tokens[last].text) <= 2 and tokens[last].is_word and line.is_capital(after + 1):
        one = is_initial(tokens[last].text) and line.sentence(last) == line.sentence(after + 1)
        return after + 1 if one else None
    if word == "." and tokens[last].text in _DOTTED:
        return after + 1 if line.is_capital(after + 1) else None
    if word == '"' and (closed_at := _nickname(line, after)) is not None:
        return closed_at + 1 if line.is_capital(closed_at + 1) else _next(line, closed_at, particles)
    if word in _FILIAL and tokens[last].is_word:
        return after
    if word in particles:
        step = after
        while line.wide[step] in particles and step - after < 3:
            step += 1
            if line.wide[step] == _HYPHEN:
                step += 1
        return step if line.is_capital(step) and step < len(tokens) and word not in ("i", "us", "do", "as") else None
    return None


def _nickname(line: Line, index: int) -> int | None:
    """The quotation mark that closes a name in quotes inside a name: `Jorge "Juju" Farias`."""
    before = line.wide[index - 1]
    if line.is_title or before in titleish() or before in _COMMON or line.opens(index):
        return None
    last = next((step for step in (index + 2, index + 3) if line.wide[step] == '"'), None)
    if (
        last is None
        or not all(line.is_capital(step) for step in range(index + 1, last))
        or not (line.is_capital(last + 1) or line.wide[last + 1] in _TITLES_PARTICLE)
    ):
        return None
    behind = line.wide[last + 1]
    apart = (
        line.tokens[index].start > line.tokens[index - 1].end and line.tokens[last + 1].start > line.tokens[last].end
    )
    return last if apart and behind not in titleish() and behind not in bodies() else None


def _is_syllable(line: Line, index: int) -> bool:
    word = line.wide[index]
    if len(word) > 5 or word in (
        "led",
        "old",
        "born",
        "wide",
        "made",
        "based",
        "style",
        "run",
        "era",
        "elect",
        "up",
        "year",
        "day",
    ):
        return False
    return word not in titleish() and not word.endswith("ed") and word not in _POSTS and word not in bodies()
