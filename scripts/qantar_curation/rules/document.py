"""`docs/rules.md`: every rule with its example, generated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qantar_curation.diagnostics.finding import Rule
from qantar_curation.pages import Page
from qantar_curation.rules.catalogue import FAMILIES, catalogue
from qantar_curation.rules.example import example
from qantar_schema.emit.pages import COMMAND

PATH = "docs/rules.md"

_HEAD = f"""\
# Rules

Every finding of `qantar validate`, `qantar anchor` and `qantar publish` bears the code of its rule, and
`qantar explain CODE` prints the rule's page. Codes are stable for ever: none is given to another rule, and none
changes its meaning. The letter says what a rule is about.

The examples are the golden cases in `tests/golden`: each does something wrong to a fictional corpus, and this is the
message that comes of it. `{COMMAND}` generates this page from the rules and the cases.
"""


def document(root: Path) -> str:
    """The text of the document, with the examples of the project below `root`."""
    rules = catalogue()
    return "\n".join([*_index(rules), *_pages(rules, root)])


def _index(rules: dict[str, Rule]) -> Iterator[str]:
    yield _HEAD
    yield "| letter | about | rules |\n|---|---|--:|"
    for letter, title in FAMILIES.items():
        count = sum(code[0] == letter for code in rules)
        yield f"| `{letter}` | [{title}](#{letter.lower()}-{title.lower().replace(' ', '-')}) | {count} |"
    yield ""


def _anchor(rule: Rule) -> str:
    return f"{rule.code.lower()}-{rule.name}"


def _pages(rules: dict[str, Rule], root: Path) -> Iterator[str]:
    for letter, title in FAMILIES.items():
        family = [rule for code, rule in rules.items() if code[0] == letter]
        if family:
            yield f"## {letter}: {title}\n"
            yield "| code | what is wrong | how to mend it |\n|---|---|---|"
            for rule in family:
                yield f"| [{rule.code}](#{_anchor(rule)}) | {rule.name} | {_cell(rule.mend)} |"
            yield ""
        for rule in family:
            yield f"### {rule.code} {rule.name}\n\n{rule.why}\n\n**Mend:** {rule.mend}\n"
            shown = example(rule, root)
            if shown is not None:
                yield f"**Example:** {shown.why}\n" if shown.why else "**Example:**\n"
                yield f"{_fence(shown.message)}text\n{shown.message}\n{_fence(shown.message)}\n"


def _cell(text: str) -> str:
    """Text in a cell of a table, where a bar would end it."""
    return text.replace("|", "\\|")


def _fence(text: str) -> str:
    """Backticks enough that none in the text ends the block."""
    fence = "```"
    while fence in text:
        fence += "`"
    return fence


PAGE = Page(PATH, document)
