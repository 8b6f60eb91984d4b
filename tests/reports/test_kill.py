"""A report whose program is killed while it is written, at every step of the writing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from provider_ops.reports.page import written_with

KILLED = """
import os, signal, sys
from pathlib import Path
step, target = sys.argv[1], Path(sys.argv[2])

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

from provider_ops.reports.page import written_with
if step == "synced":
    os.fsync = die
elif step == "named":
    Path.replace = die
with written_with(target, b"new" * 100_000):
    if step == "recorded":
        die()
"""


@pytest.mark.parametrize("step", ["synced", "recorded", "named"])
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no signals on this system")
def test_a_kill_leaves_the_former_report_whole_and_the_next_run_writes(tmp_path, step):
    target = tmp_path / "market.pdf"
    target.write_bytes(b"former")
    run = subprocess.run(
        [sys.executable, "-c", KILLED, step, str(target)], check=False,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )  # fmt: skip
    assert run.returncode == -signal.SIGKILL
    assert target.read_bytes() == b"former"
    with written_with(target, b"next"):
        pass
    assert target.read_bytes() == b"next"
