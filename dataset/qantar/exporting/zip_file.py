"""A zip archive of the data package: its descriptor, every table as CSV and as Parquet, README, codebook and licence.

Unpacked, it is what `qantar.Dataset(folder)`, frictionless and every other reader of data packages open. Nothing in it
depends on when it was made. The CSV files are the published ones to the byte, so no cell is changed for spreadsheets:
the README says to open the Excel export there.
"""

from __future__ import annotations

import zipfile
from collections.abc import Container, Iterator
from pathlib import Path

from qantar.descriptor import FILE, Package
from qantar.exporting.describing import readme
from qantar.exporting.documents import documents
from qantar.rows import Row, checked_csv

_ALONG = {
    "CODEBOOK.md": "**Codebook.** [CODEBOOK.md](CODEBOOK.md) has the coding rules, every column and every term.",
    "LICENSE-DATA": "**Terms.** [LICENSE-DATA](LICENSE-DATA) says what the licence covers, and what it does not.",
    "CITATION.cff": "**To cite.** [CITATION.cff](CITATION.cff) is for programs.",
}
_EPOCH = (1980, 1, 1, 0, 0, 0)
_MODE = 0o100644 << 16  # a plain file that everybody may read


def write(package: Package, tables: dict[str, list[Row]], path: Path) -> None:
    """Write the file. Raises OSError; CorruptTable and MissingTable where a table's file is not as published."""
    top = f"{package.name}-{package.version}"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in _members(package, tables):
            entry = zipfile.ZipInfo(f"{top}/{name}", _EPOCH)
            entry.external_attr, entry.create_system = _MODE, 3
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED, 9)


def _members(package: Package, tables: dict[str, list[Row]]) -> Iterator[tuple[str, bytes]]:
    from qantar.frames import read_table

    along = documents(package.folder)
    yield "README.md", _readme(package, tables, along)
    yield from along.items()
    yield FILE, (package.folder / FILE).read_bytes()
    for resource in package.resources.values():
        yield resource.csv.relative_to(package.folder).as_posix(), checked_csv(resource)
        read_table(resource)  # refuses a file that is not the published table
        yield resource.parquet.relative_to(package.folder).as_posix(), resource.parquet.read_bytes()


def _readme(package: Package, tables: dict[str, list[Row]], along: Container[str]) -> bytes:
    lines = [f"# {package.title}", ""]
    lines += [f"**{head}.** {text}\n" for head, text in readme(package)[1:]]
    lines += [
        "**Files.** Each table is there as CSV and as Parquet, with equal content; `datapackage.json` describes every"
        " column. A spreadsheet program takes a cell that begins with `=`, `+`, `-` or `@` in a CSV file for a formula:"
        " import the columns as text, or use the Excel export.",
        "",
        *(f"{text}\n" for name, text in _ALONG.items() if name in along),
        "| table | rows | one row is |",
        "|---|---:|---|",
        *(f"| {one.name} | {len(tables[one.name])} | {one.description} |" for one in package.resources.values()),
    ]
    return ("\n".join(lines) + "\n").encode()
