"""Words, and entries of the list of words of change, for which several rules about offices ask."""

from __future__ import annotations

from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import closed
from qantar_curation.suggesting.wording import GOVERNMENTS

COPULAS = closed("appointments-copulas")
ENTERING = closed("appointments-entering")
"""Entries that tell an office to be entered without saying which: `be sworn in`."""
NAMED_AHEAD = frozenset(("was left by", "duties are assigned to", "temporarily assign/v to", "assign/v to"))
"""Entries whose office stands before them: `the ministry was left by X`."""
PREPOSITIONS = closed("roles-prepositions")
LIKENING = gate(("as", "so"))
NO_GAINS = ("saying", "knowing", "describing", "working", "fighting", "keeping")
"""What is done to somebody as an officer without making him one, by classes."""
RESULTS = frozenset(("become", "win", "take", "succeed", "claim"))
"""Verbs behind `to` that tell how it came out: `rose to become president`."""
CABINETS = gate(GOVERNMENTS | {"administration"})
FIELDS = gate(("ministry", "department", "portfolio"))
ROOMS = frozenset(("office", "seat", "chair"))
"""What stands for an office by where its holder sits."""
ELECTORAL = frozenset(("presidential", "mayoral", "gubernatorial"))
"""What an election is called by after the office that it fills."""
VOTERS = frozenset(
    (
        "mps",
        "msps",
        "meps",
        "mlas",
        "tds",
        "lawmakers",
        "deputies",
        "senators",
        "members",
        "voters",
        "delegates",
        "councillors",
        "councilors",
    )
)
VOTERS |= {"legislators", "electors", "cardinals", "shareholders", "parliamentarians", "parliament", "congress"}
VOTERS |= {"senate", "assembly", "council", "knesset", "duma", "conference"}
VOTERS = gate(VOTERS)
VOTERS = gate(VOTERS)
"""Who chooses by a vote."""
NOMINEES = gate(("nominee", "pick", "choice"))
"""What somebody is called who is to get an office."""
