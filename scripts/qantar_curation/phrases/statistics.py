"""How far the machine reads the evidence: which cells are stated and read, resolved by a rule, or interpreted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qantar_curation.corpus import Corpus
from qantar_curation.phrases.reading import readings
from qantar_schema.support import support_columns
from qantar_schema.tables import EVIDENCED


@dataclass(frozen=True, slots=True)
class Share:
    """The supported cells of one field of one table, or of several.

    A cell counts by the strongest piece of its evidence: `read` where a phrase states the value and the machine reads
    it there, `resolved` where a rule of the codebook finds it from a phrase, `interpreted` where only a coder does.
    `unread` are cells whose evidence claims more than the machine finds: validation refuses them. `phrases` and
    `interpreted_phrases` count pieces of evidence instead of cells.
    """

    table: str
    field: str
    read: int = 0
    resolved: int = 0
    interpreted: int = 0
    unread: int = 0
    phrases: int = 0
    interpreted_phrases: int = 0

    @property
    def cells(self) -> int:
        """All cells."""
        return self.read + self.resolved + self.interpreted + self.unread


_RANKS = ("unread", "interpreted", "resolved", "read")


def statistics(corpus: Corpus) -> list[Share]:
    """The share of each field of the core tables that has evidence, in the order of tables and columns.

    Evidence with `says` carries the article's own value and not that of the record: it counts as a phrase only.
    """
    said = {(id(reading.item), reading.key): reading.verdict.outcome == "says" for reading in readings(corpus)}
    best: dict[tuple[str, str], dict[int, int]] = {}
    phrases: dict[tuple[str, str], list[int]] = {}
    for item in corpus.evidence:
        table = item.row.table
        if table not in EVIDENCED:
            continue
        for key in dict.fromkeys(item.supports):
            if key not in support_columns(table):
                continue
            field = (table, key)
            counts = phrases.setdefault(field, [0, 0])
            counts[0] += 1
            counts[1] += item.basis == "interpreted"
            if item.says is None:
                rank = _rank(item.basis, said.get((id(item), key), False))
                cells = best.setdefault(field, {})
                cells[id(item.row)] = max(rank, cells.get(id(item.row), 0))
    order = [(table, key) for table in EVIDENCED for key in support_columns(table) if (table, key) in phrases]
    return [_share(*field, best.get(field, {}).values(), *phrases[field]) for field in order]


def _rank(basis: str, says: bool) -> int:
    if basis == "interpreted":
        return _RANKS.index("interpreted")
    return _RANKS.index("unread") if not says else _RANKS.index("read" if basis == "stated" else "resolved")


def _share(table: str, field: str, ranks: Iterable[int], phrases: int, interpreted_phrases: int) -> Share:
    known = list(ranks)
    unread, interpreted, resolved, read = (known.count(rank) for rank in range(len(_RANKS)))
    return Share(table, field, read, resolved, interpreted, unread, phrases, interpreted_phrases)


def total(shares: Iterable[Share], table: str = "total", field: str = "") -> Share:
    """Several shares as one."""
    every = list(shares)
    sums = (
        sum(getattr(one, name) for one in every)
        for name in ("read", "resolved", "interpreted", "unread", "phrases", "interpreted_phrases")
    )
    return Share(table, field, *sums)
