"""Which office a change is of: named beside the verb, taken from a body, or known from before."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.inherited import SUCCESSION, inherited, office_noun, succession
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.mention import Mention
from qantar_curation.suggesting.people import Person
from qantar_curation.suggesting.posts import Post
from qantar_curation.suggesting.telling import Change, Memory, Sentence, date_of, first_post, is_near
from qantar_curation.suggesting.text import Line, Span

_BEFORE_POST = closed("appointments-before-post")
_STRICT = closed("appointments-strict")
_COPULAS = closed("appointments-copulas")
_CONSENTING = frozenset(("confirm/v", "approve/v"))
_CHOSEN = frozenset(("nominate/v", "put/v forward", "put/v _ forward", "back/v", "propose/v", "recommend/v"))
_BARS = frozenset(
    (",", ".", ";", ":", '"', "by", "and", "that", "who", "in", "at", "after", "before", "with", "against", "than")
)
_LEADING = {
    "chair/v": "chair of ",
    "will chair": "chair of ",
    "has chaired": "chair of ",
    "had chaired": "chair of ",
    "head/v": "head of ",
    "lead/v": "leader of ",
    "have led": "leader of ",
    "have headed": "head of ",
}
_HEADING = frozenset(
    ("will head", "will lead", "to head", "head/v", "lead/v", "chair/v", "have led", "have headed", "take/v over")
)
_HEADING |= closed("appointments-heading")
_HEADING |= frozenset(
    ("keep/v _ portfolio", "retain/v the _ portfolio", "take/v charge", "get/v _ portfolio", "receive/v _ portfolio")
)
_NAMED_AHEAD = frozenset(("was left by", "duties are assigned to", "temporarily assign/v to", "assign/v to"))
_ENTERING = closed("appointments-entering")
_THE_SAME = frozenset(("ministry", "post", "office", "job", "position", "role", "department", "portfolio"))
_COMMANDING = frozenset(("lead/v", "head/v", "run/v", "chair/v", "command/v", "serve/v as"))
_LED = closed("offices-led")
_NOW = frozenset(("is the", "is", "is a"))
_LOSSES = frozenset(("dismissed", "removed", "resigned"))
_GAINS = frozenset(("nominated", "confirmed", "appointed", "acting"))
_COLLECTIVES = frozenset(("government", "cabinet"))
_MAX_GAP = 14
_OVER_GENITIVE = 6


def complete(
    memory: Memory, sentence: Sentence, hit: Hit, change: str, role: str, mention: Mention | None, person: Person
) -> Change | None:
    """The change with its office: named behind the verb, beside the name, or known from before."""
    post = _post_behind(sentence, hit, mention, change)
    rule = f"{change}-{role}"
    line = sentence.line
    text = None
    if post is None and role != "noun":
        text = office_noun(sentence, hit) or inherited(memory, sentence, hit, mention, change)
    if (
        post is None
        and text is None
        and hit.entry in _STRICT - _ENTERING
        and not (role in ("object",) and change in ("nominated", "confirmed"))
    ) and hit.entry not in SUCCESSION | _HEADING:
        return None
    if post is not None and hit.entry in _COPULAS and not _is_said_of(line, hit, post):
        return None
    if post is None and role == "object" and mention is not None and mention.span.first > hit.last:
        post = _post_ahead(sentence, hit)
    if text is None and post is None and role == "by":
        post = _post_ahead(sentence, hit)
    if post is not None:
        text = post.text
    if text is None and role == "by" and hit.entry not in _NAMED_AHEAD:
        text = _office_of_body(sentence, hit)
    if text is None and hit.entry in _NAMED_AHEAD:
        return None
    if text is None and hit.entry in _HEADING:
        text = _office_of_object(sentence, hit)
    if hit.entry in SUCCESSION:
        text = succession(memory, sentence, hit, role, person, text)
    if (
        text is None
        and line.word(hit.first - 4) == "to"
        and {line.word(hit.first - 3), line.word(hit.first - 2)} & {"this", "post", "position"}
    ):
        text = memory.vacant
    if text is None and hit.entry == "take/v over" and line.word(hit.last + 2) in _THE_SAME:
        text = first_post(person)
    own = [one.text for one, _ in mention.posts] if mention is not None else []
    passive = mention is not None and mention.span.last < hit.first
    if (
        text is None
        and change in ("appointed", "confirmed")
        and (hit.entry in _ENTERING or (role == "object" and passive))
    ):
        text = (
            own[0]
            if own
            else memory.offices.get(id(person)) or (first_post(person) if hit.entry in _ENTERING else None)
        )
    bare = text is None and role == "object" and change in ("nominated", "confirmed")
    known = hit.entry in _CHOSEN | _CONSENTING or (mention is None and person is memory.appointee)
    if bare and not known:
        return None
    if text is None:
        text = known_post(memory, sentence, mention, person, change)
    if text is None and change in _LOSSES:
        text = memory.entered_in(sentence)
    if text is None and change not in _LOSSES | {"confirmed", "nominated"}:
        return None
    ends = [hit.last] + ([post.span.last] if post is not None else []) + ([mention.span.last] if mention else [])
    starts = [hit.first] + ([mention.span.first] if mention else [])
    start, end = min(starts), max(ends)
    if change == "appointed" and post is not None and post.status == "acting":
        change = "acting"
    if change == "held" and post is not None and post.status == "acting":
        change = "acting"
    if change == "held" and post is not None and hit.entry in _NOW and _is_new(line, post):
        change = "appointed"
    confidence = 0.85 if post is not None else 0.6
    verb = sentence.verbs.get(hit.first)
    if change == "held" and verb is not None and verb.mood == "future" and hit.entry in _COMMANDING:
        change = "appointed"
    if change == "held" and verb is not None and verb.mood in ("infinitive", "future", "would"):
        return None
    over = change == "held" and not (hit.form == "third" or hit.entry.startswith(("is", "have", "has")))
    date = date_of(sentence, hit, change)
    return Change(line, start, end, change, person.name, person, text, date, confidence, rule, over)


def _is_said_of(line: Line, hit: Hit, post: Post) -> bool:
    """Whether an office follows a copula at once, or over a genitive: `will be the country's ambassador`."""
    if is_near(line, hit.last, post.begin):
        return True
    of_body = line.word(post.begin - 1) == "'s" and line.word(post.begin - 3) not in ("of", "to")
    return of_body and post.begin - hit.last <= _OVER_GENITIVE


def _is_new(line: Line, post: Post) -> bool:
    """Whether an office is told as just entered: `is the new mayor`."""
    return any(line.word(index) == "new" for index in range(post.begin, post.span.first))


def known_post(memory: Memory, sentence: Sentence, mention: Mention | None, person: Person, change: str) -> str | None:
    """The office of a change that names none: beside the name, the last one entered, the first one printed."""
    beside = [post.text for post, _ in mention.posts] if mention is not None else []
    if beside and change in _LOSSES | {"retained"}:
        return beside[0]
    if change in _LOSSES | {"retained", "confirmed", "nominated"}:
        return (
            memory.offices.get(id(person))
            or (beside[0] if beside and change in _LOSSES else None)
            or first_post(person)
        )
    return None


def remember(memory: Memory, change: Change, person: Person) -> None:
    """Note who came into an office and which one was left."""
    if change.change in _GAINS and change.post is not None:
        memory.entered = (change.line.number, change.line.sentence(change.start), change.post)
    if change.change in _LOSSES and change.post is not None:
        memory.vacant = change.post
    if change.change in _GAINS:
        memory.appointee = person
    if change.post is not None:
        memory.offices[id(person)] = change.post


def _post_behind(sentence: Sentence, hit: Hit, mention: Mention | None, change: str) -> Post | None:
    """The office that a change names: the first one behind its verb or behind the person that is nobody's title."""
    line = sentence.line
    limit = min(
        [one.first for one in sentence.hits if one.first > hit.last and not one.term.endswith("collective")]
        or [sentence.span.last + 1]
    )
    floor = hit.first
    own = {id(post) for post, _ in mention.posts} if mention is not None else set()
    for post in sentence.offices:
        if line.word(post.span.last + 1) == "'s" or (post.head == post.span.first and line.word(post.head) == "member"):
            continue
        if post.span.last < floor or id(post) in own or (post.span.first > limit and limit > hit.last + 1):
            continue
        titled = any(one.span.first == post.span.last + 1 for one, _ in sentence.people)
        if titled or any(
            id(post) == id(other) for one, _ in sentence.people for other, _ in one.posts if one is not mention
        ):
            continue
        before = line.word(post.begin - 1)
        joined = mention is not None and post.begin - 1 == mention.span.last
        near = joined or post.begin - 1 <= hit.last or is_near(line, hit.last, post.begin)
        if (
            near
            or before in _BEFORE_POST
            or line.word(post.begin) in ("the", "a", "an")
            or _runs_to(sentence, hit, mention, post)
        ):
            if post.begin - hit.last > _MAX_GAP + 8:
                return None
            if before == "by" or (before == "of" and line.word(post.begin - 2) in ("decree", "request", "proposal")):
                continue
            return post
    return None


def _post_ahead(sentence: Sentence, hit: Hit) -> Post | None:
    """`To the post of akim of Hallen was appointed X`: the nearest office before the verb that is nobody's title."""
    line = sentence.line
    titles = {id(post) for one, _ in sentence.people for post, _ in one.posts}
    for post in reversed(sentence.offices):
        if post.span.last >= hit.first or id(post) in titles:
            continue
        between = {line.word(index) for index in range(post.span.last + 1, hit.first)}
        led = post.begin > sentence.span.first and line.word(post.begin - 1) in ("of", "as", "to")
        if led and not between & {",", ";", "who", "that", "said"}:
            return post
    return None


def _runs_to(sentence: Sentence, hit: Hit, mention: Mention | None, post: Post) -> bool:
    """Whether a change runs on to an office over genitives and adjectives: `named the club's first female director`."""
    start = hit.last
    if mention is not None and start < mention.span.last < post.begin:
        start = mention.span.last
    if post.begin - start > 7:
        return False
    between = [sentence.line.word(index) for index in range(start + 1, post.begin)]
    return not any(word in _BARS for word in between) and not any(
        start < index < post.begin for index in sentence.verbs
    )


def _office_of_body(sentence: Sentence, hit: Hit) -> str | None:
    """`The Ministry of Works is to be led by`: the office at the head of the body before the verb."""
    line = sentence.line
    for index in range(hit.first - 1, sentence.span.first - 1, -1):
        word = line.word(index)
        if word == "ministry" and line.word(index + 1) in ("of", "for"):
            end = hit.first
            while end > index + 2 and (
                line.word(end - 1) in ("will", "be", "is", "was", "to", "now", "been", "has", ",")
                or not line.tokens[end - 1].is_word
            ):
                end -= 1
            return "Minister of " + line.slice(Span(index + 2, end - 1))
        if word == "ministry":
            start = index
            while start > sentence.span.first and line.is_capital(start - 1):
                start -= 1
            return "Minister of " + line.slice(Span(start, index - 1)) if start < index else None
        if word in _COLLECTIVES:
            return "prime minister"
    return None


def _office_of_object(sentence: Sentence, hit: Hit) -> str | None:
    """`will head the finance ministry`, `chairs the flood commission`: the office at the head of that body."""
    line = sentence.line
    if hit.entry.endswith(("portfolio", "_ ministry")):
        inner = [
            line.printed[index]
            for index in range(hit.first + 1, hit.last)
            if line.word(index) not in ("the", "his", "her")
        ]
        return "Minister of " + " ".join(inner) if inner else None
    first = hit.last + 1
    if hit.entry == "run/v" and line.word(first) not in ("the", "its"):
        return None
    while line.word(first) in ("the", "a", "an", "its", "of", "up"):
        first += 1
    for index in range(first, min(first + 6, sentence.span.last + 1)):
        word = line.word(index)
        if word == "ministry":
            end = index + 2
            if line.word(index + 1) not in ("of", "for"):
                return "Minister of " + line.slice(Span(first, index - 1)) if first < index else None
            while end < sentence.span.last and (
                line.is_capital(end + 1) or (line.word(end + 1) == "and" and line.is_capital(end + 2))
            ):
                end += 1
            return "Minister of " + line.slice(Span(index + 2, end))
        if word in ("government", "cabinet"):
            return "prime minister"
        if word in ("'s", "'", "-") and index > first:
            continue
        if word in words("posts", "body") and line.word(index + 1) not in words("posts", "body") | {"'s"}:
            lead = _LEADING.get(hit.entry, "leader of " if "lead" in hit.entry else "head of ")
            if lead == "leader of " and word not in _LED:
                lead = "head of "
            return lead + "the " + line.slice(Span(first, index))
        if not line.tokens[index].is_word or index in sentence.verbs or word in words("common", "function"):
            return None
    return None
