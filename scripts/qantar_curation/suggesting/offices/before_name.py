"""Offices before a name that belong together: `the head of the mission, former premier X,`, `leader and premier X`."""

from __future__ import annotations

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.beside import is_plural
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import DETERMINERS

_TITLES_HONORIFIC_RANK = words("titles", "honorific", "rank")
_TITLES_HONORIFIC_RANK_OR_MARKS = _TITLES_HONORIFIC_RANK | {"."}
_OF_COURTS = frozenset(("justice", "judge", "magistrate", "prosecutor"))
_SPEAKING = frozenset(("by", "said", "says", "told", "added"))


def dots_title(line: Line, index: int) -> bool:
    """Whether a full stop belongs to a title: `Gen.`, `Hon.`."""
    titled = line.wide[index - 1] in _TITLES_HONORIFIC_RANK
    return titled and (line.wide[index] == "-" or (line.wide[index] == "." and line.is_capital(index - 1)))


def joined(line: Line, post: Post, ends: dict[int, Post]) -> list[Post]:
    """An office with another one before it: `Deputy Prime Minister and Minister of Finance X`."""
    before = post.begin - 1
    if line.wide[post.head] in _OF_COURTS and post.head == post.span.first:
        # `the chair of the board, Judge X`: a title of courts before the name is no second office.
        chair = ends.get(before - 1) if line.wide[before] == "," else ends.get(before)
        if chair is not None:
            return [chair]
    if line.wide[before] == "," and (held := ends.get(before - 1)) is not None and _heads_chain(line, held, post):
        return [post, held]
    if line.wide[post.begin] in ("his", "her", "their"):
        return [post]  # `was named ambassador and his deputy, X, takes over`
    other = ends.get(before - 1) if line.wide[before] == "and" else None
    if other is None or (other.status != post.status and line.wide[other.begin] in DETERMINERS):
        return [post]
    return [post, other]


def _heads_chain(line: Line, held: Post, post: Post) -> bool:
    """Whether an office stands before another title of its holder: `the head of the mission, former premier X,`."""
    if line.wide[held.begin] not in DETERMINERS or line.wide[post.begin] in DETERMINERS or held.begin > post.begin - 2:
        return False
    opens = line.opens(held.begin) or line.wide[held.begin - 1] in _SPEAKING
    if not opens or is_plural(line.wide[held.head]):
        return False
    end, titles = post.span.last + 1, _TITLES_HONORIFIC_RANK_OR_MARKS
    while line.is_capital(end) or line.wide[end] in titles:
        end += 1
    return line.wide[end] == "," and line.wide[end + 1] not in ("and", "&")
