"""Lexicons: for each term of a vocabulary the words in which English says it. One YAML file a vocabulary.

A file maps terms to lists of entries. An entry is one or more words; they match on their letters in lower case:

=================  ==================================================================
``riot``           that word
``riot/n``         the noun, singular and plural
``arrest/v``       the verb in all its forms; those of irregular verbs are in their own file
``call/v for``     the verb, then the word
``vote/v _ in``    the same with up to three words between
``terroris*``      any word that begins so
=================  ==================================================================
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import compress
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import NamedTuple

from qantar_curation.grammar.calendar import MONTHS
from qantar_curation.grammar.facts import Facts
from qantar_curation.grammar.parts import Parts
from qantar_curation.grammar.tokens import Token, tokens
from qantar_curation.grammar.verbs import bases, inflected, nouns, plural

FOLDER = Path(__file__).parent / "lexicons"
_GAP = 3
_REMEMBERED = 8192
_Words = frozenset[str] | str | None
"""A step of an entry: one of these words, any word that begins so, or None for a gap."""


class Hit(Parts):
    """A term that is said by the tokens `first` to `last`, both included.

    `form` is the form of the verb that the entry begins with, `noun` of a noun, empty of other words. It is asked for
    its parts thirty times as often as it is made: of an object with slots they are had sooner than of a tuple.
    """

    __slots__ = ("entry", "first", "form", "last", "term")

    def __init__(self, term: str, entry: str, first: int, last: int, form: str = "") -> None:
        """Keep the parts."""
        self.term = term
        self.entry = entry
        self.first = first
        self.last = last
        self.form = form


class _Entry(NamedTuple):
    term: str
    text: str


_first = itemgetter(0)
_last = attrgetter("last")
_Begun = tuple[str, str, str, tuple[_Words, ...], int]
"""Term and text of an entry that a word can begin, the form of the word in it, what is left to fit, how far behind."""


_Table = dict[str, list[_Begun]]
"""What a word can begin by the word that has to follow; the empty word has what begins without any."""
_Beginning = tuple[_Table, list[_Begun], _Table, frozenset[str]]
"""What a word can begin: the entries that need no gap behind it, which of them begin without any word that follows,
all entries, and the words one of which has to stand near for those with a gap."""


class Lexicon:
    """The entries of one vocabulary, found in one pass over the tokens of a text.

    They lie by the first word as it is written in the file: a word of a text is brought back to its bases and looked
    up, so that nothing has to be inflected beforehand.
    """

    def __init__(self, texts: Mapping[str, Sequence[str]]) -> None:
        """Take the entries by term."""
        self.terms = tuple(texts)
        self._words: dict[str, list[_Entry]] = {}
        self._verbs: dict[str, list[_Entry]] = {}
        self._nouns: dict[str, list[_Entry]] = {}
        self._prefixes: list[tuple[str, _Entry]] = []
        self._begun = Facts(self._look_up)
        self._read: dict[str, tuple[Hit, ...]] = {}
        for term, listed in texts.items():
            for text in listed:
                self._add(_Entry(term, text))

    def _add(self, entry: _Entry) -> None:
        head = entry.text.partition(" ")[0]
        if head.endswith("/v"):
            self._verbs.setdefault(head[:-2].partition("-")[0], []).append(entry)
        elif head.endswith("/n"):
            self._nouns.setdefault(head[:-2].partition("-")[0], []).append(entry)
        elif head.endswith("*"):
            self._prefixes.append((head[:-1], entry))
        else:
            first = head if head.isalpha() else tokens(head)[0].text
            self._words.setdefault(first, []).append(entry)

    def hits(self, text: str) -> tuple[Hit, ...]:
        """All terms said in a text, by place; at one place the longer entry first. Entries may overlap."""
        found = self._read.get(text)
        if found is None:
            if len(self._read) >= _REMEMBERED:
                self._read.clear()
            found = self._read[text] = self.hits_in(tokens(text))
        return found

    def hits_in(self, text: Sequence[Token], wide: Sequence[str] | None = None) -> tuple[Hit, ...]:
        """The terms said in tokens, as `hits` gives them; nothing is remembered.

        Args:
            text: The tokens.
            wide: Their words with an empty one or more behind, where they are laid out already.
        """
        low = wide or [*map(_first, text), ""]
        begins = [*map(self._begun.__getitem__, low[: len(text)])]
        found: list[Hit] = []
        for index, begun in zip(compress(range(len(begins)), begins), filter(None, begins), strict=True):
            near, alone, listed, awaited = begun
            if awaited and not awaited.isdisjoint(low[index + 1 : index + _GAP + 2]):
                near, alone = listed, listed[""]
            fitting = near.get(low[index + 1], alone)
            if not fitting or (low[index] in MONTHS and text[index].capital and _is_date(text, index)):
                continue
            here = len(found)
            for term, entry, form, rest, length in fitting:
                last = _fit(rest, low, index + length) if rest else index + length - 1
                if last is not None:
                    found.append(Hit(term, entry, index, last, form))
            if len(found) - here > 1:
                found[here:] = sorted(found[here:], key=_last, reverse=True)
        return tuple(found)

    def _look_up(self, word: str) -> _Beginning | None:
        """What a word can begin."""
        if not word[0].isalpha() and word not in self._words:
            return None  # a number: texts bring new ones all the time
        listed = [(entry, form, _rest(entry.text)) for entry, form in self._begun_by(word)]
        if not listed:
            return None
        gapped = [rest for _, _, rest in listed if rest and rest[0] is None]
        awaited = [rest[1] if len(rest) > 1 else None for rest in gapped]
        sure = [step for step in awaited if isinstance(step, frozenset)]
        if len(sure) < len(gapped):
            table = _by_following(listed)
            return table, table[""], {}, frozenset()  # what fits no word cannot be awaited
        near = _by_following([one for one in listed if one[2] not in gapped])
        return near, near[""], _by_following(listed), frozenset().union(*sure)

    def _begun_by(self, word: str) -> Iterator[tuple[_Entry, str]]:
        """The entries that a word can begin, each with the form that the word has in it."""
        for entry in self._words.get(word, ()):
            yield entry, ""
        for base, form in bases(word) if self._verbs else ():
            for entry in self._verbs.get(base, ()):
                yield entry, form
        for noun in nouns(word) if self._nouns else ():
            for entry in self._nouns.get(noun, ()):
                yield entry, "noun"
        for prefix, entry in self._prefixes:
            if word.startswith(prefix):
                yield entry, ""

    def said(self, text: str) -> set[str]:
        """The terms that a text says."""
        return {hit.term for hit in self.hits(text)}


def _by_following(listed: Sequence[tuple[_Entry, str, tuple[_Words, ...]]]) -> dict[str, list[_Begun]]:
    """Entries by the word that has to follow their first one; the empty word has those that need none."""
    found: dict[str, list[_Begun]] = {"": []}
    for _, _, rest in listed:
        if rest and isinstance(rest[0], frozenset):
            found.update((follows, []) for follows in rest[0])
    for follows, fitting in found.items():
        for entry, form, rest in listed:
            if not rest or not isinstance(rest[0], frozenset):
                fitting.append((*entry, form, rest, 1))
            elif follows in rest[0]:
                fitting.append((*entry, form, rest[1:], 2))
    return found


def _is_date(text: Sequence[Token], index: int) -> bool:
    """Whether the name of a month stands beside a number: `8 March` is no march."""
    beside = (text[index - 1] if index else None, text[index + 1] if index + 1 < len(text) else None)
    return any(token is not None and token.is_number for token in beside)


@lru_cache(maxsize=4096)
def _rest(entry: str) -> tuple[_Words, ...]:
    """What has to follow the first word of an entry; of a first word with hyphens its later parts too."""
    head, *others = entry.split(" ")
    mark = head[-2:] if head.endswith(("/v", "/n")) else ""
    parts = [] if head.endswith("*") else [token.text for token in tokens(head.removesuffix(mark))][1:]
    if parts and mark:
        parts[-1] += mark
    return tuple(step for word in (*parts, *others) for step in _steps(word))


def _steps(word: str) -> list[_Words]:
    if word == "_":
        return [None]
    if word.endswith("*"):
        return [word[:-1]]
    if word.endswith(("/v", "/n")):
        base = word[:-2]
        return [frozenset(inflected(base) if word.endswith("/v") else (base, plural(base)))]
    return [frozenset((token.text,)) for token in tokens(word)]


def _fit(rest: tuple[_Words, ...], low: Sequence[str], index: int) -> int | None:
    """The last word of an entry whose steps after the first begin at `index`; None where they do not fit.

    `low` ends with an empty word, which fits no step.
    """
    for position, step in enumerate(rest):
        if step is None:
            return _fit_behind_gap(rest[position + 1 :], low, index)
        if index >= len(low):
            return None
        word = low[index]
        if not (word.startswith(step) if isinstance(step, str) else word in step):
            return None
        index += 1
    return index - 1


def _fit_behind_gap(rest: tuple[_Words, ...], low: Sequence[str], index: int) -> int | None:
    """The same of steps that begin at `index` or a few words behind."""
    following = rest[0] if rest else None
    if not isinstance(following, frozenset):
        fits = (_fit(rest, low, index + skipped) for skipped in range(_GAP + 1))
        return next((last for last in fits if last is not None), None)
    if following.isdisjoint(low[index : index + _GAP + 1]):
        return None
    for at, word in enumerate(low[index : index + _GAP + 1], index):
        if word in following:
            last = _fit(rest[1:], low, at + 1) if len(rest) > 1 else at
            if last is not None:
                return last
    return None


@cache
def entries(name: str) -> dict[str, list[str]]:
    """The entries of the lexicon `name` by term, as its file writes them.

    The files keep to a few forms of YAML that are read in a hundredth of the time that a YAML reader takes: comments,
    `term:` above lines `  - entry`, and `term: [entry, entry]`.

    Raises:
        FileNotFoundError: There is no such lexicon.
        ValueError: A line has none of these forms, or a term stands twice.
    """
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for number, line in enumerate((FOLDER / f"{name}.yaml").read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("  - "):
            current.append(line[4:].strip().strip('"'))
        elif line and not line.startswith("#"):
            term, colon, listed = line.partition(":")
            listed = listed.strip()
            if not colon or term in found or (listed and (listed[0] != "[" or listed[-1] != "]")):
                raise ValueError(
                    f"{name}.yaml, line {number}: no comment, term or entry, or a term for the second time"
                )
            current = found[term] = [one.strip(' "') for one in listed[1:-1].split(",")] if listed else []
    return found


@cache
def lexicon(name: str) -> Lexicon:
    """The lexicon `name` of this package. Raises FileNotFoundError where there is none."""
    return Lexicon(entries(name))


@cache
def function_words(term: str) -> frozenset[str]:
    """The small words of one sort; the sorts stand in `function-word.yaml`. Raises KeyError for any other."""
    return frozenset(entries("function-word")[term])
