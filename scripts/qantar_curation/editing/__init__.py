"""The canonical form of files of records, and templates of new records."""

from __future__ import annotations

from qantar_curation.editing.canonical import CannotFormat, canonical
from qantar_curation.editing.files import Formatted, format_file

__all__ = ["CannotFormat", "Formatted", "canonical", "format_file"]
