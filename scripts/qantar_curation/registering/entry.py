"""The entry of a new article as data, and the edits that its registration makes to files."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qantar_curation.corpus import Corpus
from qantar_curation.corpus.files import ARTICLES, ARTICLES_FOLDER
from qantar_curation.registering.copies import Group
from qantar_curation.registering.days import PrintedDay
from qantar_curation.registering.roles import LineGuess
from qantar_curation.registering.splicing import with_item, with_record


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of an article as a whole; null where it is not."""

    article_id: str
    file: str
    sha256: str
    language: str
    headline_line: int | None = None
    headline: str | None = None
    publisher: str | None = None
    agency: str | None = None
    url: str | None = None
    translated: bool | None = None
    published_on: datetime.date | None = None
    basis: str | None = None
    shown_by: tuple[PrintedDay, ...] = ()
    note: str | None = None


def entry(details: Details, guesses: Sequence[LineGuess], groups: Sequence[Group]) -> dict[str, object]:
    """The entry of an article, as it is written."""
    listed: dict[int, dict[str, object]] = {}
    for guess in guesses:
        if guess.role == "headline":
            continue
        listed[guess.line] = {"line": guess.line, "role": guess.role, "skipped": guess.skipped}
    if details.headline_line is not None:
        listed[details.headline_line] = {"line": details.headline_line, "role": "headline"}
    for group in groups:
        for line in group.lines:
            known = listed.setdefault(line, {"line": line})
            known["wire_group"] = group.slug
    evidence: list[dict[str, object]] = []
    for day in details.shown_by:
        item: dict[str, object] = {
            "article": details.article_id,
            "line": day.line,
            "phrase": day.phrase,
            "occurrence": day.occurrence,
            "supports": ["published_on"],
        }
        if details.basis == "inferred":
            item["basis"] = "resolved"
        evidence.append(item)
    return {
        "article_id": details.article_id,
        "file": details.file,
        "sha256": details.sha256,
        "coding": "registered",
        "headline": details.headline,
        "publisher": details.publisher,
        "agency": details.agency,
        "url": details.url,
        "language": details.language,
        "translated": details.translated,
        "published_on": details.published_on,
        "published_on_basis": details.basis if details.published_on is not None else None,
        "note": details.note,
        "lines": [listed[line] for line in sorted(listed)] or None,
        "evidence": evidence or None,
    }


def edits_of_others(root: Path, corpus: Corpus, groups: Sequence[Group]) -> dict[str, str]:
    """The files of earlier articles whose lines join a wire group, with their new text.

    Raises:
        CannotSplice: a file cannot be edited.
    """
    rows = {(row.values["article_id"], row.values["line"]): row.values for row in corpus.rows["article_lines"]}
    edits: dict[str, str] = {}
    for group in groups:
        for article_id, line in group.joining:
            path = f"{ARTICLES_FOLDER}/{article_id}.yaml"
            text = edits.get(path) or (root / path).read_text(encoding="utf-8")
            known: Mapping[str, object] = rows.get((article_id, line), {})
            item = {
                "line": line,
                "role": known.get("role"),
                "skipped": known.get("skipped_reason"),
                "wire_group": group.slug,
            }
            if item["role"] == "body" and item["skipped"] is None:
                item["role"] = None
            edits[path] = with_item(root, path, ARTICLES, text, article_id, "lines", item)
    return edits


def edits_of_entry(root: Path, data: Mapping[str, object]) -> dict[str, str]:
    """The file of the new entry with its text."""
    path = f"{ARTICLES_FOLDER}/{data['article_id']}.yaml"
    return {path: with_record(root, path, ARTICLES, "", data)}
