"""How far an office reaches to the left of its head: also over fields that are in no list, and names of bodies."""

from __future__ import annotations

from qantar_curation.suggesting.lexica import closed, pairs, words
from qantar_curation.suggesting.offices.given_names import ends_name
from qantar_curation.suggesting.offices.post_bounds import PLACES_CALLED_NEW, left
from qantar_curation.suggesting.text import Line

_TITLES_STATE_PAIRS = pairs("titles", "state")
_PLACES_DEMONYM_COUNTRY = words("places", "demonym", "country")
_POSTS_PORTFOLIO = words("posts", "portfolio")
_COMMON_FUNCTION = words("common", "function")
_COMMON_FUNCTION_ADVERB = words("common", "function", "adverb")
_PLACES_COUNTRY_DEMONYM_CITY = words("places", "country", "demonym", "city")
_COMMON = words("common")
_TITLES_HONORIFIC_RANK_STATE = words("titles", "honorific", "rank", "state")
_NO_PARTS = _PLACES_COUNTRY_DEMONYM_CITY | _COMMON | _TITLES_HONORIFIC_RANK_STATE
_PLACES_COUNTRY_DEMONYM = words("places", "country", "demonym")
_PLACES_COUNTRY_DEMONYM_OR_COMMON_FUNCTION = _PLACES_COUNTRY_DEMONYM | _COMMON_FUNCTION
_POSTS_BODY = words("posts", "body")
_POSTS_BODY_LEVEL = words("posts", "body", "level")
_NO_LEFT = closed("posts-no-left")
_COUNTED = closed("posts-counted")
_GROUPS = frozenset(("women", "children", "people", "men", "veterans", "pensioners", "workers", "farmers"))
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "their", "its"))
_STATE_HEADS = closed("posts-state-heads")


def extend_left(line: Line, index: int, head: str, floor: int) -> int:
    """The first token of an office whose head begins at `index`."""
    first = index
    if head in _NO_LEFT and head != "executive":
        return first
    demonyms, ties = _PLACES_DEMONYM_COUNTRY, _TITLES_STATE_PAIRS
    sentence = line.sentence(index).first
    while first - 1 > floor and first - 1 >= sentence:
        before = first - 1
        word = line.wide[before]
        tight = word == "-" and line.tokens[before].start == line.tokens[before - 1].end
        if tight and line.wide[before - 1] in left() | {"counter", "co", "anti", "vice"}:
            first = before - 1
            continue
        if word == "new" and first < index and line.is_capital(before) and line.wide[first] in PLACES_CALLED_NEW:
            first = before  # `New York City Mayor`
            continue
        if word == "coast" and line.wide[before - 1] == "ivory":
            break
        if word in ties or word in demonyms or (word == "under" and line.wide[first] != "secretary"):
            break
        if word in left() or (word == "armed" and line.wide[first] == "forces"):
            first = before
            continue
        if word == "'s" and line.wide[before - 1] in _GROUPS and before - 1 > floor:
            first = before - 1  # `women's minister`, `the veterans' affairs minister`
            continue
        joins = word in ("and", "&") and line.wide[before - 1] in _POSTS_PORTFOLIO
        if joins and first < index and before - 1 > floor:
            if line.wide[before - 2] in _COMMON_FUNCTION and line.wide[first] in ("deputy", "first"):
                break
            first = before - 1
            continue
        if line.is_capital(before) and word not in _COMMON_FUNCTION_ADVERB and _names_body(line, before, head):
            first = before
            continue
        if first == index and before > sentence and _is_field_name(line, before, head):
            first = before
            continue
        if head == "minister" and first == index and line.is_capital(index) and line.is_capital(before):
            field = _field_before_head(line, before, max(sentence, floor + 1))
            if field is not None:
                first = field
                continue
        break
    if first < index and line.wide[first] == "office" and line.wide[first - 1] == "'s":
        first = _owner(line, first - 2, sentence)
    if first < index and line.wide[first] in ("first", "second", "third") and line.wide[first + 1] not in _COUNTED:
        first += 1
    while first < index and line.wide[first] in ("and", "of"):
        first += 1
    if first < index and line.is_capital(first) and not line.is_capital(index) and _is_of_name(line, first - 1):
        # `appointed Ana Pires of the Technical University deputy chairwoman`
        return next(at for at in range(first, index + 1) if not line.is_capital(at))
    return first


def _owner(line: Line, last: int, low: int) -> int:
    """The first token of whose office it is: `Prosecutor General's Office spokesman`, `the president's office head`."""
    first = last
    if line.is_capital(last):
        while first - 1 >= low and line.is_capital(first - 1) and line.wide[first - 1] not in _COMMON_FUNCTION:
            first -= 1
    elif last - 1 >= low and line.wide[last] in ("minister", "general") and line.wide[last - 1] not in _ARTICLES:
        first -= 1
    return first


def _is_field_name(line: Line, index: int, head: str) -> bool:
    """Whether a capital before a minister is a field that is in no list: `Work Secretary`, `junior Brexit minister`."""
    if head not in ("minister", "secretary") or not line.is_capital(index) or not line.wide[index].isalpha():
        return False
    known = _NO_PARTS
    named_of = line.wide[index].endswith(("ish", "ian", "ese", "ean", "i"))
    return line.wide[index] not in known and not named_of and not line.is_capital(index - 1) and not line.opens(index)


def _field_before_head(line: Line, index: int, floor: int) -> int | None:
    """The first token of a field that is no word of the lists: `Land and Settlements Minister`."""
    first = index
    while first - 1 >= floor and (
        line.is_capital(first - 1) or (line.wide[first - 1] == "and" and line.is_capital(first - 2))
    ):
        first -= 1
    first += line.wide[first] == "and"  # `A Minister of Health and Oto Brandel Minister of Trade`
    known = _PLACES_COUNTRY_DEMONYM_OR_COMMON_FUNCTION
    inner = [line.wide[step] for step in range(first, index + 1)]
    return first if "and" in inner and not known & set(inner) - {"and"} and len(inner) <= 6 else None


def _names_body(line: Line, index: int, head: str) -> bool:
    """Whether a capital before a head is part of the body's name: `Harbour Watch chief`, `UNHCR envoy`."""
    if head in _STATE_HEADS:
        return False
    printed = line.printed[index]
    if len(printed) > 1 and printed.isupper():
        return True
    beside = _POSTS_BODY if not line.is_capital(index + 1) else _POSTS_BODY_LEVEL
    return line.wide[index + 1] in beside and not line.opens(index) and not ends_name(line, index)


def _is_of_name(line: Line, index: int) -> bool:
    """Whether `of` or `of the` right behind a name of two words ends at a token."""
    index -= line.wide[index] == "the"
    return line.wide[index] == "of" and line.is_capital(index - 1) and line.is_capital(index - 2)
