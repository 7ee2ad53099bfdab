"""The persons of a text: names that belong together, and which of the runs of capitals are persons at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from qantar_curation.grammar.facts import remembered
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.same_names import same_name
from qantar_curation.suggesting.persons.spelling import key_of as key_of
from qantar_curation.suggesting.persons.spelling import sound
from qantar_curation.suggesting.text import Line

_COMMON_WORDS = words("common")
_PEOPLE_KIN = words("people", "kin")
_PLACES = words("places")
_ACCEPTED = 0.75
_SHORTEST_MISPRINT = 5
_LONGEST_CALLING = 6
_CALLING = frozenset(
    ("who", "is", "was", "popularly", "widely", "commonly", "better", "also", "locally", "known", "as")
) | {
    *("nicknamed", "alias", "aka", "called", "dubbed"),
}
_SEEN, _UNSEEN = 1.5, 0.7
"""How much surer a name is that a model takes for a person's, and how much less sure one that it does not."""
_TITLED = 2.0
"""How much surer a name is whose last word stands elsewhere behind a title: `Prime Minister Kel`."""
_COMMON = 1.5
"""How much more must speak for a name of common words."""


@dataclass(slots=True)
class Person:
    """A person of a text: the name at the first full mention, all mentions, and the office that goes with the name."""

    name: str
    first: Mention
    mentions: list[Mention] = field(default_factory=list)
    post: str | None = None
    status: str | None = None
    score: float = 0.0
    rule: str = "capitals"
    engine: str = "rules"

    @property
    def parts(self) -> list[str]:
        """The folded words of the name."""
        return key_of(self.name)


class People:
    """The persons of one text."""

    def __init__(self, found: Sequence[Mention], accepted: Sequence[tuple[int, int, int]] | None = None) -> None:
        """Take the mentions of a text in order.

        Args:
            found: All runs that may be names.
            accepted: Line, first and last character of what a language model takes for persons; None without a model.
        """
        self.persons: list[Person] = []
        self.by_mention: dict[int, Person] = {}
        self._by_word: dict[str, list[Person]] = {}
        self._model = None if accepted is None else _by_line(accepted)
        self._found = found
        self._titled = {
            key_of(one.name)[-1]
            for one in found
            if one.tokens == 1 and one.strong and one.score >= _ACCEPTED and key_of(one.name)
        }
        several = [one for one in found if one.tokens > 1]
        for group in _groups(several):
            self._take_full(group)
        self.persons.sort(key=lambda one: (one.first.line.number, one.first.span.first))
        for mention in found:
            if mention.tokens == 1:
                self._take_single(mention)
        self.persons.sort(key=lambda one: (one.first.line.number, one.first.span.first))
        self.spans: dict[int, list[tuple[Mention, Person]]] = {}
        for mention in found:
            person = self.by_mention.get(id(mention))
            if person is not None:
                self.spans.setdefault(mention.line.number, []).append((mention, person))
                person.mentions.append(mention)

    def in_line(self, line: Line) -> list[tuple[Mention, Person]]:
        """The mentions of accepted persons in a line, from left to right."""
        return self.spans.get(line.number, [])

    def _share_seen(self, group: Sequence[Mention]) -> float:
        """The share of some mentions that the model takes for persons."""
        return sum(self._is_seen(one) for one in group) / len(group) if self._model else 0.0

    def _is_seen(self, mention: Mention) -> bool:
        assert self._model is not None
        tokens = mention.line.tokens
        start, end = tokens[mention.span.first].start, tokens[mention.span.last].end
        return any(
            (first <= start and end <= last + 1) or (start <= first and last <= end)
            for first, last in self._model.get(mention.line.number, ())
        )

    def _take_full(self, group: list[Mention]) -> None:
        """Take the mentions of a name for a person where enough speaks for it.

        A model vetoes nothing: it knows few names outside Europe. Where it sees a person in every mention, what speaks
        against one of them is not counted; else it only makes the proposal surer, or less sure.
        """
        scores = [one.score for one in group]
        best = max(scores)
        # A surname alone (`al-Sadun`) has little company; that says nothing against the name it stands for.
        worst = min([one.score for one in group if " " in one.name] or scores)
        share = self._share_seen(group)
        total = best if share == 1.0 else best + min(0.0, worst) / 2
        if key_of(group[0].name)[-1] in self._titled:
            total += _TITLED
        if total < _ACCEPTED + (_COMMON if self._is_common(group[0]) else 0.0):
            return
        if self._model is not None:
            total += _SEEN * share if share else -_UNSEEN
        printed = next((one for one in group if not one.line.is_title), group[0])
        if printed.line.is_heading:  # a headline shortens names: `Nour Haddo`, who is `Omar Nour Haddo` below it
            below = next((one for one in group if not one.line.is_heading), printed)
            printed = below if below.tokens > printed.tokens else printed
        first = printed if printed.tokens >= max([one.tokens for one in group]) - 1 else group[0]
        rule = next((one.rule for one in group if one.rule != "capitals"), "capitals")
        self._add(Person(first.name, first, score=total, rule=rule, engine="spacy" if share else "rules"), group)

    def _is_common(self, mention: Mention) -> bool:
        """Whether all words of a name stand in small letters as well in its text, so that they are common ones."""
        rare = [part for part in key_of(mention.name) if part not in _COMMON_WORDS]
        return not rare or self._small.issuperset(rare)

    @remembered
    def _small(self) -> frozenset[str]:
        """The words that lines with names have in small letters."""
        lines = {id(one.line): one.line for one in self._found}.values()
        return frozenset(filter(str.islower, chain.from_iterable([line.printed for line in lines])))

    def _add(self, person: Person, group: Sequence[Mention]) -> None:
        self.persons.append(person)
        for mention in group:
            self.by_mention[id(mention)] = person
        for mention in group:
            for part in (*key_of(mention.name), *_alias(mention)):
                known = self._by_word.setdefault(part, [])
                if person not in known:
                    known.append(person)

    def _take_single(self, mention: Mention) -> None:
        part = key_of(mention.name)[:1]
        if not part:
            return
        known = self._by_word.get(part[0]) or self._misprinted(part[0], mention)
        if known and len(part[0]) > 1:
            ending = [one for one in known if part[0] in (one.parts[-1:] or [""])] or known
            ending = [one for one in ending if not _is_kin(one)] or ending
            before = [one for one in ending if one.first.line.number <= mention.line.number]
            self.by_mention[id(mention)] = (before or ending)[-1] if len(ending) > 1 else ending[0]
            return
        if (mention.strong and mention.score >= _ACCEPTED) or _ends_headline(mention):
            engine = "spacy" if self._share_seen([mention]) else "rules"
            score = max(mention.score, 1.0)
            self._add(Person(mention.name, mention, score=score, rule=mention.rule, engine=engine), [mention])

    def _misprinted(self, part: str, mention: Mention) -> list[Person]:
        """Persons with a word that differs by one letter, as misprints and transliterations do."""
        if len(part) < _SHORTEST_MISPRINT or mention.line.is_title or part in _COMMON_WORDS:
            return []
        from rapidfuzz.distance import Levenshtein

        close = [word for word in self._by_word if word[0] == part[0] and abs(len(word) - len(part)) <= 1]
        long = [word for word in close if len(word) >= _SHORTEST_MISPRINT]
        near = [word for word in long if Levenshtein.distance(word, part) == 1]
        if not near:
            near = [word for word in self._by_word if len(word) >= _SHORTEST_MISPRINT and sound(word) == sound(part)]
        return self._by_word[near[0]] if near else []


def _is_kin(person: Person) -> bool:
    """Whether somebody is only kin, so that the surname alone means the other one: `his brother, Rui Pires`."""
    line, before = person.first.line, person.first.span.first - 1
    before -= line.wide[before] == ","
    return line.wide[before] in _PEOPLE_KIN and not person.first.posts


def _alias(mention: Mention) -> list[str]:
    """The other name that stands behind one: `X Y "Zed" said`, `X Y, popularly known as Zed`, `X Y alias Zed`."""
    line, index = mention.line, mention.span.last + 1
    index += line.wide[index] in (",", "(")
    if line.wide[index] != '"' and line.wide[index] not in _CALLING:
        return []
    opened = index
    while line.wide[index] in _CALLING and index - opened < _LONGEST_CALLING:
        index += 1
    told = index > opened
    quoted = line.wide[index] == '"'
    index += quoted
    if not (told or (quoted and line.wide[index + 1] == '"')) or not line.is_capital(index):
        return []
    return key_of(line.wide[index])[:1] if not line.is_capital(index + 1) else []


def _by_line(accepted: Sequence[tuple[int, int, int]]) -> dict[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = {}
    for line, first, last in accepted:
        found.setdefault(line, []).append((first, last))
    return found


def _ends_headline(mention: Mention) -> bool:
    """Whether a name ends a headline behind a dash, as its speaker."""
    line, (first, last) = mention.line, mention.span
    dashed = line.wide[first - 1] in ("\u2013", "\u2014", "-") and line.tokens[first - 1].end < line.tokens[first].start
    known = mention.name.casefold() in _PLACES
    return dashed and last == len(line.tokens) - 1 and first > 3 and not known and not mention.name.isupper()


def _groups(found: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions with the same name, or two spellings of one."""
    groups: list[list[Mention]] = []
    by_key: dict[str, list[Mention]] = {}
    by_last: dict[str, list[list[Mention]]] = {}
    by_first: dict[str, list[list[Mention]]] = {}
    for mention in found:
        parts = key_of(mention.name)
        if not parts:
            continue
        key = " ".join(parts)
        group = by_key.get(key)
        if group is None:
            group = _same_person(parts, by_last.get(sound(parts[-1])[:3], ()))
            if group is None and len(parts[0]) == 1:
                group = _same_person(parts, by_first.get(parts[-1], ()))  # `A. Serik`, told of as `Serik Aidar` before
            if group is None:
                group = []
                groups.append(group)
                by_last.setdefault(sound(parts[-1])[:3], []).append(group)
                by_first.setdefault(parts[0], []).append(group)
            by_key[key] = group
        group.append(mention)
    return groups


def _same_person(parts: Sequence[str], groups: Sequence[list[Mention]]) -> list[Mention] | None:
    for group in groups:
        other = key_of(group[0].name)
        if same_name(parts, other):
            return group
    return None


def titles_of(person: Person) -> list[tuple[Post, bool, Mention]]:
    """The offices beside a person's mentions, in order of print."""
    found = []
    for mention in person.mentions:
        for post, before in mention.posts:
            found.append((post, before, mention))
    return found
