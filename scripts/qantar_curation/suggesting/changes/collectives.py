"""Changes of a whole government: formed, confirmed, dismissed, resigned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.change_dates import date_of
from qantar_curation.suggesting.changes.telling import Change, Sentence
from qantar_curation.suggesting.changes.untold import is_unreal
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.text import Line, Span

COLLECTIVES = frozenset(("government", "cabinet", "governments"))
_BEFORE = closed("appointments-collective-before")
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "this", "'s", "s", "entire", "whole", "own"))
_NO_COLLECTIVE = closed("collectives-not-before")
_FORMING = frozenset(("form/v", "unveil/v", "assemble/v", "swear/v in", "swear/v _ in"))
_NAMING = frozenset(("name/v", "appoint/v", "announce/v", "present/v"))
_AUXILIARIES = frozenset(("was", "were", "has", "been", "is"))
_ASKING = frozenset(("asked", "tasked", "charged", "mandated", "invited", "commissioned", "entrusted", "asks"))
_LONGEST = 4
_DECIDING = frozenset(("voted", "votes", "decided", "decision", "decreed", "decree", "managed", "agreed", "helped"))
_DECIDED = 6


def collective(sentence: Sentence, hit: Hit, change: str) -> Change | None:
    """A cabinet that is formed, confirmed, dismissed or resigns."""
    line = sentence.line
    if is_unreal(sentence, hit, "object"):
        return None
    verb = sentence.verbs.get(hit.first)
    if verb is not None and verb.mood == "infinitive" and not _is_decided(line, sentence.span.first, verb.first):
        return None
    near = ahead = range(hit.last + 1, min(hit.last + 8, sentence.span.last + 1))
    behind = range(hit.first - 1, max(hit.first - 7, sentence.span.first - 1), -1)
    bare = hit.form in ("past", "participle") and line.word(hit.last + 1) in ("by", "in", "on", "last", ".")
    falls = hit.entry.split(" ")[0] in ("collapse/v", "fall/v", "lose/v")
    if change == "resigned" or falls or (verb is not None and verb.passive) or bare:
        near = behind
    found = _cabinet_in(sentence, hit, change, near, near is behind)
    if found is None and bare and change != "resigned":
        found = _cabinet_in(sentence, hit, change, ahead, False)
    return found


def _is_decided(line: Line, first: int, verb: int) -> bool:
    """Whether what is to be done has been voted or decided: `voted 77-22 to dismiss the cabinet`."""
    return any(line.word(index) in _DECIDING for index in range(max(first, verb - _DECIDED), verb))


def _cabinet_in(sentence: Sentence, hit: Hit, change: str, near: Iterable[int], is_behind: bool) -> Change | None:
    """The change of the first cabinet among some tokens beside a word of change."""
    line = sentence.line
    for index in near:
        word = line.word(index)
        if word == "," and is_behind and index == hit.first - 1:
            continue
        if word == "of":
            if is_behind and line.word(index - 1) in COLLECTIVES:
                continue
            return None
        if word == "'s" and line.word(index + 1) in COLLECTIVES and not is_behind:
            continue
        if word in (",", ".", "'s", "that", "by", "as", "from", "for") or (
            index in sentence.verbs and word not in _AUXILIARIES | COLLECTIVES
        ):
            return None
        if word in COLLECTIVES and line.word(index + 1) not in _NO_COLLECTIVE:
            new = line.word(index - 1) == "new"
            sized = line.word(index - 2) == "-" and line.tokens[index - 3].is_number if index > 3 else False
            determined = line.word(index - 1) in ("a", "an") or sized
            if change == "formed" and not new and hit.entry not in _FORMING | (_NAMING if determined else frozenset()):
                return None
            called = line.is_capital(index - 1) or line.word(index - 1) == "led"
            if change not in ("formed", "confirmed") and line.word(index - 1) not in _BEFORE and not called:
                return None
            return _made(sentence, hit, change, index)
    return None


def asked_to_form(sentence: Sentence, told: Sequence[Change]) -> Iterator[Change]:
    """`asked X to form a government`, `charged X with forming a cabinet`: who is chosen to be prime minister."""
    line = sentence.line
    for index in range(sentence.span.first, sentence.span.last + 1):
        if line.word(index) not in ("form", "forming") or line.word(index - 1) not in ("to", "with", "of"):
            continue
        if not {line.word(step) for step in range(index + 1, index + 6)} & COLLECTIVES:
            continue
        asked = [
            one
            for one in sentence.referents
            if one.last < index - 1
            and any(line.word(step) in _ASKING for step in range(max(one.begin - 4, 0), one.begin))
        ]
        passive = [
            one
            for one in sentence.referents
            if one.last < index and any(line.word(step) in _ASKING for step in range(one.last + 1, index))
        ]
        who = asked[-1] if asked else passive[-1] if passive else None
        verb = sentence.verbs.get(index - 2) or next(
            (one for one in sentence.verbs.values() if line.word(one.at) in _ASKING), None
        )
        gained = (
            any(one.who is who.person and one.change in ("appointed", "confirmed") for one in told) if who else True
        )
        if who is None or gained or (not asked and (verb is None or not verb.passive)):
            continue
        if verb is not None and (verb.negated or verb.mood in ("unreal", "may", "must", "would")):
            continue
        yield Change(
            line,
            who.first,
            index,
            "nominated",
            who.person.name,
            who.person,
            "prime minister",
            None,
            0.7,
            "asked-to-form",
        )


def of_noun(sentence: Sentence, hit: Hit, change: str) -> Change | None:
    """`the resignation of the previous cabinet`, `the dissolution of his government`."""
    line = sentence.line
    if line.word(hit.last + 1) != "of" or is_unreal(sentence, hit, "noun"):
        return None
    for index in range(hit.last + 2, hit.last + 7):
        if line.word(index) in COLLECTIVES:
            barred = line.word(index + 1) in _NO_COLLECTIVE | words("posts", "head")
            return _made(sentence, hit, change, index) if not barred else None
        if line.is_capital(index) or not line.tokens[index].is_word if index < len(line.tokens) else True:
            return None
    return None


def _made(sentence: Sentence, hit: Hit, change: str, index: int) -> Change:
    line = sentence.line
    first = index
    while index - first < _LONGEST and _describes(line, first - 1, hit):
        first -= 1
    owner = next((one for one in sentence.referents if one.last == first - 2 and one.mention is not None), None)
    if owner is not None and line.word(first - 1) == "'s":
        first = owner.first
    last = index
    if line.word(index + 1) == "of":
        held = next((one for one in sentence.referents if one.mention is not None and one.begin == index + 2), None)
        last = held.last if held is not None else index
    name = line.slice(Span(first, last))
    start, end = min(hit.first, first), max(hit.last, index)
    date = date_of(sentence, hit, change)
    return Change(line, start, end, change, name, None, line.printed[index], date, 0.7, f"{change}-collective")


def _describes(line: Line, index: int, hit: Hit) -> bool:
    """Whether a word before a cabinet belongs to how it is called: `previous`, `nine-member`, `May`."""
    if index <= hit.last and index >= hit.first:
        return False
    word = line.word(index)
    if word == "-" or (index >= 0 and line.tokens[index].is_number and line.word(index + 1) == "-"):
        return True
    return (
        line.tokens[index].is_word and word not in _DETERMINERS | {"of", "to", "in", "by", "for", "and"} and index >= 0
    )


def is_same_government(known: Change, one: Change) -> bool:
    """Whether two reports of one change are of a government each, however it is called."""
    return known.who is None and one.who is None and known.change == one.change
