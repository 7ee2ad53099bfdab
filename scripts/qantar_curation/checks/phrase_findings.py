"""What the checks of phrases share: where a reading that fails is shown, and in which words."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.phrases import Outcome, Reading, readings
from qantar_schema.support import support_columns


def failures(corpus: Corpus, outcome: Outcome, keys: Collection[str] | None = None) -> Iterator[Reading]:
    """The readings that come to `outcome`, of some fields or of all."""
    for reading in readings(corpus):
        if reading.verdict.outcome == outcome and (keys is None or reading.key in keys):
            yield reading


def silences(corpus: Corpus) -> Iterator[Reading]:
    """The readings that come to nothing, apart from those of a value that other phrases already contradict."""
    outcomes: dict[tuple[int, str, str], set[Outcome]] = {}
    for reading in readings(corpus):
        outcomes.setdefault(_field(reading), set()).add(reading.verdict.outcome)
    for reading in failures(corpus, "silent"):
        if outcomes[_field(reading)] != {"silent", "contradicts"}:
            yield reading


def contradictions(corpus: Corpus, rule: Rule, keys: Collection[str]) -> Iterator[Finding]:
    """A finding for each phrase that says something else.

    Where no phrase says what the record has, the value is taken to be wrong and is shown once; otherwise the phrase is.
    """
    said = {_field(reading) for reading in readings(corpus) if reading.verdict.outcome == "says"}
    shown: set[tuple[int, str, str]] = set()
    for reading in failures(corpus, "contradicts", keys):
        field = _field(reading)
        if field in said or reading.item.says is not None:
            yield of_phrase(rule, reading)
        elif field not in shown:
            shown.add(field)
            yield of_value(rule, reading)


def _field(reading: Reading) -> tuple[int, str, str]:
    return id(reading.row), reading.key, reading.target


def of_phrase(rule: Rule, reading: Reading, hint: str | None = None) -> Finding:
    """A finding at the phrase."""
    verdict, item = reading.verdict, reading.item
    said = f"{item.row.id}: `{item.phrase}` {verdict.said}; `{reading.key}` is `{reading.target}`"
    return item.finding(rule, said, "phrase", hint or verdict.hint)


def of_value(rule: Rule, reading: Reading) -> Finding:
    """A finding at the value that a phrase ought to say."""
    verdict, item = reading.verdict, reading.item
    said = f"{item.row.id}: `{reading.key}` is `{reading.target}`, but `{item.phrase}` {verdict.said}"
    return item.row.finding(rule, said, support_columns(item.row.table)[reading.key], verdict.hint)
