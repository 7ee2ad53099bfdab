"""Acts that a text tells: their kind by frames of words, their status by what governs them, and each of them once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting import nominals
from qantar_curation.suggesting.arguments import Scene, scene
from qantar_curation.suggesting.frames import frames, hits, stem
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.mention import Mention
from qantar_curation.suggesting.people import Person
from qantar_curation.suggesting.posts import Post
from qantar_curation.suggesting.proposal import Proposal, proposal
from qantar_curation.suggesting.quotes import Quote
from qantar_curation.suggesting.realis import Reader, Realis
from qantar_curation.suggesting.speakers import Speakers
from qantar_curation.suggesting.text import Line, Span

_WIDE = 8
_YEAR = 4
_PERSONS = frozenset(("he", "she", "who", "him", "her"))
_NEAR = 4
_BACK = frozenset(("the", "this", "these", "those", "his", "her", "their", "its"))
_OTHERS = frozenset(("another", "other", "second", "further", "additional"))
_STEM = 5
_CAPTION = frozenset(("photo", "\u00a9", "photograph", "picture", "file", "caption"))
_PARTING = frozenset((",", ".", ";", '"', "and", "that", "who", "which", "after", "when", "while", "because", "to"))
_ASPECTS = {"occurred": "done", "alleged": "done", "ongoing": "done", "announced": "ahead", "planned": "ahead"}


@dataclass(frozen=True, slots=True)
class Event:
    """An act that tokens of a line tell."""

    line: Line
    span: Span
    kind: str
    status: str
    speaker: str | None
    names: frozenset[str] = frozenset()
    """The capitals and numbers around it, which tell acts of one kind apart."""
    is_verb: bool = False
    doer: frozenset[str] = frozenset()
    """The main word of who acts."""
    patient: frozenset[str] = frozenset()
    """The main word of what it is done to."""
    stem: str = ""
    is_meant: bool = False
    """Whether it is a noun that points back: `the arrests`."""
    is_beside: bool = False
    """Whether it stands beside another verb as its participle: `attacked the house, throwing grenades`."""
    at: int = -1
    below: frozenset[int] = frozenset()


class Events:
    """Finds the acts of each line. Lines come in order, each entered by the resolver of speakers before."""

    def __init__(self, speakers: Speakers) -> None:
        """Take what resolves the speakers of the text."""
        self._speakers = speakers

    def read(
        self,
        line: Line,
        people: Sequence[tuple[Mention, Person]],
        offices: Sequence[Post],
        quotes: Sequence[Quote],
    ) -> list[Event]:
        """The acts of a line, from left to right."""
        found: list[Event] = []
        taken: set[int] = set()
        current: Scene | None = None
        said = hits(line.text)
        for hit in said:
            if hit.first in taken:
                continue
            sentence = line.sentence(hit.first)
            if current is None or current.span != sentence:
                current = scene(line, sentence, people, offices, said)
            kind = _kind(current, hit)
            if kind is None:
                continue
            event = self._event(current, hit, kind, quotes)
            if event is None:
                continue
            taken.update(range(hit.first, hit.last + 1))
            found.append(event)
        said_so = words("events", "speech") | {"agreement"}
        outer = {(one.at, one.kind) for one in found}
        told = [one for one in found if not any((index, one.kind) in outer for index in one.below)]
        governing = frozenset(index for one in told for index in one.below)
        return [one for one in told if one.at not in governing or one.kind not in said_so]

    def _event(self, here: Scene, hit: Hit, kind: str, quotes: Sequence[Quote]) -> Event | None:
        at = _verb(here, hit)
        reader = Reader(here, self._speakers)
        is_noun = at is None
        told = reader.of_noun(hit.first, hit.last) if at is None else reader.of_verb(at, hit.first)
        if told.is_content:
            return None
        start = here.line.tokens[hit.first].start
        quote = next((one for one in quotes if one.start <= start < one.end), None)
        status, speaker = self._asserted(here, hit, kind, told, quote)
        by_name = told.status == "ahead" and at is not None and _is_of_person(here, hit, at)
        if kind in words("events", "unreal") and (by_name or (is_noun and status == "announced")):
            return None
        if kind in words("events", "unreal") and status in ("occurred", "alleged", "ongoing", "reported"):
            return None
        if kind in words("events", "done-only") and status not in ("occurred", "alleged", "ongoing"):
            return None
        if kind in words("events", "done-or-not") and status not in ("occurred", "alleged", "ongoing", "negated"):
            return None
        first = min(hit.first, here.verbs[at].first) if at is not None else hit.first
        names = _names(here, hit, is_noun)
        doer, patient = _heads(here, hit, at) if at is not None else (frozenset(), frozenset())
        place = here.verbs[at].at if at is not None else hit.last
        word = here.line.word(place)[:_STEM]
        meant = at is None and not names and here.line.word(hit.first - 1) in _BACK
        beside = at is not None and hit.form == "ing" and here.verbs[at].mood == "participle"
        span = Span(first, hit.last)
        return Event(
            here.line,
            span,
            kind,
            status,
            speaker,
            names,
            not is_noun,
            doer,
            patient,
            word,
            meant,
            beside,
            place,
            told.below,
        )

    def _asserted(self, here: Scene, hit: Hit, kind: str, told: Realis, quote: Quote | None) -> tuple[str, str | None]:
        """The status and the speaker, in a quote its speaker, else who is named at the end of the sentence."""
        status, speaker = told.status, told.speaker
        if status == "reported":
            performed = kind in words("events", "performed")
            status = "announced" if kind in words("events", "measures") else "occurred" if performed else "alleged"
        if speaker is None:
            speaker = quote.speaker if quote is not None else self._speakers.closing(here.line, here.span, hit.first)
            if speaker is not None and status in ("occurred", "ongoing") and kind not in words("events", "speech"):
                status = "alleged"
        if status == "ahead":
            status = "announced" if speaker is not None else "planned"
        if status in ("occurred", "ongoing"):
            speaker = None
        return status, speaker


def _verb(here: Scene, hit: Hit) -> int | None:
    """The place of the verb that a hit begins with or holds, where it is one."""
    return here.verb_at(hit.first, hit.last) if hit.form != "noun" else None


def _kind(here: Scene, hit: Hit) -> str | None:
    """The kind that the first fitting frame gives."""
    line = here.line
    at = _verb(here, hit)
    is_verb = hit.entry.split(" ")[0].endswith("/v")
    if is_verb and (at is None or _is_attributive(here, hit, at)):
        return None
    if is_verb and at is not None and hit.form == "ing" and not _is_gerund(here, at):
        return None
    if is_verb and at is not None and hit.form == "base" and here.verbs[at].mood in ("participle", "past", "perfect"):
        return None
    if hit.form == "noun" and not _is_act(here, hit):
        return None
    if line.is_capital(hit.first) and not line.opens(hit.first) and not line.is_title:
        return None
    kind = next((one.kind for one in frames()[hit.entry] if here.fits(one, hit.first, hit.last, at)), None)
    if at is None or kind not in words("events", "speech") or here.verbs[at].passive is not None:
        return kind
    # `the raise demanded by unions` tells of the raise.
    return None if here.is_passive(here.verbs[at], hit.last) and line.word(hit.last + 1) == "by" else kind


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
    known = words("common", "function", "adverb") | words("events", "after-nouns")
    return follows in known or here.verb_at(hit.last + 1, hit.last + 2) is not None


def _names(here: Scene, hit: Hit, is_noun: bool) -> frozenset[str]:
    """The names and years around an act: of a noun those right before it and right behind its preposition."""
    line, known = here.line, words("common", "calendar")
    around = here.clause(hit.first, hit.last)
    low = max(around.first, hit.first - (2 if is_noun else _WIDE))
    high = min(around.last, hit.last + (_NEAR if is_noun else _WIDE))
    if is_noun:
        verbs = {one.at for one in here.verbs}
        high = next((at - 1 for at in range(hit.last + 1, high + 1) if line.word(at) in _PARTING or at in verbs), high)
    return frozenset(
        line.word(index)
        for index in range(low, high + 1)
        if (line.is_capital(index) and not line.opens(index) and line.word(index) not in known)
        or (line.tokens[index].is_number and len(line.word(index)) >= _YEAR)
    )


def _heads(here: Scene, hit: Hit, at: int) -> tuple[frozenset[str], frozenset[str]]:
    """The main words of who acts and of what it is done to."""
    subject, done_to = _head(here, here.subject(at)), _head(here, here.behind(hit.last, at))
    return (frozenset(), subject) if here.is_passive(here.verbs[at], hit.last) else (subject, done_to)


def _head(here: Scene, span: Span | None) -> frozenset[str]:
    if span is None or span.last < span.first:
        return frozenset()
    for mention, person in here.people:
        at = mention.span
        apposed = at.first == span.last + 2 and here.line.word(span.last + 1) == ","
        owns = here.line.word(at.last + 1) == "'s"
        if (span.first <= at.first and at.last <= span.last and not owns) or apposed:
            return frozenset(person.parts[-1:])
    index = nominals.head(here.line, span)
    if any(here.line.word(at) in _OTHERS for at in range(span.first, index)):
        return frozenset((f"another {here.line.word(index)}",))
    word = here.line.word(index)
    if here.line.tokens[index].is_number:
        return frozenset((word,))
    return (
        frozenset((stem(word),))
        if word.isalpha() and word not in words("common", "function", "calendar")
        else frozenset()
    )


def once(found: Sequence[Event]) -> list[Event]:
    """Each act once: of those of one kind that nothing tells apart the one that says it best."""
    kept: list[Event] = []
    for one in found:
        at = next((at for at, known in enumerate(kept) if _is_same(known, one)), None)
        if at is None:
            kept.append(one)
        elif _weight(one) > _weight(kept[at]):
            kept[at] = one
    return kept


def _is_same(known: Event, one: Event) -> bool:
    if known.kind != one.kind or not _can_be_one(known, one):
        return False
    if _is_heading(known.line) or _is_heading(one.line):
        return True
    if one.kind in words("events", "unreal") and one.line is not known.line and one.status == known.status:
        return True
    if one.is_meant:
        return True
    if one.is_verb and known.is_verb:
        if one.is_beside and one.line is known.line and one.doer == known.doer:
            return True
        if one.line is not known.line and one.doer & known.doer and one.names & known.names:
            return True
        if one.patient and known.patient:
            return bool(one.patient & known.patient)
        return not one.doer or not known.doer or bool(one.doer & known.doer)
    if one.is_verb != known.is_verb and one.stem != known.stem and not one.names & known.names:
        return False
    return not one.names or not known.names or bool(one.names & known.names)


def _can_be_one(known: Event, one: Event) -> bool:
    """Whether two statuses can be of one act: what was done is not what is to come, unless a noun leaves it open."""
    left, right = (_ASPECTS.get(each.status, each.status) for each in (known, one))
    if left == right:
        return True
    open_ones = [each for each in (known, one) if not each.is_verb and each.status in ("occurred", "alleged")]
    return bool(open_ones) and "ahead" in (left, right)


def _is_heading(line: Line) -> bool:
    return line.is_title or not any(token.text in ".?!" for token in line.tokens)


def _weight(one: Event) -> tuple[bool, bool, bool, bool]:
    """How well a line tells an act: rather the body than a headline or caption, by whom it is said, by a verb."""
    is_caption = bool(_CAPTION & {token.text for token in one.line.tokens})
    is_told = one.is_verb and one.kind not in words("events", "unreal")
    return not _is_heading(one.line), not is_caption, one.status == "announced", is_told


def event_proposals(found: Sequence[Event]) -> list[Proposal]:
    """The proposals for acts."""
    made = []
    for one in once(found):
        start, end = one.line.tokens[one.span.first].start, one.line.tokens[one.span.last].end
        value = {"kind": one.kind, "status": one.status, "speaker": one.speaker}
        made.append(proposal("event", one.line, start, end, value, 0.6 if one.is_verb else 0.5, one.kind))
    return made
