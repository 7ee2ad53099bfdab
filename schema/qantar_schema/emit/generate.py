"""Everything that is generated from the models and committed, and whether it is up to date."""

from __future__ import annotations

import json
from pathlib import Path

from qantar_schema.emit import contract
from qantar_schema.emit.codebook import tables_part, vocabularies_part
from qantar_schema.emit.json_schema import FILES, json_schema
from qantar_schema.emit.pages import placed, read
from qantar_schema.emit.samples import samples, term_counts
from qantar_schema.emit.table_schema import table_schema
from qantar_schema.rows import TABLES

FOLDER = "schema/generated"
JSON_SCHEMAS = f"{FOLDER}/json-schema"
TABLE_SCHEMAS = f"{FOLDER}/table-schema"
CODEBOOK = "CODEBOOK.md"


def generate(root: Path, *, check: bool = False) -> list[str]:
    """Write the generated files below `root`, or only look.

    Args:
        root: the root of the project.
        check: change nothing.

    Returns:
        The files that were not up to date, relative to `root`; without `check` they now are. One that should not be
        there counts, and is removed.

    Raises:
        GenerateError: the codebook is missing, is not UTF-8 or lacks the marks, or a published table cannot be read.
        OSError: a file cannot be read or written.
    """
    wanted = files(root)
    stale = [path for path, text in wanted.items() if not _is_written(root / path, text)]
    strays = [
        path.relative_to(root).as_posix()
        for folder in (JSON_SCHEMAS, TABLE_SCHEMAS)
        for path in sorted((root / folder).glob("*.json"))
        if path.relative_to(root).as_posix() not in wanted
    ]
    if not check:
        for path in stale:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(wanted[path], encoding="utf-8", newline="\n")
        for path in strays:
            (root / path).unlink()
    return stale + strays


def files(root: Path) -> dict[str, str]:
    """Each generated file with the text it should have; of the codebook the text outside the marks stays as it is.

    Raises:
        GenerateError: the codebook is missing, is not UTF-8 or lacks the marks, or a published table cannot be read.
    """
    contract.declare()
    schemas = {f"{JSON_SCHEMAS}/{table}.schema.json": _json(json_schema(table)) for table in FILES}
    schemas |= {f"{TABLE_SCHEMAS}/{table}.json": _json(table_schema(model)) for table, model in TABLES.items()}
    schemas[contract.FILE] = contract.text()
    text = read(root / CODEBOOK)
    parts = {"tables": tables_part(samples(root)), "vocabularies": vocabularies_part(term_counts(root))}
    for name, part in parts.items():
        text = placed(text, name, f"\n{part}\n", CODEBOOK)
    return {**schemas, CODEBOOK: text}


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _is_written(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()
