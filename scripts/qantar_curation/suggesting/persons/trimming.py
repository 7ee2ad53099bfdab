"""What of a run of capitals is the name: not the titles before it, nor letters, pronouns and days behind it."""

from __future__ import annotations

from functools import cache

from qantar_curation.grammar.calendar import WEEKDAYS
from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.evidence import ARTICLES, SURNAMES_TOO, people_nouns
from qantar_curation.suggesting.persons.runs import bodies, titleish
from qantar_curation.suggesting.text import Line

_POSTS_HEAD = words("posts", "head")
_TITLES_HONORIFIC_RANK = words("titles", "honorific", "rank")
_TITLES_HONORIFIC = words("titles", "honorific")
_PLACES_DEMONYM = words("places", "demonym")
_POSTS_LEVEL = words("posts", "level")
_PLACES_COUNTRY = words("places", "country")
_POSTS_PORTFOLIO = words("posts", "portfolio")
_TITLES_AFTER = words("titles", "after")
_COMMON_CALENDAR = words("common", "calendar")
_PEOPLE_GIVEN_TOO = words("people", "given-too")
_COMMON_FUNCTION = words("common", "function")
TITLES_TOO = closed("names-titles-too")
"""Titles that are words of names as well."""
MAJESTIES = frozenset(("majesty", "highness", "excellency", "holiness", "eminence"))
SMALL = frozenset(("and", "of", "the", "in", "for", "on", "with", "at", "to", "my", "your", "our", "a", "an", "no"))
_BEHIND = frozenset(("in", "of", "by", "with", "for", "on", "at", "the", "and", "over", "up", "out", "off"))
_HYPHEN = "-"
_PARLIAMENTS = closed("names-parliaments")
_SHORTEST_NAME = 2
_SHORTEST_LETTERS = 3
_JUNIOR = frozenset(("junior", "senior"))
_ROYAL = frozenset(("king", "queen", "pope", "emperor", "empress", "tsar", "patriarch", "prince", "sultan"))
_GIVEN_HONORIFICS = frozenset(("don", "pere"))
_GIVEN_TITLES = frozenset(("amir", "malik", "mir", "shah", "rana", "imam", "mirza", "raja"))
GIVEN_OFFICES = frozenset(("sheriff", "dean"))
"""Offices that are given names as well."""
_PILGRIMS = frozenset(("alhaji", "alhaja", "haja", "hajia", "hajiya", "hajah", "haji"))
"""Titles that are given names as well where no other one stands between an office and a name."""
_SUBJECTS = frozenset(("citizen", "national", "native", "subject"))
_IN_ED = closed("names-in-ed")
_NO_PAST = ("aied", "aed", "aeed", "yyed", "iyed")
"""How names end and no participle does: `Saied`, `Sayyed`."""


def past_titles(line: Line, first: int, last: int) -> tuple[int, str]:
    """The first word of a run behind its titles, and the last of these."""
    start, titled, index = first, "", first
    if line.wide[first - 1] == '"' == line.wide[last + 1] and line.wide[first - 2] in _POSTS_HEAD:
        return first, ""  # `Chairman "Comrade Torel"`
    if first == last and line.wide[first] in _GIVEN_TITLES and is_introduced(line, first):
        return first, ""  # `said Amir, a student`
    while index <= last:
        word = line.wide[index]
        if index < last and f"{word} {line.wide[index + 1]}" in _TITLES_HONORIFIC_RANK:
            titled, start, index = f"{word} {line.wide[index + 1]}", index + 2, index + 2
            continue
        if word == "u" and index == start < last and line.is_capital(index + 1):
            titled, start = word, index + 1  # of Burma
        elif _is_title(line, index, start, last) or _is_letters(line, index, start, last):
            titled, start = word, index + 1
            while line.wide[start] in (".", _HYPHEN):
                start += 1
        index += 1
    return start, titled


def is_described(line: Line, last: int) -> bool:
    """Whether a name that ends at a token is told to be something else than its title says: `Sheriff Kallay, the`."""
    return line.wide[last + 1] == "," and line.wide[last + 2] in ("the", "a", "an")


def is_introduced(line: Line, index: int) -> bool:
    """Whether a word alone is told of as somebody's name: an article or an age behind its comma."""
    behind = line.wide[index + 2]
    introduced = behind in ("a", "an") or (behind.isdecimal() and len(behind) == _SHORTEST_NAME)
    return introduced and line.wide[index + 1] == "," and line.wide[index - 1] not in ARTICLES


def _is_title(line: Line, index: int, start: int, last: int) -> bool:
    """Whether a word of a run is a title; words that are names as well are none inside a name that has begun."""
    word = line.wide[index]
    if (
        word == "new"
        or (word == "prime" and line.wide[index + 1] != "minister")
        or (word not in titleish() and not _is_plural_title(word))
    ):
        return False
    honorific = _TITLES_HONORIFIC
    if word in _GIVEN_HONORIFICS and index == start and index + 1 == last:
        return False  # `Don Farrow`
    if word in _PILGRIMS and index == start and index + 1 == last and line.is_capital(index - 1):
        return line.wide[index - 1] not in _POSTS_HEAD  # `Vice President Alhaji Kamara`
    if word in GIVEN_OFFICES and index == start and index + 1 == last and is_described(line, last):
        return False  # `Sheriff Kallay, the president`
    if word in TITLES_TOO and index == start and line.wide[index + 1] in ("bin", "ibn"):
        return False  # `Sultan bin Salman`
    if word in TITLES_TOO and word not in honorific and index < last and line.wide[index - 1] in honorific - MAJESTIES:
        return False
    begun = index > start and any(line.wide[step] not in known() for step in range(start, index))
    if begun and (word in TITLES_TOO or word in _PLACES_DEMONYM or word in _POSTS_LEVEL):
        return False
    if index == start and index < last and word in _given_too():
        return word in _PLACES_DEMONYM and line.wide[index + 1] in _given_too() and index + 1 < last
    ends = word in SURNAMES_TOO or (begun and (word in people_nouns() or word in _JUNIOR))
    ends = ends or (begun and word in _TITLES_HONORIFIC and line.wide[index - 1] not in bodies())
    return not (index == last and index > start and ends)


_FRONTED = frozenset(
    ("replacing", "succeeding", "addressing", "meeting", "visiting", "accusing", "joining", "following", "naming")
) | {"appointing", "sacking", "dismissing", "praising", "thanking", "citing", "opposing", "defeating", "introducing"}
"""Verbs that begin a sentence before a name: `Replacing Kolst, the king appointed`."""


@cache
def _given_too() -> frozenset[str]:
    return words("people", "given-too") - words("titles", "honorific", "rank")


def _is_letters(line: Line, index: int, start: int, last: int) -> bool:
    """Whether letters within a run stand for an office or body before the name: `Kirin DCIO Henry Aluko`."""
    if not start < index <= last - _SHORTEST_NAME or not line.printed[index].isupper() or line.printed[last].isupper():
        return False
    return len(line.printed[index]) >= _SHORTEST_LETTERS and line.is_word(index)


def _is_plural_title(word: str) -> bool:
    """Whether a word names several holders of a title: `Businessmen A and B`, `Americans A and B`."""
    if word in SURNAMES_TOO:
        return False
    one = f"{word[:-2]}an" if word.endswith(("men", "women")) else word.removesuffix("s")
    return one != word and one in _holders()


@cache
def _holders() -> frozenset[str]:
    return people_nouns() | words("posts", "head") | words("places", "demonym") | words("titles", "rank")


def past_field(line: Line, start: int, last: int, ends: dict[int, Post]) -> int:
    """The first word behind the end of an office's field: `Minister of Industry and Trade Denis Marlow`."""
    step = start
    if line.wide[start - 1] == "of" and line.wide[start - 2] in _SUBJECTS and last - start >= _SHORTEST_NAME:
        return start + 1 if line.wide[start] in _PLACES_COUNTRY else start
    if start - 1 in ends or (line.wide[start] in _PARLIAMENTS and line.wide[start - 1] == "the"):
        return _past_body(line, start, last)
    if line.wide[start - 1] not in ("and", "of", "for", "&", ","):
        return start
    while step < last and line.wide[step] in _POSTS_PORTFOLIO:
        step += 1
    sentence = line.sentence(start)
    told = any(sentence.first <= index < start for index in ends)
    return step if told and step > start and last > step else start


def _past_body(line: Line, start: int, last: int) -> int:
    """The first word behind what an office left of a body's name: `Head of Investment Coordinating Council X Y`."""
    bodies_at = [step for step in range(start, last + 1) if line.wide[step] in bodies()]
    return bodies_at[-1] + 1 if bodies_at and last - bodies_at[-1] >= _SHORTEST_NAME else start


def name_end(line: Line, start: int, last: int, titled: str) -> int:
    """The last word of a name: without letters behind it (`QC`), a pronoun (`Lunchtime I`), or a month of a date."""
    while last > start:
        word, after = line.wide[last], line.wide[last + 1]
        letters = word in _TITLES_AFTER and line.printed[last].isupper() and len(word) > 1
        numeral = letters and word in ("ii", "iii", "iv")
        following = line.wide[last + 2] if after == "." else after
        dated = word in _COMMON_CALENDAR and following[:1].isdigit()
        dated = dated or (word in WEEKDAYS and last > start + 1)
        spoken = word == "i" and titled not in _ROYAL
        small = word in _BEHIND and line.printed[last][0].isupper()
        if not ((letters and not numeral) or dated or spoken or small):
            break
        last -= 1
        while last > start and not line.is_word(last):
            last -= 1
    return last


def is_past(word: str) -> bool:
    """Whether a word is a participle; many names end as participles do: `Ahmed`, `Alfred`."""
    if form_of(word) not in ("past", "participle") or len(word) <= 3:
        return False
    return not (word in SURNAMES_TOO or word in _IN_ED or word.endswith(_NO_PAST))


def is_opening(line: Line, index: int) -> bool:
    """Whether a capital word begins a sentence or headline and no name: not `Per` in `minister Per Nystad`."""
    word = line.wide[index]
    if len(word) == 1 and line.wide[index + 1] == "." and line.is_capital(index + 2):
        return False  # `A. Pires`
    if word in _PEOPLE_GIVEN_TOO and word not in _COMMON_FUNCTION and line.is_capital(index + 1):
        return False
    if word == "will" and line.is_capital(index + 1):
        ends = (line.wide[at] for at in range(index, len(line.tokens)) if line.wide[at] in (".", "!", "?"))
        return next(ends, "?") == "?"  # `Will Kolst said so.` asks nothing
    return line.opens(index) or word in ARTICLES or (line.is_title and word in _COMMON_FUNCTION)


@cache
def not_names() -> frozenset[str]:
    """Common words that begin sentences and headlines, and those of government."""
    common = words("common") - words("common", "stop", "headline") | words("common", "function")
    return common | words("posts", "portfolio") | _FRONTED


@cache
def common_words() -> frozenset[str]:
    """What is no name, and the names of peoples: a run of these alone is no person."""
    return not_names() | words("places", "demonym")


@cache
def known() -> frozenset[str]:
    """Names that are known to be none of persons, and no parts of any."""
    return words("places", "country", "demonym", "city", "media", "named")


@cache
def whole() -> frozenset[str]:
    """Names that are known to be none of persons as a whole, but may be parts of one: `Aden`, `Mendoza`."""
    return known() | words("places", "city-too")
