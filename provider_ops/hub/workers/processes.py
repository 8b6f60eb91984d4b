"""How the processes of workers are made.

On Linux they are copies of a process that has loaded the program (the "forkserver" of the standard
library): loading takes a second or two, so a worker that died is replaced at once and many workers
begin as fast as one, and they share the memory of what was loaded. That process has neither
threads nor connections, which a copy would get in halves. Elsewhere, where copies are not sound or
not to be had, each worker loads the program for itself.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from provider_ops.bootstrap.environment import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.context import ForkServerContext, SpawnContext

ARE_COPIED = sys.platform == "linux"
_LOADED = "provider_ops.hub.workers.loaded"
COUNTS_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"


def making() -> ForkServerContext | SpawnContext:
    """Return what makes processes of workers here."""
    if ARE_COPIED:
        return multiprocessing.get_context("forkserver")
    return multiprocessing.get_context("spawn")


def load_ahead(*more: str) -> None:
    """Begin to load what workers are copied from, where they are; return before it is done.

    Args:
        more: Names of modules that workers need beside those of the hub.
    """
    if not ARE_COPIED:
        return
    from multiprocessing import forkserver

    multiprocessing.set_forkserver_preload([*more, _LOADED])
    # It looks for modules where the command was given, which may be anywhere; and whatever folder
    # is named there, with one figures are counted for all workers together.
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    with _environment(PYTHONPATH=path, **{COUNTS_VARIABLE: os.devnull}):
        forkserver.ensure_running()


@contextmanager
def _environment(**values: str) -> Iterator[None]:
    """Let processes that are started in this context have these variables."""
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        for name in values:
            if name in before:
                os.environ[name] = before[name]
            else:
                del os.environ[name]
