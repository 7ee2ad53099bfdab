from __future__ import annotations

import pytest

from qantar_curation.reading import document_of

ITEMS = "- event_id: one\n  evidence:\n"


@pytest.mark.parametrize(
    ("text", "place", "said", "mend"),
    [
        (
            f'{ITEMS}    - {{line: 1, phrase: "at, supports: [x]}}\n    - {{line: 2, phrase: "b", supports: [y]}}\n',
            (3, 25),
            "the quotation mark that is opened here is closed on line 4 only",
            "Close the quotes on the line where they are opened.",
        ),
        (
            "- event_id: one\n  label: 'It''s\n  kind: b # its\n- event_id: two\n  label: 'three'\n",
            (2, 10),
            "closed on line 5 only",
            "Close the quotes",
        ),
        (
            '- event_id: one\n  label: "It\n',
            (2, 10),
            "unexpected end of stream",
            "Close the quotes that are opened here.",
        ),
        ("- event_id: one\n=======\n", (2, 1), "the mark `=======` of a merge", "Keep one side"),
        (
            "# head\n\nevent_id: one\n  kind: b\n",
            (3, 1),
            "begins with `event_id`, and not with a dash",
            "A record begins",
        ),
        (
            "- event_id: one\n  label: a\n   kind: b\n",
            (3, 4),
            "line 3 is indented by 3, the one beside it by 2",
            "Indent",
        ),
        ("- event_id: one\n kind: b\n  label: a\n", (2, 2), "line 2 is indented by 1, its neighbours by 2", "Indent"),
        (
            f"{ITEMS}    - {{line: 1}}\n   - {{line: 2}}\n",
            (4, 4),
            "line 4 is indented by 3",
            "Indent the line by 4 spaces.",
        ),
        (
            f"{ITEMS}    - {{line: 1, phrase: at least: 160}}\n",
            (3, 33),
            "did not find",
            "A text with `: ` in it needs quotes.",
        ),
        ("- event_id: one\n  part:\n    kind: a: b\n  label: c\n", (3, 12), "mapping values", "A text with ': '"),
        (f"{ITEMS}    - line: 1: 2\n      phrase: a\n", (3, 14), "mapping values", "A text with ': '"),
    ],
)
def test_what_the_parser_stumbled_over_is_told(text: str, place: tuple[int, int], said: str, mend: str) -> None:
    document, findings = document_of("events.yaml", text)
    assert document is None
    (finding,) = findings
    assert finding.span is not None
    assert (finding.rule.code, finding.span[:2]) == ("Y101", place)
    assert said in finding.message
    assert finding.mend.startswith(mend)
