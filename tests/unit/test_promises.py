"""The promises and their figures, on the fictional corpus."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import qantar
from qantar_curation.cli import main
from qantar_curation.corpus import load
from qantar_curation.promises import PART, differs, page, promises, table
from qantar_schema.emit.pages import END, start


def counts(figure: str) -> list[int]:
    """The whole numbers of a figure, in order."""
    return [int(found.replace(",", "")) for found in re.findall(r"(?<![\d.])\d[\d,]*(?![\d.])", figure)]


def test_figures_are_those_of_the_tables(merevia: Path) -> None:
    said = {one.says: one.figure for one in promises(load(merevia))}
    assert len(said) == 10
    tables = qantar.Dataset(merevia).load_all()
    coded = sum(
        int(tables[name][column].notna().sum())
        for name in ("events", "event_participants", "officials", "appointments", "figures")
        for column in qantar.Dataset(merevia).schema(name).query("origin == 'coded'")["column"]
    )
    traced = said["Every coded cell is traced to a line"]
    assert traced == f"{coded:,} of {coded:,} cells (100 %), by {len(tables['evidence']):,} rows of evidence"
    read = counts(said["The phrase says the value"])
    assert read[0] == coded + len(tables["officials"]) == sum(read[1:])
    assert counts(said["Disagreement is kept, never averaged away"])[:2] == [
        len(tables["disagreements"]), len(tables["disagreement_members"]),
    ]  # fmt: skip
    assert counts(said["Same input, same bytes"])[0] == sum(map(len, tables.values()))
    statuses = counts(said["Announced is not done"])
    assert statuses[0] == sum(statuses[1:]) == len(tables["events"]) + len(tables["appointments"])


def test_a_corpus_that_is_only_registered(tmp_path: Path, root: Path) -> None:
    """Nothing is coded yet, and nothing is divided by it."""
    shutil.copytree(root / "tests/fictional/dataset", tmp_path / "dataset")
    shutil.rmtree(tmp_path / "dataset/records")
    found = promises(load(tmp_path))
    assert found[0].figure.startswith("0 of 0 cells (100 %), by ")
    assert "0 stated and read by machine (0.0 %)" in found[3].figure


def test_the_table_stands_between_its_marks(merevia: Path, tmp_path: Path) -> None:
    part = table(promises(load(merevia)))
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{start(PART)}\nold\n{END}\nafter\n", encoding="utf-8")
    text = page(readme, part)
    assert text == f"before\n{start(PART)}\n{part}\n{END}\nafter\n" and differs(readme, part)
    readme.write_text(text, encoding="utf-8")
    assert not differs(readme, part) and differs(readme, f"{part}!")


@pytest.mark.parametrize("option", ["--write", "--check"])
@pytest.mark.parametrize(
    ("readme", "says"),
    [
        (None, "there is no README.md to put generated parts in: restore it"),
        (b"nothing\n", "README.md lacks the marks"),
        (b"a\n\xe9\n", "README.md is not UTF-8, first in line 2: save it as UTF-8, or restore it"),
    ],
)
def test_a_page_that_cannot_be_filled(
    merevia: Path, tmp_path: Path, option: str, readme: bytes | None, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(merevia / "dataset", tmp_path / "dataset")
    if readme is not None:
        (tmp_path / "README.md").write_bytes(readme)
    assert main(["promises", option, "--root", str(tmp_path)]) == 2
    assert says in capsys.readouterr().err
