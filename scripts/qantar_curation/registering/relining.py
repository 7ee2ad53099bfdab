"""Taking another capture of a registered article for it: what names its lines follows those whose text is the same."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qantar_curation.articles.capture import Captured, CapturedLine
from qantar_curation.articles.moves import aligned_lines, moved_findings
from qantar_curation.corpus import Corpus
from qantar_curation.corpus.files import ARTICLES
from qantar_curation.corpus.model import EvidenceItem, Written
from qantar_curation.diagnostics.finding import Finding, Span
from qantar_curation.expectations import Sentinel, expectations
from qantar_curation.registering.days import printed_days
from qantar_curation.registering.register import guesses_of
from qantar_curation.registering.roles import LineGuess
from qantar_curation.registering.splicing import CannotSplice, listed_in, with_list, with_value

_SPEAKS_OF_LINES = re.compile(r"\blines?\s\d", re.IGNORECASE)
_BY_PLACE = frozenset({"headline", "subheading"})
"""Roles that are guessed from the lines around: of a line that is new they say little."""


@dataclass(slots=True)
class Relining:
    """What changes where a capture is taken for a registered article.

    Attributes:
        lines: The new number of each old line whose text is the same.
        edits: The files of records, the expectations and the entry that change, with their whole text.
        followed: How many pieces of evidence get another line.
        reworded: Those that stand in their line as before, though its other words have changed.
        left: On each phrase that stands in no line as it was, where its words stand now if they do.
        added: Lines of the capture that are new and that their own words tell; their entries are written.
        changed: Lines of the entry that read otherwise now, with their new numbers: their entries stay theirs.
        dropped: Lines of the entry that the capture has not, by their old numbers; their entries go.
        speaking: Where notes speak of lines by their numbers, which nothing mends.
    """

    lines: dict[int, int]
    edits: dict[str, str] = field(default_factory=dict)
    followed: int = 0
    reworded: list[EvidenceItem] = field(default_factory=list)
    left: list[Finding] = field(default_factory=list)
    added: list[LineGuess] = field(default_factory=list)
    changed: dict[int, int] = field(default_factory=dict)
    dropped: list[int] = field(default_factory=list)
    speaking: list[tuple[str, Span]] = field(default_factory=list)


def reline(root: Path, corpus: Corpus, captured: Captured, file: str) -> Relining:
    """Have evidence and entry of a registered article follow its lines into another capture; nothing is written.

    Args:
        root: The root of the corpus.
        corpus: Its records, without findings.
        captured: The capture, by the id of the article.
        file: The name of its file, which the entry pins.

    Raises:
        CannotSplice: the lock is not that of the pinned text, or a file cannot be edited.
    """
    article_id = captured.article_id
    pin, lock = corpus.pins[article_id], corpus.locks.get(article_id)
    if lock is None or lock.sha256 != pin.sha256:
        raise CannotSplice(f"the lock of {article_id} is not that of the text that its entry pins: it tells no lines")
    cited = [item for item in corpus.evidence if item.article_id == article_id]
    result = Relining(aligned_lines(lock, captured))
    for item in cited:
        if item.line not in result.lines:
            found = moved_findings([item.citation], captured, result.lines)
            result.left += found
            result.reworded += [] if found else [item]
    moved = {old for old, new in result.lines.items() if new != old}
    following = [(item.written, item.line) for item in cited if item.line in moved]
    result.followed = len(following)
    for one, place in expectations(root)[0]:
        if isinstance(one, Sentinel) and one.article == article_id and one.line in moved:
            following.append((place, one.line))
    result.edits = _renumbered(following, result.lines)
    text = result.edits.get(pin.path) or (root / pin.path).read_text(encoding="utf-8")
    text = _with_lines(root, pin.path, text, captured, len(lock.lines), result)
    for key, value in (("sha256", captured.sha256), ("file", file)):
        text = with_value(root, pin.path, ARTICLES, text, article_id, key, value)
    result.edits[pin.path] = text
    result.speaking = _speaking(corpus, article_id, cited)
    return result


def _renumbered(parts: Sequence[tuple[Written, int]], lines: Mapping[int, int]) -> dict[str, str]:
    """The files of these parts, each with the new number of the line that it names and no other change."""
    by_path: dict[str, list[tuple[Span, int]]] = {}
    texts = {written.document.path: written.document.text for written, _ in parts}
    for written, line in parts:
        by_path.setdefault(written.document.path, []).append((written.span("line"), line))
    edits = {}
    for path, places in by_path.items():
        rows = texts[path].split("\n")
        for place, line in sorted(places, reverse=True):
            row, start, end = rows[place.line - 1], place.column - 1, place.column - 1 + place.length
            number = row[start:end]
            if number.strip("\"'") != str(line):
                raise CannotSplice(f"{path}:{place.line}:{place.column}: the number of a line does not stand here")
            rows[place.line - 1] = row[:start] + number.replace(str(line), str(lines[line])) + row[end:]
        edits[path] = "\n".join(rows)
    return edits


def _with_lines(root: Path, path: str, text: str, captured: Captured, before: int, result: Relining) -> str:
    """The entry whose list of lines follows; what is changed, dropped and added is noted in the result."""
    article_id = captured.article_id
    kept: dict[int, tuple[int | None, Mapping[str, object]]] = {}
    for index, item in enumerate(listed_in(path, ARTICLES, text, article_id, "lines")):
        old = int(str(item["line"]))
        new = result.lines.get(old)
        if new is None:
            new = _in_place_of(old, result.lines, before, len(captured.lines))
            if new is None or not captured.lines[new - 1].words:
                result.dropped.append(old)
                continue
            result.changed[old] = new
        kept[new] = index, {**item, "line": new}
    for guess in _of_new_lines(captured.lines, {*result.lines.values(), *kept}):
        result.added.append(guess)
        kept[guess.line] = None, {"line": guess.line, "role": guess.role, "skipped": guess.skipped}
    return with_list(root, path, ARTICLES, text, article_id, "lines", [kept[number] for number in sorted(kept)])


def _in_place_of(old: int, lines: Mapping[int, int], before: int, after: int) -> int | None:
    """The line of the capture that stands where an old one stood: between the same two, as many lines apart."""
    ends = {0: 0, before + 1: after + 1, **lines}
    above = max(one for one in ends if one < old)
    below = min(one for one in ends if one > old)
    if ends[below] - ends[above] != below - above:
        return None
    new = ends[above] + old - above
    return None if new in lines.values() else new


def _of_new_lines(lines: Sequence[CapturedLine], known: set[int]) -> list[LineGuess]:
    found = guesses_of(lines, printed_days(lines))
    return [one for one in found if one.line not in known and one.role not in _BY_PLACE]


def _speaking(corpus: Corpus, article_id: str, cited: Sequence[EvidenceItem]) -> list[tuple[str, Span]]:
    """The notes of the entry, of the evidence and of the records that it supports which name a line by its number."""
    rows = {id(item.row): item.row for item in cited}
    entry = corpus.ids(ARTICLES).get(article_id)
    found = [row.written for row in [*([entry] if entry else []), *rows.values()] if _names(row.values.get("note"))]
    found += [item.written for item in cited if _names(item.note)]
    return sorted({(one.document.path, one.span("note")) for one in found})


def _names(note: object) -> bool:
    return isinstance(note, str) and _SPEAKS_OF_LINES.search(note) is not None
