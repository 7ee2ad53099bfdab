"""What a language model may do beside the rules: make a name surer, lift a doubtful one, and veto none."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from qantar_curation.suggesting.engine import Model, suggest
from qantar_curation.suggesting.proposal import Proposal
from qantar_curation.suggesting.text import Line

DAY = datetime.date(2021, 5, 12)
TEXT = "Oren Tal left the hall. Police followed. Mira Sul wept."
DOUBTFUL = "They searched for Oren Tal. The road that Oren Tal crossing the border took is closed."


def seeing(*names: str) -> Model:
    """A model that takes some names for persons, wherever they stand."""

    def model(lines: Sequence[Line]) -> list[tuple[int, int, int]]:
        found = []
        for line in lines:
            for name in names:
                at = line.plain.find(name)
                while at >= 0:
                    found.append((line.number, at, at + len(name) - 1))
                    at = line.plain.find(name, at + 1)
        return found

    return model


def test_a_model_that_sees_nobody_takes_nobody_away() -> None:
    assert list(persons(TEXT, seeing())) == list(persons(TEXT, None)) == ["Oren Tal", "Mira Sul"]


def test_a_model_makes_a_name_surer_or_less_sure() -> None:
    alone, with_model = persons(TEXT, None), persons(TEXT, seeing("Oren Tal"))
    assert with_model["Oren Tal"].confidence > alone["Oren Tal"].confidence
    assert with_model["Mira Sul"].confidence <= alone["Mira Sul"].confidence
    assert {name: one.engine for name, one in with_model.items()} == {"Oren Tal": "spacy", "Mira Sul": "rules"}


def test_a_model_that_sees_every_mention_lifts_a_doubtful_name() -> None:
    assert list(persons(DOUBTFUL, None)) == []
    assert list(persons(DOUBTFUL, seeing("Oren Tal"))) == ["Oren Tal"]


def test_a_model_makes_no_person_of_a_known_place_or_a_single_word() -> None:
    text = "They went to Buenos Aires and saw Norvik."
    assert persons(text, seeing("Buenos Aires", "Norvik")) == {}


def persons(text: str, model: Model | None) -> dict[str, Proposal]:
    """The persons proposed, by name."""
    return {str(one.value["name"]): one for one in suggest(text, DAY, model, kinds=("person",))}
