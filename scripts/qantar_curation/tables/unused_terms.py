"""The terms of the vocabularies that no row uses. They are reported and not refused: another article may need them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any


def unused_terms(terms: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """The unused terms of each vocabulary that has any, from the rows of the table `terms`, in their order."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in terms:
        if row["used"] == 0:
            found[row["vocabulary"]].append(row["term"])
    return dict(found)


def report(unused: Mapping[str, list[str]]) -> str:
    """One line that names them."""
    if not unused:
        return "every term of the vocabularies is used"
    count = sum(map(len, unused.values()))
    listed = "; ".join(f"{vocabulary}: {', '.join(terms)}" for vocabulary, terms in unused.items())
    return f"{count} {'term' if count == 1 else 'terms'} that no row uses: {listed}"
