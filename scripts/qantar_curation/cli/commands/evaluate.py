"""`qantar evaluate`: precision and recall of the proposals against annotations made by hand."""

from __future__ import annotations

import argparse
import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qantar_curation.cli import options
from qantar_curation.cli.terminal import CannotRun, note

if TYPE_CHECKING:
    from qantar_curation.suggesting.scoring import Score

DESCRIPTION = """\
Run `qantar suggest` over annotated texts and print precision and recall for each kind of proposal, of the training
texts and of the held-out ones side by side. Training texts are the shipped articles, read only where the captured
articles are at hand; no rule is written from the held-out ones, and nothing but their numbers is printed."""
EXAMPLES = """\
  qantar evaluate --held-out
  qantar evaluate --all --articles ~/articles --engine spacy
  qantar evaluate --training --articles ~/articles --misses person

exit codes: 0 measured, 2 could not run"""

_FOLDER = Path("tests/evaluation")
_COLUMN = 25


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `evaluate`."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--held-out", action="store_true", help="only the held-out texts")
    which.add_argument("--training", action="store_true", help="only the shipped articles")
    which.add_argument("--all", action="store_true", help="both, as far as they are at hand (default)")
    parser.add_argument("--engine", choices=("rules", "spacy"), default="rules", help="what finds persons")
    parser.add_argument("--misses", metavar="KIND", help="list what is wrong in training texts for one kind")
    options.add_articles(parser, "the texts of the training part")
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Measure and print; returns 0."""
    root, articles = options.find_corpus(args), options.find_articles(args)
    folder = root / _FOLDER
    if not folder.is_dir():
        raise CannotRun(f"there are no annotated texts: {_FOLDER.as_posix()} is not here")
    from qantar_curation.suggesting.models import model_of

    model = model_of(args.engine)
    columns: list[tuple[str, list[Score]]] = []
    if not args.held_out:
        if articles is None:
            note("the training texts are not measured: give the captured articles with --articles")
        else:
            texts = list(_training(root, folder / "training", articles))
            columns.append((f"training ({len(texts)})", _measure(texts, model, args.misses)))
    if not args.training:
        texts = list(_held_out(folder / "held-out"))
        columns.append((f"held-out ({len(texts)})", _measure(texts, model, None)))
    _print(columns)
    return 0


Text = tuple[str, str, datetime.date, list[dict[str, Any]]]


def _held_out(folder: Path) -> Iterator[Text]:
    days = json.loads((folder / "days.json").read_text(encoding="utf-8"))
    for name, day in sorted(days.items()):
        text = (folder / f"{name}.txt").read_text(encoding="utf-8")
        yield name, text, datetime.date.fromisoformat(day), _annotations(folder / f"{name}.jsonl")


def _training(root: Path, folder: Path, articles: Path) -> Iterator[Text]:
    from qantar_curation.articles.folder import capture_all
    from qantar_curation.corpus import load

    days = json.loads((folder / "days.json").read_text(encoding="utf-8"))
    captured, _ = capture_all(articles, load(root).pins)
    for name, day in sorted(days.items()):
        if name in captured:
            text = "\n".join(line.text for line in captured[name].lines)
            yield name, text, datetime.date.fromisoformat(day), _annotations(folder / f"{name}.jsonl")


def _annotations(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _measure(texts: list[Text], model: Any, listed: str | None) -> list[Score]:
    from qantar_curation.suggesting.engine import suggest
    from qantar_curation.suggesting.scoring import MEASURES, Score, misses, score

    total = [Score() for _ in MEASURES]
    for name, text, day, annotated in texts:
        proposed = [one.as_dict() for one in suggest(text, day, model)]
        for sum_of, one in zip(total, score(annotated, proposed), strict=True):
            sum_of.add(one)
        for measure in MEASURES:
            if measure.kind == listed:
                missed, extra = misses(measure, annotated, proposed)
                for sign, entries in (("-", missed), ("+", extra)):
                    for entry in entries:
                        where = f"{sign} {name}:{entry['line']} {measure.name.strip()}"
                        print(f"{where}: {entry['phrase']!r} {entry['value']}")
    return total


def _print(columns: list[tuple[str, list[Score]]]) -> None:
    from qantar_curation.suggesting.scoring import MEASURES

    head = "  ".join(f"{title:^{_COLUMN}}" for title, _ in columns)
    under = "  ".join(f"{'annotated recall precision':>{_COLUMN}}" for _ in columns)
    print(f"{'':<16}{head}".rstrip())
    print(f"{'':<16}{under}")
    for index, measure in enumerate(MEASURES):
        cells = "  ".join(
            f"{one.annotated:>9} {_share(one.recall):>6} {_share(one.precision):>8}"
            for one in (scores[index] for _, scores in columns)
        )
        print(f"{measure.name:<16}{cells}")


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
