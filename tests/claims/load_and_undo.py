"""A process that loads files and takes them back again until it is killed.

Started once, and has loaded and undone each file on a copy of the laptop; for each line on its
standard input it forks, so that a kill costs no new start and falls into reading and writing. A
fork says its process id, then works on the laptop of the folder given and writes one byte to
the journal after each step that was committed. The first word says whether files are read "apart".
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.claims import actions
from provider_ops.claims.actions import import_835, import_837p, undo_import
from provider_ops.claims.queries import imports
from provider_ops.claims.tables.kinds import CLAIMS_LOG
from provider_ops.core.clock import system_clock
from provider_ops.core.ids import IdSource
from provider_ops.core.progress import Silent
from provider_ops.intake.importer import Options
from provider_ops.intake.table import table_importer
from provider_ops.store.profile import Profile, unlock
from provider_ops.store.workspace import Workspace
from tests.support.work import MARKET, PASSPHRASE, ZONE

if TYPE_CHECKING:
    from uuid import UUID

LOG = table_importer(CLAIMS_LOG)


def say(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def at_work(folder: Path) -> Workspace:
    ids = IdSource(system_clock)
    return Workspace(unlock(Profile(folder), PASSPHRASE), system_clock, ids, ids.new(), MARKET, ZONE)


def load(work: Workspace, path: Path) -> UUID:
    if path.suffix == ".csv":
        return LOG.load(work, path, Silent(), Options()).import_id
    action = import_835 if path.suffix == ".835" else import_837p
    return action(work, path, Silent(), hash_key=b"a key for tests").import_id


def rehearse(folder: Path, files: list[Path]) -> None:
    with tempfile.TemporaryDirectory() as elsewhere:
        work = at_work(Path(shutil.copytree(folder, Path(elsewhere) / "copy")))
        for path in files:
            undo_import(work, load(work, path))
        work.store.close()


def work_until_killed(folder: Path, files: list[Path], journal: Path) -> None:
    work = at_work(folder)
    done = os.open(journal, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    say(os.getpid())
    with work.read() as session:
        standing = [load.id for load in imports(session) if load.undone_at is None]
    for import_id in standing:
        undo_import(work, import_id)
        os.write(done, b".")
    for path in cycle(files):
        import_id = load(work, path)
        os.write(done, b".")
        undo_import(work, import_id)
        os.write(done, b".")


def main() -> None:
    if sys.argv[1] == "apart":
        actions.APART_FROM = 0
    folder, journal, *files = (Path(word) for word in sys.argv[2:])
    rehearse(folder, files)
    for _line in sys.stdin:
        child = os.fork()
        if not child:
            work_until_killed(folder, files, journal)
        os.waitpid(child, 0)
        say("ended")


if __name__ == "__main__":
    main()
