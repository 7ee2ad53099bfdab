"""`validate --only` and `--diff`: which findings are shown."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation.cli import main
from qantar_curation.cli.since import line_map, new_findings
from qantar_curation.diagnostics import Finding, Rule, Span

FICTIONAL = Path(__file__).resolve().parent.parent / "fictional"
PLACES, POSTS = "dataset/records/places.yaml", "dataset/records/posts.yaml"
RULE = Rule("X001", "a-fault", "It is refused.", "Mend it.")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """The fictional corpus, inside a repository, with two faults in its first commit."""
    root = tmp_path / "repository/corpora/one"
    shutil.copytree(FICTIONAL, root)
    edit(root, PLACES, "kind: country", "kind: contry")
    edit(root, POSTS, "level: national", "level: nationl")
    git(tmp_path / "repository", "init", "-q", "-b", "main")
    commit(root)
    return root


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def commit(root: Path) -> str:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "state")
    return git(root, "rev-parse", "HEAD")


def edit(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


@pytest.fixture
def run(corpus: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(["validate", "--root", str(corpus), "--format", "concise", *arguments])
        return code, *capsys.readouterr()

    return run


def paths(out: str) -> list[str]:
    return [line.split(":")[0] for line in out.splitlines()]


def test_only_some_files_are_reported_on(run: Run, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, out, err = run("--only", str(corpus / PLACES))
    assert (code, paths(out)) == (1, [PLACES])
    assert err.startswith("1 finding in 1 file; 1 more finding elsewhere; ")
    code, out, err = run("--only", str(corpus / "dataset/records/events"))
    assert (code, out) == (0, "")
    assert err.startswith("no findings; 2 more findings elsewhere; ")
    assert paths(run("--only", str(corpus / PLACES), str(corpus / POSTS))[1]) == [PLACES, POSTS]
    assert paths(run("--only", str(corpus / PLACES), "--only", str(corpus / POSTS))[1]) == [PLACES, POSTS]
    monkeypatch.chdir(corpus / "dataset")
    assert paths(run("--only", "records")[1]) == [PLACES, POSTS]


def test_a_file_is_judged_by_what_stands_in_others(run: Run, corpus: Path) -> None:
    edit(corpus, "dataset/records/officials.yaml", "official_id: ilse-varnholt", "official_id: ilse-varnhold")
    full = run()[1].splitlines()
    name = "dataset/records/events/politics.yaml"
    shown = run("--only", str(corpus / name))[1].splitlines()
    assert shown and shown == [line for line in full if line.startswith(f"{name}:")]


def test_a_file_that_is_gone_may_be_named_where_something_is_found_about_it(run: Run, corpus: Path) -> None:
    lock = corpus / "dataset/articles/a000.lock.json"
    lock.unlink()
    code, out, _ = run("--only", str(lock.with_name("a000.yaml")))
    assert (code, paths(out)) == (1, ["dataset/articles/a000.yaml"])


def test_paths_that_are_not_there(run: Run, corpus: Path, tmp_path: Path) -> None:
    missing, outside = str(corpus / "nowhere.yaml"), str(tmp_path)
    assert run("--only", missing) == (2, "", f"qantar: there is no file or folder `{missing}` (--only)\n")
    assert run("--only", outside) == (2, "", f"qantar: `{outside}` does not lie below {corpus} (--only)\n")


def test_nothing_is_new_where_nothing_was_edited(run: Run, corpus: Path) -> None:
    code, out, err = run("--diff", "HEAD")
    assert (code, out) == (0, "")
    assert err.startswith("no findings; 2 more findings as in HEAD; ")


def test_what_an_edit_causes_is_new_wherever_it_stands(run: Run, corpus: Path) -> None:
    edit(corpus, PLACES, "- place_id: port-ilmar", "# A comment.\n- place_id: port-ilmer")
    code, out, _ = run("--diff", "main")
    assert code == 1
    assert {"dataset/records/events/pact.yaml", "dataset/records/events/unrest.yaml"} <= set(paths(out))
    assert "contry" not in out and "nationl" not in out


def test_old_findings_are_followed_through_moved_lines(run: Run, corpus: Path) -> None:
    for name in (PLACES, POSTS):
        path = corpus / name
        path.write_text("# A head.\n\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert run("--diff", "HEAD")[0] == 0
    edit(corpus, PLACES, "kind: contry", "kind: countri")
    assert paths(run("--diff", "HEAD")[1]) == [PLACES]


def test_an_old_finding_on_an_edited_line_is_shown(run: Run, corpus: Path) -> None:
    edit(corpus, POSTS, "level: nationl", "level: nationl # so")
    assert paths(run("--diff", "HEAD")[1]) == [POSTS]


def test_any_revision_and_new_files(run: Run, corpus: Path) -> None:
    first = git(corpus, "rev-parse", "HEAD")
    edit(corpus, PLACES, "kind: contry", "kind: country")
    commit(corpus)
    (corpus / "dataset/records/figures/b.yaml").write_text("- figure_id: x\n", encoding="utf-8")
    for revision in (first, "HEAD~1", "main", "HEAD^{/state}"):
        assert set(paths(run("--diff", revision)[1])) == {"dataset/records/figures/b.yaml"}
    assert paths(run("--diff", "HEAD", "--only", str(corpus / PLACES))[1]) == []


def test_a_revision_without_records_has_no_findings_in_them(run: Run, corpus: Path) -> None:
    git(corpus, "checkout", "-q", "--orphan", "empty")
    git(corpus, "commit", "-q", "--allow-empty", "-m", "empty")
    empty = git(corpus, "commit-tree", "-m", "nothing", git(corpus, "mktree", "--missing"))
    assert paths(run("--diff", empty)[1]) == paths(run()[1])


@pytest.mark.parametrize("revision", ["nowhere", "", "-x", "HEAD:corpora", "HEAD\n"])
def test_a_revision_that_is_none(run: Run, revision: str) -> None:
    code, out, err = run(f"--diff={revision}")
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert err.startswith("qantar: git knows no commit `")


def test_no_repository(run: Run, corpus: Path) -> None:
    shutil.rmtree(corpus.parents[1] / ".git")
    code, out, err = run("--diff", "HEAD")
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert err.startswith("qantar: git cannot compare (--diff): not a git repository")


def test_no_git(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run("--diff", "HEAD") == (2, "", "qantar: --diff needs git, and there is none on the path\n")


def test_inside_a_hook_of_another_repository(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "nowhere/index"))
    assert run("--diff", "HEAD")[0] == 0


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_links_and_odd_bytes_are_laid_out_as_they_are(run: Run, corpus: Path) -> None:
    (corpus / "dataset/records/figures/link.yaml").symlink_to("../../../../../outside.yaml")
    (corpus / "dataset/records/figures/crlf.yaml").write_bytes(b"- figure_id: a\r\n")
    (corpus / "dataset/records/figures/odd \u00e4.yaml").write_bytes(b"\xff\xfe")
    (corpus.parents[1] / ".gitattributes").write_text("*.yaml export-ignore\n")
    assert {"Y003", "Y005", "Y007"} <= set(re.findall(r": ([A-Z][0-9]{3}) ", run()[1]))
    commit(corpus)
    assert run("--diff", "HEAD")[:2] == (0, "")


def test_what_does_not_go_together(run: Run) -> None:
    for arguments in (["--only", "x"], ["--diff", "HEAD"]):
        code, out, err = run("--full", *arguments)
        assert (code, out) == (2, "")
        assert "--full" in err


def test_the_formats_take_it(run: Run, corpus: Path) -> None:
    (found,) = json.loads(run("--format", "json", "--only", str(corpus / PLACES))[1])
    assert found["path"] == PLACES


def test_lines_are_followed() -> None:
    old, new = ["a", "b", "c", "d", "e"], ["x", "a", "c", "y", "d", "e", "z"]
    assert line_map(old, new) == {1: 2, 3: 3, 4: 5, 5: 6}
    assert line_map(old, old) == {number: number for number in range(1, 6)}
    assert line_map([], new) == line_map(old, []) == {}
    assert line_map(["a", "a"], ["a"]) == {1: 1}


def test_lines_that_a_message_names_are_followed_too() -> None:
    def found(line: int, message: str, column: int = 1) -> Finding:
        return Finding(RULE, "a.yaml", Span(line, column), message)

    old, new = ["one", "two", "three"], ["none", "one", "two", "three"]
    before = [found(3, "as on line 1"), found(2, "no line 1 of a000"), Finding(RULE, "a.yaml", None, "all of it")]
    same = [found(4, "as on line 2"), found(3, "no line 1 of a000"), Finding(RULE, "a.yaml", None, "all of it")]
    other = [
        found(4, "as on line 3"),
        found(3, "no line 2 of a000"),
        found(4, "as on line 2", 2),
        found(1, "as on line 1"),
    ]
    assert new_findings(before, lambda _: old, [*same, *other], lambda _: new) == other
