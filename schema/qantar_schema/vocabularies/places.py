"""Vocabularies of organisations and places."""

from __future__ import annotations

from qantar_schema.vocabularies.base import Vocabulary


class OrganisationKind(Vocabulary):
    """What sort of body an organisation is."""

    STATE = "state", "A state as an actor."
    GOVERNMENT = "government", "A government, cabinet or state authority as a whole."
    PARLIAMENT = "parliament", "A parliament or one of its houses."
    MINISTRY = "ministry", "A ministry."
    SECURITY_AGENCY = "security-agency", "An intelligence, police or border service, or a security council."
    ARMED_FORCE = "armed-force", "Troops or a guard force."
    INTERNATIONAL_ORGANISATION = "international-organisation", "An organisation of states."
    MEDIA = "media", "A news agency, newspaper, site or broadcaster."
    COLLECTIVE = (
        "collective",
        "People who act together without being a body (protesters, insurgents), or an unnamed person.",
    )


class PlaceKind(Vocabulary):
    """What sort of place it is."""

    REGION_OF_WORLD = "region-of-world", "A part of the world that covers several countries."
    COUNTRY = "country", "A country."
    REGION = "region", "A part of a country."
    CITY = "city", "A city or town."
    BUILDING = "building", "A building or site."
