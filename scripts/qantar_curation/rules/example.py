"""The example of a rule: what its golden case breaks, and the message that comes of it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from qantar_curation.diagnostics.finding import Rule

GOLDEN = "tests/golden"
_FIRST_LINE = re.compile(r"\S.*?: [A-Z][0-9]{3} ")


@dataclass(frozen=True, slots=True)
class Example:
    """What was done, where the case says it in words, and the finding as it is printed."""

    why: str | None
    message: str


def source_tree() -> Path | None:
    """The project that this package is part of; none where it is installed from a wheel, without the tests."""
    root = Path(__file__).resolve().parents[3]
    return root if (root / GOLDEN).is_dir() else None


def example(rule: Rule, root: Path) -> Example | None:
    """The rule's first golden case below the root of the project; none where it has none that can be read."""
    name = f"{rule.code}-{rule.name}"
    folders = [root / GOLDEN / name, *sorted((root / GOLDEN).glob(f"{name}-*"))]
    for folder in folders:
        try:
            expected = (folder / "expected.txt").read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        message = _finding(expected, rule.code)
        if message is not None:
            return Example(_why(folder), message)
    return None


def _finding(expected: str, code: str) -> str | None:
    """The first finding of a code among those printed."""
    lines = expected.split("\n")
    starts = [number for number, line in enumerate(lines) if _FIRST_LINE.match(line) and not line.startswith(" ")]
    for start in starts:
        if f": {code} " in lines[start]:
            block = lines[start:]
            end = next((number for number, line in enumerate(block) if not line), len(block))
            return "\n".join(block[:end])
    return None


def _why(folder: Path) -> str | None:
    try:
        case = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return _docstring(folder / "case.py")
    why = case.get("why")
    return why if isinstance(why, str) else _docstring(folder / "case.py")


def _docstring(path: Path) -> str | None:
    import ast

    try:
        return ast.get_docstring(ast.parse(path.read_bytes()))
    except (OSError, ValueError, SyntaxError):
        return None
