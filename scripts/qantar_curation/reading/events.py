"""The YAML parser's events: libyaml's where it is there, else those of PyYAML's own parser (slower, same events)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, TypeAlias

import yaml

#: A ``yaml.Event``. The stubs say that it may lack its marks; one that comes from a parser has both.
ParsedEvent: TypeAlias = Any

#: More events (keys, values, starts and ends of lists and mappings) than this are not read.
LIMIT_EVENTS = 2_000_000


class TooManyEvents(Exception):
    """The events ended at their limit, inside of a node."""


def _pure_parser(text: str) -> yaml.parser.Parser:
    class PureParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
        def __init__(self, text: str) -> None:
            yaml.reader.Reader.__init__(self, text)
            yaml.scanner.Scanner.__init__(self)
            yaml.parser.Parser.__init__(self)

    return PureParser(text)


def events(text: str, *, pure: bool = not yaml.__with_libyaml__) -> Iterator[ParsedEvent]:
    """The events of a text, at most ``LIMIT_EVENTS`` of them; the last one of a text read whole is its end.

    Args:
        text: The text; it must hold no character that YAML forbids.
        pure: Whether to use the parser written in Python.

    Raises:
        yaml.YAMLError: while iterating, at a place that is not YAML. The parser in Python also raises ValueError or
            OverflowError for numbers (in escapes, in a version) that it cannot hold.
    """
    parser = _pure_parser(text) if pure else yaml.CSafeLoader(text)
    # After the end of the stream there is None; islice bounds the number at no cost an event.
    return islice(iter(parser.get_event, None), LIMIT_EVENTS)


def extent(event: ParsedEvent) -> tuple[int, int]:
    """Where an event starts, and one past its end, as offsets in the text."""
    return event.start_mark.index, event.end_mark.index
