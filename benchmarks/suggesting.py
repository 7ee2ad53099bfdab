"""Words a second of `qantar suggest`, without and with a language model, beside spaCy's bare tokeniser.

Run with ``python benchmarks/suggesting.py [ARTICLES]``. The articles are made up here, each of other sentences and
numbers, so that nothing is remembered from one to the next; the best of the rounds counts. All is measured in one
process but a folder, which is read as the command reads it, start and files included. What is not installed is left
out.
"""

from __future__ import annotations

import datetime
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "schema")]

from qantar_curation.cli import main as qantar  # noqa: E402
from qantar_curation.suggesting.engine import Model, suggest  # noqa: E402
from qantar_curation.suggesting.models import model_of  # noqa: E402
from qantar_curation.suggesting.processes import processes_for  # noqa: E402
from qantar_curation.terminal import CannotRun  # noqa: E402

ROUNDS = 3
DAY = datetime.date(2020, 6, 10)
NAMES = ["Anna", "Oto", "Mira", "Tomas", "Ulla", "Bahram", "Salma", "Idris", "Lena", "Viktor"]
SURNAMES = ["Kell", "Brand", "Kolst", "Arle", "Nazri", "Hamdok", "Renn", "Vela", "Torvik", "Lund"]
POSTS = ["mayor of Hallen", "finance minister", "head of the port", "police chief", "governor", "deputy speaker"]
SENTENCES = (
    "{name}, the {post}, said on {day} that at least {number} houses along the river had been damaged by the storm.",
    "The council met in the old town hall, where residents complained about roads, schools and the price of bread.",
    "President {name} named {other} as {post} after weeks of talks with the parties of the coalition.",
    '"We will rebuild what was lost, and nobody will be left behind," {name} told reporters near the harbour.',
    "Some {number} people marched through the centre; police arrested {small} of them and later released most.",
    "The company, which has been losing money since {year}, will close its plant by the end of the year.",
    "Farmers in the north expect a better harvest than last year, but the cost of fuel worries many of them.",
    "{other} resigned as {post} in March and was replaced by a former teacher from the eastern valley.",
)


def article(number: int) -> str:
    """A made-up article of about 400 words."""
    chance = random.Random(number)

    def name() -> str:
        return f"{chance.choice(NAMES)} {chance.choice(SURNAMES)}"

    paragraphs = []
    for _ in range(10):
        picked = chance.sample(SENTENCES, 2)
        paragraphs.append(
            " ".join(
                one.format(
                    name=name(),
                    other=name(),
                    post=chance.choice(POSTS),
                    day=chance.choice(("Monday", "Tuesday", "Friday")),
                    number=f"{chance.randrange(100, 9000):,}",
                    small=chance.randrange(2, 90),
                    year=chance.randrange(1990, 2019),
                )
                for one in picked
            )
        )
    return "\n\n".join(paragraphs)


def rate(texts: Sequence[Sequence[str]], read: Callable[[str], object]) -> float:
    """Words a second, of the best round; each round has texts of its own."""
    best = 0.0
    for part in texts:
        words = sum(len(text.split()) for text in part)
        start = time.perf_counter()
        for text in part:
            read(text)
        best = max(best, words / (time.perf_counter() - start))
    return best


def folder_rate(texts: Sequence[str]) -> float:
    """Words a second of the command over a folder."""
    with tempfile.TemporaryDirectory(prefix="qantar-") as place:
        articles = Path(place, "articles")
        articles.mkdir()
        for number, text in enumerate(texts):
            (articles / f"{number}.txt").write_text(text, encoding="utf-8")
        start = time.perf_counter()
        qantar(["suggest", str(articles), "--root", place, "--format", "jsonl", "--output", f"{place}/proposals"])
        return sum(len(text.split()) for text in texts) / (time.perf_counter() - start)


def reader(model: Model | None) -> Callable[[str], object]:
    """What reads one text with or without a model."""
    return lambda text: suggest(text, DAY, model)


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    texts = [[article(1000 * turn + number) for number in range(count)] for turn in range(ROUNDS)]
    suggest(article(-1), DAY)
    print(f"{count:,} articles a round, {sum(len(text.split()) for text in texts[0]):,} words, best of {ROUNDS}")
    print(f"{'qantar suggest, rules':<32} {rate(texts, reader(None)):>10,.0f} words/s   wanted 50,000")
    many = [article(number) for number in range(10_000, 10_000 + 4 * count)]
    jobs = processes_for(len(many))
    print(f"{f'qantar suggest FOLDER, processes: {jobs}':<32} {folder_rate(many):>9,.0f} words/s", flush=True)
    try:
        model = model_of("spacy")
    except CannotRun as missing:
        print(f"{'qantar suggest, rules and spaCy':<32} {'-':>10} not measured: {missing}")
        return
    few = [part[: max(count // 10, 10)] for part in texts]
    print(f"{'qantar suggest, rules and spaCy':<32} {rate(few, reader(model)):>10,.0f} words/s   wanted 3,000")
    import spacy

    blank = spacy.blank("en")
    print(f"{'spaCy, blank tokeniser alone':<32} {rate(texts, blank):>10,.0f} words/s")


if __name__ == "__main__":
    main()
