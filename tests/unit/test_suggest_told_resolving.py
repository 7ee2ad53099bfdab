"""Offices that a sentence does not name and the text tells elsewhere: predecessors, deputies, descriptions."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.people import key_of

DAY = datetime.date(2020, 6, 10)

TEXTS: list[tuple[str, list[str]]] = [
    (
        "The president sacked Finance Minister Oto Brand on Monday and named Mira Kolst, a former "
        "banker, to replace him.",
        ["dismissed | Oto Brand | Finance Minister", "appointed | Mira Kolst | Finance Minister"],
    ),
    (
        "Colonel Oto Brand, who had commanded the Fifth Brigade since May 2014, was dismissed on Friday.",
        ["held | Oto Brand | commander of the Fifth Brigade", "dismissed | Oto Brand | commander of the Fifth Brigade"],
    ),
    (
        "Mira Kolst, chairwoman of the anti-corruption board, stepped down on Tuesday. Her deputy, "
        "Oto Brand, has taken over on an interim basis.",
        [
            "resigned | Mira Kolst | chairwoman of the anti-corruption board",
            "held | Oto Brand | deputy",
            "acting | Oto Brand | chairwoman of the anti-corruption board",
        ],
    ),
    (
        "Oto Brand succeeds Mira Kolst, who was fired last week after two years as central bank chief.",
        ["appointed | Oto Brand | central bank chief", "dismissed | Mira Kolst | central bank chief"],
    ),
    (
        "The head of the state railways, Oto Brand, was suspended on Thursday. His predecessor, "
        "Mira Kolst, was jailed in 2018.",
        ["removed | Oto Brand | head of the state railways"],
    ),
    (
        "Prime Minister Oto Brand, whose predecessor Mira Kolst was ousted in a coup in 2016, arrived on Monday.",
        ["held | Oto Brand | Prime Minister", "removed | Mira Kolst | Prime Minister"],
    ),
    (
        "The government of Varn resigned on Monday. President Oto Brand accepted its resignation "
        "and asked it to stay on.",
        ["resigned | government | government", "held | Oto Brand | President"],
    ),
    (
        "General Oto Brand was named army chief in place of General Mira Kolst, who retired.",
        ["appointed | Oto Brand | army chief", "resigned | Mira Kolst | army chief"],
    ),
    (
        "Former president Oto Brand, 81, died on Monday. X, a former trade minister, paid tribute.",
        ["held | Oto Brand | president"],
    ),
    (
        "Governor Oto Brand declared a curfew. Brand, a former trade minister, took office in July 2019.",
        ["held | Oto Brand | Governor", "held | Oto Brand | trade minister", "appointed | Oto Brand | Governor"],
    ),
    (
        "By presidential decree, Oto Brand was released from the duties of governor of the Hallen "
        "region. Mira Kolst was appointed to this post.",
        [
            "dismissed | Oto Brand | governor of the Hallen region",
            "appointed | Mira Kolst | governor of the Hallen region",
        ],
    ),
    (
        "The board of the airline elected Oto Brand as chairman to succeed Mira Kolst, whose term ended in May.",
        ["confirmed | Oto Brand | chairman"],
    ),
    (
        "Oto Brand, 56, takes over from Mira Kolst, who has led the bank since 2011.",
        ["appointed | Oto Brand | head of the bank", "held | Mira Kolst | head of the bank"],
    ),
    (
        "Oto Brand, a former general who ruled the country from 1983 to 1985, was sworn in as president on Friday.",
        ["appointed | Oto Brand | president"],
    ),
    (
        "Long-time ruler Oto Brand was overthrown by the army in 1999. The general who led the "
        "coup, Ian Adler, became president.",
        ["removed | Oto Brand | ", "appointed | Ian Adler | president"],
    ),
    (
        "Former mayor Mira Kolst, who led the city from 2001 to 2009, is to stand again.",
        ["held | Mira Kolst | mayor"],
    ),
    (
        "Ian Adler, who seized power in a 2012 coup, lost the election to opposition leader Mira Kolst.",
        ["held | Mira Kolst | opposition leader"],
    ),
    (
        "Mira Kolst will be sworn in on January 20 to succeed Oto Brand, who has been president since 2009.",
        ["appointed | Mira Kolst | president", "held | Oto Brand | president"],
    ),
    (
        "Mr Brand, who quit as chairman last year, was succeeded by his daughter, Mira Kolst.",
        ["resigned | Brand | chairman", "appointed | Mira Kolst | chairman"],
    ),
    (
        "The Supreme Court removed provincial governor Oto Brand from office over graft. He denies wrongdoing.",
        ["removed | Oto Brand | provincial governor"],
    ),
    (
        "Mira Kolst had headed the commission until 2011, when she was replaced by Oto Brand.",
        ["held | Mira Kolst | head of the commission", "appointed | Oto Brand | head of the commission"],
    ),
    (
        "Ian Adler, the former rebel leader who became first vice president under a peace deal, fled.",
        ["held | Ian Adler | rebel leader", "appointed | Ian Adler | first vice president"],
    ),
    (
        "The council appointed Mira Kolst, who is 34, as treasurer.",
        ["appointed | Mira Kolst | treasurer"],
    ),
    (
        "State television said General Ian Adler had been appointed to replace General Oto Brand as chief of the army.",
        ["appointed | Ian Adler | chief of the army"],
    ),
    (
        "Police chief Oto Brand was sacked on Monday. His replacement is Mira Kolst, formerly head of traffic police.",
        [
            "dismissed | Oto Brand | Police chief",
            "appointed | Mira Kolst | Police chief",
            "held | Mira Kolst | head of traffic police",
        ],
    ),
    (
        "Lena Holt, who had been acting director of the museum since January, has been confirmed in the post.",
        ["acting | Lena Holt | director of the museum", "confirmed | Lena Holt | director of the museum"],
    ),
]


def _key(change: str, who: str, post: str) -> tuple[str, str, list[str]]:
    return change, who, sorted(set(key_of(post)) - {"the", "of", "new"})


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str]) -> None:
    found = [one.value for one in suggest(text, DAY, kinds=["appointment"])]
    given = sorted(_key(str(one["change"]), str(one["person"]), str(one["post"] or "")) for one in found)
    assert given == sorted(_key(*one.split(" | ")) for one in told)
