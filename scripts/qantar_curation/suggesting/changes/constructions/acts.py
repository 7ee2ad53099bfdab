"""The verbs of constructions: any verb, what form it has, and whether what it says is told to happen."""

from __future__ import annotations

from typing import NamedTuple

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.grammar.verbs import bases
from qantar_curation.suggesting.changes.change_dates import date_of
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.untrue.untold import is_unreal
from qantar_curation.suggesting.changes.which.offices import remember
from qantar_curation.suggesting.changes.whose.subjects import dated_tokens
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.same_posts import same_post

_COMMON_ADVERB = words("common", "adverb")
_COMMON_CALENDAR = words("common", "calendar")
_BE = frozenset(("be", "have", "had", "has", "did", "do", "will", "become", "seem", "appear", "need", "want"))
_NO_THIRD = frozenset(
    ("his", "its", "this", "as", "us", "was", "is", "has", "does", "plus", "versus", "towards", "whose")
)
_PARTICLES = frozenset(("out", "away", "aside", "down", "back", "off", "up", "over", "in", "on"))
_GOVERNING = frozenset(("future", "would", "may", "must", "infinitive"))
_REACH = 5


class Act(NamedTuple):
    """A verb at token `at`: the bases that it can come from, its form, whether it is passive, and how it is told."""

    at: int
    bases: frozenset[str]
    form: str
    passive: bool | None
    verb: Verb | None

    @property
    def first(self) -> int:
        """The first of its auxiliaries."""
        return self.verb.first if self.verb is not None else self.at


def act_at(sentence: Sentence, index: int, *, being: bool = False) -> Act | None:
    """The verb at a token; a third person is one where somebody or `who` stands right before it.

    Args:
        sentence: The sentence.
        index: The token.
        being: Whether `be` counts too.
    """
    line = sentence.line
    if not sentence.span.first <= index <= sentence.span.last or not line.is_word(index):
        return None
    verb = sentence.verbs.get(index)
    word = line.wide[index]
    if word in _BE and not being:
        return None
    forms = dict(bases(word))
    if verb is not None:
        bare = verb.mood in _GOVERNING and verb.passive is not True
        known = frozenset(base for base, form in forms.items() if (form == "base") == bare) or frozenset(forms)
        if known & _BE and not (being and "be" in known):
            return None
        form = next((forms[base] for base in known), "past")
        return Act(index, known, form, verb.passive, verb)
    if "third" not in forms.values() or word in _NO_THIRD or line.is_capital(index):
        return None
    before = index - 1
    while line.wide[before] in _COMMON_ADVERB:
        before -= 1
    if line.wide[before] != "who" and not any(one.last == before for one in sentence.referents):
        return None
    return Act(index, frozenset(base for base, form in forms.items() if form == "third"), "third", False, None)


def act_before(sentence: Sentence, index: int) -> Act | None:
    """The verb that ends before a token, with dates, adverbs and a particle between: `stormed out on Monday from`.

    Args:
        sentence: The sentence.
        index: The token.
    """
    step = before_dates(sentence, index - 1)
    if sentence.line.wide[step] in _PARTICLES and step not in sentence.verbs:
        step = before_dates(sentence, step - 1)
    return act_at(sentence, step)


def before_dates(sentence: Sentence, index: int) -> int:
    """The last token at or before one that is no date and no adverb.

    Args:
        sentence: The sentence.
        index: The token.
    """
    line, dated, last = sentence.line, dated_tokens(sentence), index
    while index > sentence.span.first and last - index < _REACH:
        word = line.wide[index]
        known = index in dated or word in _COMMON_ADVERB or word in _COMMON_CALENDAR
        if not known and not (word in ("on", "last", "this", "in") and index < last):
            break
        index -= 1
    return index


def is_told(sentence: Sentence, act: Act, change: str, role: str) -> bool:
    """Whether what a verb says is told to happen, not asked for, expected or denied.

    Args:
        sentence: The sentence.
        act: The verb.
        change: What it would tell.
        role: `subject` or `object`.
    """
    if act.verb is not None and act.verb.mood == "infinitive":
        return False
    base = min(act.bases)
    return not is_unreal(sentence, Hit(f"{change} {role}", f"{base}/v", act.at, act.at, act.form), role)


def made(
    memory: Memory, sentence: Sentence, act: Act, who: Referent, change: str, post: str, last: int, rule: str
) -> Change:
    """The change that a construction tells; it is remembered.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        act: Its verb.
        who: Whose office it is.
        change: What happens.
        post: The office.
        last: The last token that tells it.
        rule: The name of the construction.
    """
    hit = Hit(f"{change} object", f"{min(act.bases)}/v", act.at, act.at, act.form)
    first, end = min(who.first, act.first), max(last, who.last, act.at)
    date = date_of(sentence, hit, change)
    person = who.person
    one = Change(sentence.line, first, end, change, person.name, person, post, date, 0.65, rule)
    one.named = who.mention is not None
    one.coming = act.verb is not None and act.verb.mood in ("future", "would")
    remember(memory, one, person)
    return one


def is_known(here: list[Change], who: Referent, change: str, post: str) -> bool:
    """Whether a sentence tells such a change of somebody already; one without an office gets it.

    Args:
        here: The changes told of the sentence.
        who: The person.
        change: The change.
        post: The office.
    """
    kinds = LOSSES if change in LOSSES else GAINS if change in GAINS else {change}
    told = [one for one in here if one.who is who.person and one.change in kinds]
    for one in told:
        if one.post is None:
            one.post = post
    return any(change in GAINS or same_post(one.post, post) for one in told)
