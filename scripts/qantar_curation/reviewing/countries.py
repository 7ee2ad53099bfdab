"""Which country a line tells of an office, and which one an office that is known belongs to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from qantar_curation.corpus import Corpus
from qantar_curation.reviewing.context import Place, Setting
from qantar_curation.suggesting.lexica import sections
from qantar_schema.text import fold

_IRREGULAR = {
    "afghan": "Afghanistan", "american": "United States", "argentine": "Argentina", "azeri": "Azerbaijan",
    "belgian": "Belgium", "british": "United Kingdom", "burmese": "Myanmar", "chilean": "Chile", "cuban": "Cuba",
    "cypriot": "Cyprus", "danish": "Denmark", "dutch": "Netherlands", "emirati": "United Arab Emirates",
    "filipino": "Philippines", "finnish": "Finland", "french": "France", "ghanaian": "Ghana", "greek": "Greece",
    "indian": "India", "irish": "Ireland", "ivorian": "Ivory Coast", "korean": "South Korea", "kosovar": "Kosovo",
    "laotian": "Laos", "lebanese": "Lebanon", "macedonian": "North Macedonia", "mexican": "Mexico",
    "montenegrin": "Montenegro", "moroccan": "Morocco", "nigerian": "Nigeria", "norwegian": "Norway",
    "peruvian": "Peru", "polish": "Poland", "portuguese": "Portugal", "saudi": "Saudi Arabia", "soviet": "Soviet Union",
    "spanish": "Spain", "swedish": "Sweden", "swiss": "Switzerland", "syrian": "Syria", "tajik": "Tajikistan",
    "thai": "Thailand", "turkish": "Turkey", "turkmen": "Turkmenistan", "uzbek": "Uzbekistan",
    "zimbabwean": "Zimbabwe",
}  # fmt: skip
"""Adjectives that are not the country's name with another ending."""
_LARGE = re.compile(
    r"\b(?:asia|africa|america|europe|east|oceania|antarctica|balkans|caucasus|sahel|maghreb|caribbean)$"
)
_ONE = frozenset(("south africa", "east timor"))
_WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
_LONGEST = 4
_BESIDE = 3
"""So many words stand between a country's adjective and its office: `Armenia's newly named acting premier`."""
_PARTED = re.compile(
    r"[^\w\s'-]|\b(?:and|or|but|to|of|in|on|at|with|by|for|from|that|said|says|as|after|when|while|the|a|an|who)\b"
)
_BEHIND = re.compile(r"(?:\s+(?!of\b)[^\W\d_][\w'-]*){0,3}?,?\s+(?:of|in|for)\s+(?:the\s+)?")
_CLAUSE = re.compile(r".*\b[a-z]{4,}\b")
"""A word in small letters before a place, which is no name: a clause begins, `speaker Ada Venn said in Paris`."""
_OPENING = re.compile(r"(?:meanwhile,? )?in (?:the )?(?:[a-z-]+ ){0,2}", re.IGNORECASE)
_ADJECTIVE = frozenset(("", "n", "an", "ian", "ese", "i", "ish", "ic", "stani", "iot"))
_SHARED = 4
"""So many letters a country and its adjective share, at the least."""


class Named(NamedTuple):
    """A country that a text names, by what it is called itself, and where."""

    country: str
    start: int
    end: int
    own: bool
    """Whether it is the name itself, and not its adjective, its genitive or a place in it."""


def names(word: str, country: str) -> bool:
    """Whether a word is a country's name or its adjective: the name without its ending, and an ending of adjectives."""
    stem = next((country.removesuffix(one) for one in ("stan", "ia", "y", "a", "e") if country.endswith(one)), country)
    return (len(stem) >= _SHARED and word.startswith(stem) and word[len(stem) :] in _ADJECTIVE) or word == country


def of_post(corpus: Corpus, post_id: str) -> str | None:
    """The country of an office: the one that its title names, else that of its body; None where neither tells it."""
    row = corpus.ids("posts").get(post_id)
    if row is None:
        return None
    told = next(named(corpus, str(row.values.get("title"))), None)
    return told.country if told is not None else _of_body(corpus, row.values.get("organisation_id"))


def named(corpus: Corpus, text: str) -> Iterator[Named]:
    """The countries that a text names, by their names and adjectives, and by places that the records put in them."""
    known = _forms(_places(corpus))
    words = list(_WORD.finditer(text))
    begin = 0
    while begin < len(words):
        step = 1
        for length in range(min(_LONGEST, len(words) - begin), 0, -1):
            first, last = words[begin], words[begin + length - 1]
            found = text[first.start() : last.end()]
            plain = re.sub(r"['\u2019]s?$", "", found)
            country = known.get(fold(plain)) if found[0].isupper() else None
            if country is not None:
                yield Named(country, first.start(), last.end(), plain == found and fold(plain) == fold(country))
                step = length
                break
        begin += step


def of_office(setting: Setting, title: str, line: int, place: Place | None) -> Named | None:
    """The country that the line puts beside an office: in its title, before or behind it, or at the sentence's head."""
    corpus, text = setting.corpus, setting.text(line)
    inside = next(named(corpus, title), None)
    if inside is not None or place is None:
        return inside
    begin = setting.sentence(line, place[0])[0]
    found = list(named(corpus, text))
    for one in reversed([one for one in found if begin <= one.start and one.end <= place[0]]):
        between = text[one.end : place[0]]
        if not _PARTED.search(between) and len(between.split()) <= (0 if one.own else _BESIDE):
            return one
    for one in found:
        behind = text[place[1] : one.start]
        if one.start >= place[1] and _BEHIND.fullmatch(behind) and not _CLAUSE.match(behind):
            return one
        if begin <= one.start < place[0] and _OPENING.fullmatch(text[begin : one.start]):
            return one
    return None


def around(setting: Setting, line: int, at: int) -> set[str]:
    """The countries that the sentence names."""
    start, end = setting.sentence(line, at)
    return {one.country for one in named(setting.corpus, setting.text(line)[start:end])}


def mostly(setting: Setting) -> set[str]:
    """The countries that the article names most often, a city of another one counted as its own; empty where none."""
    cities = {fold(one) for one in sections("places")["city"]}
    count: Counter[str] = Counter()
    for line in range(1, len(setting.article.lines) + 1):
        text = setting.text(line)
        found = list(named(setting.corpus, text))
        count.update(one.country for one in found)
        known = {fold(text[one.start : one.end]) for one in found}
        words = [fold(one[0]) for one in _WORD.finditer(text) if one[0][0].isupper()]
        count.update(word for word in words if word in cities and word not in known)
    most = max(count.values(), default=0)
    return {one for one, times in count.items() if times == most}


def home(corpus: Corpus) -> str | None:
    """The country that most posts of the records belong to."""
    found = Counter(country for row in corpus.rows["posts"] if (country := of_post(corpus, row.id)) is not None)
    return found.most_common(1)[0][0] if found else None


def _of_body(corpus: Corpus, body: object) -> str | None:
    """The country of a body: where it sits, or the body that it is part of."""
    within = dict(_places(corpus))
    seen: set[object] = set()
    while body is not None and body not in seen:
        seen.add(body)
        row = corpus.ids("organisations").get(str(body))
        if row is None or row.values.get("kind") == "international-organisation":
            return None
        place = corpus.ids("places").get(str(row.values.get("place_id")))
        if place is not None:
            return within.get(fold(str(place.values.get("name"))))
        body = row.values.get("part_of_id")
    return None


def _places(corpus: Corpus) -> tuple[tuple[str, str], ...]:
    """The places of the records that lie in a country, each with the country's name."""
    places = corpus.ids("places")
    found = []
    for row in places.values():
        whole, seen = row, {row.id}
        while whole.values.get("kind") != "country":
            above = places.get(str(whole.values.get("part_of_id")))
            if above is None or above.id in seen:
                break
            whole = above
            seen.add(above.id)
        if whole.values.get("kind") == "country":
            found.append((fold(str(row.values.get("name"))), str(whole.values.get("name"))))
    return tuple(found)


@lru_cache(maxsize=8)
def _forms(places: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """What a country may be called: names and adjectives, those of the lexicon and those of the records."""
    lists = sections("places")
    countries = [one for one in lists["country"] if fold(one) in _ONE or not _LARGE.search(fold(one))]
    own = {country for _, country in places}
    known = {fold(one): one for one in (*countries, *own)}
    for adjective in map(fold, lists["demonym"]):
        country = _IRREGULAR.get(adjective) or next((one for one in known if names(adjective, one)), None)
        if country is not None:
            known[adjective] = known.get(fold(country), country)
    for country in own:
        stem = fold(country)
        known |= {one: country for one in _adjectives(stem) if names(one, stem)}
    return known | dict(places)


def _adjectives(country: str) -> list[str]:
    stems = [country, *(country.removesuffix(one) for one in ("stan", "ia", "y", "a", "e") if country.endswith(one))]
    return [stem + ending for stem in stems for ending in _ADJECTIVE]
