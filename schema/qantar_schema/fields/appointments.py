"""Fields of appointments: one change in, or stated holding of, a post."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from qantar_schema import vocabularies as v
from qantar_schema.column import Origin
from qantar_schema.fields.common import CODED, KEY, Slug, ref

AppointmentKey = Annotated[Slug, Field(description="The appointment: holder, post and change as a slug."), KEY]
HolderOfficial = Annotated[Slug | None, Field(description="The holder, where it is a person."), ref("officials")]
HolderOrganisation = Annotated[
    Slug | None,
    Field(description="The holder, where it is a collective body such as a cabinet."),
    ref("organisations"),
]
Post = Annotated[Slug, Field(description="The post."), ref("posts")]
Change = Annotated[v.Change, Field(strict=False, description="What happens between holder and post."), CODED]
ActedByOfficial = Annotated[
    Slug | None, Field(description="The person who nominates, appoints, keeps or removes."), ref("officials")
]
ActedByOrganisation = Annotated[
    Slug | None,
    Field(description="The body that nominates, appoints, keeps or removes."),
    ref("organisations"),
]
ConfirmedByOfficial = Annotated[Slug | None, Field(description="The person who consents."), ref("officials")]
ConfirmedByOrganisation = Annotated[Slug | None, Field(description="The body that consents."), ref("organisations")]
Predecessor = Annotated[
    Slug | None,
    Field(description="The person who held the post before, where an article says so."),
    ref("officials"),
]
PreviousPost = Annotated[
    Slug | None,
    Field(description="The post that the holder had before, where an article says so."),
    ref("posts"),
]
AppointmentEvent = Annotated[
    Slug | None, Field(description="The event by which it comes about."), ref("events", Origin.EDITORIAL)
]
