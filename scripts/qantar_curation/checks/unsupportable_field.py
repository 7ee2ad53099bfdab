"""E011: evidence for fields that take none, or that are empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.support import support_columns

RULE = Rule(
    "E011",
    "unsupportable-field",
    "Evidence names the fields that it supports by their keys in the record. A field that the record has not, that "
    "is the editors' own, or that holds nothing cannot be supported.",
    "Correct the name in `supports`, or fill the field.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    for item in corpus.evidence:
        known = support_columns(item.row.table)
        for index, key in enumerate(item.supports):
            place = item.written.within("supports", index)
            if key not in known:
                yield place.finding(RULE, f"`{key}` of {item.row.table} takes no evidence", None, _hint(key, known))
            elif item.supports.index(key) < index:
                yield place.finding(RULE, f"`{key}` is named twice")
            elif item.row.values.get(known[key]) is None and known[key] not in item.row.unknown:
                yield place.finding(RULE, f"{item.row.id}: `{key}` is empty, so nothing can support it")


def _hint(key: str, known: Mapping[str, str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, list(known), 1, 0.6)
    return f"did you mean `{near[0]}`?" if near else f"evidence may support {', '.join(known)}"


CHECK = Check(RULE, _run)
