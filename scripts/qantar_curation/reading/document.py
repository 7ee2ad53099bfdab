"""A YAML file read with the place of everything in it."""

from __future__ import annotations

import gc
from pathlib import Path

import yaml

from qantar_curation.diagnostics.finding import Finding, Span
from qantar_curation.reading.braces import set_aside
from qantar_curation.reading.characters import readable
from qantar_curation.reading.composing import Composer
from qantar_curation.reading.events import LIMIT_EVENTS, TooManyEvents, events, extent
from qantar_curation.reading.lines import Lines
from qantar_curation.reading.nodes import Mapping, Mark, Sequence
from qantar_curation.reading.opening import LIMIT_BYTES, name_of
from qantar_curation.reading.refusals import Refusals, StopReading
from qantar_curation.reading.rules import DIRECTIVE, EMPTY_FILE, LINE_TOO_LONG, SEVERAL_DOCUMENTS, TOO_MUCH, YAML_SYNTAX
from qantar_curation.reading.syntax import described
from qantar_curation.reading.text import check_text, read_text

#: The way to a value: keys of mappings and indices of lists.
Way = tuple[str | int, ...]


class Document:
    """One YAML file.

    Attributes:
        path: The file, with forward slashes, relative to the root.
        text: What was read, which the places count in.
        data: Text (``str``), ``Sequence`` and ``Mapping`` inside each other; ``Refused`` where a value was refused.
    """

    __slots__ = ("_lines", "data", "path", "text")

    def __init__(self, path: str, text: str, data: object, lines: Lines) -> None:
        self.path = path
        self.text = text
        self.data = data
        self._lines = lines

    def span(self, way: Way) -> Span:
        """Where a value stands, or the nearest list or mapping around it if there is no such value.

        Of a list it is the first dash or the opening bracket, of a mapping the first key or the opening brace, of a
        text of several lines the part in its first line.
        """
        return self._lines.span(*self._mark(way, key=False))

    def key_span(self, way: Way) -> Span:
        """Where the key of a value stands; of an item of a list, the item; else as ``span``."""
        return self._lines.span(*self._mark(way, key=True))

    def _mark(self, way: Way, *, key: bool) -> Mark:
        node = self.data
        mark: Mark = node.mark if isinstance(node, Mapping | Sequence) else (0, len(self.text))
        for index, step in enumerate(way):
            if isinstance(node, Mapping) and isinstance(step, str) and step in node:
                mark = node.key_mark(step) if key and index == len(way) - 1 else node.value_mark(step)
                node = node[step]
            elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node):
                mark = node.item_mark(step)
                node = node[step]
            else:
                break
        return mark


def read_document(root: Path, path: Path) -> tuple[Document | None, list[Finding]]:
    """Read one YAML file below the root, all scalars as text, with the places of everything.

    Args:
        root: What the file must lie below, also when links are followed.
        path: The file, as the program would open it (relative to the working directory, not to the root).

    Returns:
        The document, or none where the file cannot be read to its end; and all that was refused. A document that
        has findings is for finding more in the same run, not for use. No error is raised, whatever the file holds.
    """
    text, findings = read_text(root, path, limit_bytes=LIMIT_BYTES)
    return (None, findings) if text is None else _compose(name_of(root, path), text, findings)


def document_of(name: str, text: str) -> tuple[Document | None, list[Finding]]:
    """As ``read_document``, of a text at hand; the name is the path that the findings bear."""
    findings = check_text(name, text)
    if any(finding.rule is LINE_TOO_LONG for finding in findings):
        return None, findings
    return _compose(name, text, findings)


def _compose(name: str, text: str, findings: list[Finding]) -> tuple[Document | None, list[Finding]]:
    text = readable(text)
    lines = Lines(text)
    refusals = Refusals(name, lines)
    # Nothing built here is garbage before the end, and looking for some takes longer than the reading.
    collecting = gc.isenabled()
    gc.disable()
    try:
        data = None if findings else _at_a_glance(text)
        if data is None:
            data = _content(text, refusals, {})
    except StopReading:
        data = None
    finally:
        if collecting:
            gc.enable()
    return (None if data is None else Document(name, text, data, lines)), findings + refusals.findings


def _at_a_glance(text: str) -> object:
    """What `_content` gives, in half the time; none where the text has no items in braces or something is refused."""
    short, aside = set_aside(text)
    if not aside:
        return None
    refusals = Refusals("", Lines(text))
    try:
        data = _content(short, refusals, aside)
    except StopReading:
        return None
    return None if aside or refusals.findings else data


def _content(text: str, refusals: Refusals, aside: dict[int, tuple[int, Mapping]]) -> object:
    """The one document of a text. Raises StopReading where it has none, or cannot be read to its end."""
    if text.startswith("%") or "\n%" in text:
        # Before the parser, which takes hours over a file of directives.
        begin = 0 if text.startswith("%") else text.index("\n%") + 1
        refusals.stop(DIRECTIVE, begin, len(text), "a line that starts with %: nothing is read")
    stream = events(text)
    try:
        next(stream)
        start = next(stream)
        if not isinstance(start, yaml.DocumentStartEvent):
            refusals.stop_whole(EMPTY_FILE, "the file has no content")
        first = next(stream)
        if isinstance(first, yaml.ScalarEvent) and not first.value and not first.style:
            refusals.stop_whole(EMPTY_FILE, "the file has no content")
        data = Composer(text, stream, refusals, aside).node(first)
        next(stream)
        following = next(stream)
        if isinstance(following, yaml.DocumentStartEvent):
            refusals.stop(
                SEVERAL_DOCUMENTS, *extent(following), "a second document begins here: nothing after this is read"
            )
    except (StopIteration, TooManyEvents):
        limit = f"{LIMIT_EVENTS:,} keys, values, and starts and ends of lists and mappings"
        refusals.stop_whole(TOO_MUCH, f"the file has more than {limit}: it is not read")
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        offset, message, hint = described(error, text)
        if "\t" in text[text.rfind("\n", 0, offset) + 1 : offset + 1]:
            raise StopReading from error  # over a tab, which is reported already
        refusals.stop(YAML_SYNTAX, offset, offset + 1, message, hint)
    return data
