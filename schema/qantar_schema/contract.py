"""The compiled contract: tables as data, and the record models as the schemas that pydantic's core validates with.

`contract.json` is generated from the models (`make generate`; a test keeps it in step). With it a record is validated
by the same engine and the same schema as through its model, without importing pydantic and building every model first,
which would take longer than all else that `qantar validate` does. The schema belongs to one version of the core: under
any other the models themselves are used.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from qantar_schema.lexical import GATES

PATH = Path(__file__).with_name("contract.json")
CONTRACT: dict[str, Any] = json.loads(PATH.read_text(encoding="utf-8")) if PATH.is_file() else {"tables": {}}
"""What the file says; without tables where it has yet to be generated."""

Validator = Callable[[Any], Any]


class Compiled:
    """A record, or a part of one, as the compiled contract makes it: its keys as attributes."""

    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")


def record_tables() -> tuple[str, ...]:
    """The tables whose records are written by hand below `dataset/records`, in order."""
    return tuple(name for name in CONTRACT["records"] if name != "articles")


@cache
def validator(table: str) -> Validator:
    """What validates one record of `table`, a mapping of texts, lists and mappings.

    Returns:
        A function from the mapping to the record, with a key as an attribute. It raises pydantic_core.ValidationError
        for what the record model refuses, and is the model's own where the contract was compiled for another core.
    """
    from qantar_schema import core

    if CONTRACT.get("pydantic_core") != core.__version__:
        from qantar_schema.records import MODELS

        return MODELS[table].model_validate
    schema: Any = _restored(CONTRACT["records"][table])
    made: Validator = core.SchemaValidator(schema).validate_python
    return made


def _restored(value: Any) -> Any:
    """The schema with the class and the functions that JSON cannot hold."""
    if isinstance(value, list):
        return [_restored(one) for one in value]
    if not isinstance(value, dict):
        return value
    made = {name: _restored(one) for name, one in value.items()}
    if made.get("type") == "model":
        made["cls"] = Compiled
    elif made.get("type") == "no-info" and isinstance(made.get("function"), str):
        made["function"] = GATES[made["function"]]
    elif made.get("type") == "default" and made.get("default") == []:
        made["default"] = ()
    return made
