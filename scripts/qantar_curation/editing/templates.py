"""Templates of new records, made from the declarations: every field with what it means, those that are needed open.

A key that must be filled in stands there without a value, which validation refuses until it has one. A key that may be
left out stands behind a sign: `#place: almaty` becomes `place: almaty` when the sign is taken off. Explanations are
comments of the usual form, `# ...`; an example is a line of theirs that begins with `Example:`.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping

from qantar_curation.editing.demands import demands
from qantar_curation.editing.files import model_of
from qantar_curation.editing.layout import entry, inline, key_order, parts, record
from qantar_curation.editing.scalars import scalar
from qantar_curation.reading import Mapping as Node
from qantar_curation.reading import Sequence as Items
from qantar_schema.column import Column, column
from qantar_schema.records import Evidence, Part
from qantar_schema.rows import TABLES
from qantar_schema.support import supportable

LABELS = ("label", "name", "title", "topic", "headline")
"""Keys that say in words what a record is; a table has one of them at most."""
_HOW = (
    "Keys that stand open must be filled in. Those behind a # may be left out: take the sign off, or delete the line."
)
_EVIDENCE = "- {article: , line: , phrase: , supports: []}"
_WIDTH = 100
_Examples = Mapping[str, object]


def template(
    table: str, examples: _Examples, key: str | None = None, label: str | None = None, *, short: bool = False
) -> str:
    """A record of a table to be filled in, commented or short.

    Args:
        table: The table, or `articles`.
        examples: What `examples.examples` gives for the table.
        key: The id of the record; left open where there is none.
        label: The words that name the record, for the key that takes them.
        short: Only the keys that are needed, without what they mean; said is what may ask for further ones.

    Returns:
        The text, without a line end at its end.
    """
    model = model_of(table)
    name = TABLES[table].key
    values = {name: key} | {one: label for one in LABELS if one in model.model_fields}
    if short:
        return "\n".join([*_demands(model, table, asking=True), *_bare(model, table, values, 0)])
    lines = [
        *_comment(f"A record of the table {table}. {_sentence(model)} {_HOW}"),
        *_demands(model, table),
        *_field(column(name, model.model_fields[name])),
    ]
    return "\n".join([*lines, *_record(model, table, examples, values, 0)])


def _record(
    model: type[Part], table: str, examples: _Examples, values: Mapping[str, str | None], indent: int
) -> Iterator[str]:
    """The lines of a record, or of a part that must be there, from its dash on."""
    pad = " " * (indent + 2)
    required = [name for name in key_order(model) if model.model_fields[name].is_required()]
    first = required[0]
    yield f"{' ' * indent}- {_open(first, values.get(first))}"
    for name in key_order(model):
        if name == first or (name == "evidence" and not supportable(table)):
            continue
        part = parts(model).get(name)
        if part is None:
            known = column(name, model.model_fields[name])
            filled = entry(model, name, examples[name])
            yield from _indented(pad, _field(known, filled.partition(": ")[2] if name in required else None))
            yield f"{pad}{_open(name, values.get(name))}" if name in required else f"{pad}#{filled}"
        else:
            described = model.model_fields[name].description or ""
            yield from _indented(pad, [*_comment(described), *_keys(part, table)])
            yield from _list(part, name, table, examples, pad, name in required or part is Evidence)


def _bare(model: type[Part], table: str, values: Mapping[str, str | None], indent: int) -> Iterator[str]:
    """The lines of a record, or of a part that must be there, with open keys and nothing more."""
    pad = " " * (indent + 2)
    inner = parts(model)
    needed = {name for name, field in model.model_fields.items() if field.is_required()}
    if not needed.isdisjoint(supportable(table)):
        needed.add("evidence")
    for index, name in enumerate(name for name in key_order(model) if name in needed):
        yield f"{pad if index else ' ' * indent + '- '}{_open(name, values.get(name))}"
        if name == "evidence":
            yield f"{pad}  {_EVIDENCE}"
        elif name in inner:
            part = inner[name]
            within: str = getattr(part, "table", table)
            yield from _indented(f"{pad}  ", _demands(part, within, asking=True))
            yield from _bare(part, within, {}, indent + 4)


def _list(part: type[Part], name: str, table: str, examples: _Examples, pad: str, needed: bool) -> Iterator[str]:
    items = examples[name]
    assert isinstance(items, Items) and isinstance(items[0], Node)
    inner: str = getattr(part, "table", table)
    if not needed:
        lines = list(record(part, items[0], (), lambda _: [])) if parts(part) else [f"- {inline(items[0], part)}"]
        yield from (f"{pad}#{line}" for line in (f"{name}:", *(f"  {line}" for line in lines)))
    elif part is Evidence:
        yield f"{pad}{name}:"
        yield from _indented(pad + "  ", _example(inline(items[0], part)))
        yield f"{pad}  {_EVIDENCE}"
    else:
        yield f"{pad}{name}:"
        key = next(key for key in key_order(part) if part.model_fields[key].is_required())
        yield from _indented(pad + "  ", _example(inline(items[0][key])))
        yield from _record(part, inner, dict(items[0]) | _missing(part, items[0]), {}, len(pad) + 2)


def _missing(part: type[Part], item: Node) -> dict[str, object]:
    """Examples for the keys that the example of a part does not have."""
    from qantar_curation.editing.examples import generic

    scalars = (name for name in part.model_fields if name not in item and name not in parts(part))
    return {name: generic(column(name, part.model_fields[name])) for name in scalars}


def _open(name: str, value: str | None) -> str:
    return f"{name}:" if value is None else f"{name}: {scalar(value)}"


def _field(known: Column, example: str | None = None) -> Iterator[str]:
    """What a field means, which values it takes, and an example."""
    said = [known.description]
    if known.unit:
        said.append(f"Unit: {known.unit}.")
    if known.refers_to:
        said.append(f"An id of {known.refers_to}.")
    if known.vocabulary:
        said.append("One of:")
    yield from _comment(" ".join(said))
    if known.vocabulary:
        width = max(len(term) for term in known.vocabulary)
        for term in known.vocabulary:
            yield from _comment(f"{term:<{width}}  {term.definition}", "  ", " " * (width + 2))
    if example is not None:
        yield from _example(example)


def _keys(part: type[Part], table: str) -> Iterator[str]:
    """The keys of a part, each with what it means, and what is demanded of them together."""
    inner: str = getattr(part, "table", table)
    names = [name for name in key_order(part) if name not in parts(part)]
    width = max(map(len, names))
    for name in names:
        said = part.model_fields[name].description or ""
        if name == "supports":
            said += f" One or more of {', '.join(supportable(inner))}."
        elif vocabulary := column(name, part.model_fields[name]).vocabulary:
            said += f" One of {', '.join(vocabulary)}."
        yield from _comment(f"{name:<{width}}  {said}", "  ", " " * (width + 2))
    if hasattr(part, "table"):
        yield from _demands(part, inner)


def _demands(model: type[Part], table: str, *, asking: bool = False) -> Iterator[str]:
    for rule in demands(model, table, asking=asking):
        yield from _comment(f"Demanded: {rule}.")


def _sentence(model: type[Part]) -> str:
    return (model.__doc__ or "").partition("\n\n")[0].replace("\n", " ").strip()


def _example(text: str) -> list[str]:
    return [f"# Example: {text}"]


def _comment(text: str, first: str = "", rest: str = "") -> list[str]:
    head = f"# {first}"
    return textwrap.wrap(text, _WIDTH, initial_indent=head, subsequent_indent=head + rest, break_on_hyphens=False)


def _indented(pad: str, lines: Iterable[str]) -> Iterator[str]:
    return (f"{pad}{line}" for line in lines)
