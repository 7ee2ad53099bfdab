"""The checklist of a release, on the fictional corpus in a repository of its own."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qantar_curation.cli import document as commands
from qantar_curation.cli import main
from qantar_curation.corpus import load
from qantar_curation.promises import PART
from qantar_curation.publishing import publish
from qantar_curation.tables.build import build
from qantar_curation.versions import items
from qantar_curation.versions.comparing import compare
from qantar_curation.versions.generated import out_of_date
from qantar_curation.versions.items import Item
from qantar_curation.versions.snapshot import Snapshot, Table
from qantar_schema.emit.pages import END, start

Check = Callable[..., tuple[int, dict[str, dict[str, Any]]]]
CHANGELOG = "# Changelog\n\n## {version} — {day}\n\nWhat changed.\n"


def state(root: Path, version: str, day: str) -> None:
    """Have the corpus say its version and day, and its changelog with it."""
    path = root / "dataset/package.yaml"
    text = re.sub("^version: .*$", f"version: {version}", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    path.write_text(re.sub("^released: .*$", f"released: {day}", text, flags=re.MULTILINE), encoding="utf-8")
    (root / "CHANGELOG.md").write_text(CHANGELOG.format(version=version, day=day), encoding="utf-8")


def relabel(root: Path) -> None:
    """Change the label of one event: an editorial value, which needs no evidence."""
    path = sorted((root / "dataset/records/events").glob("*.yaml"))[0]
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(\n  label: [^\n]*)", r"\1, said anew", text, count=1), encoding="utf-8")


def republish(root: Path) -> None:
    publish(root, build(load(root)))


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The fictional corpus, published."""
    folder = tmp_path_factory.mktemp("release") / "corpus"
    shutil.copytree(root / "tests/fictional/dataset", folder / "dataset")
    state(folder, "1.0.0", "2031-03-31")
    republish(folder)
    return folder


@pytest.fixture
def repository(released: Path, tmp_path: Path, small: Any) -> Any:
    """A repository of it, with a first commit."""
    folder = tmp_path / "corpus"
    shutil.copytree(released, folder)
    repository = type(small)(folder)
    repository.commit()
    return repository


@pytest.fixture
def check(repository: Any, capsys: pytest.CaptureFixture[str]) -> Check:
    """Run `qantar release --check` there: exit code, and the items by name."""

    def run(*arguments: str) -> tuple[int, dict[str, dict[str, Any]]]:
        capsys.readouterr()
        code = main(["release", "--check", "--root", str(repository.root), "--format", "json", *arguments])
        out = capsys.readouterr().out
        return code, {item["item"]: item for item in json.loads(out)["items"]} if out else {}

    return run


@pytest.fixture
def without_records(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what takes long and is tested elsewhere."""
    monkeypatch.setattr(items, "records", lambda *_: [])


def bad(found: dict[str, dict[str, Any]]) -> set[str]:
    return {name for name, item in found.items() if not item["ok"]}


def test_the_first_release(check: Check) -> None:
    code, found = check()
    assert (code, bad(found)) == (0, set())
    assert found[items.NEW]["said"] == "1.0.0, not tagged yet; the first release"
    for name in (items.FITS, items.ACCOUNTED, items.RETIRED):
        assert found[name]["said"] == "there is no earlier release to compare with"
    assert list(found) == [
        items.NEW, items.FITS, items.ACCOUNTED, items.RETIRED, items.CHANGELOG, items.CITATION, items.VALID,
        items.PUBLISHED, items.ORACLES, items.GENERATED, items.CLEAN,
    ]  # fmt: skip


def test_a_whole_release(check: Check, repository: Any, capsys: pytest.CaptureFixture[str]) -> None:
    root = repository.root
    repository.git("tag", "v1.0.0")
    relabel(root)
    code, found = check()
    assert code == 1 and {items.PUBLISHED, items.CLEAN} <= bad(found)

    state(root, "1.0.1", "2031-04-30")
    republish(root)
    code, found = check()
    assert (code, bad(found)) == (1, {items.ACCOUNTED, items.CLEAN})
    assert found[items.FITS]["said"] == "1.0.1 after 1.0.0: PATCH since v1.0.0"
    assert "  columns: [label]" in found[items.ACCOUNTED]["details"]

    entries = "\n".join(found[items.ACCOUNTED]["details"]).replace("...", "Clearer.")
    (root / "dataset/changes.yaml").write_text(entries + "\n", encoding="utf-8")
    repository.commit()
    assert check()[0] == 0
    repository.git("tag", "v1.0.1")
    code, found = check()
    assert code == 0 and found[items.NEW]["said"] == "tagged v1.0.1 at this commit; after v1.0.0"

    assert main(["release", "--check", "--root", str(root)]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("ok      the version is new: ") and "not ok" not in said.out
    assert re.search(r"^  figures +sha256:[0-9a-f]{64}$", said.out, re.MULTILINE)
    stated = json.loads((root / "datapackage.json").read_text(encoding="utf-8"))["qantar:contentHash"]
    assert f"all tables            {stated}" in said.out
    assert said.err == "1.0.1 is fit to be released\n"


@pytest.mark.usefixtures("without_records")
@pytest.mark.parametrize(
    ("version", "wrong"),
    [
        ("1.0.0", {items.NEW, items.FITS}),
        ("0.9.0", {items.NEW, items.FITS}),
        ("1.0.1", set()),
        ("1.1.0", set()),
        ("2.0.0", set()),
        ("1.0.1rc1", set()),
        ("1.0.2", {items.FITS}),
        ("3.0.0", {items.FITS}),
    ],
)
def test_which_version_may_follow(check: Check, repository: Any, version: str, wrong: set[str]) -> None:
    repository.git("tag", "v1.0.0")
    state(repository.root, version, "2031-04-30")
    republish(repository.root)
    repository.commit()
    assert bad(check()[1]) == wrong


@pytest.mark.usefixtures("without_records")
def test_a_version_that_a_branch_has_taken(check: Check, repository: Any) -> None:
    repository.git("checkout", "--quiet", "-b", "elsewhere")
    repository.commit("v1.0.0")
    repository.git("checkout", "--quiet", "main")
    repository.git("commit", "--quiet", "--allow-empty", "--message=more")
    _, found = check()
    assert bad(found) == {items.NEW} and "was released as v1.0.0" in found[items.NEW]["said"]


@pytest.mark.usefixtures("without_records")
def test_the_day_goes_forward_and_is_one(check: Check, repository: Any) -> None:
    root = repository.root
    repository.git("tag", "1.0.0")
    state(root, "1.0.1", "2031-03-30")
    republish(root)
    repository.commit()
    _, found = check()
    assert bad(found) == {items.CITATION} and "before the last release of 2031-03-31" in found[items.CITATION]["said"]
    (root / "CHANGELOG.md").write_text(CHANGELOG.format(version="1.0.1", day="2031-04-01"), encoding="utf-8")
    assert items.CHANGELOG in bad(check()[1])
    (root / "CHANGELOG.md").unlink()
    (root / "CITATION.cff").unlink()
    assert {items.CHANGELOG, items.CITATION} <= bad(check()[1])


@pytest.mark.usefixtures("without_records")
def test_entries_must_stand_for_changes(check: Check, repository: Any) -> None:
    root = repository.root
    repository.git("tag", "v1.0.0")
    state(root, "1.0.1", "2031-04-30")
    republish(root)
    entry = "- {version: %s, record_table: figures, reason: Misread.}\n"
    (root / "dataset/changes.yaml").write_text(entry % "1.0.1", encoding="utf-8")
    repository.commit()
    _, found = check()
    assert bad(found) == {items.ACCOUNTED} and "nothing changed in figures" in found[items.ACCOUNTED]["details"][0]
    (root / "dataset/changes.yaml").write_text(entry % "1.0.0", encoding="utf-8")
    repository.commit()
    assert bad(check()[1]) == set()
    (root / "dataset/changes.yaml").write_text("- {version: 1.0.1}\n", encoding="utf-8")
    _, found = check()
    assert "P005" in found[items.ACCOUNTED]["details"][0]


@pytest.mark.usefixtures("without_records")
def test_since_another_version(check: Check, repository: Any) -> None:
    repository.git("tag", "v1.0.0")
    relabel(repository.root)
    republish(repository.root)
    first = repository.commit()
    state(repository.root, "1.0.1", "2031-04-30")
    republish(repository.root)
    repository.commit()
    assert bad(check()[1]) == {items.ACCOUNTED}
    assert bad(check("--since", first)[1]) == set()
    assert bad(check("--since", "1.0.0")[1]) == {items.ACCOUNTED}


@pytest.mark.usefixtures("without_records")
def test_what_is_not_committed_is_named(check: Check, repository: Any) -> None:
    (repository.root / "notes.txt").write_text("x", encoding="utf-8")
    _, found = check()
    assert bad(found) == {items.CLEAN} and found[items.CLEAN]["details"] == ["notes.txt"]


def test_records_that_are_not_valid(check: Check, repository: Any) -> None:
    path = repository.root / "dataset/records/places.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n- place_id: nowhere\n", encoding="utf-8")
    _, found = check()
    assert {items.VALID, items.PUBLISHED, items.ORACLES, items.GENERATED, items.CLEAN} == bad(found)
    assert found[items.VALID]["details"][0].startswith("dataset/records/places.yaml:")


def test_nothing_published(check: Check, repository: Any) -> None:
    repository.git("tag", "v1.0.0")
    for name in ("datapackage.json", "dataset/package.yaml"):
        (repository.root / name).unlink()
    code, found = check()
    assert code == 1 and {items.NEW, items.FITS, items.CHANGELOG, items.CITATION, items.PUBLISHED} <= bad(found)


@pytest.mark.parametrize("name", ["docs/rules.md", "docs/commands.md", "README.md"])
def test_a_generated_page_that_is_out_of_date(released: Path, tmp_path: Path, name: str) -> None:
    root = tmp_path / "corpus"
    shutil.copytree(released / "dataset", root / "dataset")
    assert out_of_date(root, load(root), [commands.PAGE]) == {}
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text(f"{start(PART)}\nold\n{END}\n", encoding="utf-8")
    assert list(out_of_date(root, load(root), [commands.PAGE])) == [name]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--since", "v0.9.9"], "there is no revision or version `v0.9.9`"),
        (["--since", ""], "no revision or version ``"),
    ],
)
def test_an_unknown_revision(
    check: Check, arguments: list[str], says: str, capsys: pytest.CaptureFixture[str], repository: Any
) -> None:
    assert main(["release", "--check", "--root", str(repository.root), *arguments]) == 2
    assert says in capsys.readouterr().err


def test_where_it_cannot_run(
    repository: Any, released: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], small: Any
) -> None:
    assert main(["release", "--root", str(repository.root)]) == main(
        ["release", "--check", "--root", str(repository.root)]
    )
    first, second = capsys.readouterr().out.split("\ncontent hashes\n")[:2]
    assert second.endswith(first)
    assert main(["release", "--check", "--root", str(released)]) == 2
    assert "not a git repository" in capsys.readouterr().err
    (tmp_path / "new").mkdir()
    type(small)(tmp_path / "new")
    assert main(["release", "--check", "--root", str(tmp_path / "new")]) == 2
    assert "no commit yet" in capsys.readouterr().err


def test_a_shallow_clone_hides_releases(repository: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    repository.commit()
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth=1", "--no-tags", repository.root.as_uri(), str(clone))
    assert main(["release", "--check", "--root", str(clone)]) == 2
    assert "shallow" in capsys.readouterr().err


def test_removed_ids(released: Path, tmp_path: Path) -> None:
    root = tmp_path / "corpus"
    shutil.copytree(released / "dataset", root / "dataset")
    entry = "- {record_table: figures, record: f-2, reason: Said twice., successor: f-1}\n"
    (root / "dataset/records/retired.yaml").write_text(entry, encoding="utf-8")

    def table(name: str, *ids: str) -> Table:
        return Table(name, ("id",), ("id",), {one: (one,) for one in ids}, repr(ids), {})

    def item(*ids: str) -> Item:
        old = Snapshot("old", {}, {name: table(name, "f-1", "f-2", "f-3") for name in ("figures", "evidence")})
        new = Snapshot("new", {}, {"figures": table("figures", *ids), "evidence": table("evidence")})
        return items.removed_ids_are_retired(root, compare(old, new))

    assert item("f-1", "f-2", "f-3") == Item(items.RETIRED, True, "none was removed")
    assert item("f-1", "f-3") == Item(items.RETIRED, True, "1 removed")
    assert (item("f-1").ok, item("f-1").details) == (False, ("figures: f-3",))
