"""An article as the extractors see it: lines, tokens that keep their print, sentences, and what stands in quotes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress
from operator import itemgetter

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.grammar.numbers import Number, numbers
from qantar_curation.grammar.tokens import Token, with_print
from qantar_curation.suggesting.gates import opened
from qantar_curation.suggesting.lexica import closed, words
from qantar_schema.text import normalise

_COMMON_FUNCTION = words("common", "function")
_COMMON_FUNCTION_ADVERB = words("common", "function", "adverb")
_FIRST, _SECOND, _THIRD = itemgetter(0), itemgetter(1), itemgetter(2)
_ENDS = frozenset(".!?;")
_CLOSING = frozenset("\"')]")
_ABBREVIATED = closed("text-abbreviated")
_BEYOND = ("",) * 64
"""Empty words behind the last one, more than any rule looks ahead; a place before the first one counts from there."""
_SMALL_IN_TITLES = 4
_CLOCK = 2
"""The last token of a time of day that opens a line: `13:30 From the capital`."""


@dataclass(slots=True, unsafe_hash=True)
class Span:
    """Tokens `first` to `last` of a line, both included.

    Nothing changes one once it is made. It is asked for its ends far more often than it is made: of an object with
    slots they are had sooner than of a tuple.
    """

    first: int
    last: int

    def __iter__(self) -> Iterator[int]:
        """Both ends, so that it can be unpacked."""
        return iter((self.first, self.last))


@dataclass(slots=True)
class Line:
    """One physical line: number, raw text, the text with plain quotes and spaces, tokens, their print, sentences."""

    number: int
    text: str
    plain: str
    tokens: tuple[Token, ...]
    printed: tuple[str, ...]
    sentences: tuple[Span, ...]
    is_title: bool
    verbs: dict[tuple[int, int], list[Verb]] = field(default_factory=dict)
    """The verbs of the spans that were asked for, kept by first and last token."""
    said: tuple[Sequence[Hit], Sequence[Hit]] | None = field(default=None, repr=False, compare=False)
    """The words of change that it says, and those that take such back, once they were asked for."""
    counts: list[Number] | None = field(default=None, repr=False, compare=False)
    """The numbers that it says, once they were asked for."""
    low: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """The tokens in lower case."""
    spoken: frozenset[str] = field(init=False, repr=False, compare=False)
    """The same as a set: whether any of a few words stands in the line is asked for all the time."""
    gates: frozenset[frozenset[str]] = field(init=False, repr=False, compare=False)
    """The sets of words, declared by `gate`, of which it says one."""
    wide: list[str] = field(init=False, repr=False, compare=False)
    """The tokens in lower case, with empty words beyond both ends: rules look around without asking where a line ends.

    It is read thousands of times a text; a list is read without any call.
    """
    starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """Where each token begins."""

    def __post_init__(self) -> None:
        """Lay the words out once: they are asked for all the time."""
        self.low = tuple(map(_FIRST, self.tokens))
        self.spoken = frozenset(self.low)
        self.gates = opened(self.spoken)
        self.wide = [*self.low, *_BEYOND]
        self.starts = tuple(map(_SECOND, self.tokens))

    def word(self, index: int) -> str:
        """The token at a place in lower case; empty beyond the ends."""
        return self.wide[index]

    def is_capital(self, index: int) -> bool:
        """Whether a token is a word that begins with a capital."""
        return 0 <= index < len(self.tokens) and self.tokens[index].capital

    def is_number(self, index: int) -> bool:
        """Whether a token is a number in digits; nothing stands beyond the ends."""
        return 0 <= index < len(self.tokens) and self.tokens[index].is_number

    def is_word(self, index: int) -> bool:
        """Whether a token is a word; nothing stands beyond the ends."""
        return 0 <= index < len(self.tokens) and self.tokens[index].is_word

    @property
    def is_heading(self) -> bool:
        """Whether it stands above the text: set like a headline, or the first line without an end."""
        return self.is_title or (self.number == 1 and _ENDS.isdisjoint(self.low[-2:]))

    def places(self, wanted: frozenset[str], first: int, last: int) -> list[int]:
        """The places of some words among the tokens `first` to `last`; most often there are none."""
        if self.spoken.isdisjoint(wanted):
            return []
        return [*compress(range(first, last + 1), map(wanted.__contains__, self.low[first : last + 1]))]

    def numbers(self) -> list[Number]:
        """The numbers that it says, from left to right; those of dates are among them."""
        if self.counts is None:
            self.counts = numbers(self.tokens)
        return self.counts

    def sentence(self, index: int) -> Span:
        """The sentence of a token."""
        for one in self.sentences:
            if index <= one.last:
                return one
        return self.sentences[-1]

    def token_at(self, offset: int) -> int:
        """The token that holds a character, or the last one before it."""
        behind = bisect_right(self.starts, offset)
        return behind - 1 if behind else 0

    def slice(self, span: Span) -> str:
        """The raw text of some tokens."""
        return self.text[self.tokens[span.first].start : self.tokens[span.last].end]

    def opens(self, index: int) -> bool:
        """Whether a token is the first word of its sentence, quotation or bracket."""
        before = index - 1
        return (
            before < 0
            or (before <= _CLOCK and self.tokens[before].is_number)
            or self.wide[before] in {'"', "'", "(", ":", "-", "\u2013", "\u2014", "*", "\u2022", "["}
            or (self.sentence(index).first == index)
        )


def read_lines(text: str) -> list[Line]:
    """The lines of an article that hold any word, in order."""
    return [line for number, raw in enumerate(text.split("\n"), 1) if (line := read_line(number, raw)) is not None]


def read_line(number: int, raw: str) -> Line | None:
    """One line, or None where it holds no word."""
    plain = normalise(raw)
    parts, shown = with_print(plain)
    if not parts:
        return None
    if plain is not raw:
        shown = [*map(raw.__getitem__, map(slice, map(_SECOND, parts), map(_THIRD, parts)))]
    printed = tuple(shown)
    return Line(number, raw, plain, parts, printed, tuple(_sentences(parts, printed)), _is_title(parts, printed))


def _sentences(parts: tuple[Token, ...], printed: tuple[str, ...]) -> Iterator[Span]:
    first = 0
    count = len(parts)
    for index in compress(range(count - 1), map(_ENDS.__contains__, map(_FIRST, parts))):
        token = parts[index]
        after = index + 1
        while after < count and parts[after].text in _CLOSING and parts[after].start == parts[after - 1].end:
            after += 1
        if after >= count or parts[after].start == parts[after - 1].end or after <= first:
            continue
        if token.text == "." and not _ends(parts, printed, index, after):
            continue
        yield Span(first, after - 1)
        first = after
    if first < count:
        yield Span(first, count - 1)


def _ends(parts: tuple[Token, ...], printed: tuple[str, ...], index: int, after: int) -> bool:
    """Whether a full stop ends a sentence, and is none of an abbreviation or initial."""
    begins = printed[after]
    if begins[0].islower():
        return False
    before = parts[index - 1] if index else None
    if before is None or before.end != parts[index].start or after > index + 1:
        return True
    if before.text in _ABBREVIATED:
        return before.text in {"inc", "ltd", "co", "jr", "sr"} and parts[after].text in _COMMON_FUNCTION
    if is_initial(before.text) and before.is_word and printed[index - 1][0].isupper():
        if len(parts[after].text) == 1 and after + 1 < len(parts) and parts[after + 1].text == ".":
            return False  # `T. A. Pires`
        return parts[after].text in _COMMON_FUNCTION_ADVERB
    return len(before.text) != 1 or not before.is_word or parts[after].text in _COMMON_FUNCTION_ADVERB


def is_initial(word: str) -> bool:
    """Whether a word before a full stop can be the initial of a name: one letter, or two that write one: `Zh. Sadu`."""
    return len(word) == 1 or word in _DIGRAPHS


_DIGRAPHS = frozenset(("zh", "kh", "sh", "ch", "yu", "ya", "ye", "yo", "ts", "dz", "md", "gh", "th"))


def _is_title(parts: tuple[Token, ...], printed: tuple[str, ...]) -> bool:
    """Whether a line is set like a headline: nearly every longer word has a capital, and nothing ends it."""
    if parts[-1].text in _ENDS:
        return False
    long = [word for word, token in zip(printed, parts, strict=True) if token.is_word and len(word) >= _SMALL_IN_TITLES]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)
