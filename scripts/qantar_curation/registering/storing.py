"""Where the text of an article may be kept: outside every repository, or where a repository ignores it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from qantar_curation.diagnostics.finding import Finding
from qantar_curation.files import CannotWrite, write_bytes
from qantar_curation.registering import rules


def refuse_repository(target: Path, shown: str) -> Finding | None:
    """A finding where a text at `target` would lie in the work tree of a repository that does not ignore it."""
    real = target.resolve()
    tree = next((folder for folder in real.parents if (folder / ".git").exists()), None)
    if tree is None or _ignored(tree, real):
        return None
    said = "a text kept there lies in the work tree of a repository, which does not ignore it"
    return Finding(rules.TEXT_IN_REPOSITORY, shown, None, said)


def keep(source: Path, folder: Path) -> Path | None:
    """Copy an article into the folder of articles; None where it lies there already.

    Raises:
        CannotWrite: another text of that name is there, or the file cannot be written.
    """
    target = folder / source.name
    data = source.read_bytes()
    if target.exists():
        if target.samefile(source) or target.read_bytes() == data:
            return None
        raise CannotWrite(target, "another text of that name is there")
    write_bytes(target, data)
    return target


def _ignored(tree: Path, file: Path) -> bool:
    """Whether git says that it ignores the file; what cannot be asked is not ignored."""
    git = shutil.which("git")
    if git is None:
        return False
    asked = subprocess.run(
        [git, "-C", str(tree), "check-ignore", "--quiet", "--", str(file)], capture_output=True, check=False, timeout=20
    )
    return asked.returncode == 0
