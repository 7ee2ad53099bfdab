"""The talk of a review: a proposal beside its line, a key, and what comes of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from qantar_curation.diagnostics.finding import Finding
from qantar_curation.diagnostics.visible import visible
from qantar_curation.reviewing.asking import foreseen, skeleton, told
from qantar_curation.reviewing.draft import Draft, Question
from qantar_curation.reviewing.edit_text import Unreadable, from_text, to_text, with_notes
from qantar_curation.reviewing.mapping import SAME_AS, alike, table_of
from qantar_curation.reviewing.proposals import context_of, repeated
from qantar_curation.reviewing.screen import NoEditor, Screen
from qantar_curation.reviewing.session import Session
from qantar_curation.reviewing.workspace import Refusal
from qantar_curation.suggesting.proposal import Proposal

KEYS = "aemrsuvq"


class _Quit(Exception):
    """The reviewer quits in the middle of a proposal."""


PROMPT = "a accept  e edit  m same as  r reject  s skip  u undo  v whole line  q quit > "
AT_END = "nothing is left to decide.  u undo  q quit > "
_SHOWN = 3
"""So many choices are shown before a proposal is accepted."""
Render = Callable[[Sequence[Finding]], str]
Mark = Callable[[str, int, int], str]


class Loop:
    """One review on a screen.

    Args:
        session: What is reviewed.
        screen: Where it is shown.
        mark: Gives the part of a line around some of its characters, these marked.
        render: Gives findings as text.
    """

    def __init__(self, session: Session, screen: Screen, mark: Mark, render: Render) -> None:
        self._session, self._screen, self._mark, self._render = session, screen, mark, render
        self._text: str | None = None  # what was typed in the editor for the proposal that is shown, and not written

    def run(self) -> None:
        """Go through the proposals until none is left or the reviewer quits. What was decided is kept at once."""
        again = False
        self._begin()
        while True:
            left = self._session.open()
            if not left:
                if self._session.state.steps and self._screen.key(AT_END, "uq") == "u":
                    self._undo()
                    continue
                break
            if not again and self._session.tally.skipped == len(left):
                self._screen.show("\nWhat is left was skipped before: it comes again.")
                again = True
            try:
                if not self._one(left[0]):
                    break
            except _Quit:
                break
        tally = self._session.tally
        done = f"{tally.accepted} accepted, {tally.rejected} rejected, {tally.left} left"
        self._screen.show(f"{done}{f' ({tally.skipped} of them skipped)' if tally.skipped else ''}")

    def _begin(self) -> None:
        """Say what there is to decide, and what the number before each proposal counts."""
        kinds = Counter(one.kind for one in self._session.open())
        if not kinds:
            return
        left = ", ".join(f"{count} {kind}{'s' if count > 1 else ''}" for kind, count in kinds.items())
        tally = self._session.tally
        before = tally.total - tally.left
        decided = f", {before} of {tally.total} decided before" if before else ""
        said = f"[1 of {tally.total}] counts decisions; dates, quotations and repeated records are shown beside them."
        self._screen.show(f"{self._session.article_id}: to decide on are {left}{decided}.\n{said}")

    def _one(self, proposal: Proposal) -> bool:
        """Review one proposal; False where the reviewer quits."""
        answers: dict[str, str] = {}  # what was answered at an earlier try: the default at the next
        draft = self._session.draft(proposal, {})
        if not draft.questions and draft.empty and not draft.refusal and self._settle(proposal, draft):
            return True
        self._present(proposal, draft)
        while True:
            match self._screen.key(PROMPT, KEYS):
                case "q":
                    return False
                case "s":
                    if self._done(lambda: self._session.skip(proposal), "not skipped"):
                        return True
                case "r":
                    if self._reject(proposal):
                        return True
                case "u":
                    if self._undo():
                        return True
                case "v":
                    self._screen.show(visible(self._session.workspace.article.lines[proposal.line - 1].text))
                case "m":
                    table = table_of(proposal)
                    choices = alike(self._session.setting(), proposal)
                    default = repeated(proposal, self._session.proposals, table)
                    default = default or (choices[0] if len(choices) == 1 else None)
                    other = self._ask(Question(SAME_AS, f"Which of {table} is it? An id", choices, default), None)
                    if other is not None and self._accept(proposal, answers, {SAME_AS: other}):
                        return True
                case "e":
                    if self._edit(proposal, self._text or self._skeleton(proposal, answers)):
                        return True
                case _:
                    if self._accept(proposal, answers, {}):
                        return True

    def _settle(self, proposal: Proposal, draft: Draft) -> bool:
        """Have done with a proposal of which the records have everything already; False where that is not kept."""
        try:
            findings = self._session.accept(proposal, draft)
        except (Refusal, OSError):
            return False
        if not findings:
            self._screen.show(f"\nthere already: {proposal.kind} in line {proposal.line}, {visible(proposal.phrase)}")
        return not findings

    def _skeleton(self, proposal: Proposal, answers: Mapping[str, str]) -> str:
        """The record that a proposal would become as text to edit, with its gaps."""
        draft, notes = skeleton(
            self._session.setting(),
            proposal,
            table_of(proposal),
            lambda given: self._session.draft(proposal, {**answers, **given}),
        )
        return to_text(draft, notes)

    def _present(self, proposal: Proposal, draft: Draft) -> None:
        self._text = None
        tally = self._session.tally
        number = tally.accepted + tally.rejected + 1
        article = self._session.article_id
        head = f"[{number} of {tally.total}] {proposal.kind} in {article}:{proposal.line}"
        self._screen.show(f"\n{head}  ({proposal.confidence:.2f}, {proposal.engine}: {proposal.rule})")
        text = self._session.workspace.article.lines[proposal.line - 1].text
        self._screen.show(f"  {self._mark(text, proposal.char_start, proposal.char_end)}")
        said = ", ".join(f"{key} {'-' if value is None else value}" for key, value in proposal.value.items())
        self._screen.show(f"  {visible(said)}")
        sentence = self._session.setting().sentence(proposal.line, proposal.char_start)
        for other in context_of(proposal, self._session.proposals, sentence):
            values = ", ".join(str(value) for value in other.value.values() if value is not None)
            self._screen.show(f"  beside it: {other.kind} {visible(values)} ({visible(other.phrase)})")
        if draft.refusal:
            self._screen.show(f"  cannot be written as it is: {visible(draft.refusal)}")
        for remark in draft.remarks:
            self._screen.show(f"  look: {visible(remark)}")
        if draft.questions:
            self._screen.show("  asked when accepted:")
            for one in foreseen(lambda given: self._session.draft(proposal, given), {})[1]:
                self._screen.show(f"    {visible(told(one, _SHOWN))}")
        elif not draft.empty:
            self._screen.show("\n".join(f"    {line}" for line in to_text(draft).split("\n")[2:-1]))

    def _reject(self, proposal: Proposal) -> bool:
        reason = self._screen.line("why")
        if reason is None:
            self._screen.show("not rejected: say why, or s skips it")
            return False
        return self._done(lambda: self._session.reject(proposal, reason), "not rejected")

    def _done(self, decide: Callable[[], None], otherwise: str) -> bool:
        """Whether a decision is kept, or taken elsewhere; what stands against it is shown."""
        try:
            decide()
        except Refusal as refusal:
            self._screen.show(visible(str(refusal)))
        except OSError as error:
            self._screen.show(f"{otherwise}: {visible(str(error))}")
            return False
        return True

    def _accept(self, proposal: Proposal, before: dict[str, str], answers: dict[str, str]) -> bool:
        """Ask what is open, then write; True where the proposal is done with. `before` keeps what was answered."""
        draft = self._session.draft(proposal, answers)
        while draft.questions and not draft.refusal:
            question = draft.questions[0]
            if question.key in answers:  # asked again: the answer does not do
                for remark in draft.remarks:
                    self._screen.show(f"  look: {visible(remark)}")
                before.pop(question.key, None)
            answer = self._ask(question, before.get(question.key))
            if answer is None:
                self._screen.show("not accepted: that has to be known (e edits the record by hand)")
                return False
            answers[question.key] = before[question.key] = answer
            draft = self._session.draft(proposal, answers)
        if draft.refusal:
            self._screen.show(f"not accepted: {visible(draft.refusal)}")
            return False
        if not draft.records:
            for remark in draft.remarks:
                self._screen.show(f"  look: {visible(remark)}")
        wrong = self._write(proposal, draft, edited=False)
        if not wrong:
            return wrong is None
        return self._goes_on("e edit  b back  q quit > ") and self._edit(proposal, to_text(draft, wrong))

    def _ask(self, question: Question, before: str | None) -> str | None:
        for number, choice in enumerate(question.choices, 1):
            self._screen.show(f"    {number}  {choice}")
        while True:
            answer = self._screen.line(visible(question.text), before or question.default)
            if answer is None or not answer.isdecimal() or not question.choices:
                return answer
            if 1 <= int(answer) <= len(question.choices):
                return question.choices[int(answer) - 1]
            self._screen.show(f"there is no choice {answer}: give one of 1 to {len(question.choices)}, or words")

    def _write(self, proposal: Proposal, draft: Draft, *, edited: bool) -> list[str] | None:
        """Write a draft; None where that is done, else what is found in it, after what stands against it is shown."""
        try:
            findings = self._session.accept(proposal, draft, edited)
        except (Refusal, OSError) as refusal:
            self._screen.show(f"not accepted: {visible(str(refusal))}")
            return []
        if not findings:
            self._screen.show("written" if not draft.empty else "accepted: all of it is there already")
            return None
        self._screen.show(self._render(findings))
        self._screen.show("not accepted: the corpus would not validate with it")
        return [f"{one.rule.code} {one.message}" for one in findings]

    def _goes_on(self, prompt: str) -> bool:
        """Whether the reviewer edits, and does not go back. Raises _Quit."""
        pressed = self._screen.key(prompt, "ebq")
        if pressed == "q":
            raise _Quit
        return pressed == "e"

    def _edit(self, proposal: Proposal, text: str) -> bool:
        """Have a draft edited until it is written or given up; what was typed is kept while the proposal is shown."""
        while True:
            try:
                changed = self._screen.edit(text)
            except NoEditor as error:
                self._screen.show(visible(str(error)))
                return False
            if changed is None:
                self._screen.show("the editor failed: nothing is changed")
                return False
            self._text = changed
            try:
                mine = from_text(changed)
            except Unreadable as error:
                self._screen.show(visible(str(error)))
                wrong: list[str] | None = [str(error)]
            else:
                if mine is None:
                    self._text = None
                    self._screen.show("nothing is left of it: undecided")
                    return False
                wrong = self._write(proposal, mine, edited=True)
            if wrong is None:
                return True
            if not self._goes_on("e edit again  b back  q quit > "):
                return False
            text = with_notes(changed, wrong)

    def _undo(self) -> bool:
        steps = self._session.state.steps
        try:
            while len(steps) > 1 and steps[-1].decision == "accepted" and not steps[-1].patches:
                self._session.undo()  # what was there already
            before = self._session.undo()
        except (Refusal, OSError) as refusal:
            self._screen.show(f"not undone: {visible(str(refusal))}")
            return False
        if before is None:
            self._screen.show("there is nothing to undo")
            return False
        self._screen.show(f"undone: {before.kind} in line {before.line}, {visible(before.phrase)}")
        return True
