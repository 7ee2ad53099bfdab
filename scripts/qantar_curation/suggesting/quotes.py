"""Direct speech: what stands between quotation marks, and who said it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.people import People, Person
from qantar_curation.suggesting.posts import Post
from qantar_curation.suggesting.text import Line

_SHORTEST = 3
_SINGLE = re.compile(r"(?<![\w'])'(?=[^\s'])(?P<inside>[^'\n]*(?:(?<=\w)'(?=\w)[^'\n]*)*)(?<=[\w.,!?;:)…])'(?![\w])")
_GUILLEMETS = re.compile(
    "[\u00ab\u2039](?P<inside>[^\u00ab\u00bb\u2039\u203a\n]+)[\u00bb\u203a]|[\u201e\u201a](?P<low>[^\u201e\u201c\u201d\n]+)[\u201c\u201d]"
)
_WINDOW = 9
_RULERS = frozenset(("president", "king", "queen", "sultan", "emir", "chancellor", "premier", "prime"))
_BODY_NOUNS = closed("quotes-body-nouns")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks from `start` to `end`, marks excluded, with the speaker's name or print."""

    line: Line
    start: int
    end: int
    speaker: str | None
    rule: str


def quoted_spans(line: Line) -> list[tuple[int, int]]:
    """The characters inside quotation marks, marks excluded; a mark without its partner reaches to the line's end."""
    plain = line.plain
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for match in re.finditer('"', plain):
        at = match.start()
        if opened is None and not _opens(line, at):
            # A closing mark whose opening stands in an earlier line, or was forgotten.
            before = found[-1][1] + 1 if found else 0
            if not found and plain[before:at].strip():
                found.append((before + len(plain[before:at]) - len(plain[before:at].lstrip()), at))
        elif opened is None:
            opened = at + 1
        elif _opens(line, at) and not _closes(line, at):
            found.append((opened, at))
            opened = at + 1
        else:
            found.append((opened, at))
            opened = None
    if opened is not None and plain[opened:].strip():
        found.append((opened, len(plain.rstrip())))
    if not found:
        found = [(match.start("inside"), match.end("inside")) for match in _SINGLE.finditer(plain)]
    for match in _GUILLEMETS.finditer(line.text):
        group = "inside" if match["inside"] is not None else "low"
        found.append((match.start(group), match.end(group)))
    return sorted(set(_trimmed(line, found)))


def _trimmed(line: Line, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in spans:
        inside = line.text[start:end]
        if inside.strip():
            lead = len(inside) - len(inside.lstrip())
            yield start + lead, start + len(inside.rstrip())


def _opens(line: Line, at: int) -> bool:
    """Whether a mark opens: by its own shape, else by what stands on both sides."""
    raw = line.text[at]
    if raw in "\u201c\u201e\u201f":
        return True
    if raw == "\u201d":
        return False
    before = line.plain[at - 1] if at else " "
    after = line.plain[at + 1] if at + 1 < len(line.plain) else " "
    return (before.isspace() or before in "([-\u2013\u2014:") and not after.isspace()


def _closes(line: Line, at: int) -> bool:
    before = line.plain[at - 1] if at else " "
    return line.text[at] == "\u201d" or before in ".,!?" or not before.isspace()


def _is_attribution(line: Line, start: int, end: int) -> bool:
    """Whether a mark set wrongly encloses only the words `said the president`."""
    parts = line.plain[start:end].casefold().strip(" ,.").split()
    return len(parts) <= 4 and (parts[0] in ("said", "added") or parts[-1] in ("said", "added"))


class Speakers:
    """Tells who speaks a quote, and remembers it for the next one."""

    def __init__(self, people: People) -> None:
        """Take the persons of the text."""
        self._people = people
        self.last: str | None = None
        self._last_person: Person | None = None

    def quotes(self, line: Line, offices: list[Post]) -> list[Quote]:
        """The quotes of a line with their speakers. Lines come in order."""
        found = []
        for start, end in quoted_spans(line):
            if len(line.text[start:end].split()) < _SHORTEST or _is_attribution(line, start, end):
                continue
            speaker, rule = self._speaker(line, start, end, offices)
            if speaker is not None:
                self.last = speaker
            found.append(Quote(line, start, end, speaker, rule))
        people = self._people.in_line(line)
        subject = next((who for mention, who in people if line.word(mention.span.last + 1) != "'s"), None)
        named = next((self._holder(post) for post in offices if line.word(post.span.first - 1) == "the"), None)
        self._last_person = subject or named or self._last_person
        return found

    def _speaker(self, line: Line, start: int, end: int, offices: list[Post]) -> tuple[str | None, str]:
        after = line.token_at(end)
        while after < len(line.tokens) and line.tokens[after].start < end:
            after += 1
        first = line.token_at(start)
        found = self._behind(line, after, offices)
        if found is not None:
            return found, "said-after"
        found = self._ahead(line, first, offices)
        if found is not None:
            return found, "said-before"
        people = [one for one in self._people.in_line(line) if not first <= one[0].span.first < after]
        if people:
            inside = line.sentence(first)
            near = [person for mention, person in people if line.sentence(mention.span.first) == inside]
            return (near[0] if near else people[0][1]).name, "named-beside"
        return self.last or (self._last_person.name if self._last_person else None), "spoke-last"

    def _behind(self, line: Line, index: int, offices: list[Post]) -> str | None:
        """The speaker of `," said X` and `," X said`."""
        for step in range(index, min(index + 6, len(line.tokens))):
            if line.word(step) in words("sayings", "past", "present"):
                return self._beside(line, step, index, step + _WINDOW, offices)
            if line.word(step) in (".", ";") and step > index + 1:
                return None
        for step in range(index + 1, min(index + 12, len(line.tokens))):
            if line.word(step) in ("said", "says", "added", "told") and line.sentence(step) == line.sentence(index):
                return self._beside(line, step, index, step + _WINDOW, offices)
        return None

    def _ahead(self, line: Line, first: int, offices: list[Post]) -> str | None:
        """The speaker of `X said: "`, of `according to X` and of words quoted in a sentence."""
        sentence = line.sentence(first)
        for step in range(first - 1, sentence.first - 1, -1):
            if line.word(step) in words("sayings", "past", "present"):
                return self._beside(line, step, sentence.first, step + 1, offices)
            if line.word(step) == "to" and line.word(step - 1) == "according":
                return self._beside(line, step, step, step + _WINDOW, offices)
        return None

    def _beside(self, line: Line, verb: int, low: int, high: int, offices: list[Post]) -> str | None:
        """The subject of a verb of saying: a person, a pronoun, an office or a body beside it."""
        before = [one for one in self._people.in_line(line) if low <= one[0].span.first < verb]
        after = [one for one in self._people.in_line(line) if verb < one[0].span.first < high]
        pronoun = line.word(verb - 1) in ("he", "she") or line.word(verb - 2) in ("he", "she")
        if pronoun:
            return before[-1][1].name if before else (self._recent() or self.last)
        if (
            after
            and not before
            and line.word(verb)
            in ("said", "says", "added", "told", "asked", "warned", "wrote", "according", "to", "explained")
        ):
            return after[0][1].name
        if before:
            return before[-1][1].name
        for post in offices:
            if low <= post.span.first < high and (
                post.span.last == verb - 1
                or post.begin in (verb + 1, verb + 2)
                or post.span.first in (verb + 1, verb + 2)
            ):
                holder = self._holder(post)
                return holder.name if holder is not None else post.text
        if line.word(verb - 1) in _BODY_NOUNS or line.is_capital(verb - 1):
            start = verb - 1
            while start > low and (
                line.is_capital(start - 1) or line.word(start - 1) in ("of", "interior", "foreign", "defence", "health")
            ):
                start -= 1
            if line.word(start) not in ("he", "she", "it", "they"):
                return line.text[line.tokens[start].start : line.tokens[verb - 1].end]
        return None

    def _recent(self) -> str | None:
        """Of whom a pronoun speaks: the person last named as a subject."""
        return self._last_person.name if self._last_person is not None else None

    def _holder(self, post: Post) -> Person | None:
        """The last named person who holds an office of that name, or whom `leader` and `head of state` mean."""
        wanted = post.text.casefold().split(" of ")[0].split()[-1]
        whole = post.text.casefold()
        for person in self._people.persons:
            for mention in person.mentions:
                for known, _ in mention.posts:
                    text = known.text.casefold()
                    if whole in text or text.split(" of ")[0].split()[-1] == wanted:
                        return person
        if whole.startswith("head of state") or wanted == "leader":
            for person in self._people.persons:
                if any(
                    known.text.casefold().split()[0] in _RULERS
                    for mention in person.mentions
                    for known, _ in mention.posts
                ):
                    return person
        return None
