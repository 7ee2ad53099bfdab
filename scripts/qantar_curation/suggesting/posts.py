"""Offices in a line: `deputy minister of health`, `the central bank's governor`, `national guard chief`.

An office is found by its head noun. What belongs to it on the left are words of rank, portfolio and body; on the right
an `of` or `for` with the body or place. An article, a nationality, a genitive and words such as `former` do not belong to
it; the last give the tie of the holder to the office.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.lexica import pairs, words
from qantar_curation.suggesting.text import Line, Span

_MAX_RIGHT = 9
_AND = frozenset(("and", "&", "for", "of", "the"))
_STATE_HEADS = frozenset("president premier minister king queen sultan emir monarch chancellor vice-president".split())
_NO_LEFT = frozenset("member executive representative presidium crown principal".split())
_ALONE_WEAK = frozenset("head chief leader chair member executive principal deputy whip manager guard crown mediator".split())
_SENT_TO = frozenset("ambassador envoy adviser advisor representative delegate consul aide secretary negotiator".split())
_SITS_AT = frozenset("director professor head dean manager chair rector principal".split())
_DETERMINERS = frozenset("'s the its their his her a an as became become is was named ' our this that whose first current".split())
_COUNTED = frozenset("deputy vice secretary lady minister assistant under sea deputies".split())
_NOT_AFTER = frozenset("i me my we our us".split())


@dataclass(frozen=True, slots=True)
class Post:
    """An office: the tokens that say it, its print without what does not belong, and the tie that words before it give."""

    span: Span
    text: str
    head: int
    status: str | None
    begin: int
    """The first token of the phrase with article, nationality and words such as `former`."""


@cache
def _heads() -> frozenset[str]:
    return words("posts", "head")


@cache
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in words("posts", "phrase"):
        parts = tuple(phrase.replace("-", " - ").split())
        found.setdefault(parts[0], []).append(parts)
    for listed in found.values():
        listed.sort(key=len, reverse=True)
    return found


@cache
def _left() -> frozenset[str]:
    return words("posts", "modifier", "portfolio", "body", "level")


@cache
def _right() -> frozenset[str]:
    return words("posts", "portfolio", "body", "level")


@cache
def _loose() -> frozenset[str]:
    """What may stand right before a head that is a common word too."""
    return frozenset(pairs("titles", "state")) | words("places", "demonym")


def posts(line: Line) -> list[Post]:
    """The offices of a line, from left to right, without overlaps."""
    found: list[Post] = []
    index, count = 0, len(line.tokens)
    while index < count:
        word = line.tokens[index].text
        head = _head(line, index, word)
        if head is None:
            index += 1
            continue
        post = _post(line, index, head, found[-1].span.last if found else -1)
        if post is None:
            index = head + 1
            continue
        found.append(post)
        index = post.span.last + 1
    return found


def _head(line: Line, index: int, word: str) -> int | None:
    """The last token of the head of an office that begins here."""
    for phrase in _phrases().get(word, ()):
        if all(line.word(index + step) == part for step, part in enumerate(phrase)):
            return index + len(phrase) - 1
    if word not in _heads():
        return None
    if index and line.word(index - 1) == "-" and line.tokens[index - 1].end == line.tokens[index].start:
        # The second half of a word is a head where the first one belongs to offices: `vice-president`, not `Nur-Sultan`.
        if line.word(index - 2) not in _left() | frozenset(pairs("titles", "state")):
            return None
    if word == "deputy" and _next_is_head(line, index + 1):
        return None
    if word in ("chief", "head", "deputy", "executive", "principal", "general", "justice", "attorney") and _next_is_head(line, index + 1):
        return None
    hyphenated = line.word(index + 1) == "-" and line.tokens[index].end == line.tokens[index + 1].start
    if hyphenated and line.word(index + 2) not in ("elect", "designate", "general", "in"):
        # `secretary-general` is one office of two words; `head-on` and `chair-lift` are none.
        return index + 2 if line.word(index + 2) in _heads() else None
    if hyphenated and line.word(index + 2) == "general":
        return index + 2
    return index


def _next_is_head(line: Line, index: int) -> bool:
    """Whether an office goes on here, by words that can only stand inside one."""
    for _ in range(4):
        word = line.word(index)
        if word in _heads() or (word in _phrases() and word != "general"):
            return True
        if word not in _left() and word != "-":
            return False
        index += 1
    return False


def _post(line: Line, index: int, head: int, floor: int) -> Post | None:
    first = _extend_left(line, index, line.word(head), floor)
    last = _extend_right(line, head)
    word = line.word(head)
    if word == "member" and line.word(head + 2) not in ("parliament", "congress") and line.word(head + 3) not in ("parliament", "congress"):
        return None
    if word in _ALONE_WEAK and first == index and last == head and index == head and not line.is_capital(head):
        before = line.word(index - 1)
        if not line.is_capital(head + 1) and before not in _DETERMINERS and before not in _loose():
            return None
        if line.word(head + 1) in ("of", "to", "-") and line.word(head + 1) != "of":
            return None
    if line.word(index - 1) in ("to", "will", "would", "may", "can", "not") and index == first and not line.is_capital(index):
        if word in ("head", "chair", "lead", "deputy", "chief", "whip", "judge", "marshal", "crown") and (
            line.word(index - 1) != "to" or last == head
        ):
            return None
    begin, status = _tie(line, first, floor)
    if line.word(head + 1) == "-" and line.word(head + 2) in ("elect", "designate"):
        status, last = "designate", head + 2
    elif line.word(head + 1) in ("elect", "designate"):
        status, last = "designate", head + 1
    end = head if status == "designate" and last in (head + 1, head + 2) else last
    text = line.slice(Span(first, end))
    return Post(Span(first, last), text, head, status, begin)


def _extend_left(line: Line, index: int, head: str, floor: int) -> int:
    """The first token of an office whose head begins at `index`."""
    first = index
    if head in _NO_LEFT and head != "executive":
        return first
    demonyms, ties = words("places", "demonym", "country"), pairs("titles", "state")
    sentence = line.sentence(index).first
    while first - 1 > floor and first - 1 >= sentence:
        before = first - 1
        word = line.word(before)
        if word == "-" and line.word(before - 1) in _left() | {"counter", "co", "anti", "vice"}:
            first = before - 1
            continue
        if word in ties or word in demonyms:
            break
        if word in _left():
            if line.opens(before) and word in ("top", "lead", "under", "state", "high", "special", "first"):
                pass
            first = before
            continue
        if word == "and" and line.word(before - 1) in words("posts", "portfolio") and first < index:
            if line.word(before - 2) in words("common", "function") and line.word(first) in ("deputy", "first"):
                break
            first = before - 1
            continue
        if line.is_capital(before) and word not in words("common", "function", "adverb") and _names_body(line, before, head):
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


def _field_before(line: Line, index: int, floor: int) -> int | None:
    """The first token of a field that is no word of the lists: `Land and Settlements Minister`."""
    first = index
    while first - 1 >= floor and (line.is_capital(first - 1) or (line.word(first - 1) == "and" and line.is_capital(first - 2))):
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
    return line.word(index + 1) in words("posts", "body", "level") and not line.opens(index)


def _extend_right(line: Line, head: int) -> int:
    """The last token of an office: over `of` or `for` and the body, the field or the place that follows."""
    joint = line.word(head + 1)
    if head + 2 >= len(line.tokens):
        return head
    if joint == "to" and line.word(head) in _SENT_TO:
        after = head + 3 if line.word(head + 2) == "the" else head + 2
        if not line.is_capital(after):
            return head
    elif joint == "at" and line.word(head) in _SITS_AT:
        after = head + 3 if line.word(head + 2) == "the" else head + 2
        if not line.is_capital(after):
            return head
    elif joint not in ("of", "for"):
        return head
    right, functions = _right(), words("common", "function")
    index, last, lower, capitals = head + 2, head, 0, 0
    limit = min(head + 2 + _MAX_RIGHT, len(line.tokens))
    while index < limit:
        word = line.word(index)
        if word == "'" and line.word(index - 1).endswith("s") and line.is_capital(index + 1):
            index += 1
            continue
        if word in ("the", "of", "for", "and", "&", "'s"):
            if word == "and" and not _goes_on(line, index):
                break
            if word == "for" and last != head and not (line.is_capital(index - 1) and line.is_capital(index + 1)):
                break
            index += 1
            continue
        if line.is_capital(index):
            if last > head and _begins_name(line, last, index, capitals):
                break
            capitals += 1
        elif word == "-" and last == index - 1:
            index += 1
            continue
        elif not line.tokens[index].is_word or (word in functions and word not in right):
            break
        elif word not in right and (form_of(word) is not None or lower >= 3 or (capitals and not _leads_to_body(line, index))):
            break
        else:
            lower += 1
        last = index
        index += 1
    if joint == "for" and line.word(head + 2) in functions - {"the"}:
        return head
    return last


def _leads_to_body(line: Line, index: int) -> bool:
    """Whether a small word behind a name leads to the noun of a body: `the Skarholm ferry company`."""
    return line.word(index + 1) in words("posts", "body") and not line.is_capital(index + 1)


def _goes_on(line: Line, index: int) -> bool:
    """Whether what follows an `and` still belongs to the field of an office: `trade and integration`."""
    after = index + 2 if line.word(index + 1) == "the" else index + 1
    if line.word(after) in words("posts", "portfolio"):
        return not _next_is_head(line, after)
    if not (line.is_capital(after) and line.is_capital(index - 1)):
        return False
    # `Fisheries and Oceans` goes on; `of Alta and Tomas Arle` and `of Alta and President Arle` do not.
    return not line.is_capital(after + 1) and line.word(after) not in _heads() and not line.word(after + 1) == "'s"


def _begins_name(line: Line, last: int, index: int, capitals: int) -> bool:
    """Whether a capital behind the body of an office is the holder's name."""
    before = line.word(last)
    if last != index - 1:
        return False
    body = words("posts", "body")
    if line.word(index) in words("titles", "honorific", "rank") and line.word(index + 1) not in body:
        return True
    if not line.is_capital(last):
        return True
    if line.word(index) in _right() or line.word(index) in words("organisations", "organisation"):
        return False
    if before in words("organisations", "place-first"):
        return False
    if before in body or before in words("posts", "portfolio") or before in words("places", "country"):
        return True
    return capitals == 1 and line.is_capital(index + 1) and not line.word(index + 1) in body


def _tie(line: Line, first: int, floor: int) -> tuple[int, str | None]:
    """The first token of the whole phrase, and the status that words such as `former` give."""
    ties, demonyms = pairs("titles", "state"), words("places", "demonym", "country")
    begin, status = first, None
    while begin - 1 > floor:
        word = line.word(begin - 1)
        if word == "-" and line.word(begin - 2) in ties:
            status = _stronger(status, ties[line.word(begin - 2)])
            begin -= 2
        elif word in ties:
            status = _stronger(status, ties[word])
            begin -= 1
        elif word in demonyms:
            begin -= 1
        else:
            break
    if line.word(begin - 1) in ("the", "a", "an", "its", "their", "his", "her"):
        begin -= 1
    return begin, status


def _stronger(status: str | None, other: str) -> str:
    """Of two ties the one that says more: `former acting` is over, `new acting` is acting."""
    order = ("former", "acting", "designate", "current")
    return other if status is None or order.index(other) < order.index(status) else status
