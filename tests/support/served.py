"""A hub as an administrator runs it: `main.py hub serve` in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import psutil

from provider_ops.bootstrap.environment import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

@dataclass
class Served:
    """A running `hub serve`."""

    process: subprocess.Popen
    address: str
    said: Path

    def workers(self) -> list[psutil.Process]:
        """Those that answer: copies of the one that has loaded the program, or on their own."""
        children = psutil.Process(self.process.pid).children(recursive=True)
        loaded = {child.pid for child in children if "forkserver" in " ".join(child.cmdline())}
        return [
            child for child in children
            if child.ppid() in loaded or "spawn_main" in " ".join(child.cmdline())
        ]  # fmt: skip

    def lines(self) -> list[dict]:
        """What it has written to its log."""
        return [json.loads(line) for line in self.said.read_text().splitlines() if line[0] == "{"]

    def stop(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(60)


@contextmanager
def hub_serve(folder: Path, *options: str) -> Iterator[Served]:
    """Run it from a folder that is not the program's; PostgreSQL's user must be let into it."""
    said = folder / "said.txt"
    with said.open("w") as errors:
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), "--data-dir", str(folder), "--json",
             "hub", "serve", "--port", "0", *options],
            cwd=folder, env={**os.environ, "PROVIDER_OPS_NO_BOOTSTRAP": "1"},
            stdout=subprocess.PIPE, stderr=errors, text=True,
        )  # fmt: skip
    try:
        line = process.stdout.readline()
        assert "address" in line, line + said.read_text()
        yield Served(process, json.loads(line)["address"], said)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.stdout.close()
        process.wait(60)


def until(true, seconds: float = 90.0) -> None:
    """Wait until a condition holds."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)
