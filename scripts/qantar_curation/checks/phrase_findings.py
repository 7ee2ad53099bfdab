"""What the checks of phrases share: where a reading that fails is shown, and in which words."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.phrases import Outcome, Reading, readings
from qantar_schema.support import support_columns


def failures(corpus: Corpus, outcome: Outcome, keys: Collection[str] | None = None) -> Iterator[Reading]:
    """The readings that come to `outcome`, of some fields or of all."""
    for reading in _by_outcome(corpus)[outcome]:
        if keys is None or reading.key in keys:
            yield reading


def _by_outcome(corpus: Corpus) -> dict[Outcome, list[Reading]]:
    """The readings by what they come to."""
    if "outcomes" not in corpus.memo:
        found: dict[Outcome, list[Reading]] = {"says": [], "contradicts": [], "silent": []}
        for reading in readings(corpus):
            found[reading.verdict.outcome].append(reading)
        corpus.memo["outcomes"] = found
    known: dict[Outcome, list[Reading]] = corpus.memo["outcomes"]
    return known


def silences(corpus: Corpus) -> Iterator[Reading]:
    """The readings that come to nothing, apart from those of a value that other phrases already contradict."""
    said, contradicted = _fields(corpus, "says"), _fields(corpus, "contradicts")
    for reading in failures(corpus, "silent"):
        field = _field(reading)
        if field in said or field not in contradicted:
            yield reading


def contradictions(corpus: Corpus, rule: Rule, keys: Collection[str]) -> Iterator[Finding]:
    """A finding for each phrase that says something else.

    Where no phrase says what the record has, the value is taken to be wrong and is shown once; otherwise the phrase is.
    """
    said = _fields(corpus, "says")
    shown: set[tuple[int, str, str]] = set()
    for reading in failures(corpus, "contradicts", keys):
        field = _field(reading)
        if field in said or reading.item.says is not None:
            yield of_phrase(rule, reading)
        elif field not in shown:
            shown.add(field)
            yield of_value(rule, reading)


def _fields(corpus: Corpus, outcome: Outcome) -> set[tuple[int, str, str]]:
    """The fields of which some reading comes to `outcome`."""
    key = f"fields that {outcome}"
    if key not in corpus.memo:
        corpus.memo[key] = {_field(reading) for reading in _by_outcome(corpus)[outcome]}
    known: set[tuple[int, str, str]] = corpus.memo[key]
    return known


def _field(reading: Reading) -> tuple[int, str, str]:
    return id(reading.row), reading.key, reading.target


def of_phrase(rule: Rule, reading: Reading, hint: str | None = None) -> Finding:
    """A finding at the phrase."""
    verdict, item = reading.verdict, reading.item
    advice = hint or verdict.hint
    if item.says is not None:
        said = f"{item.row.id}: `{item.phrase}` {verdict.said}; its `says`, for `{reading.key}`, is `{item.says}`"
        if advice is not None and advice.startswith("did you mean"):
            advice = f"{advice.partition('?')[0]}? `says` holds what the article says"
        return item.finding(rule, said, "says" if verdict.outcome == "contradicts" else "phrase", advice)
    said = f"{item.row.id}: `{item.phrase}` {verdict.said}; `{reading.key}` is `{reading.target}`"
    return item.finding(rule, said, "phrase", advice)


def of_value(rule: Rule, reading: Reading) -> Finding:
    """A finding at the value that a phrase ought to say."""
    verdict, item = reading.verdict, reading.item
    said = f"{item.row.id}: `{reading.key}` is `{reading.target}`, but `{item.phrase}` {verdict.said}"
    return item.row.finding(rule, said, support_columns(item.row.table)[reading.key], verdict.hint)
