"""The demo as a person starts it: its own process, its own hub, and the proof read back here."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from pypdf import PdfReader

ROOT = Path(__file__).resolve().parents[2]


def demo(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", "demo", "--no-window", "--json", "--folder", str(folder),
         "--today", "2026-10-06", *more],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
        env={**os.environ, "PROVIDER_OPS_NO_BOOTSTRAP": "1", "HOME": str(folder.parent)},
    )  # fmt: skip


@pytest.mark.postgres
def test_the_demo_does_the_main_job_and_can_be_repeated_byte_by_byte(tmp_path):
    report = tmp_path / "demo" / "market-2026-09.pdf"
    said, reports = [], []
    for _ in range(2):
        run = demo(tmp_path / "demo")
        assert run.returncode == 0, run.stderr
        said.append(json.loads(run.stdout))
        reports.append(report.read_bytes())
    first, second = said
    assert first["rep"] == first["manager"] == first["rows"]
    assert first["imported_lines"] > 0
    assert len(PdfReader(report).pages) == first["pages"]
    del first["steps"], second["steps"]  # they name the port
    assert first == second
    assert reports[0] == reports[1]
    assert not list(tmp_path.glob("*provider-ops*"))  # nothing outside its folder


def test_a_folder_with_somebody_elses_files_is_left_alone(tmp_path):
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "letter.txt").write_text("mine")
    run = demo(tmp_path / "demo")
    assert run.returncode == 2
    assert "did not make" in json.loads(run.stdout)["error"]["detail"]
    assert (tmp_path / "demo" / "letter.txt").read_text() == "mine"


@pytest.mark.postgres
@pytest.mark.skipif(os.name == "nt", reason="a console's Ctrl+C is sent otherwise there")
def test_ctrl_c_ends_the_demo_and_its_hub(tmp_path):
    folder = tmp_path / "demo"
    with subprocess.Popen(
        [sys.executable, "main.py", "demo", "--no-window", "--scale", "market",
         "--folder", str(folder)],  # it says every few seconds how far it is
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "PROVIDER_OPS_NO_BOOTSTRAP": "1", "HOME": str(tmp_path)},
        start_new_session=True,
    ) as run:  # fmt: skip
        assert run.stderr is not None
        while "Filling the hub" not in run.stderr.readline():
            assert run.poll() is None
        family = psutil.Process(run.pid).children(recursive=True)
        assert family
        os.killpg(run.pid, signal.SIGINT)  # as a terminal does, to the hub's process too
        said = run.communicate(timeout=120)[1]
    assert run.returncode == 130, said
    assert "Cancelled" in said
    assert "Traceback" not in said
    _gone, alive = psutil.wait_procs(family, timeout=30)
    assert alive == []
