"""Files from outside that are no files, lead elsewhere, or hold what text may not hold."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from qantar_curation.diagnostics import Span
from qantar_curation.reading import document_of, read_document, read_text
from qantar_curation.reading.characters import IN_ARTICLES
from qantar_curation.reading.opening import LIMIT_BYTES

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def codes(root: Path, path: Path) -> list[str]:
    document, findings = read_document(root, path)
    assert document is None
    assert all(finding.span is None for finding in findings)
    return [finding.rule.code for finding in findings]


def test_a_missing_file(tmp_path: Path) -> None:
    assert codes(tmp_path, tmp_path / "missing.yaml") == ["Y001"]


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("- a\n")

    def forbidden(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", forbidden)
    assert codes(tmp_path, path) == ["Y001"]


def test_paths_that_no_file_can_have(tmp_path: Path) -> None:
    assert codes(tmp_path, tmp_path / "nul\0.yaml") == ["Y001"]
    assert codes(tmp_path, tmp_path / ("long" * 100)) == ["Y001"]


@posix
def test_a_circle_of_links(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "b.yaml")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    assert codes(tmp_path, tmp_path / "a.yaml") == ["Y001"]


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    assert codes(tmp_path, tmp_path / "a.yaml") == ["Y002"]


@posix
def test_a_pipe_that_nobody_writes_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    assert codes(tmp_path, tmp_path / "a.yaml") == ["Y002"]


@posix
def test_a_device_and_a_socket(tmp_path: Path) -> None:
    assert codes(Path("/"), Path("/dev/zero")) == ["Y002"]
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s"))
        assert codes(tmp_path, tmp_path / "s") == ["Y002"]


@posix
def test_a_file_that_was_exchanged_for_a_pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, pipe = tmp_path / "a.yaml", tmp_path / "pipe"
    path.write_text("- a\n")
    os.mkfifo(pipe)
    opened = os.open
    monkeypatch.setattr(os, "open", lambda _, flags: opened(pipe, flags))
    assert codes(tmp_path, path) == ["Y002"]


@posix
def test_links_may_not_leave_the_root(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "records").mkdir(parents=True)
    (tmp_path / "root-of-another.yaml").write_text("- secret\n")
    (root / "a.yaml").symlink_to(tmp_path / "root-of-another.yaml")
    (root / "b").symlink_to(tmp_path)
    (root / "c.yaml").write_text("- mine\n")
    (root / "records" / "c.yaml").symlink_to("../c.yaml")
    assert codes(root, root / "a.yaml") == ["Y003"]
    assert codes(root, root / "b" / "root-of-another.yaml") == ["Y003"]
    assert codes(root, root / ".." / "root-of-another.yaml") == ["Y003"]
    document, findings = read_document(root, root / "records" / "c.yaml")
    assert not findings
    assert document is not None
    assert document.data == ["mine"]


@posix
def test_the_root_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.yaml").write_text("- a\n")
    (tmp_path / "root").symlink_to("real")
    document, findings = read_document(tmp_path / "root", tmp_path / "root" / "a.yaml")
    assert not findings
    assert document is not None
    assert document.path == "a.yaml"


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(100 * LIMIT_BYTES)
    assert codes(tmp_path, path) == ["Y004"]
    path.write_text("- abc\n")
    assert read_text(tmp_path, path, limit_bytes=6) == ("- abc\n", [])
    text, findings = read_text(tmp_path, path, limit_bytes=5)
    assert text is None
    assert findings[0].message == "the file has 6 bytes; the limit is 5"


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs a file that says it is empty")
def test_a_file_that_lies_about_its_size() -> None:
    text, findings = read_text(Path("/proc"), Path(f"/proc/{os.getpid()}/maps"), limit_bytes=5)
    assert text is None
    assert [finding.rule.code for finding in findings] == ["Y004"]


@pytest.mark.parametrize(
    ("data", "span", "message"),
    [
        (b"a\n\xc3\xa9b\xe9c", Span(2, 3), "byte 0xE9 is not UTF-8"),
        (b"\xff\xfea\0", Span(1, 1), "byte 0xFF is not UTF-8"),
        (b"a\xed\xa0\x80", Span(1, 2), "byte 0xED is not UTF-8"),
        (b"a\xf0\x9f\x98", Span(1, 2), "byte 0xF0 is not UTF-8"),
        (b"a\n\xc0\x80", Span(2, 1), "byte 0xC0 is not UTF-8"),
    ],
)
def test_what_is_not_utf8(tmp_path: Path, data: bytes, span: Span, message: str) -> None:
    (tmp_path / "a.yaml").write_bytes(data)
    text, findings = read_text(tmp_path, tmp_path / "a.yaml")
    assert text is None
    assert [(finding.rule.code, finding.span, finding.message) for finding in findings] == [("Y005", span, message)]
    assert (findings[0].hint is not None) == data.startswith(b"\xff\xfe")


def test_articles_keep_their_spaces(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes("one\xa0two\tthree\u2009“four”\n".encode())
    assert read_text(tmp_path, path, refuse=IN_ARTICLES) == ("one\xa0two\tthree\u2009“four”\n", [])
    assert [finding.rule.code for finding in read_text(tmp_path, path)[1]] == ["Y011", "Y011", "Y012"]


def test_articles_hide_nothing(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes("\ufeffone\u202etwo\r\nthree\0\n".encode())
    text, findings = read_text(tmp_path, path, refuse=IN_ARTICLES)
    assert text == "\ufeffone\u202etwo\r\nthree\0\n"
    assert [(finding.rule.code, finding.span) for finding in findings] == [
        ("Y006", Span(1, 1)),
        ("Y007", Span(1, 9)),
        ("Y008", Span(2, 6)),
        ("Y009", Span(1, 5)),
    ]


def test_a_line_may_have_a_limit(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"abc\nabcd\n")
    assert read_text(tmp_path, path, limit_line=4)[1] == []
    text, findings = read_text(tmp_path, path, limit_line=3)
    assert text is None
    assert [(finding.rule.code, finding.span) for finding in findings] == [("Y013", Span(2, 4))]


@pytest.mark.parametrize("text", ["- a: b\xa0\n", "- a: \x01b\n"])
def test_the_text_at_hand_is_looked_at_like_a_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.yaml").write_bytes(text.encode())
    assert document_of("a.yaml", text)[1] == read_document(tmp_path, tmp_path / "a.yaml")[1] != []
