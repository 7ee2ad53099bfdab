"""Files of articles: what is refused, folders, proposals as JSON, the log, the corpus beside them."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from qantar_curation.cli import main
from qantar_curation.suggesting import log
from qantar_curation.suggesting.article import counted_from, seen_before
from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.known import Known, official_of
from qantar_curation.suggesting.output import render
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.proposal import KINDS, Proposal, cut
from qantar_curation.suggesting.source import Refused, Source, read_source, refusal
from qantar_curation.suggesting.text import Span, read_line, read_lines
from qantar_schema.text import MAX_PHRASE_WORDS

DAY = datetime.date(2020, 6, 10)
TEXT = """\
Council replaces head

The mayor, Anna Kell, resigned on Tuesday after at least 12 boats sank. "We will rebuild the port," she told reporters.
Police arrested two men on 3 June. Oto Brand was named acting mayor.
"""
ODD = [
    "",
    "\n\n",
    ".",
    '"',
    "'",
    '" " " "',
    "(",
    "((((",
    "A",
    "a",
    "Mr",
    "Mr.",
    "President",
    "President,",
    "the the the",
    "of of of",
    "5",
    "5 5 5 5 5",
    "- - -",
    "A - B - C",
    "Anna Kell,",
    "Anna Kell, 5",
    "Anna Kell (",
    "Anna Kell was appointed",
    "appointed",
    "to the post of",
    "\u00a0\u2009\u202f",
    "“„”‟",
    "X" * 5000,
    "Anna " * 2000,
    "minister " * 2000,
    "1 " * 2000,
    '"a b c ' * 500,
    "and of the " * 1000,
    "\u0130stanbul \u1e9e \u0149 \ufb01",
    "Анна Кель сказала",
    "\U0001f600 Anna Kell \U0001f600 said 5 things",
]


@pytest.mark.parametrize("text", [TEXT, *ODD], ids=range(len(ODD) + 1))
def test_a_phrase_stands_where_it_says_and_is_short(text: str) -> None:
    lines = text.split("\n")
    for one in suggest(text, DAY):
        assert lines[one.line - 1][one.char_start : one.char_end] == one.phrase
        assert one.phrase == one.phrase.strip() != ""
        assert len(one.phrase.split()) <= MAX_PHRASE_WORDS
        assert one.kind in KINDS
        assert 0 < one.confidence <= 1


def test_proposals_survive_json() -> None:
    for one in suggest(TEXT, DAY):
        assert Proposal.from_dict(json.loads(one.as_json())) == one


@pytest.mark.parametrize(
    "data", [{}, {"kind": "nonsense"}, {"kind": "date", "phrase": "x", "engine": "rules", "rule": "r"}]
)
def test_what_is_no_proposal_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="a proposal has"):
        Proposal.from_dict(data)


def test_values_have_the_agreed_keys() -> None:
    keys = {
        "person": ["name", "post", "status"],
        "appointment": ["change", "person", "post", "date"],
        "figure": ["value", "qualifier", "unit", "what"],
        "date": ["edtf", "rule"],
        "event": ["kind", "status", "speaker"],
        "quote": ["speaker"],
    }
    found = suggest(TEXT, DAY)
    assert {one.kind for one in found} == set(keys)
    assert all(list(one.value) == keys[one.kind] for one in found)


def test_a_phrase_is_cut_at_eight_words() -> None:
    text = "one two  three four five six seven eight nine"
    assert text[: cut(text, 0, len(text))].split()[-1] == "eight"
    assert cut("one two  ", 0, 9) == 7


def test_sentences_do_not_end_at_initials_and_abbreviations() -> None:
    line = read_line(1, "Gen. A. B. Kell left. Then Mr. Brand came.")
    assert line is not None
    assert [line.slice(one) for one in line.sentences] == ["Gen. A. B. Kell left.", "Then Mr. Brand came."]


@pytest.mark.parametrize("form", ["text", "jsonl", "yaml"])
def test_rendering_ends_with_a_line_feed(form: str) -> None:
    assert render(suggest(TEXT, DAY), form).endswith("\n")
    assert render([], form) == ""


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"\xff\xfea\x00", "UTF-8"),
        (b"The man \x00 was in the house", "the file is binary: byte 8 is NUL"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "the file is binary: byte 8 is NUL"),
        (b"The man\r\nwas here.\r\n", "line feeds"),
        (b"%PDF-1.4\nThe man was in the house", "the file is PDF"),
        ("\u041e\u043d \u0443\u0448\u0451\u043b \u0434\u043e\u043c\u043e\u0439.".encode(), "Cyrillic"),
        (b"<!DOCTYPE html><html><body><p>The man</p></body></html>", "HTML"),
        (b"El presidente dijo que no habra mas reuniones con los lideres de la oposicion hasta nuevo aviso", "English"),
        (b"12345 67890", "no words"),
        (b"The man was in the house. " * 200_000, "bytes"),
        (
            b"The man was in the house.\n" + b"The man was in the house. " * 800,
            "line 2 has 20,800 characters.*paragraphs",
        ),
    ],
    ids=[
        "empty",
        "blank",
        "utf-16",
        "binary",
        "png",
        "crlf",
        "pdf",
        "russian",
        "html",
        "spanish",
        "digits",
        "huge",
        "one-line",
    ],
)
def test_what_is_no_article_is_refused(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    with pytest.raises(Refused, match=said):
        read_source(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be read"):
        read_source(tmp_path / "none.txt")


def test_english_is_taken_whatever_it_is_about() -> None:
    assert refusal(TEXT) is None
    assert refusal("Anna Kell, Oto Brand, Ulla Brand") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("13 April 2024 / 15:12 RU\nHeadline\n11 January 2022", "2022-01-11"),
        ("Headline\n\nMay 3, 2019 06:30 GMT UPDATED May 4, 2019 06:43 GMT - By Lena Ostrow", "2019-05-03"),
        ("Headline\nUpdated: 2011-05-31 09:44\nThe quay was quiet.", "2011-05-31"),
        ("Headline\nThe quay has been quiet since 2 June 1998, he said.", "1998-06-02"),
        ("Nothing\nin May", None),
    ],
)
def test_dates_count_from_the_day_that_is_nearest_to_publication(text: str, day: str | None) -> None:
    found = counted_from(Source(Path("a.txt"), text, "0"), None)
    assert (found and found.day.isoformat()) == day


def test_dates_of_a_registered_article_count_from_its_entry() -> None:
    known = Known(articles={"0": "a007"}, published={"a007": datetime.date(2001, 2, 3)})
    found = counted_from(Source(Path("a.txt"), "Headline\n11 January 2022", "0"), known)
    assert found == (datetime.date(2001, 2, 3), "the entry of a007")


def test_one_file_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert main(["suggest", str(path), "--root", str(tmp_path), "--published-on", "2020-06-10"]) == 0
    assert "Anna Kell" in capsys.readouterr().out
    assert main(["suggest", str(tmp_path), "--root", str(tmp_path)]) == 2
    assert main(["suggest", "--root", str(tmp_path)]) == 2
    assert main(["suggest", str(path), "--published-on", "tomorrow"]) == 2


def test_the_report_rates_rules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suggest", "--report", "--root", str(tmp_path)]) == 2
    path = tmp_path / log.LOG
    path.parent.mkdir(parents=True)
    entries = [
        {"kind": "date", "rule": "weekday", "decision": decision} for decision in ("accepted", "accepted", "rejected")
    ]
    entries.append({"kind": "person", "decision": "edited", "proposal": {"rule": "title"}})
    path.write_text("\n".join(json.dumps(one) for one in entries) + "\n[]\nnonsense\n\n", encoding="utf-8")
    assert main(["suggest", "--report", "--root", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert out.count("too few") == 4 and "0.67" not in out
    assert "2 lines of the log could not be read" in out
    ratings, unread = log.rate(path.read_text(encoding="utf-8").splitlines())
    assert [(one.rule, one.reviewed, one.precision) for one in ratings] == [("weekday", 3, 2 / 3), ("title", 1, 0.0)]
    assert unread == 2
    path.write_text("\n".join(json.dumps(entries[at % 3]) for at in range(9)), encoding="utf-8")
    assert main(["suggest", "--report", "--root", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-4:] for line in lines[1:3]] == [["0.67", "(0.35", "to", "0.88)"]] * 2
    assert lines[2].startswith("date         all rules")
    assert (log.Rating("date", "x").interval, log.Rating("date", "x", 9).interval[1]) == ((0.0, 1.0), 1.0)


def _person(name: str) -> Person:
    line = read_lines(name)[0]
    return Person(name, Mention(line, Span(0, len(line.tokens) - 1), name))


def test_spellings_of_one_official_are_linked() -> None:
    known = Known()
    for name, official in (("Kassym-Jomart Tokayev", "tokayev"), ("Roman Sklyar", "sklyar"), ("Ali Brand", "brand")):
        known.spell(name, official)
    assert official_of(_person("Qasym-Zhomart Toqaev"), known) == ("tokayev", 100.0)
    assert official_of(_person("Kasim Zhomart Tokaiew"), known) == ("tokayev", 100.0)
    assert official_of(_person("Kassym-Jomart Tokayev"), known) == ("tokayev", 100.0)
    found = official_of(_person("Roman Skliar"), known)
    assert found is not None
    assert found[0] == "sklyar"
    assert official_of(_person("Tokayev"), known) == ("tokayev", 80.0)
    assert official_of(_person("Oto Brand"), known) is None
    assert official_of(_person("Oto Brand"), Known()) is None


def test_a_registered_article_and_its_changed_capture_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    source = read_source(path)
    assert seen_before(source, Known()) is None
    said = seen_before(source, Known(articles={source.sha256: "a007"}))
    assert said is not None
    assert said.endswith("registered already as `a007`: no record cites it yet")
    said = seen_before(source, Known(articles={source.sha256: "a007"}, cited={"a007": 1200}))
    assert said is not None and said.endswith("`a007`: 1,200 records cite it")
    from qantar_curation.articles.capture import split_lines

    lines = {line.sha256: [f"a008-l{line.line}"] for line in split_lines(TEXT) if line.words > 3}
    changed = seen_before(source, Known(lines=lines, line_counts={"a008": len(lines)}))
    assert changed is not None
    assert "qantar recapture" in changed
    repeated = Source(path, TEXT * 500, "1")
    again = seen_before(repeated, Known(lines=lines, line_counts={"a008": len(lines)}))
    assert again is not None and again.startswith(f"{len(lines)} of the {len(lines)} lines of `a008`")
