"""Offices that only the body tells: `will head the finance ministry`, `the commission, chaired by X`."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.changes.telling import Sentence
from qantar_curation.suggesting.changes.which.body_names import (
    is_closed,
    is_named,
    is_of_known,
    is_place,
    leads_on,
    name_in_capitals,
    name_of_body,
)
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.offices.portfolios import BODIES, FIELD_ENDS, LONGEST_FIELD, field_at, minister_of
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import GOVERNMENTS

_POSTS_BODY = words("posts", "body")
_POSTS_BODY_OR_GENITIVE = _POSTS_BODY | {"'s"}
_COMMON_ADVERB = words("common", "adverb")
_POSTS_PORTFOLIO = words("posts", "portfolio")
_POSTS_PORTFOLIO_BODY_LEVEL_MODIFIER = words("posts", "portfolio", "body", "level", "modifier")
_POSTS_LEVEL = words("posts", "level")
_POSTS_BODY_LEVEL = words("posts", "body", "level")
_COMMON_FUNCTION = words("common", "function")
_LED = closed("offices-led")
_LEADERS = {
    "chair": "chair of the ",
    "lead": "leader of the ",
    "head": "head of the ",
    "run": "head of the ",
    "command": "commander of the ",
    "govern": "governor of the ",
    "direct": "director of the ",
}
_OF_GOVERNMENT = frozenset(("office", "secretariat", "committee", "house", "service"))
_AUXILIARIES = frozenset(
    (
        "will",
        "be",
        "is",
        "was",
        "to",
        "now",
        "been",
        "has",
        "have",
        "had",
        "currently",
        "still",
        "continue",
        "continues",
        "which",
        "that",
        ",",
        "by",
    )
)
_SMALL = frozenset(("the", "his", "her", "of", "up", "over", "on", "an", "a", "enlarged", "new", "additional", "extra"))
_TAKEN = frozenset(("portfolio", "ministry"))
_SEATS = frozenset(("ministry", "portfolio", "post", "job", "brief", "role"))
_OPENING = frozenset(("the", "a", "an", "its", "of", "up", "newly", "formed", "created", "new", "country", "'s"))
_OPENING |= {"enlarged", "expanded", "merged", "powerful", "influential", "key", "reformed", "restructured", "renamed"}
_NO_BODY_ALONE = frozenset(("office", "post", "house", "council", "board"))
"""What is no body without a name: `is in charge of the office`."""
_RELATED = frozenset(("who", "has", "had", "still", "now", "currently", "then"))


def _leader(verb: str) -> str:
    """What the office of who does that to a body begins with; of `direct`, `manage` and `oversee` as of `head`."""
    return _LEADERS.get(verb, _LEADERS["head"])


def ministry_behind(sentence: Sentence, index: int) -> str | None:
    """The office of a ministry or portfolio that begins at a token: `was handed the finance ministry`."""
    found = headed(sentence.line, index, sentence.span.last, "head")
    return found[0] if found is not None and found[0].startswith("Minister of ") else None


def ministry_at(sentence: Sentence) -> str | None:
    """The office of the ministry where something is told to happen: `at the health ministry A makes way for B`."""
    line = sentence.line
    for index in range(sentence.span.first, sentence.span.last):
        if line.wide[index] == "at" and (found := ministry_behind(sentence, index + 1)) is not None:
            return found
    return None


def put_in(line: Line, index: int) -> str | None:
    """The office of the field where somebody is put or stays: `named X to the defence post`, `stays at the treasury`.

    Args:
        line: The line.
        index: The token of `to` or `at`.
    """
    if line.wide[index] not in ("to", "at", "in") or line.wide[index + 1] != "the":
        return None
    field = field_at(line, index + 2)
    return minister_of(line, field) if field is not None and line.wide[field.last + 1] in _SEATS else None


def ministry_of_subject(sentence: Sentence, hit: Hit) -> str | None:
    """The office of the ministry or portfolio before a verb: `the portfolio of trade passes from A to B`."""
    for index in range(sentence.span.first, hit.first):
        if (found := ministry_behind(sentence, index)) is not None:
            return found
        if (post := next((one for one in sentence.offices if one.begin == index), None)) is not None:
            return post.text
    return None


def office_of_object(sentence: Sentence, hit: Hit, known: str | None = None) -> str | None:
    """The office of who heads the body behind a verb: `will head the finance ministry`, `chairs the commission`."""
    line = sentence.line
    if line.wide[hit.last] == "of" and line.wide[hit.last - 1] in _TAKEN:
        last = name_of_body(line, hit.last + 1, sentence.span.last)
        return "Minister of " + line.slice(Span(hit.last + 1, last)) if last > hit.last else None
    if hit.last > hit.first and line.wide[hit.last] in _TAKEN:
        inner = [line.printed[index] for index in range(hit.first + 1, hit.last) if line.wide[index] not in _SMALL]
        if inner:
            return "Minister of " + " ".join(inner)
        if line.wide[hit.last + 1] in ("of", "for"):
            last = name_of_body(line, hit.last + 2, sentence.span.last)
            return "Minister of " + line.slice(Span(hit.last + 2, last)) if last >= hit.last + 2 else None
        return None
    if hit.entry == "run/v" and line.wide[hit.last + 1] not in ("the", "its") and not _is_field(line, hit.last + 1):
        return None
    if (ministry := ministry_behind(sentence, hit.last + 1)) is not None:
        return ministry
    if known is not None and is_place(line, hit.last + 1):
        # Who leads a city or a country does so in the office that is known.
        return known
    first, verb = hit.last + 1, _leading(hit.entry)
    if known is not None and is_of_known(line, first, known):
        return known
    found = headed(line, first, sentence.span.last, verb)
    if found is not None:
        return found[0] if found[1] > first + 1 or line.wide[found[1]] not in _NO_BODY_ALONE else None
    told_of = line.wide[hit.first - 1] in _RELATED or line.wide[hit.first] in _RELATED
    named = name_in_capitals(sentence, first) if told_of else None
    return _leader(verb).removesuffix("the ") + line.slice(named) if named is not None else None


def _is_field(line: Line, index: int) -> bool:
    field = field_at(line, index)
    return field is not None and line.wide[field.last + 1] in FIELD_ENDS


def _leading(entry: str) -> str:
    """By which verb a body is led."""
    for verb, part in (
        ("chair", "chair"),
        ("command", "command"),
        ("lead", "lead"),
        ("lead", " led"),
        ("govern", "govern"),
        ("direct", "direct"),
    ):
        if part in entry:
            return verb
    return "head"


def office_of_subject(sentence: Sentence, hit: Hit) -> str | None:
    """The office at the head of the body before a passive: `the ministry of works is led by`, `the panel, run by`."""
    line, last = sentence.line, hit.first - 1
    inside = next((index for index in range(hit.first, hit.last) if line.wide[index] in _TAKEN), None)
    if inside is not None:
        words_inside = [line.printed[index] for index in range(hit.first + 1, inside)]
        field = " ".join(word for word in words_inside if word.casefold() not in ("over", "the", "his", "her", "its"))
        return "Minister of " + field if field else None
    while last > sentence.span.first and (
        line.wide[last] in _AUXILIARIES or line.wide[last] in _COMMON_ADVERB or line.wide[last].endswith("ly")
    ):
        last -= 1
    first = last
    while first > sentence.span.first and _is_of_body(line, first - 1):
        first -= 1
    while first < last and line.wide[first] in ("the", "a", "an", "new", "its", "and", "of", ","):
        first += 1
    if any(first <= mention.span.first and mention.span.last <= last for mention, _ in sentence.people):
        return None  # `Police chief X has been replaced by`: a person, no body
    inner = [line.wide[index] for index in range(first, last + 1)]
    alone = hit.entry == "go/v to" or (hit.entry.endswith("/v by") and line.is_capital(first))
    if len(inner) == 1 and alone and inner[0] in _POSTS_PORTFOLIO:
        return minister_of(line, Span(first, last))  # `the treasury goes to X`
    for step, word in enumerate(inner):
        if (
            word in BODIES
            and word != "department"
            and step + 2 < len(inner) + 1
            and inner[step + 1 : step + 2] in (["of"], ["for"])
        ):
            return "Minister of " + line.slice(Span(first + step + 2, last))
    if inner[-1] in BODIES and len(inner) > 1 and inner[-1] != "department":
        return "Minister of " + line.slice(Span(first, last - 1))
    if GOVERNMENTS & set(inner):
        return "prime minister"
    if not set(inner) & _POSTS_BODY:
        return _opening_ministry(sentence)
    verb = _leading(hit.entry)
    lead = _LEADERS[verb if verb != "lead" or set(inner) & _LED else "head"]
    return lead + line.slice(Span(first, last))


def _opening_ministry(sentence: Sentence) -> str | None:
    """The office of the ministry that begins a sentence: `the ministry of ports changes hands and goes to`."""
    line, first = sentence.line, sentence.span.first
    while line.wide[first] in ("the", "a", "an", "new"):
        first += 1
    if line.wide[first] in _TAKEN and line.wide[first + 1] in ("of", "for"):
        last = name_of_body(line, first + 2, sentence.span.last)
        return "Minister of " + line.slice(Span(first + 2, last)) if last >= first + 2 else None
    field = field_at(line, first)
    return minister_of(line, field) if field is not None and line.wide[field.last + 1] in _TAKEN else None


def _is_of_body(line: Line, index: int) -> bool:
    """Whether a token can belong to the name of a body before it."""
    word = line.wide[index]
    return (
        line.is_capital(index)
        or word in ("of", "the", "and", "'s", "for", "a", "an", "new", "-")
        or word in _POSTS_PORTFOLIO_BODY_LEVEL_MODIFIER
    )


def _stands_alone(line: Line, first: int, field: Span) -> bool:
    """Whether a field that could be a body is told of without an article, so that a ministry is meant."""
    closed = line.wide[field.last + 1] in FIELD_ENDS
    return closed and line.wide[field.last] in words("posts", "body") and line.wide[first - 1] not in _OPENING


def headed(line: Line, first: int, end: int, verb: str) -> tuple[str, int] | None:
    """The office of who heads what stands at `first`: a ministry, a field, a government or another body.

    Args:
        line: The line.
        first: The first token behind the verb.
        end: The last token of the sentence.
        verb: `head`, `lead`, `chair`, `command` or `run`.
    """
    while line.wide[first] in _OPENING:
        first += 1
    ministry = line.wide[first] in ("ministry", "ministries", "portfolio")
    ministry = ministry or (line.wide[first] == "department" and line.is_capital(first))
    if ministry and line.wide[first + 1] in ("of", "for"):
        last = name_of_body(line, first + 2, end)
        return ("Minister of " + line.slice(Span(first + 2, last)), last) if last >= first + 2 else None
    field = field_at(line, first)
    if field is not None and _stands_alone(line, first, field) and verb in ("head", "lead", "run"):
        return minister_of(line, field), field.last  # `takes over trade`, not `the trade`
    if field is not None and line.wide[field.last + 1] in BODIES:
        return minister_of(line, field), field.last + 1
    for index in range(first, min(first + LONGEST_FIELD, end + 1)):
        word = line.wide[index]
        if word == "ministry":
            return ("Minister of " + line.slice(Span(first, index - 1)), index) if first < index else None
        if word in GOVERNMENTS and line.wide[index + 1] in _OF_GOVERNMENT and line.is_capital(index + 1):
            return "head of the " + line.slice(Span(first, index + 1)), index + 1  # `the Cabinet Office`
        if word in GOVERNMENTS:
            return "prime minister", index
        if word in ("'s", "'", "-") and index > first:
            continue
        if word == "," and index > first and line.is_capital(index - 1) and line.is_capital(index + 1):
            # `the Food, Agriculture and Livestock Ministry`
            continue
        if word in _POSTS_BODY and not line.is_capital(index) and leads_on(line, index):
            continue  # `the state rail company`: no head of the state
        if word in _POSTS_BODY and line.wide[index + 1] not in _POSTS_BODY_OR_GENITIVE:
            last = name_of_body(line, index + 2, end) if line.wide[index + 1] in ("of", "for") else index
            last = index if last < index + 2 else last
            if last == index < end and not line.is_capital(index) and is_named(line, index + 1):
                last = index + 1  # `leads the opposition SNP`, `runs the airline Norair`
            return _leader(verb if word in _LED or verb != "lead" else "head") + line.slice(Span(first, last)), last
        if line.printed[index].isupper() and len(word) > 1 and is_closed(line, index + 1):
            return _leader(verb) + line.slice(Span(first, index)), index
        if word in _POSTS_LEVEL and line.wide[index + 1] in _POSTS_BODY_LEVEL:
            continue  # `will head a ruling military council`
        if not line.is_capital(index) and (form_of(word) is not None or word in _COMMON_FUNCTION):
            break
        if not line.is_word(index):
            break
    if field is not None and line.wide[field.last + 1] in FIELD_ENDS and verb in ("run", "head", "lead"):
        return minister_of(line, field), field.last
    return None
