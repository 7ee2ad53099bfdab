from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation.corpus import load
from qantar_curation.expectations import FILE, expectation_findings
from qantar_curation.expectations.rules import LOST_SENTINEL

Found = Callable[[str], list[str]]


@pytest.fixture
def corpus_root(tmp_path: Path) -> Path:
    records = tmp_path / "dataset/records"
    records.mkdir(parents=True)
    (records / "officials.yaml").write_text(
        "- official_id: ann\n  name: Ann\n  evidence:\n"
        '    - {article: a000, line: 3, phrase: "Ann", supports: [name]}\n'
        '    - {article: a000, line: 4, phrase: "her", supports: [name], basis: interpreted}\n'
        "- official_id: ben\n  name: Ben\n",
        encoding="utf-8",
    )
    return tmp_path


@pytest.fixture
def found(corpus_root: Path) -> Found:
    def run(text: str) -> list[str]:
        (corpus_root / FILE).write_text(text, encoding="utf-8")
        return [f"{one.rule.code} {one.message}" for one in expectation_findings(load(corpus_root))]

    return run


def test_without_the_file_nothing_is_expected(corpus_root: Path) -> None:
    assert expectation_findings(load(corpus_root)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rows:\n  - {table: officials, at_least: 2, at_most: 2}\n", []),
        (
            "rows:\n  - {table: officials, at_least: 3}\n",
            ["C101 officials has 2 rows, and at least 3 are expected"],
        ),
        ("rows:\n  - {table: officials, at_most: 1}\n", ["C101 officials has 2 rows, and at most 1 are expected"]),
        ("rows:\n  - {table: evidence, at_least: 2, at_most: 2}\n", []),
        ("rows:\n  - {table: estimates, at_least: 1}\n", ["C104 the rows of `estimates` cannot be counted"]),
        ("ceilings:\n  - {share: interpreted, at_most: 0.5}\n", []),
        (
            "ceilings:\n  - {share: interpreted, at_most: 0.49}\n",
            ["C103 evidence of all articles that is interpreted: the share 0.5000 is over 0.49"],
        ),
        ("ceilings:\n  - {share: quoted, at_most: 0, article: a009}\n", ["C104 there is no article `a009`"]),
        ("sentinels:\n  - {table: officials, row: {name: Ann}, article: a000, line: 3}\n", []),
        (
            "sentinels:\n  - {table: officials, row: {name: Ann}, article: a000, line: 9}\n",
            ["C102 an expected fact has lost its evidence: ann does not cite line 9 of a000"],
        ),
        (
            "sentinels:\n  - {table: officials, row: {name: Anne, official_id: ann}, article: a000, line: 3}\n",
            [
                "C102 an expected fact is gone: no row of officials has name Anne, official_id ann; the nearest, ann, "
                "has name Ann"
            ],
        ),
        (
            "sentinels:\n  - {table: officials, row: {nome: Ann}, article: a000, line: 3}\n",
            ["C104 officials has no column `nome`"],
        ),
        (
            "sentinels:\n  - {table: figures, row: {value: 1}, article: a000, line: 3}\n",
            ["C104 the records have no rows of `figures`"],
        ),
        ("- 1\n", ["T006 the expectations are a mapping: rows, sentinels, ceilings"]),
        ("row: []\n", ["T002 `row` is no part of the expectations"]),
        ("rows: none\n", ["T006 `rows` is a list"]),
        ("rows: [one]\n", ["T006 a value where an expectation is expected"]),
        ("rows:\n  - {at_least: 3}\n", ["T001 the key `table` is missing"]),
        (
            "rows:\n  - {table: events, atleast: 3}\n",
            ["T002 `atleast` is no key of an expectation in `rows`"],
        ),
        (
            "rows:\n  - {table: events, at_least: 1_0}\n",
            ["T004 `1_0` as `at_least` is no whole number in plain digits"],
        ),
        (
            "ceilings:\n  - {share: quoted, at_most: 1.5}\n",
            ["T004 `1.5` as `at_most` is no share from 0 to 1"],
        ),
        (
            "ceilings:\n  - {share: guessed, at_most: 1}\n",
            ["T004 `guessed` as `share` is neither `interpreted` nor `quoted`"],
        ),
        (
            "sentinels:\n  - {table: officials, row: Ann, article: a000, line: 3}\n",
            ["T004 `Ann` as `row` is to be columns with their values"],
        ),
        ("rows: []\nrows: []\n", ["Y104 the key `rows` stands in line 1 already"]),
    ],
)
def test_expectations(found: Found, text: str, said: list[str]) -> None:
    messages = found(text)
    if said and said[0].startswith("Y104"):
        assert [one[:4] for one in messages] == ["Y104"]
    else:
        assert messages == said


def test_a_row_that_was_refused_is_not_missed(corpus_root: Path, found: Found) -> None:
    path = corpus_root / "dataset/records/officials.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("official_id: ben", "official_id: Ben!"), encoding="utf-8")
    assert found("rows:\n  - {table: officials, at_least: 3}\n") == []
    assert found("sentinels:\n  - {table: officials, row: {name: Cid}, article: a000, line: 3}\n") == []


def test_the_shipped_data_has_expectations(root: Path) -> None:
    assert (root / FILE).is_file()
    assert expectation_findings(load(root)) == []


def test_an_expected_fact_is_not_missed_where_its_record_has_another_finding(corpus_root: Path) -> None:
    text = "sentinels:\n  - {table: officials, row: {name: Anne, official_id: ann}, article: a000, line: 3}\n"
    (corpus_root / FILE).write_text(text, encoding="utf-8")
    corpus = load(corpus_root)
    ann, ben = (row.finding(LOST_SENTINEL, "something else", "name") for row in corpus.rows["officials"])
    assert expectation_findings(corpus, [ann]) == []
    assert len(expectation_findings(corpus, [ben])) == 1
