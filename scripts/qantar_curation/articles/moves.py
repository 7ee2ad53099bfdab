"""Where the cited phrases of an article stand after it was captured again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from qantar_curation.articles import rules, suggest
from qantar_curation.articles.citation import ArticlePin, Citation
from qantar_curation.articles.lock import Lock
from qantar_curation.articles.phrases import refuse
from qantar_curation.articles.places import places
from qantar_curation.diagnostics.finding import Finding

if TYPE_CHECKING:
    from qantar_curation.articles.capture import Captured


def recapture_findings(
    citations: Sequence[Citation], pin: ArticlePin, article: Captured, old: Lock | None
) -> list[Finding]:
    """What to tell where the text at hand is not the one that the entry pins.

    Args:
        citations: what records cite of this article.
        pin: its entry.
        article: the text at hand, with another hash than the pinned one.
        old: the lock made from the pinned text, if there is one; its line hashes show which lines moved.

    Returns:
        One finding on the article, and one on each citation whose phrase does not stand where the record says.
    """
    moved_to = aligned_lines(old, article) if old is not None and old.sha256 == pin.sha256 else {}
    moved = moved_findings(citations, article, moved_to)
    said = f"article {pin.article_id}: `{pin.file}` has not the SHA-256 that its entry pins"
    gone = sum(found.rule is rules.PHRASE_NOT_IN_LINE for found in moved)
    stay = len(citations) - len(moved)
    tally = f"of {len(citations)} cited phrases {stay} stand where the records say, {len(moved) - gone} elsewhere, "
    hint = (
        f"restore the pinned file; or, if this capture is meant (`sha256: {article.sha256}`), run `qantar recapture "
        "FILE` with it, which pins it and has the line numbers follow"
    )
    head = Finding(rules.ARTICLE_CHANGED, pin.path, pin.span, f"{said}; {tally}{gone} nowhere", hint)
    return [head, *moved]


def moved_findings(citations: Sequence[Citation], article: Captured, moved_to: Mapping[int, int]) -> list[Finding]:
    """One finding on each citation whose phrase does not stand where the record says.

    Args:
        citations: what records cite of the article as it was captured before.
        article: the article as captured again.
        moved_to: its new line for each old one whose text is the same.
    """
    return [found for one in citations if (found := _moved(one, article, moved_to)) is not None]


def aligned_lines(old: Lock, article: Captured) -> dict[int, int]:
    """The new number of each old line whose text is the same and stands but once, or follows or precedes such a line.

    Lines that stand more than once, as blank ones, go with those beside them: the time grows with the lines alone.
    """
    before = [line.sha256 for line in old.lines]
    after = [line.sha256 for line in article.lines]
    counts, standing = (Counter(before), Counter(after)), {text: number for number, text in enumerate(after, 1)}
    ends = {0: 0, len(before) + 1: len(after) + 1}
    aligned = ends | {
        number: standing[text] for number, text in enumerate(before, 1) if all(count[text] == 1 for count in counts)
    }
    taken = set(aligned.values())
    for step, numbers in ((1, range(1, len(before) + 1)), (-1, range(len(before), 0, -1))):
        for number in numbers:
            beside = aligned.get(number - step)
            if number in aligned or beside is None or beside + step in taken:
                continue
            if before[number - 1] == after[beside + step - 1]:
                aligned[number] = beside + step
                taken.add(beside + step)
    return {number: aligned[number] for number in sorted(aligned.keys() - ends.keys())}


def _expected(line: int, moved_to: Mapping[int, int]) -> int:
    """Where an old line is looked for: as far behind the nearest line above that moved, or as it was."""
    above = next((one for one in range(line, 0, -1) if one in moved_to), None)
    return line if above is None else moved_to[above] + line - above


def _moved(citation: Citation, article: Captured, moved_to: Mapping[int, int]) -> Finding | None:
    expected = _expected(citation.line, moved_to)
    standing = suggest.lines_with(article, citation.phrase)
    if not standing:
        said = f"the phrase is nowhere in article {citation.article_id} as captured again"
        near = suggest.nearest(article, expected, citation.phrase)
        hint = f"the nearest text, in line {near[0]}, is `{near[1]}`" if near is not None else None
        return refuse(rules.PHRASE_NOT_IN_LINE, citation, said, hint)
    number = min(standing, key=lambda line: (abs(line - expected), line))
    starts = places(article.lines[number - 1].text, citation.phrase)
    wanted = citation.occurrence or 1
    sure = wanted <= len(starts) and (citation.occurrence is not None or len(starts) == 1)
    if number == citation.line and sure:
        return None
    start = starts[min(wanted, len(starts)) - 1]
    times = "" if len(starts) == 1 else f", where it stands {len(starts)} times"
    said = (
        f"the phrase was in line {citation.line} of {citation.article_id}; as captured again it is in "
        f"line {number}, characters {start} to {start + len(citation.phrase)}{times}"
    )
    hint = f"compare line {number} with the record, then write `line: {number}`"
    if not sure:
        hint += f" and `occurrence: n` with n from 1 to {len(starts)}" if len(starts) > 1 else " without occurrence"
    return refuse(rules.PHRASE_MOVED, citation, said, hint)
