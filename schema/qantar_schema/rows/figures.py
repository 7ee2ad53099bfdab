"""Rows of the tables `figures` and `estimates`."""

from __future__ import annotations

from typing import ClassVar

from qantar_schema.constraints import AtMostOne, Constraint, Equal, ExactlyOne, Ordered, When
from qantar_schema.fields import common, dates
from qantar_schema.fields import figures as f
from qantar_schema.rows.base import Row
from qantar_schema.tables import SUBJECT


class FigureRow(Row):
    """One article's claim of one quantity."""

    table: ClassVar[str] = "figures"
    key: ClassVar[str] = "figure_id"
    constraints: ClassVar[tuple[Constraint, ...]] = (
        ExactlyOne(SUBJECT),
        AtMostOne(("asserted_by_official_id", "asserted_by_organisation_id")),
        Ordered(("low", "value", "high")),
        When("qualifier", ("exact",), filled=("value", "low", "high")),
        Equal("qualifier", ("exact",), ("low", "value", "high")),
        When("qualifier", ("at-least", "more-than"), filled=("value", "low"), null=("high",)),
        Equal("qualifier", ("at-least", "more-than"), ("low", "value")),
        When("qualifier", ("nearly", "less-than", "no-more-than"), filled=("value", "high"), null=("low",)),
        Equal("qualifier", ("nearly", "less-than", "no-more-than"), ("value", "high")),
        When("qualifier", ("about",), filled=("value",), null=("low", "high")),
        When("qualifier", ("range",), filled=("low", "high"), null=("value",)),
        When("qualifier", ("vague",), null=("value", "high")),
    )

    figure_id: f.FigureKey
    article_id: common.ArticleRef
    measure: f.Measure
    value: f.Value = None
    low: f.Low = None
    high: f.High = None
    qualifier: f.Qualifier
    text: f.FigureText
    unit: f.Unit
    population: f.Population = None
    as_of: dates.AsOf = None
    event_id: f.SubjectEvent = None
    official_id: f.SubjectOfficial = None
    organisation_id: f.SubjectOrganisation = None
    asserted_by_official_id: common.AssertedByOfficial = None
    asserted_by_organisation_id: common.AssertedByOrganisation = None
    note: common.Note = None


class EstimateRow(Row):
    """One quantity, resolved over all its claims by a named rule."""

    table: ClassVar[str] = "estimates"
    key: ClassVar[str] = "estimate_id"
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("measure", "unit", *SUBJECT),)
    constraints: ClassVar[tuple[Constraint, ...]] = (ExactlyOne(SUBJECT), Ordered(("low", "best", "high")))

    estimate_id: f.EstimateKey
    measure: f.EstimateMeasure
    event_id: f.EstimateEvent = None
    official_id: f.EstimateOfficial = None
    organisation_id: f.EstimateOrganisation = None
    unit: f.EstimateUnit
    low: f.EstimateLow = None
    best: f.EstimateBest = None
    high: f.EstimateHigh = None
    rule: f.EstimateRule
    claim_count: f.ClaimCount
    report_count: common.ReportCount
