"""Ids that are composed of others: what comes out too long is a finding where it is written, and is never cut."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation.checks.overlong_id import CHECK
from qantar_curation.corpus import Corpus, load
from qantar_curation.tables.build import build
from qantar_curation.validation import validate
from qantar_schema.tables import TABLES

FICTIONAL = Path(__file__).resolve().parents[1] / "fictional"
LIMIT = 120
Rename = Callable[[str, int], Corpus]


@pytest.fixture
def rename(tmp_path: Path) -> Rename:
    """Give an id another one of that many characters, wherever it stands."""

    def run(old: str, length: int) -> Corpus:
        root = tmp_path / "corpus"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(FICTIONAL, root)
        for path in (root / "dataset/records").rglob("*.yaml"):
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace(f": {old}\n", f": {old}{'x' * (length - len(old))}\n"), encoding="utf-8")
        return load(root)

    return run


TABLES_OF_COMPOSED = ("event_participants", "disagreement_members", "official_names", "estimates")


def too_long(corpus: Corpus) -> dict[str, set[str]]:
    """By table the ids that would be published and are over the limit."""
    tables = build(corpus)
    made = {table: {row[TABLES[table].key] for row in tables[table]} for table in TABLES_OF_COMPOSED}
    return {table: {one for one in ids if len(one) > LIMIT} for table, ids in made.items()}


@pytest.mark.parametrize(
    ("old", "table"),
    [
        ("customs-house-clash", "event_participants"),
        ("day-of-landing", "disagreement_members"),
        ("ilse-varnholt", "official_names"),
        ("pact-deployment", "estimates"),
    ],
)
def test_the_limit_is_that_of_every_id(rename: Rename, tmp_path: Path, old: str, table: str) -> None:
    longest = max(len(row[TABLES[table].key]) for row in build(load(FICTIONAL))[table] if old in row[TABLES[table].key])
    fits = len(old) + LIMIT - longest
    for length in (fits, fits + 1):
        corpus = rename(old, length)
        wrong = too_long(corpus)
        findings = list(CHECK.run(corpus))
        said = {re.findall("`(.*?)`", one.message)[0] for one in findings}
        assert said <= set().union(*wrong.values())
        assert bool(wrong[table]) == bool(wrong[table] & said) == (length > fits)
        # Of an official's spellings the first one speaks for all.
        assert all(ids <= said for name, ids in wrong.items() if name != "official_names")
    assert all(one.span is not None and one.hint and one.hint.startswith("shorten the id of the ") for one in findings)
    codes = {one.rule.code for one in validate(tmp_path / "corpus").findings}
    assert "R006" in codes <= {"R006", "C033"}, "and the name of a person is another than such an id"
