"""Terms that run out or are not renewed: `the contract of X was not renewed`, `did not extend X's mandate`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.grammar.verbs import bases
from qantar_curation.suggesting.changes.change_dates import date_of
from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.offices import known_post, remember
from qantar_curation.suggesting.changes.whose.of_nouns import of_noun
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.text import Line

TERMS = gate(
    ("powers", "seat", "mandate", "contract", "term", "tenure", "appointment", "terms", "mandates", "contracts")
)
_SEATS = frozenset(("seat",))
_OVER = frozenset(("over", "ended", "vacant", "terminated", "void", "invalid", "expired", "forfeited", "forfeit"))
_RUN_OUT = frozenset(("expire", "end", "lapse", "cease", "stop", "finish", "conclude"))
_RENEWED = frozenset(("renewed", "extended", "prolonged"))
_RENEWING = frozenset(("renew", "renewing", "extend", "extending", "prolong", "prolonging", "renewal", "extension"))
_REFUSING = frozenset(("not", "n't", "never", "declined", "declines", "refused", "refuses", "against", "no", "decline"))
_ENDINGS = _RENEWED | {
    "declared",
    "terminated",
    "ceased",
    "stopped",
    "expired",
    "ended",
    "lapsed",
    "finished",
    "concluded",
}
_WORDS = gate(_ENDINGS | _RENEWING | {"short", "revoked", "annulled"})
_TOLD = frozenset(("past", "perfect"))
_REACH = 9
_BEFORE = 6
_OWN = frozenset(("own",))
_WISHES = frozenset(("request", "wish", "will", "initiative", "accord", "volition", "desire"))
_SHORT = frozenset(("cut", "cuts"))
_ENDED_BY = _SHORT | {"terminated", "revoked"}
_GAP = 4
_OWNING = frozenset(("'s", "'", "his", "her", "whose"))


def can_end(line: Line) -> bool:
    """Whether a line has words that may tell so.

    Args:
        line: The line.
    """
    return TERMS in line.gates and _WORDS in line.gates


def terms_over(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """The losses of those whose term is over.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        here: The changes told of it already.
    """
    line, span, done = sentence.line, sentence.span, [one.who for one in here if one.change in LOSSES]
    for index in line.places(TERMS, span.first, span.last - 1):
        who = _whose(memory, sentence, index)
        if who is None or who.person in done:
            continue
        last = max(index, who.last) if line.wide[index + 1] == "of" else index
        end = _declared(sentence, last)
        if end is None and line.wide[index] not in _SEATS:
            end = _not_renewed(sentence, min(index, who.begin), last) or _run_out(sentence, last)
        post = _office(memory, sentence, who, last) if end is not None else None
        if end is None or post is None:
            continue
        name, person, first = who.person.name, who.person, min(index, who.first)
        date = date_of(sentence, Hit("removed noun", "term/n", first, max(end, last), "noun"), "removed")
        change = "dismissed" if line.wide[end] in _ENDED_BY else "removed"
        if any(line.wide[at + 1] in _WISHES for at in line.places(_OWN, end, end + _REACH)):
            change = "resigned"  # `at her own request`
        made = Change(line, first, max(end, last), change, name, person, post, date, 0.65, "term-over")
        done.append(person)
        remember(memory, made, person)
        yield made


def _whose(memory: Memory, sentence: Sentence, index: int) -> Referent | None:
    """Whose term it is: `the contract of X`, `X's five-year term`, `his contract`."""
    line = sentence.line
    first = next((at for at in range(index, index - _GAP, -1) if line.wide[at - 1] in _OWNING), index)
    if "first" in line.low[first:index]:
        return None  # a second one may have followed
    return of_noun(memory, sentence, Hit("removed noun", "term/n", first, index, "noun"))


def _office(memory: Memory, sentence: Sentence, who: Referent, last: int) -> str | None:
    """The office of a term: behind `as`, else the one known of who has it."""
    if sentence.line.wide[last + 1] == "as":
        return next((post.text for post in sentence.offices if last < post.begin <= last + 3), None)
    return known_post(memory, who.mention, who.person, "removed")


def _declared(sentence: Sentence, last: int) -> int | None:
    """The token that tells that a mandate or seat is declared over or vacant, or powers are terminated."""
    line = sentence.line
    for verb in sentence.verbs.values():
        if not last < verb.at <= last + _REACH or not verb.passive or verb.negated or verb.mood not in _TOLD:
            continue
        declared = line.wide[verb.at] == "declared" and line.wide[verb.at + 1] in _OVER
        if declared or line.wide[verb.at] in ("terminated", "revoked", "annulled"):
            return verb.at
    return None


def _not_renewed(sentence: Sentence, first: int, last: int) -> int | None:
    """The token that tells that a term is not renewed, by a verb before it or behind it."""
    line = sentence.line
    for index in line.places(_RENEWING, max(sentence.span.first, first - _BEFORE), first):
        refused = line.low[max(sentence.span.first, index - 4) : index]
        if not _REFUSING.isdisjoint(refused) and "if" not in refused:
            verb = next((one for one in sentence.verbs.values() if one.first <= index <= one.at), None)
            if verb is None or verb.mood not in ("may", "must", "would", "unreal"):
                return index
    for index in line.places(_SHORT, max(sentence.span.first, first - _BEFORE), first):
        cut = sentence.verbs.get(index)
        if line.wide[index + 1] == "short" and (cut is None or cut.mood in _TOLD):
            return index
    for verb in sentence.verbs.values():
        if last < verb.at <= last + _REACH and line.wide[verb.at] in _RENEWED and verb.passive and verb.negated:
            return verb.at if verb.mood in _TOLD else None
    return None


def _run_out(sentence: Sentence, last: int) -> int | None:
    """The token that tells that a term has run out."""
    line = sentence.line
    for verb in sorted(sentence.verbs.values(), key=lambda one: one.at):
        if not last < verb.at <= last + _REACH:
            continue
        if verb.mood not in _TOLD or verb.negated or verb.passive:
            return None
        return verb.at if any(base in _RUN_OUT for base, _ in bases(line.wide[verb.at])) else None
    return None
