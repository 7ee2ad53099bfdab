"""Characters that do not show what they do, and the rules that refuse them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from qantar_curation.diagnostics.finding import Rule
from qantar_curation.reading.rules import (
    BIDI_CONTROL,
    BYTE_ORDER_MARK,
    CARRIAGE_RETURN,
    CONTROL_CHARACTER,
    ODD_SPACE,
    TAB,
    ZERO_WIDTH,
)

# As in a regular expression's brackets. All are unprintable to str.isprintable, which `refused_runs` relies on.
_CLASSES = {
    CONTROL_CHARACTER: (
        r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
        + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 17))
    ),
    BIDI_CONTROL: r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
    ZERO_WIDTH: r"\xad\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f",
    ODD_SPACE: r"\xa0\u1680\u2000-\u200a\u202f\u205f\u3000",
    TAB: r"\t",
}

#: What a record may not hold.
IN_RECORDS = frozenset({*_CLASSES, BYTE_ORDER_MARK, CARRIAGE_RETURN})
#: What an article may not hold: its spaces are as they were printed.
IN_ARTICLES = IN_RECORDS - {ODD_SPACE, TAB}
#: What an escape such as ``"\\u202e"`` may not bring into a value: there a tab or a space can be seen.
IN_VALUES = frozenset({CONTROL_CHARACTER, BIDI_CONTROL, ZERO_WIDTH})


def refused_runs(text: str, refuse: frozenset[Rule], limit: int) -> Iterator[tuple[Rule, int, int]]:
    """The first runs of refused characters of each class: the rule, their start, and one past their end.

    At most ``limit`` a rule. Byte order marks at the start and carriage returns are not looked for here.
    """
    if text.replace("\n", " ").isprintable():
        return
    import re

    for rule, characters in _CLASSES.items():
        if rule in refuse:
            for match in islice(re.finditer(f"[{characters}]+", text), limit):
                yield rule, match.start(), match.end()


def named(characters: str) -> str:
    """The first character of a run as ``U+202E RIGHT-TO-LEFT OVERRIDE``, and how many follow."""
    from unicodedata import name

    char = characters[0]
    known = name(char, "")
    more = f" and {len(characters) - 1:,} more" if len(characters) > 1 else ""
    return f"U+{ord(char):04X}{' ' if known else ''}{known}{more}"


def readable(text: str) -> str:
    """The text as the YAML parser takes it, so that a file with refused characters can be read on.

    Without the byte order mark and with line feeds as line ends; what YAML forbids becomes U+FFFD, one for one, so that
    no line or column moves.
    """
    if text.replace("\n", " ").isprintable():
        return text
    import re

    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\ufffd")
    return re.sub(f"[{_CLASSES[CONTROL_CHARACTER]}\ufeff]", "\ufffd", text)
