"""Offices before a name that belong together: `the head of the mission, former premier X,`, `leader and premier X`."""

from __future__ import annotations

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.beside import is_plural
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import DETERMINERS

_OF_COURTS = frozenset(("justice", "judge", "magistrate", "prosecutor"))
_SPEAKING = frozenset(("by", "said", "says", "told", "added"))


def dots_title(line: Line, index: int) -> bool:
    """Whether a full stop belongs to a title: `Gen.`, `Hon.`."""
    titled = line.word(index - 1) in words("titles", "honorific", "rank")
    return titled and (line.word(index) == "-" or (line.word(index) == "." and line.is_capital(index - 1)))


def joined(line: Line, post: Post, ends: dict[int, Post]) -> list[Post]:
    """An office with another one before it: `Deputy Prime Minister and Minister of Finance X`."""
    before = post.begin - 1
    if line.word(post.head) in _OF_COURTS and post.head == post.span.first:
        # `the chair of the board, Judge X`: a title of courts before the name is no second office.
        chair = ends.get(before - 1) if line.word(before) == "," else ends.get(before)
        if chair is not None:
            return [chair]
    if line.word(before) == "," and (held := ends.get(before - 1)) is not None and _heads_chain(line, held, post):
        return [post, held]
    if line.word(post.begin) in ("his", "her", "their"):
        return [post]  # `was named ambassador and his deputy, X, takes over`
    other = ends.get(before - 1) if line.word(before) == "and" else None
    if other is None or (other.status != post.status and line.word(other.begin) in DETERMINERS):
        return [post]
    return [post, other]


def _heads_chain(line: Line, held: Post, post: Post) -> bool:
    """Whether an office stands before another title of its holder: `the head of the mission, former premier X,`."""
    if line.word(held.begin) not in DETERMINERS or line.word(post.begin) in DETERMINERS or held.begin > post.begin - 2:
        return False
    opens = line.opens(held.begin) or line.word(held.begin - 1) in _SPEAKING
    if not opens or is_plural(line.word(held.head)):
        return False
    end, titles = post.span.last + 1, words("titles", "honorific", "rank") | {"."}
    while line.is_capital(end) or line.word(end) in titles:
        end += 1
    return line.word(end) == "," and line.word(end + 1) not in ("and", "&")
