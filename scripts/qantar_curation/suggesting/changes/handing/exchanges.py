"""Two who change places at once: `replaced minister A with B`, `ministers A and B swapped portfolios`."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.handing.successions import known_office, unnamed_office
from qantar_curation.suggesting.changes.telling import Change, Memory, Referent, Sentence
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.text import Line

_PAIR = 2
_BEFORE_NEW = 5
_TITLES = 4


def replaced_with(memory: Memory, sentence: Sentence, hit: Hit) -> tuple[Change, ...] | None:
    """`replaced minister A with B`, `replaced him by B as chief`, `replaced the mayor with B`: who goes and comes."""
    line = sentence.line
    after = [one for one in sentence.referents if one.first > hit.last]
    if not after or hit.form in ("noun", "base"):
        return None
    near = hit.last + 2
    office = next((one for one in sentence.offices if hit.last < one.begin <= near), None)
    old = after[0] if after[0].begin <= near or (office is not None and _is_described(line, office, after[0])) else None
    new = after[0] if old is None else after[1] if len(after) > 1 else None
    start = old.last if old is not None else office.span.last if office is not None else None
    if new is None or new.mention is None or start is None:
        return None
    joints = ("with", "by") if old is not None else ("with",)
    joints = ("for",) if hit.entry == "swap/v" else joints
    between = range(start + 1, new.begin)
    with_at = next((index for index in between if line.wide[index] in joints), new.begin)
    if (
        new.begin - with_at > _BEFORE_NEW
        or line.wide[with_at] not in joints
        or any(index in sentence.verbs for index in between)
    ):
        return None
    post = next((one.text for one in sentence.offices if one.begin == new.last + 2), None)
    post = post if line.wide[new.last + 1] == "as" else None
    if post is None and old is not None and old.mention is not None and old.mention.posts:
        post = old.mention.posts[0][0].text
    post = post or (office.text if office is not None else None)
    post = post or (known_office(memory, old.person) if old is not None else None)
    post = post or unnamed_office(memory, line.number)
    come = Change(
        line, hit.first, new.last, "appointed", new.person.name, new.person, post, None, 0.75, "replaced-with"
    )
    if old is None:
        return (come,)
    come.after = old.person
    name = old.person.name
    return Change(line, hit.first, old.last, "removed", name, old.person, post, None, 0.75, "replaced-with"), come


def _is_described(line: Line, office: Post, one: Referent) -> bool:
    """Whether a name stands behind an office and a comma: `the defence minister, retired general X, with`."""
    comma = office.span.last + 1
    return line.wide[comma] == "," and comma < one.begin <= comma + _TITLES and line.wide[one.last + 1] in (",", "with")


def swapped(sentence: Sentence, hit: Hit) -> Iterator[Change]:
    """`Ministers A and B swapped portfolios`: each leaves one office and enters that of the other."""
    named = [
        (one, one.mention.posts[0][0].text)
        for one in sentence.referents
        if one.mention is not None and one.mention.posts
    ]
    before = [entry for entry in named if entry[0].last < hit.first]
    behind = [entry for entry in named if entry[0].first > hit.last]
    pair = before[-2:] if not hit.entry.endswith("with") else before[-1:] + behind[:1]
    if len(pair) != _PAIR:
        return
    (one, left), (other, right) = pair
    for referent, own, office in ((one, left, right), (other, right, left)):
        person = referent.person
        first, last = min(referent.first, hit.first), max(referent.last, hit.last)
        for change, post in (("removed", own), ("appointed", office)):
            yield Change(sentence.line, first, last, change, person.name, person, post, None, 0.75, "swapped")
