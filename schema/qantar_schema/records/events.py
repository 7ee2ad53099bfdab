"""Records of events, with their participants."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from qantar_schema.fields import common, dates
from qantar_schema.fields import events as f
from qantar_schema.records.base import EvidenceList, Part, Record


class Participant(Part):
    """One party in one role; exactly one of official and organisation."""

    table: ClassVar[str] = "event_participants"

    official: f.PartyOfficial = None
    organisation: f.PartyOrganisation = None
    role: f.Role
    evidence: EvidenceList = ()


class EventRecord(Record):
    """One real-world event, however many articles report it."""

    table: ClassVar[str] = "events"

    event_id: f.EventKey
    label: f.Label
    kind: f.Kind
    status: common.Status
    start: dates.StartEdtf = None
    end: dates.EndEdtf = None
    place: f.EventPlace = None
    part_of: f.PartOf = None
    asserted_by_official: common.AssertedByOfficial = None
    asserted_by_organisation: common.AssertedByOrganisation = None
    note: common.Note = None
    participants: Annotated[tuple[Participant, ...], Field(description="Who took part, and how.")] = ()
