"""Vocabularies of provenance: articles, their lines, evidence and disagreements."""

from __future__ import annotations

from qantar_schema.vocabularies.base import Vocabulary


class Coding(Vocabulary):
    """How far an article has been coded."""

    REGISTERED = "registered", "Metadata and fingerprints only; its facts are not in the tables."
    COMPLETE = "complete", "Each line is cited by a record or listed with the reason why it yields none."


class DateBasis(Vocabulary):
    """Where an article's day of publication comes from."""

    PRINTED = "printed", "The article prints it."
    INFERRED = "inferred", "It follows from what this or another article says; evidence names the lines."


class LineRole(Vocabulary):
    """What a line is in its article."""

    BODY = "body", "Running text."
    HEADLINE = "headline", "The headline."
    SUBHEADING = "subheading", "A heading within the text."
    BYLINE = "byline", "Who wrote or sent it."
    DATE = "date", "A line that is a date, of the page or of the article."
    CAPTION = "caption", "The caption of a picture."
    CREDIT = "credit", "A source or picture credit."
    LINK = "link", "A link, or the heading of a linked article."
    BLANK = "blank", "Nothing but white space."


class SkipReason(Vocabulary):
    """Why a line yields no record."""

    BLANK = "blank", "The line has no text."
    BOILERPLATE = "boilerplate", "Text of the site or page, not of the article."
    CREDIT = "credit", "Names a source, agency or photographer and no fact of the account."
    LINK = "link", "A web address or a label for one."
    CLOCK = "clock", "A page clock: when the page was drawn, not when the article appeared."
    BYLINE = "byline", "Names the author or agency and no fact of the account."
    REPEATED = "repeated", "Says nothing that another line of the same article does not say as well."
    HEADING = "heading", "A heading that states no fact of its own."
    LEGAL_TEXT = "legal-text", "Quotes a rule that is general and reports no act."


class Basis(Vocabulary):
    """How a phrase supports a value."""

    STATED = "stated", "The phrase says the value itself."
    RESOLVED = (
        "resolved",
        "The phrase refers to the value (a pronoun, a title, a relative date); a rule resolves it.",
    )
    INTERPRETED = "interpreted", "The coder concludes the value from the phrase; a note says how."


class DisagreementKind(Vocabulary):
    """In what way articles, or parts of one article, do not agree."""

    CONTRADICTION = "contradiction", "Both cannot be true."
    TENSION = "tension", "Both can be true, but they do not sit well together."
    PRECISION = "precision", "One says the same more precisely, or bounds it differently."
    FRAMING = "framing", "The same act is presented in words that judge it differently."
    NAMING = "naming", "The same person, body or place is named or spelled differently."
    STATUS = "status", "One gives as done what another gives as announced, planned or alleged."
    ATTRIBUTION = "attribution", "The same is said by different speakers, or by none."
    ERROR = "error", "An article is wrong by its own or another article's words."
    GARBLE = "garble", "A sentence is broken, mistranslated or cut so that its meaning is in doubt."


class Judgement(Vocabulary):
    """What the coders decided about a disagreement."""

    UNRESOLVED = "unresolved", "The articles give no ground for a decision; all sides stand."
    COMPATIBLE = "compatible", "The sides can be reconciled; the records say how."
    FIRST_PREFERRED = "first-preferred", "The records follow the first member; the others are kept in `says`."
    MORE_PRECISE_PREFERRED = "more-precise-preferred", "The records follow the most precise member."
    ERROR_NOTED = "error-noted", "One member is taken for an error; the records do not follow it."
