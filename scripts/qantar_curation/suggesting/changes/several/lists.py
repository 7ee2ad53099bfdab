"""Lists over several lines: `The following were appointed:`, then `X as mayor`, `Y, trade minister`, `Finance: Z`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qantar_curation.suggesting.changes.telling import Change
from qantar_curation.suggesting.changes.words_of_change import change_words
from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.offices.portfolios import field_at, field_behind, minister_of
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.text import Line, Span

_TITLES_HONORIFIC_RANK = words("titles", "honorific", "rank")
_TITLES_HONORIFIC_RANK_OR_MARKS = _TITLES_HONORIFIC_RANK | {"."}
_ENTERING = gate(closed("lists-entering"))
_STAYING = gate(closed("lists-staying"))
_LEAVING = gate(closed("lists-leaving"))
_LISTING = closed("appointments-announcing") | {"these", "following", "appointments", "appointed", "named"}
_LISTING |= {"removed", "sacked", "dismissed", "dropped", "ousted", "resigned", "leaving", "out", "axed", "relieved"}
_LISTS = gate(("cabinet", "government", "ministers", "lineup", "line-up", "appointments", "team"))
_BARE_HEADING = _LISTS | {"new", "the", "state", "of", "list", "full", "junior", "members", "deputy", "and", "other"}
_EARLIER = frozenset(("until", "previously", "formerly", "former", "then", "once"))
_LEADING_ENTRY = frozenset(("and", "the", "also", ".", "new"))
_LONGEST_HEADING = 9
_PARTY = 7
_LONGEST_ENTRY = 30
_CHANGES = ("nominated", "confirmed", "appointed", "acting", "retained", "dismissed", "removed", "resigned", "formed")


class Lists:
    """Notes what the heading of a list tells of its entries."""

    def __init__(self) -> None:
        """Begin a text."""
        self._change: str | None = None

    def heading(self, line: Line, people: Sequence[tuple[Mention, Person]], made: Sequence[Change]) -> None:
        """Note a line that is no entry: what it tells holds for the entries below it."""
        closed_by = line.wide[len(line.tokens) - 1]
        if closed_by != ":" and (people or len(line.tokens) > _LONGEST_HEADING):
            formed = any(one.change == "formed" for one in made)
            self._change = "appointed" if formed else None
            return
        spoken = line.spoken
        gates = line.gates
        hits = [
            hit.term.partition(" ")[0]
            for hit in change_words(line)
            if hit.form not in ("third", "base") or " " in hit.entry
        ]
        told = [change for change in hits if change in _CHANGES]
        if _LEAVING in gates:
            self._change = "removed"
        elif _STAYING in gates:
            self._change = "retained"
        elif _ENTERING in gates:
            self._change = "appointed"
        elif told:
            self._change = "appointed" if told[-1] == "formed" else told[-1]
        elif _LISTS in gates and (closed_by == ":" or "list" in spoken or spoken <= _BARE_HEADING):
            self._change = "appointed"
        elif closed_by == ":":
            self._change = None

    def entries(
        self, line: Line, people: Sequence[tuple[Mention, Person]], offices: Sequence[Post], made: Sequence[Change]
    ) -> list[Change] | None:
        """The changes of a line that is an entry of a list, None of any other line.

        Args:
            line: The line.
            people: The names in it.
            offices: The offices in it.
            made: The changes and holdings that it tells by itself.
        """
        if self._change is None or not is_entry(line, people, offices):
            return None
        change = self._change
        moved = any(one.change != "held" for one in made)
        behind = any(one.change == "held" and one.rule == "apposition" for one in made) or any(
            field_behind(line, mention) is not None for mention, _ in people
        )
        found = [
            replace(one, change=change) if _is_head(line, people, one, moved, behind) else one
            for one in made
            if one.post != "justice"
        ]
        told = {id(one.who) for one in found}
        for mention, person in people:
            field = field_behind(line, mention) if id(person) not in told or not behind else None
            field = field or (_in_brackets(line, mention) if id(person) not in told else None)
            if field is not None:
                post = minister_of(line, field)
                found.append(
                    Change(
                        line,
                        mention.span.first,
                        field.last,
                        change,
                        person.name,
                        person,
                        post,
                        None,
                        0.75,
                        "list",
                    )
                )
            elif id(person) not in told:
                found += [
                    Change(
                        line,
                        mention.span.first,
                        post.span.last,
                        change,
                        person.name,
                        person,
                        post.text,
                        None,
                        0.75,
                        "list",
                    )
                    for post in _behind_as(line, mention, offices)
                ]
        return found


def _in_brackets(line: Line, mention: Mention) -> Span | None:
    """The field in brackets that ends an entry: `Ana Pires (Health)`, `Ana Pires (Trade, retained)`."""
    at = mention.span.last + 1
    if line.wide[at] != "(":
        return None
    field = field_at(line, at + 1)
    if field is None and (comma := next((i for i in range(at + 2, at + _PARTY) if line.wide[i] == ","), 0)):
        field = field_at(line, comma + 1)  # `Ana Pires (Unity Party, Health)`
    return field if field is not None and line.wide[field.last + 1] in (")", ",", ";") else None


def _is_head(
    line: Line, people: Sequence[tuple[Mention, Person]], one: Change, moved: bool, behind: bool = False
) -> bool:
    """Whether a holding is what an entry is about: before its name, or behind it where nothing else is told."""
    if one.change != "held" or one.rule not in ("title", "apposition", "identified"):
        return False
    name = next((mention.span for mention, person in people if person is one.who), None)
    if name is None or one.start < name.first:
        # Of `Sen. A - Minister of Tourism` the title is what A is already.
        return name is not None and not behind
    return not moved and not any(line.wide[index] in _EARLIER for index in range(name.last + 1, name.last + 4))


def is_entry(line: Line, people: Sequence[tuple[Mention, Person]], offices: Sequence[Post]) -> bool:
    """Whether a line is an entry of a list: short, with a name and an office, and begins with either or a number."""
    if not people or len(line.tokens) > _LONGEST_ENTRY or len(line.sentences) > 2:
        return False
    finite = any(verb.mood not in ("participle", "infinitive") for verb in verbs_in(line, line.sentences[0]))
    if line.wide[len(line.tokens) - 1] == "." and finite:
        return False
    begins = {mention.span.first for mention, _ in people} | {post.begin for post in offices}
    begins |= {post.begin for mention, _ in people for post, _ in mention.posts}
    titles = _TITLES_HONORIFIC_RANK_OR_MARKS
    first = 0
    while first < len(line.tokens) and (line.is_number(first) or not line.is_word(first)):
        first += 1
    while line.wide[first] in titles and first not in begins:
        first += 1
    return first in begins


def _behind_as(line: Line, mention: Mention, offices: Sequence[Post]) -> Iterator[Post]:
    """The offices of `X as deputy prime minister and minister of trade`."""
    at = mention.span.last + 1
    if line.wide[at] not in ("as", "to", "for"):
        return
    for post in offices:
        if post.begin in (at + 1, at + 2):
            yield post
            at = post.span.last + 1
            if line.wide[at] not in ("and", ","):
                return


def entries_together(line: Line, people: Sequence[tuple[Mention, Person]], offices: Sequence[Post]) -> list[Span]:
    """The sentences of a line; semicolons between entries of a list part none: `These are: A as mayor; B as judge`.

    Args:
        line: The line.
        people: The names in it.
        offices: The offices in it.
    """
    begins = {mention.span.first for mention, _ in people} | {post.begin for post in offices}
    found: list[Span] = []
    listing = False
    for span in line.sentences:
        if found and line.wide[found[-1].last] == ";" and (listing or _is_bare_entry(line, span, begins)):
            found[-1] = Span(found[-1].first, span.last)
        else:
            found.append(span)
            said = line.low[span.first : span.last + 1]
            listing = ":" in said and not _LISTING.isdisjoint(said)
    return found


def _is_bare_entry(line: Line, span: Span, begins: set[int]) -> bool:
    """Whether a part between semicolons is an entry without a verb of its own: `and Minister of Trade X;`."""
    first = span.first
    while line.wide[first] in _LEADING_ENTRY or line.wide[first] in _TITLES_HONORIFIC_RANK:
        first += 1
    if first not in begins:
        return False
    return not any(verb.mood not in ("infinitive", "participle") for verb in verbs_in(line, span))
