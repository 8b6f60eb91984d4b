"""What must hold when the laptop is stolen, the disk is full or the power goes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event, func, select

from provider_ops.core.errors import DiskFullError
from provider_ops.network.model import Organization
from provider_ops.store.backup import back_up
from provider_ops.store.model import OutboxEntry
from provider_ops.store.profile import Profile, unlock
from provider_ops.training import actions as training
from provider_ops.visits import actions as visits
from provider_ops.visits.rules import VisitForm
from tests.support.office import add_contact, add_office
from tests.support.work import MARKET, PASSPHRASE
from tests.training.test_training import new

SECRETS = ("Quetzalcoatl Cardiology", "Ermintrude Featherstonehaugh", "xylophone-note-4711")


def test_a_copy_of_the_folder_shows_no_plain_text(work, tmp_path):
    office = add_office(work, SECRETS[0])
    add_contact(work, office, SECRETS[1])
    visit = visits.plan_visit(work, visits.PlannedVisit(office, "Review", date(2026, 10, 6)))
    visits.save_draft(work, visit, VisitForm(notes=SECRETS[2]))
    material = training.add_material(work, code="A", title=SECRETS[1], topic="", audience="")
    training.add_version(work, material, new())
    back_up(work.store, tmp_path / "laptop" / "backups", "test")
    files = [path for path in (tmp_path / "laptop").rglob("*") if path.is_file()]
    assert any(path.name.endswith("-wal") for path in files)  # the log is there while it is open
    words = [*SECRETS, "SQLite format 3", "%PDF", "CREATE TABLE", "Marisol"]
    for path in files:
        content = path.read_bytes()
        for word in words:
            assert word.encode() not in content, (path.name, word)
            assert word.encode("utf-16-le") not in content, (path.name, word)


def test_the_key_file_holds_nothing_but_the_wrapped_key(work):
    key = work.store._key
    content = (work.store.path.parent / "key.json").read_bytes()
    assert key not in content
    assert key.hex().encode() not in content
    assert oct((work.store.path.parent / "key.json").stat().st_mode)[-3:] == "600"


def test_a_full_disk_loses_nothing_and_says_so(work):
    add_office(work, "Before")

    def limit(connection, _record):
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    work.store.engine.dispose()
    event.listen(work.store.engine, "connect", limit)
    with pytest.raises(DiskFullError, match="disk is full"), work.act() as session:
        session.add_all(
            Organization(id=work.new_id(), market_id=MARKET, name="x" * 500, kind="group")
            for _ in range(500)
        )
    event.remove(work.store.engine, "connect", limit)
    work.store.engine.dispose()
    with work.read() as session:
        assert session.scalars(select(Organization.name)).all() == ["Before"]
    add_office(work, "After")  # and work goes on


KILLED = """
import sys, os, signal
from pathlib import Path
import provider_ops.areas
from provider_ops.core.clock import system_clock
from provider_ops.core.ids import IdSource
from provider_ops.network.model import Organization
from provider_ops.store.profile import Profile, unlock
from provider_ops.store.workspace import Workspace
store = unlock(Profile(Path(sys.argv[1])), sys.argv[2])
ids = IdSource(system_clock)
work = Workspace(store, system_clock, ids, ids.new(), "m", "America/New_York")
for n in range(1000):
    with work.act() as session:
        session.add(Organization(id=ids.new(), market_id="m", name=f"Office {n}", kind="group"))
    print(n, flush=True)
    if n == 20:
        with work.act() as session:
            session.add(Organization(id=ids.new(), market_id="m", name="half", kind="group"))
            session.flush()
            os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_kill_keeps_every_finished_action_and_nothing_of_the_unfinished(work, tmp_path):
    work.store.close()
    folder = tmp_path / "laptop"
    run = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), PASSPHRASE],
        capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(Path.cwd())}, check=False,
    )  # fmt: skip
    assert run.returncode == -signal.SIGKILL, run.stderr
    finished = len(run.stdout.split())
    store = unlock(Profile(folder), PASSPHRASE)
    with store.read() as session:
        names = session.scalars(select(Organization.name)).all()
        assert len(names) == finished == 21
        assert "half" not in names
        assert session.scalar(select(func.count()).select_from(OutboxEntry)) == finished
    store.close()
