"""The checklist of a release: each item by itself, so that one run says all there is to mend."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from qantar_curation.pages import Page
from qantar_curation.publishing.metadata import Metadata, read_metadata
from qantar_curation.versions import items
from qantar_curation.versions.comparing import Difference, compare
from qantar_curation.versions.files import CannotCompare, Commit, Files
from qantar_curation.versions.git import Git, GitError
from qantar_curation.versions.history import last_release
from qantar_curation.versions.items import Item
from qantar_curation.versions.number import Version
from qantar_curation.versions.opening import WORKING_TREE, at_commit, working_tree
from qantar_curation.versions.snapshot import Snapshot

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of the checklist found.

    Attributes:
        version: The version that is to be released, None where it cannot be read.
        since: What it was compared with, None where there is no earlier release.
        items: Every item, in order.
        hashes: The content hash of each published table, and of all under the empty name.
    """

    version: str | None
    since: str | None
    items: tuple[Item, ...]
    hashes: dict[str, str]

    @property
    def is_ready(self) -> bool:
        """Whether every item is as it must be."""
        return all(item.ok for item in self.items)


def go_through(root: Path, since: str | None, articles: Path | None, pages: Iterable[Page], say: Say) -> Outcome:
    """Go through the checklist; nothing is changed.

    Args:
        root: The root of the corpus, in a repository.
        since: The revision or version to compare with; the last release before this commit where none is given.
        articles: The captured articles, where they are at hand.
        pages: Generated pages besides those of schemas, rules and promises.
        say: Is told what is looked at now.

    Raises:
        CannotCompare: there is no such revision, or nothing was published there.
        GitError: git is missing, this is no repository, or its history is not all there.
        OSError: a file cannot be read.
    """
    git = Git(root)
    head = git.commit("HEAD")
    if head is None:
        raise GitError("the repository has no commit yet")
    metadata, findings = read_metadata(root)
    version = None if metadata is None else Version.parse(metadata.version)
    base, files = _base(git, head, since, version)

    say("comparing versions")
    found = [items.version_is_new(git, head, version, findings)]
    published, unpublished = _published(root)
    difference = None if base is None or published is None else compare(base, published)
    found += _differences(root, difference, base, unpublished, metadata)
    found.append(items.changelog(root, metadata))
    found.append(items.citation(root, metadata, files))
    found += items.records(root, articles, pages, say)
    found.append(items.tree_is_clean(git))
    hashes = {} if published is None else _hashes(published)
    return Outcome(
        None if version is None else str(version), None if base is None else base.label, tuple(found), hashes
    )


def _base(git: Git, head: str, since: str | None, version: Version | None) -> tuple[Snapshot | None, Files | None]:
    """What the version is compared with, and the files of that revision; none where there is no earlier release."""
    revision = since
    if since is not None and Version.parse(since) is not None and git.commit(f"v{since}") is not None:
        revision = f"v{since}"
    if revision is None:
        last = last_release(git, head, version)
        if last is None:
            if git.is_shallow():
                raise GitError(
                    "the clone is shallow, so earlier releases are out of sight: git fetch --unshallow --tags"
                )
            return None, None
        revision = last.tag
    snapshot = at_commit(git, revision)
    commit = git.commit(revision)
    return snapshot, None if commit is None else Commit(git, commit)


def _published(root: Path) -> tuple[Snapshot | None, str]:
    try:
        return working_tree(root), ""
    except CannotCompare as error:
        return None, str(error).removeprefix(f"{WORKING_TREE}: ")


def _differences(
    root: Path, difference: Difference | None, base: Snapshot | None, unpublished: str, metadata: Metadata | None
) -> list[Item]:
    """The items on what changed since the last release."""
    names = (items.FITS, items.ACCOUNTED, items.RETIRED)
    if base is None:
        return [Item(name, True, "there is no earlier release to compare with") for name in names]
    if difference is None or metadata is None:
        said = unpublished or "the version cannot be read"
        mend = "Run `qantar publish`." if unpublished else "Mend dataset/package.yaml first."
        return [Item(name, False, said, (), mend) for name in names]
    return [
        items.version_fits(difference, metadata.version),
        items.changes_are_accounted_for(root, difference, metadata.version),
        items.removed_ids_are_retired(root, difference),
    ]


def _hashes(snapshot: Snapshot) -> dict[str, str]:
    from qantar_curation.publishing.content_hash import hash_of_hashes

    tables = {name: table.hash for name, table in snapshot.tables.items()}
    return {**tables, "": hash_of_hashes(tables)}
