"""Terms that run out or are not renewed, elections annulled, what costs an office: sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    ("The contract of police chief Oto Brand was not renewed.", ["removed | Oto Brand | police chief"]),
    ("The contract of police chief Oto Brand was renewed.", ["retained | Oto Brand | police chief"]),
    ("The contract of police chief Oto Brand will not be renewed.", ["held | Oto Brand | police chief"]),
    ("The council voted against renewing the contract of rector Oto Brand.", ["removed | Oto Brand | rector"]),
    ("The council may not renew the contract of rector Oto Brand.", ["held | Oto Brand | rector"]),
    ("Police chief Oto Brand said his contract had not been renewed.", ["removed | Oto Brand | Police chief"]),
    ("Oto Brand, whose mandate as ombudsman expired in June, is ill.", ["removed | Oto Brand | ombudsman"]),
    ("The mandate of ombudsman Oto Brand expires in May.", ["held | Oto Brand | ombudsman"]),
    ("The court stripped mayor Oto Brand of his mandate.", ["removed | Oto Brand | mayor"]),
    ("The recall vote cost mayor Oto Brand his job.", ["removed | Oto Brand | mayor"]),
    ("The scandal could cost mayor Oto Brand his job.", ["held | Oto Brand | mayor"]),
    (
        "The board cut short Oto Brand's term as rector.",
        ["dismissed | Oto Brand | rector"],
    ),
    (
        "Oto Brand handed her chancellorship to Mira Kolst on Monday.",
        ["removed | Oto Brand | chancellor", "appointed | Mira Kolst | chancellor"],
    ),
    (
        "Oto Brand passed the presidency to Mira Kolst.",
        ["removed | Oto Brand | president", "appointed | Mira Kolst | president"],
    ),
    ("Oto Brand wants to pass the presidency to Mira Kolst.", []),
    ("The powers of mayor Oto Brand ceased on Monday.", ["removed | Oto Brand | mayor"]),
    ("Mayor Oto Brand's powers were terminated at his own request.", ["resigned | Oto Brand | Mayor"]),
    ("Mayor Oto Brand's seat was declared vacant.", ["removed | Oto Brand | Mayor"]),
    ("Mayor Oto Brand was declared unfit for office.", ["held | Oto Brand | Mayor"]),
    ("The council adopted a motion of no confidence in mayor Oto Brand.", ["removed | Oto Brand | mayor"]),
    ("The council rejected a motion of no confidence in mayor Oto Brand.", ["held | Oto Brand | mayor"]),
    (
        "Parliament satisfied the request of Oto Brand for resignation from the post of speaker.",
        ["resigned | Oto Brand | speaker"],
    ),
    ("A court annulled the election of Oto Brand as speaker.", ["removed | Oto Brand | speaker"]),
    ("The bloc wants to annul the election of Oto Brand as speaker.", []),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
