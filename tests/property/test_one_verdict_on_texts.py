"""One verdict on texts of any kind: every pattern means the same to Rust, Python, RE2 and Table Schema."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import StringConstraints, TypeAdapter, ValidationError

from qantar_schema.column import columns
from qantar_schema.edtf import EdtfError, parse
from qantar_schema.emit.arrow import WHITE_SPACE
from qantar_schema.emit.table_schema import whole_cell
from qantar_schema.fields import common
from qantar_schema.rows import TABLES

PATTERNS = sorted({column.pattern for model in TABLES.values() for column in columns(model) if column.pattern})
ODD = "\x00\x0b\x0c\x1c\x1f\x7f\x85\xa0\u1680\u2003\u2028\u2029\u202f\u3000\ufeff\u200b٣ÄàŻ́aAzZ09-_~?./[]#=, \t\r\n"
texts = st.text(alphabet=st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=["Cs"])), max_size=12)


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=100, deadline=None, derandomize=True)
@given(data=st.data())
def test_one_verdict_on_patterns(pattern: str, data: st.DataObject) -> None:
    text = data.draw(texts | st.from_regex(pattern))
    python = re.fullmatch(pattern, text) is not None
    assert refuses_text(pattern, text) is not python
    assert pc.match_substring_regex(pa.array([text]), pattern.replace(r"\s", WHITE_SPACE))[0].as_py() is python
    if not text.endswith("\n"):
        assert (re.match(f"^{whole_cell(pattern)}$", text) is not None) is python


@cache
def pydantic_text(pattern: str) -> TypeAdapter[str]:
    return TypeAdapter(Annotated[str, StringConstraints(pattern=pattern)])


def refuses_text(pattern: str, text: str) -> bool:
    try:
        pydantic_text(pattern).validate_python(text)
    except ValidationError:
        return True
    return False


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=st.text(alphabet="0123456789-/.[]~?", min_size=4, max_size=24))
@example(text="2022-01-05/2022-01-11")
@example(text="[..2022-01~]")
def test_the_pattern_of_dates_refuses_no_date(text: str) -> None:
    try:
        parse(text)
    except EdtfError:
        return
    assert re.fullmatch(common.EDTF_PATTERN, text)
