"""frictionless over `datapackage.json` and its CSV files, with the constraints between columns as formulas."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.diagnostics.finding import Finding, Rule, Span
from qantar_curation.publishing.layout import DESCRIPTOR
from qantar_schema.rows import TABLES

if TYPE_CHECKING:
    from frictionless import Error, Resource

FRICTIONLESS = Rule(
    "P401",
    "refused-by-frictionless",
    "frictionless, which others use to check data packages, refuses the descriptor or a CSV file: a type, a constraint,"
    " a key or a reference does not hold.",
    "Correct the record; if `qantar validate` accepts it, the two disagree and that is a fault of ours.",
)


def check(root: Path) -> list[Finding]:
    """Validate the data package below a root: descriptor, sizes and hashes, types, keys, references, formulas."""
    from frictionless import FrictionlessException, Package

    try:
        package = Package.from_descriptor(str(root / DESCRIPTOR))
        package.to_descriptor(validate=True)
    except FrictionlessException as error:
        return [Finding(FRICTIONLESS, DESCRIPTOR, None, said.message) for said in error.to_errors()]
    return [finding for resource in package.resources for finding in _resource(resource)]


def _resource(resource: Resource) -> Iterator[Finding]:
    from frictionless import Checklist
    from frictionless.checks.row.row_constraint import row_constraint

    from qantar_schema.emit.row_constraints import row_constraints

    model = TABLES.get(resource.name or "")
    formulas = {} if model is None else row_constraints(model)
    checklist = Checklist(checks=[row_constraint(formula=formula) for formula in formulas.values()])
    names = {formula: name for name, formula in formulas.items()}
    path = resource.path or DESCRIPTOR
    report = resource.validate(checklist)
    for error in [*report.errors, *(error for task in report.tasks for error in task.errors)]:
        row = getattr(error, "row_number", None)
        yield Finding(FRICTIONLESS, path, None if row is None else Span(row, 1), _message(error, names))


def _message(error: Error, names: dict[str, str]) -> str:
    """The message of frictionless; of a broken formula, which constraint it stands for."""
    if error.type == "row-constraint":
        name = next((name for formula, name in names.items() if error.note.endswith(f'"{formula}"')), error.note)
        return f"the row breaks {name}"
    return error.message
