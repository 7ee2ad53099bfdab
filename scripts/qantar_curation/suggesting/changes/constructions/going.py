"""Who goes without a word on from where: `walked out over the cuts`, `who left in May`, `was walked off`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.constructions.acts import Act, act_at, is_known, is_told, made
from qantar_curation.suggesting.changes.handing.successions import known_office
from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.changes.whose.subjects import dated_tokens
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Line

_COMMON_CALENDAR = words("common", "calendar")
_OUT = {"walk": "resigned", "storm": "resigned", "stalk": "resigned", "flounce": "resigned", "bail": "resigned"}
_LEAVING = frozenset(("leave", "depart", "exit", "go"))
_LED_OFF = frozenset(("walk", "march", "escort", "frogmarch", "lead", "usher"))
_AWAY = frozenset(("off", "out", "from"))
_GROUNDS = frozenset(("premises", "building", "grounds", "campus", "headquarters", "ministry", "office", "offices"))
_WORDS = frozenset(
    ("walked", "walks", "stormed", "storms", "stalked", "flounced", "bailed", "left", "leaves", "departed", "departs")
)
_WORDS |= {"exited", "exits", "gone", "went", "goes", "marched", "escorted", "frogmarched", "led", "ushered"}
_WORDS |= {"followed", "follows"}
_WORDS = gate(_WORDS)
_NO_OFFICE = frozenset(("mp", "senator", "member", "deputy", "lawmaker", "spokesman", "spokeswoman", "ambassador"))
_NO_OFFICE |= {"king", "queen", "prince", "princess", "candidate", "lawyer", "judge", "envoy", "delegate", "president"}
"""Offices of those who walk out of a room, or go on a journey, far more often than out of the office."""
_LOOSE = frozenset(("the", "a", "same", "very", "day", "days", "week", "weeks", "month", "months", "year", "years"))
_LOOSE |= {"ago", "before", "earlier", "later", "then", "too", "also", "last", "this", "late", "early", "hours", "two"}
_LOOSE |= {"three", "four", "five", "six", "next", "abruptly", "suddenly", "quietly", "on", "in", "at", "as", "well"}
_ENDS = frozenset(("", ".", ",", ";", "and", "but", "while", ")", "\u2014", "\u2013", "amid", "over", "following"))
_ENDS_OR_AFTER = _ENDS | {"after"}
_CAUSES = frozenset(("over", "amid", "in", "citing", "because", "after", "following", "with", "saying", "complaining"))
_AFFAIRS = frozenset(("visit", "meeting", "talks", "summit", "trip", "tour", "hearing", "ceremony", "match", "game"))
_YEARS = frozenset(("years", "months", "decades", "terms"))
_PURPOSES = frozenset(("become", "take", "join", "head", "lead", "run", "pursue", "return", "work", "spend"))
_THEM = frozenset(("him", "her", "them"))
_LINES = 1
_MONTH = len("2000-01~")
_REACH = 6
_FARTHEST = 9


def can_go(line: Line) -> bool:
    """Whether a line has words that may tell so.

    Args:
        line: The line.
    """
    return _WORDS in line.gates


def going(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """The losses of those who go, where an office is known of them and nothing is said to be left.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    line, known = sentence.line, list(here)
    for index in line.places(_WORDS, sentence.span.first + 1, sentence.span.last):
        act = act_at(sentence, index)
        found = _goes(memory, sentence, act, known) if act is not None else None
        if act is None or found is None:
            continue
        who = roles.subject(act.at)
        if who is None or who.first > act.at or (post := _office(memory, who)) is None:
            continue
        change, last = found
        role = "object" if act.passive else "subject"
        if is_known(known, who, change, post) or not is_told(sentence, act, change, role):
            continue
        before = memory.vacant
        known.append(made(memory, sentence, act, who, change, post, last, "gone"))
        if line.wide[act.first] == "had":
            memory.vacant = before  # what was told before is the news
        yield known[-1]


def _office(memory: Memory, who: Referent) -> str | None:
    """The office of who goes, where such a one is rather left than a room."""
    beside = [post.text for post, _ in who.mention.posts if post.status is None] if who.mention is not None else []
    post = beside[0] if beside else known_office(memory, who.person)
    return post if post is not None and _NO_OFFICE.isdisjoint(post.casefold().split()) else None


def _goes(memory: Memory, sentence: Sentence, act: Act, here: Sequence[Change]) -> tuple[str, int] | None:
    """What a verb tells of who goes, with its last token."""
    line, after = sentence.line, act.at + 1
    if act.passive is True:
        if not act.bases & _LED_OFF or line.wide[after] not in _AWAY:
            return None
        grounds = line.places(_GROUNDS, after + 1, min(after + _REACH, sentence.span.last))
        return ("dismissed", grounds[0]) if grounds else None
    base = next((one for one in _OUT if one in act.bases), None)
    if base is not None:
        behind = _behind(sentence, after + 1)
        told = line.wide[after] == "out" and (line.wide[behind] in _CAUSES or line.wide[behind] in _ENDS)
        # `walked out` alone may be out of a room.
        sure = behind > after + 1 or line.wide[behind] in ("over", "amid", "citing")
        sure = sure or _lost(memory, sentence, here) is not None
        return (_OUT[base], after) if told and sure and not _is_of_affair(sentence, behind) else None
    before = _lost(memory, sentence, here)
    if before is not None and line.wide[after] in _THEM and "follow" in act.bases:
        return (before, after + 1) if line.wide[after + 1] == "out" else None  # `followed him out of the door`
    if not act.bases & _LEAVING:
        return None
    if before is not None and line.wide[after] == "with" and line.wide[after + 1] in _THEM:
        return before, after + 1  # `his deputy went with him`
    behind = _behind(sentence, after)
    purpose = line.wide[behind] == "to" and line.wide[behind + 1] in _PURPOSES
    if (line.wide[behind] not in _ENDS_OR_AFTER and not purpose) or _is_of_affair(sentence, behind):
        return None
    if line.wide[act.at - 1] == "," == line.wide[after]:
        return None  # in captions: `X, left, shakes hands with Y`
    if before is not None:
        return before, act.at
    related = any(one.first == act.first - 1 and line.wide[one.first] == "who" for one in sentence.relatives)
    # `who left in January`: a day would be that of a journey as well.
    dates = [one.edtf or "" for one in sentence.dates if act.at < line.token_at(one.start) < behind]
    dated = any(len(one) <= _MONTH for one in dates)
    served = line.wide[behind] == "after" and not _YEARS.isdisjoint(line.low[behind + 1 : behind + _REACH])
    sure = served or line.wide[behind] in ("amid", "over")
    sure = sure or (dated and (related or "leave" not in act.bases))
    return ("removed", act.at) if sure and "go" not in act.bases else None


def _behind(sentence: Sentence, index: int) -> int:
    """The token behind the dates and adverbs that begin at a token."""
    line, dated, first = sentence.line, dated_tokens(sentence), index
    while index <= sentence.span.last and index - first < _FARTHEST:
        word = line.wide[index]
        if index not in dated and word not in _LOOSE and word not in _COMMON_CALENDAR:
            break
        if word in ("in", "on", "at") and index + 1 not in dated and line.wide[index + 1] not in _LOOSE:
            break
        index += 1
    return index


def _is_of_affair(sentence: Sentence, index: int) -> bool:
    """Whether what follows is a meeting or a journey, from which somebody goes as everybody does."""
    return not _AFFAIRS.isdisjoint(sentence.line.low[index : index + _REACH])


def _lost(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> str | None:
    """The loss that was told last, in the sentence or on a line near it."""
    near = [one for one in here if one.change in LOSSES]
    if near:
        return near[-1].change
    last = next((one for one in reversed(memory.found) if one.change != "held"), None)
    if last is None or last.change not in LOSSES or sentence.line.number - last.line.number > _LINES:
        return None
    return last.change
