from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("fuzz_reading.py")


@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is no dependency: it runs where it is installed")
def test_the_reader_holds_under_fuzzing(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, str(PROGRAM), "-runs=3000", "-max_len=4096", "-seed=1"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert run.returncode == 0, run.stderr[-2000:]


@pytest.mark.skipif(find_spec("atheris") is not None, reason="atheris is installed: it fuzzes")
def test_without_atheris_the_program_says_so() -> None:
    run = subprocess.run([sys.executable, str(PROGRAM)], capture_output=True, text=True)
    assert run.returncode == 77
    assert "atheris is not installed" in run.stderr
