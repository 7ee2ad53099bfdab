"""The entry point: finds the command, runs it, and turns whatever stops it into one line and an exit code."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from qantar_curation.terminal import CannotRun, discard_output, flush, near, prepare, say, width

COMMANDS = {
    "validate": "check the records, their evidence and the anchors",
    "fmt": "bring the files of records into canonical form",
    "new": "a template of a new record, with a comment on every field",
    "anchor": "find each cited phrase in the articles and write the locks",
    "publish": "validate, then write the tables",
    "release": "whether this commit is fit to be released",
    "diff": "what differs between two versions, record by record and cell by cell",
    "export": "the tables as one file: SQLite, DuckDB, Excel, JSON lines, zip",
    "coverage": "how much of each article is cited or accounted for",
    "show": "one record, with the lines that say so",
    "tables": "the tables and their columns",
    "explain": "why a rule is there, and how to mend what breaks it",
    "agreement": "how far the two coding passes agree",
    "promises": "what is promised, with the figures of today",
    "article": "register a new article",
    "recapture": "take another capture of a registered article for it",
    "suggest": "propose records for a new article",
    "review": "decide on proposals one by one, and write those that are accepted",
    "evaluate": "precision and recall of the proposals",
}
"""Every command with its summary; the file of that name in `commands` holds the rest."""

_EPILOG = """\
exit codes:
  0  clean
  1  findings: something is to be mended, or the published files are not what the records give
  2  could not run: wrong usage, a missing folder, a full disk
  130  interrupted

`qantar COMMAND --help` explains a command and gives examples."""
_OURS = frozenset({"qantar", "qantar_schema", "qantar_curation"})
_INTERRUPTED = 130
_BROKEN_PIPE = 141
_COLLECT_AFTER = 200_000


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        argv: The arguments after the program's name; those of the process where none are given.

    Returns:
        The exit code: 0 clean, 1 findings, 2 could not run, 130 interrupted, 141 where the reader of a pipe is gone.
    """
    if argv is not None:
        return _guarded(list(argv))
    # The process is ours. It makes much that stays and little garbage, so looking for some would be a tenth of its
    # time; and looking through every installed distribution for plugins of pydantic, which may change no verdict, too.
    gc.set_threshold(_COLLECT_AFTER)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    code = _guarded(sys.argv[1:])
    if "duckdb" not in sys.modules:  # it counts what is still there at the end, and calls that leaked
        gc.freeze()
    return code


def _guarded(arguments: list[str]) -> int:
    """Run a command; what stops it becomes one line on stderr and an exit code."""
    prepare()
    try:
        code = _run(arguments)
        flush()
        return code
    except KeyboardInterrupt:
        say("interrupted")
        code = _INTERRUPTED
    except BrokenPipeError:
        code = _BROKEN_PIPE
    except CannotRun as error:
        say(str(error))
        code = 2
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] in _OURS:
            raise
        say(f"{arguments[0]} needs the curation tools: pip install '.[curate]' in the project's folder")
        code = 2
    except OSError as error:
        said = error.strerror or str(error)
        say(said if error.filename is None else f"{error.filename}: {said}")
        code = 2
    discard_output()
    return code


def _run(arguments: list[str]) -> int:
    name = arguments[0] if arguments else None
    if name is None:
        _parser().print_help()
        return 2
    if not name.startswith("-") and name not in COMMANDS:
        raise CannotRun(f"there is no command `{name}`; {near(name, COMMANDS, 'the commands are')}")
    try:
        if name not in COMMANDS:
            _parser().parse_args(arguments)
            return 2
        command = import_module(f"qantar_curation.cli.commands.{name}")
        chosen = _command_parser(name, command.DESCRIPTION, command.EXAMPLES)
        command.add_arguments(chosen)
        return int(command.run(chosen.parse_args(arguments[1:])))
    except SystemExit as stop:  # argparse has printed its help or what is wrong
        return stop.code if isinstance(stop.code, int) else 2


def _parser() -> argparse.ArgumentParser:
    width = max(map(len, COMMANDS))
    listed = "\n".join(f"  {name:<{width}}  {summary}" for name, summary in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="qantar",
        usage="qantar COMMAND [ARGUMENTS]",
        description=f"Curate a corpus of records whose every value is traced to a line of an article.\n\n{listed}",
        epilog=_EPILOG,
        formatter_class=_Help,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    return parser


def _command_parser(name: str, description: str, examples: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog=f"qantar {name}",
        description=description,
        epilog=f"examples:\n{examples}",
        formatter_class=_Help,
        allow_abbrev=False,
    )


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help as it is written here. argparse makes one for every argument, and would look the width up with `shutil`."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=width(sys.stdout) - 2)


class _Version(argparse.Action):
    """`--version`, which looks the version up only when asked."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            found = version("qantar")
        except PackageNotFoundError:
            found = "(not installed)"
        print(f"qantar {found}")
        parser.exit()
