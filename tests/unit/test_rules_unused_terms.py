from __future__ import annotations

from qantar_curation.tables.unused_terms import report, unused_terms


def test_unused_terms_are_named_by_vocabulary() -> None:
    rows = [
        {"vocabulary": "unit", "term": "day", "used": 3},
        {"vocabulary": "unit", "term": "week", "used": 0},
        {"vocabulary": "basis", "term": "stated", "used": 0},
    ]
    assert unused_terms(rows) == {"unit": ["week"], "basis": ["stated"]}
    assert report(unused_terms(rows)) == "2 terms that no row uses: unit: week; basis: stated"
    assert report(unused_terms(rows[1:2])) == "1 term that no row uses: unit: week"
    assert report(unused_terms(rows[:1])) == "every term of the vocabularies is used"
