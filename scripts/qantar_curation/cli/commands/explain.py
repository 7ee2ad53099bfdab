"""`qantar explain`: why a rule is there and how to mend what breaks it."""

from __future__ import annotations

import argparse
import sys
import textwrap
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.terminal import CannotRun, width

if TYPE_CHECKING:
    from pathlib import Path

    from qantar_curation.diagnostics.finding import Rule

DESCRIPTION = """\
Print the page of a rule: its name, why it is there, how to mend what breaks it, and an example with its message.
Without a code, list all rules. Instead of the code its name will do."""
EXAMPLES = """\
  qantar explain
  qantar explain E010
  qantar explain missing-evidence

exit codes: 0 shown, 2 there is no such rule"""
_LONGEST_LINE = 100


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `explain`."""
    parser.add_argument("code", nargs="?", metavar="CODE", help="the code of a rule, as findings bear it, or its name")
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Print a page or the list; returns 0."""
    from qantar_curation.rules import catalogue

    rules = catalogue()
    if args.code is None:
        _print_list(rules)
        return 0
    wanted = args.code.strip()
    rule = rules.get(wanted.upper()) or next((one for one in rules.values() if one.name == wanted.lower()), None)
    if rule is None:
        raise CannotRun(f"there is no rule `{wanted}`; {_near(wanted, rules)}")
    _print_page(rule, None if args.root is None else options.find_root(args))
    return 0


def _near(wanted: str, rules: dict[str, Rule]) -> str:
    """The rules that may be meant: those of like code or name, or else how to list all."""
    from difflib import get_close_matches

    names = {rule.name: rule.code for rule in rules.values()}
    codes = get_close_matches(wanted.upper(), rules, 3, 0.7)
    codes += [names[name] for name in get_close_matches(wanted.lower(), names, 3, 0.6)]
    if not codes and wanted[:1].upper() in {code[0] for code in rules} and wanted[1:].isdecimal():
        family = [code for code in rules if code[0] == wanted[0].upper()]
        codes = sorted(family, key=lambda code: abs(int(code[1:]) - int(wanted[1:])))[:1]
    if not codes:
        return "`qantar explain` lists them all"
    return f"did you mean {' or '.join(f'{code} ({rules[code].name})' for code in dict.fromkeys(codes))}?"


def _print_list(rules: dict[str, Rule]) -> None:
    from qantar_curation.rules import FAMILIES

    for letter, title in FAMILIES.items():
        family = [rule for rule in rules.values() if rule.code.startswith(letter)]
        if family:
            print(title)
        for rule in family:
            print(f"  {rule.code}  {rule.name}")


def _print_page(rule: Rule, root: Path | None) -> None:
    """Print the page, with the example of the project at `root`, or of the one that this package is part of."""
    from qantar_curation.rules.example import example, source_tree

    room = min(width(sys.stdout), _LONGEST_LINE)
    print(f"{rule.code} {rule.name}\n")
    print(textwrap.fill(rule.why, room))
    print(f"\nmend: {textwrap.fill(rule.mend, room, initial_indent=' ' * 6, subsequent_indent=' ' * 6).strip()}")
    root = root or source_tree()
    shown = example(rule, root) if root is not None else None
    if shown is not None:
        print(textwrap.fill(f"\nexample: {shown.why}" if shown.why else "\nexample:", room, replace_whitespace=False))
        print(textwrap.indent(shown.message, "  "))
