"""Words that make something of the act that hangs on them: `promised to`, `demands that`, `the threat of`."""

from __future__ import annotations

from functools import cache
from typing import Literal

from qantar_curation.grammar.facts import Facts
from qantar_curation.grammar.verbs import bases, nouns
from qantar_curation.suggesting.acts.arguments import Scene
from qantar_curation.suggesting.lexica import sections, words
from qantar_curation.suggesting.speech.sayings import is_saying
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import CALENDAR

_EVENTS_TIMES = words("events", "times")
_OPERATORS_REPORTS = words("operators", "reports")
_OPERATORS_ASKED = words("operators", "asked")
_REPORTED = _OPERATORS_REPORTS | _OPERATORS_ASKED | {"that", "as"}
_OPERATORS_PROSECUTING = words("operators", "prosecuting")
_ADJECTIVES, _UNREAL = words("operators", "adjective-plan"), words("operators", "adjective-unreal")
_KNOWN = frozenset(("the", "this", "these", "those", "his", "her", "its", "their"))
_SOMEBODY = words("sayings", "somebody")
_ONGOING = frozenset(
    ("ongoing", "continuing", "unabated", "growing", "mounting", "escalating", "deepening", "simmering")
)
_SPANS = words("events", "times") | words("common", "calendar") | {"to", "two", "three", "few", "door", "step"}
SPEAKING = frozenset(("speak", "speaks", "spoke", "spoken", "speaking", "talked"))
"""Verbs before `of` and what somebody gives for true."""
NEVER_TOLD = (("case", "of"), ("event", "of"), ("right", "to"))
"""Nouns, with the word behind them, before what was never done."""
_REACH, _FAR = 5, 12

Operator = Literal[
    "say",
    "announce",
    "promise",
    "plan",
    "call",
    "deny",
    "refuse",
    "fail",
    "unreal",
    "accuse",
    "real",
    "order",
    "known",
    "bar",
    "none",
]

MADE = {
    "deny": ("negated", "hypothetical"),
    "refuse": ("refused", "planned"),
    "fail": ("negated", "occurred"),
    "unreal": ("hypothetical", "hypothetical"),
}
"""What some operators make of any act, and what they do where they are negated themselves."""

OF_NOUNS = {"unreal": "hypothetical", "deny": "negated", "refuse": "refused", "fail": "negated"}
"""What nouns make of the act behind them; of other nouns it is planned."""


@cache
def _verbs() -> dict[str, Operator]:
    return {
        word: name.removeprefix("verb-")  # type: ignore[misc]
        for name, listed in sections("operators").items()
        if name.startswith("verb-")
        for word in listed
    }


@cache
def _nouns() -> dict[str, Operator]:
    return {
        word: name.removeprefix("noun-")  # type: ignore[misc]
        for name, listed in sections("operators").items()
        if name.startswith("noun-")
        for word in listed
    }


def _of_verb(word: str) -> Operator | None:
    return next((found for base, _ in bases(word) if (found := _verbs().get(base)) is not None), None)


def _of_noun(word: str) -> Operator | None:
    return next((found for one in nouns(word) if (found := _nouns().get(one)) is not None), None)


verb_operator = Facts(_of_verb).__getitem__
"""What a verb makes of the act that hangs on it."""
noun_operator = Facts(_of_noun).__getitem__
"""What a noun makes of the act behind it: `demands that`, `plan to`, `threat of`."""


def operator_at(scene: Scene, index: int) -> Operator | None:
    """What the word at a token makes of the act that hangs on it, if anything."""
    line = scene.line
    word = line.wide[index]
    if word == "about" and line.wide[index + 1] != "to":
        return None
    if word.endswith("ing") and word in _ADJECTIVES:
        return "plan"
    if scene.verb_at(index, index) is not None or is_saying(line, index):
        found = verb_operator(word)
        if found == "call" and line.wide[index + 1] == "off":
            return "fail"
        if found == "deny" and word.startswith("rul") and line.wide[index + 1] != "out":
            return "say"
        return found if found is not None else ("say" if is_saying(line, index) else None)
    if word in _ADJECTIVES:
        return "plan"
    found = noun_operator(word)
    if found is not None and (line.wide[index + 1] in ("to", "that", "of", "for", "by", "on") or index == 0):
        return found
    if found is not None and _is_dated(line, index):
        return found
    operator = verb_operator(word)
    is_present = word.endswith("s") and (line.is_capital(index - 1) or line.wide[index - 1] in _SOMEBODY)
    return operator if operator is not None and is_present else None


def _is_dated(line: Line, index: int) -> bool:
    """Whether a date parts a noun from what it is about: `his decision in 2012 to`."""
    if line.wide[index + 1] not in ("in", "on", "last"):
        return False
    after = next((at for at in range(index + 2, index + _REACH) if not _is_of_date(line, at)), index)
    return after > index + 2 and line.wide[after] in ("to", "that")


def _is_of_date(line: Line, index: int) -> bool:
    """Whether a token belongs to a date."""
    word = line.wide[index]
    return word in CALENDAR or word in _EVENTS_TIMES or word[:1].isdecimal()


def denies(line: Line, index: int) -> bool:
    """Whether a verb such as `dismissed` has a report or demand as its object, and no act."""
    denied = _REPORTED
    behind = (line.wide[step] for step in range(index + 1, index + _REACH))
    return any(not denied.isdisjoint((*nouns(word), word)) for word in behind)


def made(line: Line, operator: Operator, index: int, negated: bool) -> str:
    """What one of `MADE` makes of an act: refused where it was only offered, as in `rejected an offer of talks`."""
    asked = _OPERATORS_ASKED if operator == "deny" else frozenset[str]()
    if any(not asked.isdisjoint(nouns(line.wide[step])) for step in range(index + 1, index + _REACH)):
        return "refused"
    return MADE[operator][negated]


def declining(line: Line, index: int, low: int) -> tuple[int, str] | None:
    """The verb that declines what a noun tells, with what it makes of it: `rejected calls to`."""
    names = set(nouns(line.wide[index]))
    asked = bool(names & _OPERATORS_ASKED)
    if not asked and not names & _OPERATORS_REPORTS:
        return None
    for step in range(index - 1, max(low, index - 4) - 1, -1):
        if line.wide[step] == "contrary":
            return step, "negated"  # `contrary to reports of fighting`
        if verb_operator(line.wide[step]) in ("deny", "refuse"):
            return step, "refused" if asked else "negated"
        if line.wide[step] in (",", ";", '"'):
            return None
    return None


def declares(line: Line, index: int) -> bool:
    """Whether a verb does what it announces: `declared a curfew`."""
    return any(base in ("declare", "proclaim", "decree") for base, _ in bases(line.wide[index]))


def prosecutes(line: Line, index: int, low: int) -> bool:
    """Whether the `for` at a token names the crime of which somebody is accused: `is wanted for`, `proceedings for`."""
    for step in range(index - 1, max(low, index - _FAR) - 1, -1):
        word = line.wide[step]
        if word in _OPERATORS_PROSECUTING:
            return True
        if word in (";", '"', ".", "and", "who", "that") or (word == "but" and step > index - 2):
            return False
    return False


def described(line: Line, index: int) -> str | None:
    """What a word before a noun makes of its act: `no talks`, `the planned strike`, `an alleged plot`."""
    word, follows = line.wide[index], line.wide[index + 1]
    if word == "no" and follows != "confidence":
        return "negated"
    if word in ("alleged", "reported", "so-called"):
        return "alleged"
    if word in _ONGOING:
        return "ongoing"
    if word == "next" and follows not in _SPANS and not line.is_capital(index + 1):
        return "planned"  # `the next meeting of the board`
    if word in _UNREAL:
        return "hypothetical"
    return "planned" if word in _ADJECTIVES and (word != "about" or follows == "to") else None


def names(line: Line, index: int) -> bool:
    """Whether a verb gives a name to what is known: `called the attack barbaric`, but `called a strike`."""
    is_call = any(base == "call" for base, _ in bases(line.wide[index]))
    return is_call and line.wide[index + 1] in _KNOWN
