"""The frame of `holders`: who held a post, surely or possibly, on a day or at any time."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING

from qantar.days import Day, day_of
from qantar.descriptor import Package
from qantar.errors import NothingFound
from qantar.framing import Kind, frame_of
from qantar.naming import names, party
from qantar.rows import Row, row_of
from qantar.tenures import Tenure, tenures

if TYPE_CHECKING:
    import pandas as pd

Rows = Callable[[str], list[Row]]
CERTAINTY = ("certain", "possible", "announced", "planned", "alleged")
_KINDS: dict[str, Kind] = {
    "post_id": "string",
    "holder": "string",
    "official_id": "string",
    "organisation_id": "string",
    "certainty": CERTAINTY,
    "since_earliest": "date",
    "since_latest": "date",
    "until_earliest": "date",
    "until_latest": "date",
    "appointments": "string",
    "articles": "string",
}


def holders_frame(package: Package, rows: Rows, post: str, on: Day | None) -> pd.DataFrame:
    """The answer of `Dataset.holders`, which describes it."""
    day = None if on is None else day_of(on)
    single_seat = row_of(rows("posts"), package.resources["posts"], post)["single_seat"] is True
    articles = _articles(rows)
    published = {str(row["article_id"]): row["published_on"] for row in rows("articles")}
    printed = {
        id: {when for article in cited if isinstance(when := published[article], datetime.date)}
        for id, cited in articles.items()
    }
    every = tenures(post, single_seat, rows("appointments"), printed)
    named = names(rows)
    found = []
    for tenure in every:
        certainty = _certainty(tenure, day)
        if certainty is not None:
            ids = sorted({fact.appointment for fact in tenure.facts})
            answer: Row = {
                "post_id": post,
                "official_id": tenure.holder[0],
                "organisation_id": tenure.holder[1],
                "certainty": certainty,
                **dict(zip(("since_earliest", "since_latest"), tenure.since, strict=True)),
                **dict(zip(("until_earliest", "until_latest"), tenure.until, strict=True)),
                "appointments": ", ".join(ids),
                "articles": ", ".join(sorted({article for id in ids for article in articles[id]})) or None,
            }
            found.append(answer | {"holder": party(answer, named)})
    if not found:
        said = sorted({party(_ids(tenure), named) or "" for tenure in every})
        when = "" if day is None else f" on {day}"
        who = f"; at other times: {', '.join(said)}" if said else ""
        raise NothingFound(f"no appointment says who held {post}{when}{who}")
    found.sort(
        key=lambda row: (CERTAINTY.index(str(row["certainty"])), str(row["since_latest"] or ""), str(row["holder"]))
    )
    return frame_of(found, _KINDS, package.attrs("holders", f"Holders of {post}"))


def _certainty(tenure: Tenure, day: datetime.date | None) -> str | None:
    found = tenure.on(day) if day is not None else _ever(tenure)
    return found if found is None or tenure.status == "occurred" else tenure.status


def _ever(tenure: Tenure) -> str:
    """Whether the post was held at all: a vote alone does not say so."""
    return "possible" if all(fact.what == "consent" for fact in tenure.facts) else "certain"


def _ids(tenure: Tenure) -> Row:
    return {"official_id": tenure.holder[0], "organisation_id": tenure.holder[1]}


def _articles(rows: Rows) -> dict[str, set[str]]:
    """The articles that state each appointment."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("evidence"):
        if row["record_table"] == "appointments":
            found[str(row["record_id"])].add(str(row["article_id"]))
    return found
