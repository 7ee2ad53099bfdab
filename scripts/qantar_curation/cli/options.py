"""The options that commands share, and the folders they mean."""

from __future__ import annotations

import argparse
import os
from importlib.util import find_spec
from pathlib import Path

from qantar_curation.terminal import CannotRun

FORMATS = ("text", "concise", "json", "github", "sarif")
DOCUMENTS = ("json", "sarif")
"""Formats that are one document, printed also where nothing was found."""
VARIABLE = "QANTAR_ARTICLES"
_RECORDS = "dataset/records"


def add_root(parser: argparse.ArgumentParser) -> None:
    """Add `--root`."""
    parser.add_argument(
        "--root",
        metavar="DIR",
        help="the corpus: the folder that holds dataset/records (default: the nearest one, from here upwards)",
    )


def add_articles(parser: argparse.ArgumentParser, purpose: str) -> None:
    """Add `--articles`, whose help ends with what the articles are for."""
    parser.add_argument("--articles", metavar="DIR", help=f"the captured articles (default: {VARIABLE}): {purpose}")


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add `--format`."""
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="how findings are printed: text with the source line (default), concise (one a line), json,"
        " github (annotations, and the step's summary page), sarif (for code scanning)",
    )


def find_root(args: argparse.Namespace) -> Path:
    """The root of a project: as given, or the nearest folder from here upwards that has records, or this one.

    For commands that look at no records. Raises CannotRun where the given one is no folder.
    """
    if args.root is not None:
        return _folder(args.root, "--root")
    return _nearest() or Path.cwd()


def find_corpus(args: argparse.Namespace) -> Path:
    """The root of a corpus: as given, or the nearest folder from here upwards that has records.

    Raises CannotRun where the given one is no folder or has no records, or where there is none from here upwards, and
    ModuleNotFoundError where nothing could be read in it: without the tools it does not matter where a corpus is.
    """
    if find_spec("yaml") is None:
        raise ModuleNotFoundError("No module named 'yaml'", name="yaml")
    if args.root is None:
        root = _nearest()
        if root is None:
            raise CannotRun(f"there is no corpus (a folder with {_RECORDS}) here or above: name it with --root DIR")
        return root
    root = _folder(args.root, "--root")
    if not (root / _RECORDS).is_dir():
        raise CannotRun(f"there is no corpus in `{args.root}`: it has no folder {_RECORDS} (--root)")
    return root


def _nearest() -> Path | None:
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / _RECORDS).is_dir()), None)


def find_articles(args: argparse.Namespace) -> Path | None:
    """The folder of captured articles: as given, or as the environment says, or none.

    Raises CannotRun where it is no folder.
    """
    if args.articles is not None:
        return _folder(args.articles, "--articles")
    named = os.environ.get(VARIABLE)
    return _folder(named, VARIABLE) if named else None


def find_capture(args: argparse.Namespace, articles: Path | None) -> Path:
    """The text that a command is given, which `--keep` copies into the folder of articles.

    Raises CannotRun where there is no such file, or no folder to keep it in.
    """
    path = Path(args.file)
    if not path.exists():
        raise CannotRun(f"there is no file `{args.file}`")
    if args.keep and articles is None:
        raise CannotRun(f"--keep needs the folder of articles: give --articles DIR or set {VARIABLE}")
    return path


def _folder(name: str, source: str) -> Path:
    folder = Path(name)
    if not name or not folder.is_dir():
        raise CannotRun(f"there is no folder `{name}` ({source})")
    return folder
