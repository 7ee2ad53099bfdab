"""Vocabularies of appointments and posts."""

from __future__ import annotations

from qantar_schema.vocabularies.base import Vocabulary


class Change(Vocabulary):
    """What happens between a holder and a post."""

    NOMINATED = "nominated", "Put forward for the post; not yet in it."
    CONFIRMED = "confirmed", "Approved or voted in by the body that has to consent."
    APPOINTED = "appointed", "Put into the post, by decree or without the manner being said."
    FORMED = "formed", "Of a collective body: constituted or presented as the new one."
    ACTING = "acting", "Fills the post for the time being."
    RETAINED = "retained", "Keeps the post through a reshuffle."
    DISMISSED = "dismissed", "Sent out of the post by a superior's act, or a collective body dissolved by it."
    REMOVED = "removed", "Taken out of the post, the manner not being said."
    RESIGNED = (
        "resigned",
        "Gives up the post, freely or under pressure; a note says which, where the article does.",
    )
    HELD = "held", "Held the post over a stated or open time; no change is reported."


class PostLevel(Vocabulary):
    """The level of government or organisation on which a post stands."""

    NATIONAL = "national", "An office of a state."
    MINISTERIAL = "ministerial", "An office within one ministry or agency of a state."
    REGIONAL = "regional", "An office of a region or city."
    INTERNATIONAL = "international", "An office of an international organisation."
