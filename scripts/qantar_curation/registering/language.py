"""Which language a text is in, by its script and its function words: a test for refusal, no identification."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

ENGLISH = "en"
_WORDS = {
    "en": "the of and to in that is was for on with as by it at from he his be has had have are were been not but an"
    " this which who will said their they or its after would she her when there about",
    "es": "el la los las de del que y en un una por con para se su al lo como más pero sus le ha este fue son",
    "fr": "le la les des du de et en un une que qui dans pour par sur au aux est pas plus avec ce se son il elle",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er",
    "it": "il lo la gli le di che e in un una per con del della dei nel si al non da sono più anche ha",
    "pt": "o a os as de do da que e em um uma para com não se por mais dos das no na foi ao como",
    "tr": "ve bir bu da de için ile olarak olan daha çok gibi kadar sonra ancak ise en var",
    "pl": "i w na z do się że o nie to jest po jak za od przez oraz był dla przy",
}
_NAMES = {
    "en": "English", "es": "Spanish", "fr": "French", "de": "German", "it": "Italian", "pt": "Portuguese",
    "tr": "Turkish", "pl": "Polish", "ru": "Russian or another language in Cyrillic script",
    "ar": "Arabic or another language in its script", "zh": "Chinese or another language in its script",
}  # fmt: skip
_SCRIPTS = {"CYRILLIC": "ru", "ARABIC": "ar", "CJK": "zh", "HIRAGANA": "zh", "KATAKANA": "zh"}
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_WORDS = 20
_LEAST_SHARE = 0.12
_ENOUGH = 4000
"""Words that are looked at: more would change no verdict."""


@dataclass(frozen=True, slots=True)
class Guess:
    """The code of the likeliest language, or none where the text is too short to tell, and by what it is told."""

    code: str | None
    why: str

    @property
    def name(self) -> str:
        """The language in words."""
        return _NAMES.get(self.code or "", "in no language that is known here")


def guess(lines: Iterable[str]) -> Guess:
    """The likeliest language of a text; a code that is `und` where no known one fits."""
    found: list[str] = []
    for line in lines:
        found += _WORD.findall(line.casefold())
        if len(found) >= _ENOUGH:
            break
    script = _script(found)
    if script is not None:
        return script
    if len(found) < _LEAST_WORDS:
        return Guess(None, f"{len(found)} words are too few to tell the language")
    shares = {code: sum(word in known for word in found) / len(found) for code, known in _SETS.items()}
    best = max(shares, key=lambda code: (shares[code], code == ENGLISH))
    if shares[best] < _LEAST_SHARE:
        return Guess("und", f"only {shares[ENGLISH]:.0%} of the words are function words of English")
    said = f"{shares[best]:.0%} of the words are function words of {_NAMES[best]}"
    return Guess(best, said if best == ENGLISH else f"{said}, {shares[ENGLISH]:.0%} of English")


def _script(found: list[str]) -> Guess | None:
    """The language of a text of which most words are in another script."""
    letters = [word[0] for word in found]
    for script, code in _SCRIPTS.items():
        share = sum(unicodedata.name(letter, "").startswith(script) for letter in letters) / max(len(letters), 1)
        if share > 0.5:
            return Guess(code, f"{share:.0%} of the words are in another script")
    return None


_SETS = {code: frozenset(words.split()) for code, words in _WORDS.items()}
