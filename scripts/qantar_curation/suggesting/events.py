"""Acts that a text tells: their kind by the grammar's words, their status by tense and speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit, lexicon
from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.lexica import closed, pairs, words
from qantar_curation.suggesting.mention import Mention
from qantar_curation.suggesting.people import Person
from qantar_curation.suggesting.proposal import Proposal, proposal
from qantar_curation.suggesting.quotes import Quote
from qantar_curation.suggesting.text import Line, Span

_SPEAKING = frozenset(
    ("said", "says", "told", "announced", "promised", "pledged", "vowed", "claimed", "alleged", "accused", "added")
)
_REFUSING = closed("events-refusing")
_PLANNING = closed("events-planning")
_PROMISING = closed("events-promising")
_DENYING = closed("events-denying")


@dataclass(frozen=True, slots=True)
class Event:
    """An act that tokens of a line tell."""

    line: Line
    span: Span
    kind: str
    status: str
    speaker: str | None


@cache
def _kinds() -> frozenset[str]:
    return words("events", "kinds")


@cache
def _with() -> dict[str, frozenset[str]]:
    return {entry: frozenset(meaning.split("|")) for entry, meaning in pairs("events", "with").items()}


@cache
def _never() -> frozenset[str]:
    return words("events", "never")


def events(line: Line, people: Sequence[tuple[Mention, Person]], quotes: Sequence[Quote]) -> list[Event]:
    """The acts of a line; of one kind and status in a sentence the first."""
    found: list[Event] = []
    seen: set[tuple[int, str]] = set()
    taken: set[int] = set()
    for hit in sorted(lexicon("event-kind").hits(line.text), key=lambda one: (one.first, one.first - one.last)):
        if hit.term not in _kinds() or hit.first in taken:
            continue
        sentence = line.sentence(hit.first)
        if (sentence.first, hit.term) in seen or not _trusted(line, sentence, hit):
            continue
        seen.add((sentence.first, hit.term))
        taken.update(range(hit.first, hit.last + 1))
        status, speaker = _status(line, sentence, hit, people, quotes)
        found.append(Event(line, Span(hit.first, hit.last), hit.term, status, speaker))
    return found


def _trusted(line: Line, sentence: Span, hit: Hit) -> bool:
    company = _with().get(hit.entry)
    if company is not None:
        return any(line.word(index) in company for index in range(sentence.first, sentence.last + 1))
    if hit.entry in _never():
        return False
    if line.is_capital(hit.first) and not line.opens(hit.first) and not line.is_title:
        return False
    if hit.entry.endswith("/v") and " " not in hit.entry:
        return hit.form != "base" or line.word(hit.first - 1) in ("to", "will", "would", "not", "did")
    return True


def _status(
    line: Line, sentence: Span, hit: Hit, people: Sequence[tuple[Mention, Person]], quotes: Sequence[Quote]
) -> tuple[str, str | None]:
    start = line.tokens[hit.first].start
    quote = next((one for one in quotes if one.start <= start < one.end), None)
    found = verbs_in(line, sentence)
    verb = next((one for one in found if one.at == hit.first), None) or _governing(found, hit)
    before = {line.word(index) for index in range(max(sentence.first, hit.first - 12), hit.first)}
    near = {line.word(index) for index in range(max(sentence.first, hit.first - 6), hit.first)}
    speaker = quote.speaker if quote is not None else _speaker(line, sentence, hit, people)
    if verb is not None and verb.negated:
        return "negated", speaker
    if before & _DENYING:
        return "negated", speaker
    if "if" in before or (verb is not None and verb.mood == "unreal"):
        return "hypothetical", speaker
    if near & _REFUSING and hit.term != "refusal":
        return "refused", speaker
    if near & _PROMISING and hit.term not in ("promise",):
        return "announced", speaker
    if verb is not None and (verb.mood in ("future", "would") or line.word(verb.at) == "set"):
        return "announced" if speaker is not None else "planned", speaker
    if near & _PLANNING or (verb is not None and verb.mood in ("must", "infinitive", "may")):
        return "planned", speaker
    if speaker is not None:
        return "alleged", speaker
    return ("ongoing", None) if verb is not None and verb.mood == "going-on" else ("occurred", None)


def _governing(found: Sequence[Verb], hit: Hit) -> Verb | None:
    """The verb nearest to a noun."""
    return min(found, key=lambda one: abs(one.at - hit.first), default=None)


def _speaker(line: Line, sentence: Span, hit: Hit, people: Sequence[tuple[Mention, Person]]) -> str | None:
    """Who says what a clause behind a verb of saying tells; None where the narrator does."""
    for index in range(hit.first - 1, sentence.first - 1, -1):
        word = line.word(index)
        if word in _SPEAKING or (word in ("according",) and line.word(index + 1) == "to"):
            behind = (
                line.word(index + 1) in ("that", "the", "a", "it", "he", "she", "coup", "his", "her", "to")
                or word != "according"
            )
            named = [one for one in people if sentence.first <= one[0].span.first < index]
            if named and behind:
                return named[-1][1].name
            if line.is_capital(index - 1):
                return line.printed[index - 1]
            return (
                line.word(index - 1)
                if line.word(index - 1) in ("police", "authorities", "officials", "ministry")
                else None
            )
    return None


def event_proposals(found: Sequence[Event]) -> list[Proposal]:
    """The proposals for acts: one a kind and status of the text."""
    made, seen = [], set()
    for one in found:
        if (one.kind, one.status) in seen:
            continue
        seen.add((one.kind, one.status))
        start, end = one.line.tokens[one.span.first].start, one.line.tokens[one.span.last].end
        value = {"kind": one.kind, "status": one.status, "speaker": one.speaker}
        made.append(proposal("event", one.line, start, end, value, 0.55, one.kind))
    return made
