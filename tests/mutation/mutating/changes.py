"""How one value becomes another of its kind that a hasty or hostile editor might write."""

from __future__ import annotations

import datetime
import random
import re
from collections.abc import Sequence

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def other(rng: random.Random, value: str, choices: Sequence[str]) -> str | None:
    """Another one of the choices; None where there is none."""
    rest = [choice for choice in choices if choice != value]
    return rng.choice(rest) if rest else None


def number(rng: random.Random, value: str) -> str | None:
    """Another number: one more or less, a digit lost, gained or changed, tenfold, or half."""
    digits = list(value)
    at = rng.randrange(len(digits))
    digits[at] = str((int(digits[at]) + rng.randint(1, 9)) % 10) if digits[at].isdigit() else digits[at]
    now = float(value)
    made = [f"{now + 1:g}", f"{now - 1:g}", f"{now * 10:g}", f"{now / 2:g}", value[:-1], value + "0", "".join(digits)]
    good = [text for text in made if re.fullmatch(r"(0|[1-9][0-9]*)(\.[0-9]+)?", text) and float(text) != now]
    return rng.choice(good) if good else None


def whole(rng: random.Random, value: str, most: int) -> str | None:
    """Another whole number from 1 to `most`; often the next one."""
    near = [one for one in (int(value) - 1, int(value) + 1) if 1 <= one <= most]
    if near and rng.random() < 0.5:
        return str(rng.choice(near))
    rest = [one for one in range(1, most + 1) if one != int(value)]
    return str(rng.choice(rest)) if rest else None


def date(rng: random.Random, value: str) -> str | None:
    """Another date: a day, a week, a month or a year away, less precise, or about."""
    days = list(_DAY.finditer(value))
    made: list[str] = []
    if days:
        found = rng.choice(days)
        day = datetime.date.fromisoformat(found[0])
        for moved in (1, -1, 7, -7, 31, -31, 366, -366):
            made.append(_put(value, found, (day + datetime.timedelta(moved)).isoformat()))
        if value == found[0]:
            made += [found[0][:7], found[0][:4], f"{value}~", f"[..{value}]", f"{value}/{_next(day)}"]
    else:
        year = re.search(r"[0-9]{4}", value)
        made += [_put(value, year, str(int(year[0]) + step)) for step in (1, -1)] if year else []
    good = [text for text in made if text != value]
    return rng.choice(good) if good else None


def _next(day: datetime.date) -> str:
    return (day + datetime.timedelta(1)).isoformat()


def _put(value: str, found: re.Match[str], text: str) -> str:
    return value[: found.start()] + text + value[found.end() :]


def phrase(rng: random.Random, value: str, phrases: Sequence[str]) -> str | None:
    """Another phrase: without its first or last word, with a letter changed, or one that stands elsewhere."""
    words = value.split(" ")
    made = [" ".join(words[1:]), " ".join(words[:-1]), letters(rng, value), other(rng, value, phrases)]
    good = [text for text in made if text and text != value]
    return rng.choice(good) if good else None


def letters(rng: random.Random, value: str) -> str | None:
    """A text with two letters swapped, one doubled, or one lost."""
    places = [at for at in range(len(value) - 1) if value[at].isalpha() and value[at + 1].isalpha()]
    if not places:
        return None
    at = rng.choice(places)
    made = [
        value[:at] + value[at + 1] + value[at] + value[at + 2 :],
        value[:at] + value[at] + value[at:],
        value[:at] + value[at + 1 :],
    ]
    good = [text for text in made if text != value]
    return rng.choice(good) if good else None
