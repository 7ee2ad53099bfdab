"""C033: ids of persons, posts and places that do not follow from their names."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.corpus.slugs import slug
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C033",
    "id-against-name",
    "An id is made of the name, so that whoever writes an appointment need not look it up, and a name that was "
    "changed by mistake is seen. The id of a person is the common English name as a slug (of two persons of one name, "
    "the second has something more behind it); that of a post takes its words from the title and the name of the "
    "body, that of a place from its name.",
    "Correct the name; or give another id, and enter one that was published in `dataset/records/retired.yaml`.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    for row in corpus.rows["officials"]:
        wanted = slug(row.values.get("name") or "")
        if row.id and wanted and row.id != wanted and not row.id.startswith(f"{wanted}-"):
            said = f"{row.values['name']} has the id `{row.id}`"
            yield row.finding(RULE, said, "official_id", f"the id of this name is `{wanted}`")
    bodies = corpus.ids("organisations")
    for row in corpus.rows["posts"]:
        body = bodies.get(row.values.get("organisation_id") or "")
        names = (row.values.get("title"), body.values.get("name") if body is not None else "")
        yield from _strange_words(row, "post_id", names)
    for row in corpus.rows["places"]:
        yield from _strange_words(row, "place_id", (row.values.get("name"),))


def _strange_words(row: SourceRow, key: str, names: tuple[str | None, ...]) -> Iterator[Finding]:
    if not row.id or None in names:
        return
    known = {word for name in names for word in slug(name or "").split("-")}
    strange = [word for word in row.id.split("-") if word not in known]
    if strange and known != {""}:
        listed = ", ".join(f"`{word}`" for word in strange)
        yield row.finding(RULE, f"{names[0]} has the id `{row.id}`: it does not say {listed}", key)


CHECK = Check(RULE, _run)
