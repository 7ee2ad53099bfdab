"""The items of the checklist of a release: what is looked at, what is said, how it is mended."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qantar_curation.corpus import load
from qantar_curation.diagnostics.finding import Finding
from qantar_curation.pages import Page
from qantar_curation.publishing import NotPublishable, check, layout
from qantar_curation.publishing.metadata import Metadata
from qantar_curation.versions import changelog as log
from qantar_curation.versions import changes as data
from qantar_curation.versions.comparing import Difference
from qantar_curation.versions.files import Files
from qantar_curation.versions.git import Git
from qantar_curation.versions.history import releases
from qantar_curation.versions.number import Kind, Version
from qantar_curation.versions.proposing import proposal
from qantar_curation.versions.recipe import reasons
from qantar_schema.records import MODELS

NEW = "the version is new"
FITS = "the version fits the change"
ACCOUNTED = "changed values are in the data changelog"
RETIRED = "removed ids are retired"
CHANGELOG = "the changelog has the version"
CITATION = "the citation has version and day"
VALID = "the records are valid"
PUBLISHED = "the published files are up to date"
ORACLES = "the oracles agree"
GENERATED = "the generated files are up to date"
CLEAN = "everything is committed"
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Item:
    """One item: whether it is as it must be, what was found, details, and how to mend it where it is not."""

    name: str
    ok: bool
    said: str
    details: tuple[str, ...] = ()
    mend: str | None = None


def _some(lines: Sequence[str]) -> tuple[str, ...]:
    more = len(lines) - _SHOWN
    return tuple(lines) if more <= 1 else (*lines[:_SHOWN], f"... and {more} more")


def _found(name: str, findings: Iterable[Finding], mend: str) -> Item:
    places = [f"{one.path}:{one.span.line if one.span else 1}: {one.rule.code} {one.message}" for one in findings]
    return Item(name, False, f"{len(places)} {'finding' if len(places) == 1 else 'findings'}", _some(places), mend)


def version_is_new(git: Git, head: str, version: Version | None, findings: list[Finding]) -> Item:
    """No tag has the version yet, unless at this very commit, and every other is older."""
    if version is None:
        return _found(NEW, findings, "Give the version once, in pyproject.toml, as major.minor.patch.")
    known = releases(git)
    for release in known:
        if release.version == version and release.commit != head:
            said = f"{version} was released as {release.tag}, at {release.commit[:12]}"
            return Item(NEW, False, said, (), "Raise the version in pyproject.toml.")
    newer = [release for release in known if release.version > version]
    if newer:
        said = f"{version} is older than {newer[-1].tag}"
        return Item(NEW, False, said, (), "Raise the version in pyproject.toml above it.")
    tagged = next((release.tag for release in known if release.version == version), None)
    earlier = [release.tag for release in known if release.version != version]
    said = f"tagged {tagged} at this commit" if tagged else f"{version}, not tagged yet"
    return Item(NEW, True, f"{said}; {f'after {earlier[-1]}' if earlier else 'the first release'}")


def version_fits(difference: Difference, version: str) -> Item:
    """The version is one that the recipe allows after the change."""
    found, last, now = reasons(difference), Version.parse(difference.old.version or ""), Version.parse(version)
    kind = found[0][0] if found else Kind.PATCH
    asked = (
        f"{kind.name} since {difference.old.label}" if found else f"no change of the data since {difference.old.label}"
    )
    said = _some([f"{one.name}: {why}" for one, why in found])
    if last is None or now is None:
        return Item(
            FITS, False, f"{difference.old.label} states no version of three numbers", said, "Name another --since."
        )
    fitting = last.final.successors(kind)
    if now.final in fitting:
        return Item(FITS, True, f"{version} after {last}: {asked}", said)
    mend = f"Make the version {' or '.join(map(str, fitting))} in pyproject.toml."
    return Item(FITS, False, f"{version} does not fit after {last}: {asked}", said, mend)


def changes_are_accounted_for(root: Path, difference: Difference, version: str) -> Item:
    """Every value that changed has its entry, and every entry of the version stands for a change."""
    entries, findings = data.read_changes(root)
    if findings:
        return _found(ACCOUNTED, findings, f"Mend {data.PATH}.")
    own = [entry for entry in entries if entry.version == version]
    found = data.changes(difference)
    missing = data.unaccounted(found, own)
    if missing:
        said = f"{len(missing)} of {sum(change.must for change in found)} changes have no entry"
        mend = f"Add these entries to {data.PATH}, with the reasons."
        return Item(ACCOUNTED, False, said, tuple(proposal(missing, version)), mend)
    wrong = [f"entry on {entry.record_table}, {version}: {said}" for entry in own for said in data.idle(found, entry)]
    if wrong:
        said = "entries name what did not change"
        return Item(ACCOUNTED, False, said, _some(wrong), f"Correct or remove them in {data.PATH}.")
    number = sum(change.must for change in found)
    return Item(ACCOUNTED, True, f"{number} {'change' if number == 1 else 'changes'}, {len(own)} entries")


def removed_ids_are_retired(root: Path, difference: Difference) -> Item:
    """Every id that curators gave and that is gone stands among the retired ones."""
    retired = {(row.values.get("record_table"), row.values.get("record")) for row in load(root).retired}
    gone = [(table.name, one) for table in difference.tables if table.name in MODELS for one in table.removed]
    missing = [f"{table}: {one}" for table, one in gone if (table, one) not in retired]
    if missing:
        said = f"{len(missing)} of {len(gone)} removed ids are not retired"
        mend = "Enter each in dataset/records/retired.yaml with the reason and its successor."
        return Item(RETIRED, False, said, _some(missing), mend)
    return Item(RETIRED, True, f"{len(gone)} removed" if gone else "none was removed")


def changelog(root: Path, metadata: Metadata | None) -> Item:
    """CHANGELOG.md begins with a section on the version, of the day of the release."""
    if metadata is None:
        return Item(CHANGELOG, False, "the version cannot be read", (), "Mend dataset/package.yaml first.")
    released = metadata.released.isoformat()
    try:
        text = (root / log.PATH).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        said = f"{log.PATH} cannot be read: {getattr(error, 'strerror', None) or error}"
        return Item(CHANGELOG, False, said, (), f"Begin it with `## {metadata.version} — {released}`.")
    wrong = log.fault(text, metadata.version, released)
    if wrong is None:
        return Item(CHANGELOG, True, f"{metadata.version} — {released}")
    mend = f"Let {log.PATH} begin with `## {metadata.version} — {released}` and say below it what changed."
    return Item(CHANGELOG, False, wrong, (), mend)


def citation(root: Path, metadata: Metadata | None, before: Files | None) -> Item:
    """CITATION.cff has the version and the day of the release, which is not before that of the last one."""
    if metadata is None:
        return Item(CITATION, False, "the version cannot be read", (), "Mend dataset/package.yaml first.")
    released = metadata.released.isoformat()
    try:
        version, day = _cited((root / layout.CITATION).read_bytes())
    except OSError as error:
        return Item(CITATION, False, f"{layout.CITATION}: {error.strerror}", (), "Run `qantar publish`.")
    if (version, day) != (metadata.version, released):
        said = f"{layout.CITATION} says {version} of {day}, not {metadata.version} of {released}"
        return Item(CITATION, False, said, (), "Run `qantar publish`.")
    try:
        last = None if before is None else _cited(before.read(layout.CITATION))[1]
    except FileNotFoundError:
        last = None
    if last is not None and released < last:
        said = f"released {released}, before the last release of {last}"
        return Item(CITATION, False, said, (), "Correct `released` in dataset/package.yaml, then run `qantar publish`.")
    return Item(CITATION, True, f"{version} of {day}")


def _cited(cff: bytes) -> tuple[str | None, str | None]:
    said = dict(re.findall(r'^(version|date-released): "([^"]*)"$', cff.decode(errors="replace"), re.MULTILINE))
    return said.get("version"), said.get("date-released")


def records(root: Path, articles: Path | None, pages: Iterable[Page], say: Callable[[str], None]) -> list[Item]:
    """The records are valid, the published files are what they give, the oracles agree, all that is generated is so."""
    from qantar_curation.tables.build import build
    from qantar_curation.validation import validate

    say("checking the records")
    outcome = validate(root, articles)
    if outcome.findings:
        invalid = _found(VALID, outcome.findings, "Run `qantar validate` and mend what it finds.")
        said, mend = "cannot be said while the records are not valid", "Mend the records first."
        return [invalid, *(Item(name, False, said, (), mend) for name in (PUBLISHED, ORACLES, GENERATED))]
    verified = f"{outcome.reverified} of {outcome.anchors} anchors compared with the articles"
    valid = Item(VALID, True, verified)
    say("comparing the published files")
    try:
        differing = [one.finding for one in check(root, build(outcome.corpus))]
    except NotPublishable as refused:
        differing = refused.findings
    mend = "Run `qantar publish` and commit the files."
    published = _found(PUBLISHED, differing, mend) if differing else Item(PUBLISHED, True, "as the records give them")
    say("asking the oracles")
    from qantar_curation.oracles import consult

    findings = consult(root)
    agree = "pandera, frictionless and Arrow find nothing"
    asked = _found(ORACLES, findings, mend) if findings else Item(ORACLES, True, agree)
    from qantar_curation.versions.generated import out_of_date

    stale = out_of_date(root, outcome.corpus, pages)
    if stale:
        said = f"{len(stale)} out of date"
        generated = Item(
            GENERATED,
            False,
            said,
            _some([f"{path}: {how}" for path, how in stale.items()]),
            "Run the command that stands behind each, and commit the files.",
        )
    else:
        generated = Item(GENERATED, True, "schemas, codebook, rules, commands, promises")
    return [valid, published, asked, generated]


def tree_is_clean(git: Git) -> Item:
    """What would be tagged is what was looked at."""
    paths = git.uncommitted()
    if not paths:
        return Item(CLEAN, True, "nothing is left to commit")
    said = f"{len(paths)} {'file is' if len(paths) == 1 else 'files are'} not committed"
    return Item(CLEAN, False, said, _some(paths), "Commit them, or remove what does not belong to the project.")
