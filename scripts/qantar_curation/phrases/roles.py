"""Whether a phrase gives a party its part in an act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qantar_curation.grammar.clauses import verbs
from qantar_curation.grammar.lexicon import Hit, function_words, lexicon
from qantar_curation.grammar.tokens import Token, tokens
from qantar_curation.phrases.context import Context
from qantar_curation.phrases.forms import name_words
from qantar_curation.phrases.realis import SPEECH
from qantar_curation.phrases.terms import in_a_place, is_view
from qantar_curation.phrases.verdict import Verdict, contradicts, says, silent

_MUTUAL = frozenset(("clash", "meeting", "rivalry", "agreement"))
"""Kinds of acts in which whoever is their object does them as well."""
_DOES = frozenset(("actor", "member"))
_SUFFERS = frozenset(("target", "addressee", "beneficiary", "subject"))
_BY_PREPOSITION = {
    "by": frozenset(("actor",)),
    "from": frozenset(("actor", "target")),
    "with": frozenset(("actor", "addressee")),
    "against": frozenset(("target",)),
    "into": frozenset(("target",)),
    "on": frozenset(("target", "subject")),
    "to": frozenset(("addressee", "beneficiary", "target")),
    "for": frozenset(("beneficiary", "subject")),
    "of": frozenset(("target", "subject", "actor", "beneficiary", "member")),
    "about": frozenset(("subject",)),
    "between": _DOES,
    "among": frozenset(("member",)),
}
_EFFECTED = frozenset(("founding", "government-formation"))
"""Kinds of acts by which what they are about comes to be: their verb says that there is such a thing."""
_POSSESSIVE, _BEFORE_NAME = function_words("possessive"), function_words("before-name")


class Party(NamedTuple):
    """The table and id of the party whose role is read."""

    table: str
    record_id: str


def read_role(phrase: str, target: str, kind: str, party: Party, article_id: str, context: Context) -> Verdict:
    """Whether a phrase gives a party the role `target` in an act of that kind."""
    found = roles(phrase, kind, party, article_id, context)
    if target in found:
        return says()
    if found:
        shown = " or ".join(f"`{one}`" for one in sorted(found))
        return contradicts(f"gives the role {shown}", f"did you mean {shown}?" if len(found) <= 2 else None)
    return silent("has no verb, preposition or word that gives the party a role")


def roles(phrase: str, kind: str, party: Party, article_id: str, context: Context) -> frozenset[str]:
    """The roles that a phrase allows a party; none where it says nothing of that."""
    text = tokens(phrase)
    acts = lexicon("event-kind").hits(phrase)
    cues = lexicon("participant-role").hits(phrase)
    allowed: set[str] = {hit.term for hit in cues if hit.term != "speaker-after"}
    place = _place(text, phrase, party, article_id, context)
    if is_view(phrase, article_id, context) or (place is not None and _speaks_before(text, cues, place)):
        return frozenset(("actor",))
    known = {hit.first: hit.form for hit in acts if hit.form not in ("", "noun")}
    for verb in verbs(text, known):
        allowed |= _of_verb(text, verb.at, verb.first, verb.passive, place)
    mine = [hit for hit in acts if hit.term == kind]
    if kind in _MUTUAL and allowed & _SUFFERS and any(hit.form not in ("", "noun") for hit in mine):
        allowed |= _DOES
    if place is not None:
        before = _before(text, place[0])
        allowed |= _BY_PREPOSITION.get(before, frozenset())
    elif any(hit.form == "noun" for hit in mine):
        allowed |= _DOES | {"subject", "beneficiary"}
    if any(hit.form == "base" for hit in mine):
        allowed |= _DOES
    if kind in _EFFECTED and place is None and "actor" in allowed:
        allowed.add("subject")
    if kind in ("visit", "absence") and any(not hit.form for hit in mine):
        allowed |= _DOES
    if kind in SPEECH and any(hit.term not in SPEECH for hit in acts):
        allowed.add("subject")
    if kind in ("visit", "absence") and not allowed and in_a_place(phrase, article_id, context):
        allowed |= _DOES
    return frozenset(allowed)


def _of_verb(
    text: Sequence[Token], index: int, first: int, passive: bool | None, place: tuple[int, int] | None
) -> frozenset[str]:
    by = index + 1 < len(text) and text[index + 1].text == "by"
    if passive or (passive is None and by):
        if place is None:
            return _SUFFERS | {"actor"} if by else _SUFFERS
        return frozenset(("actor",)) if by and place[0] > index else _SUFFERS
    if place is None or place[1] < first:
        return _DOES
    return _SUFFERS


def _speaks_before(text: Sequence[Token], cues: Sequence[Hit], place: tuple[int, int]) -> bool:
    """Whether a verb of saying stands right before its subject: `said the mayor`."""
    start = place[0]
    while start > 0 and text[start - 1].text in _BEFORE_NAME:
        start -= 1
    return any(cue.term == "speaker-after" and cue.last == start - 1 and cue.first == 0 for cue in cues)


def _before(text: Sequence[Token], index: int) -> str:
    """The word before the party, articles and titles aside."""
    index -= 1
    while index >= 0 and text[index].text in _BEFORE_NAME:
        index -= 1
    return text[index].text if index >= 0 else ""


def _place(
    text: Sequence[Token], phrase: str, party: Party, article_id: str, context: Context
) -> tuple[int, int] | None:
    """The first and last token of the party's form or of a pronoun for it; None where the phrase does not name it."""
    kind = {"officials": "person", "organisations": "body"}[party.table]
    for hit in lexicon("pronoun").hits(phrase):
        if hit.term == kind and text[hit.first].text not in _POSSESSIVE:
            return hit.first, hit.last
    words: list[tuple[str, int]] = []
    for index, token in enumerate(text):
        words += [(word, index) for word in name_words(f"x {token.text}")[1:]]
    folded = [word for word, _ in words]
    for one in context.forms.find(party.table, article_id, phrase):
        count = len(one.form.words)
        for start in range(len(folded) - count + 1):
            if one.form.record_id == party.record_id and tuple(folded[start : start + count]) == one.form.words:
                return words[start][1], words[start + count - 1][1]
    return None
