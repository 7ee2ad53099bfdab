"""What only looks like a date: years in names and addresses, numbers of things."""

from __future__ import annotations

from qantar_curation.grammar.calendar import MONTHS
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.text import Line

_COMMON = words("common")
_STREETS = closed("no_figures-streets")
_COUNTED = frozenset(
    ("people", "men", "women", "%", "percent", "km", "kilometres", "kilometers", "metres", "meters", "tonnes")
)
_BEFORE_COUNTS = frozenset(
    (
        "no",
        "number",
        "#",
        "$",
        "\u20ac",
        "\u00a3",
        "article",
        "route",
        "some",
        "about",
        "nearly",
        "over",
        "least",
        "than",
    )
)


def is_no_date(line: Line, start: int, end: int) -> bool:
    """Years in names and models, and numbers that only look like years."""
    first, last = line.token_at(start), line.token_at(end - 1)
    if first == last and line.wide[first - 1] == "by" and line.wide[first] in MONTHS and line.is_capital(last + 1):
        return True  # `reporting by Jan Oske`
    if _in_address(line, start) or (line.wide[last + 1] in _STREETS and line.is_capital(last + 1)):
        return True
    if (
        first == last
        and line.wide[first].isdecimal()
        and line.is_capital(first - 1)
        and "\u00a9" not in line.plain
        and line.wide[first - 1] not in _COMMON
    ):
        return True
    if first != last or not line.wide[first].isdecimal():
        named = line.is_capital(first) and not line.opens(first) and not line.is_title
        return first == last and named and line.wide[first] in ("today", "tomorrow")
    before, after = line.wide[first - 1], line.wide[first + 1]
    if before in _BEFORE_COUNTS:
        return after not in ("", ",", ".", ")") or before not in ("about", "over", "than")
    if before in ("/", "_", "=") or after in ("/", "_", "="):
        return True
    if after == "per":
        return line.wide[last + 2] == "cent"
    return after in _COUNTED


def _in_address(line: Line, start: int) -> bool:
    """Whether a place lies in an address of the web, which ends at a space."""
    begin = line.plain.rfind(" ", 0, start) + 1
    word = line.plain[begin : start + 1]
    return "://" in word or "www." in word
