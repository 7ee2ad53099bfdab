"""The row models: what is published, one flat model a table. `TABLES` holds them in the order of publication."""

from __future__ import annotations

from qantar_schema.rows.appointments import AppointmentRow
from qantar_schema.rows.base import Row
from qantar_schema.rows.context import OfficialNameRow, OfficialRow, OrganisationRow, PlaceRow, PostRow
from qantar_schema.rows.disagreements import DisagreementMemberRow, DisagreementRow
from qantar_schema.rows.events import EventRow, ParticipantRow
from qantar_schema.rows.figures import EstimateRow, FigureRow
from qantar_schema.rows.provenance import ArticleLineRow, ArticleRow, EvidenceRow
from qantar_schema.rows.terms import TermRow

TABLES: dict[str, type[Row]] = {
    model.table: model
    for model in (
        EventRow,
        ParticipantRow,
        OfficialRow,
        OfficialNameRow,
        AppointmentRow,
        FigureRow,
        EstimateRow,
        OrganisationRow,
        PostRow,
        PlaceRow,
        DisagreementRow,
        DisagreementMemberRow,
        EvidenceRow,
        ArticleRow,
        ArticleLineRow,
        TermRow,
    )
}

__all__ = ["TABLES", "Row"]
