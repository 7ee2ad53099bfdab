"""Whom `both`, `the two` and `all three` mean, of whom a loss is told: those whom the sentence before named."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.change_dates import date_of
from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Sentence
from qantar_curation.suggesting.changes.which.offices import known_post
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.persons.people import Person

_LOSSES_OR_RETAINED = LOSSES | {"retained"}

_COMMON_ADVERB = words("common", "adverb")
_COUNTS = {"both": 2, "two": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "quartet": 4}
COUNTING = gate(_COUNTS)
_OPENING = frozenset(
    ("of", "whom", "them", "later", "then", "since", "now", "eventually", "subsequently", "immediately")
)
_NOUNS = frozenset(("men", "women", "ministers", "officials", "generals", "judges", "officers", "governors", "mayors"))
_BEHIND = frozenset(("of", "from", "on", "in", "as", "out", "to", "off", "into", "after", "over", "last", "late"))
_NOUNS_OR_BEHIND = _NOUNS | _BEHIND
_BETWEEN = _OPENING | _NOUNS | {"was", "were", "been", "be", "have", "had", "has", "are"}
_COMMON_ADVERB_OR_BETWEEN = _COMMON_ADVERB | _BETWEEN
_REACH = 10
_LINES = 1


def of_both(memory: Memory, sentence: Sentence, hit: Hit, change: str, role: str) -> list[Change]:
    """The losses of those who are counted, not named: `Both were removed from their posts`, `both of whom resigned`.

    Args:
        memory: What was told before, with those who were named last.
        sentence: The sentence.
        hit: The word of change.
        change: What it tells.
        role: Where it has its person.
    """
    verb = sentence.verbs.get(hit.first)
    if change not in _LOSSES_OR_RETAINED or role not in ("object", "subject") or verb is None:
        return []
    if role == "object" and verb.passive is not True:
        # `forced both from office`
        count, first = _count_behind(sentence, hit.last + 1), verb.first
    elif role == "subject" and verb.passive is True:
        return []
    else:
        count, first = _count_before(sentence, verb.first)
    meant = _named(memory, sentence, first) if count else []
    if len(meant) != count:
        return []
    date = date_of(sentence, hit, change)
    made = []
    for person in meant:
        post = known_post(memory, None, person, change)
        if post is not None:
            rule = f"{change}-both"
            made.append(
                Change(sentence.line, first, hit.last, change, person.name, person, post, date, 0.7, rule, named=False)
            )
    return made


def _count_before(sentence: Sentence, verb: int) -> tuple[int, int]:
    """How many the subject of a verb counts, with its first token; 0 where it counts none."""
    line, step = sentence.line, verb - 1
    while step >= sentence.span.first and (line.wide[step] in _COMMON_ADVERB_OR_BETWEEN):
        step -= 1
    if step < sentence.span.first or line.wide[step] not in COUNTING:
        return 0, verb
    before = line.wide[step - 1]  # `A and B, who both quit`: whom the clause means is read as of any clause
    counted = (line.wide[step] == "both" and before != "who") or before in ("the", "all")
    return (_COUNTS[line.wide[step]], step) if counted and step >= verb - _REACH else (0, verb)


def _count_behind(sentence: Sentence, index: int) -> int:
    """How many the object of a verb counts: `dismissed both`, `sacked the two men`, `dismissed them both`."""
    line = sentence.line
    if line.wide[index] == "them":
        return 2 if line.wide[index + 1] == "both" else 0
    if line.wide[index] == "both":
        return 2 if line.wide[index + 1] in _BEHIND or not line.wide[index + 1].isalpha() else 0
    counted = line.wide[index] in ("the", "all") and line.wide[index + 1] in COUNTING
    alone = line.wide[index + 2] in _NOUNS_OR_BEHIND or not line.wide[index + 2].isalpha()
    return _COUNTS[line.wide[index + 1]] if counted and alone else 0


def _named(memory: Memory, sentence: Sentence, first: int) -> list[Person]:
    """Those who were named last: before a token of the sentence, else in the one before."""
    told = [one.person for one in sentence.referents if one.mention is not None and one.last < first]
    number, before = memory.named
    if not told and sentence.line.number - number <= _LINES:
        told = before
    return list({id(one): one for one in told}.values())
