"""Records of figures."""

from __future__ import annotations

from typing import ClassVar

from qantar_schema.fields import common, dates
from qantar_schema.fields import figures as f
from qantar_schema.records.base import Record


class FigureRecord(Record):
    """One article's claim of one quantity. Low and high are written only where the article prints a range."""

    table: ClassVar[str] = "figures"

    figure_id: f.FigureKey
    article: common.ArticleRef
    measure: f.Measure
    value: f.Value = None
    low: f.Low = None
    high: f.High = None
    qualifier: f.Qualifier
    text: f.FigureText
    unit: f.Unit
    population: f.Population = None
    as_of: dates.AsOf = None
    event: f.SubjectEvent = None
    official: f.SubjectOfficial = None
    organisation: f.SubjectOrganisation = None
    asserted_by_official: common.AssertedByOfficial = None
    asserted_by_organisation: common.AssertedByOrganisation = None
    note: common.Note = None
