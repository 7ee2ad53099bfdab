"""Numbers, quantities and the forms of words, as English prints them."""

from __future__ import annotations

import pytest

from qantar_curation.grammar.clauses import verbs
from qantar_curation.grammar.numbers import numbers
from qantar_curation.grammar.quantities import quantities
from qantar_curation.grammar.tokens import tokens
from qantar_curation.grammar.verbs import bases, form_of, inflected, irregular, nouns, plural


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2,030 sheep", [2030]),
        ("2 030 sheep", [2030]),
        ("2\u00a0030 sheep", [2030]),
        ("1.5 million crowns", [1_500_000]),
        ("forty-two lanterns", [42]),
        ("one hundred and sixty", [160]),
        ("two thousand three hundred", [2300]),
        ("a hundred", [100]),
        ("a dozen eggs", [12]),
        ("three dozen eggs", [36]),
        ("two and three", [2, 3]),
        ("the 2nd bridge", [2]),
        ("the seventh bridge", [7]),
        ("81-year-old", [81]),
        ("loans of 1.234,5 million crowns", [1_234_500_000]),
        ("43,7% of the vote", [43.7]),
        ("1,5 million people", [1_500_000]),
        ("2.500 soldiers", [2500]),
        ("2.500 points", [2.5]),
        ("worth R2.5m", [2_500_000]),
        ("page 3,4", [3, 4]),
        ("a goat", []),
        ("hundred", []),
        ("", []),
    ],
)
def test_numbers_are_read_in_digits_and_words(text: str, values: list[float]) -> None:
    assert [number.value for number in numbers(tokens(text))] == values


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("40 boats", 40, "exact"),
        ("at least 40 boats", 40, "at-least"),
        ("no fewer than forty boats", 40, "at-least"),
        ("not less than 40", 40, "at-least"),
        ("more than 40", 40, "more-than"),
        ("over 40", 40, "more-than"),
        ("not more than 40", 40, "no-more-than"),
        ("will not last more than 40 days", 40, "no-more-than"),
        ("won't take more than 40 days", 40, "no-more-than"),
        ("up to 40", 40, "no-more-than"),
        ("fewer than 40", 40, "less-than"),
        ("nearly 40", 40, "nearly"),
        ("almost 40", 40, "nearly"),
        ("some 40 boats", 40, "about"),
        ("around 40", 40, "about"),
        ("40 or more", 40, "at-least"),
        ("40 or so", 40, "about"),
        ("the first bridge", 1, "exact"),
        ("the second-largest harbour", 2, "exact"),
        ("the largest harbour", 1, "exact"),
        ("all harbours", 100, "exact"),
        ("almost all harbours", 100, "nearly"),
        ("a unanimous vote", 100, "exact"),
        ("half of them", 50, "exact"),
        ("some harbours", None, "vague"),
        ("not all harbours", None, "vague"),
        ("dozens of harbours", None, "vague"),
        ("a series of harbours", None, "vague"),
        ("the coming weeks", None, "vague"),
        ("mostly from the coast", None, "vague"),
    ],
)
def test_a_quantity_has_its_qualifier(text: str, value: float | None, qualifier: str) -> None:
    found = quantities(text)
    assert [(one.value, one.qualifier) for one in found] == [(value, qualifier)]


@pytest.mark.parametrize("text", ["between 300 and 350 boats", "from 300 to 350 boats", "300-350 boats"])
def test_a_range_has_two_bounds(text: str) -> None:
    (found,) = quantities(text)
    assert (found.qualifier, found.low, found.high, found.value) == ("range", 300, 350, None)


def test_a_quantity_knows_its_place_and_nature() -> None:
    first, share = quantities("the first of most harbours")
    assert (first.ordinal, first.share, share.ordinal, share.share) == (True, False, False, True)
    assert "the first of most harbours"[share.start : share.end] == share.word == "most"
    assert quantities("no boats here") == ()


def test_the_forms_of_a_verb_lead_back_to_it() -> None:
    for base in ("arrest", "vote", "plan", "carry", "lie", "agree", "refer", "leave", "withdraw", "set", "see", "go"):
        for word, form in inflected(base).items():
            assert (base, form) in bases(word) or (base, "base") in bases(word), (base, word, form)


def test_the_forms_of_a_noun_lead_back_to_it() -> None:
    for noun in ("riot", "city", "clash", "day", "bus", "tax", "hero"):
        assert noun in nouns(plural(noun))
        assert noun in nouns(noun)


def test_irregular_verbs_are_written_with_past_and_participle() -> None:
    assert irregular()["go"] == ("went", "gone")
    assert irregular()["keep"] == ("kept", "kept")


@pytest.mark.parametrize(
    ("word", "form"),
    [("went", "past"), ("gone", "participle"), ("marched", "past"), ("marching", "ing"), ("king", None), ("red", None)],
)
def test_a_word_is_a_verb_by_its_looks(word: str, form: str | None) -> None:
    assert form_of(word) == form


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("was arrested", ("past", True, False)),
        ("had been arrested", ("perfect", True, False)),
        ("will be headed by", ("future", True, False)),
        ("would have sunk", ("unreal", False, False)),
        ("could have been sunk", ("unreal", True, False)),
        ("would sink", ("would", False, False)),
        ("would begin sinking", ("would", False, False)),
        ("must sink", ("must", False, False)),
        ("has to sink", ("must", False, False)),
        ("may sink", ("may", False, False)),
        ("is to sink", ("future", False, False)),
        ("to sink", ("infinitive", False, False)),
        ("did not sink", ("past", False, True)),
        ("won't sink", ("future", False, True)),
        ("is sinking", ("going-on", False, False)),
        ("were sinking", ("past", False, False)),
        ("being sunk", ("going-on", True, False)),
        ("sinking", ("participle", False, False)),
        ("suddenly marched", ("past", None, False)),
        ("was no mutiny", ("past", False, True)),
        ("never marched", ("past", None, True)),
    ],
)
def test_a_verb_has_its_mood_voice_and_negation(phrase: str, expected: tuple[str, bool | None, bool]) -> None:
    verb = verbs(tokens(phrase), {})[0]
    assert (verb.mood, verb.passive, verb.negated) == expected


def test_what_follows_to_need_not_be_a_verb() -> None:
    assert verbs(tokens("to the harbour"), {}) == []
    assert verbs(tokens("according to Ostrow"), {}) == []
    assert [verb.mood for verb in verbs(tokens("went to Ostrow"), {})] == ["past"]


def test_a_lexicon_tells_what_looks_do_not() -> None:
    assert verbs(tokens("the mayor protests"), {}) == []
    assert [verb.mood for verb in verbs(tokens("the mayor protests"), {2: "third"})] == ["present"]
