"""What a figure is about: an event, a person or a body, as its measure wants it; what is not told is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from qantar_curation.checks.measure_subject import EVENT_KINDS, SUBJECTS, VICTIMS
from qantar_curation.checks.outside_whole import SPEECH
from qantar_curation.checks.silent_contradiction import MIXED
from qantar_curation.corpus import EvidenceItem
from qantar_curation.grammar.quantities import quantities
from qantar_curation.grammar.tokens import tokens
from qantar_curation.reviewing.context import Place, Setting
from qantar_curation.reviewing.draft import Data, Draft, Question
from qantar_curation.reviewing.names import known
from qantar_curation.suggesting.proposal import Proposal
from qantar_schema.quantities import bounds

_OF_SUBJECT = {"event_id": "event", "official_id": "official", "organisation_id": "organisation"}
_TABLES = {"event": "events", "official": "officials", "organisation": "organisations"}
_NAMED = ("official", "organisation")
_RANK = "city-rank"
_TURMOIL = frozenset(
    ("unrest", "riot", "clash", "protest", "storming", "looting", "security-operation", "coup-attempt")
)
_OWN_KINDS = {
    "people-killed": _TURMOIL | {"incursion"},
    "people-arrested": frozenset(("arrest",)),
    "troops-deployed": frozenset(("troop-deployment", "troop-withdrawal")),
    "cities-affected": _TURMOIL,
    "regions-affected": _TURMOIL,
}
"""The kinds of events that go with a measure, of which one that the line tells is meant before any other."""
_OF = re.compile(r" of (?:the )?[\w' -]{1,40}?(?=[,.;:)]|$)")
"""Whose members or officers are counted: `19 members of the forces of order`."""
_OFFERED = 9


def subject(
    setting: Setting,
    one: Proposal,
    measure: str,
    answers: Mapping[str, str],
    record: Data,
    draft: Draft,
    named: tuple[str, Place] | None,
) -> None:
    """Fill in the subject: as answered, or the one event of the right kind that the article reports; or ask.

    Args:
        setting: What the proposal is read against.
        one: The proposal of a figure.
        measure: What it measures.
        answers: `subject` is an id, or `event`, `official` and `organisation` are.
        record: The figure, which takes the subject.
        draft: Takes the question, and remarks.
        named: The official whose name stands at an age.
    """
    keys = [_OF_SUBJECT[column] for column in sorted(SUBJECTS.get(measure, frozenset(_OF_SUBJECT)))]
    given = answers.get("subject")
    for key in keys:
        if answers.get(key) or (given is not None and given in setting.corpus.ids(_TABLES[key])):
            record[key] = answers.get(key) or given
            return
    if given is None and named is not None:
        record["official"] = named[0]
        return
    if given is not None:
        draft.remarks.append(f"there is no `{given}` that `{measure}` can be about")
    reported = {item.row.id for item in setting.corpus.evidence if item.article_id == setting.article_id}
    used = {
        str(row.values.get(f"{key}_id"))
        for row in setting.corpus.rows["figures"]
        for key in keys
        if row.values.get("measure") == measure and row.values.get(f"{key}_id") is not None
    }
    events = _events(setting, measure, reported) if "event" in keys else []
    if keys == ["event"] and len(events) == 1 and events[0] in used:
        record["event"] = events[0]
        return
    if measure == _RANK:
        choices, default = _nearest(setting, one.line, reported), None
        if not choices:
            draft.remarks.append(
                "a rank of a city goes with an event in whose account it stands: accept one, or reject"
            )
    elif "event" in keys:
        choices, default = _offered(setting, one, measure, used, events)
    else:
        choices = tuple(dict.fromkeys(key for kind in keys for key in _names(setting, one, _TABLES[kind])))[:_OFFERED]
        default = choices[0] if choices else None
        _say_unknown(setting, one, keys, draft)
    said = f"`{measure}`: what is it about? An id of {' or '.join(_TABLES[key] for key in keys)}"
    untold = [key for key in choices if "event" in keys and key not in reported]
    if untold:
        said += f"; that no line here tells yet: {', '.join(untold)}"
    draft.questions.append(Question("subject", said, choices, default))


def _offered(
    setting: Setting, one: Proposal, measure: str, used: set[str], events: list[str]
) -> tuple[tuple[str, ...], str | None]:
    """The events that a number may be about, the likeliest first, and the one that it is about most likely.

    That is the one that its own line tells, or tells again, of the kind that goes with the measure; or the only one.
    """
    rows = setting.corpus.ids("events")
    fit = {key for key, row in rows.items() if row.values.get("kind") in _OWN_KINDS.get(measure, frozenset())}
    near = _nearest(setting, one.line, {*used, *events})
    found = dict.fromkeys((*near, *sorted(used), *events))
    choices = tuple(sorted(found, key=lambda key: key not in fit))
    here = {item.row.id for item in setting.corpus.evidence if _is_here(setting, one, item)}
    own = [key for key in choices if key in here & fit]
    told = {
        str(other.value.get("record_id"))
        for other in setting.proposals
        if other.kind == "repeat" and other.line == one.line
    }
    counted = [key for key in choices if key in used]
    likely = own or [key for key in choices if key in told & (fit | used)] or counted
    default = likely[0] if len(likely) == 1 and (likely[0] in near or likely[0] in told) else None
    return choices[:_OFFERED], default or (choices[0] if len(choices) == 1 and choices[0] in near else None)


def _is_here(setting: Setting, one: Proposal, item: EvidenceItem) -> bool:
    """Whether a piece of evidence is that of an event in the line of a proposal."""
    return item.row.table == "events" and (item.article_id, item.line) == (setting.article_id, one.line)


def _nearest(setting: Setting, line: int, events: set[str]) -> tuple[str, ...]:
    """Those of some events that the article reports, by how far from a line it does."""
    lines: dict[str, int] = {}
    for item in setting.corpus.evidence:
        if item.article_id == setting.article_id and item.row.table == "events" and item.row.id in events:
            lines[item.row.id] = min(abs(item.line - line), lines.get(item.row.id, abs(item.line - line)))
    return tuple(sorted(lines, key=lambda key: (lines[key], key)))[:_OFFERED]


def _events(setting: Setting, measure: str, reported: set[str]) -> list[str]:
    """The events of the right kind that the article reports."""
    kinds = EVENT_KINDS.get(measure)
    return [
        row.id
        for row in setting.corpus.rows["events"]
        if row.id in reported
        and (kinds is None or row.values.get("kind") in kinds)
        and not (measure in VICTIMS and row.values.get("kind") in SPEECH)
    ]


def _names(setting: Setting, one: Proposal, table: str) -> Iterator[str]:
    """The persons or bodies that the sentence names, then those of the line and of the article."""
    start, end = setting.sentence(one.line, one.char_start)
    text = setting.text(one.line)
    for part in (text[start:end], text):
        yield from (found.form.record_id for found in setting.forms.find(table, setting.article_id, part))
    yield from sorted(setting.forms.named_in.get((table, setting.article_id), ()))


def _say_unknown(setting: Setting, one: Proposal, keys: list[str], draft: Draft) -> None:
    """Say that a person of the sentence has no record yet, if that may be whose number it is."""
    if "official" not in keys:
        return
    start, _ = setting.sentence(one.line, one.char_start)
    before = setting.text(one.line)[start : one.char_start]
    people = {str(other.value.get("name")) for other in setting.proposals if other.kind == "person"}
    named = max((name for name in people if name in before), key=before.rindex, default=None)
    if named is not None and known(setting, "officials", named) is None:
        told = "accept first what tells an office of that name, and skip this"
        draft.remarks.append(f"`{named}` has no record yet: {told}")


def bearer(setting: Setting, one: Proposal, record: Data) -> tuple[str, Place] | None:
    """The official that was answered, with the place where the line names him nearest to the number."""
    key = record.get("official")
    if key is None:
        return None
    forms = {form.printed for form in setting.forms.of.get(("officials", str(key)), ()) if form.spelling}
    places = [place for form in forms if (place := setting.find(one.line, form, one.char_start)) is not None]
    near = max(places, key=lambda place: (-abs(place[0] - one.char_start), place[1] - place[0]), default=None)
    return None if near is None else (str(key), near)


def rival(setting: Setting, record: Data) -> str | None:
    """A figure of the same quantity in the article whose number cannot be true as well (C026): one is a part, or so."""
    if record["measure"] in MIXED or record.get("population") is not None:
        return None
    own = _bounds(record)
    for row in setting.corpus.rows["figures"]:
        keys = (*_OF_SUBJECT.items(), ("measure", "measure"), ("unit", "unit"), ("population", "population"))
        mine_too = row.values.get("article_id") == setting.article_id and row.values.get("as_of") is None
        if mine_too and all(row.values.get(column) == record.get(key) for column, key in keys):
            low, high = row.values.get("low"), row.values.get("high")
            if (own[0] is not None and high is not None and own[0] > high) or (
                own[1] is not None and low is not None and own[1] < low
            ):
                return row.id
    return None


def _bounds(record: Data) -> tuple[float | None, float | None]:
    value, low, high = (record.get(key) for key in ("value", "low", "high"))
    if record["qualifier"] == "range":
        return low if isinstance(low, float) else None, high if isinstance(high, float) else None
    return bounds(str(record["qualifier"]), value if isinstance(value, int | float) else None, None, None, None)


def part_of(text: str, place: Place) -> str | None:
    """Of a number that counts a part of others, `including 19 soldiers`, what it counts; None of any other."""
    before = [token.text for token in tokens(text[: place[0]])[-2:]]
    if not ({"including", "them", "whom"} & set(before)):
        return None
    counted = next(iter(quantities(text[slice(*place)])), None)
    named = text[place[0] + counted.end : place[1]].strip() if counted is not None else ""
    whose = _OF.match(text, place[1]) if named else None
    return f"{named}{whose[0] if whose is not None else ''}" or None
