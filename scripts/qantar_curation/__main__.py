"""`python -m qantar_curation` is `qantar`."""

from __future__ import annotations

import sys

from qantar_curation.cli import main

if __name__ == "__main__":
    sys.exit(main())
