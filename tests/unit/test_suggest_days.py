"""Date expressions as news print them: sentences of our own, counted from Thursday, 31 March 2022."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2022, 3, 31)

DATES: list[tuple[str, list[str]]] = [
    ("The pier opened in June last year.", ["2021-06"]),
    ("It began on August 27 of last year.", ["2021-08-27"]),
    ("The fair is due in October next year.", ["2023-10"]),
    ("It was bombed last August and will open next June.", ["2021-08", "2022-06"]),
    ("He ran in 2019 and quit in April that year.", ["2019", "2019-04"]),
    ("He was born in 1990. Two years later they left.", ["1990", "1992~"]),
    ("He was born in 1990 and left the following year.", ["1990", "1991"]),
    ("It was signed on 04/12/2015.", ["2015-12-04"]),
    ("It was signed on 3/28/2022 and on 12.03.2015.", ["2022-03-28", "2015-03-12"]),
    ("It lasted from 6/2006 to 11/2015.", ["2006-06/2015-11"]),
    ("Turnout rose in 2021/22 and 2014-15.", ["2021/2022", "2014/2015"]),
    ("It was built in the early 1980s and the '90s.", ["1980/1989", "1990/1999"]),
    ("Sales fell in Q3 2020.", ["2020-07/2020-09"]),
    ("They met on May 8 and 9, 2021.", ["2021-05-08/2021-05-09"]),
    ("They met on the day before yesterday.", ["2022-03-29"]),
    ("They met a fortnight ago.", ["2022-03-17~"]),
    ("It will be done by the end of the week.", ["2022-04-03~"]),
    ("It will be done by year-end.", ["2022-12-31~"]),
    ("The money came by the first of December.", ["2021-12-01"]),
    ("He resigned on the 5th.", ["2022-03-05"]),
    ("He arrived on the 31st of this same month.", ["2022-03-31"]),
    ("They say that on May 9, 2021, the council dismissed her.", ["2021-05-09"]),
    ("Troops were due to leave around November 15.", ["2022-11-15~"]),
    ("The ship sank on Wednesday, two days after guards left it.", ["2022-03-30", "2022-03-28"]),
    ("Ministers met on Friday (March 25).", ["2022-03-25"]),
    ("The March 1-2 unrest was over.", ["2022-03-01/2022-03-02"]),
    ("In the first three months of the year 20 died.", ["2022-01/2022-03"]),
    ("It rained in the last two months of 2019.", ["2019-11/2019-12"]),
    ("The law bars votes 180 days before or after a poll.", []),
    ("He wants a vote at the same time as the poll.", []),
    ("He has been away since last Wednesday.", ["2022-03-23"]),
    ("He resigned on Wednesday morning (3/30).", ["2022-03-30", "2022-03-30"]),
    ("Anna Bek was named minister on Tuesday, to replace Oto Kell.", ["2022-03-29"]),
    ("I have dissolved the cabinet until I announce a new one in two days.", ["2022-04-02"]),
    ("He proposed that the house be dissolved and polls held May 13.", ["2022-05-13"]),
    ("On Saturday he ruled it out. But the previous week he said yes.", ["2022-03-26", "2022-03-14/2022-03-20"]),
    ("Anna Bek resigned Friday to the king, two days after she spoke.", ["2022-03-25", "2022-03-23"]),
    ("The verdict came on Monday, just two days before a poll.", ["2022-03-28", "2022-03-28"]),
    ("Ships would start leaving the crowded port in two days.", ["2022-04-02"]),
    ("ANKARA, 1 April (AA) - The minister resigned.", ["2022-04-01"]),
    ("Earlier in the day the house met.", ["2022-03-31"]),
    ("He spoke to parliament on Monday.", ["2022-03-28"]),
    ("The trial was adjourned until Monday.", ["2022-04-04"]),
    ("She went back to work on Tuesday.", ["2022-03-29"]),
    ("The unions have called for a march on Saturday.", ["2022-04-02"]),
    ("She called for calm on Saturday.", ["2022-03-26"]),
    ("He was freed last weekend.", ["2022-03-26/2022-03-27"]),
    ("Over the weekend the market burned.", ["2022-03-26/2022-03-27"]),
    ("They will vote this weekend.", ["2022-04-02/2022-04-03"]),
    ("The bill comes up next weekend.", ["2022-04-02/2022-04-03"]),
    ("A weekend in Ostrel costs much.", []),
    ("He was to leave by March 7 but refused.", ["2022-03-07"]),
    ("They planned it in February.", ["2022-02"]),
    ("The party nominated him for the April 26 election.", ["2022-04-26"]),
    ("She was seized on December 15, only to be freed on January 8.", ["2021-12-15", "2022-01-08"]),
    ("On Tuesday crowds set fire to the house.", ["2022-03-29"]),
    ("The vote was set for Tuesday.", ["2022-04-05"]),
    ("The new governors take office on Saturday.", ["2022-04-02"]),
    ("He quit on March 9 and takes over as president of the council in December.", ["2022-03-09", "2022-12"]),
    ("A delegation is due in Ostrel on Tuesday.", ["2022-04-05"]),
    ("She promised a law by the end of June.", ["2022-06-30~"]),
    ("He fixed the price of a loaf until May 31.", ["2022-05-31"]),
    ("They chose her as president until the elections of July 11.", ["2022-07-11"]),
    ("The curfew remains in force until Saturday.", ["2022-04-02"]),
    ("Reporting by Jan Oske in Kell; editing by May Stone.", []),
    ("The schools stay closed until Saturday.", ["2022-04-02"]),
    ("The house put the vote forward from 2026 to April 2024.", ["2026", "2024-04"]),
]

NONE = [
    "It is the worst crisis in 12 years.",
    "For the second time in two weeks he spoke.",
    "Thirty people were killed in two days.",
    "Akbar Jan, a spokesman, agreed.",
    "August Keller said so.",
    "It came less than a week after they met.",
    "He took the 12th seat and the 5th floor.",
    "Shops along 27 April Street were shut.",
    "They spoke of Vision 2030.",
    "The party Tunisia Tomorrow lost.",
    "See www.example.org/2022/01/11/news for more.",
    "He lost 1500 jobs.",
    "They were left with 1982 per cent more.",
]


@pytest.mark.parametrize(("text", "wanted"), DATES)
def test_dates_resolve(text: str, wanted: list[str]) -> None:
    assert days(text) == wanted


@pytest.mark.parametrize("text", NONE)
def test_durations_names_and_numbers_are_no_dates(text: str) -> None:
    assert days(text) == []


def days(text: str) -> list[str]:
    """What the date expressions proposed resolve to."""
    return [str(one.value["edtf"]) for one in suggest(text, DAY, kinds=("date",))]
