"""Codes of other schemes for our terms: PLOVER, CAMEO, ACLED and UCDP.

A code stands here only where its label was read in the scheme's own list or a faithful copy of it, and where the idea
is the same as ours or close to it. A code that is wider or narrower than our term is left out: an empty cell is right,
a forced code is not. So a term has none where it spans several codes (`agreement`, `request`), where the scheme has no
word for it (appointments, cabinets, prices), and in UCDP's typology, whose classes need at least one death.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scheme:
    """Another scheme of event data, and what was read of it."""

    name: str
    reference: str


SCHEMES: dict[str, Scheme] = {
    "plover": Scheme(
        "PLOVER",
        "PLOVER manual, draft version 0.7b1 (2021), PLOVER_MANUAL.tex in the repository openeventdata/PLOVER, commit"
        " 0711e39cd2c6",
    ),
    "cameo": Scheme(
        "CAMEO",
        "CAMEO.eventcodes.txt as distributed by GDELT (copy in the repository AlifCor/media-focus, commit"
        " a7e3917cff6a), compared with CAMEO2PLOVER-2021.txt in the repository openeventdata/PLOVER, commit"
        " 6b803a4461b3",
    ),
    "acled": Scheme(
        "ACLED",
        "ACLED Codebook 2023, list of event and sub-event types; ACLED introduces new event types and sub-event"
        " types, 14 March 2019",
    ),
}
"""The schemes of which a code is used, under the names of their columns in the table `terms`."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code and the scheme's own label of it; where a scheme has no codes apart from labels, both are the same."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of one term; None where there is none that fits."""

    plover: Code | None = None
    cameo: Code | None = None
    acled: Code | None = None
    ucdp: Code | None = None

    def code(self, scheme: str) -> Code | None:
        """The code in a scheme, by the scheme's column name."""
        found: Code | None = getattr(self, scheme)
        return found

    @property
    def reference(self) -> str | None:
        """The lists in which the codes were read; None where there is no code."""
        return "; ".join(said.reference for scheme, said in SCHEMES.items() if self.code(scheme)) or None

    @property
    def cells(self) -> dict[str, str | None]:
        """The cells of the term's row in the table `terms`, by column."""
        cells: dict[str, str | None] = {}
        for scheme in ("plover", "cameo", "acled", "ucdp"):
            code = self.code(scheme)
            cells[scheme] = code.code if code else None
            cells[f"{scheme}_label"] = code.label if code else None
        return {**cells, "scheme_reference": self.reference}


NONE = Codes()

CROSSWALK: Mapping[str, Mapping[str, Codes]] = {
    "event-kind": {
        "protest": Codes(
            plover=Code("PROTEST / demo", "Organized Demonstration"),
            cameo=Code("141", "Demonstrate or rally"),
            acled=Code("Protests", "Protests"),
        ),
        "riot": Codes(
            plover=Code("PROTEST / riot", "Violent Riot"),
            cameo=Code("145", "Protest violently, riot"),
            acled=Code("Riots", "Riots"),
        ),
        # ACLED's "Armed clash" is only for armed groups, which ours need not be.
        "clash": Codes(cameo=Code("19", "FIGHT")),
        "looting": Codes(acled=Code("Looting/property destruction", "Looting/property destruction")),
        "arrest": Codes(
            plover=Code("COERCE / arrest", "arrest, detain, or charge with legal action"),
            cameo=Code("173", "Arrest, detain, or charge with legal action"),
            acled=Code("Arrests", "Arrests"),
        ),
        "charge": Codes(
            plover=Code("COERCE / arrest", "arrest, detain, or charge with legal action"),
            cameo=Code("173", "Arrest, detain, or charge with legal action"),
        ),
        "emergency": Codes(
            plover=Code("COERCE / martial-law", "impose state of emergency or martial law"),
            cameo=Code("1724", "Impose state of emergency or martial law"),
        ),
        "troop-deployment": Codes(
            plover=Code("AID", "Military and police assistance including arms and personnel"),
            cameo=Code("074", "Provide military protection or peacekeeping"),
        ),
        # PLOVER reads it as SANCTION or as RETREAT, according to whose troops they are.
        "troop-withdrawal": Codes(cameo=Code("1661", "Expel or withdraw peacekeepers")),
        "accusation": Codes(
            plover=Code("ACCUSE", "Accuse, allege, or charge, both judicially and informally"),
            cameo=Code("112", "Accuse, not specified below"),
        ),
        "condemnation": Codes(
            plover=Code(
                "ACCUSE",
                "Express disapprovals, objections, and complaints; condemn, decry a policy or an action",
            ),
            cameo=Code("111", "Criticize or denounce"),
        ),
        "support": Codes(
            plover=Code("SUPPORT", "express support for, commend, approve policy, action, or actor"),
            cameo=Code("051", "Praise or endorse"),
        ),
        # CAMEO divides promises by what is promised; there is no code for a promise as such.
        "promise": Codes(
            plover=Code(
                "AGREE",
                "Agree to, offer, promise, or otherwise indicate willingness or commitment to cooperate",
            )
        ),
        "order": Codes(plover=Code("DEMAND", "All demands and orders")),
        "refusal": Codes(plover=Code("REJECT", "All rejections and refusals"), cameo=Code("12", "REJECT")),
        "meeting": Codes(plover=Code("CONSULT", "All consultations and meetings"), cameo=Code("04", "CONSULT")),
    },
    "change": {
        "resigned": Codes(plover=Code("RETREAT / resign", "official resignation")),
    },
}
"""The codes of the terms that have any, by vocabulary and term."""


def codes(vocabulary: str, term: str) -> Codes:
    """The codes of a term; empty ones where there are none. Takes the names that the table `terms` gives both."""
    return CROSSWALK.get(vocabulary, {}).get(term, NONE)
