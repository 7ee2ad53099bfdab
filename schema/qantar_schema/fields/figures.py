"""Fields of figures, one article's claim of one quantity, and of estimates, a quantity resolved over its claims."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from qantar_schema import vocabularies as v
from qantar_schema.column import Col, Origin
from qantar_schema.fields.common import CODED, DERIVED, EDITORIAL, KEY, Integer, Number, Slug, Text, ref

IN_UNIT = "as the column `unit` says"

FigureKey = Annotated[Slug, Field(description="The claim: article, measure and what it is about, as a slug."), KEY]
Measure = Annotated[v.Measure, Field(strict=False, description="What quantity it is."), CODED]
Value = Annotated[
    Number | None,
    Field(description="The number as printed: 160 in `at least 160`; null where a word or a range stands instead."),
    Col(Origin.CODED, unit=IN_UNIT),
]
Low = Annotated[
    Number | None,
    Field(description="Lower bound, computed from value and qualifier; typed only for a printed range."),
    Col(Origin.DERIVED, unit=IN_UNIT),
]
High = Annotated[
    Number | None,
    Field(description="Upper bound, computed from value and qualifier; typed only for a printed range."),
    Col(Origin.DERIVED, unit=IN_UNIT),
]
Qualifier = Annotated[v.Qualifier, Field(strict=False, description="How the article qualifies the number."), CODED]
FigureText = Annotated[Text, Field(description="The quantity as printed, qualifier and unit included."), EDITORIAL]
Unit = Annotated[v.Unit, Field(strict=False, description="The unit of value, low and high."), EDITORIAL]
Population = Annotated[Text | None, Field(description="Who or what is counted, in the editors' words."), EDITORIAL]
SubjectEvent = Annotated[
    Slug | None,
    Field(description="The subject, where the quantity is about an event."),
    ref("events", Origin.EDITORIAL),
]
SubjectOfficial = Annotated[
    Slug | None, Field(description="The subject, where the quantity is about a person."), ref("officials")
]
SubjectOrganisation = Annotated[
    Slug | None, Field(description="The subject, where the quantity is about a body."), ref("organisations")
]

EstimateKey = Annotated[Slug, Field(description="Measure and subject as a slug."), KEY]
EstimateMeasure = Annotated[v.Measure, Field(strict=False, description="What quantity it is."), DERIVED]
EstimateEvent = Annotated[
    Slug | None, Field(description="The subject, where it is an event."), ref("events", Origin.DERIVED)
]
EstimateOfficial = Annotated[
    Slug | None, Field(description="The subject, where it is a person."), ref("officials", Origin.DERIVED)
]
EstimateOrganisation = Annotated[
    Slug | None, Field(description="The subject, where it is a body."), ref("organisations", Origin.DERIVED)
]
EstimateUnit = Annotated[v.Unit, Field(strict=False, description="The unit of low, best and high."), DERIVED]
EstimateLow = Annotated[
    Number | None, Field(description="Lower bound over all claims."), Col(Origin.DERIVED, unit=IN_UNIT)
]
EstimateBest = Annotated[
    Number | None, Field(description="Best single value by the rule."), Col(Origin.DERIVED, unit=IN_UNIT)
]
EstimateHigh = Annotated[
    Number | None, Field(description="Upper bound over all claims."), Col(Origin.DERIVED, unit=IN_UNIT)
]
EstimateRule = Annotated[v.EstimateRule, Field(strict=False, description="The rule that resolved it."), DERIVED]
ClaimCount = Annotated[
    Integer,
    Field(ge=1, description="Number of figures that it resolves."),
    Col(Origin.DERIVED, unit="claims"),
]
