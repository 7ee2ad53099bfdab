from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.files import CannotWrite
from qantar_curation.publishing import NotPublishable, check, publish
from qantar_curation.publishing.csv_tables import TableError
from qantar_curation.publishing.layout import csv_path, parquet_path
from qantar_schema.rows import TABLES

Tables = dict[str, list[dict[str, Any]]]
CATALOGUES = {".zenodo.json", "croissant.json", "metadata/datacite.json", "ro-crate-metadata.json"}


def contents(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_everything_is_written(empty_corpus: Path, fictional_tables: Tables) -> None:
    report = publish(empty_corpus, fictional_tables)
    expected = {"datapackage.json", "dataset/qantar/datapackage.json", "CITATION.cff", *CATALOGUES}
    expected |= {path(table) for table in TABLES for path in (csv_path, parquet_path)}
    assert set(report.changed) == expected
    assert set(contents(empty_corpus)) == expected | {"dataset/package.yaml"}
    assert report.rows["figures"] == 3 and report.rows["posts"] == 0
    assert check(empty_corpus, fictional_tables) == []


def test_publishing_twice_changes_nothing(published: Path, fictional_tables: Tables, tmp_path: Path) -> None:
    before = contents(published)
    assert publish(published, fictional_tables).changed == ()
    assert contents(published) == before
    other = tmp_path / "elsewhere"
    (other / "dataset").mkdir(parents=True)
    (other / "dataset/package.yaml").write_bytes(before["dataset/package.yaml"])
    publish(other, fictional_tables)
    assert contents(other) == before


def test_only_what_changed_is_written(published: Path, fictional_tables: Tables) -> None:
    fictional_tables["places"][0]["name"] = "The Fenland"
    report = publish(published, fictional_tables)
    descriptors = {"datapackage.json", "dataset/qantar/datapackage.json", *CATALOGUES} - {".zenodo.json"}
    assert set(report.changed) == descriptors | {csv_path("places"), parquet_path("places")}


def test_right_parquet_of_another_writer_is_left_alone(published: Path, fictional_tables: Tables) -> None:
    path = published / parquet_path("places")
    pq.write_table(pq.read_table(path), path, compression="none")
    before = path.read_bytes()
    assert check(published, fictional_tables) == []
    assert publish(published, fictional_tables).changed == ()
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("relative", "change", "says"),
    [
        (csv_path("places"), lambda path: path.write_bytes(path.read_bytes() + b"x"), "first in line 4"),
        (csv_path("places"), lambda path: path.write_bytes(path.read_bytes()[:-1]), "first in line 4"),
        (csv_path("places"), Path.unlink, "missing"),
        (parquet_path("places"), Path.unlink, "missing"),
        (parquet_path("places"), lambda path: path.write_bytes(b"PAR1"), "cannot be read"),
        (
            parquet_path("places"),
            lambda path: pq.write_table(pq.read_table(path).slice(0, 1), path),
            "1 rows instead of 2",
        ),
        ("datapackage.json", lambda path: path.write_bytes(b"{}\n"), "first in line 1"),
        ("dataset/qantar/datapackage.json", Path.unlink, "missing"),
        ("CITATION.cff", lambda path: path.write_text(path.read_text() + "doi: x\n"), "differs"),
        ("dataset/qantar/tables/old.csv", lambda path: path.write_bytes(b"a\n"), "belongs to no table"),
        ("dataset/qantar/tables/notes.txt", lambda path: path.write_bytes(b"a\n"), "belongs to no table"),
    ],
)
def test_check_names_each_difference(
    published: Path, fictional_tables: Tables, relative: str, change: Callable[[Path], Any], says: str
) -> None:
    change(published / relative)
    before = contents(published)
    (difference,) = check(published, fictional_tables)
    assert difference.path == relative and says in difference.message
    assert difference.finding.rule.code in ("P003", "P004")
    assert contents(published) == before
    publish(published, fictional_tables)
    left = [difference.path for difference in check(published, fictional_tables)]
    assert left == ([relative] if relative.endswith(".txt") else [])


def _break(monkeypatch: pytest.MonkeyPatch, method: str, at: int) -> None:
    """Let the disk be full at the nth call of a method of Path."""
    real, calls = getattr(Path, method), 0

    def full(self: Path, *arguments: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == at:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(self, *arguments, **named)

    monkeypatch.setattr(Path, method, full)


@pytest.mark.parametrize(
    ("method", "at"), [("write_bytes", 1), ("write_bytes", 9), ("replace", 1), ("replace", 2), ("replace", 5)]
)
def test_a_full_disk_leaves_the_old_tables_whole(
    published: Path, fictional_tables: Tables, monkeypatch: pytest.MonkeyPatch, method: str, at: int
) -> None:
    before = contents(published)
    for table in ("places", "figures", "events"):
        fictional_tables[table].pop()
    with monkeypatch.context() as broken:
        _break(broken, method, at)
        with pytest.raises(CannotWrite, match="No space left"):
            publish(published, fictional_tables)
    assert contents(published) == before
    assert publish(published, fictional_tables).changed


def test_a_full_disk_while_parquet_is_written(
    published: Path, fictional_tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(published)
    fictional_tables["places"].pop()
    with monkeypatch.context() as broken:

        def full(*_: Any, **__: Any) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        broken.setattr(pq, "write_table", full)
        with pytest.raises(CannotWrite, match=r"places\.parquet: No space left"):
            publish(published, fictional_tables)
    assert contents(published) == before


def test_what_the_verifier_finds_stops_it(published: Path, fictional_tables: Tables) -> None:
    before = contents(published)
    fictional_tables["places"].pop()
    rule = Rule("P999", "never", "Because.", "Do not.")
    seen = {}

    def verify(trial: Path) -> list[Finding]:
        seen.update(contents(trial))
        return [Finding(rule, csv_path("places"), None, "no")]

    with pytest.raises(NotPublishable) as caught:
        publish(published, fictional_tables, verify)
    assert [finding.rule for finding in caught.value.findings] == [rule]
    assert contents(published) == before
    assert b"mudford" not in seen[csv_path("places")] and set(seen) | {"dataset/package.yaml"} == set(before)


def test_what_cannot_be_published_changes_nothing(published: Path, fictional_tables: Tables) -> None:
    before = contents(published)
    fictional_tables["terms"][0]["definition"] = "two\nlines"
    with pytest.raises(TableError, match="terms, row 1, column definition"):
        publish(published, fictional_tables)
    del fictional_tables["terms"]
    with pytest.raises(ValueError, match="missing or unknown tables: terms"):
        publish(published, fictional_tables)
    (published / "dataset/package.yaml").write_text("name: [\n", encoding="utf-8")
    with pytest.raises(NotPublishable):
        publish(published, fictional_tables)
    after = contents(published)
    assert after.pop("dataset/package.yaml") != before.pop("dataset/package.yaml")
    assert after == before
