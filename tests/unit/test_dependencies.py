"""Imports point one way, and what a curator or a reader waits for stays light."""

from __future__ import annotations

import ast
import json
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest

FOLDERS = {
    "qantar": "dataset/qantar",
    "qantar_schema": "schema/qantar_schema",
    "qantar_curation": "scripts/qantar_curation",
}
OURS = frozenset(FOLDERS)
STDLIB = sys.stdlib_module_names

# Beyond the standard library: what a package may import at all ...
EMITTED_TO = {"pandas", "pyarrow", "pandera", "frictionless"}
ANYWHERE = {
    "qantar": {"qantar", "pandas", "pyarrow"},
    "qantar_schema": {"qantar_schema", "pydantic", "pydantic_core"} | EMITTED_TO,
    "qantar_curation": OURS
    | {"pydantic", "pydantic_core", "yaml", "rapidfuzz", "anyascii", "krippendorff", "spacy"}
    | EMITTED_TO,
}
# ... and what when it is itself imported. Of the other two the tests below look at a whole process.
AT_IMPORT = {**ANYWHERE, "qantar_schema": {"qantar_schema", "pydantic", "pydantic_core"}}


def _is_type_checking(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")


def _names(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
        yield node.module


def _imports(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """Each imported top-level name, and whether importing the module itself imports it."""
    waiting: list[tuple[ast.AST, bool]] = [(tree, True)]
    while waiting:
        node, at_import = waiting.pop()
        yield from ((name.partition(".")[0], at_import) for name in _names(node))
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.stmt) and _is_type_checking(child):
                waiting.append((child, False))
            else:
                inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
                waiting.append((child, at_import and not inside))


def _files(root: Path, package: str) -> list[Path]:
    files = sorted((root / FOLDERS[package]).rglob("*.py"))
    assert files, f"no Python file below {FOLDERS[package]}"
    return files


def test_the_reader_sees_every_import() -> None:
    source = "import a.b\nif TYPE_CHECKING:\n    import c\ndef f():\n    from d import e\nclass G:\n    import h\n"
    assert set(_imports(ast.parse(source))) == {("a", True), ("c", False), ("d", False), ("h", True)}


@pytest.mark.parametrize("package", FOLDERS)
def test_packages_import_only_what_they_may(root: Path, package: str) -> None:
    found, wrong = set(), []
    for file in _files(root, package):
        path = file.relative_to(root).as_posix()
        for name, at_import in _imports(ast.parse(file.read_text(encoding="utf-8"), path)):
            if name in STDLIB:
                continue
            found.add(name)
            allowed = AT_IMPORT[package] if at_import else ANYWHERE[package]
            if name not in allowed:
                wrong.append(f"{path}: {name}{' at module level' if at_import else ''}")
    assert wrong == []
    assert found, f"{package} imports nothing at all: is this test still looking in the right place?"


@pytest.mark.parametrize("package", FOLDERS)
def test_relative_imports_stay_inside_the_package(root: Path, package: str) -> None:
    folder = root / FOLDERS[package]
    for file in _files(root, package):
        depth = len(file.relative_to(folder).parts)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert node.level <= depth, f"{file.relative_to(root)}:{node.lineno}"


def test_what_is_imported_is_declared(root: Path) -> None:
    """The extras and the lists above say the same."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    core = {_distribution(line) for line in project["dependencies"]}
    extras = project["optional-dependencies"]
    curate = {_distribution(line) for name in ("curate", "suggest") for line in extras[name]}
    assert core == ANYWHERE["qantar"] - OURS
    assert core | curate == {
        {"yaml": "pyyaml"}.get(name, name) for name in ANYWHERE["qantar_curation"] - OURS - {"pydantic_core"}
    }


def _distribution(requirement: str) -> str:
    return requirement.partition(">")[0].partition("[")[0].strip().lower()


def _loaded(run: CompletedProcess[str]) -> set[str]:
    """The top-level modules that a process which printed `sys.modules` last had loaded."""
    assert run.stdout, run.stderr
    names: list[str] = json.loads(run.stdout.splitlines()[-1])
    assert "sys" in names
    return {name.partition(".")[0] for name in names}


PRINT_MODULES = "import json, sys; print(); print(json.dumps(sorted(sys.modules)))"


def test_import_qantar_is_light(run_python: Callable[..., CompletedProcess[str]]) -> None:
    loaded = _loaded(run_python("-c", f"import qantar\n{PRINT_MODULES}"))
    assert "qantar" in loaded
    assert not loaded & {"pandas", "pyarrow", "numpy", "pydantic", "qantar_schema", "qantar_curation"}


def test_import_qantar_schema_is_light(run_python: Callable[..., CompletedProcess[str]]) -> None:
    loaded = _loaded(run_python("-c", f"import qantar_schema.rows\n{PRINT_MODULES}"))
    assert "qantar_schema" in loaded
    assert not loaded & {"pandas", "pyarrow", "numpy", "pandera", "frictionless", "qantar", "qantar_curation"}


def test_validate_is_light(run_python: Callable[..., CompletedProcess[str]]) -> None:
    """A curator waits for this one: no heavy library may be on its path, nor what takes long for what it gives."""
    code = (
        "import sys\nfrom qantar_curation.cli import main\nsys.argv = ['qantar', 'validate']\n"
        f"try:\n    code = main()\nexcept SystemExit as stop:\n    code = stop.code\n"
        f"{PRINT_MODULES}\nsys.exit(code)"
    )
    run = run_python("-c", code)
    loaded = _loaded(run)
    assert run.returncode == 0, run.stdout + run.stderr
    assert {"qantar_curation", "qantar_schema", "pydantic_core", "yaml"} <= loaded
    assert not loaded & {"pandas", "pyarrow", "numpy", "pandera", "frictionless", "rapidfuzz", "anyascii"}
    assert not loaded & {"pydantic", "typing_extensions", "dataclasses", "inspect", "difflib", "shutil"}


def test_help_needs_no_extra(run_python: Callable[..., CompletedProcess[str]]) -> None:
    """The entry point must say what is missing, so it cannot itself need what is missing."""
    loaded = _loaded(run_python("-c", f"import qantar_curation.cli\n{PRINT_MODULES}"))
    assert "qantar_curation" in loaded
    assert not loaded & {"pydantic", "pydantic_core", "yaml", "pandera", "frictionless", "pandas", "pyarrow"}
