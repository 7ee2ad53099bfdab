"""C008: claims without a speaker, and facts of the narrator with one."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C008",
    "speaker-and-status",
    "Status and speaker go together (the table in CODEBOOK, section 3). What is `alleged` or `announced` has somebody "
    "who says so; what `occurred` or is `ongoing` the article says in its own voice, and both columns are null. An "
    "official's claim is never `occurred`.",
    "Name the speaker in `asserted_by_official` or `asserted_by_organisation`, remove him, or correct the `status`.",
)
_SPEAKER = ("asserted_by_official_id", "asserted_by_organisation_id")
_CLAIMED = frozenset({"alleged", "announced"})
_NARRATED = frozenset({"occurred", "ongoing"})


def _run(corpus: Corpus) -> Iterator[Finding]:
    for table in ("events", "appointments"):
        for row in corpus.rows[table]:
            status = row.values.get("status")
            if row.unknown & {"status", *_SPEAKER}:
                continue
            speaker = next((column for column in _SPEAKER if row.values.get(column) is not None), None)
            if status in _CLAIMED and speaker is None:
                yield row.finding(RULE, f"{row.id} is `{status}`, and nobody is named who says so", "status")
            elif status in _NARRATED and speaker is not None:
                said = (
                    f"{row.id} is `{status}` in the article's own voice, and {row.values[speaker]} is to have said so"
                )
                yield row.finding(RULE, said, speaker)


CHECK = Check(RULE, _run)
