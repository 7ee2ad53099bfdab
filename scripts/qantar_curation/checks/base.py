"""What a check is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule


class Check(NamedTuple):
    """A rule and the function that looks for what breaks it."""

    rule: Rule
    run: Callable[[Corpus], Iterator[Finding]]
