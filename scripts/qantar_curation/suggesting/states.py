"""The office of each person when the text is over: what is printed beside the name, and what the changes made of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qantar_curation.suggesting.people import Person, titles_of
from qantar_curation.suggesting.telling import Change, same_post

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
_RANK = ("nominated", "confirmed", "appointed", "acting", "retained", "dismissed", "removed", "resigned")


class Office(NamedTuple):
    """An office with the holder's tie to it: current, former, acting or designate."""

    post: str
    status: str


def offices_of(persons: Sequence[Person], changes: Sequence[Change]) -> dict[int, Office]:
    """The office of each person that has one, by the person's `id()`."""
    found: dict[int, Office] = {}
    for person in persons:
        office = _printed(person)
        told = [one for one in changes if one.who is person and one.post is not None]
        change = _last(told)
        if office is not None and office.status == "former" and _is_left(office.post, told):
            change = None
        if change is not None and (
            office is None or office.status in ("current", "former") or change.change == "acting"
        ):
            office = Office(str(change.post), _AFTER[change.change])
        if office is None:
            held = next((one for one in told if one.change in ("held", "acting")), None)
            if held is not None:
                office = Office(
                    str(held.post), "acting" if held.change == "acting" else "former" if held.over else "current"
                )
        if office is not None:
            found[id(person)] = office
    return found


def _printed(person: Person) -> Office | None:
    """What is printed beside the name, at the first mention that has an office."""
    for post, _, _ in titles_of(person):
        return Office(post.text, post.status or "current")
    return None


def _is_left(post: str, told: Sequence[Change]) -> bool:
    """Whether the text tells of a `former` holder how the office was lost."""
    return any(_AFTER.get(one.change) == "former" and same_post(one.post, post) for one in told)


def _last(told: Sequence[Change]) -> Change | None:
    """The change that decides: what puts somebody into an office outweighs what takes him from another one."""
    gains = [one for one in told if one.change in ("appointed", "acting", "confirmed", "nominated")]
    if gains:
        return max(gains, key=lambda one: _RANK.index(one.change) if one.change != "acting" else 0)
    others = [one for one in told if one.change in _AFTER]
    return others[-1] if others else None
