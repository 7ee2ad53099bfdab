"""Words of a line that say a change of office or an act, and its status, as validation reads them; else it is asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from qantar_curation.grammar.lexicon import Hit, lexicon
from qantar_curation.grammar.tokens import Token, tokens
from qantar_curation.phrases.context import Context, context_of
from qantar_curation.phrases.forms import NAMED, Form, Forms, name_words
from qantar_curation.phrases.realis import SPEECH, Act, statuses
from qantar_curation.phrases.terms import LEXICONS, read_term
from qantar_curation.reviewing.context import Place, Setting, spanning
from qantar_curation.reviewing.draft import Data, Draft, Question, supported
from qantar_curation.suggesting.proposal import Proposal

READING = "reading"
"""The answer that says how a change follows from words that do not name it."""
CLAIMED = ("alleged", "announced")
"""Statuses of what somebody has to say (C008)."""
_ORDER = ("occurred", "ongoing", "planned", "announced", "negated", "refused", "hypothetical", "alleged")
_TENURE = ("occurred", "ongoing")
_AUXILIARIES = frozenset(
    ("am", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "shall", "should")
) | {"may", "might", "can", "could", "must", "to", "not", "n't", "never", "ll", "wo"}
_BEFORE, _BEHIND = 5, 3


def settle(
    setting: Setting, one: Proposal, record: Data, items: list[Data], answers: Mapping[str, str], draft: Draft
) -> None:
    """Have evidence say the change or the kind of a record and its status: the status of the words, or other words.

    Args:
        setting: What the proposal is read against.
        one: The proposal.
        record: The appointment or event, whose status may change.
        items: Its evidence, of which one piece supports change or kind, and status.
        answers: `status` stays as it is given; `reading` makes it an interpretation with that note.
        draft: The draft, with the official and the post where they are new; takes the question.
    """
    key = "change" if "change" in record else "kind"
    item = next(item for item in items if key in supported(item))
    context = with_forms(setting, record, draft)
    act, status = Act(LEXICONS[key], str(record[key])), str(record["status"])
    possible = _TENURE if act.term in ("held", "acting") else _ORDER if key == "change" else ()
    wanted = (status,) if answers.get("status") else tuple(dict.fromkeys((status, *possible)))
    own = _status(str(item["phrase"]), key, act, wanted, setting.article_id, context)
    if own is not None:
        _tell(record, own, draft)
        return
    for place in _around(setting, one, act):
        phrase = setting.text(one.line)[slice(*place)]
        other = _status(phrase, key, act, wanted, setting.article_id, context)
        if other is not None:
            _without(items, item, key)
            items.append(setting.cite(one.line, place, [key, "status"]))
            _tell(record, other, draft)
            return
    if key == "kind" and read_term(str(item["phrase"]), key, act.term, setting.article_id, context).outcome == "says":
        for place in _cues(setting, one):
            if status in statuses(setting.text(one.line)[slice(*place)], act, setting.article_id, context):
                items[items.index(item)] = {**item, "supports": [one for one in supported(item) if one != "status"]}
                items.append(setting.cite(one.line, place, ["status"]))
                return
    note = answers.get(READING)
    if note is None:
        said = f"`{item['phrase']}` does not say `{act.term}`, {status}, in words that validation reads"
        draft.questions.append(Question(READING, f"{said}: how does it follow? A note in your own words"))
        return
    _without(items, item, key)
    items.append({**item, "supports": [key, "status"], "basis": "interpreted", "note": note})


def settle_measure(
    setting: Setting, record: Data, items: list[Data], place: Place, line: int, answers: Mapping[str, str], draft: Draft
) -> None:
    """Have evidence say what a figure measures: with the words behind the number, or as an interpretation.

    Args:
        setting: What the figure is read against.
        record: The figure.
        items: Its evidence, of which one piece supports the measure.
        place: The place of the number with its unit.
        line: Its line.
        answers: `reading` makes it an interpretation with that note.
        draft: Takes the question.
    """
    item = next(item for item in items if "measure" in supported(item))
    measure, context = str(record["measure"]), with_forms(setting, record, draft)
    text = setting.text(line)

    def says(phrase: str) -> bool:
        return read_term(phrase, "measure", measure, setting.article_id, context).outcome == "says"

    if says(str(item["phrase"])) or (measure == "age" and record.get("official") is not None):
        return
    ends = [place[1] + one.end for one in tokens(text[place[1] :])[:_BEHIND] if one.is_word]
    for end in ends:
        wider = spanning(text, [(place[0], end)])
        if wider is not None and str(item["phrase"]) in text[slice(*wider)] and says(text[slice(*wider)]):
            basis = str(item["basis"]) if item.get("basis") else None
            items[items.index(item)] = setting.cite(line, wider, supported(item), basis)
            return
    note = answers.get(READING)
    if note is None:
        said = f"`{item['phrase']}` does not say `{measure}` in words that validation reads"
        draft.questions.append(Question(READING, f"{said}: how does it follow? A note in your own words"))
        return
    left = [key for key in supported(item) if key != "measure"]
    items[items.index(item)] = {**item, "supports": ["measure"], "basis": "interpreted", "note": note}
    if left:
        items.append({**item, "supports": left})


def _status(phrase: str, key: str, act: Act, wanted: Sequence[str], article: str, context: Context) -> str | None:
    """The first of some statuses that a phrase gives an act; None where it does not name the act."""
    if read_term(phrase, key, act.term, article, context).outcome != "says":
        return None
    found = statuses(phrase, act, article, context)
    return next((status for status in wanted if status in found), None)


def _around(setting: Setting, one: Proposal, act: Act) -> Iterator[Place]:
    """The words of the sentence that name an act, those nearest to the proposal first, each with a few around."""
    start, end = setting.sentence(one.line, one.char_start)
    text = setting.text(one.line)
    parts = tokens(text[start:end])
    hits = [hit for hit in lexicon(act.lexicon).hits(text[start:end]) if hit.term == act.term]
    middle = (one.char_start + one.char_end) / 2 - start
    if act.lexicon == "event-kind":  # another act of the kind is another event
        hits = [hit for hit in hits if parts[hit.first].start < one.char_end - start]
        hits = [hit for hit in hits if one.char_start - start < parts[hit.last].end]
    yield from _windows(text, parts, start, sorted(hits, key=lambda hit: abs(parts[hit.first].start - middle)))


def _cues(setting: Setting, one: Proposal) -> Iterator[Place]:
    """The words of the sentence that report what is said, or tell what is planned or refused: `the union said`."""
    start, end = setting.sentence(one.line, one.char_start)
    text = setting.text(one.line)
    parts = tokens(text[start:end])
    said = [hit for hit in lexicon("event-kind").hits(text[start:end]) if hit.term in SPEECH]
    hits = [*said, *lexicon("status").hits(text[start:end])]
    yield from _windows(
        text, parts, start, sorted(hits, key=lambda hit: abs(parts[hit.first].start + start - one.char_end))
    )


def _windows(text: str, parts: Sequence[Token], start: int, hits: Sequence[Hit]) -> Iterator[Place]:
    """Phrases of a line around some words of its sentence, which begins at `start`, the shortest first."""
    for hit in hits:
        for behind in range(_BEHIND + 1):
            for before in range(_BEFORE + 1):
                first, last = max(hit.first - before, 0), min(hit.last + behind, len(parts) - 1)
                cut = first > 0 and parts[first - 1].text in _AUXILIARIES  # `will be appointed` is more than its end
                if cut or not (parts[first].is_word and parts[last].is_word):
                    continue
                place = spanning(text, [(parts[first].start + start, parts[last].end + start)])
                if place is not None:
                    yield place


def _without(items: list[Data], item: Data, key: str) -> None:
    """Take change or kind, and status, from a piece of evidence, and the piece itself where nothing is left."""
    left = [one for one in supported(item) if one not in (key, "status")]
    at = items.index(item)
    items[at : at + 1] = [{**item, "supports": left}] if left else []


def _tell(record: Data, status: str, draft: Draft) -> None:
    if status != record["status"]:
        draft.remarks.append(f"the words have it as `{status}`, not `{record['status']}`")
        record["status"] = status


def with_forms(setting: Setting, record: Data, draft: Draft) -> Context:
    """What the phrases are read against: the forms of holder and post, those that the draft registers among them."""
    known = context_of(setting.corpus)
    forms: list[Form] = []
    for key, table in (("official", "officials"), ("organisation", "organisations"), ("post", "posts")):
        record_id = record.get(key)
        if record_id is not None:
            forms += known.forms.of.get((table, str(record_id)), ())
    drafted = [(table, str(next(iter(data.values()))), data.get("evidence")) for table, data in draft.records]
    drafted += [(table, record_id, [item]) for table, record_id, item in draft.evidence]
    for table, record_id, listed in drafted:
        for item in listed if table in NAMED and isinstance(listed, list) else ():
            phrase, line = str(item["phrase"]), int(str(item["line"]))
            stated = item.get("basis") is None
            forms.append(Form(table, record_id, name_words(phrase), stated, setting.article_id, line, phrase))
    return known._replace(forms=Forms(forms))
