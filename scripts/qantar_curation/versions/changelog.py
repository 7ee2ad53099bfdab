"""CHANGELOG.md: one section a version, `## 0.2.0 — 2027-03-01`, the newest first."""

from __future__ import annotations

import re
from dataclasses import dataclass

PATH = "CHANGELOG.md"
_HEADING = re.compile(r"##\s+(?P<name>\S+)(?:\s+(?:\u2014|\u2013|-)\s+(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2}))?\s*")


@dataclass(frozen=True, slots=True)
class Section:
    """A section: what its heading names, the day in it, and whether anything is said."""

    name: str
    day: str | None
    says: bool


def sections(text: str) -> list[Section]:
    """The sections of a changelog; headings of another form have the whole heading as their name."""
    found: list[Section] = []
    name, day, says = "", None, False
    for line in [*text.splitlines(), "## "]:
        if line.startswith("## "):
            if name:
                found.append(Section(name, day, says))
            heading = _HEADING.fullmatch(line)
            name = heading["name"].strip("[]") if heading else line.removeprefix("## ").strip()
            day, says = heading["day"] if heading else None, False
        elif line.strip():
            says = True
    return found


def fault(text: str, version: str, released: str) -> str | None:
    """In what way a changelog does not fit a version that is released on a day; None where it does."""
    found = sections(text)
    if found and found[0].name.lower() == "unreleased":
        if found[0].says:
            return f"what stands under Unreleased belongs under {version}"
        found = found[1:]
    own = [section for section in found if section.name == version]
    if not own:
        return f"no section `## {version} — {released}`"
    if len(own) > 1:
        return f"{len(own)} sections on {version}"
    if found[0] is not own[0]:
        return f"the section on {version} is not the first: {found[0].name} stands above it"
    if own[0].day != released:
        return f"its section says {own[0].day or 'no day'}, dataset/package.yaml {released}"
    return None if own[0].says else f"the section on {version} is empty"
