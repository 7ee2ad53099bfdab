"""Names of a proposal against the records: the official, body or post that is meant, or a new one with its evidence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from qantar_curation.editing.ids import proposal as free_id
from qantar_curation.phrases.forms import name_words
from qantar_curation.reviewing.context import Place, Setting
from qantar_curation.reviewing.draft import Data, Draft, Question
from qantar_schema.text import fold

NEW = "new"
_WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
_ALIKE = 85.0


@dataclass(slots=True)
class Named:
    """Who or what is meant: its id, where the line (or another one) prints it, and whether that only refers to it."""

    record_id: str
    line: int
    place: Place | None
    here: bool = True
    refers: bool = False


def known(setting: Setting, table: str, name: str) -> str | None:
    """The record of a table that has the name as a printed form or as its own; None where none or several have."""
    wanted = name_words(name)
    standing = setting.forms.find(table, setting.article_id, name)
    found = {one.form.record_id for one in standing if one.form.words == wanted}
    if not found:
        key = "title" if table == "posts" else "name"
        rows = setting.corpus.rows[table]
        found = {row.id for row in rows if name_words(str(row.values.get(key))) == wanted}
    return next(iter(found)) if len(found) == 1 else None


def like(setting: Setting, table: str, name: str) -> list[str]:
    """Records of a table with a name like this one, the likest first."""
    from anyascii import anyascii
    from rapidfuzz import fuzz

    wanted = anyascii(fold(name))
    key = "title" if table == "posts" else "name"
    scored = []
    for row in setting.corpus.rows[table]:
        forms = [str(row.values.get(key))]
        forms += [one.printed for one in setting.forms.of.get((table, row.id), ()) if one.spelling]
        score = max(fuzz.ratio(wanted, anyascii(fold(form))) for form in forms)
        if score >= _ALIKE or (table == "posts" and wanted in anyascii(fold(forms[0])).split(" of ")):
            scored.append((score, row.id))
    return [record_id for _, record_id in sorted(scored, reverse=True)]


def official(
    setting: Setting, name: str, line: int, near: int, answers: Mapping[str, str], draft: Draft, hint: str | None = None
) -> Named | None:
    """The official whom a name means; a new one joins the draft. None where that is asked first."""
    answer = answers.get("official")
    found = answer if answer not in (None, NEW) else None
    if answer is None:
        found = known(setting, "officials", name) or (hint if hint and _sure(setting, hint, name) else None)
        if found is None:
            near_ones = like(setting, "officials", name) or ([hint] if hint else [])
            if near_ones:
                text = f"Is {name} an official who is known?"
                draft.questions.append(Question("official", text, (*near_ones, NEW), near_ones[0]))
                return None
    if answer not in (None, NEW) and answer not in setting.corpus.ids("officials"):
        draft.refusal = f"there is no `{answer}` of officials"
        return None
    place, at = printed(setting, name, line, near)
    if place is None:
        draft.refusal = f"no line prints `{name}`: edit the record by hand"
        return None
    if found is not None:
        evidence = setting.register("officials", found, at, place)
        if evidence is not None:
            draft.evidence.append(evidence)
        return Named(found, at, place, at == line, setting.refers("officials", found, setting.text(at)[slice(*place)]))
    key = free_id(setting.corpus, "officials", name)
    if key is None:
        draft.questions.append(Question("official", f"Which id has {name}?"))
        return None
    record: Data = {"official_id": key, "name": name, "evidence": [setting.cite(at, place, ["name"])]}
    draft.records.append(("officials", record))
    return Named(key, at, place, at == line)


def _accented(setting: Setting, name: str, line: int, near: int) -> Place | None:
    """Where a line prints a name with other accents: `Tokayev` for `Tokáyev`; the place nearest to a character."""
    text = setting.text(line)
    count = len(name.split())
    words = list(_WORD.finditer(text))
    places = [(one.start(), other.end()) for one, other in zip(words, words[count - 1 :], strict=False)]
    wanted = fold(name)
    found = [place for place in places if fold(text[slice(*place)]) == wanted]
    return min(found, key=lambda place: abs(place[0] - near), default=None)


def _sure(setting: Setting, record_id: str, name: str) -> bool:
    """Whether a family name alone is that of one official only."""
    parts = name_words(name)
    if len(parts) != 1:
        return False
    rows = setting.corpus.rows["officials"]
    return [row.id for row in rows if name_words(str(row.values.get("name")))[-1:] == parts] == [record_id]


def printed(setting: Setting, name: str, line: int, near: int) -> tuple[Place | None, int]:
    """Where a name is printed: in the line, whole or the family name, be it with other accents; else elsewhere."""
    for form in dict.fromkeys((name, name.split()[-1])):
        place = setting.find(line, form, near) or _accented(setting, form, line, near)
        if place is not None:
            return place, line
    others = sorted(range(1, len(setting.article.lines) + 1), key=lambda one: (abs(one - line), one))
    for form in dict.fromkeys((name, name.split()[-1])):
        for other in others:
            place = setting.find(other, form)
            if place is not None:
                return place, other
    return None, line
