from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qantar_curation.articles.capture import Captured, sha256_of, split_lines
from qantar_curation.articles.citation import ArticlePin
from qantar_curation.articles.folder import capture_all, lock_path, read_locks, write_locks
from qantar_curation.articles.lock import Anchor, Lock, dump_lock, make_lock, parse_lock, read_lock
from qantar_curation.files import CannotWrite

TEXT = "Ferry \u201cOriole\u201d sinks off Oss\n\nAt least 16 of 160 were saved.\n"
ARTICLE = Captured("z000", sha256_of(TEXT), split_lines(TEXT))
LINES = ARTICLE.lines


def make(line: int, start: int, end: int, phrase: str | None = None, occurrence: int | None = None) -> Anchor:
    printed = LINES[line - 1].text[start:end]
    sha256 = LINES[line - 1].sha256
    return Anchor(line, printed if phrase is None else phrase, occurrence, start, end, sha256, printed)


LOCK = make_lock(ARTICLE, [make(3, 12, 14, occurrence=1), make(1, 0, 14, 'Ferry "Oriole"'), make(3, 0, 11)])


def test_the_text_of_a_lock() -> None:
    first, second, third = LINES
    assert dump_lock(LOCK) == (
        "{\n"
        '  "article_id": "z000",\n'
        f'  "sha256": "{ARTICLE.sha256}",\n'
        '  "lines": [\n'
        f'    {{"line": 1, "characters": 28, "words": 5, "sha256": "{first.sha256}"}},\n'
        f'    {{"line": 2, "characters": 0, "words": 0, "sha256": "{second.sha256}"}},\n'
        f'    {{"line": 3, "characters": 30, "words": 7, "sha256": "{third.sha256}"}}\n'
        "  ],\n"
        '  "anchors": [\n'
        '    {"line": 1, "phrase": "Ferry \\"Oriole\\"", "printed": "Ferry \u201cOriole\u201d", "occurrence": null, '
        f'"char_start": 0, "char_end": 14, "line_sha256": "{first.sha256}"}},\n'
        '    {"line": 3, "phrase": "At least 16", "occurrence": null, '
        f'"char_start": 0, "char_end": 11, "line_sha256": "{third.sha256}"}},\n'
        '    {"line": 3, "phrase": "of", "occurrence": 1, '
        f'"char_start": 12, "char_end": 14, "line_sha256": "{third.sha256}"}}\n' + "  ]\n}\n"
    )


def test_a_lock_without_lines_or_anchors() -> None:
    empty = Lock("z000", "0" * 64, (), ())
    assert parse_lock(dump_lock(empty).encode(), "z000", "x") == (empty, [])


def test_spans_point_at_the_entries() -> None:
    rows = dump_lock(LOCK).split("\n")
    for index, anchor in enumerate(LOCK.anchors):
        row = rows[LOCK.span_of_anchor(index).line - 1]
        assert json.loads(row.rstrip(","))["char_start"] == anchor.char_start
    for line in LOCK.lines:
        assert json.loads(rows[LOCK.span_of_line(line.line).line - 1].rstrip(","))["line"] == line.line


phrases = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
anchors = st.builds(
    lambda line, phrase, occurrence, start, printed: Anchor(
        line, phrase, occurrence, start, start + len(phrase), "a" * 64, phrase if printed is None else printed
    ),
    st.integers(1, 3),
    phrases,
    st.none() | st.integers(1, 3),
    st.integers(0, 30),
    st.none() | phrases,
)


@given(st.lists(anchors, max_size=8), st.randoms())
def test_a_lock_is_read_back_whatever_the_order(made: list[Anchor], random: object) -> None:
    made = list({one.key: one for one in made}.values())
    lock = make_lock(ARTICLE, made)
    shuffled = list(made)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert dump_lock(make_lock(ARTICLE, shuffled)) == dump_lock(lock)
    assert parse_lock(dump_lock(lock).encode(), "z000", "x") == (lock, [])


GOOD = json.loads(dump_lock(LOCK))


def broken(**changes: object) -> bytes:
    return json.dumps({**GOOD, **changes}).encode()


def one_anchor(**changes: object) -> bytes:
    return broken(anchors=[{**GOOD["anchors"][1], **changes}])


def one_line(**changes: object) -> bytes:
    return broken(lines=[{**GOOD["lines"][0], **changes}])


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not JSON"),
        (b"{\n<<<<<<< ours\n", "not JSON"),
        (b"\xff", "not UTF-8"),
        (b"[" * 100_000, "nested too deep"),
        (b"[]", "keys"),
        (b"NaN", "keys"),
        (b'{"article_id": "z000"}', "keys"),
        (broken(extra=1), "keys"),
        (broken(article_id=1), "a text for article_id"),
        (broken(article_id="z001"), "of article z001"),
        (broken(sha256="A" * 64), "SHA-256"),
        (broken(lines={}), "lists"),
        (broken(lines=[1]), "entry 1"),
        (one_line(line=2), "numbered 2"),
        (one_line(characters=True), "entry 1"),
        (one_line(characters=-1), "entry 1"),
        (one_line(words=1.0), "entry 1"),
        (one_line(text="x"), "entry 1"),
        (one_line(sha256="x"), "SHA-256"),
        (broken(anchors=["x"]), "entry 1"),
        (one_anchor(phrase=None), "no text"),
        (one_anchor(printed=3), "no text"),
        (one_anchor(char_start="0"), "no number"),
        (one_anchor(line=-1), "no number"),
        (one_anchor(occurrence=0), "occurrence"),
        (one_anchor(occurrence="1"), "occurrence"),
        (one_anchor(line_sha256=None), "SHA-256"),
        (one_anchor(note="x"), "keys of an anchor"),
        (one_anchor(phrase="\ud800"), "UTF-8"),
        (broken(anchors=[GOOD["anchors"][1]] * 2), "two anchors"),
        (broken(lines=[{"line": 1, "n": int("9" * 4000)}]).replace(b"9" * 4000, b"9" * 5000), "digits"),
    ],
)
def test_a_malformed_lock(data: bytes, says: str) -> None:
    lock, findings = parse_lock(data, "z000", "dataset/articles/z000.lock.json")
    assert lock is None
    assert [one.rule.code for one in findings] == ["A010"]
    assert says in findings[0].message
    assert findings[0].path == "dataset/articles/z000.lock.json"


@given(st.binary(max_size=60) | st.text(st.sampled_from('{}[]":,x0\n '), max_size=60).map(str.encode))
def test_no_bytes_raise(data: bytes) -> None:
    lock, findings = parse_lock(data, "z000", "x")
    assert lock is None
    assert findings


def test_another_spelling_of_the_same_lock() -> None:
    data = dump_lock(LOCK).replace('"line": 3, "phrase": "At', '"line":3, "phrase": "At').encode()
    lock, findings = parse_lock(data, "z000", "x")
    assert lock == LOCK
    assert [(one.rule.code, one.span and one.span.line) for one in findings] == [("A011", 11)]
    _, findings = parse_lock(dump_lock(LOCK).encode() + b"\n", "z000", "x")
    assert [one.rule.code for one in findings] == ["A011"]


def test_a_duplicate_key_is_not_canonical() -> None:
    data = dump_lock(LOCK).replace('"article_id": "z000"', '"article_id": "q", "article_id": "z000"').encode()
    assert [one.rule.code for one in parse_lock(data, "z000", "x")[1]] == ["A011"]


def test_a_failed_write_leaves_the_old_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_locks(tmp_path, {"z000": LOCK})

    def fail(*_: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patch, pytest.raises(CannotWrite):
        patch.setattr(Path, "replace", fail)
        write_locks(tmp_path, {"z000": LOCK._replace(anchors=())})
    assert read_lock(tmp_path / lock_path("z000"), "x") == (LOCK, [])
    assert len(list((tmp_path / lock_path("z000")).parent.iterdir())) == 1


def test_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "dataset" / "articles"
    pins = {
        name: ArticlePin(name, f"{name}.txt", ARTICLE.sha256, f"dataset/articles/{name}.yaml", None)
        for name in ("z000", "z001")
    }
    assert write_locks(tmp_path, {"z000": LOCK}) == ["dataset/articles/z000.lock.json"]
    assert write_locks(tmp_path, {"z000": LOCK}) == []
    (folder / "z009.lock.json").write_text("{}")
    locks, findings = read_locks(tmp_path, pins)
    assert locks == {"z000": LOCK}
    assert [(one.rule.code, one.path) for one in findings] == [
        ("A009", "dataset/articles/z001.yaml"),
        ("A012", "dataset/articles/z009.lock.json"),
    ]

    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "z000.txt").write_bytes(TEXT.encode())
    captured, findings = capture_all(texts, pins)
    assert captured == {"z000": ARTICLE}
    assert [one.rule.code for one in findings] == ["A001"]
