"""The compiled contract says what the models say: the same tables, and the same verdict on every record."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pydantic_core
import pytest
from pydantic import BaseModel, ValidationError

from qantar_curation.corpus.files import record_files
from qantar_curation.corpus.typing import plain
from qantar_curation.reading import read_document
from qantar_schema import contract, core
from qantar_schema.emit.contract import FILE, text
from qantar_schema.records import MODELS
from qantar_schema.rows import TABLES
from qantar_schema.tables import TABLES as COMPILED
from qantar_schema.tables import table_of


def test_contract_is_in_step(root: Path) -> None:
    assert (root / FILE).read_text(encoding="utf-8") == text(), "out of date; mend it with `make generate`"


def test_tables_are_those_of_the_models() -> None:
    assert {name: table_of(model) for name, model in TABLES.items()} == COMPILED
    assert list(COMPILED) == list(TABLES)


def _records(root: Path) -> Iterator[tuple[str, Any]]:
    for corpus in (root, root / "tests/fictional"):
        for table, path in record_files(corpus, []):
            document, findings = read_document(corpus, path)
            assert document is not None and not findings
            assert isinstance(document.data, list)
            for record in document.data:
                yield table, record


def _broken(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The record with one fault in one place, for every place and a handful of faults."""
    for key in record:
        without = copy.copy(record)
        del without[key]
        yield without
        for value in ("", "Wrong Term", "1_000", "-1", "2022-13-01", "1577836800", "yes", [], {}, ["x"], 7, None):
            yield {**record, key: value}
    yield {**record, "unheard-of": "x"}
    evidence = record.get("evidence")
    if isinstance(evidence, list) and evidence:
        for first in _broken(evidence[0]):
            yield {**record, "evidence": [first, *evidence[1:]]}


def _values(value: Any) -> Any:
    """A record of either kind as plain data."""
    if isinstance(value, tuple):
        return [_values(one) for one in value]
    if isinstance(value, BaseModel | contract.Compiled):
        return {key: _values(one) for key, one in vars(value).items()}
    return plain(value)


def _verdict(validate: Any, record: Any) -> Any:
    try:
        return _values(validate(record))
    except ValidationError as error:
        renamed = {"enum": "literal_error"}
        return sorted(
            (str(one["loc"]), renamed.get(one["type"], one["type"])) for one in error.errors(include_url=False)
        )


def test_same_verdict_on_every_record_and_every_fault(root: Path) -> None:
    seen = set()
    for table, record in _records(root):
        compiled, model = contract.validator(table), MODELS[table].model_validate
        assert _verdict(compiled, record) == _verdict(model, record)
        if table in seen and table != "events":
            continue  # the faults of one record of each table, and of every event
        seen.add(table)
        for broken in _broken(record):
            assert _verdict(compiled, broken) == _verdict(model, broken), broken
    assert seen == set(MODELS)


def test_the_engine_alone_is_the_engine_of_the_package(run_python: Callable[..., CompletedProcess[str]]) -> None:
    assert core.__version__ == pydantic_core.__version__
    code = """
import sys
from qantar_schema.core import SchemaValidator, ValidationError
assert "pydantic_core.core_schema" not in sys.modules
import pydantic_core
assert pydantic_core.SchemaValidator is SchemaValidator and pydantic_core.ValidationError is ValidationError
"""
    run = run_python("-c", code)
    assert run.returncode == 0, run.stderr


def test_another_core_means_the_models(monkeypatch: pytest.MonkeyPatch) -> None:
    contract.validator.cache_clear()
    monkeypatch.setattr(core, "__version__", "0.0.0")
    try:
        assert contract.validator("events") == MODELS["events"].model_validate
    finally:
        contract.validator.cache_clear()
