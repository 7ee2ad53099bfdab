"""What single phrases say, in the world of the fictional corpus: sentences of our own, and what each comes to."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from qantar_curation.corpus import load
from qantar_curation.phrases.context import Context, context_of
from qantar_curation.phrases.days import from_duration, read_date
from qantar_curation.phrases.figures import printed, read_qualifier, read_value, wrong_unit
from qantar_curation.phrases.names import how_to_register, read_name
from qantar_curation.phrases.realis import Act, statuses
from qantar_curation.phrases.roles import Party, roles
from qantar_curation.phrases.spelling import distance, read_spelling
from qantar_curation.phrases.terms import read_term

ARTICLE = "a000"
DAY = datetime.date(2031, 3, 14)
FICTIONAL = Path(__file__).resolve().parents[1] / "fictional"


@pytest.fixture(scope="module")
def context() -> Context:
    return context_of(load(FICTIONAL))


@pytest.mark.parametrize(
    ("phrase", "value", "outcome"),
    [
        ("at least 160 drowned", 160, "says"),
        ("at least 160 drowned", 260, "contradicts"),
        ("at least a hundred and sixty drowned", 160, "says"),
        ("160 drowned and 10 were saved", 10, "says"),
        ("the first to drown", 1, "says"),
        ("dozens drowned", 24, "contradicts"),
        ("they drowned", 160, "silent"),
    ],
)
def test_the_number(phrase: str, value: float, outcome: str) -> None:
    assert read_value(phrase, value).outcome == outcome


def test_a_contradiction_tells_what_the_phrase_says() -> None:
    verdict = read_value("at least 160 drowned", 260)
    assert (verdict.said, verdict.hint) == ("says 160", "did you mean `160`?")


@pytest.mark.parametrize(
    ("phrase", "value", "qualifier", "outcome"),
    [
        ("at least 160 drowned", 160, "at-least", "says"),
        ("at least 160 drowned", 160, "exact", "contradicts"),
        ("at least 160 drowned and nearly 10 were saved", 10, "nearly", "says"),
        ("at least 160 drowned and nearly 10 were saved", 10, "at-least", "contradicts"),
        ("dozens drowned", None, "vague", "says"),
        ("dozens drowned", None, "exact", "contradicts"),
        ("not all drowned", None, "vague", "says"),
        ("they drowned", 160, "exact", "silent"),
    ],
)
def test_the_qualifier(phrase: str, value: float | None, qualifier: str, outcome: str) -> None:
    assert read_qualifier(phrase, qualifier, value).outcome == outcome


def test_the_bounds_of_a_range() -> None:
    assert read_qualifier("between 3 and 5 boats", "range", None, 3, 5).outcome == "says"
    assert read_qualifier("between 3 and 5 boats", "range", None, 3, 6).outcome == "contradicts"


@pytest.mark.parametrize(
    ("phrase", "value", "qualifier", "unit", "wrong"),
    [
        ("ten days", 10, "exact", "day", None),
        ("ten days", 10, "exact", "week", {"day"}),
        ("six small former republics", 6, "exact", "state", None),
        ("six small former republics", 6, "exact", "city", {"state"}),
        ("the largest city", 1, "exact", "rank", None),
        ("the largest city", 1, "exact", "city", {"rank"}),
        ("all cities", 100, "exact", "percent", None),
        ("all cities", 100, "exact", "city", {"percent"}),
        ("six months", 6, "exact", "week", {"no-unit"}),
        ("ten", 10, "exact", "week", None),
    ],
)
def test_the_unit(phrase: str, value: float, qualifier: str, unit: str, wrong: set[str] | None) -> None:
    found = wrong_unit(phrase, value, qualifier, unit)
    assert (None if found is None else found[0]) == wrong


def test_the_text_stands_in_the_phrases() -> None:
    assert printed("the largest harbour", ["harbour, largest of all"])
    assert not printed("the largest harbour", ["the largest port"])


@pytest.mark.parametrize(
    ("phrase", "key", "target", "outcome"),
    [
        ("on Wednesday", "start", "2031-03-12", "says"),
        ("on Wednesday", "start", "2031-03-05", "contradicts"),
        ("last week", "start", "2031-03-03/2031-03-09", "says"),
        ("last week", "start", "2031-03-05", "contradicts"),
        ("from 2018 to 2020", "date", "2018", "says"),
        ("from 2018 to 2020", "date", "2020", "contradicts"),
        ("from 2018 to 2020", "until", "2020", "says"),
        ("so far", "as_of", "2031-03-14", "says"),
        ("so far", "as_of", "2031-03-13", "silent"),
        ("the former mayor", "until", "[..2031-03-14]", "says"),
        ("the former mayor", "date", "[..2031-03-14]", "silent"),
        ("the same day", "start", "2031-03-12", "silent"),
        ("they marched", "start", "2031-03-12", "silent"),
    ],
)
def test_the_date(phrase: str, key: str, target: str, outcome: str) -> None:
    assert read_date(phrase, key, target, DAY, ahead=None).outcome == outcome


def test_a_relative_date_is_resolved_by_a_rule() -> None:
    assert read_date("on Wednesday", "start", "2031-03-12", DAY, ahead=False).rule
    assert not read_date("on 12 March 2031", "start", "2031-03-12", DAY, ahead=False).rule
    assert "published_on" in read_date("on Wednesday", "start", "2031-03-12", None, ahead=False).said


@pytest.mark.parametrize(
    ("phrase", "target", "outcome"),
    [
        ("no more than ten days", "[2031-03-16..2031-03-26]", "says"),
        ("no more than two weeks", "[2031-03-16..2031-03-30]", "says"),
        ("ten days", "2031-03-26", "says"),
        ("about ten days", "2031-03-26~", "says"),
        ("at least ten days", "[2031-03-26..]", "says"),
        ("no more than ten days", "2031-03-26", "contradicts"),
    ],
)
def test_a_duration_gives_the_end(phrase: str, target: str, outcome: str) -> None:
    verdict = from_duration(phrase, target, ["2031-03-16"])
    assert verdict is not None
    assert verdict.outcome == outcome


def test_without_a_duration_there_is_none() -> None:
    assert from_duration("ten boats", "2031-03-26", ["2031-03-16"]) is None
    assert from_duration("ten days", "2031-03-26", []) is None


@pytest.mark.parametrize(
    ("phrase", "table", "target", "outcome", "rule"),
    [
        ("Tomas Rehk resigned", "officials", "tomas-rehk", "says", False),
        ("TOMAS RÉHK resigned", "officials", "tomas-rehk", "says", False),
        ("Rehk's cabinet", "officials", "tomas-rehk", "says", False),
        ("Rehk's cabinet", "officials", "ada-brune", "contradicts", False),
        ("the president dismissed", "officials", "ilse-varnholt", "says", True),
        ("he resigned", "officials", "tomas-rehk", "says", True),
        ("the tower fell", "officials", "tomas-rehk", "silent", False),
        ("in Port Ilmar", "places", "port-ilmar", "says", False),
        ("the interior minister", "posts", "interior-minister-of-merevia", "says", False),
        ("the Harbour Guard said", "organisations", "harbour-guard", "says", False),
    ],
)
def test_the_name(phrase: str, table: str, target: str, outcome: str, rule: bool, context: Context) -> None:
    verdict = read_name(phrase, table, target, ARTICLE, 8, context)
    assert (verdict.outcome, bool(verdict.rule)) == (outcome, rule)


def test_a_referring_form_holds_in_its_own_article_only(context: Context) -> None:
    assert read_name("the city", "places", "port-ilmar", "a001", 7, context).outcome == "says"
    assert read_name("the city", "places", "port-ilmar", "a000", 8, context).outcome == "silent"


def test_a_longer_form_hides_the_shorter_in_it(context: Context) -> None:
    phrase = "soldiers of the Amber Coast Pact"
    assert read_name(phrase, "organisations", "pact-soldiers", ARTICLE, 16, context).outcome == "says"
    assert read_name(phrase, "organisations", "amber-coast-pact", ARTICLE, 16, context).outcome == "contradicts"


def test_what_is_not_registered_is_shown_how_to_be(context: Context) -> None:
    hint = how_to_register("Thomas Rheck spoke", "officials", "tomas-rehk", context)
    assert "`Tomas Rehk` of `tomas-rehk`" in hint
    assert "[name] to `tomas-rehk` in officials.yaml" in hint
    assert "nearest" not in how_to_register("the tower", "officials", "tomas-rehk", context)


@pytest.mark.parametrize(
    ("phrase", "table", "target", "basis", "outcome"),
    [
        ("Tomás Rehk", "officials", "tomas-rehk", "stated", "says"),
        ("Rehck", "officials", "tomas-rehk", "stated", "says"),
        ("Thomas", "officials", "tomas-rehk", "stated", "says"),
        ("the mayor", "officials", "tomas-rehk", "stated", "silent"),
        ("the mayor", "officials", "tomas-rehk", "resolved", "says"),
        ("Ada Brune", "officials", "tomas-rehk", "resolved", "contradicts"),
        ("ACP", "organisations", "amber-coast-pact", "stated", "says"),
        ("ABC", "organisations", "amber-coast-pact", "stated", "silent"),
    ],
)
def test_the_spelling(phrase: str, table: str, target: str, basis: str, outcome: str, context: Context) -> None:
    assert read_spelling(phrase, table, target, basis, context).outcome == outcome


def test_the_distance_of_words() -> None:
    assert [distance(*pair) for pair in (("", ""), ("a", ""), ("abc", "axc"), ("kitten", "sitting"))] == [0, 1, 1, 3]


@pytest.mark.parametrize(
    ("phrase", "key", "target", "outcome"),
    [
        ("dockers marched on the mint", "kind", "protest", "says"),
        ("dockers marched on the mint", "kind", "riot", "contradicts"),
        ("the bell rang", "kind", "riot", "silent"),
        ("they torched the mint", "kind", "riot", "says"),
        ("the guard left its posts", "kind", "desertion", "says"),
        ("he pledged to repair the bell", "kind", "promise", "says"),
        ("he said that he will repair it", "kind", "promise", "says"),
        ("in Port Ilmar", "kind", "visit", "says"),
        ("For Tomas Rehk", "kind", "statement", "says"),
        ("became mayor", "change", "appointed", "says"),
        ("stepped down as mayor", "change", "resigned", "says"),
        ("stepped down as mayor", "change", "retained", "contradicts"),
        ("interior minister Jorun Pell", "change", "held", "says"),
        ("the former mayor", "change", "held", "says"),
        ("forty people died", "measure", "people-killed", "says"),
        ("forty people died", "measure", "people-arrested", "contradicts"),
        ("forty years old", "measure", "age", "says"),
        ("forty people", "measure", "age", "contradicts"),
        ("Tomas Rehk, 61", "measure", "age", "says"),
        ("largest city", "measure", "city-rank", "says"),
        ("largest city", "measure", "cities-affected", "contradicts"),
    ],
)
def test_the_term(phrase: str, key: str, target: str, outcome: str, context: Context) -> None:
    assert read_term(phrase, key, target, ARTICLE, context).outcome == outcome


@pytest.mark.parametrize(
    ("phrase", "kind", "expected"),
    [
        ("dockers marched", "protest", {"occurred"}),
        ("the march", "protest", {"occurred", "ongoing"}),
        ("dockers are marching", "protest", {"ongoing"}),
        ("dockers will march", "protest", {"announced", "planned"}),
        ("dockers would begin marching", "protest", {"announced", "planned", "hypothetical"}),
        ("dockers must march", "protest", {"planned"}),
        ("to march", "protest", {"planned"}),
        ("managed to march", "protest", {"occurred"}),
        ("they promised to march", "protest", {"announced"}),
        ("they plan to march", "protest", {"planned"}),
        ("dockers would have marched", "protest", {"hypothetical"}),
        ("if dockers march", "protest", {"hypothetical"}),
        ("dockers did not march", "protest", {"negated", "refused"}),
        ("dockers refused to march", "protest", {"refused"}),
        ("the union says", "protest", {"alleged"}),
        ("according to the union", "protest", {"alleged"}),
        ("the union said dockers would march", "protest", {"announced", "planned", "hypothetical"}),
        ("the union said", "statement", {"occurred"}),
        ("according to the union", "statement", {"occurred", "ongoing"}),
        ("called for a march", "proposal", {"occurred"}),
        ("will call for a march", "proposal", {"announced", "planned"}),
        ("turned down the plea", "request", {"occurred", "refused"}),
        ("For Tomas Rehk", "protest", {"alleged"}),
        ("yet to appear", "absence", {"ongoing"}),
        ("the harbour", "protest", set()),
    ],
)
def test_the_status_of_an_event(phrase: str, kind: str, expected: set[str], context: Context) -> None:
    assert statuses(phrase, Act("event-kind", kind), ARTICLE, context) == expected


@pytest.mark.parametrize(
    ("phrase", "change", "expected"),
    [
        ("was named mayor", "appointed", {"occurred"}),
        ("will be headed by", "appointed", {"occurred", "announced", "planned"}),
        ("will resign", "resigned", {"announced", "planned"}),
        ("the former mayor", "held", {"occurred"}),
        ("the current mayor", "held", {"occurred", "ongoing"}),
        ("interior minister Jorun Pell", "held", {"occurred", "ongoing"}),
        ("acting mayor", "acting", {"occurred", "ongoing"}),
        ("a candidate", "nominated", {"occurred", "ongoing"}),
    ],
)
def test_the_status_of_an_appointment(phrase: str, change: str, expected: set[str], context: Context) -> None:
    assert statuses(phrase, Act("change", change), ARTICLE, context) == expected


REHK = Party("officials", "tomas-rehk")
GUARD = Party("organisations", "harbour-guard")
DOES = {"actor"}


@pytest.mark.parametrize(
    ("phrase", "kind", "party", "expected"),
    [
        ("Tomas Rehk dismissed", "removal", REHK, DOES),
        ("dismissed Tomas Rehk", "removal", REHK, {"target"}),
        ("was dismissed", "removal", REHK, {"target"}),
        ("Tomas Rehk was dismissed", "removal", REHK, {"target"}),
        ("dismissed by Tomas Rehk", "removal", REHK, {"actor"}),
        ("was dismissed by Tomas Rehk", "removal", REHK, {"actor"}),
        ("removal of Tomas Rehk", "removal", REHK, {"target", "actor", "member"}),
        ("against Tomas Rehk", "accusation", REHK, {"target"}),
        ("said Tomas Rehk", "statement", REHK, {"actor"}),
        ("he said", "statement", REHK, DOES),
        ("his boat", "statement", REHK, set()),
        ("According to Tomas Rehk", "statement", REHK, {"actor", "addressee"}),
        ("For Tomas Rehk", "statement", REHK, {"actor"}),
        ("fought the Harbour Guard", "clash", GUARD, {"actor", "target"}),
        ("made up of the Harbour Guard", "troop-deployment", GUARD, None),
        ("the Harbour Guard", "clash", GUARD, set()),
        ("clashes", "clash", GUARD, DOES),
        ("named Tomas Rehk", "appointment", REHK, {"beneficiary"}),
        ("Tomas Rehk named", "appointment", REHK, DOES),
        ("became mayor", "appointment", REHK, {"beneficiary"}),
        ("lost the harbour", "loss-of-control", GUARD, {"target"}),
        ("told the Harbour Guard", "statement", GUARD, {"addressee", "subject"}),
        ("Tomas Rehk refused the plea", "request", REHK, {"addressee"}),
        ("we defend", "security-operation", GUARD, DOES),
    ],
)
def test_the_role(phrase: str, kind: str, party: Party, expected: set[str] | None, context: Context) -> None:
    found = roles(phrase, kind, party, ARTICLE, context)
    assert "member" in found if expected is None else found == expected
