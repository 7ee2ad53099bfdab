"""Who goes and who comes, told around an object, from both sides, or of whole cabinets: sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    # A verb around its object.
    (
        "The scandal forced both Governor Oto Brand and treasurer Mira Kolst from office.",
        ["removed | Oto Brand | Governor", "removed | Mira Kolst | treasurer"],
    ),
    ("Strikes forced Premier Oto Brand to resign in June.", ["resigned | Oto Brand | Premier"]),
    (
        "The tribunal ordered Mayor Oto Brand and three aldermen to step down.",
        ["removed | Oto Brand | Mayor"],
    ),
    ("The queen sent the fleet commander, Oto Brand, into retirement.", ["dismissed | Oto Brand | fleet commander"]),
    ("The premier left Oto Brand out of the new cabinet.", ["removed | Oto Brand | "]),
    ("The president kept Mira Kolst on as finance minister.", ["retained | Mira Kolst | finance minister"]),
    ("The guards forced Oto Brand out of the hall.", []),
    # One makes way for another one.
    (
        "At the health ministry Mira Kolst makes way for Oto Brand, a surgeon.",
        ["removed | Mira Kolst | Minister of health", "appointed | Oto Brand | Minister of health"],
    ),
    (
        "The portfolio of trade passes from Mira Kolst to Oto Brand.",
        ["removed | Mira Kolst | Minister of trade", "appointed | Oto Brand | Minister of trade"],
    ),
    (
        "General Oto Brand handed the baton of Chief of Staff to General Ian Adler.",
        ["removed | Oto Brand | Chief of Staff", "appointed | Ian Adler | Chief of Staff"],
    ),
    (
        "Police chief Oto Brand has been replaced by Mira Kolst.",
        ["removed | Oto Brand | Police chief", "appointed | Mira Kolst | Police chief"],
    ),
    ("Mira Kolst replaces Oto Brand at transport.", ["appointed | Mira Kolst | Minister of transport"]),
    (
        "Treasurer Oto Brand was dumped in favour of Mira Kolst.",
        ["dismissed | Oto Brand | Treasurer", "appointed | Mira Kolst | Treasurer"],
    ),
    # From one ministry to another one.
    (
        "Oto Brand was moved from the home ministry to defence.",
        ["removed | Oto Brand | Minister of home", "appointed | Oto Brand | Minister of defence"],
    ),
    (
        "The premier moved the justice minister, Oto Brand, to another ministry.",
        ["removed | Oto Brand | justice minister"],
    ),
    (
        "Oto Brand was promoted from deputy governor to governor.",
        ["removed | Oto Brand | deputy governor", "appointed | Oto Brand | governor"],
    ),
    ("Oto Brand, a former health minister, moved to Hallen in 1999.", ["held | Oto Brand | health minister"]),
    (
        "Mira Kolst left the ministry of transport to head the port authority.",
        ["removed | Mira Kolst | Minister of transport", "appointed | Mira Kolst | head of the port authority"],
    ),
    # Who takes what was just left.
    (
        "Congress removed President Oto Brand on Wednesday. Vice President Mira Kolst took over.",
        [
            "removed | Oto Brand | President",
            "appointed | Mira Kolst | President",
            "held | Mira Kolst | Vice President",
        ],
    ),
    (
        "Harbour master Oto Brand resigned. Mira Kolst, a pilot, holds the fort.",
        ["resigned | Oto Brand | Harbour master", "acting | Mira Kolst | Harbour master"],
    ),
    (
        "Harbour master Oto Brand resigned. Mira Kolst gets Brand's job.",
        ["resigned | Oto Brand | Harbour master", "appointed | Mira Kolst | Harbour master"],
    ),
    (
        "Premier Oto Brand was removed on Monday. Brand will serve as caretaker until then.",
        ["removed | Oto Brand | Premier", "acting | Oto Brand | Premier"],
    ),
    (
        "Mayor Oto Brand died on Monday. Mira Kolst was appointed to the post.",
        ["held | Oto Brand | Mayor", "appointed | Mira Kolst | Mayor"],
    ),
    # What the title or a wish tells.
    ("Troops guard the ousted premier, Oto Brand.", ["removed | Oto Brand | premier"]),
    ("Mayor Oto Brand was dismissed at his own request.", ["resigned | Oto Brand | Mayor"]),
    ("The commander of the navy, Oto Brand, was retired.", ["dismissed | Oto Brand | commander of the navy"]),
    ('"I am leaving the post of governor," Oto Brand told reporters.', ["removed | Oto Brand | governor"]),
    ("The sacking of army chief Oto Brand surprised us.", ["dismissed | Oto Brand | army chief"]),
    ("The palace denied on Monday that Premier Oto Brand had resigned.", ["held | Oto Brand | Premier"]),
    ("Senators voted to make Mira Kolst their chair.", ["confirmed | Mira Kolst | chair"]),
    ("Mira Kolst beat Oto Brand to become mayor of Velm.", ["appointed | Mira Kolst | mayor of Velm"]),
    (
        "Oto Brand, governor of Velm, in connection with his transfer to another job was dismissed.",
        ["dismissed | Oto Brand | governor of Velm"],
    ),
    ("They were accused of plotting to oust President Oto Brand.", ["held | Oto Brand | President"]),
    ("Mayor Oto Brand was arrested and removed from his post.", ["removed | Oto Brand | Mayor"]),
    ("Mira Kolst's appointment as rector was blocked by the court.", []),
    ("The premier handed the finance portfolio to Mira Kolst.", ["appointed | Mira Kolst | Minister of finance"]),
    ("A new president, Mira Kolst, took office. Police had fired on a march.", ["appointed | Mira Kolst | president"]),
    # Cabinets.
    ("A new government under economist Mira Kolst took the oath.", ["formed | new government | government"]),
    ("The head of the government resigned.", []),
    ("Kestria's left-wing government resigned on Monday.", ["resigned | left-wing government | government"]),
    (
        "The emir dissolved the federal and regional governments.",
        ["dismissed | federal and regional governments | government"],
    ),
    (
        "Parliament dismissed Premier Oto Brand and his cabinet.",
        ["dismissed | Oto Brand | Premier", "dismissed | cabinet | cabinet"],
    ),
    ("The emir accepted the government's resignation.", ["resigned | government | government"]),
    ("The panel stays until a new cabinet is formed.", []),
    ("The government fell short of a majority.", []),
]


@pytest.mark.parametrize(("text", "told"), TEXTS)
def test_changes_told(assert_told: Callable[[str, list[str]], None], text: str, told: list[str]) -> None:
    assert_told(text, told)
