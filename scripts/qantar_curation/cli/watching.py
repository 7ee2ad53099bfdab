"""Do something again whenever files change. Nothing tells us when they do, so their times and sizes are looked at."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from qantar_curation.cli.terminal import is_terminal, note

INTERVAL = 0.4
"""Seconds between two looks."""
SETTLED = 0.15
"""Seconds in which nothing more may change before the work begins: an editor writes a file in several steps."""
_IMPATIENT = 20
_SHARE = 30
"""Looking takes at most one part in so many of the time, however many files there are."""
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"

State = dict[str, tuple[int, int, int]]


def state(folders: Iterable[Path]) -> State:
    """Each file below the folders, with its time, size and number; what cannot be looked at is left out."""
    found: State = {}
    waiting = [os.fspath(folder) for folder in folders]
    while waiting:
        entries: list[os.DirEntry[str]] = []
        with suppress(OSError), os.scandir(waiting.pop()) as listed:
            entries = list(listed)
        for entry in entries:
            with suppress(OSError):
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    status = entry.stat()
                    found[entry.path] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return found


def watch(work: Callable[[], object], folders: Iterable[Path], sleep: Callable[[float], None] = time.sleep) -> NoReturn:
    """Do the work, and again after each change below the folders, until interrupted.

    Args:
        work: What to do; what it raises ends the watch.
        folders: Where to look.
        sleep: Waits so many seconds.
    """
    places = list(folders)
    before: State | None = None
    while True:
        begun = time.perf_counter()
        now = state(places)
        cost = time.perf_counter() - begun
        if now != before:
            before = now if before is None else _settled(now, places, sleep)
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
