"""What a review needs of a terminal, as an interface that a test can stand in for, and the terminal itself."""

from __future__ import annotations

import contextlib
import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from qantar_curation.diagnostics.visible import visible


class Screen(Protocol):
    """Shows text and takes answers."""

    def show(self, text: str) -> None:
        """Show lines."""

    def key(self, prompt: str, keys: str) -> str:
        """One of the keys, pressed."""

    def line(self, prompt: str, default: str | None = None) -> str | None:
        """A line; the default where nothing is typed, and None where there is none."""

    def edit(self, text: str) -> str | None:
        """A text as it comes back from the editor; None where that failed."""


class NoEditor(Exception):
    """The editor cannot be run, for a reason in one line."""


class TerminalScreen:
    """The terminal of the process: keys without Enter where it knows them, and the editor of `VISUAL` or `EDITOR`."""

    def show(self, text: str) -> None:
        """Print."""
        print(text, flush=True)

    def key(self, prompt: str, keys: str) -> str:
        """Wait for one of the keys. Raises KeyboardInterrupt for Ctrl-C and where the input ends."""
        with _each_key() as at_once:
            print(prompt, end="", flush=True)
            while True:
                pressed = sys.stdin.read(1)
                if pressed == "\x1b":
                    pressed = _behind_escape()
                if pressed in ("", "\x03", "\x04"):
                    print()
                    raise KeyboardInterrupt
                if pressed.casefold() in keys:
                    print(pressed)
                    return pressed.casefold()
                if at_once or pressed != "\n":
                    said = f"`{visible(pressed)}` is no key here" if pressed.isprintable() else "that is no key here"
                    print(f"\n{said}\n{prompt}", end="", flush=True)

    def line(self, prompt: str, default: str | None = None) -> str | None:
        """Ask for a line. Raises KeyboardInterrupt where the input ends."""
        shown = f"{prompt} [{visible(default)}]:" if default else prompt if prompt.endswith("?") else f"{prompt}:"
        try:
            return input(f"{shown} ").strip() or default
        except EOFError:
            raise KeyboardInterrupt from None

    def edit(self, text: str) -> str | None:
        """Open the editor on a text. Raises NoEditor where there is none."""
        command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
        with tempfile.TemporaryDirectory(prefix="qantar-edit-") as folder:
            file = Path(folder) / "proposal.yaml"
            try:
                file.write_text(text, encoding="utf-8", newline="")
                done = subprocess.run([*command, str(file)], check=False)
                return file.read_text(encoding="utf-8") if done.returncode == 0 else None
            except (OSError, UnicodeDecodeError) as error:
                raise NoEditor(f"`{shlex.join(command)}`: {error}") from error


def _behind_escape() -> str:
    """The key after Escape; of an arrow or another key that sends letters after Escape, something that is no key."""
    pressed = sys.stdin.read(1)
    if pressed not in ("[", "O"):
        return pressed
    while (part := sys.stdin.read(1)) and not (part.isalpha() or part == "~"):
        pass
    return "\n" if part else ""


@contextlib.contextmanager
def _each_key() -> Iterator[bool]:
    """The terminal giving each key at once, where the system can; gives whether it does."""
    try:
        import termios
        import tty
    except ImportError:  # Windows: a key and Enter
        yield False
        return
    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor, termios.TCSADRAIN)  # what was typed ahead counts
        yield True
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
