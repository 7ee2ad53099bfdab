"""Offices of which only the field is printed: `X (health)`, `Finance: X`, `the interior ministry goes to X`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.text import Line, Span

_POSTS_PORTFOLIO = words("posts", "portfolio")
_POSTS_HEAD = words("posts", "head")
_TITLES_HONORIFIC_RANK = words("titles", "honorific", "rank")
_TITLES_HONORIFIC_RANK_OR_PARTY = _TITLES_HONORIFIC_RANK | {".", "party"}
_PEOPLE_OCCUPATION_OTHER_KIN = words("people", "occupation", "other", "kin")
LONGEST_FIELD = 7
_TAKES = closed("portfolios-takes")
_TAKES_OR_GO = _TAKES | {"go"}
FIELD_ENDS = frozenset((",", ".", ";", ")", "and", "", "while", "but", "\u2014", "\u2013", "from", "in", "on", "with"))
FIELD_ENDS |= {"again", "back", "instead", "as", "where", "too", "himself", "herself", "until", "after", "for"}
BODIES = frozenset(("ministry", "portfolio", "ministries", "department", "brief", "portfolios"))
_KEEPING = closed("portfolios-keeping")
_HANDED = frozenset(("handed", "given"))
_SUFFERING = frozenset(("was", "were", "been", "be", "is", "being", ",", "also", "now", "then", "and", "-"))
_SEVERAL = 3
_BRACKET = 14
_PASSIVE_JOINTS = frozenset(("to", "by", "with", "for"))
_NEAREST = 6
_FARTHEST = 18
_CABINET = frozenset(
    ("cabinet", "portfolio", "portfolios", "ministry", "ministries", "minister", "ministers", "reshuffle")
)
_CABINET_OR_GOVERNMENT_COMMISSIONER = _CABINET | {"government", "commissioner", "commissioners", "secretaries"}
_MINISTERS = gate(("minister", "ministers", "ministry", "ministries"))
_OTHERS = {"commissioners": "Commissioner", "secretaries": "Secretary"}
_REFUSING = frozenset(("rejected", "down", "refused", "against", "dropped"))
_BEFORE_FIELD = frozenset(("to", "over", "at", "in", "charge", "of", "from", "will", "be", "an", "a"))
_BEFORE_FIELD |= {"enlarged", "expanded", "merged", "powerful", "key", "combined", "new", "renamed"}
_KEPT = frozenset(("kept", "keeps", "retained", "retains"))
_NO_FIELDS = frozenset(("power", "home", "business", "labour", "school", "sea", "peace"))
_STAYS = frozenset(("stays", "stayed", "remains", "remained"))
_KEEPING_OR_STAYS = _KEEPING | _STAYS
_TAKES_OR_STAYS = _TAKES | _STAYS
PASSING = frozenset(("acting", "interim", "caretaker", "provisional"))
_LOOSE = frozenset(("back", "now", "again", "over", "also", "temporarily", "jointly", "instead", "down", "finally"))
_ABOUT = frozenset(("for", "by", "about", "on", "with", "from", "against", "at", "between", "into"))
"""What makes a field part of something else: `the prize for education went to X`."""
_JOINTS = frozenset((":", "\u2014", "\u2013", "-"))


def field_at(line: Line, index: int) -> Span | None:
    """The words of a field that begin at a token: `health`, `trade and industry`, `the ministry of labour`."""
    first = index + 1 if line.wide[index] == "the" else index
    if line.wide[first] in ("ministry", "portfolio", "department") and line.wide[first + 1] in ("of", "for"):
        first += 2
    last = first - 1
    if line.wide[first] == "cabinet" and line.wide[first + 1] == ",":
        return None  # `In the cabinet, trade goes to X`
    fields = _POSTS_PORTFOLIO
    for step in range(first, min(first + LONGEST_FIELD, len(line.tokens))):
        word = line.wide[step]
        if word in fields:
            last = step
        elif not (word in ("and", "&", ",", "the") and _goes_on(line, step + 1, fields) and step > first):
            break
    return Span(first, last) if last >= first else None


def _goes_on(line: Line, index: int, fields: frozenset[str]) -> bool:
    """Whether a field goes on at a token, over an article: `finance and the public service`."""
    return line.wide[index] in fields or (line.wide[index] == "the" and line.wide[index + 1] in fields)


def minister_of(line: Line, span: Span) -> str:
    """The office at the head of a field: a commissioner's where the line speaks of commissioners alone."""
    title = "Minister"
    if _MINISTERS not in line.gates:
        title = next((one for plural, one in _OTHERS.items() if plural in line.spoken), title)
    field = line.slice(span)
    return f"{title} of {field}" if field.casefold() != "foreign" else f"{title} of foreign affairs"


def field_before(line: Line, last: int) -> str | None:
    """The office of a field that ends at a token: `Education, which`."""
    for first in range(max(last - LONGEST_FIELD, 0), last + 1):
        span = field_at(line, first)
        if span is not None and span.last == last:
            return minister_of(line, span)
    return None


def bracketed(line: Line, last: int) -> Span | None:
    """The field in brackets behind a name that ends at `last`: `X (mines and energy)`; not a party beside one name."""
    if line.wide[last + 1] != "(":
        return None
    end = next(
        (step for step in range(last + 2, min(last + _BRACKET, len(line.tokens))) if line.wide[step] == ")"), None
    )
    if end is None or end == last + 2:
        return None
    end -= 2 * (line.wide[end - 2] == "," and line.wide[end - 1] in PASSING)  # `X (defence, acting)`
    inner = [line.wide[step] for step in range(last + 2, end)]
    known = _POSTS_PORTFOLIO
    if not known & set(inner) or any(not (word.isalpha() or word in (",", "&", "-", "'s", "/")) for word in inner):
        return None
    if any(form_of(word) == "past" or word in _POSTS_HEAD - {"justice"} for word in inner):
        return None
    spoken = {token.text for token in line.tokens}
    several = sum(line.wide[step] == "(" for step in range(len(line.tokens))) > 1 and inner != ["labour"]
    governed = spoken & (_CABINET_OR_GOVERNMENT_COMMISSIONER)
    return Span(last + 2, end - 1) if governed or several else None


def field_behind(line: Line, mention: Mention) -> Span | None:
    """The field that ends an entry behind a name and a dash or colon: `3. Ana Pires - Health and Wellness`.

    Args:
        line: The line.
        mention: The name.
    """
    at = mention.span.last + 1
    if line.wide[at] not in ("-", "\u2013", "\u2014", ":"):
        return None
    field = field_at(line, at + 1)
    listed = line.wide[at] != ":" and ":" in line.low[: mention.span.first]
    ends = {"", ".", "("} | ({",", ";", "and"} if listed else set())
    if field is None or line.wide[field.last + 1] not in ends:
        return None
    return field


def fields(
    line: Line, sentence: Span, people: Sequence[tuple[Mention, Person]], offices: Sequence[Post]
) -> Iterator[tuple[Mention, Person, str, int, str]]:
    """Who is given which field in a sentence: mention, person, office, last token, and the change."""
    taken = {index for one in offices if one.text != "justice" for index in range(one.span.first, one.span.last + 1)}
    telling = not _TAKES_OR_STAYS.isdisjoint(line.low[sentence.first : sentence.last + 1])
    kept = False
    last: str | None = None  # what the last verb told: `A keeps trade and B mines`
    for mention, person in people:
        after = mention.span.last + 1
        before = mention.span.first - 1
        if line.wide[before] in _REFUSING:
            continue  # `but turned down X for education`
        if line.wide[before] in _JOINTS and before > sentence.first:
            span = field_at(line, sentence.first)
            if span is not None and span.last == before - 1 and not span.first - sentence.first > 2:
                yield mention, person, minister_of(line, span), mention.span.last, "appointed"
                continue
        if line.wide[after] == ":":
            span = field_at(line, after + 1)
            if span is not None and line.wide[span.last + 1] in FIELD_ENDS:
                yield mention, person, minister_of(line, span), span.last, "appointed"
                continue
        listed = _listed(line, sentence, mention, taken, len(people))
        if listed is not None:
            # `kept A at finance and B at justice but moved C`
            stays = line.wide[before] in _KEEPING or (kept and line.wide[_before_name(line, mention)] in ("and", ","))
            kept, change = stays, "retained" if stays else "appointed"
            yield mention, person, minister_of(line, listed), max(listed.last, mention.span.last), change
            continue
        if not telling:
            continue
        found = _taken(line, mention, taken) or _given(line, sentence, mention, taken)
        found = found or (_given_too(line, mention, taken) if last == "appointed" else None)
        if found is not None:
            span, verb = found
            ministers = not line.spoken.isdisjoint(_CABINET) or line.word(span.first - 1) == "at"
            if line.word(verb) in _STAYS and (not ministers or line.word(span.last) in _NO_FIELDS):
                continue  # `stayed at home`, `remains in education`
            bare = verb == mention.span.last + 1 and line.word(verb) not in _TAKES_OR_STAYS
            kept = line.word(verb) in _KEEPING_OR_STAYS and line.word(verb) != "holds"
            change = last if bare and last is not None else "retained" if kept else "appointed"
            last = change
            yield mention, person, minister_of(line, span), max(span.last, mention.span.last), change


def _listed(line: Line, sentence: Span, mention: Mention, taken: set[int], people: int) -> Span | None:
    """The field beside a name in a list: `X, health; Y, finance`, `with X at finance`, `health to X`."""
    spoken = {token.text for token in line.tokens}
    if people < _SEVERAL and not spoken & _CABINET and _KEPT.isdisjoint(spoken) and "charge" not in spoken:
        return None
    after, before = mention.span.last + 1, mention.span.first - 1
    after = _past_apposition(line, after)
    charged = line.word(after) == "of" and "charge" in line.spoken  # `put in charge of finance, X of justice`
    dashed = charged or (line.word(after) in _JOINTS and ":" in line.low[: mention.span.first])
    if dashed or line.word(after) in (",", "at", "to", "for", "in", "with", "as", "took", "gets"):
        span = field_at(line, after + 1)
        alone = span is not None and span.first == span.last and line.wide[after] in ("to", "in", "at")
        if span is not None and alone and line.wide[span.last] in _NO_FIELDS:
            span = None  # `the revolt that carried X to power`, `kept X at home`
        if span is not None and span.first not in taken and line.wide[span.last] != "cabinet":
            behind = line.wide[span.last + 1]
            if line.wide[after] == "," and behind == "to" and line.is_capital(span.last + 2):
                return None  # `housing to A, works to B`
            if line.wide[after] == "," and line.wide[after + 1] == "the" and behind in BODIES:
                return None  # `after the departure of A, the finance ministry is run by`
            if behind in BODIES or behind in FIELD_ENDS or behind in ("to", "or"):
                return span
    if line.wide[before] in ("to", ",", "under", "for"):
        for first in range(max(before - LONGEST_FIELD, sentence.first), before):
            span = field_at(line, first)
            whole = first == sentence.first or line.word(first - 1) in (";", ",", "and", ":")
            whole = whole or line.low[first - 2 : first] == ("that", "of")
            if span is not None and whole and span.last == before - 1 and span.first not in taken:
                return span
    return None


def _past_apposition(line: Line, comma: int) -> int:
    """The comma behind what somebody is called: `X gets finance; Y, a lawyer, justice`."""
    if line.word(comma) != "," or line.word(comma + 1) not in ("a", "an") or ";" not in line.spoken:
        return comma
    return next((at for at in range(comma + 2, comma + _NEAREST) if line.word(at) == ","), comma)


def _taken(line: Line, mention: Mention, taken: set[int]) -> tuple[Span, int] | None:
    """`X takes the finance ministry`, `X moves to interior`, and in a list `X interior`."""
    index = mention.span.last + 1
    verb = index
    # Behind what is said of the person between commas: `X, who led the union for years, takes health`.
    reach = _FARTHEST if line.wide[index] == "," else _NEAREST
    for step in range(index, min(index + reach, len(line.tokens))):
        if (
            line.wide[step] == ";"
            or (line.wide[step] == "while" and step > index)
            or (step - index >= _NEAREST and (line.wide[step] == "." or line.wide[step] == '"'))
        ):
            break
        if line.word(step) in _TAKES_OR_STAYS and (step - index < _NEAREST or line.word(step - 1) == ","):
            if line.word(step) in _HANDED and line.word(step - 1) not in _SUFFERING:
                return None  # `X handed the finance ministry to Y`
            if line.word(step - 1) == "and" and line.word(_before_name(line, mention)) in _PASSIVE_JOINTS:
                return None  # `gave finance to A and kept trade for himself`
            verb, index = step, step + 1
            break
    if line.wide[index] == "from":
        # `moves from the health ministry to finance`: the field is where the way ends.
        index = next((step for step in range(index, index + _NEAREST) if line.wide[step] == "to"), index)
    index += line.low[index : index + 2] == ("on", "to")
    while line.wide[index] in _BEFORE_FIELD:
        index += 1
    span = field_at(line, index)
    if span is None or span.first in taken:
        return None
    after = line.wide[span.last + 1]
    if after in BODIES or after in FIELD_ENDS:
        # Who takes power takes no ministry; a field without any verb is one only of who stands in a list.
        bare = verb == mention.span.last + 1 and line.word(verb) not in _TAKES_OR_STAYS
        if line.word(span.first) in ("power", "cabinet") and span.first == span.last:
            return None
        if line.wide[span.first] == "home" and line.wide[span.first - 1] in ("went", "goes", "came", "comes"):
            return None
        return None if bare and index != verb else (span, verb)
    return None


def _given(line: Line, sentence: Span, mention: Mention, taken: set[int]) -> tuple[Span, int] | None:
    """`Foreign affairs go to X`, `the interior ministry was given to X`."""
    before = _before_name(line, mention)
    if line.wide[before] != "to":
        return None
    for step in range(before - 1, max(before - 5, sentence.first), -1):
        if line.wide[step] in _TAKES_OR_GO and all(line.wide[at] in _LOOSE for at in range(step + 1, before)):
            end = step - 1
            while end > sentence.first and line.wide[end] in ("was", "is", "will", "be", "were", *BODIES):
                end -= 1
            for first in range(max(end - LONGEST_FIELD, sentence.first), end + 1):
                span = field_at(line, first) if line.wide[first] != "cabinet" else None
                if span is not None and span.last == end and span.first not in taken:
                    opens = first - (line.wide[first - 1] == "the")
                    return None if line.wide[opens - 1] in _ABOUT and opens > sentence.first else (span, step)
    return None


def _before_name(line: Line, mention: Mention) -> int:
    """The token before a name with its titles, offices and what it is called: `to former minister X`, `to Dr X`."""
    before = min([mention.span.first, *(post.begin for post, ahead in mention.posts if ahead)]) - 1
    titles = _TITLES_HONORIFIC_RANK_OR_PARTY
    while before > 0 and line.wide[before] in _PEOPLE_OCCUPATION_OTHER_KIN | titles:
        before -= 1
    return before - (line.wide[before] in ("the", "a", "an"))


def _given_too(line: Line, mention: Mention, taken: set[int]) -> tuple[Span, int] | None:
    """The field that goes to another one as the last did: `Housing goes to A, and Mining to former minister B`."""
    before = _before_name(line, mention)
    if line.wide[before] != "to":
        return None
    for first in range(max(before - LONGEST_FIELD, 0), before):
        span = field_at(line, first)
        if span is not None and span.last == before - 1 and line.wide[first - 1] in ("and", ",", ";"):
            return (span, before) if span.first not in taken else None
    return None
