"""Drafts of appointments cite words that say the change and its status as validation reads them, or it is asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation.corpus import load
from qantar_curation.reviewing.context import Setting
from qantar_curation.reviewing.draft import Data, Draft
from qantar_curation.reviewing.log import Decision
from qantar_curation.reviewing.mapping import draft_of
from qantar_curation.reviewing.opening import article_of_text
from qantar_curation.reviewing.workspace import Workspace
from qantar_curation.suggesting.proposal import Proposal

TEXT = """\
The quay on the day after a loud night

Sunday, 16 March 2031

{line}

The harbour of Port Ilmar was quiet, and the gulls were loud.
"""
Review = Callable[..., tuple[Draft, list[str]]]


@pytest.fixture
def review(corpus: Path, registered: Callable[[str], Path]) -> Review:
    """Draft a proposal for a line of a registered article; the draft, and the codes of what validation finds in it."""

    def run(
        line: str, phrase: str, person: str, title: str, change: str, kind: str = "", **answers: str
    ) -> tuple[Draft, list[str]]:
        file = registered(TEXT.format(line=line))
        known = load(corpus)
        article, proposals = article_of_text(file, None, known, "rules")
        start = line.index(phrase)
        value = {"change": change, "person": person, "post": title, "date": None}
        one = Proposal("appointment", 5, start, start + len(phrase), phrase, value, 0.8, "rules", change)
        if kind:
            one = next(other for other in proposals if other.kind == kind and other.value.get("name") == person)
        draft = draft_of(Setting(known, article, proposals), one, answers)
        if draft.questions or draft.refusal:
            return draft, []
        with Workspace(corpus, article) as workspace:
            _, findings = workspace.accept(draft, Decision("a003", file.name, one, "accepted"))
        return draft, [found.rule.code for found in findings]

    return run


def _made(draft: Draft) -> Data:
    return next(data for table, data in draft.records if table == "appointments")


def _phrases(record: Data, key: str) -> list[str]:
    evidence = record["evidence"]
    assert isinstance(evidence, list)
    return [item["phrase"] for item in evidence if key in item["supports"]]


def test_words_that_name_the_change_are_cited_where_the_phrase_has_none(review: Review) -> None:
    line = "Treasurer Nela Quist, Mayor Bram Foss and Speaker Ute Lund are all said to have kept their posts for now."
    draft, found = review(line, "Nela Quist", "Nela Quist", "Treasurer", "retained", post="treasurer-of-merevia")
    assert found == []
    assert any("kept" in phrase for phrase in _phrases(_made(draft), "change"))


def test_the_status_is_that_of_the_words(review: Review) -> None:
    line = "Nela Quist will be appointed treasurer."
    draft, found = review(line, line[:-1], "Nela Quist", "treasurer", "appointed")
    assert (_made(draft)["status"], found) == ("planned", [])
    assert any("`planned`, not `occurred`" in remark for remark in draft.remarks)


def test_a_status_that_is_given_is_kept(review: Review) -> None:
    line = "Nela Quist will be appointed treasurer."
    draft, _ = review(line, line[:-1], "Nela Quist", "treasurer", "appointed", status="occurred")
    assert [question.key for question in draft.questions] == ["reading"]


def test_how_it_follows_is_asked_where_no_words_say_it(review: Review) -> None:
    line = "The speaker administered the oath to Nela Quist as treasurer."
    phrase = "administered the oath to Nela Quist as treasurer"
    draft, _ = review(line, phrase, "Nela Quist", "treasurer", "appointed")
    assert [question.key for question in draft.questions] == ["reading"]


def test_the_answer_makes_it_an_interpretation(review: Review) -> None:
    line = "The speaker administered the oath to Nela Quist as treasurer."
    phrase = "administered the oath to Nela Quist as treasurer"
    note = "Whoever takes the oath enters the office."
    draft, found = review(line, phrase, "Nela Quist", "treasurer", "appointed", reading=note)
    assert found == []
    evidence = _made(draft)["evidence"]
    assert isinstance(evidence, list)
    assert [(one["basis"], one["note"]) for one in evidence if "change" in one["supports"]] == [("interpreted", note)]
    assert [one.get("basis") for one in evidence if "post" in one["supports"]] == [None]


def test_a_person_who_comes_into_an_office_is_told_by_the_appointment(review: Review) -> None:
    line = "Nela Quist became treasurer on Friday."
    draft, _ = review(line, "Nela Quist", "Nela Quist", "", "", kind="person")
    assert draft.refusal is not None and "line 5 tells how: accept the appointment there" in draft.refusal


def test_a_deputy_who_replaces_somebody_is_held_to_validate(review: Review) -> None:
    line = "Her deputy, Nela Quist, replaced her as mayor of Port Ilmar."
    draft, found = review(line, "Her deputy, Nela Quist", "Nela Quist", "deputy", "held", level="regional")
    assert found == [] and _made(draft)["status"] == "ongoing"


def test_a_title_that_is_too_long_is_cut_where_it_can_be(review: Review) -> None:
    post = "minister of agriculture and fisheries of the free and sovereign Republic of Merevia"
    line = f"Nela Quist was {post}."
    draft, found = review(line, line[:-1], "Nela Quist", post, "held")
    assert found == []
    assert (
        next(data for table, data in draft.records if table == "posts")["title"]
        == "Minister of agriculture and fisheries"
    )


def test_a_known_post_that_the_line_does_not_print_is_cited_by_hand(review: Review) -> None:
    line = "Nela Quist was sworn in."
    draft, _ = review(line, line[:-1], "Nela Quist", "treasurer", "appointed", post="treasurer-of-merevia")
    assert draft.refusal is not None and "cite words for the post" in draft.refusal
    assert _made(draft)["post"] == "treasurer-of-merevia"


def test_the_office_is_cited_where_the_phrase_has_it(review: Review) -> None:
    line = "First Deputy Treasurer Nela Quist was named acting Treasurer on Friday."
    phrase = "Nela Quist was named acting Treasurer"
    draft, found = review(line, phrase, "Nela Quist", "Treasurer", "acting", post="treasurer-of-merevia")
    assert found == []
    evidence = _made(draft)["evidence"]
    assert isinstance(evidence, list)
    assert [one.get("occurrence") for one in evidence if "post" in one["supports"]] in ([None], [2])


def test_a_phrase_ends_before_an_office_that_it_cuts(review: Review) -> None:
    line = "Nela Quist has quietly kept the post of Minister of Salt and of Other Minerals in the Cabinet."
    phrase = "Nela Quist has quietly kept the post of Minister"
    draft, found = review(line, phrase, "Nela Quist", "Minister of Salt and of Other Minerals", "retained")
    assert found == [] and _phrases(_made(draft), "change") == ["Nela Quist has quietly kept the post"]


def test_who_had_led_a_body_leads_it_no_more(review: Review) -> None:
    line = "Nela Quist, who had served as treasurer, was at the quay."
    draft, found = review(line, "Nela Quist, who had served as treasurer", "Nela Quist", "treasurer", "held")
    assert (_made(draft)["status"], found) == ("occurred", [])


def test_a_change_that_is_known_is_not_asked_about(review: Review) -> None:
    line = "The Diet gave Oda Linnart the oath as prime minister."
    phrase = "gave Oda Linnart the oath as prime minister"
    draft, found = review(line, phrase, "Oda Linnart", "prime minister", "appointed")
    assert not draft.questions and found == []


def test_a_tenure_of_a_long_name_has_an_id_of_its_own(review: Review) -> None:
    post = "chairwoman of the Committee for Uninterrupted Lighthouse Maintenance"
    line = f"Nela Quist-Featherstonehaugh-Cholmondeley resigned as {post} on Friday."
    phrase = "Nela Quist-Featherstonehaugh-Cholmondeley resigned"
    name = "Nela Quist-Featherstonehaugh-Cholmondeley"
    draft, found = review(line, phrase, name, post, "resigned", level="national")
    ids = [data["appointment_id"] for table, data in draft.records if table == "appointments"]
    assert len(set(ids)) == 2 and "R001" not in found


def test_one_year_of_a_span_is_no_day(review: Review) -> None:
    line = "Nela Quist, who had served as treasurer from 2003 to 2010, was at the quay."
    draft, found = review(line, "Nela Quist, who had served as treasurer", "Nela Quist", "treasurer", "held")
    assert found == [] and not _made(draft).get("until")


def test_what_is_only_announced_needs_who_announces_it(review: Review) -> None:
    line = "Nela Quist announced her resignation as mayor of Port Ilmar."
    phrase = "Nela Quist announced her resignation"
    draft, _ = review(line, phrase, "Nela Quist", "mayor of Port Ilmar", "resigned")
    assert _made(draft)["status"] == "announced"
    assert draft.refusal is not None and "needs a speaker" in draft.refusal
