"""The command line `qantar`. Nothing is imported here that a command may find missing."""

from __future__ import annotations

from qantar_curation.cli.entry import main

__all__ = ["main"]
