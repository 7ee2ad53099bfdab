"""Code in documents, run as a reader would run it: top to bottom, in one session, in an empty folder."""

from __future__ import annotations

import contextlib
import io
import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass
class Document:
    """A document whose blocks of Python have been run.

    Attributes:
        shown: Each block `text` with what the block of Python before it printed.
        ran: How many blocks of Python were run.
    """

    path: Path
    text: str
    ran: int = 0
    shown: list[tuple[re.Match[str], str]] = field(default_factory=list)

    def run(self) -> None:
        session: dict[str, object] = {}
        said = ""
        for block in _BLOCK.finditer(self.text):
            line = self.text.count("\n", 0, block.start()) + 1
            if block[1] == "python":
                out = io.StringIO()
                with contextlib.redirect_stdout(out):
                    exec(compile("\n" * line + block[2], str(self.path), "exec"), session)
                said = "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())
                self.ran += 1
            elif block[1] == "text":
                self.shown.append((block, said))

    def update(self) -> None:
        """Show what was printed."""
        for block, said in reversed(self.shown):
            self.text = self.text[: block.start(2)] + said + self.text[block.end(2) :]
        self.path.write_text(self.text, encoding="utf-8")


@pytest.fixture
def run_document(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Document]:
    """Run the blocks of Python in a document, given by its path from the root."""
    monkeypatch.chdir(tmp_path)

    def run(name: str) -> Document:
        document = Document(root / name, (root / name).read_text(encoding="utf-8"))
        document.run()
        return document

    return run


@pytest.fixture(scope="session")
def mend() -> str:
    """The command that writes the outputs which documents show anew."""
    return "QANTAR_UPDATE_DOCS=1 python -m pytest tests/docs"


@pytest.fixture(scope="session")
def updating() -> bool:
    """Whether that command is running: read the difference before you commit it."""
    return bool(os.environ.get("QANTAR_UPDATE_DOCS"))
