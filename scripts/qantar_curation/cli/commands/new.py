"""`qantar new`: a template of a new record, printed or appended to the file where it belongs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.terminal import CannotRun, note
from qantar_schema.tables import PARTS, WRITTEN

if TYPE_CHECKING:
    from qantar_curation.corpus import Corpus

DESCRIPTION = """\
Print a template of a record: every field with what it means and which terms it takes, the keys that are needed open,
the others behind a sign. Explanations come from the declarations, examples from the records at hand. The id is made of
the label, free and never used before; that of an article is the next number. With --write the template is appended to
the file where it belongs; validation then names each key that is still open. With --short the template has the needed
keys alone."""
EXAMPLES = """\
  qantar new event --label "Parliament meets in a special session"
  qantar new figure --id a004-people-killed --write --file a004
  qantar new post --short
  qantar new article --write

exit codes: 0 printed or written, 2 could not run"""

KINDS = {table.removesuffix("s"): table for table in (*WRITTEN, "articles") if table not in PARTS.values()}
"""What can be new, with its table."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `new`."""
    parser.add_argument("kind", metavar="KIND", choices=KINDS, help=f"one of {', '.join(KINDS)}")
    parser.add_argument("--label", metavar="TEXT", help="what it is called, in a few words; the id is made of it")
    parser.add_argument("--id", metavar="ID", help="the id, where it is not to be made of the label")
    parser.add_argument("--short", action="store_true", help="only the keys that are needed, without explanations")
    parser.add_argument("--write", action="store_true", help="append the template to the file where it belongs")
    parser.add_argument("--file", metavar="THEME", help="which file of the table, where it has several: its name")
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Print or append a template; returns 0."""
    root = options.find_corpus(args)
    table = KINDS[args.kind]
    if args.file is not None and not args.write:
        raise CannotRun("--file says where to write: it goes with --write")
    from qantar_curation.corpus import load
    from qantar_curation.editing.examples import examples
    from qantar_curation.editing.files import model_of
    from qantar_curation.editing.templates import template

    corpus = load(root)
    key = _key(corpus, table, args.id, args.label)
    text = template(table, examples(corpus, table, model_of(table)), key, args.label, short=args.short)
    if not args.write:
        print(text)
        return 0
    from qantar_curation.editing.appending import CannotAppend, append, target

    try:
        path = target(root, table, key, args.file)
        line = append(root, table, path, text)
    except CannotAppend as error:
        raise CannotRun(str(error)) from error
    print(f"{_shown(path)}:{line}")
    note("fill in the keys that stand open; `qantar validate --only` with the file names those that are left")
    return 0


def _key(corpus: Corpus, table: str, given: str | None, label: str | None) -> str | None:
    """The id of the new record. Raises CannotRun for one that is malformed or not free."""
    from qantar_curation.corpus.files import ARTICLES
    from qantar_curation.editing.ids import proposal, slug, taken
    from qantar_schema.text import is_slug

    if given is None:
        return proposal(corpus, table, label)
    if table == ARTICLES and not (len(given) == 4 and given[0] == "a" and given[1:].isascii() and given[1:].isdigit()):
        raise CannotRun(f"`{given}` is no article id: `a` and three digits; free is `{proposal(corpus, table, None)}`")
    if not is_slug(given):
        raise CannotRun(
            f"`{given}` is no slug; did you mean `{slug(given)}`?" if slug(given) else f"`{given}` is no slug"
        )
    if given in taken(corpus, table):
        raise CannotRun(f"`{given}` is or was an id of {table}; free is `{proposal(corpus, table, given)}`")
    return given


def _shown(path: Path) -> str:
    """A path from here, where it lies below."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
