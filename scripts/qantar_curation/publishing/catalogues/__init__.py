"""What catalogues and archives read of the data: Zenodo, DataCite, Croissant (also schema.org), RO-Crate.

All of it follows from dataset/package.yaml, the version and the tables; nothing is said here that does not stand there.
No DOI is among it: the archive gives one when the data are deposited.
"""

from __future__ import annotations

from collections.abc import Mapping

from qantar_curation.publishing import layout
from qantar_curation.publishing.catalogues.content import Content
from qantar_curation.publishing.catalogues.croissant import croissant
from qantar_curation.publishing.catalogues.datacite import datacite
from qantar_curation.publishing.catalogues.ro_crate import ro_crate
from qantar_curation.publishing.catalogues.zenodo import zenodo
from qantar_curation.publishing.package import dump

__all__ = ["Content", "catalogue_files"]


def catalogue_files(content: Content, described: Mapping[str, bytes]) -> dict[str, bytes]:
    """The bytes of each file, by its path below the root.

    Args:
        content: The data package.
        described: The descriptor and CITATION.cff, by path: the crate lists them.
    """
    files = {
        layout.ZENODO: dump(zenodo(content)),
        layout.DATACITE: dump(datacite(content)),
        layout.CROISSANT: dump(croissant(content)),
    }
    return {**files, layout.RO_CRATE: dump(ro_crate(content, {**described, **files}))}
