"""The offices beside a name: behind it after a comma or in brackets, before it with another one."""

from __future__ import annotations

from dataclasses import replace

from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.offices.others import is_others
from qantar_curation.suggesting.offices.portfolios import PASSING, bracketed, field_before, field_behind, minister_of
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.text import Line, Span

_PEOPLE_OCCUPATION_KIN_OTHER = words("people", "occupation", "kin", "other")
_PEOPLE_KIN = words("people", "kin")
_PEOPLE_KIN_OR_AND = _PEOPLE_KIN | {"and"}
_POSTS_HEAD = words("posts", "head")
_TITLES_HONORIFIC_RANK = words("titles", "honorific", "rank")
_TITLES_HONORIFIC_RANK_OR_MARKS = _TITLES_HONORIFIC_RANK | {"."}
_POSTS_PORTFOLIO = words("posts", "portfolio")
_POSTS_BODY = words("posts", "body")
_PEOPLE_FOLLOW = 3
_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "then", "now", "once"))
_ENDING = words("common", "function") - {
    "first",
    "second",
    "third",
    "most",
    "very",
    "long",
    "one",
    "more",
    "well",
    "next",
    "last",
}
_DESCRIBING = 5
_JOINING = frozenset(("and", "but", "yet"))
_KIN = 8
_LEADING = 4
"""Where the name of an entry of a list begins at the latest: behind a number and titles."""
_AGED = 8
_ADJECTIVES = 3
_GIVEN = frozenset(("been", "was", "were", "is", "are", "being"))
_EARLIER = frozenset(("previously", "formerly", "currently", "once", "until"))
_OVER = frozenset(("once", "formerly", "previously", "hitherto", "then", "twice", "thrice"))
_BEHIND_NAME = frozenset(("mp", "mep", "msp", "mla", "mlc"))
_PASSED_BEHIND = closed("names-passed-behind")


def _past_brackets(line: Line, index: int) -> int:
    """The token behind brackets that hold no office: `X (pictured), the mayor`."""
    if line.wide[index] == "(":
        for step in range(index + 1, min(index + 6, len(line.tokens))):
            if line.wide[step] == ")" and line.wide[step + 1] == ",":
                return step + 1
    return index


def _described(line: Line, index: int, begins: dict[int, Post]) -> Post | None:
    """The office behind words that describe it: `X, the outspoken mayor`, `X, its Norlandish foreign minister`."""
    if line.wide[index - 1] not in _DETERMINERS:
        return None
    people = _PEOPLE_OCCUPATION_KIN_OTHER
    reach = _AGED if line.wide[index + 1] == "-" and line.is_number(index) else _DESCRIBING
    for step in range(index, min(index + reach, len(line.tokens))):
        if step in begins:
            return begins[step]
        token = line.tokens[step]
        if line.wide[step + 1] == "-" or line.wide[step] == "-":
            continue
        if len(token.text) == 1 and line.wide[step + 1] == "." and line.is_capital(step):
            continue  # `X, the U.N. secretary-general`
        if token.text == "." and len(line.wide[step - 1]) == 1:
            continue
        if step > index and token.text in _JOINING and step + 1 not in begins:
            continue  # `X, the embattled but popular mayor`
        if token.text in _ENDING or token.text in people or not (token.is_word or token.is_number or token.text == "-"):
            return None
    return None


def _behind_occupation(line: Line, index: int, begins: dict[int, Post]) -> Post | None:
    """The office that an `and` joins to what somebody is: `X, a retired banker and former head of the port`."""
    if line.wide[index - 1] not in ("a", "an", ",", "("):
        return None
    if line.wide[index + 1] == "-" and line.wide[index + 2] in _PEOPLE_KIN:
        index += 2  # `half-brother`
    if line.wide[index] in _PEOPLE_KIN and line.wide[index + 1] == "of":
        # `X, a cousin of the king and governor of the bank`
        joint = next((step for step in range(index + 2, index + _KIN) if line.wide[step] == "and"), None)
        return begins.get(joint + 1) if joint is not None else None
    for step in range(index, min(index + _DESCRIBING, len(line.tokens))):
        if line.wide[step] == "and":
            return begins.get(step + 1) if step > index else None
        if not line.is_word(step) or line.is_capital(step) or line.wide[step] in _ENDING:
            return None
    return None


def is_dash(line: Line, index: int) -> bool:
    """Whether a hyphen stands for a dash, between spaces."""
    if line.wide[index] != "-":
        return False
    before, dash = line.tokens[index - 1], line.tokens[index]
    return dash.start > before.end or (index + 1 < len(line.tokens) and line.tokens[index + 1].start > dash.end)


def _of_genitive(line: Line, index: int, begins: dict[int, Post]) -> Post | None:
    """The office behind a genitive: `X, the army's spokeswoman`."""
    if line.wide[index] in ("and", "but", "or", "becomes", "heads", "leads") or form_of(line.wide[index]) == "past":
        return None
    for step in range(index, min(index + 5, len(line.tokens) - 1)):
        if line.wide[step] == "'s":
            return begins.get(step + 1) or _behind_adjectives(line, step + 1, begins)
        if not line.is_word(step) or line.wide[step] in _ENDING - _DETERMINERS:
            return None
    return None


def _behind_adjectives(line: Line, index: int, begins: dict[int, Post]) -> Post | None:
    """The office behind what describes it: `the country's longest-serving governor`, `the DNP's Hallen leader`."""
    if line.wide[index + 1] == "-" and not line.is_capital(index):
        return begins.get(index + 3)
    for step in range(index, index + _ADJECTIVES):
        word = line.wide[step]
        if not word.isalpha() or word in _ENDING or word in _PEOPLE_OCCUPATION_KIN_OTHER:
            return None
        if step + 1 in begins:
            return begins[step + 1]
    return None


def offices_behind(mention: Mention, begins: dict[int, Post], starts: set[int]) -> None:
    """Take the offices that stand behind a name: `X, the mayor of Y and chairman of Z,`, `X (mayor of Y)`."""
    line, index = mention.line, _past_brackets(mention.line, mention.span.last + 1)
    if index in begins and line.wide[index] in _BEHIND_NAME and line.is_capital(index):
        mention.posts.append((begins[index], False))
        count_for(mention, 3.0, "apposition")
        return
    if (line.wide[mention.span.first - 1] == ":" or is_dash(line, mention.span.first - 1)) and (
        field_before(line, mention.span.first - 2) is not None
    ):
        count_for(mention, 3.0, "field")
    if mention.span.first <= _LEADING and field_behind(line, mention) is not None:
        count_for(mention, 3.0, "field")
    field = bracketed(line, mention.span.last)
    if field is not None:
        # `the commissioners, X (works)`: the field says more than the plural.
        mention.posts[:] = [one for one in mention.posts if not is_plural(line.wide[one[0].head])]
        status = "acting" if line.wide[field.last + 1] == "," and line.wide[field.last + 2] in PASSING else None
        mention.posts.append((Post(field, minister_of(line, field), field.last, status, field.first), False))
        count_for(mention, 3.0, "apposition")
        return
    if line.wide[index] == "as" and (index + 1 in begins or index + 2 in begins):
        count_for(mention, 2.0, "as-office")
        return
    if line.wide[index] not in (",", "(", "\u2014", "\u2013", ":") and not is_dash(line, index):
        return
    index += 1
    if line.is_number(index) if index < len(line.tokens) else False:
        while line.wide[index] and line.wide[index] != ",":
            index += 1
        index += 1
    elif line.wide[index] == "aged" and line.wide[index + 2] == ",":
        index += 3
    taken = False
    while True:
        over = False
        if line.wide[index] == "for" and line.wide[index + 2] in ("years", "months", "decades"):
            index += 3
        if line.wide[index] == "at" and line.wide[index + 1] == "present":
            index += 2
        while index not in begins and line.wide[index] in _PASSED_BEHIND and line.wide[index + 1] != "-":
            over = over or line.wide[index] in _OVER
            index += 1
        if line.wide[index - 1] == "until" and index not in begins:
            # `X, until Sunday its manager`, `X, until last week the mayor`
            begin = next((step for step in range(index, index + 3) if step in begins), index)
            over, index = over or begin > index, begin
        if line.wide[index + 1] == "times" and index + 2 in begins:
            over, index = True, index + 2
        if line.wide[index] == "at" and line.wide[index + 2] in ("time", "point"):
            over, index = True, index + 3
            while index not in begins and line.wide[index] in ("the", ",", "a"):
                index += 1
        if (held := begins.get(index)) is not None and line.wide[held.span.last + 1] == "'s":
            index = held.span.last + 2
            while index not in begins and line.wide[index] in _PEOPLE_KIN_OR_AND:
                index += 1
        post = (
            begins.get(index)
            or _behind_occupation(line, index, begins)
            or _of_genitive(line, index, begins)
            or _described(line, index, begins)
        )
        if (
            post is None
            or is_others(line, post, taken)
            or line.wide[post.span.last + 1] == "'s"
            or post.span.last + 1 in starts
            or (line.wide[post.span.last + 1] == "," and post.span.last + 2 in starts and taken)
        ):
            break
        mention.posts.append((replace(post, status="former") if over and post.status is None else post, False))
        taken = True
        index = post.span.last + 1
        if line.wide[index] == "(" and line.wide[index + 2] == ")":
            index += 3  # `former deputy chairman of the Committee (SC) and commander of the guard`
        if line.low[index : index + 3] == ("as", "well", "as"):
            index += 3
            continue
        if line.wide[index] not in ("and", ",") or not (line.wide[index] == "and" or line.wide[index + 1] == "and"):
            break
        index += 2 if line.wide[index] == "," else 1
    if taken:
        count_for(mention, 3.0, "apposition")


def before_brackets(line: Line, index: int) -> int:
    """The token before the brackets that end at a token, else that one: `head of the Police Foundation (NPF), X`."""
    if line.wide[index] == ")":
        for step in range(index - 1, max(index - 5, 0), -1):
            if line.wide[step] == "(":
                return step - 1
    return index


def is_plural(word: str) -> bool:
    """Whether a word is the head of an office in the plural."""
    heads = _POSTS_HEAD
    return word not in heads and word.endswith("s") and word[:-1] in heads


def _is_joined(last: Mention, mention: Mention) -> bool:
    """Whether a name goes on a list of holders of one office, told in the plural: `Senators X, Y and Z`."""
    line = mention.line
    post, before = last.posts[0]
    if not before:
        return False
    titles = _TITLES_HONORIFIC_RANK_OR_MARKS
    between = [
        word for index in range(last.span.last + 1, mention.span.first) if (word := line.wide[index]) not in titles
    ]
    return is_plural(line.wide[post.head]) and between in ([","], ["and"], [",", "and"])


def share_office(found: list[Mention]) -> None:
    """Give who is the counterpart or successor of somebody with an office that office: `and his successor, X`."""
    for place, mention in enumerate(found):
        line, before = mention.line, mention.span.first - 1
        if line.wide[before] == ",":
            before -= 1
        last = found[place - 1] if place else None
        if last is not None and last.line is line and last.posts and not mention.posts and _is_joined(last, mention):
            mention.posts += [one for one in last.posts if one[1]]
            count_for(mention, 2.0, "title")
            continue
        if mention.posts or line.wide[before] not in ("counterpart", "successor"):
            continue
        span = line.sentence(before)
        for other in reversed(found[:place]):
            if other.posts and other.span.first >= span.first:
                post = replace(other.posts[0][0], status=None)
                if line.wide[before] == "counterpart" and line.wide[before - 1] in _POSTS_PORTFOLIO:
                    # `the finance minister and his defence counterpart`: the field is another one.
                    post = replace(post, text=minister_of(line, Span(before - 1, before - 1)))
                mention.posts.append((post, True))
                count_for(mention, 3.0, "title")
                break


def is_set_off(mention: Mention, post: Post) -> bool:
    """Whether a name behind an office and a comma is its holder's: a mark closes it, or both begin the sentence."""
    line = mention.line
    if is_plural(line.wide[post.head]):
        return True
    if line.wide[mention.span.last] in _POSTS_BODY and mention.tokens > 1:
        return False  # `the mayor of Changde City, Hunan Province,`
    before = line.wide[post.begin - 1]
    if before == "as" and post.begin - 1 > line.sentence(post.begin).first:
        # `A as minister of labour, B as mayor`: the office is the other one's.
        return False
    if line.wide[mention.span.last + 1] == "as" and not line.is_capital(post.begin - 1):
        # `A has been named the finance minister, B as the mayor`: the office is given to the one before.
        return before not in ("and", ",", ";") and line.wide[post.begin - 2] not in _GIVEN
    if before in _EARLIER and post.begin - 1 == line.sentence(post.begin).first:
        return True
    if line.wide[mention.span.last + 1] in (",", ".", "", "(", ")", ":", "\u2014", "\u2013", "'s", "-"):
        return True
    return post.begin == line.sentence(post.begin).first and line.wide[mention.span.last + 1] not in ("and", "as")


def count_for(mention: Mention, score: float, rule: str) -> None:
    """Add what speaks for a name; the first rule that does names the proposal's rule."""
    mention.score += score
    mention.strong = mention.strong or score >= _PEOPLE_FOLLOW
    if mention.rule == "capitals":
        mention.rule = rule
