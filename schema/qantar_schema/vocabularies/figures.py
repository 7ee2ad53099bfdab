"""Vocabularies of figures: what is measured, in which unit, and how the number is qualified."""

from __future__ import annotations

from qantar_schema.vocabularies.base import Vocabulary


class Measure(Vocabulary):
    """What quantity a figure states."""

    PEOPLE_KILLED = "people-killed", "People who lost their lives."
    PEOPLE_ARRESTED = "people-arrested", "People arrested or detained."
    TROOPS_DEPLOYED = "troops-deployed", "Soldiers sent."
    TROOPS_SHARE = "troops-share", "The share of the soldiers sent who are of one nationality."
    WITHDRAWAL_DURATION = "withdrawal-duration", "How long a withdrawal is to take."
    MEASURE_DURATION = "measure-duration", "How long a measure is to be in force."
    PLANNING_HORIZON = "planning-horizon", "The time that a plan is to cover."
    AGE = "age", "A person's age."
    ORGANISATION_AGE = "organisation-age", "How long an organisation has existed."
    MEMBER_STATES = "member-states", "Members of an organisation."
    REQUESTS_REFUSED = "requests-refused", "Requests that were declined."
    REQUESTS_GRANTED = "requests-granted", "The rank of a request among those that were granted."
    DEPLOYMENT_RANK = "deployment-rank", "The rank of a deployment in the order of all deployments."
    CITY_RANK = "city-rank", "A city's rank among the cities of its country."
    VOTE_SHARE = "vote-share", "The share of votes or voters in favour."
    INSURGENTS_SHARE = "insurgents-share", "The share of insurgents who come from named regions."
    CITIES_AFFECTED = "cities-affected", "Cities in which something happened."
    REGIONS_AFFECTED = "regions-affected", "Regions, or regional centres, of which something is said."
    UNITS_CREATED = "units-created", "Units of a force to be created."
    DOCUMENTS_SIGNED = "documents-signed", "Documents adopted or signed."
    ACTORS_INVOLVED = "actors-involved", "People or bodies that took part, where no other measure fits."
    ACTS_COUNTED = "acts-counted", "Acts of one kind, where no other measure fits."


class Qualifier(Vocabulary):
    """How the article qualifies the printed number. An exclusive bound is marked as such in the definition."""

    EXACT = "exact", "The number stands alone: low = value = high."
    AT_LEAST = "at-least", "At least: low = value, included; no upper bound."
    MORE_THAN = "more-than", "More than, over: low = value, excluded; no upper bound."
    NEARLY = "nearly", "Nearly, almost, close to: high = value; no lower bound."
    LESS_THAN = "less-than", "Less than, fewer than, under: high = value, excluded; no lower bound."
    NO_MORE_THAN = "no-more-than", "No more than, at most, up to: high = value, included; no lower bound."
    ABOUT = "about", "About, some, around, approximately: no bound is said."
    RANGE = "range", "Two numbers are printed: low and high are typed, value is null."
    VAGUE = (
        "vague",
        "A word instead of a number (dozens, several, most): value is null; low at most what the word implies.",
    )


class Unit(Vocabulary):
    """The unit of value, low and high."""

    PERSON = "person", "People, soldiers included."
    DAY = "day", "Days of 24 hours or calendar days; the article does not say which."
    WEEK = "week", "Weeks."
    YEAR = "year", "Years."
    PERCENT = "percent", "Hundredths of the population that the figure names."
    RANK = "rank", "A place in an order: first and largest are 1."
    STATE = "state", "Sovereign states."
    CITY = "city", "Cities or towns."
    REGION = "region", "Regions or regional centres of a country."
    COUNT = "count", "Things or acts counted, none of the other units."
