"""Which prints name one office."""

from __future__ import annotations

from functools import lru_cache

from qantar_curation.suggesting.lexica import pairs, words

_POSTS_PORTFOLIO = words("posts", "portfolio")
_POSTS_SAME_PAIRS = pairs("posts", "same")
_POSTS_HEAD = words("posts", "head")
_SMALL = frozenset(("of", "for", "the", "and"))


@lru_cache(maxsize=1 << 16)  # asked of every pair of offices in a text
def same_post(one: str | None, other: str) -> bool:
    """Whether two prints name one office: the same words before `of`, and behind it no more than the other has."""
    if one is None or not _same_field(one, other):
        return False
    (left, left_body), (right, right_body) = halves(one), halves(other)
    if not (left_body <= right_body or right_body <= left_body):
        return False
    more = left ^ right
    return (left <= right or right <= left) and not more & words("posts", "modifier")


def _same_field(one: str, other: str) -> bool:
    """Whether two offices can be of one field: `Minister of trade` is no `Defence Minister`."""
    known, same = _POSTS_PORTFOLIO, _POSTS_SAME_PAIRS
    left, right = (
        {same.get(word, word) for word in post.casefold().replace("-", " ").split()} for post in (one, other)
    )
    fields = left & known, right & known
    if fields[0] and fields[1]:
        return bool(fields[0] & fields[1])
    # `Minister for regional affairs` is no `housing minister`, though only one field is known.
    named = [" of " in f" {post} " or " for " in f" {post} " for post in (one, other)]
    unlike = not (left & right) - _POSTS_HEAD - _SMALL
    return not (unlike and ((fields[0] and named[1]) or (fields[1] and named[0])))


def halves(post: str) -> tuple[set[str], set[str]]:
    """The words of an office before `of` and behind it, as the lists write them."""
    plain = " ".join(_POSTS_SAME_PAIRS.get(word, word) for word in post.casefold().split())
    before, _, after = plain.replace("-", " ").replace(" for ", " of ").partition(" of ")
    return set(before.split()), set(after.split()) - {"the", "of", "for"}
