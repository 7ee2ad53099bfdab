"""`qantar export`: all tables as one file for another program."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.terminal import CannotRun, note

if TYPE_CHECKING:
    from qantar import Dataset

DESCRIPTION = """\
Write the published tables as one file: a SQLite or DuckDB database with keys, references and the meaning of every
column; an Excel workbook with a README sheet, in which no cell is a formula; JSON lines; or a zip archive of the whole
data package with codebook and licence. The file is made beside its place and moved there when it is whole."""
EXAMPLES = """\
  qantar export --format sqlite
  qantar export --output january.xlsx
  qantar export --format zip --output archive.zip --force

exit codes: 0 written; 2 there is such a file already, the disk is full, a library is missing"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `export`."""
    parser.add_argument(
        "--format", metavar="FORMAT", help="sqlite, duckdb, xlsx, jsonl or zip (default: what the file's ending says)"
    )
    parser.add_argument(
        "--output", metavar="FILE", help="the file (default: name and version of the data, in the current folder)"
    )
    parser.add_argument("--force", action="store_true", help="replace the file where it exists")
    parser.add_argument(
        "--root",
        metavar="DIR",
        help="the corpus: a folder with a datapackage.json (default: the nearest one, from here upwards, that has"
        " records too; else the data that are installed)",
    )


def run(args: argparse.Namespace) -> int:
    """Export; returns 0."""
    from qantar import QantarError
    from qantar.exporting import FORMATS, format_of

    data = _data(args)
    try:
        if args.output is None:
            if args.format is None:
                raise CannotRun(f"say which --format ({', '.join(FORMATS)}), or an --output whose ending says it")
            ending = FORMATS[format_of(Path(), args.format)][0]
            output = Path(f"{data.name}-{data.version}{ending}")
        else:
            output = Path(args.output)
        data.export(output, args.format, force=args.force)
        count = len(data.tables())
    except QantarError as error:
        raise CannotRun(str(error)) from None
    print(output)
    note(f"{count} tables of {data.name}, version {data.version}: {output.stat().st_size:,} bytes")
    return 0


def _data(args: argparse.Namespace) -> Dataset:
    """The corpus that is meant; what is installed where none is near."""
    from qantar import Dataset

    root = options.find_root(args)
    if args.root is None and not ((root / "dataset/records").is_dir() and (root / "datapackage.json").is_file()):
        return Dataset()
    return Dataset(root)
