"""What a check has found, where, and by which rule. How it is printed is the renderers' business."""

from __future__ import annotations

from typing import NamedTuple


class Rule(NamedTuple):
    """One thing that is refused, declared beside the code that refuses it.

    Attributes:
        code: Stable for ever: a letter (which family of checks) and three digits, as in ``Y104``.
        name: Says what is wrong, in kebab case: ``duplicate-key``.
        why: One paragraph: why it is refused.
        mend: One sentence: how to mend it.
    """

    code: str
    name: str
    why: str
    mend: str


class Span(NamedTuple):
    """A run of characters in one line of a file; line and column count from 1, columns in code points."""

    line: int
    column: int
    length: int = 1


class Finding(NamedTuple):
    """One breach of one rule.

    Attributes:
        rule: The rule.
        path: The file, with forward slashes, relative to the root.
        span: The place in the file; none where the whole file is meant.
        message: What is wrong here, with the values at hand. May hold anything the file holds: the
            renderers make it fit to print.
        hint: How to mend this one, where more can be said than ``rule.mend``; a clause or a sentence.
    """

    rule: Rule
    path: str
    span: Span | None
    message: str
    hint: str | None = None

    @property
    def mend(self) -> str:
        """How to mend it, as a sentence: the hint of this finding, else that of its rule."""
        said = self.rule.mend if self.hint is None else self.hint
        return f"{said[:1].upper()}{said[1:]}{'' if said.endswith(('.', '?', '!')) else '.'}"
