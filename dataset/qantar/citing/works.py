"""What is cited, before it is written in any style: the data or a part of them, and the articles they rest on."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from qantar.descriptor import Package
from qantar.rows import Row

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
"""As citations have them, whatever language the system speaks."""


@dataclass(frozen=True, slots=True)
class Work:
    """One thing that a bibliography can list.

    Attributes:
        key: Letters, digits and hyphens; names the work in a bibliography.
        kind: `dataset` or `news`.
        plain: The whole citation in running text.
        authors: Bodies, not persons; empty where nobody is named.
        date: The day of publication, where it is known.
        year: The year, where no more is known.
        inferred: Whether the day is not printed but follows from what articles say.
        note: What no other field holds: the part that is cited, the version, who is credited.
    """

    key: str
    kind: str
    plain: str
    title: str
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    date: datetime.date | None = None
    year: int | None = None
    inferred: bool = False
    version: str | None = None
    language: str | None = None
    address: str | None = None
    licence: str | None = None
    keywords: tuple[str, ...] = ()
    note: str | None = None


def dataset_work(package: Package, part: str | None = None, key: str | None = None) -> Work:
    """The data as a whole, or a part of them.

    Args:
        package: The data package.
        part: What is cited of it, as a sentence.
        key: What tells the part from other parts.
    """
    name = f"{package.name}-{package.version}".replace(".", "-")
    return Work(
        key=f"{name}-{key.replace('_', '-')}" if key else name,
        kind="dataset",
        plain=package.citation if part is None else f"{package.citation} {part}",
        title=package.title,
        authors=package.contributors,
        year=package.year,
        version=package.version,
        language="en",
        address=package.homepage,
        licence=package.licence,
        keywords=package.keywords,
        note=part,
    )


def article_work(row: Row) -> Work:
    """An article as bibliographic data; agencies are credited in the note, since the articles do not call them authors.

    Args:
        row: The row of `articles`.
    """
    date = row["published_on"] if isinstance(row["published_on"], datetime.date) else None
    notes = [f"Article {row['article_id']}, file {row['file']}, SHA-256 {row['sha256']}."]
    if row["agency"] is not None:
        notes.insert(0, f"Credits {row['agency']}.")
    inferred = row["published_on_basis"] == "inferred"
    if inferred:
        notes.append("The day of publication is not printed but inferred.")
    work = Work(
        key=f"article-{row['article_id']}-{str(row['sha256'])[:8]}",
        kind="news",
        plain="",
        title=str(row["headline"] or f"[Article without a headline, {row['file']}]"),
        publisher=_text(row["publisher"]),
        date=date,
        year=date.year if date else None,
        inferred=inferred,
        language=_text(row["language"]),
        address=_text(row["url"]),
        note=" ".join(notes),
    )
    return Work(
        **{name: getattr(work, name) for name in Work.__slots__} | {"plain": _plain(work, _text(row["agency"]))}
    )


def source_of(article: Row, lines: Sequence[int]) -> str:
    """An article and its lines as the source of a row: `article a002 (...), lines 3, 9`."""
    headline = f'"{article["headline"]}"' if article["headline"] else str(article["file"])
    known = [headline, *(str(article[name]) for name in ("publisher", "published_on") if article[name] is not None)]
    listed = f"line {lines[0]}" if len(lines) == 1 else f"lines {', '.join(map(str, lines))}"
    return f"article {article['article_id']} ({', '.join(known)}), {listed}"


def _plain(work: Work, agency: str | None) -> str:
    """As APA has works without an author: title, date, where it appeared, address."""
    day = "n.d." if work.date is None else f"{work.date.year}, {MONTHS[work.date.month - 1]} {work.date.day}"
    said = [f"{work.title} ({f'{day}, inferred' if work.inferred else day})."]
    said += [f"{work.publisher.removesuffix('.')}."] if work.publisher else []
    said += [f"Credits {agency.removesuffix('.')}."] if agency else []
    return " ".join([*said, *([work.address] if work.address else [])])


def _text(value: object) -> str | None:
    return None if value is None else str(value)
