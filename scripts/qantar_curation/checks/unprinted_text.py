"""C035: the text of a figure that its phrases do not print."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.text import normalise

RULE = Rule(
    "C035",
    "unprinted-text",
    "`text` is the quantity as the article prints it, with its qualifier and unit. It has no evidence of its own, so "
    "each of its words (articles apart) has to stand in one of the figure's phrases.",
    "Copy the words from the phrase, or cite a phrase that has them.",
)
_WORD = re.compile(r"\w+(?:[.,'/-]\w+)*")
_PASSED_OVER = frozenset({"a", "an", "the", "of"})


def _run(corpus: Corpus) -> Iterator[Finding]:
    evidence = corpus.evidence_of()
    for row in corpus.rows["figures"]:
        text = row.values.get("text")
        if text is None or id(row) in corpus.partial or id(row) not in evidence:
            continue
        printed = _PASSED_OVER.union(*(_words(item.phrase) for item in evidence[id(row)]))
        missing = [word for word in _words(text) if word not in printed]
        if missing:
            listed = ", ".join(f"`{word}`" for word in missing)
            yield row.finding(RULE, f"{row.id}: no phrase prints {listed}", "text")


def _words(text: str) -> list[str]:
    return _WORD.findall(normalise(text).casefold())


CHECK = Check(RULE, _run)
