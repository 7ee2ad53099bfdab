"""Other ways to tell who speaks: a name behind a dash, somebody's view, a participle, whom an agency cites."""

from __future__ import annotations

from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech.nominals import begin
from qantar_curation.suggesting.speech.papers import Speaker
from qantar_curation.suggesting.speech.sayings import is_saying_base
from qantar_curation.suggesting.speech.speakers import Speakers
from qantar_curation.suggesting.speech.wording import LOOSE
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import DASHES

_OWNING, _NEXT = 8, 3
_VIEWS = frozenset(("words", "view", "opinion", "eyes", "judgment", "judgement"))
_NAMING = frozenset(
    ("called", "dubbed", "described", "branded", "labelled", "labeled", "termed", "hailed", "denounced")
)
_ADDING = frozenset(("adding", "saying", "noting", "warning", "arguing", "claiming", "stressing", "insisting"))
_SAYINGS = words("sayings", "past", "present")
CITING = frozenset(("citing", "quoting"))


def signed(speakers: Speakers, line: Line, quote: Span, end: int) -> Speaker | None:
    """Who alone stands behind a quotation and a dash or colon: `"..." - President X`."""
    start = quote.last + 2
    while start <= end and (line.wide[start] in DASHES or line.wide[start] == ":"):
        start += 1
    if start == quote.last + 2 or not 0 <= end - start < _OWNING or verbs_in(line, Span(start, end)):
        return None
    named = speakers.of_phrase(line, Span(start, end))
    return named if named is not None and named.person is not None else None


def of_view(speakers: Speakers, line: Line, at: int, high: int) -> Speaker | None:
    """Whose view or words an `in` leads to: `in the view of X`, `in X's words`, `in his opinion`."""
    view = next((index for index in range(at + 2, min(at + _OWNING, high) + 1) if line.wide[index] in _VIEWS), None)
    if view is None:
        return None
    if line.wide[view + 1] == "of":
        return speakers.source(line, view + 1, high)
    if line.wide[view - 1] in ("his", "her"):
        who = speakers.spoken.meant_by(line, view - 1)
        return Speaker(who.name, who) if who is not None else None
    return speakers.of_phrase(line, Span(at + 1, view - 2)) if line.wide[view - 1] == "'s" else None


def calling(speakers: Speakers, line: Line, at: int, low: int, quote: Span) -> Speaker | None:
    """Who is told by a participle to say what stands right behind it: `Crowds shouting "..." filled the square`."""
    if quote.first - at > _NEXT or not is_saying_base(line.wide[at]) or not line.wide[at - 1].isalpha():
        return None
    first = begin(line, at - 1, low)
    first += line.wide[first] in ("with", "amid", "as", "to")
    return speakers.of_phrase(line, Span(first, at - 1))


def opened_by(speakers: Speakers, line: Line, quote: Span, sentence: Span) -> Speaker | None:
    """Who does what follows where words open a sentence: `Promising "...", X left`, `With the words "..." X rose`."""
    opening = is_saying_base(line.wide[sentence.first]) and line.wide[sentence.first].endswith("ing")
    led = line.wide[sentence.first] == "with" and line.wide[sentence.first + 2] == "words"
    if not (opening or led) or quote.first - sentence.first > _OWNING:
        return None
    behind = (one for one in verbs_in(line, line.sentence(quote.last)) if one.first > quote.last)
    verb = next((one for one in behind if one.mood not in LOOSE), None)
    return speakers.subject(line, verb.first, quote.last + 2) if verb is not None else None


def cited(speakers: Speakers, line: Line, quote: Span) -> str | None:
    """Whom an agency cites that reports: `", the agency reported, citing the minister`."""
    first, last = line.sentence(quote.first).first, line.sentence(quote.last).last
    for at in line.places(CITING, first, last):
        inside = quote.first <= at <= quote.last
        found = speakers.source(line, at, last) if not inside else None
        if found is not None and found.name is not None:
            return found.name
    return None


def named_by(speakers: Speakers, line: Line, quote: Span) -> Speaker | None:
    """Who calls something so: `dubbed "..." by his foes`; nobody in `the so-called "..."`, `was called "..."`."""
    at = quote.first - 2
    if line.wide[at] == "called" and line.wide[at - 1] == "-":
        return Speaker(None)
    at -= line.wide[at] == "as"
    if line.wide[at] not in _NAMING:
        return None
    by = next((index for index in (quote.last + 2, quote.last + 1) if line.wide[index] == "by"), None)
    if by is not None:
        return speakers.source(line, by, line.sentence(by).last)
    verb = next((one for one in verbs_in(line, line.sentence(at)) if one.at == at), None)
    return Speaker(None) if verb is not None and verb.passive is True and verb.first < at else None


def is_led_on(line: Line, before: Span, quote: Span) -> bool:
    """Whether the verb of saying of one quotation leads to the next: `said it was "..." and that it had "..."`."""
    if line.sentence(before.last) != line.sentence(quote.first):
        return False
    between = [word for word in line.low[before.last + 1 : quote.first - 1] if word not in ('"', "'", ",")]
    if between[:2] == ["and", "that"] or between[:2] == ["but", "that"]:
        return True
    return len(between) > 1 and between[0] in _ADDING and _SAYINGS.isdisjoint(between)
