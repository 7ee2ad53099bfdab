"""What `datapackage.json` says of the data: the tables, their files and hashes, their columns."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qantar.errors import InvalidPackage, UnknownField, is_among

FILE = "datapackage.json"


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its name, type (string, integer, number, boolean or date) and meaning.

    Attributes:
        terms: The terms of its vocabulary in order; None where any value may stand.
        refers_to: The table whose key it holds; None where it holds none.
    """

    name: str
    type: str
    nullable: bool
    description: str
    unit: str | None
    origin: str | None
    vocabulary: str | None
    terms: tuple[str, ...] | None
    refers_to: str | None


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns whose values stand in the columns `target` of the table `table`."""

    columns: tuple[str, ...]
    table: str
    target: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resource:
    """One table: its files, the hash of its content, its key and columns."""

    name: str
    title: str
    description: str
    csv: Path
    hash: str | None
    key: str
    fields: tuple[Field, ...]
    unique: tuple[tuple[str, ...], ...]
    foreign_keys: tuple[ForeignKey, ...]

    @property
    def parquet(self) -> Path:
        """The Parquet file, beside the CSV file."""
        return self.csv.with_suffix(".parquet")

    def field(self, name: str) -> Field:
        """A column. Raises UnknownField."""
        columns = {field.name: field for field in self.fields}
        if not is_among(name, columns):
            raise UnknownField(f"column of {self.name!r}", name, columns, f"it has {', '.join(columns)}")
        return columns[name]


@dataclass(frozen=True, slots=True)
class Package:
    """The data package as a whole.

    Attributes:
        year: The year of publication, from the citation; None where that names none.
        content_hash: The hash over all tables: `sha256:` and 64 digits.
    """

    folder: Path
    name: str
    title: str
    description: str
    version: str
    licence: str
    licence_address: str | None
    contributors: tuple[str, ...]
    keywords: tuple[str, ...]
    homepage: str | None
    citation: str
    year: int | None
    content_hash: str
    resources: dict[str, Resource]

    def attrs(self, table: str, title: str) -> dict[str, str]:
        """What `DataFrame.attrs` of an answer holds: as that of a table, with the answer's own title."""
        return {
            "table": table,
            "title": title,
            "package": self.name,
            "version": self.version,
            "licence": self.licence,
            "citation": self.citation,
        }


def read_package(folder: Path) -> Package:
    """Read the descriptor of the data package in a folder.

    Raises:
        InvalidPackage: there is none, it is malformed, or a path in it leads out of the folder.
    """
    path = folder / FILE
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise InvalidPackage(f"{folder} holds no {FILE}: give the folder of a data package") from None
    except (OSError, ValueError, RecursionError) as error:
        raise InvalidPackage(f"{path} cannot be read: {error}") from None
    try:
        return _package(said, folder)
    except KeyError as error:
        raise InvalidPackage(f"{path} lacks {error.args[0]!r}: it is no data package of qantar") from None
    except (AttributeError, TypeError, ValueError, IndexError) as error:
        raise InvalidPackage(f"{path} is malformed: {error}") from None


def _package(said: dict[str, Any], folder: Path) -> Package:
    resources = [_resource(resource, folder) for resource in said["resources"]]
    names = [resource.name for resource in resources]
    if not names or len(set(names)) < len(names):
        raise ValueError("it has no resources, or two of one name")
    citation = str(said["qantar:citation"])
    year = re.search(r"\((\d{4})\)", citation)
    return Package(
        folder=folder,
        name=str(said["name"]),
        title=str(said["title"]),
        description=str(said.get("description", "")),
        version=str(said["version"]),
        licence=", ".join(str(licence["name"]) for licence in said["licenses"]),
        licence_address=next((str(licence["path"]) for licence in said["licenses"] if "path" in licence), None),
        contributors=tuple(str(contributor["title"]) for contributor in said.get("contributors", ())),
        keywords=tuple(str(keyword) for keyword in said.get("keywords", ())),
        homepage=said.get("homepage"),
        citation=citation,
        year=int(year[1]) if year else None,
        content_hash=_hash(said["qantar:contentHash"]),
        resources={resource.name: resource for resource in resources},
    )


def _hash(said: Any) -> str:
    if not isinstance(said, str) or not re.fullmatch("sha256:[0-9a-f]{64}", said):
        raise ValueError(f"{said!r} is no hash: sha256: and 64 digits")
    return said


def _resource(said: dict[str, Any], folder: Path) -> Resource:
    name, path = said["name"], said["path"]
    if not isinstance(name, str) or not isinstance(path, str):
        raise TypeError(f"a resource has a name and one path, both texts: {name!r}, {path!r}")
    csv = folder / path
    if not csv.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"the path {path!r} leads out of the folder")
    schema = said["schema"]
    links = tuple(_foreign_key(link, name) for link in schema.get("foreignKeys", ()))
    references = {link.columns[0]: link.table for link in links if len(link.columns) == 1}
    fields = tuple(_field(field, references) for field in schema["fields"])
    key = _names(schema["primaryKey"])[0]
    if key not in [field.name for field in fields]:
        raise ValueError(f"{name} has no column {key!r}, which it names as its key")
    return Resource(
        name=name,
        title=said.get("title", name),
        description=said.get("description", ""),
        csv=csv,
        hash=None if said.get("hash") is None else _hash(said["hash"]),
        key=key,
        fields=fields,
        unique=tuple(_names(columns) for columns in schema.get("uniqueKeys", ())),
        foreign_keys=links,
    )


def _foreign_key(said: dict[str, Any], table: str) -> ForeignKey:
    reference = said["reference"]
    return ForeignKey(_names(said["fields"]), reference.get("resource") or table, _names(reference["fields"]))


def _names(said: str | list[str]) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said)


def _field(said: dict[str, Any], references: dict[str, str]) -> Field:
    constraints = said.get("constraints", {})
    categories = said.get("categories", constraints.get("enum"))
    return Field(
        name=said["name"],
        type=said.get("type", "string"),
        nullable=not constraints.get("required", False),
        description=said.get("description", ""),
        unit=said.get("unit"),
        origin=said.get("qantar:origin"),
        vocabulary=said.get("qantar:vocabulary"),
        terms=None if categories is None else tuple(_term(category) for category in categories),
        refers_to=references.get(said["name"]),
    )


def _term(category: str | dict[str, str]) -> str:
    return category if isinstance(category, str) else category["value"]
