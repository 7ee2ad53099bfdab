"""The compiled contract (`qantar_schema/contract.json`): the tables as data and the record models as core schemas."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from qantar_schema.lexical import GATES
from qantar_schema.records import MODELS
from qantar_schema.rows import TABLES
from qantar_schema.support import support_columns
from qantar_schema.tables import TABLES as COMPILED
from qantar_schema.tables import as_json, table_of

FILE = "schema/qantar_schema/contract.json"

_NAMES: dict[Callable[..., object], str] = {gate: name for name, gate in GATES.items()}
_PLAIN = {"str", "int", "float", "bool", "date", "tuple", "nullable", "default", "model-field", "model-fields"}
_LIMITS = {"ge", "le", "gt", "lt"}
_DROPPED = {"metadata", "ref", "serialization", "computed_fields", "custom_init", "root_model", "cls", "title"}


def contract() -> dict[str, Any]:
    """The contract as JSON.

    Raises:
        TypeError: a record model has come to use something of pydantic that cannot be compiled yet.
    """
    import pydantic_core

    return {
        "pydantic_core": pydantic_core.__version__,
        "records": {name: _compiled(model.__pydantic_core_schema__) for name, model in MODELS.items()},
        "tables": {name: as_json(table_of(model)) for name, model in TABLES.items()},
    }


def text() -> str:
    """The contract as the file holds it: one table or record model a line, so that a change shows where it is."""
    made = contract()
    parts = [f'"pydantic_core": {json.dumps(made["pydantic_core"])}']
    for group in ("records", "tables"):
        entries = (f"{json.dumps(name)}: {_json(value)}" for name, value in made[group].items())
        parts.append(f'"{group}": {{\n' + ",\n".join(entries) + "\n}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def declare() -> None:
    """Let this process see the tables as they are declared now, not as they were when last compiled."""
    COMPILED.clear()
    COMPILED.update({name: table_of(model) for name, model in TABLES.items()})
    support_columns.cache_clear()


def _limit(schema: dict[str, Any], limits: Mapping[str, Any]) -> None:
    """Put the limits on the number inside gates and nullable."""
    if not limits.keys() <= _LIMITS:
        raise TypeError(f"the contract cannot be compiled: it does not know the limits {', '.join(limits)}")
    while schema["type"] not in ("int", "float"):
        schema = schema["schema"]
    schema.update(limits)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _compiled(schema: Any) -> Any:
    kind = schema["type"]
    if kind == "enum":
        return {"type": "literal", "expected": [member.value for member in schema["members"]]}
    if kind in ("function-before", "function-after"):
        inner = _compiled(schema["schema"])
        function = schema["function"]["function"]
        if isinstance(function, partial):  # pydantic's own limit, laid around a gate: the core knows it as well
            _limit(inner, function.keywords)
            return inner
        name = _NAMES[function]
        return {"type": kind, "function": {"type": "no-info", "function": name}, "schema": inner}
    if kind == "model":
        behaviour = schema["config"]["extra_fields_behavior"]
        config = {"extra_fields_behavior": behaviour}
        return {"type": kind, "schema": _compiled(schema["schema"]), "config": config}
    if kind not in _PLAIN:
        raise TypeError(f"the contract cannot be compiled: it does not know the schema `{kind}`")
    made = {name: value for name, value in schema.items() if name not in _DROPPED}
    if "schema" in made:
        made["schema"] = _compiled(made["schema"])
    if "items_schema" in made:
        made["items_schema"] = [_compiled(one) for one in made["items_schema"]]
    if "fields" in made:
        made["fields"] = {name: _compiled(one) for name, one in made["fields"].items()}
    if "default" in made:
        default = made["default"]
        made["default"] = getattr(default, "value", default)
    return made
