"""Ids that nobody writes: they are composed of the ids and places of what the row is about."""

from __future__ import annotations


def participant_id(event: str, role: object, party: object) -> str:
    """The id of a party in one role of an event."""
    return f"{event}-{role}-{party}"


def member_id(disagreement: str, article: str, line: int) -> str:
    """The id of a side of a disagreement, by its first line; several sides of one line are numbered after it."""
    return f"{disagreement}-{article}-l{line}"


def name_id(official: str, article: str, line: int, char_start: int) -> str:
    """The id of a spelling of an official, where a line prints it."""
    return f"{official}-{article}-l{line}-c{char_start}"


def estimate_id(measure: str, subject: str, unit: str | None = None) -> str:
    """The id of a quantity resolved over its claims, with its unit where there are claims in several."""
    return f"{measure}-{subject}" if unit is None else f"{measure}-{subject}-{unit}"
