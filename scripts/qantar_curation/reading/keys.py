"""Which keys and values YAML would not take as the text that they look like."""

from __future__ import annotations

NULLS = frozenset({"~", "null", "Null", "NULL"})
_TRUTHS = frozenset(
    form
    for word in ("y", "n", "yes", "no", "on", "off", "true", "false")
    for form in (word, word.title(), word.upper())
)
_NUMERIC = frozenset("0123456789+-._:xXoOeEabcdfABCDFTtZz ")


def not_text(key: str) -> str | None:
    """What other readers of YAML may take an unquoted key for, or none where it is text to all of them."""
    if not key or key in NULLS:
        return "nothing"
    if key in _TRUTHS:
        return "a truth value"
    if key == "=" or key.lower() in (".nan", ".inf", "+.inf", "-.inf"):
        return "a special value"
    digit = key.lstrip("+-.")[:1]
    return "a number or a date" if "0" <= digit <= "9" and _NUMERIC.issuperset(key) else None
