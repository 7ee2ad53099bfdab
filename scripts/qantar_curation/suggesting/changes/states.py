"""The office of each person when the text is over: what is printed beside the name, and what the changes made of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qantar_curation.suggesting.changes.telling import Change, same_post
from qantar_curation.suggesting.persons.people import Person, titles_of

_AFTER = {
    "nominated": "designate",
    "confirmed": "current",
    "appointed": "current",
    "acting": "acting",
    "retained": "current",
    "dismissed": "former",
    "removed": "former",
    "resigned": "former",
}
_ENTERED = frozenset(("confirmed", "appointed", "nominated"))
_RANK = ("nominated", "confirmed", "appointed", "acting", "retained", "dismissed", "removed", "resigned")
_LATEST = "9999"


class Office(NamedTuple):
    """An office with the holder's tie to it: current, former, acting or designate."""

    post: str
    status: str


def offices_of(persons: Sequence[Person], changes: Sequence[Change]) -> dict[int, Office]:
    """The office of each person that has one, by the person's `id()`."""
    found: dict[int, Office] = {}
    by_person: dict[int, list[Change]] = {}
    for one in changes:
        if one.who is not None and one.post is not None:
            by_person.setdefault(id(one.who), []).append(one)
    for person in persons:
        told = by_person.get(id(person), [])
        office = (
            _titled(person, told) or _changed(told) or _printed(person) or _held(told) or _succeeded(person, changes)
        )
        if office is not None:
            found[id(person)] = office
    return found


def _titled(person: Person, told: Sequence[Change]) -> Office | None:
    """The office printed beside the name, where no change outweighs it: kept, left, or another is only offered."""
    titles = titles_of(person)
    if not titles or titles[0][0].text.casefold() == "deputy":
        return None
    post = titles[0][0]
    changes = [one for one in told if one.change in _AFTER]
    same = [one for one in changes if same_post(one.post, post.text)]
    entered = [one for one in changes if one.change in _ENTERED and one not in same]
    others = [one for one in changes if one not in same]
    if post.status in ("acting", "designate"):
        return Office(post.text, post.status) if not entered and not _is_acting(others) else None
    if post.status == "former":
        return Office(post.text, "former") if changes and not entered and not _is_acting(others) else None
    if any(one.change == "retained" for one in same):
        return Office(post.text, "current")
    if same and not entered and not _is_acting(others):
        return Office(post.text, _status(_decisive(same)))
    if changes and all(one.change == "nominated" for one in entered) and len(entered) == len(changes):
        return Office(post.text, "current")
    return None


def _is_acting(changes: Sequence[Change]) -> bool:
    return any(one.change == "acting" for one in changes)


def _changed(told: Sequence[Change]) -> Office | None:
    """The office that the changes told of give or take: what is entered outweighs what is left for it."""
    changes = [one for one in told if one.change in _AFTER]
    if not changes:
        return None
    gains = [one for one in changes if one.change in ("appointed", "acting", "confirmed", "nominated")]
    if not gains:
        last = _decisive(changes)
        return Office(str(last.post), _status(last))
    first = max(gains, key=lambda one: (not one.over, _RANK.index(one.change) if one.change != "acting" else 0))
    same = [one for one in changes if same_post(one.post, str(first.post))]
    decisive = _decisive(same) if any(_AFTER[one.change] == "former" for one in same) else first
    if any(one.ahead for one in same):
        return Office(str(first.post), "designate")
    return Office(str(first.post), _status(decisive))


def _decisive(changes: Sequence[Change]) -> Change:
    """Of several changes of one office the latest: by date, undated ones are the news; of one date the first told."""
    return max(changes, key=lambda one: ((one.date or _LATEST)[:10], -changes.index(one)))


def _status(change: Change) -> str:
    return "designate" if change.ahead and _AFTER[change.change] == "current" else _AFTER[change.change]


def _printed(person: Person) -> Office | None:
    """What is printed beside the name, at the first mention that has an office."""
    titles = titles_of(person)
    if not titles:
        return None
    first = titles[0]
    # `X, former governor and now a senator`: what is held now.
    beside = [one for one in titles if one[2] is first[2] and not one[1] and not first[1]]
    post = next((post for post, _, _ in beside if post.status not in ("former", "designate")), first[0])
    return Office(post.text, post.status or "current")


def _held(told: Sequence[Change]) -> Office | None:
    """The first office that the person is told to hold or to have held; one still held before one that is over."""
    held = [one for one in told if one.change in ("held", "acting")]
    best = next((one for one in held if not one.over), held[0] if held else None)
    if best is None:
        return None
    status = "acting" if best.change == "acting" else "former" if best.over else "current"
    return Office(str(best.post), status)


def _succeeded(person: Person, changes: Sequence[Change]) -> Office | None:
    """The office in which somebody else comes after the person."""
    post = next((one.post for one in changes if one.after is person and one.post is not None), None)
    return Office(post, "former") if post is not None else None
