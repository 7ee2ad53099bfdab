"""What the descriptors say beside what they take from the tables: `dataset/package.yaml`, and the version.

The version of a corpus that is a Python project (this one) is the one in its pyproject.toml and is not repeated; any
other corpus gives its version in package.yaml.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from qantar_curation.corpus.model import Written
from qantar_curation.corpus.refusing import finding_of
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.reading import Document, read_document
from qantar_schema.fields.common import Date, Slug, Text

PATH = "dataset/package.yaml"
COUNT = "{articles}"
"""What stands in title and description for the number of articles."""
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
PYPROJECT = "pyproject.toml"

PACKAGE_METADATA = Rule(
    "P001",
    "package-metadata",
    "What dataset/package.yaml says stands in the descriptors, in CITATION.cff and in every citation of the data:"
    " a key that is missing, unknown or malformed would be repeated there.",
    "Write the key as dataset/README.md describes it.",
)
VERSION = Rule(
    "P002",
    "version",
    "A table can be cited only if data and package have one version, kept in one place: pyproject.toml, or"
    " dataset/package.yaml of a corpus that is no Python project.",
    "Give the version once, as major.minor.patch.",
)

VERSION_PATTERN = r"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}((a|b|rc)[0-9]+)?$"
Version = Annotated[str, StringConstraints(pattern=VERSION_PATTERN)]
HttpUrl = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+\.[^\s/]+(/\S*)?$")]
Role = Literal["creator", "contributor", "funder", "maintainer", "publisher", "author", "wrangler"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Licence(_Part):
    """A licence: its SPDX identifier, name and address."""

    name: Annotated[str, StringConstraints(pattern=r"^[-a-zA-Z0-9._]+$")]
    title: Text
    path: HttpUrl


class Contributor(_Part):
    """Who made the data."""

    title: Text
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    path: HttpUrl | None = None


class PackageRecord(_Part):
    """`dataset/package.yaml` as it is written."""

    table: ClassVar[str] = "package.yaml"

    name: Slug
    title: Text
    description: Text
    keywords: Annotated[tuple[Text, ...], Field(min_length=1)]
    licence: Licence
    contributors: Annotated[tuple[Contributor, ...], Field(min_length=1)]
    released: Date
    version: Version | None = None
    homepage: HttpUrl | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is said of the data package as a whole."""

    name: str
    title: str
    description: str
    keywords: tuple[str, ...]
    licence: Licence
    contributors: tuple[Contributor, ...]
    released: datetime.date
    version: str
    homepage: str | None

    def with_role(self, *roles: Role) -> tuple[Contributor, ...]:
        """The contributors that have one of the roles, in order."""
        return tuple(one for one in self.contributors if not set(roles).isdisjoint(one.roles))

    def counted(self, articles: int) -> Metadata:
        """The same, with the number of articles in words where title and description have `{articles}`."""
        said = _NUMBERS[articles] if articles < len(_NUMBERS) else f"{articles:,}"
        title, description = (text.replace(COUNT, said) for text in (self.title, self.description))
        return replace(self, title=title, description=description)

    @property
    def creators(self) -> tuple[Contributor, ...]:
        """Whom a citation names: creators and authors, or all contributors where none is either."""
        return self.with_role("creator", "author") or self.contributors

    @property
    def citation(self) -> str:
        """How to cite the data package, one line."""
        *others, last = [creator.title for creator in self.creators]
        authors = f"{', '.join(others)} & {last}" if others else last
        return f"{authors} ({self.released.year}). {self.title} (version {self.version}) [Data set]."


def read_metadata(root: Path) -> tuple[Metadata | None, list[Finding]]:
    """Read package.yaml and the version of the corpus below `root`.

    Returns:
        The metadata, or None where there are findings.
    """
    document, findings = read_document(root, root / PATH)
    if document is None:
        return None, findings
    record, refused = _record(document)
    findings += refused
    version, unversioned = _version(root, record, document)
    findings += unversioned
    if findings or record is None or version is None:
        return None, findings
    said = {name: getattr(record, name) for name in PackageRecord.model_fields}
    return Metadata(**{**said, "version": version}), []


def _record(document: Document) -> tuple[PackageRecord | None, list[Finding]]:
    try:
        return PackageRecord.model_validate(document.data), []
    except ValidationError as error:
        faults = error.errors(include_url=False)
    found = (finding_of(PackageRecord, Written(document, ()), dict(fault)) for fault in faults)
    return None, [
        Finding(PACKAGE_METADATA, one.path, one.span, one.message, one.hint) for one in found if one is not None
    ]


def _version(root: Path, record: PackageRecord | None, document: Document) -> tuple[str | None, list[Finding]]:
    stated = None if record is None else record.version
    path = root / PYPROJECT
    if not path.exists():
        if stated is None and record is not None:
            message = "no version: there is no pyproject.toml to take it from"
            return None, [Finding(VERSION, document.path, None, message)]
        return stated, []
    try:
        version = tomllib.loads(path.read_text(encoding="utf-8"))["project"]["version"]
    except (KeyError, TypeError):
        return None, [Finding(VERSION, PYPROJECT, None, "it gives no project.version")]
    except (OSError, ValueError) as error:
        return None, [Finding(VERSION, PYPROJECT, None, f"the version cannot be read: {error}")]
    if not isinstance(version, str) or re.fullmatch(VERSION_PATTERN, version) is None:
        return None, [Finding(VERSION, PYPROJECT, None, f"{version!r} is no version")]
    if stated is not None:
        message = f"the version stands in {PYPROJECT} ({version}) and is not given again"
        return None, [Finding(VERSION, document.path, document.span(("version",)), message)]
    return version, []
