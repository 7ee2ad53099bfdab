"""Changes of office told by a sentence: who, what change, which office; and the holdings that titles state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.collectives import asked_to_form, collective, of_noun
from qantar_curation.suggesting.dating import Dated
from qantar_curation.suggesting.listing import (
    announced,
    further,
    described,
    identified,
    likewise,
    shared,
)
from qantar_curation.suggesting.lists import Lists
from qantar_curation.suggesting.many import of_many, tells_of_several
from qantar_curation.suggesting.offices import complete, remember
from qantar_curation.suggesting.people import People
from qantar_curation.suggesting.portfolios import fields
from qantar_curation.suggesting.posts import Post
from qantar_curation.suggesting.referents import referents
from qantar_curation.suggesting.roles import Roles
from qantar_curation.suggesting.successions import SUCCESSION, relate, swapped
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
        self._lists = Lists()

    @property
    def found(self) -> list[Change]:
        """The changes found so far."""
        return self._memory.found

    def read(self, line: Line, offices: Sequence[Post], dates: Sequence[Dated]) -> None:
        """Read a line. Lines come in order."""
        people = self._people.in_line(line)
        hits = [hit for hit in change_words().hits(line.text) if hit.form != "third" or not line.is_capital(hit.first)]
        here: list[Change] = []
        before = len(self._memory.found)
        for span in line.sentences:
            inside = [one for one in people if span.first <= one[0].span.first <= span.last]
            offices_here = [one for one in offices if span.first <= one.span.first <= span.last]
            inner = {index for one in offices_here for index in range(one.span.first, one.span.last + 1)}
            told = [hit for hit in hits if span.first <= hit.first <= span.last and hit.first not in inner]
            if told or inside:
                sentence = Sentence(line, span, inside, offices_here, {}, longest(told), list(dates))
                if told:
                    sentence.verbs = {one.at: one for one in verbs_in(line, span)}
                    sentence.referents = referents(line, span, inside, offices_here, self._memory)
                made = list(_changes(self._memory, sentence))
                here += made
                self._memory.found += made
                here += _holdings(sentence, made)
            if inside:
                speak_of(self._memory, inside, line, span)
        entries = self._lists.entries(line, people, offices, here)
        if entries is None:
            self._lists.heading(line, people, here)
        self._memory.found[before:] = here if entries is None else entries


def _changes(memory: Memory, sentence: Sentence) -> Iterator[Change]:
    roles = Roles(sentence)
    relate(memory, sentence)
    yield from described(memory, sentence)
    here: list[Change] = []
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
        if role == "noun" and (whole := of_noun(sentence, hit, change)) is not None:
            yield whole
            continue
        if is_adjective(sentence, hit, role):
            continue
        verb = sentence.verbs.get(hit.first)
        if hit.entry == "replace/v" and verb is not None and verb.passive:
            change, role = "removed", "object"
        if role == "swap":
            for one, office in swapped(sentence, hit):
                yield Change(
                    sentence.line, one.first, hit.last, change, one.person.name, one.person, office, None, 0.75, hit.term
                )
            continue
        who = who_of(memory, sentence, roles, hit, role)
        many = of_many(sentence, roles, hit) if role in ("object", "subject") and change != "held" else None
        common = None
        if many is not None and (who is None or who[0] is many[0].mention):
            who, common = (many[0].mention, many[0].person), many[1]
        if who is None:
            if role in ("object", "subject") and change != "held" and tells_of_several(sentence):
                sentence.of_all = change
            continue
        mention, person = who
        made = complete(memory, sentence, hit, change, role, mention, person, common)
        if made is None:
            continue
        gained = [one for one in here if one.change in _GAINS and one.line is sentence.line]
        if hit.form == "ing" and hit.entry in SUCCESSION and gained and gained[-1].who is not person:
            # `appointed A, replacing B`: it is A who comes after B.
            gained[-1].after = gained[-1].after or made.after
            continue
        if hit.entry in SUCCESSION and any(one.who is person and one.change in _GAINS for one in [*memory.found, *here]):
            continue
        remember(memory, made, person)
        here.append(made)
        here += shared(memory, sentence, roles, made, hit, mention, common)
        here += further(memory, sentence, made)
    for made in asked_to_form(sentence):
        remember(memory, made, made.who) if made.who is not None else None
        here.append(made)
    here += likewise(memory, sentence, here)
    if any(one.change in _GAINS for one in here):
        for one in here:
            # `A is the new environment minister, B is justice minister`: who is told of beside those just appointed.
            if one.change == "held" and one.bare:
                one.change = "appointed"
    yield from here
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


def _is_elsewhere(sentence: Sentence, one: Change, post: Post) -> bool:
    """Whether a change stands in another clause than a former office: `former mayor X, who was deposed in 1997`."""
    relative = any(sentence.line.word(index) == "who" for index in range(post.span.last, one.end + 1))
    return post.status == "former" and relative


def _is_whose(sentence: Sentence, post: Post) -> bool:
    """Whether an office is told to be somebody's: `her deputy, X`, while a `deputy X` sits in a parliament."""
    return sentence.line.word(post.begin) in ("his", "her", "its", "their") or sentence.line.word(post.begin - 1) == "'s"


def _holdings(sentence: Sentence, made: Sequence[Change]) -> Iterator[Change]:
    for mention, person in sentence.people:
        for post, before in mention.posts:
            in_brackets = not before and post.text != sentence.line.slice(post.span)
            if in_brackets and any(one.who is person for one in made):
                continue
            changed = [
                one for one in made if one.who is person and same_post(one.post, post.text) and not _is_elsewhere(sentence, one, post)
            ]
            if changed or post.status == "designate" or (post.text.casefold() == "deputy" and before and not _is_whose(sentence, post)):
                continue
            start = min(post.begin, mention.span.first)
            change = "acting" if post.status == "acting" else (sentence.of_all or "appointed") if in_brackets else "held"
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
