"""Of which office a change is, where another one stands near: the one left, the one of a clause, the one pointed to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    (
        "Ana Pires resigned as mayor of Hallen. Rui Leal took over the post on Monday.",
        ["resigned | Ana Pires | mayor of Hallen", "appointed | Rui Leal | mayor of Hallen"],
    ),
    (
        "The trade minister, Ana Pires, was dismissed; a day later Rui Leal took over the ministry.",
        ["dismissed | Ana Pires | trade minister", "appointed | Rui Leal | trade minister"],
    ),
    (
        "Rui Leal resigned as treasurer, a year after he had taken over the job.",
        ["resigned | Rui Leal | treasurer", "appointed | Rui Leal | treasurer"],
    ),
    (
        "Rui Leal stays on as director of the mint, a post that he has held since May 2007.",
        ["retained | Rui Leal | director of the mint", "held | Rui Leal | director of the mint"],
    ),
    (
        "Rui Leal, who heads the presidential guard, has declared himself interim president.",
        ["held | Rui Leal | head of the presidential guard", "acting | Rui Leal | president"],
    ),
    (
        "Ana Pires is the new trade minister, and Rui Leal, commander of the fleet, the new chief of staff.",
        [
            "appointed | Ana Pires | trade minister",
            "held | Rui Leal | commander of the fleet",
            "appointed | Rui Leal | chief of staff",
        ],
    ),
    (
        "Ana Pires was made governor of Tarn, and Rui Leal, a former speaker of Holm, governor of Varn.",
        [
            "appointed | Ana Pires | governor of Tarn",
            "held | Rui Leal | speaker of Holm",
            "appointed | Rui Leal | governor of Varn",
        ],
    ),
    (
        "Ana Pires had been head of the fleet and Rui Leal adjutant general of the army.",
        ["held | Ana Pires | head of the fleet", "held | Rui Leal | adjutant general of the army"],
    ),
    (
        "By the same decree Ana Pires was relieved of her duties as akim of Torn region. The decree appoints Rui Leal, "
        "previously first deputy chair of the Agency for Civil Service, in her place.",
        [
            "dismissed | Ana Pires | akim of Torn region",
            "appointed | Rui Leal | akim of Torn region",
            "held | Rui Leal | first deputy chair of the Agency for Civil Service",
        ],
    ),
    (
        "The president has appointed Rui Leal, a general, as army chief. He takes over from Oto Brand, "
        "who was sacked on Monday.",
        ["appointed | Rui Leal | army chief", "dismissed | Oto Brand | army chief"],
    ),
    (
        "The council will be chaired by Ana Pires, with Rui Leal as deputy chair.",
        ["appointed | Ana Pires | chair of the council", "appointed | Rui Leal | deputy chair"],
    ),
    (
        "The board removed executive director Ana Pires. Rui Leal, who ran the company until 2016, is back.",
        ["removed | Ana Pires | executive director", "held | Rui Leal | executive director"],
    ),
    (
        "Immigration minister Ana Pires quit the government, telling the prime minister that she was tired.",
        ["resigned | Ana Pires | Immigration minister"],
    ),
    (
        "Ana Pires took her oath before a regional judge as mayor of Hallen.",
        ["appointed | Ana Pires | mayor of Hallen"],
    ),
    (
        "Ana Pires said that she knew them from her own time as defence minister.",
        ["held | Ana Pires | defence minister"],
    ),
    (
        "Ana Pires promised to bring them home. As foreign minister she barred the envoy.",
        ["held | Ana Pires | foreign minister"],
    ),
    (
        "Rui Leal, the former trade minister, who was dismissed in May, said so.",
        ["dismissed | Rui Leal | trade minister"],
    ),
    (
        "Several ministers were held, among them Ana Pires (information) and Rui Leal (industry).",
        ["held | Ana Pires | Minister of information", "held | Rui Leal | Minister of industry"],
    ),
    (
        "Ana Pires keeps economy and Rui Leal foreign affairs.",
        ["retained | Ana Pires | Minister of economy", "retained | Rui Leal | Minister of foreign affairs"],
    ),
    (
        "Deputy Prime Ministers Ana Pires and Rui Leal were dismissed.",
        ["dismissed | Ana Pires | Deputy Prime Minister", "dismissed | Rui Leal | Deputy Prime Minister"],
    ),
    (
        "The finance portfolio goes to Ana Pires, and justice: Rui Leal stays.",
        ["appointed | Ana Pires | Minister of finance"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
