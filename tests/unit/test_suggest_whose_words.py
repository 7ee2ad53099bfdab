"""Whose words a quote is: behind page clocks and datelines, in asides, of passives, messages and what bears words."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.speech.bounds import past_head
from qantar_curation.suggesting.text import read_lines

DAY = datetime.date(2021, 5, 12)
WORDS = "we have waited long enough"


def speaker(text: str) -> object:
    """The speaker of the last quote of a text."""
    return suggest(text, DAY, kinds=("quote",))[-1].value["speaker"]


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("18.40 A senior officer spoke.", "18.40"),
        ("9:05 GMT The court sat.", "9:05 GMT"),
        ("PORT ARLE, May 3 (Highland Wire) - The court sat.", "PORT ARLE, May 3 (Highland Wire) -"),
        ("Kolst / Sunday, May 9 - The court sat.", "Kolst / Sunday, May 9 -"),
        ("15 October - The court sat.", "15 October -"),
        ("The court - the highest one - sat on May 3.", ""),
        ("Oto Brand came on May 3 - his birthday - and sat down.", ""),
        ("12 judges sat.", ""),
    ],
)
def test_the_head_of_a_line(line: str, head: str) -> None:
    read = read_lines(line)[0]
    first = past_head(read)
    assert read.text[: read.tokens[first].start].strip() == head


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f'18.40 A senior officer says that "{WORDS}".', "senior officer"),
        (f'19:40 From Hallen, President Oto Brand repeats his call. "{WORDS}," he says.', "Oto Brand"),
        (f'KOLST, March 4 - The harbour council told crews that "{WORDS}".', "harbour council"),
        (f'About 8,000 miners had come, as they say, because "{WORDS}".', "miners"),
        (f'"{WORDS}," launches Oto Brand, president of the league.', "Oto Brand"),
        (f'Operators explain the fault by "{WORDS}".', "Operators"),
        (f'Others came with a banner that read "{WORDS}".', None),
        (f'The march drew 9,000 people according to the unions and "{WORDS}" according to the police.', "police"),
        (
            f'Mayor Anna Kell hailed the ruling, whereas Oto Brand, head of the league, said that "{WORDS}".',
            "Oto Brand",
        ),
        (
            f"Councillors first heard a letter, which Mayor Anna Kell, speaking in Kolst, said was false, "
            f'and then voted because "{WORDS}".',
            "Councillors",
        ),
        (f'Mayor Anna Kell was dismissed "{WORDS}" by a royal decree.', None),
        (f'Mayor Anna Kell was told "{WORDS}" by the envoy Oto Brand.', "Oto Brand"),
        (f'Mayor Anna Kell spoke. A proclamation declared an emergency because "{WORDS}".', None),
        (f'Mayor Anna Kell has fled. A message on her Twitter account said "{WORDS}".', "Anna Kell"),
        (f'Oto Brand spoke. The decree bears the name of Anna Kell. "{WORDS}," it says.', None),
        (f'Oto Brand spoke. "{WORDS}," one of them, Pim Adler, said.', "Pim Adler"),
        (f'Naji al-Amirin spoke. "{WORDS}," said Amir, a baker of 31.', "Amir"),
        (f'Oto Brand spoke. "{WORDS}," Ada Venn, 52, of Mill Road told us.', "Ada Venn"),
        (f'Oto Brand came. As for the mayor, Pim Adler, who has no party, he told us that "{WORDS}".', "Pim Adler"),
        (f'Mayor Anna Kell sees "{WORDS}" and calls for a vote.', "Anna Kell"),
        (f'What do the Unionists want?\nThey have said that "{WORDS}" and stay away.', "Unionists"),
        (f'"{WORDS}," reads one placard in the square.', None),
    ],
)
def test_whose_words(text: str, name: str | None) -> None:
    assert speaker(text) == name


def test_a_bare_office_is_rather_the_one_printed_alone() -> None:
    text = (
        "President Oto Brand spoke on Monday.\n\nSenate president Pim Adler was ill.\n\n"
        f'The president did not come. "{WORDS}," he said.'
    )
    assert speaker(text) == "Oto Brand"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f'The harbour union met on Monday. It said that "{WORDS}".', "harbour union"),
        (f'The guards opened fire. They said later that "{WORDS}".', "guards"),
        (f'"{WORDS}," one witness told the agency by telephone.', "witness"),
        (f'In the words of Mayor Anna Kell, "{WORDS}".', "Anna Kell"),
        (f'To Mira Lund, a lawyer, the trial is "{WORDS}".', "Mira Lund"),
        (f'"{WORDS}", in the view of lawyer Mira Lund.', "Mira Lund"),
        (f'"{WORDS}," according to a text message sent by the embassy to its citizens.', "embassy"),
        (f'A letter signed by Mayor Anna Kell tells the council "{WORDS}".', "Anna Kell"),
        (f'Mayor Anna Kell quit. "{WORDS}," her letter read.', "Anna Kell"),
        (f'Mayor Anna Kell\'s letter says "{WORDS}".', "Anna Kell"),
        (f'Under article 9 the mayor may only say "{WORDS}".', None),
        (f'Mayor Anna Kell faces charges of "{WORDS}".', None),
        (f'"{WORDS}", indicated a source close to the file.', "source close to the file"),
        (f'"{WORDS}", indicated to the agency a security source.', "security source"),
        (f'The talks ended with a word of the envoy Pim Adler, who welcomed "{WORDS}".', "Pim Adler"),
        (f'While the army says "{WORDS}", the rebels speak of dozens of dead.', "army"),
        (f'Unlike Oto Brand, who called it "all too much", Lena Torvik welcomed "{WORDS}".', "Lena Torvik"),
        (f'"{WORDS}," a soldier in fatigues said on television.', "soldier in fatigues"),
        (f'A video showed soldiers shouting "{WORDS}" at guards.', "soldiers"),
        (f'In a recording Mayor Anna Kell could be heard saying: "{WORDS}."', "Anna Kell"),
        (f'Mayor Anna Kell fled. State television showed her thanking a guard: "{WORDS}."', "Anna Kell"),
        (f'On Monday the king reinstated the house. He thanked all because "{WORDS}".', "king"),
        (
            f'They ask for the fall of the government of Oto Brand. "{WORDS}," said the head of the government.',
            "Oto Brand",
        ),
        (f'The mayor said that "{WORDS}".\n\nMayor Anna Kell is 51.', "Anna Kell"),
        (f'Anna Kell\'s term was over. The town had been sold. "{WORDS}," she wrote.', "Anna Kell"),
    ],
)
def test_who_says_it_in_other_ways(text: str, name: str | None) -> None:
    assert speaker(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f'"{WORDS}," was the answer of Mayor Anna Kell.', "Anna Kell"),
        (f'"{WORDS}," came the reply from Mayor Anna Kell.', "Anna Kell"),
        (f'Some of the rebels said that "{WORDS}".', "Some of the rebels"),
        (f'Pim Adler is accused by prosecutors of "{WORDS}".', "prosecutors"),
        (f'Prosecutors, who accuse him of "{WORDS}", want ten years.', "Prosecutors"),
        (f'The prosecution accuses Pim Adler of "{WORDS}".', "prosecution"),
    ],
)
def test_who_answers_and_who_accuses(text: str, name: str | None) -> None:
    assert speaker(text) == name
