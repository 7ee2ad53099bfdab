"""What a YAML file holds: text, lists and mappings that remember where they stood.

Places are kept as offsets in code points, four numbers a key and two an item: cheap to gather for each of some
hundred thousand values, and turned into line and column only for the few that a message points at.
"""

from __future__ import annotations

#: Start, and one past the end, as offsets in the text.
Mark = tuple[int, int]


class Refused(str):
    """Stands for a value that the reader has refused and reported; an empty text. Later checks pass over it."""

    __slots__ = ()


class Mapping(dict[str, object]):
    """A YAML mapping. ``mark`` is where it stands: its first key, or its opening brace."""

    __slots__ = ("mark", "marks")

    mark: Mark
    marks: list[int]  # key start, key end, value start, value end of each key, in the order of the keys

    def _index(self, key: str) -> int:
        for index, known in enumerate(self):
            if known == key:
                return 4 * index
        raise KeyError(key)

    def key_mark(self, key: str) -> Mark:
        """Where a key stands. Raises KeyError where there is no such key."""
        index = self._index(key)
        return self.marks[index], self.marks[index + 1]

    def value_mark(self, key: str) -> Mark:
        """Where the value of a key stands. Raises KeyError where there is no such key."""
        index = self._index(key)
        return _mark(self[key], self.marks[index + 2], self.marks[index + 3])


class Sequence(list[object]):
    """A YAML list. ``mark`` is where it stands: its first dash, or its opening bracket."""

    __slots__ = ("mark", "marks")

    mark: Mark
    marks: list[int]  # start and end of each item

    def item_mark(self, index: int) -> Mark:
        """Where an item stands. Raises IndexError where there is no such item."""
        if not 0 <= index < len(self):
            raise IndexError(index)
        return _mark(self[index], self.marks[2 * index], self.marks[2 * index + 1])


def _mark(value: object, start: int, end: int) -> Mark:
    """The place of a value: a list or mapping knows its own, which its first event does not show."""
    return value.mark if isinstance(value, Mapping | Sequence) else (start, end)
