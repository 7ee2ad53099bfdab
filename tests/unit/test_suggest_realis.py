"""Whether an act was done, and who says so, as `qantar suggest` reads it."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2021, 5, 12)


def told(text: str, kind: str) -> tuple[object, object]:
    """Status and speaker of the first act of a kind."""
    found = [one.value for one in suggest(text, DAY, kinds=("event",)) if one.value["kind"] == kind]
    assert found, "no such act"
    return found[0]["status"], found[0]["speaker"]


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("Troops left the valley on Friday.", "troop-withdrawal", "occurred"),
        ("Miners are protesting in the square.", "protest", "ongoing"),
        ("The two presidents will meet in Vela on Friday.", "meeting", "planned"),
        ("The army plans to withdraw its troops from the valley.", "troop-withdrawal", "planned"),
        ("The council is expected to meet next week.", "meeting", "planned"),
        ("The army vowed to retake the city.", "security-operation", "announced"),
        ("The ministry said it would send troops to the border.", "troop-deployment", "announced"),
        ("Police said they had arrested nine people.", "arrest", "alleged"),
        ("Nine people were arrested, police said.", "arrest", "alleged"),
        ("According to the union, the workers marched through the town.", "protest", "alleged"),
        ("The soldiers are said to have attacked the village.", "attack", "alleged"),
        ("The army denied that its soldiers attacked the village.", "attack", "negated"),
        ("Police made no arrests.", "arrest", "negated"),
        ("The mayor was not arrested.", "arrest", "negated"),
        ("The minister dismissed reports that he would resign.", "removal", "negated"),
        ("The speaker rejected calls to resign.", "removal", "refused"),
        ("If the army had attacked the village, many would have died.", "attack", "hypothetical"),
        ("The governor may be removed.", "removal", "hypothetical"),
        ("The police failed to disperse the crowd.", "security-operation", "negated"),
        ("Shops closed after soldiers attacked the village.", "attack", "occurred"),
        ("Police began dispersing the crowd at noon.", "security-operation", "occurred"),
    ],
)
def test_status(sentence: str, kind: str, status: str) -> None:
    assert told(sentence, kind)[0] == status


@pytest.mark.parametrize(
    ("sentence", "kind", "speaker"),
    [
        ("Police said they had arrested nine people.", "arrest", "Police"),
        ("Nine people were arrested, the interior ministry said.", "arrest", "interior ministry"),
        ("Mayor Anna Kell said that soldiers had attacked the village.", "attack", "Anna Kell"),
        ("The ministry announced 41 arrests.", "arrest", "ministry"),
        ("The army, saying it was under fire, attacked the village.", "attack", None),
        ("The Front said in a statement that troops had shelled the town.", "attack", "Front"),
    ],
)
def test_speaker(sentence: str, kind: str, speaker: str | None) -> None:
    assert told(sentence, kind)[1] == speaker


def test_an_act_told_in_a_quote_is_alleged_by_its_speaker() -> None:
    text = 'General Oto Brand was angry. "They attacked the village at night," he said.'
    assert told(text, "attack") == ("alleged", "Oto Brand")
