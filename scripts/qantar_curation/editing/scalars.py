"""How a text is written as a YAML scalar: plain where every reader takes it for what it is, else in double quotes."""

from __future__ import annotations

import datetime
import json
import re

from qantar_curation.reading.keys import not_text

# What YAML 1.1, YAML 1.2 or a parser between the two takes for a number or a time.
_NUMERIC = re.compile(
    r"[-+]?([0-9][0-9_]*(:[0-5]?[0-9])*(\.[0-9_.]*)?|\.[0-9_.]*)([eE][-+]?[0-9]+)?"
    r"|[-+]?0[bB][01_]+|[-+]?0[oO][0-7_]+|[-+]?0[xX][0-9a-fA-F_]+"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t][-+0-9:.TtZz \t]*)?"
)
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_STARTS = "./(+"
"""What may begin a plain scalar besides letters and digits: no indicator of YAML 1.1 or 1.2 is among them."""
_IN_FLOW = frozenset(",[]{}:?")
_SHORT = {"\\": "\\\\", '"': '\\"', "\t": "\\t", "\n": "\\n"}


def quoted(text: str) -> str:
    """A text in double quotes; characters that do not show themselves are escaped."""
    return '"' + "".join(_SHORT.get(char) or (char if char.isprintable() else _escaped(char)) for char in text) + '"'


def scalar(text: str, *, flow: bool = False, typed: bool = False) -> str:
    """A text as a scalar on one line.

    Args:
        text: The text.
        flow: Whether it stands between brackets or braces.
        typed: Whether a number, a truth value or a day may stand plain, though a parser with types reads it as one.
            It may where both versions of YAML write back just this text: `9`, `true` and `2022-01-05`, not `09`,
            `yes` or `1_000`.

    Returns:
        The text itself, or the text in double quotes.
    """
    return text if _shows_itself(text, flow) and _reads_alike(text, typed) else quoted(text)


def _shows_itself(text: str, flow: bool) -> bool:
    """Whether the syntax of YAML 1.1 and that of 1.2 take all of the text for one plain scalar."""
    first = text[:1]
    if not first or not (first.isalnum() or first in _STARTS or _NUMBER.fullmatch(text)):
        return False
    if not text.isprintable() or text[-1] in " :" or ": " in text or " #" in text:
        return False
    return not flow or _IN_FLOW.isdisjoint(text)


def _reads_alike(text: str, typed: bool) -> bool:
    """Whether what YAML 1.1 and what YAML 1.2 make of the plain text is written as this text again."""
    if _NUMERIC.fullmatch(text) is None and (not_text(text) is None or "0" <= text.lstrip("+-.")[:1] <= "9"):
        return True
    if not typed:
        return False
    if text in ("true", "false") or _NUMBER.fullmatch(text):
        return text != "-0"
    if not _DAY.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _escaped(char: str) -> str:
    return json.dumps(char)[1:-1] if ord(char) <= 0xFFFF else f"\\U{ord(char):08X}"
