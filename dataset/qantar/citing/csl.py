"""Citations as CSL-JSON, from which citation processors (Zotero, pandoc, citeproc) write any style."""

from __future__ import annotations

import json

from qantar.citing.works import Work

_TYPES = {"dataset": "dataset", "news": "article-newspaper"}


def render(works: list[Work]) -> str:
    """A JSON list of the items, the work cited first."""
    return json.dumps([_item(work) for work in works], ensure_ascii=False, indent=2)


def _item(work: Work) -> dict[str, object]:
    item = {
        "id": work.key,
        "type": _TYPES[work.kind],
        "title": work.title,
        "author": [{"literal": author} for author in work.authors],
        "container-title": work.publisher,
        "issued": _issued(work),
        "version": work.version,
        "language": work.language,
        "URL": work.address,
        "keyword": ", ".join(work.keywords),
        "note": work.note,
    }
    return {key: value for key, value in item.items() if value}


def _issued(work: Work) -> dict[str, object] | None:
    if work.year is None:
        return None
    parts = [work.date.year, work.date.month, work.date.day] if work.date else [work.year]
    # `circa` is how CSL says that a date is not certain.
    return {"date-parts": [parts], "circa": True} if work.inferred else {"date-parts": [parts]}
