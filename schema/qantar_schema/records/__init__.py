"""The record models: what curators write, one nested model a table. `RECORDS` holds those of `dataset/records`."""

from __future__ import annotations

from qantar_schema.records.appointments import AppointmentRecord
from qantar_schema.records.articles import ArticleLine, ArticleRecord
from qantar_schema.records.base import Evidence, Part, Record
from qantar_schema.records.context import OfficialRecord, OrganisationRecord, PlaceRecord, PostRecord
from qantar_schema.records.disagreements import DisagreementRecord, Member
from qantar_schema.records.events import EventRecord, Participant
from qantar_schema.records.figures import FigureRecord
from qantar_schema.records.retired import RetiredRecord

RECORDS: dict[str, type[Part]] = {
    "events": EventRecord,
    "officials": OfficialRecord,
    "appointments": AppointmentRecord,
    "figures": FigureRecord,
    "organisations": OrganisationRecord,
    "posts": PostRecord,
    "places": PlaceRecord,
    "disagreements": DisagreementRecord,
    "retired": RetiredRecord,
}

MODELS: dict[str, type[Part]] = {**RECORDS, "articles": ArticleRecord}
"""The models of everything that curators write: the records, and the entries of articles."""

__all__ = [
    "MODELS",
    "RECORDS",
    "AppointmentRecord",
    "ArticleLine",
    "ArticleRecord",
    "DisagreementRecord",
    "EventRecord",
    "Evidence",
    "FigureRecord",
    "Member",
    "OfficialRecord",
    "OrganisationRecord",
    "Part",
    "Participant",
    "PlaceRecord",
    "PostRecord",
    "Record",
    "RetiredRecord",
]
