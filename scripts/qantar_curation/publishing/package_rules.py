"""Why a published data package is refused, where frictionless would let it pass."""

from __future__ import annotations

from qantar_curation.diagnostics.finding import Rule

_GENERATED = "Run `qantar publish`: the descriptors are generated."

DESCRIPTOR = Rule(
    "P101",
    "malformed-descriptor",
    "A descriptor that is no JSON object, names a key twice or lacks what Data Package v2 and our loader need is read"
    " differently by each program, or not at all.",
    _GENERATED,
)
ATTRIBUTION = Rule(
    "P102",
    "malformed-attribution",
    "Contributors, sources and licences are what a citation rests on, and frictionless does not look at them.",
    "Mend dataset/package.yaml or the article's entry, then run `qantar publish`.",
)
DUPLICATE_RESOURCE = Rule(
    "P103",
    "duplicate-resource",
    "Two tables of one name, or two that share a file: a reader gets one of them and does not learn of the other.",
    _GENERATED,
)
UNSAFE_PATH = Rule(
    "P104",
    "path-outside-package",
    "A path that leads out of the package, also over a link, opens a file that is not part of the data.",
    _GENERATED,
)
CONTENT = Rule(
    "P105",
    "other-content",
    "Size and hash in the descriptor say which content was published: a file with another content is not that table.",
    "Run `qantar publish`; do not edit published files.",
)
TABLE_SCHEMA = Rule(
    "P106",
    "malformed-table-schema",
    "Keys over columns that do not exist and categories that differ from the allowed values are ignored by"
    " frictionless, so that nothing would be checked.",
    "Mend the row model in schema/qantar_schema/rows, then run `qantar publish`.",
)
UNIQUE_KEY = Rule(
    "P107",
    "unique-key",
    "Two rows share columns that the schema declares unique; frictionless does not check `uniqueKeys`. Two nulls count"
    " as the same value.",
    "Merge the two records, or correct the one that is wrong.",
)
CATEGORY = Rule(
    "P108",
    "unknown-category",
    "A cell holds a term that its column's vocabulary does not have; pandas reads it as null without a word.",
    "Add the term to the vocabulary, or correct the record.",
)
