"""Tables as SQL: what the dialects of SQLite and DuckDB share."""

from __future__ import annotations

from collections.abc import Mapping

from qantar.descriptor import Field, Resource


def quoted(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def create_table(resource: Resource, types: Mapping[str, str], comments: bool) -> str:
    """The statement that creates a table, with key, references and constraints.

    Args:
        resource: The table.
        types: The type of each column, with any check behind it.
        comments: Whether the meaning of each column stands beside it in the statement.
    """
    parts = [f"{field.name} {types[field.name]}{'' if field.nullable else ' NOT NULL'}" for field in resource.fields]
    parts.append(f"PRIMARY KEY ({resource.key})")
    parts += [f"UNIQUE ({', '.join(columns)})" for columns in _unique(resource)]
    parts += [
        f"FOREIGN KEY ({', '.join(link.columns)}) REFERENCES {link.table} ({', '.join(link.target)})"
        for link in resource.foreign_keys
    ]
    said = [f" -- {_meaning(field)}" if comments else "" for field in resource.fields]
    said += [""] * (len(parts) - len(said))
    marks = [","] * (len(parts) - 1) + [""]
    lines = [f"  {part}{mark}{meaning}" for part, mark, meaning in zip(parts, marks, said, strict=True)]
    head = f"CREATE TABLE {resource.name} (" + (f" -- {resource.description}" if comments else "")
    return "\n".join([head, *lines, ")"])


def _unique(resource: Resource) -> list[tuple[str, ...]]:
    """The columns that are unique together, where no two nulls would count as different in one program only."""
    nullable = {field.name for field in resource.fields if field.nullable}
    return [columns for columns in resource.unique if not nullable & set(columns)]


def _meaning(field: Field) -> str:
    unit = f" Unit: {field.unit}." if field.unit else ""
    return f"{field.description}{unit}".replace("\n", " ")
