"""From rows to published files: canonical CSV, Parquet, the descriptors of the data package, CITATION.cff.

`publish` writes them all or none, `check` compares them with what would be published.
"""

from __future__ import annotations

from qantar_curation.publishing.metadata import Metadata, read_metadata
from qantar_curation.publishing.publish import Difference, NotPublishable, Report, check, publish

__all__ = ["Difference", "Metadata", "NotPublishable", "Report", "check", "publish", "read_metadata"]
