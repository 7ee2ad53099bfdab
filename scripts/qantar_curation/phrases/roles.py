"""Whether a phrase gives a party its part in an act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qantar_curation.grammar.clauses import Verb, verbs
from qantar_curation.grammar.lexicon import Hit, entries, function_words, lexicon
from qantar_curation.grammar.tokens import Token, tokens
from qantar_curation.phrases.context import Context
from qantar_curation.phrases.forms import name_words
from qantar_curation.phrases.realis import SPEECH
from qantar_curation.phrases.terms import in_a_place, is_view
from qantar_curation.phrases.verdict import Verdict, contradicts, says, silent

_MUTUAL = frozenset(("clash", "meeting", "rivalry", "agreement"))
"""Kinds of acts in which whoever is their object does them as well."""
_DOES = frozenset(("actor",))
_BY_PREPOSITION = {
    "by": _DOES,
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
_OF_SUBJECT = "-subject"
_SPEAKER = "speaker-after"


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
    place = _place(text, phrase, party, article_id, context)
    if is_view(phrase, article_id, context) or (place is not None and _speaks_before(text, cues, place)):
        return _DOES
    others = frozenset(entries("kind-role").get(kind, ()))
    known_cues = others | {"actor", "member", _SPEAKER}
    cues = tuple(cue for cue in cues if cue.term.removesuffix(_OF_SUBJECT) in known_cues)
    allowed = _by_cues(cues, place)
    known = {hit.first: hit.form for hit in acts if hit.form not in ("", "noun")}
    suffering = {cue.first for cue in cues if cue.term.endswith(_OF_SUBJECT)}
    for verb in verbs(text, known):
        if verb.at not in suffering:
            allowed |= _of_verb(text, verb, place, others)
    mine = [hit for hit in acts if hit.term == kind]
    if kind in _MUTUAL and allowed & others and any(hit.form not in ("", "noun") for hit in mine):
        allowed |= _DOES
    if place is not None:
        allowed |= _BY_PREPOSITION.get(_before(text, place[0]), frozenset()) & (others | {"actor", "member"})
    elif any(hit.form in ("noun", "base") for hit in mine):
        allowed |= _DOES
    if kind in _EFFECTED and place is None and "actor" in allowed:
        allowed.add("subject")
    if kind in SPEECH and any(hit.term not in SPEECH for hit in acts):
        allowed |= others & {"subject"}
    if kind in ("visit", "absence") and (
        any(not hit.form for hit in mine) or (not allowed and in_a_place(phrase, article_id, context))
    ):
        allowed |= _DOES
    return frozenset(allowed)


def _by_cues(cues: Sequence[Hit], place: tuple[int, int] | None) -> set[str]:
    """The roles that words give: a verb gives its role to what stands after it, some verbs to what stands before."""
    allowed: set[str] = set()
    for cue in cues:
        of_subject = cue.term.endswith(_OF_SUBJECT)
        is_verb = cue.form not in ("", "noun")
        if cue.term == _SPEAKER:
            continue
        if cue.term == "member" and place is not None and place[0] <= cue.first <= place[1]:
            # The party itself is called the members of something.
            continue
        if place is not None and is_verb and (place[1] < cue.first) != of_subject:
            continue
        allowed.add(cue.term.removesuffix(_OF_SUBJECT))
    return allowed


def _of_verb(
    text: Sequence[Token], verb: Verb, place: tuple[int, int] | None, others: frozenset[str]
) -> frozenset[str]:
    by = verb.at + 1 < len(text) and text[verb.at + 1].text == "by"
    if verb.passive or (verb.passive is None and by):
        if place is None:
            return others | _DOES if by else others
        return _DOES if by and place[0] > verb.at else others
    return _DOES if place is None or place[1] < verb.first else others


def _speaks_before(text: Sequence[Token], cues: Sequence[Hit], place: tuple[int, int]) -> bool:
    """Whether a verb of saying stands right before its subject: `said the mayor`."""
    start = place[0]
    while start > 0 and text[start - 1].text in _BEFORE_NAME:
        start -= 1
    return any(cue.term == _SPEAKER and cue.last == start - 1 and cue.first == 0 for cue in cues)


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
