"""Clauses of a sentence and the tense of their verbs, as the extractors ask for them."""

from __future__ import annotations

from qantar_curation.grammar.clauses import Verb, verbs
from qantar_curation.grammar.lexicon import function_words
from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.text import Line, Span

_PLACES_DEMONYM = words("places", "demonym")
_BREAKS = frozenset(
    (";", ":", '"', "who", "which", "while", "whereas", "but", "because", "although", "\u2014", "\u2013")
)
_AHEAD = frozenset(("future", "would", "must", "may"))
_BACK = frozenset(("past", "perfect", "unreal"))
_DETERMINERS = frozenset(
    ("the", "a", "an", "its", "their", "his", "her", "'s", "this", "these", "those", "some", "all", "-")
)
_PUTTING = closed("clauses-putting")
_DUE = frozenset(("due",))
_REACH = 8
_CALLING = frozenset(("call", "calls", "called", "calling"))
_CALLED_FOR = closed("clauses-called-for")
_TIMETABLE = closed("clauses-timetable")
_PROMISING = closed("clauses-promising")
_FOLLOWED = frozenset(("for", "to", "on", "in", "at", "by"))
_PURPOSE = 8
_ONCE = frozenset(("originally", "previously", "initially", "once", "first"))
_PRONOUNS = frozenset(("i", "we", "you", "he", "she", "it", "they"))
_PAST_BE = function_words("past-be") | function_words("have")
_NO_WISH = (
    function_words("will") | function_words("would") | function_words("must") | function_words("may") | {"to", "not"}
)
_WISHING = frozenset(
    [
        "recommended",
        "recommends",
        "proposed",
        "proposes",
        "demanded",
        "demands",
        "requested",
        "requests",
        "insisted",
        "asked",
        "suggested",
        "urged",
    ]
)
_NOUNS = closed("clauses-nouns")
_VERBS = closed("clauses-verbs-like-nouns")
_NOUN_ENDINGS = (
    "ment",
    "tion",
    "sion",
    "ity",
    "ness",
    "ance",
    "ence",
    "ism",
    "ist",
    "ship",
    "hood",
    "ary",
    "ery",
    "ory",
    "ic",
    "ical",
    "onal",
    "ous",
    "ive",
    "ian",
    "able",
    "ible",
    "cy",
    "phy",
    "logy",
)
_TIME_VERBS = closed("clauses-time-verbs")


def verbs_in(line: Line, span: Span) -> list[Verb]:
    """The verbs of some tokens, with places in the line."""
    first, last = span.first, span.last
    found = line.verbs.get((first, last))
    if found is None:
        tokens, found = line.tokens, []
        for one in verbs(tokens[first : last + 1], {}):
            one.at += first
            one.first += first
            if not (tokens[one.at].capital and _is_name(line, one.at)):
                found.append(one)
        line.verbs[first, last] = found
    return found


def _is_name(line: Line, index: int) -> bool:
    """Whether a capital that looks like a verb is part of a name: `Premier Rashed`, `Mr Waleed said`; no headline's."""
    if line.is_title or line.printed[index].isupper():
        return False
    return line.is_word(index - 1) and not line.opens(index)


def is_ahead(line: Line, index: int) -> bool | None:
    """Whether the words around a date speak of what is to come; None where nothing tells.

    The nearest verb decides. A verb of saying right before a weekday takes it: `said on Tuesday that it would`.
    """
    sentence = line.sentence(index)
    found = verbs_in(line, sentence)
    if _is_timetable(line, sentence.first, index, found):
        return True
    if _is_put_off(line, sentence.first, index) or _is_wished(line, sentence.first, index):
        return True
    if not found:
        return None
    best, distance = None, 10_000
    for one in found:
        if one.mood == "past" and one.first == one.at and line.wide[one.at - 1] in _DETERMINERS:
            continue  # `the troubled country`, `rebel-led troops`
        if one.mood == "infinitive" and line.wide[one.first - 1] == "only":
            return False  # `only to be freed in May`
        if one.mood == "infinitive" and _is_noun(line, one.at):
            continue  # `told to parliament`, `flights to local airports`
        if one.mood == "participle" and line.wide[one.at] not in _TIME_VERBS:
            gap = abs(one.at - index) + 6
        else:
            gap = abs(one.at - index) + (3 if one.at > index else 0)
            # A purpose behind a date is that of the act before it: `named X on Friday to replace Y`.
            gap += _PURPOSE if one.mood == "infinitive" and one.at > index and best is not None else 0
        if gap < distance and _between(line, one.at, index):
            gap += 8
        if gap < distance:
            best, distance = one, gap
    due = [step for step in line.places(_DUE, sentence.first, index - 1) if line.wide[step + 1] in _FOLLOWED]
    if due and index - due[-1] < distance + 3 and not _between(line, due[-1], index):
        return True
    if best is None:
        return None
    if best.mood in _AHEAD or best.mood == "infinitive":
        return True
    if line.wide[best.at] in _TIME_VERBS and (line.wide[best.at] != "set" or line.wide[best.at + 1] in _FOLLOWED):
        return line.wide[best.at - 1] not in _ONCE
    if best.mood in _BACK or (best.mood == "present" and line.wide[best.at].endswith("ed")):
        return False
    return None


def _is_timetable(line: Line, first: int, index: int, found: list[Verb]) -> bool:
    """Whether the present tells what is fixed for a day: `she takes office on Thursday`; not in a headline."""
    if line.is_title or line.wide[index - 1] not in ("on", "in", "at", "from"):
        return False
    if _TIMETABLE.isdisjoint(line.low[max(first, index - 2 * _REACH) : index]):
        return False
    for step in range(index - 2, max(first, index - 2 * _REACH), -1):
        if line.wide[step] in _TIMETABLE:
            noun = line.wide[step - 1] in _DETERMINERS or line.is_number(step - 1) or line.is_capital(step)
            # `was let go on Monday`, `was put on leave on Monday`: no verb of their own
            noun = noun or any(one.passive and "," not in line.low[one.at : step] for one in found if step - one.at < 5)
            return not noun and not _between(line, step, index) and all(one.at < step for one in found)
        if line.wide[step] in ("and", "that", "after", "when"):
            return False
    return False


def _is_put_off(line: Line, first: int, index: int) -> bool:
    """Whether something past was put to a day to come: `adjourned until Monday`, `called a strike for Friday`."""
    if line.wide[index - 1] == "on":
        return _is_called_for(line, first, index)
    if _is_before_vote(line, index):
        return True
    leading = index - 2 if line.wide[index - 1] == "the" else index - 1
    if line.wide[leading] not in ("until", "till", "for", "to", "by"):
        return False
    putting = _PROMISING if line.wide[leading] == "by" else _PUTTING
    before = line.places(putting, max(first, index - _REACH), leading - 1)
    return any(
        not _between(line, step, index)
        and not (
            line.wide[step - 1] in _ONCE
            or (line.wide[step - 2], line.wide[step - 1], line.wide[leading]) == ("had", "been", "for")
        )
        for step in before
    )


def _is_before_vote(line: Line, index: int) -> bool:
    """Whether a vote on a day is waited for: `until the elections of April 11`."""
    if line.wide[index - 1] not in ("of", "on", "in") or line.wide[index - 2] not in _CALLED_FOR:
        return False
    return not {"until", "till", "before", "ahead"}.isdisjoint(line.low[max(0, index - 6) : index - 2])


def _is_called_for(line: Line, first: int, index: int) -> bool:
    """Whether an act is only called for on a day: `have called for a march on Saturday`."""
    return any(
        line.wide[step + 1] == "for"
        and line.wide[step - 1] not in _ONCE
        and not _CALLED_FOR.isdisjoint(line.low[step + 2 : index - 1])
        and not (_BREAKS - {'"'}) & frozenset(line.low[step + 1 : index])
        for step in line.places(_CALLING, max(first, index - 2 * _REACH), max(index - 3, -1))
    )


def _is_wished(line: Line, first: int, index: int) -> bool:
    """Whether an act is only asked for, or a clause waits for it: `proposed it be held in May`, `until I decide`."""
    words = line.low[first:index]
    for behind in range(1, len(words) - 1) if "until" in words else ():
        if (
            words[behind - 1] == "until"
            and words[behind] in _PRONOUNS
            and form_of(words[behind + 1]) is None
            and words[behind + 1] not in _PAST_BE
        ):
            return True
    if "that" not in words or "be" not in words or _WISHING.isdisjoint(words):
        return False
    place = words.index("be")
    return "that" in words[:place] and words[place - 1] not in _NO_WISH


def _is_noun(line: Line, index: int) -> bool:
    """Whether a word behind `to` is no verb: by its ending, or as a noun or adjective that often stands there."""
    word = line.wide[index]
    if word in _NOUNS or word in _PLACES_DEMONYM:
        return True
    if word in _VERBS:
        return False
    return word.endswith(_NOUN_ENDINGS) or (word.endswith("s") and not word.endswith(("ss", "us")))


def _between(line: Line, one: int, other: int) -> bool:
    """Whether a clause ends between two tokens."""
    between = line.low[min(one, other) + 1 : max(one, other)]
    if not _BREAKS.isdisjoint(between):
        return True
    return "-" in between and any(
        line.wide[step] == "-" and line.wide[step + 1] == "-" for step in range(min(one, other) + 1, max(one, other))
    )
