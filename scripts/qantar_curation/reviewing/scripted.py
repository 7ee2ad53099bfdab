"""Reviews without a person: decisions from a file, or a trial run that accepts whatever can be accepted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from qantar_curation.diagnostics.finding import Finding
from qantar_curation.reviewing.asking import foreseen, told
from qantar_curation.reviewing.draft import Draft
from qantar_curation.reviewing.edit_text import Unreadable, from_text, to_text
from qantar_curation.reviewing.mapping import FIELDS
from qantar_curation.reviewing.session import Session
from qantar_curation.reviewing.workspace import Refusal
from qantar_curation.suggesting.proposal import Proposal

PAST = {"accept": "accepted", "edit": "edited", "reject": "rejected", "skip": "skipped"}
WORDS = tuple(PAST)
_KEYS = ("kind", "line", "phrase", "decision", "reason", "fields", "yaml")
_SAME = {"accept": ("accepted", "edited"), "edit": ("edited",), "reject": ("rejected",)}
"""What was decided before, by what is decided again; whatever was decided needs no skipping."""
Say = Callable[[str], None]
Progress = Callable[[str], None]


class BadDecision(Exception):
    """Decisions cannot be read, with the reason for each line that is wrong."""


@dataclass(frozen=True, slots=True)
class Scripted:
    """One decision of a file: which proposal, what is decided, and what a reviewer would type."""

    decision: str
    kind: str | None = None
    line: int | None = None
    phrase: str | None = None
    reason: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    yaml: str | None = None

    def fits(self, proposal: Proposal) -> bool:
        """Whether it speaks of the proposal."""
        wanted = ((self.kind, proposal.kind), (self.line, proposal.line), (self.phrase, proposal.phrase))
        return all(mine is None or mine == other for mine, other in wanted)


def read_decisions(lines: Iterable[str]) -> list[Scripted]:
    """The decisions of a file of JSON lines.

    Raises:
        BadDecision: lines are none; it tells every one of them.
    """
    found: list[Scripted] = []
    wrong: list[str] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            data = json.loads(line)
        except ValueError as error:
            wrong.append(f"line {number} is no JSON: {error}")
            continue
        problem = _wrong(data)
        if problem is not None:
            wrong.append(f"line {number}: {problem}")
        else:
            found.append(Scripted(**data))
    if wrong:
        raise BadDecision("\n  ".join(wrong if len(wrong) == 1 else [f"{len(wrong)} lines are wrong", *wrong]))
    return found


def _wrong(data: object) -> str | None:
    """What is wrong with a decision as it is written."""
    if not isinstance(data, dict):
        return "a decision is an object in braces"
    if data.get("decision") not in WORDS:
        return f"`decision` is one of {', '.join(WORDS)}"
    for key in data:
        if key not in _KEYS:
            return f"`{key}` is no key of a decision; the keys are {', '.join(_KEYS)}"
    if data.get("kind") not in (None, *FIELDS):
        return f"`kind` is one of {', '.join(FIELDS)}"
    line = data.get("line")
    if line is not None and (not isinstance(line, int) or isinstance(line, bool)):
        return "`line` is a number"
    for key in ("phrase", "reason", "yaml"):
        if not isinstance(data.get(key, ""), str):
            return f"`{key}` is a text"
    if data["decision"] == "reject" and not str(data.get("reason", "")).strip():
        return "`reject` needs a `reason`"
    if data["decision"] == "edit" and not data.get("yaml"):
        return "`edit` needs `yaml`, the text that the editor would give"
    fields = data.get("fields", {})
    if not isinstance(fields, dict) or not all(isinstance(one, str) for one in fields.values()):
        return "`fields` maps names to text"
    return _unknown(fields, data.get("kind"))


def _unknown(fields: Mapping[str, str], kind: str | None) -> str | None:
    """The first field that nothing asks for, in a sentence."""
    known = FIELDS[kind] if kind is not None else frozenset[str]().union(*FIELDS.values())
    wrong = next((key for key in fields if key not in known), None)
    return (
        None if wrong is None else f"`{wrong}` is no field of {kind or 'any kind'}; known: {', '.join(sorted(known))}"
    )


@dataclass(slots=True)
class Result:
    """What became of a run: how many decisions were carried out, and what could not be."""

    done: int = 0
    failed: int = 0
    open: int = 0


def decide(
    session: Session, decisions: Sequence[Scripted], say: Say, render: Callable[[Sequence[Finding]], str]
) -> Result:
    """Carry out decisions in their order, each on the first proposal that it fits and that none before it took.

    A proposal on which the same was decided earlier counts as done.

    Args:
        session: The review.
        decisions: The decisions.
        say: Is told what became of each.
        render: Gives findings as text.
    """
    result = Result()
    taken: list[Proposal] = []
    for number, one in enumerate(decisions, 1):
        fitting = [pair for pair in session.fitting() if pair[0] not in taken and one.fits(pair[0])]
        chosen = next((pair for pair in fitting if pair[1] in (None, *_SAME.get(one.decision, (pair[1],)))), None)
        if chosen is None:
            other = f"; {fitting[0][1]} before: {_place(fitting[0][0])}" if fitting else ""
            say(f"decision {number}: no undecided proposal fits{other}")
            result.failed += 1
            continue
        proposal, before = chosen
        if before is not None:
            say(f"already decided: {_place(proposal)} ({before})")
            taken.append(proposal)
            result.done += 1
            continue
        problem = _carry_out(session, one, proposal, say, render)
        done = f"{one.decision}: {_place(proposal)}"
        say(done if problem is None else f"not {PAST[one.decision]}: {_place(proposal)}\n{problem}")
        if problem is None and one.decision != "skip":
            taken.append(proposal)
        result.done += problem is None
        result.failed += problem is not None
    return result


def _place(proposal: Proposal) -> str:
    return f"{proposal.kind} in line {proposal.line}, {proposal.phrase}"


def _carry_out(
    session: Session, one: Scripted, proposal: Proposal, say: Say, render: Callable[[Sequence[Finding]], str]
) -> str | None:
    """Carry out one decision; returns why it could not be."""
    if one.decision == "skip":
        session.skip(proposal)
        return None
    unknown = _unknown(one.fields, proposal.kind)
    if unknown is not None:
        return unknown
    try:
        if one.decision == "reject":
            session.reject(proposal, one.reason)
            return None
        if one.decision == "edit":
            draft = from_text(one.yaml or "")
            if draft is None:
                return "nothing is left of it"
        else:
            draft = session.draft(proposal, one.fields)
            problem = blocked(session, proposal, draft, one.fields)
            if problem is not None:
                return problem
            if not draft.records:
                for remark in draft.remarks:
                    say(f"look: {remark}")
            if draft.empty:
                say("all of it is there already:")
        findings = session.accept(proposal, draft, edited=one.decision == "edit")
    except (Refusal, Unreadable) as refusal:
        return str(refusal)
    return render(findings) if findings else None


def accept_all(session: Session, say: Say, progress: Progress, render: Callable[[Sequence[Finding]], str]) -> Result:
    """Accept what can be accepted without a question, in the copy of the corpus, and say what would be written."""
    result = Result()
    proposals = session.open()
    for number, proposal in enumerate(proposals, 1):
        progress(f"{number} of {len(proposals)}")
        place = f"{proposal.kind} in line {proposal.line}, {proposal.phrase}"
        draft = session.draft(proposal, {})
        problem = blocked(session, proposal, draft, {})
        if problem is not None and draft.questions and _comes_along(proposal, proposals):
            say(f"# comes with the office that is left open: {place}")
            continue
        if problem is not None:
            shown = "\n#   ".join([*problem.split("\n"), *(f"look: {remark}" for remark in draft.remarks)])
            say(f"# left open: {place}\n#   {shown}")
            result.open += 1
            continue
        try:
            findings = session.accept(proposal, draft)
        except Refusal as refusal:
            say(f"# left open: {place}\n#   {refusal}")
            result.open += 1
            continue
        if findings:
            shown = render(findings).replace("\n", "\n#   ")
            say(f"# would not validate: {place}\n#   {shown}")
            result.failed += 1
        else:
            body = "\n".join(to_text(draft).split("\n")[2:-1])
            say(f"# {place}\n{body}" if body else f"# there already: {place}")
            result.done += 1
    return result


def _comes_along(proposal: Proposal, others: Sequence[Proposal]) -> bool:
    """Whether a person comes with the appointment that the same line tells."""
    return proposal.kind == "person" and any(
        one.kind == "appointment"
        and one.line == proposal.line
        and one.value.get("person") == proposal.value.get("name")
        for one in others
    )


def blocked(session: Session, proposal: Proposal, draft: Draft, answers: Mapping[str, str]) -> str | None:
    """Why a draft cannot be written without a person, with every answer that it needs; None where it can."""
    if draft.refusal or not draft.questions:
        return draft.refusal
    asked = foreseen(lambda given: session.draft(proposal, given), answers)[1] or draft.questions
    return "\n".join(f"to be answered: {told(one, _LISTED)}" for one in asked)


_LISTED = 9
"""So many choices are listed."""
