"""Whether a phrase tells that an act is done, to come, alleged, refused: the status of an event or appointment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qantar_curation.grammar.clauses import Verb, verbs
from qantar_curation.grammar.lexicon import Hit, function_words, lexicon
from qantar_curation.grammar.tokens import Token, tokens
from qantar_curation.phrases.context import Context
from qantar_curation.phrases.terms import in_a_place, is_view
from qantar_curation.phrases.verdict import Verdict, contradicts, says, silent

SPEECH = function_words("speech")
"""Kinds of events that are done by saying something."""

_REPORTS = frozenset(("statement", "accusation", "condemnation"))
_DONE = frozenset(("occurred", "ongoing"))
_BY_MOOD: dict[str, frozenset[str]] = {
    "past": frozenset(("occurred",)),
    "perfect": _DONE,
    "present": _DONE,
    "going-on": frozenset(("ongoing",)),
    "participle": _DONE,
    "future": frozenset(("announced", "planned")),
    "would": frozenset(("announced", "planned", "hypothetical")),
    "unreal": frozenset(("hypothetical",)),
    "must": frozenset(("planned",)),
    "may": frozenset(("hypothetical", "planned")),
    "infinitive": frozenset(("planned",)),
}
_NOT_DONE = frozenset(("negated", "refused"))
_CUES = ("refused", "announced", "planned", "ongoing")
_HELD_BEFORE, _HELD_NOW = function_words("held-before"), function_words("held-now")
_TO_HEAD = function_words("to-head")


class Act(NamedTuple):
    """What an act is looked for as: an event's kind, or a change of office."""

    lexicon: str
    term: str


def read_status(phrase: str, target: str, act: Act, article_id: str, context: Context) -> Verdict:
    """Whether a phrase gives an act the status `target`."""
    found = statuses(phrase, act, article_id, context)
    if target in found:
        return says()
    if found:
        shown = " or ".join(f"`{one}`" for one in sorted(found))
        return contradicts(f"says {shown}", f"did you mean {shown}?" if len(found) <= 2 else None)
    return silent(f"has no verb or word that tells whether it is `{target}`")


def statuses(phrase: str, act: Act, article_id: str, context: Context) -> frozenset[str]:
    """The statuses that a phrase allows for an act; none where it says nothing of that."""
    text = tokens(phrase)
    hits = lexicon(act.lexicon).hits(phrase)
    mine = [hit for hit in hits if hit.term == act.term]
    speech = hits if act.lexicon == "event-kind" else lexicon("event-kind").hits(phrase)
    found = verbs(text, _known([*hits, *speech]))
    cues = lexicon("status").hits(phrase)
    if any(cue.term == "hypothetical" for cue in cues):
        return frozenset(("hypothetical",))
    if act.lexicon == "change":
        return _of_change(phrase, text, act.term, mine, found, cues, article_id, context)
    if is_view(phrase, article_id, context):
        return frozenset(("occurred",)) if act.term in SPEECH else frozenset(("alleged",))
    if act.term in SPEECH:
        if mine and any(cue.term == "refused" and not _within(cue, mine) for cue in cues):
            return frozenset(("occurred", "refused"))
        spoken = [hit for hit in speech if hit.term == act.term] or [hit for hit in speech if hit.term in SPEECH]
        if any(not hit.form for hit in spoken):
            # `According to the mayor` reports what was said, whatever verb follows.
            return _DONE
        if spoken:
            return _of_act(phrase, spoken, found, [], governed=False)
    else:
        reported = _reported(speech, mine, found, cues)
        if reported is not None:
            return reported
    if act.term in ("visit", "absence") and not mine and not found and in_a_place(phrase, article_id, context):
        return _DONE
    return _of_act(phrase, mine, found, _beside(cues, mine))


def _beside(cues: Sequence[Hit], mine: Sequence[Hit]) -> list[Hit]:
    """The cues that are not the verb of the act itself."""
    return [cue for cue in cues if not _within(cue, [hit for hit in mine if hit.form])]


def _known(hits: Sequence[Hit]) -> dict[int, str]:
    return {hit.first: hit.form for hit in hits if hit.form not in ("", "noun")}


def _reported(
    speech: Sequence[Hit], mine: Sequence[Hit], found: Sequence[Verb], cues: Sequence[Hit]
) -> frozenset[str] | None:
    """What reporting words make of an act that is not itself one of saying; None where there are none."""
    said = [hit for hit in speech if hit.term in _REPORTS and not _within(hit, mine)]
    if not said:
        return None
    if any(cue.term == "announced" for cue in cues):
        return frozenset(("announced",))
    told = {hit.first for hit in said}
    content = [verb for verb in found if verb.at not in told and verb.mood in ("future", "would", "unreal", "must")]
    if content:
        return _BY_MOOD[content[0].mood]
    planned = any(cue.term == "planned" and not any(_within(cue, [hit]) for hit in said) for cue in cues)
    return frozenset(("alleged", "planned") if planned else ("alleged",))


def _of_act(
    phrase: str, mine: Sequence[Hit], found: Sequence[Verb], cues: Sequence[Hit], governed: bool = True
) -> frozenset[str]:
    """By the verb that is the act, else by a cue, else by the first verb, else as a noun that names what is."""
    places = {index for hit in mine if hit.form not in ("", "noun") for index in range(hit.first, hit.last + 1)}
    names = {index for hit in mine for index in range(hit.first, hit.last + 1)} - places
    acting = [verb for verb in found if verb.at in places]
    found = [verb for verb in found if verb.at not in names]
    for cue in _CUES:
        if any(hit.term == cue for hit in cues):
            both = {hit.term for hit in cues if hit.term in _CUES}
            return frozenset(both)
    if acting:
        verb = acting[0]
        if governed and verb.mood == "infinitive" and _is_done(phrase, verb, found):
            return _BY_MOOD["past"]
        return _by_verb(verb)
    if found:
        return _by_verb(found[0])
    return _DONE if mine else frozenset()


def _by_verb(verb: Verb) -> frozenset[str]:
    if verb.negated:
        return (
            _NOT_DONE
            if verb.mood in ("past", "perfect", "present", "participle", "going-on")
            else frozenset(("negated", "refused", "announced"))
        )
    return _BY_MOOD[verb.mood]


def _is_done(phrase: str, verb: Verb, found: Sequence[Verb]) -> bool:
    """Whether a verb before an infinitive makes it a fact: `managed to leave`."""
    done = [hit for hit in lexicon("status").hits(phrase) if hit.term == "done" and hit.last == verb.first]
    return any(one.at == hit.first and one.mood in ("past", "perfect") for hit in done for one in found)


def _within(hit: Hit, others: Sequence[Hit]) -> bool:
    return any(other.first <= hit.first and hit.last <= other.last for other in others)


def _of_change(
    phrase: str,
    text: Sequence[Token],
    change: str,
    mine: Sequence[Hit],
    found: Sequence[Verb],
    cues: Sequence[Hit],
    article_id: str,
    context: Context,
) -> frozenset[str]:
    if change == "held":
        return _of_holding(phrase, text, found, article_id, context)
    if change == "acting" and mine:
        return _DONE
    allowed = _of_act(phrase, mine, found, _beside(cues, mine))
    if change == "appointed" and any(verb.mood == "future" and text[verb.at].text in _TO_HEAD for verb in found):
        # Whoever will head a body by an appointment that is reported as made is appointed.
        return allowed | {"occurred"}
    return allowed


def _of_holding(
    phrase: str, text: Sequence[Token], found: Sequence[Verb], article_id: str, context: Context
) -> frozenset[str]:
    words = {token.text for token in text}
    if words & _HELD_BEFORE:
        return frozenset(("occurred",))
    if words & _HELD_NOW:
        return _DONE
    if found:
        return _by_verb(found[0])
    return _DONE if context.forms.find("posts", article_id, phrase) else frozenset()
