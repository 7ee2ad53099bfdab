"""Datelines below bylines, and lines that belong to the page rather than to the article."""

from __future__ import annotations

import pytest

from qantar_curation.articles.capture import split_lines
from qantar_curation.registering import days, roles

BODY = "The boats of the harbour left at noon, and they came back before the evening with all of their nets."


@pytest.mark.parametrize(
    "above", ["", "By Olga Test\n\n", "By Olga Test\n\nPhoto: The quay at noon\n\nViews: 4 512\n\n"]
)
@pytest.mark.parametrize("day", ["March 15, 2031", "Mar. 15, 2031", "15 March 2031"])
def test_a_dateline_prints_the_day_and_the_agency(above: str, day: str) -> None:
    lines = split_lines(f"Talks open on the quay\n\n{above}CASTAVAL, {day} (MPA) - {BODY}\n")
    told = days.publication(days.printed_days(lines))
    assert told.sure and told.taken is not None
    assert (told.taken.day.isoformat(), told.taken.phrase, told.taken.why) == ("2031-03-15", day, "in the dateline")
    assert roles.Source(len(lines), "MPA", True) in roles.sources(lines, roles.guesses(lines))


@pytest.mark.parametrize(
    ("line", "words", "is_agency"),
    [
        ("By Olga Test", "Olga Test", False),
        ("By Olga Test and Ivo Renn", "Olga Test and Ivo Renn", False),
        ("By staff", "staff", False),
        ("By Reuters", "Reuters", True),
        ("By MPA and Reuters", "MPA and Reuters", True),
        ("By Merevian News Agency", "Merevian News Agency", True),
        ("By quay.example", "quay.example", True),
        ("Source: Merevian Herald", "Merevian Herald", True),
    ],
)
def test_a_byline_is_no_agency(line: str, words: str, is_agency: bool) -> None:
    lines = split_lines(f"Talks open on the quay\n\n{line}\n\n{BODY}\n")
    assert roles.sources(lines, roles.guesses(lines)) == [roles.Source(3, words, is_agency)]


STANDFIRST = "The treasurer speaks of a good beginning, and the dockers of a late one."


@pytest.mark.parametrize(
    "below", [STANDFIRST, f"{STANDFIRST}\n\nNo strike before Easter", f"By Olga Test\n\n{STANDFIRST}"]
)
@pytest.mark.parametrize(
    "dateline",
    [
        "CASTAVAL, 15 March 2031 (MPA) -",
        "Castaval (MPA, 15 March 2031) \u2014",
        "Port Ilmar, Merevia, Saturday, 15 March 2031 \u2013",
        "CASTAVAL 15 March 2031 -",
    ],
)
def test_a_dateline_below_a_standfirst_prints_the_day(below: str, dateline: str) -> None:
    lines = split_lines(f"Talks open on the quay\n\n{below}\n\n{dateline} {BODY}\n\nThey last until 20 March 2031.\n")
    told = days.publication(days.printed_days(lines))
    assert told.sure and told.taken is not None
    assert (told.taken.day.isoformat(), told.taken.why) == ("2031-03-15", "in the dateline")


@pytest.mark.parametrize(
    "line",
    [
        f"The talks of 15 March 2031 - {BODY}",
        f"It began in Castaval. There, 15 March 2031 - {BODY}",
        f"In Castaval, 15 March 2031 was a quiet day. {BODY}",
        f"15 March 2031 was a quiet day. {BODY}",
        f"{BODY}\n\n{BODY}\n\nCASTAVAL, 15 March 2031 (MPA) - {BODY}",
    ],
)
def test_a_day_below_a_standfirst_is_not_always_a_dateline(line: str) -> None:
    lines = split_lines(f"Talks open on the quay\n\n{STANDFIRST}\n\n{line}\n")
    assert [one.kind for one in days.printed_days(lines)] == ["in the text"]


@pytest.mark.parametrize(
    "line",
    [
        "Home / World / Merevia",
        "Home > World > Salt talks open in Castaval",
        "Home \u00bb World \u00bb Merevia",
        "Views: 4 512",
        "4,512 views",
        "Read 1200 times",
    ],
)
def test_furniture_is_no_headline(line: str) -> None:
    found = roles.guesses(split_lines(f"{line}\n\nTalks open on the quay\n\n{BODY}\n"))
    assert [(one.line, one.role, one.skipped) for one in found] == [
        (1, "body", "boilerplate"),
        (3, "headline", None),
    ]


@pytest.mark.parametrize("line", ["TIDE24 | 19.03.2031 14:35", "19 March 2031, 14:35 | Tide and Quay"])
def test_the_name_of_a_site_beside_a_clock_is_a_date(line: str) -> None:
    above = split_lines(f"{line}\nTalks open on the quay\n\n{BODY}\n")
    assert [(one.line, one.role) for one in roles.guesses(above)] == [(1, "date"), (2, "headline")]
    assert [one.kind for one in days.printed_days(above)] == [days.CLOCK]
    below = split_lines(f"Talks open on the quay\n{line}\n\n{BODY}\n")
    taken = days.publication(days.printed_days(below)).taken
    assert taken is not None and taken.day.isoformat() == "2031-03-19"


@pytest.mark.parametrize("line", ["Salt / sugar talks open", "Views on salt differ", "Quay | a day at the harbour"])
def test_a_headline_stays_one(line: str) -> None:
    found = roles.guesses(split_lines(f"{line}\n\n{BODY}\n"))
    assert [(one.line, one.role) for one in found] == [(1, "headline")]


@pytest.mark.parametrize(
    ("line", "is_date"),
    [
        ("Agencia del Sur 17 March 2031 21:40h MPA", True),
        ("Castaval, 17 March 2031, 14:05", True),
        ("17 March 2031 21:40h", True),
        ("Protest in Castaval 17 March 2031 14:05", False),
        ("Castaval on 17 March 2031", False),
    ],
)
def test_beside_a_clock_names_of_sites_and_agencies_may_stand(line: str, is_date: bool) -> None:
    assert roles.is_date_line(line) == is_date


@pytest.mark.parametrize(
    "line", ["He died on 3 May 2031", "Both men left Oro on 4 May 2031", "They were shot at 9:30 on 4 May 2031"]
)
def test_a_short_sentence_with_a_day_is_no_line_of_a_date(line: str) -> None:
    assert not roles.is_date_line(line)


def test_a_word_alone_above_the_headline_is_the_section() -> None:
    lines = split_lines(f'International\n"All is calm", assures the treasurer\n\n{BODY}\n')
    assert [(one.line, one.role, one.skipped) for one in roles.guesses(lines)] == [
        (1, "body", "boilerplate"),
        (2, "headline", None),
    ]


@pytest.mark.parametrize(
    "line", ["Olga Test, staff writer", "Olga Test and Ivo Renn, our correspondents", "By Olga Test"]
)
def test_who_wrote_it_is_told_by_name_or_trade(line: str) -> None:
    lines = split_lines(f"Talks open on the quay\n\n{line}\n\n{BODY}\n")
    assert [(one.role, one.skipped) for one in roles.guesses(lines)] == [("headline", None), ("byline", "byline")]
