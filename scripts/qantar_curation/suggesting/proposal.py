"""A proposal: what a line seems to say, where it says so, and how sure the rule is that made it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from qantar_curation.suggesting.text import Line
from qantar_schema.text import MAX_PHRASE_WORDS

KINDS = ("person", "appointment", "figure", "date", "event", "quote", "repeat", "conflict")
Value = Mapping[str, str | float | int | None]


@dataclass(slots=True)
class Proposal:
    """One proposal. `phrase` is what stands in the raw line at `char_start` to `char_end`, at most 8 words.

    `value` has the keys that its kind has for every reader. What a curator wants besides, such as the official that a
    person may be, is in `hints`. `rule` names the rule that made it; `confidence` is between 0 and 1.
    """

    kind: str
    line: int
    char_start: int
    char_end: int
    phrase: str
    value: Value
    confidence: float
    engine: str
    rule: str
    hints: Value | None = None

    def as_dict(self) -> dict[str, object]:
        """The proposal as JSON and YAML have it."""
        found: dict[str, object] = {
            "kind": self.kind,
            "line": self.line,
            "char_start": self.char_start,
            "char_end": self.char_end,
            "phrase": self.phrase,
            "value": dict(self.value),
            "confidence": self.confidence,
            "engine": self.engine,
            "rule": self.rule,
        }
        if self.hints:
            found["hints"] = dict(self.hints)
        return found

    def as_json(self) -> str:
        """The proposal as one line of JSON."""
        return json.dumps(self.as_dict(), ensure_ascii=False, separators=(", ", ": "))

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Proposal:
        """A proposal from what `as_dict` gave.

        Raises:
            ValueError: A key is missing or has a value of another type.
        """
        texts = {key: data.get(key) for key in ("kind", "phrase", "engine", "rule")}
        places = {key: data.get(key) for key in ("line", "char_start", "char_end")}
        value, confidence, hints = data.get("value"), data.get("confidence"), data.get("hints")
        if not all(isinstance(one, str) for one in texts.values()) or texts["kind"] not in KINDS:
            raise ValueError("a proposal has `kind`, `phrase`, `engine` and `rule`")
        if not all(isinstance(one, int) for one in places.values()) or not isinstance(value, dict):
            raise ValueError("a proposal has `line`, `char_start`, `char_end` and `value`")
        if not isinstance(confidence, (int, float)) or not (hints is None or isinstance(hints, dict)):
            raise ValueError("a proposal has `confidence`, a number")
        return cls(**texts, **places, value=value, confidence=float(confidence), hints=hints)  # type: ignore[arg-type]


def number(value: float | None) -> float | int | None:
    """A number as proposals have it: whole where it is whole."""
    return int(value) if value is not None and value == int(value) else value


def proposal(
    kind: str,
    line: Line,
    start: int,
    end: int,
    value: Value,
    confidence: float,
    rule: str,
    engine: str = "rules",
    hints: Value | None = None,
) -> Proposal:
    """A proposal for the characters `start` to `end` of a line, cut to the longest phrase that may be quoted."""
    end = cut(line.text, start, end)
    return Proposal(
        kind, line.number, start, end, line.text[start:end], value, round(confidence, 2), engine, rule, hints
    )


def cut(text: str, start: int, end: int) -> int:
    """The end of the longest phrase from `start` that may be quoted: at most 8 words, without space at its end."""
    phrase = text[start:end].rstrip()
    if len(phrase) < 2 * MAX_PHRASE_WORDS:
        return start + len(phrase)  # too short for more words
    parts = phrase.split()
    if len(parts) <= MAX_PHRASE_WORDS:
        return start + len(phrase)
    at = start
    for part in parts[:MAX_PHRASE_WORDS]:
        at = text.index(part, at) + len(part)
    return at
