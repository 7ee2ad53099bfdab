"""Verbs of change whose object stands inside them: `forced A and his deputy B from office`, `swept X out of power`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.grammar.verbs import Form, inflected
from qantar_curation.suggesting.changes.several.many import plural_of
from qantar_curation.suggesting.changes.telling import Sentence
from qantar_curation.suggesting.dates.dating import dated_tokens
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import pairs, sections, words
from qantar_curation.suggesting.text import Line, Span

_POSTS_LEVEL = words("posts", "level")
_POSTS_NOUN_PAIRS = pairs("posts", "noun")
_OPENING = frozenset(("the", "both", "then", "its", "his", "her", "their", "former", "outgoing", "mr", "ms", "mrs"))
_JOINTS = frozenset((",", "and", "&", "as", "well", "also"))
_LOOSE = frozenset(("on", "in", "last", "late", "early", "finally", "earlier", "eventually", "also"))
_SEVERAL = frozenset(("others", "ministers", "colleagues", "allies", "aides"))
_COUNTING = frozenset(
    ("several", "other", "some", "four", "three", "two", "five", "six", "seven", "eight", "nine", "ten")
)
_JOINTS_OR_COUNTING = _JOINTS | _COUNTING
_TAILING = frozenset(("from", "out", "of", "to", "off", "into"))
_GAP = "_"
_THE = frozenset(("the", "his", "her"))
_GAPS = 3
_MEMBERS = frozenset(("members", "ministers", "officials", "officers", "aides"))
_FARTHEST = 24
_DESCRIBING = 5
_INSERTION = 16
_INSERTED = frozenset(("who", "a", "an", "the", "whose", "formerly", "previously", "hitherto"))
_COURTS = frozenset(("court", "tribunal", "judge", "judges", "justices"))


class _Tail(NamedTuple):
    """The words behind the object, the change that they tell, the entry as it is written, and the verb's form."""

    words: tuple[str, ...]
    change: str
    entry: str
    form: Form


@cache
def _tails() -> dict[str, list[_Tail]]:
    """What may follow the object of each verb, by the verb as it is said."""
    found: dict[str, list[_Tail]] = {}
    for entry in sections("changes")["parted"]:
        said, _, change = (part.strip() for part in entry.partition("="))
        verb, _, rest = said.partition("/v ... ")
        for word, form in inflected(verb).items():
            found.setdefault(word, []).append(_Tail(tuple(rest.split()), change, said, form))
    return found


_VERBS = gate(_tails())


def can_part(sentence: Sentence) -> bool:
    """Whether a sentence has such a verb at all, and the words behind its object."""
    spoken = sentence.spoken
    gates = sentence.line.gates
    if _VERBS not in gates:
        return False
    return any(
        all(part in (_GAP, "office") or part in spoken for part in one.words)
        for word in spoken & _VERBS
        for one in _tails()[word]
    )


def parted(sentence: Sentence) -> Iterator[tuple[Hit, Span]]:
    """The words of change of which the object stands between the verb and what completes it, with that.

    Args:
        sentence: The sentence with its names, offices and referents.
    """
    line, span = sentence.line, sentence.span
    for index in line.places(_VERBS, span.first, span.last - 1):
        verb = sentence.verbs.get(index)
        if verb is not None and verb.passive:
            continue
        behind = _behind_object(sentence, index + 1)
        for one in _tails()[line.wide[index]] if behind is not None else ():
            end = _end_of(sentence, behind or index, one.words)
            if end is None or (one.entry.startswith("order/v") and not _is_by_court(sentence, index)):
                continue
            yield Hit(f"{one.change} object", one.entry, index, index, one.form), Span(behind or index, end)
            break


def _is_by_court(sentence: Sentence, verb: int) -> bool:
    """Whether a court gives an order, so that it is the end of an office and no mere wish."""
    return any(sentence.line.wide[index] in _COURTS for index in range(sentence.span.first, verb))


def _behind_object(sentence: Sentence, index: int) -> int | None:
    """The token behind the persons and offices that begin at a token; None where there are none."""
    line, end = sentence.line, min(index + _FARTHEST, sentence.span.last)
    ends = {one.begin: one.span.last for one in sentence.offices} | {one.begin: one.last for one in sentence.referents}
    found = None
    while index <= end:
        word, joined = line.wide[index], line.wide[index - 1] in _JOINTS_OR_COUNTING
        if word == "as" and "well" not in (line.wide[index - 1], line.wide[index + 1]):
            break  # `restored A as mayor`, not `A as well as B`
        if index in ends:
            index = found = ends[index] + 1
        elif found is None and word == "both" and line.wide[index + 1] in _TAILING:
            index = found = index + 1  # `forced both from office`
        elif found is None and (past := _past_description(line, index)) in ends:
            index = past  # `put a former bodyguard, X, in charge`
        elif (found is None or joined) and (word in _OPENING or word in _POSTS_LEVEL):
            index += 1
        elif found is not None and joined and _is_several(line, index):
            index = found = index + 1
            index = found = index + (line.wide[index] in _MEMBERS)
        elif found is not None and (word in _JOINTS or line.is_number(index) or word in _COUNTING):
            index += 1
        else:
            break
    if found is None:
        return None
    dated = dated_tokens(sentence.dates)
    if line.wide[found] == "," and line.wide[found + 1] in _INSERTED:
        # `put X, who was head of the customs service, in charge of`
        found = next((at + 1 for at in range(found + 1, min(found + _INSERTION, end)) if line.wide[at] == ","), found)
    while found <= end and (
        found in dated or line.wide[found] == "," or (line.wide[found] in _LOOSE and found + 1 in dated)
    ):
        found += 1
    return found


def _past_description(line: Line, index: int) -> int:
    """The token behind what somebody is, an article before it and a comma behind it."""
    if line.wide[index] not in ("a", "an", "the", "his", "her"):
        return index
    step = index + 1
    while step - index < _DESCRIBING and line.wide[step][:1].isalpha() and not line.is_capital(step):
        step += 1
    return step + 1 if line.wide[step] == "," and step > index + 1 else index


def _is_several(line: Line, index: int) -> bool:
    """Whether a word means others without a name: `ministers`, or what a number counts, as in `three aldermen`."""
    if plural_of(line, index) is not None or line.wide[index] in _SEVERAL:
        return True
    return line.wide[index - 1] in _COUNTING and line.wide[index].isalpha() and line.wide[index] not in _COUNTING


def _end_of_office(sentence: Sentence, index: int) -> int | None:
    """The last token of what means an office: of `the presidency`, `the premier's office`."""
    line = sentence.line
    index += line.wide[index] in _THE
    if line.wide[index] in _POSTS_NOUN_PAIRS:
        return index
    post = next((one for one in sentence.offices if one.span.first == index), None)
    owned = post is not None and line.wide[post.span.last + 1] == "'s" and line.wide[post.span.last + 2] == "office"
    return post.span.last + 2 if post is not None and owned else None


def _end_of(sentence: Sentence, index: int, tail: tuple[str, ...]) -> int | None:
    """The last token of a tail that begins at a token; a gap stands for up to two words."""
    line = sentence.line
    if not tail:
        return index - 1
    if tail[0] == _GAP:
        ends = (_end_of(sentence, index + skipped, tail[1:]) for skipped in range(_GAPS))
        return next((end for end in ends if end is not None), None)
    if tail == ("office",) and line.wide[index] != "office":
        return _end_of_office(sentence, index)
    if line.wide[index] != tail[0] or (tail == ("out",) and line.wide[index + 1] == "of"):
        # `forced X out of the race`: only what the list says tells of an office.
        return None
    return _end_of(sentence, index + 1, tail[1:])
