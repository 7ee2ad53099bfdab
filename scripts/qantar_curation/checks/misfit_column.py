"""C015: columns of an appointment that do not go with its change."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.tenure import holder
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C015",
    "misfit-column",
    "Each change is its own record, and has the columns of that change (CODEBOOK, section 6): `until` is the end of "
    "what lasts, `acted_by` is who nominates, appoints, keeps or removes, `confirmed_by` who consents, `formed` is a "
    "body. Consent to a nomination is a `confirmed` record of its own. And nobody follows himself, in a post or from "
    "it.",
    "Move the value to the record of the change that it belongs to, or correct `change`.",
)
_STANDS_WITH = {
    "until_edtf": frozenset({"held", "acting"}),
    "acted_by_official_id": frozenset(
        {"nominated", "appointed", "formed", "acting", "retained", "dismissed", "removed", "resigned"}
    ),
    "acted_by_organisation_id": frozenset(
        {"nominated", "appointed", "formed", "acting", "retained", "dismissed", "removed", "resigned"}
    ),
    "confirmed_by_official_id": frozenset({"confirmed", "appointed", "formed"}),
    "confirmed_by_organisation_id": frozenset({"confirmed", "appointed", "formed"}),
}
"""Columns, and the changes that they go with."""
_YET_TO_BE = frozenset({"announced", "planned", "refused"})


def _run(corpus: Corpus) -> Iterator[Finding]:
    for row in corpus.rows["appointments"]:
        if "change" not in row.unknown:
            yield from _misfits(row, row.values["change"])


def _misfits(row: SourceRow, change: str) -> Iterator[Finding]:
    for column, changes in _STANDS_WITH.items():
        if row.values.get(column) is not None and change not in changes:
            key = row.yaml_key(column)
            hint = f"`{key}` goes with {', '.join(f'`{one}`' for one in sorted(changes))}"
            yield row.finding(RULE, f"{row.id} is `{change}` and has `{key}`", column, hint)
    if change == "formed" and row.values.get("official_id") is not None:
        yield row.finding(RULE, f"{row.id}: a person is not `formed`", "change")
    if change == "held" and row.values.get("status") in _YET_TO_BE:
        hint = "what is to come is an `appointed` or a `nominated` record"
        yield row.finding(RULE, f"{row.id}: a stated tenure is not `{row.values['status']}`", "status", hint)
    if row.values.get("predecessor_official_id") == holder(row) != "":
        yield row.finding(RULE, f"{row.id}: {holder(row)} is his own predecessor", "predecessor_official_id")
    if row.values.get("previous_post_id") == row.values.get("post_id") is not None:
        said = f"{row.id}: the previous post is the post itself, {row.values['post_id']}"
        yield row.finding(RULE, said, "previous_post_id")


CHECK = Check(RULE, _run)
