"""Whether a phrase says a term of a vocabulary: the kind of an event, a change of office, a measure."""

from __future__ import annotations

from qantar_curation.corpus import SourceRow
from qantar_curation.grammar.clauses import verbs
from qantar_curation.grammar.counted import is_of_another
from qantar_curation.grammar.lexicon import lexicon
from qantar_curation.grammar.quantities import quantities
from qantar_curation.grammar.tokens import tokens
from qantar_curation.phrases.context import Context
from qantar_curation.phrases.figures import matching, unit_of, units_of_measure
from qantar_curation.phrases.forms import name_words
from qantar_curation.phrases.verdict import Verdict, contradicts, says, silent

LEXICONS = {"kind": "event-kind", "change": "change", "measure": "measure"}
"""The keys that hold a term, with the lexicon of their vocabulary."""

_PRESENCE = frozenset(("visit", "absence"))
_IN = frozenset(("in", "at"))
_SAID_OF = "for"


def read_term(phrase: str, key: str, target: str, article_id: str, context: Context) -> Verdict:
    """Whether a phrase says a term: some entry of the vocabulary's lexicon for it stands in the phrase."""
    said = {hit.term for hit in lexicon(LEXICONS[key]).hits(phrase)}
    if key == "measure":
        return _measure(phrase, target, said, article_id, context)
    if target in said:
        return says()
    if key == "kind" and target in _PRESENCE and in_a_place(phrase, article_id, context):
        return says("being at a place")
    if key == "kind" and target == "statement" and is_view(phrase, article_id, context):
        return says("whose view it is")
    if key == "kind" and target == "promise" and "statement" in said and _is_to_come(phrase):
        return says()
    if key == "change" and target == "held" and not said and _is_title(phrase, article_id, context):
        return says()
    if said:
        shown = " or ".join(f"`{term}`" for term in sorted(said))
        return contradicts(f"says {shown}", None if len(said) > 2 else f"did you mean {shown}?")
    return silent(f"says no word for `{target}` that the lexicon `{LEXICONS[key]}` has")


def _measure(phrase: str, target: str, said: set[str], article_id: str, context: Context) -> Verdict:
    """A measure is said by its words; a number beside them must be of a unit that the measure can have."""
    if target == "city-rank" and _names_city(phrase, article_id, context):
        said = said | {"city-rank"}
    if target == "age" and _is_aged(phrase, article_id, context):
        said = said | {"age"}
    units = [units for one in quantities(phrase) if (units := unit_of(phrase, one)[0])]
    known = units_of_measure(target)
    if target == "actors-involved" and any("person" in found for found in units):
        said = said | {target}
    fits = not units or any(unit in known for found in units for unit in found)
    if target in said and fits:
        return says()
    if not fits:
        shown = " or ".join(f"`{unit}`" for unit in sorted(set().union(*units)))
        return contradicts(f"counts in {shown}, and `{target}` is counted in {', '.join(known)}")
    if said:
        shown = " or ".join(f"`{term}`" for term in sorted(said))
        return contradicts(f"says {shown}", f"did you mean {shown}?" if len(said) <= 2 else None)
    return silent(f"says no word for `{target}` that the lexicon `measure` has")


def of_its_number(verdict: Verdict, phrase: str, target: str, row: SourceRow) -> Verdict:
    """The verdict on a measure, which is nothing where the words say it of another number of the phrase."""
    found = matching(phrase, row.values.get("value"), str(row.values.get("qualifier")))
    if verdict.outcome != "says" or len(found) != 1:
        return verdict
    parts, number = tokens(phrase), (found[0].start, found[0].end)
    places = [
        (parts[hit.first].start, parts[hit.last].end) for hit in lexicon("measure").hits(phrase) if hit.term == target
    ]
    if not places or not all(is_of_another(phrase, place, number) for place in places):
        return verdict
    return silent(f"says `{target}` of another number than `{phrase[number[0] : number[1]]}`")


def _names_city(phrase: str, article_id: str, context: Context) -> bool:
    places = context.ids["places"]
    return any(
        one.form.record_id in places and places[one.form.record_id].values.get("kind") == "city"
        for one in context.forms.find("places", article_id, phrase)
    )


def _is_aged(phrase: str, article_id: str, context: Context) -> bool:
    """Whether the phrase is a person with a number behind: `Ada Brune, 47`."""
    name, comma, number = phrase.rpartition(", ")
    return bool(comma) and number.isdecimal() and bool(context.forms.find("officials", article_id, name))


def in_a_place(phrase: str, article_id: str, context: Context) -> bool:
    """Whether the phrase puts somebody in a place: `in` or `at`, and a registered form of a place."""
    return any(token.text in _IN for token in tokens(phrase)) and bool(context.forms.find("places", article_id, phrase))


def is_view(phrase: str, article_id: str, context: Context) -> bool:
    """Whether the phrase is `for` and a person: `For the mayor, the tower was lost`."""
    first, _, rest = phrase.partition(" ")
    if first.casefold() != _SAID_OF:
        return False
    whole = len(name_words(rest)) - 1
    return any(one.first == 0 and one.last == whole for one in context.forms.find("officials", article_id, rest))


def _is_to_come(phrase: str) -> bool:
    return any(verb.mood in ("future", "would") and not verb.negated for verb in verbs(tokens(phrase), {}))


def _is_title(phrase: str, article_id: str, context: Context) -> bool:
    """Whether the phrase is a post beside a person: `Mayor Ostrow`."""
    return bool(context.forms.find("posts", article_id, phrase)) and bool(
        context.forms.find("officials", article_id, phrase)
    )
