"""What frictionless ignores in a data package, checked on the published files.

Unique keys, categories, contributors and sources, resources of one name, paths that leave the package; and that each
CSV file has the size and hash that the descriptor states. Only the standard library is used: this is no part of what
writes the files.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from qantar_curation.diagnostics.finding import Finding
from qantar_curation.publishing import layout
from qantar_curation.publishing import package_rules as rules
from qantar_curation.publishing.package_tables import table_findings

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_NAME = re.compile(r"[a-z0-9]+([-_.][a-z0-9]+)*")
_VERSION = re.compile(r"\d+\.\d+\.\d+\S*")
_URL = re.compile(r"https?://[^\s/]+\.[^\s/]+(/\S*)?")
_UNSAFE = re.compile(r"^$|^[/~]|(^|/)\.\.(/|$)|[\\:\0]")
_HASH = re.compile(r"sha256:[0-9a-f]{64}")


def check_packages(root: Path) -> list[Finding]:
    """Check both descriptors below a root, and every CSV file that the one at the root names."""
    found = []
    for relative in (layout.DESCRIPTOR, layout.WHEEL_DESCRIPTOR):
        found += check_package(root, relative, tables=relative == layout.DESCRIPTOR)
    return found


def check_package(root: Path, relative: str, *, tables: bool = True) -> list[Finding]:
    """Check one descriptor.

    Args:
        root: What paths are reported relative to.
        relative: The descriptor, relative to the root.
        tables: Whether the rows of the CSV files are looked at, too.

    Returns:
        The findings, empty if all is well. No error is raised, whatever the files hold.
    """
    try:
        package = json.loads((root / relative).read_text(encoding="utf-8"), object_pairs_hook=_once)
    except (OSError, ValueError, RecursionError) as error:
        return [Finding(rules.DESCRIPTOR, relative, None, f"it cannot be read: {error}")]
    if not isinstance(package, dict) or not isinstance(package.get("resources"), list) or not package["resources"]:
        return [Finding(rules.DESCRIPTOR, relative, None, "it is no object with a list of resources")]
    try:
        return list(_findings(root, relative, package, tables))
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        said = f"it is malformed: {type(error).__name__}: {error}"
        return [Finding(rules.DESCRIPTOR, relative, None, said)]


def _findings(root: Path, relative: str, package: dict[str, Any], tables: bool) -> Iterator[Finding]:
    for said in _package(package):
        yield Finding(rules.DESCRIPTOR, relative, None, said)
    for said in _attribution(package):
        yield Finding(rules.ATTRIBUTION, relative, None, said)
    resources: list[dict[str, Any]] = package["resources"]
    for key in ("name", "path"):
        for value, count in Counter(str(resource[key]) for resource in resources).items():
            if count > 1:
                said = f"the {key} {value!r} stands at {count} resources"
                yield Finding(rules.DUPLICATE_RESOURCE, relative, None, said)
    columns = {resource["name"]: _columns(resource) for resource in resources}
    for resource in resources:
        wrong = [Finding(rules.TABLE_SCHEMA, relative, None, said) for said in _schema(resource, columns)]
        data, other = _file(root, relative, resource)
        yield from (*wrong, *other)
        if data is not None and tables and not wrong:
            path = (PurePosixPath(relative).parent / resource["path"]).as_posix()
            yield from table_findings(path, data, resource["schema"])


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    keys = [key for key, _ in pairs]
    if len(set(keys)) < len(keys):
        raise ValueError(f"a key stands twice: {next(key for key in keys if keys.count(key) > 1)!r}")
    return dict(pairs)


def _package(package: dict[str, Any]) -> Iterator[str]:
    if package.get("$schema") != PROFILE:
        yield f"$schema is not {PROFILE}"
    if "created" in package:
        yield "`created` is a moment, and publishing twice would give two files"
    for key, form in (("name", _NAME), ("version", _VERSION)):
        if not isinstance(value := package.get(key), str) or not form.fullmatch(value):
            yield f"{key} is {value!r}"
    for key in ("title", "description"):
        if not _is_text(package.get(key)):
            yield f"{key} is {package.get(key)!r}"


def _attribution(package: dict[str, Any]) -> Iterator[str]:
    for key, needed in (("contributors", "title"), ("licenses", "name"), ("sources", "title")):
        entries = package.get(key)
        # A package without articles has no sources; without contributors or licence nobody may use it.
        if not isinstance(entries, list) or (not entries and key != "sources"):
            yield f"{key} is not a list with entries"
            continue
        for number, entry in enumerate(entries, start=1):
            if not isinstance(entry, dict) or not _is_text(entry.get(needed)):
                yield f"{key}, entry {number}: it has no {needed}"
                continue
            if "path" in entry and not (isinstance(entry["path"], str) and _URL.fullmatch(entry["path"])):
                yield f"{key}, entry {number}: path is {entry['path']!r}, no web address"
            roles = entry.get("roles")
            if key == "contributors" and not (isinstance(roles, list) and roles and all(map(_is_text, roles))):
                yield f"{key}, entry {number}: roles is {roles!r}, not a list of texts"


def _file(root: Path, relative: str, resource: dict[str, Any]) -> tuple[bytes | None, list[Finding]]:
    """The bytes of a resource's file, and what is wrong with path, size or hash."""
    name, path = resource["name"], resource["path"]
    base = (root / relative).parent
    if not isinstance(path, str) or _UNSAFE.search(path) or not (base / path).resolve().is_relative_to(base.resolve()):
        return None, [Finding(rules.UNSAFE_PATH, relative, None, f"{name}: the path is {path!r}")]
    try:
        data = (base / path).read_bytes()
    except OSError as error:
        said = f"{name}: {path} cannot be read: {error.strerror}"
        return None, [Finding(rules.CONTENT, relative, None, said)]
    shown = (PurePosixPath(relative).parent / path).as_posix()
    stated = resource.get("hash")
    found = []
    if not isinstance(stated, str) or not _HASH.fullmatch(stated):
        found.append(Finding(rules.DESCRIPTOR, relative, None, f"{name}: hash is {stated!r}"))
    if resource.get("bytes") != len(data):
        said = f"it has {len(data)} bytes, {relative} says {resource.get('bytes')}"
        found.append(Finding(rules.CONTENT, shown, None, said))
    elif not found and (actual := f"sha256:{hashlib.sha256(data).hexdigest()}") != stated:
        found.append(Finding(rules.CONTENT, shown, None, f"its hash is {actual}, {relative} says {stated}"))
    return data, found


def _columns(resource: dict[str, Any]) -> list[str]:
    return [field["name"] for field in resource["schema"]["fields"]]


def _schema(resource: dict[str, Any], tables: dict[str, list[str]]) -> Iterator[str]:
    name, schema = resource["name"], resource["schema"]
    columns = tables[name]
    for column, count in Counter(columns).items():
        if count > 1:
            yield f"{name}: {count} columns are called {column}"
    for keys in (schema["primaryKey"], *schema.get("uniqueKeys", [])):
        if not isinstance(keys, list) or not keys or not set(keys) <= set(columns):
            yield f"{name}: {keys!r} cannot be a key, its columns do not all exist"
    for link in schema.get("foreignKeys", []):
        here, there = link["fields"], link["reference"]
        target = tables.get(there.get("resource") or name, [])
        if (
            not set(here) <= set(columns)
            or not set(there["fields"]) <= set(target)
            or len(here) != len(there["fields"])
        ):
            yield f"{name}: the reference {link!r} leads to columns that do not exist"
    for field in schema["fields"]:
        terms, allowed = field.get("categories"), field.get("constraints", {}).get("enum")
        if terms is not None and (terms != allowed or len(set(map(str, terms))) < len(terms)):
            yield f"{name}: the categories of {field.get('name')} are not the allowed values, each once"


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value.strip() != ""
