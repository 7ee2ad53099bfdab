"""The offices that stand beside names and that no change of the same clause tells: held, acting, or moved away from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.change_dates import beginning
from qantar_curation.suggesting.changes.settling import NEW_TITLE
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Sentence
from qantar_curation.suggesting.changes.wording import NOMINEES
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.offices.beside import is_plural
from qantar_curation.suggesting.offices.posts import Post, is_new, is_one_of_many
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person

_LOSSES_OR_RETAINED = LOSSES | {"retained"}

_ENTERED = frozenset(("appointed", "confirmed"))
_ARRESTING = gate(
    ("arrested", "detained", "held", "seized", "jailed", "killed", "died", "attended", "met", "visited", "charged")
)
_BODIES = frozenset(("cabinet", "government", "ministers", "team", "lineup", "leadership", "faces", "members"))
_OPENING = 8
_SEVERAL = gate(("those", "ministers", "who", "others"))
_BESIDE = 3
_MOVING = frozenset(
    (
        "transferred",
        "reassigned",
        "redeployed",
        "rotated",
        "move",
        "moves",
        "moved",
        "shift",
        "shifts",
        "shifted",
        "switch",
        "switches",
        "switched",
    )
)


def _is_elsewhere(sentence: Sentence, mention: Mention, one: Change, post: Post) -> bool:
    """Whether another clause tells a change: `former mayor X, who was deposed`, `X said when he took office`."""
    if one.change in _ENTERED and not one.named:
        return True
    name = mention.span.last
    relative = any(name < clause.first <= name + 2 and clause.first <= one.end for clause in sentence.relatives)
    if one.change in _ENTERED and relative:
        return True
    behind = any(sentence.line.wide[index] in ("who", ",") for index in range(post.span.last + 1, one.end + 1))
    return post.status == "former" and behind and one.change not in LOSSES


def _is_move(sentence: Sentence, mention: Mention, one: Change) -> bool:
    """Whether a change moves somebody away from what the title says: `transport minister X shifted to health`."""
    behind = {sentence.line.wide[index] for index in range(mention.span.last + 1, one.end + 1)}
    return one.change == "appointed" and bool(behind & _MOVING) and one.end > mention.span.last


def _is_retired(sentence: Sentence, post: Post) -> bool:
    """Whether somebody is called a retired judge, which says what he was, not which office he held."""
    line = sentence.line
    retired = any(line.wide[index] == "retired" for index in range(post.begin - 1, post.span.first))
    return retired and post.span.first == post.span.last and line.wide[post.head] in ("judge", "magistrate", "justice")


def _is_wished(sentence: Sentence, post: Post) -> bool:
    """Whether somebody only would hold an office: `the would-be premier`."""
    return sentence.line.low[max(0, post.begin - 3) : post.begin] == ("would", "-", "be")


def _lost_beside(mention: Mention, person: Person, post: Post, made: Sequence[Change]) -> Change | None:
    """The loss of the office that an `and` joins to this one: `A, the minister and deputy premier, was sacked`."""
    for other, _ in mention.posts:
        joined = post.begin == other.span.last + 2 and mention.line.wide[post.begin - 1] == "and"
        if not joined:
            continue
        for one in made:
            if one.who is person and one.change in LOSSES and one.post == other.text and one.start <= other.begin:
                return one
    return None


def _in_brackets(sentence: Sentence, made: Sequence[Change]) -> str:
    """What is told of names with fields in brackets: what is told of all, a new cabinet, or that they hold them."""
    if sentence.of_all is not None:
        return sentence.of_all
    if any(one.change in GAINS for one in made):
        return "appointed"
    behind = min((one.span.last for one, _ in sentence.people), default=0)
    told = {one.change for one in made}
    if not made:
        told = {hit.term.partition(" ")[0] for hit in sentence.hits if hit.first < behind}
    gone = sorted(told & (_LOSSES_OR_RETAINED))
    if len(gone) == 1 and (made or _SEVERAL in sentence.line.gates):
        return gone[0]  # `Those who keep their posts are A (finance), B (trade) and C (health)`
    return "held" if _ARRESTING in sentence.line.gates else "appointed"


def _lists_new(sentence: Sentence, post: Post) -> bool:
    """Whether an office in brackets is one of a new body: `The new cabinet consists of X (premier) and Y (defence)`."""
    line, first = sentence.line, sentence.span.first
    if line.wide[post.begin - 1] != "(" or line.wide[post.span.last + 1] != ")" or "new" not in sentence.spoken:
        return False
    opening = line.low[first : min(first + _OPENING, post.begin)]
    at = next((place for place, word in enumerate(opening) if word == "new"), None)
    return at is not None and not _BODIES.isdisjoint(opening[at + 1 : at + 4])


def _title_to_come(sentence: Sentence, post: Post) -> str | None:
    """What a title tells of who does not hold it yet: `incoming chief X`, `prime minister-designate Y`."""
    line = sentence.line
    if "incoming" in line.low[post.begin : post.span.first]:
        return "appointed"
    return "nominated" if "designate" in line.low[post.head : post.span.last + 1] else None


def _to_come(sentence: Sentence, mention: Mention, person: Person, post: Post, change: str) -> Change:
    """The change that such a title tells, where nothing else does."""
    start, end = min(post.begin, mention.span.first), max(post.span.last, mention.span.last)
    made = Change(sentence.line, start, end, change, person.name, person, post.text, None, 0.7, NEW_TITLE)
    made.ahead = True
    return made


def _moved_from(sentence: Sentence, mention: Mention, person: Person, post: Post) -> Change:
    """The loss of the office beside the name of who is moved to another one."""
    start, end = min(post.begin, mention.span.first), mention.span.last
    return Change(sentence.line, start, end, "removed", person.name, person, post.text, None, 0.7, "moved")


def holdings(sentence: Sentence, made: Sequence[Change]) -> Iterator[Change]:
    """The holdings of a sentence.

    Args:
        sentence: The sentence with its names.
        made: The changes that it tells.
    """
    for mention, person in sentence.people:
        for post, before in mention.posts:
            field = not before and not post.text.startswith(sentence.line.slice(post.span))
            in_brackets = field and not is_plural(sentence.line.wide[post.head])
            if in_brackets and any(one.who is person for one in made):
                continue
            changed = [
                one
                for one in made
                if one.who is person
                and same_post(one.post, post.text)
                and not _is_elsewhere(sentence, mention, one, post)
            ]
            if post.status == "acting":
                changed = [one for one in changed if one.change not in ("nominated", "confirmed", "appointed")]
            if is_one_of_many(sentence.line, post) or _is_retired(sentence, post) or _is_wished(sentence, post):
                continue
            if post.status == "designate" and not changed and before and (named := _title_to_come(sentence, post)):
                yield _to_come(sentence, mention, person, post, named)
            if sentence.line.wide[post.begin - 2] in NOMINEES and sentence.line.wide[post.begin - 1] in ("for", "as"):
                continue  # `the nominee for governor, X`
            if changed or post.status == "designate" or (post.text == "Deputy" and "sheriff" in sentence.spoken):
                continue
            start = min(post.begin, mention.span.first)
            moves = any(_is_move(sentence, mention, one) for one in made if one.who is person)
            if moves and post.status is None and (before or post.begin <= mention.span.last + _BESIDE):
                yield _moved_from(sentence, mention, person, post)
                continue
            change = "acting" if post.status == "acting" else _in_brackets(sentence, made) if in_brackets else "held"
            rule = "title" if before else "apposition"
            if change == "held" and is_new(sentence.line, post) and post.status != "former":
                change, rule = "appointed", NEW_TITLE
            if change == "held" and not before and post.status is None and _lists_new(sentence, post):
                change, rule = "appointed", NEW_TITLE
            end = max(post.span.last, mention.span.last)
            lost = _lost_beside(mention, person, post, made) if change == "held" and post.status is None else None
            if lost is not None:
                change, rule = lost.change, lost.rule
            yield Change(
                sentence.line,
                start,
                end,
                change,
                person.name,
                person,
                post.text,
                beginning(sentence, end) if change in ("held", "acting") else None,
                0.85,
                rule,
                post.status == "former",
            )
