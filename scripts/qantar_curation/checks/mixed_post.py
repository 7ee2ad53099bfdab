"""C016: posts that persons and bodies hold, and bodies among several holders."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C016",
    "mixed-post",
    "A collective office (a cabinet) is held by bodies, every other office by persons, and never one post by both. A "
    "collective office has `single_seat: true`, for its one holder is that very cabinet (CODEBOOK, section 5).",
    "Correct the holder or the post of the appointment, or `single_seat` of the post.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    posts = corpus.ids("posts")
    first: dict[str, tuple[str, SourceRow]] = {}
    for row in corpus.rows["appointments"]:
        post, held_by = row.values.get("post_id"), _sort(row)
        if post is None or held_by is None:
            continue
        known, before = first.setdefault(post, (held_by, row))
        if known != held_by:
            said = f"{row.id}: {post} is held by a {held_by} here and by a {known} in {before.id}"
            yield row.finding(RULE, said, "post_id")
    for post, (held_by, row) in first.items():
        if held_by == "body" and post in posts and posts[post].values.get("single_seat") is False:
            said = f"{post} is held by a body ({row.id}), and `single_seat` is false"
            yield posts[post].finding(RULE, said, "single_seat")


def _sort(row: SourceRow) -> str | None:
    person, body = row.values.get("official_id"), row.values.get("organisation_id")
    if (person is None) == (body is None) or row.unknown & {"official_id", "organisation_id"}:
        return None
    return "person" if person is not None else "body"


CHECK = Check(RULE, _run)
