"""Which office a change is of: named beside the verb, taken from a body, or known from before."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.change_dates import date_of
from qantar_curation.suggesting.changes.handing.successions import (
    SUCCESSION,
    is_old,
    known_office,
    predecessor,
    unnamed_office,
)
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Sentence, first_post, verb_of
from qantar_curation.suggesting.changes.which.circumstances import (
    is_candidacy,
    is_for_a_time,
    is_founded,
    is_from_before,
    is_from_prison,
    is_in_place,
    is_mentioned,
    is_new_government,
)
from qantar_curation.suggesting.changes.which.left_before import just_left
from qantar_curation.suggesting.changes.which.made_of import (
    is_after_acting,
    is_counted,
    is_new_or_again,
    is_told_as_news,
    stands_in,
    tells_of_duties,
    that_post,
)
from qantar_curation.suggesting.changes.which.office_sources import SOURCES, by_custom, said_post
from qantar_curation.suggesting.changes.which.taken_over import taken_over
from qantar_curation.suggesting.changes.which.told import Told
from qantar_curation.suggesting.changes.wording import COPULAS, ENTERING, NAMED_AHEAD
from qantar_curation.suggesting.lexica import closed
from qantar_curation.suggesting.offices.named_posts import is_said_of
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person

_LOSSES_OR_RETAINED_CONFIRMED = LOSSES | {"retained", "confirmed", "nominated"}

_LOSSES_OR_RETAINED = LOSSES | {"retained"}

_STRICT = closed("appointments-strict")
_CONSENTING = frozenset(("confirm/v", "approve/v"))
_CHOSEN = frozenset(("nominate/v", "put/v forward", "put/v _ forward", "propose/v", "recommend/v"))
_CHOSEN_OR_CONSENTING = _CHOSEN | _CONSENTING
_COMMANDING = frozenset(("occupy/v", "hold/v", "lead/v", "head/v", "run/v", "chair/v", "command/v", "serve/v as"))
_MINDING = frozenset(("mind/v", "oversee/v", "look/v after", "take/v care of", "supervise/v", "manage/v"))
"""Who does that to a body for a time only acts at its head, and else tells nothing."""
_COMMANDING_OR_MINDING = _COMMANDING | _MINDING
_NOW = frozenset(("is the", "is", "is a"))
_DUTIES = frozenset(("perform/v by", "exercise/v by", "carry/v out by", "fulfil/v by", "assume/v by"))
_CHOICES = frozenset(("nominated", "confirmed"))
_LOSSES_OR_CHOICES_OR_RETAINED = LOSSES | _CHOICES | {"retained"}
_RECENT = 3
_PASSING = frozenset(("interim", "caretaker", "provisional"))
_CLOSES = frozenset(("", ".", ",", "in", "on"))


def complete(
    memory: Memory,
    sentence: Sentence,
    hit: Hit,
    change: str,
    role: str,
    mention: Mention | None,
    person: Person,
    common: str | None = None,
) -> Change | None:
    """The change with its office: named behind the verb, beside the name, common to several, or known from before."""
    told = Told(memory, sentence, hit, change, role, mention, person)
    if change == "confirmed" and "confidence" in sentence.spoken and _is_in_office(told):
        return None
    if is_from_prison(sentence, hit) or (hit.entry in _MINDING and not is_for_a_time(sentence, hit)):
        return None
    if hit.entry in ("remain/v", "stay/v") and is_in_place(sentence, hit):
        return None
    if hit.entry == "name/v" and role == "object" and mention is not None and is_mentioned(sentence, hit):
        return None
    if hit.entry in _DUTIES and not tells_of_duties(sentence, hit):
        return None
    post = said_post(told)
    if post is not None and hit.entry in COPULAS and not is_said_of(sentence.line, hit, post):
        return None
    text = post.text if post is not None else None
    if text is None:
        text = next((found for source in SOURCES if (found := source(told)) is not None), None)
    if text is None and change == "retained" and told.is_behind and told.own:
        text = told.own[0]  # `will keep the foreign minister, X`
    if text is None and change == "confirmed" and told.own and hit.entry.endswith(" term"):
        text = told.own[0]  # `voters gave Governor X a second term`
    if text is None and common is not None:
        text = _own_or_common(told, common)
    before = predecessor(memory, sentence, hit, role, person) if change in GAINS and role != "noun" else None
    text = text or taken_over(told, before)
    if text is None and before is not None and hit.entry in ENTERING and known_office(memory, before) is None:
        text = by_custom(told)  # `Mayor A took office on Monday, succeeding B`
    if before is not None and text is not None:
        memory.offices.setdefault(id(before), text)
    if text is None and before is None:
        text = _unsaid(told) or just_left(told)
        awaited = told.hit.entry in ENTERING and any(
            one.who is person and one.post is None and one.change in LOSSES for one in memory.found
        )
        if (
            text is None
            and not awaited
            and (_needs_office(told) or change == "retained" or is_from_before(told.sentence, told.hit))
        ):
            return None
    made = _made(told, post, text)
    if made is not None:
        made.after = before
    return made


def _own_or_common(told: Told, common: str) -> str:
    """The office beside a name, where it can be what all of a list get or lose; else the one common to all.

    A title before the name is the office lost, or a kind of the one got: `named two ministers: health minister A`.
    """
    posts = told.mention.posts if told.mention is not None else []
    kind = common.rpartition(" ")[2]
    fits = (
        post.text
        for post, before in posts
        if post.text != common
        and (not before or told.change in _LOSSES_OR_RETAINED or post.text.rpartition(" ")[2] == kind)
    )
    return next(fits, common)


def _is_in_office(told: Told) -> bool:
    """Whether who wins a vote of confidence holds the office already, so that he comes into none."""
    titled = told.mention is not None and any(
        before and post.status in (None, "current") for post, before in told.mention.posts
    )
    chosen = any(one.who is told.person and one.change in GAINS for one in told.memory.found)
    return told.hit.entry.startswith(("win/v", "secure/v")) and titled and not chosen


def _unsaid(told: Told) -> str | None:
    """The office of a change that says none: by custom, known of the person, or just told of."""
    if _needs_office(told):
        return None if told.hit.entry in NAMED_AHEAD else by_custom(told)
    if told.change in LOSSES and is_from_before(told.sentence, told.hit):
        return None
    if told.change in LOSSES and told.role == "noun":
        same = [one.post for one in told.memory.found if one.who is told.person and one.change == told.change]
        if same and same[-1] is not None:
            return same[-1]
    known = known_post(told.memory, told.mention, told.person, told.change)
    if known is None and told.change in LOSSES:
        known = that_post(told) or unnamed_office(told.memory, told.sentence.line.number)
    return known


def _needs_office(told: Told) -> bool:
    """Whether a word of change tells nothing without an office in its sentence or by custom."""
    hit, change, role = told.hit, told.change, told.role
    if hit.entry in NAMED_AHEAD or change not in _LOSSES_OR_CHOICES_OR_RETAINED:
        return True
    if role == "object" and change in _CHOICES:
        return hit.entry not in _CHOSEN_OR_CONSENTING and not (
            told.mention is None and told.person is told.memory.appointee
        )
    if hit.entry not in _STRICT - ENTERING or role == "noun":
        return False
    verb = told.sentence.verbs.get(hit.first)
    if change == "retained" and verb is not None and verb.passive:
        return False
    if change in LOSSES and role == "object":
        return not told.own
    return change != "retained" or not told.own or told.sentence.line.wide[hit.last + 1] not in _CLOSES


def _made(told: Told, post: Post | None, text: str | None) -> Change | None:
    """The change with the phrase that tells it and its date; None of a holding that is no more than wished."""
    sentence, hit, mention, change = told.sentence, told.hit, told.mention, told.change
    ends = [hit.last] + ([post.span.last] if post is not None else []) + ([mention.span.last] if mention else [])
    starts = [hit.first] + ([mention.span.first] if mention else [])
    if change in GAINS and post is not None and is_candidacy(sentence.line, post):
        change = "nominated"
    verb = verb_of(sentence, hit)
    mood = verb.mood if verb is not None else ""
    if change == "held" and mood == "future" and (hit.entry in _COMMANDING or told.role == "by"):
        change = "appointed"
    if change == "held" and told.role == "by" and is_new_government(sentence, hit):
        change = "appointed"
    if change == "held" and told.role == "by" and mention is not None and is_founded(sentence, hit, mention.span.last):
        before = sentence.line.low[max(hit.first - 5, sentence.span.first) : hit.first]
        change = "appointed" if _PASSING.isdisjoint(before) else "acting"
    if change == "held" and told.role == "by" and mood == "past" and is_told_as_news(told, text):
        change = "appointed"
    if change == "held" and mood == "future" and hit.entry in _MINDING:
        change = "acting"
    if change == "held" and mood in ("infinitive", "future", "would"):
        return None
    active = verb is not None and not verb.passive
    if change == "confirmed" and told.role == "object" and mood == "future" and active:
        return None  # `the house is to vote on her`
    if change == "held" and post is not None and hit.entry in _NOW and is_new_or_again(sentence.line, post):
        change = "appointed"
    if change == "appointed" and post is not None and post.status == "designate" and "elect" not in sentence.spoken:
        change = "nominated"
    entered = change == "confirmed" and hit.entry.startswith("elect/v")
    entered = entered or change in ("appointed", "held", "nominated", "retained")
    if entered and post is not None and post.status == "acting":
        change = "acting"
    if change == "held" and text is not None and mood in ("perfect", "present") and stands_in(told, text):
        change = "acting"
    if change == "retained" and any(
        sentence.line.wide[at] == "caretaker" for at in range(hit.last + 1, min(hit.last + 8, sentence.span.last))
    ):
        change = "acting"
    led = sentence.line.low[hit.last + 1 : hit.last + 4]
    if change == "held" and hit.entry in _COMMANDING and mood != "past" and not _PASSING.isdisjoint(led):
        change = "acting"  # `heads a caretaker cabinet`
    if change == "held" and is_for_a_time(sentence, hit) and hit.entry in _COMMANDING_OR_MINDING:
        change = "acting"
    if change == "appointed" and (is_for_a_time(sentence, hit) or is_after_acting(sentence, hit, text)):
        change = "acting"
    present = hit.form == "third" or hit.entry.startswith(("is", "have", "has")) or mood in ("present", "perfect")
    present = present and not (verb is not None and sentence.line.wide[verb.first] == "had")
    over = change == "held" and not present and not (told.role == "by" and mood in ("", "past", "participle"))
    over = over or (told.role == "by" and "until" in sentence.line.low[hit.first : max(ends) + _RECENT])
    over = over or (change == "held" and post is not None and is_counted(sentence.line, post.span.last + 1))
    date = date_of(sentence, hit, change)
    made = Change(
        sentence.line,
        min(starts),
        max(ends),
        change,
        told.person.name,
        told.person,
        text,
        date,
        0.85 if post is not None else 0.6,
        f"{change}-{told.role}",
        over,
    )
    made.named = mention is not None
    made.bare = told.change == "held" and hit.entry == "is" and post is not None and post.begin == hit.last + 1
    later = hit.entry in ENTERING or hit.entry in SUCCESSION
    later = later or (post is not None and sentence.line.wide[post.begin - 1] == "next")
    made.ahead = change in ("appointed", "confirmed") and mood in ("future", "would") and later
    made.coming = mood in ("future", "would") or hit.entry.startswith(("will ", "is to "))
    return made


def known_post(memory: Memory, mention: Mention | None, person: Person, change: str) -> str | None:
    """The office of a change that names none: beside the name, the last one entered, the first one printed."""
    posts = [post for post, _ in mention.posts] if mention is not None else []
    beside = [post.text for post in posts]
    if beside and change in _LOSSES_OR_RETAINED:
        in_office = next((post.text for post in posts if post.status != "former"), None)
        return in_office or _held_now(person) or beside[0]  # `A, a former mayor, resigned`
    if change == "nominated" and beside and memory.offices.get(id(person), beside[0]) in beside:
        return memory.vacant  # who is put forward is so for what is free, not for what is held
    if change in ("confirmed", "nominated"):
        # The office that the text is about, not one of a biography: `in 2018 she took the post of rector`.
        news = [one for one in memory.found if one.who is person and one.change in GAINS and one.post is not None]
        news = [one for one in news if not is_old(one)]
        if news and memory.offices.get(id(person)) != news[-1].post:
            return news[-1].post
    if change in _LOSSES_OR_RETAINED_CONFIRMED:
        return (
            memory.offices.get(id(person)) or (beside[0] if beside and change in LOSSES else None) or first_post(person)
        )
    return None


def _held_now(person: Person) -> str | None:
    """The first office printed beside a name that is not told to be over."""
    posts = (post for mention in person.mentions for post, _ in mention.posts)
    return next((post.text for post in posts if post.status != "former"), None)


def remember(memory: Memory, change: Change, person: Person) -> None:
    """Note who came into an office and which one was left."""
    if change.change in GAINS and change.post is not None:
        memory.entered = (change.line.number, change.line.sentence(change.start), change.post)
    if change.change in LOSSES and change.post is not None:
        memory.vacant = change.post
    if change.change in GAINS:
        memory.appointee = person
    if change.post is not None and not (change.over and id(person) in memory.offices):
        memory.offices[id(person)] = change.post
