"""The closed vocabularies of the data package, one class a vocabulary."""

from __future__ import annotations

from qantar_schema.vocabularies.appointments import Change, PostLevel
from qantar_schema.vocabularies.base import Vocabulary
from qantar_schema.vocabularies.dates import Precision
from qantar_schema.vocabularies.estimates import EstimateRule
from qantar_schema.vocabularies.events import EventKind, ParticipantRole, Status
from qantar_schema.vocabularies.figures import Measure, Qualifier, Unit
from qantar_schema.vocabularies.places import OrganisationKind, PlaceKind
from qantar_schema.vocabularies.provenance import (
    Basis,
    Coding,
    DateBasis,
    DisagreementKind,
    Judgement,
    LineRole,
    SkipReason,
)

VOCABULARIES: dict[str, type[Vocabulary]] = {
    "event-kind": EventKind,
    "status": Status,
    "participant-role": ParticipantRole,
    "change": Change,
    "post-level": PostLevel,
    "measure": Measure,
    "qualifier": Qualifier,
    "unit": Unit,
    "organisation-kind": OrganisationKind,
    "place-kind": PlaceKind,
    "precision": Precision,
    "coding": Coding,
    "date-basis": DateBasis,
    "line-role": LineRole,
    "skip-reason": SkipReason,
    "basis": Basis,
    "disagreement-kind": DisagreementKind,
    "judgement": Judgement,
    "estimate-rule": EstimateRule,
}
"""Every vocabulary under the name that the table `terms` gives it, in the order in which they are published."""

__all__ = [
    "VOCABULARIES",
    "Basis",
    "Change",
    "Coding",
    "DateBasis",
    "DisagreementKind",
    "EstimateRule",
    "EventKind",
    "Judgement",
    "LineRole",
    "Measure",
    "OrganisationKind",
    "ParticipantRole",
    "PlaceKind",
    "PostLevel",
    "Precision",
    "Qualifier",
    "SkipReason",
    "Status",
    "Unit",
    "Vocabulary",
]
