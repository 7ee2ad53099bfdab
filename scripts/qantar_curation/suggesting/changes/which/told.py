"""What is known of a change when its office is sought."""

from __future__ import annotations

from dataclasses import dataclass

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import Memory, Sentence
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person


@dataclass(slots=True)
class Told:
    """What is known of a change when its office is sought."""

    memory: Memory
    sentence: Sentence
    hit: Hit
    change: str
    role: str
    mention: Mention | None
    person: Person

    @property
    def own(self) -> list[str]:
        """The offices beside the name in this place."""
        return [post.text for post, _ in self.mention.posts] if self.mention is not None else []

    @property
    def is_behind(self) -> bool:
        """Whether the name follows the word of change."""
        return self.mention is not None and self.mention.span.first > self.hit.last
