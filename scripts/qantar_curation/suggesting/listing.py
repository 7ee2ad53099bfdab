"""Changes that share a verb, or need none: lists, common subjects, further offices, cabinets."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.lexica import closed
from qantar_curation.suggesting.mention import Mention
from qantar_curation.suggesting.offices import known_post, remember
from qantar_curation.suggesting.telling import Change, Memory, Sentence, date_of, is_unreal
from qantar_curation.suggesting.text import Span

_ANNOUNCING = closed("appointments-announcing")
_PLURAL = frozenset(("were", "are", "have", "both"))
_COLLECTIVES = frozenset(("government", "cabinet"))
_COLLECTIVE_BEFORE = closed("appointments-collective-before")


def together(
    memory: Memory, sentence: Sentence, made: Change, hit: Hit, role: str, mention: Mention | None
) -> Iterator[Change]:
    """The others of a common subject: `A and his deputy B were removed`."""
    line = sentence.line
    if mention is None or mention.span.first > hit.first or role in ("by", "noun"):
        return
    plural = any(line.word(index) in _PLURAL for index in range(mention.span.last + 1, hit.last + 1))
    if not plural and role != "subject":
        return
    for other, person in sentence.people:
        between = {line.word(index) for index in range(other.span.last + 1, mention.span.first)}
        if other.span.last < mention.span.first and person is not made.who and between & {"and", ","}:
            if any(other.span.last < index < mention.span.first for index in sentence.verbs):
                continue
            if not plural and (line.word(other.span.last + 1) != "and" or _is_object(sentence, other)):
                continue
            post = known_post(memory, sentence, other, person, made.change) or made.post
            yield Change(
                line, other.span.first, made.end, made.change, person.name, person, post, made.date, 0.7, made.rule
            )


def _is_object(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name is no part of a subject: a verb stands before it, or a preposition."""
    line = sentence.line
    before = line.word(min([mention.span.first, *(post.begin for post, _ in mention.posts)]) - 1)
    return before in ("of", "by", "with", "to", "for", "from") or any(
        index < mention.span.first for index in sentence.verbs
    )


def further(memory: Memory, sentence: Sentence, made: Change) -> Iterator[Change]:
    """The other offices of one verb: `became mayor in 2009 and governor in 2015`."""
    line, last = sentence.line, made.end
    for post in sentence.offices:
        if post.begin <= last or post.begin - last > 8 or post.span.first <= made.start:
            continue
        between = range(last + 1, post.begin)
        joined = any(line.word(index) in ("and", "then", "later") for index in between)
        barred = any(
            index in sentence.verbs or line.word(index) in ("by", "with", "from", "as", "for", "who")
            for index in between
        )
        named = any(last < one.span.first <= post.span.last + 1 for one, _ in sentence.people)
        if not joined or (barred and line.word(post.begin - 1) != "as") or named:
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


def announced(memory: Memory, sentence: Sentence) -> Iterator[Change]:
    """`her team: A as minister of mines, B as head of the port`, without a verb of its own."""
    line = sentence.line
    words_here = {line.word(index) for index in range(sentence.span.first, sentence.span.last + 1)}
    if not words_here & _ANNOUNCING or any(
        one.term.endswith("object") for one in sentence.hits if one.entry != "announce/v"
    ):
        return
    for mention, person in sentence.people:
        after = mention.span.last + 1
        if line.word(after) == "as":
            post = next((one for one in sentence.offices if one.begin == after + 1), None)
            if post is not None:
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


def identified(memory: Memory, sentence: Sentence) -> Iterator[Change]:
    """`The new head of the bank is X`: the office as the subject."""
    line = sentence.line
    for mention, person in sentence.people:
        verb = mention.span.first - 1
        if line.word(verb) not in ("is", "was", "became", "becomes", "be", ":"):
            continue
        last = verb - 2 if line.word(verb) == "be" else verb - 1
        post = next((one for one in sentence.offices if one.span.last == last), None)
        if post is not None:
            new = (
                any(line.word(index) == "new" for index in range(post.begin, post.span.first))
                or any(line.word(index) == "successor" for index in range(sentence.span.first, post.begin))
                or line.word(verb) not in ("is", ":")
            )
            if line.word(verb) == ":" and not new:
                continue
            change = "appointed" if new and line.word(verb) != "was" else "held"
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
                line.word(verb) == "was",
            )


def listed(memory: Memory, sentence: Sentence, made: Change, hit: Hit) -> Iterator[Change]:
    """`named A interior minister, B finance minister and C as head of the port`: the others of the list."""
    line = sentence.line
    for mention, person in sentence.people:
        if mention.span.first <= made.end or person is made.who:
            continue
        if any(made.end < index < mention.span.first for index in sentence.verbs):
            break
        after = mention.span.last + 1
        step = after + 1 if line.word(after) in ("as", "to", "the") else after
        post = next(
            (one for one in sentence.offices if one.begin in (step, step + 1) and one.span.first >= after), None
        )
        if post is not None and line.word(after) != ",":
            change = Change(
                line,
                mention.span.first,
                post.span.last,
                made.change,
                person.name,
                person,
                post.text,
                made.date,
                0.75,
                made.rule,
            )
            remember(memory, change, person)
            yield change


def lost_together(sentence: Sentence, made: Change, mention: Mention) -> Iterator[Change]:
    """The others whom one verb removes: `dismissed minister A and army chief B`."""
    line, last = sentence.line, mention.span.last
    for other, person in sentence.people:
        if other.span.first <= last or person is made.who:
            continue
        titles = [post for post, before in other.posts if before]
        between = [line.word(index) for index in range(last + 1, titles[0].begin)] if titles else []
        if between not in (["and"], [","], [",", "and"]):
            return
        first = other.span.first
        yield Change(
            line, first, other.span.last, made.change, person.name, person, titles[0].text, made.date, 0.7, made.rule
        )
        last = other.span.last


def collective(sentence: Sentence, hit: Hit, change: str) -> Change | None:
    """A cabinet that is formed, dismissed or resigns."""
    line = sentence.line
    if is_unreal(sentence, hit, "object"):
        return None
    verb = sentence.verbs.get(hit.first)
    near = range(hit.last + 1, min(hit.last + 7, sentence.span.last + 1))
    if change == "resigned" or (verb is not None and verb.passive):
        near = range(hit.first - 1, max(hit.first - 6, sentence.span.first - 1), -1)
    elif hit.form in ("past", "participle") and line.word(hit.last + 1) in ("by", "in", "on", "last", "."):
        near = range(hit.first - 1, max(hit.first - 5, sentence.span.first - 1), -1)
    for index in near:
        word = line.word(index)
        if word in (",", ".", "'s", "that", "by", "as") or (
            index in sentence.verbs and word not in ("was", "were", "has", "been")
        ):
            return None
        if word in _COLLECTIVES:
            if line.word(index + 1) in (
                "'s",
                "official",
                "officials",
                "spokesman",
                "forces",
                "building",
                "minister",
                "member",
                "members",
            ):
                return None
            new = line.word(index - 1) == "new"
            if change == "formed" and not new and hit.entry not in ("form/v", "unveil/v", "assemble/v", "swear/v in"):
                return None
            if change != "formed" and line.word(index - 1) not in _COLLECTIVE_BEFORE:
                return None
            name = line.slice(Span(index - 1, index)) if new else line.printed[index]
            start, end = min(hit.first, index), max(hit.last, index)
            return Change(
                line,
                start,
                end,
                change,
                name,
                None,
                line.printed[index],
                date_of(sentence, hit, change),
                0.7,
                f"{change}-collective",
            )
    return None
