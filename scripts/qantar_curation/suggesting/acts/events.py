"""Acts that a text tells: their kind by frames of words, their status by what governs them, and each of them once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.acts.arguments import Scene, scene
from qantar_curation.suggesting.acts.frames import frames, hits
from qantar_curation.suggesting.acts.matching import fits
from qantar_curation.suggesting.acts.realis import Reader
from qantar_curation.suggesting.acts.retelling import Event, once
from qantar_curation.suggesting.acts.tenses import Realis
from qantar_curation.suggesting.lexica import joint, words
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.proposal import Proposal, proposal
from qantar_curation.suggesting.speech import nominals
from qantar_curation.suggesting.speech.quotes import Quote
from qantar_curation.suggesting.speech.speakers import Speakers
from qantar_curation.suggesting.text import Line

__all__ = ["Event", "Events", "event_proposals"]

_UNREAL, _SPEECH = words("events", "unreal"), words("events", "speech")
_AIMS, _MEASURES, _PERFORMED = (words("events", *one) for one in (("unreal", "aims"), ("measures",), ("performed",)))
_DONE_ONLY, _DONE_OR_NOT = words("events", "done-only"), words("events", "done-or-not")
_SAID = _SPEECH | {"agreement"}
_PERSONS = frozenset(("he", "she", "who", "him", "her"))


class Events:
    """Finds the acts of each line. Lines come in order, each entered by the resolver of speakers before."""

    def __init__(self, speakers: Speakers) -> None:
        """Take what resolves the speakers of the text."""
        self._speakers = speakers
        self._silent: set[int] = set()

    def read(
        self,
        line: Line,
        people: Sequence[tuple[Mention, Person]],
        offices: Sequence[Post],
        quotes: Sequence[Quote],
    ) -> list[Event]:
        """The acts of a line, from left to right."""
        found: list[Event] = []
        self._silent.clear()
        taken: set[int] = set()
        current: Scene | None = None
        said = hits(line)
        if not said:
            return found
        for hit in said:
            if hit.first in taken:
                continue
            if current is None or hit.first > current.span.last:
                current = scene(line, line.sentence(hit.first), people, offices, said)
            kind = _kind(current, hit)
            if kind is None:
                continue
            event = self._event(current, hit, kind, quotes)
            if event is None:
                continue
            taken.update(range(hit.first, hit.last + 1))
            if event.status == "planned" and event.speaker is None and event.is_ahead and found:
                event = self._carried(event, found[-1])
            found.append(event)
        outer = {(one.place, one.kind) for one in found}
        told = [one for one in found if not any((index, one.kind) in outer for index in one.below)]
        governing = self._silent.union(index for one in told for index in one.below)
        return [one for one in told if one.place not in governing or one.kind not in _SAID]

    def _event(self, here: Scene, hit: Hit, kind: str, quotes: Sequence[Quote]) -> Event | None:
        at = _verb(here, hit)
        if kind in _UNREAL and at is not None and here.is_told(at):
            return None
        reader = Reader(here, self._speakers)
        is_noun = at is None
        told = reader.of_noun(hit.first, hit.last) if at is None else reader.of_verb(at, hit.first)
        if told.is_content and kind in _UNREAL:
            self._silent |= told.below
        if told.is_content or (told.is_purpose and kind in _AIMS):
            return None
        start = here.line.tokens[hit.first].start
        quote = next((one for one in quotes if one.start <= start < one.end), None)
        status, speaker = self._asserted(here, hit, kind, told, quote)
        by_name = told.status == "ahead" and at is not None and _is_of_person(here, hit, at)
        if kind in _UNREAL and (by_name or (is_noun and status == "announced")):
            return None
        if kind in _UNREAL and status in ("occurred", "alleged", "ongoing", "reported"):
            return None
        if kind in _DONE_ONLY and status not in ("occurred", "alleged", "ongoing"):
            return None
        if kind in _DONE_OR_NOT and status not in ("occurred", "alleged", "ongoing", "negated"):
            return None
        return Event(here, hit, at, kind, status, speaker, told.below, told.status == "ahead")

    def _carried(self, event: Event, before: Event) -> Event:
        """An act to come that a sentence leaves to the speaker of the one before."""
        if before.status != "announced" or before.scene.span == event.scene.span:
            return event
        return replace(event, status="announced", speaker=before.speaker)

    def _asserted(self, here: Scene, hit: Hit, kind: str, told: Realis, quote: Quote | None) -> tuple[str, str | None]:
        """The status and the speaker, in a quote its speaker, else who is named at the end of the sentence."""
        status, speaker = told.status, told.speaker
        if hit.entry.startswith(("not ", "yet ")) and status in ("negated", "planned"):
            status = "occurred"
        elif here.line.word(hit.last + 1) == "no":
            status = "negated"
        if status == "reported":
            performed = kind in _PERFORMED
            status = "announced" if kind in _MEASURES else "occurred" if performed else "alleged"
        if speaker is None:
            if quote is not None:
                speaker = quote.speaker
            else:
                is_done = status in ("occurred", "ongoing")
                speaker = self._speakers.closing(here.line, here.span, hit.first, is_done)
            is_told = told.is_background or kind in _SPEECH
            if speaker is not None and status in ("occurred", "ongoing") and not is_told:
                status = "alleged"
        if status == "ahead":
            status = "announced" if speaker is not None else "planned"
        if status == "ongoing" and kind in _SPEECH:
            status = "occurred"
        if status in ("occurred", "ongoing"):
            speaker = None
        return status, speaker


def _verb(here: Scene, hit: Hit) -> int | None:
    """The place of the verb that a hit begins with or holds, where it is one."""
    if hit.form == "noun":
        return None
    return here.verb_at(hit.first, hit.first if hit.form else hit.last)


def _kind(here: Scene, hit: Hit) -> str | None:
    """The kind that the first fitting frame gives."""
    line = here.line
    at = _verb(here, hit)
    is_verb = hit.entry.split(" ")[0].endswith("/v")
    if is_verb and (at is None or _is_attributive(here, hit, at)):
        return None
    if is_verb and at is not None and hit.entry in _only_unreal() and here.is_told(at):
        return None
    if is_verb and at is not None and hit.form == "ing" and not _is_gerund(here, at):
        return None
    if is_verb and at is not None and hit.form == "base" and _is_no_base(here, at):
        return None
    if hit.form == "noun" and not _is_act(here, hit):
        return None
    if line.is_capital(hit.first) and not line.opens(hit.first) and not line.is_title:
        return None
    kind = next((one.kind for one in frames()[hit.entry] if fits(here, one, hit.first, hit.last, at)), None)
    if at is None or kind not in _SPEECH or here.verbs[at].passive is not None:
        return kind
    # `the raise demanded by unions` tells of the raise.
    return None if here.is_passive(here.verbs[at], hit.last) and line.word(hit.last + 1) == "by" else kind


def _is_no_base(here: Scene, at: int) -> bool:
    """Whether a verb is in the past, so that its base cannot be meant; but `began to leave` is past."""
    verb = here.verbs[at]
    return verb.mood in ("participle", "past", "perfect") and here.line.word(verb.first) != "to"


@cache
def _only_unreal() -> frozenset[str]:
    """The entries that tell no other kinds than those that are appointments where they were done."""
    return frozenset(entry for entry, ways in frames().items() if all(one.kind in _UNREAL for one in ways))


def _is_of_person(here: Scene, hit: Hit, at: int) -> bool:
    """Whether the text names whom an act of office concerns, so that it is an appointment."""
    spans = [one for one in (here.subject(at), here.behind(hit.last, at)) if one is not None]
    named = any(one.first <= mention.span.first <= one.last for one in spans for mention, _ in here.people)
    return named or any(here.line.word(index) in _PERSONS for one in spans for index in range(one.first, one.last + 1))


def _is_gerund(here: Scene, at: int) -> bool:
    """Whether a word in -ing is a verb, and no noun such as the last one of `at the council meeting`."""
    verb = here.verbs[at]
    before = here.line.word(verb.first - 1)
    if verb.mood != "participle" or verb.first == here.span.first or not before[:1].isalpha():
        return True
    return (
        before in words("common", "function", "adverb") - {"the", "a", "an"}
        or here.verb_at(verb.first - 1, verb.first - 1) is not None
    )


def _is_attributive(here: Scene, hit: Hit, at: int) -> bool:
    """Whether a participle only describes the noun behind it: `the arrested men`; but `the newly formed ministry`."""
    line = here.line
    if hit.first != hit.last or here.verbs[at].first != hit.first or hit.form not in ("past", "participle"):
        return False
    return nominals.describes(line, hit.first) and line.word(hit.first - 1) != "newly"


def _is_act(here: Scene, hit: Hit) -> bool:
    """Whether a noun is no mere describer of the next one, as in `protest movement` or `arrest-related`."""
    line = here.line
    if line.word(hit.first - 1) == "-" and line.word(hit.first - 2) in ("anti", "non", "post", "pre", "counter", "pro"):
        return False
    follows = line.word(hit.last + 1)
    if follows == "-":
        return False
    if not follows[:1].isalpha() or line.is_capital(hit.last + 1):
        return True
    if line.word(hit.last).endswith("s"):
        return True
    if follows in words("sayings", "determiners"):
        return False
    known = joint(("common", "function", "adverb"), ("events", "after-nouns"))
    return follows in known or here.verb_at(hit.last + 1, hit.last + 1) is not None


def event_proposals(found: Sequence[Event]) -> list[Proposal]:
    """The proposals for acts."""
    made = []
    for one in once(found):
        start, end = one.line.tokens[one.span.first].start, one.line.tokens[one.span.last].end
        value = {"kind": one.kind, "status": one.status, "speaker": one.speaker}
        made.append(proposal("event", one.line, start, end, value, 0.6 if one.is_verb else 0.5, one.kind))
    return made
