"""What the terminal is asked and told: its width, whether it takes colour, progress, one-line messages."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable
from types import TracebackType
from typing import IO, Self

_WIDTH_OF_A_PIPE = 100


class CannotRun(Exception):
    """The command cannot do its work, for a reason in one line; exit code 2."""


def prepare() -> None:
    """Have the output take any text: what its encoding has not is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def flush() -> None:
    """Write out what was printed. Raises OSError where it cannot be written."""
    if sys.stdout is not None:
        sys.stdout.flush()


def discard_output() -> None:
    """Forget output that cannot be written, or Python would complain of it once more when it ends."""
    try:
        flush()
    except (OSError, ValueError):
        with contextlib.suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())
            os.close(nowhere)


def say(message: str) -> None:
    """One line on stderr, after the program's name; characters that do not show themselves are written out."""
    from qantar_curation.diagnostics.visible import visible

    _tell(f"qantar: {visible(message)}")


def note(line: str) -> None:
    """A line on stderr, after all that was printed. Raises OSError where that cannot be written."""
    flush()
    _tell(line)


def _tell(line: str) -> None:
    """A line on stderr; nothing happens where nobody can read it."""
    with contextlib.suppress(OSError, ValueError):
        print(line, file=sys.stderr, flush=True)


def is_terminal(stream: IO[str] | None) -> bool:
    """Whether somebody looks at the stream."""
    return stream is not None and not stream.closed and stream.isatty()


def takes_colour(stream: IO[str] | None) -> bool:
    """Whether the stream is a terminal that shows colours and its user has not refused them with NO_COLOR."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width(stream: IO[str] | None) -> int:
    """How many columns a line may take: those of the terminal, or of a pipe 100."""
    if stream is None or not is_terminal(stream):
        return _WIDTH_OF_A_PIPE
    try:
        return max(os.get_terminal_size(stream.fileno()).columns, 40)
    except (OSError, ValueError):
        return _WIDTH_OF_A_PIPE


def near(word: str, known: Iterable[str], otherwise: str) -> str:
    """Those of the known names that are near a word or hold it, as a question; where none does, all of them."""
    from difflib import get_close_matches

    names = list(known)
    holding = [name for name in names if len(word) > 2 and word in name]
    close = get_close_matches(word, names, 3, 0.6) or holding[:3]
    if close:
        return f"did you mean {' or '.join(f'`{name}`' for name in close)}?"
    shown = ", ".join(names[:20]) + (" and others" if len(names) > 20 else "")
    return f"{otherwise} {shown}" if names else "there are none"


def plural(number: int, noun: str, nouns: str | None = None) -> str:
    """A number with its noun: `1 record`, `1,200 records`."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


class Progress:
    """Says on a terminal what is being done, on one line that disappears; silent in a pipe."""

    def __init__(self) -> None:
        self._shows = is_terminal(sys.stderr)

    def __call__(self, step: str) -> None:
        """Say what is being done now."""
        self._show(f"{step} ...")

    def _show(self, text: str) -> None:
        if self._shows:
            with contextlib.suppress(OSError, ValueError):
                print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Make the line disappear, so that something else can be printed."""
        self._show("")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._show("")
