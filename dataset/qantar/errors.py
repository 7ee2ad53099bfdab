"""The errors of the package. All are `QantarError`; each says what is wrong and what to do."""

from __future__ import annotations

TYPE_CHECKING = False  # not from `typing`, whose import takes longer than the rest of the package
if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from pathlib import Path


class QantarError(Exception):
    """Any error of this package."""


class UnknownName(QantarError, LookupError):
    """A name that the data do not have.

    Attributes:
        name: The name that was asked for.
        near: Names that the data have and that look like it, the nearest first; may be empty.
    """

    def __init__(self, what: str, name: object, known: Iterable[str], otherwise: str) -> None:
        """Take what kind of name it is, the name, those that exist, and where to find them if none is near."""
        self.name = name
        self.near = _near(str(name), known)
        hint = f"did you mean {' or '.join(map(repr, self.near))}?" if self.near else otherwise
        super().__init__(f"no {what} {name!r}: {hint}")


class UnknownTable(UnknownName):
    """There is no such table."""


class UnknownId(UnknownName):
    """The table has no row with this key."""


class UnknownField(UnknownName):
    """The table has no such column."""


class UnknownTerm(UnknownName):
    """A word that stands for one of a few things, and none of them: a measure, a rule, a status, a style, a format."""


class NoEvidence(QantarError, LookupError):
    """The row is there, but nothing is cited for it: the message says why."""


class NothingFound(QantarError, LookupError):
    """The question is right and its answer empty: the message says what there is."""


class NotATable(QantarError, ValueError):
    """A frame or row that cannot be told to be from one of the tables."""


class InvalidPackage(QantarError):
    """The folder holds no data package that this package can read."""


class MissingTable(QantarError):
    """The data package promises a table whose file is not there."""


class CorruptTable(QantarError):
    """A table's file is damaged, or is not the one that the data package describes.

    Attributes:
        path: The file.
    """

    def __init__(self, path: Path, why: str) -> None:
        """Take the file and what is wrong with it."""
        self.path = path
        super().__init__(f"{path}: {why}. Install qantar again, or run `qantar publish` where the records are.")


class UnsupportedPandas(QantarError):
    """The installed pandas is too old to give the columns their types."""


class CannotExport(QantarError):
    """The file was not written; what was there before is as it was. The message says why."""


def is_among(name: object, known: Container[str]) -> bool:
    """Whether a name is one of those known. What is no text (a null, a list, a column) is none, whatever it is."""
    return isinstance(name, str) and name in known


def one_of(what: str, name: str, known: Iterable[str]) -> str:
    """The name itself, where it is one of those known.

    Raises:
        UnknownTerm: it is none of them; the message has the near ones, or all.
    """
    names = list(known)
    if not is_among(name, names):
        raise UnknownTerm(what, name, names, f"there are {', '.join(names)}")
    return name


def _near(name: str, known: Iterable[str]) -> tuple[str, ...]:
    import difflib

    by_folded = {candidate.lower().replace("-", "_"): candidate for candidate in known}
    folded = name.lower().replace("-", "_").replace(" ", "_")
    near = difflib.get_close_matches(folded, by_folded, n=3, cutoff=0.6)
    # A part of a long name is near it, too: `start` of `start_edtf`.
    parts = sorted(candidate for candidate in by_folded if len(folded) > 2 and folded in candidate)
    return tuple(by_folded[candidate] for candidate in dict.fromkeys([*near, *parts]))[:3]
