"""Rows of the table `appointments`."""

from __future__ import annotations

from typing import ClassVar

from qantar_schema.constraints import AtMostOne, Constraint, ExactlyOne, Ordered
from qantar_schema.fields import appointments as f
from qantar_schema.fields import common, dates
from qantar_schema.rows.base import Row


class AppointmentRow(Row):
    """One change in, or stated holding of, a post."""

    table: ClassVar[str] = "appointments"
    key: ClassVar[str] = "appointment_id"
    constraints: ClassVar[tuple[Constraint, ...]] = (
        ExactlyOne(("official_id", "organisation_id")),
        AtMostOne(("acted_by_official_id", "acted_by_organisation_id")),
        AtMostOne(("confirmed_by_official_id", "confirmed_by_organisation_id")),
        AtMostOne(("asserted_by_official_id", "asserted_by_organisation_id")),
        Ordered(("date_earliest", "date_latest")),
        Ordered(("until_earliest", "until_latest")),
        Ordered(("date_earliest", "until_latest")),
    )

    appointment_id: f.AppointmentKey
    official_id: f.HolderOfficial = None
    organisation_id: f.HolderOrganisation = None
    post_id: f.Post
    change: f.Change
    status: common.Status
    date_edtf: dates.DateEdtf = None
    date_earliest: dates.DateEarliest = None
    date_latest: dates.DateLatest = None
    date_precision: dates.DatePrecision = None
    until_edtf: dates.UntilEdtf = None
    until_earliest: dates.UntilEarliest = None
    until_latest: dates.UntilLatest = None
    until_precision: dates.UntilPrecision = None
    acted_by_official_id: f.ActedByOfficial = None
    acted_by_organisation_id: f.ActedByOrganisation = None
    confirmed_by_official_id: f.ConfirmedByOfficial = None
    confirmed_by_organisation_id: f.ConfirmedByOrganisation = None
    predecessor_official_id: f.Predecessor = None
    previous_post_id: f.PreviousPost = None
    event_id: f.AppointmentEvent = None
    asserted_by_official_id: common.AssertedByOfficial = None
    asserted_by_organisation_id: common.AssertedByOrganisation = None
    note: common.Note = None
    article_count: common.ArticleCount
    report_count: common.ReportCount
