"""The rules on what a corpus is expected to hold."""

from __future__ import annotations

from qantar_curation.diagnostics.finding import Rule

ROW_COUNT = Rule(
    "C101",
    "row-count",
    "Records get lost in a merge or doubled by a script, and each single one that is left is in order. The floors and "
    "ceilings in `dataset/expectations.yaml` say how many rows a table has, give or take the edits of a day.",
    "Bring back or remove the rows; where so many are meant, move the bound in the same commit.",
)
LOST_SENTINEL = Rule(
    "C102",
    "lost-sentinel",
    "A sentinel is an expected fact, one that must never get lost: some row has these values, and cites this line. It "
    "stands apart from the records, so that an edit of both at once is an edit on purpose.",
    "Restore the row or its evidence; where the fact was coded wrongly, correct what is expected here and say why.",
)
SHARE_CEILING = Rule(
    "C103",
    "share-ceiling",
    "What coders conclude without a phrase that says it, and what the phrases quote of an article, stay small: the "
    "ceilings in `dataset/expectations.yaml` hold both where they are.",
    "Find phrases that state the value, or shorter ones; never leave out a fact. Otherwise raise the ceiling openly.",
)
UNKNOWN_EXPECTATION = Rule(
    "C104",
    "unknown-expectation",
    "An expectation about a table, column or article that does not exist can never be disappointed: it guards nothing.",
    "Correct the name; `qantar tables` lists tables and columns.",
)
