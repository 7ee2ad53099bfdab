"""Links inside the project lead somewhere: the file is there, and the heading in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    path
    for pattern in (
        "*.md",
        "docs/*.md",
        "dataset/**/*.md",
        "schema/*.md",
        "scripts/*.md",
        "tests/**/*.md",
        "benchmarks/*.md",
    )
    for path in ROOT.glob(pattern)
)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
FENCED = re.compile(r"^(```+).*?^\1", re.MULTILINE | re.DOTALL)


def anchors(page: Path) -> set[str]:
    """The names that a reader of Markdown gives the headings of a page."""
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in HEADING.findall(text)}


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(FENCED.sub("", page.read_text(encoding="utf-8"))):
        if "://" in target or target.startswith("mailto:"):
            continue
        name, _, anchor = target.partition("#")
        other = page.parent / name if name else page
        assert other.exists(), target
        if anchor:
            assert anchor in anchors(other), target


def test_the_contents_of_the_codebook_are_its_sections() -> None:
    page = ROOT / "CODEBOOK.md"
    text = page.read_text(encoding="utf-8")
    sections = re.findall(r"^## (\d+) (.+)$", text, re.MULTILINE)
    contents = re.findall(r"^(\d+)\. \[(.+)\]\(#.+\)$", text, re.MULTILINE)
    assert contents == sections
