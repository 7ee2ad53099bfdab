"""Whether a phrase says the number, the qualifier and the unit of a figure, and whether its text is as printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qantar_curation.grammar.lexicon import entries, lexicon
from qantar_curation.grammar.quantities import Quantity, quantities
from qantar_curation.grammar.tokens import tokens
from qantar_curation.phrases.verdict import Verdict, contradicts, says, silent

_ARTICLES = frozenset(("the", "a", "an"))
_REACH = 4
"""How many words may stand between a number and the noun of its unit: `six former Soviet republics`."""


def shown(quantity: Quantity) -> str:
    """A quantity in the terms of the record."""
    if quantity.qualifier == "range":
        return f"`range` from {_number(quantity.low)} to {_number(quantity.high)}"
    if quantity.value is None:
        return f"`{quantity.qualifier}` (`{quantity.word}`)"
    return f"`{quantity.qualifier}` {_number(quantity.value)}"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.15g}"


def read_value(phrase: str, target: float) -> Verdict:
    """Whether the phrase says the number."""
    found = quantities(phrase)
    if any(one.value == target for one in found):
        return says()
    valued = [_number(one.value) for one in found if one.value is not None]
    if valued:
        return contradicts(f"says {' and '.join(valued)}", f"did you mean `{valued[0]}`?")
    if found:
        return contradicts(f"says {shown(found[0])}, which has no single value", "leave `value` out")
    return silent("holds no number")


def read_qualifier(
    phrase: str, target: str, value: float | None, low: float | None = None, high: float | None = None
) -> Verdict:
    """Whether the phrase qualifies the number of the record as the record does."""
    found = quantities(phrase)
    about = [one for one in found if one.value == value and (value is not None or one.value is None)] or list(found)
    for one in about:
        if one.qualifier == target and (target != "range" or (one.low, one.high) == (low, high)):
            return says()
    if about:
        return contradicts(f"says {shown(about[0])}", f"did you mean `{about[0].qualifier}`?")
    return silent("holds no quantity")


def unit_of(phrase: str, quantity: Quantity) -> tuple[set[str], str]:
    """The units that the phrase gives to a quantity, and the word that says so; none where no word does."""
    if quantity.share:
        return {"percent"}, quantity.word
    if quantity.ordinal:
        return {"rank"}, phrase[quantity.start : quantity.end]
    parts = tokens(phrase)
    after = [index for index, token in enumerate(parts) if token.start >= quantity.end]
    hits = lexicon("unit").hits(phrase)
    for index in after[: _REACH + 1]:
        units = {hit.term for hit in hits if hit.first == index}
        if units:
            return units, parts[index].text
    inside = {hit.term for hit in hits if quantity.start <= parts[hit.first].start < quantity.end}
    return inside, quantity.word


def matching(phrase: str, value: float | None, qualifier: str) -> list[Quantity]:
    """The quantities of a phrase that have the number and the qualifier of a record."""
    return [one for one in quantities(phrase) if one.value == value and one.qualifier == qualifier]


def wrong_unit(phrase: str, value: float | None, qualifier: str, unit: str) -> tuple[set[str], str] | None:
    """The units that the phrase gives to the quantity of a record, and the word, where none is that of the record."""
    said = [unit_of(phrase, one) for one in matching(phrase, value, qualifier)]
    if not said or any(not units or unit in units for units, _ in said):
        return None
    return said[0]


def units_of_measure(measure: str) -> Sequence[str]:
    """The units in which a measure can be given."""
    return entries("measure-unit").get(measure, ())


def printed(text: str, phrases: Iterable[str]) -> bool:
    """Whether each word of `text`, articles aside, stands in one of the phrases."""
    words = {token.text for token in tokens(text)} - _ARTICLES
    return words <= {token.text for phrase in phrases for token in tokens(phrase)}
