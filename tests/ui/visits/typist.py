"""Another process that types a visit and waits to be killed: python -m ... FOLDER VISIT."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from provider_ops.core.ids import IdSource
from provider_ops.store.profile import Profile, unlock
from provider_ops.store.workspace import Workspace
from tests.support.desk import make_desk
from tests.support.work import MARKET, PASSPHRASE, ZONE, TestClock
from ui.kit.fonts import load_fonts
from ui.kit.jobs import JobRunner
from ui.kit.theme import Theme
from ui.visits.page import VisitsPage

EVERY_MS = 20


def main(folder: str, visit: str, staff: str) -> None:
    """Type numbered words without end; print each one's number once its last key went in."""
    app = QApplication([])
    load_fonts()
    theme = Theme()
    theme.apply(app)
    jobs = JobRunner()
    clock = TestClock()
    store = unlock(Profile(Path(folder)), PASSPHRASE)
    work = Workspace(store, clock, IdSource(clock, lambda bits: 5), UUID(staff), MARKET, ZONE)
    page = VisitsPage(make_desk(work, jobs, theme, Path(tempfile.mkdtemp())))
    page.show()
    page.open_visit(UUID(visit))
    typed = 0

    def type_word() -> None:
        nonlocal typed
        if page.form is None:
            return
        notes = page.form.topics.notes
        notes.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClicks(notes, f"{typed} ")
        sys.stdout.write(f"{typed}\n")
        sys.stdout.flush()
        typed += 1

    timer = QTimer(interval=EVERY_MS)
    timer.timeout.connect(type_word)
    timer.start()
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
