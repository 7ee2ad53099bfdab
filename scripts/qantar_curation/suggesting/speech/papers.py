"""Whose words papers and messages bear, and who is seen or heard to say something."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.speech.nominals import is_stop
from qantar_curation.suggesting.speech.sayings import is_saying
from qantar_curation.suggesting.speech.spoken import Spoken
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import DEFINITE

_SEEN = 8
_OPENING, _NEAR, _FAR = 5, 4, 10
_PERCEIVED = words("sayings", "perceived")


class Speaker(NamedTuple):
    """Who speaks: the name of a person of the text, else the printed words; no name for a thing."""

    name: str | None
    person: Person | None = None


class Resolver(Protocol):
    """What resolves phrases."""

    spoken: Spoken
    body: str | None

    def subject(self, line: Line, verb: int, low: int) -> Speaker | None:
        """The subject of a verb."""

    def of_phrase(self, line: Line, span: Span) -> Speaker | None:
        """Whom a phrase means."""


def perceived(speakers: Resolver, line: Line, at: int, low: int) -> Speaker | None:
    """Who is seen or heard to say something: `could be heard saying`, `a video shows him telling a guard`."""
    seen = next((index for index in range(at - 1, low, -1) if line.wide[index] in _PERCEIVED), None)
    if seen is None or at - seen > _SEEN or "," in line.low[seen:at]:
        return None
    if seen == at - 1:
        verb = next((one for one in verbs_in(line, line.sentence(at)) if one.at == seen), None)
        return speakers.subject(line, verb.first, low) if verb is not None else None
    if line.wide[at - 1] in ("him", "her"):
        who = speakers.spoken.meant_by(line, at - 1)
        return Speaker(who.name, who) if who is not None else None
    return speakers.of_phrase(line, Span(seen + 1, at - 1))


def of_message(speakers: Resolver, line: Line, span: Span, at: int) -> Speaker | None:
    """Whose message it is by where it stands: `a message on his Twitter account`, `a video on Ada Venn's page`."""
    if line.wide[at - 1] in ("his", "her"):
        who = speakers.spoken.meant_by(line, at - 1)
        return Speaker(who.name, who) if who is not None else None
    if line.wide[at - 1] == "'s" and at - 2 >= span.first:
        return speakers.of_phrase(line, Span(span.first, at - 2))
    told = at + 1 if form_of(line.wide[at + 1]) == "past" else at  # `a letter signed by Ada Venn`
    at = told
    if line.wide[at + 1] == "," and line.wide[at + 2] in ("from", "by"):
        at += 1  # `The ruling, by Ada Venn,`
    if line.wide[at + 1] not in ("on", "from", "by", "in", "via", "of"):
        return None
    if line.wide[at + 1] in ("from", "by", "of"):
        return _behind(speakers, line, span, at + 1)
    if line.wide[at + 2] in ("his", "her"):
        who = speakers.spoken.meant_by(line, at + 2)
        return Speaker(who.name, who) if who is not None else None
    named = speakers.spoken.named_at(line, at + 2)
    return Speaker(named.name, named) if named is not None else None


def of_paper(speakers: Resolver, line: Line, span: Span, at: int) -> Speaker | None:
    """Whose statement it is: behind `from` or `by`, before `'s`, else of the body that spoke last."""
    for index in range(at + 1, min(at + _NEAR, len(line.tokens))):
        if line.wide[index] == ",":
            break
        if line.wide[index] in ("from", "by", "of"):
            return _behind(speakers, line, span, index)
    if form_of(line.wide[at + 1]) == "past":
        by = next((index for index in range(at + 2, at + _FAR) if line.wide[index] == "by"), None)
        if by is not None and "," not in line.low[at:by]:
            return _behind(speakers, line, span, by)  # `a statement read on television by Ada Venn`
    owner = Span(span.first, at - 2) if line.wide[at - 1] == "'s" else Span(span.first, at - 1)
    named = line.is_capital(owner.last) or line.wide[owner.first] not in DEFINITE
    if owner.last >= owner.first and named and line.wide[owner.last] not in ("a", "an", "the"):
        owned = speakers.of_phrase(line, owner)
        if owned is not None:
            return owned
    if line.wide[at] == "decree":
        return Speaker(None)
    return Speaker(speakers.body) if speakers.body is not None else None


def _behind(speakers: Resolver, line: Line, span: Span, index: int) -> Speaker | None:
    """Whom the words behind `from` or `by` mean, up to the verb."""
    end = max(span.last, index)
    while (
        (line.wide[end + 1][:1].isalpha() or not is_stop(line, end + 1))
        and not is_saying(line, end + 1)
        and end < index + _OPENING
        and line.wide[end + 1] != ""
    ):
        if line.wide[end + 1] in ("to", "on", "in", "that", ",", "-"):
            break
        end += 1
    return speakers.of_phrase(line, Span(index + 1, end)) if end > index else None
