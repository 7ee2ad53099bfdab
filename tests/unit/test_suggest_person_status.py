"""How an office stands at the end of a text: lost again in one sentence, printed beside a surname, held besides."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2022, 3, 31)


def statuses(text: str) -> dict[str, str | None]:
    """The status of each person of a text, by name."""
    found = suggest(f"Page of news.\n{text}", DAY, None)
    return {str(one.value["name"]): one.value["status"] for one in found if one.kind == "person"}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        (
            "She was replaced as vice-president by Edo Fann, a lawyer who himself resigned as vice-president in July.",
            "Edo Fann",
            "former",
        ),
        ("Speaker Jan Holm, elected on Tuesday, resigned on Friday.", "Jan Holm", "former"),
        (
            "President Echeg left for home.\nCongress removed Ramiro Echeg on Monday as president.",
            "Ramiro Echeg",
            "former",
        ),
        (
            "The governor of the central bank, Ajit Mell, said he too would resign if no government was formed.",
            "Ajit Mell",
            "current",
        ),
        ("They fought the guard, whose chief, Col. Fran Kpad, was said to have been killed.", "Fran Kpad", "former"),
        ("A missile had killed the district's commander, Amin Waili, last week.", "Amin Waili", "former"),
        ("He was there on the day of the crash. President Leon Karpin was 60.", "Leon Karpin", "former"),
        ("The mayor, Ada Holm, was believed to be abroad.", "Ada Holm", "current"),
    ],
)
def test_how_an_office_stands(text: str, name: str, status: str) -> None:
    assert statuses(text)[name] == status
