"""Who speaks: people without a name, ranks, given names, shared subjects, infinitives and things that bear words."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.offices.posts import posts
from qantar_curation.suggesting.persons.names import mentions
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.speech.genders import by_name, told_beside
from qantar_curation.suggesting.text import read_lines

DAY = datetime.date(2020, 6, 10)
SPEAKERS = (
    ('A military source said Oto Brand had been held.\n\n"He is safe," he said.', ["military source"]),
    (
        'A military source said Oto Brand had been held.\n\nThe town was calm.\n\n"He is safe," the source said.',
        ["military source"],
    ),
    (
        'Army chief Idris Vela seized power.\n\n"Nobody was hurt in the night," the general said.',
        ["Idris Vela"],
    ),
    ('Gen Idris Vela seized power.\n\nThe general called the cabinet "a den of thieves".', ["Idris Vela"]),
    (
        'Premier Oto Brand quit on Monday.\n\nThe former mayor, who took over in May, said it was "time to go".',
        ["Oto Brand"],
    ),
    (
        'The interior ministry told of the arrests.\n\nThe ministry said the men had planned "acts of terror".',
        ["ministry"],
    ),
    ('Shortly afterwards the interior ministry spoke of "a few arrests only".', ["interior ministry"]),
    ('Two hours later the court called the vote "null and void".', ["court"]),
    (
        'Oto Brand took office in May. On Monday he promised jobs and called the strike "a crime against all".',
        ["Oto Brand"],
    ),
    ('Oto Brand went on television to say that Lena Torvik had been asked to go, "which she did".', ["Oto Brand"]),
    ('Lena Torvik was told by Oto Brand that she was "no longer wanted".', ["Oto Brand"]),
    ('Oto Brand brought crowds on to the streets under the slogan "bread and peace now".', [None]),
    ('"Oto Brand is appointed minister," said the decree, signed by Lena Torvik.', [None]),
    ('Oto Brand sacked Maria Kell. "I was given no reason," she said.', ["Maria Kell"]),
    ('Maria Kell spoke first.\n\nOto Brand followed. Voters, she said, had "seen enough of this".', ["Maria Kell"]),
)


@pytest.mark.parametrize(("text", "wanted"), SPEAKERS)
def test_who_speaks(text: str, wanted: list[str | None]) -> None:
    """The speaker of each quote of a text."""
    assert [one.value["speaker"] for one in suggest(text, DAY, kinds=["quote"])] == wanted


def test_an_office_in_a_headline_is_the_one_held_in_the_text() -> None:
    """A headline may speak of whom the text names only later."""
    text = "Mayor orders police to 'clear the square'\n\nThe mayor of Hallen, Oto Brand, spoke at noon."
    assert suggest(text, DAY, kinds=["quote"])[0].value["speaker"] == "Oto Brand"


@pytest.mark.parametrize(
    ("text", "beside", "name"),
    [
        ("Mr Renn Kolst said so.", "he", None),
        ("A spokeswoman, Renn Kolst, said so.", "she", None),
        ("The husband of Renn Kolst said so.", None, None),
        ("Renn Kolst, whose wife is ill, said so.", None, None),
        ("Minister Maria Kolst said so.", None, "she"),
        ("Minister Ahmed Kolst said so.", None, "he"),
    ],
)
def test_pronouns_of_persons(text: str, beside: str | None, name: str | None) -> None:
    """What stands beside a name or the given name tells the pronoun."""
    line = read_lines(text)[0]
    mention = next(one for one in mentions(line, posts(line)) if one.name.endswith("Kolst"))
    assert told_beside(mention) == beside
    assert by_name(Person(mention.name, mention)) == name


MORE = (
    ('For Lena Torvik, who leads the union, the decision was "a slap in the face".', ["Lena Torvik"]),
    ('The opposition denounced what it called "a creeping coup d\'etat".', ["opposition"]),
    ('Oto Brand was charged with "plotting against the state" and faces ten years.', [None]),
    ('Oto Brand, a former banker known as "the man with the briefcase", takes over on Monday.', [None]),
    (
        'Premier Oto Brand has named Lena Torvik as his deputy. The new deputy premier said she was "ready for it".',
        ["Lena Torvik"],
    ),
    ('The resignation of Oto Brand, who cited "reasons of health", was accepted.', ["Oto Brand"]),
)


@pytest.mark.parametrize(("text", "wanted"), MORE)
def test_words_quoted_inside_a_sentence(text: str, wanted: list[str | None]) -> None:
    """Whose words they are that a sentence only takes up."""
    assert [one.value["speaker"] for one in suggest(text, DAY, kinds=["quote"])] == wanted
