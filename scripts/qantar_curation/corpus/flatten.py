"""From typed records to flat rows and evidence, by the one rule that maps YAML keys to published columns."""

from __future__ import annotations

from functools import cache
from typing import Any

from qantar_curation.articles.citation import ArticlePin
from qantar_curation.corpus.composed import member_id, participant_id
from qantar_curation.corpus.model import Corpus, EvidenceItem, SourceRow, Written
from qantar_curation.corpus.typing import Typed, plain
from qantar_schema.edtf import EdtfError, parse
from qantar_schema.quantities import bounds
from qantar_schema.tables import PARTS, TABLES


def add_record(corpus: Corpus, table: str, typed: Typed, written: Written) -> None:
    """Add the rows and the evidence of one record, and of its parts, to the corpus."""
    if table == "retired":
        corpus.retired.append(SourceRow("retired", _values_of(typed.record), written, typed.unknown))
        return
    row = _row(table, typed.record, written, typed.unknown)
    corpus.rows[table].append(row)
    if TABLES[table].key in typed.unknown:
        corpus.unread.add(table)
    if table in PARTS and typed.unknown & {"participants", "members"}:
        corpus.lose(PARTS[table])
    if typed.unknown & {"evidence", "lines"}:
        corpus.evidence_lost = True
    _add_evidence(corpus, row, typed.record, written, "evidence" in typed.unknown)
    for index, part in enumerate(getattr(typed.record, "participants", None) or ()):
        if part is not None:
            place = written.within("participants", index)
            participant = _row("event_participants", part, place, frozenset())
            party = participant.values["official_id"] or participant.values["organisation_id"]
            participant.values["event_id"] = row.id
            participant.values["participant_id"] = participant_id(row.id, participant.values["role"], party)
            corpus.rows["event_participants"].append(participant)
            _add_evidence(corpus, participant, part, place)
    for index, part in enumerate(getattr(typed.record, "members", None) or ()):
        if part is not None:
            _add_member(corpus, row, part, written.within("members", index))
    if table == "articles":
        _add_pin(corpus, row, typed.record, written)


def _values_of(record: Any) -> dict[str, Any]:
    return {name: plain(value) for name, value in vars(record).items()}


def _row(table: str, record: Any, written: Written, unknown_keys: frozenset[str]) -> SourceRow:
    """One row: each column from its YAML key, and what dates and quantities imply."""
    values: dict[str, Any] = {}
    unknown: set[str] = set()
    known = vars(record)
    names, dates = _columns(table)
    for name, key in names:
        written_as = name if name in known else key
        if written_as in known:
            values[name] = plain(known[written_as])
            if written_as in unknown_keys:
                values[name] = None
                unknown.add(name)
    for name, derived in dates:
        _add_date(name, derived, values, unknown)
    if table == "figures" and not unknown & {"value", "qualifier", "low", "high"}:
        values["low"], values["high"] = bounds(
            values["qualifier"], values["value"], values["text"], values["low"], values["high"]
        )
    return SourceRow(table, values, written, frozenset(unknown))


@cache
def _columns(table: str) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, tuple[str, ...]], ...]]:
    """The columns of a table with their YAML keys, and those that hold dates with what is derived from each."""
    names = tuple((column.name, column.stem) for column in TABLES[table].columns)
    dates = ((name, key) for name, key in names if name.endswith("_edtf"))
    return names, tuple((name, (f"{key}_earliest", f"{key}_latest", f"{key}_precision")) for name, key in dates)


def _add_date(name: str, derived: tuple[str, ...], values: dict[str, Any], unknown: set[str]) -> None:
    text = values.get(name)
    try:
        date = parse(text) if text else None
    except EdtfError:
        date = None
    if name in unknown:
        unknown.update(derived)
    parts = (date.earliest, date.latest, str(date.precision)) if date else (None, None, None)
    values.update(zip(derived, parts, strict=True))


def _add_evidence(corpus: Corpus, row: SourceRow, record: Any, written: Written, incomplete: bool = False) -> None:
    if incomplete:
        corpus.partial.add(id(row))
    for index, item in enumerate(record.evidence or ()):
        if item is None:
            continue
        corpus.evidence.append(
            EvidenceItem(
                row=row,
                article_id=item.article,
                line=item.line,
                phrase=item.phrase,
                occurrence=item.occurrence,
                supports=item.supports,
                basis=str(plain(item.basis)),
                says=item.says,
                note=item.note,
                written=written.within("evidence", index),
            )
        )


def _add_member(corpus: Corpus, parent: SourceRow, part: Any, written: Written) -> None:
    """A side of a disagreement: article and line are those of its first phrase."""
    member = _row("disagreement_members", part, written, frozenset())
    first = part.evidence[0] if part.evidence else None
    member.values["disagreement_id"] = parent.id
    member.values["article_id"] = first.article if first else None
    member.values["line"] = first.line if first else None
    base = member_id(parent.id, first.article, first.line) if first else parent.id
    corpus.members.update({parent.id, base})
    member.values["member_id"] = f"{base}-{corpus.members[base]}" if corpus.members[base] > 1 else base
    corpus.rows["disagreement_members"].append(member)
    _add_evidence(corpus, member, part, written)


def _add_pin(corpus: Corpus, row: SourceRow, record: Any, written: Written) -> None:
    """What anchoring needs of an article's entry, and one row for each line that the entry lists."""
    roles: dict[int, str] = {}
    for index, line in enumerate(record.lines or ()):
        if line is None:
            continue
        roles[line.line] = str(plain(line.role))
        values = {
            "article_id": row.id,
            "line": line.line,
            "role": str(plain(line.role)),
            "skipped_reason": plain(line.skipped),
            "wire_group": line.wire_group,
        }
        corpus.rows["article_lines"].append(SourceRow("article_lines", values, written.within("lines", index)))
    if row.id and row.values["file"] and row.values["sha256"]:
        document = written.document
        corpus.pins.setdefault(
            row.id,
            ArticlePin(
                row.id,
                row.values["file"],
                row.values["sha256"],
                document.path,
                written.span("file"),
                roles,
                written.span("sha256"),
            ),
        )
