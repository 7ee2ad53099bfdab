from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qantar_curation.articles import capture as module
from qantar_curation.articles.capture import capture, capture_bytes, split_lines
from qantar_curation.articles.citation import ArticlePin
from qantar_curation.diagnostics.finding import Span

PIN = ArticlePin("z000", "harbour.txt", "0" * 64, "dataset/articles/z000.yaml", Span(2, 7, 11))
TEXT = "Lanterns in Velmara\n\nThe \u201charbour\u201d of\u00a0Oss reopened.\n"


def codes(directory: Path, pin: ArticlePin = PIN) -> list[str]:
    article, findings = capture(directory, pin)
    assert (article is None) == bool(findings)
    assert all((one.path, one.span) == (pin.path, pin.span) for one in findings)
    return [one.rule.code for one in findings]


def test_lines_and_hashes() -> None:
    article, findings = capture_bytes(TEXT.encode(), PIN)
    assert findings == []
    assert article is not None
    assert article.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert [(line.line, line.characters, line.words) for line in article.lines] == [
        (1, 19, 3),
        (2, 0, 0),
        (3, 30, 5),
    ]
    assert article.lines[1].sha256 == hashlib.sha256(b"").hexdigest()
    assert article.line(0) is article.line(4) is None
    assert article.line(3) is article.lines[2]


@pytest.mark.parametrize(("text", "lines"), [("", 0), ("\n", 1), ("a", 1), ("a\n", 1), ("a\n\n", 2), ("a\nb", 2)])
def test_a_final_line_feed_starts_no_line(text: str, lines: int) -> None:
    assert len(split_lines(text)) == lines


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_lines_give_the_text_back(text: str) -> None:
    lines = split_lines(text)
    assert "\n".join(line.text for line in lines) in {text, text.removesuffix("\n")}
    assert all("\n" not in line.text and line.characters == len(line.text) for line in lines)


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (b"\xef\xbb\xbfA", "A004", "byte order mark"),
        ("Oss".encode("utf-16"), "A004", "byte order mark"),
        ("Oss".encode("utf-16-le"), "A005", "NUL"),
        (b"Velm\xe4ra", "A004", "byte 4 (0xe4)"),
        (b"ab\x00", "A005", "byte 2 is NUL"),
        (b"a\r\nb", "A005", "line ends of Windows"),
        (b"a\rb", "A005", "U+000D"),
        (b"ab\ncd\x1b[2J", "A005", "line 2, column 3"),
        ("a\u2028b".encode(), "A005", "U+2028"),
        ("a\u0085b".encode(), "A005", "U+0085"),
        ("x\u202ey".encode(), "A006", "U+202E"),
        ("x\u200by".encode(), "A006", "U+200B"),
        ("x\u2066y".encode(), "A006", "line 1, column 2"),
        ("x\ufeffy".encode(), "A006", "U+FEFF"),
    ],
)
def test_what_is_not_plain_text_is_refused(data: bytes, code: str, says: str) -> None:
    article, findings = capture_bytes(data, PIN)
    assert article is None
    assert [one.rule.code for one in findings] == [code]
    assert says in findings[0].message
    assert findings[0].message.isprintable()


def test_tabs_and_odd_spaces_are_kept() -> None:
    article, findings = capture_bytes("a\tb\u00a0c\u2009d".encode(), PIN)
    assert findings == []
    assert article is not None
    assert article.lines[0].words == 4


@given(st.binary(max_size=200))
def test_any_bytes_are_captured_or_refused(data: bytes) -> None:
    article, findings = capture_bytes(data, PIN)
    assert (article is None) == bool(findings)


def test_a_good_file(tmp_path: Path) -> None:
    (tmp_path / PIN.file).write_bytes(TEXT.encode())
    assert codes(tmp_path) == []


def test_a_missing_file_and_a_missing_folder(tmp_path: Path) -> None:
    assert codes(tmp_path) == ["A001"]
    assert codes(tmp_path / "nowhere") == ["A001"]


@pytest.mark.parametrize("name", ["", ".", "..", "../x.txt", "a/b.txt", "a\\b.txt", "C:x", "a\0b"])
def test_a_name_with_a_folder_is_refused(tmp_path: Path, name: str) -> None:
    assert codes(tmp_path, ArticlePin("z000", name, "0" * 64, "p.yaml", None)) == ["A002"]


def test_a_name_too_long_for_the_disk(tmp_path: Path) -> None:
    assert codes(tmp_path, ArticlePin("z000", "a" * 5000, "0" * 64, "p.yaml", None)) in (["A001"], ["A002"])


def test_a_folder_a_pipe_and_links_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    target = folder / PIN.file
    target.mkdir()
    assert codes(folder) == ["A002"]
    target.rmdir()
    target.symlink_to(tmp_path / "secret.txt")
    assert codes(folder) == ["A002"]
    target.unlink()
    target.symlink_to(target)
    assert codes(folder) == ["A002"]
    target.unlink()
    if hasattr(os, "mkfifo"):
        os.mkfifo(target)
        assert codes(folder) == ["A002"]


def test_a_huge_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 10)
    (tmp_path / PIN.file).write_bytes(b"x" * 11)
    assert codes(tmp_path) == ["A003"]
    assert [one.rule.code for one in capture_bytes(b"x" * 11, PIN)[1]] == ["A003"]
    (tmp_path / PIN.file).write_bytes(b"x" * 10)
    assert codes(tmp_path) == []
