"""The frames of acts: each is written once, and those that ask for something are tried before those that do not."""

from __future__ import annotations

import collections
import datetime

import pytest

from qantar_curation.suggesting.acts.frames import frames
from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.lexica import FOLDER

DAY = datetime.date(2021, 5, 12)


def acts(text: str) -> list[tuple[str, str]]:
    """Kind and status of each act of a text."""
    return [(str(one.value["kind"]), str(one.value["status"])) for one in suggest(text, DAY, kinds=("event",))]


def test_no_frame_is_written_twice() -> None:
    kind, seen = "", collections.Counter[tuple[str, str, tuple[str, ...]]]()
    for line in (FOLDER / "acts.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line
        elif line.strip() and not line.startswith("#"):
            entry, _, conditions = line.partition("=")
            asked = tuple(sorted(" ".join(part.split()) for part in conditions.split(";") if part.strip()))
            seen[kind, entry.strip(), asked] += 1
    assert [one for one, times in seen.items() if times > 1] == []


def test_a_frame_that_asks_for_nothing_is_the_last_of_its_entry_and_the_only_one() -> None:
    for entry, ways in frames().items():
        plain = [way for way in ways if way == type(way)(way.kind, entry)]
        assert len(plain) <= 1, entry
        assert not plain or ways[-1] == plain[0], entry


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The assembly impeached the governor on Friday.", "vote"),
        ("The two parties agreed on a commission of five judges.", "founding"),
        ("The two parties agreed on a date.", "agreement"),
    ],
)
def test_what_asks_for_something_is_tried_first(sentence: str, kind: str) -> None:
    assert kind in {one for one, _ in acts(f"Headline of the day\n{sentence}")}
