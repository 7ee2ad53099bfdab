"""The office that a text is about, where somebody leaves without a word on which: `a new police chief. Y is out`."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Sentence
from qantar_curation.suggesting.changes.wording import CABINETS
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.beside import is_plural
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.text import Line

_SAYINGS_PAST_PRESENT = words("sayings", "past", "present")
_BY_WHOM = frozenset(("by", "before", "of", "from", "with", "against"))
_LEADING = frozenset(("was", "he", "she", "they"))
_LINES = 2
_UNSURE = 0.5


def note_topic(
    memory: Memory,
    line: Line,
    offices: Sequence[Post],
    people: Sequence[tuple[Mention, Person]],
    here: Sequence[Change],
) -> None:
    """Note the office that a sentence speaks of: one that is nobody's title, else the last one it tells of.

    Args:
        memory: Where it is noted.
        line: The line.
        offices: The offices of the sentence.
        people: Its names.
        here: The changes told of the line so far.
    """
    free = [one for one in _free(line, offices, people) if not is_plural(line.wide[one.head])]
    told = next((one.post for one in reversed(here) if one.post and one.who is not None), None)
    topic = free[-1].text if free else told
    if topic is not None:
        memory.topic = (line.number, topic)


def suppose_offices(memory: Memory, sentence: Sentence, made: Sequence[Change]) -> None:
    """Note of who leaves an office that is not told the one that the text is about.

    Args:
        memory: What was told before.
        sentence: The sentence.
        made: The changes that it tells.
    """
    for one in made:
        if one.post is not None or one.change not in LOSSES or one.who is None:
            continue
        line = sentence.line
        if not CABINETS.isdisjoint(line.low[one.start : one.end + 1]):
            continue  # `leaves the cabinet`: in whatever office
        before = [post for post in sentence.offices if post.span.last < one.start]
        before = [post for post in before if line.wide[post.begin - 1] not in _BY_WHOM]
        # The title of who is told of before may be the office, but not that of who dismisses.
        free = _free(line, before, sentence.people) or before
        if one.rule.endswith("object"):
            free = [post for post in free if _leads_to(line, post)]
        if one.rule.endswith("noun"):  # `The president accepted the resignation of X`: the office is that of who acts
            free = [post for post in free if not _acts(sentence, post)]
        number, topic = memory.topic
        topic = free[-1].text if free else topic if line.number - number <= _LINES else memory.spoken
        named = bool(free) and _leads_to(line, free[-1])
        if topic is not None and (named or not _is_held(memory, made, one, topic)):
            one.likely = topic


def _acts(sentence: Sentence, post: Post) -> bool:
    """Whether an active verb follows an office, whose holder then does what it tells."""
    after = post.span.last + 1
    return any(verb.first == after and verb.passive is not True for verb in sentence.verbs.values())


def _leads_to(line: Line, post: Post) -> bool:
    """Whether an office is that of the one named behind it: `the governor was X`, `the governor he sacked, X`."""
    told_of = line.wide[post.begin - 1] == "as" and line.wide[post.begin - 2] in ("predecessor", "successor")
    return told_of or line.wide[post.span.last + 1] in _LEADING


def _is_held(memory: Memory, made: Sequence[Change], left: Change, post: str) -> bool:
    """Whether somebody else holds an office, and did not come for who leaves."""
    return any(
        one.change in ("held", "retained") and not one.over and one.who is not left.who and same_post(one.post, post)
        for one in [*memory.found, *made]
    )


def _free(line: Line, offices: Sequence[Post], people: Sequence[tuple[Mention, Person]]) -> list[Post]:
    """The offices that are nobody's title, nor that of who acts."""
    titles = {id(post) for mention, _ in people for post, _ in mention.posts}
    said = _SAYINGS_PAST_PRESENT
    return [
        one
        for one in offices
        if id(one) not in titles
        and line.wide[one.begin - 1] not in _BY_WHOM
        and line.wide[one.span.last + 1] not in said
    ]


def filled_by_topic(changes: Sequence[Change]) -> None:
    """Give changes of which nothing else tells the office the one that was noted."""
    for one in changes:
        if one.post is None and one.likely is not None:
            one.post, one.confidence = one.likely, _UNSURE
