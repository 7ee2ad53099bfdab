"""Who speaks a quote, as `qantar suggest` resolves it."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2021, 5, 12)
WORDS = "We have waited long enough"


def speaker(text: str) -> object:
    """The speaker of the last quote of a text."""
    return suggest(text, DAY, kinds=("quote",))[-1].value["speaker"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f'"{WORDS}," said Mayor Anna Kell.', "Anna Kell"),
        (f'"{WORDS}," Mayor Anna Kell told reporters.', "Anna Kell"),
        (f'Mayor Anna Kell said: "{WORDS}."', "Anna Kell"),
        (f'"{WORDS}," said the lawyer, Mira Lund.', "Mira Lund"),
        (f'"{WORDS}," Oto Brand, head of the miners\' union, replied.', "Oto Brand"),
        (f'Speaking in the capital, General Oto Brand, chief of staff, stressed: "{WORDS}."', "Oto Brand"),
        (f'Mayor Anna Kell resigned. "{WORDS}," she said.', "Anna Kell"),
        (f'Mayor Anna Kell met Oto Brand on Monday.\n\n"{WORDS}," the mayor said.', "Anna Kell"),
        (f'In a letter to President Oto Brand, Mayor Anna Kell wrote that "{WORDS.lower()}".', "Anna Kell"),
        (f'"{WORDS}," the interior ministry said in a statement.', "interior ministry"),
        (f'According to the Ministry of Health on Monday, "{WORDS.lower()}".', "Ministry of Health"),
        (f'His party, Better Tomorrow, speaks of "{WORDS.lower()}".', "Better Tomorrow"),
        (f'A notice on the gate read: "{WORDS}."', None),
        (f'"{WORDS}," said a returning officer from Dedza, who asked for no name.', "returning officer"),
        (f'"{WORDS}," a statement from the rebel leaders read.', "rebel leaders"),
        (f'An official, present at the talks, said the deal was near.\n"{WORDS}," he said.', "official"),
        (f'The lawyer of Mayor Anna Kell denied it. "{WORDS}," said the lawyer, Mira Lund.', "Mira Lund"),
    ],
)
def test_speakers(text: str, name: str | None) -> None:
    assert speaker(text) == name


def test_a_quote_goes_on_behind_its_speaker() -> None:
    text = f'"{WORDS}," Mayor Anna Kell said. "Nobody will go home tonight."'
    assert speaker(text) == "Anna Kell"


def test_a_quote_goes_on_in_the_next_line() -> None:
    text = f'"{WORDS}," Mayor Anna Kell said.\n"Nobody will go home tonight."'
    assert speaker(text) == "Anna Kell"


def test_a_pronoun_means_the_one_who_is_spoken_of() -> None:
    text = (
        "Mayor Anna Kell answered Oto Brand, the head of the port, on Monday. "
        f'She did not rule out that its director, Viktor Renn, may go. "{WORDS}," she said.'
    )
    assert speaker(text) == "Anna Kell"


def test_titles_tell_whom_a_pronoun_means() -> None:
    text = f'Mr Oto Brand greeted Ms Mira Lund in the port of Kolst. "{WORDS}," she said.'
    assert speaker(text) == "Mira Lund"


def test_a_spokesman_who_is_named_later() -> None:
    text = f'"{WORDS}," said a spokesman for the union.\nThe spokesman Oto Brand gave no numbers.'
    assert suggest(text, DAY, kinds=("quote",))[0].value["speaker"] == "Oto Brand"


def test_the_source_may_stand_behind_the_verb_that_is_no_verb_of_saying() -> None:
    text = f'The treasury lost "{WORDS.lower()}" last year, according to the court of audit.'
    assert speaker(text) == "court of audit"


@pytest.mark.parametrize("verb", ["underlined", "stressed", "noted", "emphasised", "pointed out", "drew attention"])
@pytest.mark.parametrize("dash", ["-", "\u2013", "--"])
def test_a_speaker_behind_a_dash(verb: str, dash: str) -> None:
    text = f'Mayor Anna Kell spoke first.\n"{WORDS}...", {dash} {verb} Olan Destri\nOto Brand came later.'
    assert speaker(text) == "Olan Destri"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (f'"{WORDS}", - the governor stressed.', "governor"),
        (f'"{WORDS}", - stressed the governor.', "governor"),
        (f'"{WORDS}. The governor told us so."', None),
        (f'"{WORDS}", - emphasised O. Destri.', "O. Destri"),
        (f'"{WORDS}," pointed out the farmer.', "farmer"),
    ],
)
def test_nobody_named_only_later_speaks(line: str, name: str | None) -> None:
    assert speaker(f"The village is poor.\n{line}\nOn Friday governor Mira Tolle arrived.") == name
