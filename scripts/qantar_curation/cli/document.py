"""`python -m qantar_curation.cli.document [--check] [--root DIR]`: generate docs/commands.md, or say it is out of date.

The page is made from what each command declares, not from its printed help, which every version of Python lays out in
its own way.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from importlib import import_module

from qantar_curation.cli.entry import COMMANDS
from qantar_curation.pages import Page, run
from qantar_schema.emit.pages import COMMAND

PATH = "docs/commands.md"

_HEAD = f"""\
# Commands

`qantar COMMAND --help` prints the same. Every command takes `--root DIR` to work on another corpus. Exit codes are 0
clean, 1 findings or differences, 2 could not run, 130 interrupted. `{COMMAND}` generates this page.
"""


def document() -> str:
    """The text of the page."""
    parts = [_HEAD, *(f"* [`{name}`](#qantar-{name}): {summary}" for name, summary in COMMANDS.items()), ""]
    for name in COMMANDS:
        parts += _command(name)
    return "\n".join(parts)


def _command(name: str) -> Iterator[str]:
    module = import_module(f"qantar_curation.cli.commands.{name}")
    parser = argparse.ArgumentParser(prog=f"qantar {name}", add_help=False)
    module.add_arguments(parser)
    yield f"## qantar {name}\n"
    yield f"{' '.join(module.DESCRIPTION.split())}\n"
    yield "| argument | meaning |\n|---|---|"
    for action in parser._actions:
        described = " ".join((action.help or "").split()).replace("%%", "%").replace("|", "\\|")
        yield f"| `{_written(action)}` | {described} |"
    examples, _, codes = module.EXAMPLES.partition("\n\n")
    lines = [line.strip() for line in examples.splitlines() if line.strip()]
    yield "\n```sh\n" + "\n".join(lines) + "\n```\n"
    if codes.strip():
        yield " ".join(codes.split()).capitalize() + ".\n"


def _written(action: argparse.Action) -> str:
    """An argument as it is typed."""
    choices = "\\|".join(map(str, action.choices)) if action.choices else None
    value = "" if action.nargs == 0 else str(action.metavar or choices or action.dest.upper())
    if not action.option_strings:
        return f"[{value}]" if action.nargs in ("?", "*") else value
    return " ".join(filter(None, (action.option_strings[-1], value)))


PAGE = Page(PATH, lambda _: document())


def main(arguments: list[str] | None = None) -> int:
    """Run the command. Returns 0 if all is well, 1 if `--check` found a difference, 2 if it could not run."""
    return run(PAGE, "python -m qantar_curation.cli.document", __doc__, arguments)


if __name__ == "__main__":
    sys.exit(main())
