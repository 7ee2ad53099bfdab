"""Names of a proposal against the records: the official, body or post that is meant, or a new one with its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qantar_curation.editing.ids import proposal as free_id
from qantar_curation.phrases.forms import name_words
from qantar_curation.reviewing.context import Place, Setting
from qantar_curation.reviewing.draft import Data, Draft, Question
from qantar_curation.suggesting.changes.telling import same_post
from qantar_schema.text import fold

NEW = "new"
_ALIKE = 85.0
_LEVELS = (
    (("secretary general", "secretary-general", "united nations", "envoy"), "international"),
    (("mayor", "governor", "akim", "regional", "provinc", "district", "city", "canton", "municipal"), "regional"),
    (("department", "deputy minister", "vice minister", "agency"), "ministerial"),
    (("president", "prime minister", "minister", "speaker", "chancellor", "head of state", "king"), "national"),
)
_MANY = ("adviser", "advisor", "member", "deputy", "ambassador", "lawmaker", "spokesman", "spokeswoman")


@dataclass(slots=True)
class Named:
    """Who or what is meant: its id, and where the line (or another one) prints it."""

    record_id: str
    line: int
    place: Place | None
    here: bool = True


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
    place, at = _printed(setting, name, line, near)
    if place is None:
        draft.refusal = f"no line prints `{name}`: edit the record by hand"
        return None
    if found is not None:
        evidence = setting.register("officials", found, at, place)
        if evidence is not None:
            draft.evidence.append(evidence)
        return Named(found, at, place, at == line)
    key = free_id(setting.corpus, "officials", name)
    if key is None:
        draft.questions.append(Question("official", f"Which id has {name}?"))
        return None
    record: Data = {"official_id": key, "name": name, "evidence": [setting.cite(at, place, ["name"])]}
    draft.records.append(("officials", record))
    return Named(key, at, place, at == line)


def post(
    setting: Setting,
    title: str,
    line: int,
    near: int,
    answers: Mapping[str, str],
    draft: Draft,
    holder: str | None = None,
) -> Named | None:
    """The post that a title means; a new one joins the draft. None where that is asked first.

    A title that names no body or country is that of the holder's only such post, or of the country named before it.
    """
    place = setting.find(line, title, near)
    answer = answers.get("post")
    found = answer if answer not in (None, NEW) else None
    if answer is None:
        found = known(setting, "posts", title) or _held_by(setting, holder, title)
        found = found or _of_country(setting, title, line, place)
        near_ones = like(setting, "posts", title) if found is None else []
        if near_ones:
            text = f"Is `{title}` a post that is known?"
            draft.questions.append(Question("post", text, (*near_ones, NEW), near_ones[0]))
            return None
    if place is None:
        draft.remarks.append(f"the line does not print `{title}` in one piece: cite the office by hand")
    if found is not None:
        evidence = setting.register("posts", found, line, place) if place else None
        if evidence is not None:
            draft.evidence.append(evidence)
        return Named(found, line, place)
    level = answers.get("level") or next((term for cues, term in _LEVELS if any(c in fold(title) for c in cues)), None)
    if level is None:
        choices = ("national", "ministerial", "regional", "international")
        draft.questions.append(Question("level", f"On which level does `{title}` stand?", choices))
        return None
    if place is None:
        draft.refusal = f"the line does not print `{title}`: edit the record by hand"
        return None
    key = answers.get("post_id") or free_id(setting.corpus, "posts", title)
    record: Data = {
        "post_id": key,
        "title": title[:1].upper() + title[1:],
        "level": level,
        "single_seat": not any(word in fold(title) for word in _MANY),
        "evidence": [setting.cite(line, place, ["title"])],
    }
    draft.records.append(("posts", record))
    draft.remarks.append(f"a new post: does `{title}` need its country or body in the title?")
    return Named(str(key), line, place)


def _held_by(setting: Setting, holder: str | None, title: str) -> str | None:
    """The only post of that title that the records give its holder."""
    held = {
        str(row.values.get("post_id"))
        for row in setting.corpus.rows["appointments"]
        if row.values.get("official_id") == holder
    }
    posts = setting.corpus.ids("posts")
    fit = [one for one in sorted(held) if one in posts and same_post(title, str(posts[one].values.get("title")))]
    return fit[0] if holder is not None and len(fit) == 1 else None


def _of_country(setting: Setting, title: str, line: int, place: Place | None) -> str | None:
    """The post whose country is named right before the title: `Kazakh President` is the President of Kazakhstan.

    None where no country or several fit.
    """
    before = fold(setting.text(line)[: place[0]]).replace("'s", "").split() if place is not None else []
    found = []
    for row in setting.corpus.rows["posts"] if before else ():
        office, _, country = fold(str(row.values.get("title"))).partition(" of ")
        if office == fold(title) and country and _names(before[-1], country):
            found.append(row.id)
    return found[0] if len(found) == 1 else None


def _names(word: str, country: str) -> bool:
    """Whether a word is a country's name or its adjective: the name without its ending, and an ending of adjectives."""
    stem = next((country.removesuffix(one) for one in ("stan", "ia", "y", "a", "e") if country.endswith(one)), country)
    return (len(stem) >= _COUNTRY and word.startswith(stem) and word[len(stem) :] in _ADJECTIVE) or word == country


_COUNTRY = 4
"""So many letters a country and its adjective share, at the least."""
_ADJECTIVE = frozenset(("", "n", "an", "ian", "ese", "i", "ish", "ic", "stani", "iot"))


def speaker(
    setting: Setting, name: str, line: int, near: int, answers: Mapping[str, str], draft: Draft
) -> tuple[str, Data] | None:
    """The key under which a speaker is written with the evidence; None where that is asked first."""
    for key, table in (("asserted_by_official", "officials"), ("asserted_by_organisation", "organisations")):
        found = answers.get(key) or known(setting, table, name)
        place = setting.find(line, name, near) or setting.find(line, name.split()[-1], near)
        if found is not None and place is not None:
            evidence = setting.register(table, found, line, place)
            if evidence is not None:
                draft.evidence.append(evidence)
            draft.records[-1][1][key] = found
            return key, setting.cite(line, place, [key])
    draft.questions.append(
        Question("asserted_by_organisation", f"Which of the organisations is `{name}`, who says so? An id")
    )
    return None


def _sure(setting: Setting, record_id: str, name: str) -> bool:
    """Whether a family name alone is that of one official only."""
    parts = name_words(name)
    if len(parts) != 1:
        return False
    rows = setting.corpus.rows["officials"]
    return [row.id for row in rows if name_words(str(row.values.get("name")))[-1:] == parts] == [record_id]


def _printed(setting: Setting, name: str, line: int, near: int) -> tuple[Place | None, int]:
    """Where a name is printed: in the line, whole or the family name; else whole in the nearest line."""
    for form in dict.fromkeys((name, name.split()[-1])):
        place = setting.find(line, form, near)
        if place is not None:
            return place, line
    others = sorted(range(1, len(setting.article.lines) + 1), key=lambda one: (abs(one - line), one))
    for form in dict.fromkeys((name, name.split()[-1])):
        for other in others:
            place = setting.find(other, form)
            if place is not None:
                return place, other
    return None, line
