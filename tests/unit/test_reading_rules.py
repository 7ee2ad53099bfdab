"""Every rule of the YAML reader, with the place it points at."""

from __future__ import annotations

import pytest

from qantar_curation.reading import Refused, document_of, rules
from qantar_curation.reading import text as reading_text
from qantar_curation.reading.composing import LIMIT_DEPTH
from qantar_curation.reading.refusals import LIMIT_FINDINGS

# What is written; then code, line, column and length of each finding.
REFUSED = {
    "byte order mark": ("\ufeff- a: b\n", [("Y006", 1, 1, 1)]),
    "byte order mark and space": ("\ufeff\u200b- a: b\n", [("Y006", 1, 1, 1), ("Y010", 1, 2, 1)]),
    "carriage returns": ("- a: b\r\n  c: d\r\n", [("Y007", 1, 7, 1)]),
    "lone carriage return": ("- a: b\rc\n", [("Y007", 1, 7, 1)]),
    "nul": ("- a: b\0\0c\n", [("Y008", 1, 7, 2)]),
    "next line": ("- a: 😀\x85c\n", [("Y008", 1, 7, 1)]),
    "line separator": ("- a: b\u2028c\n", [("Y008", 1, 7, 1)]),
    "no character": ("- a: b\U0001ffff\n", [("Y008", 1, 7, 1)]),
    "bidi control": ("- a: b\n  c: \u202ed\u2069\n", [("Y009", 2, 6, 1), ("Y009", 2, 8, 1)]),
    "Arabic letter mark": ("- a\u061c: b\n", [("Y009", 1, 4, 1)]),
    "zero width": ("- a: b\u200b\u200d\n", [("Y010", 1, 7, 2)]),
    "second byte order mark": ("- a: b\ufeff\n", [("Y010", 1, 7, 1)]),
    "soft hyphen": ("- a: b\xadc\n", [("Y010", 1, 7, 1)]),
    "no-break space": ("- a: b\xa0c\n", [("Y011", 1, 7, 1)]),
    "tab in a value": ("- a: b\tc\n", [("Y012", 1, 7, 1)]),
    "tab as indentation": ("- a: b\n\tc: d\n", [("Y012", 2, 1, 1)]),
    "escaped bidi": ('- "\\u202e"\n', [("Y009", 1, 3, 8)]),
    "escaped nul": ('- a: "b\\0c"\n', [("Y008", 1, 6, 6)]),
    "escaped zero width in a key": ('- "a\\u200b": b\n', [("Y010", 1, 3, 9)]),
    "syntax": ("- a: b: c\n", [("Y101", 1, 7, 1)]),
    "open quote": ("- a: 'b\n  c: d\n", [("Y101", 1, 6, 1)]),
    "open bracket": ("- a: [b\n", [("Y101", 1, 6, 1)]),
    "wrong indentation": ("- a: b\n c: d\n", [("Y101", 2, 2, 1)]),
    "bad escape": ('- a: "\\q"\n', [("Y101", 1, 7, 1)]),
    "nothing": ("", [("Y102", None, None, None)]),
    "only a comment": ("# nothing\n", [("Y102", None, None, None)]),
    "only a marker": ("---\n", [("Y102", None, None, None)]),
    "two documents": ("- a: b\n---\n- c: d\n", [("Y103", 2, 1, 3)]),
    "duplicate key": ("- key: b\n  é: 1\n  'key': d\n", [("Y104", 3, 3, 5)]),
    "duplicate keys all": ("- a: b\n  a: c\n  a: d\n- a: e\n", [("Y104", 2, 3, 1), ("Y104", 3, 3, 1)]),
    "version": ("%YAML 1.1\n---\n- a: b\n", [("Y105", 1, 1, 9)]),
    "tag directive": ("# c\n%TAG ! x\n---\n- a: b\n", [("Y105", 2, 1, 8)]),
    "anchor": ("- a: &id b\n", [("Y106", 1, 6, 3)]),
    "anchor of a list": ("- a: &id\n  - b\n", [("Y106", 1, 6, 3)]),
    "anchor of a mapping": ("- &id\n  a: b\n", [("Y106", 1, 3, 3)]),
    "anchor of a key": ("- &id a: b\n", [("Y106", 1, 3, 3)]),
    "alias": ("- a: &id b\n  c: *id\n", [("Y106", 1, 6, 3), ("Y107", 2, 6, 3)]),
    "alias in a list": ("- [a, *id]\n", [("Y107", 1, 7, 3)]),
    "alias as a key": ("- *id : b\n", [("Y107", 1, 3, 3)]),
    "tag": ("- a: !!int 5\n", [("Y108", 1, 6, 5)]),
    "tag of a list": ("- a: ! [b]\n", [("Y108", 1, 6, 1)]),
    "tag and anchor": ("- a: !t # why\n    &id b\n", [("Y108", 1, 6, 2), ("Y106", 2, 5, 3)]),
    "anchor and tag in brackets": ("- [&id !t , b]\n", [("Y106", 1, 4, 3), ("Y108", 1, 8, 2), ("Y112", 1, 4, 6)]),
    "merge key": ("- <<: {a: b}\n  c: d\n", [("Y109", 1, 3, 2)]),
    "list as a key": ("- [a, ~]: b\n  c: d\n", [("Y110", 1, 3, 1), ("Y113", 1, 7, 1)]),
    "mapping as a key": ("- ? {a: b}\n  : c\n", [("Y110", 1, 5, 1)]),
    "block list as a key": ("- ? - a\n  : c\n", [("Y110", 1, 5, 1)]),
    "truth as a key": ("- a: b\n  yes: c\n", [("Y111", 2, 3, 3)]),
    "number as a key": ("- 2031-01-05: c\n", [("Y111", 1, 3, 10)]),
    "null as a key": ("- ~: c\n", [("Y111", 1, 3, 1)]),
    "no key": ("- ?\n  : c\n", [("Y111", 1, 4, 1)]),
    "empty key": ("- '': c\n", [("Y111", 1, 3, 2)]),
    "empty value": ("- a: b\n  key:\n  c: d\n", [("Y112", 2, 3, 3)]),
    "empty values all": ("- a:\n  b: # c\n", [("Y112", 1, 3, 1), ("Y112", 2, 3, 1)]),
    "empty item": ("- a\n-\n- \n", [("Y112", 2, 1, 1), ("Y112", 3, 1, 1)]),
    "empty text": ("- a: ''\n  b: [\"\"]\n", [("Y112", 1, 6, 2), ("Y112", 2, 7, 2)]),
    "empty block": ("- a: |\n- b\n", [("Y112", 1, 6, 1)]),
    "key without colon in braces": ("- {a, b: c}\n", [("Y112", 1, 4, 1)]),
    "null": ("- a: null\n  b: ~\n", [("Y113", 1, 6, 4), ("Y113", 2, 6, 1)]),
    "null in a list": ("- [a, NULL]\n", [("Y113", 1, 7, 4)]),
    "deep": ("[" * 40 + "]" * 40, [("Y114", 1, LIMIT_DEPTH + 1, 1)]),
    "deep in lines": (
        "".join(" " * depth + "a:\n" for depth in range(40)) + " " * 40 + "b",
        [("Y114", LIMIT_DEPTH + 1, LIMIT_DEPTH + 1, 1)],
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_and_where(name: str) -> None:
    text, expected = REFUSED[name]
    _, findings = document_of("records/a.yaml", text)
    found = [
        (
            finding.rule.code,
            *((finding.span.line, finding.span.column, finding.span.length) if finding.span else (None,) * 3),
        )
        for finding in findings
    ]
    assert found == expected
    assert all(finding.path == "records/a.yaml" and finding.message for finding in findings)


ALLOWED = {
    "texts": ("- a: no\n  b: 12:30\n  c: 0123\n  d: '~'\n  e: \"null\"\n", "no 12:30 0123 ~ null"),
    "quoted keys": ("- 'yes': 1\n  '5': 2\n  '<<': 3\n", "1 2 3"),
    "escapes that can be seen": ('- a: "b\\tc\\xa0d"\n', "b\tc\xa0d"),
    "one marker and an end": ("---\n- a: b\n...\n", "b"),
    "signs inside": ("- a: b & c * d ! e %\n", "b & c * d ! e %"),
    "other letters": ("- a: Қаңтар 😀 “é”\n", "Қаңтар 😀 “é”"),
}


@pytest.mark.parametrize("name", ALLOWED)
def test_what_is_allowed(name: str) -> None:
    text, expected = ALLOWED[name]
    document, findings = document_of("a.yaml", text)
    assert not findings
    assert document is not None
    assert isinstance(document.data, list)
    assert " ".join(document.data[0].values()) == expected


def test_reading_goes_on_where_it_can() -> None:
    text = "\ufeff- a:\r\n  a: &x b\r\n  c: *x\r\n  d: e\u200b\r\n  <<: f\r\n  g: \x07\r\n"
    document, findings = document_of("a.yaml", text)
    assert [finding.rule.code for finding in findings] == [
        *("Y006", "Y007", "Y008", "Y010", "Y112", "Y104", "Y106", "Y107", "Y109"),
    ]
    assert document is not None
    assert document.data == [{"a": "", "c": "", "d": "e\u200b", "g": "\ufffd"}]
    assert isinstance(document.data, list)
    assert [isinstance(value, Refused) for value in document.data[0].values()] == [True, True, False, False]


@pytest.mark.parametrize("text", ["a: b: c", "- a\n---\n- b", "[" * 40, "", "- a\n%b"])
def test_what_cannot_be_read_to_its_end_gives_no_document(text: str) -> None:
    assert document_of("a.yaml", text)[0] is None


def test_a_duplicate_names_the_line_of_the_first() -> None:
    _, findings = document_of("a.yaml", "- b: 1\n\n  status: x\n  c: d\n  status: y\n")
    assert findings[0].message == 'the key "status" stands twice; the first is on line 3'


def test_a_syntax_error_names_where_its_context_began() -> None:
    _, findings = document_of("a.yaml", "a: 1\nb: 'c' d\n")
    assert "block mapping that begins on line 1" in findings[0].message
    assert findings[0].hint is not None


def test_findings_are_bounded() -> None:
    _, findings = document_of("a.yaml", "- a:\n" * 1000)
    assert [finding.rule.code for finding in findings[-2:]] == ["Y112", "Y116"]
    assert len(findings) == LIMIT_FINDINGS + 1
    _, findings = document_of("a.yaml", "- a\xa0b\n" * 1000)
    assert len(findings) == 20
    assert findings[-1].message.endswith("; there are more below")


def test_too_much_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    from qantar_curation.reading import events

    monkeypatch.setattr(events, "LIMIT_EVENTS", 50)
    for text in ("- a\n" * 100, "".join(f"k{number}: v\n" for number in range(100)), "[" + "[a], " * 100 + "]"):
        document, findings = document_of("a.yaml", text)
        assert document is None
        assert [finding.rule for finding in findings] == [rules.TOO_MUCH]


def test_each_number_of_events_is_survived(monkeypatch: pytest.MonkeyPatch) -> None:
    from qantar_curation.reading import events

    text = "- a: b\n  ? [c]\n  : d\n  e: {f: g}\n"
    for limit in range(25):
        monkeypatch.setattr(events, "LIMIT_EVENTS", limit)
        document_of("a.yaml", text)


def test_a_long_line_is_not_read() -> None:
    document, findings = document_of("a.yaml", "- a\n- " + "b" * reading_text.LIMIT_LINE)
    assert document is None
    assert [(finding.rule.code, finding.span) for finding in findings] == [
        ("Y013", reading_text.Span(2, reading_text.LIMIT_LINE + 1))
    ]


def test_codes_and_names_are_unique_and_explained() -> None:
    declared = [value for value in vars(rules).values() if isinstance(value, rules.Rule)]
    assert len({rule.code for rule in declared}) == len({rule.name for rule in declared}) == len(declared)
    for rule in declared:
        assert rule.code[0] == "Y"
        assert rule.code[1:].isdigit()
        assert rule.name == rule.name.lower().replace(" ", "-")
        assert rule.why.endswith(".")
        assert rule.mend
        assert rule.mend[-1] == "."
