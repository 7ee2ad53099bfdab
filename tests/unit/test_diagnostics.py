"""Findings, their order, and each way they are shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qantar_curation.diagnostics import (
    Finding,
    Rule,
    Span,
    in_order,
    render_concise,
    render_github,
    render_json,
    render_text,
    summary,
)
from qantar_curation.diagnostics.visible import excerpt, visible
from qantar_curation.reading.source import FileSource

RULE = Rule("Y104", "duplicate-key", "Of two like keys one would be lost.", "Keep one of the two.")
OTHER = Rule("T001", "wrong-type", "Types come from the schema.", "Write a number.")
HOSTILE = "a\x1b[31m\u202eb\r\n::error::c\ud800"


def finding(
    line: int = 1, column: int = 1, length: int = 1, *, rule: Rule = RULE, path: str = "a.yaml", message: str = "wrong"
) -> Finding:
    return Finding(rule, path, Span(line, column, length), message)


def shown(line: str, column: int, length: int = 1, width: int = 100) -> list[str]:
    return render_text.render([finding(1, column, length)], source=lambda *_: line, width=width).split("\n")[1:3]


def test_findings_are_shown_in_the_order_of_their_places() -> None:
    whole = Finding(RULE, "b.yaml", None, "wrong")
    last = finding(10, 1, path="b.yaml")
    code = finding(9, 2, rule=OTHER, path="b.yaml")
    assert in_order(
        [last, finding(9, 2, path="b.yaml"), code, finding(9, 1, path="b.yaml"), whole, finding(), last]
    ) == [
        finding(),
        whole,
        finding(9, 1, path="b.yaml"),
        code,
        finding(9, 2, path="b.yaml"),
        last,
    ]


@pytest.mark.parametrize(
    ("findings", "line"),
    [
        ([], "no findings"),
        ([finding()], "1 finding in 1 file"),
        ([finding(), finding(), finding(2), finding(path="b")], "3 findings in 2 files"),
        ([finding(number) for number in range(1, 1235)], "1,234 findings in 1 file"),
    ],
)
def test_the_summary(findings: list[Finding], line: str) -> None:
    assert summary(findings) == line


def test_text_shows_the_line_and_how_to_mend_it() -> None:
    findings = [
        Finding(RULE, "b.yaml", Span(12, 5, 6), 'the key "status" stands twice', "delete it"),
        Finding(OTHER, "a.yaml", None, "the file is empty"),
    ]
    assert render_text.render(findings, source=lambda *_: "    status: occurred") == (
        "a.yaml: T001 the file is empty\n"
        "  = mend: Write a number.\n"
        "\n"
        'b.yaml:12:5: Y104 the key "status" stands twice\n'
        "   12 |     status: occurred\n"
        "      |     ^^^^^^\n"
        "  = mend: Delete it."
    )
    assert render_text.render([]) == ""


def test_text_without_source() -> None:
    assert render_text.render([finding()]) == "a.yaml:1:1: Y104 wrong\n  = mend: Keep one of the two."
    assert render_text.render([finding()], source=lambda *_: None) == render_text.render([finding()])


def test_colour_adds_escapes_and_nothing_else() -> None:
    coloured = render_text.render([finding()], source=lambda *_: "abc", colour=True)
    plain = render_text.render([finding()], source=lambda *_: "abc")
    for style in ("0", "1", "1;31", "34"):
        coloured = coloured.replace(f"\x1b[{style}m", "")
    assert coloured == plain


@pytest.mark.parametrize(
    ("line", "column", "length", "text", "carets"),
    [
        ("abc", 2, 2, "abc", " ^^"),
        ("abc", 2, 99, "abc", " ^^"),
        ("abc", 4, 1, "abc", "   ^"),
        ("abc", 99, 1, "abc", "   ^"),
        ("", 1, 1, "", "^"),
        ("a\tb: c", 3, 1, "a    b: c", "     ^"),
        ("\tb", 1, 1, "    b", "^^^^"),
        ("мир: x", 1, 3, "мир: x", "^^^"),
        ("日本: x", 2, 1, "日本: x", "  ^^"),
        ("😀: x", 4, 1, "😀: x", "    ^"),
        ("e\u0301x: y", 3, 1, "e\u0301x: y", " ^"),
        ("a\xa0b", 2, 1, "a<U+00A0>b", " ^^^^^^^^"),
        ("a\u202eb\x1b", 3, 1, "a<U+202E>b<U+001B>", "         ^"),
    ],
)
def test_carets_stand_below_what_is_meant(line: str, column: int, length: int, text: str, carets: str) -> None:
    assert shown(line, column, length) == [f"    1 | {text}".rstrip(), f"      | {carets}"]


def test_a_long_line_is_cut_to_a_window() -> None:
    line = "a" * 500_000 + "HERE" + "b" * 500_000
    text, skip, carets = excerpt(line, 500_001, 4, 60)
    assert text.startswith("...a")
    assert text.endswith("b...")
    assert len(text) == 66
    assert text[skip : skip + carets] == "HERE"


@pytest.mark.parametrize("column", [1, 2, 59, 60, 61, 150, 299, 300, 301])
@pytest.mark.parametrize("length", [1, 40, 1000])
@pytest.mark.parametrize("character", ["x", "日", "\x07"])
def test_the_window_holds_the_start_of_the_span(column: int, length: int, character: str) -> None:
    line = "." * 300 if column > 300 else "." * (column - 1) + character + "." * (300 - column)
    text, skip, carets = excerpt(line, column, length, 60)
    assert carets >= 1
    wide = text.count("日")
    assert skip + carets <= len(text) + wide + 1 <= 60 + 6 + 1
    if column <= 300:
        assert text[skip:].startswith(visible(character))


def test_nothing_from_outside_drives_the_terminal() -> None:
    hostile = Finding(Rule("Y1", "n", "w", HOSTILE), HOSTILE, Span(1, 2, 3), HOSTILE, HOSTILE)
    for text in (
        render_text.render([hostile], source=lambda *_: HOSTILE.split("\r")[0]),
        render_concise.render([hostile]),
        render_github.render([hostile]),
        render_github.step_summary([hostile]),
        render_json.render([hostile]),
    ):
        assert all(character.isprintable() or character == "\n" for character in text)
        text.encode("utf-8")
    assert len(render_concise.render([hostile]).split("\n")) == 1


def test_concise_is_a_line_each() -> None:
    assert render_concise.render([finding(2, 3), Finding(OTHER, "a.yaml", None, "empty")]) == (
        "a.yaml: T001 empty\na.yaml:2:3: Y104 wrong"
    )


def test_json_says_all() -> None:
    read = json.loads(
        render_json.render([finding(2, 3, 4, message="„é“"), Finding(OTHER, "a.yaml", None, "empty", "fill")])
    )
    assert read == [
        {
            "code": "T001",
            "name": "wrong-type",
            "path": "a.yaml",
            "line": None,
            "column": None,
            "end_column": None,
            "message": "empty",
            "mend": "Fill.",
            "why": OTHER.why,
        },
        {
            "code": "Y104",
            "name": "duplicate-key",
            "path": "a.yaml",
            "line": 2,
            "column": 3,
            "end_column": 7,
            "message": "„é“",
            "mend": RULE.mend,
            "why": RULE.why,
        },
    ]
    assert json.loads(render_json.render([])) == []


def test_annotations_are_escaped() -> None:
    odd = Finding(RULE, "a,b:c%.yaml", Span(2, 3, 4), "100 % wrong: a, b\nc")
    assert render_github.render([odd, Finding(RULE, "z.yaml", None, "empty")], prefix="data/") == (
        "::error file=data/a%2Cb%3Ac%25.yaml,line=2,col=3,endColumn=7,title=Y104 duplicate-key::"
        "100 %25 wrong: a, b<U+000A>c%0Amend: Keep one of the two.\n"
        "::error file=data/z.yaml,title=Y104 duplicate-key::empty%0Amend: Keep one of the two."
    )
    assert render_github.render([]) == ""


def test_at_most_ten_annotations() -> None:
    findings = [finding(number) for number in range(1, 14)]
    lines = render_github.render(findings).split("\n")
    assert [line.startswith("::error ") for line in lines] == [True] * 10 + [False]
    assert lines[-1] == "3 more without annotation; in all 13 findings in 1 file"
    assert len(render_github.render(findings[:10]).split("\n")) == 10


def test_the_step_summary_lists_all(tmp_path: Path) -> None:
    target = tmp_path / "summary.md"
    target.write_text("before\n")
    findings = [finding(number, message="<b>|`x`") for number in range(1, 14)]
    assert render_github.write_step_summary(findings, {"GITHUB_STEP_SUMMARY": str(target)})
    lines = target.read_text(encoding="utf-8").split("\n")
    assert lines[:5] == [
        "before",
        "**13 findings in 1 file**",
        "",
        "| place | code | what is wrong | how to mend it |",
        "|---|---|---|---|",
    ]
    assert lines[5] == "| a.yaml&#58;1&#58;1 | Y104 | &#60;b&#62;&#124;&#96;x&#96; | Keep one of the two. |"
    assert len(lines) == 5 + 13 + 1


def test_the_step_summary_is_bounded() -> None:
    text = render_github.step_summary(finding(number, message="&" * 5000) for number in range(1, 2001))
    assert text.endswith(" more\n")
    assert len(text.encode()) < 1024 * 1024


@pytest.mark.parametrize("environ", [{}, {"GITHUB_STEP_SUMMARY": ""}, {"GITHUB_STEP_SUMMARY": "/no/such/folder/file"}])
def test_no_step_summary_is_no_error(environ: dict[str, str]) -> None:
    assert not render_github.write_step_summary([finding()], environ)
    assert not render_github.write_step_summary([], environ)


def test_source_lines_come_from_the_files(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"one\r\ntwo\xff\nthree")
    source = FileSource(tmp_path)
    assert [source("a.yaml", line) for line in (0, 1, 2, 3, 4)] == [None, "one", "two\ufffd", "three", None]
    assert source("missing.yaml", 1) is None
    assert source("../" + tmp_path.name, 1) is None
    (tmp_path / "a.yaml").unlink()
    assert source("a.yaml", 1) is None  # another file was asked for since


def test_source_lines_do_not_leave_the_root(tmp_path: Path) -> None:
    (tmp_path / "root").mkdir()
    (tmp_path / "secret").write_text("secret")
    assert FileSource(tmp_path / "root")("../secret", 1) is None
