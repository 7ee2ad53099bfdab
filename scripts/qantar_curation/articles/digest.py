"""The hash that pins a line of an article."""

from __future__ import annotations

import hashlib


def sha256_of(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal, as fingerprints and anchors carry it."""
    return hashlib.sha256(text.encode()).hexdigest()
