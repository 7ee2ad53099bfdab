"""The generated parts of CODEBOOK.md: every table with its columns, every vocabulary with its terms.

They come from the models; beside each column and term stands how often the published tables fill it, and an example.
"""

from __future__ import annotations

from collections.abc import Mapping

from qantar_schema.column import Column, columns
from qantar_schema.constraints import AtMostOne, Constraint, Equal, ExactlyOne, Needs, Ordered, Together, When
from qantar_schema.edtf import FIRST_YEAR, LAST_YEAR
from qantar_schema.emit.arrow import description
from qantar_schema.emit.samples import Sample, Samples
from qantar_schema.emit.types import names, vocabulary_name
from qantar_schema.fields import common, provenance
from qantar_schema.rows import TABLES
from qantar_schema.rows.base import Row
from qantar_schema.vocabularies import VOCABULARIES
from qantar_schema.vocabularies.base import Vocabulary
from qantar_schema.vocabularies.crosswalk import SCHEMES, Code, codes

FORMS = {
    common.SLUG_PATTERN: "slug",
    common.ARTICLE_PATTERN: "`a` and three digits",
    common.SHA256_PATTERN: "64 hexadecimal digits",
    common.TEXT_PATTERN: "one line of text",
    common.EDTF_PATTERN: f"EDTF, years {FIRST_YEAR} to {LAST_YEAR}",
    provenance.PHRASE_PATTERN: "one line of text",
    provenance.COLUMN_PATTERN: "name of a table or column",
}
"""Patterns that have a name; others are shown as they are."""


def tables_part(samples: Samples) -> str:
    """Markdown of all tables: what a row is, its columns with a sample of each, keys, references and constraints."""
    legend = (
        "*From* says where the values come from: **key** names the row; **coded** is read out of an article and has"
        " evidence in the core tables; **editorial** is the editors' own; **derived** is computed. A slug is lower-case"
        " letters and digits in parts joined by single hyphens. *Filled* counts the cells that are not null."
    )
    return "\n\n".join([legend, *(_table(model, samples.get(model.table, {})) for model in TABLES.values())])


def vocabularies_part(used: Mapping[tuple[str, str], int]) -> str:
    """Markdown of all vocabularies: terms, definitions, cells that hold them, and verified codes of other schemes."""
    return "\n\n".join(_vocabulary(name, vocabulary, used) for name, vocabulary in VOCABULARIES.items())


def _table(model: type[Row], samples: Mapping[str, Sample]) -> str:
    head = ["| column | type | null | from | meaning | filled | example |"]
    head.append("| --- | --- | --- | --- | --- | --- | --- |")
    rules = "\n".join(f"- {rule}" for rule in _rules(model))
    return "\n\n".join([f"### {model.table}", description(model), "\n".join(head + _rows(model, samples)), rules])


def _rows(model: type[Row], samples: Mapping[str, Sample]) -> list[str]:
    return [
        _line(
            f"`{column.name}`",
            _type(column),
            "yes" if column.nullable else "",
            column.origin.value,
            _meaning(column),
            *_sample(samples.get(column.name)),
        )
        for column in columns(model)
    ]


def _sample(sample: Sample | None) -> tuple[str, str]:
    if sample is None:
        return "", ""
    example = sample.example.replace("`", "'")
    return f"{sample.filled:,} of {sample.rows:,}", f"`{example}`" if example else ""


def _line(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _type(column: Column) -> str:
    if column.vocabulary:
        name = vocabulary_name(column)
        return f"[{name}](#{name})"
    parts = []
    if column.pattern:
        parts.append(FORMS.get(column.pattern, f"`{column.pattern}`"))
    if column.max_length:
        parts.append(f"≤ {column.max_length} characters")
    if column.minimum is not None:
        parts.append(f"≥ {column.minimum:g}")
    if column.maximum is not None:
        parts.append(f"≤ {column.maximum:g}")
    return ": ".join([names(column).table_schema, ", ".join(parts)] if parts else [names(column).table_schema])


def _meaning(column: Column) -> str:
    said = [column.description]
    if column.unit:
        said.append(f"Unit: {column.unit}.")
    if column.refers_to:
        said.append(f"→ [{column.refers_to}](#{column.refers_to})")
    return " ".join(said)


def _rules(model: type[Row]) -> list[str]:
    rules = [f"Key: {_names((model.key,))}."]
    rules += [f"No two rows share {_names(unique)}." for unique in model.unique]
    rules += [f"{_names(here)} → [{table}](#{table}) ({_names(there)})." for here, table, there in model.links]
    return rules + [sentence(constraint) for constraint in model.constraints]


def sentence(constraint: Constraint) -> str:
    """A constraint in words. Raises TypeError for a kind of constraint that is not known here."""
    named = _names(constraint.columns)
    match constraint:
        case Ordered():
            return f"{' ≤ '.join(f'`{name}`' for name in constraint.columns)}, as far as they are filled."
        case ExactlyOne():
            return f"Exactly one of {named} is filled."
        case AtMostOne():
            return f"At most one of {named} is filled."
        case Together():
            return f"All or none of {named} are filled."
        case Needs():
            return f"Where `{constraint.columns[0]}` is filled, so is {_names(constraint.columns[1:])}."
        case When():
            demands = [f"{_names(constraint.filled)} filled"] if constraint.filled else []
            demands += [f"{_names(constraint.null)} null"] if constraint.null else []
            return f"Where {_where(constraint)}: {', '.join(demands)}."
        case Equal():
            return f"Where {_where(constraint)}: {' = '.join(f'`{name}`' for name in constraint.equal)}."
    raise TypeError(f"no words for {type(constraint).__name__}")


def _where(constraint: When | Equal) -> str:
    return f"`{constraint.column}` is {' or '.join(f'`{term}`' for term in constraint.terms)}"


def _names(named: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in named)


def _vocabulary(name: str, vocabulary: type[Vocabulary], counts: Mapping[tuple[str, str], int]) -> str:
    found = {term: codes(name, term.value) for term in vocabulary}
    used = [scheme for scheme in SCHEMES if any(known.code(scheme) for known in found.values())]
    head = ["term", "definition", "cells", *(SCHEMES[scheme].name for scheme in used)]
    lines = [_line(*head), _line(*("---" for _ in head))]
    for term, known in found.items():
        cells = str(counts.get((name, term.value), ""))
        lines.append(_line(f"`{term}`", term.definition, cells, *(_code(known.code(scheme)) for scheme in used)))
    parts = [f"### {name}", " ".join((vocabulary.__doc__ or "").split()), "\n".join(lines)]
    if used:
        parts.append("\n".join(f"- {SCHEMES[scheme].name}: {SCHEMES[scheme].reference}." for scheme in used))
    return "\n\n".join(parts)


def _code(code: Code | None) -> str:
    if code is None:
        return ""
    return code.label if code.label == code.code else f"`{code.code}` {code.label}"
