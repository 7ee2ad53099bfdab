"""C033: ids of officials that are not their names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.text import normalise

RULE = Rule(
    "C033",
    "official-id",
    "The id of a person is the common English name as a slug, so that whoever writes an appointment need not look it "
    "up. Of two persons of one name, the second has something more behind it.",
    "Give the id that the message names, and enter a published one in `dataset/records/retired.yaml`; or correct the "
    "name.",
)


def slug(name: str) -> str:
    """A name as an id: without accents, in lower case, other characters as single hyphens."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    return re.sub("[^a-z0-9]+", "-", normalise(plain).casefold().replace("'", "")).strip("-")


def _run(corpus: Corpus) -> Iterator[Finding]:
    for row in corpus.rows["officials"]:
        name = row.values.get("name")
        if name is None or not row.id or not slug(name):
            continue
        wanted = slug(name)
        if row.id != wanted and not row.id.startswith(f"{wanted}-"):
            yield row.finding(RULE, f"{name} has the id `{row.id}`", "official_id", f"the id is `{wanted}`")


CHECK = Check(RULE, _run)
