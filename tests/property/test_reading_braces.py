"""Items in braces that are read by a pattern are what the parser makes of them, with the same places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qantar_curation.reading import Mapping, Sequence, document, document_of
from qantar_curation.reading.braces import set_aside

KEYS = st.sampled_from(["article", "line", "phrase", "supports", "note", "y", "null", "x_1", "Line"])
PLAIN = st.sampled_from(
    ["a000", "8", "2031-03-14~", "a  b", "it's", "null", "yes", "a: b", "a #b", "é", "-", "~", "a, b"]
)
QUOTED = st.sampled_from(['"x, y: {z}"', "'it is'", '""', '"a\\tb"', "'it''s'", '" "', '"&a *b !c"'])
LISTS = st.sampled_from(["[value]", "[kind, status]", "[a,b]", "[null]", "[]", "[y]", "[a, b", "[a b]"])
PAIRS = st.tuples(KEYS, PLAIN | QUOTED | LISTS).map(": ".join)
ITEMS = st.lists(PAIRS, min_size=1, max_size=4).map(lambda pairs: f"{{{', '.join(pairs)}}}")
LINES = st.builds(
    "{}{}{}".format, st.sampled_from(["- ", "  - ", "    - "]), ITEMS, st.sampled_from(["", "", "", " ", "#"])
)
BEFORE = st.sampled_from(
    ["", "- key: value\n", "- key:\n", "- note: |\n", "- note: 'open\n", "- text\n", "# comment\n"]
)
TEXTS = st.builds("{}{}\n{}".format, BEFORE, st.lists(LINES, min_size=1, max_size=4).map("\n".join), BEFORE)


def whole(node: object) -> Any:
    """A node with every place in it."""
    if isinstance(node, Mapping):
        return node.mark, node.marks, [(key, type(value), whole(value)) for key, value in node.items()]
    if isinstance(node, Sequence):
        return node.mark, node.marks, [(type(value), whole(value)) for value in node]
    return node


def both(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick, found = document_of("records.yaml", text)
    with monkeypatch.context() as patched:
        patched.setattr(document, "_at_a_glance", lambda _: None)
        slow, expected = document_of("records.yaml", text)
    assert found == expected
    assert whole(quick and quick.data) == whole(slow and slow.data)


@given(TEXTS)
def test_the_same_as_the_parser(text: str) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        both(text, monkeypatch)


def test_the_same_on_all_records(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    aside = 0
    for corpus in (root, root / "tests/fictional"):
        for path in sorted((corpus / "dataset").rglob("*.yaml")):
            text = path.read_text(encoding="utf-8")
            both(text, monkeypatch)
            aside += len(set_aside(text)[1])
    assert aside > 1_000, "the pattern no longer fits the form in which evidence is written"


def test_nesting_is_as_deep_as_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    for depth in range(14, 18):
        text = "".join(f"{'  ' * level}- a:\n" for level in range(depth))
        both(f"{text}{'  ' * depth}- {{a: b, c: [d]}}\n", monkeypatch)


def test_what_is_not_plain_to_see_stays() -> None:
    for item in ("{a: null}", "{y: b}", "{a: b, a: c}", "{a: [null]}", '{a: "\\t"}', "{a: b # c}", "{a: b,c: d}"):
        assert set_aside(f"- {item}\n") == (f"- {item}\n", {}), item
