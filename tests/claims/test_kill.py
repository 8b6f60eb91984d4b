"""A load or an undo that is killed at any moment has either happened or not."""

from __future__ import annotations

import os
import random
import select as waiting
import signal
import subprocess
import sys
import time

import pytest
from sqlalchemy import func, select

from provider_ops.claims.model import (
    Claim,
    ClaimLine,
    Remittance,
    Submission,
    SubmittedClaim,
    SubmittedLine,
)
from provider_ops.store.model import DataImport, OutboxEntry
from provider_ops.store.profile import Profile, unlock
from tests.claims.remittances import ORIGINAL, remittance
from tests.claims.submission_files import REPLACED, SUBMITTED, submission
from tests.claims.tables import row, write
from tests.conftest import ROOT
from tests.support.work import PASSPHRASE

KILLS = 200 if os.environ.get("PROVIDER_OPS_LONG") else 10
CLAIMS = 160
STEPS = 5
"""How many steps a process may do at the most before it is killed, by the time they take here."""
WHOLE = {  # rows of one load, and cents of its claims
    "835": ({Remittance: 1, Claim: CLAIMS, ClaimLine: 2 * CLAIMS}, Claim, 250 * CLAIMS),
    "837p": ({Submission: 1, SubmittedClaim: CLAIMS, SubmittedLine: 2 * CLAIMS},
             SubmittedClaim, 250 * CLAIMS),
    "claims-log": ({Claim: CLAIMS, ClaimLine: 2 * CLAIMS}, Claim, 250 * CLAIMS),
}  # fmt: skip


@pytest.fixture(params=["at once", "apart"])
def worker(work, tmp_path, request):
    """The process of `load_and_undo` on a closed laptop, its journal, and the laptop."""
    if not hasattr(os, "fork"):
        pytest.skip("this system cannot fork")
    (tmp_path / "a.835").write_text(remittance(*[ORIGINAL] * CLAIMS))
    (tmp_path / "b.837").write_text(submission(*[SUBMITTED, REPLACED] * (CLAIMS // 2)))
    write(tmp_path / "c.csv", *(
        row(claim=f"C-{n}", line=str(line), billed="125", paid="100", allowed="100", carc="", rarc="")
        for n in range(CLAIMS) for line in (1, 2)
    ))  # fmt: skip
    folder, journal = work.store.path.parent, tmp_path / "journal"
    journal.touch()
    work.store.close()
    words = [request.param, folder, journal, tmp_path / "a.835", tmp_path / "b.837", tmp_path / "c.csv"]
    with subprocess.Popen(
        [sys.executable, "-m", "tests.claims.load_and_undo", *map(str, words)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        yield process, journal, folder
        process.stdin.close()


def steps_of(folder) -> int:
    """How many loads and undos the laptop has, each of them whole; anything else fails."""
    store = unlock(Profile(folder), PASSPHRASE)
    try:
        with store.read() as session:
            raw = session.connection()
            assert raw.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            assert raw.exec_driver_sql("PRAGMA foreign_key_check").all() == []
            loads = session.scalars(select(DataImport)).all()
            undone = [load for load in loads if load.undone_at is not None]
            standing = [load for load in loads if load.undone_at is None]
            assert len(standing) <= 1
            expected = dict.fromkeys((model for rows, *_ in WHOLE.values() for model in rows), 0)
            for load in standing:
                rows, claim, charge = WHOLE[load.kind]
                expected |= rows
                assert session.scalar(select(func.sum(claim.charge))) == charge
                assert load.counts["lines"] == 2 * CLAIMS
            for model, rows in expected.items():
                assert session.scalar(select(func.count()).select_from(model)) == rows, model
            steps = len(loads) + len(undone)
            assert session.scalar(select(func.count()).select_from(OutboxEntry)) == steps
            return steps
    finally:
        store.close()


def test_a_kill_at_any_moment_leaves_before_or_after(worker):
    process, journal, folder = worker
    chance = random.Random(837)

    def killed_when(is_due) -> float:
        """Kill a new fork; return the seconds that it was at work."""
        process.stdin.write("go\n")
        process.stdin.flush()
        child, began = int(process.stdout.readline()), time.monotonic()
        while not is_due(time.monotonic() - began):
            waiting.select([process.stdout], [], [], 0.005)  # nothing is said before the kill
        passed = time.monotonic() - began
        os.kill(child, signal.SIGKILL)
        assert process.stdout.readline() == "ended\n"
        return passed

    longest = killed_when(lambda _: journal.stat().st_size >= STEPS)
    seen = steps_of(folder) - journal.stat().st_size
    assert seen in (0, 1)
    for _ in range(KILLS):
        moment = chance.uniform(0, longest)
        killed_when(lambda passed, moment=moment: passed >= moment)
        told, steps = journal.stat().st_size, steps_of(folder)
        # A kill between a commit and its entry in the journal leaves one step more, once.
        assert steps - told in (seen, seen + 1)
        seen = steps - told
    assert journal.stat().st_size > STEPS, "no step was ever finished"
