"""What one word of change tells: whole cabinets, nothing at all, those who leave and come, and mostly one person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.cabinets.collectives import collective, of_noun
from qantar_curation.suggesting.changes.handing.exchanges import replaced_with, swapped
from qantar_curation.suggesting.changes.handing.ousted import loss_of, ousted
from qantar_curation.suggesting.changes.handing.replacing import (
    gives_way,
    gone_for,
    hands_over,
    passes,
    removed_by_ruler,
    replaced_by,
)
from qantar_curation.suggesting.changes.handing.successions import SUCCESSION, leave_unnamed
from qantar_curation.suggesting.changes.handing.vacated import fills, in_favour, is_upwards, of_place
from qantar_curation.suggesting.changes.several.elliptic import elided, elliptic, headed_too, won_by
from qantar_curation.suggesting.changes.several.listing import further, shared, titles_too
from qantar_curation.suggesting.changes.several.many import of_those
from qantar_curation.suggesting.changes.telling import GAINS, Change, Memory, Sentence
from qantar_curation.suggesting.changes.untrue.look_alikes import GONE
from qantar_curation.suggesting.changes.untrue.supposed import suppose
from qantar_curation.suggesting.changes.untrue.untold import is_adjective, is_unreal
from qantar_curation.suggesting.changes.which.offices import complete, remember
from qantar_curation.suggesting.changes.which.tasked import is_first_to, is_task_of
from qantar_curation.suggesting.changes.whose.both import COUNTING, of_both
from qantar_curation.suggesting.changes.whose.of_nouns import is_of_another
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.changes.whose.whom import again, chosen, comes_after, is_titled_so, is_voted, told_of
from qantar_curation.suggesting.changes.wording import CABINETS
from qantar_curation.suggesting.changes.words_of_change import confirmation
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person

_TO_LEAD = frozenset(("to lead", "to run", "to chair", "to command"))
_TASKS = _TO_LEAD | {"to head"}
_SERVING = frozenset(("serve/v as",))
_TO_LEAD_OR_SERVING = _TO_LEAD | _SERVING
_TASKS_OR_SERVING = _TASKS | _SERVING
_SAID = 0.8
_IN = frozenset(("in", "at", "there", "with", "on", "employed", "working"))
_AHEAD = ("future", "would", "may", "must", "infinitive")


@dataclass(slots=True)
class _Word:
    """A word of change: what it tells and of whom, which the steps below mend; `here` was told before it."""

    memory: Memory
    sentence: Sentence
    roles: Roles
    hit: Hit
    change: str
    role: str
    here: Sequence[Change]

    @property
    def verb(self) -> Verb | None:
        """The verb that the word is."""
        return self.sentence.verbs.get(self.hit.first)

    @property
    def gained(self) -> list[Change]:
        """Who was told to come into an office before."""
        return [one for one in self.here if one.change in GAINS]


def told_by(memory: Memory, sentence: Sentence, roles: Roles, hit: Hit, here: Sequence[Change]) -> list[Change]:
    """The changes that one word of change tells.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        hit: The word.
        here: What the words before it in the sentence tell.
    """
    change, _, role = hit.term.partition(" ")
    word = _Word(memory, sentence, roles, hit, change, role, here)
    for step in _STEPS:
        told = step(word)
        if told is not None:
            return told
    return []


def noted(memory: Memory, found: Iterable[Change]) -> list[Change]:
    """Changes of which it is noted who came into an office and which one was left."""
    told = list(found)
    for one in told:
        if one.who is not None:
            remember(memory, one, one.who)
    return told


def _of_cabinet(word: _Word) -> list[Change] | None:
    if word.role != "collective":
        return None
    whole = collective(word.sentence, word.hit, word.change)
    return [] if whole is None else [whole]


def _of_consent(word: _Word) -> list[Change] | None:
    """A verb of consent beside a noun of nomination, which tells the same."""
    told_beside = word.hit.term == "confirmed object" and confirmation(word.sentence, word.hit) is not None
    return [] if told_beside else None


def _of_untrue(word: _Word) -> list[Change] | None:
    if not is_unreal(word.sentence, word.hit, word.role):
        return None
    suppose(word.memory, word.sentence, word.roles, word.hit, word.change, word.role)
    return []


def _of_noun(word: _Word) -> list[Change] | None:
    if word.hit.term == "nominated noun":
        consent = confirmation(word.sentence, word.hit)
        if consent is not None and not _is_ahead(word.sentence, consent):
            word.change = "confirmed"
    whole = of_noun(word.sentence, word.hit, word.change) if word.role == "noun" else None
    return None if whole is None else [whole]


def _is_ahead(sentence: Sentence, hit: Hit) -> bool:
    """Whether a consent is still to be given: `will vote on the nomination`."""
    verb = sentence.verbs.get(hit.first)
    return verb is not None and verb.mood in _AHEAD


def _of_adjective(word: _Word) -> list[Change] | None:
    if not is_adjective(word.sentence, word.hit, word.role):
        return None
    gone = ousted(word.sentence, word.hit, word.change)
    if gone is not None:
        return noted(word.memory, [gone])
    return noted(word.memory, of_those(word.memory, word.sentence, word.roles, word.hit, word.change))


def _of_vacancy(word: _Word) -> list[Change] | None:
    memory, sentence, hit = word.memory, word.sentence, word.hit
    if not is_upwards(sentence, hit):
        return []
    word.change, word.role = of_place(memory, sentence, word.roles, hit, word.change, word.role)
    return noted(memory, fills(memory, sentence, word.roles, hit, word.change)) if word.role == "vacant" else None


def _of_loss(word: _Word) -> list[Change] | None:
    """Nothing but a loss without a name; who goes by others, as wished or by a ruler is told by another change."""
    change, role = loss_of(word.memory, word.sentence, word.roles, word.hit, word.change, word.role)
    word.change, word.role = change, role
    return None if change else []


def _of_exchange(word: _Word) -> list[Change] | None:
    """Two who change places, and who is replaced or makes way."""
    memory, sentence, hit = word.memory, word.sentence, word.hit
    if hit.entry == "replace/v" and word.verb is not None and word.verb.passive:
        by = replaced_by(sentence, hit)
        word.change, word.role = ("removed", "object") if by is None else ("appointed", "by")
        word.hit = hit = hit if by is None else hit.but(entry="replace/v by", last=by)
    elif hit.entry == "succeed/v" and word.verb is not None and word.verb.passive:
        if (by := replaced_by(sentence, hit)) is None:
            return []
        word.change, word.role = "appointed", "by"
        word.hit = hit = hit.but(entry="succeed/v by", last=by)
    if hit.entry == "swap/v":
        return noted(memory, replaced_with(memory, sentence, hit) or ())
    if word.role == "swap":
        return noted(memory, swapped(sentence, hit))
    if word.role == "passing":
        return noted(memory, passes(sentence, hit))
    if word.role == "way":
        return noted(memory, gives_way(memory, sentence, word.roles, hit))
    if hit.entry != "replace/v":
        return None
    if (both := replaced_with(memory, sentence, hit)) is not None:
        return noted(memory, both)
    active = word.verb is None or not word.verb.passive
    return removed_by_ruler(memory, sentence, word.roles, hit) if active else None


def _of_task(word: _Word) -> list[Change] | None:
    """What somebody is chosen `to lead`; nothing where it is the task of who was just told to come."""
    if word.hit.entry in _SERVING and not (word.verb and word.verb.mood == "infinitive"):
        return None
    if word.hit.entry not in _TASKS_OR_SERVING:
        return None
    gained = word.gained
    if gained and is_task_of(word.sentence, word.hit, gained[-1]):
        return []
    if is_first_to(word.sentence, word.hit):
        return []
    if word.hit.entry in _TO_LEAD_OR_SERVING:
        task = chosen(word.sentence, word.hit)
        if task is None:
            return []
        word.change = task
    return None


def _of_who_comes_after(word: _Word) -> list[Change] | None:
    """`appointed A, replacing B`: it is A who comes after B."""
    gained = word.gained if word.hit.form == "ing" and word.hit.entry in SUCCESSION else []
    if not gained:
        return None
    after = next((one.person for one in word.sentence.referents if one.first > word.hit.last), None)
    gained[-1].after = gained[-1].after or (after if after is not gained[-1].who else None)
    return []


def _of_several(word: _Word) -> list[Change] | None:
    """Two at once, or a whole cabinet: `presented the resignation of his government`."""
    sentence, hit = word.sentence, word.hit
    if COUNTING in sentence.line.gates:
        several = of_both(word.memory, sentence, hit, word.change, word.role)
        if several:
            return several
    whole = of_noun(sentence, hit, word.change) if hit.entry.endswith("resignation") else None
    return None if whole is None else [whole]


def _of_person(word: _Word) -> list[Change]:
    """The change of one person, with what is told beside it of others."""
    memory, sentence, hit = word.memory, word.sentence, word.hit
    who, common = told_of(memory, sentence, word.roles, hit, word.change, word.role)
    if hit.entry in SUCCESSION and word.verb is not None and word.verb.mood == "infinitive" and (gained := word.gained):
        # `named A as minister, to replace B`: it is A, not who names, that comes after B.
        who = (None, gained[-1].who) if gained[-1].who is not None else who
    if who is None:
        leave_unnamed(memory, sentence, hit, word.change, word.role)
        return []
    mention, person = who[0], again(memory, sentence, hit, who)
    if mention is not None and word.role == "subject" and sentence.line.wide[mention.span.last + 1] in CABINETS:
        return []  # `the X cabinet was resigning`
    made = _made(word, mention, person, common)
    if made is None:
        return []
    remember(memory, made, person)
    told = [made, *shared(memory, sentence, word.roles, made, hit, mention, common), *further(sentence, made)]
    told += titles_too(made, mention)
    return _with_others(word, made, told)


def _made(word: _Word, mention: Mention | None, person: Person, common: str | None) -> Change | None:
    """The change of a person; None where the office is unknown or the word says less than it seems."""
    memory, sentence, hit, role = word.memory, word.sentence, word.hit, word.role
    if role == "noun" and mention is None and is_of_another(memory, sentence, hit, person):
        return None
    made = complete(memory, sentence, hit, word.change, role, mention, person, common)
    if made is None or (role == "by" and word.change == "held" and mention is not None and is_titled_so(mention, made)):
        return None
    if made.change == "appointed" and "designate" in sentence.spoken:
        behind = (sentence.line.wide[made.end + 1], sentence.line.wide[made.end + 2])
        made.change = "nominated" if "designate" in behind else "appointed"
    if made.change == "appointed" and is_voted(sentence, hit):
        made.change = "confirmed"
    if comes_after(memory, hit, made, word.here) or (made.post is None and hit.entry in GONE):
        return None
    bare = made.confidence < _SAID and sentence.line.wide[hit.last + 1] not in _IN
    if bare and hit.entry.endswith(("no longer", "no more", "declare/v", "proclaim/v")):
        return None
    return made


def _with_others(word: _Word, made: Change, told: list[Change]) -> list[Change]:
    """What is told of a person, with what the same words tell of others: who wins beside, who goes, who hands over."""
    memory, sentence, hit = word.memory, word.sentence, word.hit
    found = [*told, *in_favour(sentence, made, hit)]
    if hit.entry.startswith("replace/v ") and hit.entry.endswith(("by", "with")):
        found += list(gone_for(memory, sentence, word.roles, hit, made, [*word.here, *found]))
    if word.role != "by":
        found += [*elliptic(memory, sentence, told), *elided(memory, sentence, told)]
    else:
        found += [*headed_too(sentence, hit, made), *hands_over(memory, sentence, word.roles, hit, made)]
    return [*found, *won_by(memory, sentence, hit, made)]


_STEPS: tuple[Callable[[_Word], list[Change] | None], ...] = (
    _of_cabinet,
    _of_consent,
    _of_untrue,
    _of_noun,
    _of_adjective,
    _of_vacancy,
    _of_loss,
    _of_exchange,
    _of_task,
    _of_who_comes_after,
    _of_several,
    _of_person,
)
"""In this order a word is asked what it tells: each step gives an answer, or leaves it to those behind."""
