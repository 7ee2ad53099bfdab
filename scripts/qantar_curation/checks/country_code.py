"""C031: country codes that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.elsewhere_than_whole import around
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C031",
    "country-code",
    "`country_code` is that of the country that a place is or lies in: a city has the code of its country, two "
    "countries have different codes, and a region of the world has none.",
    "Correct `country_code`, or `part_of`.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    places = corpus.ids("places")
    countries: dict[str, str] = {}
    for row in corpus.rows["places"]:
        code, kind = row.values.get("country_code"), row.values.get("kind")
        if code is None:
            continue
        if kind == "region-of-world":
            yield row.finding(RULE, f"{row.id} is a region of the world and has the code {code}", "country_code")
            continue
        if kind == "country" and countries.setdefault(code, row.id) != row.id:
            yield row.finding(RULE, f"{row.id} and {countries[code]} both have the code {code}", "country_code")
        for outer in around(row.id, places)[1:]:
            other = places[outer].values.get("country_code")
            if other not in (code, None) and places[outer].values.get("kind") != "region-of-world":
                yield row.finding(RULE, f"{row.id} has the code {code} and lies in {outer}, {other}", "country_code")
                break


CHECK = Check(RULE, _run)
