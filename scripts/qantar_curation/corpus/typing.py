"""From text to typed records, by the compiled contract; what it refuses is looked at again through the models."""

from __future__ import annotations

from enum import Enum
from typing import Any, NamedTuple

from qantar_curation.corpus.model import Written
from qantar_curation.diagnostics.finding import Finding
from qantar_curation.reading import Mapping
from qantar_schema.contract import validator
from qantar_schema.core import ValidationError


class Typed(NamedTuple):
    """A record as its model has it; where something was refused, a stand-in with the fields that are right."""

    record: Any
    unknown: frozenset[str] = frozenset()
    """Keys whose value was refused."""


def typed(table: str, data: Mapping, written: Written, findings: list[Finding]) -> Typed:
    """Validate one record of `table`. What is refused goes to `findings`; the rest of it can still be checked."""
    try:
        return Typed(validator(table)(data))
    except ValidationError:
        from qantar_curation.corpus.refusing import refuse

        return Typed(*refuse(table, data, written, findings))


def plain(value: object) -> object:
    """A value as rows hold it: a term as its text, everything else as it is."""
    return value.value if isinstance(value, Enum) else value
