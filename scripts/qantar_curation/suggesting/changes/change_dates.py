"""The date of a change: the one that stands with its verb, none of another clause."""

from __future__ import annotations

from collections.abc import Iterable

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import Sentence
from qantar_curation.suggesting.dates.dating import Dated
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Span

_COMMON_FUNCTION = words("common", "function")
_COMMON_ADVERB = words("common", "adverb")
_COMMON_ADVERB_OR_THEN_ALSO = _COMMON_ADVERB | {"then", "also", "later"}
_LASTING = frozenset(("since", "until", "till", "through"))
_OPENING = frozenset(
    ("since", "until", "till", "after", "before", "when", "while", "because", "although", "once", "whereas")
)
_SUBORDINATING = frozenset(("until", "when", "while", "because", "although", "whereas"))
_CAUSES = frozenset(("after", "before", "following", "over", "since", "until"))
_EDGES = frozenset(("early", "late", "at", "least", "about", "around", "mid", "then", "the", "last", "on", "in", "its"))
_EDGES_OR_DURING_BY = _EDGES | {"during", "by"}
_JOINTS = frozenset(("and", "but", "then"))
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "their", "its", "this"))
_CONFIRMING = frozenset(("confirmed", "formed"))
_CLAUSES = frozenset(("and", "but", "while", "whereas"))
_DUE = frozenset(("due", "set", "scheduled", "expected", "slated", "likely", "about", "supposed"))
_TIMETABLE = frozenset(("meets", "votes", "convenes", "reconvenes", "sits", "goes", "go", "vote", "meet", "returns"))
_TIMETABLE |= {"begins", "starts", "opens", "decides", "sit", "return", "gathers"}
_BORN = "born"
_BIRTH = frozenset(("b", "born"))
_BEFORE = 20
_EDGE_REACH = 3


def date_of(sentence: Sentence, hit: Hit, change: str) -> str | None:
    """The date of a change: the nearest that its own clause has; of a holding the beginning."""
    here = [
        one for one in sentence.dates if sentence.span.first <= sentence.line.token_at(one.start) <= sentence.span.last
    ]
    if not here:
        return None
    at = sentence.line.tokens[hit.first].start
    own = [one for one in here if _is_own(sentence, hit, change, one)]
    if not own:
        return None
    best = min(
        own, key=lambda one: (_is_shared(sentence, hit, one), abs(one.start - at) + (_BEFORE if one.start < at else 0))
    )
    if change == "held":
        before = sentence.line.wide[sentence.line.token_at(best.start) - 1]
        return best.edtf.split("/")[0] if best.rule == "span" or before == "since" else None
    return best.edtf


def beginning(sentence: Sentence, last: int) -> str | None:
    """Since when an office is held whose print ends at a token: `mayor since 2018`, `mayor from 1998 to 2004`."""
    line = sentence.line
    opening = line.wide[last + 1]
    if opening not in ("since", "from"):
        return None
    date = next((one for one in sentence.dates if line.token_at(one.start) in (last + 1, last + 2)), None)
    if date is None or (opening == "from" and date.rule != "span"):
        return None
    return date.edtf.split("/")[0]


def _is_own(sentence: Sentence, hit: Hit, change: str, date: Dated) -> bool:
    """Whether a date can belong to a word of change: no other clause, no other act and no term has it."""
    line = sentence.line
    first, last = line.token_at(date.start), line.token_at(date.end - 1)
    if _clause(sentence, first) != _clause(sentence, hit.first):
        return False
    if change == "held":
        return True
    if line.wide[first - 1] in _BIRTH or (line.wide[first - 1] == "." and line.wide[first - 2] == "b"):
        return False  # `X (b. 1962)`
    if _is_term(sentence, first, date) or (change not in _CONFIRMING and _is_in_a_noun(sentence, first, last)):
        return False
    if first > hit.last:
        return not _is_of_later_act(sentence, hit, first, date)
    return not _is_of_earlier_act(sentence, hit, first, date)


def _is_shared(sentence: Sentence, hit: Hit, date: Dated) -> bool:
    """Whether a date stands with a change told before: `deposed on Monday and restored on Friday`."""
    first = sentence.line.token_at(date.start)
    if first > hit.first or _fronts(sentence, first) is not None:
        return False
    before = [verb for verb in _clause_verbs(sentence, first) if verb.at < first]
    last = max(before, key=lambda one: one.at, default=None)
    return (
        last is not None
        and last.at < hit.first
        and not last.first <= hit.first <= last.at
        and _is_change(sentence, last.at)
    )


def _clause(sentence: Sentence, index: int) -> Span:
    """The innermost relative clause of a token, else the sentence."""
    inside = [one for one in sentence.relatives if one.first <= index <= one.last] if sentence.relatives else []
    return max(inside, key=lambda one: one.first) if inside else sentence.span


def _is_term(sentence: Sentence, first: int, date: Dated) -> bool:
    """Whether a date bounds a term: `since 2020`, `until late 2020`, `from 2020 to 2024`."""
    line = sentence.line
    if (
        date.rule == "span"
        and line.wide[first - 1] == "from"
        and "/" in date.edtf
        and len(date.edtf) < len("2020-01-01")
    ):
        return True
    for index in range(first - 1, first - 1 - _EDGE_REACH, -1):
        if line.wide[index] in _LASTING:
            return True
        if line.wide[index] not in _EDGES:
            return False
    return False


def _is_in_a_noun(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a date says of what kind a thing is: `the 2028 budget`, `the 2028 killings`."""
    line = sentence.line
    following = line.wide[last + 1]
    return (
        first == last
        and line.wide[first].isdecimal()
        and line.wide[first - 1] in _DETERMINERS
        and following.isalpha()
        and following not in _COMMON_FUNCTION
    )


def _is_of_later_act(sentence: Sentence, hit: Hit, first: int, date: Dated) -> bool:
    """Whether a date behind a word of change stands with another verb, or with what came before or after the change."""
    line = sentence.line
    fronted = _fronts(sentence, first)
    if fronted is not None:
        return fronted.at > hit.last and _is_change(sentence, fronted.at)
    own = sentence.verbs.get(hit.first)
    between = [one for one in _between(sentence, hit.last, first) if one is not own and one.first > hit.last]
    opened = [index for index in range(hit.last + 1, first) if line.wide[index] in _OPENING]
    if opened and (
        line.wide[opened[-1]] in _SUBORDINATING
        or any(
            verb.first > opened[0] and verb.mood != "infinitive" and line.wide[verb.first - 1] not in _DETERMINERS
            for verb in between
        )
    ):
        return not any(line.wide[index] == "," for index in range(opened[-1], first))
    if any(_is_apart(sentence, hit, verb) for verb in between) or _is_to_come(sentence, hit.last, first):
        return True
    for verb in between:
        if verb.mood == "infinitive":
            continue
        marks = any(line.wide[index] == "," for index in range(verb.at, first))
        if (_is_change(sentence, verb.at) or line.wide[verb.at] == _BORN) and not marks:
            return hit.first in sentence.verbs or verb is not between[0]
    whole = date.edtf.count("-") == 2 and "/" not in date.edtf
    causes = [index for index in range(hit.last + 1, first) if line.wide[index] in _CAUSES]
    return bool(causes) and not whole and not any(line.wide[index] == "," for index in range(causes[-1], first))


def _is_apart(sentence: Sentence, hit: Hit, verb: Verb) -> bool:
    """Whether a verb behind a change takes the date behind it: it is still to be done, or has a subject of its own.

    `X, to present a plan by May`, `X takes over and parliament will meet on May 3`.
    """
    line = sentence.line
    if verb.mood == "infinitive":
        return line.wide[verb.first - 1] == ","
    if verb.mood == "participle" or _is_change(sentence, verb.at):
        return False
    joint = next((at for at in range(verb.first - 1, hit.last, -1) if line.wide[at] in _CLAUSES), None)
    if joint is None or joint == verb.first - 1:
        return False
    subject = range(joint + 1, verb.first)
    if any(line.wide[at] in (",", ";", '"') or at in sentence.verbs for at in subject):
        return False
    return any(line.wide[at] not in _COMMON_ADVERB_OR_THEN_ALSO for at in subject)


def _is_to_come(sentence: Sentence, last: int, first: int) -> bool:
    """Whether what is due, or on a timetable, stands between a change and a date: `and is due to start on Monday`."""
    line = sentence.line
    for index in range(last + 1, first - 1):
        if line.wide[index] in _DUE and line.wide[index + 1] == "to":
            return True
        if line.wide[index] in _TIMETABLE and line.wide[index + 1] in ("on", "in", "to", "at"):
            return any(line.wide[at] in _CLAUSES for at in range(last + 1, index - 1))
    return False


def _is_of_earlier_act(sentence: Sentence, hit: Hit, first: int, date: Dated) -> bool:
    """Whether a date before a word of change stands with a verb before it, and does not go on to this one."""
    if _fronts(sentence, first) is not None:
        return False
    line = sentence.line
    before = [verb for verb in _clause_verbs(sentence, first) if verb.at < first]
    if not before:
        return False
    verb = max(before, key=lambda one: one.at)
    if verb.first <= hit.first <= verb.at or (_fronted_before(sentence, first, verb)):
        return False
    if line.wide[verb.at] == _BORN:
        return True
    if not _is_change(sentence, verb.at):
        return False
    whole = date.edtf.count("-") == 2 and "/" not in date.edtf
    reduced = verb.mood == "participle" and verb.first == verb.at and line.wide[verb.first - 1] == ","
    return reduced or not whole


def _fronted_before(sentence: Sentence, first: int, verb: Verb) -> bool:
    """Whether a comma or `and` parts a date from the verb before it: `dismissed, and in May appointed`."""
    line = sentence.line
    begin = _begin(sentence, first)
    return begin > verb.at + 1 and line.wide[begin - 1] in _JOINTS


def _begin(sentence: Sentence, first: int) -> int:
    """The first token of a date with the small words before it: `in late 2020`, `on Monday`."""
    begin = first
    while begin > sentence.span.first and sentence.line.wide[begin - 1] in _EDGES_OR_DURING_BY:
        begin -= 1
    return begin


def _fronts(sentence: Sentence, first: int) -> Verb | None:
    """The verb that a date stands before, where it opens the sentence or a joined part of it."""
    line, begin = sentence.line, _begin(sentence, first)
    if begin != sentence.span.first and line.wide[begin - 1] not in _JOINTS:
        return None
    after = [verb for verb in _clause_verbs(sentence, first) if verb.at > first and verb.mood != "infinitive"]
    return min(after, key=lambda one: one.at, default=None)


def _clause_verbs(sentence: Sentence, index: int) -> Iterable[Verb]:
    clause = _clause(sentence, index)
    return [verb for verb in sentence.verbs.values() if _clause(sentence, verb.at) == clause]


def _between(sentence: Sentence, last: int, first: int) -> list[Verb]:
    found = [verb for verb in _clause_verbs(sentence, first) if last < verb.at < first]
    return sorted(found, key=lambda one: one.at)


def _is_change(sentence: Sentence, at: int) -> bool:
    """Whether a verb tells a change itself."""
    return any(one.first == at and not one.term.startswith("held") for one in sentence.hits)
