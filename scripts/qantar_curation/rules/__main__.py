"""`python -m qantar_curation.rules [--check] [--root DIR]`: generate docs/rules.md, or say that it is out of date."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from qantar_curation.rules.document import COMMAND, PATH, is_current, write


def main(arguments: list[str] | None = None) -> int:
    """Run the command. Returns 0 if all is well, 1 if `--check` found a difference, 2 if it could not run."""
    parser = argparse.ArgumentParser(prog="python -m qantar_curation.rules", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="root of the project (default: the current folder)")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if the page is out of date")
    options = parser.parse_args(arguments)
    try:
        if options.check:
            if not is_current(options.root):
                print(f"{PATH}: out of date; mend it with `{COMMAND}`")
                return 1
        elif write(options.root):
            print(f"{PATH}: written")
    except OSError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
