"""The log of decisions: what `qantar suggest --report` rates rules by, and what is not proposed again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qantar_curation.reviewing.proposals import key_of
from qantar_curation.suggesting.log import LOG
from qantar_curation.suggesting.proposal import Proposal


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: on which article and proposal, what was decided and why, and which records came of it."""

    article_id: str
    file: str
    proposal: Proposal
    decision: str
    reason: str | None = None
    records: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The key of the proposal."""
        return key_of(self.article_id, self.proposal)

    def as_json(self) -> str:
        """The decision as one line of JSON."""
        made = self.proposal
        data = {
            "article": self.article_id,
            "file": self.file,
            "kind": made.kind,
            "rule": made.rule,
            "engine": made.engine,
            "phrase": made.phrase,
            "decision": self.decision,
            "reason": self.reason,
            "records": list(self.records),
            "proposal": made.as_dict(),
        }
        return json.dumps(data, ensure_ascii=False)


def decided(text: str) -> dict[str, str]:
    """The decisions of a log by the key of their proposals; lines that cannot be read are passed over."""
    found: dict[str, str] = {}
    for line in text.split("\n"):
        entry = _read(line)
        if entry is not None:
            found[entry[0]] = entry[1]
    return found


def without_last(text: str, key: str) -> str:
    """The log without the last decision on a proposal."""
    lines = text.split("\n")
    for at in range(len(lines) - 1, -1, -1):
        entry = _read(lines[at])
        if entry is not None and entry[0] == key:
            return "\n".join([*lines[:at], *lines[at + 1 :]])
    return text


def with_decisions(text: str, made: Sequence[Decision]) -> str:
    """The log with more decisions at its end; a last line that a fall left without its end is closed first."""
    head = text if not text or text.endswith("\n") else f"{text}\n"
    return head + "".join(f"{one.as_json()}\n" for one in made)


def relined(text: str, article_id: str, lines: Mapping[int, int]) -> tuple[str, int, int]:
    """The log after another capture was taken for an article: its decisions follow the lines whose text is the same.

    Args:
        text: The log.
        article_id: The article.
        lines: The new number of each old line.

    Returns:
        The log, how many decisions in it speak of another line now, and how many of a line that is not there as it was.
    """
    out, moved, lost = text.split("\n"), 0, 0
    for at, line in enumerate(out):
        if _read(line) is None:
            continue
        data = json.loads(line)
        old = data["proposal"]["line"]
        if data["article"] != article_id:
            continue
        lost += old not in lines
        if lines.get(old, old) != old:
            data["proposal"]["line"] = lines[old]
            out[at] = json.dumps(data, ensure_ascii=False)
            moved += 1
    return "\n".join(out), moved, lost


def read_log(root: Path) -> str:
    """The log of a corpus; empty where nothing was reviewed yet."""
    path = root / LOG
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _read(line: str) -> tuple[str, str] | None:
    try:
        data = json.loads(line)
        return key_of(str(data["article"]), Proposal.from_dict(data["proposal"])), str(data["decision"])
    except (ValueError, KeyError, TypeError):
        return None
