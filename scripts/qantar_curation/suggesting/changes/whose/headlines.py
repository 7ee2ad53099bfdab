"""How headlines tell changes: without auxiliaries and articles, in a line that no full stop ends."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import Sentence
from qantar_curation.suggesting.text import Line, Span

_LONGEST = 18
_ENDS = frozenset((".", "!", "?", '"', ")", ":", ";", ","))
_ADVERBS = frozenset(("officially", "formally", "unanimously", "narrowly", "finally", "reportedly"))


def is_headline(line: Line, span: Span) -> bool:
    """Whether a sentence is a short line of its own that nothing ends.

    Args:
        line: The line.
        span: The sentence in it.
    """
    whole = span.last == len(line.low) - 1
    return whole and span.last - span.first <= _LONGEST and line.low[-1] not in _ENDS


def suffers_in_headline(sentence: Sentence, hit: Hit) -> bool:
    """Whether a participle follows a name in a headline: `X named head of the bank`, `Premier X ousted in vote`.

    Args:
        sentence: The sentence with its verbs and referents.
        hit: The participle.
    """
    line, span = sentence.line, sentence.span
    if not is_headline(line, span):
        return False
    last = hit.first - 1 - (line.word(hit.first - 1) in _ADVERBS)
    named = any(one.last == last and one.mention is not None for one in sentence.referents)
    return named and not any(verb.first < hit.first for verb in sentence.verbs.values())
