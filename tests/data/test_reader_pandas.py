"""The oldest pandas that is promised, in an environment of its own: the same questions, the same answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import qantar

pytestmark = pytest.mark.wheel  # it installs an environment, as the tests of the wheel do

# All of it, so that a new numpy or time zone is no news here. numpy 2.1 is the first one for Python 3.13.
OLDEST = (
    "pandas==2.2.3",
    "pyarrow==18.1.0",
    "numpy==2.1.0",
    "python-dateutil==2.9.0.post0",
    "pytz==2024.2",
    "six==1.16.0",
    "tzdata==2024.2",
)
ASK = """
import json, sys, warnings
warnings.simplefilter("error")
warnings.filterwarnings("ignore", "Mismatched null-like", FutureWarning)
import pandas as pd, qantar
from pandas.testing import assert_frame_equal

assert pd.__version__ == "2.2.3"
frames = qantar.load_all()
for table, frame in frames.items():
    from_csv = pd.read_csv(qantar.path(table, "csv"), **qantar.csv_options(table))
    assert_frame_equal(from_csv, frame)
assert_frame_equal(qantar.estimates(), frames["estimates"])
figures = frames["figures"]
answers = {
    "estimates": qantar.estimates(rule="latest"),
    "claims": qantar.estimates(rule="all-claims"),
    "timeline": qantar.timeline(),
    "holders": qantar.holders("prime-minister-of-kazakhstan"),
    "explained": qantar.explain(figures),
    "row": qantar.explain(figures.iloc[0]),
    "evidence": qantar.evidence("figures", figures["figure_id"][0]),
    "schema": qantar.schema("figures"),
    "figures": figures,
}
qantar.export(sys.argv[1])
print(json.dumps({
    "cite": qantar.cite(figures.iloc[0], style="csl"),
    "types": {name: [str(kind) for kind in frame.dtypes] for name, frame in answers.items()},
    "cells": {name: [["" if pd.isna(cell) else str(cell) for cell in row] for row in frame.itertuples(index=False)]
              for name, frame in answers.items()},
}))
"""


def cells(frame: pd.DataFrame) -> list[list[str]]:
    return [["" if pd.isna(cell) else str(cell) for cell in row] for row in frame.itertuples(index=False)]


def test_the_oldest_pandas_answers_alike(root: Path, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}

    def must(*command: str | Path) -> str:
        done = subprocess.run(
            [str(part) for part in command],
            env=environment, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=600, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    must(sys.executable, "-m", "venv", "venv")
    python = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    install = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile")
    must(*install, *OLDEST)
    frozen = must(python, "-m", "pip", "list", "--format", "freeze", "--exclude", "pip", "--exclude", "setuptools")
    assert set(frozen.split()) == set(OLDEST), "every package of the environment is pinned"
    environment["PYTHONPATH"] = str(root / "dataset")
    said = json.loads(must(python, "-c", ASK, "data.sqlite"))
    figures = qantar.load("figures")
    answers = {
        "estimates": qantar.estimates(rule="latest"),
        "claims": qantar.estimates(rule="all-claims"),
        "timeline": qantar.timeline(),
        "holders": qantar.holders("prime-minister-of-kazakhstan"),
        "explained": qantar.explain(figures),
        "row": qantar.explain(figures.iloc[0]),
        "evidence": qantar.evidence("figures", figures["figure_id"][0]),
        "schema": qantar.schema("figures"),
        "figures": figures,
    }
    assert said["cite"] == qantar.cite(figures.iloc[0], style="csl")
    for name, frame in answers.items():
        # pandas 2 has no `str`: texts are objects.
        expected = ["object" if str(kind) == "str" else str(kind) for kind in frame.dtypes]
        assert said["types"][name] == expected, name
        assert said["cells"][name] == cells(frame), name
    assert qantar.export(tmp_path / "here.sqlite").read_bytes() == (tmp_path / "data.sqlite").read_bytes()
