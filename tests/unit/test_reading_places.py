"""Where things stand: spans of values and keys, in code points, whichever parser reads."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
import yaml

from qantar_curation.diagnostics import Span
from qantar_curation.reading import Document, Mapping, Sequence, document_of, read_document
from qantar_curation.reading.events import events
from qantar_curation.reading.lines import Lines

TEXT = """\
# Жаңа
- name: 'Қаңтар 😀'   # why
  note: plain
    over two lines
  block: |-
    one
    two
  evidence:
    - {line: 15, phrase: "é", supports: [a, bc]}
    - line: 16
"""


@pytest.fixture(params=[False, True], ids=["libyaml", "python"])
def document(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Document:
    if request.param:
        monkeypatch.setattr(events, "__kwdefaults__", {"pure": True})
    elif not yaml.__with_libyaml__:
        pytest.skip("PyYAML was built without libyaml")
    document, findings = document_of("a.yaml", TEXT)
    assert not findings
    assert document is not None
    return document


@pytest.mark.parametrize(
    ("way", "span"),
    [
        ((), Span(2, 1, 1)),
        ((0,), Span(2, 3, 4)),
        ((0, "name"), Span(2, 9, 10)),
        ((0, "note"), Span(3, 9, 5)),
        ((0, "block"), Span(5, 10, 2)),
        ((0, "evidence"), Span(9, 5, 1)),
        ((0, "evidence", 0), Span(9, 7, 1)),
        ((0, "evidence", 0, "line"), Span(9, 14, 2)),
        ((0, "evidence", 0, "phrase"), Span(9, 26, 3)),
        ((0, "evidence", 0, "supports"), Span(9, 41, 1)),
        ((0, "evidence", 0, "supports", 1), Span(9, 45, 2)),
        ((0, "evidence", 1), Span(10, 7, 4)),
        ((0, "evidence", 1, "missing", 3), Span(10, 7, 4)),
        ((0, "missing"), Span(2, 3, 4)),
        ((0, "name", "deeper"), Span(2, 9, 10)),
        ((7,), Span(2, 1, 1)),
        (("name",), Span(2, 1, 1)),
    ],
)
def test_the_span_of_a_value(document: Document, way: tuple[str | int, ...], span: Span) -> None:
    assert document.span(way) == span


@pytest.mark.parametrize(
    ("way", "span"),
    [
        ((), Span(2, 1, 1)),
        ((0, "name"), Span(2, 3, 4)),
        ((0, "evidence"), Span(8, 3, 8)),
        ((0, "evidence", 0, "supports"), Span(9, 31, 8)),
        ((0, "evidence", 0, "supports", 1), Span(9, 45, 2)),
        ((0, "missing"), Span(2, 3, 4)),
        ((0, "evidence", 1, "missing"), Span(10, 7, 4)),
    ],
)
def test_the_span_of_a_key(document: Document, way: tuple[str | int, ...], span: Span) -> None:
    assert document.key_span(way) == span


def test_the_data_are_plain_and_text_alone(document: Document) -> None:
    assert isinstance(document.data, Sequence)
    record = document.data[0]
    assert isinstance(record, Mapping)
    assert document.data == [
        {
            "name": "Қаңтар 😀",
            "note": "plain over two lines",
            "block": "one\ntwo",
            "evidence": [{"line": "15", "phrase": "é", "supports": ["a", "bc"]}, {"line": "16"}],
        }
    ]


def test_marks_are_offsets(document: Document) -> None:
    assert isinstance(document.data, Sequence)
    record = document.data[0]
    assert isinstance(record, Mapping)
    assert [TEXT[slice(*record.key_mark(key))] for key in record] == list(record)
    assert TEXT[slice(*record.value_mark("name"))] == "'Қаңтар 😀'"
    assert TEXT[slice(*record.mark)] == "name"
    assert TEXT[slice(*document.data.item_mark(0))] == "name"
    with pytest.raises(KeyError):
        record.key_mark("missing")
    with pytest.raises(IndexError):
        document.data.item_mark(1)


def test_a_refused_key_moves_no_place() -> None:
    document, _ = document_of("a.yaml", "- a: 1\n  a: 2\n  <<: 3\n  b: 4\n")
    assert document is not None
    assert document.span((0, "a")) == Span(1, 6, 1)
    assert document.span((0, "b")) == Span(4, 6, 1)


def test_a_document_of_a_text_alone() -> None:
    document, _ = document_of("a.yaml", "text\n")
    assert document is not None
    assert document.data == "text"
    assert document.span(("a", 1)) == Span(1, 1, 4)


def test_lines_are_split_at_line_feeds_only() -> None:
    text = "a\x0bb\x0cc\x1cd\x85e\u2028f\n😀g"
    lines = Lines(text)
    assert lines.span(text.index("f"), len(text)) == Span(1, 11, 1)
    assert lines.span(text.index("g"), len(text)) == Span(2, 2, 1)


@pytest.mark.parametrize("text", ["", "a", "a\n", "a\n\n", "\n", "ab\ncd\n" * 40_000])
def test_each_offset_has_a_place(text: str) -> None:
    lines = Lines(text)
    step = max(1, len(text) // 50)
    for offset in [*range(0, len(text), step), len(text)]:
        span = lines.span(offset, offset + 3)
        before = text[: min(offset, len(text) - text.endswith("\n"))]
        assert (span.line, span.column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))
        assert span.length >= 1


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("text", ["- a: b\n", "- a: b: c\n"])
def test_the_garbage_collector_is_as_it_was(enabled: bool, text: str) -> None:
    was = gc.isenabled()
    try:
        gc.enable() if enabled else gc.disable()
        document_of("a.yaml", text)
        assert gc.isenabled() == enabled
    finally:
        gc.enable() if was else gc.disable()


def test_a_file_is_named_relative_to_its_root(tmp_path: Path) -> None:
    path = tmp_path / "records" / "events.yaml"
    path.parent.mkdir()
    path.write_text("- a: b\n  a: c\n", encoding="utf-8")
    document, findings = read_document(tmp_path, path)
    assert document is not None
    assert document.path == findings[0].path == "records/events.yaml"
    assert document.text == path.read_text(encoding="utf-8")
