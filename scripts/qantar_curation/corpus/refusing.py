"""What a record model refuses, said in our codes at our places; and what of the record can be kept."""

from __future__ import annotations

from functools import cache
from types import SimpleNamespace
from typing import Annotated, Any, cast

from pydantic import BaseModel, TypeAdapter, ValidationError

from qantar_curation.articles.rules import PHRASE_HAS_OUTER_SPACE
from qantar_curation.corpus import rules
from qantar_curation.corpus.model import Written
from qantar_curation.corpus.saying import nearest, say
from qantar_curation.diagnostics.finding import Finding
from qantar_curation.reading import Mapping, Refused, Sequence
from qantar_curation.reading.document import Way
from qantar_schema.fields.provenance import PHRASE_PATTERN
from qantar_schema.records import MODELS, Part

_RULES = {
    "missing": rules.MISSING_KEY,
    "extra_forbidden": rules.UNKNOWN_KEY,
    "enum": rules.UNKNOWN_TERM,
    "literal_error": rules.UNKNOWN_TERM,
    "string_pattern_mismatch": rules.MALFORMED,
    "value_error": rules.MALFORMED,
    "string_too_long": rules.MALFORMED,
    "date_from_datetime_parsing": rules.MALFORMED,
    "int_parsing": rules.MALFORMED,
    "float_parsing": rules.MALFORMED,
    "greater_than_equal": rules.OUT_OF_RANGE,
    "less_than_equal": rules.OUT_OF_RANGE,
    "too_short": rules.OUT_OF_RANGE,
}
"""Types of pydantic's errors and the rules that they break; any other is a wrong shape."""


def refuse(table: str, data: Mapping, written: Written, findings: list[Finding]) -> tuple[Any, frozenset[str]]:
    """Say what is wrong with a record that its validator refused.

    Returns:
        A stand-in with the fields that are right, and the keys whose value was refused.
    """
    model = MODELS[table]
    try:
        return model.model_validate(data), frozenset()
    except ValidationError as error:
        errors = error.errors(include_url=False, include_context=True)
    for one in errors:
        found = finding_of(model, written, cast("dict[str, Any]", one))
        if found is not None:
            findings.append(found)
    bad = {str(one["loc"][0]) for one in errors if one["loc"]}
    # A misspelt key may hold the value of the key that it stands for: that one is not known to be empty.
    meant = {nearest(name, model.model_fields.keys() - data.keys()) for name in bad - model.model_fields.keys()}
    return _rescue(model, data, {name for name in bad | meant if name in model.model_fields})


def _rescue(model: type[Part], data: Mapping, bad: set[str]) -> tuple[Any, frozenset[str]]:
    """The fields that are right by themselves, and of lists of parts the items that are right."""
    record: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        if name not in data:
            record[name] = None if info.is_required() else info.default
        elif name not in bad:
            record[name] = _adapter(model, name).validate_python(data[name])
        else:
            record[name] = _good_items(model, name, data[name])
    return SimpleNamespace(**record), frozenset(bad)


def _good_items(model: type[Part], name: str, value: object) -> tuple[object, ...] | None:
    """Of a list with a bad item the items, a bad one as `None`, so that positions stay; None for what is no list."""
    if not isinstance(value, Sequence):
        return None
    items: list[object] = []
    for item in value:
        try:
            items.append(_adapter(model, name).validate_python([item])[0])
        except ValidationError:
            items.append(None)
    return tuple(items)


@cache
def _adapter(model: type[Part], name: str) -> TypeAdapter[Any]:
    info = model.model_fields[name]
    annotation: Any = info.annotation
    return TypeAdapter(Annotated[(annotation, *info.metadata)] if info.metadata else annotation)


def finding_of(model: type[BaseModel], written: Written, error: dict[str, Any]) -> Finding | None:
    """One error of pydantic's as a finding, or None where it follows from what was reported before.

    Args:
        model: What was validated against.
        written: Where the data stand.
        error: The error as `ValidationError.errors` lists it, with its input and context.
    """
    way: Way = tuple(error["loc"])
    kind: str = error["type"]
    value = error.get("input")
    if isinstance(value, Refused):
        return None
    if kind == "too_short" and isinstance(value, list) and value:
        return None  # its items were refused, and that is reported
    rule = _RULES.get(kind, rules.WRONG_SHAPE)
    if rule is rules.UNKNOWN_TERM and not isinstance(value, str):
        rule = rules.WRONG_SHAPE
    if error.get("ctx", {}).get("pattern") == PHRASE_PATTERN and value != str(value).strip():
        said = "the phrase begins or ends with white space"
        return written.within(*way).finding(PHRASE_HAS_OUTER_SPACE, said)
    key = next((step for step in reversed(way) if isinstance(step, str)), str(getattr(model, "table", "")))
    part = written.within(*way[:-1])
    known = _keys_at(model, way)
    if kind == "missing":
        # What was misspelt is there under another name, and that is reported.
        misspelt = isinstance(value, dict) and any(nearest(other, [key]) for other in value if other not in known)
        return None if misspelt else part.finding(rule, f"the key `{key}` is missing")
    if kind == "extra_forbidden":
        near = nearest(key, known)
        advice = f"did you mean `{near}`?" if near else f"its keys are {', '.join(known)}"
        said = f"`{key}` is no key of {_what(model, way)}"
        return Finding(rule, written.document.path, part.key_span(key), said, advice)
    message, hint = say(rule, key, error)
    return written.within(*way).finding(rule, message, None, hint)


def _what(model: type[BaseModel], way: Way) -> str:
    parts = [str(step) for step in way[:-1] if isinstance(step, str)]
    name = getattr(model, "table", model.__name__)
    return f"`{parts[-1]}` in {name}" if parts else str(name)


def _keys_at(model: type[BaseModel], way: Way) -> list[str]:
    """The keys of the part that `way` leads into."""
    current: type[BaseModel] = model
    for step in way[:-1]:
        if isinstance(step, str) and step in current.model_fields:
            inner = _part_of(current.model_fields[step].annotation)
            if inner is None:
                break
            current = inner
    return sorted(current.model_fields, key="evidence".__eq__)


def _part_of(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _part_of(argument)
        if found is not None:
            return found
    return None
