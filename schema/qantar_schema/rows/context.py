"""Rows of the tables of persons, bodies, offices and places."""

from __future__ import annotations

from typing import ClassVar

from qantar_schema.constraints import Constraint
from qantar_schema.fields import common
from qantar_schema.fields import context as f
from qantar_schema.fields import provenance as p
from qantar_schema.rows.base import Row


class OfficialRow(Row):
    """One named person who holds an office or acts in the account."""

    table: ClassVar[str] = "officials"
    key: ClassVar[str] = "official_id"

    official_id: f.OfficialKey
    name: f.OfficialName
    note: common.Note = None
    spelling_count: f.SpellingCount
    article_count: common.ArticleCount


class OfficialNameRow(Row):
    """One spelling of an official's name, where a line prints it; derived from the evidence for names."""

    table: ClassVar[str] = "official_names"
    key: ClassVar[str] = "name_id"
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("official_id", "spelling", "article_id", "line"),)
    links: ClassVar[tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...]] = (
        (("article_id", "line"), "article_lines", ("article_id", "line")),
    )

    name_id: f.NameKey
    official_id: f.NameOfficial
    spelling: f.Spelling
    article_id: p.LineArticle
    line: common.Line


class OrganisationRow(Row):
    """One body: state, authority, organisation, or people acting together."""

    table: ClassVar[str] = "organisations"
    key: ClassVar[str] = "organisation_id"

    organisation_id: f.OrganisationKey
    name: f.OrganisationName
    kind: f.OrganisationKind
    place_id: f.OrganisationPlace = None
    part_of_id: f.OrganisationParent = None
    note: common.Note = None


class PostRow(Row):
    """One office; who holds it stands in `appointments`."""

    table: ClassVar[str] = "posts"
    key: ClassVar[str] = "post_id"

    post_id: f.PostKey
    title: f.PostTitle
    organisation_id: f.PostOrganisation = None
    level: f.PostLevel
    single_seat: f.SingleSeat
    note: common.Note = None


class PlaceRow(Row):
    """One place."""

    table: ClassVar[str] = "places"
    key: ClassVar[str] = "place_id"
    constraints: ClassVar[tuple[Constraint, ...]] = ()

    place_id: f.PlaceKey
    name: f.PlaceName
    kind: f.PlaceKind
    part_of_id: f.PlaceParent = None
    country_code: f.CountryCode = None
    note: common.Note = None
