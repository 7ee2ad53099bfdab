"""What a review takes from the records that are there: posts of known holders, events that a line tells again."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation.corpus import load
from qantar_curation.reviewing import countries
from qantar_curation.reviewing.context import Setting
from qantar_curation.reviewing.draft import Draft
from qantar_curation.reviewing.mapping import draft_of
from qantar_curation.reviewing.opening import article_of_text
from qantar_curation.reviewing.proposals import repeated
from qantar_curation.suggesting.proposal import Proposal

TEXT = """\
The quay on the day after a loud night

Sunday, 16 March 2031

President Varnholt was not seen. The Merevian President Ilse Warnhold was not seen either, and Nela Quist, 49, slept.

The court gave the baker seven years. Ilse Varnholt, 63, was silent.

Bram Oskeld, who had held the post since 2029, was dismissed as mayor of Port Ilmar.

A crowd stormed the Customs House in Port Ilmar once more.
"""


@pytest.fixture
def setting(corpus: Path, registered: Callable[[str], Path]) -> Setting:
    """A registered article against the fictional corpus."""
    file = registered(TEXT)
    known = load(corpus)
    article, proposals = article_of_text(file, None, known, "rules")
    return Setting(known, article, proposals)


def drafted(setting: Setting, kind: str, person: str | None = None, **answers: str) -> Draft:
    found = next(one for one in setting.proposals if one.kind == kind and one.value.get("person") == person)
    return draft_of(setting, found, answers)


def test_a_bare_title_is_the_post_that_its_holder_has(setting: Setting) -> None:
    people = {str(one.value.get("person")) for one in setting.proposals if one.kind == "appointment"}
    name = next(one for one in people if one.endswith("Varnholt"))
    draft = drafted(setting, "appointment", name)
    assert not draft.questions
    assert {table for table, _, _ in draft.evidence} >= {"appointments", "posts"}
    assert all(key in ("president-of-merevia",) for table, key, _ in draft.evidence if table == "posts")


def test_a_spelling_that_sounds_the_same_is_asked_and_never_merged_alone(setting: Setting) -> None:
    draft = drafted(setting, "appointment", "Ilse Warnhold")
    assert [(one.key, one.default) for one in draft.questions] == [("official", "ilse-varnholt")]
    draft = drafted(setting, "appointment", "Ilse Warnhold", official="ilse-varnholt")
    assert not draft.questions


def test_the_country_before_a_title_tells_the_post(setting: Setting) -> None:
    draft = drafted(setting, "appointment", "Ilse Warnhold", official="new")
    assert not draft.questions
    record = next(data for table, data in draft.records if table == "appointments")
    assert record["post"] == "president-of-merevia"


def test_an_event_that_is_there_is_offered(setting: Setting) -> None:
    storming = next(one for one in setting.proposals if one.kind == "event" and one.value["kind"] == "storming")
    assert repeated(storming, setting.proposals, "events") == "customs-house-stormed"
    assert repeated(storming, setting.proposals, "figures") is None


def test_a_day_behind_since_is_not_that_of_a_dismissal(setting: Setting) -> None:
    line = next(number for number, one in enumerate(setting.article.lines, 1) if "since 2029" in one.text)
    text = setting.article.lines[line - 1].text
    start, end = text.index("was dismissed"), len(text) - 1
    value = {"change": "dismissed", "person": "Bram Oskeld", "post": "mayor of Port Ilmar", "date": "2029"}
    one = Proposal("appointment", line, start, end, text[start:end], value, 0.8, "rules", "dismissed")
    draft = draft_of(setting, one, {})
    assert not any("date" in data for table, data in draft.records if table == "appointments")
    assert any("behind `since`" in remark for remark in draft.remarks)
    ongoing = dataclasses.replace(one, value=value | {"change": "held"})
    record = next(data for table, data in draft_of(setting, ongoing, {}).records if table == "appointments")
    assert (record["status"], record["date"]) == ("ongoing", "2029")


def test_words_that_are_cited_already_are_no_evidence_once_more(setting: Setting) -> None:
    storming = next(one for one in setting.proposals if one.kind == "event" and one.value["kind"] == "storming")
    cited = next(item for item in setting.corpus.evidence if item.row.id == "customs-house-stormed")
    text = setting.text(storming.line)
    held = cited._replace(article_id="a003", line=storming.line, phrase=text, occurrence=None)
    setting.corpus.evidence.append(held._replace(supports=("kind", "status", "start")))
    assert draft_of(setting, storming, {"same_as": "customs-house-stormed"}).empty


def _figure(setting: Setting, value: int) -> Proposal:
    return next(one for one in setting.proposals if one.kind == "figure" and one.value["value"] == value)


def test_an_age_is_that_of_the_official_named_before_it(setting: Setting) -> None:
    draft = draft_of(setting, _figure(setting, 63), {})
    assert not draft.questions and draft.refusal is None
    record = next(data for table, data in draft.records if table == "figures")
    assert (record["measure"], record["unit"], record["official"]) == ("age", "year", "ilse-varnholt")
    assert isinstance(record["evidence"], list)
    assert record["evidence"][0]["supports"] == ["measure", "value", "qualifier", "official"]
    assert record["evidence"][0]["phrase"] == "Ilse Varnholt, 63"


def test_whose_age_it_is_is_asked_where_the_person_has_no_record(setting: Setting) -> None:
    draft = draft_of(setting, _figure(setting, 49), {})
    assert [one.key for one in draft.questions] == ["subject"]
    assert set(draft.questions[0].choices) <= set(setting.corpus.ids("officials"))
    assert any("`Nela Quist` has no record yet" in one for one in draft.remarks)


def test_persons_of_the_line_are_offered_for_an_age(corpus: Path, registered: Callable[[str], Path]) -> None:
    line = "Oda Linnart came with Jorun Pell and the much younger Nela, who is 49 years old."
    article, proposals = article_of_text(registered(f"{TEXT}\n{line}\n"), None, known := load(corpus), "rules")
    setting = Setting(known, article, proposals)
    aged = max((one for one in proposals if one.kind == "figure"), key=lambda one: one.line)
    draft = draft_of(setting, aged, {})
    assert draft.questions[0].choices[:2] == ("oda-linnart", "jorun-pell")
    record = next(
        data for table, data in draft_of(setting, aged, {"subject": "jorun-pell"}).records if table == "figures"
    )
    assert record["official"] == "jorun-pell" and any("official" in one["supports"] for one in record["evidence"])


def test_years_in_prison_are_no_age(setting: Setting) -> None:
    questions = draft_of(setting, _figure(setting, 7), {}).questions
    assert [one.key for one in questions] == ["measure"] and "age" not in questions[0].choices


def test_an_id_for_a_label_means_that_event(setting: Setting) -> None:
    storming = next(one for one in setting.proposals if one.kind == "event" and one.value["kind"] == "storming")
    asked = draft_of(setting, storming, {}).questions
    assert asked[0].choices[0] == "customs-house-stormed"
    draft = draft_of(setting, storming, {"label": "customs-house-stormed"})
    assert not draft.records and {key for _, key, _ in draft.evidence} == {"customs-house-stormed"}


def test_evidence_supports_only_what_the_record_has_and_the_line_says(setting: Setting) -> None:
    storming = next(one for one in setting.proposals if one.kind == "event" and one.value["kind"] == "storming")
    value = dict(storming.value) | {"status": "alleged", "speaker": "Harbour Guard"}
    claimed = dataclasses.replace(storming, value=value)
    draft = draft_of(setting, claimed, {"same_as": "customs-house-stormed"})
    assert [item["supports"] for table, _, item in draft.evidence if table == "events"] == [["kind"]]
    assert any("`alleged` for status" in one for one in draft.remarks)


@pytest.mark.parametrize(
    ("word", "country", "fits"),
    [
        ("kazakh", "kazakhstan", True),
        ("kazakhstan", "kazakhstan", True),
        ("merevian", "merevia", True),
        ("turkish", "turkmenistan", False),
        ("australian", "austria", False),
        ("malaysian", "malawi", False),
        ("the", "merevia", False),
    ],
)
def test_a_country_is_told_by_its_adjective(word: str, country: str, fits: bool) -> None:
    assert countries.names(word, country) is fits
