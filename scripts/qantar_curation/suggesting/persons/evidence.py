"""What beside a name speaks for a person or against one: titles, verbs of saying, ages, places."""

from __future__ import annotations

from functools import cache

from qantar_curation.grammar.verbs import bases, form_of
from qantar_curation.suggesting.lexica import closed, pairs, words
from qantar_curation.suggesting.offices.before_name import dots_title, joined
from qantar_curation.suggesting.offices.beside import (
    before_brackets,
    count_for,
    is_dash,
    is_set_off,
)
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.text import Line

_TITLES_STATE_PAIRS = pairs("titles", "state")
_PLACES_DEMONYM = words("places", "demonym")
_TITLES_HONORIFIC_RANK = words("titles", "honorific", "rank")
_PEOPLE_KIN = words("people", "kin")
_POSTS_HEAD = words("posts", "head")
_SAYINGS_PAST = words("sayings", "past")
_ORGANISATIONS_BEFORE_NOUN = words("organisations", "before-noun")
_ORGANISATIONS_BEFORE = words("organisations", "before")
SURNAMES_TOO = closed("names-surnames-too")
_LONGEST_TAIL = 8
_MARKS = frozenset((",", "\u2014", "\u2013"))
_LONGEST_MARK = 3
_DESCRIBED = 4
_SERVICES = frozenset(
    [
        *("police", "army", "navy", "air", "force", "militia", "medical", "customs", "guard", "guards", "fire", "tax"),
        "gendarmerie",
    ]
)
"""What stands before a rank: `Police Colonel X`."""
KIN = 3.3
"""What kinship and an age count: of these alone a single name is a person's."""
_OWNING = frozenset(("his", "her", "their", "'s", "whose"))
QUOTES = frozenset("\"'")
_RETIRED = frozenset(("ret", "retd", "rtd", "ret'd", "retired", "r", "res", "reserve"))
_LED = frozenset(("led", "headed", "era", "appointed", "chaired", "backed"))
_SACKING = frozenset(("dismissed", "sacked", "fired", "suspended", "deposed", "ousted", "toppled", "impeached"))
"""What is a verb behind an office: `the prime minister sacked General X`."""
_LIVING = frozenset(
    ("resident", "residents", "inhabitants", "people", "streets", "natives", "citizens", "villagers", "north", "south")
) | {"east", "west", "outside", "centre", "center", "kilometres", "miles", "km"}
_PLACES_OR_LIVING = words("organisations", "place-noun") | _LIVING
_WEAK_PLACE = frozenset(("from", "to", "of"))
ARTICLES = frozenset(("the", "a", "an", "this", "that", "these", "those", "every", "each", "its", "their"))
_BRINGING = frozenset(("swear", "bring", "usher", "vote", "call"))


@cache
def people_nouns() -> frozenset[str]:
    """The nouns for people by which a name beside them is a person's."""
    return words("people", "occupation", "kin", "other")


def before(mention: Mention, titled: str, ends: dict[int, Post]) -> None:
    """Count what stands before a name.

    Args:
        mention: The name.
        titled: The title that was cut off its run; empty where there was none.
        ends: The offices of the line by their last token.
    """
    line = mention.line
    index = _before_marks(mention, ends)
    word = line.wide[index]
    comma = _past_description(line, index)
    described = ends.get(comma - 1) if comma < index else None
    if described is not None and is_set_off(mention, described) and not _is_of_one_before(mention, described, ends):
        mention.posts += [(one, True) for one in joined(line, described, ends)]
        count_for(mention, 3.0, "apposition")
        return
    post = ends.get(before_brackets(line, index) if word == ")" else index)
    if post is None and word in _PLACES_DEMONYM:
        post = ends.get(index - 1)  # `the head of the mission Norlander Oto Brand`
    if post is not None:
        mention.posts += [(one, True) for one in joined(line, post, ends)]
        count_for(mention, 3.5, "title")
        return
    if word in _TITLES_HONORIFIC_RANK and (line.is_capital(index) or word not in SURNAMES_TOO):
        _titled(mention, index, ends)
    elif word in people_nouns() or (titled and _singular(titled) in people_nouns()):
        count_for(mention, KIN if word in _PEOPLE_KIN else 3.0, "person-noun")
    elif titled == "u" or titled in _TITLES_HONORIFIC_RANK or _singular(titled) in _POSTS_HEAD:
        count_for(mention, 3.0, "title")
    elif (
        (word in (",", ":", "\u2014", "\u2013") or is_dash(line, index))
        and (post := ends.get(before_brackets(line, index - 1)) or _with_tail(line, index, ends)) is not None
        and is_set_off(mention, post)
        and not _is_of_one_before(mention, post, ends)
    ):
        mention.posts += [(one, True) for one in joined(line, post, ends)]
        count_for(mention, 3.0, "apposition")
    elif word == "," and line.wide[index - 1] in people_nouns() and line.wide[mention.span.last + 1] in (",", "."):
        owned = line.wide[index - 1] in _PEOPLE_KIN or line.wide[index - 2] in _OWNING  # `her predecessor, X,`
        count_for(mention, KIN if owned else 2.0, "person-noun")
    elif (is_dash(line, index) or word in ("\u2013", "\u2014")) and _ends_list(mention, ends):
        post = ends[max(place for place in ends if place < index)]
        mention.posts.append((post, True))
        count_for(mention, 3.0, "apposition")
    elif word in _SAYINGS_PAST and line.wide[index - 1] not in QUOTES:
        mention.score += 0.5
    elif (word in ARTICLES and not (word == "that" and mention.tokens > 1)) or (
        word in _ORGANISATIONS_BEFORE_NOUN and not line.is_capital(index)
    ):
        mention.score -= 1.0 if mention.tokens > 1 and _leads(line, mention.span.last + 1) else 2.5
    elif word in _ORGANISATIONS_BEFORE:
        mention.score -= _of_place(mention, index)
    elif word in _WEAK_PLACE:
        placed = word == "of" and line.wide[index - 1] in _PLACES_OR_LIVING
        mention.score -= 4.0 if placed else 0.2
    if word in ("said", "says", "added", "told", "asked", "named", "called"):
        mention.score += 1.5


def _before_marks(mention: Mention, ends: dict[int, Post]) -> int:
    """The token before a name, over the full stop of a title, quotation marks, brackets and an age.

    Args:
        mention: The name; an age before it is counted.
        ends: The offices of the line by their last token.
    """
    line, first = mention.line, mention.span.first
    index = first - 1
    word = line.wide[index]
    if word == "." and line.sentence(index) == line.sentence(first):
        index -= 1
        word = line.wide[index]
    if word == '"' and line.wide[mention.span.last + 1] == '"' and index - 1 in ends:
        index -= 1  # `Chairman "Comrade Torel"`
        word = line.wide[index]
    if word == ")" and (opened := _retired(line, index)) is not None:
        index = opened - 1 if line.wide[opened - 1] != "." else opened - 2
        word = line.wide[index]
    if word == "old" and line.wide[index - 1] == "-" and line.is_number(index - 4):
        index -= 5
        count_for(mention, 2.0, "age")
    return index


def _is_of_one_before(mention: Mention, post: Post, ends: dict[int, Post]) -> bool:
    """Whether an office between commas is that of the name before it: `A, former mayor, B, former judge, and C`."""
    line, behind = mention.line, mention.span.last + 1
    between = line.wide[post.begin - 1] in _MARKS and line.is_capital(post.begin - 2)
    return between and line.wide[behind] in _MARKS and any(one.begin == behind + 1 for one in ends.values())


@cache
def _descriptions() -> frozenset[str]:
    return people_nouns() | words("places", "demonym")


def _past_description(line: Line, index: int) -> int:
    """The comma before what a name is described as: `its head, the Norlander Ana Pires`, `the mayor, banker X`."""
    nouns, step = _descriptions(), index
    while index - step < _DESCRIBED and (line.wide[step] in nouns or (step < index and line.wide[step] == "-")):
        step -= 1
    if step == index:
        return index
    step -= line.wide[step] in ("the", "a", "an")
    return step if line.wide[step] == "," else index


def _retired(line: Line, index: int) -> int | None:
    """The bracket that opens before the end of one behind a rank: `Gen. (ret.) X`, `Maj Gen (Retd) X`."""
    opened = next((step for step in range(index - 1, max(index - 4, 0), -1) if line.wide[step] == "("), None)
    return opened if opened is not None and line.wide[opened + 1] in _RETIRED else None


def _leads(line: Line, index: int) -> bool:
    """Whether an article before a name belongs to what its bearer leads: `the Rahman Idris-led government`."""
    return (
        line.wide[index] == "-"
        and line.wide[index + 1] in _LED
        and line.tokens[index].start == line.tokens[index - 1].end
    )


def _ends_list(mention: Mention, ends: dict[int, Post]) -> bool:
    """Whether a name ends a line that begins with an office: `Minister of Trade and Blue Economy - X`."""
    line, first = mention.line, mention.span.first
    told = [place for place in ends if place < first]
    return bool(told) and mention.span.last == len(line.tokens) - 1 and ends[min(told)].begin <= _LONGEST_MARK


def _singular(word: str) -> str:
    """The singular of a title in the plural: `Businessmen A and B`, `Senators A and B`."""
    if word.endswith(("men", "women")) and len(word) > len("women"):
        return f"{word[:-2]}an"
    one = word.removesuffix("s")
    return one if one in _POSTS_HEAD or one in people_nouns() else word


def _of_place(mention: Mention, index: int) -> float:
    """What a preposition of place takes from a name; `swore in X` has none."""
    bringing = mention.line.wide[index] == "in" and any(
        base in _BRINGING for base, _ in bases(mention.line.wide[index - 1])
    )
    if bringing and mention.tokens > 1:
        return -0.5
    return 1.5 if mention.tokens > 1 else 2.0


def _titled(mention: Mention, index: int, ends: dict[int, Post]) -> None:
    """A title before a name, and the office before that."""
    line = mention.line
    count_for(mention, 3.5, "title")
    while index not in ends and (
        line.wide[index] in _TITLES_HONORIFIC_RANK
        or (line.wide[index] in _TITLES_STATE_PAIRS and not (line.wide[index] in _SACKING and index - 1 in ends))
        or dots_title(line, index)
        or (line.is_capital(index) and line.wide[index] in _SERVICES and not line.opens(index))
    ):
        index -= 1
    while line.wide[index] in _PLACES_DEMONYM and line.wide[index - 1] == "the":
        index -= 1
    if line.wide[index] == "the" and line.wide[index - 1] == ",":
        index -= 1  # `the minister of defence, the general X`, `its head, the Norlandish general X`
    post = ends.get(before_brackets(line, index))
    if post is None and line.wide[index] in (",", ":"):
        post = ends.get(before_brackets(line, index - 1))
        if post is not None and line.wide[mention.span.last + 1] == "as" and not is_set_off(mention, post):
            post = None
    if post is not None:
        mention.posts += [(one, True) for one in joined(line, post, ends)]


def _with_tail(line: Line, comma: int, ends: dict[int, Post]) -> Post | None:
    """The office before a comma with more behind it: `the director of a school in Hallen, X,`."""
    for step in range(comma - 1, max(comma - _LONGEST_TAIL, line.sentence(comma).first - 1), -1):
        post = ends.get(step)
        if post is not None:
            starts = line.wide[post.begin] in ("the", "its", "their", "his", "her", "a", "an") or post.begin == 0
            starts = starts or line.wide[post.begin - 1] == "'s"
            return post if starts and line.wide[step + 1] in ("of", "for", "in", "at", "from") else None
        if not line.is_word(step) or form_of(line.wide[step]) == "past":
            return None
    return None
