"""Which of the files that are generated and committed, beside the published ones, are out of date."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qantar_curation.corpus import Corpus
from qantar_curation.pages import Page

README = "README.md"


def out_of_date(root: Path, corpus: Corpus, more: Iterable[Page]) -> dict[str, str]:
    """Each such file below a root with the command that mends it; a file that a corpus has not is not asked for.

    Args:
        root: The root of the corpus.
        corpus: What its records give, without findings.
        more: Pages that this package cannot name, since they are made from what stands above it.

    Raises:
        OSError: a file cannot be read.
    """
    from qantar_curation import promises
    from qantar_curation.rules import document
    from qantar_schema.emit import generate as schemas
    from qantar_schema.emit import pages

    stale = {}
    if (root / schemas.FOLDER).is_dir():
        try:
            stale = dict.fromkeys(schemas.generate(root, check=True), pages.COMMAND)
        except pages.GenerateError as error:
            stale = {schemas.CODEBOOK: f"{error}"}
    for page in (document.PAGE, *more):
        if (root / page.path).exists() and not page.is_current(root):
            stale[page.path] = pages.COMMAND
    readme = root / README
    try:
        marked = readme.exists() and pages.start(promises.PART) in pages.read(readme)
        if marked and promises.differs(readme, promises.table(promises.promises(corpus))):
            stale[README] = promises.COMMAND
    except pages.GenerateError as error:
        stale[README] = str(error)
    return stale
