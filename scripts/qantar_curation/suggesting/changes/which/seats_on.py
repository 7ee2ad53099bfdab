"""Seats on a body that has several: `was elected to the city council`, `nominated X to the court of appeal`."""

from __future__ import annotations

from qantar_curation.suggesting.changes.telling import GAINS, LOSSES
from qantar_curation.suggesting.changes.which.body_names import name_of_body
from qantar_curation.suggesting.changes.which.told import Told
from qantar_curation.suggesting.lexica import pairs, words
from qantar_curation.suggesting.text import Line, Span

_POSTS_LEVEL_PORTFOLIO_BODY_MODIFIER = words("posts", "level", "portfolio", "body", "modifier")
_POSTS_NOUN_PAIRS = pairs("posts", "noun")
_CHOOSING = frozenset(("appoint", "elect", "name", "nominate", "confirm", "co-opt", "elevate", "re-elect", "reelect"))
_CHOOSING |= {"reappoint", "re-appoint", "choose", "select", "promote", "recommend", "propose", "designate", "vote"}
_BENCHES = frozenset(("court", "courts", "tribunal", "bench", "judiciary"))
_HOUSES = frozenset(("parliament", "senate", "congress", "legislature", "assembly", "duma", "knesset", "sejm"))
_HOUSES_OR_COUNCIL = _HOUSES | {"council"}
_BODIES = _BENCHES | _HOUSES | {"council", "board", "commission", "politburo", "presidium", "panchayat"}
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "state", "new"))
_SEATS = frozenset(
    ("presidency", "chairmanship", "directorship", "premiership", "governorship", "mayoralty", "rectorate")
)
_RACING = 7
_RACES = frozenset(
    ("race", "election", "seat", "contest", "chair", "office", "runoff", "ballot", "job", "post", "vote")
)
_LONGEST = 7
_DATED = 4
_LOSING = frozenset(("recall", "remove", "dismiss", "expel", "oust", "drop", "sack"))
_ENTERED, _LEFT = ("to", "onto"), ("from",)


def seat_on(told: Told) -> str | None:
    """The seat on a body that a choice `to` it gives, or a recall `from` it takes; None of any other body.

    Args:
        told: What a word of change tells.
    """
    base, lost = told.hit.entry.partition("/")[0], told.change in LOSSES
    if told.role != "object" or base not in (_LOSING if lost else _CHOOSING) or not (lost or told.change in GAINS):
        return None
    line, sentence = told.sentence.line, told.sentence
    behind = told.mention is not None and told.is_behind
    first = told.mention.span.last + 1 if behind and told.mention is not None else told.hit.last + 1
    near = range(first, min(first + _DATED, sentence.span.last))
    start = next((at for at in near if line.wide[at] in (_LEFT if lost else _ENTERED)), None)
    if told.hit.entry.endswith((" to", " from")) and not behind:
        start = first = told.hit.last
    if start is None or any(at in sentence.verbs for at in range(first, start)):
        return None
    begin = start + 1
    begin += line.wide[begin] in ("the", "its", "their", "his", "her", "a", "an")
    head = _head(line, begin, sentence.span.last)
    if head is None:
        return None
    last = name_of_body(line, head + 2, sentence.span.last) if line.wide[head + 1] == "of" else head
    last = last if last >= head + 2 else head
    if line.wide[head] in _HOUSES_OR_COUNCIL and "elect" in told.hit.entry:
        return None  # who is elected to a council or house is one of many
    what = "judge" if line.wide[head] in _BENCHES else "member"
    article = "the " if line.wide[begin - 1] in _ARTICLES else ""
    if what == "judge" and line.wide[head] == "bench":
        last = head - 1
    return f"{what} of {article}{line.slice(Span(begin, last))}" if last >= begin else None


def _head(line: Line, begin: int, end: int) -> int | None:
    """The noun of the body whose name begins at a token."""
    for index in range(begin, min(begin + _LONGEST, end + 1)):
        word = line.wide[index]
        if word in _BODIES and line.wide[index + 1] not in _BODIES:
            return index
        known = line.is_capital(index) or word in _POSTS_LEVEL_PORTFOLIO_BODY_MODIFIER
        if not known and word not in ("'s", "-", "of", "and", "for"):
            return None
    return None


def without_head(post: str) -> str:
    """An office whose body is no more than the noun of an office: the president for the head of the presidency.

    Args:
        post: The office.
    """
    rest = post.removeprefix("head of the ")
    noun, _, body = rest.partition(" ")
    if rest == post or noun not in _SEATS:
        return post
    return f"{_POSTS_NOUN_PAIRS[noun]} {body}".rstrip()


def of_race(told: Told) -> str | None:
    """`won the governor's race`, `cruised to victory in the mayor's contest`: the office that is run for.

    Args:
        told: What a word of change tells.
    """
    if told.hit.term != "confirmed subject":
        return None
    line, first = told.sentence.line, told.hit.first
    for post in told.sentence.offices:
        after = post.span.last + 1
        if first < post.begin <= first + _RACING and line.wide[after] in ("'s", "'") and line.wide[after + 1] in _RACES:
            return post.text
    nouns = _POSTS_NOUN_PAIRS
    for index in range(first + 1, min(first + _RACING, told.sentence.span.last)):
        if line.wide[index] in nouns and line.wide[index + 1] in _RACES:
            return nouns[line.wide[index]]  # `emerged winner of the governorship election`
    return None
