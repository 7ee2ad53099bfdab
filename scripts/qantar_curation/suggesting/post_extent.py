"""How far an office reaches to the left and right of its head."""

from __future__ import annotations

from functools import cache

from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.lexica import closed, pairs, words
from qantar_curation.suggesting.text import Line

_MAX_RIGHT = 9
_FIELDS = 4
_LEADING = 5
_HOUSES = frozenset(("parliament", "congress", "senate", "assembly", "legislature"))
_STATE_HEADS = closed("posts-state-heads")
_NO_LEFT = closed("posts-no-left")
_SENT_TO = closed("posts-sent-to")
_SITS_AT = closed("posts-sits-at")
_COUNTED = closed("posts-counted")
_CHARGED = closed("posts-charged")
_CLOSING = frozenset((",", ".", ")", ";", ""))


@cache
def heads() -> frozenset[str]:
    """The nouns that can be the head of an office."""
    return words("posts", "head")


@cache
def phrases() -> dict[str, list[tuple[str, ...]]]:
    """The heads of more than one word, by their first, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in words("posts", "phrase"):
        parts = tuple(phrase.replace("-", " - ").split())
        found.setdefault(parts[0], []).append(parts)
    for listed in found.values():
        listed.sort(key=len, reverse=True)
    return found


@cache
def left() -> frozenset[str]:
    """What may stand before a head and belong to the office."""
    return words("posts", "modifier", "portfolio", "body", "level")


@cache
def _ties() -> frozenset[str]:
    return frozenset(pairs("titles", "state"))


@cache
def _right() -> frozenset[str]:
    return words("posts", "portfolio", "body", "level")


def next_is_head(line: Line, index: int) -> bool:
    """Whether an office goes on here, by words that can only stand inside one."""
    for _ in range(4):
        word = line.word(index)
        if word in heads() or any(
            all(line.word(index + step) == part for step, part in enumerate(phrase))
            for phrase in phrases().get(word, ())
        ):
            return True
        if word not in left() and word != "-":
            return False
        index += 1
    return False


def extend_left(line: Line, index: int, head: str, floor: int) -> int:
    """The first token of an office whose head begins at `index`."""
    first = index
    if head in _NO_LEFT and head != "executive":
        return first
    demonyms, ties = words("places", "demonym", "country"), pairs("titles", "state")
    sentence = line.sentence(index).first
    while first - 1 > floor and first - 1 >= sentence:
        before = first - 1
        word = line.word(before)
        if word == "-" and line.word(before - 1) in left() | {"counter", "co", "anti", "vice"}:
            first = before - 1
            continue
        if word in ties or word in demonyms or (word == "under" and line.word(first) != "secretary"):
            break
        if word in left():
            if line.opens(before) and word in ("top", "lead", "under", "state", "high", "special", "first"):
                pass
            first = before
            continue
        if word in ("and", "&") and line.word(before - 1) in words("posts", "portfolio") and first < index:
            if line.word(before - 2) in words("common", "function") and line.word(first) in ("deputy", "first"):
                break
            first = before - 1
            continue
        if (
            line.is_capital(before)
            and word not in words("common", "function", "adverb")
            and _names_body(line, before, head)
        ):
            first = before
            continue
        if first == index and before > sentence and _is_field_name(line, before, head):
            first = before
            continue
        if head == "minister" and first == index and line.is_capital(index) and line.is_capital(before):
            field = _field_before(line, before, max(sentence, floor + 1))
            if field is not None:
                first = field
                continue
        break
    if line.word(first) in ("first", "second", "third") and line.word(first + 1) not in _COUNTED:
        first += 1
    while first < index and line.word(first) in ("and", "of", "state") and line.word(first) != "state":
        first += 1
    return first


def _is_field_name(line: Line, index: int, head: str) -> bool:
    """Whether a capital before a minister is a field that is in no list: `Work Secretary`, `junior Brexit minister`."""
    if head not in ("minister", "secretary") or not line.is_capital(index) or not line.word(index).isalpha():
        return False
    known = (
        words("places", "country", "demonym", "city") | words("common") | words("titles", "honorific", "rank", "state")
    )
    named_of = line.word(index).endswith(("ish", "ian", "ese", "ean", "i"))
    return line.word(index) not in known and not named_of and not line.is_capital(index - 1) and not line.opens(index)


def _field_before(line: Line, index: int, floor: int) -> int | None:
    """The first token of a field that is no word of the lists: `Land and Settlements Minister`."""
    first = index
    while first - 1 >= floor and (
        line.is_capital(first - 1) or (line.word(first - 1) == "and" and line.is_capital(first - 2))
    ):
        first -= 1
    known = words("places", "country", "demonym") | words("common", "function")
    inner = [line.word(step) for step in range(first, index + 1)]
    return first if "and" in inner and not known & set(inner) - {"and"} and len(inner) <= 6 else None


def _names_body(line: Line, index: int, head: str) -> bool:
    """Whether a capital before a head is part of the body's name: `Harbour Watch chief`, `UNHCR envoy`."""
    if head in _STATE_HEADS:
        return False
    printed = line.printed[index]
    if len(printed) > 1 and printed.isupper():
        return True
    beside = words("posts", "body") if not line.is_capital(index + 1) else words("posts", "body", "level")
    return line.word(index + 1) in beside and not line.opens(index)


def extend_right(line: Line, head: int) -> int:
    """The last token of an office: over `of` or `for` and the body, the field or the place that follows."""
    joint = line.word(head + 1)
    if head + 2 >= len(line.tokens):
        return head
    if (joint == "to" and line.word(head) in _SENT_TO) or (joint == "at" and line.word(head) in _SITS_AT):
        after = head + 3 if line.word(head + 2) == "the" else head + 2
        if line.word(after) in words("posts", "body") and line.word(head + 2) == "the":
            return after
        if not line.is_capital(after) or (line.word(after) in heads() and line.is_capital(after + 1)):
            return head
    elif joint == "in" and line.word(head) in ("leader", "whip", "representative"):
        after = head + 3 if line.word(head + 2) == "the" else head + 2
        return after if line.word(after) in _HOUSES else head
    elif joint not in ("of", "for"):
        return head
    right, functions = _right(), words("common", "function")
    index, last, lower, capitals = head + 2, head, 0, 0
    limit = min(head + 2 + _MAX_RIGHT, len(line.tokens))
    while index < limit:
        word = line.word(index)
        if (
            word == "'"
            and line.word(index - 1).endswith("s")
            and (line.is_capital(index + 1) or _is_body(line, index + 1))
        ):
            index += 1
            continue
        if word in ("the", "of", "for", "and", "&", "'s"):
            if word == "and" and not _goes_on(line, index):
                break
            if word == "for" and last != head and not (line.is_capital(index - 1) and line.is_capital(index + 1)):
                break
            index += 1
            continue
        if word == "," and _lists_fields(line, head, index):
            index += 1
            continue
        if word == "on" and line.word(index - 1) in _CHARGED and line.word(index + 1) in right | {"the"}:
            index += 1
            continue
        if line.is_capital(index):
            if last > head and _begins_name(line, last, index, capitals):
                break
            capitals += 1
        elif word == "-" and last == index - 1:
            index += 1
            continue
        elif (
            not line.tokens[index].is_word
            or (word in functions and word not in right)
            or (
                word not in right
                and (
                    (form_of(word) is not None and line.word(index - 1) != "-" and word not in _ties())
                    or lower >= 3
                    or (capitals and not _leads_to_body(line, index))
                )
            )
        ):
            break
        else:
            lower += 1
        last = index
        index += 1
    if joint == "for" and line.word(head + 2) in functions - {"the"}:
        return head
    return last


def _lists_fields(line: Line, head: int, comma: int) -> bool:
    """Whether a comma stands between the fields of one ministry: `Minister of Culture, Arts and Tourism`."""
    if line.word(head) not in ("minister", "ministry", "secretary", "commissioner") or comma - head > _MAX_RIGHT:
        return False
    fields = words("posts", "portfolio")
    if line.word(comma - 1) not in fields:
        return False
    index = comma + 1
    for _ in range(_FIELDS):
        if line.word(index) not in fields or next_is_head(line, index):
            return False
        while line.word(index) in fields:
            index += 1
        if line.word(index) in ("and", "&"):
            return line.word(index + 1) in fields and not next_is_head(line, index + 1)
        if line.word(index) != ",":
            return False
        index += 1
    return False


def _is_body(line: Line, index: int) -> bool:
    """Whether a noun of a body stands here or one word further: `the teachers' union`."""
    return line.word(index) in words("posts", "body") or line.word(index + 1) in words("posts", "body")


def _leads_to_body(line: Line, index: int) -> bool:
    """Whether a small word behind a name leads to the noun of a body: `the Skarholm ferry company`."""
    for step in range(index + 1, index + _LEADING):
        if line.is_capital(step) or not (line.word(step).isalpha() or line.word(step) in ("'", "-")):
            return False
        if line.word(step) in words("posts", "body"):
            return True
    return False


def _goes_on(line: Line, index: int) -> bool:
    """Whether what follows an `and` still belongs to the field of an office: `trade and integration`."""
    after = index + 2 if line.word(index + 1) == "the" else index + 1
    if line.word(after) in words("posts", "portfolio"):
        return not next_is_head(line, after)
    if not (line.is_capital(after) and line.is_capital(index - 1)):
        return False
    # `Fisheries and Oceans` goes on; `of Alta and Tomas Arle` and `of Alta and President Arle` do not.
    return not line.is_capital(after + 1) and line.word(after) not in heads() and line.word(after + 1) != "'s"


def _names_that_body(line: Line, last: int, index: int) -> bool:
    """Whether capitals behind the noun of a body are its name: `the airline Norair,`, `the opposition Unity Party`."""
    end = index
    while line.is_capital(end + 1):
        end += 1
    if line.word(end) in words("posts", "body") and end > index:
        return True
    single = end == index and line.word(last) in words("posts", "body") and line.word(last - 1) in ("the", "a", "state")
    return single and line.word(end + 1) in _CLOSING


def _begins_name(line: Line, last: int, index: int, capitals: int) -> bool:
    """Whether a capital behind the body of an office is the holder's name."""
    before = line.word(last)
    if last != index - 1:
        return False
    body = words("posts", "body")
    if line.word(index) in words("titles", "honorific", "rank") and line.word(index + 1) not in body:
        return True
    if not line.is_capital(last):
        return not _names_that_body(line, last, index)
    if line.word(index) in _right() or line.word(index) in words("organisations", "organisation"):
        return False
    if before in words("organisations", "place-first"):
        return False
    if before in body or before in words("posts", "portfolio") or before in words("places", "country"):
        return True
    return capitals == 1 and line.is_capital(index + 1) and line.word(index + 1) not in body
