"""An Excel workbook: a sheet README, a sheet with what every column means, and one sheet a table.

No cell is a formula, whatever it begins with: texts are written as texts, and those that Excel would take for a formula
when the cell is edited are marked as quoted. Days are Excel days where Excel has them (from March 1900), texts
otherwise. The head of each column carries its meaning as a note.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from qantar.descriptor import Package, Resource
from qantar.errors import CannotExport
from qantar.exporting.describing import COLUMNS, TABLES, column_rows, readme, table_rows
from qantar.rows import Row, Value

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "|", "%")
_FIRST_DAY = datetime.date(1900, 3, 1)  # before it Excel counts a day that never was
_MADE = datetime.datetime(1980, 1, 1)  # so that the same data give the same bytes
_WIDEST = 60


def write(package: Package, tables: dict[str, list[Row]], path: Path) -> None:
    """Write the file. Raises OSError; CannotExport where xlsxwriter is not installed."""
    try:
        xlsxwriter = import_module("xlsxwriter")
    except ModuleNotFoundError:
        raise CannotExport("an Excel file needs xlsxwriter: pip install '.[export]' in the project's folder") from None
    # No text may become a formula, a link or a number by what it looks like.
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    book = xlsxwriter.Workbook(str(path), options)
    book.set_properties({"title": package.title, "comments": package.citation, "created": _MADE})
    formats = {
        "head": book.add_format({"bold": True, "bottom": 1}),
        "day": book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
        "quoted": book.add_format({"quote_prefix": True, "num_format": "@"}),
        "wrapped": book.add_format({"text_wrap": True, "valign": "top"}),
        "bold": book.add_format({"bold": True, "valign": "top"}),
    }
    _readme(book, package, tables, formats)
    _sheet(book, "columns", COLUMNS, column_rows(package), formats)
    for resource in package.resources.values():
        names = [field.name for field in resource.fields]
        rows = [[row[name] for name in names] for row in tables[resource.name]]
        _notes(_sheet(book, resource.name, names, rows, formats), resource)
    try:
        book.close()
    except import_module("xlsxwriter.exceptions").XlsxWriterException as error:
        cause = error.args[0] if error.args and isinstance(error.args[0], OSError) else None
        raise cause or OSError(str(error)) from error


def _readme(book: Any, package: Package, tables: dict[str, list[Row]], formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet("README")
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 100)
    said = readme(package)
    for number, (head, text) in enumerate(said):
        sheet.write_string(number, 0, head, formats["bold"])
        sheet.write_string(number, 1, text, formats["wrapped"])
    start = len(said) + 1
    shown = [TABLES.index(name) for name in ("table_name", "description", "row_count")]
    for number, row in enumerate([TABLES, *table_rows(package, tables)], start=start):
        style = formats["head"] if number == start else None
        for column, place in enumerate(shown):
            _write(sheet, number, column, row[place], formats, style)


def _sheet(
    book: Any, name: str, columns: Sequence[str], rows: Sequence[Sequence[Value]], formats: dict[str, Any]
) -> Any:
    sheet = book.add_worksheet(name[:31])  # Excel allows no more
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column, formats["head"])
        widest = max((len(str(row[place])) for row in rows if row[place] is not None), default=0)
        sheet.set_column(place, place, min(max(len(column), widest) + 2, _WIDEST))
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row):
            _write(sheet, number, place, value, formats)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    return sheet


def _write(sheet: Any, row: int, column: int, value: Value, formats: dict[str, Any], style: Any = None) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    elif isinstance(value, datetime.date) and value >= _FIRST_DAY:
        sheet.write_datetime(row, column, datetime.datetime.combine(value, datetime.time()), formats["day"])
    else:
        text = str(value)
        sheet.write_string(row, column, text, formats["quoted"] if text.startswith(_FORMULA) else style)


def _notes(sheet: Any, resource: Resource) -> None:
    links = {link.columns[0]: link for link in resource.foreign_keys if len(link.columns) == 1}
    for place, field in enumerate(resource.fields):
        unit = f" Unit: {field.unit}." if field.unit else ""
        link = links.get(field.name)
        target = f" Refers to {link.table}.{link.target[0]}." if link else ""
        sheet.write_comment(0, place, f"{field.description}{unit}{target}", {"author": "", "width": 300})
