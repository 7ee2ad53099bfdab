from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qantar_curation.articles.capture import Captured, sha256_of, split_lines
from qantar_curation.articles.citation import ArticlePin
from qantar_curation.articles.lock import Anchor, make_lock
from qantar_curation.articles.overlap import Quoted, join, quotation_findings, quoted
from qantar_schema.text import words

TEXT = "A storm took the roof of Hall-Nine\n\nNobody was hurt there\n"
ARTICLE = Captured("z000", sha256_of(TEXT), split_lines(TEXT))


def span(article: Captured, line: int, start: int, end: int) -> Anchor:
    text = article.lines[line - 1].text[start:end]
    return Anchor(line, text, start + 1, start, end, article.lines[line - 1].sha256, text)


def _quoted_in_text(captured: Captured, anchors: Iterable[Anchor]) -> Quoted:
    """The oracle: what is quoted by the text itself, the words of the characters that the spans cover."""
    covered: dict[int, set[int]] = {}
    for anchor in anchors:
        covered.setdefault(anchor.line, set()).update(range(anchor.char_start, anchor.char_end))
    cited = 0
    for line in captured.lines:
        offsets = covered.get(line.line, set())
        cited += words("".join(c if at in offsets else " " for at, c in enumerate(line.text)))
    return Quoted(sum(line.words for line in captured.lines), cited)


@pytest.mark.parametrize(
    ("spans", "cited"),
    [
        ([], 0),
        ([(1, 0, 7)], 2),
        ([(1, 0, 7), (1, 2, 12)], 3),
        ([(1, 0, 7), (1, 8, 12)], 3),
        ([(1, 0, 12), (1, 2, 7)], 3),
        ([(1, 2, 5), (1, 5, 7)], 1),  # they touch inside a word
        ([(1, 26, 30), (1, 31, 35)], 2),  # two parts of a word
        ([(1, 0, 1), (3, 0, 6)], 2),
    ],
)
def test_cited_words(spans: list[tuple[int, int, int]], cited: int) -> None:
    anchors = [span(ARTICLE, *one) for one in spans]
    lock = make_lock(ARTICLE, anchors)
    assert quoted(lock) == _quoted_in_text(ARTICLE, anchors) == Quoted(11, cited)
    assert quoted(lock).share == cited / 11


def test_an_article_without_words() -> None:
    assert quoted(make_lock(Captured("z000", sha256_of(""), ()), [])).share == 0


def test_contradictions_are_returned() -> None:
    good = span(ARTICLE, 1, 0, 7)
    bad = Anchor(1, "stream", 1, 2, 8, good.line_sha256, "stream")
    inner = Anchor(1, "tor", 1, 2, 5, good.line_sha256, "tor")
    runs, contradicting = join([good, bad, inner])
    assert [(one.start, one.text) for one in runs] == [(0, "A storm")]
    assert contradicting == [inner, bad]


def test_the_ceiling() -> None:
    lock = make_lock(ARTICLE, [span(ARTICLE, 1, 0, 35), span(ARTICLE, 3, 0, 6)])
    pins = {"z000": ArticlePin("z000", "storm.txt", ARTICLE.sha256, "dataset/articles/z000.yaml", None)}
    (finding,) = quotation_findings({"z000": lock}, pins)
    assert finding.rule.code == "A021"
    assert "8 of its 11 words (0.727, the ceiling is 0.6)" in finding.message
    assert quotation_findings({"z000": lock}, pins, ceiling=0.8) == []


texts = st.lists(st.text(st.sampled_from("ab \u00a0-"), max_size=12), min_size=1, max_size=4).map("\n".join)


@given(texts, st.data())
def test_the_lock_alone_and_the_text_agree(text: str, data: st.DataObject) -> None:
    article = Captured("z000", sha256_of(text), split_lines(text))
    filled = [line for line in article.lines if line.characters]
    anchors: list[Anchor] = []
    for _ in range(data.draw(st.integers(0, 6)) if filled else 0):
        line = data.draw(st.sampled_from(filled))
        start = data.draw(st.integers(0, line.characters - 1))
        anchors.append(span(article, line.line, start, data.draw(st.integers(start + 1, line.characters))))
    lock = make_lock(article, anchors)
    runs, contradicting = join(lock.anchors)
    assert contradicting == []
    for run in runs:
        assert article.lines[run.line - 1].text[run.start : run.end] == run.text
    measured = quoted(lock)
    assert measured == _quoted_in_text(article, lock.anchors)
    assert touched(article, lock.anchors) <= measured.cited


def touched(article: Captured, anchors: tuple[Anchor, ...]) -> int:
    """The words of which any character is cited, counted word by word."""
    count = 0
    for line in article.lines:
        cited = {at for one in anchors if one.line == line.line for at in range(one.char_start, one.char_end)}
        start = 0
        for word in line.text.split():
            start = line.text.index(word, start)
            count += not cited.isdisjoint(range(start, start + len(word)))
            start += len(word)
    return count
