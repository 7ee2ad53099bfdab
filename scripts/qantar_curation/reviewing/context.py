"""What a proposal is read against: the article's lines, the records, and ways to cite a line."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from qantar_curation.articles.capture import Captured
from qantar_curation.articles.places import places
from qantar_curation.corpus import Corpus
from qantar_curation.grammar.dates import DateExpression, dates
from qantar_curation.phrases.context import context_of
from qantar_curation.phrases.forms import NAMED, Forms, name_words
from qantar_curation.phrases.spelling import read_spelling
from qantar_curation.reviewing.draft import Data
from qantar_curation.suggesting.dates.of_acts import is_of_act
from qantar_curation.suggesting.proposal import Proposal
from qantar_curation.suggesting.speech.bounds import past_head
from qantar_curation.suggesting.text import read_line
from qantar_schema.text import MAX_PHRASE_WORDS, normalise, words

Place = tuple[int, int]
"""Start and end of a phrase in its line."""


_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_BESIDE = ((0, 0), (0, 1), (0, 2), (1, 0), (2, 0), (1, 1), (2, 2))
"""How many words before and behind are taken in, in the order in which they are tried."""


@dataclass(slots=True)
class Setting:
    """The article under review and the corpus as it stands."""

    corpus: Corpus
    article: Captured
    proposals: Sequence[Proposal] = ()
    _days: dict[str, datetime.date] = field(default_factory=dict)

    @property
    def article_id(self) -> str:
        """The id of the article."""
        return self.article.article_id

    @property
    def published(self) -> datetime.date | None:
        """The article's day of publication."""
        return context_of(self.corpus).days.get(self.article_id)

    @property
    def forms(self) -> Forms:
        """The registered forms of names."""
        return context_of(self.corpus).forms

    def text(self, line: int) -> str:
        """A line with plain spaces and quotes; offsets are those of the raw line."""
        return normalise(self.article.lines[line - 1].text)

    def cite(
        self, line: int, place: Place, supports: Sequence[str], basis: str | None = None, note: str | None = None
    ) -> Data:
        """A piece of evidence for the characters of a line."""
        text = self.text(line)
        phrase = text[place[0] : place[1]]
        standing = places(self.article.lines[line - 1].text, phrase)
        occurrence = standing.index(place[0]) + 1 if len(standing) > 1 and place[0] in standing else None
        item: Data = {"article": self.article_id, "line": line, "phrase": phrase, "supports": list(supports)}
        item |= {key: value for key, value in (("occurrence", occurrence), ("basis", basis), ("note", note)) if value}
        return item

    def find(self, line: int, words: str, near: int = 0, inside: Place | None = None) -> Place | None:
        """Where words stand in a line, the place nearest to a character; the case of letters makes no difference.

        A place inside a phrase comes before any other, and there the last one: what somebody becomes stands behind.
        """
        text, wanted = self.text(line).casefold(), normalise(words).casefold()
        if len(text) != len(self.text(line)):
            text, wanted = self.text(line), normalise(words)
        starts = places(text, wanted)
        if not starts:
            return None
        within_it = [one for one in starts if inside is not None and within((one, one + len(wanted)), inside)]
        if within_it:
            return within_it[-1], within_it[-1] + len(wanted)
        start = min(starts, key=lambda one: abs(one - near))
        return start, start + len(wanted)

    def sentence(self, line: int, at: int) -> Place:
        """The sentence around a character of a line."""
        read = read_line(line, self.article.lines[line - 1].text)
        if read is None:
            return 0, len(self.text(line))
        span = read.sentence(read.token_at(at))
        return read.tokens[span.first].start, read.tokens[span.last].end

    def days_in(self, line: int, within: Place) -> list[DateExpression]:
        """The date expressions of a part of a line, with places in the line, but for the day of its dateline."""
        head = self._head(line)
        found = dates(self.text(line)[within[0] : within[1]], self.published, None)
        placed = [one._replace(start=one.start + within[0], end=one.end + within[0]) for one in found]
        return [one for one in placed if one.edtf is not None and one.start >= head]

    def days_of(self, line: int, act: Place) -> list[DateExpression]:
        """The date expressions of an act's sentence that belong to it, and to no other act: `on Monday, after ...`."""
        read = read_line(line, self.article.lines[line - 1].text)
        found = self.days_in(line, self.sentence(line, act[0]))
        return found if read is None else [one for one in found if is_of_act(read, *act, one)]

    def _head(self, line: int) -> int:
        """Where the text of a line begins behind its dateline or clock, which say when it was written."""
        read = read_line(line, self.article.lines[line - 1].text)
        return read.tokens[past_head(read)].start if read is not None else 0

    def registered(self, table: str, record_id: str, phrase: str) -> bool:
        """Whether the article has evidence for this form of a name already."""
        wanted = name_words(phrase)
        return any(
            form.article_id == self.article_id and form.words == wanted
            for form in self.forms.of.get((table, record_id), ())
        )

    def register(self, table: str, record_id: str, line: int, place: Place) -> tuple[str, str, Data] | None:
        """Evidence for a form of a name of a record that is there; none where the article has it already."""
        phrase = self.text(line)[slice(*place)]
        basis = "resolved" if self.refers(table, record_id, phrase) else None
        item = self.cite(line, place, [NAMED[table]], basis)
        return None if self.registered(table, record_id, phrase) else (table, record_id, item)

    def widened(self, table: str, record_id: str, line: int, place: Place) -> Place:
        """The form that the line has registered for a record around some words, else the words: C028 wants one."""
        text = self.text(line)
        for form in self.forms.at.get((table, self.article_id, line), ()):
            printed = normalise(form.printed)
            if form.record_id == record_id:
                for start in places(text, printed):
                    if within(place, (start, start + len(printed))):
                        return start, start + len(printed)
        return place

    def distinct(self, table: str, record_id: str, line: int, place: Place) -> Place:
        """Words that may be registered for a record: with those beside them where they are a spelling of another one.

        `President` alone means the president of the records' own country; `President Quist` is somebody else's form.
        """
        text, words = self.text(line), list(_WORD.finditer(self.text(line)))
        first = next((at for at, one in enumerate(words) if one.end() > place[0]), 0)
        last = max((at for at, one in enumerate(words) if one.start() < place[1]), default=0)
        for before, behind in _BESIDE:
            begin, end = max(first - before, 0), min(last + behind, len(words) - 1)
            at = (words[begin].start(), words[end].end()) if before or behind else place
            found = self.forms.spelled.get((table, name_words(text[slice(*at)])), ())
            if any(form.record_id == record_id for form in found):
                return place
            if not found and spanning(text, [at]) is not None:
                return at
        return place

    def refers(self, table: str, record_id: str, phrase: str) -> bool:
        """Whether words only refer to a record, and have nothing of its name: `the government` to a cabinet."""
        wanted = name_words(phrase)
        if any(form.spelling and form.words == wanted for form in self.forms.of.get((table, record_id), ())):
            return False
        return read_spelling(phrase, table, record_id, "stated", context_of(self.corpus)).outcome != "says"


def spanning(text: str, found: Sequence[Place]) -> Place | None:
    """The one phrase that holds all places, where it is short enough to be cited and shorter than its line."""
    start, end = min(one[0] for one in found), max(one[1] for one in found)
    count = words(text[start:end])
    return (start, end) if count <= MAX_PHRASE_WORDS and (count <= 5 or count < words(text)) else None


def within(inner: Place, outer: Place) -> bool:
    """Whether one place lies in another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]
