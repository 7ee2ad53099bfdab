"""Which versions were released: the tags of the repository."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qantar_curation.versions.git import Git
from qantar_curation.versions.number import Version

_TAG = re.compile(r"v?([0-9].*)")


@dataclass(frozen=True, slots=True)
class Release:
    """A version that was released: its tag and commit."""

    version: Version
    tag: str
    commit: str


def releases(git: Git, *, behind: str | None = None) -> list[Release]:
    """The releases, the newest last; with `behind` those alone that this commit comes after or is."""
    found = []
    for tag in git.tags(behind):
        name = _TAG.fullmatch(tag)
        version = Version.parse(name[1]) if name else None
        commit = git.commit(f"refs/tags/{tag}")
        if version is not None and commit is not None:
            found.append(Release(version, tag, commit))
    return sorted(found, key=lambda release: release.version)


def last_release(git: Git, commit: str, version: Version | None) -> Release | None:
    """The newest release that a commit comes after, trials left out: what the next one is compared with.

    A tag of `version`, the one that is being released, is no earlier release if it is at this very commit.
    """
    earlier = [
        release
        for release in releases(git, behind=commit)
        if release.version.trial is None and not (release.version == version and release.commit == commit)
    ]
    return earlier[-1] if earlier else None
