"""Words for which rules of several parts ask: articles, pronouns, forms of `be`, who rules."""

from __future__ import annotations

from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words

ARTICLES = frozenset(("the", "a", "an"))
INDEFINITE = frozenset(("a", "an", "one"))
HIS_OR_HER = gate(("his", "her"))
OWNERS = HIS_OR_HER | {"their"}
DEFINITE = OWNERS | {"the", "its"}
"""What stands before something that is known."""
DETERMINERS = DEFINITE | ARTICLES
HE_OR_SHE = gate(("he", "she"))
REFLEXIVES = frozenset(("himself", "herself"))
HIM_OR_HER = gate(("him", "her"))
RELATIVES = frozenset(("who", "which", "that"))
FORMS_OF_BE = frozenset(("is", "are", "was", "were"))
DASHES = frozenset("-\u2013\u2014")
RULERS = frozenset(("president", "premier", "prime", "chancellor", "king", "queen", "emir", "sultan"))
"""Words of the titles of those at the head of a country."""
GOVERNMENTS = frozenset(("government", "cabinet"))
FUNCTION = words("common", "function")
CALENDAR = words("common", "calendar")
