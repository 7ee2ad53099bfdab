"""One value as text in a CSV cell, and back.

There is one spelling of each value, so that equal tables are equal bytes on every machine: null is the empty cell,
`true` and `false`, days as YYYY-MM-DD, numbers in plain digits as short as they can be without losing the value
(160, 0.1, never 160.0 or 1e3).
"""

from __future__ import annotations

import datetime
import math
import re
import unicodedata
from decimal import Decimal

from qantar_schema.column import Column

LARGEST_INTEGER = 2**53
"""Beyond it a program that reads numbers as floats (JavaScript, R) no longer sees the same integer."""

_PYTHON_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (float, int),
    "boolean": (bool,),
    "date": (datetime.date,),
}
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?")
_INTEGER = re.compile(r"-?[1-9][0-9]*|0")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
Value = str | int | float | bool | datetime.date | None


class CellError(ValueError):
    """A value that has no canonical text, or a text that is not the canonical one of any value of the column."""


def text_of(column: Column, value: object) -> str:
    """The canonical text of a value (str, int, float, bool, date or None); null is the empty text.

    Raises:
        CellError: the value is of another type than the column, is null where it may not be, or cannot be
            written: an empty string, a line break or other control character, NaN, a term of no vocabulary.
    """
    if value is None:
        if not column.nullable:
            raise CellError("is null, and the column may not be")
        return ""
    expected = _PYTHON_TYPES[column.kind]
    if not isinstance(value, expected) or (isinstance(value, bool) and column.kind != "boolean"):
        raise CellError(f"is {value!r}, a {type(value).__name__} in a column of kind {column.kind}")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _string(column, value)
    if isinstance(value, datetime.date):
        if isinstance(value, datetime.datetime):
            raise CellError(f"is {value!r}, a moment in a column of days")
        return value.isoformat()
    return _number(value) if isinstance(value, int | float) else ""


def _string(column: Column, value: str) -> str:
    if value == "":
        raise CellError("is an empty string, which CSV cannot tell from null")
    bad = next((c for c in value if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")), None)
    if bad is not None:
        raise CellError(f"holds U+{ord(bad):04X}: a cell has no line breaks and no control characters")
    if column.vocabulary is not None and value not in list(column.vocabulary):
        raise CellError(f"is {value!r}, which is no term of {column.vocabulary.__name__}")
    return str(value.value) if isinstance(value, column.vocabulary or ()) else value


def _number(value: float) -> str:
    if isinstance(value, int):
        if abs(value) > LARGEST_INTEGER:
            raise CellError(f"is {value}: beyond 2^53 programs that read floats lose digits")
        return str(value)
    if not math.isfinite(value):
        raise CellError(f"is {value}, which is no number")
    plain = format(Decimal(repr(float(value))), "f")  # of a subclass (numpy's) repr is no number
    return plain.removesuffix(".0") if value else "0"


def value_of(column: Column, text: str) -> Value:
    """The value that a canonical text stands for.

    Raises:
        CellError: the text is not canonical, or no value of the column.
    """
    if text == "":
        if not column.nullable:
            raise CellError("is empty, and the column may not be null")
        return None
    value: Value
    try:
        match column.kind:
            case "boolean":
                value = {"true": True, "false": False}[text]
            case "integer" if _INTEGER.fullmatch(text):
                value = int(text)
            case "number" if _NUMBER.fullmatch(text):
                value = float(text)
            case "date" if _DAY.fullmatch(text):
                value = datetime.date.fromisoformat(text)
            case "string":
                value = text
            case _:
                raise CellError(f"is {text!r}, no canonical {column.kind}")
    except (KeyError, ValueError):
        raise CellError(f"is {text!r}, no canonical {column.kind}") from None
    if text_of(column, value) != text:
        raise CellError(f"is {text!r}, which is written {text_of(column, value)}")
    return value
