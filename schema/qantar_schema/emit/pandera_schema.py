"""pandera: the schema of a table as pandas reads it from Parquet without arguments.

Those are the dtypes that a reader of the package meets (`str`, `Int64`, `Float64`, `boolean`, `category`,
`date32[day][pyarrow]`), so what is checked is what is used. All checks compute over whole columns and have the names
of `qantar_schema.emit.names`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qantar_schema.column import Column, columns
from qantar_schema.constraints import Constraint
from qantar_schema.emit import names as check
from qantar_schema.emit.arrow import description
from qantar_schema.emit.pandas_constraints import kept
from qantar_schema.emit.types import names, terms
from qantar_schema.rows.base import Row

if TYPE_CHECKING:
    import pandas as pd
    import pandera.pandas as pap

    Series = pd.Series[Any]
    Rule = Callable[[Series], Series]


def pandera_schema(model: type[Row]) -> pap.DataFrameSchema:
    """The schema of a table.

    Validate with `lazy=True`: the failure cases then name column and check of every fault. Columns that are missing,
    unknown or in another order are faults. References to other tables are not looked at.
    """
    import pandera.pandas as pap

    return pap.DataFrameSchema(
        {column.name: _column(column, model) for column in columns(model)},
        checks=[*_unique(model), *_constraints(model)],
        strict=True,
        ordered=True,
        name=model.table,
        description=description(model),
    )


def _column(column: Column, model: type[Row]) -> pap.Column:
    import pandera.pandas as pap

    return pap.Column(
        names(column).pandas,
        [_check(name, holds) for name, holds in _rules(column).items()],
        nullable=column.nullable,
        unique=(column.name,) in ((model.key,), *model.unique),
        description=column.description,
        metadata={"unit": column.unit, "origin": column.origin.value},
    )


def _check(name: str, holds: Callable[[Any], Series], *, ignore_na: bool = True) -> pap.Check:
    import pandera.pandas as pap

    return pap.Check(holds, name=name, error=name, ignore_na=ignore_na)


def _rules(column: Column) -> dict[str, Rule]:
    """The checks of one column: each takes the series and says which values keep it. Nulls are pandera's own matter."""
    rules: dict[str, Rule] = {}
    if column.vocabulary:
        known = terms(column)
        rules[check.VOCABULARY] = lambda series: series.isin(known)
    if column.pattern:
        pattern = re.compile(column.pattern)
        rules[check.PATTERN] = lambda series: _each(series, lambda text: pattern.fullmatch(text) is not None)
    if column.form:
        form = check.FORMS[column.form]
        rules[check.FORM] = lambda series: _each(series, form)
    if (longest := column.max_length) is not None:
        rules[check.MAX_LENGTH] = lambda series: series.str.len() <= longest
    if (minimum := column.minimum) is not None:
        rules[check.MINIMUM] = lambda series: series >= minimum
    if (maximum := column.maximum) is not None:
        rules[check.MAXIMUM] = lambda series: series <= maximum
    if column.kind == "number":
        rules[check.FINITE] = lambda series: series.abs() < float("inf")
    return rules


def _each(series: Series, holds: Callable[[str], bool]) -> Series:
    """Ask once for each different text, then look the answers up."""
    texts = series.dropna().unique()
    return series.isna() | series.isin([text for text in texts if holds(text)])


def _unique(model: type[Row]) -> list[pap.Check]:
    """The sets of several columns that no two rows share, two nulls counted as the same."""

    def rule(together: tuple[str, ...]) -> pap.Check:
        def holds(frame: pd.DataFrame) -> Series:
            return ~frame.duplicated(list(together), keep=False)

        return _check(check.unique_name(together), holds, ignore_na=False)

    return [rule(together) for together in model.unique if len(together) > 1]


def _constraints(model: type[Row]) -> list[pap.Check]:
    def rule(constraint: Constraint) -> pap.Check:
        return _check(check.constraint_name(constraint), lambda frame: kept(constraint, frame), ignore_na=False)

    return [rule(constraint) for constraint in model.constraints]
