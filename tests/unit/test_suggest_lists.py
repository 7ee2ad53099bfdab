"""The word lists of the proposals: nothing is written twice in a section, no section twice, no comma ends a line."""

from __future__ import annotations

import collections
from collections.abc import Iterable

import pytest

from qantar_curation.suggesting.lexica import FOLDER, closed_sets, sections

LISTS = sorted(file.stem for file in FOLDER.glob("*.txt") if file.stem not in ("acts", "closed"))
"""The lists in the notation of `sections`; the frames of acts have tests of their own."""


def repeated(entries: Iterable[str]) -> list[str]:
    """What stands more than once."""
    return [entry for entry, times in collections.Counter(entries).items() if times > 1]


@pytest.mark.parametrize("name", LISTS)
def test_no_entry_is_written_twice_in_a_section(name: str) -> None:
    words = {section: (entry.partition("=")[0].strip() for entry in found) for section, found in sections(name).items()}
    assert {section: again for section, entries in words.items() if (again := repeated(entries))} == {}


def test_no_word_of_a_closed_set_is_written_twice() -> None:
    assert {name: again for name, entries in closed_sets().items() if (again := repeated(entries))} == {}


@pytest.mark.parametrize("name", [*LISTS, "closed"])
def test_no_section_is_begun_twice(name: str) -> None:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert repeated(line for line in lines if line.startswith("[") and len(line) > 3) == []


@pytest.mark.parametrize("name", LISTS)
def test_entries_are_parted_by_commas_and_ended_by_none(name: str) -> None:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    written = [line for line in lines if not line.startswith("#") and line.strip()]
    assert [line for line in written if not all(part.strip() for part in line.split(","))] == []
