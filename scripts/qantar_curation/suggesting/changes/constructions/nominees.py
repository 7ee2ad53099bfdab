"""Who is called a nominee or choice for an office: `the premier's pick for ombudsman, X`, `X is the choice to head`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.telling import GAINS, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.bodies import headed
from qantar_curation.suggesting.changes.which.offices import remember
from qantar_curation.suggesting.changes.wording import NOMINEES
from qantar_curation.suggesting.offices.portfolios import field_at, minister_of
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.text import Line

_BE = frozenset(("is", "was", "are", "were", "remains"))
_LEADING = frozenset(("head", "lead", "run", "chair", "command"))
_NOT = frozenset(("failed", "rejected", "former", "withdrawn", "defeated", "unsuccessful", "likely", "possible", "not"))
_REACH = 7
_TITLES = 4


def can_nominate(line: Line) -> bool:
    """Whether a line has words that may tell so.

    Args:
        line: The line.
    """
    spoken, gates = line.spoken, line.gates
    return NOMINEES in gates and ("for" in spoken or "to" in spoken or "as" in spoken)


def nominees(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """The nominations that nouns tell.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        here: The changes told of it already.
    """
    line, told = sentence.line, [*memory.found, *here]
    for noun in line.places(NOMINEES, sentence.span.first, sentence.span.last - 1):
        found = _office(sentence, noun)
        if found is None or not _NOT.isdisjoint(line.low[max(noun - _REACH, sentence.span.first) : noun]):
            continue
        post, last = found
        who = _behind(sentence, last) or _before(sentence, noun)
        if who is None or who.mention is None:
            continue
        gains = [one for one in told if one.who is who.person and one.change in GAINS]
        if any(same_post(one.post, post) for one in gains):
            continue
        first, end, name = min(noun, who.first), max(last, who.last), who.person.name
        one = Change(line, first, end, "nominated", name, who.person, post, None, 0.7, "nominee")
        remember(memory, one, who.person)
        yield one


def _office(sentence: Sentence, noun: int) -> tuple[str, int] | None:
    """The office behind the noun, with its last token."""
    line, after = sentence.line, sentence.line.wide[noun + 1]
    if after in ("for", "as"):
        said = next((one for one in sentence.offices if noun + 1 < one.begin <= noun + 3), None)
        if said is not None:
            return said.text, said.span.last
        field = field_at(line, noun + 2) if after == "for" else None
        closed = field is not None and line.wide[field.last + 1] in (",", ".", ";", "is", "was", "")
        return (minister_of(line, field), field.last) if field is not None and closed else None
    if after == "to" and line.wide[noun + 2] in _LEADING:
        return headed(line, noun + 3, sentence.span.last, line.wide[noun + 2])
    if after == "to" and line.wide[noun + 2] in ("be", "become"):
        said = next((one for one in sentence.offices if noun + 2 < one.begin <= noun + 4), None)
        return (said.text, said.span.last) if said is not None else None
    return None


def _behind(sentence: Sentence, last: int) -> Referent | None:
    """The name behind the office: at once, over a comma, or over a copula."""
    line = sentence.line
    begin = last + 1
    begin += line.wide[begin] in {",", *_BE}
    near = (one for one in sentence.referents if one.mention is not None and one.begin <= begin <= one.first)
    return next((one for one in near if one.first <= begin + _TITLES), None)


def _before(sentence: Sentence, noun: int) -> Referent | None:
    """The name before `, the premier's pick` or `is the premier's pick`."""
    line = sentence.line
    for index in range(noun - 1, max(noun - _REACH, sentence.span.first), -1):
        if line.wide[index] in _BE or line.wide[index] == ",":
            return next((one for one in sentence.referents if one.last == index - 1), None)
        if not (line.is_word(index) or line.wide[index] in ("'s", "'")):
            return None
    return None
