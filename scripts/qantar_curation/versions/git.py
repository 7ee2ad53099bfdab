"""The little that is asked of git, which is run as a program. Nothing here changes a repository."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


class GitError(Exception):
    """Git is not there, this is no repository, or it has not what was asked for; said in one line."""


class Git:
    """The repository that a folder is in.

    Args:
        root: The folder; paths are given relative to it.

    Raises:
        GitError: git is not installed, or the folder is in no repository.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._run("rev-parse", "--git-dir")

    def _run(self, *arguments: str) -> bytes:
        # `status` would otherwise write to the index, and a lock would stop whoever is committing just now.
        environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
        try:
            done = subprocess.run(
                ["git", "-c", "core.quotePath=false", *arguments],
                cwd=self.root,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            )
        except FileNotFoundError:
            raise GitError("git is not installed") from None
        if done.returncode:
            lines = done.stderr.decode(errors="replace").strip().splitlines()
            said = lines[-1].removeprefix("fatal: ") if lines else f"git {arguments[0]} failed"
            raise GitError(said)
        return done.stdout

    def _lines(self, *arguments: str) -> list[str]:
        return self._run(*arguments).decode(errors="replace").splitlines()

    def commit(self, revision: str) -> str | None:
        """The commit that a revision names, or None where it names none."""
        try:
            (found,) = self._lines("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        except (GitError, ValueError):
            return None
        return found

    def read(self, commit: str, path: str) -> bytes:
        """The bytes of a file as a commit has it. Raises FileNotFoundError."""
        try:
            return self._run("cat-file", "blob", f"{commit}:./{path}")
        except GitError:
            raise FileNotFoundError(path) from None

    def tags(self, merged: str | None = None) -> list[str]:
        """Every tag, or those that a commit comes after."""
        return self._lines("tag", "--list", *(() if merged is None else ("--merged", merged)))

    def branches(self) -> list[str]:
        """The local branches."""
        return self._lines("for-each-ref", "--format=%(refname:short)", "refs/heads")

    def is_shallow(self) -> bool:
        """Whether the history was cut off when the repository was cloned."""
        return self._lines("rev-parse", "--is-shallow-repository") == ["true"]

    def uncommitted(self) -> list[str]:
        """Files of the whole repository that differ from the last commit, or that it has not and does not ignore."""
        found = self._run("status", "--porcelain", "-z", "--untracked-files=all", "--no-renames").decode(
            errors="replace"
        )
        return [entry[3:] for entry in found.split("\0") if entry]
