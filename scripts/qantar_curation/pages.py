"""Pages that are generated and committed: the command that brings one up to date, or says that it is not."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from qantar_curation.files import is_written, write_bytes
from qantar_schema.emit.pages import COMMAND, GenerateError


class Page(NamedTuple):
    """A page: its path below the root, and what gives its text for a root."""

    path: str
    text: Callable[[Path], str]

    def is_current(self, root: Path) -> bool:
        """Whether the committed page is what would be generated. Raises OSError where it cannot be read."""
        return is_written(root / self.path, self.text(root).encode())

    def write(self, root: Path) -> bool:
        """Bring the page up to date; returns whether it had to change. Raises OSError where it cannot be written."""
        target = root / self.path
        target.parent.mkdir(parents=True, exist_ok=True)
        return write_bytes(target, self.text(root).encode())


def run(page: Page, prog: str, description: str | None, arguments: Sequence[str] | None = None) -> int:
    """Run the command of a page.

    Args:
        page: The page.
        prog: How the command is called.
        description: What its help says of it.
        arguments: Those of the command line, or of this process.

    Returns:
        0 if all is well, 1 if `--check` found a difference, 2 if it could not run.
    """
    parser = argparse.ArgumentParser(prog=prog, description=description)
    parser.add_argument("--root", type=Path, default=Path(), help="root of the project (default: the current folder)")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if the page is out of date")
    options = parser.parse_args(arguments)
    try:
        if options.check:
            if not page.is_current(options.root):
                print(f"{page.path}: out of date; mend it with `{COMMAND}`")
                return 1
        elif page.write(options.root):
            print(f"{page.path}: written")
    except (OSError, GenerateError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0
