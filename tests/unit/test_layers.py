"""Within the curation package imports point one way too: each part stands on those below it, and nothing on `cli`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = "qantar_curation"
LAYERS = (
    {"files", "grammar", "diagnostics"},
    {"pages", "reading", "terminal"},
    {"articles", "agreement", "marking"},
    {"corpus"},
    {"phrases", "editing", "publishing", "tables", "expectations"},
    {"checks", "oracles"},
    {"rules", "validation"},
    {"promises", "registering"},
    {"versions", "suggesting"},
    {"reviewing"},
    {"cli"},
    {"__main__"},
)
"""From the lowest to the highest; those of one layer do not know one another."""


def _imported(tree: ast.AST) -> Iterator[str]:
    """The parts of the package that a module imports anywhere: in functions and for types alone as well."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == PACKAGE:
            names = [f"{PACKAGE}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        else:
            continue
        yield from (name.split(".")[1] for name in names if name.startswith(f"{PACKAGE}."))


def test_the_reader_sees_every_import() -> None:
    source = "import P.a.b, c\nfrom P import d\ndef f():\n    from P.e.f import g\nimport P\n".replace("P", PACKAGE)
    assert list(_imported(ast.parse(source))) == ["a", "d", "e"]


def test_each_part_imports_only_what_lies_below_it(root: Path) -> None:
    height = {part: number for number, layer in enumerate(LAYERS) for part in layer}
    folder = root / "scripts" / PACKAGE
    wrong, seen = [], set()
    for file in sorted(folder.rglob("*.py")):
        part = file.relative_to(folder).parts[0].removesuffix(".py")
        if part == "__init__":
            continue
        seen.add(part)
        for name in _imported(ast.parse(file.read_text(encoding="utf-8"))):
            if name != part and height.get(name, len(LAYERS)) >= height.get(part, -1):
                wrong.append(f"{file.relative_to(folder).as_posix()}: {name}")
    assert wrong == []
    assert seen == height.keys(), "a part of the package has no layer yet, or is gone"
