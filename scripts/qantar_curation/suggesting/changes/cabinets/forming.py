"""Who is asked to form a government: `charged X with forming a cabinet`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.cabinets.collectives import COLLECTIVES
from qantar_curation.suggesting.changes.telling import Change, Memory, Sentence

_ASKING = frozenset(
    (
        "asked",
        "tasked",
        "charged",
        "mandated",
        "invited",
        "commissioned",
        "entrusted",
        "designated",
        "designates",
        "called",
        "directed",
        "instructed",
        "asks",
        "charges",
        "tasks",
    )
)
_GIVING = frozenset(("gave", "gives", "handed", "hands", "given", "granted", "to"))
_GETTING = frozenset(("received", "receives", "got", "gets", "was", "has"))
_HEADS = frozenset(("premier", "minister-president", "chancellor", "taoiseach"))


def asked_to_form(memory: Memory, sentence: Sentence, told: Sequence[Change]) -> Iterator[Change]:
    """`asked X to form a government`, `charged X with forming a cabinet`: who is chosen to be prime minister."""
    line = sentence.line
    for index in range(sentence.span.first, sentence.span.last + 1):
        if line.wide[index] not in ("form", "forming") or line.wide[index - 1] not in ("to", "with", "of"):
            continue
        formed = {line.wide[step] for step in range(index + 1, index + 6)}
        before = {line.wide[step] for step in range(sentence.span.first, index)}
        if not formed & COLLECTIVES and not (formed & {"one", "it"} and before & COLLECTIVES):
            continue
        asked = [
            one
            for one in sentence.referents
            if one.last < index - 1
            and line.wide[one.begin - 1] != "by"
            and any(line.wide[step] in _ASKING for step in range(max(one.begin - 4, 0), one.begin))
        ]
        passive = [
            one
            for one in sentence.referents
            if one.last < index and any(line.wide[step] in _ASKING for step in range(one.last + 1, index))
        ]
        named = [
            one
            for one in sentence.referents
            if one.mention is not None and asked and asked[0].begin < one.begin < index
        ]
        if "mandate" in sentence.spoken and not asked:
            # `gave X the mandate to form a government`, `X received the mandate to form one`
            near = [one for one in sentence.referents if one.mention is not None and one.last < index]
            given = [one for one in near if line.wide[one.begin - 1] in _GIVING or line.wide[one.last + 1] in _GETTING]
            asked = given[-1:]
        asked = named[-1:] or asked
        who = asked[-1] if asked else passive[-1] if passive else None
        verb = sentence.verbs.get(index - 2) or next(
            (one for one in sentence.verbs.values() if line.wide[one.at] in _ASKING), None
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
            _head_of_government(memory),
            None,
            0.7,
            "asked-to-form",
        )


def _head_of_government(memory: Memory) -> str:
    """What the head of the government is called: as the one who left it was, else prime minister."""
    last = memory.vacant or ""
    return last if set(last.casefold().split()) & _HEADS else "prime minister"
