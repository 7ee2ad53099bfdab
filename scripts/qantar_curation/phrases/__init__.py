"""Reading a piece of evidence: does its phrase say the value that it supports?"""

from __future__ import annotations

from qantar_curation.phrases.context import Context, context_of
from qantar_curation.phrases.reading import read, readings
from qantar_curation.phrases.verdict import Outcome, Reading, Verdict

__all__ = ["Context", "Outcome", "Reading", "Verdict", "context_of", "read", "readings"]
