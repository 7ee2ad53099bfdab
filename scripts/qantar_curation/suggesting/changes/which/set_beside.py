"""Offices beside the name behind a word of change: `appointed a new prosecutor, X`, `chose X, 37, premier`."""

from __future__ import annotations

from qantar_curation.suggesting.changes.telling import GAINS
from qantar_curation.suggesting.changes.which.told import Told
from qantar_curation.suggesting.wording import DETERMINERS

_BE = ("were", "was", "are")


def new_title(told: Told) -> str | None:
    """`appointed a new prosecutor, X`: a title that only now becomes one."""
    mention, hit, line = told.mention, told.hit, told.sentence.line
    if mention is None or told.role != "object" or told.change not in GAINS or not told.is_behind:
        return None
    for post, before in mention.posts:
        if before and hit.last < post.begin <= hit.last + 2 and line.wide[mention.span.first - 1] in (",", ":"):
            new = any(line.wide[index] in ("new", "a", "an") for index in range(post.begin - 1, post.span.first))
            return post.text if new else None
    return None


def aged(told: Told) -> str | None:
    """`elected the businessman X, 37, prime minister`: the office behind the age, where no other one is given."""
    mention, line = told.mention, told.sentence.line
    if mention is None or told.role != "object" or told.change not in GAINS or not told.is_behind:
        return None
    last = mention.span.last
    if not (line.wide[last + 1] == "," == line.wide[last + 3] and line.is_number(last + 2)):
        return None
    return next((post.text for post, before in mention.posts if not before and post.begin == last + 4), None)


def behind_title(told: Told) -> str | None:
    """`named the chief of the court, X, prime minister`: what stands behind the name where a title stands before it."""
    mention, line = told.mention, told.sentence.line
    if mention is None or told.role != "object" or told.change not in GAINS or not told.is_behind:
        return None
    last = mention.span.last
    titled = any(before and told.hit.last < post.begin <= told.hit.last + 2 for post, before in mention.posts)
    if not titled or line.wide[last + 1] != "," or line.wide[mention.span.first - 1] != ",":
        return None
    behind = (post for post, before in mention.posts if not before and post.begin == last + 2 and post.status is None)
    return next((post.text for post in behind if line.wide[post.begin] not in DETERMINERS), None)


def listed_behind(told: Told) -> str | None:
    """`Also appointed were X, finance minister, and Y`: what stands without an article behind the name."""
    mention, line = told.mention, told.sentence.line
    if mention is None or told.role != "object" or told.change not in GAINS or not told.is_behind:
        return None
    if not any(line.wide[at] in _BE for at in range(told.hit.last + 1, told.hit.last + 3)):
        return None
    posts = (post for post, before in mention.posts if not before and post.begin == mention.span.last + 2)
    return next((post.text for post in posts if line.wide[post.begin] not in DETERMINERS and post.status is None), None)
