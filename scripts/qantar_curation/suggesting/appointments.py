"""Changes of office told by a sentence: who, what change, which office; and the holdings that titles state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.dating import Dated
from qantar_curation.suggesting.inherited import SUCCESSION
from qantar_curation.suggesting.listing import (
    announced,
    collective,
    further,
    identified,
    listed,
    lost_together,
    together,
)
from qantar_curation.suggesting.offices import complete, remember
from qantar_curation.suggesting.people import People
from qantar_curation.suggesting.portfolios import fields
from qantar_curation.suggesting.posts import Post
from qantar_curation.suggesting.subjects import speak_of, who_of
from qantar_curation.suggesting.telling import (
    Change,
    Memory,
    Sentence,
    change_words,
    confirmation,
    is_adjective,
    is_unreal,
    longest,
    same_post,
)
from qantar_curation.suggesting.text import Line

_LOSSES = frozenset(("dismissed", "removed", "resigned"))
_GAINS = frozenset(("nominated", "confirmed", "appointed", "acting"))


class Changes:
    """Reads the changes of a text, sentence by sentence, and remembers who was spoken of."""

    def __init__(self, people: People) -> None:
        """Take the persons of the text."""
        self._people = people
        self._memory = Memory()

    @property
    def found(self) -> list[Change]:
        """The changes found so far."""
        return self._memory.found

    def read(self, line: Line, offices: Sequence[Post], dates: Sequence[Dated]) -> None:
        """Read a line. Lines come in order."""
        people = self._people.in_line(line)
        hits = [hit for hit in change_words().hits(line.text) if hit.form != "third" or not line.is_capital(hit.first)]
        for span in line.sentences:
            inside = [one for one in people if span.first <= one[0].span.first <= span.last]
            offices_here = [one for one in offices if span.first <= one.span.first <= span.last]
            inner = {index for one in offices_here for index in range(one.span.first, one.span.last + 1)}
            told = [hit for hit in hits if span.first <= hit.first <= span.last and hit.first not in inner]
            if told or inside:
                sentence = Sentence(line, span, inside, offices_here, {}, longest(told), list(dates))
                if told:
                    sentence.verbs = {one.at: one for one in verbs_in(line, span)}
                made = list(_changes(self._memory, sentence))
                self._memory.found += made
                self._memory.found += _holdings(sentence, made)
            if inside:
                speak_of(self._memory, inside, line, span)


def _changes(memory: Memory, sentence: Sentence) -> Iterator[Change]:
    for hit in sentence.hits:
        change, _, role = hit.term.partition(" ")
        if any(
            one.first <= hit.first <= one.last and one is not hit
            for one in sentence.hits
            if one.last - one.first > hit.last - hit.first
        ):
            continue
        if role == "collective":
            made = collective(sentence, hit, change)
            if made is not None:
                yield made
            continue
        beside = confirmation(sentence, hit)
        if hit.term == "confirmed object" and beside is not None:
            continue
        if hit.term == "nominated noun" and beside is not None:
            change = "confirmed"
        if is_unreal(sentence, hit, role):
            continue
        if is_adjective(sentence, hit, role):
            continue
        verb = sentence.verbs.get(hit.first)
        if hit.entry == "replace/v" and verb is not None and verb.passive:
            change, role = "removed", "object"
        who = who_of(memory, sentence, hit, role)
        if who is None:
            continue
        mention, person = who
        made = complete(memory, sentence, hit, change, role, mention, person)
        if made is None:
            continue
        if hit.entry in SUCCESSION and any(one.who is person and one.change in _GAINS for one in memory.found):
            continue
        remember(memory, made, person)
        yield made
        yield from together(memory, sentence, made, hit, role, mention)
        yield from further(memory, sentence, made)
        if role == "object" and change not in _LOSSES:
            yield from listed(memory, sentence, made, hit)
        elif role == "object" and mention is not None and mention.span.first > hit.last:
            yield from lost_together(sentence, made, mention)
    yield from announced(memory, sentence)
    yield from identified(memory, sentence)
    for mention, person, post, last, change in fields(sentence.line, sentence.span, sentence.people, sentence.offices):
        if not any(one.who is person and one.change == change for one in memory.found):
            first = mention.span.first
            made = Change(
                sentence.line,
                min(first, last),
                max(mention.span.last, last),
                change,
                person.name,
                person,
                post,
                None,
                0.7,
                "field",
            )
            remember(memory, made, person)
            yield made


def _holdings(sentence: Sentence, made: Sequence[Change]) -> Iterator[Change]:
    for mention, person in sentence.people:
        for post, before in mention.posts:
            changed = [
                one for one in made if one.who is person and same_post(one.post, post.text) and post.status != "acting"
            ]
            if changed or post.status == "designate" or post.text.casefold() == "deputy":
                continue
            start = min(post.begin, mention.span.first)
            change = "acting" if post.status == "acting" else "held"
            end = max(post.span.last, mention.span.last)
            yield Change(
                sentence.line,
                start,
                end,
                change,
                person.name,
                person,
                post.text,
                None,
                0.85,
                "title" if before else "apposition",
            )
