"""The noun phrases beside a verb: where its subject lies, and how a phrase is printed as the name of a speaker."""

from __future__ import annotations

from qantar_curation.grammar.numbers import SCALES, TENS, UNITS
from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.speech.adverbials import is_day, trimmed
from qantar_curation.suggesting.speech.bounds import clause_start, past_head
from qantar_curation.suggesting.speech.wording import DETERMINERS, OPENINGS
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import CALENDAR, FUNCTION

_SAYINGS_CLOSING = words("sayings", "closing")
_COMMON_CALENDAR_ADVERB = words("common", "calendar", "adverb")
_SAYINGS_PAST_PRESENT = words("sayings", "past", "present")
_MARKS = frozenset('";:()[]\u2014\u2013\u00ab\u00bb')
_BREAKS = words("sayings", "breaks")
_LY_NOUNS = words("sayings", "ly-nouns")
_SKIPPED = words("sayings", "skipped")
_CUTS = words("sayings", "cuts")
_ENDING = _MARKS | _BREAKS | {",", "."}
_BEFORE_A_DAY = frozenset(("on", "last", "this", "late", "early", "in", "of"))
_ADJECTIVES = words("sayings", "adjectives")
_SURELY = words("sayings", "surely")
_ONE = frozenset(("one", "another"))
_ABBREVIATED = closed("text-abbreviated")
_CLOSING = frozenset((")", "-", "\u2014", "\u2013"))
_PLACES = frozenset(("outside", "inside", "near", "in", "at", "on", "around", "from", "by", "with", "behind"))
SOME = frozenset(("one", "some", "many", "several", "two", "three", "few", "most", "none", "both"))
_BEHIND_PRONOUNS = frozenset(("of", "in", "at", "from", "among", "near"))
"""What stands behind `some` where it is no article: `some in the crowd`."""
_NEARLY = frozenset(("about", "some", "around", "over", "nearly", "almost", "roughly", "approximately"))
_NUMBERS = frozenset((*UNITS, *TENS, *SCALES))
_GENITIVE = "'s"
JOINING = frozenset(("and", "but", "or"))
"""What joins a verb to the one before it, whose subject it shares."""
_INSERTED = 24


def before(line: Line, verb: int, low: int) -> Span | None:
    """The tokens of the subject that stands before a verb, from `low` on; None where nothing does."""
    low = low or past_head(line)
    last = back(line, verb - 1, low)
    if last < low or line.wide[last] in _MARKS or line.wide[last] in JOINING:
        return None
    if line.wide[last] == ",":
        return first_segment(line, clause_start(line, low, verb), last - 1)
    first = begin(line, last, low)
    if low < first and line.wide[first] in _PLACES and form_of(line.wide[first - 1]) == "past":
        return before(line, first - 1, low)  # `a crowd gathered outside the palace chanted`
    if line.wide[first] in ("of", "from") and line.wide[first - 1] == ",":
        return first_segment(line, clause_start(line, low, verb), first - 2)  # `Ada Venn, 44, of Mill Road, said`
    return trimmed(line, first, last)


def after(line: Line, verb: int, high: int) -> Span | None:
    """The tokens of a subject that follows its verb: `said the mayor of X`."""
    first = verb + 1
    while first <= high and (line.wide[first] in _SKIPPED or line.wide[first] == ","):
        first += 1
    if line.wide[first] == "to":  # `indicated to the agency a source`
        first = next((at for at in range(first + 2, min(first + 6, high)) if line.wide[at] in DETERMINERS), first)
    last = first - 1
    verbs = verbs_in(line, line.sentence(verb))
    starts = {one.first for one in verbs if one.at > verb and not describes(line, one.at)}
    for index in range(first, high + 1):
        word = line.wide[index]
        if word == "." and not is_stop(line, index) and line.is_capital(index - 1) and line.is_capital(index + 1):
            continue  # `said O. Destri`, `said Maj. Destri`
        if word == "to" and line.wide[index - 1] == "close":
            last = index
            continue  # `a source close to the family`
        if index in starts or word in _BREAKS or word in _CUTS or word in _MARKS or word in (",", ".", "and", "to"):
            break
        if is_day(line, index):
            break
        last = index
    while last > first and line.wide[last] in ("of", "for", "with"):
        last -= 1  # `accused by prosecutors of "..."`
    return Span(first, last) if last >= first else None


def printed(line: Line, span: Span) -> str | None:
    """The words of a phrase as they name a speaker: without article, and without the place behind it."""
    first, last = span
    while first <= last and line.wide[first] in DETERMINERS and line.wide[first + 1] not in _BEHIND_PRONOUNS:
        first += 1
    if (
        line.wide[first] in _ONE
        and line.wide[first + 1][:1].isalpha()
        and line.wide[first + 1] != "of"
        and first < last
    ):
        first += 1
    if line.wide[first] in _NEARLY and _is_number(line, first + 1):
        first += 1
        while first < last and _is_number(line, first):
            first += 1
    if line.wide[first] in ("article", "section", "chapter") and line.wide[first + 2] == "of":
        return printed(line, Span(first + 3, last))
    if line.wide[last] == _GENITIVE:
        last -= 1
    for index in range(first + 1, last + 1):
        if line.wide[index] == "in" and (_is_place(line, index + 1) or _is_worn(line, index + 1)):
            continue
        if line.wide[index] in _CUTS and line.wide[index - 1] not in _CUTS:
            last = index - 1
            break
    if last < first or (not line.is_word(first) and not line.is_number(first)):
        return None
    return line.slice(Span(first, last))


def _is_number(line: Line, index: int) -> bool:
    """Whether a token is a number in digits or words."""
    return line.wide[index][:1].isdecimal() or line.wide[index] in _NUMBERS


def _is_place(line: Line, index: int) -> bool:
    """Whether a name stands behind `in`, with or without an article, and no day."""
    at = index + 1 if line.wide[index] == "the" else index
    return line.is_capital(at) and line.wide[at] not in CALENDAR


def _is_worn(line: Line, index: int) -> bool:
    """Whether a lone noun stands behind `in`: `a soldier in fatigues`."""
    word = line.wide[index]
    return word.isalpha() and word not in FUNCTION and word not in CALENDAR and not line.is_capital(index)


def head(line: Line, span: Span) -> int:
    """The main word of a phrase: the last one before `of`, `for` and their like."""
    for index in range(span.first + 1, span.last + 1):
        if line.wide[index] == "of" and line.wide[index - 1] in SOME:
            continue  # `one of the protesters`
        if line.wide[index] in ("of", "for", "to", "close") or line.wide[index] in _CUTS:
            told = line.wide[index] in ("by", "on", "in") and form_of(line.wide[index - 1]) == "past"
            return index - 2 if told and index - 2 >= span.first else index - 1  # `a letter signed by her`
    return span.last


def back(line: Line, index: int, low: int) -> int:
    """From a verb to the left, beyond auxiliaries, adverbs and days."""
    while index >= low:
        word = line.wide[index]
        if word in _CLOSING and (opened := _parenthesis(line, index, low)) is not None:
            index = opened - 1
        elif word in _SKIPPED or (
            word.endswith("ly") and len(word) > 4 and word not in _LY_NOUNS and not line.is_capital(index)
        ):
            index -= 1
        elif is_day(line, index):
            index -= 1
            if line.wide[index] in _BEFORE_A_DAY:
                index -= 1
        else:
            break
    return index


def _parenthesis(line: Line, index: int, low: int) -> int | None:
    """The first token of what a pair of dashes or brackets encloses that ends at a token."""
    word = line.wide[index]
    if word == ")":
        return next((at for at in range(index, max(low, index - _INSERTED) - 1, -1) if line.wide[at] == "("), None)
    doubled = word == "-" and line.wide[index - 1] == "-"
    spaced = word == "-" and not doubled and _is_spaced(line, index)
    if word not in ("\u2014", "\u2013") and not doubled and not spaced:
        return None
    end = index - 2 if doubled else index - 1
    for at in range(end, max(low, index - _INSERTED) - 1, -1):
        if doubled and line.wide[at] == "-" and line.wide[at - 1] == "-":
            return at - 1
        if not doubled and line.wide[at] == word and not (spaced and not _is_spaced(line, at)):
            return at
    return None


def _is_spaced(line: Line, index: int) -> bool:
    """Whether a hyphen stands for a dash: with a space on both sides."""
    tokens = line.tokens
    apart = 0 < index < len(tokens) - 1 and tokens[index - 1].end < tokens[index].start
    return apart and tokens[index].end < tokens[index + 1].start


def is_stop(line: Line, index: int) -> bool:
    """Whether a mark parts clauses; a full stop behind an abbreviation or an initial does not."""
    word = line.wide[index]
    if word != ".":
        return word in _MARKS
    before = line.wide[index - 1]
    return not (before in _ABBREVIATED or (len(before) == 1 and before.isalpha()))


def begin(line: Line, last: int, low: int) -> int:
    """The first token of a phrase that ends at `last`."""
    taken = {one.at for one in verbs_in(line, line.sentence(last)) if one.mood != "participle"}
    first = last
    while first - 1 >= low:
        word = line.wide[first - 1]
        if word in _ENDING and (word != "." or is_stop(line, first - 1)):
            break
        if first - 1 in taken and not describes(line, first - 1):
            break
        if word in _SURELY and line.wide[first - 2] not in DETERMINERS:
            break
        if word == "what" or (word == "and" and _parts_clauses(line, first - 1, low, taken)):
            break
        first -= 1
    return first


def _parts_clauses(line: Line, at: int, low: int, verbs: set[int]) -> bool:
    """Whether an `and` joins clauses: behind a verb it does, unless that only says what both halves tell."""
    last = max((one for one in verbs if low <= one < at and not describes(line, one)), default=None)
    return last is not None and line.wide[last] not in _SAYINGS_CLOSING


def is_relative(line: Line, span: Span) -> bool:
    """Whether a phrase is the head of a relative clause: `a clause that lets Congress dismiss a president`."""
    word = line.wide[span.first]
    if line.wide[span.first - 1] not in ("that", "which") or line.is_capital(span.first) or span.first == span.last:
        return False
    third = word.endswith("s") and not word.endswith(("ss", "us")) and line.is_capital(span.first + 1)
    return third and form_of(line.wide[span.first - 2]) is None and line.wide[span.first - 2].isalpha()


def describes(line: Line, at: int) -> bool:
    """Whether a participle stands before its noun: `the ruling party`, `armed men`."""
    word, before, follows = line.wide[at], line.wide[at - 1], line.wide[at + 1]
    if word in _ADJECTIVES and follows[:1].isalpha():
        return follows not in FUNCTION
    attributive = (before in DETERMINERS and before != "that") or before[:1].isdecimal() or before == "newly"
    if attributive and word.endswith("ing"):
        return True
    if attributive or line.is_capital(at):
        return follows[:1].isalpha() and follows not in FUNCTION
    return before == "-"


def first_segment(line: Line, low: int, last: int) -> Span | None:
    """Of the parts between commas before a verb the subject: the first that is no adverbial."""
    start = low
    while start <= last:
        end = next((index - 1 for index in range(start, last + 1) if line.wide[index] == ","), last)
        after_segment = end + 2
        if line.wide[end] == ")" and (opened := _parenthesis(line, end, start)) is not None and opened > start:
            end = opened - 1  # `X (68), in power since May, said`
        opens = line.wide[start]
        verbs = {one.at for one in verbs_in(line, line.sentence(start))}
        adverbial = opens in OPENINGS or opens in _BREAKS or opens in _MARKS or start in verbs or opens == "and"
        if end >= start and not adverbial and opens not in _COMMON_CALENDAR_ADVERB:
            inner = next((index for index in range(start + 1, end + 1) if index in verbs), None)
            found = trimmed(line, start, end)
            if found is not None and (inner is None or describes(line, inner)):
                return found
            if inner is not None and found is not None:
                return _after_break(line, inner, end)
        start = after_segment
    return None


def _after_break(line: Line, verb: int, end: int) -> Span | None:
    """The subject of a clause that a verb has opened before: `X believes that Y, ...`."""
    saying = line.wide[verb] in _SAYINGS_PAST_PRESENT
    if saying and line.wide[verb + 1] not in _BREAKS and verb < end:
        return Span(verb + 1, end)
    opened = next((index + 1 for index in range(end, verb, -1) if line.wide[index] in _BREAKS), None)
    return Span(opened, end) if opened is not None and opened <= end else None
