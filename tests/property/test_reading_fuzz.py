"""Whatever a file holds: no exception, findings that can be shown, and an end in bounded time."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from qantar_curation.diagnostics import Finding, render_concise, render_github, render_json, render_text, summary
from qantar_curation.reading import Document, Mapping, Sequence, document_of, read_document
from qantar_curation.reading.events import events

RECORD = """\
- event_id: harbour-meeting   # the first
  label: 'Dockers meet'
  start: "2031-02-04"
  note: >-
    Told twice; the second
    telling is longer.
  evidence:
    - {article: a001, line: 3, supports: [kind, status]}
    - article: a002
      phrase: “met at the gate”
"""
# What has a meaning in YAML, or none that anyone can see.
PIECES = st.sampled_from(
    [
        *"&*!|>-?:,[]{}#%@`'\"\\~=\n\t \r\0é😀\ufeff\u202e\u200b\xa0\x85\u2028",
        *("&a ", "*a", "!!str ", "<<: ", "---\n", "...\n", "%YAML 1.1\n", "? ", ": ", "- ", "\n  ", "\n", "null"),
        *('"\\u202e"', '"\\ud800"', '"\\UFFFFFFFF"', "''", "event_id: x\n", "[[[[[[", "{{{{{{", "%YAML 9" + "9" * 5000),
    ]
)


def look_at(document: Document | None, findings: list[Finding], text: str) -> None:
    """Demand that all that was found can be shown and all that was read has a place."""
    lines = text.split("\n")
    for finding in findings:
        assert finding.rule.code[0] == "Y"
        assert finding.message
        if finding.span is not None:
            assert 1 <= finding.span.line <= len(lines)
            assert finding.span.column >= 1
            assert finding.span.length >= 1

    def source(_: str, line: int) -> str:
        return lines[line - 1]

    shown = render_text.render(findings, source=source)
    shown += render_concise.render(findings) + render_github.render(findings) + render_json.render(findings)
    shown += render_github.step_summary(findings) + summary(findings)
    assert all(character.isprintable() or character == "\n" for character in shown)
    assert document is not None or findings
    if document is not None:
        walk(document, document.data, ())


def walk(document: Document, node: object, way: tuple[str | int, ...]) -> None:
    span, key = document.span(way), document.key_span(way)
    assert span.line >= 1
    assert key.length >= 1
    if isinstance(node, Mapping):
        assert len(node.marks) == 4 * len(node)
        for name, value in node.items():
            walk(document, value, (*way, name))
    elif isinstance(node, Sequence):
        assert len(node.marks) == 2 * len(node)
        for index, value in enumerate(node):
            walk(document, value, (*way, index))
    else:
        assert isinstance(node, str)


@given(st.binary(max_size=300))
@example(b"\xff\xfe-\0 \0a\0")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=1000, max_examples=150)
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    root = tmp_path_factory.getbasetemp()
    (root / "a.yaml").write_bytes(data)
    look_at(*read_document(root, root / "a.yaml"), data.decode("utf-8", "replace"))


@given(st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join))
@example("[" * 5000)
@example("&a " * 100)
@example("- ? " * 100)
@settings(deadline=1000, max_examples=300)
@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
def test_any_text(pure: bool, text: str) -> None:
    read_and_look(pure, text)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A record with some pieces put in, taken out, or doubled."""
    text = RECORD
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        stop = min(len(text), start + draw(st.integers(0, 12)))
        piece = draw(PIECES | st.text(max_size=3) | st.just("") | st.just(2 * text[start:stop]))
        text = text[:start] + piece + text[stop:]
    return text


@given(mutated())
@settings(deadline=1000, max_examples=300)
@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
def test_a_record_changed_at_random(pure: bool, text: str) -> None:
    read_and_look(pure, text)


def read_and_look(pure: bool, text: str) -> None:
    defaults = events.__kwdefaults__
    events.__kwdefaults__ = {"pure": pure or not yaml.__with_libyaml__}
    try:
        look_at(*document_of("records/a.yaml", text), text)
    finally:
        events.__kwdefaults__ = defaults


def plain(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    return st.recursive(
        strategy,
        lambda children: (
            st.lists(children, max_size=4) | st.dictionaries(strategy.map("k-{}".format), children, max_size=4)
        ),
        max_leaves=12,
    )


@given(
    plain(st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="\u034f"), min_size=1, max_size=12)),
    st.booleans(),
)
@settings(deadline=1000, max_examples=150)
def test_what_is_clean_is_read_as_yaml_reads_it(data: object, flow: bool) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, width=60)
    document, findings = document_of("a.yaml", text)
    assert [finding.message for finding in findings] == []
    assert document is not None
    assert document.data == data


HOSTILE = {
    "brackets": "[" * 2_000_000,
    "a line of a hundred megabytes": "- " + "x" * 100_000_000,
    "keys without values": "a:\n" * 300_000,
    "one key": "a: b\n" * 200_000,
    "directives": "".join(f"%TAG !{number}! a\n" for number in range(100_000)),
    "anchors": "- &a b\n" * 200_000,
    "tabs": "\t\n" * 1_000_000,
    "no-break spaces": "\xa0\n" * 1_000_000,
    "carriage returns": "a\r\n" * 500_000,
    "line feeds": "\n" * 2_000_000,
    "empty documents": "---\n" * 500_000,
    "laughs": "a: &a [x, x]\n" + "".join(f"b{number}: &b{number} [*a, *a, *a]\n" for number in range(10_000)),
    "a long quotation": "- '" + "x\n" * 500_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_seconds(name: str) -> None:
    start = time.perf_counter()
    _, findings = document_of("a.yaml", HOSTILE[name])
    assert time.perf_counter() - start < 10
    assert 0 < len(findings) < 250
