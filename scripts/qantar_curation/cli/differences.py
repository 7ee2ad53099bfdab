"""What would change in a file, as a unified diff: coloured on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from qantar_curation.terminal import takes_colour

_COLOURS = {"+": "\x1b[32m", "-": "\x1b[31m", "@": "\x1b[36m"}
_PLAIN = "\x1b[0m"


def differences(path: str, old: str, new: str, how: str) -> Iterator[str]:
    """The lines of a unified diff, with their ends.

    Args:
        path: The file, relative to the root.
        old: What it holds.
        new: What it would hold.
        how: What was done to it, in a word.
    """
    from difflib import unified_diff

    colour = takes_colour(sys.stdout)
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for line in unified_diff(before, after, path, f"{path} ({how})"):
        ended = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        paint = _COLOURS.get(ended[0]) if colour else None
        yield f"{paint}{ended[:-1]}{_PLAIN}\n" if paint else ended
