from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest

import qantar_curation
from qantar_curation.cli import main
from qantar_curation.diagnostics.finding import Rule
from qantar_curation.rules import FAMILIES, catalogue
from qantar_curation.rules import example as examples
from qantar_curation.rules.document import PAGE, PATH, document
from qantar_curation.rules.example import example
from qantar_schema.emit.pages import COMMAND

RULE = Rule("C001", "unused-record", "Why.", "Mend it so.")


def test_the_catalogue_is_complete() -> None:
    declared = set()
    for module in pkgutil.walk_packages(qantar_curation.__path__, "qantar_curation."):
        if not module.name.endswith("__main__"):
            values = vars(importlib.import_module(module.name)).values()
            declared |= {value.code for value in values if isinstance(value, Rule)}
    assert set(catalogue()) == declared


def test_codes_stand_in_the_order_of_families() -> None:
    codes = list(catalogue())
    letters = list(FAMILIES)
    assert codes == sorted(codes, key=lambda code: (letters.index(code[0]), code))
    assert {code[0] for code in codes} <= set(letters)


def test_the_document_is_up_to_date(root: Path) -> None:
    assert PAGE.is_current(root), f"{PATH} is out of date; mend it with `{COMMAND}`"


def test_the_document_has_every_rule_once(root: Path) -> None:
    text = document(root)
    for rule in catalogue().values():
        assert text.count(f"\n### {rule.code} {rule.name}\n") == 1
        assert f"(#{rule.code.lower()}-{rule.name})" in text


def test_the_document_is_written_once(root: Path, tmp_path: Path) -> None:
    assert PAGE.write(tmp_path)
    assert not PAGE.write(tmp_path)
    (tmp_path / PATH).write_text("old", encoding="utf-8")
    assert not PAGE.is_current(tmp_path)
    assert PAGE.write(tmp_path)
    assert "**Example" not in (tmp_path / PATH).read_text(encoding="utf-8")


def test_an_example_is_the_finding_of_its_code_alone(tmp_path: Path) -> None:
    folder = tmp_path / "tests/golden/C001-unused-record"
    folder.mkdir(parents=True)
    (folder / "expected.txt").write_text(
        "a.yaml:1:1: R002 other\n    1 | a\n\nb.yaml:2:3: C001 this\n    2 | b\n  = mend: so\n\n2 findings\n",
        encoding="utf-8",
    )
    (folder / "case.py").write_text('"""What was done."""\n', encoding="utf-8")
    shown = example(RULE, tmp_path)
    assert shown is not None
    assert (shown.why, shown.message) == ("What was done.", "b.yaml:2:3: C001 this\n    2 | b\n  = mend: so")


def test_a_rule_without_a_case_has_no_example(tmp_path: Path) -> None:
    assert example(RULE, tmp_path) is None


def test_explain_prints_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "c010"]) == 0
    page = capsys.readouterr().out
    rule = catalogue()["C010"]
    assert page.startswith(f"{rule.code} {rule.name}\n")
    assert "".join(rule.why.split()) in "".join(page.split())
    assert "mend: " in page and "example: " in page and "appointments.yaml:" in page


def test_explain_knows_rules_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "loss-without-tenure"]) == 0
    assert capsys.readouterr().out.startswith("C010 ")


def test_explain_does_without_the_tests(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examples, "source_tree", lambda: None)
    assert main(["explain", "C010"]) == 0
    page = capsys.readouterr().out
    assert "mend: " in page and "example" not in page


def test_explain_takes_examples_from_another_project(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["explain", "C010", "--root", str(tmp_path)]) == 0
    assert "example" not in capsys.readouterr().out


def test_explain_lists_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    listed = capsys.readouterr().out
    assert all(f"  {rule.code}  {rule.name}\n" in listed for rule in catalogue().values())


@pytest.mark.parametrize(
    ("wanted", "near"),
    [("duplicat-id", "R001 (duplicate-id)"), ("C999", "C104 (unknown-expectation)"), ("???", "lists them all")],
)
def test_explain_names_the_rules_that_may_be_meant(wanted: str, near: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", wanted]) == 2
    said = capsys.readouterr().err
    assert f"there is no rule `{wanted}`" in said and near in said and said.count("\n") == 1
