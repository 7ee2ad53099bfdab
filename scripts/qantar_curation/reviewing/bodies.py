"""Changes of a whole cabinet: a body holds a collective office, and which body it is has to be asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qantar_curation.editing.ids import proposal as free_id
from qantar_curation.phrases.forms import name_words
from qantar_curation.reviewing.context import Place, Setting
from qantar_curation.reviewing.draft import Data, Draft, Question
from qantar_curation.reviewing.names import NEW, Named, known
from qantar_curation.suggesting.proposal import Proposal
from qantar_schema.text import MAX_PHRASE_WORDS, words

_RULE = "-collective"


def is_collective(one: Proposal) -> bool:
    """Whether a proposal tells a change of a whole cabinet, and not of a person."""
    return one.kind == "appointment" and one.rule.endswith(_RULE)


def holders(setting: Setting) -> dict[str, list[str]]:
    """The collective offices of the records, each with the bodies that held it."""
    found: dict[str, list[str]] = {}
    for row in setting.corpus.rows["appointments"]:
        body, post = row.values.get("organisation_id"), row.values.get("post_id")
        if body is not None and post is not None:
            found.setdefault(str(post), []).append(str(body))
    return found


def body(setting: Setting, one: Proposal, post: str, answers: Mapping[str, str], draft: Draft) -> Named | None:
    """The body that a proposal means; a new one joins the draft. None where that is asked first.

    Args:
        setting: What the proposal is read against.
        one: The proposal.
        post: The office that the body holds.
        answers: `organisation` is an id or `new`, `organisation_name` the name of a new one.
        draft: Takes what is asked and written.
    """
    said = str(one.value["person"])
    place = setting.find(one.line, said, one.char_start)
    if place is None:
        draft.refusal = f"the line does not print `{said}`: edit the record by hand"
        return None
    answer = answers.get("organisation")
    if answer is None:
        sure = known(setting, "organisations", said)
        choices = dict.fromkeys((*([sure] if sure else []), *holders(setting).get(post, ())))
        text = f"Which body is `{said}`? That very cabinet is an organisation, the office is another record"
        default = NEW if one.value.get("change") == "formed" or not choices else next(iter(choices))
        draft.questions.append(Question("organisation", text, (*choices, NEW), default))
        return None
    if answer != NEW:
        if answer not in setting.corpus.ids("organisations"):
            draft.refusal = f"there is no `{answer}` of organisations"
            return None
        form = _form(setting, one, place, answer)
        if form is None:
            return Named(answer, one.line, place)
        if not setting.registered("organisations", answer, setting.text(one.line)[slice(*form)]):
            draft.evidence.append(("organisations", answer, setting.cite(one.line, form, ["name"], "resolved")))
        return Named(answer, one.line, form, refers=True)
    name = answers.get("organisation_name")
    if name is None:
        text = "What is it to be called, in words of your own that tell it from other cabinets"
        draft.questions.append(Question("organisation_name", text))
        return None
    form = _form(setting, one, place, None) or place
    key = free_id(setting.corpus, "organisations", name)
    record: Data = {
        "organisation_id": key,
        "name": name,
        "kind": "government",
        "evidence": [setting.cite(one.line, form, ["name"], "resolved")],
    }
    draft.records.append(("organisations", record))
    draft.remarks.append("a new body: where the records have its country, edit and add its `place`")
    return Named(str(key), one.line, form, refers=True)


def _form(setting: Setting, one: Proposal, place: Place, own: str | None) -> Place | None:
    """The words that refer to a body: more of them where those that are printed are a spelling of another one.

    None where they are a spelling of its own.
    """
    text = setting.text(one.line)
    spelled = setting.forms.spelled
    whole = min(place[0], one.char_start), max(place[1], one.char_end)
    tried: Sequence[Place] = (place, whole, (whole[0], _next_word(text, whole[1])))
    for at in tried:
        found = spelled.get(("organisations", name_words(text[slice(*at)])), ())
        if any(form.record_id == own for form in found):
            return None
        if not found and words(text[slice(*at)]) <= MAX_PHRASE_WORDS:
            return at
    return place


def _next_word(text: str, end: int) -> int:
    """The end of the next word."""
    rest = text[end:].lstrip()
    start = len(text) - len(rest)
    return start + len(rest.split(" ")[0].rstrip(".,;:")) if rest else end
