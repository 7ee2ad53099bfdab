"""Changes of office told by a sentence: who, what change, which office; and the holdings that titles state."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.grammar.clauses import Verb
from qantar_curation.suggesting.changes.cabinets.forming import asked_to_form
from qantar_curation.suggesting.changes.handing.parted import can_part, parted
from qantar_curation.suggesting.changes.handing.successions import relate
from qantar_curation.suggesting.changes.handing.transfers import MOVING, moved, transferred
from qantar_curation.suggesting.changes.handing.vacated import can_take, takes_job_of
from qantar_curation.suggesting.changes.one_word import noted, told_by
from qantar_curation.suggesting.changes.several.besides import besides, can_tell
from qantar_curation.suggesting.changes.several.echoed import ECHOING, echoed
from qantar_curation.suggesting.changes.several.listing import announced
from qantar_curation.suggesting.changes.several.lists import Lists, entries_together
from qantar_curation.suggesting.changes.telling import GAINS, Change, Memory, Sentence
from qantar_curation.suggesting.changes.untrue.look_alikes import is_noun_like
from qantar_curation.suggesting.changes.which.by_field import by_field
from qantar_curation.suggesting.changes.which.holdings import holdings
from qantar_curation.suggesting.changes.which.inherited import come_after, predecessors
from qantar_curation.suggesting.changes.which.topics import note_topic, suppose_offices
from qantar_curation.suggesting.changes.whose.descriptions import described, held_since, identified, in_office
from qantar_curation.suggesting.changes.whose.named_later import is_awaited, named_later
from qantar_curation.suggesting.changes.whose.referents import referents
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.changes.whose.speaking import speak_of, speak_of_described
from qantar_curation.suggesting.changes.wording import LIKENING
from qantar_curation.suggesting.changes.words_of_change import change_words, longest, outermost
from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.dates.dating import Dated
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.people import People
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import HIM_OR_HER

_TITLES_RANK = words("titles", "rank")
_FORMING = gate(("form", "forming"))


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

    @property
    def supposed(self) -> list[Change]:
        """Offices that are held as far as what is not told to happen says."""
        return self._memory.supposed

    def read(self, line: Line, offices: Sequence[Post], dates: Sequence[Dated]) -> None:
        """Read a line. Lines come in order."""
        people = self._people.in_line(line)
        hits = [hit for hit in change_words(line) if not is_noun_like(line, hit)]
        here: list[Change] = []
        before = len(self._memory.found)
        spoken = line.spoken
        gates = line.gates
        for span in entries_together(line, people, offices) if ";" in spoken else line.sentences:
            first, last = span.first, span.last
            inside = [one for one in people if first <= one[0].span.first <= last] if people else []
            offices_here = [one for one in offices if first <= one.span.first <= last] if offices else []
            told = [hit for hit in hits if first <= hit.first <= last] if hits else []
            if told and offices_here:
                inner = {index for one in offices_here for index in range(one.span.first, one.span.last + 1)}
                told = [hit for hit in told if hit.first not in inner]
            if ECHOING in gates and hits:
                # `It was the fourth resignation; the last ones were those of A and B`
                said = hits if line.wide[first - 1] == ";" else told
                told = [*told, *echoed(line, span, [hit for hit in said if hit.first <= last])]
            meant = bool(inside) or HIM_OR_HER in gates
            if told or meant or (offices_here and "as" in spoken):
                sentence = Sentence(line, span, inside, offices_here, {}, longest(told), list(dates), spoken)
                around = meant and (can_part(sentence) or can_take(sentence) or MOVING in gates)
                around = around or can_tell(self._memory, sentence) or (bool(inside) and is_awaited(self._memory, line))
                if told or around:
                    sentence.verbs = {one.at: one for one in verbs_in(line, span) if not _is_rank(line, one)}
                    sentence.referents = referents(sentence, self._memory)
                if around:
                    _put_together(sentence)
                made = _changes(self._memory, sentence)
                suppose_offices(self._memory, sentence, made)
                self._memory.found += made
                here += [*made, *holdings(sentence, made)]
                if here and any(one.bare and one.change == "appointed" for one in here):
                    # `A is new army chief. B is navy chief.`: a list over several sentences.
                    for one in here:
                        one.change = "appointed" if one.bare and one.change == "held" else one.change
                if here:
                    self._memory.spoken = next((one.post for one in reversed(here) if one.post), self._memory.spoken)
                speak_of_described(self._memory, sentence)
            if offices_here or here:
                note_topic(self._memory, line, offices_here, inside, here)
            if inside:
                speak_of(self._memory, inside, line, span)
        entries = self._lists.entries(line, people, offices, here)
        if entries is None:
            self._lists.heading(line, people, here)
        self._memory.found[before:] = here if entries is None else entries


def _is_rank(line: Line, verb: Verb) -> bool:
    """Whether what looks like a verb is a rank behind `to`: `was promoted to general and made army chief`."""
    return verb.mood == "infinitive" and line.wide[verb.at] in _TITLES_RANK


def _put_together(sentence: Sentence) -> None:
    """Let the words of change that stand around their object be one, in place of those inside."""
    for hit, tail in parted(sentence):
        kept = [one for one in sentence.hits if one.first != hit.first and not tail.first <= one.first <= tail.last]
        sentence.hits = sorted([*kept, hit], key=lambda one: one.first)


def _changes(memory: Memory, sentence: Sentence) -> list[Change]:
    """The changes of a sentence: those of its words of change first, then what needs no such word."""
    roles, spoken = Roles(sentence), sentence.spoken
    gates = sentence.line.gates
    relate(memory, sentence)
    before: list[Change] = []
    if memory.unnamed is not None:
        before += list(named_later(memory, sentence))
    before += list(described(memory, sentence))
    here: list[Change] = []
    memory.pending = here
    for hit in outermost(sentence.hits):
        here += told_by(memory, sentence, roles, hit, here)
    if _FORMING in gates:
        here += noted(memory, asked_to_form(memory, sentence, here))
    if LIKENING in gates:
        here += list(in_office(memory, sentence))
    if "since" in spoken:
        here += list(held_since(memory, sentence, here))
    if can_take(sentence):
        here += list(takes_job_of(memory, sentence, roles, here))
    if MOVING in gates:
        here += transferred(memory, sentence, roles, here)
        here += moved(memory, sentence, roles, here)
    here = besides(memory, sentence, roles, here)
    if any(one.change in GAINS for one in here):
        for one in here:
            # `A is the new environment minister, B is justice minister`: who is told of beside those just appointed.
            if one.bare and one.change == "held":
                one.change = "appointed"
    come_after(sentence, here)
    if "since" in sentence.spoken or any(one.after is not None for one in here):
        here += list(held_since(memory, sentence, here))
    if "predecessor" in spoken:
        predecessors(sentence, [*memory.found, *before, *here])
    named = list(identified(sentence, here))
    return [*before, *here, *announced(sentence, here), *named, *by_field(memory, sentence, [*here, *named])]
