"""Rows of the tables `events` and `event_participants`."""

from __future__ import annotations

from typing import ClassVar

from qantar_schema.constraints import AtMostOne, Constraint, ExactlyOne, Ordered
from qantar_schema.fields import common, dates
from qantar_schema.fields import events as f
from qantar_schema.rows.base import Row


class EventRow(Row):
    """One real-world event, however many articles report it."""

    table: ClassVar[str] = "events"
    key: ClassVar[str] = "event_id"
    constraints: ClassVar[tuple[Constraint, ...]] = (
        AtMostOne(("asserted_by_official_id", "asserted_by_organisation_id")),
        Ordered(("start_earliest", "start_latest")),
        Ordered(("end_earliest", "end_latest")),
        Ordered(("start_earliest", "end_latest")),
    )

    event_id: f.EventKey
    label: f.Label
    kind: f.Kind
    status: common.Status
    start_edtf: dates.StartEdtf = None
    start_earliest: dates.StartEarliest = None
    start_latest: dates.StartLatest = None
    start_precision: dates.StartPrecision = None
    end_edtf: dates.EndEdtf = None
    end_earliest: dates.EndEarliest = None
    end_latest: dates.EndLatest = None
    end_precision: dates.EndPrecision = None
    place_id: f.EventPlace = None
    part_of_id: f.PartOf = None
    asserted_by_official_id: common.AssertedByOfficial = None
    asserted_by_organisation_id: common.AssertedByOrganisation = None
    note: common.Note = None
    article_count: common.ArticleCount
    report_count: common.ReportCount


class ParticipantRow(Row):
    """One party of an event in one role."""

    table: ClassVar[str] = "event_participants"
    key: ClassVar[str] = "participant_id"
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("event_id", "role", "official_id", "organisation_id"),)
    constraints: ClassVar[tuple[Constraint, ...]] = (ExactlyOne(("official_id", "organisation_id")),)

    participant_id: f.ParticipantKey
    event_id: f.ParticipantEvent
    role: f.Role
    official_id: f.PartyOfficial = None
    organisation_id: f.PartyOrganisation = None
