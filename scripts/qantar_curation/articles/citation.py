"""What anchoring needs to know of records and article entries, whatever models these are read into."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from qantar_curation.diagnostics.finding import Span

AnchorKey = tuple[int, str, int | None]
"""Line, phrase and occurrence: what identifies an anchor in the lock of its article."""


class Citation(NamedTuple):
    """One phrase that a record cites.

    `phrase` is as the record has it (straight quotes may stand for curly ones); `occurrence` counts from 1 and is
    None where the record gives none; `path` says in which file it is written, and `locate` where in it a key of the
    same piece of evidence stands, which is asked only where something is wrong.
    """

    article_id: str
    line: int
    phrase: str
    occurrence: int | None
    path: str
    locate: Callable[[str], Span]

    @property
    def key(self) -> AnchorKey:
        """The key of its anchor in the lock of its article."""
        return self.line, self.phrase, self.occurrence


class ArticlePin(NamedTuple):
    """What an article's entry pins: the name and hash of the captured file, and the role of each of its lines.

    `path` and `span` say where the entry stands, `hash_span` where its hash does; `roles` maps line numbers to terms of
    the vocabulary of roles.
    """

    article_id: str
    file: str
    sha256: str
    path: str
    span: Span | None
    roles: Mapping[int, str] = MappingProxyType({})
    hash_span: Span | None = None
