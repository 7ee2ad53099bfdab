"""From YAML events to text, lists and mappings with their places; what is refused on the way is noted.

This is the loop that a curator waits for: the checks of each value stand in it, and only what is refused goes
through a function. Recursion is bounded by the depth that records may have.
"""

from __future__ import annotations

from collections.abc import Iterator

from yaml import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from qantar_curation.reading.characters import IN_VALUES, named, refused_runs
from qantar_curation.reading.events import ParsedEvent, TooManyEvents, extent
from qantar_curation.reading.keys import NULLS, not_text
from qantar_curation.reading.nodes import Mapping, Refused, Sequence
from qantar_curation.reading.refusals import Refusals, StopReading
from qantar_curation.reading.rules import (
    ALIAS,
    ANCHOR,
    COMPLEX_KEY,
    DUPLICATE_KEY,
    EMPTY_VALUE,
    MERGE_KEY,
    NON_TEXT_KEY,
    NULL_VALUE,
    TAG,
    TOO_DEEP,
)

LIMIT_DEPTH = 32

_REFUSED = Refused()
_Place = tuple[int, int]


class Composer:
    """Composes the nodes of one document.

    Args:
        text: What the events were parsed from.
        events: The events; the composer takes those of the nodes it is asked for.
        refusals: Where findings go.
        aside: Items that `braces.set_aside` took out of the text, with their ends, by where they start; the composer
            takes out those that it puts back.
    """

    def __init__(
        self, text: str, events: Iterator[ParsedEvent], refusals: Refusals, aside: dict[int, tuple[int, Mapping]]
    ) -> None:
        self._text = text
        self._events = events
        self._refusals = refusals
        self._aside = aside
        self._depth = 0
        self._known: set[str] = set()  # keys that are text in any style
        # Without these characters no node has an anchor or a tag, and no escape brings in what was not looked at yet.
        self._odd = "&" in text or "!" in text or "\\" in text

    def node(self, event: ParsedEvent) -> object:
        """The node that an event begins: a text, a ``Sequence``, a ``Mapping``, or ``Refused``.

        Raises:
            StopReading: nothing more can be read; why is among the refusals.
            TooManyEvents: the events ended before the node did.
            yaml.YAMLError: as the events raise it.
        """
        if isinstance(event, ScalarEvent):
            return self._scalar(event, None)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(event)
        if isinstance(event, MappingStartEvent):
            return self._mapping(event)
        # A node begins with one of four: this is an alias.
        begin, end = extent(event)
        self._refusals.add(ALIAS, begin, end, f"the alias {self._text[begin:end]} instead of a value")
        return _REFUSED

    def _sequence(self, start: ParsedEvent) -> Sequence:
        offset = self._enter(start)
        items = Sequence()
        items.mark = (offset, offset + 1)
        marks: list[int] = []
        items.marks = marks
        odd, aside = self._odd, self._aside
        for event in self._events:
            kind = type(event)
            if kind is ScalarEvent:
                value = event.value
                if aside and event.start_mark.index in aside:
                    marks += (event.start_mark.index, event.start_mark.index + 1)
                    items.append(self._put_back(event))
                    continue
                if (
                    not value
                    or value in NULLS
                    or (odd and (event.tag is not None or event.anchor is not None or not event.value.isprintable()))
                ):
                    value = self._scalar(event, None)
                marks += (event.start_mark.index, event.end_mark.index)
                items.append(value)
            elif kind is SequenceEndEvent:
                self._depth -= 1
                return items
            else:
                marks += (event.start_mark.index, event.end_mark.index)
                items.append(self.node(event))
        raise TooManyEvents

    def _mapping(self, start: ParsedEvent) -> Mapping:
        offset = self._enter(start)
        mapping = Mapping()
        marks: list[int] = []
        mapping.marks = marks
        known, odd, events = self._known, self._odd, self._events
        for event in events:
            kind = type(event)
            if kind is ScalarEvent:
                key = event.value
                begin, end = event.start_mark.index, event.end_mark.index
                usable = (
                    key in known and not (odd and (event.tag is not None or event.anchor is not None))
                ) or self._key(event, (begin, end))
                if key in mapping:
                    usable = self._duplicate(mapping, key, (begin, end))
            elif kind is MappingEndEvent:
                # A mapping in braces starts before its first key, any other at it.
                mapping.mark = (offset, marks[1] if marks and marks[0] == offset else offset + 1)
                self._depth -= 1
                return mapping
            else:
                begin, end = self._complex_key(event)
                key, usable = "", False

            event = next(events, None)
            if event is None:
                break
            value: object
            if type(event) is ScalarEvent:
                value = event.value
                if (
                    not value
                    or value in NULLS
                    or (odd and (event.tag is not None or event.anchor is not None or not event.value.isprintable()))
                ):
                    value = self._scalar(event, (begin, end))
            else:
                value = self.node(event)
            if usable:
                marks += (begin, end, event.start_mark.index, event.end_mark.index)
                mapping[key] = value
        raise TooManyEvents

    def _put_back(self, event: ParsedEvent) -> Mapping:
        """The item that was set aside where a scalar stands. Raises StopReading where the scalar is not its place."""
        end, item = self._aside.pop(event.start_mark.index)
        if event.end_mark.index != end or self._depth + 2 > LIMIT_DEPTH:
            raise StopReading
        return item

    def _enter(self, start: ParsedEvent) -> int:
        """Where a list or mapping starts, once its properties and its depth are looked at."""
        offset: int = start.start_mark.index
        if start.tag is not None or start.anchor is not None:
            self._properties(start)
        self._depth += 1
        if self._depth > LIMIT_DEPTH:
            message = f"more than {LIMIT_DEPTH} lists and mappings inside each other: nothing after this is read"
            self._refusals.stop(TOO_DEEP, offset, offset + 1, message)
        return offset

    def _properties(self, event: ParsedEvent) -> None:
        """Note the anchor and the tag before a node: they stand in either order, and the event starts at the first."""
        place = event.start_mark.index
        for _ in range((event.tag is not None) + (event.anchor is not None)):
            while self._text[place] not in "&!":  # white space or a comment between the two
                place = self._text.index("\n", place) if self._text[place] == "#" else place + 1
            stop = place + len(self._text[place : place + 1000].split(None, 1)[0].rstrip(",[]{}"))
            said = self._text[place:stop]
            if said[0] == "&":
                self._refusals.add(ANCHOR, place, stop, f"the anchor {said} before a value")
            else:
                self._refusals.add(TAG, place, stop, f"the tag {said} before a value")
            place = stop

    def _scalar(self, event: ParsedEvent, key: _Place | None) -> str:
        """The value, or ``Refused``, of a scalar of which something is not as most are."""
        value: str = event.value
        begin, end = extent(event)
        if event.tag is not None or event.anchor is not None:
            self._properties(event)
        if event.style:
            if not value:
                self._refusals.add(EMPTY_VALUE, begin, end, "an empty text as a value")
                return _REFUSED
            return value if value.isprintable() or event.style != '"' else self._unescaped(value, begin, end)
        if value in NULLS:
            self._refusals.add(NULL_VALUE, begin, end, f"{value} is no value")
            return _REFUSED
        if value:
            return value
        if key is None:
            # The place of nothing is behind the dash.
            self._refusals.add(EMPTY_VALUE, begin - (begin == end), end, "an item without a value")
        else:
            said = self._text[key[0] : key[1]]
            self._refusals.add(EMPTY_VALUE, *key, f"the key {said} has no value")
        return _REFUSED

    def _unescaped(self, value: str, begin: int, end: int) -> str:
        """The value of a text in double quotes, refused if an escape brings in what may not stand there openly."""
        raw = self._text[begin:end]
        for rule, start, stop in refused_runs(value, IN_VALUES, len(value)):
            if value[start] not in raw:
                message = f"an escape that stands for the {rule.name.replace('-', ' ')} {named(value[start:stop])}"
                self._refusals.add(rule, begin, end, message, "delete the escape")
                return _REFUSED
        return value

    def _key(self, event: ParsedEvent, place: _Place) -> bool:
        """Whether a key that was not met before can be used."""
        if event.tag is not None or event.anchor is not None:
            self._properties(event)
        key: str = event.value
        if not event.style:
            if key == "<<":
                self._refusals.add(MERGE_KEY, *place, "the merge key <<")
                return False
            if taken := not_text(key):
                said = f"the key {key} may be read as {taken}" if key else "a value without a key"
                self._refusals.add(NON_TEXT_KEY, *place, said)
                return False
            self._known.add(key)
        elif not key:
            self._refusals.add(NON_TEXT_KEY, *place, "an empty text as a key")
            return False
        return key.isprintable() or not isinstance(self._unescaped(key, *place), Refused)

    def _duplicate(self, mapping: Mapping, key: str, place: _Place) -> bool:
        first = self._refusals.line(mapping.key_mark(key)[0])
        self._refusals.add(DUPLICATE_KEY, *place, f'the key "{key}" stands twice; the first is on line {first}')
        return False

    def _complex_key(self, event: ParsedEvent) -> _Place:
        """Note a key that is no scalar, and pass over it."""
        begin, end = extent(event)
        if isinstance(event, AliasEvent):
            self._refusals.add(ALIAS, begin, end, f"the alias {self._text[begin:end]} as a key")
        else:
            kind = "list" if isinstance(event, SequenceStartEvent) else "mapping"
            self._refusals.add(COMPLEX_KEY, begin, max(end, begin + 1), f"a {kind} as a key")
            self.node(event)
        return begin, max(end, begin + 1)
