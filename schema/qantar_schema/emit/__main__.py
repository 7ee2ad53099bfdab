"""`python -m qantar_schema.emit [--check] [--root DIR]`: generate what is committed, or say what is out of date."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from qantar_schema.emit.generate import generate
from qantar_schema.emit.pages import COMMAND, GenerateError


def main(arguments: list[str] | None = None) -> int:
    """Run the command. Returns 0 if all is well, 1 if `--check` found a difference, 2 if it could not run."""
    parser = argparse.ArgumentParser(prog="python -m qantar_schema.emit", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="root of the project (default: the current folder)")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if a file is out of date")
    options = parser.parse_args(arguments)
    try:
        changed = generate(options.root, check=options.check)
    except (GenerateError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    for path in changed:
        print(f"{path}: {f'out of date; mend it with `{COMMAND}`' if options.check else 'written'}")
    return 1 if options.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
