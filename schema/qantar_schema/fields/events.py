"""Fields of events and of their participants."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from qantar_schema import vocabularies as v
from qantar_schema.column import Origin
from qantar_schema.fields.common import CODED, EDITORIAL, KEY, Slug, Text, ref

EventKey = Annotated[Slug, Field(description="The event: a short slug, stable for ever."), KEY]
Label = Annotated[Text, Field(description="What happened, in neutral words of the editors."), EDITORIAL]
Kind = Annotated[v.EventKind, Field(strict=False, description="What sort of act it is."), CODED]
EventPlace = Annotated[Slug | None, Field(description="Where it happened, or is to happen."), ref("places")]
PartOf = Annotated[
    Slug | None, Field(description="The larger event that it is part of."), ref("events", Origin.EDITORIAL)
]

ParticipantKey = Annotated[Slug, Field(description="The event's id, the role and the party's id."), KEY]
ParticipantEvent = Annotated[Slug, Field(description="The event."), ref("events", Origin.EDITORIAL)]
Role = Annotated[v.ParticipantRole, Field(strict=False, description="The party's part in the event."), CODED]
PartyOfficial = Annotated[Slug | None, Field(description="The party, where it is a person."), ref("officials")]
PartyOrganisation = Annotated[
    Slug | None, Field(description="The party, where it is a body or a collective."), ref("organisations")
]
