"""Acts that a text speaks of without telling them: what for, until when, on what condition, by whoever does so."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.acts.arguments import Scene
from qantar_curation.suggesting.acts.tenses import Realis
from qantar_curation.suggesting.lexica import words

_AIMS, _SPEECH = words("events", "aims"), words("events", "speech")
_CONDITIONS, _AWAITED = words("events", "conditions"), words("events", "awaited")
_UNTIL = frozenset(("until", "till", "pending"))
_ANYBODY = frozenset(("anyone", "anybody", "whoever", "everyone", "everybody", "those", "any"))
_WHO = frozenset(("who", "that"))
_BEFORE_WHO = ("establish", "know", "knows", "decide", "determine", "ask", "asks", "asked", "wonder", "say", "see")
_CLOSING = frozenset((",", ";", ":", '"', "and", "but"))
_SAFE = words("events", "guarding")
_VOTED, _VOTES = frozenset(("vote", "reform")), frozenset(("vote", "votes", "voted", "voting"))
_AGREEING = frozenset(("agree", "agrees", "agreed", "agreeing"))
_TRYING = frozenset(("try", "tries", "tried", "trying", "attempted"))
_TRIED = frozenset(("protest", "visit", "reform", "storming", "arrest", "riot", "looting"))
_ASKING = frozenset((*_BEFORE_WHO, "on", "of", "about", "is", "was", "out"))
_REACH = 6


def is_only_mentioned(here: Scene, hit: Hit, at: int | None, kind: str, told: Realis, is_quoted: bool) -> bool:
    """Whether the words around an act only name it.

    Args:
        here: The sentence.
        hit: The words that tell the act.
        at: The place of their verb, None of a noun.
        kind: The kind of the act.
        told: What the words above it make of it.
        is_quoted: Whether it stands in a quotation.
    """
    if told.is_purpose and kind in _AIMS and hit.entry.partition("/")[0] not in _SAFE:
        return True  # `gathered to protest`, `declared a curfew to quell the riots`
    if told.status == "hypothetical" and kind not in _CONDITIONS:
        return (
            at is None or here.line.wide[here.verbs[at].first] != "had"
        )  # `If they had attacked, many would have died.`
    if told.status == "planned" and kind in _AWAITED and _is_awaited(here, hit.first):
        return True
    if at is None:
        return is_quoted and told.is_background and told.status == "occurred" and kind not in _SPEECH
    if told.status == "planned" and _is_under(here, at, kind):
        return True
    return _is_of_anybody(here, here.verbs[at].first) or (kind in _VOTED and _is_voted(here, at))


def _is_under(here: Scene, at: int, kind: str) -> bool:
    """Whether an act is told by what somebody agreed to, or was only tried: `agreed to send`, `tried to march`."""
    verb = here.verbs[at]
    if verb.mood != "infinitive" or here.line.wide[verb.first] != "to":
        return False
    above = here.line.wide[verb.first - 1]
    return above in _AGREEING or (above in _TRYING and kind in _TRIED)


def _is_awaited(here: Scene, index: int) -> bool:
    """Whether a clause opened by `until` holds a token."""
    for step in range(index - 1, max(here.span.first, index - _REACH) - 1, -1):
        if here.line.wide[step] in _UNTIL:
            return True
        if here.line.wide[step] in _CLOSING:
            return False
    return False


def _is_voted(here: Scene, at: int) -> bool:
    """Whether a body votes to do something, which is told by the vote: `voted to ban the party and to fine it`."""
    if here.verbs[at].mood != "infinitive":
        return False
    above = next((one.at for one in reversed(here.verbs[:at]) if one.mood != "infinitive"), None)
    return above is not None and here.line.wide[above] in _VOTES


def _is_of_anybody(here: Scene, first: int) -> bool:
    """Whether it is said of whoever does it: `anyone who refuses to`."""
    line = here.line
    verb = next(one for one in here.verbs if one.first == first)
    if line.wide[first - 1] == "who" and line.wide[first - 2] in _ASKING:
        return True  # `is to establish who gave the order`
    if line.wide[first - 1] == "those" and verb.first == verb.at:
        return line.wide[first - 2] != "among"  # `to free those arrested`
    if line.wide[first - 1] == "you" and verb.mood == "present":
        return True  # `You do not sack a cabinet to bring back the dead.`
    return verb.mood == "present" and line.wide[first - 1] in _WHO and line.wide[first - 2] in _ANYBODY
