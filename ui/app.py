"""The composition root: the only place that builds the parts of the window and connects them."""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from provider_ops.core.clock import system_clock
from provider_ops.store.patience import tries_of
from provider_ops.store.profile import Profile
from ui import opening as workers
from ui import pages
from ui.kit.focus import FocusRings
from ui.kit.fonts import load_fonts
from ui.kit.jobs import JobRunner, Lane
from ui.kit.theme import Theme
from ui.page import Desk, Person
from ui.preferences import Choices, Preferences
from ui.shell.app_state import AppState, SyncNews, SyncState
from ui.shell.idle import IdleWatch
from ui.shell.main_window import MainWindow
from ui.shell.session import Session, ask_to_stop
from ui.shell.unlock_screen import Gate, UnlockScreen
from ui.shell.window_commands import window_commands
from ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.core.clock import Clock
    from provider_ops.overview.opening import Opening, Standing


def open_window(data_dir: Path) -> int:
    """Show the window on a data directory until it is closed; return the exit code."""
    app = application()
    program = Program(app, Profile(data_dir), system_clock)
    program.window.show()
    return app.exec()


def take_screenshots(
    out: Path, *, size: tuple[int, int], theme: Literal["light", "dark"]
) -> list[Path]:
    """Render every screen on demo data, one PNG each, and return their paths."""
    from ui.screenshots import take

    return take(out, size=size, theme=theme)


def application() -> QApplication:
    """Return the application object, made and with its fonts if need be."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Provider Ops")
    load_fonts()
    return app


class Program(QObject):
    """The life of the window: a gate, behind it one session of work at a time, and the end."""

    entered = Signal()
    locked = Signal()

    def __init__(
        self, app: QApplication, profile: Profile, clock: Clock, theme: Theme | None = None
    ) -> None:
        super().__init__()
        self._app, self.profile, self._clock = app, profile, clock
        self.theme = theme or Theme(self)
        self.preferences = Preferences(profile.folder, self)
        self.preferences.dress(self.theme)
        if theme is None:
            self.theme.apply(app)
        self.preferences.changed.connect(self._prefer)
        self.rings = FocusRings(self.theme, app)
        self.jobs = JobRunner(self)
        self.state = AppState(self)
        self.window = MainWindow(self.theme)
        self.window.close_asked.connect(self.close)
        self.session: Session | None = None
        self.bench: Workbench | None = None
        self.idle = IdleWatch(app, self)
        self.idle.warned.connect(self._warn)
        self.idle.idle.connect(lambda: self.lock(self.tr("Locked after quiet minutes.")))
        self._known = pages.existing()
        self._closing = False
        self.show_gate()

    def show_gate(self, note: str = "") -> None:
        """Ask for the passphrase."""
        gate = Gate(
            lambda text: workers.unlock(self.profile, text, self._clock),
            lambda: workers.recall(self.profile, self._clock),
            self._wait,
            keychain=self.preferences.keychain,
        )
        screen = UnlockScreen(self.theme, self.jobs, gate, note=note)
        screen.opened.connect(self.enter)
        self.window.show_scene(screen)
        homes = [self._known[key].module for key in self._order()[:1]]
        self.jobs.start(lambda _reporter: workers.warm_up(homes))

    def enter(self, opening: Opening) -> None:
        """Begin a session of work on an open database."""
        self.preferences.adopt(
            Choices(opening.role, opening.theme, opening.text_scale, opening.language,
                    opening.lock_minutes)
        )  # fmt: skip
        session = self.session = Session(self.theme, opening.work.store, self)
        session.ended.connect(self._after)
        person = Person(opening.name, opening.staff_role, opening.market, opening.territory)
        desk = Desk(opening.work, session.jobs, self.theme, person, self.preferences,
                    self.preferences, self.profile)  # fmt: skip
        bench = self.bench = Workbench(
            desk, self.state, self._known, lambda kind: pages.answering(kind, self._known)
        )
        bench.lock_asked.connect(self.lock)
        bench.search_asked.connect(self.find)
        bench.data_changed.connect(self.ask_standing)
        bench.sidebar.set_names(opening.market, opening.name, opening.territory)
        bench.set_order(self._order(), pages.APART)
        self.window.show_scene(bench)
        self._declare(bench)
        bench.go((*bench.order, "settings")[0])
        self.ask_standing()
        self.state.show_lock(opening.lock_minutes)
        self.idle.start(opening.lock_minutes)
        self.entered.emit()

    def lock(self, note: str = "") -> None:
        """Take everything from the screen and close the database."""
        if self.session is None or self.bench is None:
            return
        bench, session = self.bench, self.session
        self.bench = None
        self.idle.stop()
        self.window.drop_commands()
        session.end(bench.pages)
        self.show_gate(note)

    def close(self) -> None:
        """Put everything away, then end."""
        self._closing = True
        session = self.session
        if session is None:
            self._after()
        elif self.bench is not None:
            bench = self.bench
            session.end(bench.pages, lambda: ask_to_stop(self.theme, bench, session))

    def find(self) -> None:
        """Open the palette."""

    def ask_standing(self) -> None:
        """Read anew how the laptop stands to the hub."""
        session, bench = self.session, self.bench
        if session is not None and bench is not None:
            work = bench.desk.work
            session.jobs.run(
                bench, lambda _reporter: workers.standing_of(work), self._show_standing
            )

    def _after(self) -> None:
        """The session is over: nothing of the database is open any more."""
        if self.session is not None:
            self.session.deleteLater()
            self.session = None
            self.locked.emit()
        if self._closing:
            self.bench = None
            self.jobs.shutdown()
            self.window.finish()

    def _show_standing(self, standing: Standing) -> None:
        waiting = SyncState.OFFLINE if standing.waiting else SyncState.IN_SYNC
        state = waiting if standing.hub else SyncState.ALONE
        if standing.asking:
            state = SyncState.NEEDS_YOU
        self.state.show_news(SyncNews(state, standing.waiting, asking=standing.asking))

    def _declare(self, bench: Workbench) -> None:
        checks = pages.answering("check", self._known) is not None
        commands = window_commands(bench, self._known, checks=checks, find=self.find)
        bench.commands = self.window.set_commands(self.tr("Everywhere"), commands)

    def _order(self) -> tuple[str, ...]:
        return pages.order_for(self.preferences.values.role, self._known)

    def _wait(self) -> tuple[timedelta, int]:
        tries = tries_of(self.profile)
        return tries.wait(self._clock()), tries.left

    def _warn(self) -> None:
        if self.bench is not None:
            self.bench.say(self.tr("This locks in 1 minute. Any key keeps it open."))

    def _prefer(self, name: str) -> None:
        """Do what a choice says, and keep it."""
        values, bench = self.preferences.values, self.bench
        if name in ("theme", "text_scale"):
            self.preferences.dress(self.theme)
        elif name == "lock_minutes":
            self.state.show_lock(values.lock_minutes)
            self.idle.start(values.lock_minutes)
        elif name == "role" and bench is not None:
            bench.set_order(self._order(), pages.APART)
            bench.sidebar.show_current(bench.page.key)
            self._declare(bench)
        if self.session is not None and bench is not None:
            work, value = bench.desk.work, getattr(values, name)
            self.session.jobs.start(lambda _reporter: workers.keep(work, name, value), Lane.WRITE)
