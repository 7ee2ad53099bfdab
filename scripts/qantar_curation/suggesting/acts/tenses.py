"""What the tense of a verb alone says of its act, before any word above it."""

from __future__ import annotations

from typing import NamedTuple

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.facts import Facts
from qantar_curation.grammar.verbs import bases
from qantar_curation.suggesting.acts.arguments import Scene
from qantar_curation.suggesting.acts.operators import verb_operator
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech.sayings import is_saying
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import FORMS_OF_BE, RELATIVES

_CLASSES_DUTY = words("classes", "duty")
_HEARSAY = gate(words("operators", "hearsay"))
_DEEDS = frozenset(("act", "acts", "move", "moves", "step", "steps", "deed", "office", "decision", "decisions"))
_AHEAD = frozenset(("future", "would"))
_NOBODY = frozenset(("none", "nobody", "neither", "nothing"))
_NONE = _NOBODY | {"no", "not"}
_AWAITING, _WHEN = frozenset(("until", "till")), frozenset(("when", "once", "before", "after"))
_AWAITING_OR_WHEN = _AWAITING | _WHEN
_ACCORDING, _LAWS = words("operators", "according"), words("operators", "laws")
_ACCUSING = Facts(lambda word: verb_operator(word) == "accuse")
_CHARGING, _CLOSING = frozenset(("of", "with")), frozenset((",", ";", ":", '"'))
_ASIDE = frozenset(("when", "while", "after", "before", "because"))
_SPANS = frozenset(("day", "week", "month", "night", "hour", "year"))
_CONDITIONS = frozenset(("if", "unless", "whether"))
_LASTING = frozenset(("persist", "rage", "drag", "simmer", "linger"))
_ORDINAL = frozenset(("first", "second", "third", "fourth", "fifth", "last", "only", "latest"))
_JOINING = frozenset((",", "and", "or"))
_IF, _ABLE = frozenset(("if",)), frozenset(("can", "cannot"))
_PARTS, _OPENING_IF = frozenset((";", ":")), frozenset(('"', "that", "but", "and", ","))
_CONDITION = 16
_BEFORE_IF = words("operators", "before-if")
_REACH, _NEAR = 12, 6


class Realis(NamedTuple):
    """How an act is told: its status, who asserts it, and whether it is only the content of another act."""

    status: str
    speaker: str | None = None
    is_content: bool = False
    is_background: bool = False
    """Whether it is only where, when or why something else happened, so that whoever tells that does not assert it."""
    is_purpose: bool = False
    """Whether it is only what something else was done for: `sent soldiers to restore order`."""
    below: frozenset[int] = frozenset()
    """The tokens of the words that make something of the act."""
    is_imputed: bool = False
    """Whether somebody is only accused of it."""


def own(scene: Scene, verb: Verb, first: int) -> Realis:
    """What tense, voice and condition alone say of an act."""
    if verb.negated or _is_of_none(scene, verb, first):
        return Realis("negated")
    if _is_conditional(scene, first):
        return Realis("hypothetical")
    if verb.mood == "infinitive" and not _ORDINAL.isdisjoint(scene.line.low[max(verb.first - _NEAR, 0) : verb.first]):
        return Realis("occurred")  # `the first governor of the state to be convicted`
    if verb.mood == "infinitive" and (
        scene.line.wide[verb.at - 1] == "have"
        or (scene.line.wide[verb.at].endswith("ing") and verb.first == verb.at - 1)
    ):
        return Realis("occurred")  # `is said to have left`, `in addition to signing`
    if verb.mood == "future" and scene.line.wide[verb.first] in FORMS_OF_BE:
        return Realis("occurred" if scene.line.wide[verb.first - 1] in _DEEDS else "planned")
    if verb.mood in _AHEAD:
        return Realis("hypothetical" if _hangs_on_condition(scene, verb) else "ahead")
    if verb.mood == "unreal" or (verb.mood == "must" and _hangs_on_condition(scene, verb)):
        return Realis("hypothetical")
    if verb.mood == "may":
        leading = verb.first if verb.first != verb.at else _row_of_able(scene, verb)
        is_able = scene.line.wide[leading] in _ABLE or scene.line.wide[leading - 1] in RELATIVES
        return Realis("hypothetical", is_content=is_able)
    if verb.mood == "must" and scene.line.wide[verb.first] == "had":
        return Realis("occurred")
    if (
        verb.mood in ("past", "perfect")
        and _HEARSAY in scene.line.gates
        and any(scene.line.wide[index] in _HEARSAY for index in range(min(first, verb.first) - 1, verb.at))
    ):
        return Realis("alleged")
    if verb.mood in ("must", "infinitive") or scene.line.wide[verb.first] == "be":
        return Realis("planned")
    is_over = scene.line.wide[verb.first] == "had"
    if verb.mood in ("present", "perfect") and not is_over and _is_awaited(scene, first):
        return Realis("planned")
    if verb.mood == "going-on" and scene.line.wide[verb.first] != "being":
        return Realis("ongoing")  # but `before being dispersed`
    return Realis("occurred")


def spoken(found: Realis, operator: str, verb: Verb | None, speaker: str | None) -> Realis:
    """What a verb of calling, ordering, promising or saying makes of the act that it speaks of."""
    if operator in ("call", "order"):
        return Realis("planned", speaker, is_content=operator == "order")
    if operator == "promise":
        negated = found.status == "negated" or (verb is not None and verb.negated)
        return Realis("negated" if negated else "announced", speaker)
    if verb is not None and verb.passive and found.status == "planned":
        return Realis("alleged", speaker)  # `is thought to hold the town`
    if found.status == "ahead" or (operator == "announce" and found.status in ("ongoing", "planned")):
        return Realis("announced", speaker)
    if found.status in ("occurred", "ongoing"):
        return Realis("alleged", speaker)
    return Realis(found.status, found.speaker or speaker)


def _is_of_none(scene: Scene, verb: Verb, first: int) -> bool:
    """Whether nobody or nothing is the subject: `no shots were fired`, `not one was charged`."""
    if verb.mood not in ("past", "perfect", "present", "going-on", "future", "would") or _NONE.isdisjoint(
        scene.line.low
    ):
        return False
    start = scene.begin(verb, first)
    if start == first:
        return False
    opening = scene.line.wide[start]
    return opening in _NOBODY or (opening in ("not", "no") and (opening == "no" or scene.line.wide[start + 1] == "one"))


def _is_conditional(scene: Scene, index: int) -> bool:
    """Whether a clause is a condition."""
    low = max(scene.span.first, index - _REACH)
    if _CONDITIONS.isdisjoint(scene.line.low[low:index]):
        return False
    for step in range(index - 1, low - 1, -1):
        word = scene.line.wide[step]
        if word in _CONDITIONS:
            return True
        if word in (",", ";", '"', ":") or word in ("but", "that"):
            return False
    return False


def _hangs_on_condition(scene: Scene, verb: Verb) -> bool:
    """Whether a condition stands beside what will be done: `would go if charged`, `If he goes, we will stay`."""
    line, low = scene.line, scene.span.first
    if _IF.isdisjoint(line.low[low : scene.span.last + 1]):
        return False
    for index in line.places(_IF, low, scene.span.last):
        if line.wide[index - 1] in _BEFORE_IF:
            continue
        if index > verb.at:
            between = line.low[verb.at : index]
            return len(between) <= _CONDITION and _PARTS.isdisjoint(between)
        opens = index == low or line.wide[index - 1] in _OPENING_IF
        if opens and "," in line.low[index : verb.first] and _PARTS.isdisjoint(line.low[index : verb.first]):
            return True
    return False


def _is_awaited(scene: Scene, index: int) -> bool:
    """Whether an act is awaited: `until a cabinet is formed`, `will talk when the council meets`."""
    awaiting = _AWAITING_OR_WHEN if any(one.mood in _AHEAD and one.at < index for one in scene.verbs) else _AWAITING
    for step in range(index - 1, max(scene.span.first, index - _NEAR) - 1, -1):
        if scene.line.wide[step] in awaiting:
            return True
        if scene.line.wide[step] in (",", ";", '"', "and", "that"):
            return False
    return False


def charging(scene: Scene, first: int) -> int | None:
    """The verb that accuses somebody of an act: `accused of leading soldiers who occupied`."""
    line = scene.line
    if scene.charges is None:
        scene.charges = any(map(_ACCUSING.__getitem__, line.low[scene.span.first : scene.span.last + 1]))
    if not scene.charges or _CHARGING.isdisjoint(line.low[scene.span.first : first]):
        return None
    for index in range(first - 1, scene.span.first - 1, -1):
        word = line.wide[index]
        if word in _CLOSING or word in _ASIDE or is_saying(line, index):
            return None
        if word in ("of", "with") and verb_operator(line.wide[index - 1]) == "accuse":
            return None if line.wide[index + 1] in _CLASSES_DUTY else index - 1
        if word == "of" and (line.wide[index - 1] == "," or line.wide[index + 1].endswith("ing")):
            # `accused X, a deputy of the north, of plotting`, `accused X of delay in trying`
            return next((at for at in range(index - 2, scene.span.first - 1, -1) if _accuses(scene, at)), None)
    return None


def _accuses(scene: Scene, index: int) -> bool:
    return scene.verb_at(index, index) is not None and verb_operator(scene.line.wide[index]) == "accuse"


def goes_on(line: Line, verb: Verb) -> bool:
    """Whether a verb tells of its subject that it lasts: `entered its ninth day`, `continues`."""
    forms = {base for base, _ in bases(line.wide[verb.at])}
    lasts = "enter" in forms and any(line.wide[at] in _SPANS for at in range(verb.at, verb.at + 6))
    goes = verb.mood == "present" and not _LASTING.isdisjoint(forms)
    ongoing = line.wide[verb.at] in FORMS_OF_BE and line.wide[verb.at + 1] in ("under", "still")
    under = ongoing and "way" in line.low[verb.at :]
    holds = (
        "remain" in forms and line.wide[verb.at + 1] == "in" and line.wide[verb.at + 2] in ("force", "place", "effect")
    )
    span = verb.mood == "present" and line.wide[verb.at + 1] == "in" and line.wide[verb.at + 2] in ("its", "their")
    nth = span and any(line.wide[at] in _SPANS for at in range(verb.at + 3, verb.at + 6))
    on = nth or (verb.mood == "going-on" and line.wide[verb.at] == "going" and line.wide[verb.at + 1] == "on")
    return (
        lasts or goes or under or holds or on or ("continue" in forms and line.wide[verb.at + 1] not in ("to", "until"))
    )


def is_rule(scene: Scene) -> bool:
    """Whether a sentence states what a law has to be done, and tells of nothing that was: `By law, parliament must`."""
    low, first = scene.line.low, scene.span.first
    if low[scene.span.last] == "?":
        return True  # What is asked is not told.
    if low[first] not in _ACCORDING or _LAWS.isdisjoint(low[first + 1 : first + 1 + _REACH]):
        return False
    return not any(
        (verb.mood in ("past", "perfect") and verb.first == verb.at) or low[verb.first] in ("was", "were")
        for verb in scene.verbs
    )


def is_to_come(scene: Scene, pronoun: int) -> bool:
    """Whether a relative clause tells of what will be: `a cabinet that will be sworn in`."""
    if "off" in scene.line.low[max(pronoun - 4, 0) : pronoun]:
        return False  # `called off a march that was to begin`
    verb = next((one for one in scene.verbs if one.first > pronoun), None)
    return verb is not None and verb.first == pronoun + 1 and verb.mood == "future"


def follows_what_is_to_come(scene: Scene, index: int) -> bool:
    """Whether the verb before a preposition tells of what will be: `will be discussed at a meeting`."""
    verb = next((one for one in reversed(scene.verbs) if one.at < index), None)
    return verb is not None and verb.mood in _AHEAD and index - verb.at < _NEAR


def _row_of_able(scene: Scene, verb: Verb) -> int:
    """The token of the `can` that a bare verb shares: `can make and repeal laws`."""
    return next(
        (one.first for one in reversed(scene.verbs) if one.mood == "may" and one.first < one.at < verb.at), verb.at
    )


def row(scene: Scene, at: int) -> int:
    """The first token of the row of infinitives that a verb stands in: `to close the port and dissolve the council`."""
    verb = scene.verbs[at]
    before = next((step for step in range(at - 1, -1, -1) if scene.verbs[step].mood == "infinitive"), None)
    is_bare = verb.first == verb.at and scene.line.wide[verb.first - 1] in _JOINING
    return row(scene, before) if is_bare and before is not None else verb.first
