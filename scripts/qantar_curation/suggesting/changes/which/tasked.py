"""Offices given with a task: `named by the president to head the bank`, `picked A, a lawyer, to lead the ministry`."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import Change, Sentence
from qantar_curation.suggesting.changes.which.bodies import headed
from qantar_curation.suggesting.text import Span

_LEADING = frozenset(("head", "lead", "run", "chair", "command", "direct", "oversee", "manage", "govern"))
_STOPS = frozenset((";", ":", '"', "who", "which", "that", "and", "but", "after"))
_REACH = 18
_COUNTED = frozenset(("first", "second", "third", "only", "last", "youngest", "oldest", "latest"))


def led(sentence: Sentence, start: int) -> tuple[str, int] | None:
    """The office at the head of what somebody is chosen to lead, and its last token.

    Args:
        sentence: The sentence.
        start: The last token of the word of change, or of the name behind it.
    """
    line = sentence.line
    for index in range(start if line.wide[start] == "to" else start + 1, min(start + _REACH, sentence.span.last)):
        word = line.wide[index]
        if word in _STOPS or (index in sentence.verbs and word != "to" and line.wide[index - 1] != "to"):
            return None
        if word == "to" and line.wide[index + 1] in _LEADING:
            return headed(line, index + 2, sentence.span.last, line.wide[index + 1])
    return None


def is_task_of(sentence: Sentence, hit: Hit, made: Change) -> bool:
    """Whether what is to be led is the task of who has just been told to be chosen for it."""
    line = sentence.line
    between = Span(made.start, hit.first)
    if made.line is not line or made.post is None or not between.first < between.last:
        return False
    found = headed(line, hit.last + 1, sentence.span.last, line.wide[hit.last])
    return found is not None and found[0] == made.post


def is_first_to(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody is only counted: `was the first of them to head a government`.

    Args:
        sentence: The sentence.
        hit: The words of leading.
    """
    before = [sentence.line.wide[index] for index in range(max(sentence.span.first, hit.first - 5), hit.first)]
    return any(one in _COUNTED and "the" in before[:place] for place, one in enumerate(before))
