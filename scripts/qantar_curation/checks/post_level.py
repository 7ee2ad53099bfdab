"""C034: posts whose level is not that of their organisation."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C034",
    "post-level",
    "`international` is the level of the offices of an organisation of states, and of no others: an office of a "
    "state, of a ministry or of a city has one of the other levels. `ministerial` is that of the offices of one "
    "ministry or agency.",
    "Correct `level`, or the post's `organisation`.",
)
_WITH_MINISTERS = frozenset({"ministry", "security-agency", "armed-force"})


def _run(corpus: Corpus) -> Iterator[Finding]:
    organisations = corpus.ids("organisations")
    for row in corpus.rows["posts"]:
        body, level = organisations.get(row.values.get("organisation_id") or ""), row.values.get("level")
        if body is None or level is None or body.values.get("kind") is None:
            continue
        if level == "ministerial" and body.values["kind"] not in _WITH_MINISTERS:
            said = f"{row.id} is `ministerial`, and {body.id} is `{body.values['kind']}`"
            yield row.finding(RULE, said, "level")
        elif (level == "international") != (body.values["kind"] == "international-organisation"):
            said = f"{row.id} is `{level}`, and {body.id} is `{body.values['kind']}`"
            yield row.finding(RULE, said, "level")


CHECK = Check(RULE, _run)
