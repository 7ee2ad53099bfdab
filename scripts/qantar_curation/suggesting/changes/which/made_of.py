"""What a sentence makes of a word of change: an office just entered, run by a deputy, held so many times."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import GAINS, Sentence, first_post
from qantar_curation.suggesting.changes.which.inherited import is_another_office
from qantar_curation.suggesting.changes.which.told import Told
from qantar_curation.suggesting.changes.wording import CABINETS
from qantar_curation.suggesting.offices.posts import Post, is_new
from qantar_curation.suggesting.text import Line

_RUNNING = frozenset(("run", "lead", "head", "govern", "has led", "have led", "is in charge of", "has headed"))
_HEADS_OF_STATE = frozenset(("prime minister", "president", "premier"))
_DEPUTIES = ("deputy", "vice", "first deputy", "first vice", "second")
_RECENT = 3


def is_new_or_again(line: Line, post: Post) -> bool:
    """Whether an office was only just entered: `is the new mayor`, `is mayor again`, `in turn is now mayor`."""
    turned = "turn" in line.low[max(post.begin - 2 * _RECENT, 0) : post.begin]
    return turned or line.wide[post.span.last + 1] == "again" or is_new(line, post)


def stands_in(told: Told, text: str) -> bool:
    """Whether a deputy runs what the superior heads: `Deputy Premier X has run the government since Saturday`."""
    if told.hit.entry.partition("/")[0] not in _RUNNING or text not in _HEADS_OF_STATE:
        return False
    own = told.own or [told.memory.offices.get(id(told.person)) or first_post(told.person) or ""]
    return own[0].casefold().startswith(_DEPUTIES) and own[0].casefold() != text


def is_counted(line: Line, index: int) -> bool:
    """Whether an office is told to have been held so many times: `has been premier three times`, `mayor twice`."""
    return line.wide[index] == "twice" or (line.wide[index].isalnum() and line.wide[index + 1] == "times")


def is_after_acting(sentence: Sentence, hit: Hit, text: str | None) -> bool:
    """Whether the place taken is that of who only acts: `the acting commissioner left, with X taking his place`."""
    return hit.entry.startswith("take/v") and any(
        one.status == "acting" and one.text == text and one.span.last < hit.first for one in sentence.offices
    )


def is_told_as_news(told: Told, text: str | None) -> bool:
    """`The ministry was headed by former deputy X`: in translations, beside other appointments, he comes in."""
    if text is None or not text.startswith("Minister of ") or told.mention is None:
        return False
    former = any(before and post.status == "former" for post, before in told.mention.posts)
    number = told.sentence.line.number
    return former and any(one.change in GAINS and number - one.line.number <= _RECENT for one in told.memory.found)


def that_post(told: Told) -> str | None:
    """The office that was just told to be entered: in the same sentence, or before one that speaks of `that post`."""
    line, first = told.sentence.line, told.sentence.span.first
    if told.hit.entry.startswith(("leave/v", "quit/v", "exit/v")) and told.hit.entry.rpartition(" ")[2] in CABINETS:
        return None  # `A moves to justice and B leaves the government`
    if told.is_behind and _is_actor(told):
        return None  # `President A, elected in May, sacked B`
    here = told.memory.entered_in(told.sentence)
    if here is not None and is_another_office(line, told.hit.first, told.hit.last, here):
        return None
    if here is not None or told.memory.entered is None:
        return here
    for index in range(first, told.hit.first):
        if line.wide[index] in ("that", "this", "the") and line.wide[index + 1] in (
            "post",
            "position",
            "job",
            "office",
        ):
            return told.memory.entered[2]
    return None


def tells_of_duties(sentence: Sentence, hit: Hit) -> bool:
    """Whether duties are what is performed: `the duties of the minister will be performed by X`."""
    before = {sentence.line.wide[index] for index in range(sentence.span.first, hit.first)}
    return bool(before & {"duties", "functions", "responsibilities", "powers"})


def _is_actor(told: Told) -> bool:
    """Whether who entered an office last is the first one of the sentence, and so does what it tells next."""
    verb = told.sentence.verbs.get(told.hit.first)
    first = next(iter(told.sentence.referents), None)
    active = verb is not None and verb.passive is not True and verb.mood in ("past", "present", "perfect")
    return active and first is not None and first.person is told.memory.appointee and first.last < told.hit.first
