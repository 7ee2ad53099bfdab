"""Changes without a verb of their own: `A was named mayor, B governor and C as judge`, `lost his job to D`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.several.groups import given_behind
from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.bodies import headed
from qantar_curation.suggesting.changes.which.offices import remember
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.text import Line, Span

_JOINTS = frozenset((",", ";", "and", "&", "while", "the", "also", "as", "well", "with", "mr", "ms", "mrs", "dr", "."))
_OWNED = frozenset(("'s", "'", "his", "her"))
_NEAR = 8
_FARTHEST = 24
_WINNING = 6
_LONGEST = 10
_KINDS = ("movement", "party", "alliance", "list", "coalition", "bloc", "front", "union", "city", "town", "village")


def elliptic(memory: Memory, sentence: Sentence, told: Sequence[Change]) -> Iterator[Change]:
    """The same change of others whose names follow with an office each and no verb.

    Args:
        memory: What was told before.
        sentence: The sentence.
        told: What the word of change told so far, at least one change.
    """
    line, model = sentence.line, told[0]
    last = _past_successor(line, max(one.end for one in told))
    done = {id(one.who) for one in told} | {id(one.after) for one in told}
    for one in sentence.referents:
        if one.mention is None or one.begin <= last:
            continue
        if one.begin - last > _NEAR or any(line.wide[index] not in _JOINTS for index in range(last + 1, one.begin)):
            return
        given, end = given_behind(sentence, one.last)
        if given is None and (held := _apposed(one.mention, one.last)) is not None:
            # `A is the new minister, and B, head of the bank, the new governor`
            given, end = given_behind(sentence, held + 1)
        if given is None and (behind := _past_occupation(sentence, one.last)) is not None:
            given, end = given_behind(sentence, behind)
        if given is None and (past := _past_origin(sentence, one.last)) is not None:
            given, end = past
        if given is None or _goes_on(sentence, end):
            return
        if id(one.person) not in done:
            yield from _made(memory, line, model, one, given, end)
        last = end
        for post in sentence.offices:
            if post.begin == last + 2 and line.wide[last + 1] == "and" and not _is_anothers(sentence, post.span.last):
                if id(one.person) not in done:
                    yield from _made(memory, line, model, one, post.text, post.span.last)
                last = post.span.last


def elided(memory: Memory, sentence: Sentence, told: Sequence[Change]) -> Iterator[Change]:
    """The same loss of who is named behind it with a title and a date alone: `A resigned, minister B a week later`.

    Args:
        memory: What was told before.
        sentence: The sentence.
        told: What the word of change told.
    """
    line, model = sentence.line, told[-1]
    if model.change not in LOSSES or sentence.span.last - model.end > _FARTHEST:
        return
    one = next((one for one in sentence.referents if one.begin > model.end), None)
    if one is None or one.mention is None or one.person is model.who:
        return
    title = next((post for post, before in one.mention.posts if before and post.status is None), None)
    between = line.low[model.end + 1 : one.begin]
    ends = next((at for at in range(one.last + 1, sentence.span.last + 1) if line.wide[at] in (".", ";")), None)
    clause = next((clause for clause in sentence.relatives if clause.first == one.last + 2), None)
    inside = range(clause.last, one.last + 1, -1) if clause is not None else ()
    last = next((at for at in inside if line.wide[at] == "," or at in sentence.verbs), one.last)
    by = between[-1:] == ("by",) and "followed" in between
    since = model.end + between.index("followed") if by else last
    dated = [date for date in sentence.dates if since < line.token_at(date.start) < (ends or 0)]
    behind = line.low[last + 1 : ends]
    joined = between[-1:] in ((",",), ("and",), (";",)) or by
    if title is None or ends is None or not joined:
        return
    apart = {at for at in sentence.verbs if at > model.end and not one.last < at <= last}
    if any(line.wide[at] != "followed" for at in apart) or not (dated or "later" in behind or "before" in behind):
        return
    if any(hit.first > model.end and not one.last < hit.first <= last for hit in sentence.hits) or len(behind) > _NEAR:
        return
    date = dated[0].edtf if dated and "later" not in behind else None
    first, name, person = one.begin, one.person.name, one.person
    made = Change(line, first, one.last, model.change, name, person, title.text, date, 0.7, model.rule)
    remember(memory, made, person)
    yield made


def _past_successor(line: Line, last: int) -> int:
    """The token of `as Y's successor` behind a name, else the one given."""
    last += line.wide[last + 1] == "," and line.wide[last + 2] == "as"
    if line.wide[last + 1] != "as":
        return last
    near = range(last + 2, last + _NEAR)
    return next((at for at in near if line.wide[at] == "successor" and line.wide[at - 1] in _OWNED), last)


def _apposed(mention: Mention, last: int) -> int | None:
    """The last token of the office between commas behind a name."""
    line = mention.line
    for post, before in mention.posts:
        if not before and post.begin <= last + 3 and line.wide[last + 1] == "," == line.wide[post.span.last + 1]:
            return post.span.last
    return None


def _past_occupation(sentence: Sentence, last: int) -> int | None:
    """The comma that ends what somebody is: `A became mayor and B, a sociologist, governor`."""
    line = sentence.line
    if line.wide[last + 1] != "," or line.wide[last + 2] not in ("a", "an", "the"):
        return None
    for index in range(last + 3, min(last + _LONGEST, sentence.span.last)):
        if line.wide[index] == ",":
            return index
        if index in sentence.verbs or not (line.is_word(index) or line.wide[index] == "-"):
            return None
    return None


def _past_origin(sentence: Sentence, last: int) -> tuple[str, int] | None:
    """The office behind a party or place, with its end: `B of the Unity Party deputy mayor`, `B (PLS) governor`."""
    line = sentence.line
    if line.wide[last + 1] not in ("of", "from", "("):
        return None
    for index in range(last + 2, min(last + _LONGEST, sentence.span.last)):
        post = next((one for one in sentence.offices if one.begin == index), None)
        if post is not None:
            # The name of the party is none of the office.
            index = post.span.first
            while line.is_capital(index) and index < post.span.last:
                index += 1
            index = post.span.first if line.is_capital(index) else index
            return line.slice(Span(index, post.span.last)), post.span.last
        if index in sentence.verbs or not (
            line.is_capital(index) or line.wide[index] in ("the", "for", "of", ")", "-", *_KINDS)
        ):
            return None
    return None


def _goes_on(sentence: Sentence, end: int) -> bool:
    """Whether a finite verb follows at once: the name is the subject of a clause of its own."""
    return any(verb.first == end + 1 and verb.mood not in ("participle",) for verb in sentence.verbs.values())


def _is_anothers(sentence: Sentence, last: int) -> bool:
    """Whether an office is the title of the name behind it."""
    return any(mention.span.first == last + 1 for mention, _ in sentence.people)


def _made(memory: Memory, line: Line, model: Change, one: Referent, post: str, end: int) -> Iterator[Change]:
    made = Change(
        line, one.first, end, model.change, one.person.name, one.person, post, model.date, 0.72, model.rule, model.over
    )
    made.ahead = model.ahead
    remember(memory, made, one.person)
    yield made


def headed_too(sentence: Sentence, hit: Hit, made: Change) -> Iterator[Change]:
    """`The ministry of trade was headed by A, and the ministry of culture by B`: what the verb says of the others."""
    line, last = sentence.line, made.end
    if not hit.entry.endswith("/v by"):
        return
    for one in sentence.referents:
        by = one.begin - 1
        if one.mention is None or one.begin <= last or line.wide[by] != "by":
            continue
        first = last + 1
        while line.wide[first] in _JOINTS:
            first += 1
        found = headed(line, first, by - 1, "head") if by - first <= _LONGEST else None
        if found is None or found[1] < by - 1 or any(first < index < by for index in sentence.verbs):
            return
        end = one.last
        yield Change(line, first, end, made.change, one.person.name, one.person, found[0], made.date, 0.7, made.rule)
        last = end


def won_by(memory: Memory, sentence: Sentence, hit: Hit, lost: Change) -> Iterator[Change]:
    """`lost her job to X`: who has the job now."""
    line = sentence.line
    if not hit.entry.startswith("lose/v") or lost.post is None:
        return
    dated = {
        index for one in sentence.dates for index in range(line.token_at(one.start), line.token_at(one.end - 1) + 1)
    }
    to_at = hit.last + 1
    while to_at in dated or line.wide[to_at] in ("on", "in"):
        to_at += 1
    if line.wide[to_at] != "to":
        return
    for one in sentence.referents:
        if one.mention is not None and to_at < one.begin <= to_at + _WINNING and one.person is not lost.who:
            made = Change(
                line,
                hit.first,
                one.last,
                "appointed",
                one.person.name,
                one.person,
                lost.post,
                lost.date,
                0.7,
                "appointed-by",
            )
            remember(memory, made, one.person)
            yield made
            return
