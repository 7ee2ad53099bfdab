"""All that is asked of a proposal at once, and the record with its gaps, to be filled in by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qantar_curation.reviewing.context import Setting
from qantar_curation.reviewing.draft import OPEN, Data, Draft, Question
from qantar_curation.reviewing.names import NEW
from qantar_curation.reviewing.wording import READING
from qantar_curation.suggesting.proposal import Proposal
from qantar_schema.support import supportable
from qantar_schema.tables import TABLES

Drafting = Callable[[Mapping[str, str]], Draft]
"""Gives the draft of a proposal with what was answered."""
_MOST = 12
_SUBJECTS = ("event", "official", "organisation")
_IN_WORDS = ("label", "population")
"""What is said in words of one's own, whatever is offered."""
_REQUIRED = {
    "appointments": ("official", "post", "change", "status"),
    "events": ("label", "kind", "status"),
    "figures": ("article", "measure", "value", "qualifier", "text", "unit", "event"),
    "officials": ("name",),
}
"""What the record of a proposal has at the least."""


def foreseen(drafting: Drafting, answers: Mapping[str, str]) -> tuple[Draft, list[Question]]:
    """The draft as it would be with the likeliest answers, and every question on the way to it.

    A question that only another answer leads to is not among them.
    """
    given, asked = dict(answers), list[Question]()
    draft = drafting(given)
    for _ in range(_MOST):
        new = [one for one in draft.questions if one.key not in given]
        if not new or draft.refusal:
            break
        measured = any(one.key == "measure" for one in asked)
        for one in new:  # of what a measure that is not known yet is a number, and by which words, is not known either
            if measured and one.key == "subject":
                asked.append(Question("subject", "What is it about? As the measure wants it, an id", ()))
            elif not (measured and one.key in (READING, "population")):
                asked.append(one)
        given |= {one.key: _stand_in(one) for one in new}
        draft = drafting(given)
    return draft, asked


def told(question: Question, most: int | None = None) -> str:
    """A question in one line: the field that it fills, what is asked, what can be chosen, and the default."""
    listed = question.choices[:most] if most is None or len(question.choices) > most + 1 else question.choices
    left = len(question.choices) - len(listed)
    choices = f" ({', '.join(listed)}{f' and {left} more' if left else ''})" if listed else ""
    return f"{question.key}: {question.text}{choices}{f' [{question.default}]' if question.default else ''}"


def skeleton(setting: Setting, proposal: Proposal, table: str, drafting: Drafting) -> tuple[Draft, list[str]]:
    """The record that a proposal would become, with `?` for what is open, and notes on that.

    Args:
        setting: What the proposal is read against.
        proposal: The proposal.
        table: The table of its record.
        drafting: Gives its draft.
    """
    draft, asked = foreseen(drafting, {})
    notes = [told(one) for one in asked]
    if draft.refusal:
        notes.append(draft.refusal)
    if not draft.records and not draft.evidence:
        draft.records.append((table, _bare(setting, proposal, table)))
    for of_table, data in draft.records:
        for one in asked:
            _open(data, one)
        key = TABLES[of_table].key
        if data.get(key) is None or any(one.key == "measure" for one in asked):
            data[key] = OPEN
    if any(OPEN in data.values() for _, data in draft.records):
        notes.insert(0, "`?` stands for what is open: write it, or delete the line.")
    return draft, [*notes, *draft.remarks]


def _stand_in(question: Question) -> str:
    """What a question is answered by for a moment: the default, else something new, a choice or nothing yet."""
    if question.default is not None or question.key in _IN_WORDS or not question.choices:
        return question.default or OPEN
    return NEW if NEW in question.choices else question.choices[0]


def _open(data: Data, question: Question) -> None:
    """Open what was answered only for a moment."""
    if question.default is not None:
        return
    if question.key == "subject":
        data |= {key: OPEN for key in _SUBJECTS if data.get(key) is not None and "measure" in data}
    elif data.get(question.key) == _stand_in(question):
        data[question.key] = OPEN


def _bare(setting: Setting, proposal: Proposal, table: str) -> Data:
    """A record of which no more is known than what the proposal says."""
    known: Data = {"article": setting.article_id, "text": proposal.phrase}
    known |= {key: value for key, value in proposal.value.items() if value is not None and key != "post"}
    data: Data = {TABLES[table].key: OPEN}
    data |= {key: known.get(key, OPEN) for key in _REQUIRED.get(table, ())}
    supports = [key for key in data if key in supportable(table)]
    data["evidence"] = [setting.cite(proposal.line, (proposal.char_start, proposal.char_end), supports)]
    return data
