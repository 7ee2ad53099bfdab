"""One name in several romanisations: `Qasym-Zhomart Toqaev` and `Kassym-Jomart Tokayev`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qantar_schema.text import fold

_LETTERS = (
    *(("shch", "s"), ("sch", "s"), ("tsch", "c"), ("tch", "c"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("sh", "s")),
    *(
        ("ch", "c"),
        ("kh", "h"),
        ("gh", "g"),
        ("ph", "f"),
        ("th", "t"),
        ("ck", "k"),
        ("q", "k"),
        ("x", "ks"),
        ("ts", "c"),
    ),
    *(("w", "v"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"), ("j", "i"), ("z", "s")),
)
_GLIDE = re.compile(r"(?<=[aeou])i(?=[aeou])")
_TWICE = re.compile(r"(.)\1+")
_ENDINGS = (("off", "of"), ("eff", "ef"), ("ov", "of"), ("ev", "ef"))


def key_of(name: str) -> list[str]:
    """The words of a name as spellings are compared: folded, in plain letters, without hyphens."""
    return list(_key_of(name))


@lru_cache(maxsize=4096)
def _key_of(name: str) -> tuple[str, ...]:
    folded = fold(name)
    if not folded.isascii():
        from anyascii import anyascii

        folded = anyascii(folded).casefold()
    return tuple(folded.replace("-", " ").replace(".", " ").replace("'", "").replace('"', "").split())


@lru_cache(maxsize=8192)
def sound(part: str) -> str:
    """A word of a name as what the usual romanisations of it share; the word in plain lower-case letters."""
    for letters, plain in _LETTERS:
        part = part.replace(letters, plain)
    part = _TWICE.sub(r"\1", _GLIDE.sub("", _TWICE.sub(r"\1", part)))
    for ending, plain in _ENDINGS:
        if part.endswith(ending):
            return part[: -len(ending)] + plain
    return part


def sounds(name: str) -> tuple[str, ...]:
    """The words of a name, each as `sound` has it."""
    return tuple(sound(part) for part in key_of(name))


def alike(one: Sequence[str], other: Sequence[str]) -> float:
    """How alike two names are, from 0 to 100: how their words sound, whatever is written in one word or in two."""
    from rapidfuzz import fuzz

    if not one or not other:
        return 0.0
    if fuzz.ratio(one[-1], other[-1]) < _SAME_FAMILY:
        return 0.0
    return float(fuzz.ratio("".join(one), "".join(other)))


_SAME_FAMILY = 80.0
