"""One laptop's life through the real commands, each in a process of its own.

Starting Python and loading its packages takes most of the time of a command, so each journey
starts `main.py` from cold once and the rest of its commands from a loaded copy.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest

from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.codes import actions as codes
from provider_ops.store import settings
from provider_ops.sync import connection
from provider_ops.training import actions as training
from tests.claims.remittances import ORIGINAL, remittance
from tests.cli.test_import import wait_until_writing
from tests.conftest import ROOT
from tests.support.commands import run_apart
from tests.support.contracts import clinician, contract, office
from tests.support.paper import pages_of
from tests.support.work import MARKET, PASSPHRASE, ZONE, make_npi
from tests.training.test_training import new

NPI = make_npi(233228875)
OTHER = make_npi(233228876)
QUESTION = ("check", "--npi", NPI, "--date", "2026-09-01", "--code")
NO_HUB = "http://127.0.0.1:9"
ENDLESS = 100_000
"""Claims; they load for seconds, long enough to be stopped in the middle."""


@pytest.fixture
def laptop(work, monkeypatch):
    """A data directory with a clinician, a contract, a list and a handout; nobody has it open."""
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    monkeypatch.setenv("PROVIDER_OPS_NO_BOOTSTRAP", "1")
    group = office(work)
    clinician(work, 233228875, group)
    signed = contract(work, group)
    approved = codes.create_list(work, "Cardiology")
    entry = codes.ApprovedEntry("93000", date(2026, 1, 1))
    codes.put_approved_codes(work, approved, [entry], source="signed list")
    codes.attach_list(work, signed, approved, first=date(2026, 1, 1))
    handout = training.add_material(work, code="QS-97", title="CO-97", topic="", audience="")
    training.add_version(work, handout, new())
    connection.attach(work.store, NO_HUB, "token")
    with work.store.write() as session:
        settings.put(session, settings.STAFF, str(work.staff_id))
        settings.put(session, settings.MARKET, MARKET)
        settings.put(session, settings.TIME_ZONE, ZONE)
    work.store.close()
    return work.store.path.parent


@pytest.fixture
def hub_folder():
    """Outside of pytest's folder: under root the server runs as another user."""
    with tempfile.TemporaryDirectory(prefix="hub") as name:
        Path(name).chmod(0o755)
        yield Path(name)


def command(laptop, *words):
    return [sys.executable, "main.py", *(str(word) for word in words), "--data-dir", str(laptop)]


def run_cold(laptop, *words, **environment):
    """Run `main.py` as a person does; return what `run` does."""
    return read(subprocess.run(
        command(laptop, *words, "--json"), cwd=ROOT, env={**os.environ, **environment},
        capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
    ))  # fmt: skip


def run(laptop, *words, **environment):
    """Return the exit code, the JSON objects of standard output, and standard error."""
    told = [str(word) for word in (*words, "--json", "--data-dir", laptop)]
    return read(run_apart(told, {**os.environ, **environment}))


def read(done):
    assert "Traceback" not in done.stdout + done.stderr
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def test_from_a_file_to_the_papers(laptop, tmp_path):
    """Dry run, load, ask, judge, report, packet; what is printed agrees with what is kept."""
    payment, roster = tmp_path / "a.835", tmp_path / "b.csv"
    payment.write_text(remittance(ORIGINAL))
    roster.write_text(f"NPI,Last name,First name\n{OTHER},Vega,Iris\n{NPI},M,Elena\n{NPI},M,E\n")
    code, (dry,), _ = run_cold(tmp_path / "none", "import", payment, "--dry-run",
                               **{PASSPHRASE_VARIABLE: ""})  # fmt: skip
    assert code == 0
    assert not (tmp_path / "none").exists()
    code, lines, talk = run(laptop, "import", payment, roster)
    assert code == 1  # an NPI stands twice in the roster, so nothing of it is loaded
    assert [line["file"] for line in lines] == [str(payment), str(roster)]
    assert lines[0]["counts"]["lines"] == dry["transactions"][0]["lines"] == 2
    assert "Nothing was loaded" in talk

    answers = {}
    for asked in ("93000", "99214"):
        code, (said,), _ = run(laptop, *QUESTION, asked)
        assert code == 0
        answers[asked] = {test["test"]: test["result"] for test in said["trail"]}
        assert set(said) >= {"answer", "on", "known_on", "trail", "fingerprint"}
    assert (answers["93000"]["approved_list"], answers["99214"]["approved_list"]) == ("pass", "fail")
    code, (found,), _ = run(laptop, "claims", "check")
    assert (code, found["lines"]) == (0, 2)

    report, packet = tmp_path / "r.pdf", tmp_path / "p.pdf"
    code, (made,), _ = run(laptop, "report", "market", "--month", "2026-09", "--out", report)
    assert (code, len(pages_of(report.read_bytes()))) == (0, made["pages"])
    code, (made,), _ = run(laptop, "packet", "--provider", NPI, "--material", "QS-97",
                           "--out", packet)  # fmt: skip
    assert (code, len(pages_of(packet.read_bytes()))) == (0, made["pages"])
    assert made["materials"] == ["QS-97 v1.0"]


def test_every_way_to_fail_has_its_code_and_says_what_is_safe(laptop, tmp_path):
    code, (said,), _ = run_cold(laptop, *QUESTION, "93000", **{PASSPHRASE_VARIABLE: "wrong"})
    assert (code, said["error"]["title"]) == (3, "That passphrase did not open the database")
    code, nothing, talk = run(laptop, "check", "--npi", NPI, "--date", "2026-02-30", "--code", "1")
    assert (code, nothing) == (2, [])
    assert "usage:" in talk
    code, (said,), _ = run(laptop, "sync")
    assert code == 5
    assert "Your changes are saved on this laptop" in said["error"]["remedy"]
    code, (said,), _ = run(laptop, "import", tmp_path / "missing.835")
    assert (code, said["error"]["title"]) == (1, "The file is not there")

    database = laptop / "provider-ops.db"
    content = bytearray(database.read_bytes())
    content[200] ^= 1
    database.write_bytes(content)
    code, (said,), talk = run(laptop, *QUESTION, "93000")
    assert (code, said["error"]["detail"]) == (4, "The file is damaged.")
    assert talk.count("\n") == 1
    assert database.read_bytes() == content
    assert not list(laptop.rglob("*.log"))


def test_ctrl_c_in_the_middle_of_a_load_leaves_nothing_of_it(laptop, tmp_path):
    payment = tmp_path / "a.835"
    payment.write_text(remittance(*[ORIGINAL] * ENDLESS))
    process = subprocess.Popen(command(laptop, "import", payment, "--json"), cwd=ROOT,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # fmt: skip
    try:
        wait_until_writing(laptop, process)
    finally:
        process.send_signal(signal.SIGINT)
        out, talk = process.communicate(timeout=60)
    assert (process.returncode, out, talk) == (130, "", "Cancelled.\n")
    code, (found,), _ = run(laptop, "claims", "check")
    assert (code, found["lines"]) == (0, 0)


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot ask a process to end")
def test_a_hub_that_is_killed_starts_again_and_takes_its_database_along_when_it_ends(hub_folder):
    # Asked to end before it serves it is cancelled, and after that it is done.
    for ending, fitting in ((signal.SIGKILL, {-signal.SIGKILL}), (signal.SIGTERM, {0, 130})):
        process = subprocess.Popen(
            command(hub_folder, "hub", "serve", "--port", "0", "--json"), cwd=ROOT, text=True,
            env={**os.environ, "PROVIDER_OPS_NO_BOOTSTRAP": "1"},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert process.stdout is not None
        address = json.loads(process.stdout.readline())["address"]
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+", address)
        process.send_signal(ending)
        process.communicate(timeout=60)
        assert process.returncode in fitting
        running = hub_folder / "hub" / "postgresql" / "postmaster.pid"
        assert running.exists() == (ending is signal.SIGKILL)
