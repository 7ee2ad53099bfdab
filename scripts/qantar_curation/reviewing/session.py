"""A review: which proposals are left, and what is decided on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qantar_curation.diagnostics.finding import Finding
from qantar_curation.reviewing.context import Setting
from qantar_curation.reviewing.draft import Draft
from qantar_curation.reviewing.log import Decision, decided, read_log
from qantar_curation.reviewing.mapping import draft_of
from qantar_curation.reviewing.proposals import key_of, queue
from qantar_curation.reviewing.state import State, Step
from qantar_curation.reviewing.workspace import Refusal, Workspace
from qantar_curation.suggesting.proposal import Proposal
from qantar_schema.tables import TABLES


@dataclass(slots=True)
class Tally:
    """How far a review is."""

    total: int
    accepted: int
    rejected: int
    skipped: int

    @property
    def left(self) -> int:
        """How many proposals nothing was decided on, skipped ones included."""
        return self.total - self.accepted - self.rejected


class Session:
    """The review of one article's proposals.

    Args:
        workspace: Where drafts are tried and written.
        proposals: All proposals of the article.
        file: The name of the article's file, for the log.
        state: What was skipped, and what can be taken back.
    """

    def __init__(self, workspace: Workspace, proposals: Sequence[Proposal], file: str, state: State) -> None:
        self.workspace, self.proposals, self.state = workspace, proposals, state
        self._file = file
        self._queue = {key_of(self.article_id, one): one for one in queue(proposals)}
        known = decided(read_log(workspace.root))
        self._decided = {key: known[key] for key in self._queue if key in known}

    @property
    def article_id(self) -> str:
        """The id of the article."""
        return self.workspace.article.article_id

    @property
    def tally(self) -> Tally:
        """How far it is."""
        rejected = sum(one == "rejected" for one in self._decided.values())
        skipped = sum(key in self._queue and key not in self._decided for key in self.state.skipped)
        return Tally(len(self._queue), len(self._decided) - rejected, rejected, skipped)

    def open(self) -> list[Proposal]:
        """What is to be decided on: first what was not skipped, then what was."""
        left = [key for key in self._queue if key not in self._decided]
        later = [key for key in self.state.skipped if key in left]
        return [self._queue[key] for key in (*(key for key in left if key not in later), *later)]

    def fitting(self) -> list[tuple[Proposal, str | None]]:
        """All proposals that are decided on, each with what was decided, those that were skipped last."""
        later = [key for key in self.state.skipped if key in self._queue and key not in self._decided]
        keys = (*(key for key in self._queue if key not in later), *later)
        return [(self._queue[key], self._decided.get(key)) for key in keys]

    def setting(self) -> Setting:
        """What proposals are read against, as it stands now."""
        return Setting(self.workspace.corpus, self.workspace.article, self.proposals)

    def draft(self, proposal: Proposal, answers: Mapping[str, str]) -> Draft:
        """The draft of a proposal, with what was answered so far."""
        return draft_of(self.setting(), proposal, answers)

    def accept(self, proposal: Proposal, draft: Draft, edited: bool = False) -> list[Finding]:
        """Write a draft where the result validates; returns what is found otherwise, and nothing is changed then.

        Raises:
            Refusal: the draft cannot be written at all.
            CannotWrite: the files cannot be written; all are as they were.
        """
        ids = [f"{table}/{data[TABLES[table].key]}" for table, data in draft.records if TABLES[table].key in data]
        ids += [f"{table}/{key}" for table, key, _ in draft.evidence]
        ids += [f"disagreements/{key}" for key, _ in draft.sides]
        word = "edited" if edited else "accepted"
        decision = Decision(self.article_id, self._file, proposal, word, None, tuple(dict.fromkeys(ids)))
        self._refuse_decided(decision.key)
        step, findings = self.workspace.accept(draft, decision)
        if step is None:
            return findings
        self._keep(step)
        return []

    def reject(self, proposal: Proposal, reason: str | None) -> None:
        """Remember that a proposal is wrong, and why. Raises CannotWrite, or Refusal where it was decided elsewhere."""
        decision = Decision(self.article_id, self._file, proposal, "rejected", reason)
        self._refuse_decided(decision.key)
        self._keep(self.workspace.log(decision))

    def skip(self, proposal: Proposal) -> None:
        """Put a proposal at the end. Raises CannotWrite."""
        key = key_of(self.article_id, proposal)
        self._settle(key)
        self.state.skipped.append(key)
        self.state.save()

    def undo(self) -> Proposal | None:
        """Take the last decision back; None where there is none. Raises Refusal or CannotWrite."""
        if not self.state.steps:
            return None
        step = self.state.steps[-1]
        self.workspace.take_back(step)
        self.state.steps.pop()
        self._decided.pop(step.key, None)
        self.state.save()
        return self._queue.get(step.key)

    def _keep(self, step: Step) -> None:
        """Remember a decision that was written; where the state cannot be, the decision is taken back."""
        skipped = list(self.state.skipped)
        self._settle(step.key)
        self.state.steps.append(step)
        try:
            self.state.save()
        except BaseException:
            self.state.steps.remove(step)
            self.state.skipped[:] = skipped
            self.workspace.take_back(step)
            raise
        self._decided[step.key] = step.decision

    def _refuse_decided(self, key: str) -> None:
        """Raise Refusal where another review has decided on a proposal since this one began."""
        word = None if self.workspace.dry else decided(read_log(self.workspace.root)).get(key)
        if word is not None:
            self._decided[key] = word
            raise Refusal(f"another review has decided on it since: {word}")

    def _settle(self, key: str) -> None:
        if key in self.state.skipped:
            self.state.skipped.remove(key)
