"""pandera over the published Parquet, as a reader gets it from plain `pd.read_parquet`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.publishing.layout import parquet_path
from qantar_schema.rows import TABLES, Row

PANDERA = Rule(
    "P301",
    "refused-by-pandera",
    "The frame that readers get breaks the pandera schema made from the row model: a type, a null, a vocabulary, a"
    " pattern, a range, a unique column or a constraint between columns.",
    "Correct the record; if `qantar validate` accepts it, the two disagree and that is a fault of ours.",
)

_AGAIN = "run `qantar publish`, which writes it anew"


def check(root: Path) -> list[Finding]:
    """Check the Parquet file of every table below a root. A file that cannot be read is a finding, too."""
    return [finding for model in TABLES.values() for finding in _table(root, model)]


def _table(root: Path, model: type[Row]) -> Iterator[Finding]:
    import pandas as pd
    import pandera.pandas as pap

    from qantar_curation.publishing.parquet_tables import first_line
    from qantar_schema.emit.pandera_schema import pandera_schema

    path = parquet_path(model.table)
    try:
        (root / path).open("rb").close()  # of a folder pandas would make a table without columns
    except OSError as error:
        yield Finding(PANDERA, path, None, f"it cannot be read: {error.strerror}", _AGAIN)
        return
    try:
        frame = pd.read_parquet(root / path)
    except Exception as error:  # what pandas raises for a damaged file, or for strange metadata, is of any kind
        yield Finding(PANDERA, path, None, f"pandas cannot read it: {first_line(error)}", _AGAIN)
        return
    try:
        pandera_schema(model).validate(frame, lazy=True)
    except pap.errors.SchemaErrors as error:
        for message in _messages(error.failure_cases):
            yield Finding(PANDERA, path, None, f"{model.table}{message}")
    except Exception as error:  # a column of a type that pandera's checks do not expect, such as lists
        yield Finding(PANDERA, path, None, f"pandera cannot check it: {first_line(error)}", _AGAIN)


def _messages(failures: Any) -> list[str]:
    """One message a column and check, in the order in which they fail; each names the first row and how many fail."""
    grouped: dict[tuple[str, str], list[tuple[object, object]]] = {}
    for case in failures.to_dict("records"):
        # A check over several columns repeats itself for each of them: one case a row is enough.
        column = f".{case['column']}" if case["schema_context"] == "Column" else ""
        check = "unique" if case["check"] == "field_uniqueness" else str(case["check"])
        cases = grouped.setdefault((column, check), [])
        if case["index"] not in [index for index, _ in cases[-1:]]:
            cases.append((case["index"], case["failure_case"]))
    messages = []
    for (column, check), cases in grouped.items():
        index, value = cases[0]
        row = f", in {len(cases)} of its rows, first in row {int(index) + 1}" if isinstance(index, int) else ""
        messages.append(f"{column}: {check}: {value!r}{row}" if column or not row else f"{column}: {check}{row}")
    return messages
