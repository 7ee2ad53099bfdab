"""From what somebody names, a revision, a version, a folder, an archive, to the tables that were published there."""

from __future__ import annotations

import re
import zipfile
from difflib import get_close_matches
from pathlib import Path

from qantar_curation.versions.files import Archive, CannotCompare, Commit, Folder
from qantar_curation.versions.git import Git, GitError
from qantar_curation.versions.snapshot import Snapshot, read_snapshot

WORKING_TREE = "the working tree"
_VERSION = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+\S*")


def working_tree(root: Path) -> Snapshot:
    """The published files as they lie below the root. Raises CannotCompare."""
    return read_snapshot(Folder(root), WORKING_TREE)


def at_commit(git: Git, revision: str) -> Snapshot:
    """The published files of a revision. Raises CannotCompare, also where there is no such revision."""
    commit = git.commit(revision)
    if commit is None:
        if Path(revision).suffix in (".zip", ".whl"):
            raise CannotCompare(f"there is no archive `{revision}`")
        raise CannotCompare(f"there is no revision or version `{revision}`; {_near(git, revision)}")
    return read_snapshot(Commit(git, commit), revision)


def opened(root: Path, name: str) -> Snapshot:
    """The published files that a name means.

    Args:
        root: The root of the corpus; its repository is asked.
        name: A version (0.1.0, tagged as v0.1.0 or 0.1.0), a revision of git, a folder or a zip archive with a
            datapackage.json. A folder or archive is meant where the name has a slash or ends in .zip or .whl, or
            where git knows nothing of that name.

    Raises:
        CannotCompare: it is none of these, or nothing is published there.
    """
    path = Path(name)
    if "\0" in name or not name:
        raise CannotCompare("a revision, version, folder or archive has a name")
    is_path = path.is_dir() or (path.is_file() and zipfile.is_zipfile(path))
    if is_path and ("/" in name or "\\" in name or path.suffix in (".zip", ".whl")):
        return _at_path(path)
    try:
        git = Git(root)
    except GitError as error:
        if is_path:
            return _at_path(path)
        raise CannotCompare(f"there is no folder or archive `{name}`, and no revision: {error}") from None
    tags = [f"v{name}"] if _VERSION.fullmatch(name) else []
    revision = next((one for one in (*tags, name) if git.commit(one) is not None), None)
    if revision is None and is_path:
        return _at_path(path)
    return at_commit(git, revision or name)


def _at_path(path: Path) -> Snapshot:
    return read_snapshot(Folder(path) if path.is_dir() else Archive(path), str(path))


def _near(git: Git, word: str) -> str:
    known = [*git.tags(), *git.branches()]
    near = get_close_matches(word, known, 3, 0.6)
    if near:
        return f"did you mean {' or '.join(f'`{one}`' for one in near)}?"
    if not known:
        return "the repository has neither tags nor branches"
    return f"tags and branches are {', '.join(known[:20])}{' and others' if len(known) > 20 else ''}"
