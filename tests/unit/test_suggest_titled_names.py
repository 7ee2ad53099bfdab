"""Names with a title for a part, in quotation marks, or alone with a description; and what is no name of a person."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2015, 3, 11)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sheriff Kallay, the president who lost, spoke.", ["Sheriff Kallay"]),
        ("The court heard Sheriff Kallay on Monday.", ["Kallay"]),
        ("Major Kallay, the army spokesman, spoke.", ["Kallay"]),
        ("The army chief, Gen Prime Korubo, spoke.", ["Prime Korubo"]),
        ("Prime Minister Ana Pires spoke.", ["Ana Pires"]),
        ('Chairman "Comrade Torel" refused to say more.', ["Comrade Torel"]),
        ('"They lie," said Amir, a baker of 31.', ["Amir"]),
        ('"They lie," said Pim, a fisherman from the coast.', ["Pim"]),
        ("The Amir, a man of 70, spoke.", []),
        ("Radio Soleil said that it was over.", []),
        ("Parliament hears Nour Haddo\n\nThe speaker, Omar Nour Haddo, spoke.", ["Omar Nour Haddo"]),
        ("15:20 From Hallen, President Ana Pires spoke.", ["Ana Pires"]),
    ],
)
def test_names(text: str, wanted: list[str]) -> None:
    assert [one.value["name"] for one in suggest(text, DAY, kinds=("person",))] == wanted
