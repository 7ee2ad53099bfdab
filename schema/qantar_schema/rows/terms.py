"""Rows of the table `terms`."""

from __future__ import annotations

from typing import ClassVar

from qantar_schema.constraints import Constraint, Needs, Together
from qantar_schema.fields import provenance as f
from qantar_schema.rows.base import Row


class TermRow(Row):
    """One term of a closed vocabulary, with its code in other schemes where one is verified."""

    table: ClassVar[str] = "terms"
    key: ClassVar[str] = "term_id"
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("vocabulary", "term"), ("vocabulary", "position"))
    constraints: ClassVar[tuple[Constraint, ...]] = (
        Together(("plover", "plover_label")),
        Together(("cameo", "cameo_label")),
        Together(("acled", "acled_label")),
        Together(("ucdp", "ucdp_label")),
        Needs(("plover", "scheme_reference")),
        Needs(("cameo", "scheme_reference")),
        Needs(("acled", "scheme_reference")),
        Needs(("ucdp", "scheme_reference")),
    )

    term_id: f.TermKey
    vocabulary: f.VocabularyName
    term: f.Term
    position: f.Position
    definition: f.Definition
    used: f.Used
    plover: f.Code = None
    plover_label: f.SchemeLabel = None
    cameo: f.Code = None
    cameo_label: f.SchemeLabel = None
    acled: f.Code = None
    acled_label: f.SchemeLabel = None
    ucdp: f.Code = None
    ucdp_label: f.SchemeLabel = None
    scheme_reference: f.SchemeReference = None
