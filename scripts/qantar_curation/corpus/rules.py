"""The rules on what stands where (S) and on the types of what is written (T)."""

from __future__ import annotations

from qantar_curation.diagnostics.finding import Rule

NO_RECORDS = Rule(
    "S001",
    "no-records",
    "A corpus has its records below `dataset/records` and its article entries in `dataset/articles`. Where neither is "
    "found, the root is probably another folder, and silence would look like success.",
    "Run the command in the root of the corpus, or name it with `--root DIR`.",
)
UNKNOWN_FILE = Rule(
    "S002",
    "unknown-file",
    "The name of a file or folder below `dataset/records` says which table its records go to. A file that no table "
    "has would be passed over in silence.",
    "Move the records to the file or folder of their table, or remove the file.",
)
NOT_A_LIST = Rule(
    "S003",
    "not-a-list",
    "A file of records is one list, each record an item that begins with a dash.",
    "Begin each record with `- ` and indent its other keys by two spaces.",
)
FILE_NAME = Rule(
    "S004",
    "file-name",
    "An article's entry stands in the file that bears its id, one entry a file: entry and lock lie side by side.",
    "Rename the file to the id of its article, and split files that hold several entries.",
)
MISSING_KEY = Rule(
    "T001",
    "missing-key",
    "A record without one of its required keys cannot be published: the column takes no null.",
    "Add the key with its value.",
)
UNKNOWN_KEY = Rule(
    "T002",
    "unknown-key",
    "A key that the record does not have would be lost without a word; most are misspelt.",
    "Correct the spelling or remove the key.",
)
UNKNOWN_TERM = Rule(
    "T003",
    "unknown-term",
    "The vocabularies are closed: a term that is not in them has no definition, and nobody would find it.",
    "Use a term of the vocabulary; `qantar tables` and CODEBOOK.md list them.",
)
MALFORMED = Rule(
    "T004",
    "malformed",
    "Each field has one spelling: ids are lower-case slugs, numbers plain digits, dates EDTF. Whatever else would be "
    "read differently by different tools.",
    "Write the value in the form of its field; CODEBOOK.md describes each.",
)
OUT_OF_RANGE = Rule(
    "T005",
    "out-of-range",
    "The value is of the right type but outside what the field can hold.",
    "Correct the value.",
)
WRONG_SHAPE = Rule(
    "T006",
    "wrong-shape",
    "A value stands where a list or a record is expected, or the other way round.",
    "Compare the record with those beside it.",
)
BROKEN_CONSTRAINT = Rule(
    "T007",
    "broken-constraint",
    "Some fields of a record bind each other: a holder is a person or a body and not both, an `at-least` has no upper "
    "bound. The constraints are declared on the row models and stand in the codebook.",
    "Change the fields named so that the constraint holds.",
)
