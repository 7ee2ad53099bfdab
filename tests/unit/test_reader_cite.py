from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import qantar
from qantar.citing.works import Work

STYLES = ("apa", "bibtex", "ris", "csl")
FIGURE = "a001-people-killed-guard"


@pytest.fixture(scope="module")
def data(merevia: Path) -> qantar.Dataset:
    return qantar.Dataset(merevia)


@pytest.mark.parametrize("style", STYLES)
def test_every_style_names_dataset_version_row_article_and_line(data: qantar.Dataset, style: Any) -> None:
    evidence = data.evidence("figures", FIGURE)
    said = data.cite("figures", FIGURE, style=style)
    assert "Merevia: what three invented articles say" in said
    assert "1.0.0" in said and "2031" in said and "Qantar contributors" in said
    assert f"figures, row {FIGURE}" in said
    for article, line in zip(evidence["article_id"], evidence["line"], strict=True):
        assert re.search(rf"article {article} \(.*?\), lines? [\d, ]*\b{line}\b", said, re.DOTALL)


@pytest.mark.parametrize("style", STYLES)
def test_a_table_and_the_whole(data: qantar.Dataset, style: Any) -> None:
    assert "Table figures." in data.cite("figures", style=style)
    assert "Table" not in data.cite(style=style)
    assert "1.0.0" in data.cite(style=style)


def test_a_row_that_load_gave(data: qantar.Dataset) -> None:
    figures = data.load("figures")
    row = figures[figures["figure_id"] == FIGURE]
    assert data.cite(row) == data.cite(row.iloc[0]) == data.cite("figures", FIGURE)


def test_an_article_is_cited_as_what_it_is(data: qantar.Dataset) -> None:
    assert data.cite("articles", "a000") == (
        "Varnholt names Linnart as pact troops prepare to leave Port Ilmar (2031, March 14). Castaval Gazette."
        " Credits Merevian Press Agency."
    )
    assert ", inferred)" in data.cite("articles", "a001")
    item = json.loads(data.cite("articles", "a001", style="csl"))[0]
    assert item["type"] == "article-newspaper" and item["container-title"] == "North Shore Radio"
    assert item["issued"] == {"date-parts": [[2031, 3, 14]], "circa": True}
    assert "SHA-256" in item["note"]


def test_bibtex_is_well_formed(data: qantar.Dataset) -> None:
    said = data.cite("figures", FIGURE, style="bibtex")
    entries = re.findall(r"^@misc\{([a-z0-9-]+),$", said, re.MULTILINE)
    assert len(entries) == len(set(entries)) == said.count("\n}") == 2
    bare = said.replace(r"\{", "").replace(r"\}", "")
    assert bare.count("{") == bare.count("}")
    assert all(re.fullmatch(r"  [a-z]+ = (\{.*\}|\w+),", line) for line in said.splitlines() if line.startswith("  "))


def test_bibtex_escapes_what_tex_would_read(data: qantar.Dataset) -> None:
    from qantar.citing.bibtex import render

    said = render([Work("k", "news", "", title="50% of {us} & _them_ #1 $2 ~a^b \\x", year=2031)])
    assert r"50\% of \{us\} \& \_them\_ \#1 \$2 \textasciitilde{}a\textasciicircum{}b \textbackslash{}x" in said


def test_ris_is_well_formed(data: qantar.Dataset) -> None:
    for record in data.cite("figures", FIGURE, style="ris").split("ER  - "):
        lines = record.strip().splitlines()
        assert not lines or lines[0] in ("TY  - DATA", "TY  - NEWS")
        assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .+", line) for line in lines)


def test_csl_lists_the_row_and_its_articles(data: qantar.Dataset) -> None:
    items = json.loads(data.cite("figures", FIGURE, style="csl"))
    assert [item["type"] for item in items] == ["dataset", "article-newspaper"]
    assert items[0]["issued"] == {"date-parts": [[2031]]} and items[0]["author"] == [{"literal": "Qantar contributors"}]
    assert len({item["id"] for item in items}) == 2


@pytest.mark.parametrize(
    ("ask", "error", "says"),
    [
        (lambda d: d.cite(style="bibtx"), qantar.UnknownTerm, "did you mean 'bibtex'"),
        (lambda d: d.cite(style="chicago"), qantar.UnknownTerm, "there are apa, bibtex, ris, csl"),
        (lambda d: d.cite("figure"), qantar.UnknownTable, "did you mean 'figures'"),
        (lambda d: d.cite("figures", "x"), qantar.UnknownId, "no row of 'figures'"),
        (lambda d: d.cite(id="x"), ValueError, "with its table"),
        (lambda d: d.cite(d.load("figures")), qantar.NotATable, "one row of figures is cited at a time"),
        (lambda d: d.cite(42), qantar.NotATable, "not int"),
    ],
)
def test_what_cannot_be_cited(
    data: qantar.Dataset, ask: Callable[[qantar.Dataset], Any], error: type[Exception], says: str
) -> None:
    with pytest.raises(error) as caught:
        ask(data)
    assert says in str(caught.value)
