"""Whatever words stand at the ends of a line, `qantar suggest` reads it, and each proposal stands where it says."""

from __future__ import annotations

import datetime

from hypothesis import example, given, settings
from hypothesis import strategies as st

from qantar_curation.grammar.calendar import MONTHS, WEEKDAYS
from qantar_curation.grammar.lexicon import entries
from qantar_curation.grammar.numbers import ORDINALS, TENS, UNITS
from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.lexica import FOLDER, sections
from qantar_schema.text import MAX_PHRASE_WORDS

DAYS = st.none() | st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
LISTS = sorted(path.stem for path in FOLDER.glob("*.txt") if path.stem not in ("acts", "closed"))
FRAMES = (FOLDER / "acts.txt").read_text(encoding="utf-8").splitlines()
ACTS = {part.split("/")[0] for line in FRAMES for part in line.partition("=")[0].split() if part[:1].isalpha()}
LISTED = {
    word.partition("=")[0].split("/")[0].strip() for name in LISTS for row in sections(name).values() for word in row
}
VAGUE = {one for term in entries("vague").values() for one in term}
SMALL = [
    "a",
    "an",
    "the",
    "this",
    "that",
    "of",
    "in",
    "on",
    "by",
    "for",
    "to",
    "at",
    "from",
    "since",
    "until",
    "between",
    "and",
    "or",
    "not",
    "no",
    "all",
    "most",
    "one",
    "half",
    "said",
    "he",
    "she",
    "who",
    "whom",
    "it",
    "they",
    "was",
    "is",
    "has",
    "had",
    "will",
    "would",
    "been",
    "being",
    "as",
    "than",
    "percent",
    "ago",
    "later",
    "after",
    "before",
    "5",
    "5th",
    "22",
    "2,500",
    "4.5",
    "2019",
    "1:30",
    "3-5",
    "Ana",
    "Pires",
    "Vorm",
]
MARKS = list(".,;:!?\"'()[]-\u2013\u2014\u201c\u201d\u2018\u2019\u00ab\u00bb%$\u20ac/#*&+=_\u2022\u2026")
WORDS = sorted({*MONTHS, *WEEKDAYS, *UNITS, *TENS, *ORDINALS, *ACTS, *LISTED, *VAGUE} - {""})


def told(word: str) -> st.SearchStrategy[str]:
    """A word as a text may print it: small, with a capital, or in capitals, with an ending of a verb or noun."""
    return st.sampled_from((word, word, word.capitalize(), word.upper(), f"{word}s", f"{word}ed", f"{word}ing"))


TOKENS = st.one_of(
    st.sampled_from(WORDS).flatmap(told), st.sampled_from(SMALL).flatmap(told), st.sampled_from(SMALL + MARKS)
)
LINES = st.lists(st.tuples(TOKENS, st.sampled_from((" ", " ", " ", ""))), max_size=14).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)
TEXTS = st.lists(LINES, max_size=4).map("\n".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS, DAYS)
@example("There were nine people in all", None)
@example("all in", datetime.date(2022, 1, 15))
@example("the first", datetime.date(2022, 1, 15))
@example('"', None)
def test_any_words_are_read_and_phrases_stand_in_their_lines(text: str, day: datetime.date | None) -> None:
    """No extractor fails at the ends of a line, and what it proposes is there."""
    lines = text.split("\n")
    for one in suggest(text, day):
        raw = lines[one.line - 1]
        assert 0 <= one.char_start < one.char_end <= len(raw)
        assert one.phrase == raw[one.char_start : one.char_end] == one.phrase.strip()
        assert len(one.phrase.split()) <= MAX_PHRASE_WORDS
        assert 0 <= one.confidence <= 1
        assert one.kind != "date" or one.value["edtf"]
