"""Reading a file that is to be registered, and refusing what is no article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from qantar_curation.articles.capture import Captured, capture
from qantar_curation.articles.citation import ArticlePin
from qantar_curation.diagnostics.finding import Finding, Rule, Span
from qantar_curation.registering import language, rules

_TAG = re.compile(
    r"</?(?:html|head|body|div|span|p|a|br|script|style|meta|link|table|t[rdh]|ul|ol|li|h[1-6]|img|article|section)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_BEGINNINGS = {"<!doctype": "HTML", "<html": "HTML", "<?xml": "XML", "{\\rtf": "RTF", "%pdf-": "PDF"}
_SAMPLE, _LONGEST = 4000, max(map(len, _BEGINNINGS))
_FEW_TAGS = 3
NEW = "new"
"""How messages call an article that has no id yet."""


@dataclass(frozen=True, slots=True)
class Intake:
    """A text that may be registered, and what its function words say of its language."""

    captured: Captured
    language: language.Guess

    @property
    def words(self) -> int:
        """The words of the text, split at white space."""
        return sum(line.words for line in self.captured.lines)


def take(path: Path, shown: str, given_language: str | None = None) -> tuple[Intake | None, list[Finding]]:
    """Read a file as an article.

    Args:
        path: The file; links are followed.
        shown: The file as findings show it.
        given_language: The code of the language, where the caller knows it: it is then not doubted.

    Returns:
        The text, or None and why it is refused. Nothing is raised for what the file holds.
    """
    real = path.resolve()
    captured, findings = capture(real.parent, ArticlePin(NEW, real.name, "", shown, None))
    if captured is None:
        return None, findings
    lines = [line.text for line in captured.lines]
    if not any(line.words for line in captured.lines):
        return None, [Finding(rules.ARTICLE_EMPTY, shown, None, "the file has no words")]
    markup = _markup(lines, shown)
    if markup is not None:
        return None, [markup]
    guess = language.guess(lines)
    if given_language is None and guess.code not in (None, language.ENGLISH):
        return None, [_foreign(guess, shown)]
    return Intake(captured, guess), []


def begins_like(text: str) -> str | None:
    """The format of a file that is no plain text, by its first characters: HTML, XML, RTF or PDF."""
    first = text[:_SAMPLE].strip()[:_LONGEST].casefold()
    return next((kind for begin, kind in _BEGINNINGS.items() if first.startswith(begin)), None)


def _markup(lines: list[str], shown: str) -> Finding | None:
    name = begins_like(next((line for line in lines if line.strip()), ""))
    number = next(number for number, line in enumerate(lines, 1) if line.strip())
    tags = 0
    if name is None:
        for at, line in enumerate(lines, 1):
            found = len(_TAG.findall(line))
            if found and not tags:
                number = at
            tags += found
        if tags < _FEW_TAGS:
            return None
    said = f"the file is {name}" if name else f"the file has {tags} tags of HTML, the first in line {number}"
    return _at(rules.ARTICLE_MARKUP, shown, number, said)


def _at(rule: Rule, shown: str, line: int, said: str) -> Finding:
    return Finding(rule, shown, Span(line, 1), said)


def _foreign(guess: language.Guess, shown: str) -> Finding:
    said = f"the text is {guess.name} rather than English: {guess.why}"
    return Finding(rules.ARTICLE_NOT_ENGLISH, shown, None, said)
