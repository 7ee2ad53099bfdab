"""The documents that go with the data wherever they go: the codebook, the licence, how to cite them."""

from __future__ import annotations

from pathlib import Path

NAMES = {"CODEBOOK.md": "extra_metadata", "LICENSE-DATA": "licenses", "CITATION.cff": "extra_metadata"}
"""Each document with the folder that holds it where the package is installed."""
_OWN = Path(__file__).parents[1]


def documents(folder: Path) -> dict[str, bytes]:
    """The documents of the data package in a folder, by their names; those that are not there are left out.

    They lie beside the descriptor. Those of the data that come with this package lie in the project's folder, or among
    the metadata of what is installed.
    """
    found = {name: data for name in NAMES if (data := _read(folder / name)) is not None}
    if folder.resolve() == _OWN:
        found = {name: data for name in NAMES if (data := found.get(name) or _own(name)) is not None}
    return found


def _own(name: str) -> bytes | None:
    """A document of the data that come with this package."""
    from importlib.metadata import PackageNotFoundError, distribution

    project = _OWN.parents[1]
    if (project / "dataset" / "qantar") == _OWN:
        return _read(project / name)
    try:
        text = distribution("qantar").read_text(f"{NAMES[name]}/{name}")
    except PackageNotFoundError:
        return None
    return None if text is None else text.encode()


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
