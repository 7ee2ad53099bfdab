"""Coverage-guided fuzzing of the reader of records with atheris, where it is installed.

    pip install atheris
    python tests/fuzz/fuzz_reading.py -max_total_time=60

Whatever the bytes: no exception, every finding with a code and a place that is there. Exits 77 and says so where
atheris is missing.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

try:
    import atheris
except ImportError:
    print("atheris is not installed: pip install atheris", file=sys.stderr)
    raise SystemExit(77) from None

with atheris.instrument_imports(include=["qantar_curation"]):
    from qantar_curation.reading import document_of, read_document

ROOT = Path(tempfile.mkdtemp(prefix="qantar-fuzz-"))
FILE = ROOT / "records.yaml"


def one(data: bytes) -> None:
    """Read the bytes as a file, and as text where they are text."""
    FILE.write_bytes(data)
    document, findings = read_document(ROOT, FILE)
    assert document is not None or findings
    text = data.decode("utf-8", "replace")
    _, more = document_of("records.yaml", text)
    for finding in [*findings, *more]:
        assert finding.rule.code and finding.message
        assert finding.span is None or min(finding.span.line, finding.span.column, finding.span.length) >= 1


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
