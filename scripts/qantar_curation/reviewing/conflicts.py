"""Proposals of conflicts as disagreements, or as a side more of one that is there."""

from __future__ import annotations

from collections.abc import Mapping

from qantar_curation.corpus import SourceRow
from qantar_curation.editing.ids import proposal as free_id
from qantar_curation.reviewing.context import Setting
from qantar_curation.reviewing.draft import Data, Draft, Question
from qantar_curation.suggesting.proposal import Proposal
from qantar_schema.vocabularies import VOCABULARIES


def draft_conflict(setting: Setting, one: Proposal, answers: Mapping[str, str]) -> Draft:
    """The draft of a disagreement between a record and a line; what it is about is asked."""
    draft = Draft()
    table, record_id = str(one.value.get("record_table")), str(one.value.get("record_id"))
    row = setting.corpus.ids(table).get(record_id) if table in setting.corpus.rows else None
    if row is None or table == "article_lines":
        draft.refusal = f"there is no record `{record_id}` of {table}"
        return draft
    said = row.values.get("text")
    draft.remarks += [f"{record_id} says `{said}`"] if said else []
    draft.remarks += [
        f"it is a side of `{known}` already: if that is the same point, m adds a side"
        for known in disagreements(setting, one)
    ]
    kinds = tuple(str(term) for term in VOCABULARIES["disagreement-kind"])
    asked = (
        Question("topic", "What do they disagree on, in a few words of your own"),
        Question("kind", "In what way", kinds, "contradiction"),
        Question("summary", "Who says what, in your own words"),
        Question("says_there", f"What {record_id} says, in your own words", (), str(said) if said else None),
        Question("says_here", "What this line says, in your own words", (), one.phrase if said else None),
    )
    draft.questions = [question for question in asked if not answers.get(question.key)]
    if draft.questions:
        return draft
    there = _first_phrase(setting, row)
    if there is None:
        draft.refusal = f"`{record_id}` has no evidence to cite"
        return draft
    field = answers.get("field") or ("value" if table == "figures" else "date_edtf")
    members: list[Data] = [
        {
            "record_table": table,
            "record": record_id,
            "field": field if row.values.get(field) is not None else None,
            "says": answers["says_there"],
            "evidence": [there],
        },
        _side(setting, one, answers["says_here"]),
    ]
    record: Data = {
        "disagreement_id": free_id(setting.corpus, "disagreements", answers["topic"]),
        "topic": answers["topic"],
        "kind": answers["kind"],
        "judgement": answers.get("judgement", "unresolved"),
        "summary": answers["summary"],
        "members": members,
    }
    draft.records.append(("disagreements", record))
    return draft


def disagreements(setting: Setting, one: Proposal) -> tuple[str, ...]:
    """The disagreements that have the record of a conflict as a side."""
    wanted = one.value.get("record_table"), one.value.get("record_id")
    rows = setting.corpus.rows["disagreement_members"]
    found = [row for row in rows if (row.values.get("record_table"), row.values.get("record_id")) == wanted]
    return tuple(dict.fromkeys(str(row.values.get("disagreement_id")) for row in found))


def draft_side(setting: Setting, one: Proposal, answers: Mapping[str, str], known: str) -> Draft:
    """The draft of what the line says as a side more of a disagreement that is there."""
    if known not in setting.corpus.ids("disagreements"):
        return Draft(refusal=f"there is no `{known}` of disagreements")
    said = answers.get("says_here")
    if said is None:
        return Draft(questions=[Question("says_here", "What this line says, in your own words", (), one.phrase)])
    return Draft(
        sides=[(known, _side(setting, one, said))],
        remarks=[f"its summary and judgement stay: look at `{known}` whether they hold"],
    )


def _side(setting: Setting, one: Proposal, said: str) -> Data:
    """What the line says, with the article's own record of it where there is one."""
    start, end = one.char_start, one.char_end
    own = next(
        (
            item.row.id
            for item in setting.corpus.evidence
            if (item.row.table, item.article_id, item.line) == ("figures", setting.article_id, one.line)
            and "value" in item.supports
            and (place := setting.find(one.line, item.phrase, start)) is not None
            and place[0] < end
            and start < place[1]
        ),
        None,
    )
    side: Data = {} if own is None else {"record_table": "figures", "record": own, "field": "value"}
    return side | {"says": said, "evidence": [setting.cite(one.line, (start, end), ["says"])]}


def _first_phrase(setting: Setting, row: SourceRow) -> Data | None:
    """The first piece of evidence of a record, as evidence of what a side says."""
    items = setting.corpus.evidence_of().get(id(row), [])
    if not items:
        return None
    item = items[0]
    found: Data = {"article": item.article_id, "line": item.line, "phrase": item.phrase, "supports": ["says"]}
    if item.occurrence is not None:
        found["occurrence"] = item.occurrence
    return found
