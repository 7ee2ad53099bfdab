"""The building blocks of field declarations: gated types, text types, origins, and the fields many tables share."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from qantar_schema import lexical
from qantar_schema import vocabularies as v
from qantar_schema.column import Col, Form, Origin

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ARTICLE_PATTERN = r"^a[0-9]{3}$"
SHA256_PATTERN = r"^[0-9a-f]{64}$"
# Every engine that reads these patterns (Rust, Python, RE2, JavaScript) must come to the same verdict: no `.`, `\S` or
# `\d`, whose meaning differs; `\s` only in a class that lists the control characters on which the engines differ.
CONTROL = r"\x00-\x1f\x7f-\x9f"
TEXT_PATTERN = rf"^[^\s{CONTROL}][^{CONTROL}]*$"
_DAY = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?]?"
EDTF_PATTERN = rf"^({_DAY}|{_DAY}/{_DAY}|\.\./{_DAY}|{_DAY}/\.\.|\[\.\.{_DAY}\]|\[{_DAY}\.\.\]|\[{_DAY}\.\.{_DAY}\])$"

KEY = Col(Origin.KEY)
CODED = Col(Origin.CODED)
EDITORIAL = Col(Origin.EDITORIAL)
DERIVED = Col(Origin.DERIVED)


def ref(table: str, origin: Origin = Origin.CODED) -> Col:
    """Metadata of a column that holds the key of `table`."""
    return Col(origin, refers_to=table)


Integer = Annotated[int, BeforeValidator(lexical.integer)]
Number = Annotated[float, Field(allow_inf_nan=False), BeforeValidator(lexical.number)]
Boolean = Annotated[bool, BeforeValidator(lexical.boolean)]
Date = Annotated[datetime.date, BeforeValidator(lexical.day)]
Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN, max_length=120)]
Text = Annotated[str, StringConstraints(pattern=TEXT_PATTERN, max_length=2000)]
EdtfText = Annotated[str, StringConstraints(pattern=EDTF_PATTERN), AfterValidator(lexical.edtf), Form("edtf")]

Note = Annotated[Text | None, Field(description="What the editors add, in their own words."), EDITORIAL]
ArticleId = Annotated[
    str,
    StringConstraints(pattern=ARTICLE_PATTERN),
    Field(description="The article: `a` and three digits, in the order of the file names."),
]
ArticleKey = Annotated[ArticleId, KEY]
ArticleRef = Annotated[ArticleId, ref("articles", Origin.EDITORIAL)]
Line = Annotated[Integer, Field(ge=1, description="The line of the article, counted from 1."), DERIVED]
ArticleCount = Annotated[
    Integer,
    Field(ge=0, description="Number of articles whose lines support the row."),
    Col(Origin.DERIVED, unit="articles"),
]
ReportCount = Annotated[
    Integer,
    Field(
        ge=0,
        description="Number of independent reports: articles, those that print the same wire copy counted once.",
    ),
    Col(Origin.DERIVED, unit="reports"),
]
Status = Annotated[
    v.Status,
    Field(strict=False, description="Whether it happened, and if not, what else it is (realis)."),
    CODED,
]
AssertedByOfficial = Annotated[
    Slug | None,
    Field(description="The official who says so; null with the organisation null too means the narrator."),
    ref("officials"),
]
AssertedByOrganisation = Annotated[
    Slug | None,
    Field(description="The organisation that says so, where no person is named."),
    ref("organisations"),
]
Sha256 = Annotated[str, StringConstraints(pattern=SHA256_PATTERN)]
