"""Whether a phrase can be a spelling of the record whose name it is registered for."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.grammar.lexicon import function_words
from qantar_curation.phrases.context import Context
from qantar_curation.phrases.forms import NAMED, Form, name_words
from qantar_curation.phrases.verdict import Verdict, contradicts, says, silent

_COMMON = function_words("of-names")
_ALIKE = 0.6
"""How like two words must be to be spellings of one, by the share of letters that stay."""


def read_spelling(phrase: str, table: str, target: str, basis: str, context: Context) -> Verdict:
    """Whether a phrase that is registered as a form of a record can be one.

    A spelling shares a word, an acronym or the look of a word with the record's name or with another of its spellings,
    and is no spelling of another record. A form that only refers need not look like the name, but must not be the
    spelling of another record.
    """
    words = name_words(phrase)
    other = _spelling_of_another(words, table, target, context)
    if other is not None:
        return contradicts(f"is a spelling of `{other.record_id}`", f"did you mean `{other.record_id}`?")
    if basis != "stated":
        return says("a form that refers to it")
    row = context.ids[table].get(target)
    name = name_words(str(row.values.get(NAMED[table]) or "")) if row is not None else ()
    if _alike(words, name) or any(
        _alike(words, form.words)
        for form in context.forms.of.get((table, target), ())
        if form.spelling and form.words != words and _alike(form.words, name)
    ):
        return says()
    return silent("has nothing in common with its name", "a form that refers without naming has basis `resolved`")


def _spelling_of_another(words: Sequence[str], table: str, target: str, context: Context) -> Form | None:
    found = context.forms.spelled.get((table, tuple(words)), ())
    if any(form.record_id == target for form in found):
        return None
    return found[0] if found else None


def _alike(words: Sequence[str], name: Sequence[str]) -> bool:
    mine, others = ([word for word in one if word not in _COMMON] for one in (words, name))
    if set(mine) & set(others):
        return True
    if any(_acronym(one, name) for one in mine) or any(_acronym(one, words) for one in others):
        return True
    return any(_similar(one, other) for one in mine for other in others)


def _acronym(word: str, name: Sequence[str]) -> bool:
    """Whether a word is made of the first letters of a name, its small words counted or not."""
    if len(word) < 2 or len(name) < 2:
        return False
    whole = "".join(part[0] for part in name)
    return word in (whole, "".join(part[0] for part in name if part not in _COMMON))


def _similar(one: str, other: str) -> bool:
    """Whether two words can be spellings of one: they begin alike and few letters change."""
    longer = max(len(one), len(other))
    if longer < 4 or one[0] != other[0]:
        return False
    return 1 - distance(one, other) / longer >= _ALIKE


def distance(one: str, other: str) -> int:
    """The number of letters to add, drop or change to make the one word the other."""
    row = list(range(len(other) + 1))
    for count, letter in enumerate(one, 1):
        before, row[0] = row[0], count
        for index, against in enumerate(other, 1):
            cost = before + (letter != against)
            before = row[index]
            row[index] = min(row[index] + 1, row[index - 1] + 1, cost)
    return row[-1]
