"""From a proposal to a draft of records."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qantar_curation.corpus import EvidenceItem, SourceRow
from qantar_curation.phrases import Context, read
from qantar_curation.phrases.days import DATES
from qantar_curation.phrases.forms import NAMED
from qantar_curation.reviewing.appointments import draft_appointment, draft_person
from qantar_curation.reviewing.conflicts import disagreements, draft_conflict, draft_side
from qantar_curation.reviewing.context import Setting
from qantar_curation.reviewing.draft import Data, Draft, supported
from qantar_curation.reviewing.events import draft_event, same_kind
from qantar_curation.reviewing.figures import draft_figure
from qantar_curation.reviewing.names import like
from qantar_curation.reviewing.wording import READING, with_forms
from qantar_curation.suggesting.proposal import Proposal
from qantar_schema.support import support_columns
from qantar_schema.text import normalise

_MAKERS: dict[str, Callable[[Setting, Proposal, Mapping[str, str]], Draft]] = {
    "figure": draft_figure,
    "appointment": draft_appointment,
    "person": draft_person,
    "event": draft_event,
    "conflict": draft_conflict,
}
_TABLE = {
    "figure": "figures",
    "appointment": "appointments",
    "person": "officials",
    "event": "events",
    "conflict": "disagreements",
}
SAME_AS = "same_as"
"""The answer that makes a proposal evidence for a record that is there."""
_OPEN = ("status", "asserted_by_official", "asserted_by_organisation")
"""What a line may say otherwise than the record, which is then no evidence for it."""


_SPOKEN = frozenset({"asserted_by_official", "asserted_by_organisation", "organisation_name", "organisation_kind"})
_OFFICE = frozenset({"official", "post", "level", "post_id", "change", "status", "event", "note", READING, SAME_AS})
_BODY = frozenset({"organisation", "organisation_name"})
FIELDS: Mapping[str, frozenset[str]] = {
    "figure": _SPOKEN
    | {"measure", "unit", "qualifier", "population", "subject", "event", "official", "organisation", "note", READING}
    | {SAME_AS},
    "appointment": _OFFICE | _BODY,
    "person": _OFFICE,
    "event": _SPOKEN
    | {"official", "label", "event_id", "kind", "status", "start", "place", "part_of", "note", READING, SAME_AS},
    "conflict": frozenset({"topic", "kind", "summary", "says_there", "says_here", "field", "judgement", SAME_AS}),
}
"""What can be answered for a proposal of each kind."""


def draft_of(setting: Setting, proposal: Proposal, answers: Mapping[str, str]) -> Draft:
    """The draft of a proposal of a kind that is decided on, with what was answered so far."""
    draft = _MAKERS[proposal.kind](setting, proposal, answers)
    other = answers.get(SAME_AS)
    label = answers.get("label")
    if other is None and proposal.kind == "event" and label in setting.corpus.ids("events"):
        other = label  # an id is no label: that event is meant
    if other is not None and proposal.kind == "conflict":
        draft = draft_side(setting, proposal, answers, other)
    elif other is not None:
        draft = _as_evidence(setting, proposal, draft, other)
    draft.evidence = _new(setting, draft)
    return draft


def table_of(proposal: Proposal) -> str:
    """The table that the record of a proposal goes to."""
    return _TABLE[proposal.kind]


def alike(setting: Setting, proposal: Proposal) -> tuple[str, ...]:
    """The records that a proposal may be the same as: of an event those of its kind, of a figure the article's own."""
    rows = setting.corpus.rows[table_of(proposal)]
    if proposal.kind == "event":
        return same_kind(setting, proposal)
    if proposal.kind == "figure":
        own = [row for row in rows if row.values.get("article_id") == setting.article_id]
        return tuple(row.id for row in own if row.values.get("unit") == proposal.value.get("unit"))[-_OFFERED:]
    if proposal.kind == "conflict":
        return disagreements(setting, proposal)
    name = str(proposal.value.get("person") or proposal.value.get("name"))
    officials = like(setting, "officials", name)
    if proposal.kind == "person":
        return tuple(officials)
    return tuple(row.id for row in rows if row.values.get("official_id") in officials)[-_OFFERED:]


_OFFERED = 9
"""So many records are offered."""


def _new(setting: Setting, draft: Draft) -> list[tuple[str, str, Data]]:
    """The evidence for records that are there, without what they have already."""
    known: dict[tuple[str, str, int], list[EvidenceItem]] = {}
    for item in setting.corpus.evidence:
        if item.article_id == setting.article_id:
            known.setdefault((item.row.table, item.row.id, item.line), []).append(item)
    found: list[tuple[str, str, Data]] = []
    for table, record_id, item_data in draft.evidence:
        near = known.get((table, record_id, int(str(item_data["line"]))), ())
        there = {key for item in near if _covers(item, item_data) for key in item.supports}
        left = [key for key in supported(item_data) if key not in there]
        if left:
            found.append((table, record_id, {**item_data, "supports": left}))
    return found


def _covers(item: EvidenceItem, other: Data) -> bool:
    """Whether a piece of evidence that is there has the words of another, or these its own (C028)."""
    mine, wanted = normalise(item.phrase), normalise(str(other["phrase"]))
    if mine == wanted:
        return item.occurrence == other.get("occurrence")
    once = item.occurrence is None and other.get("occurrence") is None
    return once and (f" {mine} " in f" {wanted} " or f" {wanted} " in f" {mine} ")


def _as_evidence(setting: Setting, proposal: Proposal, draft: Draft, other: str) -> Draft:
    """The evidence of a drafted record for a record that is there; what it needs besides stays in the draft."""
    table = table_of(proposal)
    row = setting.corpus.ids(table).get(other)
    if row is None:
        return Draft(refusal=f"there is no `{other}` of {table}")
    found = Draft(evidence=list(draft.evidence), remarks=list(draft.remarks))
    mine = [data for of_table, data in draft.records if of_table == table]
    found.records = [one for one in draft.records if one[0] not in (table, *NAMED)]  # nothing would use a new name
    if not mine:
        found.questions, found.refusal = draft.questions, draft.refusal
        return found
    items = mine[0].get("evidence")
    if not isinstance(items, list):
        return Draft(refusal=f"a line is no evidence for one of {table} as a whole: add the side by hand")
    context = with_forms(setting, mine[0], draft)
    for item in items:
        supports = [key for key in supported(item) if _says_so(setting, row, key, item, mine[0], context, found)]
        if supports:
            found.evidence.append((table, other, {**item, "supports": supports}))
    return found


def _says_so(
    setting: Setting, row: SourceRow, key: str, item: Data, mine: Data, context: Context, draft: Draft
) -> bool:
    """Whether a piece of evidence can support a field of a record: not where that is empty, or its words say otherwise.

    A basis of `interpreted` is not read; every other phrase has to say what the record has, as validation reads it.
    """
    value = row.values.get(support_columns(row.table).get(key, key))
    said = f"which {row.id} leaves empty" if value is None else f"and {row.id} has `{value}`"
    if value is not None and (key not in _OPEN or value == mine.get(key)):
        same = value == mine.get(key) and key not in DATES  # which way a weekday counts depends on the record's status
        if item.get("basis") == "interpreted" or same:
            return True
        piece = EvidenceItem(
            row, setting.article_id, int(str(item["line"])), str(item["phrase"]), None, (key,), "stated", None, None,
            row.written,
        )  # fmt: skip
        if read(piece, key, str(value), context).outcome == "says":
            return True
    if value is not None and value == mine.get(key):
        said = f"which its words do not say of what {row.id} has as `{row.values.get('status')}`"
    draft.remarks.append(f"the line has `{mine.get(key)}` for {key}, {said}: it is no evidence for that")
    return False
