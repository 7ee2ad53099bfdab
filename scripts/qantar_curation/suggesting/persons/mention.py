"""A run of capitals that may name a person."""

from __future__ import annotations

from dataclasses import dataclass, field

from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.text import Line, Span

_HYPHEN = "-"


@dataclass(slots=True)
class Mention:
    """A run of capitals that may name a person.

    `posts` are the offices beside it, each true where it stands before the name. `score` sums what speaks for (above 0)
    and against it; `strong` is true where a title, office or age leaves no doubt.
    """

    line: Line
    span: Span
    name: str
    posts: list[tuple[Post, bool]] = field(default_factory=list)
    score: float = 0.0
    strong: bool = False
    rule: str = "capitals"
    given: Post | None = None
    """The office that a plural gives it, in the order of the names: `A and B as ministers of trade and health`."""

    tokens: int = field(init=False)
    """How many words the name has; particles and initials count."""

    def __post_init__(self) -> None:
        """Count the words: they are asked for at every turn."""
        self.tokens = len(self.name.replace(_HYPHEN, " ").split())
