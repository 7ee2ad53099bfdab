"""How headlines tell changes: without auxiliaries and articles, in a line that no full stop ends."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import Sentence
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import DETERMINERS

_LONGEST = 18
_ENDS = frozenset((".", "!", "?", '"', ")", ":", ";", ","))
_BEHIND = frozenset(
    ("", "as", "by", "in", "over", "on", "after", "for", "from", "to", "amid", "with", "at", ",", "again")
)
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
    last = hit.first - 1 - (line.wide[hit.first - 1] in _ADVERBS)
    named = next((one for one in sentence.referents if one.last == last and one.mention is not None), None)
    if (
        named is None
        or not _is_followed(sentence, hit)
        or not (is_headline(line, span) or line.wide[named.begin - 1] == ":")
    ):
        return False
    return not any(verb.first < hit.first for verb in sentence.verbs.values())


def _is_followed(sentence: Sentence, hit: Hit) -> bool:
    """Whether an office without an article, a preposition or nothing follows, and no object: `X dismissed rumours`."""
    line, after = sentence.line, hit.last + 1
    if line.wide[after] in _BEHIND:
        return True
    offices = (one for one in sentence.offices if one.begin in (after, after + 1))
    return any(line.wide[one.begin] not in DETERMINERS and line.wide[after] not in DETERMINERS for one in offices)
