"""Work on many files in several processes, whose results come in the order of the files."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread, current_thread, main_thread
from typing import TypeVar, cast

from qantar_curation.terminal import CannotRun

T = TypeVar("T")
_WORTH = 100
"""How many files make up for the start of a process."""
_AHEAD = 4
"""How many files each process may be ahead of the one whose result is waited for, so that few results are kept."""


def processors() -> int:
    """How many processors may be used."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def processes_for(count: int) -> int:
    """In how many processes so many files are read the fastest: in one where they are few."""
    return max(1, min(processors(), count // _WORTH))


def results(work: Callable[[Path], T], paths: Iterable[Path], processes: int) -> Iterator[tuple[Path, Callable[[], T]]]:
    """Each path, in order, with what waits for its result, and raises what the work raised.

    Args:
        work: What is done with a path; with several processes it goes to each of them, so it has to be picklable.
        paths: The paths; they are asked for as the work goes on.
        processes: How many processes work; one is this one, which then works when it is waited for.

    Raises:
        CannotRun: A process was ended by something else.
    """
    if processes == 1:
        for path in paths:
            yield path, partial(work, path)
        return
    # Started anew, not forked: that is the same on every system, and safe whatever threads are about.
    pool = ProcessPoolExecutor(processes, get_context("spawn"), _begin, (work,))
    waiting: deque[tuple[Path, Future[T]]] = deque()
    try:
        for path in paths:
            with _uninterrupted():  # a process that is started now is not interrupted, even before it begins
                waiting.append((path, pool.submit(cast(Callable[[Path], T], _do), path)))
            if len(waiting) > _AHEAD * processes:
                yield _result(*waiting.popleft())
        while waiting:
            yield _result(*waiting.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """No interruption is taken inside, nor by a process that is started inside; other threads cannot say so."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        # None: the handler was not set from Python, and cannot be set again from here.
        signal.signal(signal.SIGINT, signal.default_int_handler if before is None else before)


def _result(path: Path, future: Future[T]) -> tuple[Path, Callable[[], T]]:
    def wait() -> T:
        try:
            return future.result()
        except BrokenProcessPool as error:
            raise CannotRun(f"a process that was reading ended, at {path} or near it; try --jobs 1") from error

    return path, wait


_work: list[Callable[[Path], object]] = []
"""The work of this process."""


def _begin(work: Callable[[Path], object]) -> None:
    """Take the work, once in each process; the parent alone is interrupted, and its children end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _work.append(work)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _do(path: Path) -> object:
    return _work[0](path)
