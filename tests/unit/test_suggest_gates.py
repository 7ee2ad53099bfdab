"""Gates: every set of words that is asked for in `line.gates` has to be declared, else no line ever opens it."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from qantar_curation import suggesting
from qantar_curation.suggesting.gates import gate, is_gate, opened
from qantar_curation.suggesting.text import read_line

FOLDER = Path(str(suggesting.__file__)).parent
MODULES = [
    path.relative_to(FOLDER.parent).with_suffix("").as_posix().replace("/", ".")
    for path in sorted(FOLDER.rglob("*.py"))
    if ".gates" in path.read_text(encoding="utf-8")
]


def asked(tree: ast.AST) -> Iterator[str]:
    """The names that are looked up among gates."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Compare) or not isinstance(node.ops[0], ast.In | ast.NotIn):
            continue
        among = node.comparators[0]
        name = among.attr if isinstance(among, ast.Attribute) else among.id if isinstance(among, ast.Name) else ""
        if name == "gates":
            yield from (one.id for one in ast.walk(node.left) if isinstance(one, ast.Name) and one.id.isupper())


@pytest.mark.parametrize("name", MODULES)
def test_what_is_asked_for_among_gates_is_one(name: str) -> None:
    module = importlib.import_module(f"qantar_curation.{name}")
    names = set(asked(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))))
    assert [one for one in sorted(names) if not is_gate(getattr(module, one))] == []


def test_a_line_opens_the_gates_of_its_words() -> None:
    quitting, joining = gate(("quits", "quit")), gate(("joins", "joined"))
    line = read_line(1, "Ada Venn QUITS the board.")
    assert line is not None
    assert quitting in line.gates
    assert joining not in line.gates
    assert opened(()) == frozenset()


def test_one_word_opens_several_gates() -> None:
    both = {gate(("leaves", "leaving")), gate(("leaves", "goes"))}
    assert both <= opened(("she", "leaves"))
