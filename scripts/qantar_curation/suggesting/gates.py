"""Gates: sets of words that rules need one of, looked for in one pass over a line instead of rule by rule."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from qantar_curation.grammar.facts import Facts

_BY_WORD: dict[str, list[frozenset[str]]] = {}
"""The gates that each word opens."""


def gate(words: Iterable[str]) -> frozenset[str]:
    """Some words without any of which a line tells nothing to a rule.

    Whether a line has one is asked by `made in line.gates`, which costs a tenth of comparing two sets. Gates are made
    where modules are loaded: lines that were read before know nothing of them.
    """
    made = frozenset(words)
    for word in made:
        _BY_WORD.setdefault(word, []).append(made)
    _OPENED.clear()
    return made


def _opened(word: str) -> tuple[frozenset[str], ...]:
    return tuple(_BY_WORD.get(word, ()))


_OPENED = Facts(_opened)


def opened(spoken: Iterable[str]) -> frozenset[frozenset[str]]:
    """The gates that some words open."""
    return frozenset(chain.from_iterable(map(_OPENED.__getitem__, spoken)))


def is_gate(words: frozenset[str]) -> bool:
    """Whether some words were declared as a gate."""
    return any(words in _BY_WORD.get(word, ()) for word in words)
