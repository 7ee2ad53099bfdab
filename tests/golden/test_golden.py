"""One folder a bad case: what a curator did to the fictional corpus, and the whole message that comes of it.

A folder is named by the code and the name of its rule, with more behind them where a rule has several cases. It holds
`expected.txt` and one or both of

- `case.toml`: `why` (what is done, for readers), `run` (one of `RUNS`, else `validate`), `articles` (whether the texts
  are at hand), `relock` (make the locks again after the edits), `restate` (state the size and hash of edited tables
  again), and a list `edit`. An edit names its `file` and gives `old`, which stands there once, and `new`; or `text` or
  `append`; or `delete = true`.
- `case.py`: `change(root, patch)`, for what no text can carry; it comes after the edits.

`QANTAR_UPDATE_GOLDEN=1` writes `expected.txt` anew: read each one before you commit it.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qantar_curation.articles.anchoring import anchor
from qantar_curation.articles.folder import capture_all, write_locks
from qantar_curation.corpus import load
from qantar_curation.diagnostics import render_text, summary
from qantar_curation.diagnostics.finding import Finding
from qantar_curation.publishing import check, publish, read_metadata
from qantar_curation.publishing.layout import DESCRIPTOR, WHEEL_DESCRIPTOR
from qantar_curation.publishing.package_checks import check_packages
from qantar_curation.reading.source import FileSource
from qantar_curation.tables.build import build
from qantar_curation.validation import citations, validate
from qantar_curation.versions.changes import read_changes

HERE = Path(__file__).resolve().parent
FICTIONAL = HERE.parent / "fictional"
ARTICLES = "articles"
CASES = sorted(path.parent.name for path in HERE.glob("*/case.*") if path.suffix in {".toml", ".py"})


def _validate(root: Path, articles: Path | None) -> list[Finding]:
    return validate(root, articles).findings


def _anchor(root: Path, articles: Path | None) -> list[Finding]:
    corpus = load(root)
    captured, findings = capture_all(articles or root / ARTICLES, corpus.pins)
    return findings + anchor(citations(corpus), corpus.pins, captured, corpus.locks).findings


def _stale(root: Path, _: Path | None) -> list[Finding]:
    return [difference.finding for difference in check(root, build(load(root)))]


def _parquet(root: Path, _: Path | None) -> list[Finding]:
    from qantar_curation.oracles.parquet_oracle import check as consult

    return consult(root)


def _pandera(root: Path, _: Path | None) -> list[Finding]:
    from qantar_curation.oracles.pandera_oracle import check as consult

    return consult(root)


def _frictionless(root: Path, _: Path | None) -> list[Finding]:
    from qantar_curation.oracles.frictionless_oracle import check as consult

    return consult(root)


def _register(root: Path, _: Path | None) -> list[Finding]:
    from qantar_curation.registering.refusing import examine

    corpus = load(root)
    captured, _findings = capture_all(root / ARTICLES, corpus.pins)
    return examine(root / "incoming/capture.txt", corpus, captured)[1]


RUNS: dict[str, Callable[[Path, Path | None], list[Finding]]] = {
    "validate": _validate,
    "anchor": _anchor,
    "register": _register,
    "metadata": lambda root, _: read_metadata(root)[1],
    "changes": lambda root, _: read_changes(root)[1],
    "stale": _stale,
    "package": lambda root, _: check_packages(root),
    "parquet": _parquet,
    "pandera": _pandera,
    "frictionless": _frictionless,
}
PUBLISHED = {"stale", "package", "parquet", "pandera", "frictionless"}
"""Runs that look at the published files."""


class Corpus:
    """A copy of the corpus that each case finds as it was: what the case before it changed is put back."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}

    def restored(self) -> Path:
        for path in sorted(self.root.rglob("*"), reverse=True):
            if path.is_symlink() or (path not in self.files and not path.is_dir()):
                path.unlink()
            elif path.is_dir() and not any(path.iterdir()):
                path.rmdir()
        for path, data in self.files.items():
            if not path.is_file() or path.read_bytes() != data:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
        return self.root


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    root = tmp_path_factory.mktemp("written") / "corpus"
    shutil.copytree(FICTIONAL, root)
    return Corpus(root)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    root = tmp_path_factory.mktemp("published") / "corpus"
    shutil.copytree(FICTIONAL, root)
    publish(root, build(load(root)))
    return Corpus(root)


@pytest.mark.parametrize("name", dict.fromkeys(CASES))
def test_golden(name: str, written: Corpus, published: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = HERE / name
    case = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8")) if _has(folder, "case.toml") else {}
    unknown = case.keys() - {"why", "run", "articles", "relock", "restate", "edit"}
    assert not unknown, f"unknown keys {unknown}"
    run = case.get("run", "validate")
    root = (published if run in PUBLISHED else written).restored()
    for edit in case.get("edit", ()):
        _edit(root, edit)
    if _has(folder, "case.py"):
        _module(folder / "case.py").change(root, monkeypatch)
    if case.get("relock"):
        _relock(root)
    if case.get("restate"):
        _restate(root)

    findings = RUNS[run](root, root / ARTICLES if case.get("articles") else None)

    rendered = render_text.render(findings, source=FileSource(root))
    actual = f"{rendered}\n\n{summary(findings)}\n"
    expected = folder / "expected.txt"
    if os.environ.get("QANTAR_UPDATE_GOLDEN"):
        expected.write_text(actual, encoding="utf-8", newline="\n")
    assert actual == expected.read_text(encoding="utf-8")
    assert str(root) not in actual
    assert name.split("-")[0] in {finding.rule.code for finding in findings}


def _has(folder: Path, name: str) -> bool:
    return (folder / name).is_file()


def _edit(root: Path, edit: dict[str, Any]) -> None:
    path = root / edit["file"]
    match edit:
        case {"old": str(old), "new": str(new)}:
            text = path.read_text(encoding="utf-8")
            count = text.count(old)
            assert count == 1, f"{edit['file']} has {old!r} {count} times"
            path.write_text(text.replace(old, new), encoding="utf-8", newline="")
        case {"text": str(text)}:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        case {"append": str(text)}:
            with path.open("a", encoding="utf-8", newline="") as file:
                file.write(text)
        case {"delete": True}:
            path.unlink()
        case _:
            raise AssertionError(f"no edit: {edit}")


def _module(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(f"golden_{path.parent.name.replace('-', '_')}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _relock(root: Path) -> None:
    corpus = load(root)
    captured, refused = capture_all(root / ARTICLES, corpus.pins)
    anchoring = anchor(citations(corpus), corpus.pins, captured)
    assert not refused
    write_locks(root, anchoring.locks)


def _restate(root: Path) -> None:
    for relative in (DESCRIPTOR, WHEEL_DESCRIPTOR):
        path = root / relative
        package = json.loads(path.read_text(encoding="utf-8"))
        for resource in package["resources"]:
            data = (path.parent / resource["path"]).read_bytes()
            resource |= {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}
        path.write_text(json.dumps(package), encoding="utf-8")
