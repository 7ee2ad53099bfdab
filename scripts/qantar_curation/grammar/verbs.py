"""Forms of English verbs and nouns: those of a lexicon's entries exactly, those of any other word by its ending."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

Form = Literal["base", "third", "past", "participle", "ing"]
"""`past` stands for the past participle as well, wherever the two are one word; `participle` is a participle only."""

_VOWELS = "aeiou"
_SIBILANTS = ("s", "x", "z", "ch", "sh", "o")
_NO_PAST = {"bed", "bred", "deed", "feed", "hundred", "indeed", "need", "red", "reed", "seed", "shed", "speed", "weed"}
_NO_PAST |= {"breed", "creed", "exceed", "proceed", "succeed", "sacred", "embed", "united", "armed", "unprecedented"}
_NO_ING = {"thing", "nothing", "something", "anything", "everything", "king", "ring", "wing", "spring", "string"}
_NO_ING |= {"during", "morning", "evening", "building", "bring", "sing", "swing", "sting", "cling", "fling", "ceiling"}
_NO_ING |= {"according", "regarding", "concerning", "including", "following", "pending"}


@cache
def irregular() -> dict[str, tuple[str, str]]:
    """Of each irregular verb the past and the participle, by its base form; `/` parts variants."""
    from qantar_curation.grammar.lexicon import entries

    return {base: (forms[0], forms[-1]) for base, forms in entries("irregular-verb").items()}


def inflected(base: str) -> dict[str, Form]:
    """All forms of a verb. Where the doubling of a last letter depends on the stress, both spellings are there."""
    found: dict[str, Form] = {}
    if base.endswith("ie"):
        stems = {base[:-2] + "y"}
    elif base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        stems = {base[:-1]}
    else:
        stems = {base, base + base[-1]} if _may_double(base) else {base}
    found |= dict.fromkeys((stem + "ing" for stem in sorted(stems)), "ing")
    if base in irregular():
        pasts, participles = irregular()[base]
        found |= dict.fromkeys(participles.split("/"), "participle")
        found |= dict.fromkeys(pasts.split("/"), "past")
    elif base.endswith("y") and base[-2:-1] not in _VOWELS:
        found[base[:-1] + "ied"] = "past"
    else:
        whole = {base + "d"} if base.endswith("e") else {stem + "ed" for stem in stems}
        found |= dict.fromkeys(sorted(whole), "past")
    found[plural(base)] = "third"
    # A past that looks like the base (`cut`, `put`) is read as either.
    found.setdefault(base, "base")
    return found


def plural(noun: str) -> str:
    """The regular plural of a noun, which is also the third person of a verb."""
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(_SIBILANTS) else "s")


def _may_double(base: str) -> bool:
    if len(base) < 3 or base[-1] in _VOWELS or base[-1] in "wxy":
        return False
    return base[-2] in _VOWELS and base[-3] not in _VOWELS


@cache
def _pasts() -> dict[str, list[tuple[str, Form]]]:
    """The verbs of which a word is an irregular past or participle."""
    found: dict[str, list[tuple[str, Form]]] = {}
    for base, (pasts, participles) in irregular().items():
        for past in pasts.split("/"):
            found.setdefault(past, []).append((base, "past"))
        for participle in set(participles.split("/")) - set(pasts.split("/")):
            found.setdefault(participle, []).append((base, "participle"))
    return found


@lru_cache(maxsize=8192)
def bases(word: str) -> tuple[tuple[str, Form], ...]:
    """The bases that a word can come from if it is a verb, each with its form: the other way round than `inflected`."""
    found: dict[str, Form] = {base: form for base, form in _pasts().get(word, ())}
    stem = word
    if word.endswith("ing"):
        stem = word[:-3]
        found |= dict.fromkeys(_stems(stem), "ing")
        if stem.endswith("y"):
            found[stem[:-1] + "ie"] = "ing"
    elif word.endswith("ed"):
        stem = word[:-2]
        found |= dict.fromkeys((one for one in _stems(stem) if one not in irregular()), "past")
        if stem.endswith("i"):
            found[stem[:-1] + "y"] = "past"
    elif word.endswith("s"):
        found |= dict.fromkeys(_singulars(word), "third")
    found.setdefault(word, "base")
    return tuple(found.items())


def _stems(stem: str) -> tuple[str, ...]:
    if len(stem) > 2 and stem[-1] == stem[-2]:
        return stem, stem[:-1], stem + "e"
    return stem, stem + "e"


def _singulars(word: str) -> list[str]:
    """The words of which this is the regular plural, or the third person."""
    ways = [word[:-1], word[:-2]] if word.endswith("es") else [word[:-1]]
    if word.endswith("ies"):
        ways.append(word[:-3] + "y")
    return [one for one in ways if one and plural(one) == word]


@lru_cache(maxsize=8192)
def nouns(word: str) -> tuple[str, ...]:
    """The nouns of which a word is the singular or the plural."""
    return (word, *_singulars(word)) if word.endswith("s") else (word,)


@lru_cache(maxsize=8192)
def form_of(word: str) -> Form | None:
    """The form that a word has if it is a verb: by the table of irregular verbs, else by its ending.

    None is no denial: bases and third persons cannot be told from nouns by their looks.
    """
    known = _pasts().get(word)
    if known is not None:
        return known[0][1]
    if word.endswith("ed") and len(word) > 3 and word not in _NO_PAST:
        return "past"
    if word.endswith("ing") and len(word) > 4 and word not in _NO_ING:
        return "ing"
    return None
