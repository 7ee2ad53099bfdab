"""The words of a sentence that mean persons of the text: names with their titles, pronouns, descriptions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice
from operator import attrgetter

from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.changes.telling import Memory, Referent, Sentence
from qantar_curation.suggesting.changes.whose.of_two import OF_TWO, of_two
from qantar_curation.suggesting.changes.whose.pronouns import PRONOUNS, pronouns
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.posts import Post, is_new
from qantar_curation.suggesting.offices.same_posts import halves, same_post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.text import Line, Span

_POSTS_HEAD = words("posts", "head")
_COMMON_FUNCTION = words("common", "function")
_COMMON_FUNCTION_ADVERB_CALENDAR = words("common", "function", "adverb", "calendar")
_POSTS_BODY = words("posts", "body")
_THE = frozenset(("the",))
_PEOPLE = gate(words("people", "occupation", "kin", "other"))
_REACH = 5
_FIRST = attrgetter("first")
_FORGOTTEN = 500
"""How many persons back an office without a name can mean somebody."""
_TAIL = 8
_RANKED = frozenset((",", ".", ":", "-", "and"))
"""What may stand between titles and a name besides titles."""
_ADMIRALS = frozenset(("adm", "admiral", "marshal"))
_OF_ADMIRALS = frozenset(("rear", "vice", "air", "field"))
_AGE = ("-", "year", "-", "old")


@cache
def _titles() -> frozenset[str]:
    """What may stand before a name besides offices."""
    return words("titles", "honorific", "rank") | words("people", "occupation", "kin", "other")


def referents(sentence: Sentence, memory: Memory) -> list[Referent]:
    """All that means a person in a sentence, from left to right.

    Args:
        sentence: The sentence with its names and offices.
        memory: What was told before, for whom pronouns and descriptions mean.
    """
    found = [
        Referent(_begin(mention), mention.span.first, mention.span.last, person, mention)
        for mention, person in sentence.people
    ]
    gates = sentence.line.gates
    described = sentence.offices or _PEOPLE in gates or "old" in sentence.spoken
    if described and ("the" in sentence.spoken or "'s" in sentence.spoken):
        taken = {index for one in found for index in range(one.begin, one.last + 1)}
        found += _descriptions(sentence, memory, taken, {one.last: one.person for one in found})
    if OF_TWO in gates:
        found += list(of_two(sentence, memory, list(found)))
    if PRONOUNS in gates:
        found += pronouns(sentence.line, sentence.span, found, memory)
    found.sort(key=_FIRST)
    return found


def _begin(mention: Mention) -> int:
    """The first token of the noun phrase of a name: its titles, ranks, nouns for people, the age before it."""
    line, begin = mention.line, mention.span.first
    sentence = line.sentence(begin).first
    nouns = _titles()
    for post, before in mention.posts:
        if before and sentence <= post.begin < begin and _leads_to(line, post.span.last + 1, mention.span.first, nouns):
            begin = post.begin
    while (
        begin > sentence
        and not (line.wide[begin - 1] == "justice" and line.wide[begin - 2] == "of")
        and (
            (line.wide[begin - 1] == "-" and line.wide[begin - 2] in nouns and line.wide[begin] in nouns)
            or line.wide[begin - 1] in nouns
            or (line.wide[begin - 1] == "." and line.wide[begin - 2] in nouns)
        )
    ):
        begin -= 1
    if line.wide[begin] in _ADMIRALS and line.wide[begin - 1] in _OF_ADMIRALS and begin > sentence:
        return begin - 1
    return begin


def _leads_to(line: Line, first: int, name: int, nouns: frozenset[str]) -> bool:
    """Whether a title stands right before a name, ranks and marks at most between: it is not shared with others."""
    between = range(first, name)
    if all(line.wide[index] in nouns or line.wide[index] in _RANKED for index in between):
        return True
    if any(line.wide[index] in _POSTS_HEAD for index in between):
        return True
    # `the security chief of his administration, X`
    tail = line.wide[first] in ("of", "for", "in", "at", "(") and line.wide[name - 1] == ","
    return tail and name - first <= _TAIL and not any(line.wide[index] == "," for index in range(first, name - 1))


def _descriptions(
    sentence: Sentence, memory: Memory, taken: set[int], named: Mapping[int, Person]
) -> Iterator[Referent]:
    """`the new prime minister`, `the former governor`, `the economist`, `the 49-year-old`."""
    line, span, offices = sentence.line, sentence.span, sentence.offices
    for post in offices:
        article = line.wide[post.begin] == "the" or line.wide[post.begin - 1] == "'s"
        after = line.wide[post.span.last + 1]
        if not article or taken & set(range(post.begin, post.span.last + 1)) or after in ("'s", "'", ":"):
            continue
        if after == "," and post.span.last + 2 in taken:
            continue
        if line.wide[post.begin - 1] == "," and post.begin - 2 in taken and after == ",":
            continue  # `X, the acting chief, who retires`: X himself
        person = _holder(line, span, post, memory)
        if person is not None:
            yield Referent(post.begin, post.begin, post.span.last, person, None)
    inner = {index for post in offices for index in range(post.begin, post.span.last + 1)}
    if _PEOPLE not in sentence.line.gates and "old" not in sentence.spoken:
        return
    for index in line.places(_THE, span.first, span.last):
        if index in taken or index in inner:
            continue
        last = _person_noun(line, index)
        if last is None or last in taken or last in inner or line.wide[last + 1] in ("'s", "of"):
            continue
        if line.wide[index - 1] == "," and index - 2 in named:
            # `X, the liberal who won`: X himself
            yield Referent(index, index, last, named[index - 2], None)
            continue
        person = memory.last if index == span.first else memory.appointee or memory.last
        if person is not None:
            yield Referent(index, index, last, person, None)


def _person_noun(line: Line, article: int) -> int | None:
    """The last token of `the veteran economist`, `the 49-year-old`."""
    for index in range(article + 1, article + _REACH):
        after = line.wide[index + 1]
        if line.wide[index] in _PEOPLE and not (after in _PEOPLE or after == "-" or line.is_capital(index + 1)):
            return None if _describes_thing(after) else index
        if line.is_number(index) if index < len(line.tokens) else False:
            age = tuple(line.wide[index + step] for step in range(1, len(_AGE) + 1))
            return index + len(_AGE) if age == _AGE and not line.tokens[index + len(_AGE)].capital else None
        if line.wide[index] in _COMMON_FUNCTION or line.is_capital(index) or not line.wide[index].isalpha():
            return None
    return None


def _describes_thing(after: str) -> bool:
    """Whether what follows a noun for people is a thing that it describes: `the communist regime`, `the rebel camp`."""
    if not after.isalpha() or after in _COMMON_FUNCTION_ADVERB_CALENDAR or after.endswith("s"):
        return False
    return form_of(after) is None


def _holder(line: Line, span: Span, post: Post, memory: Memory) -> Person | None:
    """Whom an office without a name means: who was told to hold it, enter it or leave it."""
    new = is_new(line, post)
    for person in islice(reversed(memory.recent.values()), _FORGOTTEN):
        if post.status == "former" and _has_entered(memory, person, post):
            continue
        if post.status == "former" and " " not in post.text and post.begin > span.first:
            return None
        if _says_no_more(memory.offices.get(id(person)), post.text):
            return person
        if not new and any(_says_no_more(other, post.text) for other in memory.printed_beside(person)):
            return person
    opens = post.begin == span.first
    if new and opens and memory.last is not None and id(memory.last) not in memory.offices:
        return memory.last
    if post.status == "former" and opens:
        return memory.last
    return None


def _says_no_more(known: str | None, said: str) -> bool:
    """Whether a description can mean who holds an office: `the governor`, not `the bank governor`."""
    if known is None or not same_post(known, said):
        return False
    return not (halves(said)[0] - halves(known)[0]) & _POSTS_BODY


def _has_entered(memory: Memory, person: Person, post: Post) -> bool:
    """Whether somebody was told to come into an office: not who is called its previous holder."""
    gains = ("appointed", "confirmed", "nominated", "acting")
    return any(one.who is person and one.change in gains and same_post(one.post, post.text) for one in memory.found)
