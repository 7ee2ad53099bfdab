"""Small objects whose parts are asked for more often than they are made: slots, without the weight of dataclasses.

Importing `dataclasses` takes longer than reading a lexicon, and `qantar validate` is waited for.
"""

from __future__ import annotations

from typing import Any, Self


class Parts:
    """An object that is the sum of its slots, in their order: it is compared, hashed and shown by them."""

    __slots__: tuple[str, ...] = ()

    def but(self, **changes: object) -> Self:
        """The same with some parts changed, by their names."""
        parts: dict[str, Any] = {name: getattr(self, name) for name in self.__slots__}
        return type(self)(**(parts | changes))

    def _parts(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __eq__(self, other: object) -> bool:
        """Whether the other is of the same kind and parts."""
        return isinstance(other, type(self)) and self._parts() == other._parts()

    def __hash__(self) -> int:
        """By all parts: who keeps one as a key does not change it."""
        return hash(self._parts())

    def __repr__(self) -> str:
        """All parts by name."""
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"
