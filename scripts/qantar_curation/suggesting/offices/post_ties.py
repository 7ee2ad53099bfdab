"""What ties somebody to an office: words such as `former` and `acting` before it, and the phrase they make."""

from __future__ import annotations

from qantar_curation.suggesting.lexica import closed, pairs, words
from qantar_curation.suggesting.text import Line

_TITLES_STATE_PAIRS = pairs("titles", "state")
_PLACES_DEMONYM_COUNTRY = words("places", "demonym", "country")
_CHOSEN = closed("posts-chosen")


def tie(line: Line, first: int, floor: int) -> tuple[int, str | None]:
    """The first token of the whole phrase, and the status that words such as `former` give.

    Args:
        line: The line.
        first: The first token of the office.
        floor: The last token of the office before it.
    """
    ties, demonyms = _TITLES_STATE_PAIRS, _PLACES_DEMONYM_COUNTRY
    begin, status = first, None
    while begin - 1 > floor:
        word = line.wide[begin - 1]
        if word == "-" and line.wide[begin - 2] in ties:
            status = _stronger(status, ties[line.wide[begin - 2]])
            begin -= 2
        elif word in ("now", "recently", "then") and line.wide[begin - 2] == "until" and begin - 2 > floor:
            status = "former"  # `until now mayor of Hallen`
            begin -= 2
        elif word in ties:
            status = _stronger(status, ties[word])
            begin -= 1
        elif word in _CHOSEN and (newly := _newly(line, begin - 2)) > floor:
            begin = newly
        elif word in ("time", "term") and line.wide[begin - 2] == "-" and begin - 3 > floor:
            # `one-time junior minister`, `three-time mayor`
            status = _stronger(status, "former" if line.wide[begin - 3] == "one" else "current")
            begin -= 3
        elif word in demonyms:
            begin -= 1
        elif f"{line.wide[begin - 2]} {word}" in demonyms and begin - 2 > floor:
            begin -= 2
        else:
            break
    if line.wide[begin - 1] in ("the", "a", "an", "its", "their", "his", "her"):
        begin -= 1
    return begin, status


def _newly(line: Line, index: int) -> int:
    """The place of a `newly` before a participle, also with a hyphen: `the newly-elected mayor`; -1 without one."""
    index -= line.wide[index] == "-"
    return index if line.wide[index] in ("newly", "freshly") else -1


def _stronger(status: str | None, other: str) -> str:
    """Of two ties the one that says more: `former acting` is over, `new acting` is acting."""
    order = ("former", "acting", "designate", "current")
    return other if status is None or order.index(other) < order.index(status) else status
