"""Drafts of events and figures say kind, status, day and measure as validation reads them, or it is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from qantar_curation.corpus import load
from qantar_curation.reviewing.context import Setting
from qantar_curation.reviewing.draft import Data, Draft
from qantar_curation.reviewing.log import Decision
from qantar_curation.reviewing.mapping import draft_of
from qantar_curation.reviewing.opening import article_of_text
from qantar_curation.reviewing.subjects import part_of
from qantar_curation.reviewing.workspace import Workspace
from qantar_curation.suggesting.proposal import Proposal

TEXT = """\
The quay on the day after a loud night

Sunday, 16 March 2031

{line}

The harbour of Port Ilmar was quiet, and the gulls were loud.
"""
Codes = list[str]
Review = Callable[..., tuple[Draft, Codes]]


@pytest.fixture
def review(corpus: Path, registered: Callable[[str], Path]) -> Review:
    """Draft proposals of a registered article and accept them; the last draft, and what validation finds in it."""
    files: dict[str, Path] = {}

    def run(line: str, kind: str, phrase: str, value: Mapping[str, object], **answers: str) -> tuple[Draft, Codes]:
        if line not in files:
            files[line] = registered(TEXT.format(line=line))
        file = files[line]
        known = load(corpus)
        article, proposals = article_of_text(file, None, known, "rules")
        start = line.index(phrase)
        one = Proposal(kind, 5, start, start + len(phrase), phrase, dict(value), 0.8, "rules", "told")
        draft = draft_of(Setting(known, article, proposals), one, answers)
        if draft.questions or draft.refusal:
            return draft, []
        with Workspace(corpus, article) as workspace:
            _, findings = workspace.accept(draft, Decision("a003", file.name, one, "accepted"))
        return draft, [found.rule.code for found in findings]

    return run


def _record(draft: Draft, table: str) -> Data:
    return next(data for of_table, data in draft.records if of_table == table)


def _evidence(record: Data, key: str) -> list[Mapping[str, object]]:
    listed = record["evidence"]
    assert isinstance(listed, list)
    return [item for item in listed if key in item["supports"]]


def test_more_words_are_cited_where_they_tell_the_status(review: Review) -> None:
    line = "The dockers of Port Ilmar will march on the Mint soon."
    value = {"kind": "protest", "status": "planned", "speaker": None}
    draft, found = review(line, "event", "march", value, label="A march on the Mint")
    assert not draft.questions and found == [] and _record(draft, "events")["status"] == "planned"
    assert "will march" in str(_evidence(_record(draft, "events"), "status")[0]["phrase"])


def test_who_says_it_tells_that_it_is_alleged(review: Review) -> None:
    line = "Bram Foss, who had led the Guard, was arrested on Thursday together with others, the Harbour Guard said."
    value = {"kind": "arrest", "status": "alleged", "speaker": "Harbour Guard"}
    draft, found = review(line, "event", "was arrested", value, label="Arrest of Bram Foss")
    assert not draft.questions and found == []
    record = _record(draft, "events")
    assert [one["phrase"] for one in _evidence(record, "kind")] == ["was arrested"]
    assert "said" in str(_evidence(record, "status")[0]["phrase"]) and record["asserted_by_organisation"]


def test_a_speaker_who_has_no_record_joins_what_he_says(review: Review) -> None:
    line = "Police arrested dockers on Friday, said the mayor of Port Ilmar, Nela Quist."
    value = {"kind": "arrest", "status": "alleged", "speaker": "Nela Quist"}
    draft, found = review(line, "event", "arrested", value, label="Arrests of dockers")
    assert not draft.questions and found == []
    assert (
        _record(draft, "events")["asserted_by_official"] == _record(draft, "officials")["official_id"] == "nela-quist"
    )


def test_how_a_status_follows_is_asked(review: Review) -> None:
    line = "Nobody on the quay was ever charged."
    value = {"kind": "charge", "status": "negated", "speaker": None}
    draft, _ = review(line, "event", "was ever charged", value, label="No charge")
    assert [one.key for one in draft.questions] == ["reading"]
    note = "Nobody stands before it."
    draft, found = review(line, "event", "was ever charged", value, label="No charge", reading=note)
    assert found == [] and _evidence(_record(draft, "events"), "status")[0]["note"] == note


def test_what_is_alleged_needs_a_speaker_before_it_is_accepted(review: Review) -> None:
    line = "Fighting is said to have begun."
    value = {"kind": "clash", "status": "alleged", "speaker": None}
    draft, _ = review(line, "event", "Fighting", value, label="Fighting", reading="Is said to.")
    assert draft.refusal is not None and "needs a speaker" in draft.refusal and draft.records


def test_the_day_of_what_is_to_come_lies_ahead(review: Review) -> None:
    line = "The Diet is to vote on the levy on Tuesday."
    value = {"kind": "vote", "status": "planned", "speaker": None}
    draft, found = review(line, "event", "is to vote", value, label="The Diet votes on the levy")
    assert found == [] and _record(draft, "events")["start"] == "2031-03-18"


def test_the_day_of_something_else_is_no_start(review: Review) -> None:
    line = "The Diet vowed to cut the levy by July 2034."
    value = {"kind": "promise", "status": "occurred", "speaker": None}
    draft, found = review(line, "event", "vowed", value, label="The Diet promises a lower levy")
    assert found == [] and not _record(draft, "events").get("start")
    assert any("another act" in remark for remark in draft.remarks)


FIGURE = {"value": 9, "qualifier": "exact", "unit": "person", "what": ""}


def test_a_number_that_says_nothing_of_what_it_measures_is_asked_about(review: Review) -> None:
    line = "Dockers marched to the Mint, and only nine stayed away."
    answers = {"subject": "salt-unrest", "measure": "actors-involved"}
    draft, _ = review(line, "figure", "nine", FIGURE, **answers)
    assert [one.key for one in draft.questions] == ["reading"]
    note = "They are dockers."
    draft, _ = review(line, "figure", "nine", FIGURE, reading=note, **answers)
    record = _record(draft, "figures")
    assert [one["note"] for one in _evidence(record, "measure")] == [note]
    assert _evidence(record, "value")[0].get("basis") is None


def test_the_same_number_again_is_evidence_for_what_it_says(review: Review) -> None:
    line = "Nine came to the quay, and later the nine left it."
    answers = {"subject": "salt-unrest", "measure": "actors-involved", "reading": "They are dockers.", "event": ""}
    arrest = {"kind": "protest", "status": "occurred", "speaker": None}
    review(line, "event", "came to the quay", arrest, label="Nine at the quay", reading="They came.")
    answers |= {"subject": "nine-at-the-quay"}
    assert review(line, "figure", "Nine", FIGURE, **answers)[1] == []
    draft, found = review(line, "figure", "nine", FIGURE, subject="nine-at-the-quay", measure="actors-involved")
    assert not draft.questions and not draft.records and found == []


def test_a_number_beside_another_is_cited_alone(review: Review) -> None:
    line = "Police arrested a quarter of the 2,000 people on the quay."
    value = {"value": 25, "qualifier": "exact", "unit": "percent", "what": ""}
    draft, _ = review(line, "figure", "a quarter", value, measure="vote-share", subject="linnart-vote", reading="So.")
    assert [one["phrase"] for one in _evidence(_record(draft, "figures"), "value")] == ["a quarter"]


def test_a_unit_that_records_have_not_is_refused(review: Review) -> None:
    line = "The debate took two hours in all."
    draft, _ = review(line, "figure", "two hours", FIGURE | {"value": 2, "unit": "hour"})
    assert draft.refusal is not None and "`hour` is no unit" in draft.refusal


def test_an_age_is_printed_as_one_word(review: Review) -> None:
    line = "Oda Linnart, a 52-year-old sailor, came."
    value = {"value": 52, "qualifier": "exact", "unit": "year", "what": "age"}
    draft, found = review(line, "figure", "52-year", value, subject="oda-linnart")
    assert found == [] and _record(draft, "figures")["text"] == "52-year-old"


def test_a_part_of_a_number_is_of_another_population(review: Review, corpus: Path) -> None:
    line = "Police arrested 900 people, including 61 foreigners, on Friday."
    event = {"kind": "arrest", "status": "occurred", "speaker": None}
    assert review(line, "event", "arrested", event, label="Arrests on the quay")[1] == []
    answers = {"subject": "arrests-on-the-quay"}
    assert review(line, "figure", "900 people", FIGURE | {"value": 900}, **answers)[1] == []
    draft, _ = review(line, "figure", "61 foreigners", FIGURE | {"value": 61}, **answers)
    assert [(one.key, one.default) for one in draft.questions] == [("population", "foreigners")]
    draft, found = review(line, "figure", "61 foreigners", FIGURE | {"value": 61}, population="foreigners", **answers)
    assert found == []


@pytest.mark.parametrize(
    ("text", "phrase", "counted"),
    [
        ("900 people, including 61 foreigners", "61 foreigners", "foreigners"),
        ("900 people, among them 61 foreigners", "61 foreigners", "foreigners"),
        ("900 people and 61 foreigners", "61 foreigners", None),
        ("900, including 61", "61", None),
    ],
)
def test_what_a_part_counts(text: str, phrase: str, counted: str | None) -> None:
    assert part_of(text, (text.index(phrase), text.index(phrase) + len(phrase))) == counted
