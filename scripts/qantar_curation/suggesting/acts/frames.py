"""Frames: the words that tell an act of some kind, and who has to act on what for them to do so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from qantar_curation.grammar.facts import Facts
from qantar_curation.grammar.lexicon import Hit, Lexicon
from qantar_curation.grammar.verbs import inflected
from qantar_curation.suggesting.lexica import FOLDER, sections, words
from qantar_curation.suggesting.text import Line

_PERSON, _NAME = "person", "name"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What has to stand in one place: one of some words, a person of the text, or any name.

    Among the words are the plurals by which the classes know them, so that a word of a text is looked up as it is.
    """

    words: frozenset[str]
    persons: bool = False
    names: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to tell an act of `kind`: its entry, and by place (`by`, `on`, `who`, `with`, `not`) what is wanted."""

    kind: str
    entry: str
    by: Wanted | None = None
    on: Wanted | None = None
    near: Wanted | None = None
    next: Wanted | None = None
    unless: Wanted | None = None
    unless_next: Wanted | None = None
    agent: Wanted | None = None
    unless_on: Wanted | None = None
    unless_head: Wanted | None = None
    unless_near: Wanted | None = None
    head: Wanted | None = None
    then: Wanted | None = None
    form: str = ""
    parties: bool = True
    """Whether it asks for nothing but who acts on what."""


_AGENTS = ("ers", "ors", "ists", "ians", "eers", "ants", "women", "men")
_SHORTEST = 6
_PLACES = {
    "by": "by",
    "on": "on",
    "with": "near",
    "next": "next",
    "not": "unless",
    "next-not": "unless_next",
    "agent": "agent",
    "not-on": "unless_on",
    "not-head": "unless_head",
    "nowhere": "unless_near",
    "who": "head",
    "then": "then",
}
_PARTIES = frozenset(("by", "on", "agent", "who"))
_WHO_ON_WHAT = frozenset(("by", "on", "agent", "unless_on"))
_FORMS = frozenset(("finite", "infinitive", "active", "passive", "told", "leading", "ahead", "said"))


@cache
def frames() -> dict[str, tuple[Frame, ...]]:
    """The frames by entry: first those that ask for something, each sort in the order of `acts.txt`.

    Raises:
        ValueError: A line of the file names no place, or stands before any kind.
    """
    found: dict[str, list[Frame]] = {}
    kind = ""
    for line in (FOLDER / "acts.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            kind = line.strip("[] ")
            continue
        entry, _, conditions = (part.strip() for part in line.partition("="))
        places: dict[str, Wanted] = {}
        form = ""
        for condition in filter(None, (part.strip() for part in conditions.split(";"))):
            place, *names = condition.split()
            if place == "as" and len(names) == 1 and names[0] in _FORMS:
                form = names[0]
                continue
            if place not in _PLACES or not names or not kind:
                raise ValueError(f"acts.txt: {line!r} is no entry with conditions below a kind")
            places[_PLACES[place]] = _wanted(tuple(names), is_party=place in _PARTIES)
        parties = not form and places.keys() <= _WHO_ON_WHAT
        found.setdefault(entry, []).append(Frame(kind, entry, form=form, parties=parties, **places))
    return {entry: tuple(sorted(ways, key=_is_open)) for entry, ways in found.items()}


def _is_open(frame: Frame) -> bool:
    return frame == Frame(frame.kind, frame.entry)


@cache
def _wanted(names: tuple[str, ...], is_party: bool) -> Wanted:
    """What a condition asks for; more words count for who acts on whom than for what stands nearby."""
    known = sections("classes")
    meant: set[str] = set()
    if is_party:
        meant |= {word for name in names if f"{name}-too" in known for word in words("classes", f"{name}-too")}
        if "country" in names or "body" in names:
            meant |= {name.split()[-1] for name in words("places", "country")}
    for name in names:
        for word in words("classes", name) if name in known else {name}:
            meant |= set(inflected(word[:-2])) if word.endswith("/v") else {word}
    return Wanted(with_plurals(meant - {_NAME}), _PERSON in names, _NAME in names)


@cache
def act_words() -> Lexicon:
    """All entries, as one lexicon whose hits name their entry."""
    return Lexicon({"act": tuple(frames())})


def hits(line: Line) -> tuple[Hit, ...]:
    """The entries that a line says, by place; at one place the longest first."""
    return act_words().hits_in(line.tokens, line.wide)


def _stem(word: str) -> str:
    if word[-1:] != "s":
        return word
    for ending, mended in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            single = word[: -len(ending)] + mended
            if single in _singulars():
                return single
    return word


_STEMS = Facts(_stem)
stem = _STEMS.__getitem__
"""The singular of a plural that the classes know by its singular."""


def with_plurals(known: Iterable[str]) -> frozenset[str]:
    """Some words, and the plurals that have one of them for their stem."""
    plurals = _plurals()
    meant = frozenset(known)
    return meant.union(*(plurals[word] for word in meant if word in plurals))


@cache
def _plurals() -> dict[str, tuple[str, ...]]:
    """The words that have a word of the classes for their stem."""
    forms = {word: (f"{word}s", f"{word}es", f"{word[:-1]}ies") for word in _singulars()}
    return {word: tuple(form for form in listed if _stem(form) == word) for word, listed in forms.items()}


@lru_cache(maxsize=8192)
def is_agent(word: str) -> bool:
    """Whether the ending of a plural says that it is of people: `investigators`, `loyalists`."""
    return word.endswith(_AGENTS) and len(word) > _SHORTEST and word not in words("classes", "no-agents")


@cache
def _singulars() -> frozenset[str]:
    return words("classes")
