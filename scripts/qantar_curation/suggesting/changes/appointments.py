"""Changes of office told by a sentence: who, what change, which office; and the holdings that titles state."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.cabinets.collectives import collective, of_noun
from qantar_curation.suggesting.changes.cabinets.forming import asked_to_form
from qantar_curation.suggesting.changes.handing.ousted import is_dismissed_so, is_wished, ousted, retired
from qantar_curation.suggesting.changes.handing.parted import can_part, parted
from qantar_curation.suggesting.changes.handing.replacing import (
    gives_way,
    gone_for,
    hands_over,
    passes,
    removed_by_ruler,
    replaced_by,
)
from qantar_curation.suggesting.changes.handing.successions import (
    SUCCESSION,
    leave_unnamed,
    relate,
    replaced_with,
    swapped,
)
from qantar_curation.suggesting.changes.handing.transfers import MOVING, moved, transferred
from qantar_curation.suggesting.changes.handing.vacated import can_take, fills, in_favour, is_of_who_left, takes_job_of
from qantar_curation.suggesting.changes.several.besides import besides, can_tell
from qantar_curation.suggesting.changes.several.echoed import ECHOING, echoed
from qantar_curation.suggesting.changes.several.elliptic import elided, elliptic, headed_too, won_by
from qantar_curation.suggesting.changes.several.listing import announced, further, shared, titles_too
from qantar_curation.suggesting.changes.several.lists import Lists, entries_together
from qantar_curation.suggesting.changes.several.many import of_those
from qantar_curation.suggesting.changes.telling import (
    GAINS,
    Change,
    Memory,
    Sentence,
    change_words,
    confirmation,
    longest,
    outermost,
)
from qantar_curation.suggesting.changes.untrue.supposed import suppose
from qantar_curation.suggesting.changes.untrue.untold import GONE, is_adjective, is_noun_like, is_unreal
from qantar_curation.suggesting.changes.which.by_field import by_field
from qantar_curation.suggesting.changes.which.holdings import holdings
from qantar_curation.suggesting.changes.which.inherited import come_after, predecessors
from qantar_curation.suggesting.changes.which.offices import complete, remember
from qantar_curation.suggesting.changes.which.tasked import is_first_to, is_task_of
from qantar_curation.suggesting.changes.whose.both import COUNTING, of_both
from qantar_curation.suggesting.changes.whose.descriptions import described, held_since, identified, in_office
from qantar_curation.suggesting.changes.whose.named_later import is_awaited, named_later
from qantar_curation.suggesting.changes.whose.of_nouns import is_of_another
from qantar_curation.suggesting.changes.whose.referents import referents
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.changes.whose.speaking import speak_of, speak_of_described
from qantar_curation.suggesting.changes.whose.whom import again, chosen, comes_after, is_titled_so, is_voted, told_of
from qantar_curation.suggesting.changes.wording import LIKENING
from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.dates.dating import Dated
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.people import People
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import HIM_OR_HER

_TO_LEAD = frozenset(("to lead", "to run", "to chair", "to command"))
_FORMING = frozenset(("form", "forming"))


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
        spoken = frozenset(line.low)
        for span in entries_together(line, people, offices) if ";" in spoken else line.sentences:
            inside = [one for one in people if span.first <= one[0].span.first <= span.last]
            offices_here = [one for one in offices if span.first <= one.span.first <= span.last]
            inner = {index for one in offices_here for index in range(one.span.first, one.span.last + 1)}
            told = [hit for hit in hits if span.first <= hit.first <= span.last and hit.first not in inner]
            if told and not spoken.isdisjoint(ECHOING):
                told += list(echoed(line, span, told))
            meant = bool(inside) or not spoken.isdisjoint(HIM_OR_HER)
            if told or meant or (offices_here and "as" in spoken):
                sentence = Sentence(line, span, inside, offices_here, {}, longest(told), list(dates), spoken)
                around = meant and (can_part(sentence) or can_take(sentence) or not spoken.isdisjoint(MOVING))
                around = around or can_tell(self._memory, sentence) or (bool(inside) and is_awaited(self._memory, line))
                if told or around:
                    sentence.verbs = {one.at: one for one in verbs_in(line, span)}
                    sentence.referents = referents(sentence, self._memory)
                if around:
                    _put_together(sentence)
                made = _changes(self._memory, sentence)
                self._memory.found += made
                here += [*made, *holdings(sentence, made)]
                if here and any(one.bare and one.change == "appointed" for one in here):
                    # `A is new army chief. B is navy chief.`: a list over several sentences.
                    for one in here:
                        one.change = "appointed" if one.bare and one.change == "held" else one.change
                if here:
                    self._memory.spoken = next((one.post for one in reversed(here) if one.post), self._memory.spoken)
                speak_of_described(self._memory, sentence)
            if inside:
                speak_of(self._memory, inside, line, span)
        entries = self._lists.entries(line, people, offices, here)
        if entries is None:
            self._lists.heading(line, people, here)
        self._memory.found[before:] = here if entries is None else entries


def _put_together(sentence: Sentence) -> None:
    """Let the words of change that stand around their object be one, in place of those inside."""
    for hit, tail in parted(sentence):
        kept = [one for one in sentence.hits if one.first != hit.first and not tail.first <= one.first <= tail.last]
        sentence.hits = sorted([*kept, hit], key=lambda one: one.first)


def _changes(memory: Memory, sentence: Sentence) -> list[Change]:
    """The changes of a sentence: those of its words of change first, then what needs no such word."""
    roles, spoken = Roles(sentence), sentence.spoken
    relate(memory, sentence)
    before: list[Change] = []
    if memory.unnamed is not None:
        before += list(named_later(memory, sentence))
    before += list(described(memory, sentence))
    here: list[Change] = []
    for hit in outermost(sentence.hits):
        here += _of_hit(memory, sentence, roles, hit, here)
    if spoken & _FORMING:
        here += _noted(memory, asked_to_form(memory, sentence, here))
    if spoken & LIKENING:
        here += list(in_office(memory, sentence))
    if "since" in spoken:
        here += list(held_since(memory, sentence, here))
    if can_take(sentence):
        here += list(takes_job_of(memory, sentence, roles, here))
    if spoken & MOVING:
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


def _noted(memory: Memory, found: Iterable[Change]) -> list[Change]:
    """Changes of which it is noted who came into an office and which one was left."""
    told = list(found)
    for one in told:
        if one.who is not None:
            remember(memory, one, one.who)
    return told


def _is_ahead(sentence: Sentence, hit: Hit) -> bool:
    """Whether a consent is still to be given: `will vote on the nomination`."""
    verb = sentence.verbs.get(hit.first)
    return verb is not None and verb.mood in ("future", "would", "may", "must", "infinitive")


def _of_hit(memory: Memory, sentence: Sentence, roles: Roles, hit: Hit, here: Sequence[Change]) -> list[Change]:
    """The changes that one word of change tells; `here` are those told before it in the sentence."""
    change, _, role = hit.term.partition(" ")
    if role == "collective":
        whole = collective(sentence, hit, change)
        return [] if whole is None else [whole]
    beside = confirmation(sentence, hit)
    if hit.term == "confirmed object" and beside is not None:
        return []
    if is_unreal(sentence, hit, role):
        suppose(memory, sentence, roles, hit, change, role)
        return []
    if hit.term == "nominated noun" and beside is not None:
        change = change if _is_ahead(sentence, beside) else "confirmed"
    if role == "noun" and (whole := of_noun(sentence, hit, change)) is not None:
        return [whole]
    if is_adjective(sentence, hit, role):
        gone_before = ousted(sentence, hit, change)
        told = [gone_before] if gone_before is not None else of_those(memory, sentence, roles, hit, change)
        return _noted(memory, told)
    if hit.entry.endswith(" duties") and any(hit.first < one.span.first <= hit.last for one in sentence.offices):
        change, role = "acting", "vacant"  # `assumes the commissioner's duties`
    elif hit.entry == "assume/v _ duties" and is_of_who_left(memory, sentence, roles, hit):
        change, role = "acting", "vacant"
    if role == "vacant":
        return _noted(memory, fills(memory, sentence, roles, hit, change))
    if hit.entry == "retire/v" and (sent := retired(sentence, hit)) is not None:
        change, role = sent
        if not change:
            return []
    if change in ("dismissed", "removed") and is_wished(sentence, hit):
        change = "resigned"
    if change == "removed" and role == "object" and is_dismissed_so(memory, sentence, roles, hit):
        change = "dismissed"
    verb = sentence.verbs.get(hit.first)
    if hit.entry == "replace/v" and verb is not None and verb.passive:
        by = replaced_by(sentence, hit)
        change, role = ("removed", "object") if by is None else ("appointed", "by")
        hit = hit if by is None else hit._replace(entry="replace/v by", last=by)
    if role == "swap":
        return _noted(memory, swapped(sentence, hit))
    if role == "passing":
        return _noted(memory, passes(sentence, hit))
    if role == "way":
        return _noted(memory, gives_way(memory, sentence, roles, hit))
    if hit.entry == "replace/v":
        if (both := replaced_with(memory, sentence, hit)) is not None:
            return _noted(memory, both)
        active = verb is None or not verb.passive
        if active and (gone := removed_by_ruler(memory, sentence, roles, hit)) is not None:
            return gone
    return _of_word(memory, sentence, roles, hit, change, role, here)


def _of_word(
    memory: Memory, sentence: Sentence, roles: Roles, hit: Hit, change: str, role: str, here: Sequence[Change]
) -> list[Change]:
    """The changes of a word of change that tells of one person, or of several who do or suffer the same."""
    verb = sentence.verbs.get(hit.first)
    gained = [one for one in here if one.change in GAINS]
    if hit.entry in _TO_LEAD | {"to head"} and gained and is_task_of(sentence, hit, gained[-1]):
        return []
    if hit.form == "ing" and hit.entry in SUCCESSION and gained:
        # `appointed A, replacing B`: it is A who comes after B.
        after = next((one.person for one in sentence.referents if one.first > hit.last), None)
        gained[-1].after = gained[-1].after or (after if after is not gained[-1].who else None)
        return []
    if hit.entry in _TO_LEAD | {"to head"} and is_first_to(sentence, hit):
        return []
    if hit.entry in _TO_LEAD:
        task = chosen(sentence, hit)
        if task is None:
            return []
        change = task
    if not COUNTING.isdisjoint(sentence.spoken) and (several := of_both(memory, sentence, hit, change, role)):
        return several
    if hit.entry.endswith("resignation") and (whole := of_noun(sentence, hit, change)) is not None:
        return [whole]  # `presented the resignation of his government`
    who, common = told_of(memory, sentence, roles, hit, change, role)
    if hit.entry in SUCCESSION and gained and verb is not None and verb.mood == "infinitive":
        # `named A as minister, to replace B`: it is A, not who names, that comes after B.
        who = (None, gained[-1].who) if gained[-1].who is not None else who
    if who is None:
        leave_unnamed(memory, sentence, hit, change, role)
        return []
    mention, person = who[0], again(memory, sentence, hit, who)
    if role == "noun" and mention is None and is_of_another(memory, sentence, hit, person):
        return []
    made = complete(memory, sentence, hit, change, role, mention, person, common)
    if made is None or (role == "by" and change == "held" and mention is not None and is_titled_so(mention, made)):
        return []
    if made.change == "appointed" and "designate" in sentence.spoken:
        behind = (sentence.line.word(made.end + 1), sentence.line.word(made.end + 2))
        made.change = "nominated" if "designate" in behind else "appointed"
    if made.change == "appointed" and is_voted(sentence, hit):
        made.change = "confirmed"
    if comes_after(memory, hit, made, here) or (made.post is None and hit.entry in GONE):
        return []
    remember(memory, made, person)
    told = [made, *shared(memory, sentence, roles, made, hit, mention, common), *further(sentence, made)]
    told += titles_too(made, mention)
    found = [*told, *in_favour(sentence, made, hit)]
    if hit.entry.startswith("replace/v ") and hit.entry.endswith(("by", "with")):
        found += list(gone_for(memory, sentence, roles, hit, made, [*here, *found]))
    if role != "by":
        found += [*elliptic(memory, sentence, told), *elided(memory, sentence, told)]
    else:
        found += [*headed_too(sentence, hit, made), *hands_over(memory, sentence, roles, hit, made)]
    return [*found, *won_by(memory, sentence, hit, made)]
