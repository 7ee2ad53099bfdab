"""How far an office reaches to the right of its head."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.lexica import closed, words
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

_POSTS_BODY = words("posts", "body")
_COMMON_FUNCTION = words("common", "function")
_TITLES_PARTICLE = words("titles", "particle")
_PLACES_COUNTRY = words("places", "country")
_POSTS_MODIFIER_PORTFOLIO = words("posts", "modifier", "portfolio")
_PLACES_COUNTRY_DEMONYM_CITY_NAMED = words("places", "country", "demonym", "city", "named")
_POSTS_BODY_LEVEL = words("posts", "body", "level")
_ORGANISATIONS_ORGANISATION_PLACE_PLACE_FIRST = words("organisations", "organisation", "place", "place-first")
_HOUSES = frozenset(("parliament", "congress", "senate", "assembly", "legislature")) | closed("names-parliaments")
_SENT_TO = closed("posts-sent-to")
_ADVISES = frozenset(
    ("adviser", "advisor", "envoy", "rapporteur", "counsellor", "aide", "commissioner", "representative")
)
_SITS_AT = closed("posts-sits-at")
_ADVISING = frozenset(("adviser", "advisor", "secretary", "assistant", "aide", "deputy"))
_WITH_FIELDS = frozenset(("department", "committee", "commission", "agency", "office", "council", "centre", "center"))
_WITH_FIELDS |= {"service", "bureau", "directorate", "institute", "fund", "division", "section", "authority", "unit"}
_CHARGED = closed("posts-charged")
_COMING = frozenset(("comes", "goes", "becomes", "takes", "enters", "arrives", "follows", "steps", "remains", "stays"))
"""Verbs that end an office: `As head of the plant comes X`."""
_JOINTS = frozenset(("'", "the", "of", "for", "and", "&", "'s", ",", '"', "on", "-", "."))
_LOWER = 3
_QUOTED = 7
_BEFORE_TIES = frozenset(("the", "a", "an", "his", "her", "its", "their", "'s"))
"""What stands before a participle that describes: `of the ousted government`, not `of Fenland sacked the cabinet`."""
_RESPONSIBLE = frozenset(("minister", "secretary", "commissioner", "undersecretary", "president", "mayor", "governor"))


def extend_right(line: Line, head: int) -> int:
    """The last token of an office: over `of` or `for` and the body, the field or the place that follows."""
    joint = line.wide[head + 1]
    if joint == "on" and line.wide[head] in _ADVISES and line.wide[head + 2] in inner_words() | {"the"}:
        return extend_right_over(line, head + 1)
    if head + 2 >= len(line.tokens):
        return head
    if line.wide[head] in _RESPONSIBLE and (tail := _responsible(line, head)) > head:
        return last if (last := extend_right(line, tail)) > tail else head
    ended = _ended_at(line, head, joint)
    if ended is not None:
        return ended
    reach, index = _Reach(line, head, head), head + 2
    limit = min(index + MAX_RIGHT, len(line.tokens))
    while index < limit and (after := reach.past(index)) > index:
        index = after
    return _before_person(line, head, reach.last)


def _ended_at(line: Line, head: int, joint: str) -> int | None:
    """The last token of an office that ends at what joins its body or with that alone; None where it goes on."""
    follows = line.wide[head + 2]
    after = head + 3 if follows == "the" else head + 2
    if (joint == "to" and line.wide[head] in _SENT_TO) or (joint == "at" and line.wide[head] in _SITS_AT):
        if line.wide[after] in _POSTS_BODY and follows == "the":
            return after
        if line.wide[head] in _ADVISING and not line.is_capital(after):
            return _served(line, head, after)
        names = line.is_capital(after) and not (line.wide[after] in heads() and line.is_capital(after + 1))
        return None if names else head
    if joint == "in" and line.wide[head] in ("leader", "whip", "representative"):
        return after if line.wide[after] in _HOUSES else head
    if joint not in ("of", "for"):
        return head
    if follows in ("a", "an"):
        return of_a_body(line, head)
    return head if joint == "for" and follows != "the" and follows in _COMMON_FUNCTION else None


@dataclass(slots=True)
class _Reach:
    """How far an office reaches behind its head: the last token so far, and how many words of which kind."""

    line: Line
    head: int
    last: int
    lower: int = 0
    """The words in small letters since the last body."""
    capitals: int = 0

    def past(self, index: int) -> int:
        """The token to read after this one; this one itself where the office ends."""
        line, word = self.line, self.line.wide[index]
        after = self._past_joint(index, word) if word in _JOINTS else self._past_particle(index, word)
        if after is not None:
            return after
        if line.is_capital(index):
            dotted = _dots_letters(line, index + 1)
            if self.last > self.head and not dotted and begins_name(line, self.last, index, self.capitals):
                return index
            self.capitals += 1
        elif self._is_inner(index, word):
            self.lower = 0 if word in _POSTS_BODY else self.lower + 1
        else:
            return index
        self.last = index
        return index + 1

    def _past_joint(self, index: int, word: str) -> int | None:
        """What to read after a word or mark that joins others; None where this one joins none."""
        line = self.line
        if word == "'":
            named = line.is_capital(index + 1) or is_body(line, index + 1)
            return index + 1 if named and line.wide[index - 1].endswith("s") else None
        if word == "and":
            return index + 1 if goes_on(line, index) else index
        if word == "for":
            return index + 1 if self.last == self.head or _is_for_field(line, index) else index
        if word == ",":
            return index + 1 if lists_fields(line, self.head, index) else None
        if word == '"':
            closed = _end_of_quoted(line, index)  # `director of the firm "North Star"`, `of the "Hope" party`
            if closed is not None:
                self.last = closed + (line.wide[closed + 1] in _POSTS_BODY)
            return index
        if word == "on":
            follows = line.wide[index + 1]
            charged = line.wide[index - 1] in _CHARGED and (follows == "the" or follows in inner_words())
            return index + 1 if charged else None
        if word == "-":
            tight = self.last == index - 1 and line.tokens[index].start == line.tokens[index - 1].end
            return index + 1 if tight else None
        if word == ".":
            if not _dots_letters(line, index):
                return None
            self.last = index
        return index + 1

    def _past_particle(self, index: int, word: str) -> int | None:
        """What to read after a particle between capitals: `governor of Northern Bahr el Ghazal`, `of Nur al-Din`."""
        line = self.line
        if not self.capitals or word not in _TITLES_PARTICLE or line.is_capital(index):
            return None
        if not line.is_capital(index - 1):
            return None
        if line.wide[index + 1] == "-" and line.is_capital(index + 2):
            self.last = index + 2
            return index + 3
        if not line.is_capital(index + 1):
            return None
        # Behind a country a name may begin so.
        return index if line.wide[index - 1] in _PLACES_COUNTRY else index + 1

    def _is_inner(self, index: int, word: str) -> bool:
        """Whether a word in small letters can belong to what an office is of."""
        line = self.line
        if not line.is_word(index):
            return False
        if word in inner_words():
            return True
        if (
            word in _COMING
            or word in _COMMON_FUNCTION
            or (form_of(word) is not None and not self._describes(index, word))
        ):
            return False
        if self.lower >= _LOWER and line.wide[index + 1] not in _POSTS_BODY:
            return False
        return not self.capitals or leads_to_body(line, index) or _ends_letters(line, index)

    def _describes(self, index: int, word: str) -> bool:
        """Whether what may be a verb describes a body: `of the banned Unity Party`, `of the strike committee`."""
        line, before = self.line, self.line.wide[index - 1]
        if before == "-" or (word in ties() and before in _BEFORE_TIES):
            return True
        return before == "the" and (line.is_capital(index + 1) or line.wide[index + 1] in _POSTS_BODY)


def _end_of_quoted(line: Line, index: int) -> int | None:
    """The quotation mark that closes the name of a body that one opens; None where something is said there."""
    for step in range(index + 1, min(index + _QUOTED, len(line.tokens))):
        word = line.wide[step]
        if word == '"':
            return step if step > index + 1 else None
        named = line.is_capital(step) or line.is_number(step) or word in ("-", "of", "the", "and")
        if not named or (step == index + 1 and not line.is_capital(step)):
            return None
    return None


def _responsible(line: Line, head: int) -> int:
    """The last word before the field of who answers for it: `minister responsible for seniors`, `in charge of`."""
    if line.wide[head + 1] == "responsible" and line.wide[head + 2] == "for":
        return head + 1
    in_charge = tuple(line.wide[head + step] for step in (1, 2, 3)) == ("in", "charge", "of")
    return head + 2 if in_charge else head


def _is_for_field(line: Line, index: int) -> bool:
    """Whether a `for` leads to the field of a body: `department for humanitarian affairs`, `Committee for the Bar`."""
    after = index + 2 if line.wide[index + 1] == "the" else index + 1
    if line.is_capital(index - 1) and line.is_capital(after):
        return True
    return line.wide[index - 1] in _WITH_FIELDS and line.wide[after] in inner_words()


def _dots_letters(line: Line, index: int) -> bool:
    """Whether a full stop belongs to letters that name a body: `head of the U.N. mission`, `of the U.S. forces`."""
    if len(line.printed[index - 1]) != 1 or not line.is_capital(index - 1):
        return False
    tight = index + 1 < len(line.tokens) and line.tokens[index + 1].start == line.tokens[index].end
    if tight and line.is_capital(index + 1) and len(line.printed[index + 1]) == 1:
        return True
    return line.wide[index - 2] == "." and len(line.wide[index - 3]) == 1


def _ends_letters(line: Line, index: int) -> bool:
    """Whether a noun behind letters closes a field: `minister for EU accession,`."""
    letters = line.printed[index - 1]
    return len(letters) > 1 and letters.isupper() and line.wide[index + 1] in (",", ".", "")


def extend_right_over(line: Line, joint: int) -> int:
    """The last token of the field behind an `on`: `adviser on trade and industry`."""
    last = joint
    for index in range(joint + 1, min(joint + MAX_RIGHT, len(line.tokens))):
        word = line.wide[index]
        if (word in inner_words() or line.is_capital(index)) and not next_is_head(line, index):
            last = index
        elif not (
            word in ("the", "and", "of") and (line.wide[index + 1] in inner_words() or line.is_capital(index + 1))
        ):
            break
    return last


def _served(line: Line, head: int, after: int) -> int:
    """The end of the office of who serves another one: `media adviser to the prime minister`."""
    for step in range(after, after + 3):
        word = line.wide[step]
        if word in heads() and word not in ("chief", "first", "deputy"):
            return step
        if word not in _POSTS_MODIFIER_PORTFOLIO:
            break
    return head


def _before_person(line: Line, head: int, last: int) -> int:
    """The end of an office without a `for` behind which a name stands: `makes way as chief of staff for Ana Pires`."""
    at = next((step for step in range(last - 1, head, -1) if line.wide[step] == "for"), None)
    if at is None or not line.is_capital(at + 1) or not line.is_capital(at + 2):
        return last
    end = at + 1
    while line.is_capital(end):
        end += 1
    known = inner_words() | _PLACES_COUNTRY_DEMONYM_CITY_NAMED | _POSTS_BODY_LEVEL | left()
    known |= _ORGANISATIONS_ORGANISATION_PLACE_PLACE_FIRST | heads()
    run = [line.wide[step] for step in range(at + 1, end)]
    country = any(f"{one} {other}" in _PLACES_COUNTRY for one, other in pairwise(run))
    if known & set(run) or country or line.wide[end] in _POSTS_BODY or line.printed[at + 1].isupper():
        return last
    return at - 1
