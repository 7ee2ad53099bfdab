"""Fields of officials, organisations, posts and places: the bodies, offices and places that the account speaks of."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from qantar_schema import vocabularies as v
from qantar_schema.column import Origin
from qantar_schema.fields.common import DERIVED, EDITORIAL, KEY, Boolean, Integer, Slug, Text, ref

OfficialKey = Annotated[Slug, Field(description="The person: the common English name as a slug."), KEY]
OfficialName = Annotated[Text, Field(description="The common English form of the name."), EDITORIAL]
SpellingCount = Annotated[Integer, Field(ge=0, description="Number of different printed spellings."), DERIVED]

NameKey = Annotated[Slug, Field(description="The official's id, the article, the line and the place in it."), KEY]
NameOfficial = Annotated[
    Slug, Field(description="The person whose name is spelled so."), ref("officials", Origin.DERIVED)
]
Spelling = Annotated[Text, Field(description="The name exactly as the line prints it."), DERIVED]

OrganisationKey = Annotated[Slug, Field(description="The body: its name as a slug."), KEY]
OrganisationName = Annotated[Text, Field(description="The common English name of the body."), EDITORIAL]
OrganisationKind = Annotated[v.OrganisationKind, Field(strict=False, description="What sort of body it is."), EDITORIAL]
OrganisationPlace = Annotated[
    Slug | None,
    Field(description="The country or place the body belongs to."),
    ref("places", Origin.EDITORIAL),
]
OrganisationParent = Annotated[
    Slug | None,
    Field(description="The larger body that it is part of."),
    ref("organisations", Origin.EDITORIAL),
]

PostKey = Annotated[Slug, Field(description="The office, not its holder: title and body as a slug."), KEY]
PostTitle = Annotated[Text, Field(description="The title of the office in English."), EDITORIAL]
PostOrganisation = Annotated[
    Slug | None,
    Field(description="The body in which the office stands."),
    ref("organisations", Origin.EDITORIAL),
]
PostLevel = Annotated[v.PostLevel, Field(strict=False, description="The level on which the office stands."), EDITORIAL]
SingleSeat = Annotated[Boolean, Field(description="Whether only one holder can be in it at a time."), EDITORIAL]

PlaceKey = Annotated[Slug, Field(description="The place: its English name as a slug."), KEY]
PlaceName = Annotated[Text, Field(description="The common English name of the place."), EDITORIAL]
PlaceKind = Annotated[v.PlaceKind, Field(strict=False, description="What sort of place it is."), EDITORIAL]
PlaceParent = Annotated[Slug | None, Field(description="The place that it lies in."), ref("places", Origin.EDITORIAL)]
CountryCode = Annotated[
    Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None,
    Field(description="ISO 3166-1 alpha-2 code of the country that it is or lies in."),
    EDITORIAL,
]
