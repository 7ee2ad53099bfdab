"""Direct speech: what stands between quotation marks, and who said it."""

from __future__ import annotations

from dataclasses import dataclass

from qantar_curation.grammar.lexicon import function_words
from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.speech import bounds, views
from qantar_curation.suggesting.speech.bodies import is_agency
from qantar_curation.suggesting.speech.names import is_name, is_written
from qantar_curation.suggesting.speech.papers import Speaker, perceived
from qantar_curation.suggesting.speech.sayings import is_passive, is_saying, to_say
from qantar_curation.suggesting.speech.speakers import Speakers
from qantar_curation.suggesting.speech.wording import LOOSE
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import DASHES

_SHORTEST = 3
_WINDOW = 14
_MARKS = frozenset("\"',)\u201d\u2019")
_BREAKS = frozenset(("and", "but", ".", "while", "whereas", "although", "though"))
_HAVING = function_words("be") | function_words("have")
_PUTTING = frozenset(("put", "puts", "described", "describes", "summed", "sums"))
_PARTING = frozenset(("that", "which", "while", "whereas"))
_PAUSES = frozenset((",", "!", "?"))
_CONTRASTS = frozenset(("while", "whereas", "although", "though", "unlike"))
_ANSWERS = frozenset(
    ("answer", "reply", "response", "verdict", "message", "comment", "reaction", "retort", "conclusion")
)
_LAWS = frozenset(("article", "section", "law", "constitution", "code", "charter", "treaty", "act", "rules"))
_CLAUSES = frozenset(("article", "section", "clause", "paragraph", "chapter"))
_OPENING = 4


@dataclass(slots=True)
class Quote:
    """Words in quotation marks from `start` to `end`, marks excluded, with the speaker's name or print."""

    line: Line
    start: int
    end: int
    speaker: str | None
    rule: str


def _is_attribution(line: Line, start: int, end: int) -> bool:
    """Whether a mark set wrongly encloses only the words `said the president`."""
    parts = line.plain[start:end].casefold().strip(" ,.").split()
    return 0 < len(parts) <= 4 and (parts[0] in ("said", "added") or parts[-1] in ("said", "added"))


def _token_from(line: Line, start: int) -> int:
    index = line.token_at(start)
    return index if line.tokens[index].start >= start else index + 1


def _token_until(line: Line, end: int) -> int:
    index = line.token_at(end)
    return index if line.tokens[index].end <= end else index - 1


def _speaks_of_itself(line: Line) -> bool:
    """Whether `it said` or `they said` stands in a line."""
    if "it" not in line.spoken and "they" not in line.spoken:
        return False
    return any(word in ("it", "they") and is_saying(line, at + 1) for at, word in enumerate(line.low))


class Quotes:
    """Finds the quotes of each line with their speakers. Lines come in order."""

    def __init__(self, speakers: Speakers) -> None:
        """Take what resolves the speakers of the text."""
        self._speakers = speakers
        self._last: str | None = None
        self._plain: list[Line] = []

    def read(self, line: Line) -> list[Quote]:
        """The quotes of a line, which the resolver of speakers has entered."""
        found: list[Quote] = []
        spans = [
            (_token_from(line, start), _token_until(line, end), start, end)
            for start, end in self._speakers.spoken.entered[line.number].quoted
            if not _is_attribution(line, start, end)
        ]
        inner = [Span(first, last) for first, last, _, _ in spans]
        if inner and _speaks_of_itself(line):
            self._spoken_before()  # Whom they mean spoke in the lines since the last quote.
        for position, (_, _, start, end) in enumerate(spans):
            if len(line.text[start:end].split()) < _SHORTEST or is_name(line, inner[position], end):
                continue
            speaker, rule = self._speaker(line, inner, position, found[-1] if found else None)
            if is_agency(speaker) and not views.CITING.isdisjoint(line.spoken):
                speaker = views.cited(self._speakers, line, inner[position]) or speaker
            if speaker is not None:
                self._last = speaker
            found.append(Quote(line, start, end, speaker, rule))
        if inner:
            self._plain.clear()
        elif not line.is_title:
            self._plain.append(line)
        return found

    def _spoken_before(self) -> str | None:
        """Who spoke last without marks, `X stressed that`, in the lines since the last quote; else who spoke that."""
        while self._plain:
            line = self._plain.pop()
            for sentence in reversed(line.sentences):
                who = self._said_in(line, sentence, [])
                if who is not None and who.name is not None:
                    self._plain.clear()
                    self._last = who.name
                    return who.name
        return self._last

    def _speaker(self, line: Line, inner: list[Span], at: int, before: Quote | None) -> tuple[str | None, str]:
        quote = inner[at]
        if is_written(line, quote):
            return None, "written"
        if (named := views.named_by(self._speakers, line, quote)) is not None:
            return named.name, "named-by"
        if before is not None and at and views.is_led_on(line, inner[at - 1], quote):
            return before.speaker, "spoke-before"
        sentence = bounds.clause_of(line, Span(line.sentence(quote.first).first, line.sentence(quote.last).last))
        low = inner[at - 1].last + 2 if at else 0
        high = inner[at + 1].first - 2 if at + 1 < len(inner) else len(line.tokens) - 1
        ways = [(self._behind, "said-after"), (self._ahead, "said-before")]
        if quote.first - 1 > max(sentence.first, low):
            ways.reverse()
        follows = line.low[quote.last + 1 : quote.last + 4]
        if line.wide[sentence.first] in _CONTRASTS:
            ways.sort(key=lambda way: way[1], reverse=True)
        elif line.wide[quote.last] == "," or "," in follows[:2] or "according" in follows:
            ways.sort(key=lambda way: way[1])
        for way, rule in ways:
            found = way(line, quote, sentence, low, high)
            if found is not None:
                return found.name, rule
        if (opened := views.opened_by(self._speakers, line, quote, sentence)) is not None:
            return opened.name, "subject"
        if at and (found := self._subject(line, quote, sentence, low)) is not None:
            return found.name, "subject"
        found = self._said_in(line, sentence, inner)
        if found is not None:
            return found.name, "said-beside"
        found = self._subject(line, quote, sentence, low)
        if found is not None:
            return found.name, "subject"
        if before is not None:
            return before.speaker, "spoke-before"
        return self._by_context(line, quote, sentence, inner)

    def _behind(self, line: Line, quote: Span, sentence: Span, low: int, high: int) -> Speaker | None:
        """The speaker of `," said X` and `," X said`."""
        start = quote.last + 1
        while start <= high and (line.wide[start] in _MARKS or line.wide[start] in DASHES):
            start += 1
        end = min(high, line.sentence(start).last) if start <= high else high
        if start > end or line.wide[start] in _BREAKS:
            return None
        if line.wide[start] in ("was", "is", "came", "comes", "ran") and not _ANSWERS.isdisjoint(
            line.low[start + 1 : start + _OPENING]
        ):
            of = next((at for at in range(start + 2, end) if line.wide[at] in ("of", "from", "by")), None)
            return self._speakers.source(line, of, end) if of is not None else None  # `," was the answer of X`
        if line.wide[start + 1] == "how" and (put := line.places(_PUTTING, start + 2, end)):
            return self._speakers.of_phrase(line, Span(start + 2, put[0] - 1), sure=True)  # `is how X put it`
        if line.wide[start] == "in" and (viewed := views.of_view(self._speakers, line, start, end)) is not None:
            return viewed
        if line.wide[start - 1] in DASHES and form_of(line.wide[start]) is not None:
            return self._speakers.of_verb(line, start, start, end)  # `", - underlined X`, whatever the verb
        if line.wide[quote.last] in _PAUSES and self._speakers.is_followed(line, start):
            return self._speakers.of_verb(line, start, start, end)  # `," launches X`
        if (signed := views.signed(self._speakers, line, quote, end)) is not None:
            return signed
        for index in range(start, min(end, start + _WINDOW) + 1):
            if is_saying(line, index) or (line.wide[index] == "found" and index == end - 1):
                return self._speakers.of_verb(line, index, start, end, sure=True)
            if line.wide[index] in _PARTING and index > start:
                return None
            if line.wide[index] == "to" and line.wide[index - 1] == "according":
                return self._speakers.source(line, index, end) or Speaker(None)
        return None

    def _ahead(self, line: Line, quote: Span, sentence: Span, low: int, high: int) -> Speaker | None:
        """The speaker of `X said: "`, of `according to X`, and of words quoted in a sentence of X."""
        first = max(sentence.first, low)
        for index in range(quote.first - 1, first - 1, -1):
            if is_saying(line, index) and not bounds.is_aside(line, index, first, quote.first - 1):
                found = self._speakers.of_verb(line, index, first, quote.first - 2)
                if found is not None:
                    return found
            if (verb := to_say(line, index)) is not None and verb > first:
                found = self._speakers.of_verb(line, verb, first, verb)
                if found is not None:
                    return found
            if line.wide[index].endswith("ing"):
                seen = perceived(self._speakers, line, index, first) or views.calling(
                    self._speakers, line, index, first, quote
                )
                if seen is not None:
                    return seen
            if line.wide[index] == "to" and line.wide[index - 1] == "according":
                return self._speakers.source(line, index, quote.first - 2) or Speaker(None)
            if (
                line.wide[index] == "in"
                and (viewed := views.of_view(self._speakers, line, index, quote.first - 2)) is not None
            ):
                return viewed
        if line.wide[first] in ("for", "to") and (line.wide[first + 1] == "the" or line.is_capital(first + 1)):
            return self._speakers.source(line, first, quote.first - 2)
        return None

    def _subject(self, line: Line, quote: Span, sentence: Span, low: int) -> Speaker | None:
        """The subject of whatever verb stands before words quoted in a sentence, or the agent of a passive one."""
        first = max(sentence.first, low)
        if line.wide[first] in _CLAUSES and line.is_number(first + 1):
            return Speaker(None)  # `Article 9 allows the chamber to`
        if line.wide[first] == "under" and not _LAWS.isdisjoint(line.low[first : first + _OPENING]):
            return Speaker(None)  # `Under article 9 the chamber may only`
        for verb in reversed(verbs_in(line, line.sentence(quote.first))):
            if not first <= verb.at < quote.first - 1 or verb.mood in LOOSE:
                continue
            if bounds.is_aside(line, verb.at, first, quote.first - 1):
                continue
            if verb.at == quote.first - 2 and line.wide[verb.at] in _HAVING:
                continue  # who `is "..."` or `had "..."` is only told of
            if verb.passive is True or (line.wide[verb.at - 1] == "," and is_passive(line, verb.at)):
                if line.wide[verb.at + 1] == "by":
                    return self._speakers.source(line, verb.at + 1, quote.first - 2) or Speaker(None)
                if line.wide[quote.last + 2] == "by":
                    return self._speakers.source(line, quote.last + 2, sentence.last) or Speaker(None)
                continue
            found = self._speakers.subject(line, verb.first, first)
            if found is not None:
                return found
        now = bounds.third_person(line, first, quote.first - 2)
        if now is not None:
            return self._speakers.subject(line, now, first)
        if line.wide[quote.first - 2] == ":" and quote.first - 3 >= first:
            named = self._speakers.of_phrase(line, Span(first, quote.first - 3))
            told = named is not None and (named.person is not None or not line.is_capital(quote.first - 3))
            return named if told else None  # `Ada Venn: "..."`, `Palace sources: "..."`
        return None

    def _said_in(self, line: Line, sentence: Span, inner: list[Span]) -> Speaker | None:
        """The speaker of a verb of saying anywhere in a sentence, outside its quotation marks."""
        for index in range(sentence.last, sentence.first - 1, -1):
            if any(one.first <= index <= one.last for one in inner):
                continue
            low = max([sentence.first, *(one.last + 2 for one in inner if one.last < index)])
            ahead = next((one.first for one in inner if one.first > index), 0)
            if is_saying(line, index) and not bounds.is_aside(line, index, low, ahead):
                found = self._speakers.of_verb(line, index, low, sentence.last)
                if found is not None:
                    return found
            if line.wide[index] == "to" and line.wide[index - 1] == "according":
                return self._speakers.source(line, index, sentence.last)
        return None

    def _by_context(self, line: Line, quote: Span, sentence: Span, inner: list[Span]) -> tuple[str | None, str]:
        """Who spoke or was spoken of before, in this line, else who spoke last."""
        position = line.sentences.index(line.sentence(quote.first))
        for earlier in reversed(line.sentences[:position]):
            found = self._said_in(line, earlier, inner)
            if found is not None and found.name is not None:
                return found.name, "spoke-before"
        who = self._speakers.spoken.before(line, quote.first) if position and quote.first > sentence.first else None
        if who is None and sentence.last + 1 < len(line.tokens):
            after = self._speakers.spoken.named_in(line, line.sentence(sentence.last + 1))
            if after is not None:
                return after.name, "named-after"
        spoken = self._spoken_before()
        if who is not None and spoken is None:
            return who.name, "named-before"
        if any(one.passive and one.at < quote.first for one in verbs_in(line, line.sentence(quote.first))):
            return spoken, "spoke-last"  # `X was charged with "..."` is not told by X
        last = self._speakers.spoken.before(line, quote.first)
        return spoken or (last.name if last is not None else None), "spoke-last"
