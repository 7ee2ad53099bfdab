"""Offices behind a name that are somebody else's: of who says so, of who is told of besides."""

from __future__ import annotations

from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import DETERMINERS

_SAYINGS_PAST_PRESENT = words("sayings", "past", "present")
_PLURAL = frozenset(("were", "are", "have", "had", "will", "both"))


def is_others(line: Line, post: Post, taken: bool) -> bool:
    """Whether an office that stands behind a name and a comma is not its holder's.

    Args:
        line: The line.
        post: The office.
        taken: Whether another office behind the name is its holder's already.
    """
    return _is_speakers(line, post) or (taken and _is_besides(line, post))


def _is_speakers(line: Line, post: Post) -> bool:
    """Whether an office behind a comma is that of who says so: `will be replaced by X, the prime minister said`."""
    behind = line.wide[post.span.last + 1]
    return line.wide[post.begin] in ("the", "a", "an", "his") and behind in _SAYINGS_PAST_PRESENT


def _is_besides(line: Line, post: Post) -> bool:
    """Whether an office behind `, and` is that of who is told of besides: `A, the mayor, and an adviser were hurt`."""
    first, after = post.begin, line.wide[post.span.last + 1]
    if line.wide[first - 1] != "and" or line.wide[first - 2] != "," or line.wide[first] not in DETERMINERS:
        return False
    if after == "," and line.is_capital(post.span.last + 2):
        return True  # `A, the mayor, and the governor, B, were hurt`
    return after in _PLURAL or form_of(after) == "past"
