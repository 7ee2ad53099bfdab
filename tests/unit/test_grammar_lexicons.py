"""The lexicons are plain YAML, keep to the vocabularies, and find what their entries say."""

from __future__ import annotations

import pytest
import yaml

from qantar_curation.grammar.lexicon import FOLDER, Lexicon, entries, function_words, lexicon
from qantar_curation.grammar.tokens import tokens
from qantar_schema.vocabularies import VOCABULARIES

NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("name", NAMES)
def test_our_reader_and_a_yaml_reader_agree(name: str) -> None:
    with (FOLDER / f"{name}.yaml").open(encoding="utf-8") as file:
        # The reader that gives texts for all scalars.
        expected = yaml.load(file, Loader=yaml.BaseLoader)
    assert entries(name) == expected


@pytest.mark.parametrize("name", NAMES)
def test_no_entry_stands_twice_in_a_term(name: str) -> None:
    for term, listed in entries(name).items():
        assert listed, term
        assert len(listed) == len(set(listed)), term


@pytest.mark.parametrize(
    ("name", "vocabulary"),
    [
        ("event-kind", "event-kind"),
        ("change", "change"),
        ("measure", "measure"),
        ("measure-unit", "measure"),
        ("kind-role", "event-kind"),
    ],
)
def test_a_lexicon_has_each_term_of_its_vocabulary(name: str, vocabulary: str) -> None:
    assert set(entries(name)) == {str(term) for term in VOCABULARIES[vocabulary]}


def test_lexicons_that_read_a_part_of_a_vocabulary_invent_no_term() -> None:
    assert set(entries("unit")) - {"no-unit"} <= {str(term) for term in VOCABULARIES["unit"]}
    assert set(entries("status")) - {"done"} <= {str(term) for term in VOCABULARIES["status"]}
    roles = {term.removesuffix("-subject") for term in entries("participant-role")} - {"speaker-after"}
    assert roles == {str(term) for term in VOCABULARIES["participant-role"]}
    assert {role for listed in entries("kind-role").values() for role in listed} <= roles
    qualifiers = {term.removeprefix("after-") for term in entries("qualifier")}
    assert qualifiers <= {str(term) for term in VOCABULARIES["qualifier"]}
    units = {str(term) for term in VOCABULARIES["unit"]}
    assert all(set(listed) <= units for listed in entries("measure-unit").values())
    assert function_words("speech") <= {str(term) for term in VOCABULARIES["event-kind"]}


@pytest.mark.parametrize(
    ("entry", "said", "unsaid"),
    [
        ("bell", ["the bell rang", "Bell!"], ["bells", "doorbell"]),
        ("bell/n", ["the bell", "two bells"], ["belled"]),
        ("ring/v", ["ring", "rings", "rang", "rung", "ringing"], ["ringer"]),
        ("ring/v out", ["rang out"], ["rang", "out rang"]),
        ("wake/v _ up", ["woke up", "woke the town up", "woke all of town up"], ["woke the whole old town up"]),
        ("bell*", ["bellringer", "bells"], ["doorbell"]),
        ("bell-ringer/n", ["bell-ringers"], ["bell", "ringers"]),
        ("the bell/n rang", ["the bells rang"], ["the rang"]),
    ],
)
def test_each_form_of_entry(entry: str, said: list[str], unsaid: list[str]) -> None:
    one = Lexicon({"term": [entry]})
    assert all(one.said(text) == {"term"} for text in said)
    assert not any(one.said(text) for text in unsaid)


def test_a_hit_knows_its_place_and_the_form_of_its_verb() -> None:
    one = Lexicon({"noise": ["ring/v out"], "thing": ["bell/n"]})
    text = "the bells rang out"
    assert [(hit.term, hit.first, hit.last, hit.form) for hit in one.hits(text)] == [
        ("thing", 1, 1, "noun"),
        ("noise", 2, 3, "past"),
    ]
    assert len(tokens(text)) == 4


def test_the_month_is_no_march() -> None:
    march = Lexicon({"walk": ["march/v"]})
    assert march.said("dockers march") == {"walk"}
    assert march.said("on 8 March") == set()
    assert march.said("March 8") == set()


def test_a_damaged_lexicon_is_refused(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from pathlib import Path

    from qantar_curation.grammar import lexicon as module

    folder = Path(str(tmp_path))
    (folder / "bad.yaml").write_text("term:\n  - one\nterm:\n  - two\n", encoding="utf-8")
    monkeypatch.setattr(module, "FOLDER", folder)
    entries.cache_clear()
    with pytest.raises(ValueError, match="second time"):
        entries("bad")
    with pytest.raises(FileNotFoundError):
        entries("absent")
    entries.cache_clear()


def test_there_is_one_of_each() -> None:
    assert lexicon("unit") is lexicon("unit")
    with pytest.raises(KeyError):
        function_words("adjectives")
