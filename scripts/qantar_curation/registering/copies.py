"""Lines of a new article that earlier articles print as well: wire copy, to be counted as one report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from qantar_curation.articles.capture import Captured, CapturedLine
from qantar_schema.text import fold

_LEAST_WORDS = 8
_PART_WORDS = 12
_ALIKE = 88.0
_PART_ALIKE = 93.0
_WORD = re.compile(r"[a-z]{4,}")
_SMALL = frozenset(
    (
        "that",
        "this",
        "with",
        "from",
        "have",
        "been",
        "were",
        "will",
        "their",
        "which",
        "after",
        "said",
        "about",
        "would",
    )
)


@dataclass(frozen=True, slots=True)
class Copy:
    """A line of the new article, the line of an earlier one that is like it, and how like in percent."""

    line: int
    article_id: str
    other: int
    alike: float


@dataclass(frozen=True, slots=True)
class Group:
    """A wire group that is proposed: its slug, the new article's lines, and others that join it."""

    slug: str
    lines: tuple[int, ...]
    joining: tuple[tuple[str, int], ...]


def copies(lines: Sequence[CapturedLine], earlier: Mapping[str, Captured]) -> list[Copy]:
    """The nearest earlier line of each line of the new article that is near-identical to one.

    Args:
        lines: The new article.
        earlier: The texts of earlier articles that are at hand.
    """
    from rapidfuzz import fuzz

    known = [
        (article_id, other.line, other.words, fold(other.text))
        for article_id, article in sorted(earlier.items())
        for other in article.lines
        if other.words >= _LEAST_WORDS
    ]
    found: list[Copy] = []
    for line in lines:
        if line.words < _LEAST_WORDS:
            continue
        text = fold(line.text)
        best: Copy | None = None
        for article_id, number, words, other in known:
            score = fuzz.ratio(text, other, score_cutoff=_ALIKE)
            if not score and min(words, line.words) >= _PART_WORDS:
                score = fuzz.partial_ratio(text, other, score_cutoff=_PART_ALIKE) * 0.99
            if score and (best is None or score > best.alike):
                best = Copy(line.line, article_id, number, round(score, 1))
        if best is not None:
            found.append(best)
    return found


def groups(
    found: Iterable[Copy], lines: Sequence[CapturedLine], known: Mapping[tuple[str, int], str], taken: Iterable[str]
) -> list[Group]:
    """The wire groups that copies propose: that of the earlier line, or a new one.

    Args:
        found: The copies.
        lines: The new article; a new slug is made of a few words of its line.
        known: The groups of earlier lines.
        taken: The slugs of all groups.
    """
    used = set(taken)
    joined: dict[str, tuple[list[int], list[tuple[str, int]]]] = {}
    made: dict[tuple[str, int], str] = {}
    for one in found:
        other = (one.article_id, one.other)
        slug = known.get(other) or made.get(other)
        if slug is None:
            slug = made[other] = _slug(lines[one.line - 1].text, used)
            used.add(slug)
        mine, others = joined.setdefault(slug, ([], []))
        mine.append(one.line)
        if other not in known and other not in others:
            others.append(other)
    return [Group(slug, tuple(mine), tuple(others)) for slug, (mine, others) in joined.items()]


def _slug(text: str, used: set[str]) -> str:
    words = [word for word in _WORD.findall(fold(text)) if word.isascii() and word not in _SMALL]
    base = "-".join(["wire", *words[:3]])
    return next(one for one in (base, *(f"{base}-{number}" for number in range(2, 1000))) if one not in used)
