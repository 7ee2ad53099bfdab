"""Precision and recall: what counts as the same, and what counts once."""

from __future__ import annotations

from typing import Any

from qantar_curation.suggesting.measuring.scoring import MEASURES, Score, misses, score


def entry(kind: str, line: int, phrase: str, **value: Any) -> dict[str, Any]:
    return {"kind": kind, "line": line, "phrase": phrase, "value": value}


def scores(annotated: list[dict[str, Any]], proposed: list[dict[str, Any]]) -> dict[str, tuple[int, int, int]]:
    found = zip(MEASURES, score(annotated, proposed), strict=True)
    return {measure.name.strip(): (one.annotated, one.proposed, one.right) for measure, one in found}


def test_persons_match_by_folded_name_and_count_once() -> None:
    wanted = [entry("person", 1, "Eralí Kell", name="Eralí Kell", post="mayor", status="current")]
    given = [
        entry("person", 3, "Erali Kell", name="Erali Kell", post="the mayor", status="current"),
        entry("person", 4, "Kell Erali", name="Kell Erali", post=None, status=None),
    ]
    found = scores(wanted, given)
    assert found["persons"] == (1, 1, 1)
    assert found["with office"] == (1, 2, 1)


def test_appointments_match_with_another_print_of_the_post() -> None:
    wanted = [entry("appointment", 1, "x", change="held", person="Anna Kell", post="mayor of Hallen", date=None)]
    same = entry("appointment", 9, "y", change="held", person="Anna Kell", post="Mayor", date=None)
    assert scores(wanted, [same])["appointments"] == (1, 1, 1)
    for key, other in (("change", "resigned"), ("person", "Oto Kell"), ("post", "judge"), ("post", None)):
        changed = {**same, "value": {**same["value"], key: other}}
        assert scores(wanted, [changed])["appointments"] == (1, 1, 0)


def test_figures_match_by_line_number_and_qualifier() -> None:
    wanted = [entry("figure", 1, "5 men", value=5, qualifier="exact", unit="person", what="men")] * 2
    given = [entry("figure", 1, "5", value=5.0, qualifier="about", unit="count", what=None)]
    assert scores(wanted, given)["figures"] == (2, 1, 0)
    assert scores(wanted, given)["number alone"] == (2, 1, 1)
    vague = [entry("figure", 1, "some", value=None, qualifier="vague", unit="count", what=None)]
    assert scores(vague, vague)["figures"] == (1, 1, 1)
    assert scores(vague, wanted)["figures"] == (1, 2, 0)


def test_dates_are_found_by_place_and_resolved_by_value() -> None:
    wanted = [entry("date", 1, "on Monday", edtf="2020-06-08", rule="weekday")]
    given = [entry("date", 1, "Monday", edtf="2020-06-15", rule="weekday")]
    assert scores(wanted, given)["dates found"] == (1, 1, 1)
    assert scores(wanted, given)["resolved"] == (1, 1, 0)


def test_empty_scores_have_no_share() -> None:
    assert (Score().recall, Score().precision) == (None, None)
    total = Score()
    total.add(Score(4, 2, 1))
    assert (total.recall, total.precision) == (0.25, 0.5)


def test_misses_name_both_sides() -> None:
    one, other = (entry("quote", line, "we need", speaker=None) for line in (1, 2))
    quotes = next(measure for measure in MEASURES if measure.name == "quotes")
    assert misses(quotes, [one], [other]) == ([one], [other])
