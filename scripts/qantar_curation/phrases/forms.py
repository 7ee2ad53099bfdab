"""The printed forms of officials, organisations, posts and places, and where they stand in a phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from qantar_schema.text import fold

_WORD = re.compile(r"[^\W_]+")
_ARTICLES = frozenset(("the", "a", "an"))
NAMED = {"officials": "name", "organisations": "name", "posts": "title", "places": "name"}
"""The tables whose records have printed forms, with the key that their evidence supports."""


@lru_cache(maxsize=16384)
def name_words(text: str) -> tuple[str, ...]:
    """The words of a name as names are compared: without case, accents, hyphens, apostrophes, and `the` at its head."""
    words = tuple(_WORD.findall(fold(text)))
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


class Form(NamedTuple):
    """A registered form: whose it is, and whether it names (`stated`) or only refers."""

    table: str
    record_id: str
    words: tuple[str, ...]
    spelling: bool
    article_id: str
    line: int
    printed: str


class Found(NamedTuple):
    """A form in a phrase: its first and last word."""

    form: Form
    first: int
    last: int


class Forms:
    """All registered forms. To find those in a phrase takes as long among a hundred thousand as among ten."""

    def __init__(self, forms: Iterable[Form]) -> None:
        """Take the forms as registered.

        `of` has them by table and record, `at` by table, article and line, `spelled` the spellings by table and words,
        and `named_in` the records by table and article.
        """
        self._lengths: dict[tuple[str, str], set[int]] = {}
        self._everywhere: dict[tuple[str, tuple[str, ...]], dict[str, Form]] = {}
        self._in_article: dict[tuple[str, tuple[str, ...], str], dict[str, Form]] = {}
        self.of: dict[tuple[str, str], list[Form]] = {}
        self.named_in: dict[tuple[str, str], set[str]] = {}
        self.at: dict[tuple[str, str, int], list[Form]] = {}
        self.spelled: dict[tuple[str, tuple[str, ...]], list[Form]] = {}
        self._cache: dict[tuple[str, str, str], tuple[Found, ...]] = {}
        for form in forms:
            if form.words:
                self._lengths.setdefault((form.table, form.words[0]), set()).add(len(form.words))
                known = (
                    self._everywhere.setdefault((form.table, form.words), {})
                    if form.spelling
                    else self._in_article.setdefault((form.table, form.words, form.article_id), {})
                )
                known.setdefault(form.record_id, form)
            self.of.setdefault((form.table, form.record_id), []).append(form)
            self.named_in.setdefault((form.table, form.article_id), set()).add(form.record_id)
            self.at.setdefault((form.table, form.article_id, form.line), []).append(form)
            if form.spelling:
                self.spelled.setdefault((form.table, form.words), []).append(form)

    def find(self, table: str, article_id: str, phrase: str) -> tuple[Found, ...]:
        """The forms of a table that a phrase of an article holds, without those that are part of a longer one.

        Spellings hold in every article, forms that only refer in the article in which they are registered. What is
        registered for a record several times is found once.
        """
        key = (table, article_id, phrase)
        found = self._cache.get(key)
        if found is None:
            found = self._cache[key] = self._find(table, article_id, name_words(phrase))
        return found

    def _find(self, table: str, article_id: str, words: tuple[str, ...]) -> tuple[Found, ...]:
        found: list[Found] = []
        for index, word in enumerate(words):
            for length in self._lengths.get((table, word), ()):
                end = index + length
                part = words[index:end]
                if len(part) == length:
                    for forms in (
                        self._everywhere.get((table, part), {}),
                        self._in_article.get((table, part, article_id), {}),
                    ):
                        found += [Found(form, index, end - 1) for form in forms.values()]
        return tuple(one for one in found if not any(_holds(other, one) for other in found))


def _holds(one: Found, other: Found) -> bool:
    """Whether the one stands around the other and is longer."""
    return one.first <= other.first and other.last <= one.last and one.last - one.first > other.last - other.first
