"""Offices told by a description: `the new prime minister`, `the new head of the bank is X`, `as mayor, X cut taxes`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Sentence, first_post
from qantar_curation.suggesting.changes.which.offices import remember
from qantar_curation.suggesting.changes.whose.referents import referents
from qantar_curation.suggesting.changes.wording import NOMINEES
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.posts import is_new
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.text import Line

_TITLES_HONORIFIC_RANK = words("titles", "honorific", "rank")
_TITLES_HONORIFIC_RANK_OR_MARKS = _TITLES_HONORIFIC_RANK | {"."}
_SPAN = 7
_TIMES = frozenset(("years", "months", "weeks", "days", "decades", "year", "month", "week", "decade", "terms"))
_COUNTED = frozenset(
    ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "nearly", "less")
)

_TERMS = frozenset(
    ("term", "tenure", "time", "stint", "years", "mandate", "days", "role", "capacity", "spell", "career")
)
_HELD = frozenset(("office", "power", "post", "job", "served", "held", "position", "role", "charge"))
_HOLDING = _HELD | {"who", "has", "had", "been", "in", "the", "that", "this", "serving", "a"}


def in_office(memory: Memory, sentence: Sentence) -> Iterator[Change]:
    """`As mayor, X cut taxes`, `during her term as governor, X`, `X's tenure as minister`: what somebody held."""
    line = sentence.line
    for post in sentence.offices:
        if line.wide[post.begin - 1] != "as" or line.wide[post.begin] in ("his", "her", "its", "their"):
            continue  # `As his premier he took X`
        at = post.begin - 2
        opens = post.begin - 1 == sentence.span.first or line.wide[at] == '"'
        if not opens and line.wide[at] not in _TERMS:
            continue
        after = post.span.last + 1
        meant = sentence.referents or referents(sentence, memory)
        begin = after + 1 if line.wide[after] == "," else after
        who = next((one for one in meant if one.begin == begin and (begin > after or one.mention is None)), None)
        if not opens and who is None:
            first = at - 1
            while line.wide[first] not in ("his", "her", "'s") and at - first < 4:
                first -= 1
            genitive = line.wide[first] == "'s"
            if line.wide[first] not in ("his", "her", "'s"):
                continue
            who = next((one for one in meant if one.last == first - 1 or not genitive), None)
        if who is None:
            continue
        ended = not opens and _is_ended(line, after)
        yield Change(
            line,
            min(post.begin, who.first),
            max(post.span.last, who.last),
            "removed" if ended else "held",
            who.person.name,
            who.person,
            post.text,
            None,
            0.65,
            "in-office",
            not opens,
        )


def _is_ended(line: Line, index: int) -> bool:
    """Whether the tenure told of ends at a token: `X's tenure as commander ended on Monday`, `came to an end`."""
    index += line.wide[index] in ("has", "abruptly", "officially", "formally")
    said = line.wide[index]
    return said in ("ended", "expired") or (said in ("came", "come") and line.wide[index + 3] in ("end", "close"))


def held_since(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """`X, in office since 2018,`, `X, who had held the post for a year`: since when or how long an office was held.

    Args:
        memory: What was told before.
        sentence: The sentence.
        here: The changes told of it already; of whom another one comes after the office is that which he enters.
    """
    line = sentence.line
    for one in sentence.referents:
        start = one.last + 2 if line.wide[one.last + 1] == "," and one.mention is not None else one.last + 1
        if start == one.last + 1 and line.wide[start] not in ("has", "had"):
            continue
        at = start
        while line.wide[at] in _HOLDING and at < sentence.span.last:
            at += 1
        said = {line.wide[index] for index in range(start, at)}
        if at == start or (start == one.last + 1 and not ("been" in said and "in" in said)):
            continue
        before = next((other for other in here if other.after is one.person), None)
        if line.wide[at] != "since" and (before is None or not _is_span(line, at)):
            continue
        date = next((date for date in sentence.dates if 0 < line.token_at(date.start) - at <= 2), None)
        post = before.post if before is not None else memory.offices.get(id(one.person)) or first_post(one.person)
        if post is None or not said & _HELD or (date is None and before is None):
            continue
        if before is not None and any(other.who is one.person and other.change == "held" for other in here):
            continue
        over, name = "had" in said or before is not None, one.person.name
        begun = date.edtf if date is not None and line.wide[at] == "since" else None
        yield Change(line, one.first, at, "held", name, one.person, post, begun, 0.65, "since", over)


def _is_span(line: Line, index: int) -> bool:
    """Whether it is told how long an office was held, or under whom: `for ten years`, `four months`, `under X`."""
    if line.wide[index] in ("under", "until"):
        return True
    behind = {line.wide[step] for step in range(index, index + _SPAN)}
    counted = line.is_number(index) or line.wide[index] in _COUNTED
    return bool(behind & _TIMES) and (line.wide[index] in ("for", "just", "only") or counted)


def described(memory: Memory, sentence: Sentence) -> Iterator[Change]:
    """`The new prime minister`, `the former governor` without a name: what the description tells of the person."""
    for one in sentence.referents if sentence.offices else ():
        if one.mention is not None:
            continue
        post = next((post for post in sentence.offices if post.begin == one.begin), None)
        if post is None:
            continue
        new = is_new(sentence.line, post)
        if not new and post.status != "former":
            continue
        change = "appointed" if new else "held"
        told = [other for other in memory.found if other.who is one.person]
        if any(same_post(other.post, post.text) and (new or other.change != "nominated") for other in told):
            continue
        made = Change(
            sentence.line,
            one.first,
            one.last,
            change,
            one.person.name,
            one.person,
            post.text,
            None,
            0.6,
            "described",
            not new,
        )
        remember(memory, made, one.person)
        yield made


_DUTIES = frozenset(("duties", "functions"))


def identified(sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """`The new head of the bank is X`: the office as the subject; of `Dismissed as mayor was X` all is told `here`."""
    line = sentence.line
    lost = {id(one.who) for one in here if one.change in LOSSES}
    for mention, person in sentence.people:
        if id(person) in lost:
            continue
        verb = mention.span.first - 1
        while line.wide[verb] in _TITLES_HONORIFIC_RANK_OR_MARKS and verb > sentence.span.first:
            verb -= 1
        if line.wide[verb] not in ("is", "was", "became", "becomes", "become", "be", ":"):
            continue
        last = verb - 2 if line.wide[verb] in ("be", "become") else verb - 1
        post = next((one for one in sentence.offices if one.span.last == last), None)
        if post is not None and any(one.who is person and same_post(one.post, post.text) for one in here):
            continue
        if post is not None and line.wide[post.begin - 2] in NOMINEES:
            continue  # `The president's choice for governor is X`
        if post is not None:
            new = (
                is_new(line, post)
                or any(line.wide[index] == "successor" for index in range(sentence.span.first, post.begin))
                or line.wide[verb] not in ("is", ":")
            )
            if line.wide[verb] == ":" and not new:
                continue
            change = "appointed" if new and line.wide[verb] != "was" else "held"
            duties = not _DUTIES.isdisjoint(line.low[max(post.begin - 3, 0) : post.begin])
            change = "acting" if post.status == "acting" or duties else change
            yield Change(
                line,
                post.begin,
                mention.span.last,
                change,
                person.name,
                person,
                post.text,
                None,
                0.8,
                "identified",
                line.wide[verb] == "was",
            )
