"""What a review takes from the records that are there: posts of known holders, events that a line tells again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from qantar_curation.corpus import load
from qantar_curation.reviewing.context import Setting
from qantar_curation.reviewing.draft import Draft
from qantar_curation.reviewing.mapping import draft_of
from qantar_curation.reviewing.opening import article_of_text
from qantar_curation.reviewing.proposals import repeated

FICTIONAL = Path(__file__).resolve().parents[1] / "fictional"
TEXT = """\
The quay on the day after a loud night

Sunday, 16 March 2031

President Varnholt was not seen. The Merevian President Ilse Warnhold was not seen either, and Ada Brune, 49, slept.

A crowd stormed the Customs House in Port Ilmar once more.
"""


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    """A registered article against the fictional corpus."""
    root = tmp_path / "corpus"
    shutil.copytree(FICTIONAL, root)
    file = tmp_path / "003_quay.txt"
    file.write_text(TEXT, encoding="utf-8")
    from qantar_curation.cli import main

    assert main(["article", "add", str(file), "--root", str(root)]) == 0
    corpus = load(root)
    article, proposals = article_of_text(file, None, corpus, "rules")
    return Setting(corpus, article, proposals)


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


def test_ages_are_no_figures_of_the_codebook(setting: Setting) -> None:
    age = next(one for one in setting.proposals if one.kind == "figure" and one.value["value"] == 49)
    assert "ages" in (draft_of(setting, age, {}).refusal or "")
