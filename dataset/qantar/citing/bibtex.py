"""Citations as BibTeX, one entry a work; names and titles are literals, whose case no style changes."""

from __future__ import annotations

from qantar.citing.works import MONTHS, Work

_ESCAPED = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#",
        "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    }
)  # fmt: skip
_VERBATIM = frozenset({"url"})
_BARE = frozenset({"year", "month"})


def render(works: list[Work]) -> str:
    """The entries, the work cited first."""
    return "\n\n".join(map(_entry, works))


def _entry(work: Work) -> str:
    date = work.date
    said = {
        "author": " and ".join(f"{{{author.translate(_ESCAPED)}}}" for author in work.authors),
        "title": f"{{{work.title.translate(_ESCAPED)}}}",
        "howpublished": "Data set" if work.kind == "dataset" else work.publisher,
        "year": work.year,
        "month": MONTHS[date.month - 1][:3].lower() if date else None,
        "day": date.day if date else None,
        "version": work.version,
        "url": work.address,
        "language": work.language,
        "note": " ".join(filter(None, (f"Version {work.version}." if work.version else None, work.note))),
    }
    lines = [f"  {name} = {_value(name, value)}," for name, value in said.items() if value]
    return "\n".join([f"@misc{{{work.key},", *lines, "}"])


def _value(name: str, value: object) -> str:
    text = str(value)
    if name in _BARE:
        return text
    # Authors and titles were escaped, and put between braces of their own, above.
    ready = name in _VERBATIM or name in ("author", "title")
    return f"{{{text if ready else text.translate(_ESCAPED)}}}"
