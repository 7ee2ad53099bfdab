"""Names behind a decree: `by the decree of the President X is appointed minister` tells of X, who is no president."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import ARTICLES

_DECREES = frozenset(("decree", "decrees", "order", "edict", "resolution", "ukase", "ordinance", "directive"))
_BE = frozenset(("is", "was", "has", "are", "were", "be"))


def without_ruler(found: Sequence[Mention]) -> None:
    """Take the ruler's title from who is the subject of the passive behind a decree.

    Args:
        found: The names of a line with their offices.
    """
    if not found or _DECREES.isdisjoint(found[0].line.low):
        return
    for place, mention in enumerate(found):
        line, last = mention.line, mention.span.last
        title = next((post for post, before in mention.posts if before), None)
        end = line.sentence(last).last
        apart = line.wide[mention.span.first - 1] == "," and any(line.wide[at] in _BE for at in range(last, end))
        if title is None or not (line.wide[last + 1] in _BE or apart) or not _is_of_decree(line, title.begin):
            continue
        if not any(last < other.span.first <= end and other.strong for other in found[place + 1 :]):
            # With another name behind the verb it is that one who is appointed.
            mention.posts[:] = [one for one in mention.posts if not one[1]]


def _is_of_decree(line: Line, begin: int) -> bool:
    """Whether `by decree of`, with articles, stands right before a title and opens the sentence."""
    index = begin - 1
    if line.wide[index] in ARTICLES:
        index -= 1
    if line.wide[index] != "of" or line.wide[index - 1] not in _DECREES:
        return False
    index -= 2
    if line.wide[index] in ARTICLES:
        index -= 1
    return line.wide[index] in ("by", "under", "through")
