"""Registering an article: what its text shows, what is asked for, and the edits that enter it."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qantar_curation.articles.capture import Captured, CapturedLine
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding
from qantar_curation.registering import copies, days, masthead, roles
from qantar_curation.registering.asking import Asker
from qantar_curation.registering.days import PrintedDay, Publication
from qantar_curation.registering.entry import Details, edits_of_entry, edits_of_others, entry
from qantar_curation.registering.intake import Intake
from qantar_curation.registering.translation import Translation, translation
from qantar_curation.registering.trial import Trial


class CannotRegister(Exception):
    """The article cannot be registered as asked, for a reason in one line; nothing was changed."""


@dataclass(slots=True)
class Given:
    """What the caller knows of the article; what is null is found, asked for or left open."""

    article_id: str
    publisher: str | None = None
    agency: str | None = None
    url: str | None = None
    language: str | None = None
    published_on: datetime.date | None = None
    basis: str | None = None
    because: tuple[int, str] | None = None
    headline_line: int | None = None


@dataclass(slots=True)
class Look:
    """What a text shows of itself."""

    lines: tuple[CapturedLine, ...]
    guesses: list[roles.LineGuess]
    days: list[PrintedDay]
    publication: Publication
    publisher: masthead.Publication | None
    sources: list[roles.Source]
    translation: Translation
    groups: list[copies.Group]
    copies: list[copies.Copy]

    @property
    def headline_line(self) -> int | None:
        """The line that is taken for the headline."""
        return next((one.line for one in self.guesses if one.role == "headline"), None)


@dataclass(slots=True)
class Registration:
    """The entry as data, all files that change with their whole text, and what validation finds in the result."""

    data: dict[str, object]
    edits: dict[str, str]
    findings: list[Finding] = field(default_factory=list)


def look(intake: Intake, corpus: Corpus, texts: Mapping[str, Captured]) -> Look:
    """Look over a text: roles, dates, sources, signs of translation, copies of earlier lines.

    Args:
        intake: The text.
        corpus: The records, whose entries have the wire groups.
        texts: The texts of earlier articles that are at hand.
    """
    lines = intake.captured.lines
    printed = days.printed_days(lines)
    guesses = guesses_of(lines, printed)
    rows = corpus.rows["article_lines"]
    known = {
        (str(row.values["article_id"]), int(row.values["line"])): str(row.values["wire_group"])
        for row in rows
        if row.values.get("wire_group") is not None
    }
    found = copies.copies(lines, texts)
    grouped = copies.groups(found, lines, known, known.values())
    return Look(
        lines,
        guesses,
        printed,
        days.publication(printed),
        masthead.publication([line for line in lines if line.words]),
        roles.sources(lines, guesses),
        translation(lines),
        grouped,
        found,
    )


def guesses_of(lines: Sequence[CapturedLine], printed: Sequence[PrintedDay]) -> list[roles.LineGuess]:
    """What the lines of an article seem to be; of dates those that are the clock of a page are skipped.

    Args:
        lines: The lines.
        printed: The days that they print.
    """
    clocks = {one.line: one.why for one in printed if one.kind == days.CLOCK}
    return [
        dataclasses.replace(one, skipped="clock", why=clocks[one.line]) if one.line in clocks else one
        for one in roles.guesses(lines)
    ]


def details(intake: Intake, seen: Look, given: Given, file: str, asker: Asker) -> Details:
    """What the entry says of the article as a whole: as given, else as found, else as answered.

    Raises:
        CannotRegister: what is given does not fit the text.
    """
    day, basis, shown_by = _published(seen, given, asker)
    headline_line = given.headline_line if given.headline_line is not None else seen.headline_line
    headline = None
    if headline_line is not None:
        if not 1 <= headline_line <= len(seen.lines) or not seen.lines[headline_line - 1].words:
            raise CannotRegister(f"there is no headline in line {headline_line}")
        headline = " ".join(seen.lines[headline_line - 1].text.split())
    own = seen.publisher.name if seen.publisher is not None else None
    publisher = given.publisher or asker.ask("Publisher, where the article says so", own)
    agency = given.agency or asker.ask("Agency or source it credits", _agency(seen, publisher))
    address = next((one for line in seen.lines for one in roles.urls(line.text)), None)
    code = given.language or intake.language.code or asker.ask("Language of the text (two letters)")
    return Details(
        given.article_id,
        file,
        intake.captured.sha256,
        code or "en",
        headline_line,
        headline,
        publisher,
        agency,
        given.url or asker.ask("Address on the web, where it prints one", address),
        seen.translation.likely,
        day,
        basis,
        shown_by,
        "; ".join(_sign(one) for one in seen.translation.signs) + "." if seen.translation.likely else None,
    )


def register(
    root: Path, trial: Trial, corpus: Corpus, described: Details, seen: Look, groups: Sequence[copies.Group]
) -> Registration:
    """The files that enter an article, tried and validated; nothing is written at `root`.

    Args:
        root: The root of the corpus.
        trial: A copy of it that anchors this article.
        corpus: The records.
        described: The article as a whole.
        seen: What its lines show.
        groups: The wire groups that are consented to.

    Raises:
        CannotSplice: the entry of another article cannot be edited.
    """
    data = entry(described, seen.guesses, groups)
    edits = edits_of_others(root, corpus, groups) | edits_of_entry(root, data)
    whole, findings = trial.attempt(edits)
    return Registration(data, whole, findings)


def _published(
    seen: Look, given: Given, asker: Asker
) -> tuple[datetime.date | None, str | None, tuple[days.PrintedDay, ...]]:
    """The day of publication, its basis, and the words that show it."""
    taken = seen.publication.taken
    if given.published_on is not None:
        return _shown(seen, given, given.published_on)
    if taken is not None and (seen.publication.sure or asker.confirm(f"Published on {taken.day} ({taken.why})?")):
        return taken.day, "printed", (taken,)
    question = "Day of publication (YYYY-MM-DD), empty where it is not known"
    wrong: CannotRegister | None = None
    for _ in range(_TRIES):
        answer = asker.ask(question if wrong is None else f"{wrong}. {question}")
        if answer is None:
            return (taken.day, "printed", (taken,)) if taken is not None and given.basis == "printed" else _NONE
        try:
            return _shown(seen, given, _day(answer))
        except CannotRegister as error:
            wrong = error
    raise CannotRegister(str(wrong))


def _day(answer: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(answer)
    except ValueError as error:
        raise CannotRegister(f"`{answer}` is no day: YYYY-MM-DD") from error


def _shown(seen: Look, given: Given, day: datetime.date) -> tuple[datetime.date, str, tuple[days.PrintedDay, ...]]:
    """A day that is given or answered, its basis, and the words that show it."""
    printing = next((one for one in seen.days if one.day == day and one.kind != "web address"), None)
    basis = given.basis or ("printed" if printing is not None else "inferred")
    if basis == "printed":
        if printing is None:
            raise CannotRegister(f"no line prints {day}: correct the day, or give --basis inferred")
        return day, basis, (printing,)
    shown = _because(seen, given, day) or days.inferring(seen.lines, day)
    if shown is None:
        raise CannotRegister(f"no word refers to {day}: give --because LINE:PHRASE with the words that show the day")
    return day, basis, (shown,)


def _because(seen: Look, given: Given, day: datetime.date) -> days.PrintedDay | None:
    if given.because is None:
        return None
    line, phrase = given.because
    if not 1 <= line <= len(seen.lines):
        raise CannotRegister(f"the text has {len(seen.lines)} lines and no line {line}")
    return days.PrintedDay(line, phrase, day, "given", "as given")


def _agency(seen: Look, publisher: str | None) -> str | None:
    """Whom the lines credit as an agency or source, unless that is the publisher itself."""
    own = (publisher or "").casefold().removeprefix("the ")
    named = [one.words for one in seen.sources if one.is_agency]
    return next((words for words in named if words.casefold().removeprefix("the ") != own), None)


def _sign(sign: str) -> str:
    return sign[:1].upper() + sign[1:].replace("`", "")


_TRIES = 3
_NONE: tuple[None, None, tuple[days.PrintedDay, ...]] = (None, None, ())
