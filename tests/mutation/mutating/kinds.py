"""The kinds of edits, in three groups: of what articles say, of what editors arrange, of how it is told."""

from __future__ import annotations

from qantar_schema.column import Column, Origin
from qantar_schema.records import ArticleLine, Evidence, Part

SAID = {
    "value": "a number becomes another",
    "qualifier": "at least becomes nearly, and the like",
    "date": "a date moves, or becomes more or less precise",
    "status": "announced becomes occurred, and the like",
    "term": "a coded term becomes another of its vocabulary",
    "speaker": "somebody else is said to say so",
    "place": "the event is moved to another place",
    "party": "somebody else takes part",
    "reference": "a coded reference points to another record",
    "subject": "a figure or an appointment is about another event",
    "unit": "the figure is counted in something else",
    "text as printed": "a digit or letter of the printed quantity is another",
    "article": "the claim or its evidence is said to be of another article",
    "line": "the evidence is said to stand in another line",
    "phrase": "other words are cited",
    "evidence exchanged": "words that stand elsewhere and support another record are cited",
    "support exchanged": "the phrase is said to support another field",
    "value added": "a field that no article states gets a value",
    "value deleted": "a coded value goes",
    "participant deleted": "a participant goes, with the evidence for it",
    "parties swapped": "two participants change places",
    "record deleted": "a record goes",
    "key misspelt": "a key is misspelt",
    "key exchanged": "a value stands under another key that is allowed",
    "wrong type": "a list, a mapping, a word or nothing stands for a value",
}
"""Edits of what the articles say, and of where they say it."""

ARRANGED = {
    "id": "a record gets another id",
    "name": "a letter of a canonical name or title is another",
    "part of": "a part belongs to another whole",
    "belonging": "a body belongs to another place, a post to another body",
    "kind of body": "the kind of a body or place, the level of a post, or whether it has one seat, becomes another",
    "side": "a side of a disagreement is about another record or field",
    "side deleted": "a side of a disagreement goes",
    "disagreement deleted": "a disagreement goes",
}
"""Edits of what the editors arrange. It means something, and the contract asks for no evidence of it."""

TOLD = {
    "prose": "a letter of a label, note, summary or description is another",
    "judgement": "the editors judge a disagreement otherwise",
    "basis": "the phrase is said to support the value in another way",
    "occurrence": "the phrase is said to stand elsewhere in the same line",
    "says": "what the article says instead is another value, or left out",
    "support added": "the phrase is said to support one more field",
    "support dropped": "the phrase is said to support one field less",
    "evidence deleted": "a phrase is no longer cited",
    "line entry": "the role of a line, or the reason why it is skipped, is another, or left out",
    "article entry": "file, address, publisher or coding of an article are otherwise",
}
"""Edits that leave the tables of the world as they are: they change how it is told, or how well it is supported."""

GROUPS = {"what articles say": SAID, "what editors arrange": ARRANGED, "how it is told": TOLD}
KINDS = (*SAID, *ARRANGED, *TOLD)
_PROSE = {"label", "note", "summary", "population", "topic", "reason"}
_OF_EVIDENCE = {"article": "article", "line": "line", "phrase": "phrase", "occurrence": "occurrence", "basis": "basis"}


def kind_of(known: Column, model: type[Part], table: str) -> str:
    """The kind of an edit of a field's value.

    Args:
        known: The field.
        model: The model of the record or part that has it.
        table: Its table; that of a part without one is that of its record.
    """
    name = known.name
    if name in _PROSE or (table == "disagreement_members" and name == "says"):
        return "prose"
    if model is Evidence:
        return _OF_EVIDENCE.get(name, "says")
    if model is ArticleLine:
        return "line entry"
    if table == "disagreements" and known.vocabulary:
        return "judgement"
    if table in ("disagreement_members", "retired"):
        return "side"
    if known.origin is Origin.KEY:
        return "id"
    if table == "articles":
        return "date" if known.kind == "date" else "article entry"
    return _of_tables(known, table)


def _of_tables(known: Column, table: str) -> str:
    name = known.name
    if known.refers_to is not None:
        return _of_reference(known, table)
    if known.vocabulary is not None:
        coded = "term" if known.origin is Origin.CODED else "kind of body"
        return name if name in ("qualifier", "status", "unit") else coded
    if known.form == "edtf" or known.kind == "date":
        return "date"
    if name == "text":
        return "text as printed"
    return {"number": "value", "integer": "value", "boolean": "kind of body"}.get(known.kind, "name")


def _of_reference(known: Column, table: str) -> str:
    if known.name.startswith("asserted_by"):
        return "speaker"
    if table == "event_participants":
        return "party"
    own = {"event": "subject", "part_of": "part of", "article": "article"}.get(known.name)
    if own is None and known.origin is not Origin.CODED:
        return "belonging"
    return own or ("place" if known.refers_to == "places" else "reference")
