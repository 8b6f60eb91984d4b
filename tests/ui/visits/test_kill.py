from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from provider_ops.store.profile import Profile, unlock
from provider_ops.visits import queries
from tests.support.office import add_office
from tests.support.work import NOW, PASSPHRASE, ZONE
from tests.ui.visits.driver import plan
from tests.ui.visits.typist import EVERY_MS
from ui.visits.form.keeper import LONGEST_MS

ROOT = Path(__file__).parents[3]
WORDS = 150


def test_a_killed_program_loses_at_most_the_last_second(work, tmp_path):
    visit = plan(work, add_office(work))
    work.store.close()
    folder = tmp_path / "laptop"
    typist = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.visits.typist", str(folder), str(visit),
         str(work.staff_id)],
        cwd=ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    typed = -1
    with typist:
        for line in typist.stdout:
            typed = int(line)
            if typed == WORDS:
                typist.kill()
                break
    store = unlock(Profile(folder), PASSPHRASE)
    with store.read() as session:
        found = queries.detail(session, visit, zone=ZONE, today=NOW.date())
    store.close()
    kept = [int(word) for word in found.form.notes.split()]
    assert kept == list(range(len(kept)))
    # words come every EVERY_MS at the fastest, so the last second holds at most this many
    assert typed + 1 - len(kept) <= (LONGEST_MS + 100) / EVERY_MS
    assert found.form.place == "topics.notes"
