"""Do something again whenever files change. Nothing tells us when they do, so their times and sizes are looked at."""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from qantar_curation.terminal import is_terminal, note

INTERVAL = 0.4
"""Seconds between two looks."""
SETTLED = 0.15
"""Seconds in which nothing more may change before the work begins: an editor writes a file in several steps."""
_IMPATIENT = 20
_SHARE = 30
"""Looking takes at most one part in so many of the time, however many files there are."""
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"

State = dict[str, tuple[int, int, int]]


def state(places: Iterable[Path]) -> State:
    """Each of the files, and each file below the folders, with its time, size and number.

    What is not there, or cannot be looked at, is left out.
    """
    found: State = {}
    waiting = [os.fspath(place) for place in places]
    while waiting:
        path = waiting.pop()
        with suppress(OSError):
            status = os.stat(path)  # noqa: PTH116 - thousands of paths, several times a second
            if not stat.S_ISDIR(status.st_mode):
                found[path] = (status.st_mtime_ns, status.st_size, status.st_ino)
                continue
            with os.scandir(path) as entries:
                waiting += [entry.path for entry in entries if not (entry.is_symlink() and entry.is_dir())]
    return found


def watch(work: Callable[[], object], places: Iterable[Path], sleep: Callable[[float], None] = time.sleep) -> NoReturn:
    """Do the work, and again after each change of the files and below the folders, until interrupted.

    Args:
        work: What to do; what it raises ends the watch.
        places: The files and folders.
        sleep: Waits so many seconds.
    """
    looked_at = list(places)
    before: State | None = None
    while True:
        begun = time.perf_counter()
        now = state(looked_at)
        cost = time.perf_counter() - begun
        if now != before:
            before = now if before is None else _settled(now, looked_at, sleep)
            if is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb":
                print(_CLEAR, end="", flush=True)
            work()
            note("watching for changes; Ctrl-C ends")
        sleep(max(INTERVAL, _SHARE * cost))


def _settled(now: State, places: list[Path], sleep: Callable[[float], None]) -> State:
    """The state once nothing changes any more; a file that changes all the time is not waited for."""
    for _ in range(_IMPATIENT):
        sleep(SETTLED)
        again = state(places)
        if again == now:
            break
        now = again
    return now
