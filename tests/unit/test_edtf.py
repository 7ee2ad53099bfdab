from __future__ import annotations

import datetime
import subprocess
import sys

import pytest

from qantar_schema.edtf import PRECISIONS, Edtf, EdtfError, parse


def day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision", "qualifier"),
    [
        ("2022", "2022-01-01", "2022-12-31", "year", ""),
        ("2022~", "2022-01-01", "2022-12-31", "year", "~"),
        ("2022-12", "2022-12-01", "2022-12-31", "month", ""),
        ("2024-02?", "2024-02-01", "2024-02-29", "month", "?"),
        ("2022-01-05", "2022-01-05", "2022-01-05", "day", ""),
        ("2022-01-05~", "2022-01-05", "2022-01-05", "day", "~"),
        ("2022-01-05/2022-01-11", "2022-01-05", "2022-01-11", "range", ""),
        ("2021-12/2022", "2021-12-01", "2022-12-31", "range", ""),
        ("2022-01-05/2022-01", "2022-01-05", "2022-01-31", "range", ""),
        ("2022-01-05~/2022-01-11~", "2022-01-05", "2022-01-11", "range", "~"),
        ("2022-01-05?/2022-01-11~", "2022-01-05", "2022-01-11", "range", "~?"),
        ("2022-01-03/2022-01-09", "2022-01-03", "2022-01-09", "week", ""),
        ("[2022-01-03..2022-01-09~]", "2022-01-03", "2022-01-09", "week", "~"),
        ("2022-01-02/2022-01-08", "2022-01-02", "2022-01-08", "range", ""),
        ("2022-01-03/2022-01-16", "2022-01-03", "2022-01-16", "range", ""),
        ("2021-02/2021-02-07", "2021-02-01", "2021-02-07", "range", ""),
        ("../2022-01-11", None, "2022-01-11", "open", ""),
        ("2022-01/..", "2022-01-01", None, "open", ""),
        ("[..2022-01-11?]", None, "2022-01-11", "open", "?"),
        ("[2022..]", "2022-01-01", None, "open", ""),
        ("[2021..2022]", "2021-01-01", "2022-12-31", "range", ""),
        ("1000", "1000-01-01", "1000-12-31", "year", ""),
        ("2999-12-31", "2999-12-31", "2999-12-31", "day", ""),
    ],
)
def test_good(text: str, earliest: str | None, latest: str | None, precision: str, qualifier: str) -> None:
    value = parse(text)
    assert value == Edtf(text, day(earliest), day(latest), precision, qualifier)  # type: ignore[arg-type]
    assert value.precision in PRECISIONS
    assert value.canonical == text


@pytest.mark.parametrize(
    ("text", "offset", "says"),
    [
        ("", 0, "empty"),
        ("2022-1-5", 5, "`2022-01-05`"),
        ("2022-1", 5, "`2022-01`"),
        ("2022/01/05", 5, "`2022-01-05`"),
        ("2022-01-02/2022-1-5", 16, "`2022-01-05`"),
        ("20220105", 4, "`2022-01-05`"),
        ("2022-02-29", 8, "2022-02 has 28 days"),
        ("2022-01-00", 8, "no day"),
        ("2022-13", 5, "no month 13"),
        ("2022-00", 5, "no month 00"),
        ("2022-01-05/2022-02-30", 19, "no day 2022-02-30"),
        ("0999", 0, "1000 to 2999"),
        ("3000-01", 0, "1000 to 2999"),
        ("2022-01-05%", 10, "`~`"),
        ("2022-01-05~?", 11, "one qualifier"),
        ("2022~-01", 4, "behind the whole date"),
        ("~2022", 0, "behind the whole date"),
        ("\uff12022", 0, "ASCII digit"),
        ("202\u0662", 3, "ASCII digit"),
        ("2022\u201301", 4, "not a hyphen"),
        ("2022-01-05 ", 10, "white space"),
        (" 2022", 0, "white space"),
        ("2022\n", 4, "white space"),
        ("2022-01-05T10:00", 10, "`T`"),
        ("2022-01-XX", 8, "`X`"),
        ("-2022", 0, "YYYY"),
        ("2022\x00", 4, "U+0000"),
        ("2022\u202e", 4, "U+202E"),
        ("1577836800", 0, "YYYY"),
        ("2022-01-06/2022-01-05", 11, "before"),
        ("[2022-01-06..2022-01-05]", 13, "before"),
        ("2022-01-05/2022-01-05", 11, "`2022-01-05` alone"),
        ("2022-01-05/2022-01-05~", 11, "`2022-01-05` alone"),
        ("2022-01/2022-01", 8, "`2022-01` alone"),
        ("2022-01/2022-01-01", 8, "the one day 2022-01-01"),
        ("2022-01-05/", 11, "`..`"),
        ("/2022-01-05", 0, "`..`"),
        ("../..", 0, "one side"),
        ("[..]", 1, "one side"),
        ("..", 0, "slash or brackets"),
        ("..2022", 0, "slash or brackets"),
        ("2022-01-05..2022-01-06", 10, "`[A..B]`"),
        ("2022/2023/2024", 9, "one slash"),
        ("[2022..2023", 11, "not closed"),
        ("[2022]", 1, "`[A..B]`"),
        ("[]", 1, "`[A..B]`"),
        ("]", 0, "YYYY"),
        ("[2022-01-01,2022-01-03]", 11, "`,`"),
        ("[2022-01-01..2022-01-03/2022]", 13, "YYYY"),
        ("2" * 33, 32, "too long"),
        ("2" * 1_000_000, 32, "too long"),
    ],
)
def test_bad(text: str, offset: int, says: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse(text)
    assert says in str(caught.value)
    assert caught.value.offset == offset


def test_import_is_light() -> None:
    code = "import sys, qantar_schema.edtf; print(sorted({'edtf', 'pydantic', 'pandas'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
