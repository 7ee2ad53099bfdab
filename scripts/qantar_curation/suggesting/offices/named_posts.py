"""Which office a sentence names for a change: behind its word, or before it where the person follows."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import LOSSES, Sentence, is_near
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.offices.advising import end_of_aside, is_advisers
from qantar_curation.suggesting.offices.beside import is_plural
from qantar_curation.suggesting.offices.between import (
    is_of_companion,
    is_of_other_clause,
    is_other_verbs,
    is_over_name,
    is_over_verb,
)
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.text import Line

_SAYINGS_PAST_PRESENT = words("sayings", "past", "present")
_TITLES_HONORIFIC_RANK = words("titles", "honorific", "rank")
_PEOPLE_KIN = words("people", "kin")
_BEFORE_POST = closed("appointments-before-post")
_BARS = frozenset(
    (",", ".", ";", ":", '"', "by", "and", "that", "who", "in", "at", "after", "before", "with", "against", "than")
) | {"while", "when", "because", "until", "pending", "under"}
_CONJUNCTIONS = frozenset(("but", "and", "while", "after", "when", "that", "because"))
_DECREED = frozenset(("decree", "request", "proposal", "rank"))
COUNTS = frozenset(("second", "third", "fourth", "fifth", "sixth", "latest", "last"))
_FIRST = frozenset(("first", "only", "youngest", "oldest", "next"))
_SPANNING = frozenset(("in", "years", "months", "a", "year", "as", "many", "of", "the", "so", "far", "this", "since"))
_SPANNING |= {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "weeks", "country", "'s"}
_ENDING = frozenset(("removed", "resign", "die", "leave", "quit", "jailed", "arrested", "sacked", "dismissed", "lose"))
_ENDING |= {"impeached", "convicted", "killed", "assassinated", "ousted", "fall", "go", "step", "visit", "deposed"}
_ENDING |= {"charged", "indicted", "tried", "imprisoned", "sentenced", "toppled", "overthrown", "detained", "survive"}
_ENDING |= {"fired"}
_OWNING = frozenset(("the", "its", "his", "her", "'s", "their"))
_OWNERS = frozenset(("whose", "his", "her", "'s"))
_CANDIDATES = frozenset(("candidate", "nominee"))
_FARTHEST = 7
_AGENT = 6
_MAX_GAP = 30
_OVER_GENITIVE = 6
_AWAITED = 3
GIVING = frozenset(("give/v", "hand/v", "award/v", "allocate/v"))
_PLACING = frozenset(("at", "on", "in", "from", "to", "by", "with", "for", "against", "over", "after", "before", "up"))
_LEADING = frozenset(("head", "lead", "chair", "run", "command", "direct"))
_BEFORE_WHOM = frozenset(("before", "against", "than", "with"))
_APART = frozenset(("with", "by", "under", "after", "before", "when", "while", "that", "against", "than"))


def post_behind(sentence: Sentence, hit: Hit, mention: Mention | None) -> Post | None:
    """The office that a change names: the first one behind its verb or behind the person that is nobody's title."""
    line = sentence.line
    offices = [post for post in sentence.offices if post.span.last >= hit.first]
    if not offices:
        return None
    inner = {
        index
        for clause in sentence.relatives
        if not clause.first <= hit.first <= clause.last
        for index in range(clause.first, clause.last + 1)
    }
    later = [
        one.first
        for one in sentence.hits
        if one.first > hit.last and one.first not in inner and not one.term.endswith("collective")
        if line.wide[one.first - 1] not in ("(", "-", "a", "an") and not _is_of_agent(line, one)
        if not (one.form == "ing" and line.wide[one.first - 1] in _OWNING)  # `by the ruling party`
    ]
    limit = min(later or [sentence.span.last + 1])
    within = [clause.last for clause in sentence.relatives if clause.first <= hit.first <= clause.last]
    end = min(within, default=sentence.span.last)
    own = {post.begin for post, _ in mention.posts} if mention is not None and not _is_kin(hit, mention) else set()
    for post in offices:
        if line.wide[post.span.last + 1] == "'s" or _is_mere_member(sentence, hit, post):
            continue
        if post.begin in own:
            continue
        if post.span.first > limit and limit > hit.last + 1 and not _is_over_insertion(sentence, limit, post):
            continue
        titled = any(one.span.first == post.span.last + 1 for one, _ in sentence.people)
        if titled or any(
            id(post) == id(other) for one, _ in sentence.people for other, _ in one.posts if one is not mention
        ):
            continue
        before = line.wide[post.begin - 1]
        if before == "as" and (is_of_companion(sentence, mention, post) or is_of_other_clause(sentence, hit, post)):
            continue
        if change_of(hit) in LOSSES and is_over_name(sentence, hit, mention, post):
            continue
        if hit.entry.partition("/")[0] in _LEADING and (
            line.wide[post.begin - 1] == "of" or any(line.wide[at] == "with" for at in range(hit.last, post.begin))
        ):
            continue  # `headed the office of the president`, `chairs the council, with A as deputy chair`
        if is_counted(line, post) or _is_of_another(line, hit, post):
            continue
        if _is_of_speaker(line, post) or _is_awaited(line, hit, post) or (own and is_plural(line.wide[post.head])):
            continue
        if post.begin > end or (before in _BEFORE_WHOM and post.begin - 1 > hit.last):
            continue
        if hit.term == "appointed object" and _is_left(line, hit, post):
            continue
        if before == "to" and hit.entry.endswith(("resignation", "resignations", "notice")):
            continue
        if hit.entry in GIVING and _is_elsewhere(line, hit, mention, post):
            continue
        if is_advisers(line, post):
            continue
        decreed = before != "as" and not _DECREED.isdisjoint(line.low[max(0, post.begin - 3) : post.begin])
        if before == "by" or decreed:
            continue
        owned = line.wide[hit.first - 1] in _OWNERS and hit.form == "noun" and post.begin == hit.last + 1
        if (before in _CONJUNCTIONS or owned) and any(
            one.first == post.span.last + 1 and one.mood not in ("infinitive", "participle")
            for one in sentence.verbs.values()
        ):
            continue
        if post.begin in inner and (
            _is_inside(sentence, hit, post) or (line.wide[post.begin] == "the" and before not in _BEFORE_POST)
        ):
            continue
        joined = mention is not None and post.begin - 1 == mention.span.last
        near = joined or post.begin - 1 <= hit.last or end_of_aside(line, hit.last + 1) == post.begin - 1
        near = near or is_near(line, hit.last, post.begin)
        if (
            near
            or before in _BEFORE_POST
            or (
                line.wide[post.begin] in ("the", "a", "an")
                and before not in _APART
                and not is_other_verbs(sentence, hit, post)
                and not (change_of(hit) in LOSSES and is_over_verb(sentence, hit, post))
            )
            or _runs_to(sentence, hit, mention, post)
        ):
            return post if post.begin - hit.last <= _MAX_GAP else None
    return None


def _is_of_another(line: Line, hit: Hit, post: Post) -> bool:
    """Whether an office only says whose somebody is what he is: `served as an aide of the president`."""
    if not hit.entry.endswith(" as"):
        return False
    between = line.low[hit.last + 1 : post.begin]
    return "of" in between and "one" not in between


def _is_elsewhere(line: Line, hit: Hit, mention: Mention | None, post: Post) -> bool:
    """Whether something else is given, and the office stands further on: `was given asylum at the envoy's home`."""
    behind = mention is not None and hit.last < mention.span.first < post.begin
    start = mention.span.last if behind and mention is not None else hit.last
    return any(line.wide[index] in _PLACING for index in range(start + 1, post.begin))


def change_of(hit: Hit) -> str:
    """The change that a word tells, without where the person stands."""
    return hit.term.partition(" ")[0]


def is_counted(line: Line, post: Post) -> bool:
    """Whether an office is only counted: `becoming the third minister to leave the cabinet`."""
    counted = {line.wide[at] for at in range(post.begin - 1, post.span.last)} & COUNTS
    after = post.span.last + 1
    if counted and line.wide[after] in ("to", "who", "whose"):
        return True
    if not counted and _FIRST.isdisjoint(line.wide[at] for at in range(post.begin - 1, post.span.last)):
        return False
    # `the fourth premier in 16 years to be removed`, `the first mayor to be jailed`
    while line.wide[after] in _SPANNING or (after < len(line.tokens) and line.is_number(after)):
        after += 1
    after += line.wide[after] == "to"
    after += line.wide[after] == "be"
    return line.wide[after] in _ENDING and line.wide[after - 1] in ("to", "be")


def _is_of_speaker(line: Line, post: Post) -> bool:
    """Whether an office is that of who says so: `X is now in charge, a spokesman for the army said`."""
    behind = line.wide[post.span.last + 1]
    if line.wide[post.begin - 1] != ",":
        return False
    return behind in _SAYINGS_PAST_PRESENT or line.wide[post.head].startswith("spokes")


def _is_awaited(line: Line, hit: Hit, post: Post) -> bool:
    """Whether an office is one that waits for its holder: `will fill in until a permanent director is found`."""
    until = next((at for at in range(post.begin - 1, hit.first, -1) if line.wide[at] in ("until", "till")), None)
    return until is not None and post.begin - until <= _AWAITED and line.wide[post.begin] in ("a", "an", "the")


def _is_over_insertion(sentence: Sentence, limit: int, post: Post) -> bool:
    """Whether a participle between commas is all that parts an office from its verb: `X, freed a day ago, as mayor`."""
    line, before = sentence.line, post.begin - 1
    if line.wide[limit - 1] != "," or line.wide[before] != "as" or line.wide[before - 1] != ",":
        return False
    verb = sentence.verbs.get(limit)
    bare = verb is not None and verb.first == verb.at and verb.mood in ("past", "participle")
    return bare and not any(limit < one < before for one in sentence.verbs)


def _is_mere_member(sentence: Sentence, hit: Hit, post: Post) -> bool:
    """Whether a post is no more than that of a member, and not given: `was made a member of the Security Council`."""
    line = sentence.line
    if post.head != post.span.first or line.wide[post.head] != "member":
        return False
    body = line.wide[post.head + 1] == "of"
    return not (body and hit.term in ("appointed object", "nominated object", "confirmed object"))


def _is_left(line: Line, hit: Hit, post: Post) -> bool:
    """Whether an office is the one left: `was promoted from deputy governor to governor`."""
    near = range(post.begin - 1, max(post.begin - 5, hit.last), -1)
    from_at = next((at for at in near if line.wide[at] == "from"), 0)
    return bool(from_at) and not any(line.wide[at] in ("to", "as", ",") for at in range(from_at, post.begin))


def _is_of_agent(line: Line, hit: Hit) -> bool:
    """Whether a noun of change stands in who does it: `chosen by a selection committee as chief`."""
    return hit.form == "noun" and "by" in {line.wide[index] for index in range(hit.first - _AGENT, hit.first)}


def _is_inside(sentence: Sentence, hit: Hit, post: Post) -> bool:
    """Whether an office hangs on a verb of a relative clause: `X, who led the police`, not `X, who is 34, as mayor`."""
    line = sentence.line
    acting = {one.first for one in sentence.hits} | set(sentence.verbs)
    last = max((at for at in acting if hit.last < at < post.begin), default=None)
    return last is not None and all(line.wide[index] != "," for index in range(last, post.begin))


def _is_kin(hit: Hit, mention: Mention) -> bool:
    """Whether the name only says who is meant: `named his son, X, crown prince`."""
    line, begin = mention.line, mention.span.first
    while line.wide[begin - 1] in _TITLES_HONORIFIC_RANK:
        begin -= 1
    kin = line.wide[begin - 1] == "," and line.wide[begin - 2] in _PEOPLE_KIN
    return kin and hit.last < begin and hit.term.endswith("object")


def post_ahead(sentence: Sentence, hit: Hit) -> Post | None:
    """`To the post of akim of Hallen was appointed X`: the nearest office before the verb that is nobody's title."""
    line = sentence.line
    titles = {id(post) for one, _ in sentence.people for post, _ in one.posts}
    for post in reversed(sentence.offices):
        if post.span.last >= hit.first or id(post) in titles:
            continue
        between = {line.wide[index] for index in range(post.span.last + 1, hit.first)}
        led = post.begin > sentence.span.first and line.wide[post.begin - 1] in ("of", "as", "to")
        if led and not between & {",", ";", "who", "that", "said"}:
            return post
    return None


def _runs_to(sentence: Sentence, hit: Hit, mention: Mention | None, post: Post) -> bool:
    """Whether a change runs on to an office over genitives and adjectives: `named the club's first female director`."""
    line, start = sentence.line, hit.last
    if mention is not None and start < mention.span.last < post.begin:
        start = mention.span.last
    near = next(
        (
            index
            for index in range(post.begin - 1, start, -1)
            if line.wide[index] == "as" or (line.wide[index] == "be" and line.wide[index - 1] == "to")
        ),
        start,
    )
    if post.begin - near > _FARTHEST:
        return False
    first = near + 1 if line.wide[near] == "be" or mention is None or start != mention.span.last else start + 1
    if line.wide[near] == "as" and line.wide[start + 1] == line.wide[near - 1] == ",":
        first = near + 1  # `elected X, 61, as the country's new president`
    between = [sentence.line.wide[index] for index in range(first, post.begin)]
    return not any(word in _BARS for word in between) and not any(
        start < index < post.begin and index != near and line.wide[index - 1] not in ("(", "-")
        for index in sentence.verbs
    )


def is_said_of(line: Line, hit: Hit, post: Post) -> bool:
    """Whether an office follows a copula at once, or over a genitive: `will be the country's ambassador`."""
    if is_counted(line, post):
        return False
    if hit.term == "appointed subject" and line.wide[post.begin - 2] in _CANDIDATES:
        return True  # `will be the party's candidate for premier`
    if is_near(line, hit.last, post.begin):
        return True
    of_body = line.wide[post.begin - 1] == "'s" and line.wide[post.begin - 3] not in ("of", "to")
    return of_body and post.begin - hit.last <= _OVER_GENITIVE
