"""Lexicons: for each term of a vocabulary the words in which English says it. One YAML file a vocabulary.

A file maps terms to lists of entries. An entry is one or more words; `*` at the end of a word stands for any ending.
Words match on their letters in lower case, with straight quotes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from qantar_curation.grammar.tokens import Token, tokens

FOLDER = Path(__file__).parent / "lexicons"


@dataclass(frozen=True, slots=True)
class Hit:
    """A term that is said by the tokens `first` to `last`, both included."""

    term: str
    entry: str
    first: int
    last: int


class Lexicon:
    """The entries of one vocabulary, found in one pass over the tokens of a text."""

    def __init__(self, entries: dict[str, Sequence[str]]) -> None:
        """Take the entries by term."""
        self._exact: dict[str, list[tuple[str, str, list[str]]]] = {}
        self._open: list[tuple[str, str, list[str]]] = []
        self.terms = tuple(entries)
        for term, texts in entries.items():
            for text in texts:
                words = _words(text)
                if words[0].endswith("*"):
                    self._open.append((term, text, words))
                else:
                    self._exact.setdefault(words[0], []).append((term, text, words))

    def hits(self, text: Sequence[Token]) -> list[Hit]:
        """All terms said in the tokens, by place; at one place the longer entry first. Entries may overlap."""
        found = []
        for index, token in enumerate(text):
            for term, entry, words in (*self._exact.get(token.text, ()), *self._open):
                if _fits(words, text, index):
                    found.append(Hit(term, entry, index, index + len(words) - 1))
        return sorted(found, key=lambda hit: (hit.first, -hit.last))

    def said(self, text: str) -> set[str]:
        """The terms that a text says."""
        return {hit.term for hit in self.hits(tokens(text))}


def _words(entry: str) -> list[str]:
    words: list[str] = []
    for token in tokens(entry):
        if token.text == "*" and words:
            words[-1] += "*"
        else:
            words.append(token.text)
    return words


def _fits(words: list[str], text: Sequence[Token], index: int) -> bool:
    if index + len(words) > len(text):
        return False
    return all(
        token.text.startswith(word[:-1]) if word.endswith("*") else token.text == word
        for word, token in zip(words, text[index:], strict=False)
    )


@cache
def lexicon(name: str) -> Lexicon:
    """The lexicon `name` of this package. Raises FileNotFoundError where there is none."""
    from qantar_curation.reading import document_of

    path = FOLDER / f"{name}.yaml"
    document, findings = document_of(path.name, path.read_text(encoding="utf-8"))
    if document is None or findings or not isinstance(document.data, dict):
        raise ValueError(f"the lexicon {path.name} is damaged: {findings[0].message if findings else 'not a mapping'}")
    return Lexicon(document.data)
