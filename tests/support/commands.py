"""Commands in processes of their own that need not load the program's packages each time.

A process that loaded them once is copied for each command (the "forkserver" of the standard
library); where a system cannot copy processes, each loads them for itself.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

LOADED = (
    "provider_ops.cli.app", "provider_ops.areas", "provider_ops.importers",
    "provider_ops.claims.findings.check", "provider_ops.codes.queries", "provider_ops.reports.market",
    "provider_ops.reports.packet", "provider_ops.sync.actions", "argon2", "alembic.command",
)  # fmt: skip


class Ended(NamedTuple):
    """How a command ended: its exit code and what it wrote."""

    returncode: int | None
    stdout: str
    stderr: str


def run_apart(words: list[str], environment: dict[str, str]) -> Ended:
    """Run the command line in another process until it ends."""
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    context.set_forkserver_preload(list(LOADED))
    with tempfile.TemporaryDirectory() as folder:
        out, talk = Path(folder) / "out", Path(folder) / "talk"
        process = context.Process(target=_command, args=(words, environment, str(out), str(talk)))
        process.start()
        process.join()
        return Ended(process.exitcode, out.read_text("utf-8"), talk.read_text("utf-8"))


def _command(words: list[str], environment: dict[str, str], out: str, talk: str) -> None:
    from provider_ops.cli.app import run

    os.environ.clear()
    os.environ.update(environment)
    for stream, path in ((sys.stdout, out), (sys.stderr, talk)):
        with open(path, "wb") as file:  # noqa: PTH123 - its descriptor is what counts
            os.dup2(file.fileno(), stream.fileno())
    code = run(words, window="ui.app")
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
