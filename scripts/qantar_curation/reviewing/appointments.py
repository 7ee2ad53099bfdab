"""Proposals of appointments and persons as records: the change of office, with officials and posts that are new."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence

from qantar_curation.checks.tenure import IN_POST, OUT_OF_POST
from qantar_curation.editing.ids import proposal as free_id
from qantar_curation.grammar.dates import DateExpression
from qantar_curation.phrases.days import direction, read_date
from qantar_curation.reviewing import names, posts
from qantar_curation.reviewing.bodies import body, holders, is_collective
from qantar_curation.reviewing.context import Place, Setting, spanning, within
from qantar_curation.reviewing.draft import Data, Draft, Question, cited, supported
from qantar_curation.reviewing.wording import CLAIMED, READING, settle
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.proposal import Proposal
from qantar_schema.text import words

_OVER = ("former", "had", "ex", "then", "once", "until", "founding", "retired", "previously", "late", "served")
_SINCE = re.compile(r"\bsince\s+(?:(?:at|least|about|around|early|late|mid|last|the)\s+)*$", re.IGNORECASE)
_AHEAD = "The line has it in the future: is it only `announced`, or reported as made, so that it `occurred`?"
_TO_BE = re.compile(r"\b(?:will|would|shall|is to|are to|was to|were to)(?: (?:also|soon|now|then))? be\s+$", re.I)
_PRESUMED = {
    "resigned": "Whoever resigns held the post.",
    "dismissed": "Whoever is dismissed held the post.",
    "removed": "Whoever is removed held the post.",
}


def draft_appointment(setting: Setting, one: Proposal, answers: Mapping[str, str]) -> Draft:
    """The draft of an appointment; official and post are found or made, a loss brings the tenure that it ends."""
    draft = Draft()
    person, title = one.value.get("person"), one.value.get("post")
    if not isinstance(person, str) or not isinstance(title, str):
        missing = "holder" if not isinstance(person, str) else "office"
        draft.refusal = f"the line names no {missing}: edit the record by hand, or reject the proposal"
        return draft
    change = answers.get("change") or str(one.value.get("change"))
    phrase = one.char_start, one.char_end
    if is_collective(one):
        key, base = "organisation", ""
        cabinets = tuple(holders(setting))
        office = posts.post(setting, title, one.line, one.char_start, answers, draft, None, cabinets, phrase)
        holder = body(setting, one, office.record_id, answers, draft) if office is not None else None
    else:
        key = "official"
        holder = names.official(setting, person, one.line, one.char_start, answers, draft, _hint(setting, person))
        who = holder.record_id if holder is not None else None
        office = posts.post(setting, title, one.line, one.char_start, answers, draft, who, (), phrase)
        base = f"{setting.text(holder.line)[slice(*holder.place)] if holder and holder.place else person}".split()[-1]
    if holder is None or office is None or draft.refusal:
        return draft
    label = f"{base} {office.record_id} {change}" if base else f"{holder.record_id} {change}"
    record: Data = {
        "appointment_id": free_id(setting.corpus, "appointments", label),
        key: holder.record_id,
        "post": office.record_id,
        "change": change,
        "status": answers.get("status") or _status(setting, one, change),
    }
    if change != "held" and not answers.get("status") and _is_ahead(setting, one):
        draft.questions.append(Question("status", _AHEAD, ("announced", "occurred"), "announced"))
    items = _evidence(setting, one, holder, office)
    settle(setting, one, record, items, answers, draft)
    _date(setting, one, record, items, draft)
    record |= {name: answers.get(name) for name in ("event", "note")}
    record["evidence"] = cited(items)
    known = _known(setting, record)
    if known is not None:
        unread = {"change", "status"} if any(one.key == READING for one in draft.questions) else set()
        draft.questions = [one for one in draft.questions if one.key != READING]
        said = [{**item, "supports": [key for key in supported(item) if key not in unread]} for item in cited(items)]
        wanted = [item for item in said if item["supports"] and not {"date", "until"} & set(supported(item))]
        draft.evidence += [("appointments", known, item) for item in wanted]
        draft.remarks.append(f"{known} is this change already: the line is evidence for it")
        return draft
    draft.records.append(("appointments", record))
    if record["status"] in CLAIMED:
        draft.refusal = f"`{record['status']}` needs a speaker: edit, and add asserted_by with the words that name him"
    if office.place is None:
        draft.refusal = f"the line does not print `{title}` in one piece: edit it, and cite words for the post"
    if key == "official" and change in OUT_OF_POST and not _held(setting, holder.record_id, office.record_id):
        draft.records.append(("appointments", _tenure(setting, base, record, items, change)))
    if change in ("nominated", "appointed", "dismissed", "removed", "acting", "confirmed"):
        draft.remarks.append(
            "who did it? Where a line says so, edit and add acted_by (or confirmed_by) with its evidence"
        )
    return draft


def _is_ahead(setting: Setting, one: Proposal) -> bool:
    """Whether the words of a change have it in the future: `will become`, `is to head`."""
    text = setting.text(one.line)
    said = f" {' '.join(text[one.char_start : one.char_end].casefold().split())} "
    ahead = any(f" {cue} " in said for cue in ("will", "would", "shall", "is to", "are to"))
    return ahead or _TO_BE.search(text[: one.char_start]) is not None


def draft_person(setting: Setting, one: Proposal, answers: Mapping[str, str]) -> Draft:
    """The draft of a person: a form more of a known official, or a new one with the office that the line gives."""
    draft = Draft()
    name = str(one.value.get("name"))
    hint = (one.hints or {}).get("official_id")
    found = names.official(setting, name, one.line, one.char_start, answers, draft, str(hint) if hint else None)
    if found is None or draft.questions or draft.refusal or not draft.records:
        return draft
    title = one.value.get("post")
    if not isinstance(title, str) or setting.find(one.line, title, one.char_start) is None:
        told = "accept the appointment or event that speaks of this person, which brings the name in"
        return Draft(refusal=f"no record would use the official: {told}")
    status = one.value.get("status")
    change = "acting" if status == "acting" else "held"
    value = {"change": change, "person": name, "post": title, "date": None}
    answers = dict(answers) | ({"status": "occurred"} if status == "former" else {})
    start, end = one.char_start, one.char_end
    acting = setting.find(one.line, "acting", start) if status == "acting" else None
    whole = spanning(setting.text(one.line), [acting, (start, end)]) if acting is not None else None
    if whole is not None:  # the word that says so
        start, end = whole
    one = dataclasses.replace(one, kind="appointment", value=value, char_start=start, char_end=end)
    made = draft_appointment(setting, one, answers)
    other = _appointment_of(setting, name, title)
    if other is not None and any(question.key == READING for question in made.questions):
        return Draft(refusal=f"line {other.line} tells how: accept the appointment there, which brings the name in")
    return made


def _appointment_of(setting: Setting, name: str, title: str) -> Proposal | None:
    """The proposal that tells of a person's coming into an office."""
    for one in setting.proposals:
        told = one.kind == "appointment" and one.value.get("person") == name
        if told and same_post(str(one.value.get("post") or ""), title):
            return one
    return None


def _hint(setting: Setting, person: str) -> str | None:
    """The official whom a proposal for the same name is linked to."""
    for one in setting.proposals:
        if one.kind == "person" and one.value.get("name") == person and one.hints:
            found = one.hints.get("official_id")
            return str(found) if found else None
    return None


def _status(setting: Setting, one: Proposal, change: str) -> str:
    if change != "held":
        return "occurred"
    start, end = one.char_start, one.char_end
    near = setting.text(one.line)[max(0, start - 20) : end].casefold().replace("-", " ").split()
    return "occurred" if any(word.strip(",") in _OVER for word in near) else "ongoing"


def _evidence(setting: Setting, one: Proposal, holder: names.Named, office: names.Named) -> list[Data]:
    """The phrases: one for all where it is short enough, else one for each part."""
    text = setting.text(one.line)
    told: Place = (one.char_start, one.char_end)
    holding = "organisation" if is_collective(one) else "official"
    parts: list[tuple[Place, str]] = []
    referring: list[tuple[int, Place, str]] = []
    for named, key in ((holder, holding), (office, "post")):
        if named.place is not None and named.here and not named.refers:
            parts.append((named.place, key))
        elif named.place is not None:
            referring.append((named.line, named.place, key))
    whole = spanning(text, [told, *(place for place, _ in parts)])
    if whole is None:
        told = _shortened(text, _uncut(text, told, [place for place, _ in parts]), [place for place, _ in parts])
    items: list[Data] = []
    if whole is not None:
        items.append(setting.cite(one.line, whole, [*(key for _, key in parts), "change", "status"]))
    else:
        inside = [key for place, key in parts if within(place, told)]
        items.append(setting.cite(one.line, told, [*inside, "change", "status"]))
        items += [setting.cite(one.line, place, [key]) for place, key in parts if key not in inside]
    items += [setting.cite(line, place, [key], "resolved") for line, place, key in referring]
    return items


def _uncut(text: str, told: Place, parts: Sequence[Place]) -> Place:
    """A phrase without the beginning of a name or an office that it cuts: `kept the post of Minister of`."""
    for place in parts:
        if told[0] < place[0] < told[1] < place[1]:
            kept = text[told[0] : place[0]].split()
            while len(kept) > 1 and kept[-1].casefold() in _SMALL:
                kept.pop()
            end = told[0]
            for word in kept:
                end = text.index(word, end) + len(word)
            return told[0], told[0] + len(text[told[0] : end].rstrip(",;:"))
    return told


_SMALL = frozenset(("the", "a", "an", "of", "as", "to", "for", "in", "at", "by", "and", "her", "his", "their", "its"))


def _shortened(text: str, told: Place, parts: Sequence[Place]) -> Place:
    """A phrase that is a whole line, without the office or the name at one of its ends, which is cited by itself."""
    if words(text[told[0] : told[1]]) < words(text):
        return told
    for place in reversed(parts):
        if place[1] == told[1]:
            return told[0], told[0] + len(text[told[0] : place[0]].rstrip())
        if place[0] == told[0]:
            return told[1] - len(text[place[1] : told[1]].lstrip()), told[1]
    return told


def _date(setting: Setting, one: Proposal, record: Data, items: list[Data], draft: Draft) -> None:
    """The day of the change, where words of the line give it."""
    day = one.value.get("date")
    if not isinstance(day, str):
        return
    began = record["change"] in ("held", "acting") and record["status"] == "ongoing"
    since = False
    text = setting.text(one.line)
    own = setting.sentence(one.line, one.char_start)

    def apart(found: DateExpression) -> tuple[bool, int]:
        return not within((found.start, found.end), own), max(found.start - one.char_end, one.char_start - found.end)

    for found in sorted(setting.days_in(one.line, (0, len(text))), key=apart):
        if day in found.meanings:
            if not began and (_SINCE.search(text[: found.start]) or text[found.start :].startswith("since ")):
                since = True
                continue
            key = "until" if record["change"] == "held" and record["status"] == "occurred" else "date"
            phrase = text[found.start : found.end]
            if read_date(phrase, key, day, setting.published, direction(record["status"])).outcome != "says":
                continue  # `from 2003 to 2010` is neither of the two
            record[key] = day
            basis = "resolved" if found.relative else None
            items.append(setting.cite(one.line, (found.start, found.end), [key], basis))
            return
    if since:
        draft.remarks.append(f"the words of {day} stand behind `since`: they tell when something else began")
    else:
        draft.remarks.append(f"the line does not print {day}: where another one does, add the date with its evidence")


def _known(setting: Setting, record: Data) -> str | None:
    """The record of the same change of the same holder and post, unless the days tell the two apart."""
    keys = (("official_id", "official"), ("organisation_id", "organisation"), ("post_id", "post"), ("change", "change"))
    for row in setting.corpus.rows["appointments"]:
        if all(row.values.get(column) == record.get(key) for column, key in keys):
            day = record.get("date")
            if day is None or row.values.get("date_edtf") in (None, day):
                return row.id
    return None


def _held(setting: Setting, official: str, post: str) -> bool:
    return any(
        row.values.get("official_id") == official
        and row.values.get("post_id") == post
        and row.values.get("change") in IN_POST
        for row in setting.corpus.rows["appointments"]
    )


def _tenure(setting: Setting, base: str, loss: Data, items: list[Data], change: str) -> Data:
    """The tenure that a loss presupposes, concluded from the same words."""
    evidence: list[Data] = []
    for item in items:
        supports = supported(item)
        named = [key for key in supports if key in ("official", "post")]
        concluded = [key for key in supports if key in ("change", "status")]
        if named:
            evidence.append({**item, "supports": named})
        if concluded:
            evidence.append({**item, "supports": concluded, "basis": "interpreted", "note": _PRESUMED[change]})
    key = free_id(setting.corpus, "appointments", f"{base} {loss['post']} held")
    return {
        "appointment_id": key if key != loss["appointment_id"] else f"{key}-held",  # of long names the ends are cut
        "official": loss["official"],
        "post": loss["post"],
        "change": "held",
        "status": "occurred",
        "evidence": cited(evidence),
    }
