from __future__ import annotations

import errno
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from qantar_curation import files
from qantar_curation.files import FOLDER, CannotWrite, Staging, recover, write_bytes


def tree(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_a_file_is_made_with_its_folders(tmp_path: Path) -> None:
    assert write_bytes(tmp_path / "new" / "file.csv", b"a\n")
    assert tree(tmp_path) == {"new/file.csv": b"a\n"}


def test_a_file_with_the_right_bytes_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(b"a\n")
    os.utime(path, ns=(1, 1))
    assert not write_bytes(path, b"a\n")
    assert path.stat().st_mtime_ns == 1
    assert write_bytes(path, b"b\n")
    assert path.read_bytes() == b"b\n"


def test_permissions_and_links_stay(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(b"a\n")
    path.chmod(0o640)
    link = tmp_path / "link.csv"
    link.symlink_to(path)
    assert write_bytes(link, b"b\n")
    assert link.is_symlink()
    assert path.read_bytes() == b"b\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failing_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    if call == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(CannotWrite) as refusal:
        write_bytes(path, b"new")
    assert refusal.value.path == path
    assert refusal.value.reason == os.strerror(errno.ENOSPC)
    assert tree(tmp_path) == {"file.csv": b"old"}


def test_what_cannot_be_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for name in ("folder", "circle/file", "nul\0", "x" * 300):
        with pytest.raises(CannotWrite):
            write_bytes(tmp_path / name, b"a")
    assert tree(tmp_path) == {}


def test_staged_files_appear_together(tmp_path: Path) -> None:
    (tmp_path / "same.csv").write_bytes(b"same")
    os.utime(tmp_path / "same.csv", ns=(1, 1))
    (tmp_path / "gone.csv").write_bytes(b"gone")
    with Staging(tmp_path) as staging:
        staging.write_bytes("tables/a.csv", b"a")
        staging.write_bytes("same.csv", b"same")
        staging.remove("gone.csv")
        staging.remove("never-was.csv")
        staging.path("b.parquet").write_bytes(b"b")
        assert {name for name in tree(tmp_path) if not name.startswith(FOLDER)} == {"same.csv", "gone.csv"}
    assert tree(tmp_path) == {"b.parquet": b"b", "same.csv": b"same", "tables/a.csv": b"a"}
    assert staging.changed == ["b.parquet", "gone.csv", "tables/a.csv"]
    assert (tmp_path / "same.csv").stat().st_mtime_ns == 1


def test_an_error_in_the_block_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt), Staging(tmp_path) as staging:
        staging.write_bytes("a.csv", b"new")
        raise KeyboardInterrupt
    assert tree(tmp_path) == {"a.csv": b"old"}
    assert not (tmp_path / FOLDER).exists()


@pytest.mark.parametrize("error", [OSError(errno.EACCES, "no"), KeyboardInterrupt()])
@pytest.mark.parametrize("failing", [0, 1, 2])
def test_moves_are_taken_back_when_one_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int, error: BaseException
) -> None:
    before = {"a.csv": b"old a", "c.csv": b"old c"}
    for name, data in before.items():
        (tmp_path / name).write_bytes(data)
    put, calls = files._put, iter(range(100))

    def fails_once(folder: Path, new: str | None, target: Path) -> None:
        if next(calls) == failing:
            raise error
        put(folder, new, target)

    monkeypatch.setattr(files, "_put", fails_once)
    with pytest.raises(CannotWrite if isinstance(error, OSError) else KeyboardInterrupt), Staging(tmp_path) as staging:
        staging.write_bytes("a.csv", b"new a")
        staging.write_bytes("b.csv", b"new b")
        staging.remove("c.csv")
    assert tree(tmp_path) == before
    assert not (tmp_path / FOLDER).exists()


def test_a_full_disk_while_staging_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite), Staging(tmp_path) as staging:
        staging.write_bytes("a.csv", b"new")
    assert tree(tmp_path) == {"a.csv": b"old"}


@pytest.mark.parametrize("name", ["../outside.csv", "link/outside.csv", "nul\0"])
def test_nothing_is_staged_outside_the_root(tmp_path: Path, name: str) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "link").symlink_to(tmp_path)
    with pytest.raises(CannotWrite), Staging(root) as staging:
        staging.write_bytes(name, b"a")
    assert tree(tmp_path) == {}


def test_mistakes_of_the_caller_are_said(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(CannotWrite, match="twice"), Staging(tmp_path) as staging:
        staging.write_bytes("a.csv", b"1")
        staging.write_bytes("a.csv", b"2")
    with pytest.raises(CannotWrite, match="never written"), Staging(tmp_path) as staging:
        staging.path("a.csv")
    with pytest.raises(CannotWrite, match="folder"), Staging(tmp_path) as staging:
        staging.write_bytes("folder", b"1")
    assert tree(tmp_path) == {}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such locks")
def test_a_second_run_is_refused(tmp_path: Path) -> None:
    with Staging(tmp_path) as first:
        first.write_bytes("a.csv", b"a")
        with pytest.raises(CannotWrite, match="another run"), Staging(tmp_path):
            pass
        with pytest.raises(CannotWrite, match="another run"):
            recover(tmp_path)
    assert tree(tmp_path) == {"a.csv": b"a"}


KILLED = """
import os, sys
from pathlib import Path
from qantar_curation import files

put, calls = files._put, iter(range(100))
def dies(*args):
    if next(calls) == int(sys.argv[2]):
        os._exit(9)
    put(*args)
files._put = dies
with files.Staging(Path(sys.argv[1])) as staging:
    staging.write_bytes("a.csv", b"new a")
    if sys.argv[2] == "-1":
        os._exit(9)
    staging.write_bytes("b.csv", b"new b")
    staging.remove("c.csv")
"""


@pytest.mark.parametrize("moves", [-1, 0, 1, 2])
@pytest.mark.parametrize("heal", ["recover", "staging"])
def test_a_killed_run_is_healed_by_the_next(tmp_path: Path, moves: int, heal: str) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.csv").write_bytes(f"old {name}".encode())
    program = [sys.executable, "-c", KILLED, str(tmp_path), str(moves)]
    scripts = str(Path(files.__file__).parents[1])
    assert subprocess.run(program, env={**os.environ, "PYTHONPATH": scripts}, check=False).returncode == 9
    assert (tmp_path / FOLDER).exists()
    if heal == "recover":
        assert recover(tmp_path) == (moves >= 0)
    else:
        with Staging(tmp_path):
            pass
    old = {"a.csv": b"old a", "b.csv": b"old b", "c.csv": b"old c"}
    assert tree(tmp_path) == (old if moves < 0 else {"a.csv": b"new a", "b.csv": b"new b"})
    assert not (tmp_path / FOLDER).exists()
    assert not recover(tmp_path)


def test_a_foreign_journal_moves_nothing(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / FOLDER).mkdir(parents=True)
    (tmp_path / "victim").write_bytes(b"whole")
    for moves in ([["../victim", None]], [["a.csv", "../../victim"]], "nonsense"):
        (root / FOLDER / "journal.json").write_text(json.dumps(moves))
        with pytest.raises(CannotWrite):
            recover(root)
    assert (tmp_path / "victim").read_bytes() == b"whole"
