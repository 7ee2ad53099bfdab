"""Files from outside, read safely and with the place of everything in them.

``read_document`` reads a YAML file, ``read_text`` a text; both give what they could read and all that is refused.
"""

from __future__ import annotations

from qantar_curation.reading.document import Document, document_of, read_document
from qantar_curation.reading.nodes import Mapping, Refused, Sequence
from qantar_curation.reading.text import read_text

__all__ = ["Document", "Mapping", "Refused", "Sequence", "document_of", "read_document", "read_text"]
