"""What every row model shares."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict, model_validator

from qantar_schema.constraints import Constraint


class Row(BaseModel):
    """One row of a published table: flat, strict, with its table's name, key and constraints as class data.

    Building the validators is deferred to first use, so that reading the declarations alone stays cheap.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)

    table: ClassVar[str]
    key: ClassVar[str]
    unique: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Further sets of columns that no two rows share."""
    links: ClassVar[tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...]] = ()
    """References over several columns: columns here, table, columns there."""
    constraints: ClassVar[tuple[Constraint, ...]] = ()

    @model_validator(mode="after")
    def _keep_constraints(self) -> Self:
        row = self.model_dump()
        broken = [constraint.rule for constraint in self.constraints if not constraint.holds(row)]
        if broken:
            raise ValueError("; ".join(broken))
        return self
