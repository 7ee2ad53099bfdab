from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from qantar_curation.cli import main
from qantar_curation.cli.commands import tables
from qantar_curation.cli.entry import COMMANDS
from qantar_curation.cli.options import find_corpus, find_root
from qantar_curation.terminal import is_terminal, near, plural, takes_colour, width

Capture = pytest.CaptureFixture[str]
RunPython = Callable[..., CompletedProcess[str]]


def run(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    return code, *capsys.readouterr()


def test_help_lists_every_command(capsys: Capture) -> None:
    code, out, err = run(capsys, "--help")
    assert (code, err) == (0, "")
    for name, summary in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(summary)}$", out, re.MULTILINE)


def test_no_command_is_wrong_usage_and_helps(capsys: Capture) -> None:
    code, out, _ = run(capsys)
    assert code == 2
    assert out.startswith("usage: qantar COMMAND")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_explains_it(capsys: Capture, name: str) -> None:
    code, out, err = run(capsys, name, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"usage: qantar {name} ")
    assert f"  qantar {name}" in out.partition("examples:")[2]
    assert "exit codes: 0 " in out
    assert "--root DIR" in out


def test_a_command_that_is_not_there_has_near_ones(capsys: Capture) -> None:
    code, out, err = run(capsys, "publsh")
    assert (code, out) == (2, "")
    assert err == "qantar: there is no command `publsh`; did you mean `publish`?\n"


@pytest.mark.parametrize("arguments", [("--rooot",), ("validate", "--formt", "json"), ("show", "figures")])
def test_wrong_usage(capsys: Capture, arguments: tuple[str, ...]) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert "error:" in err


def test_version(capsys: Capture) -> None:
    code, out, _ = run(capsys, "--version")
    assert code == 0
    assert re.fullmatch(r"qantar \d+\.\d+\.\d+\n", out)


@pytest.mark.parametrize("command", ["validate", "publish", "coverage", "show figures x", "tables"])
def test_a_root_that_does_not_exist(capsys: Capture, tmp_path: Path, command: str) -> None:
    missing = tmp_path / "nowhere"
    code, out, err = run(capsys, *command.split(), "--root", str(missing))
    assert (code, out, err) == (2, "", f"qantar: there is no folder `{missing}` (--root)\n")


def test_articles_that_do_not_exist(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = str(tmp_path / "nowhere")
    (tmp_path / "dataset/records").mkdir(parents=True)
    code, out, err = run(capsys, "validate", "--root", str(tmp_path), "--articles", missing)
    assert (code, out, err) == (2, "", f"qantar: there is no folder `{missing}` (--articles)\n")
    monkeypatch.setenv("QANTAR_ARTICLES", missing)
    code, out, err = run(capsys, "validate", "--root", str(tmp_path))
    assert (code, out, err) == (2, "", f"qantar: there is no folder `{missing}` (QANTAR_ARTICLES)\n")


def test_anchor_needs_the_articles(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "dataset/records").mkdir(parents=True)
    code, out, err = run(capsys, "anchor", "--root", str(tmp_path))
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert "--articles DIR" in err


def test_the_root_is_the_nearest_folder_with_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from argparse import Namespace

    inner = tmp_path / "corpus/dataset/records/events"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    assert find_root(Namespace(root=None)) == find_corpus(Namespace(root=None)) == tmp_path / "corpus"
    monkeypatch.chdir(tmp_path)
    assert find_root(Namespace(root=None)) == tmp_path


def test_a_corpus_without_records_is_a_finding(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "dataset/records").mkdir(parents=True)
    code, out, _ = run(capsys, "validate", "--root", str(tmp_path), "--format", "concise")
    assert code == 1
    assert out.startswith("dataset/records: S001 ")


@pytest.mark.parametrize(
    "command",
    [
        "validate",
        "fmt",
        "publish",
        "coverage",
        "show figures x",
        "new figure",
        "anchor",
        "agreement",
        "promises",
        "evaluate",
    ],
)
def test_outside_a_corpus_each_command_says_so(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, *command.split())
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert err.startswith("qantar: there is no corpus (") and err.endswith("name it with --root DIR\n")
    code, out, err = run(capsys, *command.split(), "--root", str(tmp_path))
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert err.startswith(f"qantar: there is no corpus in `{tmp_path}`")


@pytest.mark.parametrize("missing", [("pydantic", "pydantic_core", "yaml"), ("yaml",)])
@pytest.mark.parametrize(
    "command", ["validate", "validate --full", "anchor --articles .", "publish --check", "coverage", "show figures x"]
)
def test_without_the_extra_each_command_says_so_in_one_line(
    run_python: RunPython, command: str, missing: tuple[str, ...]
) -> None:
    code = (
        f"import sys\nsys.modules.update(dict.fromkeys({missing!r}))\n"
        f"from qantar_curation.cli import main\nsys.exit(main({command.split()!r}))"
    )
    done = run_python("-c", code)
    assert (done.returncode, done.stdout) == (2, "")
    name = command.partition(" ")[0]
    assert done.stderr == f"qantar: {name} needs the curation tools: pip install '.[curate]' in the project's folder\n"


def test_help_works_without_the_extra(run_python: RunPython) -> None:
    code = (
        "import sys\nsys.modules.update(dict.fromkeys(['pydantic', 'yaml']))\n"
        "from qantar_curation.cli import main\nsys.exit(main(['--help']) or main(['show', '--help']))"
    )
    done = run_python("-c", code)
    assert (done.returncode, done.stderr) == (0, "")


def test_it_is_a_module_too(run_python: RunPython) -> None:
    done = run_python("-m", "qantar_curation", "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("qantar ")


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "qantar: interrupted\n"),
        (OSError(28, "No space left on device", "/disk/file"), 2, "qantar: /disk/file: No space left on device\n"),
        (OSError(28, "No space left on device"), 2, "qantar: No space left on device\n"),
        (BrokenPipeError(32, "Broken pipe"), 141, ""),
    ],
)
def test_what_stops_a_command_is_one_line(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, raised: BaseException, code: int, said: str
) -> None:
    def stop(_: object) -> int:
        raise raised

    monkeypatch.setattr(tables, "run", stop)
    assert run(capsys, "tables") == (code, "", said)


def test_a_file_that_cannot_be_written_is_named_once(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    from qantar_curation.files import CannotWrite

    def stop(_: object) -> int:
        raise CannotWrite(Path("tables/events.csv"), "No space left on device")

    monkeypatch.setattr(tables, "run", stop)
    assert run(capsys, "tables") == (2, "", "qantar: tables/events.csv: No space left on device\n")


def test_a_defect_of_ours_is_not_taken_for_a_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: object) -> int:
        raise ModuleNotFoundError("no", name="qantar_curation.nothing")

    monkeypatch.setattr(tables, "run", stop)
    with pytest.raises(ModuleNotFoundError):
        main(["tables"])


COMMAND = [sys.executable, "-m", "qantar_curation"]


def test_a_reader_who_leaves_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run([*COMMAND, "tables", "figures"], stdout=writing, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_output_that_cannot_be_written_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, "tables", "figures"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr.splitlines()) == (2, [b"qantar: No space left on device"])


def test_an_output_with_a_small_alphabet_takes_everything(run_python: RunPython) -> None:
    code = (
        "import sys\nsys.stdout.reconfigure(encoding='ascii')\n"
        "from qantar_curation.cli import main\nsys.exit(main(['tables', 'figures']))"
    )
    done = run_python("-c", code)
    assert (done.returncode, done.stderr) == (0, "")
    assert "low \\u2264 value" in done.stdout


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_is_for_terminals_whose_users_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert takes_colour(Terminal())
    assert not takes_colour(StringIO())
    assert not takes_colour(None)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not takes_colour(Terminal())
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not takes_colour(Terminal())


def test_a_stream_without_a_size_has_a_width() -> None:
    assert width(Terminal()) == width(StringIO()) == width(None) == 100
    closed = Terminal()
    closed.close()
    assert not is_terminal(closed)


def test_near_names() -> None:
    assert near("figure", ["figures", "events"], "there are") == "did you mean `figures`?"
    assert (
        near("quill", ["minister-quill-of-the-harbour", "events"], "")
        == "did you mean `minister-quill-of-the-harbour`?"
    )
    assert near("zzz", ["figures", "events"], "there are") == "there are figures, events"
    assert near("zzz", [], "there are") == "there are none"
    assert near("zzz", [str(number) for number in range(30)], "there are").endswith(", 19 and others")


def test_numbers_and_their_nouns() -> None:
    assert (plural(1, "record"), plural(1200, "record"), plural(0, "entry", "entries")) == (
        "1 record",
        "1,200 records",
        "0 entries",
    )
