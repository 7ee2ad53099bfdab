"""C028: evidence that another piece of evidence contains."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, EvidenceItem
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.text import normalise

RULE = Rule(
    "C028",
    "redundant-evidence",
    "The shortest phrase that says the value is enough. Where one phrase of a line lies within another of the same "
    "line and both support the same field, the longer one adds words of the article and no evidence.",
    "Take the field out of `supports` of the longer phrase, or remove that piece of evidence.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    of_line: dict[tuple[int, str, int], list[EvidenceItem]] = defaultdict(list)
    for item in corpus.evidence:
        of_line[id(item.row), item.article_id, item.line].append(item)
    for items in of_line.values():
        for longer in items if len(items) > 1 else ():
            for shorter in items:
                if len(shorter.phrase) > len(longer.phrase) or shorter.says != longer.says:
                    continue
                shared = [key for key in longer.supports if key in shorter.supports]
                if shared and _within(shorter, longer):
                    said = f"{longer.row.id}: `{shorter.phrase}`, which it contains, supports `{shared[0]}` as well"
                    yield longer.finding(RULE, said, "phrase")
                    break


def _within(one: EvidenceItem, other: EvidenceItem) -> bool:
    """Whether `other` quotes all of `one` and more. A phrase that stands several times may be another one."""
    if one.phrase == other.phrase or one.occurrence is not None or other.occurrence is not None:
        return False
    return f" {normalise(one.phrase)} " in f" {normalise(other.phrase)} "


CHECK = Check(RULE, _run)
