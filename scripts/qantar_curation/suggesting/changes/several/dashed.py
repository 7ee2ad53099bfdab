"""Entries listed behind a colon: `Changes at the bank: A - chairman; B - deputy`, `Sworn in: A, mayor; B, judge`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.telling import Change, Sentence
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.beside import is_dash
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.text import Line

_TITLES_HONORIFIC_RANK = words("titles", "honorific", "rank")
_TITLES_HONORIFIC_RANK_OR_AND_THE = _TITLES_HONORIFIC_RANK | {".", "and", "the"}
_TITLES_HONORIFIC_RANK_OR_MARKS = _TITLES_HONORIFIC_RANK | {"."}
_TELLING = {
    "appointed": ("changes", "appointments", "appointed", "named", "reshuffle", "lineup", "appointment", "sworn"),
    "dismissed": ("dismissed", "relieved", "released", "dismissals"),
    "confirmed": ("agreed", "approved", "confirmed", "elected"),
    "resigned": ("resigned", "resignations", "quit"),
    "nominated": ("nominated", "nominations", "proposed", "candidates", "nominees"),
}
_CHANGES = {word: change for change, listed in _TELLING.items() for word in listed}
_CHANGING = gate(_CHANGES)
_BODIES = gate(("cabinet", "government", "team", "lineup", "ministers", "council", "board", "commission"))
"""What is told to be new where its members are listed: `The new cabinet: A, premier; B, foreign minister`."""
_NEW = gate(("new", "follows", "following", "composition", "list"))
_BARRED = frozenset(("suspects", "arrested", "detained", "charged", "killed", "victims", "accused", "wanted", "jailed"))
_DASHES = frozenset(("\u2014", "\u2013"))
_DASHES_OR_MARKS = _DASHES | {",", ":"}
_FARTHEST = 14


def can_list(line: Line) -> bool:
    """Whether a line may hold such a list.

    Args:
        line: The line.
    """
    spoken, gates = line.spoken, line.gates
    if ":" not in spoken:
        return False
    return _CHANGING in gates or (_NEW in gates and _BODIES in gates)


def dashed(sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """What the words before a colon tell, of each name behind it with an office behind a dash or between semicolons.

    Args:
        sentence: The sentence.
        here: The changes told of it already.
    """
    line, first = sentence.line, sentence.span.first
    colon = next((at for at in range(first, min(first + _FARTHEST, sentence.span.last)) if line.wide[at] == ":"), None)
    if colon is None or not _BARRED.isdisjoint(line.low[first:colon]):
        return
    parted = ";" in line.low[colon : sentence.span.last]
    if not parted and any(one.begin < colon for one in sentence.referents):
        return
    change = next((_CHANGES[line.wide[at]] for at in range(colon, first - 1, -1) if line.wide[at] in _CHANGES), None)
    if change is None and not _NEW.isdisjoint(line.low[first:colon]):
        change = "appointed"
    if change is None:
        return
    for mention, person in sentence.people:
        at = mention.span.last + 1
        if (ahead := _ahead(sentence, mention, colon)) is not None:
            if not any(one.who is person and one.change != "held" for one in here):
                start, last, rule = ahead.begin, mention.span.last, f"{change}-dashed"
                yield Change(line, start, last, change, person.name, person, ahead.text, None, 0.7, rule)
            continue
        opens = line.wide[mention.span.first - 1] in (":", ";", ",", "and")
        post = _behind_as(sentence, at) if mention.span.first > colon and opens else None
        if post is not None and not any(one.who is person and one.change != "held" for one in here):
            first, last, rule = mention.span.first, post.span.last, f"{change}-dashed"
            yield Change(line, first, last, change, person.name, person, post.text, None, 0.7, rule)
            continue
        listed = line.wide[at] in _DASHES or is_dash(line, at) or (parted and _is_entry(line, mention, colon))
        if mention.span.first < colon or not listed:
            continue
        if any(one.who is person and one.change != "held" for one in here):
            continue
        for post, before in mention.posts:
            if not before and post.begin <= at + 2 and post.status is None:
                name, last = person.name, post.span.last
                yield Change(
                    line, mention.span.first, last, change, name, person, post.text, None, 0.7, f"{change}-dashed"
                )


def _behind_as(sentence: Sentence, at: int) -> Post | None:
    """The office of `Confirmed: X as finance minister`."""
    if sentence.line.wide[at] != "as":
        return None
    return next((one for one in sentence.offices if one.begin in (at + 1, at + 2)), None)


def _ahead(sentence: Sentence, mention: Mention, colon: int) -> Post | None:
    """The office that an entry begins with: `Prime Minister - X; Minister of Trade - Y`, `prime minister, X;`."""
    line, mark = sentence.line, mention.span.first - 1
    while line.wide[mark] in _TITLES_HONORIFIC_RANK_OR_MARKS and mark > colon:
        mark -= 1
    if not (line.wide[mark] in _DASHES_OR_MARKS or is_dash(line, mark)) or line.wide[mention.span.last + 1] == ",":
        return None
    posts = (one for one in sentence.offices if one.span.last == mark - 1 and one.status is None)
    return next((one for one in posts if one.begin - 1 == colon or line.wide[one.begin - 1] in (";", ",")), None)


def _is_entry(line: Line, mention: Mention, colon: int) -> bool:
    """Whether a name begins an entry of a list: behind the colon or a semicolon, with a comma behind it."""
    first, titles = mention.span.first - 1, _TITLES_HONORIFIC_RANK_OR_AND_THE
    while first > colon and line.wide[first] in titles:
        first -= 1
    return line.wide[mention.span.last + 1] == "," and (first == colon or line.wide[first] == ";")
