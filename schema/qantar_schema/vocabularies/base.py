"""What a vocabulary is: a closed list of terms, each with its definition."""

from __future__ import annotations

from enum import StrEnum


class Vocabulary(StrEnum):
    """A closed vocabulary. A member's value is the term as written and published; `definition` says what it means.

    Members are declared as ``NAME = "term", "definition"`` in the order in which they are published (the order of
    the categories in Arrow and pandas).
    """

    definition: str

    def __new__(cls, term: str, definition: str) -> Vocabulary:
        """Make the member `term` and keep its definition beside it."""
        member = str.__new__(cls, term)
        member._value_ = term
        member.definition = definition
        return member
