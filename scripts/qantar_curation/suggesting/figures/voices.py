"""Who gives a number: `X said 225 people were killed`, `46 were treated, according to X`, or whoever is quoted."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.grammar.clauses import Verb
from qantar_curation.suggesting.acts.arguments import UNSURE, Scene, scene
from qantar_curation.suggesting.acts.frames import hits
from qantar_curation.suggesting.acts.realis import Reader
from qantar_curation.suggesting.figures.figures import Figure
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.speech.quotes import Quote
from qantar_curation.suggesting.speech.sayings import is_saying
from qantar_curation.suggesting.speech.speakers import Speakers
from qantar_curation.suggesting.text import Line

_PARTS = frozenset((",", ";", ":"))


def voiced(
    line: Line,
    found: Sequence[Figure],
    people: Sequence[tuple[Mention, Person]],
    offices: Sequence[Post],
    quotes: Sequence[Quote],
    speakers: Speakers,
) -> None:
    """Give each figure of a line its speaker, where it has another than the narrator.

    Args:
        line: The line.
        found: Its figures.
        people: The persons whom it names.
        offices: Its offices.
        quotes: Its quotations.
        speakers: What resolves the speakers of the text, at this line.
    """
    unsure = [hit for hit in hits(line) if hit.form in UNSURE]
    for one in found:
        quote = next((each for each in quotes if each.start <= one.start < each.end), None)
        if quote is not None:
            one.speaker = quote.speaker
            continue
        here = scene(line, line.sentence(one.span.first), people, offices, unsure)
        one.speaker = _speaker(here, one, speakers)


def _speaker(here: Scene, one: Figure, speakers: Speakers) -> str | None:
    """Who says what the sentence tells with the number."""
    verb = _verb(here, one)
    if verb is not None and is_saying(here.line, verb.at):
        who = speakers.of_verb(here.line, verb.at, here.span.first, here.span.last)
        return who.name if who is not None else None
    if verb is not None:
        at = here.verbs.index(verb)
        found = Reader(here, speakers).of_verb(at, verb.first).speaker
        if found is not None:
            return found
    return speakers.closing(here.line, here.span, one.span.last, False)


def _verb(here: Scene, one: Figure) -> Verb | None:
    """The verb of the number: the one that it is the object of, or else that of which it is the subject."""
    line = here.line
    before = next((verb for verb in reversed(here.verbs) if verb.at < one.span.first), None)
    behind = next((verb for verb in here.verbs if verb.first > one.span.last), None)
    parted = before is not None and not _PARTS.isdisjoint(line.low[before.at + 1 : one.span.first])
    if before is None or (behind is not None and (parted or is_saying(line, before.at))):
        # Behind a comma a clause of its own begins, unless what stands there only names who says so.
        own = behind is not None and _PARTS.isdisjoint(line.low[one.span.last + 1 : behind.first])
        return behind if own else before
    return before
