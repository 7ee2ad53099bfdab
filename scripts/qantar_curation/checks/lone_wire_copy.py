"""C029: wire copy that only one article prints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C029",
    "lone-wire-copy",
    "`wire_group` joins lines of different articles that print the same copy, so that they count as one report. A "
    "group with lines of one article joins nothing: its other half is not entered, or the name is misspelt.",
    "Give the lines of the other article the same `wire_group`, or remove it.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    if "articles" in corpus.unread or corpus.evidence_lost:
        return
    groups: dict[str, list[SourceRow]] = defaultdict(list)
    for row in corpus.rows["article_lines"]:
        if row.values.get("wire_group") is not None:
            groups[row.values["wire_group"]].append(row)
    for name, rows in groups.items():
        articles = {row.values["article_id"] for row in rows}
        if len(articles) == 1:
            hint = _hint(name, list(groups))
            yield rows[0].finding(RULE, f"only {articles.pop()} has lines of `{name}`", "wire_group", hint)


def _hint(name: str, names: list[str]) -> str | None:
    from difflib import get_close_matches

    near = get_close_matches(name, [one for one in names if one != name], 1, 0.6)
    return f"did you mean `{near[0]}`?" if near else None


CHECK = Check(RULE, _run)
