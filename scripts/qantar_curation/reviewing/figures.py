"""Proposals of figures as records."""

from __future__ import annotations

import re
from collections.abc import Mapping

from qantar_curation.checks.measure_unit import UNITS
from qantar_curation.corpus import SourceRow
from qantar_curation.editing.ids import proposal as free_id
from qantar_curation.grammar.quantities import quantities
from qantar_curation.phrases.figures import read_value
from qantar_curation.reviewing.context import Place, Setting, spanning
from qantar_curation.reviewing.draft import Data, Draft, Question, cited, supported
from qantar_curation.reviewing.measures import AGE, BEFALLEN, measure_of
from qantar_curation.reviewing.names import known
from qantar_curation.reviewing.speaking import speaker
from qantar_curation.reviewing.subjects import bearer, part_of, rival, subject
from qantar_curation.reviewing.wording import READING, settle_measure
from qantar_curation.suggesting.proposal import Proposal
from qantar_curation.suggesting.speech.bounds import clause_of
from qantar_curation.suggesting.text import read_line
from qantar_curation.suggesting.whereabouts import Where, is_elsewhere, places_of_events
from qantar_schema.vocabularies.figures import Unit

_BARE, _PERSON = "count", "person"
_OF_THEM = re.compile(r"\s+of\s+(?:them|those|these|whom)\b", re.IGNORECASE)
_REST_OF_WORD = re.compile(r"(?:-\w+)+")


def draft_figure(setting: Setting, one: Proposal, answers: Mapping[str, str]) -> Draft:
    """The draft of a figure; its measure is read near the number, its subject taken or asked."""
    draft = Draft()
    rest = _REST_OF_WORD.match(setting.text(one.line), one.char_end)  # `54-year-old`
    place = (one.char_start, rest.end() if rest is not None else one.char_end)
    told = _measured(setting, one, answers, draft)
    if told is None:
        return draft
    measure, unit, said = told
    phrase = setting.text(one.line)[slice(*place)]
    record: Data = {
        "figure_id": free_id(setting.corpus, "figures", f"{setting.article_id} {measure}"),
        "article": setting.article_id,
        "measure": measure,
        "value": one.value.get("value"),
        "qualifier": answers.get("qualifier") or one.value.get("qualifier"),
        "text": _text(setting, one, phrase),
        "unit": unit,
        "population": answers.get("population"),
    }
    number = next(iter(quantities(phrase)), None)
    if record["qualifier"] == "range" and number is not None:
        record |= {"low": number.low, "high": number.high}
    named = _nearest_official(setting, one) if measure == AGE else None
    subject(setting, one, measure, answers, record, draft, named)
    record["note"] = answers.get("note")
    items = _cited(setting, one, record, place, said, named or bearer(setting, one, record), draft)
    if not draft.questions:  # whose an age is may make it one
        settle_measure(setting, record, items, place, one.line, answers, draft)
    _as_of(setting, one, record, items)
    record["evidence"] = cited(items)
    same = _same(setting, one, record)
    if same is not None:
        _join(setting, one, record, items, place, same, answers, draft)
        return draft
    draft.records.append(("figures", record))
    _ask_population(setting, one, record, place, draft)
    said_by = (one.hints or {}).get("speaker")
    if isinstance(said_by, str) and (evidence := speaker(setting, one, said_by, answers, draft, narrated=True)):
        record["evidence"] = cited([*items, evidence])
    return draft


def _measured(
    setting: Setting, one: Proposal, answers: Mapping[str, str], draft: Draft
) -> tuple[str, str, Place | None] | None:
    """What a number measures, its unit, and the words that say so; None where that is asked or no unit fits."""
    told, unit = one.value.get("unit"), answers.get("unit") or _unit(one)
    if unit == _BARE and told not in (None, _BARE):
        draft.refusal = f"`{told}` is no unit of the records: reject the proposal, or edit the record by hand"
        return None
    measure, said = measure_of(setting, one, unit)
    bare = unit == _BARE and "unit" not in answers  # `26 of them were killed`: what is counted is not said, or not read
    if measure is None and bare:
        found = measure_of(setting, one, _PERSON)
        measure, said = found if found[0] in BEFALLEN else (None, None)
    if answers.get("measure") not in (None, measure):
        measure, said = answers["measure"], None  # the words that were found say another
    if measure is None:
        fitting = {unit, _PERSON} if bare else {unit}
        choices = tuple(term for term, units in UNITS.items() if fitting & set(units) and term != AGE)
        draft.questions.append(Question("measure", f"What does `{one.phrase}` measure?", choices))
        return None
    if bare and unit not in UNITS.get(measure, (unit,)) and _PERSON in UNITS[measure]:
        unit = _PERSON
    return measure, unit, said


def _cited(
    setting: Setting,
    one: Proposal,
    record: Data,
    place: Place,
    said: Place | None,
    named: tuple[str, Place] | None,
    draft: Draft,
) -> list[Data]:
    """The evidence of number, qualifier and measure, and of the official whose it is, in as few phrases as can be."""
    text, value = setting.text(one.line), record["value"]
    items: list[Data] = []
    supports = [key for key in ("value", "qualifier") if record.get(key) is not None]
    both = spanning(text, [place, said]) if said is not None else place
    if both is not None and isinstance(value, int | float):
        alone = read_value(text[slice(*place)], float(value)).outcome
        if alone == "says" != read_value(text[slice(*both)], float(value)).outcome:
            both = None  # `a quarter of the 2 million people` has another number
    borne = None
    if named is not None and record.get("official") == named[0]:
        draft.evidence += [form for form in (setting.register("officials", named[0], one.line, named[1]),) if form]
        borne = spanning(text, [named[1], both or place])
    if borne is not None:
        items.append(setting.cite(one.line, borne, ["measure", *supports, "official"]))
    elif both is not None:
        items.append(setting.cite(one.line, both, ["measure", *supports]))
    else:
        assert said is not None
        items += [setting.cite(one.line, place, supports), setting.cite(one.line, said, ["measure"])]
    if borne is None and named is not None and record.get("official") == named[0]:
        items.append(setting.cite(one.line, named[1], ["official"]))
    return items


def _join(
    setting: Setting,
    one: Proposal,
    record: Data,
    items: list[Data],
    place: Place,
    same: str,
    answers: Mapping[str, str],
    draft: Draft,
) -> None:
    """Make a number that the article has told already evidence for the figure that is there."""
    tried = Draft()  # what is asked of a new figure says whether these words say what it measures
    if not answers.get(READING):
        settle_measure(setting, record, items, place, one.line, {}, tried)
    unread = {"measure"} if tried.questions else set()
    for item in cited(items):
        supports = [key for key in supported(item) if key not in unread]
        draft.evidence += [("figures", same, {**item, "supports": supports})] if supports else []
    draft.questions.clear()
    draft.remarks.append(f"{same} is the same quantity in this article: the line is evidence for it")


def _ask_population(setting: Setting, one: Proposal, record: Data, place: Place, draft: Draft) -> None:
    """Ask whom a number counts, where another one of the same is there, or where it counts some of those before."""
    text, phrase = setting.text(one.line), setting.text(one.line)[slice(*place)]
    other = rival(setting, record)
    if other is not None:
        said = f"{other} counts another number of the same. Whom or what does `{phrase}` count, in words of your own?"
        draft.questions.append(Question("population", said, (), part_of(text, place)))
    elif record["population"] is None and _OF_THEM.match(text, place[1]):
        said = f"`{phrase}` counts some of those told before. Whom, in words of your own?"
        draft.questions.append(Question("population", said))


def _same(setting: Setting, one: Proposal, record: Data) -> str | None:
    """The figure of this article of the same measure, number and qualifier, and of no other person or place."""
    keys = ("measure", "value", "qualifier", "unit")
    if record["measure"] == AGE and record.get("official") is None:
        return None
    for row in setting.corpus.rows["figures"]:
        mine = row.values.get("article_id") == setting.article_id and record.get("value") is not None
        other = record["measure"] == AGE and row.values.get("official_id") != record["official"]
        alike = mine and not other and all(row.values.get(key) == record.get(key) for key in keys)
        if alike and not _is_elsewhere(setting, one, row):
            return row.id
    return None


def _is_elsewhere(setting: Setting, one: Proposal, row: SourceRow) -> bool:
    """Whether a number is told of other places only than the event of a figure, whose lines tell it of that."""
    place = places_of_events(setting.corpus).get(str(row.values.get("event_id")))
    lines = [(item.line, item.phrase) for item in setting.corpus.evidence_of().get(id(row), ())]
    told = [(line, setting.find(line, phrase)) for line, phrase in lines]
    there = any(not _apart(setting, line, at[0], place) for line, at in told if at is not None)
    return place is not None and there and _apart(setting, one.line, one.char_start, place)


def _apart(setting: Setting, line: int, at: int, place: Where | None) -> bool:
    read = read_line(line, setting.article.lines[line - 1].text)
    return read is not None and is_elsewhere(read, clause_of(read, read.sentence(read.token_at(at))), place)


def _unit(one: Proposal) -> str:
    said = str(one.value.get("unit") or "count")
    return said if said in set(Unit) else "count"


def _nearest_official(setting: Setting, one: Proposal) -> tuple[str, Place] | None:
    """The official named nearest before a number in its sentence; None where another name stands between."""
    start, _ = setting.sentence(one.line, one.char_start)
    text = setting.text(one.line)[start : one.char_start]
    words = list(re.finditer(r"[^\W_]+", text))
    for first in range(len(words) - 1, -1, -1):
        for last in range(len(words) - 1, first - 1, -1):
            place = start + words[first].start(), start + words[last].end()
            found = known(setting, "officials", setting.text(one.line)[place[0] : place[1]])
            if found is not None:
                others = any(word[0][0].isupper() for word in words[last + 1 :])
                return None if others else (found, _wider(setting, one.line, found, place))
    return None


def _wider(setting: Setting, line: int, official: str, place: Place) -> Place:
    """The longest form of an official's name that ends with the words of a place."""
    text = setting.text(line)
    starts = [at.start() for at in re.finditer(r"\b\w", text[: place[0]]) if place[0] - at.start() <= _FAR]
    fit = [at for at in starts if known(setting, "officials", text[at : place[1]]) == official]
    return min(fit, default=place[0]), place[1]


_FAR = 60
"""So many characters may a form of a name have."""


def _text(setting: Setting, one: Proposal, phrase: str) -> str:
    begins = one.char_start == setting.sentence(one.line, one.char_start)[0]
    return phrase[:1].lower() + phrase[1:] if begins and phrase[1:2].islower() else phrase


def _as_of(setting: Setting, one: Proposal, record: Data, items: list[Data]) -> None:
    day = (one.hints or {}).get("as_of")
    if day is None:
        return
    for words in ("so far", "to date", "until now", "up to now", "as of today"):
        place = setting.find(one.line, words, one.char_start)
        if place is not None:
            record["as_of"] = day
            items.append(setting.cite(one.line, place, ["as_of"], "resolved"))
            return
