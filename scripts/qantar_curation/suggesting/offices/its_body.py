"""The body that `its` means before an office: `the Hallen Port Authority lost money, its director, X, said`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Line, Span

if TYPE_CHECKING:
    from qantar_curation.suggesting.offices.posts import Post

_POSTS_BODY = words("posts", "body")
_ORGANISATIONS_ORGANISATION = words("organisations", "organisation")
_POSTS_BODY_OR_ORGANISATIONS_ORGANISATION = _POSTS_BODY | _ORGANISATIONS_ORGANISATION
_PLACES_COUNTRY = words("places", "country")
_POSTS_LEVEL_MODIFIER_PORTFOLIO_INNER_BODY = words("posts", "level", "modifier", "portfolio", "inner", "body")
_COMMON_FUNCTION = words("common", "function")
_JOINING = frozenset(("of", "for", "the", "and", "&", "'s", "'"))
_LETTERS = 3
_DATELINE = frozenset((",", "(", "-", "\u2014", "\u2013", ".", ":"))
_STATES = frozenset(("country", "nation", "state", "republic", "government", "kingdom", "city", "town", "village"))
"""What has an office of its own that needs no name: `its president`."""


def name_bodies(line: Line, offices: Sequence[Post]) -> None:
    """Add to each office behind `its` that names no body the one that the words before it tell, if only one does.

    Args:
        line: The line.
        offices: Its offices; their text is changed.
    """
    if "its" not in line.spoken:
        return
    inner = {index for post in offices for index in range(post.begin, post.head + 1)}
    for post in offices:
        if line.wide[post.begin] != "its" or post.span.last != post.head or " of " in post.text:
            continue
        sentence = line.sentence(post.begin)
        names = _bodies(line, sentence.first, post.begin - 1, inner)
        if not names and post.begin <= sentence.first + 1:
            before = [one for one in line.sentences if one.last < sentence.first]
            names = _bodies(line, before[-1].first, before[-1].last, inner) if before else []
        if len(names) == 1:
            post.text = f"{post.text} of {names[0]}"


def _bodies(line: Line, first: int, last: int, offices: set[int]) -> list[str]:
    """The bodies that are named among some tokens, each as printed: those with a capital or an adjective to them."""
    body, found, index = _POSTS_BODY_OR_ORGANISATIONS_ORGANISATION, [], first
    countries = _PLACES_COUNTRY
    index = _past_dateline(line, index)
    while index <= last:
        if index in offices:
            index += 1
            continue
        span = _run(line, index, last)
        if span is None:
            index += 1
            continue
        text = line.slice(span)
        known = {line.wide[at] for at in range(span.first, span.last + 1)}
        country, led = text.casefold() in countries, line.wide[span.first - 1] == "the"
        whole = all(line.is_capital(at) for at in range(span.first, span.last + 1))
        named = led and span.last > span.first and whole
        named = named or (text.isupper() and len(text) >= _LETTERS and not line.is_title)
        if country or named or (known & body and not known <= _STATES):
            found.append(f"the {text}" if led and not country else text)
        index = span.last + 1
    return [one for one in dict.fromkeys(found) if one.casefold() not in countries] if not _has_country(found) else []


def _past_dateline(line: Line, first: int) -> int:
    """The first token behind a place in capitals that opens a line: `PORT ARLE (Agency) -`."""
    if first != 0:
        return first
    end = 0
    while line.is_capital(end) and line.printed[end].isupper():
        end += 1
    return end if line.wide[end] in _DATELINE else first


def _has_country(found: Sequence[str]) -> bool:
    """Whether a country stands beside, which may have the office as well."""
    return any(one.casefold() in _PLACES_COUNTRY for one in found)


def _joins(line: Line, index: int) -> bool:
    """Whether a token stands inside a name: a small word, or a hyphen without spaces around it."""
    if line.wide[index] == "-":
        return line.tokens[index].start == line.tokens[index - 1].end
    return line.wide[index] in _JOINING


def _run(line: Line, first: int, last: int) -> Span | None:
    """The name of a body, or of a place, that begins at a token: capitals, or small words around a body and a name."""
    body, small = _POSTS_BODY, _POSTS_LEVEL_MODIFIER_PORTFOLIO_INNER_BODY
    end = first
    if line.is_capital(first) and not (line.opens(first) and line.wide[first] in _COMMON_FUNCTION):
        while end < last and (line.is_capital(end + 1) or (_joins(line, end + 1) and line.is_capital(end + 2))):
            end += 1
        if line.wide[end + 1] in body:
            end += 1  # `the Kovary refinery`
        return Span(first, end)
    if line.wide[first] not in small:
        return None
    while end < last and line.wide[end + 1] in small and not line.is_capital(end + 1):
        end += 1
    if line.wide[end] not in body:
        return None
    named = end < last and line.is_capital(end + 1)
    while end < last and line.is_capital(end + 1):
        end += 1
    return Span(first, end) if named or end > first else None
