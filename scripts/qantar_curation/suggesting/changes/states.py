"""The office of each person when the text is over: what is printed beside the name, and what the changes made of it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from qantar_curation.suggesting.changes import ended
from qantar_curation.suggesting.changes.settling import FULL_DATE, is_news
from qantar_curation.suggesting.changes.telling import Change
from qantar_curation.suggesting.offices.posts import Post, is_one_of_many
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.persons.deaths import is_dead
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person, titles_of
from qantar_curation.suggesting.text import Line

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
_ENTERED = frozenset(("confirmed", "appointed"))
_LATEST = "9999"
_PARTY_OFFICES = frozenset(("leader", "party", "whip", "bloc", "caucus"))
_PARTY_OFFICES |= {"commandant", "coordinator", "junta", "panel", "delegation", "taskforce", "team", "subcommittee"}
"""What is held beside another office: the lead of a party, of a panel."""
_PARTIES = frozenset(("party", "bloc", "caucus"))
_SEATS = frozenset(("member", "mp"))
_COMMITTEES = frozenset(("committee", "council"))
_ARMIES = frozenset(("army", "armed", "forces", "military", "guard", "staff"))
_BESIDES = frozenset(("besides", "additionally", "concurrently", "simultaneously"))
_FURTHER = ("additional ministr", "additional portfolio", "additional charge", "extra portfolio", "extra ministr")
_NEAR = 8
_SEVERAL = 2
_YEAR = 4
_PROFESSIONS = frozenset(("judge", "diplomat", "ambassador", "magistrate", "prosecutor"))
_UNSAID = frozenset(
    (
        "deputy",
        "lawmaker",
        "legislator",
        "parliamentarian",
        "leader",
        "congressman",
        "congresswoman",
        "politician",
    )
)
"""What is printed beside a name without saying of what: `deputy`, `party leader`; a change says more."""


class Office(NamedTuple):
    """An office with the holder's tie to it: current, former, acting or designate."""

    post: str
    status: str


def offices_of(
    persons: Sequence[Person], changes: Sequence[Change], published: datetime.date | None = None
) -> dict[int, Office]:
    """The office of each person that has one, by the person's `id()`.

    Args:
        persons: The persons of a text.
        changes: What it tells of offices.
        published: Its day, after which nothing has happened yet.
    """
    if published is not None:
        for one in changes:
            one.ahead = one.ahead or _is_to_come(one, published)
    found: dict[int, Office] = {}
    by_person: dict[int, list[Change]] = {}
    for one in changes:
        if one.who is not None and one.post is not None:
            by_person.setdefault(id(one.who), []).append(one)
    fall = ended.fallen(changes)
    for person in persons:
        told = _in_order(by_person.get(id(person), []))
        office = _titled(person, told) or _told_first(person, told)
        office = office or _printed(person, told) or _succeeded(person, changes)
        if office is not None:
            over = office.status in ("current", "acting") and _is_over(person, office, told, changes, fall)
            found[id(person)] = office._replace(status="former") if over else office
    return found


def _is_over(
    person: Person, office: Office, told: Sequence[Change], changes: Sequence[Change], fall: Change | None
) -> bool:
    """Whether an office is over for another reason than a change of its holder."""
    if is_dead(person) or ended.falls_with(person, office.post, fall, told):
        return True
    post = ended.first_post(person)
    return post is not None and ended.is_followed(person, post, changes)


def _is_to_come(one: Change, published: datetime.date) -> bool:
    date = (one.date or "")[:FULL_DATE].rstrip("~")
    return len(date) > _YEAR and one.change in _AFTER and date > published.isoformat()[: len(date)]


def _in_order(told: Sequence[Change]) -> list[Change]:
    """What is told of a person in the order of the text, without holdings of which a change says more."""
    if len(told) < _SEVERAL:
        return list(told)
    changed = any(one.change in _AFTER for one in told)
    kept = [one for one in told if not (changed and one.change == "held" and str(one.post).casefold() in _UNSAID)]
    return sorted(kept, key=lambda one: (one.line.number, one.start))


def _titled(person: Person, told: Sequence[Change]) -> Office | None:
    """The office printed beside the name where it is first given in full, as it stands when the text is over."""
    said = [one for one in _titles(person, told) if one[2] is person.first]
    if not said:
        return None
    ahead = [one for one in said if one[1] and one[0].status is None]
    first = min(ahead, key=lambda one: one[0].begin) if said[0] in ahead else said[0]
    # `X, former governor and now a senator`: what is held now.
    behind = [post for post, before, _ in said if not before and not first[1]]
    post = next((post for post in behind if post.status not in ("former", "designate")), first[0])
    return Office(post.text, _end_of(post, told))


def _titles(person: Person, told: Sequence[Change]) -> list[tuple[Post, bool, Mention]]:
    """The offices beside the mentions of a person; where a change says more, without those that do not say of what."""
    titles = titles_of(person)
    if not titles or not told:
        return titles
    changed = any(one.change in _AFTER for one in told)
    return [
        one
        for one in titles
        if not (changed and (one[0].text.casefold() in _UNSAID or is_one_of_many(one[2].line, one[0])))
        and not _is_retired(one[2].line, one[0])
    ]


def _is_retired(line: Line, post: Post) -> bool:
    """Whether a profession is printed rather than an office: `the retired judge`."""
    return post.text.casefold() in _PROFESSIONS and "retired" in line.low[post.begin : post.span.first]


def _end_of(post: Post, told: Sequence[Change]) -> str:
    """How a printed office stands at the end: as printed, or lost, or left for the one that is entered."""
    same = [one for one in told if one.change in _AFTER and same_post(one.post, post.text)]
    if post.status == "former":
        last = _decisive(same) if same else None
        return "current" if last is not None and last.change in _ENTERED and is_news(last) else "former"
    if post.status in ("acting", "designate"):
        lost = [one for one in same if _AFTER[one.change] == "former"]
        return "former" if lost and _decisive(same) in lost else post.status
    if same and any(one.change != "nominated" for one in same):
        return _status(_decisive(same))
    return "former" if any(_leaves(one, post.text) for one in told) else "current"


def _leaves(one: Change, post: str) -> bool:
    """Whether somebody who enters an office leaves the one held before: not one entered long ago, nor one to come."""
    entered, held = set(str(one.post).casefold().split()), set(post.casefold().split())
    if (entered & _PARTY_OFFICES and not held & _PARTY_OFFICES) or (held & _PARTIES and "secretary" not in held):
        return False  # a minister who is elected leader of the party stays minister, and the other way round
    if held & _SEATS or (entered & _COMMITTEES and held & _ARMIES):
        return False  # a member who becomes minister keeps the seat, a general at the head of a committee the army
    near = one.line.low[one.start : one.end + _NEAR]
    if not _BESIDES.isdisjoint(near) or any(words in " ".join(near) for words in ("as well", *_FURTHER)):
        return False  # `was given Defence as well`
    still = one.ahead or one.coming or not is_news(one)
    return one.change in _ENTERED and not still and not same_post(one.post, post)


def _told_first(person: Person, told: Sequence[Change]) -> Office | None:
    """The office that the text first tells to be held, entered or left, as it stands at the end."""
    titled = next((mention for _, _, mention in _titles(person, told)), None)
    for one in told:
        if titled is not None and (titled.line.number, titled.span.last) < (one.line.number, one.start):
            break
        return _told(one, told)
    if titled is not None:
        return None
    return _told(told[0], told) if told else None


def _told(first: Change, told: Sequence[Change]) -> Office:
    post = str(first.post)
    same = [one for one in told if one.change in _AFTER and same_post(one.post, post)]
    holding = [one for one in told if one.change == "held" and not one.over and same_post(one.post, post)]
    if same and holding and all(one.change == "nominated" for one in same) and told.index(holding[-1]) > 0:
        return Office(post, "current")
    if same:
        lost = any(_AFTER[one.change] == "former" for one in same)
        if not lost and any(one.ahead and one.change == "appointed" for one in same):
            return Office(post, "designate")  # `confirmed on Monday, she will be sworn in on Friday`
        return Office(post, _status(_decisive(same) if lost else same[0]))
    over = first.over or any(_leaves(one, post) for one in told)
    return Office(post, "former" if over else "current")


def _decisive(changes: Sequence[Change]) -> Change:
    """Of several changes of one office the latest: by date, undated ones are the news; of one date the first told."""
    entered = [one for one in changes if one.change in _ENTERED and not one.ahead]
    changes = [one for one in changes if one.change != "nominated"] if entered else changes
    if (lost := ended.lost_again(changes)) is not None:
        return lost
    return max(changes, key=lambda one: ((one.date or _LATEST)[:10], -changes.index(one)))


def _status(change: Change) -> str:
    after = _AFTER[change.change]
    return {"current": "designate", "former": "current"}.get(after, after) if change.ahead else after


def _printed(person: Person, told: Sequence[Change]) -> Office | None:
    """What is printed beside the name, at the first mention that has an office, as it stands at the end."""
    titles = titles_of(person)
    return Office(titles[0][0].text, _end_of(titles[0][0], told)) if titles else None


def _succeeded(person: Person, changes: Sequence[Change]) -> Office | None:
    """The office in which somebody else comes after the person."""
    post = next((one.post for one in changes if one.after is person and one.post is not None), None)
    return Office(post, "former") if post is not None else None
