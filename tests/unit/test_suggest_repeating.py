"""What a new article repeats, adds to or contradicts, against a corpus of one."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from qantar_curation.corpus import load
from qantar_curation.suggesting.engine import read
from qantar_curation.suggesting.known import Known, KnownRecord, known_of, stems
from qantar_curation.suggesting.repeating import repeats

DAY = datetime.date(2031, 3, 16)
ELSEWHERE = frozenset(("a001",))


def _figure(key: str, measure: str, value: float, qualifier: str) -> KnownRecord:
    values = {"figure_id": key, "measure": measure, "unit": "person", "value": value, "qualifier": qualifier}
    return KnownRecord(values | {"event_id": "salt-unrest"}, ELSEWHERE)


def known() -> Known:
    """A corpus that knows one official, a change of office, a figure, an event and a line."""
    found = Known()
    found.spell("Zhanar Toqaeva", "zhanar-tokaeva")
    found.posts = {"mayor-of-ilmar": {"Mayor of Ilmar"}}
    found.appointments = [
        KnownRecord(
            {
                "appointment_id": "tokaeva-resigned",
                "official_id": "zhanar-tokaeva",
                "post_id": "mayor-of-ilmar",
                "change": "resigned",
                "date_edtf": "2031-03-12",
            },
            ELSEWHERE,
        )
    ]
    found.figures = [
        _figure("a001-killed", "people-killed", 37.0, "exact"),
        _figure("a001-troops", "troops-deployed", 2000.0, "more-than"),
        _figure("a001-ministers", "actors-involved", 4.0, "exact"),
    ]
    found.names = {"port ilmar", "harbour guard"}
    label = "Protests against the salt levy in Ilmar"
    arrest = {"event_id": "mayor-arrest", "kind": "arrest"}
    found.events = [
        KnownRecord({"event_id": "salt-protests", "kind": "protest"}, ELSEWHERE, stems(label)),
        KnownRecord(arrest, ELSEWHERE, stems("The mayor is taken away"), frozenset(("zhanar-tokaeva",))),
    ]
    found.lines = {"0" * 64: ["a001-l3", "a009-l1"]}
    return found


def told(text: str, own: str | None = None, corpus: Known | None = None) -> list[tuple[str, object]]:
    made = repeats(read(text, DAY), [(1, "0" * 64)], corpus or known(), own)
    return [(one.kind, one.value["record_id"]) for one in made]


@pytest.mark.parametrize(
    ("text", "kind", "record"),
    [
        ("Janar Tokayeva resigned as mayor of Ilmar on 12 March.", "repeat", "tokaeva-resigned"),
        ("Janar Tokayeva resigned as mayor of Ilmar on 14 March.", "conflict", "tokaeva-resigned"),
        ("Mayor Janar Tokayeva said 37 people were killed.", "repeat", "a001-killed"),
        ("Mayor Janar Tokayeva said 40 people were killed.", "conflict", "a001-killed"),
        ("Mayor Janar Tokayeva saw protests against the salt levy.", "repeat", "salt-protests"),
        ("Police arrested Janar Tokayeva.", "repeat", "mayor-arrest"),
    ],
)
def test_a_line_repeats_or_contradicts_a_record(text: str, kind: str, record: str) -> None:
    assert (kind, record) in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 45 people, including 19 soldiers, were killed.", [("conflict", "a001-killed")]),
        ("At least 30 people, including 19 soldiers, were killed.", []),
        ("Some 2,500 soldiers were sent.", []),
        ("More than 2,500 soldiers were sent.", [("conflict", "a001-troops")]),
        ("The number of those killed is 37.", [("repeat", "a001-killed")]),
        ("Some 1,500 soldiers were sent.", [("conflict", "a001-troops")]),
        ("The soldiers left as 40 people were at the quay.", []),
        ("Six ministers took part.", []),
        ("A crowd killed 37 people and wounded 230.", [("repeat", "a001-killed")]),
    ],
)
def test_numbers_conflict_only_where_both_cannot_be_true(text: str, expected: list[tuple[str, object]]) -> None:
    assert told(f"Mayor Janar Tokayeva spoke. {text}")[1:] == expected


def test_bodies_and_places_that_are_known_tell_the_same_affair_too() -> None:
    assert ("repeat", "a001-killed") in told("In Port Ilmar the Harbour Guard said 37 people were killed.")


def test_an_article_about_other_people_repeats_only_lines() -> None:
    found = told("Anna Kell saw protests against the salt levy, and 37 people were killed.")
    assert found == [("repeat", "a001-l3")]


def test_what_only_the_article_itself_knows_makes_it_not_the_same_affair() -> None:
    text = "Anna Kell spoke in West Ilmar for the River Board. There 37 people were killed."
    corpus = known()
    corpus.spell("Anna Kell", "anna-kell")
    corpus.names |= {"west ilmar", "river board"}
    assert ("repeat", "a001-killed") in told(text, "a003", corpus)
    corpus.alone = {"anna-kell": "a003", "west ilmar": "a003", "river board": "a003"}
    assert told(text, "a003", corpus) == [("repeat", "a001-l3")]
    corpus.alone["anna-kell"] = "a001"
    assert ("repeat", "a001-killed") in told(text, "a003", corpus)


def test_what_one_article_alone_has_is_known_by_it(root: Path) -> None:
    found = known_of(load(root / "tests/fictional"))
    assert found.alone["nils-ahrend"] == "a001" and "oda-linnart" not in found.alone
    assert {"merevia", "port ilmar"} <= found.names and set(found.alone.values()) <= {"a000", "a001", "a002"}


def test_another_protest_is_no_repetition() -> None:
    found = told("Mayor Janar Tokayeva saw protests by teachers over pay.")
    assert ("repeat", "salt-protests") not in found


def test_an_article_does_not_repeat_itself() -> None:
    text = (
        "Janar Tokayeva resigned as mayor of Ilmar on 12 March; 37 people were killed in protests in Ilmar over salt."
    )
    assert told(text, "a001") == [("repeat", "a009-l1")]
    assert len(told(text)) == 4


@pytest.mark.parametrize("first", [0, 1])
def test_who_left_an_office_twice_is_told_of_again_whichever_record_comes_first(first: int) -> None:
    corpus = known()
    again = corpus.appointments[0].values | {"appointment_id": "tokaeva-resigned-before", "date_edtf": "2025-05-01"}
    corpus.appointments.insert(first, KnownRecord(again, ELSEWHERE))
    text = "Mayor of Ilmar Zhanar Toqaeva resigned on 12 March 2031."
    assert ("repeat", "tokaeva-resigned") in told(text, corpus=corpus)
