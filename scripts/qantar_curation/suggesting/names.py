"""Runs of capitals in a line that may be the name of a person, each with what speaks for and against it.

No list of given names is used: names come from all over the world. What counts is the company a name keeps: a title or
office before it, a verb of saying beside it, an age or office behind it; an article or a preposition of place before it,
a noun of a body or place in it or behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from qantar_curation.suggesting.lexica import pairs, words
from qantar_curation.suggesting.posts import Post
from qantar_curation.suggesting.text import Line, Span

_SURNAMES_TOO = frozenset(
    "king dean prince judge marshal major bishop pope page baron earl duke count justice sheriff crown chief guard"
    " cook baker butcher carpenter farmer potter mason miner porter sailor shepherd singer steward tailor father"
    " brother child painter captain cardinal head leader deacon parent whip parish lama park sun field wood banks"
    " temple hall bridge ward white law price street church power black young rose hill day line union free gate"
    " rally field east west north south march may april june august mark wall marsh stone lake banks pass bay point"
    " woods fields brooks rivers shore reef range peak plain german french english welsh scott holland jordan israel"
    " georgia chad sydney paris florence london austin houston lincoln madison dominica kenya india asia rush fort"
    " guardian palmer driver writer friend coach vest kiss lord senior grand cape mount port villa frost green brown".split()
)
_HYPHEN = "-"
_QUOTES = frozenset("\"'")
_WEAK_PLACE = frozenset(("from", "to", "of"))
_ARTICLES = frozenset(("the", "a", "an", "this", "that", "these", "those", "every", "each", "its", "their"))
_PEOPLE_FOLLOW = 3
_PASSED_BEHIND = frozenset("the a an its their his her then now also once both currently newly long formerly previously for years since until recently first".split())


@dataclass(slots=True)
class Mention:
    """A run of capitals that may name a person.

    `posts` are the offices beside it, each true where it stands before the name. `score` sums what speaks for (above 0)
    and against it; `strong` is true where a title, office or age leaves no doubt.
    """

    line: Line
    span: Span
    name: str
    posts: list[tuple[Post, bool]] = field(default_factory=list)
    score: float = 0.0
    strong: bool = False
    rule: str = "capitals"

    @property
    def tokens(self) -> int:
        """How many words the name has; particles and initials count."""
        return len(self.name.replace(_HYPHEN, " ").split())


@cache
def _titleish() -> frozenset[str]:
    found = words("titles", "honorific", "rank") | words("posts", "head", "modifier") | words("people", "occupation", "kin", "other")
    return found | words("places", "demonym") | frozenset(pairs("titles", "state")) | words("posts", "level")


@cache
def _not_names() -> frozenset[str]:
    return words("common") - words("common", "stop") | words("common", "function") | words("posts", "portfolio")


@cache
def _bodies() -> frozenset[str]:
    return words("organisations", "organisation", "place", "event") | words("posts", "body")


@cache
def _known() -> frozenset[str]:
    return words("places", "country", "demonym", "city", "media")


@cache
def _starts_place() -> frozenset[str]:
    return words("organisations", "place-first")


def _is_dash(line: Line, index: int) -> bool:
    """Whether a hyphen stands for a dash, between spaces."""
    return line.word(index) == "-" and line.tokens[index].start > line.tokens[index - 1].end


def _of_genitive(line: Line, index: int, begins: dict[int, Post]) -> Post | None:
    """The office behind a genitive: `X, the army's spokeswoman`."""
    if line.word(index) in ("and", "but", "or"):
        return None
    for step in range(index, min(index + 5, len(line.tokens) - 1)):
        if line.word(step) == "'s":
            return begins.get(step + 1)
        if not line.tokens[step].is_word:
            return None
    return None


def runs(line: Line) -> Iterator[Span]:
    """The runs of capitals of a line, over particles, hyphens and initials."""
    count, index = len(line.tokens), 0
    particles = words("titles", "particle")
    printed, tokens = line.printed, line.tokens
    while index < count:
        if not printed[index][0].isupper() and not _particle_starts(line, index, particles):
            index += 1
            continue
        last = index
        while (after := _next(line, last, particles)) is not None:
            last = after
        yield Span(index, last)
        index = last + 1 if tokens[last].is_word else last + 2


def _particle_starts(line: Line, index: int, particles: frozenset[str]) -> bool:
    """Whether `al-Rashid` begins here."""
    return (
        line.tokens[index].text in particles
        and line.word(index + 1) == _HYPHEN
        and line.is_capital(index + 2)
        and line.tokens[index].end == line.tokens[index + 1].start
        and line.tokens[index + 1].end == line.tokens[index + 2].start
    )


def _next(line: Line, last: int, particles: frozenset[str]) -> int | None:
    """The last token of the next part of a run, or None where the run ends."""
    tokens = line.tokens
    after = last + 1
    if after >= len(tokens):
        return None
    word = tokens[after].text
    if line.printed[after][0].isupper():
        return after
    if word == _HYPHEN and tokens[last].end == tokens[after].start and after + 1 < len(tokens):
        if tokens[after].end == tokens[after + 1].start and tokens[after + 1].is_word:
            following = line.word(after + 1)
            if line.is_capital(after + 1):
                return after + 1
            if following in particles and line.word(after + 2) == _HYPHEN and line.is_capital(after + 3):
                return after + 3
            # `Hyun-woo`, `Chung-hee`: a second syllable in small letters, and no English word.
            if following not in words("common", "function") and len(tokens[last].text) > 1 and _is_syllable(line, after + 1):
                return after + 1
        return None
    if word == "." and len(tokens[last].text) <= 2 and tokens[last].is_word and line.is_capital(after + 1):
        is_initial = len(tokens[last].text) == 1 and line.sentence(last) == line.sentence(after + 1)
        return after + 1 if is_initial else None
    if word == "." and tokens[last].text in ("mr", "mrs", "ms", "dr", "st", "gen", "lt", "col", "maj", "capt", "sgt", "prof"):
        return after + 1 if line.is_capital(after + 1) else None
    if word in particles:
        step = after
        while line.word(step) in particles and step - after < 3:
            step += 1
            if line.word(step) == _HYPHEN:
                step += 1
        return step if line.is_capital(step) and step < len(tokens) and word not in ("i", "e", "us", "do", "as") else None
    return None


def _is_syllable(line: Line, index: int) -> bool:
    word = line.word(index)
    if len(word) > 5 or word in ("led", "old", "born", "wide", "made", "based", "style", "run", "era", "elect", "up", "year", "day"):
        return False
    return word not in _titleish() and not word.endswith("ed") and word not in words("posts") and word not in _bodies()


def mentions(line: Line, offices: Sequence[Post]) -> list[Mention]:
    """The runs of a line that may be names, each without what is title or sentence opening."""
    found: list[Mention] = []
    ends = {post.span.last: post for post in offices}
    inside = {index for post in offices for index in range(post.span.first, post.span.last + 1)}
    for run in runs(line):
        for part in _parts(line, run, inside):
            mention = _mention(line, part, ends)
            if mention is not None:
                found.append(mention)
    starts = {index for mention in found for index in (mention.span.first,)}
    begins = {index: post for post in offices for index in range(post.begin, post.span.first + 1)}
    for mention in found:
        _offices_behind(mention, begins, starts)
    return found


def _offices_behind(mention: Mention, begins: dict[int, Post], starts: set[int]) -> None:
    """Take the offices that stand behind a name: `X, the mayor of Y and chairman of Z,`, `X (mayor of Y)`."""
    line, index = mention.line, mention.span.last + 1
    if line.word(index) not in (",", "(", "\u2014", "\u2013", ":") and not _is_dash(line, index):
        return
    index += 1
    if line.tokens[index].is_number if index < len(line.tokens) else False:
        while line.word(index) and line.word(index) != ",":
            index += 1
        index += 1
    elif line.word(index) == "aged" and line.word(index + 2) == ",":
        index += 3
    taken = False
    while True:
        over = False
        while index not in begins and line.word(index) in _PASSED_BEHIND:
            over = over or line.word(index) in ("once", "formerly", "previously")
            index += 1
        if (held := begins.get(index)) is not None and line.word(held.span.last + 1) == "'s":
            index = held.span.last + 2
            while index not in begins and line.word(index) in words("people", "kin") | {"and"}:
                index += 1
        post = begins.get(index) or _of_genitive(line, index, begins)
        if post is None or line.word(post.span.last + 1) == "'s" or post.span.last + 1 in starts or (line.word(post.span.last + 1) == "," and post.span.last + 2 in starts and taken):
            break
        mention.posts.append((replace(post, status="former") if over and post.status is None else post, False))
        taken = True
        index = post.span.last + 1
        if line.word(index) not in ("and", ",") or not (line.word(index) == "and" or line.word(index + 1) == "and"):
            break
        index += 2 if line.word(index) == "," else 1
    if taken:
        _for(mention, 3.0, "apposition")


def _parts(line: Line, run: Span, inside: set[int]) -> Iterator[Span]:
    """What of a run is no part of an office: the name before it, the name behind it."""
    first = None
    for index in range(run.first, run.last + 2):
        free = index <= run.last and index not in inside
        if free and first is None:
            first = index
        elif not free and first is not None:
            yield Span(first, index - 1)
            first = None


def _mention(line: Line, run: Span, ends: dict[int, Post]) -> Mention | None:
    first, last = run
    while first <= last and not line.tokens[first].is_word:
        first += 1
    while last >= first and not line.tokens[last].is_word:
        last -= 1
    titled = ""
    start = first
    for index in range(first, last + 1):
        word = line.word(index)
        if word in _titleish() and not (index == last and index > start and word in _SURNAMES_TOO):
            if index > start and word in words("places", "demonym") | words("posts", "level"):
                continue
            titled = word
            start = index + 1
            while line.word(start) in (".", _HYPHEN):
                start += 1
    while start <= last and start - 1 not in ends and line.word(start) in _not_names() and _is_opening(line, start):
        start += 1
        titled = ""
    if line.word(last) in ("jr", "sr", "ii", "iii", "iv") and last > start:
        last -= 1
    if start > last or (start == last and len(line.tokens[start].text) < 3 and not titled):
        return None
    name = line.text[line.tokens[start].start : line.tokens[last].end]
    mention = Mention(line, Span(start, last), name)
    if not _weigh(mention, titled, ends):
        return None
    return mention


def _is_opening(line: Line, index: int) -> bool:
    """Whether a capital word of the language begins a sentence or headline and no name: not `Per` in `minister Per Nystad`."""
    word = line.word(index)
    return line.opens(index) or word in _ARTICLES or (line.is_title and word in words("common", "function"))


def _weigh(mention: Mention, titled: str, ends: dict[int, Post]) -> bool:
    """Sum what speaks for and against a name; False where it can be none."""
    line, (first, last) = mention.line, mention.span
    inner = [line.word(index) for index in range(first, last + 1) if line.tokens[index].is_word]
    whole = mention.name.casefold()
    single = len(inner) == 1
    mention.score = -2.5 if single else 1.0
    if whole in _known() or (single and inner[0] in _not_names()) or all(word in _not_names() for word in inner):
        return False
    if not single and any(word in _known() for word in inner) and not _may_surname(inner):
        mention.score -= 2.5
    if any(word in _bodies() and word not in _SURNAMES_TOO for word in inner):
        mention.score -= 3.0
    elif any(word in _bodies() for word in inner):
        mention.score -= 1.0 if inner[-1] in _bodies() else 0.5
    if any(word in words("common", "calendar") and word not in _SURNAMES_TOO for word in inner):
        mention.score -= 3.0
    if not single and inner[0] in _starts_place():
        mention.score -= 1.5
    if all(len(word) > 1 and line.printed[index].isupper() for index, word in _words(line, first, last)):
        mention.score -= 2.5 if single or not line.printed[first - 1].isupper() else 0.0
    _before(mention, titled, ends)
    _after(mention)
    if line.is_title:
        mention.score -= 1.5
    return True


def _may_surname(inner: Sequence[str]) -> bool:
    return all(word in _SURNAMES_TOO for word in inner if word in _known())


def _words(line: Line, first: int, last: int) -> Iterator[tuple[int, str]]:
    for index in range(first, last + 1):
        if line.tokens[index].is_word:
            yield index, line.word(index)


def _before(mention: Mention, titled: str, ends: dict[int, Post]) -> None:
    line, first = mention.line, mention.span.first
    before = first - 1
    word = line.word(before)
    if word == "." and line.sentence(before) == line.sentence(first):
        before -= 1
        word = line.word(before)
    post = ends.get(before)
    if post is not None:
        mention.posts += [(one, True) for one in _joined(line, post, ends)]
        _for(mention, 3.5, "title")
        return
    if word in words("titles", "honorific", "rank") and (line.is_capital(before) or word not in _SURNAMES_TOO):
        _for(mention, 3.5, "title")
        while before not in ends and (line.word(before) in words("titles", "honorific", "rank", "state") or _dots_title(line, before)):
            before -= 1
        post = ends.get(before) or (ends.get(before - 1) if line.word(before) == "," else None)
        if post is not None:
            mention.posts += [(one, True) for one in _joined(line, post, ends)]
    elif word in words("people", "occupation", "kin", "other") or (titled and titled in words("people", "occupation", "kin", "other")):
        _for(mention, 3.0, "person-noun")
    elif titled in words("titles", "honorific", "rank") or titled in words("posts", "head"):
        _for(mention, 3.0, "title")
    elif (word in (",", ":", "\u2014", "\u2013") or _is_dash(line, before)) and (post := ends.get(before - 1)) is not None and _is_set_off(mention, post):
        mention.posts += [(one, True) for one in _joined(line, post, ends)]
        _for(mention, 3.0, "apposition")
    elif word in words("sayings", "past") and not line.word(before - 1) in _QUOTES | {","} - {","}:
        mention.score += 0.5
    elif word in _ARTICLES:
        mention.score -= 2.5
    elif word in words("organisations", "before"):
        mention.score -= 1.5 if mention.tokens > 1 else 2.0
    elif word in _WEAK_PLACE:
        mention.score -= 0.2
    if word in ("said", "says", "added", "told", "asked", "named", "called"):
        mention.score += 1.5


def _dots_title(line: Line, index: int) -> bool:
    """Whether a full stop belongs to a title: `Gen.`, `Hon.`."""
    return line.word(index) == "." and line.word(index - 1) in words("titles", "honorific", "rank")


def _is_set_off(mention: Mention, post: Post) -> bool:
    """Whether a name behind an office and a comma is its holder's: it is closed by a mark, or office and name begin the sentence."""
    line = mention.line
    if line.word(mention.span.last + 1) in (",", ".", "", "(", ")", ":", "\u2014", "\u2013", "'s", "-"):
        return True
    return post.begin == line.sentence(post.begin).first and line.word(mention.span.last + 1) not in ("and", "as")


def _joined(line: Line, post: Post, ends: dict[int, Post]) -> list[Post]:
    """An office with another one before it: `Deputy Prime Minister and Minister of Finance X`."""
    before = post.begin - 1
    other = ends.get(before - 1) if line.word(before) == "and" else None
    return [post] if other is None or other.status != post.status else [post, other]


def _after(mention: Mention) -> None:
    line, after = mention.line, mention.span.last + 1
    word = line.word(after)
    if word in words("sayings", "past", "present"):
        mention.score += 2.0
        mention.rule = "says" if mention.rule == "capitals" else mention.rule
    elif word == "'s" and line.word(after + 1) in words("people", "possession"):
        mention.score += 1.5
    elif word in words("people", "verb"):
        mention.score += 2.0
    elif word in words("organisations", "place") | words("posts", "body") and not line.is_capital(after):
        mention.score -= 3.0
    elif word in ("was", "has", "had", "is", "will", "also", "who"):
        mention.score += 0.3
    if word == "(" and line.tokens[after + 1].is_number if after + 1 < len(line.tokens) else False:
        _for(mention, 1.5, "age")
    if word == ",":
        _apposition(mention, after + 1)


def _apposition(mention: Mention, index: int) -> None:
    line = mention.line
    word = line.word(index)
    if word.isdecimal() and len(word) <= 2 and line.word(index + 1) in (",", ".", ")", "and"):
        _for(mention, 3.0, "age")
    elif word in ("who", "whose"):
        _for(mention, 2.0, "relative")
    elif word in ("aged",):
        _for(mention, 3.0, "age")
    elif word in _ARTICLES | {"his", "her"} or word in pairs("titles", "state") or word in words("people", "occupation", "kin", "other"):
        for step in range(index, min(index + 4, len(line.tokens))):
            if line.word(step) in words("people", "occupation", "kin", "other"):
                _for(mention, 2.0, "person-noun")
                break


def _for(mention: Mention, score: float, rule: str) -> None:
    mention.score += score
    mention.strong = mention.strong or score >= _PEOPLE_FOLLOW
    if mention.rule == "capitals":
        mention.rule = rule
