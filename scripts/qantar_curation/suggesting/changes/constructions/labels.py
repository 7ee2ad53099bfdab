"""What the words before a list of names with fields tell of all: `OUT: A (trade)`, `The newcomers are B (health)`."""

from __future__ import annotations

from qantar_curation.suggesting.changes.telling import GAINS, Memory, Sentence
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.text import Line

_LEAVING = frozenset(("out", "leaving", "gone", "departing", "departures", "leave", "losers", "exits", "casualties"))
_STAYING = frozenset(("stays", "stay", "staying", "unchanged", "remain", "remaining", "survivors", "remains"))
_COMING = frozenset(("in", "new", "newcomers", "arrivals", "incoming", "faces", "debutants", "entrants", "others"))
_BE = frozenset(("are", "were", "include", "is", "included", "includes"))
_LABELLING = gate(_BE | {":"})
_ENDING = frozenset(("ministers", "faces", "ones", "members", "people", "names", ":"))
_UNDOING = ("de", "dis", "un")
_SHORTEST = 6
_LABEL = 6
_LINES = 4


def can_label(line: Line) -> bool:
    """Whether a line may be such a list.

    Args:
        line: The line.
    """
    spoken, gates = line.spoken, line.gates
    return "(" in spoken and _LABELLING in gates


def label(memory: Memory, sentence: Sentence) -> None:
    """Note in a sentence what its label tells of all that it lists, where no word of change did.

    Args:
        memory: What was told before.
        sentence: The sentence; changed.
    """
    line, first = sentence.line, sentence.span.first
    if sentence.of_all is not None or not sentence.people:
        return
    name = sentence.people[0][0].span
    at = name.first - 1
    if line.wide[name.last + 1] != "(" or (line.wide[at] not in _BE and line.wide[at] != ":"):
        return
    said = set(line.low[max(first, at - _LABEL) : at])
    if line.wide[at] == ":":
        opened = [step for step in range(first, at) if line.wide[step] in ("-", "\u2013", "\u2014", ".", ";")]
        said = set(line.low[max([first - 1, *opened]) + 1 : at])
    undone = line.wide[at - 1] if line.wide[at - 1] not in _ENDING else line.wide[at - 2]
    if said & _LEAVING:
        sentence.of_all = "removed"
    elif said & _STAYING:
        sentence.of_all = "retained"
    elif undone.endswith("ed") and undone.startswith(_UNDOING) and len(undone) > _SHORTEST and "the" in said:
        sentence.of_all = "dismissed"
    elif said & _COMING:
        told = [one for one in memory.found if one.change in GAINS and line.number - one.line.number <= _LINES]
        sentence.of_all = "nominated" if told and told[-1].change == "nominated" else "appointed"
