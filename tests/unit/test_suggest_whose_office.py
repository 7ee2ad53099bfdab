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
        "The Prosecutor General's Office spokesman Rui Leal was dismissed.",
        ["dismissed | Rui Leal | Prosecutor General's Office spokesman"],
    ),
    ("The mayor's office head Ana Pires resigned.", ["resigned | Ana Pires | mayor's office head"]),
    (
        "The trade minister, Ana Pires, was dismissed; a day later Rui Leal took over the ministry.",
        ["dismissed | Ana Pires | trade minister", "appointed | Rui Leal | trade minister"],
    ),
    (
        "Rui Leal resigned as treasurer, a year after he had taken over the job.",
        ["resigned | Rui Leal | treasurer", "appointed | Rui Leal | treasurer"],
    ),
    (
        "Rui Leal stays on as director of the mint, a job that he has held since 2009.",
        ["retained | Rui Leal | director of the mint", "held | Rui Leal | director of the mint"],
    ),
    (
        "Rui Leal, who heads the river police, has become acting governor.",
        ["held | Rui Leal | head of the river police", "acting | Rui Leal | governor"],
    ),
    (
        "Ana Pires is the new trade minister, and Rui Leal, director of the port, the new chief of staff.",
        [
            "appointed | Ana Pires | trade minister",
            "held | Rui Leal | director of the port",
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
        "Ana Pires had been chief of the fleet and Rui Leal inspector general of the mines.",
        ["held | Ana Pires | chief of the fleet", "held | Rui Leal | inspector general of the mines"],
    ),
    (
        "Ana Pires was relieved of her duties as governor of Torn. The order appoints Rui Leal, "
        "previously deputy director of the Forest Agency, in her place.",
        [
            "dismissed | Ana Pires | governor of Torn",
            "appointed | Rui Leal | governor of Torn",
            "held | Rui Leal | deputy director of the Forest Agency",
        ],
    ),
    (
        "The president has appointed Rui Leal, a banker, as port director. He takes over from Oto Brand, "
        "who was sacked on Monday.",
        ["appointed | Rui Leal | port director", "dismissed | Oto Brand | port director"],
    ),
    (
        "The council will be chaired by Ana Pires, with Rui Leal as deputy chair.",
        ["appointed | Ana Pires | chair of the council", "appointed | Rui Leal | deputy chair"],
    ),
    (
        "The owners removed managing director Ana Pires. Rui Leal, who ran the firm until 2011, is back.",
        ["removed | Ana Pires | managing director", "held | Rui Leal | managing director"],
    ),
    (
        "Roads minister Ana Pires quit the cabinet, reminding the premier that she was ill.",
        ["resigned | Ana Pires | Roads minister"],
    ),
    (
        "Ana Pires took the oath before a local judge as mayor of Hallen.",
        ["appointed | Ana Pires | mayor of Hallen"],
    ),
    (
        "Ana Pires said that she saw it often in her time as harbour master.",
        ["held | Ana Pires | harbour master"],
    ),
    (
        "Ana Pires promised to mend the bridge. As roads minister she built it.",
        ["held | Ana Pires | roads minister"],
    ),
    (
        "Rui Leal, the former trade minister, who was dismissed in May, said so.",
        ["dismissed | Rui Leal | trade minister"],
    ),
    (
        "Police arrested two ministers, Ana Pires (trade) and Rui Leal (mines).",
        ["held | Ana Pires | Minister of trade", "held | Rui Leal | Minister of mines"],
    ),
    (
        "Ana Pires keeps trade and Rui Leal labour.",
        ["retained | Ana Pires | Minister of trade", "retained | Rui Leal | Minister of labour"],
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
