"""Who goes without a word on from where, and who only leaves a room or a town: sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    ("Justice Minister Oto Brand, who left in January, has a farm.", ["removed | Oto Brand | Justice Minister"]),
    ("Police chief Oto Brand was walked off the premises.", ["dismissed | Oto Brand | Police chief"]),
    ("Trade Minister Oto Brand walked out on Monday over the cuts.", ["resigned | Oto Brand | Trade Minister"]),
    ("Trade Minister Oto Brand walked out of the meeting.", ["held | Oto Brand | Trade Minister"]),
    ("Trade Minister Oto Brand left on Sunday for Hallen.", ["held | Oto Brand | Trade Minister"]),
    ("Trade Minister Oto Brand left last week after 12 years.", ["removed | Oto Brand | Trade Minister"]),
    (
        "Governor Mira Kolst resigned on Monday. The speaker, Oto Brand, had gone the day before.",
        ["resigned | Mira Kolst | Governor", "resigned | Oto Brand | speaker"],
    ),
    (
        "Those leaving are Trade Minister Oto Brand and Governor Mira Kolst.",
        ["removed | Oto Brand | Trade Minister", "removed | Mira Kolst | Governor"],
    ),
    (
        "Neither Governor Oto Brand nor Mayor Mira Kolst resigned.",
        ["held | Oto Brand | Governor", "held | Mira Kolst | Mayor"],
    ),
    ("Chief executive Oto Brand has parted company with the bank.", ["removed | Oto Brand | Chief executive"]),
    ("Oto Brand is also no longer deputy premier.", ["removed | Oto Brand | deputy premier"]),
    ("Premier Oto Brand survived a vote to oust him.", ["held | Oto Brand | Premier"]),
    (
        "Premier Oto Brand, in power since the coup of April, on Tuesday resigned.",
        ["resigned | Oto Brand | Premier"],
    ),
    (
        "Governor Oto Brand resigned, followed on Tuesday by Mayor Mira Kolst.",
        ["resigned | Oto Brand | Governor", "resigned | Mira Kolst | Mayor"],
    ),
    (
        "Governor Oto Brand resigned within days, Mayor Mira Kolst, who had been ill, two weeks later.",
        ["resigned | Oto Brand | Governor", "resigned | Mira Kolst | Mayor"],
    ),
    (
        "Governor Oto Brand was dismissed along with his deputy, Mira Kolst.",
        ["dismissed | Oto Brand | Governor", "dismissed | Mira Kolst | deputy"],
    ),
    (
        "Governor Oto Brand resigned and flew home together with Mayor Mira Kolst.",
        ["resigned | Oto Brand | Governor", "held | Mira Kolst | Mayor"],
    ),
    ("Governor Oto Brand resigned from the ruling party.", ["held | Oto Brand | Governor"]),
    (
        "The Government and the National Assembly were dissolved, the army said.",
        ["dismissed | Government | Government"],
    ),
    (
        "Former Premier Oto Brand and his deputy, Mira Kolst, were jailed after it forced both from office.",
        ["removed | Oto Brand | Premier", "removed | Mira Kolst | deputy"],
    ),
    ("Governor Oto Brand joined a bank in Hallen in May after being sacked.", ["dismissed | Oto Brand | Governor"]),
    ("Oto Brand has been in exile since being ousted as premier in 2014.", ["removed | Oto Brand | premier"]),
    ("Oto Brand praised Mira Kolst before stepping down as mayor.", ["resigned | Oto Brand | mayor"]),
    ("Mayor Oto Brand risks being sacked.", ["held | Oto Brand | Mayor"]),
    (
        "Oto Brand was elected mayor of Hallen. He and his deputy, Mira Kolst, resigned on Monday.",
        [
            "confirmed | Oto Brand | mayor of Hallen",
            "resigned | Oto Brand | mayor of Hallen",
            "resigned | Mira Kolst | deputy",
        ],
    ),
    (
        "Governor Oto Brand and Mayor Mira Kolst quarrelled. The president dismissed them both.",
        ["dismissed | Oto Brand | Governor", "dismissed | Mira Kolst | Mayor"],
    ),
    (
        "Governor Oto Brand and Mayor Mira Kolst quarrelled. The former was sacked, the latter resigned.",
        ["dismissed | Oto Brand | Governor", "resigned | Mira Kolst | Mayor"],
    ),
    ("There was no place in the new cabinet for Trade Minister Oto Brand.", ["removed | Oto Brand | Trade Minister"]),
    ("The president asked for and received the resignation of Mayor Oto Brand.", ["resigned | Oto Brand | Mayor"]),
    ("The president asked for the resignation of Mayor Oto Brand.", ["held | Oto Brand | Mayor"]),
    ("Mayor Oto Brand felt compelled to resign.", ["resigned | Oto Brand | Mayor"]),
    ("Mayor Oto Brand was a casualty of the reshuffle.", ["removed | Oto Brand | Mayor"]),
    (
        "The lawyer who headed the commission, Oto Brand, was sacked on Monday.",
        ["held | Oto Brand | head of the commission", "dismissed | Oto Brand | head of the commission"],
    ),
    (
        "Governor Mira Kolst stepped down, as did the mayor of the town where it burned, Oto Brand.",
        ["resigned | Mira Kolst | Governor", "resigned | Oto Brand | mayor of the town"],
    ),
    ("Oto Brand, commander of the guard, was put out to pasture.", ["removed | Oto Brand | commander of the guard"]),
    (
        "Mira Kolst's predecessor as commander of the guard, Oto Brand, was sacked.",
        ["dismissed | Oto Brand | commander of the guard"],
    ),
    ("Oto Brand, who used to be governor of Hallen, is ill.", ["held | Oto Brand | governor of Hallen"]),
    ("Police chief Oto Brand was reassigned on Monday.", ["removed | Oto Brand | Police chief"]),
    ("Police chief Oto Brand was transferred to the ministry.", ["removed | Oto Brand | Police chief"]),
    (
        "Oto Brand, governor of Hallen, has been transferred and appointed governor of Varn.",
        ["removed | Oto Brand | governor of Hallen", "appointed | Oto Brand | governor of Varn"],
    ),
    (
        "Oto Brand was moved from the sports authority to the tourism authority.",
        ["removed | Oto Brand | head of the sports authority", "appointed | Oto Brand | head of the tourism authority"],
    ),
    ("Treasurer Oto Brand at once resigned.", ["resigned | Oto Brand | Treasurer"]),
    ("Oto Brand has ahead of schedule ceased to be rector.", ["removed | Oto Brand | rector"]),
    ("Oto Brand is no more minister of oil.", ["removed | Oto Brand | minister of oil"]),
    (
        "The party met Oto Brand, the vice-president she fired two weeks earlier.",
        ["dismissed | Oto Brand | vice-president"],
    ),
    ("Oto Brand, the minister he wanted to sack, is ill.", ["held | Oto Brand | minister"]),
    ("The minister he sacked, Oto Brand, is ill.", ["dismissed | Oto Brand | minister"]),
    ("Oto Brand out as trade minister", ["removed | Oto Brand | trade minister"]),
    ("Trade minister Oto Brand came out as the winner.", ["held | Oto Brand | Trade minister"]),
    (
        "Those sacked: trade minister Oto Brand, health minister Mira Kolst.",
        ["dismissed | Oto Brand | trade minister", "dismissed | Mira Kolst | health minister"],
    ),
    (
        "Removed: Oto Brand, trade minister; Mira Kolst, health minister.",
        ["removed | Oto Brand | trade minister", "removed | Mira Kolst | health minister"],
    ),
    ("Chief executive Oto Brand will leave at the end of June.", ["held | Oto Brand | Chief executive"]),
    ("The would-be premier, Oto Brand, was in the hall.", []),
    (
        "Oto Brand, deputy premier as well as interior minister, was in the hall.",
        ["held | Oto Brand | deputy premier", "held | Oto Brand | interior minister"],
    ),
    ("Lawmakers voted to strip President Oto Brand of his office.", ["removed | Oto Brand | President"]),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
