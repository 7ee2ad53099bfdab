"""Whose office a word of change tells of: the subject, the object, the person of a noun or of a pronoun."""

from __future__ import annotations

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.handing.successions import SUCCESSION
from qantar_curation.suggesting.changes.several.many import plural_of
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Memory, Referent, Sentence, is_near
from qantar_curation.suggesting.changes.whose.antecedents import being_among, of_whom
from qantar_curation.suggesting.changes.whose.headlines import suffers_in_headline
from qantar_curation.suggesting.changes.whose.objects import fronted, is_next_object, is_unnamed, witnessed
from qantar_curation.suggesting.changes.whose.of_nouns import of_noun
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.changes.whose.speaking import speaker_of
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.offices.advising import end_of_aside
from qantar_curation.suggesting.offices.named_posts import GIVING
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.wording import DEFINITE, DETERMINERS, HIM_OR_HER, HIS_OR_HER, REFLEXIVES

_COMMON_ADVERB = words("common", "adverb")
_PEOPLE_OCCUPATION_OTHER = words("people", "occupation", "other")
_BE = frozenset(("was", "were", "been", "is", "are", "being"))
_BE_OR_MARKS = _BE | {","}
_BE_OR_INCLUDED_INCLUDE = _BE | {"included", "include", "includes"}
_BARS = frozenset(
    (
        "that",
        "by",
        "who",
        "whose",
        "which",
        "after",
        "before",
        "because",
        '"',
        ";",
        "with",
        "in",
        "on",
        "said",
        "of",
        "for",
        "against",
        "while",
        "whereas",
    )
)
_AFTER_PASSIVE = frozenset(
    ("in", "on", "from", "to", "after", "for", "at", "last", "over", "amid", "during", "without", "along", "together")
)
_NEXT_TO = closed("subjects-next-to")
_WHEN = frozenset(
    ("hours", "days", "weeks", "months", "later", "subsequently", "immediately", "soon", "then", "promptly")
)
_EARLIER = frozenset(("first", "since", "later", "then", "once", "recently", "just", "newly", "lately", "freshly"))
_COMMON_ADVERB_OR_EARLIER = _COMMON_ADVERB | _EARLIER
_ONLY = frozenset(("only", "just", "barely", "earlier"))
_KEEPING = frozenset(("keep/v", "retain/v", "keep/v the", "retain/v the"))
_BESIDE = 2
_MAX_GAP = 14
_NEAR_NAME = 6
_RULING_BODIES = frozenset(("junta", "government", "council", "committee", "commission", "board", "cabinet", "team"))


def who_of(
    memory: Memory, sentence: Sentence, roles: Roles, hit: Hit, role: str
) -> tuple[Mention | None, Person] | None:
    """The person whose office a word of change tells of, with the mention where the name itself stands there."""
    found = of_noun(memory, sentence, hit) if role == "noun" else _of_verb(sentence, roles, hit, role)
    return (found.mention, found.person) if found is not None else None


def _of_verb(sentence: Sentence, roles: Roles, hit: Hit, role: str) -> Referent | None:
    after = [
        one
        for one in sentence.referents
        if one.first > (hit.first if role == "object" else hit.last) and not _is_new_office(sentence, hit, one)
    ]
    near = after[0] if after and after[0].begin - hit.last < _MAX_GAP else None
    if role == "by" and hit.entry in SUCCESSION and sentence.line.wide[hit.last + 2] in _RULING_BODIES:
        return None  # `was succeeded by a junta headed by X`
    if role == "by":
        beside = near is not None and near.begin - hit.last <= _BESIDE
        return near if beside or hit.entry not in _NEXT_TO else None
    verb = sentence.verbs.get(hit.first)
    if role in ("object", "subject") and (being := being_among(sentence, hit)) is not None:
        return roles.subject(being)
    if role == "object":
        if (meant := of_whom(sentence, hit, verb)) is not None:
            return meant
        if sentence.line.wide[hit.last + 1] in REFLEXIVES:
            return roles.subject(hit.first)
        if hit.form in ("past", "participle") and (seen := witnessed(sentence, hit)) is not None:
            return seen
        if near is not None and _is_turned(sentence, hit, verb, near):
            return near
        direct = near is not None and _is_direct(sentence, hit, near)
        if hit.form == "ing" or not _is_passive(sentence, hit, verb, direct):
            return near if direct else None
        subject = roles.subject(hit.first)
        return near if subject is None and direct else subject
    if (named := fronted(sentence, hit)) is not None:
        return named
    opens = hit.form == "ing" and hit.first == sentence.span.first
    if opens and near is not None and sentence.line.wide[near.begin - 1] in _BE:
        return near
    if hit.term == "retained subject" and near is not None and near.begin == hit.last + 1:
        return near
    beside = near is not None and near.begin in (hit.last, hit.last + 1, hit.last + 2)
    if hit.entry in _KEEPING and near is not None and beside and near.mention is not None:
        return near  # `keeps his finance minister X`
    subject = roles.subject(hit.first) or speaker_of(sentence, hit)
    if subject is None and hit.term == "confirmed subject":
        # `a nomination that won the support of parliament`: whose it is stands before.
        subject = next((one for one in reversed(sentence.referents) if one.last < hit.first), None)
    return subject


def _is_new_office(sentence: Sentence, hit: Hit, one: Referent) -> bool:
    """Whether a description is the office that is given, not who gets it: `was named the new governor`."""
    if one.mention is not None or one.begin > hit.last + 1 or sentence.line.wide[one.begin] not in ("the", "a"):
        return False
    return any(sentence.line.wide[index] == "new" for index in range(one.begin, one.last))


def _is_turned(sentence: Sentence, hit: Hit, verb: Verb | None, near: Referent) -> bool:
    """Whether the subject follows: `from this post was dismissed X`, `Appointed rector in 2003, X built`."""
    line = sentence.line
    if verb is not None and verb.passive and near.begin == hit.last + 1:
        # `A, a former judge, has been appointed the governor`: what is given, not who gets it.
        return near.mention is not None or hit.term.partition(" ")[0] not in GAINS
    between = {line.wide[index] for index in range(hit.last + 1, near.begin)}
    if (line.wide[hit.first - 1] in ("those", "also", "ones") or hit.first == sentence.span.first) and between & (
        _BE_OR_INCLUDED_INCLUDE
    ):
        return True
    opens = hit.first == sentence.span.first and hit.form in ("past", "participle")
    return opens and line.wide[near.begin - 1] == ","


def _is_direct(sentence: Sentence, hit: Hit, near: Referent) -> bool:
    """Whether a name is the object itself: no verb, `that` or `by` stands between, but dates may."""
    line = sentence.line
    if near.mention is not None and end_of_aside(line, hit.last + 1) == near.begin - 1:
        return True  # `appointed, on the advice of the premier, X`
    dated = dated_tokens(sentence)
    inside = {at for one in sentence.offices for at in range(one.begin, one.span.last + 1)}
    between = [
        at
        for at in range(hit.last + 1, near.begin)
        if at not in inside and not (line.wide[at] in ("with", "by") and line.is_number(at + 1))
    ]
    if near.mention is None and line.wide[near.first] in ("he", "she"):
        return False
    if hit.entry.endswith("confidence in") and near.begin > hit.last + _BESIDE + 1:
        return False  # `passed a vote of no confidence in his government, Speaker X said`
    if line.wide[hit.first - 1] == "," and line.wide[hit.last + 1] == "as" and line.wide[near.begin - 1] == "and":
        return False  # `casualties included A, removed as mayor, and B`
    if near.mention is None and line.wide[near.first] in HIM_OR_HER and is_unnamed(sentence, hit, near):
        return False
    named = hit.form == "ing" and line.wide[hit.last + 1] == "of"
    if any(
        line.wide[index] in _BARS
        and (index not in dated or line.wide[index] in ("after", "before"))
        and not (named and index == hit.last + 1)
        and not (line.wide[index + 1] in HIS_OR_HER and line.wide[index + 2] in ("place", "stead"))
        for index in between
    ):
        return False
    if line.wide[near.last + 1] == "'s" or (hit.form == "third" and is_next_object(line, between)):
        return False
    if any(plural_of(line, at) is not None and line.wide[at + 1] == "," and at + 2 == near.begin for at in between):
        return line.wide[hit.last + 1] not in ("the", "new", "his", "her") or hit.form != "ing"
    return not any(
        index in sentence.verbs
        and line.wide[index] not in ("acting", "outgoing")
        and not (
            index == near.begin - 1
            and sentence.verbs[index].first == index
            and line.wide[index].endswith("ed")
            and line.wide[index - 1] not in ("and", ",", "or", "but")
        )
        for index in between
    )


def dated_tokens(sentence: Sentence) -> set[int]:
    """The tokens of the dates of a sentence, each with the one before it, a preposition or none."""
    return {index - before for one in sentence.dates for index in one.tokens for before in (0, 1)}


def _is_passive(sentence: Sentence, hit: Hit, verb: Verb | None, direct: bool) -> bool:
    """Whether who is told of suffers the change: an auxiliary says so, else there is no object."""
    line = sentence.line
    if verb is not None and verb.passive is True:
        return True
    if hit.entry.endswith("/v to") and line.wide[hit.first - 1] == ",":
        return True
    if "-" in hit.entry:
        return line.wide[hit.first - 1] in _BE_OR_MARKS
    if verb is None or verb.passive is False or hit.form not in ("past", "participle") or hit.entry in GIVING:
        return False
    if line.wide[hit.first - 1] in _WHEN and any(
        line.wide[at] in _BE and all(line.wide[step] in _WHEN for step in range(at + 1, hit.first))
        for at in range(hit.first - 4, hit.first - 1)
    ):
        return True
    # `was on Monday appointed`: the date stands between the auxiliary and its verb.
    if any(line.wide[index] in _BE for index in range(hit.first - 4, hit.first)) and any(
        one.line.token_at(one.end - 1) == hit.first - 1 for one in sentence.dates
    ):
        return True
    if direct:
        return False
    if suffers_in_headline(sentence, hit):
        return True
    if line.wide[hit.last + 1] not in DETERMINERS and any(
        one.last == hit.first - 1 and line.wide[one.begin - 1] == "and" and one.mention is not None
        for one in sentence.referents
    ):
        # `A was retired and B promoted in his stead`
        return any(one.passive and one.at < hit.first for one in sentence.verbs.values())
    first = hit.first
    while line.wide[first - 1] in _COMMON_ADVERB_OR_EARLIER:
        first -= 1
    after = line.wide[hit.last + 1]
    if after in ("by", "as"):
        return True
    if line.is_capital(hit.last + 1) and not any(
        hit.last + 1 in (one.begin, one.span.first) for one in sentence.offices
    ):
        return False  # `dissolved the cabinet, suspended Parliament`
    if hit.last + 1 in dated_tokens(sentence) and _describes(sentence, first - 1):
        return True  # `X, a career diplomat appointed on July 26,`
    if line.wide[first - 1] == "," and hit.entry.endswith((" of", " from")):
        return True  # `the premier, pushed out of office in April`
    if line.wide[first - 1] in ("and", "or", "but"):
        # `was arrested and removed from her post`
        before = [one for one in sentence.verbs.values() if one.at < first]
        return bool(before) and max(before, key=lambda one: one.at).passive is True
    if line.wide[first - 1] not in (",", ":", "\u2014", "\u2013"):
        return False
    beside = any(hit.last < one.begin <= hit.last + 2 for one in sentence.offices)
    if beside and hit.term.partition(" ")[0] in LOSSES and line.wide[hit.last + 1] in DEFINITE:
        return False  # `suspended the charter, sacked the chief justice and closed the courts`
    office = any(one.span.first > hit.last and is_near(line, hit.last, one.begin) for one in sentence.offices)
    dated = dated_tokens(sentence)
    if after in _ONLY and dated & {hit.last + 2, hit.last + 3}:
        return True  # `the speaker, elected only on Tuesday`
    return office or not after[:1].isalnum() or after in _AFTER_PASSIVE or hit.last + 1 in dated


def _describes(sentence: Sentence, index: int) -> bool:
    """Whether a noun says behind a name and a comma what somebody is: `X, a career diplomat`."""
    line = sentence.line
    office = any(one.span.last == index for one in sentence.offices)  # `X, the president ousted in July`
    if not office and line.wide[index] not in _PEOPLE_OCCUPATION_OTHER:
        return False
    for step in range(index, index - _NEAR_NAME, -1):
        if line.wide[step] == ",":
            return line.wide[step + 1] in ("a", "an", "the") and any(one.last == step - 1 for one in sentence.referents)
    return False
