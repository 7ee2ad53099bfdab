"""Citations as RIS, which Zotero, Mendeley and EndNote import; one record a work."""

from __future__ import annotations

from qantar.citing.works import Work

_TYPES = {"dataset": "DATA", "news": "NEWS"}


def render(works: list[Work]) -> str:
    """The records, the work cited first."""
    return "\n".join(map(_record, works))


def _record(work: Work) -> str:
    date = work.date
    said = [
        ("TY", _TYPES[work.kind]),
        ("ID", work.key),
        *(("AU", author) for author in work.authors),
        ("TI", work.title),
        ("T2", work.publisher),
        ("PY", work.year),
        ("DA", f"{date:%Y/%m/%d}" if date else None),
        ("ET", work.version),
        ("LA", work.language),
        ("UR", work.address),
        ("C1", work.licence),
        *(("KW", keyword) for keyword in work.keywords),
        ("N1", work.note),
    ]
    return "\n".join([*(f"{tag}  - {value}" for tag, value in said if value), "ER  - "])
