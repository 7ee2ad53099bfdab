"""Entries that a sentence lists behind a colon: `Changes at the bank: A - chairman of the board; B - deputy chair`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.telling import Change, Sentence
from qantar_curation.suggesting.offices.beside import is_dash

_TELLING = {
    "appointed": ("changes", "appointments", "appointed", "named", "reshuffle", "lineup", "appointment"),
    "dismissed": ("dismissed", "relieved", "released", "dismissals"),
    "confirmed": ("agreed", "approved", "confirmed", "elected"),
    "nominated": ("nominated", "nominations", "proposed", "candidates", "nominees"),
}
_CHANGES = {word: change for change, listed in _TELLING.items() for word in listed}
_DASHES = frozenset(("\u2014", "\u2013"))
_FARTHEST = 14


def can_list(spoken: frozenset[str]) -> bool:
    """Whether a line may hold such a list.

    Args:
        spoken: The words of the line.
    """
    return ":" in spoken and not spoken.isdisjoint(_CHANGES)


def dashed(sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """What the words before a colon tell, of each name behind it that has an office behind a dash.

    Args:
        sentence: The sentence.
        here: The changes told of it already.
    """
    line, first = sentence.line, sentence.span.first
    colon = next((at for at in range(first, min(first + _FARTHEST, sentence.span.last)) if line.word(at) == ":"), None)
    if colon is None or any(one.begin < colon for one in sentence.referents):
        return
    change = next((_CHANGES[line.word(at)] for at in range(colon, first - 1, -1) if line.word(at) in _CHANGES), None)
    if change is None:
        return
    for mention, person in sentence.people:
        at = mention.span.last + 1
        if mention.span.first < colon or not (line.word(at) in _DASHES or is_dash(line, at)):
            continue
        if any(one.who is person and one.change != "held" for one in here):
            continue
        for post, before in mention.posts:
            if not before and post.begin <= at + 2 and post.status is None:
                name, last = person.name, post.span.last
                yield Change(
                    line, mention.span.first, last, change, name, person, post.text, None, 0.7, f"{change}-dashed"
                )
