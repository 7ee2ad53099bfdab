from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qantar_curation.articles import moves
from qantar_curation.articles.anchoring import Anchoring, anchor
from qantar_curation.articles.capture import Captured, sha256_of, split_lines
from qantar_curation.articles.citation import ArticlePin, Citation
from qantar_curation.articles.places import places, whole_words
from qantar_curation.diagnostics.finding import Finding, Span
from qantar_schema.text import normalise

TEXT = """Ferry sinks off the port of Oss, ministers say
12 May 2031, edition of the late evening bulletin
At least 160 of 1,200 people were saved, the harbour office said.

\u201cWe lost the \u2018Oriole\u2019,\u201d said Ms\u00a0Dorn, and 12 of 12 boats came back.
Few saw it happen
"""


def article(text: str = TEXT) -> Captured:
    return Captured("z000", sha256_of(text), split_lines(text))


def pin(**changes: object) -> ArticlePin:
    first = ArticlePin("z000", "ferry.txt", sha256_of(TEXT), "dataset/articles/z000.yaml", Span(2, 3), {2: "date"})
    return first._replace(**changes)  # type: ignore[arg-type]


def cite(line: int, phrase: str, occurrence: int | None = None, article_id: str = "z000") -> Citation:
    return Citation(article_id, line, phrase, occurrence, "dataset/records/events.yaml", lambda _: Span(9, 9))


def run(*citations: Citation) -> Anchoring:
    return anchor(citations, {"z000": pin()}, {"z000": article()})


def aligned(before: str, after: str) -> dict[int, int]:
    lock = anchor([], {"z000": pin(sha256=sha256_of(before))}, {"z000": article(before)}).locks["z000"]
    return moves.aligned_lines(lock, article(after))


def only_finding(*citations: Citation) -> Finding:
    result = run(*citations)
    assert result.locks["z000"].anchors == ()
    (finding,) = result.findings
    assert (finding.path, finding.span) == ("dataset/records/events.yaml", Span(9, 9))
    return finding


def test_anchors_are_exact() -> None:
    result = run(cite(3, "At least 160"), cite(1, "Ferry sinks"), cite(5, "12", 2), cite(5, "12", 1))
    assert result.findings == []
    lock = result.locks["z000"]
    assert lock.sha256 == sha256_of(TEXT)
    assert [line.words for line in lock.lines] == [9, 9, 12, 0, 14, 4]
    assert [(a.line, a.char_start, a.char_end, a.occurrence) for a in lock.anchors] == [
        (1, 0, 11, None),
        (3, 0, 12, None),
        (5, 42, 44, 1),
        (5, 48, 50, 2),
    ]


def test_spaces_and_quotes_may_be_plain_in_the_record() -> None:
    (made,) = run(cite(5, "the 'Oriole',\" said Ms Dorn")).locks["z000"].anchors
    assert made.phrase == "the 'Oriole',\" said Ms Dorn"
    assert made.printed == "the \u2018Oriole\u2019,\u201d said Ms\u00a0Dorn"
    assert TEXT.split("\n")[4][made.char_start : made.char_end] == made.printed


def test_one_anchor_for_a_phrase_that_several_records_cite() -> None:
    assert len(run(cite(3, "At least 160"), cite(3, "At least 160")).locks["z000"].anchors) == 1


@pytest.mark.parametrize(
    ("citation", "code", "says", "mend"),
    [
        (cite(9, "Oss"), "E002", "has 6 lines", "The last line is 6."),
        (cite(0, "Oss"), "E002", "no line 0", "last line"),
        (cite(3, "port of Oss"), "E003", "not in line 3", "did you mean `line: 1`?"),
        (cite(3, "At least 180 of"), "E003", "not in line 3", "in that line, is `At least 160 of`"),
        (cite(4, "the harbor office"), "E003", "not in line 4", "in line 3, is `the harbour office`"),
        (cite(3, "at least 160"), "E003", "not in line 3", "upper and lower case"),
        (cite(3, "xylophone quintets"), "E003", "not in line 3", "Copy the phrase"),
        (cite(5, "12"), "E004", "stands 2 times", "n from 1 to 2"),
        (cite(5, "12", 3), "E005", "no occurrence 3", "Correct"),
        (cite(3, "160", 2), "E005", "stands once", "Correct"),
        (cite(3, "160", 0), "E005", "no occurrence 0", "Correct"),
        (cite(3, "At least 160 of 1,200 people were saved, the"), "E006", "9 words", "Keep the words"),
        (cite(6, " saw it"), "E008", "white space", "Remove"),
        (cite(6, "saw it\u00a0"), "E008", "white space", "Remove"),
        (cite(6, ""), "E008", "empty", "Remove"),
        (cite(3, "At least 16"), "E009", "cuts a word", "`At least 160`"),
        (cite(3, "200 people"), "E009", "cuts a word", "`1,200 people`"),
        (cite(3, "of 1"), "E009", "cuts a word", "`of 1,200`"),
        (cite(1, "inks"), "E009", "cuts a word", "`sinks`"),
        (cite(1, "Oss", article_id="z999"), "E001", "`z999`", "The articles are z000."),
    ],
)
def test_refused(citation: Citation, code: str, says: str, mend: str) -> None:
    finding = only_finding(citation)
    assert finding.rule.code == code
    assert says in finding.message
    assert mend in finding.mend


def test_a_whole_line() -> None:
    text = "Six words stand in this line\nFive words stand in here\nOn 3 May by the clock\n"
    roles = {3: "date"}
    at = {"z000": pin(sha256=sha256_of(text), roles=roles)}
    citations = [cite(n, line) for n, line in enumerate(text.splitlines(), 1)]
    text_of = {"z000": article(text)}
    result = anchor(citations, at, text_of)
    assert [(one.rule.code, one.message) for one in result.findings] == [
        ("E007", "the phrase has all 6 words of line 1")
    ]
    assert [one.line for one in result.locks["z000"].anchors] == [2, 3]
    unnamed = anchor(
        [citations[2], cite(1, "Six words stand in this")], {"z000": at["z000"]._replace(roles={})}, text_of
    )
    assert [one.rule.code for one in unnamed.findings] == ["E007"]


def test_accents_composed_otherwise_are_named() -> None:
    text = "Mayor Ne\u0301ra spoke\n"
    result = anchor([cite(1, "N\u00e9ra")], {"z000": pin(sha256=sha256_of(text))}, {"z000": article(text)})
    assert "composed otherwise" in result.findings[0].mend


def test_an_article_that_was_not_captured_gets_no_lock() -> None:
    result = anchor([cite(1, "Oss")], {"z000": pin()}, {})
    assert (result.locks, result.findings) == ({}, [])


NEW = "Velmara Gazette\n" + TEXT.replace("160 of 1,200 people", "160 of 1,300 people").replace("Few saw", "Some saw")


def recaptured(*citations: Citation) -> list[Finding]:
    old = run().locks
    result = anchor(citations, {"z000": pin()}, {"z000": article(NEW)}, old)
    assert result.locks == {}
    head, *rest = result.findings
    assert (head.rule.code, head.path, head.span) == ("A007", "dataset/articles/z000.yaml", Span(2, 3))
    assert f"`sha256: {sha256_of(NEW)}`" in head.mend
    assert f"of {len(citations)} cited phrases" in head.message
    return rest


def test_a_recaptured_article_proposes_new_places() -> None:
    moved, gone, twice = recaptured(cite(1, "port of Oss"), cite(3, "of 1,200 people"), cite(5, "12", 2))
    assert (moved.rule.code, gone.rule.code, twice.rule.code) == ("A008", "E003", "A008")
    assert "was in line 1" in moved.message
    assert "it is in line 2, characters 20 to 31" in moved.message
    assert "write `line: 2`" in moved.mend
    assert "`of 1,300 people`" in gone.mend
    assert "line 6, characters 48 to 50" in twice.message


def test_a_phrase_that_stands_where_it_stood_is_not_reported() -> None:
    text = TEXT.replace("Few saw it", "Few of us saw it")
    result = anchor([cite(1, "port of Oss"), cite(5, "12", 2)], {"z000": pin()}, {"z000": article(text)}, {})
    assert [one.rule.code for one in result.findings] == ["A007"]
    assert "2 stand where the records say, 0 elsewhere, 0 nowhere" in result.findings[0].message


def test_a_phrase_that_became_ambiguous_is_reported() -> None:
    text = TEXT.replace("Few saw it", "it was seen: it")
    result = anchor([cite(6, "it")], {"z000": pin()}, {"z000": article(text)}, run().locks)
    assert [one.rule.code for one in result.findings] == ["A007", "A008"]
    assert "where it stands 2 times" in result.findings[1].message
    assert "`occurrence: n`" in result.findings[1].mend


def test_lines_are_aligned_by_their_hashes() -> None:
    assert moves.aligned_lines(run().locks["z000"], article(NEW)) == {1: 2, 2: 3, 4: 5, 5: 6}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("one\n\ntwo\n\nthree", "zero\n\none\n\nthree\n\ntwo", {1: 3, 2: 4, 3: 7, 5: 5}),
        ("one\nad\ntwo\nad\nthree", "one\nad\nnew\nad\nthree", {1: 1, 2: 2, 4: 4, 5: 5}),
        ("ad\nad", "ad\nad\nad", {1: 1, 2: 2}),
        ("ad\nad\nad", "ad", {1: 1}),
        ("one", "two", {}),
    ],
)
def test_lines_that_repeat_go_with_those_beside_them(before: str, after: str, expected: dict[int, int]) -> None:
    assert aligned(before, after) == expected


def test_long_captures_are_aligned_at_once() -> None:
    old, new = ("\n\n".join(f"line {number + more}" for number in range(30_000)) for more in (0, 3))
    lines = aligned(old, new)
    assert (lines[7], lines[60_000 - 1]) == (1, 60_000 - 7)


@pytest.mark.parametrize(
    ("line", "phrase", "starts"),
    [
        ("the thaw, the", "the", (0, 10)),
        ("aa aa aa", "aa aa", (0, 3)),
        ("Oss-based crew", "Oss", (0,)),
        ("Oss\u2019s crew", "Oss", (0,)),
        ("(160) \u2014160\u2014", "160", (1, 7)),
        ("160.", "160", (0,)),
        ("16.5 or 16", "16", (8,)),
        ("10:30 and 30", "30", (10,)),
        ("5 May,2031", "May", (2,)),
        ("on 5,2031", "5", (3,)),
        ("1\u202f200 or 200", "200", (9,)),
        ("5\u00a02031", "5", (0,)),
        ('\u201ca\u201d "a"', '"a"', (4,)),
        ("\u201ca\u201d \u201ca\u201d", '"a"', (0, 4)),
        ("ne\u0301e ne", "ne", (5,)),
        ("x", "", ()),
    ],
)
def test_places(line: str, phrase: str, starts: tuple[int, ...]) -> None:
    assert places(line, phrase) == starts


words_and_marks = st.text(st.sampled_from("ab1 ,.\u00a0\u2019\u201c"), max_size=12)


@given(words_and_marks, words_and_marks)
def test_each_place_has_the_phrase(line: str, phrase: str) -> None:
    found = places(line, phrase)
    for start in found:
        assert normalise(line[start : start + len(phrase)]) == normalise(phrase)
    assert list(found) == sorted(set(found))
    if not found and phrase and phrase in line:
        whole = whole_words(line, phrase)
        assert whole is not None
        assert normalise(phrase) in normalise(whole)
        assert places(line, whole)


lines = st.lists(
    st.lists(st.sampled_from(["oss", "160", "ferry", "\u201csaid\u201d", "Ms\u00a0Dorn"]), max_size=6), max_size=5
)


@given(lines, st.data())
def test_any_run_of_words_can_be_anchored(made: list[list[str]], data: st.DataObject) -> None:
    text = "".join(" ".join(one) + "\n" for one in made)
    filled = [n for n, one in enumerate(made, 1) if one]
    if not filled:
        return
    number = data.draw(st.sampled_from(filled))
    tokens = made[number - 1]
    start = data.draw(st.integers(0, len(tokens) - 1))
    end = data.draw(st.integers(start + 1, min(len(tokens), start + 4)))
    phrase = " ".join(tokens[start:end])
    offset = len("".join(f"{token} " for token in tokens[:start]))
    found = places(" ".join(tokens), phrase)
    citation = cite(number, phrase, found.index(offset) + 1)
    at = pin(sha256=sha256_of(text), roles={number: "credit"})
    result = anchor([citation], {"z000": at}, {"z000": article(text)})
    assert result.findings == []
    (only,) = result.locks["z000"].anchors
    assert (only.char_start, only.char_end, only.printed) == (offset, offset + len(phrase), phrase)
