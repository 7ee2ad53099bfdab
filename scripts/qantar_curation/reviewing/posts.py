"""The post that a title means: one that is known, of the country that the line tells, or a new one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from qantar_curation.editing.ids import proposal as free_id
from qantar_curation.phrases.forms import Form
from qantar_curation.reviewing import countries
from qantar_curation.reviewing.context import Place, Setting, spanning
from qantar_curation.reviewing.draft import Data, Draft, Question
from qantar_curation.reviewing.names import NEW, Named, known, like
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_schema.text import MAX_PHRASE_WORDS, fold, words

_LEVELS = {
    "international": "secretary general|secretary-general|united nations|envoy|european (?:council|commission|union)|"
    "european parliament|council of europe|african union|arab league|nato\\b|osce|csto|eurasian|world (?:bank|health)|"
    "international",
    "regional": "mayor|governor|akim|regional|provinc|district|city|canton|municipal",
    "ministerial": "department|deputy minister|vice minister|agency",
    "national": "president|prime minister|minister|speaker|chancellor|head of state|king\\b",
}
"""By level what offices are called on it, as a pattern; the first that fits counts."""
_CABINETS = ("cabinet", "government")
_UNDER = frozenset(("deputy", "vice", "assistant", "prime", "former", "acting"))
_MANY = ("adviser", "advisor", "member", "deputy", "ambassador", "lawmaker", "spokesman", "spokeswoman")


def post(
    setting: Setting,
    title: str,
    line: int,
    near: int,
    answers: Mapping[str, str],
    draft: Draft,
    holder: str | None = None,
    others: Sequence[str] = (),
    inside: Place | None = None,
) -> Named | None:
    """The post that a title means; a new one joins the draft. None where that is asked first.

    `others` are posts that may be meant under another title: the records' cabinets, where the line has a government.
    The title is looked for `inside` a phrase first.

    A title that names no body or country is that of the holder's only such post, or of the country named beside it. A
    known post is not taken where the line, or else the article, speaks of another country: then it is asked.
    """
    title = _short(title)
    place = setting.find(line, title, near, inside)
    if place is None and " " in (own := title.partition(" of ")[0]):
        place = setting.find(line, own, near, inside)  # of what body, other words say: `its chief physician`
    answer = answers.get("post")
    found = answer if answer not in (None, NEW) else None
    if found is not None and found not in setting.corpus.ids("posts"):
        draft.refusal = f"there is no `{found}` of posts"
        return None
    told = countries.of_office(setting, title, line, place)
    if answer is None:
        found, question = _meant(setting, title, line, place, told, holder, others)
        if question is not None:
            draft.questions.append(question)
            return None
    if found is not None:
        if place is None and (elsewhere := _told_before(setting, found, line)) is not None:
            return Named(found, *elsewhere, here=False)
        if place is not None:
            place = setting.distinct("posts", found, line, setting.widened("posts", found, line, place))
        evidence = setting.register("posts", found, line, place) if place else None
        if evidence is not None:
            draft.evidence.append(evidence)
        refers = place is not None and setting.refers("posts", found, setting.text(line)[slice(*place)])
        return Named(found, line, place, refers=refers)
    return _new(setting, title, line, place, told, answers, draft)


def _meant(
    setting: Setting,
    title: str,
    line: int,
    place: Place | None,
    told: countries.Named | None,
    holder: str | None,
    others: Sequence[str],
) -> tuple[str | None, Question | None]:
    """The known post that is meant, or what has to be asked; neither where the post is new."""
    country = told.country if told is not None else None
    held = _held_by(setting, holder, title)
    if held is not None and country in (None, countries.of_post(setting.corpus, held)):
        return held, None
    sure = known(setting, "posts", title)
    if sure is None and country is not None:
        sure = _of_country(setting, title, country)
    doubt = _doubt(setting, sure, line, place, country) if sure is not None else None
    if sure is not None and doubt is None:
        return sure, None
    meant = country or _only(countries.mostly(setting))
    here = countries.around(setting, line, place[0] if place is not None else 0)
    if country is None and here and meant not in here:
        meant = None
    other = _of_country(setting, title, meant) if meant is not None else None
    if other is not None:
        return other, None
    like_it = _nearest_first(setting, [*like(setting, "posts", title), *_of_more(setting, title)], line)
    choices = list(dict.fromkeys([*([sure] if sure is not None else []), *like_it, *(others if sure is None else ())]))
    if not choices:
        return None, None
    said = doubt or (f"the line has it of {country}" if country is not None else None)
    text = f"Is `{title}` a post that is known{f': {said}' if said is not None else ''}?"
    return None, Question("post", text, (*choices, NEW), _default(setting, choices, country))


def _doubt(setting: Setting, post_id: str, line: int, place: Place | None, country: str | None) -> str | None:
    """Why a known post may not be the one that is meant: the country that is told is another than its own."""
    own = countries.of_post(setting.corpus, post_id)
    if own is None or country == own:
        return None
    if country is not None:
        return f"the line has it of {country}"
    here = countries.around(setting, line, place[0] if place is not None else 0)
    if here:
        return None if own in here else f"the sentence speaks of {_listed(here)}"
    mostly = countries.mostly(setting)
    return None if not mostly or own in mostly else f"the article speaks of {_listed(mostly)}"


def _default(setting: Setting, choices: Sequence[str], country: str | None) -> str | None:
    """The choice whose country is the one that is told, or that the article speaks of; a new post where none is.

    Of several such posts none is likelier than the others.
    """
    wanted = {country} if country is not None else countries.mostly(setting)
    own = {one: countries.of_post(setting.corpus, one) for one in choices}
    fit = [one for one in choices if not wanted or own[one] is None or own[one] in wanted]
    return None if len(fit) > 1 else fit[0] if fit else NEW


def _of_more(setting: Setting, title: str) -> list[str]:
    """Posts whose title has more words before the same office: `health minister`, where the line has a `minister`."""
    wanted = fold(title)
    titles = {row.id: fold(str(row.values.get("title"))).partition(" of ")[0] for row in setting.corpus.rows["posts"]}
    return [key for key, own in titles.items() if own.endswith(f" {wanted}") and _UNDER.isdisjoint(own.split())]


def _told_before(setting: Setting, post_id: str, line: int) -> tuple[int, Place] | None:
    """The nearest line before another one that the article has for a post, and the words: `was named in 2019`."""
    forms = [one for one in setting.forms.of.get(("posts", post_id), ()) if _is_before(setting, one, line)]
    for one in sorted(forms, key=lambda one: -one.line):
        place = setting.find(one.line, one.printed)
        if place is not None:
            return one.line, place
    return None


def _nearest_first(setting: Setting, found: Sequence[str], line: int) -> list[str]:
    """Posts in the order in which the article told of them last before a line, then those of other articles."""
    told = {
        key: max(
            (one.line for one in setting.forms.of.get(("posts", key), ()) if _is_before(setting, one, line)), default=0
        )
        for key in found
    }
    return sorted(told, key=lambda key: -told[key])


def _is_before(setting: Setting, form: Form, line: int) -> bool:
    return form.article_id == setting.article_id and form.line <= line


def _level(title: str) -> str | None:
    """The level of an office by its words; what a minister is in charge of tells none, a central bank is asked for."""
    plain = fold(title)
    if re.search(r"\b(?:central|national) bank\b", plain):
        return None
    minister = re.match(r".*?\bminister\b(?= (?:of|for)\b)", plain)
    told = minister.group() if minister else plain
    return next((term for term, cues in _LEVELS.items() if re.search(rf"\b(?:{cues})", told)), None)


def _new(
    setting: Setting,
    title: str,
    line: int,
    place: Place | None,
    told: countries.Named | None,
    answers: Mapping[str, str],
    draft: Draft,
) -> Named | None:
    """A new post, which joins the draft, by the country that stands beside the title."""
    level = answers.get("level") or ("national" if fold(title) in _CABINETS else None)
    level = level or _level(title)
    if level is None:
        choices = ("national", "ministerial", "regional", "international")
        draft.questions.append(Question("level", f"On which level does `{title}` stand?", choices))
        return None
    if place is None:
        draft.refusal = f"the line does not print `{title}`: edit the record by hand"
        return None
    whole, shown = title, place
    # A mayor is of no country; of which city, who reviews says.
    bare = level != "regional" and " of " not in title and next(countries.named(setting.corpus, title), None) is None
    abroad = _only(countries.mostly(setting) - {countries.home(setting.corpus)})
    if bare and told is not None:
        whole = f"{title} of {told.country}"
        shown = spanning(setting.text(line), [place, (told.start, told.end)]) or place
    elif bare and abroad is not None:
        whole = f"{title} of {abroad}"
        draft.remarks.append(f"a new post: `{whole}`, since the article speaks of {abroad} most")
    else:
        draft.remarks.append(f"a new post: does `{title}` need its country, place or body in the title?")
    key = answers.get("post_id") or free_id(setting.corpus, "posts", whole)
    shown = setting.distinct("posts", str(key), line, shown)
    record: Data = {
        "post_id": key,
        "title": whole[:1].upper() + whole[1:],
        "level": level,
        "single_seat": not any(word in fold(title) for word in _MANY),
        "evidence": [setting.cite(line, shown, ["title"])],
    }
    draft.records.append(("posts", record))
    return Named(str(record["post_id"]), line, shown)


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


def _of_country(setting: Setting, title: str, country: str) -> str | None:
    """The only post of that title in a country: `Kazakh President` is the President of Kazakhstan."""
    found = []
    for row in setting.corpus.rows["posts"]:
        office, _, whose = fold(str(row.values.get("title"))).partition(" of ")
        if office == fold(title) and whose == fold(country):
            found.append(row.id)
    return found[0] if len(found) == 1 else None


def _short(title: str) -> str:
    """A title that can be cited, without the words at its end that are too many: `of the Republic of X`."""
    while words(title) > MAX_PHRASE_WORDS:
        head, joint, _ = title.rpartition(" of ")
        title = head if joint else " ".join(title.split(" ")[:MAX_PHRASE_WORDS])
    return title


def _only(found: set[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None


def _listed(found: set[str]) -> str:
    return " and ".join(sorted(found))
