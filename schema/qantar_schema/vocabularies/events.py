"""Vocabularies of events: what kind of act it is, whether it happened, and who had which part in it."""

from __future__ import annotations

from qantar_schema.vocabularies.base import Vocabulary


class EventKind(Vocabulary):
    """What sort of act or occurrence an event is: the act itself, not the topic it is about."""

    UNREST = "unrest", "A whole episode of public disorder that other events are part of."
    PROTEST = "protest", "People gather or demonstrate in public to demand or oppose something."
    RIOT = "riot", "A crowd uses violence against people, property or order."
    CLASH = "clash", "Two sides fight each other."
    STORMING = "storming", "A crowd forces its way into a building and sets upon it."
    LOOTING = "looting", "Goods are taken by force or in disorder."
    ATTACK = (
        "attack",
        "Violence that its describer calls an attack or terrorism, with no fight between two sides.",
    )
    COUP_ATTEMPT = "coup-attempt", "An attempt to seize power, or its preparation."
    INCURSION = "incursion", "Armed forces of one state enter the territory of another."
    ARREST = "arrest", "A person or a number of people are arrested or detained."
    CHARGE = (
        "charge",
        "Somebody is formally accused of a crime, indicted, put on trial or under criminal investigation.",
    )
    SENTENCE = "sentence", "A court convicts, sentences, fines or acquits somebody."
    EMERGENCY = "emergency", "A state of emergency is declared."
    SECURITY_OPERATION = (
        "security-operation",
        "Forces act to put down violence, guard, or regain control of a place.",
    )
    DESERTION = "desertion", "Members of a force leave the posts that they were to hold."
    TROOP_DEPLOYMENT = "troop-deployment", "Troops are sent to a place."
    TROOP_WITHDRAWAL = "troop-withdrawal", "Troops leave a place to which they had been sent."
    REQUEST = "request", "Somebody asks another for help, action or consent."
    AGREEMENT = (
        "agreement",
        "Somebody accepts a request, or several parties agree on, sign or adopt something.",
    )
    REFUSAL = "refusal", "Somebody declines what was asked for."
    STATEMENT = (
        "statement",
        "A declaration, announcement or assessment that is no accusation, promise or order.",
    )
    ACCUSATION = "accusation", "Somebody blames another for an act or a failure."
    CONDEMNATION = "condemnation", "Somebody declares disapproval of an act."
    SUPPORT = "support", "Somebody declares backing for another."
    PROMISE = "promise", "Somebody undertakes to do something."
    ORDER = "order", "A superior instructs somebody to do something."
    PROPOSAL = "proposal", "Somebody calls for or puts forward a measure that is not decided."
    REFORM = "reform", "A change of rules, bodies or means that an authority carries out or says it will."
    MEETING = "meeting", "People confer, in one room or by video link; a session of a body."
    NOMINATION = "nomination", "A candidate for an office is put forward."
    VOTE = "vote", "A body decides by vote."
    APPOINTMENT = "appointment", "Somebody takes up or keeps an office by another's act."
    REMOVAL = "removal", "Somebody loses or gives up an office."
    GOVERNMENT_FORMATION = "government-formation", "A cabinet is formed, presented or changed."
    GOVERNMENT_DISMISSAL = "government-dismissal", "A cabinet is dismissed."
    FOUNDING = "founding", "An organisation or force is created."
    PRICE_INCREASE = "price-increase", "A price rises or is raised."
    RESTORATION = "restoration", "Order, control or damaged places are restored."
    VISIT = "visit", "A person is at a place as a guest or on official business."
    ABSENCE = "absence", "A person is not seen in public, or is said to be somewhere."
    LOSS_OF_CONTROL = "loss-of-control", "An authority loses control of a place."
    RIVALRY = "rivalry", "Holders of power contend with each other."


class Status(Vocabulary):
    """Realis: whether the article gives the act as done, and if not, what else it is."""

    OCCURRED = "occurred", "The article gives it as having happened, in its own voice or without doubt."
    ONGOING = "ongoing", "The article gives it as under way when it was published."
    ANNOUNCED = "announced", "Somebody with the power to do it has said in public that it will be done."
    PLANNED = "planned", "It is intended, proposed or expected, without such an announcement."
    ALLEGED = "alleged", "Somebody says that it happened; the article does not say so itself."
    REFUSED = "refused", "It was asked for and declined."
    NEGATED = "negated", "The article says, or somebody says in it, that it did not happen."
    HYPOTHETICAL = "hypothetical", "It is spoken of as what would or could have happened."


class ParticipantRole(Vocabulary):
    """What part a party has in an event."""

    ACTOR = "actor", "Does it."
    TARGET = "target", "It is done to, or directed against, this party."
    ADDRESSEE = "addressee", "Is asked, told or addressed."
    BENEFICIARY = "beneficiary", "It is done for, or in favour of, this party."
    SUBJECT = "subject", "Is what the act is about, without doing or suffering it."
    MEMBER = "member", "Takes part as a member of the acting body."
