from __future__ import annotations

import pytest

from qantar_curation.versions.number import Kind, Version


def version(text: str) -> Version:
    found = Version.parse(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "text", ["", "1", "1.0", "1.0.0.0", "01.0.0", "v1.0.0", "1.0.0-rc1", "1.0.0dev1", "1.0.0 ", "a.b.c"]
)
def test_what_is_no_version(text: str) -> None:
    assert Version.parse(text) is None


def test_the_order_of_versions() -> None:
    order = ["0.1.0a1", "0.1.0b2", "0.1.0rc1", "0.1.0rc10", "0.1.0", "0.1.1", "0.2.0rc1", "0.10.0", "1.0.0"]
    assert [str(one) for one in sorted(map(version, reversed(order)))] == order


@pytest.mark.parametrize(
    ("last", "kind", "fitting"),
    [
        ("1.2.3", Kind.PATCH, ["1.2.4", "1.3.0", "2.0.0"]),
        ("1.2.3", Kind.MINOR, ["1.3.0", "2.0.0"]),
        ("1.2.3", Kind.MAJOR, ["2.0.0"]),
        ("0.1.0", Kind.PATCH, ["0.1.1", "0.2.0", "1.0.0"]),
        ("0.1.0", Kind.MINOR, ["0.2.0", "1.0.0"]),
        ("0.1.0", Kind.MAJOR, ["0.2.0", "1.0.0"]),
    ],
)
def test_what_may_come_next(last: str, kind: Kind, fitting: list[str]) -> None:
    assert [str(one) for one in version(last).successors(kind)] == fitting


def test_a_trial_is_for_a_release() -> None:
    assert str(version("0.2.0rc1").final) == "0.2.0"
