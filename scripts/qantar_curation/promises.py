"""The ten promises of the README, each with the figure that this corpus gives for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qantar_curation.articles.overlap import CEILING
from qantar_curation.corpus import Corpus
from qantar_curation.phrases.statistics import statistics
from qantar_curation.tables.build import Rows, build
from qantar_schema.column import Origin
from qantar_schema.emit.pages import placed, read
from qantar_schema.tables import EVIDENCED, TABLES
from qantar_schema.text import MAX_PHRASE_WORDS

PART = "promises"
"""The name of the table among the generated parts of the README."""
COMMAND = "qantar promises --write"
"""What brings the README up to date."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise in a few words, and its figure."""

    says: str
    figure: str


def promises(corpus: Corpus) -> list[Promise]:
    """The promises with their figures, of a corpus that has no findings."""
    tables = build(corpus)
    return [
        Promise("Every coded cell is traced to a line", _traced(tables)),
        Promise("Every line is accounted for", _lines(tables)),
        Promise("Every phrase is where it says it is, to the character", _anchors(corpus)),
        Promise("The phrase says the value", _read(corpus)),
        Promise("Disagreement is kept, never averaged away", _disagreements(tables)),
        Promise("Announced is not done", _statuses(tables)),
        Promise("No article is redistributed, only short phrases", _quoted(tables)),
        Promise("One declaration, every schema", _declared()),
        Promise("Same input, same bytes", _published(tables)),
        Promise("Nothing unknown passes silently", _rules()),
    ]


def _traced(tables: dict[str, Rows]) -> str:
    supported = {
        (row["record_table"], row["record_id"], row["field"]) for row in tables["evidence"] if row["says"] is None
    }
    cells = list(_coded_cells(tables))
    traced = sum(cell in supported for cell in cells)
    share = 100 * traced / len(cells) if cells else 100
    return f"{traced:,} of {len(cells):,} cells ({share:.0f} %), by {len(tables['evidence']):,} rows of evidence"


def _coded_cells(tables: dict[str, Rows]) -> Iterator[tuple[str, str, str]]:
    for name in EVIDENCED:
        table = TABLES[name]
        coded = [column.name for column in table.columns if column.origin is Origin.CODED]
        for row in tables[name]:
            yield from ((name, row[table.key], column) for column in coded if row[column] is not None)


def _lines(tables: dict[str, Rows]) -> str:
    complete = {row["article_id"] for row in tables["articles"] if row["coding"] == "complete"}
    lines = [row for row in tables["article_lines"] if row["article_id"] in complete]
    cited = sum(row["cited"] > 0 for row in lines)
    blank = sum(row["skipped_reason"] == "blank" for row in lines)
    skipped = sum(row["skipped_reason"] is not None for row in lines) - blank
    open_lines = len(lines) - cited - blank - skipped
    articles = f"{len(complete)} of {len(tables['articles'])} articles complete"
    return f"{articles}: {len(lines)} lines, {cited} cited, {skipped} listed, {blank} blank, {open_lines} open"


def _anchors(corpus: Corpus) -> str:
    anchors = sum(len(lock.anchors) for lock in corpus.locks.values())
    return f"{anchors:,} anchors in {len(corpus.locks)} locks; `qantar validate --articles DIR` re-verifies each"


def _read(corpus: Corpus) -> str:
    shares = statistics(corpus)
    cells = sum(one.cells for one in shares)
    parts = (
        ("stated and read by machine", sum(one.read for one in shares)),
        ("resolved by a rule", sum(one.resolved for one in shares)),
        ("interpreted by a coder", sum(one.interpreted for one in shares)),
    )
    listed = ", ".join(f"{count:,} {what} ({100 * count / max(cells, 1):.1f} %)" for what, count in parts)
    return f"of {cells:,} cells, the names of officials among them, {listed}"


def _disagreements(tables: dict[str, Rows]) -> str:
    sides = len(tables["disagreement_members"])
    differing = sum(row["says"] is not None for row in tables["evidence"])
    groups = {row["wire_group"] for row in tables["article_lines"] if row["wire_group"] is not None}
    return (
        f"{len(tables['disagreements'])} disagreements with {sides} sides, {differing} pieces of evidence that say"
        f" otherwise, {len(groups)} groups of lines with one wire copy"
    )


def _statuses(tables: dict[str, Rows]) -> str:
    counts = Counter(row["status"] for table in ("events", "appointments") for row in tables[table])
    total = sum(counts.values())
    listed = ", ".join(f"{count} {status}" for status, count in counts.most_common())
    return f"of {total} events and appointments {listed}"


def _quoted(tables: dict[str, Rows]) -> str:
    shares = ", ".join(f"{row['article_id']} {100 * row['quoted_word_share']:.1f} %" for row in tables["articles"])
    longest = max((len(str(row["phrase"]).split()) for row in tables["evidence"]), default=0)
    limits = f"of at most {MAX_PHRASE_WORDS} allowed, share of words quoted, at most {100 * CEILING:.0f} % allowed"
    return f"longest phrase {longest} words {limits}: {shares}"


def _declared() -> str:
    columns = sum(len(table.columns) for table in TABLES.values())
    return f"{columns} columns of {len(TABLES)} tables, five kinds of schema from each; `make generate` is in step"


def _published(tables: dict[str, Rows]) -> str:
    rows = sum(map(len, tables.values()))
    return f"{rows:,} rows in CSV and Parquet; `qantar publish --check` compares them"


def _rules() -> str:
    from qantar_curation.rules.catalogue import catalogue

    return f"{len(catalogue())} rules, each with its page (`qantar explain`) and a golden case"


def table(found: list[Promise]) -> str:
    """The promises as a Markdown table."""
    rows = [f"| {number} | {one.says} | {one.figure} |" for number, one in enumerate(found, 1)]
    return "\n".join(["| | promise | figure |", "|---|---|---|", *rows])


def page(path: Path, part: str) -> str:
    """The README at `path` with the table between its marks.

    Raises:
        GenerateError: it is missing, is not UTF-8 or lacks the marks.
        OSError: it cannot be read.
    """
    return placed(read(path), PART, part, path.name)


def differs(path: Path, part: str) -> bool:
    """Whether the README at `path` says otherwise. Raises as ``page``."""
    return page(path, part) != read(path)
