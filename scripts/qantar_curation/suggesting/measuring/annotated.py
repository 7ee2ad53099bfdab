"""Texts annotated by hand: where they lie, and how a folder of them is read."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path("tests/evaluation")
DAYS = "days.json"
_KEYS = {
    "person": {"name", "post", "status"},
    "appointment": {"change", "person", "post", "date"},
    "figure": {"value", "qualifier", "unit", "what"},
    "date": {"edtf", "rule"},
    "event": {"kind", "status", "speaker"},
    "quote": {"speaker"},
}
"""The keys of `value`, by kind."""


class NotAnnotated(Exception):
    """A folder of annotated texts that cannot be used; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text with what a person found in it."""

    name: str
    text: str
    day: datetime.date
    annotations: list[dict[str, Any]]


def texts_of(folder: Path) -> list[Text]:
    """The annotated texts of a folder: `days.json`, and for each name in it NAME.txt and NAME.jsonl.

    Raises:
        NotAnnotated: If a file is missing or does not hold what it should.
    """
    return [
        Text(name, _read(folder / f"{name}.txt"), day, annotations_of(folder / f"{name}.jsonl"))
        for name, day in days_of(folder).items()
    ]


def training_of(root: Path, folder: Path, articles: Path) -> list[Text]:
    """The shipped articles that are at hand, with the annotations of `folder`.

    Raises:
        NotAnnotated: If a file of the folder is missing or does not hold what it should.
    """
    from qantar_curation.articles.folder import capture_all
    from qantar_curation.corpus import load

    captured, _ = capture_all(articles, load(root).pins)
    return [
        Text(name, "\n".join(one.text for one in captured[name].lines), day, annotations_of(folder / f"{name}.jsonl"))
        for name, day in days_of(folder).items()
        if name in captured
    ]


def days_of(folder: Path) -> dict[str, datetime.date]:
    """The reference day of each text, by name, in order.

    Raises:
        NotAnnotated: If `days.json` is missing or is no object of days.
    """
    path = folder / DAYS
    try:
        found = json.loads(_read(path))
        return {name: datetime.date.fromisoformat(day) for name, day in sorted(found.items())}
    except (ValueError, TypeError, AttributeError) as error:
        raise NotAnnotated(f'{path}: not an object of names and days, such as {{"t01": "2020-05-31"}}') from error


def annotations_of(path: Path) -> list[dict[str, Any]]:
    """The annotations of a file, one JSON object a line.

    Raises:
        NotAnnotated: If the file is missing, or a line is no annotation.
    """
    found = []
    for number, line in enumerate(_read(path).splitlines(), 1):
        try:
            entry = json.loads(line)
            sound = entry["line"] >= 1 and entry["phrase"] and entry["value"].keys() == _KEYS[entry["kind"]]
        except (ValueError, TypeError, KeyError, AttributeError):
            sound = False
        if not sound:
            raise NotAnnotated(
                f"{path}:{number}: no annotation: an object with kind, line, phrase and value is expected"
            )
        found.append(entry)
    return found


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise NotAnnotated(f"{path}: cannot be read: {error}") from error
