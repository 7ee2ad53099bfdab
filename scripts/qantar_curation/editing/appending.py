"""A new record appended to the file where it belongs."""

from __future__ import annotations

from pathlib import Path

from qantar_curation.corpus.files import ARTICLES, ARTICLES_FOLDER, RECORDS_FOLDER, record_files
from qantar_curation.editing.files import modeline
from qantar_curation.files import write_bytes
from qantar_curation.reading import Sequence, document_of, read_document
from qantar_schema.text import is_slug


class CannotAppend(Exception):
    """The record cannot be appended, for a reason in one line; nothing was changed."""


def target(root: Path, table: str, key: str | None, theme: str | None) -> Path:
    """The file that a new record of a table goes to.

    Args:
        root: The root of the corpus.
        table: The table.
        key: The id of the record; that of an article names its file.
        theme: The name of the file, without ending, where the table has several.

    Raises:
        CannotAppend: the table has several files and none is named, or none of its own that could be.
    """
    if table == ARTICLES:
        if theme is not None:
            raise CannotAppend("the entry of an article has a file of its own: --file does not go with it")
        return root / ARTICLES_FOLDER / f"{key}.yaml"
    single, folder = root / RECORDS_FOLDER / f"{table}.yaml", root / RECORDS_FOLDER / table
    files = [path for found, path in record_files(root, []) if found == table]
    if theme is not None:
        name = theme.removesuffix(".yaml")
        if not is_slug(name):
            raise CannotAppend(f"`{theme}` is no name of a file: lower-case letters, digits and single hyphens")
        if single in files:
            raise CannotAppend(f"the records of {table} stand in one file, {single.name}: leave --file out")
        return folder / f"{name}.yaml"
    if len(files) > 1:
        raise CannotAppend(
            f"which file? Give --file and one of {', '.join(path.stem for path in files)}, or a new name"
        )
    return files[0] if files else single


def append(root: Path, table: str, path: Path, text: str) -> int:
    """Append a record to a file, or make the file; it is replaced in one step.

    Args:
        root: The root of the corpus.
        table: The table.
        path: The file.
        text: The record, as ``template`` gives it.

    Returns:
        The line on which the record begins.

    Raises:
        CannotAppend: the file cannot be read, or is no list of records with a dash at the margin.
        OSError: the file cannot be written; it is as it was.
    """
    if table == ARTICLES and path.exists():
        raise CannotAppend(f"{path.name} is there already")
    head = modeline(root, path, table)
    before = "" if head is None else f"{head}\n"
    if path.exists():
        document, _ = read_document(root, path)
        if document is None:
            raise CannotAppend(f"{path.name} cannot be read: run `qantar validate`")
        data = document.data
        if not isinstance(data, Sequence) or document.text[data.mark[0]] != "-" or document.span(()).column != 1:
            raise CannotAppend(f"{path.name} is no list of records that each begin with a dash at the margin")
        before = document.text if document.text.endswith("\n") else f"{document.text}\n"
        again, _ = document_of(document.path, f"{before}\n{text}\n")
        if again is None or not isinstance(again.data, Sequence) or again.data[:-1] != data:
            raise CannotAppend(
                f"{path.name} would be read otherwise with one more record: bring its end in order first"
            )
    whole = f"{before}\n{text}\n" if before else f"{text}\n"
    write_bytes(path, whole.encode())
    return (
        whole[: len(whole) - len(text) - 1].count("\n")
        + 1
        + next(number for number, line in enumerate(text.split("\n")) if line.startswith("- "))
    )
