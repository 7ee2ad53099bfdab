"""All reasons for which a file is not registered, found in one run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qantar_curation.articles.capture import Captured
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding
from qantar_curation.registering.intake import Intake, take
from qantar_curation.registering.recapture import recaptured, registered
from qantar_curation.registering.storing import refuse_repository


def examine(
    path: Path,
    corpus: Corpus,
    texts: Mapping[str, Captured],
    *,
    kept_at: Path | None = None,
    language: str | None = None,
    distinct: bool = False,
) -> tuple[Intake | None, list[Finding]]:
    """Read a file that is to be registered.

    Args:
        path: The file.
        corpus: The records, with entries and locks.
        texts: The texts of registered articles that are at hand.
        kept_at: Where the text is to be kept, if not where it is.
        language: The code of its language, where that is known.
        distinct: Whether it is known to be another article than the one that it is like.

    Returns:
        The text, None where it cannot be read; and why it is refused. It may be registered where there is no reason.
    """
    shown = path.name
    taken, findings = take(path, shown, language)
    if taken is not None:
        known = registered(taken.captured, corpus, shown)
        if known is not None:
            return taken, [known]
        if not distinct:
            findings += recaptured(taken.captured, corpus, texts, shown)
    outside = refuse_repository(kept_at or path, shown)
    return taken, findings if outside is None else [*findings, outside]
