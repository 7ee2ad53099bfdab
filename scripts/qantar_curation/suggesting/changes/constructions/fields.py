"""Offices of which only the field is printed beside a name: `X, of Health`, `proposed for Interior`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.constructions.acts import Act, act_before, is_known, is_told, made
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Referent, Sentence, first_post
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.changes.wording import NO_GAINS
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.portfolios import LONGEST_FIELD, minister_of
from qantar_curation.suggesting.text import Line, Span

_GAINS_OR_RETAINED = GAINS | {"retained"}

_POSTS_PORTFOLIO = words("posts", "portfolio")
_CABINETS = gate(
    ("minister", "ministers", "cabinet", "ministries", "ministry", "portfolio", "portfolios", "reshuffle", "nominees")
)
_EARLIER = frozenset(("previously", "formerly", "earlier", "before"))
_NOW = frozenset(("now", "currently", "still", "until"))
_BESIDE = frozenset(("at", "in", "of"))
_PUT = frozenset(("for", "to", "at"))
_PLACED = gate(_PUT | _BESIDE)
_FIELDS = gate(words("posts", "portfolio"))
_CLOSING = frozenset(
    (",", ".", ";", ")", "and", "", "again", "on", "this", "while", "but", "where", "instead", "in", "by")
)
_LEAVING = frozenset(("leaving", "leaves", "leave", "out", "going", "departing", "gone"))
_FOLLOWING = frozenset(("went", "go", "goes", "followed", "follow", "left"))
_LINES = 12
_NEAR = 4


def can_be_of_fields(memory: Memory, sentence: Sentence) -> bool:
    """Whether a sentence of a text about ministers has words that may tell of a field.

    Args:
        memory: What was told before.
        sentence: The sentence.
    """
    line = sentence.line
    if _CABINETS in sentence.line.gates:
        memory.ministers = line.number
    near = memory.ministers >= 0 and line.number - memory.ministers <= _LINES
    told = near and _PLACED in sentence.line.gates and _FIELDS in sentence.line.gates
    return told and _has_field(line, sentence.span)


def _has_field(line: Line, span: Span) -> bool:
    """Whether a capital is a field, or a closed word of capitals that may be one."""
    return any(line.is_capital(at) for at in line.places(_FIELDS, span.first, span.last))


def of_fields(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """The changes and holdings of offices of which only the field is printed, in capitals.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already; those without an office get it.
    """
    known = list(here)
    for one in [*_beside(memory, sentence, known), *_put_there(memory, sentence, roles, known)]:
        known.append(one)
        yield one


def capital_field(line: Line, index: int) -> Span | None:
    """The field in capitals that begins at a token and closes there: `the Treasury`, `Roads and Transport`.

    Args:
        line: The line.
        index: The token behind a preposition.
    """
    first = index + (line.wide[index] == "the")
    known, last = _POSTS_PORTFOLIO, first - 1
    for step in range(first, first + LONGEST_FIELD):
        if line.is_capital(step) and line.wide[step] in known:
            last = step
        elif line.wide[step] not in ("and", "&", ",", "the") or not line.is_capital(
            step + 1 + (line.wide[step + 1] == "the")
        ):
            break
    return Span(first, last) if last >= first and line.wide[last + 1] in _CLOSING else None


def _beside(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """`X, of Health, is leaving`, `X, previously at Trade,`."""
    line = sentence.line
    group: list[tuple[Referent, str, int]] = []
    for one in sentence.referents:
        at = one.last + 1
        if one.mention is None or line.wide[at] != ",":
            continue
        over = line.wide[at + 1] in _EARLIER
        at += over or line.wide[at + 1] in _NOW
        field = capital_field(line, at + 2) if line.wide[at + 1] in _BESIDE else None
        if field is None or line.wide[field.last + 1] not in (",", ".", ";", "", "and"):
            continue
        post = minister_of(line, field).replace(
            "Minister of", "Minister of the" if line.wide[at + 2] == "the" else "Minister of"
        )
        if over:
            yield _holding(line, one, post, field.last, over=True)
        elif line.wide[at + 1] == "of" and not any(other.who is one.person and other.post for other in here):
            group.append((one, post, field.last))
    change = _of_group(sentence, group) if group else None
    for one, post, last in group:
        if change is None:
            memory.offices.setdefault(id(one.person), post)
            yield _holding(line, one, post, last, over=False)
            continue
        memory.offices[id(one.person)] = post
        memory.vacant = post if change in LOSSES else memory.vacant
        name = one.person.name
        yield Change(line, one.first, last, change, name, one.person, post, None, 0.65, "of-field")


def _holding(line: Line, one: Referent, post: str, last: int, *, over: bool) -> Change:
    """What somebody holds, or held, beside whose name a field stands."""
    return Change(line, one.first, last, "held", one.person.name, one.person, post, None, 0.6, "held-of-field", over)


def _of_group(sentence: Sentence, group: list[tuple[Referent, str, int]]) -> str | None:
    """What a sentence tells of those named with their fields: `is leaving, and so are`, `went with him`."""
    line = sentence.line
    last = max(end for _, _, end in group)
    said = set(line.low[sentence.span.first : sentence.span.last + 1])
    told = {hit.term.partition(" ")[0] for hit in sentence.hits if not hit.term.endswith("collective")} & LOSSES
    if len(told) == 1:
        return next(iter(told))
    if said & _LEAVING:
        return "removed"
    with_him = line.wide[last + 2] in _FOLLOWING and "with" in line.low[last + 2 : last + 2 + _NEAR]
    return "removed" if with_him else None


def _put_there(memory: Memory, sentence: Sentence, roles: Roles, here: list[Change]) -> Iterator[Change]:
    """`was proposed for Interior again`, `was brought back to Lands`, `is the nominee for Roads`."""
    line = sentence.line
    for index in line.places(_PUT, sentence.span.first + 1, sentence.span.last - 1):
        field = capital_field(line, index + 1)
        if field is None:
            continue
        found = _who_is_put(sentence, roles, index)
        if found is None:
            continue
        who, act, change = found
        change = change or _as_others(memory, sentence, here)
        post = minister_of(line, field)
        same = [one for one in here if one.who is who.person and one.change in _GAINS_OR_RETAINED]
        if same:
            for one in same:
                one.post, one.end = one.post or post, max(one.end, field.last)
            continue
        if act is not None and not is_told(sentence, act, change, "object"):
            continue
        if is_known(here, who, change, post):
            continue
        if act is not None:
            yield made(memory, sentence, act, who, change, post, field.last, "put-there")
        else:
            memory.offices[id(who.person)] = post
            name = who.person.name
            yield Change(line, who.first, field.last, change, name, who.person, post, None, 0.65, "put-there")


def _who_is_put(sentence: Sentence, roles: Roles, index: int) -> tuple[Referent, Act | None, str | None] | None:
    """Who is put in a field by the verb before a preposition, with the verb and the change, if it tells one."""
    line = sentence.line
    if line.wide[index] == "for" and line.wide[index - 1] in ("nominee", "candidate", "choice", "pick", "down"):
        being = next((at for at in range(index - 1, index - 5, -1) if line.wide[at] in ("is", "was", "are")), None)
        who = roles.subject(being) if being is not None else None
        named = next(
            (one for one in sentence.referents if one.mention is not None and being and one.last == being - 1), who
        )
        return (named, None, "nominated") if named is not None and named.first < index else None
    act = act_before(sentence, index)
    if act is None:
        return None
    suffers = act.passive is True
    reduced = act.passive is None and line.wide[act.at - 1] == ","
    if act.bases & words("constructions", *NO_GAINS) or not (suffers or reduced):
        return None
    who = roles.subject(act.at)
    if who is None or who.first > act.at:
        return None
    own = first_post(who.person)
    lost = any(
        hit.first == act.at and hit.term.startswith(("removed", "dismissed", "resigned")) for hit in sentence.hits
    )
    if lost or (own is not None and own.startswith("President")):
        return None
    return who, act, None


def _as_others(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> str:
    """The change by which others are told to come in, here or just before."""
    told = [one for one in [*memory.found, *here] if one.change in GAINS]
    near = [one for one in told if sentence.line.number - one.line.number <= _NEAR]
    return near[-1].change if near and near[-1].change != "acting" else "appointed"
