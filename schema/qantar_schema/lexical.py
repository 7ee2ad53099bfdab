"""The gates: what a value may look like as text, before its type is read.

pydantic is lexically lax: it reads `1_000` as an integer and `1577836800` as a date. A record is text until a gate has
seen its spelling. Gates pass on what is no text, so that a published row, typed already, goes through them unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from qantar_schema.edtf import EdtfError, parse

Gate = Callable[[object], object]


def _spelled(pattern: str, what: str) -> Gate:
    full = re.compile(pattern)

    def gate(value: object) -> object:
        if isinstance(value, str) and not full.fullmatch(value):
            raise ValueError(f"{value!r} is not {what}")
        return value

    return gate


integer = _spelled(r"-?(0|[1-9][0-9]*)", "a whole number in plain digits")
number = _spelled(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", "a number in plain digits")
day = _spelled(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "a day as YYYY-MM-DD")


def boolean(value: object) -> object:
    """`true` and `false` as what they say. Raises ValueError for any other text."""
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise ValueError(f"{value!r} is not true or false")
        return value == "true"
    return value


def edtf(value: object) -> object:
    """A date of the EDTF subset, as it is. Raises ValueError, with what is wrong, for any other text."""
    try:
        parse(str(value))
    except EdtfError as error:
        raise ValueError(str(error)) from None
    return value


GATES: dict[str, Gate] = {"integer": integer, "number": number, "day": day, "boolean": boolean, "edtf": edtf}
"""Every gate by the name under which the compiled contract refers to it."""
