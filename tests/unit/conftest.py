"""A small invented corpus as rows, and the same published; a copy of the fictional corpus, and articles
for it; what changes of office a text tells."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qantar_curation.cli import main
from qantar_curation.publishing import publish
from qantar_schema.column import columns
from qantar_schema.rows import TABLES
from qantar_schema.vocabularies import VOCABULARIES

Rows = list[dict[str, Any]]
FICTIONAL = Path(__file__).resolve().parents[1] / "fictional"
PACKAGE = """\
name: fenland
title: "The fair of Fenland"
description: An invented corpus.
keywords:
  - invented
licence:
  name: CC-BY-4.0
  title: Creative Commons Attribution 4.0 International
  path: https://creativecommons.org/licenses/by/4.0/
contributors:
  - title: Nobody in particular
    roles:
      - creator
released: 1923-05-02
version: 0.3.1
"""


def row(table: str, **values: Any) -> dict[str, Any]:
    """A row with every column of the table, null where no value is given."""
    return {column.name: values.pop(column.name, None) for column in columns(TABLES[table])} | values


@pytest.fixture
def fictional_tables() -> dict[str, Rows]:
    """The rows of every table; figures hold each kind of number, disagreements and estimates are empty."""
    tables: dict[str, Rows] = {name: [] for name in TABLES}
    day = datetime.date(1923, 5, 1)
    tables["articles"] = [
        row(
            "articles", article_id="a000", file="one.txt", sha256="0" * 64, lines=3, words=20, coding="complete",
            headline='The fair, "so called", opens', publisher="The Fenland Post", language="en",
            published_on=day, published_on_basis="printed", cited_lines=2, quoted_word_share=0.25,
            url="https://fenland.example.org/fair",
        ),
        row(
            "articles", article_id="a001", file="two.txt", sha256="1" * 64, lines=1, words=9, coding="registered",
            language="en", translated=True, cited_lines=0, quoted_word_share=0.0, url="fenland.example.org/two",
        ),
    ]  # fmt: skip
    tables["article_lines"] = [
        row(
            "article_lines", line_id=f"{article}-l{line}", article_id=article, line=line, characters=40, words=8,
            sha256=f"{line}" * 64, role="body", cited=0,
        )
        for article, line in (("a000", 1), ("a000", 2), ("a000", 3), ("a001", 1))
    ]  # fmt: skip
    tables["places"] = [row("places", place_id="fenland", name="Fenland", kind="country", country_code="FE")]
    tables["places"].append(row("places", place_id="mudford", name="NA", kind="city", part_of_id="fenland"))
    tables["events"] = [
        row(
            "events", event_id="fair", label="The fair", kind="protest", status="occurred", start_edtf="1923-05-01",
            start_earliest=day, start_latest=day, start_precision="day", place_id="mudford",
            article_count=1, report_count=1, note='a "note", with; signs',
        )
    ]  # fmt: skip
    shared = {"article_id": "a000", "measure": "people-killed", "unit": "person", "event_id": "fair"}
    tables["figures"] = [
        row("figures", figure_id="f-1", **shared, value=160.0, low=160.0, high=160.0, qualifier="exact", text="160"),
        row("figures", figure_id="f-2", **shared, value=0.1, qualifier="about", text="about a tenth"),
        row("figures", figure_id="f-3", **shared, qualifier="vague", text="dozens, it seems"),
    ]
    phrases = (("f-1", "value", 1, "160"), ("f-1", "qualifier", 1, "160"), ("f-2", "value", 2, "a tenth"))
    tables["evidence"] = [
        row(
            "evidence", evidence_id=f"e-{number}", record_table="figures", record_id=record, field=field,
            article_id="a000", line=line, char_start=0, char_end=len(phrase), phrase=phrase, basis="stated",
            fragment=f"#line={line - 1},{line}",
        )
        for number, (record, field, line, phrase) in enumerate(phrases)
    ]  # fmt: skip
    tables["terms"] = [
        row(
            "terms", term_id=f"{name}-{term}", vocabulary=name, term=str(term), position=position, used=0,
            definition=term.definition,
        )
        for name, vocabulary in VOCABULARIES.items()
        for position, term in enumerate(vocabulary, start=1)
    ]  # fmt: skip
    return tables


@pytest.fixture
def empty_corpus(tmp_path: Path) -> Path:
    """A root that has a package.yaml and nothing else."""
    root = tmp_path / "corpus"
    (root / "dataset").mkdir(parents=True)
    (root / "dataset/package.yaml").write_text(PACKAGE, encoding="utf-8")
    return root


@pytest.fixture
def published(empty_corpus: Path, fictional_tables: dict[str, Rows]) -> Path:
    """The root of the invented corpus, published."""
    publish(empty_corpus, fictional_tables)
    return empty_corpus


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """The root of a copy of the fictional corpus, with its articles, to be changed."""
    root = tmp_path / "corpus"
    shutil.copytree(FICTIONAL, root)
    return root


@pytest.fixture
def captured_as(tmp_path: Path) -> Callable[[str], Path]:
    """Write a text beside the corpus as the capture of its next article; the file."""

    def write(text: str) -> Path:
        file = tmp_path / "003_quay.txt"
        file.write_text(text, encoding="utf-8")
        return file

    return write


@pytest.fixture
def registered(corpus: Path, captured_as: Callable[[str], Path]) -> Callable[[str], Path]:
    """Register a text in the corpus `corpus`, which lies beside it; the file."""

    def register(text: str) -> Path:
        file = captured_as(text)
        assert main(["article", "add", str(file), "--root", str(corpus)]) == 0
        return file

    return register


@pytest.fixture(scope="session")
def assert_told() -> Callable[[str, list[str]], None]:
    """Assert that just these changes of office are told, each `change | person | post`; of a post its words count."""
    from qantar_curation.suggesting.engine import suggest
    from qantar_curation.suggesting.persons.people import key_of

    def key(change: str, who: str, post: str) -> tuple[str, str, list[str]]:
        return change, who, sorted(set(key_of(post)) - {"the", "of", "new"})

    def compare(text: str, told: list[str]) -> None:
        found = [one.value for one in suggest(text, datetime.date(2020, 6, 10), kinds=["appointment"])]
        given = sorted(key(str(one["change"]), str(one["person"]), str(one["post"] or "")) for one in found)
        assert given == sorted(key(*one.split(" | ")) for one in told)

    return compare
