"""Changes that share a verb, or need none: lists, common subjects, further offices, cabinets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.handing.successions import SUCCESSION
from qantar_curation.suggesting.changes.several.followed import did_so, last_change
from qantar_curation.suggesting.changes.several.groups import Member, group_of
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Sentence
from qantar_curation.suggesting.changes.which.offices import known_post, remember
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.lexica import closed
from qantar_curation.suggesting.persons.mention import Mention

_LOSSES_OR_HELD = LOSSES | {"held"}

_LOSSES_OR_RETAINED = LOSSES | {"retained"}

_ANNOUNCING = closed("appointments-announcing")
_JOINING = frozenset(("and", "but", "or"))
_FINITE = frozenset(("past", "present", "perfect", "future", "would", "must", "may", "going-on"))
_BEING = frozenset(("was", "were", "is", "are", "will"))
"""The verbs by which somebody is told to become the same as another one: `A was named judge, as was B`."""
_SAID = 0.8


def shared(
    memory: Memory,
    sentence: Sentence,
    roles: Roles,
    made: Change,
    hit: Hit,
    mention: Mention | None,
    all_of: str | None = None,
) -> Iterator[Change]:
    """The same change of the others of a group: `A (finance) and B (mines) were sacked`, `named A mayor, B judge`."""
    if mention is None:
        return
    losing = made.change in _LOSSES_OR_RETAINED
    verb = sentence.verbs.get(hit.first)
    if roles.clause(hit.first).first > mention.span.last and not (
        (verb is not None and sentence.line.wide[verb.first] in ("were", "are", "have"))
        or sentence.line.wide[roles.clause(hit.first).first + 1] in ("both", "all")
    ):
        return
    for member in group_of(sentence, roles, mention):
        if member.person is made.who or not _shares(sentence, roles, hit, member, mention):
            continue
        first = member.mention.span.first
        known = known_post(memory, member.mention, member.person, made.change)
        # What the verb itself says outweighs the plural: `three ministers were promoted to deputy premier: A, B`.
        said = made.post if made.change not in LOSSES and made.post != all_of and made.end > hit.last else None
        common = said or all_of or made.post if all_of or first < hit.first or made.end > member.end else None
        if losing or _is_own(mention, made):
            post = member.own or member.given or known or common
        else:
            post = member.given or common or _listed_behind(member, made)
        if post is None and not losing:
            continue
        start, end = min(first, hit.first), max(member.end, hit.last)
        start = first if first > hit.last else start
        change = Change(
            sentence.line, start, end, made.change, member.person.name, member.person, post, made.date, 0.72, made.rule
        )
        change.ahead = made.ahead
        remember(memory, change, member.person)
        yield change
        yield from titles_too(change, member.mention)


def titles_too(made: Change, mention: Mention | None) -> Iterator[Change]:
    """The other offices of who leaves without a word of which: `deputy premier and finance minister X resigned`."""
    if mention is None or made.change not in LOSSES or made.confidence >= _SAID:
        return
    titles = [post for post, before in mention.posts if before and post.status is None]
    if all(post.text != made.post for post in titles):
        return
    first = min(post.begin for post in titles)
    for post in titles:
        between = mention.line.low[first : mention.span.first]
        if post.text != made.post and "and" in between and "," not in between:
            yield replace(made, post=post.text, start=mention.span.first, end=max(made.end, mention.span.last))


def _acts(sentence: Sentence, roles: Roles, member: Member) -> bool:
    """Whether somebody behind a word of change is the subject of a later verb: `performed by A, and B will lead`."""
    return any(
        at > member.mention.span.last
        and verb.mood in _FINITE
        and roles.clause(at) == sentence.span
        and (subject := roles.subject(at)) is not None
        and subject.mention is member.mention
        for at, verb in sentence.verbs.items()
    )


def _is_own(mention: Mention, made: Change) -> bool:
    """Whether what is entered is the office beside the name: `ministers A and B were reappointed`, `sworn in`."""
    return made.confidence < _SAID and any(post.text == made.post for post, _ in mention.posts)


def _listed_behind(member: Member, made: Change) -> str | None:
    """The office behind a name in a list of what others become: `A as premier, B, minister of trade, C as`."""
    if made.post is None or member.mention.span.first < made.end:
        return None
    return next((post.text for post, before in member.mention.posts if not before and post.status is None), None)


def _shares(sentence: Sentence, roles: Roles, hit: Hit, member: Member, mention: Mention) -> bool:
    """Whether a verb speaks of one of a group too: not of the subject of the next verb, nor another's object."""
    span = member.mention.span
    if span.first > hit.last and _acts(sentence, roles, member):
        return False
    if mention.span.first > hit.last:
        # `sacked A and B and named C`: a verb behind an `and` has the subject of the one before.
        behind = span.last + (1 if sentence.line.wide[span.last + 1] in _JOINING else 2)
        return not any(span.last < one.first <= behind and one.mood in _FINITE for one in sentence.verbs.values())
    joint = (sentence.line.wide[span.last + 1], sentence.line.wide[span.last + 2])
    told_here = roles.clause(hit.first) == sentence.span
    if (
        told_here
        and joint == (",", "and")
        and any(roles.clause(at) == sentence.span and at < span.first for at in sentence.verbs)
    ):
        # `The new minister is A, and the speaker B will lead`: the object of one verb, the subject of the next.
        return False
    earlier = [
        one.first
        for one in sentence.hits
        if (one.term.endswith("object") or one.entry in SUCCESSION)
        and one.first < span.first
        and one.first != hit.first
        if roles.clause(one.first) == sentence.span
    ]
    return not earlier or any(
        sentence.line.wide[index] in ("that", "when", "while", "whereas", "after", "and", ":", ";", '"')
        for index in range(max(earlier), span.first)
    )


def further(sentence: Sentence, made: Change) -> Iterator[Change]:
    """The other offices of one verb: `became mayor in 2009 and governor in 2015`."""
    line, last = sentence.line, made.end
    for post in sentence.offices:
        if post.begin <= last or post.begin - last > 8 or post.span.first <= made.start:
            continue
        if line.wide[post.begin] in ("his", "her", "their"):
            continue  # `sacked the head of the bank, X, and his deputy`
        between = range(last + 1, post.begin)
        marks = [line.wide[index] for index in between]
        next_one = marks in ([","], [",", "as"]) and made.change in _LOSSES_OR_HELD
        joined = next_one or any(line.wide[index] in ("and", "then", "later", "but") for index in between)
        acting = {hit.first for hit in sentence.hits}
        barred = any(
            index in sentence.verbs
            or index in acting
            or (line.wide[index] in ("by", "with", "from", "as", "for", "who") and not line.is_number(index + 1))
            for index in between
        )
        named = any(
            last < one.span.first <= post.span.last + 1 or any(other is post for other, _ in one.posts)
            for one, person in sentence.people
            if last < one.span.first
        )
        other = any(index in acting for index in between)
        if made.change in LOSSES and "whom" in line.low[made.start : made.end]:
            return  # `appointed A, whom they had sacked as mayor, minister`
        if line.wide[post.span.last + 1] in ("'s", "'"):
            return  # `A was sacked, the premier's office said`
        if any(one.first == post.span.last + 1 and one.mood != "participle" for one in sentence.verbs.values()):
            return  # `A resigned and the president said`: the subject of the next clause
        if not joined or other or (barred and line.wide[post.begin - 1] != "as") or named:
            return
        near = [one for one in sentence.dates if post.span.last < line.token_at(one.start) <= post.span.last + 3]
        date = near[0].edtf if near and made.change != "held" else None
        yield Change(
            line,
            made.start,
            post.span.last,
            made.change,
            made.person,
            made.who,
            post.text,
            date,
            0.65,
            made.rule,
            made.over,
        )
        last = post.span.last


def announced(sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """`her team: A as minister of mines, B as head of the port`, without a verb of its own."""
    line = sentence.line
    if "as" not in sentence.spoken or not sentence.spoken & _ANNOUNCING:
        return
    words_here = {line.wide[index] for index in range(sentence.span.first, sentence.span.last + 1)}
    if not words_here & _ANNOUNCING or any(
        one.term.endswith("object") for one in sentence.hits if one.entry != "announce/v"
    ):
        return
    for mention, person in sentence.people:
        after = mention.span.last + 1
        if any(one.entry in SUCCESSION and one.first < mention.span.first for one in sentence.hits):
            continue
        if line.wide[after] == "as":
            post = next((one for one in sentence.offices if one.begin == after + 1), None)
            if post is not None and not any(one.who is person and one.post == post.text for one in here):
                yield Change(
                    line,
                    mention.span.first,
                    post.span.last,
                    "appointed",
                    person.name,
                    person,
                    post.text,
                    None,
                    0.7,
                    "list",
                )


def likewise(memory: Memory, sentence: Sentence, roles: Roles, made: list[Change]) -> Iterator[Change]:
    """`A lost his job, as did minister B`, `A stays, as are B at justice and C at sport`: the same of others."""
    line = sentence.line
    for one in sentence.referents:
        so, field = did_so(sentence, one)
        told = made[-1] if made else last_change(memory, sentence)
        if not so or told is None or one.mention is None:
            continue
        for member in group_of(sentence, roles, one.mention):
            known = known_post(memory, member.mention, member.person, told.change)
            common = told.post if told.change in GAINS and sentence.line.wide[one.begin - 1] in _BEING else None
            post = member.given or common or member.own or field or known
            if post is not None and told.who is not member.person:
                first = member.mention.span.first
                yield Change(
                    line,
                    first,
                    member.end,
                    told.change,
                    member.person.name,
                    member.person,
                    post,
                    told.date,
                    0.7,
                    "likewise",
                )
