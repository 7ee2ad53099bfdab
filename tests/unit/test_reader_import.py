from __future__ import annotations

import inspect
from collections.abc import Callable
from subprocess import CompletedProcess
from typing import Any

import pytest

import qantar

FUNCTIONS = [name for name in qantar.__all__ if inspect.ismethod(getattr(qantar, name))]


def test_the_import_needs_little(run_python: Callable[..., CompletedProcess[str]]) -> None:
    """Four small modules of ours, and what two of the standard library need; benchmarks/loading.py has the time."""
    known = "import __future__, functools, pathlib, sys; known = set(sys.modules)"
    loaded = run_python("-c", f"{known}; import qantar; print(*set(sys.modules) - known)").stdout.split()
    assert sorted(loaded) == ["qantar", "qantar.dataset", "qantar.errors", "qantar.store"]


@pytest.mark.parametrize(
    "code",
    [
        "qantar.version",
        "qantar.tables()",
        "qantar.cite()",
        "qantar.cite('figures', style='bibtex')",
        "qantar.Dataset()",
    ],
)
def test_no_pandas_until_a_frame_is_asked_for(code: str, run_python: Callable[..., CompletedProcess[str]]) -> None:
    heavy = "{'pandas', 'pyarrow', 'numpy', 'duckdb', 'xlsxwriter'} & set(sys.modules)"
    run = run_python("-c", f"import sys, qantar; assert not {heavy}; {code}; assert not {heavy}")
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_says_what_goes_in_and_out_and_is_typed(name: str) -> None:
    function = getattr(qantar, name)
    doc = inspect.getdoc(function) or ""
    assert doc.partition("\n")[0].endswith((".", ","))
    signature = inspect.signature(function)
    assert signature.return_annotation is not inspect.Signature.empty
    shared = "as `web_annotations`" in doc  # it says where they are described
    for parameter in signature.parameters.values():
        assert parameter.annotation is not inspect.Parameter.empty
        assert shared or f"{parameter.name}:" in doc or name in ("schema", "csv_options", "path"), parameter.name
    assert "Raises" in doc or "errors" in doc or name == "tables"


def test_every_question_of_a_dataset_is_a_function_of_the_module() -> None:
    public = {name for name in dir(qantar.Dataset) if not name.startswith("_")} - {"name", "version"}
    assert public == set(FUNCTIONS)


def test_what_the_module_lists_is_what_it_offers() -> None:
    assert dir(qantar) == sorted(qantar.__all__)
    assert all(hasattr(qantar, name) for name in dir(qantar))


def test_every_error_can_be_caught_as_one() -> None:
    errors: list[Any] = [one for one in vars(qantar).values() if inspect.isclass(one) and issubclass(one, Exception)]
    assert len(errors) > 10 and all(issubclass(one, qantar.QantarError) for one in errors)
    assert {one.__name__ for one in errors} <= set(qantar.__all__)
