"""Words of a line that say a change of office and its status, as validation reads them; where none do it is asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from qantar_curation.grammar.lexicon import lexicon
from qantar_curation.grammar.tokens import tokens
from qantar_curation.phrases.context import Context, context_of
from qantar_curation.phrases.forms import NAMED, Form, Forms, name_words
from qantar_curation.phrases.realis import Act, statuses
from qantar_curation.phrases.terms import read_term
from qantar_curation.reviewing.context import Place, Setting, spanning
from qantar_curation.reviewing.draft import Data, Draft, Question, supported
from qantar_curation.suggesting.proposal import Proposal

READING = "reading"
"""The answer that says how a change follows from words that do not name it."""
_SAID = ("change", "status")
_ORDER = ("occurred", "ongoing", "planned", "announced", "negated", "refused", "hypothetical", "alleged")
_TENURE = ("occurred", "ongoing")
_AUXILIARIES = frozenset(
    ("am", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "shall", "should")
) | {"may", "might", "can", "could", "must", "to", "not", "n't", "never", "ll", "wo"}
_BEFORE, _BEHIND = 5, 3


def settle(
    setting: Setting, one: Proposal, record: Data, items: list[Data], answers: Mapping[str, str], draft: Draft
) -> None:
    """Have the evidence of an appointment say its change and status: the status that the words have, or other words.

    Args:
        setting: What the proposal is read against.
        one: The proposal.
        record: The appointment, whose status may change.
        items: Its evidence, of which one piece supports change and status.
        answers: `status` stays as it is given; `reading` makes the change an interpretation with that note.
        draft: The draft, with the official and the post where they are new; takes the question.
    """
    item = next(item for item in items if "change" in supported(item))
    context = _context(setting, record, draft)
    change, status = str(record["change"]), str(record["status"])
    possible = _TENURE if change in ("held", "acting") else _ORDER
    wanted = (status,) if answers.get("status") else tuple(dict.fromkeys((status, *possible)))
    own = _status(str(item["phrase"]), change, wanted, setting.article_id, context)
    if own is not None:
        _tell(record, own, draft)
        return
    for place in _around(setting, one, change):
        phrase = setting.text(one.line)[slice(*place)]
        other = _status(phrase, change, wanted, setting.article_id, context)
        if other is not None:
            _without(items, item)
            items.append(setting.cite(one.line, place, _SAID))
            _tell(record, other, draft)
            return
    note = answers.get(READING)
    if note is None:
        text = f"`{item['phrase']}` has no word for `{change}`, {status}: how does it follow? A note in your own words"
        draft.questions.append(Question(READING, text))
        return
    _without(items, item)
    items.append({**item, "supports": list(_SAID), "basis": "interpreted", "note": note})


def _status(phrase: str, change: str, wanted: Sequence[str], article: str, context: Context) -> str | None:
    """The first of some statuses that a phrase gives a change; None where it does not name the change."""
    if read_term(phrase, "change", change, article, context).outcome != "says":
        return None
    found = statuses(phrase, Act("change", change), article, context)
    return next((status for status in wanted if status in found), None)


def _around(setting: Setting, one: Proposal, change: str) -> Iterator[Place]:
    """The words of the sentence that name a change, those nearest to the proposal first, each with a few around."""
    start, end = setting.sentence(one.line, one.char_start)
    text = setting.text(one.line)
    parts = tokens(text[start:end])
    hits = [hit for hit in lexicon("change").hits(text[start:end]) if hit.term == change]
    middle = (one.char_start + one.char_end) / 2 - start
    for hit in sorted(hits, key=lambda hit: abs(parts[hit.first].start - middle)):
        for behind in range(_BEHIND + 1):
            for before in range(_BEFORE + 1):
                first, last = max(hit.first - before, 0), min(hit.last + behind, len(parts) - 1)
                cut = first > 0 and parts[first - 1].text in _AUXILIARIES  # `will be appointed` is more than its end
                if cut or not (parts[first].is_word and parts[last].is_word):
                    continue
                place = spanning(text, [(parts[first].start + start, parts[last].end + start)])
                if place is not None:
                    yield place


def _without(items: list[Data], item: Data) -> None:
    """Take change and status from a piece of evidence, and the piece itself where nothing is left."""
    left = [key for key in supported(item) if key not in _SAID]
    at = items.index(item)
    items[at : at + 1] = [{**item, "supports": left}] if left else []


def _tell(record: Data, status: str, draft: Draft) -> None:
    if status != record["status"]:
        draft.remarks.append(f"the words have it as `{status}`, not `{record['status']}`")
        record["status"] = status


def _context(setting: Setting, record: Data, draft: Draft) -> Context:
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
