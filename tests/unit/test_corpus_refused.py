"""What is refused is said once: nothing is concluded from records, ids and evidence that could not be read."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation.diagnostics.finding import Finding
from qantar_curation.validation import validate

FICTIONAL = Path(__file__).resolve().parents[1] / "fictional"
FILES = sorted(path.relative_to(FICTIONAL).as_posix() for path in FICTIONAL.glob("dataset/*/**/*.yaml"))
Edit = Callable[[str, Callable[[str], str]], list[Finding]]


@pytest.fixture
def edit(tmp_path: Path) -> Edit:
    root = tmp_path / "corpus"
    shutil.copytree(FICTIONAL, root)

    def run(name: str, change: Callable[[str], str]) -> list[Finding]:
        path = root / name
        text = path.read_text(encoding="utf-8")
        changed = change(text)
        assert changed != text
        path.write_text(changed, encoding="utf-8")
        return validate(root).findings

    return run


def places(findings: list[Finding]) -> set[tuple[str, str, int | None]]:
    return {(one.rule.code, one.path, one.span.line if one.span else None) for one in findings}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_yaml_is_one_finding(edit: Edit, name: str) -> None:
    findings = edit(name, lambda text: text + "- [\n")
    assert [(one.rule.code, one.path) for one in findings] == [("Y101", name)]


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_another_shape_is_one_finding(edit: Edit, name: str) -> None:
    findings = edit(name, lambda text: "records:\n" + re.sub("^", "  ", text, flags=re.MULTILINE))
    assert places(findings) == {("S003", name, 1)}


@pytest.mark.parametrize("name", FILES)
def test_an_id_that_is_none_is_one_finding(edit: Edit, name: str) -> None:
    key = r"^(- (?!record_table)\w+_id: ).*"
    if "retired" in name:
        key = r"^(- record_table: ).*"
    findings = edit(name, lambda text: re.sub(key, r"\1No Id", text, count=1, flags=re.MULTILINE))
    codes = {"T004", "S004"} if "articles/" in name else {"T004"}
    assert {(code, path) for code, path, _ in places(findings)} == {(code, name) for code in codes}


@pytest.mark.parametrize("name", [name for name in FILES if "retired" not in name])
def test_evidence_that_is_refused_is_one_finding(edit: Edit, name: str) -> None:
    findings = edit(name, lambda text: text.replace("supports: [", "suports: [", 1))
    assert {code for code, _, _ in places(findings)} == {"T002"}
    assert len(findings) == 1
    assert findings[0].mend == "Did you mean `supports`?"


def test_a_file_of_no_table_may_hold_any_record(edit: Edit, tmp_path: Path) -> None:
    folder = tmp_path / "corpus/dataset/records"
    (folder / "organisations.yaml").rename(folder / "organizations.yaml")
    findings = edit("dataset/records/officials.yaml", lambda text: text + "\n")
    assert places(findings) == {("S002", "dataset/records/organizations.yaml", None)}
    assert findings[0].mend == "Did you mean the table `organisations`?"


def test_a_hash_that_is_none_leaves_the_phrases_of_its_article_alone(edit: Edit) -> None:
    findings = edit("dataset/articles/a001.yaml", lambda text: re.sub("sha256: ....", "sha256: ", text))
    assert [(one.rule.code, one.path) for one in findings] == [("T004", "dataset/articles/a001.yaml")]


def test_a_day_that_is_none_leaves_the_dates_of_its_article_alone(edit: Edit) -> None:
    findings = edit("dataset/articles/a001.yaml", lambda text: text.replace("2031-03-14", "2031-3-14", 1))
    assert [(one.rule.code, one.path) for one in findings] == [("T004", "dataset/articles/a001.yaml")]


def test_a_refused_reference_does_not_make_a_record_unused(edit: Edit) -> None:
    findings = edit(
        "dataset/records/appointments.yaml",
        lambda text: text.replace("previous_post: harbour-master", "previous_post: Harbour Master"),
    )
    assert [one.rule.code for one in findings] == ["T004"]


def test_one_wrong_party_of_several(edit: Edit) -> None:
    findings = edit("dataset/records/events/unrest.yaml", lambda text: text.replace("role: target", "role: victim", 1))
    assert [one.rule.code for one in findings] == ["T003"]


def test_one_wrong_side_of_several(edit: Edit) -> None:
    findings = edit(
        "dataset/records/disagreements.yaml",
        lambda text: text.replace("record: a001-people-killed-union", "record: The Union"),
    )
    assert [one.rule.code for one in findings] == ["T004"]


def test_what_is_right_beside_it_is_still_checked(edit: Edit) -> None:
    findings = edit(
        "dataset/records/events/unrest.yaml",
        lambda text: text.replace("kind: storming", "kind: stroming").replace("place: old-town", "place: new-town"),
    )
    assert {one.rule.code for one in findings} >= {"T003", "R002"}


def test_a_kind_of_act_that_is_refused_leaves_its_parties_and_status_alone(edit: Edit) -> None:
    findings = edit(
        "dataset/records/events/unrest.yaml",
        lambda text: re.sub("^  kind: [a-z-]+$", "  kind: troop deployment", text, flags=re.MULTILINE),
    )
    assert {one.rule.code for one in findings} == {"T003"}


def test_a_holder_that_is_unknown_is_missed_in_no_post(edit: Edit) -> None:
    findings = edit(
        "dataset/records/appointments.yaml",
        lambda text: text.replace("\n  official: tomas-rehk", "\n  official: tomas-reck"),
    )
    assert {one.rule.code for one in findings} == {"R002"}


def test_a_tenure_of_another_than_the_phrase_names_is_one_finding(edit: Edit) -> None:
    findings = edit(
        "dataset/records/appointments.yaml",
        lambda text: re.sub("(- appointment_id: dohle-commander-held\n  official: ).*", r"\1bram-oskeld", text),
    )
    assert [one.rule.code for one in findings] == ["V005"]


def test_an_id_that_was_published_is_to_be_renamed_back(merevia: Path, tmp_path: Path) -> None:
    root = tmp_path / "corpus"
    shutil.copytree(merevia, root)
    path = root / "dataset/records/officials.yaml"
    text = path.read_text(encoding="utf-8").replace("official_id: kaspar-dohle", "official_id: kaspar-dohle-2")
    path.write_text(text, encoding="utf-8")
    findings = [one for one in validate(root).findings if one.rule.code == "R002"]
    assert {one.mend for one in findings} == {
        "It was published until now: rename `kaspar-dohle-2` back, or retire `kaspar-dohle` and write"
        " `kaspar-dohle-2` here."
    }


def test_an_id_that_was_published_and_is_gone(merevia: Path, tmp_path: Path) -> None:
    root = tmp_path / "corpus"
    shutil.copytree(merevia, root)
    path = root / "dataset/records/places.yaml"
    records = path.read_text(encoding="utf-8").split("\n- ")
    path.write_text("\n- ".join(one for one in records if "place_id: old-town" not in one), encoding="utf-8")
    findings = [one for one in validate(root).findings if one.rule.code == "R002"]
    assert findings
    assert {one.mend for one in findings} == {
        "It was published until now: bring its record back, or retire it and correct the reference."
    }
