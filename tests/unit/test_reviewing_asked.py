"""What a review asks, all at once and without a guess, and what it offers to be filled in by hand."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from qantar_curation.cli import main
from qantar_curation.corpus import load
from qantar_curation.reviewing import asking
from qantar_curation.reviewing.draft import Data, Draft, Question
from qantar_curation.reviewing.edit_text import Unreadable, from_text, to_text
from qantar_curation.reviewing.loop import Loop
from qantar_curation.reviewing.mapping import alike, draft_of, table_of
from qantar_curation.reviewing.opening import article_of_text
from qantar_curation.reviewing.scripted import BadDecision, read_decisions
from qantar_curation.reviewing.session import Session
from qantar_curation.reviewing.state import State
from qantar_curation.reviewing.workspace import Workspace
from qantar_curation.suggesting.proposal import Proposal

TEXT = """\
The quay after a loud night

CASTAVAL, 16 March 2031 (MPA) - Linnart named Pia Sollert treasurer on Sunday. Police arrested 28 people on Friday.

Ilmar Radio said 31 dockers had been arrested. According to Oda Linnart, 40 people were killed in Port Ilmar.

Linnart named Ivo Renn as minister. Pia Sollert was health minister, and Ada Venn finance minister.

Port Ilmar is the second largest city of Merevia.

The clinic treated 46 people. Two of them died.

Ilmar Valley Herald, 16 March 2031, 21:40 MPA

All rights reserved. Ada Venn, mayor of Port Ilmar
"""


class Reviewed(NamedTuple):
    """A review of the text."""

    session: Session

    def proposal(self, kind: str, phrase: str) -> Proposal:
        return next(one for one in self.session.open() if one.kind == kind and phrase in one.phrase)

    def draft(self, kind: str, phrase: str, **answers: str) -> Draft:
        return self.session.draft(self.proposal(kind, phrase), answers)

    def skeleton(self, kind: str, phrase: str) -> tuple[Draft, list[str]]:
        one = self.proposal(kind, phrase)
        return asking.skeleton(
            self.session.setting(), one, table_of(one), lambda given: draft_of(self.session.setting(), one, given)
        )


@pytest.fixture
def reviewed(corpus: Path, registered: Callable[[str], Path]) -> Iterator[Reviewed]:
    file = registered(TEXT)
    article, proposals = article_of_text(file, None, load(corpus), "rules")
    with Workspace(corpus, article, dry=True) as workspace:
        yield Reviewed(Session(workspace, proposals, file.name, State(None, "a003")))


def _record(draft: Draft, table: str) -> Data:
    return next(data for of_table, data in draft.records if of_table == table)


def _evidence(data: Data, key: str) -> list[Data]:
    items = data["evidence"]
    assert isinstance(items, list)
    return [item for item in items if key in item["supports"]]


def test_the_day_of_a_change_is_no_dateline(reviewed: Reviewed) -> None:
    made = _record(reviewed.draft("appointment", "Pia Sollert treasurer", post="treasurer-of-merevia"), "appointments")
    (item,) = _evidence(made, "date")
    assert (made["date"], item["phrase"], item["basis"]) == ("2031-03-16", "Sunday", "resolved")
    event = _record(reviewed.draft("event", "arrested", label="Arrests"), "events")
    assert event["start"] == "2031-03-14"


def test_a_number_has_its_speaker(reviewed: Reviewed) -> None:
    killed = _record(reviewed.draft("figure", "40 people", subject="salt-unrest"), "figures")
    assert killed["asserted_by_official"] == "oda-linnart"
    assert _evidence(killed, "asserted_by_official")[0]["phrase"] == "Oda Linnart"
    asked = reviewed.draft("figure", "31 dockers", subject="salt-unrest", measure="people-arrested")
    assert [one.key for one in asked.questions][-1] == "asserted_by_organisation"
    assert asked.questions[-1].choices[-2:] == ("new", "narrator")
    answers = {"subject": "salt-unrest", "measure": "people-arrested", "asserted_by_organisation": "narrator"}
    assert "asserted_by_organisation" not in _record(reviewed.draft("figure", "31 dockers", **answers), "figures")
    answers |= {"asserted_by_organisation": "new", "organisation_name": "Ilmar Radio", "organisation_kind": "media"}
    draft = reviewed.draft("figure", "31 dockers", **answers)
    assert _record(draft, "figures")["asserted_by_organisation"] == _record(draft, "organisations")["organisation_id"]


def test_an_office_that_several_have_has_no_default(reviewed: Reviewed) -> None:
    for phrase, name in (("health minister", "Pia Sollert"), ("finance minister", "Ada Venn")):
        one = reviewed.proposal("appointment", phrase)
        assert name in str(one.value["person"])
        assert reviewed.session.accept(one, reviewed.session.draft(one, {"post": "new", "level": "national"})) == []
    (question,) = (one for one in reviewed.draft("appointment", "as minister").questions if one.key == "post")
    assert question.default is None
    assert {"health-minister", "finance-minister"} <= set(question.choices) and question.choices[-1] == "new"


def test_a_line_is_evidence_only_for_what_it_says(reviewed: Reviewed) -> None:
    other = next(row.id for row in reviewed.session.workspace.corpus.rows["events"] if row.values["kind"] == "arrest")
    assert other in alike(reviewed.session.setting(), reviewed.proposal("event", "arrested"))
    draft = reviewed.draft("event", "arrested", same_as=other)
    supported = {key for table, _, item in draft.evidence if table == "events" for key in item["supports"]}  # type: ignore[attr-defined]
    assert "kind" in supported and "start" not in supported
    assert any("for start" in remark for remark in draft.remarks)


def test_lines_of_the_page_propose_nothing(reviewed: Reviewed) -> None:
    assert {one.line for one in reviewed.session.proposals if one.kind != "date"} <= {3, 5, 7, 9, 11}


def test_a_rank_of_a_city_goes_with_no_event_of_others(reviewed: Reviewed) -> None:
    draft = reviewed.draft("figure", "second largest")
    assert draft.questions[0].choices == () and "a rank of a city" in draft.remarks[-1]


@pytest.mark.parametrize(("where", "joined"), [("Port Ilmar", False), ("Merevia", True)])
def test_the_same_number_of_another_place_is_another_figure(
    corpus: Path, registered: Callable[[str], Path], where: str, joined: bool
) -> None:
    told = f"The unrest went on and 28 people were arrested.\n\nIn {where} 28 were arrested."
    file = registered(f"The quay\n\n16 March 2031\n\n{told}\n")
    article, proposals = article_of_text(file, None, load(corpus), "rules")
    with Workspace(corpus, article, dry=True) as workspace:
        session = Session(workspace, proposals, file.name, State(None, "a003"))
        unrest = next(one for one in session.open() if one.kind == "event" and one.value["kind"] == "unrest")
        assert session.accept(unrest, session.draft(unrest, {"same_as": "salt-unrest"})) == []
        first, second = (one for one in session.open() if one.kind == "figure")
        answers = {"subject": "salt-unrest", "population": "arrested in one night"}
        assert session.accept(first, session.draft(first, answers)) == []
        assert (not session.draft(second, answers).records) == joined


def test_an_office_of_another_line_is_cited_there(corpus: Path, registered: Callable[[str], Path]) -> None:
    rest = "The boats of the harbour left at noon, and they came back before the evening with all of their nets."
    told = f"Deputy Mayor Ada Venn slept.\n\nVenn was appointed in 2019.\n\n{rest}"
    file = registered(f"The quay\n\n16 March 2031\n\n{told}\n")
    article, proposals = article_of_text(file, None, load(corpus), "rules")
    with Workspace(corpus, article, dry=True) as workspace:
        session = Session(workspace, proposals, file.name, State(None, "a003"))
        first, second = (one for one in session.open() if one.kind == "appointment")
        assert session.accept(first, session.draft(first, {})) == []
        draft = session.draft(second, {})
        made = _record(draft, "appointments")
        (item,) = _evidence(made, "post")
        assert (item["line"], item["phrase"], item["basis"]) == (5, "Deputy Mayor", "resolved")
        assert session.accept(second, draft) == []


def test_some_of_those_told_before_are_asked_for(reviewed: Reviewed) -> None:
    draft = reviewed.draft("figure", "Two", subject="salt-unrest")
    assert [one.key for one in draft.questions] == ["population"]


def test_an_open_record_is_edited_with_its_gaps(reviewed: Reviewed) -> None:
    draft, notes = reviewed.skeleton("event", "arrested")
    made = _record(draft, "events")
    assert (made["event_id"], made["label"], made["kind"]) == ("?", "?", "arrest")
    assert notes[0].startswith("`?` stands for what is open") and any(note.startswith("label: ") for note in notes)
    with pytest.raises(Unreadable, match=r"still open \(`\?`\): event_id, label$"):
        from_text(to_text(draft, notes))
    counted, _ = reviewed.skeleton("figure", "46 people")
    made = _record(counted, "figures")
    assert (made["figure_id"], made["measure"], made["event"], made["value"]) == ("?", "?", "?", 46)


def test_what_cannot_be_drafted_has_a_record_to_fill_in(reviewed: Reviewed) -> None:
    value = {"change": "appointed", "person": None, "post": None, "date": None}
    one = Proposal("appointment", 7, 0, 13, "Linnart named", value, 0.5, "rules", "x")
    draft, notes = asking.skeleton(
        reviewed.session.setting(), one, "appointments", lambda given: draft_of(reviewed.session.setting(), one, given)
    )
    made = _record(draft, "appointments")
    assert (made["official"], made["post"], made["change"]) == ("?", "?", "appointed")
    assert any("names no holder" in note for note in notes)


def test_every_question_is_told_at_once(
    corpus: Path, registered: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    file = registered(TEXT)
    assert main(["review", str(file), "--root", str(corpus), "--accept-all", "--dry-run"]) in (0, 1)
    out = capsys.readouterr().out
    block = out.partition("# left open: figure in line 5, 31 dockers\n")[2].partition("\n# left")[0].splitlines()
    asked = [line.split(": ")[1] for line in block if line.startswith("#   to be answered: ")]
    assert asked[-3:] == ["asserted_by_organisation", "organisation_name", "organisation_kind"]


def test_all_bad_decisions_are_told_at_once() -> None:
    lines = ["nonsense", "", json.dumps({"decision": "reject"}), json.dumps({"decision": "skip"}), '{"decision": "x"}']
    with pytest.raises(BadDecision) as told:
        read_decisions(lines)
    said = str(told.value).splitlines()
    assert said[0] == "3 lines are wrong"
    assert [line.strip()[:7] for line in said[1:]] == ["line 1 ", "line 3:", "line 5:"]


def test_a_conflict_may_be_a_side_of_a_disagreement_that_is_there(reviewed: Reviewed) -> None:
    corpus = reviewed.session.workspace.corpus
    member = next(row for row in corpus.rows["disagreement_members"] if row.values["record_table"] == "figures")
    known = str(member.values["disagreement_id"])
    value = {"record_table": "figures", "record_id": member.values["record_id"]}
    start = TEXT.split("\n")[4].index("40 people")
    one = Proposal("conflict", 5, start, start + 9, "40 people", value, 0.5, "rules", "conflict-figure")
    setting = reviewed.session.setting()
    assert alike(setting, one) == (known,)
    assert any(f"side of `{known}` already" in remark for remark in draft_of(setting, one, {}).remarks)
    assert [question.key for question in draft_of(setting, one, {"same_as": known}).questions] == ["says_here"]
    draft = draft_of(setting, one, {"same_as": known, "says_here": "Another number."})
    before = corpus.rows["disagreement_members"]
    assert not draft.empty and reviewed.session.accept(one, draft) == []
    after = reviewed.session.workspace.corpus.rows["disagreement_members"]
    assert len(after) == len(before) + 1
    assert draft_of(setting, one, {"same_as": "nothing"}).refusal == "there is no `nothing` of disagreements"


class _Screen:
    """A screen that is played with keys and typed lines."""

    def __init__(self, keys: str, *lines: str) -> None:
        self.shown: list[str] = []
        self._keys, self._lines = iter(keys), iter(lines)

    def show(self, text: str) -> None:
        self.shown.append(text)

    def key(self, prompt: str, keys: str) -> str:
        return next(self._keys)

    def line(self, prompt: str, default: str | None = None) -> str | None:
        self.shown.append(prompt)
        return next(self._lines, "") or default

    def edit(self, text: str) -> str | None:
        return None


def test_whoever_came_with_an_office_is_there_already_and_undone_with_it(reviewed: Reviewed) -> None:
    session = reviewed.session
    told = [one for one in session.open() if one.line == 7 and "Ivo Renn" in str(one.value)]
    beside = Session(session.workspace, told, "003_quay.txt", State(None, "a003"))
    screen = _Screen("auq", "new", "national")
    Loop(beside, screen, lambda text, *_: text, lambda found: str(found)).run()
    shown = "\n".join(screen.shown)
    assert "a003: to decide on are 1 appointment, 1 person." in shown and "[1 of 2] counts decisions" in shown
    assert "there already: person in line 7, Ivo Renn" in shown
    assert "undone: appointment in line 7" in shown and beside.tally.accepted == 0


def test_what_is_asked_names_the_field_its_choices_and_the_default() -> None:
    one = Question("post", "Is it known?", ("a", "b", "c", "d"), "a")
    assert asking.told(one) == "post: Is it known? (a, b, c, d) [a]"
    assert asking.told(one, 2) == "post: Is it known? (a, b and 2 more) [a]"
    assert asking.told(one, 3) == "post: Is it known? (a, b, c, d) [a]"
