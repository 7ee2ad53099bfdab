"""The notebook's cells, run in this process as Jupyter runs them: the last expression of a cell is what it shows."""

from __future__ import annotations

import ast
import contextlib
import io
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import qantar

NOTEBOOK = "docs/research-questions.ipynb"
Cell = dict[str, Any]


def outputs(cell: Cell, session: dict[str, Any], number: int) -> list[Cell]:
    """Run a cell of code; what it gives, as a notebook stores it."""
    tree = ast.parse("".join(cell["source"]), f"{NOTEBOOK}, cell {number}")
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    printed, found = io.StringIO(), []
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, NOTEBOOK, "exec"), session)
        value = eval(compile(ast.Expression(last.value), NOTEBOOK, "eval"), session) if last is not None else None
    if printed.getvalue():
        found.append({"name": "stdout", "output_type": "stream", "text": printed.getvalue().splitlines(keepends=True)})
    if value is not None:
        data = {"text/plain": repr(value).splitlines(keepends=True)}
        if hasattr(value, "_repr_html_"):
            data = {"text/html": value._repr_html_().splitlines(keepends=True), **data}
        found.append({"data": data, "execution_count": number, "metadata": {}, "output_type": "execute_result"})
    return found


@pytest.fixture(scope="module")
def ran(root: Path) -> tuple[Cell, dict[str, Any], list[tuple[Cell, int, list[Cell]]]]:
    """The notebook, the session after its last cell, and each cell of code with its number and what it gives."""
    notebook: Cell = json.loads((root / NOTEBOOK).read_text(encoding="utf-8"))
    session: dict[str, Any] = {"__name__": "__main__"}
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    with pd.option_context("display.width", 80, "display.max_columns", 20):
        results = [(cell, number, outputs(cell, session, number)) for number, cell in enumerate(code, start=1)]
    pd.reset_option("display.max_colwidth")
    pd.reset_option("display.max_rows")
    return notebook, session, results


def test_every_cell_gives_what_is_stored(root: Path, ran: Any, updating: bool, mend: str) -> None:
    notebook, _, results = ran
    if updating:
        for cell, number, found in results:
            cell |= {"execution_count": number, "outputs": found}
        text = json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"
        (root / NOTEBOOK).write_text(text, encoding="utf-8")
    for cell, number, found in results:
        assert cell["execution_count"] == number and cell["outputs"] == found, (
            f"{NOTEBOOK}, cell {number} shows another output; mend it with: {mend}"
        )


def test_the_notebook_is_one(ran: Any) -> None:
    notebook, _, _ = ran
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(set(ids)) == len(ids)
    for cell in notebook["cells"]:
        code = {"execution_count", "outputs"} if cell["cell_type"] == "code" else set()
        assert cell.keys() == {"cell_type", "id", "metadata", "source"} | code


def test_how_the_articles_differ_on_the_dead_and_arrested(ran: Any) -> None:
    _, session, _ = ran
    claims = session["claims"]
    figures = qantar.load("figures")
    wanted = figures[figures["measure"].isin(["people-killed", "people-arrested"])]
    assert set(claims["figure_id"]) == set(wanted["figure_id"]) == set(session["said"]["record_id"])
    resolved = session["resolved"]
    pairs = {(one, rule) for one in ("people-killed", "people-arrested") for rule in session["rules"]}
    assert set(zip(resolved["measure"], resolved["rule"], strict=True)) == pairs and len(session["rules"]) == 3
    assert len(session["points"])


def test_who_came_and_went(ran: Any) -> None:
    _, session, _ = ran
    into, out = session["into"], session["out"]
    assert len(into) and len(out) and into["holder"].notna().all() and out["holder"].notna().all()
    assert not set(into.index) & set(out.index)
    assert "Alikhan Smailov (certain)" in session["held"]("prime-minister-of-kazakhstan", "2022-01-11")
    assert session["held"]("minister-of-justice", "2021-01-01") == ""


def test_what_was_announced_and_what_had_happened(ran: Any) -> None:
    _, session, _ = ran
    happened, ahead, alleged = session["happened"], session["ahead"], session["alleged"]
    assert set(happened["status"]) <= {"occurred", "ongoing"} and set(ahead["status"]) == {"announced", "planned"}
    assert not set(happened["event_id"]) & set(ahead["event_id"]) and set(alleged["status"]) == {"alleged"}
    assert "csto-withdrawal" in set(ahead["event_id"]) and "csto-deployment" in set(happened["event_id"])
