"""Who says what a proposal tells: an official, a body that is known, or one that is new."""

from __future__ import annotations

from collections.abc import Mapping

from qantar_curation.editing.ids import proposal as free_id
from qantar_curation.phrases.forms import name_words
from qantar_curation.reviewing.context import Place, Setting
from qantar_curation.reviewing.draft import Data, Draft, Question
from qantar_curation.reviewing.names import NEW, known, like, official, printed
from qantar_curation.suggesting.proposal import Proposal
from qantar_schema.text import fold
from qantar_schema.vocabularies.places import OrganisationKind

NARRATOR = "narrator"
"""The answer that nobody but the article says so."""
_OFFICIAL, _BODY = "asserted_by_official", "asserted_by_organisation"
_KINDS = (
    ("ministry", ("ministry", "department of state")),
    ("parliament", ("parliament", "assembly", "senate", "congress", "duma", "mazhilis", "majilis", "lower house")),
    ("security-agency", ("police", "prosecutor", "guard", "security", "intelligence", "border service", "militia")),
    ("armed-force", ("army", "troops", "forces", "navy", "military")),
    ("media", ("news", "agency", "television", "newspaper", "radio", "broadcaster", "channel", "media")),
    ("government", ("government", "cabinet", "authorities", "mayor's office", "akimat", "city hall")),
)


def speaker(
    setting: Setting, one: Proposal, name: str, answers: Mapping[str, str], draft: Draft, *, narrated: bool = False
) -> Data | None:
    """The evidence for who says so, whom it writes into the last record of a draft; None where nobody is written.

    A person or body that has no record yet joins the draft behind it.

    Args:
        setting: What the proposal is read against.
        one: The proposal.
        name: The speaker, as the proposal has it.
        answers: `asserted_by_official` or `asserted_by_organisation` is an id; of the second also `new`, with
            `organisation_name` and `organisation_kind`, and `narrator`.
        draft: Takes what is asked and written.
        narrated: Whether the article itself may say so as well.
    """
    said = draft.records[-1][1]
    if NARRATOR in (answers.get(_OFFICIAL), answers.get(_BODY)):
        return None
    place, line = printed(setting, name, one.line, one.char_start)
    for key, table in ((_OFFICIAL, "officials"), (_BODY, "organisations")):
        meant = answers.get(key) or known(setting, table, name)
        if meant is None or meant == NEW or place is None:
            continue
        if meant not in setting.corpus.ids(table):
            draft.refusal = f"there is no `{meant}` of {table}"
            return None
        evidence = setting.register(table, meant, line, place)
        if evidence is not None:
            draft.evidence.append(evidence)
        said[key] = meant
        refers = line != one.line or setting.refers(table, meant, setting.text(line)[slice(*place)])
        return setting.cite(line, place, [key], "resolved" if refers else None)
    hint = _person(setting, name)
    if hint is not None and _BODY not in answers:
        new = official(setting, name, one.line, one.char_start, answers, draft, hint or None)
        if new is None or new.place is None:
            return None
        said[_OFFICIAL] = new.record_id
        return setting.cite(new.line, new.place, [_OFFICIAL], "resolved" if new.refers or not new.here else None)
    if place is None:
        draft.refusal = f"no line prints `{name}`, who says so: edit, and add {_BODY} with the words that name it"
        return None
    if answers.get(_BODY) != NEW:
        draft.questions.append(_which(setting, one, name, narrated))
        return None
    return _new(setting, said, name, (line, place), answers, draft)


def _which(setting: Setting, one: Proposal, name: str, narrated: bool) -> Question:
    """The question which organisation says so."""
    text = setting.text(one.line)
    found = (each.form.record_id for each in setting.forms.find("organisations", setting.article_id, text))
    near = like(setting, "organisations", name)
    choices = (*dict.fromkeys((*near, *found)), NEW, *((NARRATOR,) if narrated else ()))
    return Question(_BODY, f"`{name}` says so: which organisation is that", choices, None if near else NEW)


def _new(
    setting: Setting, said: Data, name: str, at: tuple[int, Place], answers: Mapping[str, str], draft: Draft
) -> Data | None:
    """A new body, which joins the draft, and the evidence that it says so."""
    called, kind = answers.get("organisation_name"), answers.get("organisation_kind")
    if called is None:
        text = "What is it to be called, with what tells it from others of its sort"
        draft.questions.append(Question("organisation_name", text, (), name[:1].upper() + name[1:]))
        return None
    if kind not in set(OrganisationKind):
        kinds = tuple(str(term) for term in OrganisationKind)
        draft.questions.append(Question("organisation_kind", f"Of which kind is `{called}`", kinds, _kind(called)))
        return None
    line, place = at
    place = setting.distinct("organisations", "", line, place)
    phrase = setting.text(line)[slice(*place)]
    key = free_id(setting.corpus, "organisations", called)
    basis = None if name_words(phrase) == name_words(called) else "resolved"
    record: Data = {
        "organisation_id": key,
        "name": called,
        "kind": kind,
        "evidence": [setting.cite(line, place, ["name"], basis)],
    }
    said[_BODY] = key
    draft.records.append(("organisations", record))
    draft.remarks.append("a new body: where the records have its country or city, edit and add its `place`")
    return setting.cite(line, place, [_BODY], basis)


def _kind(name: str) -> str:
    """The likeliest kind of a body, by the words of its name."""
    folded = fold(name)
    return next((kind for kind, cues in _KINDS if any(cue in folded for cue in cues)), "collective")


def _person(setting: Setting, name: str) -> str | None:
    """The official to whom a proposal for a person of that name is linked, empty where to none; None where none is."""
    for one in setting.proposals:
        if one.kind == "person" and one.value.get("name") == name:
            return str((one.hints or {}).get("official_id") or "")
    return None
