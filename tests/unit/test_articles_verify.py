from __future__ import annotations

import random

import pytest

from qantar_curation.articles.anchoring import anchor
from qantar_curation.articles.capture import Captured, sha256_of, split_lines
from qantar_curation.articles.citation import ArticlePin, Citation
from qantar_curation.articles.lock import Anchor, Lock, dump_lock
from qantar_curation.articles.verify import Verification, verify
from qantar_curation.diagnostics.finding import Span

TEXT = """Bridge at Tarn closed
The bridge will stay shut until 9 June, the \u201cwarden\u201d said.
Some 40 carts wait; 40 more are on the road.
"""
ARTICLE = Captured("z000", sha256_of(TEXT), split_lines(TEXT))
PIN = ArticlePin("z000", "bridge.txt", ARTICLE.sha256, "dataset/articles/z000.yaml", Span(4, 3))
PINS = {"z000": PIN}
RECORDS = "dataset/records/events.yaml"


def cite(line: int, phrase: str, occurrence: int | None = None) -> Citation:
    return Citation("z000", line, phrase, occurrence, RECORDS, lambda _: Span(line, 5))


CITED = [
    cite(1, "Bridge at Tarn closed"),
    cite(2, "will stay shut"),
    cite(2, "stay shut until 9 June"),
    cite(2, 'the "warden" said'),
    cite(3, "40", 1),
    cite(3, "40", 2),
]
LOCK = anchor(CITED, PINS, {"z000": ARTICLE}).locks["z000"]


def check(
    lock: Lock = LOCK, cited: list[Citation] = CITED, article: Captured | None = None, pin: ArticlePin = PIN
) -> Verification:
    return verify(cited, {"z000": pin}, {"z000": lock}, {"z000": article} if article else None)


def codes(result: Verification) -> list[tuple[str, str]]:
    return [(one.rule.code, one.path) for one in result.findings]


def with_anchor(index: int, **changes: object) -> Lock:
    made = list(LOCK.anchors)
    made[index] = made[index]._replace(**changes)  # type: ignore[arg-type]
    return LOCK._replace(anchors=tuple(made))


def index_of(phrase: str, occurrence: int | None = None) -> int:
    return next(i for i, a in enumerate(LOCK.anchors) if (a.phrase, a.occurrence) == (phrase, occurrence))


def test_clean_without_and_with_the_text() -> None:
    without, with_text = check(), check(article=ARTICLE)
    assert without.findings == with_text.findings == []
    assert (without.anchors, without.reverified) == (6, 0)
    assert (with_text.anchors, with_text.reverified) == (6, 6)


def test_an_article_without_lock_is_passed_over() -> None:
    made = verify(CITED, PINS, {})
    assert (made.findings, made.anchors, made.reverified) == ([], 0, 0)


def test_an_unknown_article() -> None:
    assert codes(verify([CITED[0]._replace(article_id="z9")], PINS, {"z000": LOCK._replace(anchors=())})) == [
        ("E001", RECORDS)
    ]


def test_a_changed_phrase_has_no_anchor() -> None:
    edited = [*CITED[:1], cite(2, "will stay open"), *CITED[2:]]
    (finding,) = check(cited=edited).findings
    assert (finding.rule.code, finding.path, finding.span) == ("A014", RECORDS, Span(2, 5))
    assert "is `will stay shut`" in finding.mend
    (finding,) = check(cited=edited, article=ARTICLE).findings
    assert finding.rule.code == "E003"


def test_a_phrase_in_another_line() -> None:
    moved = [*CITED[:1], cite(3, "will stay shut"), *CITED[2:]]
    result = check(cited=moved)
    assert [one.rule.code for one in result.findings] == ["A014"]
    assert "did you mean `line: 2`?" in result.findings[0].mend


def test_a_changed_occurrence() -> None:
    result = check(cited=[*CITED[:5], cite(3, "40", 3)])
    assert [one.rule.code for one in result.findings] == ["A014"]
    assert "`occurrence` has changed" in result.findings[0].mend


def test_the_shape_of_a_phrase_is_seen_without_the_text() -> None:
    long = cite(2, "The bridge will stay shut until 9 June, the")
    whole = cite(2, " ".join("abcdefgh"))
    short = LOCK._replace(lines=tuple(one._replace(words=min(one.words, 8)) for one in LOCK.lines))
    assert codes(check(cited=[*CITED, long])) == [("E006", RECORDS)]
    assert codes(check(lock=short, cited=[*CITED, whole])) == [("E007", RECORDS)]
    assert codes(check(lock=short, cited=[*CITED, whole], pin=PIN._replace(roles={2: "byline"}))) == [("A014", RECORDS)]
    assert codes(check(cited=[*CITED, cite(4, "x")])) == [("E002", RECORDS)]
    assert codes(check(cited=[*CITED, cite(2, "x ")])) == [("E008", RECORDS)]


def test_a_stale_anchor() -> None:
    (finding,) = check(cited=CITED[1:]).findings
    assert finding.rule.code == "A015"
    assert finding.path == "dataset/articles/z000.lock.json"
    assert finding.span is not None
    assert '"Bridge at Tarn closed"' in dump_lock(LOCK).split("\n")[finding.span.line - 1]


@pytest.mark.parametrize(
    ("changes", "code", "says"),
    [
        ({"char_end": 20}, "A016", "9 characters for a phrase of 14"),
        ({"char_start": 90, "char_end": 104}, "A016", "in a line of 58"),
        ({"char_start": 25, "char_end": 11}, "A016", "characters 25 to 11"),
        ({"line_sha256": "0" * 64}, "A017", "hash of line 2"),
        ({"printed": "will stay open"}, "A019", "as printed"),
    ],
)
def test_an_anchor_that_cannot_be_true(changes: dict[str, object], code: str, says: str) -> None:
    lock = with_anchor(index_of("will stay shut"), **changes)
    for article in (None, ARTICLE):
        (finding,) = check(lock=lock, article=article).findings
        assert finding.rule.code == code
        assert says in finding.message
    assert check(lock=lock, article=ARTICLE).reverified == 5


def test_an_anchor_in_a_line_that_is_not_there() -> None:
    result = check(lock=with_anchor(index_of("will stay shut"), line=7))
    assert sorted(one.rule.code for one in result.findings) == ["A014", "A016"]


def test_anchors_that_overlap_have_to_agree() -> None:
    shifted = with_anchor(index_of("will stay shut"), char_start=10, char_end=24)
    assert codes(check(lock=shifted)) == [("A018", "dataset/articles/z000.lock.json")]


def test_a_phrase_that_is_its_line_has_the_hash_of_the_line() -> None:
    cited = [cite(1, "Bridge at Vorn closed"), *CITED[1:]]
    lock = with_anchor(0, phrase="Bridge at Vorn closed", printed="Bridge at Vorn closed")
    assert codes(check(lock=lock, cited=cited)) == [("A018", "dataset/articles/z000.lock.json")]


def test_occurrences_stand_in_order() -> None:
    first, second = index_of("40", 1), index_of("40", 2)
    made = list(LOCK.anchors)
    made[first], made[second] = made[second]._replace(occurrence=1), made[first]._replace(occurrence=2)
    (finding,) = check(lock=LOCK._replace(anchors=tuple(made))).findings
    assert finding.rule.code == "A018"
    once = with_anchor(first, occurrence=None)
    assert [one.rule.code for one in check(lock=once, cited=[*CITED[:4], cite(3, "40"), CITED[5]]).findings] == ["A018"]


def test_a_consistent_lie_is_found_by_the_text() -> None:
    lock = with_anchor(index_of("40", 2), char_start=30, char_end=32)
    assert check(lock=lock).findings == []
    result = check(lock=lock, article=ARTICLE)
    assert codes(result) == [("A019", "dataset/articles/z000.lock.json")]
    assert result.reverified == 5


def test_fingerprints_are_verified_against_the_text() -> None:
    lines = (*LOCK.lines[:2], LOCK.lines[2]._replace(words=3))
    assert codes(check(lock=LOCK._replace(lines=lines), article=ARTICLE)) == [
        ("A020", "dataset/articles/z000.lock.json")
    ]
    extra = LOCK._replace(lines=(*LOCK.lines, LOCK.lines[2]._replace(line=4)))
    assert codes(check(lock=extra, article=ARTICLE)) == [("A020", "dataset/articles/z000.lock.json")]


def test_a_lock_from_another_text() -> None:
    assert codes(check(pin=PIN._replace(sha256="0" * 64))) == [("A013", PIN.path)]


def test_a_recaptured_article_is_reported_and_the_lock_still_checked() -> None:
    text = "Tarn Courier\n" + TEXT
    article = Captured("z000", sha256_of(text), split_lines(text))
    result = check(article=article)
    assert [one.rule.code for one in result.findings] == ["A007", *["A008"] * 6]
    assert result.reverified == 0
    assert check(lock=with_anchor(0, char_end=3), article=article).findings[-1].rule.code == "A016"


def test_every_single_edit_of_an_anchor_is_found_with_the_text() -> None:
    chance = random.Random(20)
    for _ in range(300):
        index = chance.randrange(len(LOCK.anchors))
        old: Anchor = LOCK.anchors[index]
        field = chance.choice(["line", "phrase", "occurrence", "char_start", "char_end", "line_sha256", "printed"])
        changes: dict[str, object] = {
            "line": old.line + chance.choice([-1, 1, 5]),
            "phrase": old.phrase + "s",
            "occurrence": (old.occurrence or 0) + 1,
            "char_start": old.char_start + chance.choice([-1, 1, 100]),
            "char_end": old.char_end + chance.choice([-1, 1, 100]),
            "line_sha256": sha256_of("other"),
            "printed": old.printed.swapcase() if old.printed.swapcase() != old.printed else "41",
        }
        lock = with_anchor(index, **{field: changes[field]})
        if len({one.key for one in lock.anchors}) == len(lock.anchors):  # `parse_lock` refuses the others
            assert check(lock=lock, article=ARTICLE).findings, (old, field)
            assert check(lock=lock).findings, (old, field)
