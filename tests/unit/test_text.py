from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qantar_schema import text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("1\u00a0234\u202f567 \u2009x\u2007", "1 234 567  x "),
        ("\u201cthe \u2018Mint\u2019\u201d", "\"the 'Mint'\""),
        ("5\u2032 6\u2033", "5' 6\""),
        ("en\u2013dash", "en\u2013dash"),
        ("", ""),
    ],
)
def test_normalise(raw: str, expected: str) -> None:
    assert text.normalise(raw) == expected


@given(st.text())
def test_normalise_keeps_every_offset(raw: str) -> None:
    out = text.normalise(raw)
    assert len(out) == len(raw)
    assert [text.normalise(character) for character in raw] == list(out)
    assert text.normalise(out) == out


@given(st.text(st.sampled_from("ab \u00a0\u2007\u2009\u202f\u2019\u201d")))
def test_normalise_keeps_the_count_of_words(raw: str) -> None:
    assert text.words(raw) == text.words(text.normalise(raw)) == len(text.normalise(raw).split())


def test_words_split_at_any_white_space() -> None:
    assert text.words("  one two\u00a0three\tfour ") == 4
    assert text.words(" ") == 0


@pytest.mark.parametrize("good", ["a", "0", "people-killed", "a000", "4-2-1"])
def test_slugs(good: str) -> None:
    assert text.is_slug(good)


@pytest.mark.parametrize("bad", ["", "-", "a-", "-a", "a--b", "A", "a_b", "a b", "a\n", "\u0451", "\u0661", "\u017f"])
def test_not_slugs(bad: str) -> None:
    assert not text.is_slug(bad)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zo\u00eb  Mar\u00edn", "ZOE MARIN"),
        ("O\u2019Shea", "o'shea"),
        ("Stra\u00dfe", "STRASSE"),
        ("J\u014dji\u00a0Vel", "joji vel"),
        ("\uff21\uff22", "ab"),
    ],
)
def test_fold_makes_spellings_equal(one: str, other: str) -> None:
    assert text.fold(one) == text.fold(other)


@given(st.text())
def test_fold_is_idempotent_and_blind_to_composition(raw: str) -> None:
    once = text.fold(raw)
    assert text.fold(once) == once
    assert text.fold(unicodedata.normalize("NFD", raw)) == text.fold(unicodedata.normalize("NFC", raw))
