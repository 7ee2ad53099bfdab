from __future__ import annotations

from collections.abc import Callable

import pytest

from qantar_curation.checks.measure_unit import UNITS
from qantar_schema.vocabularies import VOCABULARIES

Found = Callable[..., list[str]]

ARTICLE = """\
- article_id: a000
  file: one.txt
  sha256: "0000000000000000000000000000000000000000000000000000000000000000"
  coding: registered
  language: en
  published_on: 2031-03-14
  published_on_basis: printed
"""


def figure(name: str = "a000-one", **more: str) -> str:
    values = {
        "article": "a000",
        "measure": "people-killed",
        "value": "37",
        "qualifier": "exact",
        "text": "37 dead",
        "unit": "person",
        "event": "happening",
    } | more
    return f"- figure_id: {name}\n" + "".join(f'  {key}: "{value}"\n' for key, value in values.items() if value)


def event(kind: str) -> str:
    return f"- event_id: happening\n  label: It happens\n  kind: {kind}\n  status: occurred\n"


def test_every_measure_has_its_units_and_every_unit_a_measure() -> None:
    assert UNITS.keys() == set(VOCABULARIES["measure"])
    assert set().union(*UNITS.values()) == set(VOCABULARIES["unit"])


@pytest.mark.parametrize(
    ("measure", "unit", "clean"),
    [("people-killed", "person", True), ("people-killed", "day", False), ("age", "day", False), ("age", "year", True)],
)
def test_measure_unit(found: Found, measure: str, unit: str, clean: bool) -> None:
    said = [] if clean else [f"a000-one: `{measure}` in the unit `{unit}`"]
    assert found("measure_unit", figures=figure(measure=measure, unit=unit)) == said


@pytest.mark.parametrize(
    ("measure", "kind", "clean"),
    [
        ("people-killed", "unrest", True),
        ("people-killed", "statement", False),
        ("vote-share", "vote", True),
        ("vote-share", "protest", False),
        ("troops-deployed", "troop-deployment", True),
        ("acts-counted", "statement", True),
    ],
)
def test_measure_subject_by_kind(found: Found, measure: str, kind: str, clean: bool) -> None:
    said = [] if clean else [f"a000-one: `{measure}` of happening, a `{kind}`"]
    assert found("measure_subject", figures=figure(measure=measure), events=event(kind)) == said


def test_measure_subject_by_column(found: Found) -> None:
    of_person = figure(measure="people-killed", event="", official="ann")
    assert found("measure_subject", figures=of_person) == ["a000-one: `people-killed` of an official"]
    assert found("measure_subject", figures=figure(measure="age", event="", official="ann")) == []


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"value": "37.5"}, "37.5 is no whole number, as the unit `person` needs"),
        ({"value": "37.5", "unit": "percent"}, None),
        ({"value": "137", "unit": "percent"}, "137 is more than 100"),
        ({"value": "0", "unit": "rank"}, "0 is no rank: the first is 1"),
        ({"value": "-3"}, "-3 is less than none"),
        ({"value": "131", "unit": "year", "measure": "age"}, "131 is more than 130"),
        ({"value": "300", "unit": "year", "measure": "organisation-age"}, None),
        ({"value": "", "qualifier": "range", "low": "3", "high": "4.5"}, "4.5 is no whole number"),
        ({"value": "137", "unit": "percent", "qualifier": "at-least"}, "137 is more than 100"),
    ],
)
def test_impossible_number(found: Found, more: dict[str, str], said: str | None) -> None:
    messages = found("impossible_number", figures=figure(**more))
    assert len(messages) == (said is not None)
    assert said is None or said in messages[0]


def test_foreign_evidence(found: Found) -> None:
    cited = '  evidence:\n    - {article: a001, line: 1, phrase: "37", supports: [value]}\n'
    assert found("foreign_evidence", figures=figure() + cited) == ["a000-one is a claim of a000, and a001 is cited"]
    assert found("foreign_evidence", figures=figure("one")) == ["one is a claim of a000, and its id does not begin so"]
    assert found("foreign_evidence", figures=figure() + cited.replace("a001", "a000")) == []


@pytest.mark.parametrize(
    ("as_of", "clean"),
    [("2031-03-14", True), ("2031-03-15", False), ("2031-03", True), ("[..2031-03-20]", True), ("", True)],
)
def test_late_as_of(found: Found, as_of: str, clean: bool) -> None:
    assert (found("late_as_of", figures=figure(as_of=as_of), article=ARTICLE) == []) == clean


@pytest.mark.parametrize(
    ("more", "clean"),
    [
        ({}, False),
        ({"value": "38"}, True),
        ({"qualifier": "about"}, True),
        ({"population": "officers"}, True),
        ({"asserted_by_official": "ann"}, True),
        ({"text": "thirty-seven dead"}, False),
        ({"article": "a001"}, True),
    ],
)
def test_repeated_figure(found: Found, more: dict[str, str], clean: bool) -> None:
    said = [] if clean else ["a000-two claims what a000-one claims"]
    assert found("repeated_figure", figures=figure() + figure("a000-two", **more)) == said


def test_vague_figures_are_told_apart_by_their_words(found: Found) -> None:
    vague = {"value": "", "qualifier": "vague"}
    two = figure(**vague, text="dozens") + figure("a000-two", **vague, text="scores")
    assert found("repeated_figure", figures=two) == []


DISAGREEMENT = """\
- disagreement_id: toll
  topic: The toll
  kind: contradiction
  judgement: unresolved
  summary: Two numbers.
  members:
    - {record_table: figures, record: a000-one, says: one, evidence: []}
    - {record_table: figures, record: a001-two, says: two, evidence: []}
"""


@pytest.mark.parametrize(
    ("first", "second", "clean"),
    [
        ({"value": "37"}, {"value": "41"}, False),
        ({"value": "37"}, {"value": "37"}, True),
        ({"value": "37", "qualifier": "at-least"}, {"value": "41"}, True),
        ({"value": "42", "qualifier": "at-least"}, {"value": "41"}, False),
        ({"value": "41", "qualifier": "more-than"}, {"value": "41"}, False),
        ({"value": "41", "qualifier": "at-least"}, {"value": "41"}, True),
        ({"value": "40", "qualifier": "no-more-than"}, {"value": "41"}, False),
        ({"value": "30", "qualifier": "about"}, {"value": "41"}, True),
        ({"value": "", "qualifier": "vague", "text": "dozens"}, {"value": "20"}, False),
        ({"value": "37"}, {"value": "41", "population": "officers"}, True),
        ({"value": "37"}, {"value": "41", "as_of": "2031-03-10"}, True),
        ({"value": "37", "measure": "acts-counted"}, {"value": "41", "measure": "acts-counted"}, True),
        (
            {"value": "5", "measure": "withdrawal-duration", "unit": "day", "population": "one"},
            {"value": "6", "measure": "withdrawal-duration", "unit": "day", "population": "two"},
            False,
        ),
    ],
)
def test_silent_contradiction(found: Found, first: dict[str, str], second: dict[str, str], clean: bool) -> None:
    figures = figure("a000-one", **first) + figure("a001-two", article="a001", **second)
    assert (found("silent_contradiction", figures=figures) == []) == clean
    assert found("silent_contradiction", figures=figures, disagreements=DISAGREEMENT) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("some 1,200 of the soldiers", []),
        ("Some 1,200", []),
        ("1,200 officers", ["a000-one: no phrase prints `officers`"]),
        ("some 1200 soldiers", ["a000-one: no phrase prints `1200`"]),
    ],
)
def test_unprinted_text(found: Found, text: str, said: list[str]) -> None:
    cited = (
        "  evidence:\n"
        '    - {article: a000, line: 1, phrase: "Some 1,200", supports: [value]}\n'
        '    - {article: a000, line: 1, phrase: "the soldiers", supports: [measure]}\n'
    )
    assert found("unprinted_text", figures=figure(text=text) + cited) == said
    assert found("unprinted_text", figures=figure(text=text)) == []
