"""What numbers of people measure: the words of their own part of the sentence, or nothing, and then it is asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation.corpus import load
from qantar_curation.grammar.counted import is_of_another
from qantar_curation.phrases.reading import readings
from qantar_curation.reviewing.context import Setting
from qantar_curation.reviewing.mapping import draft_of
from qantar_curation.reviewing.measures import is_of_none
from qantar_curation.reviewing.opening import article_of_text


@pytest.mark.parametrize("text", [" wounded in riots", " people were injured", " of them are in hospital"])
def test_the_wounded_and_freed_have_no_measure(text: str) -> None:
    """Text behind the number, its own verb or noun within reach."""
    assert is_of_none(text)


@pytest.mark.parametrize("text", [" people were killed and 230 wounded", " arrested, 120 released", " died"])
def test_another_number_is_not_reached(text: str) -> None:
    """What stands behind `and`, a comma or another number is said of that one."""
    assert not is_of_none(text)


@pytest.mark.parametrize(
    ("text", "words", "number", "other"),
    [
        ("Police arrested 300 and released 120.", "arrested", "120", True),
        ("Police arrested 300 and released 120.", "arrested", "300", False),
        ("14 people died and 230 were wounded", "died", "230", True),
        ("14 people were killed, and another 230 injured", "killed", "230", True),
        ("two soldiers and four dockers were killed", "killed", "two", False),
        ("killed two soldiers and four dockers", "killed", "four", False),
        ("killed two soldiers and wounded four", "killed", "four", True),
        ("sent 2,000 soldiers into unrest in which 160 people died", "sent", "160", True),
        ("sent 2,000 soldiers into unrest in which 160 people died", "died", "2,000", True),
        ("the toll, which stood at 44, rose", "toll", "44", False),
        ("37 people, including 4 children, died", "died", "37", False),
        ("12 people - 10 guards and 2 soldiers - were killed", "killed", "10", False),
        ("41 dead and between 300 and 350 arrested", "dead", "between 300 and 350", True),
    ],
)
def test_words_say_what_the_number_of_their_own_part_counts(text: str, words: str, number: str, other: bool) -> None:
    places = [(text.index(part), text.index(part) + len(part)) for part in (words, number)]
    assert is_of_another(text, places[0], places[1]) is other


LINES = {
    "Police arrested 300 rioters and released 120.": {300: "people-arrested", 120: None},
    "In the night 14 people died and 230 were wounded.": {14: "people-killed", 230: None},
    "The crowd killed 16 soldiers.": {16: "people-killed"},
    "On the quay 18 soldiers were killed.": {18: "people-killed"},
    "On the quay 21 soldiers killed a docker.": {21: "troops-deployed"},
    "The pact sent 2,200 soldiers to Port Ilmar.": {2200: "troops-deployed"},
    "More than 1,000 people were injured in the unrest.": {1000: None},
    'In the night 26 "armed criminals" were killed.': {26: "people-killed"},
    "Some 25 dockers, mostly young, were detained.": {25: "people-arrested"},
}


def test_the_measure_of_a_figure(corpus: Path, registered: Callable[[str], Path]) -> None:
    head = "The quay on the day after a loud night\n\nSunday, 16 March 2031\n"
    file = registered(head + "".join(f"\n{line}\n" for line in LINES))
    known = load(corpus)
    article, proposals = article_of_text(file, None, known, "rules")
    setting = Setting(known, article, proposals)
    measured = {}
    for one in proposals:
        if one.kind == "figure" and one.value["value"] is not None:
            draft = draft_of(setting, one, {"subject": "salt-unrest"})
            asked = any(question.key == "measure" for question in draft.questions)
            measured[one.value["value"]] = None if asked else draft.records[-1][1]["measure"]
    assert measured == {number: term for line in LINES.values() for number, term in line.items()}


def test_a_measure_of_another_number_is_not_read(corpus: Path) -> None:
    path = corpus / "dataset/records/figures/a001.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace('phrase: "41 dead", s', 'phrase: "41 dead and between 300 and 350 arrested", s')
    path.write_text(text.replace("measure: people-arrested", "measure: people-killed"), encoding="utf-8")
    said = {one.row.id: one.verdict.outcome for one in readings(load(corpus)) if one.key == "measure"}
    assert (said["a001-people-killed-union"], said["a001-people-arrested"]) == ("says", "contradicts")
