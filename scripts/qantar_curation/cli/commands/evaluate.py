"""`qantar evaluate`: precision and recall of the proposals against annotations made by hand."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qantar_curation.cli import options
from qantar_curation.terminal import CannotRun, note

if TYPE_CHECKING:
    from qantar_curation.suggesting.measuring.annotated import Text
    from qantar_curation.suggesting.measuring.scoring import Score

DESCRIPTION = """\
Run `qantar suggest` over annotated texts and print precision and recall for each kind of proposal, of the training
texts (the shipped articles, read only where they are at hand), the development texts and the held-out ones side by
side. Rules may be written from the first two; of the held-out ones nothing but the numbers is printed."""
EXAMPLES = """\
  qantar evaluate
  qantar evaluate --all --articles ~/articles --engine spacy
  qantar evaluate --development --misses person
  qantar evaluate --texts ~/annotated --misses appointment

exit codes: 0 measured, 2 could not run"""

_COLUMN = 25
KINDS = ("person", "appointment", "figure", "date", "event", "quote")
"""The kinds of proposals that are measured."""
_PARTS = ("training", "development", "held-out")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `evaluate`."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--training", dest="part", action="store_const", const="training", help="the shipped articles")
    which.add_argument(
        "--development",
        dest="part",
        action="store_const",
        const="development",
        help="texts from which rules were written",
    )
    which.add_argument(
        "--held-out", dest="part", action="store_const", const="held-out", help="texts that nobody opens: the measure"
    )
    which.add_argument(
        "--all", dest="part", action="store_const", const=None, help="all three, as far as they are at hand (default)"
    )
    which.add_argument("--texts", type=Path, metavar="DIR", help="your own: days.json, NAME.txt and NAME.jsonl")
    parser.add_argument("--engine", choices=("rules", "spacy"), default="rules", help="what finds persons")
    parser.add_argument(
        "--misses",
        metavar="KIND",
        choices=KINDS,
        help=f"list what is wrong for one kind ({', '.join(KINDS)}); never of held-out texts",
    )
    options.add_articles(parser, "the texts of the training part")
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Measure and print; returns 0. Raises CannotRun where there is nothing to measure, or to list."""
    from qantar_curation.suggesting.measuring.annotated import NotAnnotated
    from qantar_curation.suggesting.models import model_of

    if args.misses is not None and args.part == "held-out":
        raise CannotRun("held-out texts measure only while nobody sees what is wrong in them: --misses is not for them")
    model = model_of(args.engine)
    try:
        parts = _parts(args)
    except NotAnnotated as error:
        raise CannotRun(str(error)) from error
    if args.misses is not None and any(part == "held-out" for part, _ in parts):
        note("of the held-out texts nothing is listed: they measure only while nobody sees what is wrong in them")
    _print(
        [
            (f"{part} ({len(texts)})", _measure(texts, model, None if part == "held-out" else args.misses))
            for part, texts in parts
        ]
    )
    return 0


def _parts(args: argparse.Namespace) -> list[tuple[str, list[Text]]]:
    from qantar_curation.suggesting.measuring.annotated import FOLDER, texts_of, training_of

    if args.texts is not None:
        return [("own", texts_of(args.texts))]
    root, articles = options.find_corpus(args), options.find_articles(args)
    folder = root / FOLDER
    if not folder.is_dir():
        raise CannotRun(f"there are no annotated texts: {FOLDER.as_posix()} is not here")
    parts = []
    for part in _PARTS if args.part is None else (args.part,):
        if part != "training":
            parts.append((part, texts_of(folder / part)))
        elif articles is not None:
            parts.append((part, training_of(root, folder / part, articles)))
        else:
            note("the training texts are not measured: give the captured articles with --articles")
    if not parts:
        raise CannotRun("there is nothing to measure: give the captured articles with --articles")
    return parts


def _measure(texts: list[Text], model: Any, listed: str | None) -> list[Score]:
    from qantar_curation.suggesting.engine import suggest
    from qantar_curation.suggesting.measuring.scoring import MEASURES, Score, misses, score

    total = [Score() for _ in MEASURES]
    for text in texts:
        annotated = text.annotations
        proposed = [one.as_dict() for one in suggest(text.text, text.day, model)]
        for sum_of, one in zip(total, score(annotated, proposed), strict=True):
            sum_of.add(one)
        for measure in MEASURES:
            if measure.kind == listed:
                missed, extra = misses(measure, annotated, proposed)
                for sign, entries in (("-", missed), ("+", extra)):
                    for entry in entries:
                        where = f"{sign} {text.name}:{entry['line']} {measure.name.strip()}"
                        print(f"{where}: {entry['phrase']!r} {entry['value']}")
    return total


def _print(columns: list[tuple[str, list[Score]]]) -> None:
    from qantar_curation.suggesting.measuring.scoring import MEASURES

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
