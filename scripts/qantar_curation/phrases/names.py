"""Whether a phrase names, or refers to, an official, an organisation, a post or a place."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import lexicon
from qantar_curation.phrases.context import Context
from qantar_curation.phrases.forms import NAMED, name_words
from qantar_curation.phrases.verdict import Verdict, contradicts, says, silent

_PRONOUNS = {"officials": "person", "organisations": "body", "places": "place", "posts": "post"}
REFERS = "a form that refers to it"
PRONOUN = "a pronoun"
_NEAR = 80
"""How like a spelling, in percent, words must be to be shown as a slip of it."""


def read_name(phrase: str, table: str, target: str, article_id: str, line: int, context: Context) -> Verdict:
    """Whether a phrase names the record `target` of `table`, or refers to it by a registered form or a pronoun."""
    found = context.forms.find(table, article_id, phrase)
    mine = [one.form for one in found if one.form.record_id == target]
    if any(form.spelling for form in mine):
        return says()
    if mine:
        return says(REFERS)
    if _pronoun(phrase, table) and target in _antecedents(phrase, table, article_id, line, context):
        return says(PRONOUN)
    others = [one.form for one in found]
    if others:
        named = sorted({form.record_id for form in others})
        shown = ", ".join(f"`{one}`" for one in named)
        return contradicts(f"names {shown}", f"did you mean `{named[0]}`?")
    return silent(f"holds no registered form of `{target}`")


def _pronoun(phrase: str, table: str) -> bool:
    kind = _PRONOUNS[table]
    return any(hit.term == kind for hit in lexicon("pronoun").hits(phrase))


def _antecedents(phrase: str, table: str, article_id: str, line: int, context: Context) -> set[str]:
    """Whom a pronoun can stand for: those for whom it is registered in that line, else all that the article names."""
    said = set(name_words(phrase))
    here = {
        form.record_id
        for form in context.forms.at.get((table, article_id, line), ())
        if not form.spelling and said & set(form.words) and _pronoun(form.printed, table)
    }
    return here or context.forms.named_in.get((table, article_id), set())


def how_to_register(phrase: str, table: str, target: str, context: Context) -> str:
    """How to mend a form that is not registered: the registered spelling that is nearest, or where to add it."""
    from anyascii import anyascii
    from rapidfuzz import fuzz

    folded = anyascii(" ".join(name_words(phrase)))
    best, score = "", 0.0
    for (of_table, record_id), forms in context.forms.of.items():
        for form in forms if of_table == table else ():
            ratio = fuzz.partial_ratio(anyascii(" ".join(form.words)), folded) if form.spelling else 0.0
            if ratio > score:
                best, score = f"`{form.printed}` of `{record_id}`", ratio
    near = f"the nearest registered spelling is {best}; if it is a new one, " if score >= _NEAR else ""
    return (
        f"{near}register it: add evidence that supports [{NAMED[table]}] to `{target}` in {table}.yaml, with basis "
        f"`resolved` where the form only refers"
    )
