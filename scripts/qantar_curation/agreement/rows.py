"""The agreement as rows of text, for the terminal and for the page alike: one row a table, and one row a field."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.agreement.report import TableAgreement

Line = tuple[str, ...]

TABLE_HEAD: Line = (
    "table",
    "first",
    "second",
    "matched",
    "of these, a value differs",
    "only first",
    "only second",
    "F1",
)
FIELD_HEAD: Line = ("table", "field", "compared", "same", "alpha")


def table_rows(found: Sequence[TableAgreement]) -> list[Line]:
    """A row a table, with the columns of `TABLE_HEAD`: records of each pass and how many match."""
    return [
        (
            one.table,
            *map(str, (one.first, one.second, one.matched, one.differing, one.only_first, one.only_second)),
            f"{one.f1:.2f}",
        )
        for one in found
    ]


def field_rows(found: Sequence[TableAgreement]) -> list[Line]:
    """A row a field, with the columns of `FIELD_HEAD`; alpha is empty where it is left out."""
    return [
        (
            one.table,
            field.field,
            str(field.compared),
            str(field.same),
            "" if field.alpha is None else f"{field.alpha:.2f}",
        )
        for one in found
        for field in one.fields
    ]
