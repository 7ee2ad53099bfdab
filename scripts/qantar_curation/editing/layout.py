"""How records are laid out: the order of their keys, what stands on one line, what is quoted."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator
from functools import cache

from pydantic.fields import FieldInfo

from qantar_curation.editing.scalars import quoted, scalar
from qantar_curation.reading import Mapping, Sequence
from qantar_curation.reading.document import Way
from qantar_curation.reading.keys import not_text
from qantar_schema.column import column, unwrap
from qantar_schema.records import Part

#: Gives the comment lines above the entry at a way, without indentation, and marks them as written.
Above = Callable[[Way], list[str]]
_EVIDENCE = "evidence"
_ALWAYS_QUOTED = "phrase"


def part_of(field: FieldInfo) -> type[Part] | None:
    """The model of the parts that a list holds; None for a field that is no list of parts."""
    annotation, _ = unwrap(field.annotation, [])
    if typing.get_origin(annotation) is not tuple:
        return None
    part = typing.get_args(annotation)[0]
    return part if isinstance(part, type) and issubclass(part, Part) else None


@cache
def parts(model: type[Part]) -> dict[str, type[Part]]:
    """The keys that hold lists of parts, with the models of the parts."""
    return {name: part for name, field in model.model_fields.items() if (part := part_of(field)) is not None}


@cache
def key_order(model: type[Part]) -> tuple[str, ...]:
    """The keys of a record or part in their canonical order: as declared, then lists of parts, evidence last."""
    inner = parts(model)
    return tuple(sorted(model.model_fields, key=lambda name: (name in inner, name == _EVIDENCE)))


@cache
def _typed(model: type[Part]) -> frozenset[str]:
    """The keys whose value is a number, a truth value or a date: to a YAML parser with types it may be one as well."""
    scalars = (
        column(name, field)
        for name, field in model.model_fields.items()
        if typing.get_origin(unwrap(field.annotation, [])[0]) is not tuple
    )
    return frozenset(known.name for known in scalars if known.kind != "string" or known.form)


def ordered(model: type[Part] | None, node: Mapping) -> list[str]:
    """The keys of a mapping in canonical order; those that the model does not know stand before its lists of parts."""
    if model is None:
        return list(node)
    order = key_order(model)
    known = [key for key in order if key in node]
    unknown = [key for key in node if key not in model.model_fields]
    first = next((index for index, key in enumerate(known) if key in parts(model)), len(known))
    return [*known[:first], *unknown, *known[first:]]


def record(model: type[Part], node: object, way: Way, above: Above, indent: int = 0) -> Iterator[str]:
    """The lines of one item of a list: a record, or a part of one that has lists of its own.

    Args:
        model: The model of the item.
        node: The item as read.
        way: Where it stands in its document.
        above: Gives the comments above an entry.
        indent: The column of its dash, from 0.
    """
    pad = " " * indent
    if not isinstance(node, Mapping) or not node:
        yield f"{pad}- {inline(node)}"
        return
    dash = "- "
    for key in ordered(model, node):
        # Comments of the first key would stand between it and its dash: they are left, and so refused.
        yield from [] if dash == "- " else (f"{pad}  {line}" for line in above((*way, key)))
        value, part = node[key], parts(model).get(key)
        if part is not None and isinstance(value, Sequence) and value and all(isinstance(i, Mapping) for i in value):
            yield f"{pad}{dash}{_key(key)}:"
            yield from _items(part, value, (*way, key), above, indent + 4)
        else:
            yield f"{pad}{dash}{entry(model, key, value)}"
        dash = "  "


def _items(part: type[Part], items: Sequence, way: Way, above: Above, indent: int) -> Iterator[str]:
    pad = " " * indent
    for index, item in enumerate(items):
        yield from (f"{pad}{line}" for line in above((*way, index)))
        if parts(part):
            yield from record(part, item, (*way, index), above, indent)
        else:
            yield f"{pad}- {inline(item, part)}"


def inline(node: object, model: type[Part] | None = None, *, flow: bool = False) -> str:
    """A value on one line, inside brackets or braces where it is a list or a mapping.

    Args:
        node: The value as read.
        model: The model of a mapping, where it has one.
        flow: Whether the value stands inside brackets or braces itself.
    """
    if isinstance(node, Mapping):
        return "{" + ", ".join(entry(model, key, node[key], flow=True) for key in ordered(model, node)) + "}"
    if isinstance(node, Sequence):
        return "[" + ", ".join(inline(item, flow=True) for item in node) + "]"
    return scalar(str(node), flow=flow, typed=False)


def entry(model: type[Part] | None, key: str, value: object, *, flow: bool = False) -> str:
    """A key with its value on the same line; arguments as of ``inline``."""
    if isinstance(value, list | dict):
        return f"{_key(key)}: {inline(value, flow=flow)}"
    if key == _ALWAYS_QUOTED:
        return f"{key}: {quoted(str(value))}"
    typed = model is not None and key in _typed(model)
    return f"{_key(key)}: {scalar(str(value), flow=flow, typed=typed)}"


def _key(key: str) -> str:
    return key if key.isidentifier() and key.isascii() and not_text(key) is None else quoted(key)
