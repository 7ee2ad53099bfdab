"""`qantar validate` on made-up corpora of growing size: time and memory a record, which must not grow with the corpus.

    python benchmarks/scaling.py [RECORDS ...]

Ten towns have an article, with its lock and files of records of their own, and each has eleven records with evidence in
it. All are right, so that what is measured is the run a curator waits for: reading, every check, the anchors. Whole
processes, one run of each size; the first row is a corpus of one town, and the others are told a record without it.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path

from qantar_curation.articles.anchoring import anchor
from qantar_curation.articles.capture import Captured, split_lines
from qantar_curation.articles.citation import ArticlePin, Citation
from qantar_curation.articles.lock import dump_lock
from qantar_curation.diagnostics.finding import Span

SIZES = (1_000, 10_000, 100_000)
RECORDS_A_TOWN = 11
TOWNS_AN_ARTICLE = 10
QANTAR = Path(sys.executable).parent / "qantar"

HEAD = """\
A week of protest along the coast, as its papers told it

14 March 2031
"""
TOWN = """
Protest in {town}

On 10 March {crowd:,} people protested in {town}, and the council of {town} condemned the protest.

{name}, mayor of {town}, called for calm in a speech on 11 March that the radio of the coast carried that evening.

On 12 March rioters looted shops in {town}, most of them near the harbour and the station.

Of those there, {killed} people were killed, and police arrested at least {arrested} people.
"""
ENTRY = """\
- article_id: {article}
  file: {article}.txt
  sha256: {sha256}
  coding: complete
  headline: A week of protest, part {number}
  publisher: Courier of the Coast
  language: en
  published_on: 2031-03-14
  published_on_basis: printed
  lines:
    - {{line: 1, role: headline, skipped: boilerplate}}
    - {{line: 3, role: date}}
  evidence:
    - {{article: {article}, line: 3, phrase: "14 March 2031", supports: [published_on]}}
"""
RECORDS = """\
places:
- place_id: {slug}
  name: {town}
  kind: city
  evidence:
    - {{article: {article}, line: {first}, phrase: "{town}", supports: [name]}}
organisations:
- organisation_id: council-of-{slug}
  name: Council of {town}
  kind: government
  place: {slug}
  evidence:
    - {{article: {article}, line: {third}, phrase: "the council of {town}", supports: [name]}}
officials:
- official_id: {name_slug}
  name: {name}
  evidence:
    - {{article: {article}, line: {fifth}, phrase: "{name}", supports: [name]}}
posts:
- post_id: mayor-of-{slug}
  title: Mayor of {town}
  level: regional
  single_seat: true
  evidence:
    - {{article: {article}, line: {fifth}, phrase: "mayor of {town}", supports: [title]}}
appointments:
- appointment_id: {name_slug}-held
  official: {name_slug}
  post: mayor-of-{slug}
  change: held
  status: occurred
  evidence:
    - article: {article}
      line: {fifth}
      phrase: "{name}, mayor of {town}"
      supports: [official, post, change, status]
events:
- event_id: {slug}-protest
  label: People protest in {town}
  kind: protest
  status: occurred
  start: 2031-03-10
  place: {slug}
  evidence:
    - {{article: {article}, line: {first}, phrase: "Protest in {town}", supports: [kind, place]}}
    - {{article: {article}, line: {third}, phrase: "people protested in {town}", supports: [status]}}
    - {{article: {article}, line: {third}, phrase: "On 10 March", supports: [start], basis: resolved}}
- event_id: {slug}-condemnation
  label: The council of {town} condemns the protest
  kind: condemnation
  status: occurred
  participants:
    - organisation: council-of-{slug}
      role: actor
      evidence:
        - {{article: {article}, line: {third}, phrase: "council of {town} condemned", supports: [organisation, role]}}
  evidence:
    - {{article: {article}, line: {third}, phrase: "condemned the protest", supports: [kind, status]}}
- event_id: {slug}-looting
  label: Shops are looted in {town}
  kind: looting
  status: occurred
  start: 2031-03-12
  place: {slug}
  evidence:
    - {{article: {article}, line: {seventh}, phrase: "looted shops in {town}", supports: [kind, status, place]}}
    - {{article: {article}, line: {seventh}, phrase: "On 12 March", supports: [start], basis: resolved}}
- event_id: {slug}-arrests
  label: Police arrest people in {town}
  kind: arrest
  status: occurred
  evidence:
    - {{article: {article}, line: {ninth}, phrase: "police arrested", supports: [kind, status]}}
figures:
- figure_id: {article}-{slug}-crowd
  article: {article}
  measure: actors-involved
  value: {crowd}
  qualifier: exact
  text: {crowd:,} people
  unit: person
  population: people who protested
  event: {slug}-protest
  evidence:
    - {{article: {article}, line: {third}, phrase: "{crowd:,} people protested", supports: [measure, value, qualifier]}}
- figure_id: {article}-{slug}-killed
  article: {article}
  measure: people-killed
  value: {killed}
  qualifier: exact
  text: {killed} people
  unit: person
  population: people who died
  event: {slug}-looting
  evidence:
    - article: {article}
      line: {ninth}
      phrase: "{killed} people were killed"
      supports: [measure, value, qualifier]
- figure_id: {article}-{slug}-arrested
  article: {article}
  measure: people-arrested
  value: {arrested}
  qualifier: at-least
  text: at least {arrested} people
  unit: person
  population: people arrested
  event: {slug}-arrests
  evidence:
    - article: {article}
      line: {ninth}
      phrase: "arrested at least {arrested} people"
      supports: [measure, value, qualifier]
"""
TEMPLATES = {part[1]: part[2] for part in re.finditer(r"^(\w+):\n((?:[- ].*\n)+)", RECORDS, re.MULTILINE)}
_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprtv" for vowel in "aeiou"]


def words() -> Iterator[str]:
    """Made-up words, no two alike."""
    return ("".join(parts) for parts in product(_SYLLABLES, repeat=3))


def write(root: Path, towns: int) -> None:
    """Write a corpus of that many towns."""
    for folder in ("articles", *(f"records/{table}" for table in TEMPLATES)):
        (root / "dataset" / folder).mkdir(parents=True)
    names = words()
    for number, first in enumerate(range(0, towns, TOWNS_AN_ARTICLE)):
        _write_article(root / "dataset", number, list(islice(names, min(TOWNS_AN_ARTICLE, towns - first))))


def _write_article(dataset: Path, number: int, towns: list[str]) -> None:
    article, text, parts = f"a{number:03}", HEAD, dict.fromkeys(TEMPLATES, "")
    for index, town in enumerate(towns):
        first = text.count("\n") + 2
        family = f"{town[::-1]}ski"
        values = {
            "article": article,
            "slug": f"vor{town}",
            "town": f"Vor{town}",
            "name": f"Oskel {family.title()}",
            "name_slug": f"oskel-{family}",
            "crowd": 1000 + number,
            "killed": 2 + index,
            "arrested": 100 + number + index,
            **dict(zip(("first", "third", "fifth", "seventh", "ninth"), range(first, first + 10, 2), strict=True)),
        }
        text += TOWN.format(**values)
        for table, template in TEMPLATES.items():
            parts[table] += template.format(**values)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    entry = ENTRY.format(article=article, sha256=sha256, number=number)
    (dataset / f"articles/{article}.yaml").write_text(entry, encoding="utf-8")
    for table, records in parts.items():
        (dataset / f"records/{table}/{article}.yaml").write_text(records, encoding="utf-8")
    lock = _lock(Captured(article, sha256, split_lines(text)), "".join((entry, *parts.values())))
    (dataset / f"articles/{article}.lock.json").write_text(lock, encoding="utf-8")


def _lock(captured: Captured, records: str) -> str:
    """The lock of an article, with the anchors of all that its records cite."""
    name = captured.article_id
    cited = [
        Citation(name, int(line), phrase, None, "", lambda _: Span(1, 1))
        for line, phrase in re.findall(r'line: ([0-9]+),?\s+phrase: "(.*?)"', records)
    ]
    pin = ArticlePin(name, "", captured.sha256, "", None)
    return dump_lock(anchor(cited, {name: pin}, {name: captured}).locks[name])


def validate(root: Path) -> tuple[float, float, float, str]:
    """Wall seconds, processor seconds and peak memory in MB of one run, and what it said."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen([QANTAR, "validate", "--format", "concise"], cwd=root, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode()
    if process.returncode:
        raise SystemExit(f"the made-up corpus has findings:\n{text[:4000]}")
    scale = 1 / 1_048_576 if sys.platform == "darwin" else 1 / 1024
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * scale, text.strip()


def main() -> None:
    sizes = [int(size.replace(",", "").replace("_", "")) for size in sys.argv[1:]] or SIZES
    print("records       wall s  processor s  peak MB     ms a record  KB a record")
    base = (0.0, 0.0, 0.0)
    for size in (RECORDS_A_TOWN, *sizes):
        towns = max(1, round(size / RECORDS_A_TOWN))
        with tempfile.TemporaryDirectory(prefix="qantar-scaling-") as folder:
            write(Path(folder), towns)
            wall, processor, memory, _ = validate(Path(folder))
        records = towns * RECORDS_A_TOWN
        row = f"{records:>7,} {wall:>12.2f} {processor:>12.2f} {memory:>8.0f}"
        if base[2]:
            row += f" {1e3 * (processor - base[1]) / records:>15.3f} {1024 * (memory - base[2]) / records:>12.2f}"
        else:
            base = (wall, processor, memory)
        print(row)


if __name__ == "__main__":
    main()
