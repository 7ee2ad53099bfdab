"""Numbers of people whom no measure of the vocabulary counts: the review asks what they measure."""

from __future__ import annotations

import pytest

from qantar_curation.reviewing.figures import is_of_none


@pytest.mark.parametrize("text", ["230 wounded in riots", "45 people were injured", "120 were later released"])
def test_the_wounded_and_freed_have_no_measure(text: str) -> None:
    """Text from the number on, its own verb or noun within reach."""
    assert is_of_none(text)


@pytest.mark.parametrize("text", ["14 people were killed and 230 wounded", "300 arrested, 120 released", "9 died"])
def test_another_number_is_not_reached(text: str) -> None:
    """What stands behind `and`, a comma or another number is said of that one."""
    assert not is_of_none(text)
