"""Reading all evidence of a corpus: each phrase by itself, then those that say a value together."""

from __future__ import annotations

from functools import cache

from qantar_curation.corpus import Corpus, EvidenceItem, SourceRow
from qantar_curation.grammar.lexicon import lexicon
from qantar_curation.phrases import days
from qantar_curation.phrases.context import Context, context_of
from qantar_curation.phrases.figures import read_qualifier, read_value
from qantar_curation.phrases.forms import NAMED
from qantar_curation.phrases.names import read_name
from qantar_curation.phrases.realis import Act, read_status
from qantar_curation.phrases.roles import Party, read_role
from qantar_curation.phrases.spelling import read_spelling
from qantar_curation.phrases.terms import LEXICONS, of_its_number, read_term
from qantar_curation.phrases.together import complete
from qantar_curation.phrases.verdict import Reading, Verdict
from qantar_schema.support import support_columns
from qantar_schema.tables import EVIDENCED

_UNREAD = frozenset(("says",))
"""Keys whose values are the editors' own sentences."""
_BY_FORMS = frozenset(("kind", "change", "measure", "status", "role"))
"""Keys that are read by words, and where there are none by the forms of somebody or something."""
_PAIRED = {"officials": "organisations", "organisations": "officials"}
_PAIRED_KEYS = frozenset(("official", "organisation"))
_ENDINGS = (("official", "officials"), ("organisation", "organisations"), ("post", "posts"), ("place", "places"))


REFERENCES = frozenset(
    key
    for table in EVIDENCED
    for key in support_columns(table)
    if any(key == ending or key.endswith(f"_{ending}") for ending, _ in _ENDINGS)
)
"""The keys that point to officials, organisations, posts and places."""


@cache
def table_of(key: str) -> str | None:
    """The table that a field points to, where it is one of the tables whose records have printed forms."""
    return next((table for ending, table in _ENDINGS if key == ending or key.endswith(f"_{ending}")), None)


def readings(corpus: Corpus) -> list[Reading]:
    """The readings of all evidence of a corpus that is not `interpreted`, in the order of the evidence.

    A field that the record has not, or that is empty or was refused, has none; nor has a name where forms of its table
    were refused. They are computed once a corpus.
    """
    if "readings" not in corpus.memo:
        corpus.memo["readings"] = _readings(corpus, context_of(corpus))
    known: list[Reading] = corpus.memo["readings"]
    return known


def _readings(corpus: Corpus, context: Context) -> list[Reading]:
    found: list[Reading] = []
    undated = _undated(corpus, context)
    for item in corpus.evidence:
        if item.basis == "interpreted" or _has_lost_its_id(item.row):
            continue
        columns = support_columns(item.row.table)
        for key in dict.fromkeys(item.supports):
            if key not in columns or key in _UNREAD or table_of(key) in context.unread:
                continue
            if (key in days.DATES and item.article_id in undated) or _has_lost_its_act(item.row, key, context):
                continue
            target = item.says or _text(item.row.values.get(columns[key]))
            if target is not None and _is_value(key, target, context):
                found.append(Reading(item, key, target, read(item, key, target, context)))
    found = _without_unknown_parties(found)
    if context.unread:
        # Titles before names, places and parties may be known by forms that were refused.
        found = [one for one in found if one.key not in _BY_FORMS or one.verdict.outcome == "says"]
    complete(found, context, lambda item, key, target, phrase: read(item, key, target, context, phrase))
    return found


def _has_lost_its_id(row: SourceRow) -> bool:
    """Whether the id was refused by which its forms are known, or the event whose kind a role goes by."""
    return (row.table in NAMED and not row.id) or row.values.get("event_id") == ""


def _has_lost_its_act(row: SourceRow, key: str, context: Context) -> bool:
    """Whether the kind of act or change was refused by which a role or status is read."""
    if key == "role":
        event = context.events.get(str(row.values.get("event_id")))
        return event is not None and "kind" in event.unknown
    return key == "status" and not row.unknown.isdisjoint(("kind", "change"))


def _undated(corpus: Corpus, context: Context) -> set[str]:
    """The articles whose day was refused, so that what counts from it cannot be read."""
    refused = {row.id for row in corpus.rows["articles"] if "published_on" in row.unknown}
    if "articles" in corpus.unread:
        refused |= {item.article_id for item in corpus.evidence if item.article_id not in context.days}
    return refused


def _without_unknown_parties(found: list[Reading]) -> list[Reading]:
    """Without the roles that a phrase does not give because it has no registered form of the party."""
    unknown = {id(one.item) for one in found if one.key in _PAIRED_KEYS and one.verdict.outcome == "silent"}
    return [one for one in found if one.key != "role" or one.verdict.outcome == "says" or id(one.item) not in unknown]


def _is_value(key: str, target: str, context: Context) -> bool:
    """Whether a value can be one of the field at all; what cannot is refused elsewhere."""
    table = table_of(key)
    if table is not None:
        return any(target in context.ids[one] for one in (table, _PAIRED.get(table, table)))
    if key in LEXICONS:
        return target in lexicon(LEXICONS[key]).terms
    if key in days.DATES:
        return days.is_date(target)
    return _is_number(target) if key == "value" else True


def _text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def read(item: EvidenceItem, key: str, target: str, context: Context, phrase: str | None = None) -> Verdict:
    """Whether a piece of evidence, by itself, says the value `target` of the field `key`.

    Args:
        item: The piece of evidence.
        key: A field that it supports.
        target: The value, as records write it.
        context: What is known of the corpus.
        phrase: Words to read in place of the item's own phrase.
    """
    phrase, row, article = phrase or item.phrase, item.row, item.article_id
    if NAMED.get(row.table) == key:
        return read_spelling(phrase, row.table, row.id, item.basis, context)
    if (table := table_of(key)) is not None:
        if target not in context.ids[table] and target in context.ids.get(_PAIRED.get(table, ""), {}):
            table = _PAIRED[table]
        return read_name(phrase, table, target, article, item.line, context)
    if key in days.DATES:
        # What has happened may still have an end to come.
        ahead = None if key in ("end", "until") else days.direction(row.values.get("status"))
        return days.read_date(phrase, key, target, context.days.get(article), ahead)
    if key in LEXICONS:
        verdict = read_term(phrase, key, target, article, context)
        return of_its_number(verdict, phrase, target, row) if key == "measure" else verdict
    if key == "status":
        return read_status(phrase, target, _act(row), article, context)
    if key == "role":
        return _role(phrase, row, target, article, context)
    if key == "value":
        return read_value(phrase, float(target))
    values = row.values
    return read_qualifier(phrase, target, values.get("value"), values.get("low"), values.get("high"))


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _act(row: SourceRow) -> Act:
    if row.table == "appointments":
        return Act("change", str(row.values.get("change")))
    return Act("event-kind", str(row.values.get("kind")))


def _role(phrase: str, row: SourceRow, target: str, article: str, context: Context) -> Verdict:
    values = row.values
    event = context.events.get(str(values.get("event_id")))
    kind = str(event.values.get("kind")) if event is not None else ""
    official, organisation = values.get("official_id"), values.get("organisation_id")
    party = Party("officials", str(official)) if official else Party("organisations", str(organisation))
    return read_role(phrase, target, kind, party, article, context)
