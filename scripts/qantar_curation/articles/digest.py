"""The hash that pins a line of an article."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import Any


@cache
def _sha256() -> Callable[[bytes], Any]:
    """SHA-256 from the module that Python's own `random` prefers as well: `hashlib` would load all of OpenSSL first."""
    for name in ("_sha2", "_sha256"):  # from Python 3.12 on; before
        with suppress(ImportError, AttributeError):
            made: Callable[[bytes], Any] = import_module(name).sha256
            return made
    from hashlib import sha256

    return sha256


def sha256_of(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal, as fingerprints and anchors carry it."""
    digest: str = _sha256()(text.encode()).hexdigest()
    return digest
