"""Names as ids: one transliteration for whoever proposes an id and for whoever checks it."""

from __future__ import annotations

import re

from qantar_schema.text import fold


def slug(name: str) -> str:
    """A name as a slug: lower case, without accents, other letters in ASCII, words joined by hyphens.

    It is empty where nothing is left of it.
    """
    plain = fold(name)
    if not plain.isascii():  # what is no letter of ASCII with an accent on it
        from anyascii import anyascii

        plain = anyascii(plain).casefold()
    return re.sub("[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
