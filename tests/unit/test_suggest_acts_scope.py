"""How far what one says reaches: over clauses in a row, not over an aside, and through `have` to what is done."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2022, 3, 31)


def told(text: str) -> set[tuple[str, str]]:
    """The kinds and statuses of the acts of a text."""
    found = suggest(f"Page of news.\n{text}", DAY, None)
    return {(str(one.value["kind"]), str(one.value["status"])) for one in found if one.kind == "event"}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "The communique said the senate was dissolved, the charter was suspended and all borders were closed.",
            {("reform", "alleged")},
        ),
        ("The editor was arrested on Sunday and, colleagues said, was sent home.", {("arrest", "occurred")}),
        ("The editor was arrested on Sunday and sent home, colleagues said.", {("arrest", "alleged")}),
        ("Two ministers were arrested at dawn (an aide said).", {("arrest", "alleged")}),
        ("Two ministers have reportedly been arrested.", {("arrest", "alleged")}),
        ("The prosecutor said he would have the former minister arrested.", {("arrest", "announced")}),
        ("The colonel had the former minister arrested.", {("arrest", "occurred")}),
        (
            "At least 90 people have been detained since Saturday, when the general suspended the constitution, "
            "officials said.",
            {("arrest", "alleged"), ("reform", "occurred")},
        ),
    ],
)
def test_scope_of_saying(text: str, acts: set[tuple[str, str]]) -> None:
    assert told(text) == acts


def test_a_decision_and_its_date() -> None:
    """A date between a decision and what was decided leaves it decided."""
    assert ("arrest", "occurred") in told("He was questioned over his decision in 2012 to have a judge detained.")


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The party called the ruling a coup.", {("condemnation", "occurred")}),
        ("The opposition spoke of a constitutional coup after the vote.", {("condemnation", "occurred")}),
        ("The junta leader spoke of a coup attempt paid from abroad.", {("coup-attempt", "alleged")}),
        ("The army no longer supports the president.", {("support", "negated")}),
        ("A spokesman said the army no longer supported the president.", {("support", "negated")}),
        ("The party said it supported the president.", {("support", "occurred")}),
        ("His lawyer says he is in Riga for a cure.", {("absence", "alleged")}),
        ("The general is in Lome, diplomats said.", {("absence", "alleged")}),
        ("The commander was in Oslo when it happened.", {("visit", "occurred")}),
        ("Nothing has been heard of the vice-president since Tuesday.", {("absence", "occurred")}),
        ("The president said he would not step down.", {("removal", "refused")}),
        ('"I am not going to resign," she said.', {("removal", "refused")}),
        ("The chancellor has no intention of stepping down.", {("removal", "refused")}),
        ("The attorney general insists he will not go.", {("removal", "refused")}),
        ("The minister refused in a televised address to resign.", {("removal", "refused")}),
        ("Ms Holm said she had no plan to dismiss anybody.", {("removal", "negated")}),
        ("The government denied reports of the minister's resignation.", {("removal", "negated")}),
        ("Fourteen ministers have quit since Saturday.", {("removal", "occurred")}),
        ("His relatives deny it and assert that Jan Holm is in Riga.", {("absence", "alleged")}),
    ],
)
def test_names_places_and_refusals(text: str, acts: set[tuple[str, str]]) -> None:
    assert told(text) == acts


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Men led by Holm, a trader who was to answer a summons that week, stormed the parliament on Friday.",
            {("storming", "occurred")},
        ),
        (
            "Protesters who called themselves outlaws, a word that he had used, had filled the streets of Quito.",
            {("protest", "occurred")},
        ),
        ("Some members of the unit, a force of 60, have nevertheless joined the rebels.", {("desertion", "occurred")}),
        ("France, the former colonial power, ordered its 120 advisers to stay indoors.", {("order", "occurred")}),
        ("You do not sack a minister to please a crowd.", set()),
        ("The lawyer asked the authorities to free those detained.", {("request", "occurred")}),
        ("The leader told a rally of 5,000 people that he would win.", set()),
        ("A general strike has been called for Friday.", {("protest", "planned")}),
        (
            "The general met union leaders and promised, according to two of them, that nobody would be dismissed.",
            {("meeting", "occurred"), ("promise", "occurred"), ("removal", "negated")},
        ),
    ],
)
def test_subjects_over_asides_and_acts_only_named(text: str, acts: set[tuple[str, str]]) -> None:
    assert told(text) == acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Soldiers appeared on television and said they had arrested the king, suspended the constitution and "
            "dissolved parliament.",
            ("reform", "alleged"),
        ),
        ('For the president, an "attempted coup" by outsiders has been avoided.', ("coup-attempt", "alleged")),
        (
            "Four died when a general tried to take the town in a coup attempt, the minister said.",
            ("coup-attempt", "alleged"),
        ),
        (
            "Prosecutors opened a case over the council, calling its creation an attempt to seize power.",
            ("coup-attempt", "alleged"),
        ),
        (
            "Proceedings were launched against Jan Berg, owner of a bank, for conspiracy to overthrow the king.",
            ("coup-attempt", "alleged"),
        ),
        ('"We asked them to go home, and they went," the governor said.', ("request", "alleged")),
        ("Officers have refused to stamp the passport of his brother, their union says.", ("refusal", "alleged")),
        ("A preliminary inquiry had been opened against the mayor, the prosecutor said.", ("charge", "alleged")),
    ],
)
def test_who_says_so(text: str, act: tuple[str, str]) -> None:
    assert act in told(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A march planned for Monday by the youth of two parties was called off.", ("protest", "negated")),
        ("Talks scheduled for Tuesday were cancelled.", ("meeting", "negated")),
        ("The strike called by the unions ended on Friday.", ("protest", "occurred")),
        ("In the north clashes between youths and mounted police are still going on.", ("clash", "ongoing")),
        ("He denied newspaper reports that two companies had refused to board.", ("refusal", "negated")),
        ("A commission of seven deputies will find out who cut the lines.", ("founding", "planned")),
    ],
)
def test_what_became_of_a_noun(text: str, act: tuple[str, str]) -> None:
    assert act in told(text)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The unions had asked the president to reshuffle his cabinet.", {("request", "occurred")}),
        ("The queen asked her in May to resign, which she refused.", {("removal", "refused")}),
        ("The bloc agreed to send troops to the island.", {("agreement", "occurred")}),
        ("Protesters tried to storm the parliament.", set()),
        ("A panel is to establish who gave the orders.", set()),
        ("A dozen cadres asked that he resign.", {("removal", "planned")}),
    ],
)
def test_acts_told_by_what_governs_them(text: str, acts: set[tuple[str, str]]) -> None:
    assert acts <= told(text) and (acts or not told(text))


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ('Crowds outside the palace called for "the dissolution of parliament".', {("reform", "planned")}),
        ('The union called for the "immediate release" of the president.', {("request", "occurred")}),
        ("Officers claim to have taken power from President Lomo.", {("coup-attempt", "alleged")}),
        ("The president said on television he was dissolving the assembly.", {("reform", "announced")}),
        ("The mayor said police were arresting people in the street.", {("arrest", "alleged")}),
        ("Police said no arrests had been made.", {("arrest", "negated")}),
        ("The talks never took place.", {("meeting", "negated")}),
        (
            "Soldiers in Gao announced that they had seized power. The union condemned the coup in Gao on Monday.",
            {("coup-attempt", "alleged"), ("condemnation", "occurred")},
        ),
    ],
)
def test_acts_and_no_others(text: str, acts: set[tuple[str, str]]) -> None:
    assert told(text) == acts
