"""C040: bodies that are part of bodies of the wrong kind, or of another country."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.elsewhere_than_whole import around
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C040",
    "body-order",
    "A ministry is part of a government or a state, a house of a parliament, a state of an organisation of states, "
    "and not the other way round. What is part of a body of one country belongs to that country, and the place of a "
    "state is a country.",
    "Correct `part_of`, `kind` or `place`.",
)
_STATE = frozenset({"government", "state"})
INSIDE = {
    "state": frozenset({"international-organisation"}),
    "international-organisation": frozenset({"international-organisation"}),
    "government": _STATE,
    "parliament": frozenset({"parliament", "state"}),
    "ministry": _STATE,
    "security-agency": _STATE | {"security-agency", "armed-force", "ministry"},
    "armed-force": _STATE | {"security-agency", "armed-force", "ministry", "international-organisation"},
}
"""The kinds of bodies that each kind can be part of; media and collectives can be part of any."""


def _run(corpus: Corpus) -> Iterator[Finding]:
    bodies, places = corpus.ids("organisations"), corpus.ids("places")
    for row in corpus.rows["organisations"]:
        kind, here = row.values.get("kind"), row.values.get("place_id")
        if kind == "state" and here in places and places[here].values.get("kind") not in ("country", None):
            said = f"{row.id} is a `state`, and its place {here} a `{places[here].values['kind']}`"
            yield row.finding(RULE, said, "place_id")
        whole = bodies.get(row.values.get("part_of_id") or "")
        if whole is None or kind is None or whole.values.get("kind") is None:
            continue
        if kind in INSIDE and whole.values["kind"] not in INSIDE[kind]:
            said = f"{row.id}, a `{kind}`, cannot be part of {whole.id}, a `{whole.values['kind']}`"
            yield row.finding(RULE, said, "part_of_id")
            continue
        there = whole.values.get("place_id")
        if "places" in corpus.unread or here not in places or there not in places:
            continue
        if whole.values["kind"] == "international-organisation":
            continue
        if here not in around(there, places) and there not in around(here, places):
            yield row.finding(
                RULE, f"{row.id} is in {here}, and {whole.id}, which it is part of, in {there}", "place_id"
            )


CHECK = Check(RULE, _run)
