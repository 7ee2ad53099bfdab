"""Who is in which post by which record: what the checks of appointments share."""

from __future__ import annotations

from collections import defaultdict

from qantar_curation.checks.phrase_findings import failures
from qantar_curation.corpus import Corpus, SourceRow

IN_POST = frozenset({"held", "appointed", "formed", "acting", "retained"})
"""Changes after which, or during which, the holder is in the post."""
OUT_OF_POST = frozenset({"dismissed", "removed", "resigned"})
"""Changes after which the holder is no longer in the post, and before which he was."""
HAPPENED = frozenset({"occurred", "ongoing", "alleged"})
IDENTITY = frozenset({"official_id", "organisation_id", "post_id", "change", "status"})
"""Columns without which nothing can be said about a tenure."""


def holder(row: SourceRow) -> str:
    """The person or body of an appointment; empty where it was refused."""
    return str(row.values.get("official_id") or row.values.get("organisation_id") or "")


def by_holder_and_post(corpus: Corpus) -> dict[tuple[str, str], list[SourceRow]]:
    """The appointments of each holder to each post, without those whose holder, post, change or status is unknown."""
    found: dict[tuple[str, str], list[SourceRow]] = defaultdict(list)
    for row in corpus.rows["appointments"]:
        if not row.unknown & IDENTITY and holder(row):
            found[holder(row), row.values["post_id"]].append(row)
    return found


def complete(corpus: Corpus) -> bool:
    """Whether all appointments are known: that none says something means nothing where one was refused."""
    refused = any(row.unknown & IDENTITY for row in corpus.rows["appointments"])
    return "appointments" not in corpus.unread and not refused


def doubtful(corpus: Corpus) -> set[str]:
    """Holders and posts of appointments that name somebody or something unknown, or other than their phrase.

    That is reported there; what they ought to say may be the very record that seems to be missing.
    """
    if "doubtful tenures" not in corpus.memo:
        officials, posts = corpus.ids("officials"), corpus.ids("posts")
        otherwise = {id(one.row) for one in failures(corpus, "contradicts", ("official", "post"))}
        found: set[str] = set()
        for row in corpus.rows["appointments"]:
            person, post = row.values.get("official_id") or "", row.values.get("post_id") or ""
            unknown = (officials and person and person not in officials) or (posts and post and post not in posts)
            if unknown or id(row) in otherwise:
                found |= {person, post} - {""}
        corpus.memo["doubtful tenures"] = found
    known: set[str] = corpus.memo["doubtful tenures"]
    return known
