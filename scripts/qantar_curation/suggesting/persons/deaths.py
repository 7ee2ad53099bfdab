"""Who is dead when a text is written: who died, was killed, or whose death is spoken of."""

from __future__ import annotations

from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.text import Line

_TITLES_HONORIFIC_RANK = words("titles", "honorific", "rank")
_TITLES_HONORIFIC_RANK_OR_MARKS = _TITLES_HONORIFIC_RANK | {"."}
_SAYINGS_PAST_PRESENT = words("sayings", "past", "present")
_KILLED = gate(("assassinated", "murdered", "killed", "executed", "hanged", "lynched", "slain", "poisoned", "beheaded"))
_KILLED_OR_DEAD = _KILLED | {"dead"}
_DIED = frozenset(("died", "dies"))
_SHOT = frozenset(("shot",))
_OTHERS = frozenset(("whose", "which", "that", "but", "while", "after", "when", '"', ";"))
_BEING = frozenset(("was", "were", "is", "been"))
_BEING_OR_BEING_TO = _BEING | {"being", "to", "not"}
_DEATHS = gate(("death", "assassination", "murder", "killing", "funeral", "burial", "slaying", "execution"))
_OWNED = frozenset(("the", "its", "his", "her", "their", "a", "an"))
_AUXILIARIES = frozenset(("has", "had", "have"))
_VICTIMS = frozenset(("dead", "victims", "killed", "fallen"))
_SAID = frozenset(("said", "believed", "reported", "feared", "presumed", "thought", "confirmed", "known"))
_LOST = gate(("died", "crash", "killed", "death", "accident", "funeral", "assassinated"))
_DYING = gate(_KILLED | _DIED | _SHOT | _LOST)
_TITLE = 4
_OFFICE = 8
_REACH = 14
_FARTHEST = 24


def is_dead(person: Person) -> bool:
    """Whether a text says so beside one of the person's names."""
    return any(
        _dies(mention) or _is_mourned(mention) or _is_victim(mention) or _is_slain(mention)
        for mention in person.mentions
    )


def _dies(mention: Mention) -> bool:
    line, after = mention.line, mention.span.last + 1
    if _DYING not in line.gates:
        return False
    if line.wide[after] != ",":
        return _is_death(line, after) or _die_together(line, after)
    if _is_death(line, after + 1):
        return True  # `whose commander, X, was killed`
    # `X, the mayor of Y, was killed`, `X, a lawyer, who was wounded, died`, `X, the mayor, and an aide were killed`
    last = min(line.sentence(after).last, after + _FARTHEST)
    opened = after
    for step in range(after + 1, last + 1):
        if line.wide[step] in _OTHERS or (line.is_capital(opened + 1) and opened > after):
            return False
        if line.wide[step] == ",":
            opened = step
            if _is_death(line, step + 1):
                return True
        if line.wide[step] == "and" and step == opened + 1:
            return _die_together(line, step)
    return False


def _is_death(line: Line, at: int) -> bool:
    """Whether somebody is told to die by the words from a token on: `was shot dead`, `who died`, `has been killed`."""
    at += line.wide[at] == "who"
    if line.wide[at] in _DIED:
        return True
    while line.wide[at] in _AUXILIARIES or (line.wide[at] in _BEING and line.wide[at + 1] == "been"):
        at += 1
    if line.wide[at] in _DIED:
        return True
    if line.wide[at] not in _BEING:
        return False
    if line.wide[at + 1] in _SAID and line.wide[at + 2] == "to":
        at += 3  # `was said to have been killed`, `is believed to be dead`
        at += line.wide[at] == "have"
        return line.wide[at + 1] in _KILLED_OR_DEAD or line.wide[at] in _DIED
    if line.tokens[at + 1 : at + 2] and line.wide[at + 2] == "." and _LOST in line.gates:
        return line.is_number(at + 1)  # `He died in the crash. Governor X was 60.`
    return line.wide[at + 1] in _KILLED or (line.wide[at + 1] in _SHOT and line.wide[at + 2] == "dead")


def _is_slain(mention: Mention) -> bool:
    """Whether who kills is told before the name: `whose guards shot dead Mayor X`, `they assassinated X`."""
    line, begin = mention.line, mention.span.first
    if _KILLED not in line.gates and "dead" not in line.spoken:
        return False
    if line.wide[mention.span.last + 1] == "'s":
        return False  # `killed X's brother`
    begin = min([begin, *(post.begin for post, before in mention.posts if before)])
    while line.wide[begin - 1] in _TITLES_HONORIFIC_RANK_OR_MARKS:
        begin -= 1
    if line.wide[begin - 1] == "dead":
        return line.wide[begin - 2] in _SHOT
    low = max(begin - _OFFICE, line.sentence(begin).first)
    killed = next((at for at in range(begin - 2, low - 1, -1) if line.wide[at] in _KILLED), None)
    if killed is not None and line.wide[killed + 1] in _OWNED and mention.posts:
        between = line.low[killed + 1 : begin]  # `A mine had killed the commander of the district, X.`
        begin = killed + 1 if all(word.isalpha() or word in ("'s", ",") for word in between) else begin
    told = line.wide[begin - 1] in _KILLED - {"slain"} and line.wide[begin - 2] not in _BEING_OR_BEING_TO
    return told and line.is_capital(mention.span.first)


def _is_victim(mention: Mention) -> bool:
    """Whether somebody is counted with the dead: `X was among the dead`, `hours before she died, X`."""
    line, low = mention.line, mention.line.low
    if "among" in low and not _VICTIMS.isdisjoint(low):
        at = low.index("among")
        sentence = line.sentence(at)
        near = sentence.first <= mention.span.first <= sentence.last
        named = line.wide[at - 1] in _BEING or at == sentence.first
        return near and named and line.wide[at + 1] == "the" and line.wide[at + 2] in _VICTIMS
    if "died" not in low:
        return False
    at = low.index("died")
    if line.wide[at - 1] not in ("he", "she") or line.wide[at - 2] not in ("before", "after", "until"):
        return False
    comma = next((index for index in range(at + 1, mention.span.first) if low[index] == ","), None)
    return comma is not None and mention.span.first - comma <= _TITLE


def _die_together(line: Line, at: int) -> bool:
    """Whether somebody dies with whom an `and` adds: `X and his driver were killed`."""
    if line.wide[at] != "and":
        return False
    last = min(line.sentence(at).last, at + _REACH)
    for step in range(at + 1, last):
        word = line.wide[step]
        if word in ("were", "died"):
            return _is_death(line, step)
        if word in _OTHERS or word in _SAYINGS_PAST_PRESENT or not line.is_word(step):
            return False
    return False


def _is_mourned(mention: Mention) -> bool:
    line, begin = mention.line, mention.span.first
    if _DEATHS not in line.gates:
        return False
    if line.wide[mention.span.last + 1] == "'s" and line.wide[mention.span.last + 2] in _DEATHS - {"execution"}:
        return True
    begin = min([begin, *(post.begin for post, before in mention.posts if before)])
    while line.wide[begin - 1] in _TITLES_HONORIFIC_RANK_OR_MARKS:
        begin -= 1
    if line.wide[begin - 1] == "," and line.wide[begin - 3] in ("his", "her") and line.wide[begin - 4] == "of":
        begin -= 3  # `after the death of her uncle, King X`
    return (
        line.wide[begin - 1] == "of"
        and line.wide[begin - 2] in _DEATHS
        and (line.wide[begin - 3] in ("the", "after", "upon", "since", "until", "'s"))
    )
