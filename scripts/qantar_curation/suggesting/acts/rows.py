"""Clauses in rows and verbs behind `have`: what the first of a row hangs on holds for the rest of it."""

from __future__ import annotations

from qantar_curation.grammar.clauses import Verb
from qantar_curation.suggesting.acts.arguments import Scene
from qantar_curation.suggesting.acts.asserting import clause_word, said_before
from qantar_curation.suggesting.acts.operators import verb_operator
from qantar_curation.suggesting.acts.tenses import Realis, own, row
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech.sayings import is_saying
from qantar_curation.suggesting.text import Line

_JOINING = frozenset((",", "and"))
_TOLD = frozenset(("past", "perfect", "present"))
_HAVING = frozenset(("have", "has", "had", "having"))
_REPORTING = frozenset(("say", "announce", None))
_AROUND = words("operators", "around")
_BESIDE = words("operators", "determiners", "before-done") | {","}
_ACCORDING = frozenset(("according",))
_REACH = 7


def said_over(scene: Scene, verb: Verb, before: int) -> int | None:
    """The verb of saying above a clause that a comma or `and` at a token joins to the one before."""
    line = scene.line
    if line.wide[before] not in _JOINING:
        return None
    said = said_before(line, before, scene.span.first) if line.wide[before] == "and" else None
    return said if said is not None else _said_of_row(scene, verb)


def _said_of_row(scene: Scene, verb: Verb) -> int | None:
    """The verb of saying above the first of like clauses: `said the house was closed, the law suspended and ...`."""
    line, low = scene.line, scene.span.first
    for one in reversed(scene.verbs[: scene.verbs.index(verb)]):
        if one.mood not in _TOLD:
            continue
        if one.mood != verb.mood or one.passive is not verb.passive:
            return None
        before = scene.begin(one, one.first) - 1
        word = clause_word(line, before, low)
        if line.wide[word] == "that":
            word -= 1
        if word >= low and is_saying(line, word):
            return word if verb_operator(line.wide[word]) in _REPORTING else None
        if line.wide[before] not in _JOINING:
            return None
    return None


def of_gerund(preposition: str, opens: bool) -> Realis | None:
    """What the word before a form in -ing makes of it; `opens` where it opens its sentence."""
    if preposition == "without":
        return Realis("negated")
    if preposition in _AROUND:
        return Realis("occurred", is_background=True)
    return Realis("occurred") if opens or preposition in _BESIDE else None


def is_told_aside(line: Line, index: int) -> bool:
    """Whether the word at a token opens an aside that tells what happened: `since Monday, when the army took over`."""
    return line.wide[index] == "when" and line.wide[index - 1] == ","


def is_of_later_verb(here: Scene, after: int) -> bool:
    """Whether an `according to` is an aside to a verb behind `and`: `met X and promised, according to Y, to`."""
    for index in here.line.places(_ACCORDING, after, here.span.last):
        if here.line.wide[index - 1] == "," and here.verb_at(index - 2, index - 2) is not None:
            return "and" in here.line.low[after : index - 2]
    return False


def told_by(scene: Scene, at: int, first: int) -> tuple[Verb, int, Realis]:
    """The verb that tells when a verb was done, itself as a rule, with where its phrase begins and what it tells."""
    verb = scene.verbs[at]
    if (having := _caused_by(scene, at)) is not None:
        plain = having.but(mood="would") if having.mood == "unreal" else having
        return having, having.first, own(scene, plain, having.first)
    begin = row(scene, at) if verb.mood == "infinitive" else verb.first
    return verb, min(begin, first), own(scene, verb, first)


def _caused_by(scene: Scene, at: int) -> Verb | None:
    """The `have` that makes somebody do what a participle tells: `would have the minister arrested`."""
    verb = scene.verbs[at]
    if at == 0 or verb.first != verb.at:
        return None
    above, line = scene.verbs[at - 1], scene.line
    if line.wide[above.at] not in _HAVING or not 1 < verb.at - above.at <= _REACH:
        return None
    between = line.low[above.at + 1 : verb.at]
    return above if all(word.isalpha() or word == "'s" for word in between) else None
