"""What golden cases cannot show: that each check is run, and where checks keep silent."""

from __future__ import annotations

import importlib
import pkgutil
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation import checks
from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, load

FICTIONAL = Path(__file__).resolve().parents[1] / "fictional"
Edit = Callable[..., Corpus]


@pytest.fixture
def edit(tmp_path: Path) -> Edit:
    def run(name: str, *pairs: tuple[str, str]) -> Corpus:
        root = tmp_path / "corpus"
        shutil.copytree(FICTIONAL, root, dirs_exist_ok=True)
        path = root / "dataset" / name
        text = path.read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new, 1)
        path.write_text(text, encoding="utf-8")
        return load(root)

    return run


def codes(corpus: Corpus) -> list[str]:
    return sorted(finding.rule.code for finding in checks.check(corpus))


def test_every_check_is_run_once() -> None:
    modules = [
        importlib.import_module(f"{checks.__name__}.{one.name}") for one in pkgutil.iter_modules(checks.__path__)
    ]
    declared = [module.CHECK for module in modules if isinstance(getattr(module, "CHECK", None), Check)]
    assert len(declared) > 10
    assert sorted(check.rule.code for check in declared) == sorted(check.rule.code for check in checks.CHECKS)


def test_checks_of_a_corpus_that_is_right_find_nothing() -> None:
    assert codes(load(FICTIONAL)) == []


def test_checks_of_nothing_find_nothing(tmp_path: Path) -> None:
    assert codes(load(tmp_path)) == []


def test_registered_articles_have_open_lines(edit: Edit) -> None:
    assert codes(edit("articles/a002.yaml", ("coding: registered", "coding: complete"))) == ["L001"] * 3


def test_a_lock_that_is_missing_leaves_lines_unknown(edit: Edit, tmp_path: Path) -> None:
    corpus = edit("articles/a001.yaml", ("- {line: 26, role: body, skipped: boilerplate}", "- {line: 260, role: body}"))
    assert codes(corpus) == ["L001", "L002"]
    del corpus.locks["a001"]
    assert codes(corpus) == []


def test_evidence_of_another_field_does_not_count(edit: Edit) -> None:
    corpus = edit(
        "records/events/politics.yaml",
        ('phrase: "on Tuesday", supports: [start]', 'phrase: "on Tuesday", supports: [kind]'),
    )
    (finding,) = [one for one in checks.check(corpus) if one.rule.code == "E010"]
    assert finding.message == "diet-meeting: no evidence supports `start`"


def test_a_misspelt_field_is_not_missing_as_well(edit: Edit) -> None:
    corpus = edit(
        "records/events/politics.yaml",
        ('phrase: "on Tuesday", supports: [start]', 'phrase: "on Tuesday", supports: [strat]'),
    )
    assert codes(corpus) == ["E011"]


def test_editorial_cells_need_no_evidence(edit: Edit) -> None:
    corpus = edit(
        "records/events/politics.yaml",
        (
            "  label: A further session of the Diet\n",
            "  label: A session\n  note: To come.\n  part_of: linnart-promises\n",
        ),
    )
    assert "E010" not in codes(corpus)


def test_a_circle_is_told_once_however_long(edit: Edit) -> None:
    corpus = edit(
        "records/places.yaml",
        ("  kind: region-of-world\n", "  kind: region-of-world\n  part_of: customs-house\n"),
    )
    circles = [one for one in checks.check(corpus) if one.rule.code == "R004"]
    assert [one.message for one in circles] == [
        "the circle amber-coast → customs-house → port-ilmar → merevia → amber-coast"
    ]


def test_a_body_inside_one_that_is_used_is_used(edit: Edit) -> None:
    record = """\
- organisation_id: {}
  name: Pilots of the pact
  kind: armed-force
  part_of: amber-coast-pact
  evidence:
    - {{article: a000, line: 16, phrase: "soldiers", supports: [name]}}

"""
    corpus = edit(
        "records/organisations.yaml",
        ("- organisation_id: agitators", record.format("pilots") + "- organisation_id: agitators"),
    )
    assert "C001" not in codes(corpus)
    corpus = edit(
        "records/organisations.yaml",
        (
            "- organisation_id: agitators",
            record.format("pilots").replace("  part_of: amber-coast-pact\n", "") + "- organisation_id: agitators",
        ),
    )
    assert "C001" in codes(corpus)


def test_a_place_inside_one_that_is_used_is_not(edit: Edit) -> None:
    record = """\
- place_id: fish-market
  name: Fish market
  kind: building
  part_of: port-ilmar
  country_code: QM
  evidence:
    - {article: a002, line: 5, phrase: "fish market", supports: [name]}

"""
    corpus = edit("records/places.yaml", ("- place_id: lighthouse", record + "- place_id: lighthouse"))
    assert [(one.rule.code, one.message) for one in checks.check(corpus)] == [
        ("C001", "`fish-market` of places is used by no record")
    ]


@pytest.mark.parametrize("says", ["sarn-valley", "castaval"])
def test_what_an_article_says_otherwise_is_used(edit: Edit, says: str) -> None:
    corpus = edit("records/events/pact.yaml", ("says: sarn-valley", f"says: {says}"))
    assert ("C001" in codes(corpus)) == (says != "sarn-valley")
