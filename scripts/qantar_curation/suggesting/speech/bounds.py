"""Where the clause of a speaker lies: behind the head of a line, between conjunctions, outside a relative clause."""

from __future__ import annotations

from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.lexica import joint
from qantar_curation.suggesting.speech.wording import DETERMINERS, LOOSE
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import CALENDAR, DASHES

_HEAD = 16
_PARTS_OF_CLOCKS = frozenset((":", ".", "am", "pm", "gmt", "utc", "local", "hrs", "hours", "h"))
_PARTING = frozenset(("whereas", "while", "but", "although", "though", "and"))
_RELATIVE = frozenset(("who", "which", "whom", "whose", "where"))
_NO_VERBS = frozenset(("this", "news", "lots", "his", "its", "was", "has", "does", "always", "perhaps", "towards"))
_BEHIND = DETERMINERS | {'"', "in", "on", "for", "from", "to", "as", "against", "only", "what", "it", "them", "him"}


def past_head(line: Line) -> int:
    """The first token behind what heads a line: a page clock, a dateline or the day of a diary; 0 without any."""
    end = _past_clock(line)
    if not (line.is_capital(end) or line.is_number(end)):
        return end
    last = min(end + _HEAD, len(line.tokens) - 1)
    for index in range(end + 1, last):
        if line.low[index] in DASHES and _is_spaced(line, index):
            behind = next(at for at in range(index, last + 1) if line.wide[at] not in DASHES)
            return behind if _is_dateline(line, end, index - 1) else end
    return end


def _past_clock(line: Line) -> int:
    """The first token behind a time of day that opens a line: `18.40 A senior officer`, `9:05 GMT The court`."""
    clock = line.low[0][:1].isdecimal() and (line.wide[1] == ":" or "." in line.low[0])
    end = 0
    while clock and end < len(line.tokens) - 1 and (line.is_number(end) or line.low[end] in _PARTS_OF_CLOCKS):
        end += 1
    return end if line.is_capital(end) else 0


def _is_spaced(line: Line, index: int) -> bool:
    """Whether a dash stands apart from the word before it."""
    return line.tokens[index].start > line.tokens[index - 1].end


def _is_dateline(line: Line, first: int, last: int) -> bool:
    """Whether what stands before a dash is no more than place, day and agency."""
    if any(one.at <= last for one in verbs_in(line, line.sentence(first))):
        return False
    dated = any(line.low[at] in CALENDAR or line.is_number(at) for at in range(first, last + 1))
    return dated or line.wide[last] == ")" or line.printed[first].isupper()


def clause_start(line: Line, low: int, verb: int) -> int:
    """The first token of the clause of a verb: behind `, whereas` and its like, where another clause stands before."""
    verbs = [one.at for one in verbs_in(line, line.sentence(verb)) if one.mood not in LOOSE]
    for index in range(verb - 2, low, -1):
        if line.low[index] not in _PARTING or not any(low <= at < index for at in verbs):
            continue
        opens = line.is_capital(index + 1) or line.wide[index + 1] in DETERMINERS
        if opens and line.wide[index - 1] == "," and not any(index < at < verb for at in verbs):
            return index + 1
    return low


def is_aside(line: Line, verb: int, low: int, high: int) -> bool:
    """Whether a verb stands in a relative clause closed before `high`: `a letter, which he said is false,`.

    In `X, who fled, said` the verb does not: the comma behind the verb of that clause closes it before.
    """
    opened = next(
        (at for at in range(verb - 1, low, -1) if line.low[at] in _RELATIVE and line.low[at - 1] == ","), None
    )
    if opened is None:
        return False
    comma = next((at for at in range(opened, verb) if line.low[at] == ","), verb)
    if comma < verb and any(opened < one.at < comma for one in verbs_in(line, line.sentence(verb))):
        return False
    return "," in line.low[verb + 1 : high]


def third_person(line: Line, first: int, last: int) -> int | None:
    """The last verb in the third person of the present among some tokens, which its looks do not tell from a noun."""
    somebody = joint(("classes", "force", "crowd", "person", "body"), ("sayings", "somebody"))
    for index in range(last, first, -1):
        word, before = line.low[index], line.low[index - 1]
        if not word.endswith("s") or len(word) < 4 or word.endswith(("ss", "us", "is")) or line.is_capital(index):
            continue
        if word in _NO_VERBS or word.removesuffix("s") in somebody or word in somebody or before in DETERMINERS:
            continue
        if line.wide[index + 1] not in _BEHIND and not line.is_capital(index + 1):
            continue
        if line.is_capital(index - 1) or before in ("he", "she", "it") or before in somebody:
            return index
    return None


def clause_of(line: Line, span: Span) -> Span:
    """A sentence without the head of its line."""
    return Span(past_head(line), span.last) if span.first == 0 else span
