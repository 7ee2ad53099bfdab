"""The precision of a date."""

from __future__ import annotations

from qantar_schema.vocabularies.base import Vocabulary


class Precision(Vocabulary):
    """What the EDTF text leaves open: the span between the earliest and the latest day."""

    DAY = "day", "One day."
    WEEK = "week", "The seven days from a Monday to a Sunday."
    MONTH = "month", "One month."
    YEAR = "year", "One year."
    RANGE = "range", "Some other span that has a first and a last day."
    OPEN = "open", "A span without a first or without a last day."
