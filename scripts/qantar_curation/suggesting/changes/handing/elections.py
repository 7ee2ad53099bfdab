"""Who comes into an office by beating another one in a vote: `A defeated B in the presidential election`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.change_dates import date_of
from qantar_curation.suggesting.changes.handing.successions import known_office
from qantar_curation.suggesting.changes.telling import GAINS, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.changes.wording import ELECTORAL
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import pairs
from qantar_curation.suggesting.text import Line

_POSTS_NOUN_PAIRS = pairs("posts", "noun")
_CONTESTS = gate(("election", "elections", "off", "runoff", "ballot", "race", "contest", "vote", "poll"))
_BEATING = frozenset(("beat", "beats", "beating", "beaten", "defeated", "defeats", "defeating"))
_LOSING = frozenset(("lost", "loses", "losing"))
_DECIDED = gate(_BEATING | _LOSING)
_WINNING = frozenset(("won", "wins", "winning"))
_OTHER_VOTES = frozenset(("parliamentary", "legislative", "local", "municipal", "primary", "general", "regional", "by"))
_OTHER_VOTES |= {"confidence", "council", "house", "constituency", "district", "senate"}
_ELECTED = frozenset(("president", "governor", "mayor"))
_DISPUTED = gate(("challenged", "disputed", "rejected", "contested", "claimed", "annulled", "overturned", "alleged"))
_NOT_TOLD = frozenset(("would", "may", "must", "unreal", "future", "infinitive"))
_REACH = 14
_OBJECT = 4
_TITLES = 2


def can_elect(line: Line) -> bool:
    """Whether a line has the words of such a vote.

    Args:
        line: The line.
    """
    spoken, gates = line.spoken, line.gates
    if _CONTESTS not in gates:
        return False
    return _DECIDED in gates or "winner" in spoken or "victory" in spoken or "by" in spoken


def elected_over(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """Who won an office in a vote that no word of change tells.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    line = sentence.line
    for index in range(sentence.span.first, sentence.span.last):
        winner, loser = _winner(sentence, roles, index)
        if winner is None or any(one.who is winner.person and one.change in GAINS for one in here):
            continue
        contest = _contest(sentence, index)
        post = _office(memory, sentence, contest, loser) if contest else None
        if post is None:
            continue
        hit = Hit("confirmed subject", "win/v", index, index, "past")
        person, first, last = winner.person, min(winner.first, index), max(winner.last, index)
        date = date_of(sentence, hit, "confirmed")
        yield Change(line, first, last, "confirmed", person.name, person, post, date, 0.7, "confirmed-over")
        return


def _winner(sentence: Sentence, roles: Roles, index: int) -> tuple[Referent | None, Referent | None]:
    """Who is told at a token to win, and over whom; nothing where the token tells no such thing."""
    line, word = sentence.line, sentence.line.wide[index]
    verb = sentence.verbs.get(index)
    if verb is not None and (verb.negated or verb.mood in _NOT_TOLD):
        return None, None
    if word in _BEATING and verb is not None:
        if verb.passive:
            return _behind(sentence, index, ("by",)), roles.subject(index)
        near = next((one for one in sentence.referents if index < one.begin <= index + _OBJECT), None)
        return (roles.subject(index), near) if near is not None and _is_direct(line, index, near) else (None, None)
    if word in _LOSING and verb is not None and not verb.passive:
        return _behind(sentence, index, ("to",)), roles.subject(index)
    if word in _WINNING and verb is not None and verb.passive:
        return _behind(sentence, index, ("by",)), None
    if word == "winner" and line.wide[index - 1] in ("the", "as") and line.wide[index + 1] in ("of", "in"):
        return _declared(sentence, roles, index), None
    if word == "victory" and _DISPUTED not in sentence.line.gates:
        return _victor(sentence, roles, index), None
    return None, None


def _is_direct(line: Line, verb: int, one: Referent) -> bool:
    return all(
        line.wide[at] in ("the", "incumbent", "then", "-", "former", "his", "her") for at in range(verb + 1, one.begin)
    )


def _behind(sentence: Sentence, index: int, joints: tuple[str, ...]) -> Referent | None:
    """Who stands behind `by` or `to`."""
    line = sentence.line
    near = (one for one in sentence.referents if index < one.begin <= index + _REACH)
    return next((one for one in near if line.wide[one.begin - 1] in joints or line.wide[one.begin - 2] in joints), None)


def _declared(sentence: Sentence, roles: Roles, index: int) -> Referent | None:
    """Whom somebody declared the winner."""
    verb = max((at for at in sentence.verbs if at < index), default=None)
    if verb is None or sentence.line.wide[verb] not in ("declared", "declares", "proclaimed", "announced", "was", "is"):
        return None
    said = sentence.verbs[verb]
    if said.negated or said.mood in _NOT_TOLD:
        return None
    near = next((one for one in sentence.referents if verb < one.begin < index), None)
    return near if near is not None else roles.subject(verb)


def _victor(sentence: Sentence, roles: Roles, index: int) -> Referent | None:
    """Whose victory is told: `A's victory in`, `A won a landslide victory in`."""
    line = sentence.line
    if line.wide[index + 1] not in ("in", "over"):
        return None
    owner = next((one for one in sentence.referents if line.wide[one.last + 1] == "'s" and index - 3 <= one.last), None)
    if owner is not None and owner.last < index:
        return owner
    verb = next((at for at in range(index - 1, index - _OBJECT, -1) if line.wide[at] in _WINNING), None)
    return roles.subject(verb) if verb is not None else None


def _contest(sentence: Sentence, index: int) -> int:
    """The noun of the vote nearest to a token, what follows first; 0 without one."""
    line = sentence.line
    first, last = max(sentence.span.first, index - _REACH), min(index + _REACH, sentence.span.last)
    near = [at for at in line.places(_CONTESTS, first, last) if line.wide[at] != "off" or line.wide[at - 2] == "run"]
    return min(near, key=lambda at: (at < index, abs(at - index)), default=0)


def _office(memory: Memory, sentence: Sentence, contest: int, loser: Referent | None) -> str | None:
    """The office that is voted on: `presidential election`, `run-off for mayor of Hallen`, else that of who lost."""
    line = sentence.line
    if line.wide[contest + 1] in ("for", "of"):
        post = next((one for one in sentence.offices if contest < one.begin <= contest + 1 + _TITLES), None)
        if post is not None:
            return post.text
    before = [line.wide[at] for at in range(max(sentence.span.first, contest - 4), contest)]
    said = next((word for word in before if word in ELECTORAL), None)
    if said is not None:
        return _POSTS_NOUN_PAIRS[said]
    if loser is None or loser.mention is None or _OTHER_VOTES & set(before):
        return None
    title = next((post for post, ahead in loser.mention.posts if ahead and post.status is None), None)
    known = title.text if title is not None else known_office(memory, loser.person)
    return known if known is not None and _ELECTED & set(known.casefold().split()) else None
