"""What each line of a new article seems to be: headline, byline, date, caption, credit, link, boilerplate, body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qantar_curation.articles.capture import CapturedLine
from qantar_curation.grammar.dates import dates
from qantar_curation.registering.masthead import publication
from qantar_schema.text import normalise

_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d(?:h(?:rs)?)?\b(?:\s*(?:[ap]\.?m\.?|gmt|utc))?", re.IGNORECASE)
_DRAWN = re.compile(r"\b(?:page (?:was )?(?:drawn|generated)|retrieved|accessed|printed (?:on|at)|captured)\b", re.I)
_BYLINE = re.compile(r"^\(?(?:by|text by|reporting by|written by|author:|additional reporting by)\s+\S", re.IGNORECASE)
_WRITER = re.compile(
    r"[A-Z][^.;:?!,]{2,50},\s+(?:(?:our|staff|special|chief|senior|foreign)\s+)*(?:writer|reporter|correspondent)s?"
)
_SIGNED = re.compile(r"[-\u2013\u2014|/]\s*by\s+[A-Z]\S*(?:\s+\S+){0,4}\s*$", re.IGNORECASE)
_CREDIT = re.compile(
    r"^(?:sources?\s*[:\-\u2013]|with (?:information|reporting|material|files)? ?(?:from |by )?[A-Z]"
    r"|(?:photos?|pictures?|credits?|images?)\s*(?:by|:))",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"^(?:photos?|pictures?|credits?|images?)\b", re.IGNORECASE)
_LINK = re.compile(r"^(?:read (?:also|next|more)|related|see also|also read|more on)\b.{0,20}?:", re.IGNORECASE)
_LABEL = re.compile(r"^(?:original url|url|link|permalink|source url)\s*:?$", re.IGNORECASE)
_BOILER = re.compile(
    r"all rights reserved|subscribe|sign up|newsletter|follow us|share this|cookie|advertisement|tip line|terms of use"
    r"|download our app|^tags?:|^comments?$",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"^(?:(?:file|photo|picture|image)\s*[:\-\u2013]|caption\s*:)|\((?:ap|reuters|afp|epa)[ /]|\bphoto\b.{0,30}\)"
    r"|\u00a9 \S|\*\*.{3,60}\*\*|\bgetty images\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^\(?(?:text by|reporting by|by|author:|sources?\s*[:\-\u2013]"
    r"|with (?:information|reporting|material|files)? ?(?:from |by )?)\s*",
    re.IGNORECASE,
)
_MONTH = r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
_DATELINE = re.compile(
    rf"^(?=[A-Z])(?:{_MONTH}|[^.()]){{2,51}}\(([^()]{{2,40}})\)(?:{_MONTH}|[^.()]){{0,20}}[-\u2013\u2014]\s"
)
_CRUMBS = re.compile(r"[^/>\u00bb]{1,30}(?:\s(?:/|>|\u00bb)\s[^/>\u00bb]{1,60}){2,}")
_SITE = re.compile(r"\S+(?: \S+){0,3}")
_COUNTER = re.compile(
    r"^(?:(?:views?|reads?|comments?|shares?|likes?|shared|viewed|read|times read)\s*[:\-\u2013]?\s*\d[\d\s.,]*[km]?"
    r"|\d[\d\s.,]*[km]?\s+(?:views?|reads?|comments?|shares?|likes?))(?:\s+times)?$",
    re.IGNORECASE,
)
_ENDS = (".", ";", ",", "!", "\u201d.", '."')
_JOINED = re.compile(r"\s+and\s+|\s*[,/&+]\s*")
_ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_CALLED = re.compile(
    r"\b(?:agency|agencies|news|newswire|press|wire|service|television|tv|radio|media)\b", re.IGNORECASE
)
_AGENCIES = frozenset(
    ("Reuters", "Xinhua", "Tass", "Interfax", "Anadolu", "Bloomberg", "Kyodo", "Yonhap", "Ansa", "Lusa", "Belta")
) | {"Ukrinform", "Kazinform", "Kabar", "Trend", "Turan", "Armenpress", "Apa", "Azertag", "Montsame", "Belga"}
_DESKS = frozenset(("admin", "staff", "editor", "editors", "newsroom", "correspondent", "reporter", "desk"))
_DATE_WORDS = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:published|posted|updated|date|on|at)\b|last modified",
    re.IGNORECASE,
)
_ZONES = re.compile(r"\b[A-Z]{2,4}\b|\b(?:of|the|st|nd|rd|th|am|pm|hrs?|last|time|local|new|from|by)\b")
"""What may stand beside a date besides: names of time zones and agencies in capitals, and little words."""
_SITE_WORDS = 5
_LONGEST_DATE = 160
"""Letters of a line that can be nothing but a date, with clocks and a site beside it."""
_PARTICLES = frozenset(("of", "the", "and", "de", "del", "la", "el", "di", "da", "do", "du", "des", "al"))
_HEADLINE_WORDS, _CREDIT_WORDS, _PICTURE_WORDS, _SHORT = 22, 14, 5, 12


@dataclass(frozen=True, slots=True)
class LineGuess:
    """What a line seems to be, the reason why it yields nothing where there is one, and by what it is told."""

    line: int
    role: str
    skipped: str | None
    why: str


def guesses(lines: Sequence[CapturedLine]) -> list[LineGuess]:
    """What the lines of an article seem to be, in order; plain body text and blank lines are left out."""
    filled = [line for line in lines if line.words]
    found: list[LineGuess] = []
    published = publication(filled)
    above = published.line if published is not None and published.is_masthead else 0
    headline = _headline([line for line in filled if line.line != above])
    for place, line in enumerate(filled):
        told = _told(line.text.strip(), line.words)
        if line.line == above:
            found.append(LineGuess(line.line, "body", "boilerplate", "the name of the publication"))
        elif told is not None:
            found.append(LineGuess(line.line, *told))
        elif headline is not None and line.line < headline.line and line.words == 1:
            found.append(LineGuess(line.line, "body", "boilerplate", "a word alone above the headline"))
        elif line is headline:
            found.append(LineGuess(line.line, "headline", None, "the first line, short and not ended like a sentence"))
        elif _is_subheading(filled, place, headline):
            found.append(LineGuess(line.line, "subheading", None, "a short line without an end between longer ones"))
    return found


def is_date_line(text: str) -> bool:
    """Whether a line is a date and nothing else, with or without a clock; beside a clock a site's name may stand."""
    if len(text) > _LONGEST_DATE:
        return False
    plain = normalise(text)
    one, bar, other = plain.partition("|")
    if bar and has_clock(plain) and not _BYLINE.match(plain.strip()):
        for name, rest in ((one, other), (other, one)):
            if has_clock(rest) and _SITE.fullmatch(name.strip()) and not dates(name, None):
                return _is_date(rest)
    return _is_date(plain)


def _is_date(plain: str) -> bool:
    found = [one for one in dates(plain, None) if one.edtf is not None]
    if not found:
        return False
    rest = list(plain)
    for one in found:
        rest[one.start : one.end] = " " * (one.end - one.start)
    left = _SIGNED.sub(" ", _CLOCK.sub(" ", "".join(rest)))
    left = _DATE_WORDS.sub(" ", left)
    if not re.search(r"\w", _ZONES.sub(" ", left)):
        return True
    words = re.findall(r"\w[\w.'-]*", left)
    named = len(words) <= _SITE_WORDS and all(word[0].isupper() or word in _PARTICLES for word in words)
    return named and has_clock(plain)  # `Agencia del Sur 17 January 2031 21:40 EFE`


def is_opening(line: CapturedLine) -> bool:
    """Whether a line may open the article: it is told to be nothing else, as bylines, dates and links are."""
    return bool(line.words) and _told(line.text.strip(), line.words) is None


def has_clock(text: str) -> bool:
    """Whether a text prints a time of day."""
    return _CLOCK.search(text) is not None


def is_drawn(text: str) -> bool:
    """Whether a line says itself when its page was drawn or fetched."""
    return _DRAWN.search(text) is not None and has_clock(text)


@dataclass(frozen=True, slots=True)
class Source:
    """Whom a line names as its source: the words, and whether they can be an agency's and not a person's."""

    line: int
    words: str
    is_agency: bool


def sources(lines: Sequence[CapturedLine], found: Sequence[LineGuess]) -> list[Source]:
    """Whom bylines, credits and the dateline name, in order."""
    named: list[Source] = []
    roles = {one.line: one.role for one in found}
    for line in lines:
        text = line.text.strip()
        role = roles.get(line.line)
        if role in ("byline", "credit"):
            words = _LEAD.sub("", text).strip(" ()")
            named.append(Source(line.line, words, _is_agency(words) if role == "byline" else not _PICTURE.match(text)))
        elif (match := _DATELINE.match(text)) is not None:
            undated = [part.strip() for part in match[1].split(",") if not any(sign.isdigit() for sign in part)]
            if undated:
                named.append(Source(line.line, ", ".join(undated), True))
    return named


def _is_agency(words: str) -> bool:
    """Whether a byline is that of agencies: letters, an address, one name, or what agencies are called."""
    parts = [part.strip() for part in _JOINED.split(words) if part.strip()]
    if len(parts) == 1 and " " not in words:
        return words.casefold() not in _DESKS
    return bool(parts) and all(
        part.isupper() or part in _AGENCIES or _ADDRESS.fullmatch(part) or _CALLED.search(part) for part in parts
    )


def urls(text: str) -> list[str]:
    """The web addresses that a line prints."""
    return _URL.findall(text)


def _told(text: str, words: int) -> tuple[str, str | None, str] | None:
    """Role, reason and ground of a line that its own words tell."""
    if is_drawn(text):
        return "date", "clock", "says when the page was drawn"
    if is_date_line(text):
        return "date", None, "nothing but a date"
    if _is_furniture(text, words):
        return "body", "boilerplate", "leads through the site, or counts its readers"
    if (_URL.search(text) and words <= 2) or _LABEL.match(text):
        return "link", "link", "a web address or the label of one"
    if _LINK.match(text) and words <= _HEADLINE_WORDS:
        return "link", None, "points at another article"
    if _BOILER.search(text) and words <= _HEADLINE_WORDS:
        return "body", "boilerplate", "belongs to the site"
    if (_BYLINE.match(text) and words <= _CREDIT_WORDS and not text.endswith(".")) or _WRITER.fullmatch(text):
        return "byline", "byline", "says who wrote it"
    if _CREDIT.match(text) and words <= (_CREDIT_WORDS if not _PICTURE.match(text) else _PICTURE_WORDS):
        return "credit", "credit", "names a source and no fact"
    if _CAPTION.search(text):
        return "caption", None, "carries the credit of a picture"
    return None


def _is_furniture(text: str, words: int) -> bool:
    """Whether a line is the path of a page within its site, or a counter."""
    if words > _HEADLINE_WORDS:
        return False
    return bool(_COUNTER.match(text) or (_CRUMBS.fullmatch(text) and not text.endswith(_ENDS)))


def _headline(filled: Sequence[CapturedLine]) -> CapturedLine | None:
    """The first line that neither is told by its own words nor reads like a sentence."""
    for line in filled[:4]:
        text = line.text.strip()
        if _told(text, line.words) is not None:
            continue
        if line.words == 1 and text.isalpha():
            continue  # the section: `International`
        sentence = text.endswith(_ENDS) or line.words > _HEADLINE_WORDS or text.casefold().startswith("date ")
        return None if sentence or line.words < 2 else line
    return None


def _is_subheading(filled: Sequence[CapturedLine], place: int, headline: CapturedLine | None) -> bool:
    line = filled[place]
    if place == 0 or place + 1 >= len(filled) or line.words > _SHORT or line is headline:
        return False
    text = line.text.strip()
    if any(one.edtf is not None for one in dates(text, None)):
        return False
    return (
        text[:1].isupper() and not text.endswith((*_ENDS, "?", '"', "\u201d", ":")) and filled[place + 1].words > _SHORT
    )
