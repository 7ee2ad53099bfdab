"""Acts whose words tell another kind in other company, or none: a beating, a blast, a call, a crowd's clash."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2019, 3, 6)


def acts(text: str) -> list[tuple[str, str]]:
    """Kind and status of each act of a text."""
    return [(str(one.value["kind"]), str(one.value["status"])) for one in suggest(text, DAY, kinds=("event",))]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Parliament stripped the former speaker of his immunity on Monday.", "vote"),
        ("The assembly deprived of immunity six deputies.", "vote"),
        ("A mob ran wild through the offices of the ministry in Hallen.", "riot"),
        ("Stones flew and the windows of the town hall were broken.", "riot"),
        ("Police moved against the growers before dawn.", "security-operation"),
        ("Troops were directed to the north of the country.", "troop-deployment"),
        ("The garrison commander declared his loyalty to the council.", "support"),
        ("The judge ordered him to stand trial.", "charge"),
        ("A case was instituted against the former governor of Arle.", "charge"),
        ("Four ministers were handed extra portfolios.", "government-formation"),
        ("Peasants blocked the highway to Port Arle.", "protest"),
        ("Three people died in clashes between growers and police, the president said.", "clash"),
    ],
)
def test_word_families_tell_their_kind(sentence: str, kind: str) -> None:
    assert kind in [found for found, _ in acts(sentence)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("A student leader was beaten on the steps of the faculty.", "attack"),
        ("An explosion at a mine in Hallen killed thirteen people.", "attack"),
        ("One officer was stabbed.", "attack"),
        ("Clashes between growers and police went on while the president spoke.", "rivalry"),
        ("Riot police entered the town of Hallen.", "incursion"),
        ("The writer called on the president to apologise.", "request"),
        ("Supporters of the front sat in the gardens, which they have occupied since August.", "storming"),
    ],
)
def test_words_alone_tell_no_such_act(sentence: str, kind: str) -> None:
    assert kind not in [found for found, _ in acts(sentence)]
