"""Offices in a line: `deputy minister of health`, `the central bank's governor`, `national guard chief`.

An office is found by its head noun. What belongs to it on the left are words of rank, portfolio and body; on the right
an `of` or `for` with the body or place. An article, a nationality, a genitive and words such as `former` do not belong
to it; the last give the tie of the holder to the office.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from qantar_curation.grammar.facts import Facts
from qantar_curation.suggesting.lexica import closed, pairs, words
from qantar_curation.suggesting.offices.its_body import name_bodies
from qantar_curation.suggesting.offices.left_of_head import extend_left
from qantar_curation.suggesting.offices.post_bounds import PLACES_CALLED_NEW, heads, left, next_is_head, phrases, says
from qantar_curation.suggesting.offices.post_extent import extend_right
from qantar_curation.suggesting.offices.post_ties import tie
from qantar_curation.suggesting.text import Line, Span

_POSTS_BODY = words("posts", "body")
_TITLES_STATE_PAIRS = pairs("titles", "state")
_ALONE_WEAK = closed("posts-alone-weak")
_DETERMINERS = closed("posts-determiners")
_ABBREVIATED, _FOLLOWED = closed("posts-abbreviated"), closed("posts-followed")
_INITIALS = closed("posts-initials")
_INITIALS_TITLES = closed("posts-initials-before-names")
_GIVEN_NAMES = frozenset(("amir", "dean", "shah", "rais", "wali", "vali", "omda", "reeve", "warden", "marshal"))
_ONE_OF_MANY = frozenset(
    ("judge", "magistrate", "lawmaker", "legislator", "parliamentarian", "leader", "congressman", "congresswoman")
)
_OF_CABINET = frozenset(("office", "secretariat", "department", "chancery", "bureau"))
_AIDES, _HOUSES = frozenset(("aide", "assistant")), frozenset(("parliament", "congress"))
_OF_SEVERAL = closed("posts-of-several")
_SEATS = frozenset(("council", "board", "commission", "committee", "senate", "presidency", "politburo", "directorate"))
_SEATS |= {"tribunal", "presidium", "praesidium", "court", "assembly", "secretariat", "cabinet", "junta"}
_YEAR = 4
_OWNING = frozenset(("his", "her", "my", "your", "the"))
_ONTO = frozenset(("to", "in", "on", "over", "against", "at", "above", "through", "into"))
_OF_THE_TIME = ("of", "the", "time")
_SPANNING = frozenset(("to", "until", "till", "and", "through", "-", "\u2013"))
_PASSED = frozenset(("last", "yesterday", "recently", "earlier", "his", "her", "being", "the"))
"""What follows an `until` where an office is over: `minister until last month`, `mayor until her arrest`."""


@dataclass(slots=True)
class Post:
    """An office: the tokens that say it, its print alone, and the tie to its holder that words before it give."""

    span: Span
    text: str
    head: int
    status: str | None
    begin: int
    """The first token of the phrase with article, nationality and words such as `former`."""


@cache
def _loose() -> frozenset[str]:
    """What may stand right before a head that is a common word too."""
    return frozenset(pairs("titles", "state")) | words("places", "demonym")


def _opens(word: str) -> bool:
    """Whether the head of an office can begin with a word."""
    if word in heads() or word in phrases() or word in _ABBREVIATED or word in _INITIALS or word in _AIDES:
        return True
    return word.endswith("s") and word[:-1] in heads() and word[:-1] not in _ALONE_WEAK


_OPENING = Facts(_opens)


def _over_general(line: Line, last: int) -> int:
    """The last token of an office that goes on with `general`: `deputy director-general`, not `mayor General X`."""
    after = last + 1 + (line.wide[last + 1] == "-")
    if line.wide[after] != "general" or (line.is_capital(after) and not line.is_capital(last)):
        return last
    told = f"{line.wide[last]}-general" in heads() or ("general",) in [
        phrase[1:] for phrase in phrases().get(line.wide[last], ())
    ]
    return after if told else last


def posts(line: Line) -> list[Post]:
    """The offices of a line, from left to right, without overlaps."""
    found: list[Post] = []
    behind = 0
    for index in _OPENING.places(line.low):
        if index < behind or (head := _head(line, index, line.low[index])) is None:
            continue
        post = _post(line, index, head, found[-1].span.last if found else -1)
        behind = head + 1
        if post is not None:
            while found and post.span.first <= found[-1].span.first:
                found.pop()  # whose office it is: `the Prosecutor General's Office spokesman`
            found.append(post)
            behind = post.span.last + 1
    name_bodies(line, found)
    return found


def _head(line: Line, index: int, word: str) -> int | None:
    """The last token of the head of an office that begins here."""
    following = line.wide[index + 1]
    for phrase in phrases().get(word, ()):
        if following.startswith(phrase[1]) and says(line, index, phrase):
            if phrase[-1] == "cabinet" and line.wide[index + len(phrase)] in _OF_CABINET:
                continue
            if phrase[-1] == "state" and line.wide[index + len(phrase)] in _POSTS_BODY:
                continue  # `head of state broadcaster`
            if phrase[-1] in ("deputy", "chief") and next_is_head(line, index + len(phrase)):
                # `first deputy akim` is an office of its own, not a `first deputy`.
                continue
            return _over_general(line, index + len(phrase) - 1)
    if word in _ABBREVIATED and line.wide[index + 1] == "." and line.is_capital(index) and line.is_capital(index + 2):
        return index
    initials = word in _INITIALS and word not in heads() and line.printed[index].isupper()
    if initials and not line.is_number(index - 1):
        # `PM`, `CM`: heads of government in headlines, and no hour or length; `appointed IGP`, `as SSP Operations`.
        if line.wide[index - 1] in _DETERMINERS | _loose() | {"as", "to"}:
            return index
        return index if line.is_capital(index + 1) and word in _INITIALS_TITLES else None
    if word not in heads():
        return index if _is_plural(line, index, word) or _is_aide(line, index) else None
    # The second half of a word is a head where the first belongs to offices: `vice-president`, not `Nur-Sultan`.
    glued = index and line.wide[index - 1] == "-" and line.tokens[index - 1].end == line.tokens[index].start
    if glued and line.wide[index - 2] not in left() | frozenset(_TITLES_STATE_PAIRS):
        return None
    if word == "marshal" and line.wide[index - 1] in ("air", "field", "vice", "chief"):
        return None
    if word in _GIVEN_NAMES and line.is_capital(index) and _is_given_name(line, index):
        return None
    if word == "deputy" and next_is_head(line, index + 1):
        return None
    if word == "chair" and line.wide[index + 1] == "of" and next_is_head(line, index + 2):
        return None  # `took the chair of Minister of Finance`
    if word == "justice" and (
        line.wide[index + 1] in ("ministry", "department", "portfolio", "and", ",", ":") or line.wide[index - 1] == "of"
    ):
        return None
    if word in (
        "chief",
        "head",
        "deputy",
        "executive",
        "principal",
        "general",
        "justice",
        "attorney",
    ) and next_is_head(line, index + 1):
        return None
    hyphenated = line.wide[index + 1] == "-" and line.tokens[index].end == line.tokens[index + 1].start
    if hyphenated and line.wide[index + 2] not in ("elect", "designate", "general", "in"):
        # `secretary-general` is one office of two words; `head-on` and `chair-lift` are none.
        return index + 2 if line.wide[index + 2] in heads() else None
    if hyphenated and line.wide[index + 2] == "general":
        return index + 2
    return index


def _is_given_name(line: Line, index: int) -> bool:
    """Whether a word that can be an office is the first of a name, or a rank: `Amir Sadun`, `Air Marshal Sutisna`."""
    before = line.wide[index - 1]
    named = line.is_capital(index + 1) and not next_is_head(line, index + 1)
    return named and before not in _DETERMINERS and before not in _loose() and not line.is_capital(index - 1)


def _is_aide(line: Line, index: int) -> bool:
    """Whether somebody serves the holder of an office without a name: `aide to the president`."""
    return line.wide[index] in _AIDES and line.wide[index + 1] == "to" and extend_right(line, index) > index


def _is_plural(line: Line, index: int, word: str) -> bool:
    """Whether an office in the plural stands before the names of its holders: `Senators X and Y`."""
    if not word.endswith("s") or word[:-1] not in heads() or word[:-1] in _ALONE_WEAK:
        return False
    if line.wide[index - 1] == "of" and line.wide[index - 2] in _OF_SEVERAL:
        return False  # `In the Council of Ministers, X was named`
    after = index + 2 if line.wide[index + 1] in (",", ":") else index + 1
    step = after + 2 if line.wide[after + 1] == "." else after + 1
    return line.is_capital(after) and line.is_capital(step)


def _post(line: Line, index: int, head: int, floor: int) -> Post | None:
    seat = index if line.wide[head] == "member" else head  # `Security Council member`
    first = extend_left(line, index, line.wide[seat], floor)
    last = extend_right(line, head)
    word = line.wide[head]
    if word == "head" and first == last and line.wide[head - 1] in _OWNING and line.wide[head - 2] in _ONTO:
        return None  # `held a pistol to his head`
    if word in ("leader", "chief") and line.wide[head - 1] in (_FOLLOWED if word == "leader" else ("high", "tribal")):
        return None
    if word == "member" and head == index and not _is_seated(line, head, last):
        return None
    if word in _ALONE_WEAK and first == index and last == head and index == head and not line.is_capital(head):
        before = line.wide[index - 1]
        named = line.is_capital(index - 1) and line.wide[head + 1] in (",", ".", ")")  # `X, the DNP leader,`
        if not (line.is_capital(head + 1) or named) and before not in _DETERMINERS and before not in _loose():
            return None
        if line.wide[head + 1] in ("to", "-"):
            return None
    if (
        (
            line.wide[index - 1] in ("to", "will", "would", "may", "can", "not")
            and index == first
            and not line.is_capital(index)
        )
        and word in ("head", "chair", "lead", "deputy", "chief", "whip", "judge", "marshal", "crown")
        and (line.wide[index - 1] != "to" or last == head)
    ):
        return None
    begin, status = tie(line, first, floor)
    if line.wide[head + 1] == "-" and line.wide[head + 2] in ("elect", "designate"):
        status, last = "designate", head + 2
    elif line.wide[head + 1] in ("elect", "designate"):
        status, last = "designate", head + 1
    elif status in (None, "acting") and line.low[last - 2 : last + 1] == _OF_THE_TIME and last - 3 >= head:
        status, last = "former", last - 3  # `the minister of the time`
    elif status in (None, "acting") and _is_over(line, last + 1, status == "acting"):
        status = "former"
    end = head if status == "designate" and last in (head + 1, head + 2) else last
    text = line.slice(Span(first, end))
    if word not in heads() and word[:-1] in heads() and end == head:
        text = text[:-1]
    return Post(Span(first, last), text, head, status, begin)


def _is_seated(line: Line, head: int, last: int) -> bool:
    """Whether a member is one of a body that decides: `member of the Judicial Council`; not of a party or a family."""
    if line.wide[head + 1] == "for":
        return line.is_capital(head + 2) and line.wide[head - 1] == "the"  # `the member for Hallen, X`
    if line.wide[head + 1] != "of":
        return False
    if not _HOUSES.isdisjoint((line.wide[head + 2], line.wide[head + 3])):
        return True
    return line.wide[last] in _SEATS


def is_new(line: Line, post: Post) -> bool:
    """Whether an office is told as just entered: `the new mayor`; a place such as `New Zealand` says nothing of it."""
    if any(line.wide[index] in ("newly", "freshly") for index in range(post.begin, post.span.first)):
        return True
    return any(
        line.wide[index] == "new" and not (line.is_capital(index) and line.wide[index + 1] in PLACES_CALLED_NEW)
        for index in range(post.begin, post.span.first)
    )


def is_one_of_many(line: Line, post: Post) -> bool:
    """Whether somebody is only called one of a kind: `an elected lawmaker`, `a party leader`."""
    if line.wide[post.head] not in _ONE_OF_MANY or post.span.last != post.head or post.status is not None:
        return False
    return any(line.wide[index] in ("a", "an") for index in range(post.begin, post.begin - 3, -1))


def _is_over(line: Line, index: int, acting: bool) -> bool:
    """Whether the years of an office follow and are over: `mayor from 1998 to 2004`, `governor until 2012`.

    Who stands in does so until some day anyway: `acting president until the house elects a new one`.
    """

    def is_year(at: int) -> bool:
        return line.wide[at].isdecimal() and len(line.wide[at]) == _YEAR

    if line.low[index : index + 3] in (_OF_THE_TIME, ("at", "the", "time")):
        return line.wide[index + 3] in (",", ".", ")", "")
    if line.wide[index] in ("until", "till"):
        gone = line.wide[index + 1] in ("last", "yesterday", "recently", "earlier")
        return gone or (not acting and (is_year(index + 1) or is_year(index + 2) or line.wide[index + 1] in _PASSED))
    if line.wide[index] in ("from", "between", "in", "(") and is_year(index + 1):
        return line.wide[index + 2] in _SPANNING and is_year(index + 3)
    return False
