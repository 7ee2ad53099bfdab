"""Whom pronouns and phrases around quotations mean: nobody of whom only the quotation speaks."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2020, 6, 10)
LEAD = "President Oto Brand met Premier Ilo Dran.\n"
SPEAKERS = (
    (f'{LEAD}"Dran and I agreed on everything," he said.', ["Oto Brand"]),
    (f'{LEAD}"She is a liar," he said. "Dran knows that well."', ["Oto Brand", "Oto Brand"]),
    (f'{LEAD}"I have seen Ilo Dran today," he said.\n"He looked rather pale," he added.', ["Oto Brand", "Oto Brand"]),
)


@pytest.mark.parametrize(("text", "wanted"), SPEAKERS)
def test_whom_quotes_mean(text: str, wanted: list[object]) -> None:
    assert [one.value["speaker"] for one in suggest(text, DAY, kinds=("quote",))] == wanted
