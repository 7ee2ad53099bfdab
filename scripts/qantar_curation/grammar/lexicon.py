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

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from qantar_curation.grammar.tokens import Token, tokens
from qantar_curation.grammar.verbs import inflected, plural

FOLDER = Path(__file__).parent / "lexicons"
_GAP = 3
_Words = frozenset[str] | str | None
"""A step of an entry: one of these words, any word that begins so, or None for a gap."""


class Hit(NamedTuple):
    """A term that is said by the tokens `first` to `last`, both included.

    `form` is the form of the verb that the entry begins with, `noun` of a noun, empty of other words.
    """

    term: str
    entry: str
    first: int
    last: int
    form: str = ""


class _Entry(NamedTuple):
    term: str
    text: str
    form: str
    rest: tuple[_Words, ...]


class Lexicon:
    """The entries of one vocabulary, found in one pass over the tokens of a text."""

    def __init__(self, texts: Mapping[str, Sequence[str]]) -> None:
        """Take the entries by term."""
        self.terms = tuple(texts)
        self._by_word: dict[str, list[_Entry]] = {}
        self._by_prefix: list[tuple[str, _Entry]] = []
        self._cache: dict[tuple[Token, ...], tuple[Hit, ...]] = {}
        for term, entries_of in texts.items():
            for text in entries_of:
                self._add(term, text)

    def _add(self, term: str, text: str) -> None:
        head, *others = text.split()
        rest = tuple(step for word in others for step in _steps(word))
        if head.endswith("*"):
            self._by_prefix.append((head[:-1], _Entry(term, text, "", rest)))
            return
        for words, form in _forms(head):
            first, *more = (token.text for token in tokens(words))
            entry = _Entry(term, text, form, (*(frozenset((word,)) for word in more), *rest))
            self._by_word.setdefault(first, []).append(entry)

    def hits(self, text: Sequence[Token]) -> tuple[Hit, ...]:
        """All terms said in the tokens, by place; at one place the longer entry first. Entries may overlap."""
        key = tuple(text)
        found = self._cache.get(key)
        if found is None:
            found = self._cache[key] = tuple(sorted(self._find(key), key=lambda hit: (hit.first, -hit.last)))
        return found

    def _find(self, text: tuple[Token, ...]) -> list[Hit]:
        found = []
        for index, token in enumerate(text):
            candidates = self._by_word.get(token.text, ())
            if self._by_prefix:
                begun = [entry for prefix, entry in self._by_prefix if token.text.startswith(prefix)]
                candidates = (*candidates, *begun)
            for entry in candidates:
                last = _fit(entry.rest, text, index + 1)
                if last is not None:
                    found.append(Hit(entry.term, entry.text, index, last, entry.form))
        return found

    def said(self, text: str) -> set[str]:
        """The terms that a text says."""
        return {hit.term for hit in self.hits(tokens(text))}


def _forms(word: str) -> list[tuple[str, str]]:
    """The words that stand for one word of an entry, each with its form."""
    if word.endswith("/v"):
        return list(inflected(word[:-2]).items())
    if word.endswith("/n"):
        return [(word[:-2], "noun"), (plural(word[:-2]), "noun")]
    return [(word, "")]


def _steps(word: str) -> list[_Words]:
    if word == "_":
        return [None]
    if word.endswith("*"):
        return [word[:-1]]
    if word.endswith(("/v", "/n")):
        return [frozenset(text for text, _ in _forms(word))]
    return [frozenset((token.text,)) for token in tokens(word)]


def _fit(rest: tuple[_Words, ...], text: Sequence[Token], index: int) -> int | None:
    """The last token of an entry whose steps after the first begin at `index`; None where they do not fit."""
    for position, step in enumerate(rest):
        if step is None:
            for skipped in range(_GAP + 1):
                last = _fit(rest[position + 1 :], text, index + skipped)
                if last is not None:
                    return last
            return None
        if index >= len(text):
            return None
        word = text[index].text
        if not (word.startswith(step) if isinstance(step, str) else word in step):
            return None
        index += 1
    return index - 1


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
