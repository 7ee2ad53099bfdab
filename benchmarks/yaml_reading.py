"""Reading records with all refusals and the place of everything, beside PyYAML's fastest loader.

Run with ``python benchmarks/yaml_reading.py [RECORDS]``. Both read the same text, made up here, in the same process,
in turn; the best of the rounds counts. PyYAML's loader types the values and keeps no places.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))

from qantar_curation.reading import document_of

ROUNDS = 3
RECORD = """\
- event_id: harbour-meeting-{number:05d}
  label: Dockers of the harbour of Varn meet at gate {number}
  kind: protest
  status: occurred
  start: 2031-02-{day:02d}
  end: 2031-02-{day:02d}
  place: varn-harbour
  part_of: harbour-strike
  asserted_by: "mayor-of-varn"
  scope: local
  note: 'Told twice; the second telling is the longer one.'
  evidence:
    - article: a{day:03d}
      line: {day}
      phrase: dockers met at the gate
      supports: [kind, status, place]
    - article: a{day:03d}
      line: {day}
      phrase: “on Tuesday morning”
      supports: [start, end]
"""


def records(count: int) -> str:
    """A list of made-up records, twelve keys and two pieces of evidence each."""
    return "".join(RECORD.format(number=number, day=number % 28 + 1) for number in range(count))


def seconds(read: Callable[[], object]) -> float:
    """How long one call takes; what it gives is dropped after the clock is stopped."""
    start = time.perf_counter()
    result = read()
    taken = time.perf_counter() - start
    del result
    return taken


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    text = records(count)
    document, findings = document_of("records.yaml", text)
    assert document is not None
    assert not findings
    assert document.data == yaml.load(text, yaml.CBaseLoader)
    del document

    loader, reader = [], []
    for _ in range(ROUNDS):
        loader.append(seconds(lambda: yaml.load(text, yaml.CSafeLoader)))
        reader.append(seconds(lambda: document_of("records.yaml", text)))
    size = len(text.encode()) / 1e6
    print(f"{count:,} records, {size:.1f} MB, best of {ROUNDS}")
    for name, taken in (("yaml.CSafeLoader", min(loader)), ("qantar reading", min(reader))):
        print(f"{name:<18} {taken:7.3f} s {size / taken:7.2f} MB/s {count / taken:10,.0f} records/s")
    print(f"ratio              {min(loader) / min(reader):7.2f}")


if __name__ == "__main__":
    main()
