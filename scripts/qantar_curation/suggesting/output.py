"""Proposals printed: for reading, as JSON lines, as YAML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qantar_curation.diagnostics.visible import visible
from qantar_curation.suggesting.proposal import Proposal

FORMATS = ("text", "jsonl", "yaml")


def render(proposals: Sequence[Proposal], form: str) -> str:
    """The proposals in one of `FORMATS`; ends with a line feed unless there are none."""
    if form == "jsonl":
        return "".join(f"{one.as_json()}\n" for one in proposals)
    if form == "yaml":
        return _yaml(proposals)
    return _text(proposals)


def _yaml(proposals: Sequence[Proposal]) -> str:
    import yaml

    if not proposals:
        return ""
    return str(yaml.safe_dump([one.as_dict() for one in proposals], sort_keys=False, allow_unicode=True, width=120))


def _text(proposals: Iterable[Proposal]) -> str:
    """One proposal a line, under the number of its line in the article."""
    out: list[str] = []
    line = 0
    for one in proposals:
        if one.line != line:
            line = one.line
            out.append(f"line {line}\n")
        said = ", ".join(f"{key} {_shown(value)}" for key, value in one.value.items())
        place = f"{one.char_start}-{one.char_end}"
        out.append(
            f"  {one.kind:<11} {place:>9}  {visible(one.phrase)}\n"
            f"{'':<24}{visible(said)}  ({one.confidence:.2f}, {one.rule})\n"
        )
        if one.hints:
            hints = ", ".join(f"{key} {_shown(value)}" for key, value in one.hints.items())
            out.append(f"{'':<24}{visible(hints)}\n")
    return "".join(out)


def _shown(value: object) -> str:
    return "-" if value is None else str(value)
