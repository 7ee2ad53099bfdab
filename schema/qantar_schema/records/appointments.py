"""Records of appointments."""

from __future__ import annotations

from typing import ClassVar

from qantar_schema.fields import appointments as f
from qantar_schema.fields import common, dates
from qantar_schema.records.base import Record


class AppointmentRecord(Record):
    """One change in, or stated holding of, a post; exactly one of official and organisation holds it."""

    table: ClassVar[str] = "appointments"

    appointment_id: f.AppointmentKey
    official: f.HolderOfficial = None
    organisation: f.HolderOrganisation = None
    post: f.Post
    change: f.Change
    status: common.Status
    date: dates.DateEdtf = None
    until: dates.UntilEdtf = None
    acted_by_official: f.ActedByOfficial = None
    acted_by_organisation: f.ActedByOrganisation = None
    confirmed_by_official: f.ConfirmedByOfficial = None
    confirmed_by_organisation: f.ConfirmedByOrganisation = None
    predecessor_official: f.Predecessor = None
    previous_post: f.PreviousPost = None
    event: f.AppointmentEvent = None
    asserted_by_official: common.AssertedByOfficial = None
    asserted_by_organisation: common.AssertedByOrganisation = None
    note: common.Note = None
