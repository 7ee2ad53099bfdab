"""Stable names of checks: what pandera, Arrow and frictionless report is called by one name."""

from __future__ import annotations

from collections.abc import Callable

from qantar_schema.constraints import Constraint
from qantar_schema.edtf import EdtfError, parse

NOT_NULL = "not-null"
VOCABULARY = "vocabulary"
PATTERN = "pattern"
FORM = "form"
MINIMUM = "minimum"
MAXIMUM = "maximum"
MAX_LENGTH = "max-length"
FINITE = "finite"
TYPE = "type"
COLUMNS = "columns"


def unique_name(columns: tuple[str, ...]) -> str:
    """Name of the check that no two rows share these columns."""
    return f"unique: {', '.join(columns)}"


def constraint_name(constraint: Constraint) -> str:
    """Name of the check of a constraint between columns: what it demands."""
    return constraint.rule


def _is_edtf(text: str) -> bool:
    try:
        parse(text)
    except EdtfError:
        return False
    return True


FORMS: dict[str, Callable[[str], bool]] = {"edtf": _is_edtf}
"""The forms that no pattern can check alone, each with the function that says whether a text has it."""
