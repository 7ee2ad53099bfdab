"""Whatever the text, the grammar reads it without raising; and what it prints it reads back."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from qantar_curation.grammar.calendar import MONTHS, WEEKDAYS
from qantar_curation.grammar.clauses import verbs
from qantar_curation.grammar.dates import dates, pointed
from qantar_curation.grammar.lexicon import entries, lexicon
from qantar_curation.grammar.numbers import SCALES, TENS, UNITS, numbers
from qantar_curation.grammar.quantities import quantities
from qantar_curation.grammar.tokens import tokens
from qantar_curation.grammar.verbs import bases, inflected, nouns, plural
from qantar_schema.edtf import parse

DAYS = st.dates(datetime.date(1000, 1, 10), datetime.date(2999, 12, 20))
SMALL = "in ago last next this that of the a day days week year from to until since before after two 5th 2019"
HEADS = {listed.split("/")[0] for term in entries("event-kind").values() for listed in term}
WORDS = sorted({*MONTHS, *WEEKDAYS, *UNITS, *TENS, *SCALES, *SMALL.split(), *HEADS})
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))


def words_of(number: int) -> str:
    """A whole number under a billion in words, as English writes it."""
    names = {value: word for word, value in (UNITS | TENS).items()}
    for scale in ("million", "thousand"):
        if number >= SCALES[scale]:
            high, rest = divmod(number, SCALES[scale])
            return f"{words_of(high)} {scale}" + (f" {words_of(rest)}" if rest else "")
    if number >= 100:
        high, rest = divmod(number, 100)
        return f"{names[high]} hundred" + (f" and {words_of(rest)}" if rest else "")
    if number in names:
        return names[number]
    return f"{names[number - number % 10]}-{names[number % 10]}"


@given(st.integers(0, 999_999_999))
def test_a_number_is_read_back_from_every_form_of_print(number: int) -> None:
    for text in (f"{number}", f"{number:,}", f"{number:,}".replace(",", " "), f"{number:,}".replace(",", "\u00a0")):
        assert [one.value for one in numbers(tokens(text))] == [number]
    assert [one.value for one in numbers(tokens(words_of(number)))] == [number]


@given(st.integers(2, 10**6), st.sampled_from([term for term in entries("qualifier") if not term.startswith("after-")]))
def test_a_qualifier_is_read_back(number: int, qualifier: str) -> None:
    for words in entries("qualifier")[qualifier]:
        (found,) = quantities(f"{words} {number:,} boats")
        assert (found.value, found.qualifier) == (number, qualifier)


@given(DAYS)
def test_a_day_is_read_back_from_every_form_of_print(day: datetime.date) -> None:
    month = f"{day:%B}"
    for text in (
        day.isoformat(),
        f"{day.day} {month} {day.year:04}",
        f"{month} {day.day}, {day.year:04}",
        f"{day:%A}, {month} {day.day}, {day.year:04}",
        f"{month[:3] if month == 'May' else month[:3] + '.'} {day.day}, {day.year:04}",
    ):
        assert [one.edtf for one in dates(text, None)] == [day.isoformat()]


@given(DAYS, st.integers(0, 300))
def test_days_count_exactly(day: datetime.date, count: int) -> None:
    for text, there in ((f"{count} days ago", -count), (f"in {count} days", count)):
        for one in dates(text, day):
            assert one.edtf == (day + datetime.timedelta(days=there)).isoformat()


@given(TEXTS, st.one_of(st.none(), st.dates()), st.sampled_from([None, True, False]))
def test_no_text_raises_and_every_date_is_one(text: str, day: datetime.date | None, ahead: bool | None) -> None:
    for one in dates(text, day, ahead):
        assert 0 <= one.start < one.end <= len(text)
        for meaning in one.meanings:
            parse(meaning)
        if one.pointer is not None and day is not None:
            for meaning in pointed(one.pointer, day):
                parse(meaning)


@given(TEXTS)
def test_no_text_raises_in_the_rest_of_the_grammar(text: str) -> None:
    parts = tokens(text)
    assert all(text[token.start : token.end].strip() for token in parts)
    for quantity in quantities(text):
        assert 0 <= quantity.start < quantity.end <= len(text)
    for name in ("event-kind", "change", "status", "participant-role", "measure", "unit", "pronoun"):
        for hit in lexicon(name).hits(text):
            assert 0 <= hit.first <= hit.last < len(parts)
    for verb in verbs(parts, {}):
        assert 0 <= verb.first <= verb.at < len(parts)


@given(st.from_regex(r"[a-z]{1,14}", fullmatch=True))
def test_forms_lead_back_to_their_word(word: str) -> None:
    assert word in nouns(plural(word))
    for form in inflected(word):
        assert word in {base for base, _ in bases(form)}
