"""Pages with generated parts: each part stands between two marks, and what is outside is written by hand."""

from __future__ import annotations

from pathlib import Path

COMMAND = "make generate"
"""What brings all that is generated up to date."""

END = "<!-- end generated -->"
"""Stands after each generated part."""


class GenerateError(ValueError):
    """A file that is needed to generate something is not as it must be; the message names it and how to mend it."""


def start(name: str) -> str:
    """The mark before the generated part of that name."""
    return f"<!-- generated: {name} -->"


def read(path: Path) -> str:
    """The text of a page.

    Raises:
        GenerateError: the page is not there, or is not UTF-8.
        OSError: it cannot be read.
    """
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise GenerateError(f"there is no {path.name} to put generated parts in: restore it") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise GenerateError(
            f"{path.name} is not UTF-8, first in line {line}: save it as UTF-8, or restore it"
        ) from None


def placed(text: str, name: str, part: str, page: str) -> str:
    """A page with a part between its marks, on lines of its own.

    Args:
        text: The page as it is.
        name: The name of the part.
        part: What is to stand there.
        page: What the page is called.

    Raises:
        GenerateError: the page lacks the marks.
    """
    before, found, rest = text.partition(start(name))
    _, ended, after = rest.partition(END)
    if not found or not ended:
        raise GenerateError(f"{page} lacks the marks {start(name)} and {END}: put them where the part belongs")
    return f"{before}{start(name)}\n{part}\n{END}{after}"
