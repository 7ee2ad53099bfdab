"""Where the office of a change is sought: in the words beside it, in a body, in what is known of the person."""

from __future__ import annotations

from itertools import pairwise

from qantar_curation.suggesting.changes.change_dates import date_of
from qantar_curation.suggesting.changes.handing.next_in_line import next_in_line
from qantar_curation.suggesting.changes.handing.successions import SUCCESSION, known_office, office_entered_unnamed
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, first_post
from qantar_curation.suggesting.changes.which.bodies import (
    headed,
    ministry_at,
    ministry_behind,
    office_of_object,
    office_of_subject,
    put_in,
)
from qantar_curation.suggesting.changes.which.circumstances import announced_before, is_aside
from qantar_curation.suggesting.changes.which.inherited import inherited, office_noun
from qantar_curation.suggesting.changes.which.left_before import of_bare_body
from qantar_curation.suggesting.changes.which.same_office import THE_SAME, the_same, this_post
from qantar_curation.suggesting.changes.which.seats_on import of_race, seat_on, without_head
from qantar_curation.suggesting.changes.which.set_beside import aged, behind_title, listed_behind, new_title
from qantar_curation.suggesting.changes.which.tasked import led
from qantar_curation.suggesting.changes.which.told import Told
from qantar_curation.suggesting.changes.wording import COPULAS, ENTERING, NAMED_AHEAD
from qantar_curation.suggesting.lexica import closed, pairs
from qantar_curation.suggesting.offices.named_posts import COUNTS, is_counted, post_ahead, post_behind
from qantar_curation.suggesting.offices.portfolios import field_before
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.wording import REFLEXIVES, RULERS

_GAINS_OR_RETAINED = GAINS | {"retained"}

_POSTS_NOUN_PAIRS = pairs("posts", "noun")
_RULERS = RULERS | {"leader"}
_HEADING = frozenset(
    ("will head", "will lead", "to head", "head/v", "lead/v", "chair/v", "have led", "have headed", "take/v over")
)
_HEADING |= closed("appointments-heading")
_HEADING |= frozenset(
    ("keep/v _ portfolio", "retain/v the _ portfolio", "take/v charge", "get/v _ portfolio", "receive/v _ portfolio")
)
_MOVING = frozenset(("promote/v", "transfer/v", "shift/v", "move/v", "elevate/v", "demote/v", "reassign/v", "assign/v"))
_MOVING |= {"redeploy/v", "re-assign/v"}
_GIVING = frozenset(("hand/v", "give/v", "award/v", "allocate/v", "allot/v", "assign/v", "appoint/v to", "name/v to"))
_MOVING_OR_MAKING = _MOVING | _GIVING | {"make/v"}
_RULING = frozenset(("govern/v", "rule/v", "reign/v"))
_NO_BODIES = frozenset(("squad", "gang", "mob", "crowd", "raid", "attack", "assault", "march", "protest", "rally"))
_NO_BODIES |= {"convoy", "mutiny", "coup", "putsch", "uprising", "rebellion", "strike", "campaign", "operation"}
_LOOSE = frozenset(("group", "team", "band", "handful", "crew", "party"))
_REPLACED = frozenset(("replace/v by", "succeed/v by"))
_COUNTING = 10
_RELATIVE = 7
_NEXT_ACT = 4
_SUBJECT_GAINS = frozenset(("appointed subject", "acting subject"))
_CHOOSING = frozenset(("elect/v", "choose/v", "pick/v", "name/v", "appoint/v", "select/v"))
_ANY_BODY = frozenset(("body", "company", "agency", "institution", "organisation", "organization", "firm", "group"))
_BARE = 4
_CHARGED = 24
_PUTTING = ("put/v ...", "place/v ...")


def said_post(told: Told) -> Post | None:
    """The office that the sentence says: behind the verb, or before it where the person follows."""
    if told.mention is not None and told.mention.given is not None and told.change != "held":
        return told.mention.given
    post = post_behind(told.sentence, told.hit, told.mention)
    if post is not None and any(
        one.first <= told.hit.first <= one.last < post.begin for one in told.sentence.relatives
    ):
        post = None  # `made X, who headed the guard, minister of defence`
    if (
        post is not None
        and told.hit.entry.startswith(_PUTTING)
        and any(told.hit.first < one.first <= post.begin <= one.last for one in told.sentence.relatives)
    ):
        post = None  # `put X, who headed the guard, in charge of the port`
    if post is not None and told.is_behind and told.mention is not None and "successor" in told.sentence.spoken:
        # `named X as Y's successor and Z as head of the bank`
        between = told.sentence.line.low[told.mention.span.last : post.begin]
        post = None if "successor" in between and between[-2:] != ("successor", "as") else post
    line, hit = told.sentence.line, told.hit
    if post is not None and told.change in LOSSES and told.own and line.wide[hit.first - 1] == ",":
        # `appointed A, a critic of premier B, ousted a week ago, as judge`
        post = None if "," in line.low[hit.last + 1 : post.begin] else post
    if post is not None and told.role == "by" and told.sentence.line.wide[post.begin - 1] != "as":
        post = None
    if post is not None and told.change in LOSSES and told.own and _is_of_next(told, post):
        post = None  # `were sacked, including judge A, the head of the bank and others`
    taken = told.hit.entry.endswith((" portfolio to", " ministry to"))
    if post is None and told.role == "by" and told.change != "held" and not taken:
        # `the prosecutor's post was given to X`
        post = next((one for one in told.sentence.offices if one.span.last + 1 == told.hit.first), None)
    if post is None and told.role == "by":
        # `impose the duties of the chairman on X`: inside the words of change
        inner = (one for one in told.sentence.offices if told.hit.first < one.span.first < told.hit.last)
        post = next(inner, None)
    consent = told.role == "noun" and told.change == "confirmed" and told.is_behind
    if post is None and (told.role == "by" or consent or (told.role == "object" and told.is_behind)):
        post = post_ahead(told.sentence, told.hit)
    return post


def _is_of_next(told: Told, post: Post) -> bool:
    """Whether an office behind a titled name is another one's in a list: no `as`, `from` or `of` leads to it."""
    mention, line = told.mention, told.sentence.line
    if (
        mention is None
        or not told.is_behind
        or post.begin <= mention.span.last
        or any(one is post for one, _ in mention.posts)
    ):
        return False
    return line.wide[post.begin - 1] not in ("as", "from", "of") and "," in line.low[mention.span.last : post.begin]


def _of_noun(told: Told) -> str | None:
    return office_noun(told.sentence, told.hit, told.mention) if told.role != "noun" else None


def _pointed(told: Told) -> str | None:
    return inherited(told.memory, told.sentence, told.hit, told.mention, told.change) if told.role != "noun" else None


def _of_body(told: Told) -> str | None:
    """The office at the head of a body; of `the presidency of the fund` its president."""
    found = _at_head_of(told)
    return found if found is None else of_bare_body(told, without_head(found))


def _at_head_of(told: Told) -> str | None:
    """The office at the head of a body: `the panel, chaired by X`, `X will head the ministry of works`."""
    if told.role == "by" and told.hit.entry in _REPLACED and (seat := ministry_at(told.sentence)) is not None:
        return seat  # `is succeeded at the justice ministry by X`
    if told.role == "by":
        found = office_of_subject(told.sentence, told.hit) if told.hit.entry not in NAMED_AHEAD else None
        return found if found is None or _is_of_body(found) else None
    first = told.mention.span.last + 1 if told.mention is not None and told.is_behind else told.hit.last + 1
    if told.is_behind and (charge := _charge(told, first)) is not None:
        led_by = headed(told.sentence.line, charge, told.sentence.span.last, "head")
        return led_by[0] if led_by is not None else None
    if told.hit.entry in _GIVING:
        return ministry_behind(told.sentence, first + (told.sentence.line.wide[first] in REFLEXIVES))
    if told.change in _GAINS_OR_RETAINED and (put := put_in(told.sentence.line, first)) is not None:
        return put
    if told.hit.entry not in _HEADING:
        return None
    known = known_office(told.memory, told.person)
    found = office_of_object(told.sentence, told.hit, known)
    if (
        found is not None
        and found.rpartition(" ")[2] in _ANY_BODY
        and " of the " in found
        and len(found.split()) == _BARE
    ):
        # `has run the company since 2001`: the body is one that was told of, and so is its head.
        memory = told.memory
        entered = memory.entered[2] if memory.entered is not None else None
        return (known or memory.vacant or entered or found) if told.change == "held" else found
    return found if found is None or found.rpartition(" ")[2] not in _NO_BODIES else None


def _charge(told: Told, first: int) -> int | None:
    """Where the body begins that somebody is put in charge, or at the head, of: behind `put X in charge of`."""
    line = told.sentence.line
    if "charge" not in told.hit.entry and "head" not in told.hit.entry and "helm" not in told.hit.entry:
        return None
    for index in range(first, min(first + _CHARGED, told.sentence.span.last)):
        put = line.low[index - 1 : index + 1] == ("in", "charge") or line.low[index - 2 : index] == ("at", "the")
        if put and line.wide[index] in ("charge", "head", "helm") and line.wide[index + 1] == "of":
            return index + 2
    return None


def _is_of_body(post: str) -> bool:
    """Whether what is led has offices: no gang, march or raid, no `group of officers`, nothing in quotation marks."""
    said = post.casefold().split()
    loose = any(one in _LOOSE and other == "of" for one, other in pairwise(said)) and post[1:].islower()
    return not loose and '"' not in post and _NO_BODIES.isdisjoint(said)


def _of_relative(told: Told) -> str | None:
    """`finance, which she has headed since 2015`, `the post of mayor, which he held`: what stands before the clause."""
    if told.change != "held" or told.hit.entry in COPULAS:
        return None
    line, hit = told.sentence.line, told.hit
    for index in range(hit.first - 1, max(hit.first - _RELATIVE, told.sentence.span.first), -1):
        noun = index - 2 if line.wide[index - 1] in ("that", "which") else index - 1
        if line.wide[index] in ("he", "she") and line.wide[noun] in THE_SAME:
            # `minister of mines, the post she had held until then`
            said = [one for one in told.sentence.offices if noun - 5 <= one.span.last < noun]
            return said[-1].text if said else told.memory.offices.get(id(told.person))
    for index in range(hit.first - 1, max(hit.first - _RELATIVE, told.sentence.span.first), -1):
        if line.wide[index] in ("which", "that") or (line.wide[index] == "he" and line.wide[hit.first] == "held"):
            end = index - 2 if line.wide[index - 1] in (",", "position", "post") else index - 1
            post = next((one for one in told.sentence.offices if one.span.last in (end, index - 1)), None)
            if post is not None:
                return post.text
            return field_before(line, end)
    return None


def _ruled(told: Told) -> str | None:
    """`had ruled since 1970`: the office that is known."""
    after = told.sentence.line.wide[told.hit.last + 1]
    ruled = told.hit.entry in _RULING and after in ("since", "from", "until", "between", "the")
    return known_office(told.memory, told.person) if ruled else None


def _tasked(told: Told) -> str | None:
    """`named by the president to head the bank`: the office at the head of what is to be led."""
    if told.role not in ("object", "noun") or told.change not in GAINS or told.hit.entry in ("tap/v", "pick/v"):
        return None
    if told.role == "noun" and not told.is_behind:
        return None
    if told.hit.entry.startswith(_PUTTING):
        return None  # in charge of what is said further on
    start = told.mention.span.last if told.mention is not None and told.is_behind else told.hit.last
    found = led(told.sentence, start)
    return found[0] if found is not None else None


def _of_count(told: Told) -> str | None:
    """`became the third minister to resign`, `the fourth mayor in ten years to be removed`: the office counted."""
    line, first = told.sentence.line, told.hit.first
    if told.change not in LOSSES or told.role == "noun":
        return None
    near = [one for one in told.sentence.offices if one.span.last < first <= one.span.last + _COUNTING]
    if not near or not is_counted(line, near[-1]):
        return None
    first_word, _, rest = near[-1].text.partition(" ")
    return rest if first_word in COUNTS and rest else near[-1].text


SOURCES = (
    _tasked,
    _of_noun,
    _pointed,
    the_same,
    this_post,
    new_title,
    _of_body,
    _of_relative,
    _ruled,
    aged,
    behind_title,
    listed_behind,
    _of_count,
    of_race,
    seat_on,
)


def _may_be_entered(told: Told, post: Post) -> bool:
    """Whether what stands beside a name can be what is entered: nothing former, nothing held `since 2010`."""
    return post.status != "former" and told.sentence.line.wide[post.span.last + 1] != "since"


def by_custom(told: Told) -> str | None:
    """The office of who takes office or is sworn in: beside the name, told before, or printed anywhere."""
    memory, person = told.memory, told.person
    unnamed = office_entered_unnamed(memory, told.sentence.line.number)
    if unnamed is not None and told.hit.entry in _CHOOSING and person.first.line is told.sentence.line:
        return unnamed  # `The council elected a new mayor. X, a lawyer, was chosen by 12 votes`
    if told.is_behind and told.hit.entry in _CHOOSING and (announced := announced_before(told.sentence)) is not None:
        return announced
    if told.hit.entry not in ENTERING and (
        told.role != "object" or told.is_behind or told.hit.entry in _MOVING_OR_MAKING
    ):
        return None
    if told.change not in ("appointed", "confirmed"):
        return None
    if told.hit.entry.endswith(" power"):
        # Who takes power rules: an office below that is not what was entered.
        known = first_post(person)
        return known if known is not None and set(known.casefold().split()) & _RULERS else None
    own = (
        [post.text for post, _ in told.mention.posts if _may_be_entered(told, post)] if told.mention is not None else []
    )
    if any(
        told.hit.last < one.first <= told.hit.last + _NEXT_ACT
        and one.term in _SUBJECT_GAINS
        and one.entry not in SUCCESSION
        for one in told.sentence.hits
    ):
        return None  # `took the oath and assumed the powers of president`: the next words tell of what
    elsewhere = told.sentence.line.wide[told.hit.last + 1] == "to"  # `elected to the city council in 2019`
    dated = told.hit.entry in ("appoint/v", "elect/v", "name/v") and not elsewhere
    dated = dated and date_of(told.sentence, told.hit, told.change) is not None
    known = memory.offices.get(id(person)) or (first_post(person) if told.hit.entry in ENTERING or dated else None)
    if known is not None and is_aside(told.sentence, told.hit, known):
        known = first_post(person) or known
    held = own[0] if own else known
    higher = next_in_line(memory, told.sentence, held) if told.hit.entry in ENTERING else None
    return higher or held
