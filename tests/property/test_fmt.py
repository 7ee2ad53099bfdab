"""The canonical form says what the file said: the same data, the same comments; and it is its own canonical form."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from qantar_curation.editing import CannotFormat, canonical
from qantar_curation.editing.comments import find
from qantar_curation.editing.files import model_of
from qantar_curation.editing.layout import part_of
from qantar_curation.editing.scalars import scalar
from qantar_curation.reading import Document, document_of
from qantar_schema.records import RECORDS

ODD = "aZ09 -:#,[]{}&*!|>'\"%@`?~/\\=<.+_éяßñ\n"
texts = st.one_of(
    st.text(alphabet=ODD, min_size=1, max_size=12),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Zs", "Co", "Cn"]), min_size=1, max_size=8),
    st.sampled_from(
        ["yes", "no", "null", "~", "1_000", "12:30", "0x1f", "2022-01-05", "1e3", "=", "<<", "[..2022]", "...", "---"]
    ),
)
TABLES = ["events", "figures", "officials", "disagreements", "articles", "retired"]


@st.composite
def parts(draw: st.DrawFn, table: str) -> list[dict[str, Any]]:
    """Records of a table: some of its keys, in any order, and a key that it does not know."""
    return draw(st.lists(part(model_of(table)), min_size=1, max_size=3))


def part(model: type[Any], depth: int = 0) -> st.SearchStrategy[dict[str, Any]]:
    values: dict[str, st.SearchStrategy[Any]] = {"odd": st.one_of(texts, st.lists(texts, max_size=2))}
    for name, field in model.model_fields.items():
        inner = part_of(field)
        if inner is not None:
            values[name] = st.lists(part(inner, depth + 1), max_size=2 if depth == 0 else 1)
        else:
            values[name] = st.lists(texts, max_size=3) if name == "supports" else texts
    chosen = st.lists(st.sampled_from(sorted(values)), unique=True, min_size=1, max_size=6)
    return chosen.flatmap(lambda names: st.fixed_dictionaries({name: values[name] for name in names}))


@st.composite
def files(draw: st.DrawFn, table: str) -> str:
    """A file of records, written in one of many ways, with comments in places good and bad."""
    text = yaml.safe_dump(
        draw(parts(table)),
        default_style=draw(st.sampled_from([None, '"', "'", "|", ">"])),
        default_flow_style=draw(st.sampled_from([False, None, True])),
        width=draw(st.sampled_from([20, 80, 10_000])),
        indent=draw(st.integers(2, 6)),
        allow_unicode=True,
        sort_keys=draw(st.booleans()),
    )
    lines = text.split("\n")
    for number, mark in enumerate(draw(st.lists(st.text("# aя-", max_size=6), max_size=4))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["above", "above", "behind", "margin", "blank"])):
            case "above":
                lines.insert(at, f"{' ' * (len(lines[at]) - len(lines[at].lstrip()))}# {number}{mark}")
            case "behind":
                lines[at] += f" # {number}{mark}"
            case "margin":
                lines.insert(at, f"# {number}{mark}")
            case _:
                lines.insert(at, "")
    return "\n".join(lines)


def readable(text: str) -> Document:
    document, findings = document_of("dataset/records/x.yaml", text)
    assume(document is not None and not findings)
    assert document is not None
    return document


@pytest.mark.parametrize("table", TABLES)
@settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_canonical_form_keeps_all_and_is_stable(table: str, data: st.DataObject) -> None:
    before = readable(data.draw(files(table)))
    try:
        text = canonical(before, model_of(table), "# yaml-language-server: $schema=x.json")
    except CannotFormat as refused:
        assert find(before.text), f"without comments nothing is in the way: {refused}"
        assert "the comment `#" in str(refused)
        return
    after, findings = document_of("dataset/records/x.yaml", text)
    assert after is not None and not findings
    assert after.data == before.data
    assert sorted(one.text for one in find(text)) == sorted(
        [*(one.text for one in find(before.text)), "# yaml-language-server: $schema=x.json"]
    )
    assert canonical(after, model_of(table), "# yaml-language-server: $schema=x.json") == text
    assert canonical(after, model_of(table)) == text


@settings(max_examples=400, deadline=None, derandomize=True)
@given(text=texts, flow=st.booleans(), typed=st.booleans())
@example(text="\U0001f600 a", flow=True, typed=False)
@example(text="._1", flow=False, typed=False)
def test_a_scalar_is_read_as_the_text_by_a_parser_with_types(text: str, flow: bool, typed: bool) -> None:
    written = scalar(text, flow=flow, typed=typed)
    whole = f"{{a: {written}, b: c}}" if flow else f"a: {written}\nb: c"
    assert yaml.load(whole, Loader=yaml.BaseLoader) == {"a": text, "b": "c"}
    for read in (yaml.safe_load(whole)["a"], YAML(typ="safe", pure=True).load(whole)["a"]):  # YAML 1.1, YAML 1.2
        if typed and not isinstance(read, str):
            assert str(read).lower() == text, "what a parser with types makes of it is written as it stands"
        else:
            assert read == text


def test_every_table_has_a_form() -> None:
    assert set(TABLES) <= {*RECORDS, "articles"}
