"""`python -m qantar_curation.rules [--check] [--root DIR]`: generate docs/rules.md, or say that it is out of date."""

from __future__ import annotations

import sys

from qantar_curation.pages import run
from qantar_curation.rules.document import PAGE


def main(arguments: list[str] | None = None) -> int:
    """Run the command. Returns 0 if all is well, 1 if `--check` found a difference, 2 if it could not run."""
    return run(PAGE, "python -m qantar_curation.rules", __doc__, arguments)


if __name__ == "__main__":
    sys.exit(main())
