"""Where an office ends: the fields that belong to it, and the name of its holder that does not."""

from __future__ import annotations

from functools import cache

from qantar_curation.suggesting.lexica import closed, pairs, words
from qantar_curation.suggesting.text import Line

_POSTS_PORTFOLIO_INNER = words("posts", "portfolio", "inner")
_POSTS_BODY = words("posts", "body")
_COMMON_FUNCTION = words("common", "function")
_POSTS_PORTFOLIO = words("posts", "portfolio")
_POSTS_LEVEL = words("posts", "level")
_TITLES_HONORIFIC_RANK = words("titles", "honorific", "rank")
_PLACES_COUNTRY = words("places", "country")
_ORGANISATIONS_ORGANISATION = words("organisations", "organisation")
_ORGANISATIONS_PLACE_FIRST = words("organisations", "place-first")
MAX_RIGHT = 9
PLACES_CALLED_NEW = closed("posts-places-called-new")
_FIELDS = 4
_OF_WHOM = frozenset(("inquiry", "experts", "elders", "ministers", "officers"))
_LEADING = 5
_FIELD_ENDS = frozenset(("affairs", "development", "resources", "relations", "services", "cooperation", "protection"))
_SMALL_BODIES = frozenset(("party", "movement", "front", "bloc", "coalition", "alliance", "faction", "caucus", "union"))
_CLOSING = frozenset((",", ".", ")", ";", ""))


@cache
def heads() -> frozenset[str]:
    """The nouns that can be the head of an office."""
    return words("posts", "head")


@cache
def phrases() -> dict[str, list[tuple[str, ...]]]:
    """The heads of more than one word, by their first, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    hyphened = frozenset(one for one in heads() if "-" in one)
    for phrase in words("posts", "phrase") | hyphened:
        parts = tuple(phrase.replace("-", " - ").split())
        found.setdefault(parts[0], []).append(parts)
    for listed in found.values():
        listed.sort(key=len, reverse=True)
    return found


@cache
def left() -> frozenset[str]:
    """What may stand before a head and belong to the office."""
    return words("posts", "modifier", "portfolio", "inner", "body", "level")


@cache
def ties() -> frozenset[str]:
    """The words that say how somebody holds an office."""
    return frozenset(pairs("titles", "state"))


@cache
def inner_words() -> frozenset[str]:
    """What may stand behind a head and belong to the office."""
    return words("posts", "portfolio", "inner", "body", "level")


_ABSTRACT = ("ion", "ment", "ance", "ence", "ics", "ogy", "ship", "ity", "ture", "ing")
_LONG = 6


def says(line: Line, index: int, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase stands at a token, also in the plural before names: `Deputy Prime Ministers X and Y`."""
    last = len(phrase) - 1
    if line.low[index : index + last] != phrase[:-1]:
        return False
    word = line.wide[index + last]
    return word == phrase[-1] or (word == phrase[-1] + "s" and line.is_capital(index + last + 1))


def next_is_head(line: Line, index: int) -> bool:
    """Whether an office goes on here, by words that can only stand inside one."""
    for _ in range(4):
        word = line.wide[index]
        if word in heads() or any(says(line, index, phrase) for phrase in phrases().get(word, ())):
            return True
        if word not in left() and word != "-":
            return False
        index += 1
    return False


def lists_fields(line: Line, head: int, comma: int) -> bool:
    """Whether a comma stands between the fields of one ministry: `Minister of Culture, Arts and Tourism`."""
    if line.wide[head] not in ("minister", "ministry", "secretary", "commissioner") or comma - head > MAX_RIGHT:
        return False
    fields = _POSTS_PORTFOLIO_INNER
    if line.wide[comma - 1] not in fields:
        return False
    if _closes_list(line, comma):
        return True
    index = comma + 1
    for _ in range(_FIELDS):
        if line.wide[index] not in fields or next_is_head(line, index):
            return False
        while line.wide[index] in fields:
            index += 1
        if line.wide[index] in ("and", "&"):
            return line.wide[index + 1] in fields and not next_is_head(line, index + 1)
        if line.wide[index] != ",":
            return False
        index += 1
    return False


def _closes_list(line: Line, comma: int) -> bool:
    """Whether capitals run on to an `and` and a field that end the sentence, as in `, Climate Resilience and Law`."""
    index, joined = comma + 1, False
    while index - comma < MAX_RIGHT + _FIELDS and (line.is_capital(index) or line.wide[index] in ("and", "&", ",")):
        joined = joined or line.wide[index] in ("and", "&")
        index += 1
    return joined and line.wide[index] in ("", ".", ";") and line.wide[index - 1] in _POSTS_PORTFOLIO_INNER


def is_body(line: Line, index: int) -> bool:
    """Whether a noun of a body stands here or one word further: `the teachers' union`."""
    return line.wide[index] in _POSTS_BODY or line.wide[index + 1] in _POSTS_BODY


def of_a_body(line: Line, head: int) -> int:
    """The last token of an office whose body has no name: `head of a transitional council`; else its head.

    Args:
        line: The line.
        head: The token of the head, behind which `of a` stands.
    """
    last, end = head, head + 3
    if line.wide[head - 2] == "at" or line.wide[head - 1] == "and":
        return head  # `stays at the head of a caretaker administration`, `premier and head of a new government`
    while end - head <= _LEADING + 1 and (line.wide[end].isalpha() or line.wide[end] == "-"):
        if line.wide[end] in _POSTS_BODY:
            last = end
        elif line.wide[end] in _COMMON_FUNCTION or last > head:
            break
        end += 1
    if last > head and line.wide[last + 1] == "of" and line.wide[last + 2] in inner_words() | _OF_WHOM:
        return last + 2
    return last


def leads_to_body(line: Line, index: int) -> bool:
    """Whether a small word behind a name leads to the noun of a body: `the Skarholm ferry company`."""
    for step in range(index + 1, index + _LEADING):
        if line.is_capital(step) or not (line.wide[step].isalpha() or line.wide[step] in ("'", "-")):
            return False
        if line.wide[step] in ("after", "before", "when", "since", "because", "following"):
            return False  # `ambassador to Norland days after taking office`
        if line.wide[step] in _POSTS_BODY:
            return True
    return False


def goes_on(line: Line, index: int) -> bool:
    """Whether what follows an `and` still belongs to the field of an office: `trade and integration`."""
    after = index + 2 if line.wide[index + 1] == "the" else index + 1
    if line.wide[after] in _POSTS_PORTFOLIO_INNER:
        return not next_is_head(line, after)
    if not (line.is_capital(after) and line.is_capital(index - 1)):
        return False
    if line.wide[index - 1] in _POSTS_PORTFOLIO_INNER and _ends_field(line, after):
        return True  # `Industry and Infrastructural Development`
    # `Fisheries and Oceans` goes on; `of Alta and Tomas Arle` and `of Alta and President Arle` do not.
    return not line.is_capital(after + 1) and line.wide[after] not in heads() and line.wide[after + 1] != "'s"


def _is_abstract(word: str) -> bool:
    """Whether a word looks like the name of a field: `supervision`, `procurement`."""
    return len(word) > _LONG and word.endswith(_ABSTRACT)


def _is_full_name(line: Line, index: int) -> bool:
    """Whether two or three capitals that look like no field or body begin at a token, and a sentence goes on."""
    last = index
    while line.is_capital(last + 1):
        last += 1
    known = inner_words() | _POSTS_BODY | _POSTS_PORTFOLIO | heads()
    run = [line.wide[step] for step in range(index, last + 1)]
    return len(run) in (2, 3) and not known & set(run) and not any(_is_abstract(word) for word in run)


def _names_that_body(line: Line, last: int, index: int) -> bool:
    """Whether capitals behind the noun of a body are its name: `the airline Norair,`, `the opposition Unity Party`."""
    end = index
    while line.is_capital(end + 1):
        end += 1
    if line.wide[end] in _POSTS_BODY and end > index:
        return True
    single = end == index and line.wide[last] in _POSTS_BODY
    single = single and (line.wide[last] not in _POSTS_LEVEL or line.wide[last - 1] in ("the", "a", "state"))
    return single and line.wide[end + 1] in _CLOSING


def _ends_field(line: Line, index: int) -> bool:
    """Whether capitals run on to a word that only ends a field: `Minister of Emiri Diwan Affairs`."""
    while line.is_capital(index) and line.wide[index] not in _FIELD_ENDS:
        index += 1
    return line.is_capital(index) and not line.is_capital(index + 1)


def _is_part_of_place(line: Line, last: int, index: int) -> bool:
    """Whether capitals behind an adjective are a place: `governor of the southern Sindh province`."""
    if line.wide[last] not in _POSTS_LEVEL:
        return False
    end = index
    while line.is_capital(end + 1):
        end += 1
    return line.wide[end + 1] in _POSTS_BODY


def _ends_body(line: Line, index: int) -> bool:
    """Whether capitals run on to the noun of a body that ends them: `of the Norland National Rescue Party`."""
    end = index
    while line.is_capital(end + 1):
        end += 1
    body = _POSTS_BODY - heads()
    if not line.is_capital(end + 1) and line.wide[end + 1] in _SMALL_BODIES and end - index < _LEADING:
        return True  # `of the National Right party`
    return end > index and line.wide[end] in body


def begins_name(line: Line, last: int, index: int, capitals: int) -> bool:
    """Whether a capital behind the body of an office is the holder's name."""
    before = line.wide[last]
    if last != index - 1 or before == "united":
        return False  # `ambassador to the United Arab Emirates`
    body = _POSTS_BODY
    if _ends_body(line, index):
        return False
    if line.wide[index] in _TITLES_HONORIFIC_RANK and line.wide[index + 1] not in body:
        return True
    if not line.is_capital(last):
        if before.isalpha() and line.printed[index].isupper() and len(before) > 1 < len(line.printed[index]):
            return line.is_capital(index + 1)  # `the head of the leftist ULF, Ana Pires`
        if line.wide[last - 1] in ("the", "-") and line.wide[index + 1] == "," and line.is_capital(index + 2):
            return False  # `the leader of the separatist Front, Ana Pires,`
        return not (_names_that_body(line, last, index) or _is_part_of_place(line, last, index))
    if f"{before} {line.wide[index]}" in _PLACES_COUNTRY or _ends_field(line, index):
        return False
    if line.wide[index] in inner_words() or line.wide[index] in _ORGANISATIONS_ORGANISATION:
        return False
    if before in _ORGANISATIONS_PLACE_FIRST:
        return False
    if before in body or before in _POSTS_PORTFOLIO or before in _PLACES_COUNTRY:
        return True
    if _is_abstract(before) and _is_full_name(line, index):
        return True  # `Minister of Ecology and Technical Supervision Ana Pires`
    first = capitals == 1 or not line.is_capital(last - 1)
    return first and line.is_capital(index + 1) and line.wide[index + 1] not in body
