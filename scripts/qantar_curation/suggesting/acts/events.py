"""Acts that a text tells: their kind by frames of words, their status by what governs them, and each of them once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.acts.apart import parted
from qantar_curation.suggesting.acts.arguments import UNSURE, Scene, scene
from qantar_curation.suggesting.acts.asked import is_asked, is_declined, turned_down
from qantar_curation.suggesting.acts.asserting import is_own_step
from qantar_curation.suggesting.acts.followers import GOING
from qantar_curation.suggesting.acts.frames import Frame, frames, hits
from qantar_curation.suggesting.acts.lasting import as_said, lasts
from qantar_curation.suggesting.acts.looks import is_act, is_attributive, is_gerund, is_no_base
from qantar_curation.suggesting.acts.matching import fits
from qantar_curation.suggesting.acts.mentioned import is_only_mentioned
from qantar_curation.suggesting.acts.names_given import is_in_doubt, is_named_so
from qantar_curation.suggesting.acts.realis import Reader
from qantar_curation.suggesting.acts.retelling import Event, once
from qantar_curation.suggesting.acts.rows import is_of_later_verb
from qantar_curation.suggesting.acts.tenses import Realis, is_rule
from qantar_curation.suggesting.acts.whom import is_of_nobody, is_of_person
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.proposal import Proposal, proposal
from qantar_curation.suggesting.speech.quotes import Quote
from qantar_curation.suggesting.speech.sayings import is_saying
from qantar_curation.suggesting.speech.speakers import Speakers
from qantar_curation.suggesting.text import Line

__all__ = ["Event", "Events", "event_proposals"]

_UNREAL, _SPEECH = words("events", "unreal"), words("events", "speech")
_MEASURES, _PERFORMED = words("events", "measures"), words("events", "performed")
_DONE_ONLY, _DONE_OR_NOT = words("events", "done-only"), words("events", "done-or-not")
_SAID = _SPEECH | {"agreement"}
_NAMELESS = words("events", "nameless")
_TOLD_AS_DONE = words("events", "told-as-done")
_IMPUTED = words("events", "imputed")
_FOILING = frozenset(("foiled", "thwarted", "foil", "thwart", "uncovered", "crushed", "survived"))
_LACKING = words("events", "lacking")
_HEARSAY = frozenset(("said", "believed", "thought", "reported", "rumoured", "rumored"))
_DENYING = words("events", "denying")
_DONE = frozenset(("occurred", "alleged", "ongoing", "reported"))
_OTHERS = frozenset(("dismiss", "remove", "sack", "fire", "oust", "dismissing", "removing", "sacking", "firing"))
_WISHES = frozenset(
    ("going", "intention", "intentions", "plan", "plans", "intend", "willing", "prepared", "ready", "reason")
)
_NO, _WILLING = frozenset(("no", "not", "n't", "without")), 6
_INDEFINITE, _REPORTED = frozenset(("a", "an")), frozenset(("request", "refusal"))
_SELVES = frozenset(("himself", "herself", "themselves"))


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
        states_rule = False
        said = hits(line)
        if not said:
            return found
        if between := parted(line):
            further = [hit for hit in between if hit not in said]
            said = tuple(sorted([*said, *further], key=lambda hit: (hit.first, -hit.last)))
        unsure = [hit for hit in said if hit.form in UNSURE]
        for hit in said:
            if hit.first in taken:
                continue
            if current is None or hit.first > current.span.last:
                current = scene(line, line.sentence(hit.first), people, offices, unsure)
                states_rule = is_rule(current)
            at = _verb(current, hit)
            if states_rule or (frame := _frame(current, hit, at)) is None:
                continue
            event = self._event(current, hit, at, frame, quotes)
            if event is None:
                continue
            taken.update(range(hit.first, hit.last + 1))
            if event.status == "planned" and event.speaker is None and event.is_ahead and found:
                event = self._carried(event, found[-1])
            found.append(event)
        outer = {(one.place, one.kind) for one in found}
        told = [one for one in found if not any((index, one.kind) in outer for index in one.below)]
        told = [turned_down(one, told) for one in told]
        told = [one for one in told if not is_asked(one)]
        declined = {one.place for one in told if one.kind == "refusal"}
        told = [one for one in told if not (is_declined(one) and declined & one.below)]
        governing = self._silent.union(index for one in told for index in one.below)
        return [one for one in told if one.place not in governing or one.kind not in _SAID]

    def _event(self, here: Scene, hit: Hit, at: int | None, frame: Frame, quotes: Sequence[Quote]) -> Event | None:
        kind = frame.kind
        reader = Reader(here, self._speakers)
        is_noun = at is None
        told = reader.of_noun(hit.first, hit.last) if at is None else reader.of_verb(at, hit.first)
        if told.is_content and kind in _UNREAL:
            self._silent |= told.below
        is_imputed = told.is_imputed and kind in _IMPUTED
        if is_imputed:
            told = told._replace(status="alleged")
        elif told.is_content:
            return None
        quote = None
        if quotes:
            start = here.line.tokens[hit.first].start
            quote = next((one for one in quotes if one.start <= start < one.end), None)
        if is_only_mentioned(here, hit, at, kind, told, quote is not None):
            return None
        if kind in _IMPUTED and is_named_so(here, hit):
            return None
        status, speaker = self._asserted(here, hit, at, frame, told, quote)
        is_ahead = told.status == "ahead" or (status == "announced" and told.status == "announced")
        status = as_said(hit.entry, status)
        by_name = is_ahead and at is not None and is_of_person(here, hit, at)
        if kind in _UNREAL and (by_name or (is_noun and status == "announced")):
            return None
        if kind in _UNREAL and status in _DONE and (kind not in _NAMELESS or not is_of_nobody(here, hit, at)):
            return None
        if (frame.form == "ahead" and status in _DONE) or (
            frame.form == "said" and status not in ("alleged", "negated")
        ):
            return None
        if kind in _DONE_ONLY and status not in ("occurred", "alleged", "ongoing"):
            return None
        if kind in _DONE_OR_NOT and status not in ("occurred", "alleged", "ongoing", "negated"):
            return None
        if kind in _TOLD_AS_DONE and status == "alleged":
            status, speaker = "occurred", None
        if hit.entry in _LACKING and status == "negated":
            status = "occurred"  # `his whereabouts are not known`
        return Event(here, hit, at, kind, status, speaker, told.below, told.status == "ahead", quote is not None)

    def _carried(self, event: Event, before: Event) -> Event:
        """An act to come that a sentence leaves to the speaker of the one before."""
        if before.status != "announced" or before.scene.span == event.scene.span:
            return event
        return replace(event, status="announced", speaker=before.speaker)

    def _asserted(
        self, here: Scene, hit: Hit, at: int | None, frame: Frame, told: Realis, quote: Quote | None
    ) -> tuple[str, str | None]:
        """The status and the speaker, in a quote its speaker, else who is named at the end of the sentence."""
        kind, status, speaker = frame.kind, told.status, told.speaker
        inside = here.line.low[hit.first : hit.last + 1]
        if _is_negative(hit.entry) and status in ("negated", "planned", "hypothetical"):
            status = "occurred"
        elif (
            here.line.wide[hit.last + 1] == "no"
            or hit.entry in _DENYING
            or ("no" in inside and not hit.entry.startswith("no") and " no" not in hit.entry)
        ):
            status = "negated"
        if (
            kind in _IMPUTED
            and status == "negated"
            and _FOILING & set(here.line.low[max(hit.first - 6, 0) : hit.first])
        ):
            status = "alleged" if any(is_saying(here.line, one.at) for one in here.verbs) else "occurred"
        if status == "occurred" and hit.entry.partition(" ")[0] in _HEARSAY:
            return "alleged", speaker  # `is said to be in Rome`
        if status == "occurred" and at is None and kind in _IMPUTED and is_in_doubt(here, hit):
            status = "alleged"
        if kind == "removal" and status == "negated" and at is not None and _will_not(here, here.verbs[at]):
            status = "refused"
        is_joined = here.line.wide[here.verbs[at].first - 1] in ("and", "but") if at is not None else False
        if kind in _SPEECH and status == "alleged" and is_joined and here.is_shared(at):
            status, speaker = "occurred", None  # `told them that it was late and asked for patience`
        if status == "reported":
            performed = kind in _PERFORMED
            status = "announced" if kind in _MEASURES else "occurred" if performed else "alleged"
        elif status == "alleged" and kind in _MEASURES and at is not None and is_own_step(here, at):
            status = "announced"
        if speaker is None:
            if quote is not None:
                speaker = quote.speaker
            else:
                is_done = status in ("occurred", "ongoing")
                if is_done and ":" in here.line.low[hit.last + 1 : here.span.last]:
                    return status, None  # `The site is blocked: a measure without reason, according to X.`
                if not is_of_later_verb(here, hit.first):
                    speaker = self._speakers.closing(here.line, here.span, hit.first, is_done)
            is_new = kind in _IMPUTED and not _INDEFINITE.isdisjoint(here.line.low[max(hit.first - 3, 0) : hit.first])
            is_told = told.is_background and not is_new
            is_past = at is not None and here.verbs[at].mood in ("past", "perfect")
            spoken = _SPEECH - _REPORTED if is_past else _SPEECH  # `"We asked them to go," he said.`
            is_told = is_told or (kind in spoken and frame.form != "said")
            if speaker is not None and status in ("occurred", "ongoing") and not is_told:
                status = "alleged"
        if status == "ahead":
            status = "announced" if speaker is not None else "planned"
        if status == "occurred" and told.below == frozenset() and lasts(here, hit, at, kind):
            status = "ongoing"
        if status == "ongoing" and kind in _SPEECH:
            status = "occurred"
        if status in ("occurred", "ongoing"):
            speaker = None
        return status, speaker


def _is_negative(entry: str) -> bool:
    """Whether an entry itself says that something is not: `not been seen`, `may not leave`."""
    return entry.startswith(("not ", "yet ", "nothing ", "no longer ")) or " not " in entry


def _will_not(here: Scene, verb: Verb) -> bool:
    """Whether somebody declines to do what is his own to do: `will not resign`, `has no intention of going`."""
    if verb.passive or here.line.wide[verb.at] in _OTHERS:
        return False
    if verb.negated:
        return verb.mood in ("future", "would")
    low = here.line.low[max(verb.first - _WILLING, here.span.first) : verb.first]
    return not _WISHES.isdisjoint(low) and not _NO.isdisjoint(low)


def _verb(here: Scene, hit: Hit) -> int | None:
    """The place of the verb that a hit begins with or holds, where it is one."""
    if hit.form == "noun" or (not hit.form and hit.entry.endswith("/n")):
        return None
    at = here.verb_at(hit.first, hit.first if hit.form else hit.last)
    if at is None or hit.form or hit.first > here.span.first or hit.last > hit.first:
        return at
    is_subject = here.verb_at(hit.last + 1, hit.last + 2) is not None or here.line.wide[hit.last + 1] in GOING
    return None if is_subject else at  # `Fighting is going on.`


def _frame(here: Scene, hit: Hit, at: int | None) -> Frame | None:
    """The first fitting frame; `at` is the place of the verb of its words."""
    line = here.line
    if line.tokens[hit.first].capital and not line.opens(hit.first) and not line.is_title:
        return None
    if hit.form == "noun":
        if not is_act(here, hit):
            return None
    elif hit.form:
        if at is None or is_attributive(here, hit, at):
            return None
        if (hit.form == "ing" and not is_gerund(here, at)) or (hit.form == "base" and is_no_base(here, at)):
            return None
    for frame in frames()[hit.entry]:
        if fits(here, frame, hit.first, hit.last, at):
            break
    else:
        return None
    if at is None or frame.kind not in _SPEECH or here.verbs[at].passive is not None:
        return frame
    # `the raise demanded by unions` tells of the raise, `held, accused of theft` of the arrest.
    is_bare = here.verbs[at].first == hit.first and bool({line.wide[hit.last], line.wide[hit.last + 1]} & {"by", "of"})
    if line.wide[hit.first - 1] in _SELVES:
        return frame  # `is himself accused of`
    if hit.first == hit.last and line.wide[hit.first - 1] == "the" and here.verbs[at].first == hit.first:
        return None
    return None if is_bare and here.is_passive(here.verbs[at], hit.last) else frame


def event_proposals(found: Sequence[Event]) -> list[Proposal]:
    """The proposals for acts."""
    made = []
    for one in once(found):
        start, end = one.line.tokens[one.span.first].start, one.line.tokens[one.span.last].end
        value = {"kind": one.kind, "status": one.status, "speaker": one.speaker}
        made.append(proposal("event", one.line, start, end, value, 0.6 if one.is_verb else 0.5, one.kind))
    return made
