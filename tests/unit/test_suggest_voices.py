"""Who gives a number, which only a curator asks for."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import propose, read

DAY = datetime.date(2031, 3, 16)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The clinic has treated 46 people, chief physician Mira Kolst said on Tuesday.", ["Mira Kolst"]),
        ("Mayor Ada Venn said on Tuesday that about 2,500 troops had been sent.", ["Ada Venn"]),
        ("Prosecutor Ivo Renn said 225 people were killed.", ["Ivo Renn"]),
        ("According to the health ministry, 37 people were hurt.", ["health ministry"]),
        ("After riots erupted, 225 people were killed, officials said.", ["officials"]),
        ("Mayor Ada Venn reported 18 deaths.", ["Ada Venn"]),
        ('"We have lost 12 officers," Mayor Ada Venn said.', ["Ada Venn"]),
        ("Mayor Ada Venn, who said the port was calm, arrested 5 people.", [None]),
        ("The government says 3,000 people are in custody; 120 were released.", ["government", None]),
        ("Two people were killed and 12 injured, the fire service reports.", ["fire service", "fire service"]),
        ("Five people were killed.", [None]),
    ],
)
def test_a_figure_has_the_speaker_of_its_clause(text: str, speakers: list[str | None]) -> None:
    assert [one.speaker for one in read(text, DAY, with_voices=True).figures] == speakers


def test_speakers_are_hints_and_are_not_looked_for_unasked() -> None:
    text = "Prosecutor Ivo Renn said 225 people were killed so far."
    told = [propose(read(text, DAY, with_voices=voices), ("figure",))[0].hints for voices in (True, False)]
    assert told == [{"as_of": "2031-03-16", "speaker": "Ivo Renn"}, {"as_of": "2031-03-16"}]
