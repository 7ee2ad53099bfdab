"""C018: previous posts that no record of the holder knows."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.tenure import IN_POST, OUT_OF_POST, by_holder_and_post, complete, holder
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C018",
    "unrecorded-post",
    "A stated earlier tenure is a record of its own (CODEBOOK, section 6). Where an article names somebody's "
    "`previous_post`, it states such a tenure, and whoever asks for the holders of that post has to find him.",
    "Add a `held` record of the holder for that post, or correct `previous_post`.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    if not complete(corpus):
        return
    known = by_holder_and_post(corpus)
    for row in corpus.rows["appointments"]:
        post, who = row.values.get("previous_post_id"), holder(row)
        if post is None or not who or post == row.values.get("post_id"):
            continue
        if not any(one.values["change"] in IN_POST | OUT_OF_POST for one in known.get((who, post), ())):
            yield row.finding(RULE, f"{row.id}: no record says that {who} held {post}", "previous_post_id")


CHECK = Check(RULE, _run)
