"""Commanders who are told by their services: `a new high command: A in the army, B in the navy, C in the air force`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.telling import GAINS, Change, Sentence
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.text import Line, Span

_SERVICES = frozenset(("army", "navy", "gendarmerie", "police", "marines", "aviation"))
_OF_FORCE = (("air", "force"), ("ground", "forces"), ("land", "forces"), ("naval", "forces"), ("national", "guard"))
_SERVICE_WORDS = gate(_SERVICES | {part[0] for part in _OF_FORCE})
_COMMANDS = gate(("command", "commanders", "chiefs", "commands", "leadership", "commander", "heads", "top"))
_GAINING = gate(("new", "appointed", "named", "swore", "sworn", "appoints", "names", "installed", "presented"))
_LONGEST_CLAUSE = 12
_SEVERAL = 2


def can_command(line: Line) -> bool:
    """Whether a line may tell commanders by their services.

    Args:
        line: The line.
    """
    gates = line.gates
    if _COMMANDS not in gates or _GAINING not in gates or _SERVICE_WORDS not in gates:
        return False
    return len(_SERVICE_WORDS & line.spoken) >= _SEVERAL


def services(sentence: Sentence, told: Sequence[Change]) -> list[Change]:
    """The changes of a sentence with the command that each of several is given, in place of those without one.

    Args:
        sentence: The sentence.
        told: The changes told of it so far.
    """
    found = list(_given(sentence))
    if len(found) < _SEVERAL:
        return list(told)
    given = {id(one.who) for one in found}
    rest = [one for one in told if not (id(one.who) in given and one.change in GAINS) and not _is_between(one, found)]
    return [*rest, *found]


def _is_between(one: Change, found: Sequence[Change]) -> bool:
    """Whether somebody who is only named beside, as the one before, was taken for one who comes in."""
    return one.change in GAINS and found[0].start < one.start <= found[-1].end


def _given(sentence: Sentence) -> Iterator[Change]:
    line = sentence.line
    for mention, person in sentence.people:
        service = _service_behind(line, mention, sentence.span.last)
        if service is None or line.wide[mention.span.first - 1] in ("of", "replaces", "replacing"):
            continue
        post = f"commander of the {line.slice(service)}"
        name = person.name
        yield Change(line, mention.span.first, service.last, "appointed", name, person, post, None, 0.7, "service")


def _service_behind(line: Line, mention: Mention, end: int) -> Span | None:
    """The service behind a name: `A in the army`, `A (navy)`, also over a clause: `A, who replaces B, in the army`."""
    at = mention.span.last + 1
    if line.wide[at] == "," and line.wide[at + 1] == "who":
        at = next((step + 1 for step in range(at + 2, min(at + _LONGEST_CLAUSE, end)) if line.wide[step] == ","), at)
    if line.wide[at] not in ("in", "to", "for", "at", "(", "over", "as"):
        return None
    first = at + 1 + (line.wide[at + 1] == "the")
    if tuple(line.low[first : first + 2]) in _OF_FORCE:
        return Span(first, first + 1)
    return Span(first, first) if line.wide[first] in _SERVICES else None
