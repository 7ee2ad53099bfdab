"""How far an office reaches to the left and right of its head."""

from __future__ import annotations

from itertools import pairwise

from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.lexica import closed, pairs, words
from qantar_curation.suggesting.offices.left_of_head import field_before_head, is_field_name, is_of_name, names_body
from qantar_curation.suggesting.offices.post_bounds import (
    MAX_RIGHT,
    begins_name,
    goes_on,
    heads,
    inner_words,
    is_body,
    leads_to_body,
    left,
    lists_fields,
    next_is_head,
    of_a_body,
    ties,
)
from qantar_curation.suggesting.text import Line

_HOUSES = frozenset(("parliament", "congress", "senate", "assembly", "legislature")) | closed("names-parliaments")
_NO_LEFT = closed("posts-no-left")
_SENT_TO = closed("posts-sent-to")
_ADVISES = frozenset(
    ("adviser", "advisor", "envoy", "rapporteur", "counsellor", "aide", "commissioner", "representative")
)
_SITS_AT = closed("posts-sits-at")
_COUNTED = closed("posts-counted")
_ADVISING = frozenset(("adviser", "advisor", "secretary", "assistant", "aide", "deputy"))
_GROUPS = frozenset(("women", "children", "people", "men", "veterans", "pensioners", "workers", "farmers"))
_WITH_FIELDS = frozenset(("department", "committee", "commission", "agency", "office", "council", "centre", "center"))
_WITH_FIELDS |= {"service", "bureau", "directorate", "institute", "fund", "division", "section", "authority", "unit"}
_CHARGED = closed("posts-charged")
_QUOTED = 7
_BEFORE_TIES = frozenset(("the", "a", "an", "his", "her", "its", "their", "'s"))
"""What stands before a participle that describes: `of the ousted government`, not `of Fenland sacked the cabinet`."""
_RESPONSIBLE = frozenset(("minister", "secretary", "commissioner", "undersecretary", "president", "mayor", "governor"))


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
        if word in left() or (word == "armed" and line.word(first) == "forces"):
            first = before
            continue
        if word == "'s" and line.word(before - 1) in _GROUPS and before - 1 > floor:
            first = before - 1  # `women's minister`, `the veterans' affairs minister`
            continue
        joins = word in ("and", "&") and line.word(before - 1) in words("posts", "portfolio")
        if joins and first < index and before - 1 > floor:
            if line.word(before - 2) in words("common", "function") and line.word(first) in ("deputy", "first"):
                break
            first = before - 1
            continue
        if (
            line.is_capital(before)
            and word not in words("common", "function", "adverb")
            and names_body(line, before, head)
        ):
            first = before
            continue
        if first == index and before > sentence and is_field_name(line, before, head):
            first = before
            continue
        if head == "minister" and first == index and line.is_capital(index) and line.is_capital(before):
            field = field_before_head(line, before, max(sentence, floor + 1))
            if field is not None:
                first = field
                continue
        break
    if first < index and line.word(first) in ("first", "second", "third") and line.word(first + 1) not in _COUNTED:
        first += 1
    while first < index and line.word(first) in ("and", "of"):
        first += 1
    if first < index and line.is_capital(first) and not line.is_capital(index) and is_of_name(line, first - 1):
        return index  # `appointed Ana Pires of the Technical University chairwoman`
    return first


def extend_right(line: Line, head: int) -> int:
    """The last token of an office: over `of` or `for` and the body, the field or the place that follows."""
    joint = line.word(head + 1)
    if joint == "on" and line.word(head) in _ADVISES and line.word(head + 2) in inner_words() | {"the"}:
        return extend_right_over(line, head + 1)
    if head + 2 >= len(line.tokens):
        return head
    if line.word(head) in _RESPONSIBLE and (tail := _responsible(line, head)) > head:
        return last if (last := extend_right(line, tail)) > tail else head
    if (joint == "to" and line.word(head) in _SENT_TO) or (joint == "at" and line.word(head) in _SITS_AT):
        after = head + 3 if line.word(head + 2) == "the" else head + 2
        if line.word(after) in words("posts", "body") and line.word(head + 2) == "the":
            return after
        if line.word(head) in _ADVISING and not line.is_capital(after):
            return _served(line, head, after)
        if not line.is_capital(after) or (line.word(after) in heads() and line.is_capital(after + 1)):
            return head
    elif joint == "in" and line.word(head) in ("leader", "whip", "representative"):
        after = head + 3 if line.word(head + 2) == "the" else head + 2
        return after if line.word(after) in _HOUSES else head
    elif joint not in ("of", "for"):
        return head
    elif line.word(head + 2) in ("a", "an"):
        return of_a_body(line, head)
    right, functions, particles = inner_words(), words("common", "function"), words("titles", "particle")
    index, last, lower, capitals = head + 2, head, 0, 0
    limit = min(head + 2 + MAX_RIGHT, len(line.tokens))
    while index < limit:
        word = line.word(index)
        if (
            word == "'"
            and line.word(index - 1).endswith("s")
            and (line.is_capital(index + 1) or is_body(line, index + 1))
        ):
            index += 1
            continue
        if word in ("the", "of", "for", "and", "&", "'s"):
            if word == "and" and not goes_on(line, index):
                break
            if word == "for" and last != head and not _is_for_field(line, index):
                break
            index += 1
            continue
        small = word in particles and not line.is_capital(index)
        if (
            small
            and capitals
            and line.word(index + 1) == "-"
            and line.is_capital(index + 2)
            and line.is_capital(index - 1)
        ):
            last = index + 2  # `governor of Nur al-Din`
            index += 3
            continue
        if small and line.is_capital(index - 1) and line.is_capital(index + 1) and capitals:
            # `governor of Northern Bahr el Ghazal`; behind a country a name may begin so.
            if line.word(index - 1) in words("places", "country"):
                break
            index += 1
            continue
        if word == "," and lists_fields(line, head, index):
            index += 1
            continue
        if word == '"':
            closed = _end_of_quoted(line, index)  # `director of the firm "North Star"`, `of the "Hope" party`
            behind = closed is not None and line.word(closed + 1) in words("posts", "body")
            last = last if closed is None else closed + behind
            break
        if word == "on" and line.word(index - 1) in _CHARGED and line.word(index + 1) in right | {"the"}:
            index += 1
            continue
        if line.is_capital(index):
            if last > head and not _dots_letters(line, index + 1) and begins_name(line, last, index, capitals):
                break
            capitals += 1
        elif word == "-" and last == index - 1 and line.tokens[index].start == line.tokens[index - 1].end:
            index += 1
            continue
        elif word == "." and _dots_letters(line, index):
            last = index
            index += 1
            continue
        elif (
            not line.tokens[index].is_word
            or (word in functions and word not in right)
            or (
                word not in right
                and (
                    (
                        form_of(word) is not None
                        and line.word(index - 1) != "-"
                        and not (word in ties() and line.word(index - 1) in _BEFORE_TIES)
                        and not (
                            # `of the banned Unity Party`, `of the strike committee`
                            line.word(index - 1) == "the"
                            and (line.is_capital(index + 1) or line.word(index + 1) in words("posts", "body"))
                        )
                    )
                    or (lower >= 3 and line.word(index + 1) not in words("posts", "body"))
                    or (capitals and not leads_to_body(line, index) and not _ends_letters(line, index))
                )
            )
        ):
            break
        else:
            lower = 0 if word in words("posts", "body") else lower + 1
        last = index
        index += 1
    if joint == "for" and line.word(head + 2) in functions - {"the"}:
        return head
    return _before_person(line, head, last)


def _end_of_quoted(line: Line, index: int) -> int | None:
    """The quotation mark that closes the name of a body that one opens; None where something is said there."""
    for step in range(index + 1, min(index + _QUOTED, len(line.tokens))):
        word = line.word(step)
        if word == '"':
            return step if step > index + 1 else None
        named = line.is_capital(step) or line.tokens[step].is_number or word in ("-", "of", "the", "and")
        if not named or (step == index + 1 and not line.is_capital(step)):
            return None
    return None


def _responsible(line: Line, head: int) -> int:
    """The last word before the field of who answers for it: `minister responsible for seniors`, `in charge of`."""
    if line.word(head + 1) == "responsible" and line.word(head + 2) == "for":
        return head + 1
    in_charge = tuple(line.word(head + step) for step in (1, 2, 3)) == ("in", "charge", "of")
    return head + 2 if in_charge else head


def _is_for_field(line: Line, index: int) -> bool:
    """Whether a `for` leads to the field of a body: `department for humanitarian affairs`, `Committee for the Bar`."""
    after = index + 2 if line.word(index + 1) == "the" else index + 1
    if line.is_capital(index - 1) and line.is_capital(after):
        return True
    return line.word(index - 1) in _WITH_FIELDS and line.word(after) in inner_words()


def _dots_letters(line: Line, index: int) -> bool:
    """Whether a full stop belongs to letters that name a body: `head of the U.N. mission`, `of the U.S. forces`."""
    if len(line.printed[index - 1]) != 1 or not line.is_capital(index - 1):
        return False
    tight = index + 1 < len(line.tokens) and line.tokens[index + 1].start == line.tokens[index].end
    if tight and line.is_capital(index + 1) and len(line.printed[index + 1]) == 1:
        return True
    return line.word(index - 2) == "." and len(line.word(index - 3)) == 1


def _ends_letters(line: Line, index: int) -> bool:
    """Whether a noun behind letters closes a field: `minister for EU accession,`."""
    letters = line.printed[index - 1]
    return len(letters) > 1 and letters.isupper() and line.word(index + 1) in (",", ".", "")


def extend_right_over(line: Line, joint: int) -> int:
    """The last token of the field behind an `on`: `adviser on trade and industry`."""
    last = joint
    for index in range(joint + 1, min(joint + MAX_RIGHT, len(line.tokens))):
        word = line.word(index)
        if (word in inner_words() or line.is_capital(index)) and not next_is_head(line, index):
            last = index
        elif not (
            word in ("the", "and", "of") and (line.word(index + 1) in inner_words() or line.is_capital(index + 1))
        ):
            break
    return last


def _served(line: Line, head: int, after: int) -> int:
    """The end of the office of who serves another one: `media adviser to the prime minister`."""
    for step in range(after, after + 3):
        word = line.word(step)
        if word in heads() and word not in ("chief", "first", "deputy"):
            return step
        if word not in words("posts", "modifier", "portfolio"):
            break
    return head


def _before_person(line: Line, head: int, last: int) -> int:
    """The end of an office without a `for` behind which a name stands: `makes way as chief of staff for Ana Pires`."""
    at = next((step for step in range(last - 1, head, -1) if line.word(step) == "for"), None)
    if at is None or not line.is_capital(at + 1) or not line.is_capital(at + 2):
        return last
    end = at + 1
    while line.is_capital(end):
        end += 1
    known = (
        inner_words()
        | words("places", "country", "demonym", "city", "named")
        | words("posts", "body", "level")
        | left()
    )
    known |= words("organisations", "organisation", "place", "place-first") | heads()
    run = [line.word(step) for step in range(at + 1, end)]
    country = any(f"{one} {other}" in words("places", "country") for one, other in pairwise(run))
    if known & set(run) or country or line.word(end) in words("posts", "body") or line.printed[at + 1].isupper():
        return last
    return at - 1
