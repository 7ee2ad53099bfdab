"""Proposals of events as records."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from qantar_curation.editing.ids import proposal as free_id
from qantar_curation.grammar.dates import DateExpression
from qantar_curation.phrases.days import direction, read_date
from qantar_curation.reviewing.context import Setting
from qantar_curation.reviewing.draft import Data, Draft, Question, cited
from qantar_curation.reviewing.proposals import repeated
from qantar_curation.reviewing.speaking import speaker
from qantar_curation.reviewing.wording import CLAIMED, settle
from qantar_curation.suggesting.proposal import Proposal
from qantar_schema import edtf

_NARRATED = ("occurred", "ongoing")
_ELSEWHERE = "the day that is told is another act's, or cannot be its own: add `start` where it is"


def draft_event(setting: Setting, one: Proposal, answers: Mapping[str, str]) -> Draft:
    """The draft of an event; its label is the editors' own and so is asked."""
    draft = Draft()
    label = answers.get("label")
    if label is None:
        text = "What happened, in neutral words of your own, or an event that is there"
        draft.questions.append(Question("label", text, same_kind(setting, one)))
    status = answers.get("status") or str(one.value.get("status"))
    record: Data = {
        "event_id": answers.get("event_id") or free_id(setting.corpus, "events", label),
        "label": label,
        "kind": answers.get("kind") or one.value.get("kind"),
        "status": status,
    }
    items = [setting.cite(one.line, (one.char_start, one.char_end), ["kind", "status"])]
    settle(setting, one, record, items, answers, draft)
    status = str(record["status"])
    days = setting.days_of(one.line, (one.char_start, one.char_end))
    if not days and setting.days_in(one.line, setting.sentence(one.line, one.char_start)):
        draft.remarks.append(_ELSEWHERE)
    if len(days) == 1 and answers.get("start") != "none":
        record["start"] = _day(setting, one.line, days[0], status)
        basis = "resolved" if days[0].relative else None
        if record["start"] is not None:
            items.append(setting.cite(one.line, (days[0].start, days[0].end), ["start"], basis))
        else:
            draft.remarks.append(_ELSEWHERE)
    draft.records.append(("events", record))
    said_by = one.value.get("speaker")
    if status not in _NARRATED and isinstance(said_by, str):
        evidence = speaker(setting, one, said_by, answers, draft)
        if evidence is not None:
            items.append(evidence)
    elif status in CLAIMED:
        draft.refusal = (
            f"`{status}` needs a speaker, and the line tells none: edit, and add asserted_by_official or"
            " asserted_by_organisation with its evidence"
        )
    for key in ("place", "part_of", "note"):
        record[key] = answers.get(key)
    record["evidence"] = cited(items)
    return draft


def _day(setting: Setting, line: int, found: DateExpression, status: str) -> str | None:
    """What a date expression comes to: as it is proposed, if the words can say that of an act of such a status."""
    phrase = setting.text(line)[found.start : found.end]
    told = [
        str(other.value.get("edtf"))
        for other in setting.proposals
        if other.kind == "date" and other.line == line and other.char_start < found.end and found.start < other.char_end
    ]
    for day in [one for one in told if one in found.meanings] or found.meanings:
        ahead = direction(status)
        told_so = read_date(phrase, "start", day, setting.published, ahead).outcome == "says"
        if told_so and not _is_elsewhere(day, setting.published, ahead):
            return day
    return None


def _is_elsewhere(day: str, published: datetime.date | None, ahead: bool | None) -> bool:
    """Whether a day is that of something else: of a plan before the report of it, of what is done behind it (C007)."""
    found = edtf.parse(day)
    if published is None or found.earliest is None or found.latest is None:
        return False
    return found.latest < published if ahead else found.earliest > published


def same_kind(setting: Setting, one: Proposal) -> tuple[str, ...]:
    """The events that a proposal may mean: the one that its words are said to tell again, then those of its kind."""
    again = repeated(one, setting.proposals, "events")
    kind = one.value.get("kind")
    same = [row.id for row in setting.corpus.rows["events"] if row.values.get("kind") == kind]
    events = setting.corpus.ids("events")
    return tuple(dict.fromkeys(key for key in (again, *same) if key is not None and key in events))[:_OFFERED]


_OFFERED = 9
"""So many events are offered."""
