"""Records of persons, bodies, offices and places. Their evidence supports the name: each printed form once a line.

A form with basis `resolved` is one that refers without naming (a title, a pronoun); it is registered so that evidence
elsewhere may rely on it, and is no spelling.
"""

from __future__ import annotations

from typing import ClassVar

from qantar_schema.fields import common
from qantar_schema.fields import context as f
from qantar_schema.records.base import Record


class OfficialRecord(Record):
    """One named person."""

    table: ClassVar[str] = "officials"

    official_id: f.OfficialKey
    name: f.OfficialName
    note: common.Note = None


class OrganisationRecord(Record):
    """One body."""

    table: ClassVar[str] = "organisations"

    organisation_id: f.OrganisationKey
    name: f.OrganisationName
    kind: f.OrganisationKind
    place: f.OrganisationPlace = None
    part_of: f.OrganisationParent = None
    note: common.Note = None


class PostRecord(Record):
    """One office."""

    table: ClassVar[str] = "posts"

    post_id: f.PostKey
    title: f.PostTitle
    organisation: f.PostOrganisation = None
    level: f.PostLevel
    single_seat: f.SingleSeat
    note: common.Note = None


class PlaceRecord(Record):
    """One place."""

    table: ClassVar[str] = "places"

    place_id: f.PlaceKey
    name: f.PlaceName
    kind: f.PlaceKind
    part_of: f.PlaceParent = None
    country_code: f.CountryCode = None
    note: common.Note = None
