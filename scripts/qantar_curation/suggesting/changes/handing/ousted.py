"""Losses that a title tells, and what makes a loss another one: `the ousted premier X`, `at her own request`."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Sentence
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.changes.wording import VOTERS
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Line

_COMMON_FUNCTION_ADVERB_CALENDAR = words("common", "function", "adverb", "calendar")
_REMOVING = frozenset(("remove", "drop", "axe", "strip", "oust", "get"))
_RULERS = frozenset(("governor", "president", "king", "emir", "sultan", "monarch"))
_LOWER = frozenset(("vice", "deputy", "former", "acting", "interim", "-"))
_LINES = 2
_COUNTED = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "dozens"))
_PARTING = frozenset(("part/v ways with", "part/v company with"))
_AWAY = frozenset(("transfer/v", "reassign/v", "re-assign/v", "redeploy/v", "demote/v", "shift/v"))
_NOWHERE = frozenset(("", ".", ",", ";", "on", "in", "last", "over", "after", "pending", "amid", "and", "yesterday"))
_INNER = frozenset(("ministry", "headquarters", "reserve", "reserves", "staff", "department", "unit", "desk"))
_LOSING = frozenset(("lose/v her", "lose/v his", "lose/v its", "lose/v their"))
_DEATHS = frozenset(("killed", "died", "death", "crash", "cancer", "earthquake", "quake", "war", "heart", "attack"))
_BEHIND = 4
_NO_LOSS = frozenset(("retire/v", "leave/v", "step/v", "quit/v"))
_REQUEST = frozenset(("request", "wish", "initiative", "volition", "accord", "will"))
_PROTESTS = (("in", "protest"), ("rather", "than"), ("in", "disgust"), ("in", "solidarity"))
_OWN = 3
_BESIDE = 3
_REACH = 14
_BEFORE = 10


def ousted(sentence: Sentence, hit: Hit, change: str) -> Change | None:
    """What a participle in a title tells: `the ousted premier X`, `sacked police chief Y`.

    Args:
        sentence: The sentence.
        hit: The participle.
        change: What it tells.
    """
    if change not in LOSSES or hit.form not in ("past", "participle") or hit.entry.partition(" ")[0] in _NO_LOSS:
        return None
    for mention, person in sentence.people:
        for post, before in mention.posts:
            beside = not before and post.begin <= mention.span.last + _BESIDE and post.begin <= hit.first
            if (before or beside) and (post.begin == hit.last + 1 or post.begin <= hit.first < post.span.first):
                name, last = person.name, mention.span.last
                first = min(hit.first, mention.span.first)
                return Change(sentence.line, first, last, change, name, person, post.text, None, 0.75, "ousted")
    return None


def loss_of(memory: Memory, sentence: Sentence, roles: Roles, hit: Hit, change: str, role: str) -> tuple[str, str]:
    """The change and role of a word as its sentence makes them: who goes as wished resigns, a ruler dismisses.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        hit: The word.
        change: What it tells by itself.
        role: Where it has its person.

    Returns:
        The change, empty where officials without a name go, and the role.
    """
    if hit.entry == "retire/v" and (sent := _retired(sentence, hit)) is not None:
        change, role = sent
        if not change:
            return change, role
    if hit.entry in _LOSING:
        titles = [post for one, _ in sentence.people for post, before in one.posts if before]
        titled = any(post.begin in (hit.last, hit.last + 1) for post in titles)
        gone = titled and not _DEATHS & sentence.spoken
        return ("removed" if gone else ""), role  # `lost her interior minister, X, to a scandal`
    if hit.entry in _AWAY and _leads_nowhere(sentence, hit):
        change, role = "removed", "object"
    if hit.entry in _PARTING and not any(hit.last < one.begin <= hit.last + _BEHIND for one in sentence.referents):
        role = "subject"  # `X has parted company with the bank`
    if hit.entry.startswith("strip/v") and VOTERS in sentence.line.gates:
        change = "removed"  # `lawmakers voted to strip X of her office`
    if change in ("dismissed", "removed") and _is_wished(sentence, hit):
        change = "resigned"
    if change == "removed" and role == "object":
        change = "dismissed" if _is_dismissed_so(memory, sentence, roles, hit) else "removed"
    return change, role


def _leads_nowhere(sentence: Sentence, hit: Hit) -> bool:
    """Whether who is moved away gets no office that is told: `was reassigned`, `transferred to the ministry`."""
    line, verb, after = sentence.line, sentence.verbs.get(hit.first), hit.last + 1
    if verb is None or not verb.passive or any(hit.last < post.begin <= hit.last + _REACH for post in sentence.offices):
        return False
    if line.wide[after] != "to":
        return line.wide[after] in _NOWHERE
    return line.wide[after + 1] == "the" and line.wide[after + 2] in _INNER and not line.is_capital(after + 2)


def _retired(sentence: Sentence, hit: Hit) -> tuple[str, str] | None:
    """The change and role of `retire`: `was retired` by others, `retired the generals`; None of who goes himself.

    An empty change is that of officials without a name.
    """
    verb, line = sentence.verbs.get(hit.first), sentence.line
    if verb is not None and verb.passive and verb.first < verb.at:
        return "dismissed", "object"
    if hit.form in ("past", "third") and (verb is None or verb.first == verb.at) and hit.first != sentence.span.first:
        after = hit.last + 1
        if any(one.begin in (after, after + 1) for one in sentence.referents):
            return "dismissed", "object"
        if line.wide[after] in _COUNTED or line.is_number(after):
            return "", "object"  # `retired four senior officers`
        if line.wide[after].isalpha() and line.wide[after] not in _COMMON_FUNCTION_ADVERB_CALENDAR:
            return "", "object"
    return None


def _is_wished(sentence: Sentence, hit: Hit) -> bool:
    """Whether who is released asked for it: `was relieved of his post at his own request`."""
    line = sentence.line
    first = max(sentence.span.first, hit.first - _BEFORE)
    if hit.entry.startswith("leave/v") and hit.term.endswith("subject"):
        behind = line.low[hit.last + 1 : min(hit.last + _REACH, sentence.span.last)]
        if any(tuple(behind[step : step + 2]) in _PROTESTS for step in range(len(behind))):
            return True  # `left the cabinet in protest`
    for index in range(first, min(hit.last + _REACH + _BEFORE, sentence.span.last + 1)):
        if line.wide[index] in _REQUEST and _is_own(line, index):
            return index < hit.first or not any(
                hit.last < one.first < index and one.term.partition(" ")[0] not in LOSSES for one in sentence.hits
            )
    return False


def _is_own(line: Line, index: int) -> bool:
    """Whether a wish is that of the person: `at his own request`, `upon her request`, `of his own accord`."""
    near = [line.wide[at] for at in range(index - _OWN, index)]
    if "own" in near:
        return True
    return line.wide[index] == "request" and near[-1] in ("his", "her", "their") and near[-2] in ("at", "upon", "on")


def _is_dismissed_so(memory: Memory, sentence: Sentence, roles: Roles, hit: Hit) -> bool:
    """Whether who is removed is dismissed by a ruler, or as others were just told to be: `B was dropped as well`.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        hit: The verb.
    """
    line, verb = sentence.line, sentence.verbs.get(hit.first)
    if verb is None or hit.entry.partition("/")[0] not in _REMOVING:
        return False
    if verb.passive:
        too = line.wide[hit.first + 1] in ("too", "also") or line.low[hit.first + 1 : hit.first + 3] == ("as", "well")
        if not too and "also" not in line.low[verb.first : hit.first]:
            return False
        last = next((one for one in reversed(memory.found) if one.change in LOSSES), None)
        near = last is not None and line.number - last.line.number <= _LINES
        return near and last is not None and last.change == "dismissed"
    begins = [one.begin for one in sentence.referents] + [one.begin for one in sentence.offices]
    if not any(hit.last < begin <= hit.last + _BESIDE for begin in begins):
        return False  # `X, the president ousted in July`
    before = line.low[max(sentence.span.first, verb.first - _BESIDE) : verb.first]
    if before[-3:] == ("head", "of", "state") or (before and before[-1] in _RULERS and _LOWER.isdisjoint(before)):
        return True
    subject = roles.subject(hit.first)
    posts = subject.mention.posts if subject is not None and subject.mention is not None else []
    return bool(posts) and posts[0][0].text.casefold().split(" ")[0] in _RULERS
