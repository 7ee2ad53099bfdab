"""The corpus as a revision of git has it, laid out in a folder."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from qantar_curation.terminal import CannotRun

_FOLDER = "dataset"
_GENERATED = PurePosixPath("dataset/qantar")
_LINK, _SUBMODULE = "120000", "160000"
# A hook of git's sets these for the repository that it runs in, which need not be that of the root.
_OURS = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})


def lay_out(root: Path, revision: str, folder: Path) -> None:
    """Write what a revision holds of the records and the entries of articles, byte for byte.

    Args:
        root: The root of the corpus; it lies in a working tree of git.
        revision: Whatever git takes for a commit: `main`, `HEAD~2`, a tag, a hash.
        folder: Where to write it; it is then the root of that corpus.

    Raises:
        CannotRun: git is not there, the root is in no repository, or it has no such revision.
        OSError: the files cannot be written.
    """
    commit = _resolved(root, revision)
    names: list[tuple[str, str, str]] = []
    for entry in _git(root, "ls-tree", "-r", "-z", commit, "--", _FOLDER).split(b"\0"):
        if entry:
            meta, _, path = os.fsdecode(entry).partition("\t")
            mode, _, blob = meta.split(" ")
            if mode != _SUBMODULE and _GENERATED not in PurePosixPath(path).parents:
                names.append((mode, blob, path))
    blobs = _git(root, "cat-file", "--batch", sent="".join(f"{blob}\n" for _, blob, _ in names).encode())
    for (mode, _, path), data in zip(names, _contents(blobs), strict=True):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if mode == _LINK:
            target.symlink_to(os.fsdecode(data))
        else:
            target.write_bytes(data)


def _resolved(root: Path, revision: str) -> str:
    _git(root, "rev-parse", "--show-toplevel")  # apart from the next, so that each has its own message
    unknown = CannotRun(f"git knows no commit `{revision}` here (--diff)")
    if revision.startswith("-") or "\0" in revision:  # else an option of git's, or no argument at all
        raise unknown
    try:
        found = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    except CannotRun:
        raise unknown from None
    return found.decode("ascii").strip()


def _contents(batch: bytes) -> Iterator[bytes]:
    """The blobs that `cat-file --batch` gives: a line that ends in the size, the bytes, a line feed."""
    at = 0
    while at < len(batch):
        end = batch.index(b"\n", at)
        size = int(batch[at:end].rsplit(b" ", 1)[1])
        yield batch[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def _git(root: Path, *arguments: str, sent: bytes = b"") -> bytes:
    environment = {name: value for name, value in os.environ.items() if name not in _OURS}
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments], input=sent, capture_output=True, check=False, env=environment
        )
    except FileNotFoundError:
        raise CannotRun("--diff needs git, and there is none on the path") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0].removeprefix("fatal: ")
        raise CannotRun(f"git cannot compare (--diff): {said or 'it does not say why'}")
    return done.stdout
