"""What is generated and committed is what the models give; drift is named with the command that mends it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from qantar_schema.emit.__main__ import main
from qantar_schema.emit.codebook import tables_part, vocabularies_part
from qantar_schema.emit.generate import files, generate
from qantar_schema.emit.pages import COMMAND, END, GenerateError
from qantar_schema.emit.samples import samples, term_counts
from qantar_schema.rows import TABLES
from qantar_schema.vocabularies import VOCABULARIES

MARKED = f"# Mine\n<!-- generated: tables -->\nold\n{END}\nby hand\n<!-- generated: vocabularies -->\n{END}\n"


def test_what_is_committed_is_up_to_date(root: Path) -> None:
    assert generate(root, check=True) == [], f"mend it with `{COMMAND}`"


def test_the_command_is_a_target_of_make(root: Path) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    assert COMMAND == "make generate"
    assert "generate:" in makefile
    assert "-m qantar_schema.emit" in makefile


def test_generate_writes_once_and_mends_drift(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "CODEBOOK.md"
    book.write_text(MARKED, encoding="utf-8")
    written = generate(tmp_path)
    assert set(written) == set(files(tmp_path))
    assert generate(tmp_path) == []
    text = book.read_text(encoding="utf-8")
    assert text.startswith("# Mine\n<!-- generated: tables -->\n")
    assert f"{END}\nby hand\n" in text
    assert "old" not in text.split("\n")
    assert tables_part(samples(tmp_path)) in text
    assert vocabularies_part(term_counts(tmp_path)) in text

    schema = tmp_path / "schema/generated/table-schema/events.json"
    good = schema.read_bytes()
    schema.write_bytes(good.replace(b"event_id", b"event"))
    stray = schema.with_name("old.json")
    stray.write_text("{}", encoding="utf-8")
    assert main(["--root", str(tmp_path), "--check"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said == [
        "schema/generated/table-schema/events.json: out of date; mend it with `make generate`",
        "schema/generated/table-schema/old.json: out of date; mend it with `make generate`",
    ]
    assert schema.read_bytes() != good
    assert main(["--root", str(tmp_path)]) == 0
    assert schema.read_bytes() == good
    assert not stray.exists()
    assert main(["--root", str(tmp_path), "--check"]) == 0


def test_crlf_is_drift(tmp_path: Path) -> None:
    book = tmp_path / "CODEBOOK.md"
    book.write_text(MARKED, encoding="utf-8")
    generate(tmp_path)
    path = tmp_path / "schema/generated/table-schema/terms.json"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert generate(tmp_path, check=True) == ["schema/generated/table-schema/terms.json"]


@pytest.mark.parametrize("text", [None, "# No marks\n", "<!-- generated: tables -->\nnever ended\n"])
def test_a_codebook_without_marks_is_an_error(
    tmp_path: Path, text: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    if text is not None:
        (tmp_path / "CODEBOOK.md").write_text(text, encoding="utf-8")
    with pytest.raises(GenerateError, match=r"CODEBOOK\.md"):
        generate(tmp_path)
    assert main(["--root", str(tmp_path)]) == 2
    assert "error: " in capsys.readouterr().err
    assert not (tmp_path / "schema").exists()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        (
            "CODEBOOK.md",
            b"# Mine\n\xe9\n",
            "CODEBOOK.md is not UTF-8, first in line 2: save it as UTF-8, or restore it",
        ),
        ("dataset/qantar/tables/places.csv", b"place_id\n\xe9\n", "places.csv is no CSV in UTF-8"),
        ("dataset/qantar/tables/places.csv", b'place_id\n"a\n', "places.csv is no CSV in UTF-8"),
        ("dataset/qantar/tables/places.csv", b"place_id,name\na\n", "places.csv has rows of different lengths"),
        ("dataset/qantar/tables/terms.csv", b"vocabulary,term\nkind,riot\n", "terms.csv is not the table of terms"),
    ],
)
def test_a_file_that_cannot_be_used_is_an_error_with_a_hint(
    tmp_path: Path, name: str, data: bytes, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "CODEBOOK.md").write_text(MARKED, encoding="utf-8")
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(data)
    assert main(["--root", str(tmp_path)]) == main(["--root", str(tmp_path), "--check"]) == 2
    error = capsys.readouterr().err
    assert error.startswith("error: ") and says in error and (": run `qantar publish`" in error or "save it" in error)
    assert not (tmp_path / "schema").exists()


def test_a_generated_file_that_is_not_text_is_drift(tmp_path: Path) -> None:
    (tmp_path / "CODEBOOK.md").write_text(MARKED, encoding="utf-8")
    generate(tmp_path)
    name = "schema/generated/table-schema/terms.json"
    (tmp_path / name).write_bytes(b"\xff")
    assert generate(tmp_path, check=True) == [name] == generate(tmp_path)
    assert generate(tmp_path) == []


def test_the_codebook_names_everything(root: Path) -> None:
    tables, vocabularies = tables_part(samples(root)), vocabularies_part(term_counts(root))
    for name, model in TABLES.items():
        assert f"\n### {name}\n" in tables
        assert all(f"| `{column}` |" in tables for column in model.model_fields)
    for name, vocabulary in VOCABULARIES.items():
        assert f"### {name}\n" in vocabularies
        assert all(f"| `{term.value}` | {term.definition} |" in vocabularies for term in vocabulary)
    assert "| `141` Demonstrate or rally |" in vocabularies
    figures = samples(root)["figures"]
    assert figures["figure_id"].filled == figures["figure_id"].rows > figures["as_of"].filled > 0
    assert f"| {figures['value'].filled} of {figures['value'].rows} |" in tables


def test_generating_needs_no_heavy_library(run_python: Callable[..., CompletedProcess[str]]) -> None:
    code = (
        "import sys, pathlib\nfrom qantar_schema.emit.generate import generate\n"
        "generate(pathlib.Path('.'), check=True)\n"
        "assert not {'pandas', 'pyarrow', 'pandera', 'frictionless', 'numpy'} & set(sys.modules)"
    )
    run = run_python("-c", code)
    assert run.returncode == 0, run.stderr
