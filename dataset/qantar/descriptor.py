"""What `datapackage.json` says of the data: the tables, their files and hashes, their columns."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qantar.errors import InvalidPackage

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
class Resource:
    """One table: its files, the hash of its content, its key and columns."""

    name: str
    title: str
    description: str
    csv: Path
    hash: str | None
    key: str
    fields: tuple[Field, ...]

    @property
    def parquet(self) -> Path:
        """The Parquet file, beside the CSV file."""
        return self.csv.with_suffix(".parquet")


@dataclass(frozen=True, slots=True)
class Package:
    """The data package as a whole."""

    folder: Path
    name: str
    title: str
    version: str
    licence: str
    citation: str
    resources: dict[str, Resource]


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
        resources = [_resource(resource, folder) for resource in said["resources"]]
        return Package(
            folder=folder,
            name=str(said["name"]),
            title=str(said["title"]),
            version=str(said["version"]),
            licence=", ".join(str(licence["name"]) for licence in said["licenses"]),
            citation=str(said["qantar:citation"]),
            resources={resource.name: resource for resource in resources},
        )
    except KeyError as error:
        raise InvalidPackage(f"{path} lacks {error.args[0]!r}: it is no data package of qantar") from None
    except (AttributeError, TypeError, ValueError, IndexError) as error:
        raise InvalidPackage(f"{path} is malformed: {error}") from None


def _resource(said: dict[str, Any], folder: Path) -> Resource:
    csv = folder / said["path"]
    if not csv.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"the path {said['path']!r} leads out of the folder")
    schema = said["schema"]
    key = schema["primaryKey"]
    references = {
        link["fields"][0]: link["reference"].get("resource") or said["name"]
        for link in schema.get("foreignKeys", ())
        if len(link["fields"]) == 1
    }
    return Resource(
        name=said["name"],
        title=said.get("title", said["name"]),
        description=said.get("description", ""),
        csv=csv,
        hash=said.get("hash"),
        key=key if isinstance(key, str) else key[0],
        fields=tuple(_field(field, references) for field in schema["fields"]),
    )


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
