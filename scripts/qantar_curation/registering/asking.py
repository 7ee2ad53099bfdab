"""Asking a person, through an interface that a test can stand in for."""

from __future__ import annotations

from typing import Protocol

from qantar_curation.diagnostics.visible import visible


class Asker(Protocol):
    """Somebody who can be asked."""

    def ask(self, question: str, default: str | None = None) -> str | None:
        """An answer in one line; the default where nothing is typed, and None where there is none."""

    def confirm(self, question: str) -> bool:
        """Whether the answer is yes."""


class Terminal:
    """Asks on the terminal. Raises KeyboardInterrupt where the input ends."""

    def ask(self, question: str, default: str | None = None) -> str | None:
        """Ask for a line."""
        shown = f" [{visible(default)}]" if default else ""
        return self._line(f"{visible(question)}{shown}: ").strip() or default

    def confirm(self, question: str) -> bool:
        """Ask for yes or no; no where nothing is typed."""
        return self._line(f"{visible(question)} [y/N] ").strip().casefold() in ("y", "yes")

    def _line(self, prompt: str) -> str:
        try:
            return input(prompt)
        except EOFError:
            raise KeyboardInterrupt from None


class Nobody:
    """Stands for a pipe: every question has its default for an answer, and nothing is consented to.

    Args:
        consent: Whether yes was said beforehand.
    """

    def __init__(self, consent: bool = False) -> None:
        self._consent = consent

    def ask(self, question: str, default: str | None = None) -> str | None:
        """The default."""
        return default

    def confirm(self, question: str) -> bool:
        """What was said beforehand."""
        return self._consent
