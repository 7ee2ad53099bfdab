"""Whom `he`, `she`, `him` and `her` mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.verbs import bases
from qantar_curation.suggesting.changes.telling import Memory, Referent
from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import FUNCTION, HE_OR_SHE, HIM_OR_HER

_POSTS_HEAD = words("posts", "head")
_PEOPLE_KIN = words("people", "kin")
_COMMON_ADVERB = words("common", "adverb")
PRONOUNS = gate(gate(HE_OR_SHE | HIM_OR_HER))
_POSTS = frozenset(("post", "position", "job", "office", "portfolio", "role"))
_GENITIVE = 5
_OPENING = 2
_PARTICLES = frozenset(("out", "off", "away", "aside", "down", "back", "up", "over"))
_APPOSED = 8
_ACTING = words("posts", "body") | {"the", "lawmakers", "deputies", "senators", "mps"}
"""What shows that somebody without a name does what is told behind a name."""
_OBJECT = 2
_MAKING = frozenset(("made", "makes", "making", "elected", "named", "names", "appointed", "appoints", "declared"))
_OWNED = frozenset(("deputy", "successor", "aide", "adviser", "advisor", "spokesman", "spokeswoman", "secretary"))
_ENDING = frozenset(("", ".", ",", "of", "for", "in", "on", "at", "to", "last", "by", "and", "again", "this"))
_JOINING = frozenset(("and", "but"))
_RELATING = frozenset(("which", "where", "whom", "whose"))
_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "'s"))
_LEADING = frozenset(
    ("will", "has", "had", "was", "is", "also", "previously", "now", "then", "later", "earlier", "formerly", "would")
)
_TAKING = frozenset(
    (
        "take",
        "replace",
        "succeed",
        "serve",
        "work",
        "hold",
        "lead",
        "head",
        "begin",
        "start",
        "join",
        "spend",
        "run",
        "assume",
        "become",
        "chair",
        "come",
    )
)


def pronouns(line: Line, span: Span, names: Sequence[Referent], memory: Memory) -> Iterator[Referent]:
    """`He`, `she`, `him` and `her` in a sentence, and whom they mean.

    Args:
        line: The line.
        span: The sentence.
        names: Its names and descriptions.
        memory: What was told before.
    """
    for index in range(span.first, span.last + 1):
        word = line.wide[index]
        if word not in PRONOUNS or (word == "her" and not _is_object(line, index)):
            continue
        pronoun = "she" if word in ("she", "her") else "he"
        before = [one for one in names if one.last < index and one.mention is not None]
        before = [one for one in before if memory.may_be(one.person, pronoun)]
        noun = index - 2 if line.wide[index - 1] in ("that", "which") else index - 1
        if before and word in HE_OR_SHE and line.wide[noun] in _POSTS and line.wide[noun - 1] in ("the", "an", "a"):
            # `X as minister, the post she had held`: the one named last.
            yield Referent(index, index, index, before[-1].person, None)
            continue
        appointee = _just_appointed(line, span, index, memory) if not before and word in HE_OR_SHE else None
        if appointee is not None:
            memory.genders.setdefault(id(appointee), word)
            yield Referent(index, index, index, appointee, None)
            continue
        if word in HE_OR_SHE and before and _is_in_time_of(line, before[-1], index):
            yield Referent(index, index, index, before[-1].person, None)
            continue
        if word in HE_OR_SHE:
            person = _by_subject(line, before, word, memory)
        elif before and any(before[-1].last < one.first < index for one in names if one.mention is not None):
            person = before[-1].person  # a name of the other sex between them is the subject
        else:
            person = _by_object(line, span, index, before, memory)
        if person is not None:
            yield Referent(index, index, index, person, None)


def _is_in_time_of(line: Line, last: Referent, index: int) -> bool:
    """Whether `since he` counts the time of the name before it: `the first to leave the cabinet of X since he`."""
    if line.wide[index - 1] != "since" or last.last != index - 2:
        return False
    return line.wide[last.begin - 1] in ("of", "under", "by", "with", "for")


def _just_appointed(line: Line, span: Span, index: int, memory: Memory) -> Person | None:
    """Whom `he` means that opens a sentence behind one that told who enters an office: not who says or gives more."""
    if memory.entered is None or memory.appointee is None or index - span.first > _OPENING:
        return None
    number, told, _ = memory.entered
    made = next((one for one in reversed(memory.found) if one.who is memory.appointee), None)
    if number != line.number or told.last != span.first - 1 or made is None or not made.rule.endswith("-object"):
        return None
    if line.wide[told.first] in HE_OR_SHE:
        return None
    if memory.genders.get(id(memory.appointee), line.wide[index]) != line.wide[index]:
        return None
    at = index + 1
    while line.wide[at] in _LEADING:
        at += 1
    base = {base for base, _ in bases(line.wide[at])}
    being = at > index + 1 and (line.is_number(at) or line.wide[at] in ("been", "born", "the", "a", "an"))
    return memory.appointee if base & _TAKING or being else None


def _is_object(line: Line, index: int) -> bool:
    """Whether `her` is no genitive: a function word or a mark follows."""
    after = line.wide[index + 1]
    if not after or not after[0].isalnum() or after in _PARTICLES:
        return True
    if after in FUNCTION:
        return after not in ("own", "first", "second")
    own = not {"she", "who"}.isdisjoint(line.low[max(index - _GENITIVE, 0) : index])  # `she named her deputy`
    return not own and line.wide[index - 1] in _MAKING and _is_given(line, index + 1)


def _is_given(line: Line, first: int) -> bool:
    """Whether an office without the name of its holder stands behind `her`: `made her chairwoman of the bank`."""
    heads = _POSTS_HEAD - _OWNED
    head = next((at for at in range(first, first + _OBJECT + 1) if line.wide[at] in heads), None)
    kin = _PEOPLE_KIN
    if head is None or any(line.is_capital(at) or line.wide[at] in kin for at in range(first, head)):
        return False
    return line.wide[head + 1] in _ENDING


def _by_subject(line: Line, before: Sequence[Referent], word: str, memory: Memory) -> Person | None:
    free = [one for one in before if line.wide[one.last + 1] != "'s"]
    if free and _is_other_sex(line, free[0].last, before[-1].last, word) and memory.meant_by(word) is not None:
        # `when Ana Pires changed her team, he`: whose team it is, he is not.
        return memory.meant_by(word)
    if free:
        return free[0].person
    return before[0].person if before else memory.meant_by(word)


def _is_other_sex(line: Line, first: int, last: int, pronoun: str) -> bool:
    """Whether a genitive behind a name says that the pronoun further on means another person."""
    other = "her" if pronoun == "he" else "his"
    behind = range(first + 1, min(first + _GENITIVE, len(line.tokens)))
    return first == last and any(line.wide[index] == other for index in behind)


def _by_object(line: Line, span: Span, index: int, before: Sequence[Referent], memory: Memory) -> Person | None:
    """Whom `him` means: the name before the subject of its verb, else the subject of before, else who was spoken of."""
    if not before:
        return memory.last
    before = _outside_clauses(line, before, index)
    last = before[-1]
    others = [one.person for one in before if one.person is not last.person]
    if any(line.wide[step] == "who" for step in range(last.last + 1, min(last.last + _APPOSED, index))):
        return others[-1] if others else memory.last  # `X, the economy minister, who stands in for him`
    acting = [verb for verb in verbs_in(line, span) if last.last < verb.first and verb.at < index]
    acts = bool(acting) and line.wide[acting[-1].first - 1] not in ("and", "but", "or", ",")
    # `A dismissed B after reinstating him`: a participle has the subject of the clause that it stands in.
    acts = acts and not (acting[-1].mood == "participle" and acting[-1].first > last.last + 1)
    # `A moves to transport, and B succeeds him`
    presents = (form for _, form in bases(line.wide[last.last + 1]) if last.mention is not None)
    acts = acts or (not acting and "third" in presents)
    between = {line.wide[step] for step in range(last.last + 1, acting[-1].first)} if acting else set()
    acts = acts and between.isdisjoint(_ACTING)
    if acts and others:
        return others[-1]
    if others or line.wide[index - 1].endswith("ing"):
        # `X was named in 1975, making him the longest-serving minister`
        return last.person
    if last.mention is not None and line.wide[last.begin - 1] in ("to", "of", "by", "with", "for", "against"):
        return last.person
    if last.mention is not None and acting and _has_own_subject(line, last.last, acting):
        return last.person
    if last.mention is not None and _is_acted_on(line, span, last):
        return last.person
    return memory.last or last.person


def _outside_clauses(line: Line, before: Sequence[Referent], index: int) -> Sequence[Referent]:
    """The names before a pronoun that no closed clause holds: `removed X from it, which goes to Y, and made him`."""
    closed = [at for at in range(before[0].last + 1, index) if line.wide[at] == "," and line.wide[at + 1] in _JOINING]
    opened = [at for at in range(before[0].last + 1, index) if line.wide[at] == "," and line.wide[at + 1] in _RELATING]
    if not closed or not opened or opened[-1] > closed[-1]:
        return before
    return [one for one in before if not opened[-1] < one.first < closed[-1]] or before


def _is_acted_on(line: Line, span: Span, last: Referent) -> bool:
    """Whether a name is the object of a verb: `will escort their chief, X, in spite of the order to sack him`."""
    before = [verb for verb in verbs_in(line, span) if verb.at < last.begin]
    if not before or before[-1].passive is True or last.begin - before[-1].at > _OBJECT:
        return False
    between = [line.wide[step] for step in range(before[-1].at + 1, last.begin)]
    return all(one in _DETERMINERS or one == "his" or one == "her" for one in between)


def _has_own_subject(line: Line, name: int, acting: Sequence[Verb]) -> bool:
    """Whether a noun between a name and the last verb is its subject: `X was censured, and the court removed him`."""
    verb = acting[-1]
    if verb.mood in ("participle", "infinitive"):
        return False
    start = max([name, *(one.at for one in acting[:-1])]) + 1
    while verb.first > start and line.wide[verb.first - 1] in _COMMON_ADVERB:
        verb = verb.but(first=verb.first - 1)
    opened = [index for index in range(start, verb.first) if line.wide[index] in _DETERMINERS]
    noun = line.wide[verb.first - 1]
    return bool(opened) and noun.isalpha() and noun not in FUNCTION and opened[-1] < verb.first - 1
