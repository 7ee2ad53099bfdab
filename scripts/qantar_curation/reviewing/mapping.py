"""From a proposal to a draft of records."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qantar_curation.reviewing.appointments import draft_appointment, draft_person
from qantar_curation.reviewing.context import Setting
from qantar_curation.reviewing.draft import Data, Draft, supported
from qantar_curation.reviewing.events import draft_conflict, draft_event
from qantar_curation.reviewing.figures import draft_figure
from qantar_curation.suggesting.proposal import Proposal

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


def draft_of(setting: Setting, proposal: Proposal, answers: Mapping[str, str]) -> Draft:
    """The draft of a proposal of a kind that is decided on, with what was answered so far."""
    draft = _MAKERS[proposal.kind](setting, proposal, answers)
    other = answers.get(SAME_AS)
    if other is not None:
        draft = _as_evidence(setting, proposal, draft, other)
    draft.evidence = _new(setting, draft)
    return draft


def table_of(proposal: Proposal) -> str:
    """The table that the record of a proposal goes to."""
    return _TABLE[proposal.kind]


def _new(setting: Setting, draft: Draft) -> list[tuple[str, str, Data]]:
    """The evidence for records that are there, without what they have already."""
    keys = ("article", "line", "phrase", "occurrence")
    known: dict[tuple[object, ...], set[str]] = {}
    for item in setting.corpus.evidence:
        if item.article_id == setting.article_id:
            place = item.row.table, item.row.id, item.article_id, item.line, item.phrase, item.occurrence
            known.setdefault(place, set()).update(item.supports)
    found: list[tuple[str, str, Data]] = []
    for table, record_id, item_data in draft.evidence:
        there = known.get((table, record_id, *(item_data.get(key) for key in keys)), set())
        left = [key for key in supported(item_data) if key not in there]
        if left:
            found.append((table, record_id, {**item_data, "supports": left}))
    return found


def _as_evidence(setting: Setting, proposal: Proposal, draft: Draft, other: str) -> Draft:
    """The evidence of a drafted record for a record that is there; what it needs besides stays in the draft."""
    table = table_of(proposal)
    if other not in setting.corpus.ids(table):
        return Draft(refusal=f"there is no `{other}` of {table}")
    found = Draft(evidence=list(draft.evidence), remarks=list(draft.remarks))
    mine = [data for of_table, data in draft.records if of_table == table]
    found.records = [one for one in draft.records if one[0] != table]
    if not mine:
        found.questions, found.refusal = draft.questions, draft.refusal
        return found
    items = mine[0].get("evidence")
    assert isinstance(items, list)
    found.evidence += [(table, other, item) for item in items]
    return found
