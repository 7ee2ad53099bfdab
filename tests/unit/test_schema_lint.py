"""The contract keeps its own rules: names, types, references, words, and patterns that every engine reads alike."""

from __future__ import annotations

import ast
import re
import sqlite3
import typing
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from qantar_schema import constraints
from qantar_schema.column import Column, Origin, column, columns, stem, unwrap
from qantar_schema.emit.json_schema import FILES
from qantar_schema.emit.types import TYPES
from qantar_schema.records import Evidence, Member, Part, Participant
from qantar_schema.rows import TABLES, Row
from qantar_schema.rows.terms import TermRow
from qantar_schema.support import ALSO, support_columns, supportable
from qantar_schema.tables import EVIDENCED
from qantar_schema.text import is_slug
from qantar_schema.vocabularies import VOCABULARIES
from qantar_schema.vocabularies.base import Vocabulary
from qantar_schema.vocabularies.crosswalk import CROSSWALK, SCHEMES, codes

MODELS = list(TABLES.values())
EVERY = [(model.table, known) for model in MODELS for known in columns(model)]
RECORD_PARTS: list[type[Part]] = [*FILES.values(), Participant, Member]

# What cannot be a column name without quotes. PostgreSQL 17, appendix C: reserved, and reserved but for functions or
# types. DuckDB 2.0, duckdb_keywords(): reserved, and type_function.
POSTGRESQL = """
    all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation
    column concurrently constraint create cross current_catalog current_date current_role current_schema current_time
    current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze
    from full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit
    localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references
    returning right select session_user similar some symmetric system_user table tablesample then to trailing true
    union unique user using variadic verbose when where window with
"""
DUCKDB = """
    all analyse analyze and anti any array as asc asof asymmetric at authorization binary both by case cast check
    collate collation column columns concurrently constraint create cross default deferrable desc describe distinct do
    else end except false fetch for foreign freeze from full generated glob group having ilike in initially inner
    intersect into is isnull join lambda lateral leading left like limit map natural not notnull null offset on only or
    order outer overlaps pivot pivot_longer pivot_wider placing positional primary qualify references returning right
    select semi show similar some struct summarize symmetric table tablesample then to trailing true try_cast tuple
    union unique unpack unpivot using variadic verbose when where window with
"""


def _schema_folder(root: Path) -> Path:
    return root / "schema" / "qantar_schema"


def test_each_declared_field_is_used(root: Path) -> None:
    declared: dict[str, str] = {}
    used: set[str] = set()
    for folder in ("fields", "rows", "records"):
        for path in sorted((_schema_folder(root) / folder).glob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            if folder == "fields":
                assigned = [node for node in tree.body if isinstance(node, ast.Assign)]
                names = [n.id for node in assigned for n in node.targets if isinstance(n, ast.Name)]
                declared |= {name: path.name for name in names if not name.startswith("_")}
            for node in ast.walk(tree):
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                    used.add(node.id)
                elif isinstance(node, ast.Attribute):
                    used.add(node.attr)
    assert len(declared) > 100
    assert {name: where for name, where in declared.items() if name not in used} == {}


def test_no_column_name_has_two_types() -> None:
    found: dict[str, set[object]] = defaultdict(set)
    for _, known in EVERY:
        found[known.name].add((known.kind, known.vocabulary is None, known.pattern, known.max_length, known.form))
    assert {name: kinds for name, kinds in found.items() if len(kinds) > 1} == {}


def test_every_kind_has_a_name_in_every_target() -> None:
    kinds = {known.kind for _, known in EVERY} | {known.form for _, known in EVERY if known.form} | {"vocabulary"}
    assert kinds == set(TYPES)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.table)
def test_keys_and_references(model: type[Row]) -> None:
    known = {one.name: one for one in columns(model)}
    assert [name for name, one in known.items() if one.origin is Origin.KEY] == [model.key]
    assert next(iter(known)) == model.key
    assert re.fullmatch(r"[a-z]+_id", model.key)
    assert not known[model.key].nullable
    for one in known.values():
        assert one.refers_to is None or one.refers_to in TABLES
        assert not one.name.endswith("_id") or one.origin is Origin.KEY or one.refers_to or one.name == "record_id"
    for unique in model.unique:
        assert set(unique) <= set(known)
    for here, table, there in model.links:
        assert set(here) <= set(known)
        assert there in TABLES[table].unique
    for constraint in model.constraints:
        assert set(constraint.columns) <= set(known), constraint


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.table)
def test_checks_of_a_table_have_different_names(model: type[Row]) -> None:
    rules = [constraint.rule for constraint in model.constraints]
    assert len(set(rules)) == len(rules)


def _keys(model: type[Part]) -> Iterator[tuple[str, Column]]:
    for name, field in model.model_fields.items():
        annotation, _ = unwrap(field.annotation, [])
        if typing.get_origin(annotation) is not tuple:
            yield name, column(name, field)


@pytest.mark.parametrize("model", [m for m in RECORD_PARTS if m.table in TABLES], ids=lambda m: m.__name__)
def test_keys_of_records_are_stems_of_columns_and_share_their_declaration(model: type[Part]) -> None:
    row = TABLES[model.table]
    by_stem = {known.stem: known for known in columns(row)}
    assert len(by_stem) == len(columns(row)), "two columns have one stem"
    for name, key in _keys(model):
        known = by_stem[name]
        assert name == (row.key if known.name == row.key else stem(known.name))
        assert key._replace(name=known.name, nullable=known.nullable) == known
    coded = {known.stem for known in columns(row) if known.origin is Origin.CODED}
    assert coded <= {name for name, _ in _keys(model)}


def test_evidence_supports_what_is_coded() -> None:
    for table in EVIDENCED:
        coded = {known.stem: known.name for known in columns(TABLES[table]) if known.origin is Origin.CODED}
        assert coded.items() <= support_columns(table).items()
        assert supportable(table), table
    assert supportable(Participant) == ("role", "official", "organisation")
    assert supportable(Member) == ("says",)
    assert supportable("appointments")[:3] == ("official", "organisation", "post")
    assert supportable("disagreements") == ()
    for table, also in ALSO.items():
        assert set(also) <= {known.name for known in columns(TABLES[table])}
    assert "supports" in Evidence.model_fields


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.table)
def test_no_name_needs_quoting(model: type[Row]) -> None:
    names = [model.table, *(known.name for known in columns(model))]
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", name) for name in names)
    assert not set(names) & set(POSTGRESQL.split())
    assert not set(names) & set(DUCKDB.split())
    with sqlite3.connect(":memory:") as base:
        base.execute(f"CREATE TABLE {model.table} ({', '.join(names[1:])})")
        base.execute(f"SELECT {', '.join(names[1:])} FROM {model.table} ORDER BY {', '.join(names[1:])}")
    base.close()


@pytest.mark.parametrize("name", VOCABULARIES)
def test_terms_are_kebab_case_and_defined(name: str) -> None:
    vocabulary = VOCABULARIES[name]
    assert is_slug(name)
    assert (vocabulary.__doc__ or "").strip().endswith(".")
    assert len({term.definition for term in vocabulary}) == len(vocabulary)
    for term in vocabulary:
        assert is_slug(term.value)
        assert term.name == term.value.upper().replace("-", "_")
        assert re.fullmatch(r"\S.*\S", term.definition)
        assert term.definition.endswith(".")


def test_every_vocabulary_has_a_name_and_is_used() -> None:
    used = {known.vocabulary for _, known in EVERY if known.vocabulary}
    assert used == set(VOCABULARIES.values()) == set(Vocabulary.__subclasses__())


def test_every_column_and_table_is_described() -> None:
    for table, known in EVERY:
        assert re.fullmatch(r"[A-Z`].*\.", known.description), (table, known.name)
    for model in MODELS:
        assert (model.__doc__ or "").strip().endswith(".")


def test_every_number_that_measures_has_a_unit() -> None:
    bare = {known.name for _, known in EVERY if known.kind in ("integer", "number") and known.unit is None}
    assert bare == {"line", "position", "spelling_count"}


@pytest.mark.parametrize("pattern", sorted({known.pattern for _, known in EVERY if known.pattern}))
def test_patterns_mean_the_same_to_every_engine(pattern: str) -> None:
    assert re.fullmatch(r"\^.*\$", pattern)
    inner = pattern[1:-1]
    assert not re.search(r"(?<!\\)[$]|(?<!\[)(?<!\\)\^", inner), "anchors only at the ends"
    outside = re.sub(r"\[(?:\\.|[^\]])*\]", "", re.sub(r"\\[.\[\]]", "", inner))
    assert not re.search(r"\\|(?<!\\)\.|\(\?|\{\D", outside), "classes are spelled out"
    escapes = set(re.findall(r"\\[^x]", re.sub(r"\\x[0-9a-f]{2}", "", inner)))
    assert escapes <= {r"\s", r"\.", r"\[", r"\]"}
    for group in re.findall(r"\[\^?(?:\\.|[^\]])*\]", inner):
        assert r"\s" not in group or r"\x00-\x1f\x7f-\x9f" in group, "the engines differ on control characters"


def test_codes_of_other_schemes_are_of_our_terms() -> None:
    for name, known in CROSSWALK.items():
        assert set(known) <= {term.value for term in VOCABULARIES[name]}
        for term, found in known.items():
            cells = found.cells
            assert found.reference, term
            assert set(cells) <= {one.name for one in columns(TermRow)}
            assert all(value is None or value.strip() == value != "" for value in cells.values())
    assert set(codes("event-kind", "absence").cells.values()) == {None}
    assert {
        scheme for known in CROSSWALK.values() for found in known.values() for scheme in SCHEMES if found.code(scheme)
    }


def test_constraints_are_what_the_emitters_know() -> None:
    """A new kind of constraint must come with its translations: tests/unit/test_emit_constraints.py has one of each."""
    kinds = {one for name, one in vars(constraints).items() if hasattr(one, "holds") and name != "Constraint"}
    assert {type(constraint) for model in MODELS for constraint in model.constraints} == kinds
