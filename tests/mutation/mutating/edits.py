"""All single edits that a corpus invites: each turns one file into another text."""

from __future__ import annotations

import copy
import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from mutating import changes
from mutating.corpus import Files, Place, block, columns_of
from mutating.kinds import KINDS, SAID, kind_of
from qantar_curation.editing.examples import generic
from qantar_curation.editing.layout import parts
from qantar_curation.reading import Mapping, Sequence
from qantar_schema.column import Column, Origin
from qantar_schema.records import Evidence
from qantar_schema.rows import TABLES
from qantar_schema.support import supportable

_PARTS = {
    "participants": "participant deleted",
    "members": "side deleted",
    "evidence": "evidence deleted",
    "lines": "line entry",
}
#: Edits a part of a record in place; gives what was done, or none where it cannot be done here.
Act = Callable[[random.Random, Mapping], str | None]


@dataclass(frozen=True)
class Invitation:
    """A place where an edit of some kind is possible."""

    kind: str
    field: str
    place: Place
    act: Act


@dataclass(frozen=True)
class Edit:
    """One edit: the file, its new text, and what was done."""

    kind: str
    field: str
    path: str
    record: str
    done: str
    text: str


def invitations(files: Files) -> dict[str, dict[str, list[Invitation]]]:
    """Every invitation to an edit, by kind and field."""
    found: dict[str, dict[str, list[Invitation]]] = {kind: defaultdict(list) for kind in KINDS}
    for place in files.places:
        for one in _of_place(files, place):
            found[one.kind][one.field].append(one)
    return {kind: fields for kind, fields in found.items() if fields}


def apply(rng: random.Random, files: Files, chosen: Invitation) -> Edit | None:
    """Make an edit; none where it cannot be made, or where nothing would be otherwise."""
    place = chosen.place
    number = int(place.way[0])
    before = files.data[place.path][number]
    changed = copy.deepcopy(before)
    target: Any = changed
    for step in place.way[1:]:
        target = target[step]
    done = chosen.act(rng, target)
    if done is None or changed == before:
        return None
    blocks = list(files.blocks[place.path])
    blocks[number : number + 1] = [block(place.table, changed)] if changed else []
    text = "\n\n".join(blocks) + "\n"
    return Edit(chosen.kind, chosen.field, place.path, files.record_id(place), done, text)


def _of_place(files: Files, place: Place) -> Iterator[Invitation]:
    node = files.at(place)
    known = columns_of(place.model)

    def invite(kind: str, key: str, act: Act) -> Invitation:
        return Invitation(kind, f"{place.inner}.{key}", place, act)

    for name, field in known.items():
        if name in node:
            kind = kind_of(field, place.model, place.inner)
            yield invite(kind, name, _changing(files, place, field))
            yield invite("wrong type", name, _mistyping(field))
            yield invite("key misspelt", name, _renaming(name, partial(changes.letters, value=name)))
            free = [other for other in known if other not in node]
            if kind in SAID and free:
                yield invite("key exchanged", name, _renaming(name, partial(changes.other, value="", choices=free)))
            if field.origin is Origin.CODED:
                yield invite("value deleted", name, _deleting(name))
            elif kind in ("line entry", "says", "article entry"):
                yield invite(kind, name, _deleting(name))
        elif field.origin is Origin.CODED and place.model is not Evidence:
            yield invite("value added", name, _adding(files, field))
    if place.model is Evidence:
        yield from _of_evidence(files, place, node, invite)
    for name in parts(place.model):
        if node.get(name):
            yield invite(_PARTS[name], name, _dropping(name))
    if len(node.get("participants", ())) > 1:  # type: ignore[arg-type]
        yield invite("parties swapped", "participants", _swap)
    if len(place.way) == 1:
        yield invite(
            "disagreement deleted" if place.table == "disagreements" else "record deleted", "record", _clearing
        )


def _of_evidence(
    files: Files, place: Place, node: Mapping, invite: Callable[[str, str, Act], Invitation]
) -> Iterator[Invitation]:
    owner = files.by_way[place.path, place.way[:-2]]
    fields = [name for name in supportable(owner.inner) if name in files.at(owner)]
    free = [name for name in fields if name not in node["supports"]]  # type: ignore[operator]
    yield invite("support exchanged", "supports", _supporting(free, drop=True, add=True))
    yield invite("support added", "supports", _supporting(free, drop=False, add=True))
    yield invite("support dropped", "supports", _supporting(free, drop=True, add=False))
    yield invite("evidence exchanged", "phrase", _exchanging(files))


def _changing(files: Files, place: Place, field: Column) -> Act:
    def act(rng: random.Random, node: Mapping) -> str | None:
        before = str(node[field.name])
        after = _another(rng, files, place, field, node, before)
        if after is None:
            return None
        node[field.name] = after
        return f"{before} → {after}"

    return act


def _another(rng: random.Random, files: Files, place: Place, field: Column, node: Mapping, value: str) -> str | None:
    if field.vocabulary is not None:
        return changes.other(rng, value, [str(term) for term in field.vocabulary])
    if field.refers_to is not None:
        return changes.other(rng, value, files.ids[field.refers_to])
    if place.inner == "evidence" and field.name == "line":
        return changes.whole(rng, value, files.lines.get(str(node["article"]), 40))
    if field.name == "phrase":
        return changes.phrase(rng, value, files.phrases)
    if field.name == "record" or (field.name == "successor" and value):
        return changes.other(rng, value, files.ids[str(node.get("record_table", ""))])
    if field.name == "record_table":
        return changes.other(rng, value, list(TABLES))
    if field.form == "edtf" or field.kind == "date":
        return changes.date(rng, value)
    if field.kind == "boolean":
        return "false" if value == "true" else "true"
    if field.kind == "integer":
        return changes.whole(rng, value, 40)
    if field.kind == "number":
        return changes.number(rng, value)
    return _other_text(rng, field, value)


def _other_text(rng: random.Random, field: Column, value: str) -> str | None:
    if field.name == "says" and value.replace("-", "").isalnum() and value[:1].isdigit():
        return changes.date(rng, value) if "-" in value else changes.letters(rng, value)
    if field.name == "text" and any(char.isdigit() for char in value) and rng.random() < 0.7:
        at = rng.choice([at for at, char in enumerate(value) if char.isdigit()])
        return value[:at] + str((int(value[at]) + rng.randint(1, 9)) % 10) + value[at + 1 :]
    if field.origin is Origin.KEY:
        return f"{value}-{rng.randint(2, 9)}" if rng.random() < 0.5 else changes.letters(rng, value)
    return changes.letters(rng, value)


def _mistyping(field: Column) -> Act:
    def act(rng: random.Random, node: Mapping) -> str:
        before = node[field.name]
        made: list[Any] = [Sequence([before]), Mapping({"value": before}), ""]
        if field.kind != "string" or field.vocabulary or field.form or field.refers_to:
            made += ["twenty", "1,5", "x y"]
        node[field.name] = rng.choice(made)
        return f"{before} → {node[field.name]!r}"

    return act


def _renaming(name: str, rename: Callable[[random.Random], str | None]) -> Act:
    def act(rng: random.Random, node: Mapping) -> str | None:
        new = rename(rng)
        if new is None or new in node:
            return None
        items = [(new if key == name else key, value) for key, value in node.items()]
        node.clear()
        node.update(items)
        return f"{name}: → {new}:"

    return act


def _deleting(name: str) -> Act:
    def act(_: random.Random, node: Mapping) -> str:
        return f"{node.pop(name)} → (none)"

    return act


def _adding(files: Files, field: Column) -> Act:
    def act(rng: random.Random, node: Mapping) -> str | None:
        choices = [str(term) for term in field.vocabulary or ()] or files.ids.get(field.refers_to or "", [])
        node[field.name] = rng.choice(choices) if choices else generic(field)
        return f"(none) → {node[field.name]}"

    return act


def _dropping(name: str) -> Act:
    def act(rng: random.Random, node: Mapping) -> str:
        items = node[name]
        assert isinstance(items, Sequence)
        gone = items.pop(rng.randrange(len(items)))
        if not items:
            del node[name]
        return f"{_short(gone)} → (none)"

    return act


def _clearing(_: random.Random, node: Mapping) -> str:
    node.clear()
    return "the whole record → (none)"


def _swap(rng: random.Random, node: Mapping) -> str | None:
    people: Any = node["participants"]
    one, two = rng.sample(list(people), 2)
    mine, yours = ({key: part.pop(key) for key in ("official", "organisation") if key in part} for part in (one, two))
    one.update(yours)
    two.update(mine)
    return None if mine == yours else f"{_short(mine)} ↔ {_short(yours)}"


def _supporting(free: list[str], *, drop: bool, add: bool) -> Act:
    def act(rng: random.Random, node: Mapping) -> str | None:
        fields: Any = node["supports"]
        if (add and not free) or (drop and not add and len(fields) < 2):
            return None
        before = list(fields)
        at = rng.randrange(len(fields)) if drop else len(fields)
        fields[at : at + drop] = [rng.choice(free)] if add else []
        return f"{before} → {list(fields)}"

    return act


def _exchanging(files: Files) -> Act:
    donors = [files.at(place) for place in files.places if place.model is Evidence]

    def act(rng: random.Random, node: Mapping) -> str | None:
        donor = rng.choice(donors)
        before = f"{node['article']}:{node['line']} {node['phrase']}"
        node.pop("occurrence", None)
        for key in ("article", "line", "phrase", "occurrence"):
            if key in donor:
                node[key] = donor[key]
        return f"{before} → {node['article']}:{node['line']} {node['phrase']}"

    return act


def _short(node: object) -> str:
    text = (
        ", ".join(f"{key} {value}" for key, value in node.items() if key != "evidence")
        if isinstance(node, dict)
        else str(node)
    )
    return text if len(text) <= 100 else f"{text[:97]}..."
