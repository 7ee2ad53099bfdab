"""How text is compared: the reading of an article's characters, the count of words, slugs, and folded names.

Article lines are kept as they are in the file, and every offset counts code points of that raw line. Readers
of numbers, names and phrases look at `normalise(line)`, which changes characters but never their places.
"""

from __future__ import annotations

import re
import unicodedata

MAX_PHRASE_WORDS = 8
"""The longest phrase that may be published, in words as `words` counts them."""

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""The form of every id and vocabulary term."""

_SLUG = re.compile(SLUG)

# One code point to one code point: a string as long as the raw one keeps every offset valid.
_STRAIGHT: dict[int, str] = {
    **dict.fromkeys((0x00A0, 0x2007, 0x2009, 0x202F), " "),  # no-break, figure, thin, narrow no-break space
    **dict.fromkeys((0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2035, 0x02B9, 0x02BC), "'"),
    **dict.fromkeys((0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x2036, 0x02BA), '"'),
}


def normalise(text: str) -> str:
    """The text with plain spaces for no-break spaces and straight quotes for curly quotes and primes.

    Args:
        text: any text.

    Returns:
        A text of the same length, so that every offset into the one holds in the other.
    """
    return text if text.isascii() else text.translate(_STRAIGHT)


def words(text: str) -> int:
    """The number of words of a text, split at white space (a no-break space is white space)."""
    return len(text.split())


def is_slug(text: str) -> bool:
    """Whether the text is a slug: parts of lower-case ASCII letters and digits, joined by single hyphens."""
    return _SLUG.fullmatch(text) is not None


def fold(text: str) -> str:
    """The text as names are compared: without case, accents, kinds of quotes and runs of white space.

    Letters of other scripts stay in their script: folding is no transliteration.

    Args:
        text: a name or another short text.

    Returns:
        The folded text. Folding it again changes nothing.
    """
    plain = normalise(text).casefold()
    if not plain.isascii():
        # Compatibility forms can unfold to upper case, so case is folded on both sides of the decomposition.
        bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", plain).casefold())
        plain = normalise("".join(mark for mark in bare if not unicodedata.combining(mark)))
    return " ".join(plain.split())
