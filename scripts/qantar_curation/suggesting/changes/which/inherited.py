"""Offices that a change does not name itself: taken over, left a moment before, said as `the presidency`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.handing.successions import known_office, office_left, unnamed_office
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Sentence
from qantar_curation.suggesting.changes.wording import CABINETS, ELECTORAL
from qantar_curation.suggesting.lexica import closed, pairs, words
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.text import Line, Span

_POSTS_NOUN_PAIRS = pairs("posts", "noun")
_POSTS_SAME_PAIRS = pairs("posts", "same")
_POSTS_BODY = words("posts", "body")
_COMMON_FUNCTION = words("common", "function")
_SEATED = frozenset(("at", "among", "in", "on", "alongside", "beside"))
_TO_VACANT = closed("inherited-vacant")
_IN_PLACE = frozenset(("place", "stead", "successor", "replacement"))
_REPLACING = frozenset(("replace", "succeed", "follow"))
_FOR_A_TIME = frozenset(("acting", "interim", "temporary", "provisional", "immediate", "eventual"))
_POSTS = frozenset(("post", "position", "job", "role", "vacancy", "office"))
_POSSESSIVES = frozenset(("his", "her", "their", "'s"))
_WINDOW = 7
_STATES = frozenset(("state", "country", "republic", "nation"))
_CONTESTS = frozenset(
    (
        "election",
        "elections",
        "race",
        "contest",
        "vote",
        "poll",
        "polls",
        "runoff",
        "run-off",
        "run",
        "ballot",
        "post",
        "chair",
    )
) | {"seat", "office", "duties", "powers", "term", "primary", "nomination", "oath", "throne", "sash"}
_FRONTED = frozenset(("in", one, noun) for one in ("his", "her", "their") for noun in ("place", "stead"))
_NEAR = 4
_RULING = frozenset(("president", "king", "queen", "emir", "sultan", "ruler", "state"))
_OVERTHROWN = frozenset(("toppled", "overthrown", "deposed", "dethroned", "topples", "overthrew", "deposes"))
_LONG_AFTER = frozenset((("months", "after"), ("years", "after")))
_ROOMS = (("'s", "office"), ("'s", "job"), ("'s", "post"), ("'s", "chair"), ("'s", "seat"))
_PLACES = frozenset(("place", "succession", "stead", "replacement", "successor", "instead"))


def office_noun(sentence: Sentence, hit: Hit, mention: Mention | None = None) -> str | None:
    """The office that a noun such as `presidency` stands for, with the body behind it: `won the presidency`."""
    line, offices = sentence.line, _POSTS_NOUN_PAIRS
    of = mention.span.last + 1 if mention is not None and mention.span.first > hit.last else 0
    if of and line.wide[of] == "of":
        noun = next((at for at in (of + 1, of + 2, of + 3) if line.wide[at] in offices), None)
        if noun is not None:  # `relieved X of the governorate of Hallen`, `of command of the fleet`
            return _with_body(line, noun) or offices[line.wide[noun]] + _of_body(line, noun + 1, sentence.span.last)
    for post in sentence.offices:
        # `threw her out of the premier's office`
        behind = post.span.last + 1
        if hit.last < post.begin <= hit.last + _NEAR + 1 and line.low[behind : behind + 2] in _ROOMS:
            if line.wide[post.begin - 1] not in ("of", "from"):
                return None
            return _POSTS_SAME_PAIRS.get(post.text.casefold(), post.text)
    for index in range(hit.first + 1, min(hit.last + 5, sentence.span.last + 1)):
        word = line.wide[index]
        if word in offices and (word not in ELECTORAL or line.wide[index + 1] in _CONTESTS):
            body = _of_body(line, index + 1, sentence.span.last)
            of_none = word == "command" and line.wide[index + 1] == "of" and not body
            if index - 1 > hit.first and not body and (whole := _with_body(line, index)) is not None:
                return whole
            return None if of_none else offices[word] + body  # `took command of the situation`
        if index > hit.last and (not line.is_word(index) or index in sentence.verbs):
            return None
    return None


def _with_body(line: Line, index: int) -> str | None:
    """The office of a noun with its body before it: `the Senate presidency`, `the party leadership`."""
    named = line.wide[index - 1] in _POSTS_BODY - _STATES
    return f"{line.printed[index - 1]} {_POSTS_NOUN_PAIRS[line.wide[index]]}" if named else None


def _of_body(line: Line, index: int, end: int) -> str:
    """The capitals behind an `of`, which name the body of an office."""
    if line.wide[index] != "of":
        return ""
    last = index
    for step in range(index + 1, min(index + _WINDOW, end + 1)):
        if not (line.is_capital(step) or (line.wide[step] in ("the", "of", "and", "-") and line.is_capital(step + 1))):
            break
        last = step
    if last == index:
        # `took command of the army`, `gave up the leadership of the ruling party`
        step = index + 1 + (line.wide[index + 1] in ("the", "its"))
        while step - index <= _NEAR and line.wide[step].isalpha() and line.wide[step] not in _COMMON_FUNCTION:
            last = step if line.wide[step] in _POSTS_BODY else last
            step += 1
    return " " + line.slice(Span(index, last)) if last > index else ""


def inherited(memory: Memory, sentence: Sentence, hit: Hit, mention: Mention | None, change: str) -> str | None:
    """The office of a change that points to another one: `named X in his place`, `appointed to replace Y`."""
    line = sentence.line
    if change == "resigned" and hit.entry.endswith(" by") and hit.entry != "was left by":
        return memory.entered_in(sentence) or memory.vacant
    if change not in GAINS:
        return None
    if hit.entry in _TO_VACANT:
        seated = hit.entry.startswith("take/v") and line.wide[hit.last + 1] in _SEATED
        owner = next((one for one in sentence.referents if one.last == hit.first - 2), None)
        if owner is not None and line.wide[hit.first - 1] in ("'s", "'"):
            return office_left(memory, owner.person)  # `A's post went to B`
        if memory.vacant is None and memory.last is not None and line.wide[hit.first - 1] in ("his", "her"):
            return office_left(memory, memory.last)  # `A was minister. Her place goes to B`
        return None if seated else memory.vacant
    if sentence.span.first < hit.first and line.low[sentence.span.first : sentence.span.first + 3] in _FRONTED:
        # `In his place, X was appointed.`
        return memory.vacant or (known_office(memory, memory.last) if memory.last is not None else None)
    ahead = {line.wide[index] for index in range(max(hit.first - 5, sentence.span.first), hit.first)}
    if ahead & _POSTS and ahead & {"this", "that", "his", "her"} and ahead & {"to", "for", "in"}:
        return memory.vacant
    start = max(hit.last, mention.span.last if mention is not None else hit.last)
    if start - hit.last > 2 * _WINDOW:
        start = hit.last
    beside = [post for post, before in mention.posts if not before] if mention is not None else []
    start = max([start, *(post.span.last for post in beside if start < post.begin <= start + _NEAR)])
    first = mention.span.first if mention is not None else hit.last
    if any(line.wide[at] in _IN_PLACE and line.wide[at - 1] in _POSSESSIVES for at in range(hit.last + 1, first)):
        return memory.vacant  # `named in his place the jurist X`
    for index in range(start + 1, min(start + 1 + 2 * _WINDOW, sentence.span.last + 1)):
        word = line.wide[index]
        before = line.wide[index - 1]
        if word in _IN_PLACE and before in _FOR_A_TIME:
            before = line.wide[index - 2]  # `as his acting replacement`
        if word in _IN_PLACE and before in _POSSESSIVES:
            last = memory.last if before in ("his", "her") else None
            other = known_office(memory, last) if last is not None and memory.vacant is None else None
            return _of_other(memory, sentence, range(start + 1, index), mention) or memory.vacant or other
        if (word in _REPLACING and before == "to") or (word == "replacing" and before == ","):
            place = range(index + 1, index + _WINDOW)
            vacant = memory.vacant if _may_be_vacant(memory, sentence, place) else None
            return _of_other(memory, sentence, place, mention) or vacant
        if word in _IN_PLACE and line.wide[index + 1] in ("of", "to", "for") and before in ("in", "as", "the", "a"):
            return _of_other(memory, sentence, range(index + 1, index + _WINDOW))
        pointed = before in ("this", "that", "the") and line.wide[index - 2] in ("to", "for", "up", "fill", "into")
        if word in _POSTS and pointed and line.wide[index + 1] not in ("of", "for"):
            return memory.vacant or (memory.entered[2] if memory.entered is not None else None)
        if word in (";", '"') or (index in sentence.verbs and word not in _REPLACING and word != "acting"):
            return None
    return None


def come_after(sentence: Sentence, here: Sequence[Change]) -> None:
    """Note whom those come after who enter an office: `named A in place of B`, `in succession to B`."""
    line = sentence.line
    for index in line.places(_PLACES, sentence.span.first, sentence.span.last - 1):
        instead = line.wide[index] == "instead" and line.wide[index + 1] == "of"
        placed = line.wide[index - 1] in ("in", "as") and line.wide[index + 1] in ("of", "to")
        if not instead and (line.wide[index] == "instead" or not placed):
            continue
        other = next((one for one in sentence.referents if index < one.first and one.begin <= index + _NEAR), None)
        gains = [one for one in here if one.change in GAINS and one.end < index and one.after is None]
        if other is not None and gains and gains[-1].who is not other.person:
            gains[-1].after = other.person


def predecessors(sentence: Sentence, found: Sequence[Change]) -> None:
    """Note `his predecessor, B` and `A's predecessor, B` as the one after whom A came."""
    line = sentence.line
    for one in sentence.referents:
        if one.mention is None:
            continue
        before = one.begin if line.wide[one.begin] == "predecessor" else one.begin - 1
        before -= line.wide[before] == ","
        inner = [line.wide[index] for index in range(one.begin, one.first)]
        if line.wide[before] != "predecessor" and "predecessor" not in inner:
            continue
        gains = [
            other for other in found if other.change in GAINS and other.after is None and other.who is not one.person
        ]
        if gains:
            gains[-1].after = one.person


def is_another_office(line: Line, first: int, last: int, entered: str) -> bool:
    """Whether who goes by the words of some tokens held another office than who enters one beside.

    Who is overthrown ruled, and months lie between: `became premier, four months after X was toppled`.
    """
    if set(entered.casefold().split()) & _RULING:
        return False
    begin = line.sentence(first).first
    before = line.low[begin:first]
    long = any(pair in _LONG_AFTER for pair in pairwise(before))
    return long or not _OVERTHROWN.isdisjoint(line.low[first : last + 1])


def filled(changes: list[Change]) -> list[Change]:
    """Losses that name no office get that which a clause beside tells, else that of who comes in beside them."""
    changes = _of_clauses(changes)
    for place, one in enumerate(changes):
        if one.post is not None or one.who is None or one.after is not None or one.change not in LOSSES:
            continue
        if any(other.who is one.who and other.post is not None for other in changes):
            continue
        if not CABINETS.isdisjoint(one.line.low[one.start : one.end + 1]):
            continue  # `A moves to justice and B leaves the government`
        near = [
            other for other in changes if other.change in GAINS and other.post is not None and other.who is not None
        ]
        near = [other for other in near if abs(other.line.number - one.line.number) <= 1]
        taking = next((other for other in near if other.after is one.who), None)
        best = taking or min(near, key=lambda other: abs(changes.index(other) - place), default=None)
        if best is not None and not is_another_office(one.line, one.start, one.end, str(best.post)):
            one.post = best.post
    return changes


def _of_clauses(changes: list[Change]) -> list[Change]:
    """The changes, where an office lost stands in a clause behind the name: `sacked A, who had led the customs`."""
    told: set[int] = set()
    for one in changes:
        if one.post is not None or one.who is None or one.change not in LOSSES:
            continue
        held = next((other for other in changes if _is_clause_of(other, one)), None)
        if held is not None:
            one.post = held.post
            told.add(id(held))
    return [one for one in changes if id(one) not in told]


def _is_clause_of(held: Change, lost: Change) -> bool:
    """Whether a holding is told in the clause behind the name of who loses an office in the same sentence."""
    if held.who is not lost.who or held.change != "held" or held.rule != "held-subject" or held.line is not lost.line:
        return False
    line = lost.line
    return lost.start < held.end <= line.sentence(lost.start).last and "who" in line.low[held.start : held.end + 1]


def _may_be_vacant(memory: Memory, sentence: Sentence, place: range) -> bool:
    """Whether the office left last can be that of who is replaced: not where an unknown one is named."""
    other = next((one for one in sentence.referents if one.first in place), None)
    unnamed = unnamed_office(memory, sentence.line.number) is not None
    return unnamed or other is None or other.mention is None


def _of_other(memory: Memory, sentence: Sentence, place: range, own: Mention | None = None) -> str | None:
    """The office of the person who is named, or meant, among some tokens."""
    other = next((one for one in sentence.referents if one.first in place), None)
    if other is None:
        return None
    if own is not None and any(one is own for one in other.person.mentions):
        return memory.vacant  # `chose his adviser, X, to succeed him`: him is not X
    known = office_left(memory, other.person)
    return known if known is not None else memory.vacant if other.mention is None else None
