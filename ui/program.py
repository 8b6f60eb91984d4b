"""The life of the window: a gate, behind it one session of work at a time, and the end."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui import opening as workers
from ui.kit.garbage import GarbageCollector
from ui.kit.theme import Theme
from ui.language import Language
from ui.preferences import Choices, Preferences
from ui.shell.entrance import Entrance
from ui.shell.main_window import MainWindow

# What only an open database needs is imported by `warm_up`, after the window is on screen.

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from provider_ops.core.clock import Clock
    from provider_ops.overview.opening import Opening
    from provider_ops.store.profile import Profile
    from provider_ops.store.workspace import Workspace
    from provider_ops.sync.exchange import Result
    from provider_ops.sync.queries import SyncState
    from ui.background_sync import BackgroundSync
    from ui.kit.focus import FocusRings
    from ui.kit.jobs import JobRunner
    from ui.kit.palette_list import Answer
    from ui.page import Desk, Person
    from ui.pages import Entry
    from ui.shell.app_state import AppState
    from ui.shell.idle import IdleWatch
    from ui.shell.session import Session
    from ui.shell.workbench import Workbench


LATER_MS = 1000
"""After the first screen: when the code of the others is loaded, which are opened at once then."""


class Program(QObject):
    """The life of the window: a gate, behind it one session of work at a time, and the end."""

    entered = Signal()
    locked = Signal()

    def __init__(
        self, app: QApplication, profile: Profile, clock: Clock, theme: Theme | None = None
    ) -> None:
        super().__init__()
        self._garbage = GarbageCollector(self)
        self._app, self.profile, self._clock = app, profile, clock
        self.theme = theme or Theme(self)
        self.preferences = Preferences(profile.folder, self)
        self.preferences.dress(self.theme)
        if theme is None:
            self.theme.apply(app)
        self.preferences.changed.connect(self._prefer)
        self.language = Language(app)
        self.language.speak(self.preferences.values.language)
        self.window = MainWindow(self.theme)
        self.window.close_asked.connect(self.close)
        self.session: Session | None = None
        self.bench: Workbench | None = None
        self.idle: IdleWatch | None = None
        self.rings: FocusRings | None = None
        self._closing = False
        self._told: set[str] = set()  # reminders; a lock does not bring them back
        self.entrance = Entrance(self.window, self.theme, lambda: self.jobs, profile, clock)
        self.entrance.keychain = lambda: self.preferences.keychain
        self.entrance.accompanied.connect(self._accompany)
        self.entrance.opened.connect(self.enter)
        self.show_gate()

    @cached_property
    def jobs(self) -> JobRunner:
        """Runs what happens while no database is open."""
        from ui.kit.jobs import JobRunner

        return JobRunner(self)

    @cached_property
    def state(self) -> AppState:
        """What pill, box and status bar show."""
        from ui.shell.app_state import AppState

        return AppState(self)

    @cached_property
    def _known(self) -> dict[str, Entry]:
        from ui import pages

        return pages.existing()

    def open_with(self, passphrase: str) -> None:
        """Open the database without asking; a failure is explained before the gate."""
        self.jobs.run(
            self,
            lambda _: workers.unlock(self.profile, passphrase, self._clock),
            self.entrance.let_in,
            self.fail,
        )

    def show_gate(self, note: str = "") -> None:
        """Let somebody in; `note` says why the window is closed."""
        self.entrance.show(note)
        homes = [self._known[key].module for key in self._order()[:1]]
        QTimer.singleShot(0, self, lambda: self.jobs.start(lambda _r: workers.warm_up(homes)))
        if self.session is None:  # else once it has ended
            self._rehearse()

    def enter(self, opening: Opening) -> None:
        """Begin a session of work on an open database."""
        from ui.page import Desk, Person
        from ui.shell.session import Session

        self._garbage.settle()
        idle = self._accompany()
        self.preferences.adopt(
            Choices(opening.role, opening.theme, opening.text_scale, opening.language,
                    opening.lock_minutes)
        )  # fmt: skip
        session = self.session = Session(self.theme, opening.work.store, self)
        session.ended.connect(self._after)
        person = Person(opening.name, opening.staff_role, opening.market, opening.territory)
        sync = self._accompany_sync(opening.work, session)
        desk = Desk(opening.work, session.jobs, self.theme, person, self.preferences,
                    self.preferences, self.profile, sync)  # fmt: skip
        self._furnish(desk)
        self._remind(desk)
        self.ask_standing()
        self._prepare_search()
        self.state.show_lock(opening.lock_minutes)
        idle.start(opening.lock_minutes)
        QTimer.singleShot(LATER_MS, session, self._prepare_others)
        self.entered.emit()

    def fail(self, error: Exception) -> None:
        """Explain a failure, in the words of the program."""
        from ui.failures import as_seen
        from ui.kit.dialog import show_error

        show_error(self.theme, self.bench or self.window, as_seen(error))

    def lock(self, note: str = "") -> None:
        """Take everything from the screen and close the database."""
        if self.session is None or self.bench is None:
            return
        bench, session = self.bench, self.session
        self.bench = None
        if self.idle is not None:
            self.idle.stop()
        self.window.drop_commands()
        session.end(bench.pages)
        self.show_gate(note)

    def close(self) -> None:
        """Put everything away, then end."""
        from ui.shell.session import ask_to_stop

        self._closing = True
        session = self.session
        if session is None:
            self._after()
        elif self.bench is not None:
            bench = self.bench
            session.end(bench.pages, lambda: ask_to_stop(self.theme, bench, session))

    def find(self) -> None:
        """Open the palette."""
        from ui import pages
        from ui.shell.finding import open_palette

        bench = self.bench
        if bench is None:
            return
        self._prepare_search()
        palette = open_palette(bench, lambda kind: pages.answering(kind, self._known) is not None)
        palette.chosen.connect(self._choose)

    def ask_standing(self) -> None:
        """Read anew how the laptop stands to the hub."""
        session, bench = self.session, self.bench
        if session is not None and bench is not None:
            work = bench.desk.work
            session.jobs.run(
                bench, lambda _reporter: workers.standing_of(work), self._show_standing
            )

    def _furnish(self, desk: Desk, key: str = "") -> None:
        """Build the workbench and show the first screen, or the one with `key`."""
        from ui import pages
        from ui.shell.workbench import Workbench

        bench = self.bench = Workbench(
            desk,
            self.state,
            self._known,
            lambda kind: pages.answering(kind, self._known),
            pages.beginnings(self._known),
        )
        bench.lock_asked.connect(self.lock)
        bench.search_asked.connect(self.find)
        bench.failed.connect(self.fail)
        bench.data_changed.connect(self.ask_standing)
        bench.data_changed.connect(self._prepare_search)
        bench.data_changed.connect(desk.sync.saved)
        person = desk.person
        bench.sidebar.set_names(person.market, person.name, self._who(person))
        bench.set_order(self._order(), pages.APART)
        self.window.show_scene(bench)
        self._declare(bench)
        bench.go(key or (*bench.order, "settings")[0])

    def _speak(self) -> None:
        """Build the screens anew in another language, at the place where the person is."""
        bench = self.bench
        if self.language.speak(self.preferences.values.language) and bench is not None:
            for page in bench.pages:
                page.put_away()
            self._furnish(bench.desk, bench.page.key)
            self._count_ahead()

    def _sync_failed(self, error: Exception) -> None:
        """Destroy everything if the hub says that this laptop was lost; tell of a bug at once."""
        from provider_ops.core.errors import ProviderOpsError
        from ui.kit.jobs import Lane

        if not isinstance(error, ProviderOpsError):
            self.fail(error)

        bench, session = self.bench, self.session
        reason = getattr(error, "reason", "")
        if reason not in workers.LOST or bench is None or session is None:
            return
        work = bench.desk.work
        bench.setEnabled(False)
        session.jobs.run(
            self, lambda _: workers.wipe(self.profile, work, reason), lambda _: None,
            settled=self.lock, lane=Lane.WRITE,
        )  # fmt: skip

    def _accompany(self) -> IdleWatch:
        """Watch over focus and quiet from now on; the gate needs neither."""
        from ui.kit.focus import FocusRings
        from ui.shell.idle import IdleWatch

        if self.idle is None:
            self.rings = FocusRings(self.theme, self._app)
            self.idle = IdleWatch(self._app, self)
            self.idle.warned.connect(self._warn)
            self.idle.idle.connect(lambda: self.lock(self.tr("Locked after quiet minutes.")))
        return self.idle

    def _accompany_sync(self, work: Workspace, session: Session) -> BackgroundSync:
        """Let the laptop meet its hub by itself while the database is open."""
        from ui.background_sync import BackgroundSync
        from ui.surroundings import Surroundings

        sync = BackgroundSync(work, session.jobs, Surroundings(session), session)
        sync.due_changed.connect(self._show_sync)
        sync.succeeded.connect(self._take_in)
        sync.failed.connect(self._sync_failed)
        sync.ended.connect(self.ask_standing)
        return sync

    def _remind(self, desk: Desk) -> None:
        """Let notes say when to leave and what falls due, between those about what was done."""
        from ui.shell.reminders import Reminders

        reminders = Reminders(desk.work, desk.jobs, self._told, self.session or self)
        reminders.said.connect(lambda words: self.bench.say(words) if self.bench else None)
        reminders.failed.connect(self.fail)
        reminders.quiet = lambda: self.bench is not None and not self.bench.toast.text

    def _take_in(self, result: Result) -> None:
        """Let the screens show what came; search too."""
        if self.bench is not None and (result.received or result.sent):
            self.bench.freshen()
            self._prepare_search()
            self._count_ahead()

    def _show_sync(self) -> None:
        if self.bench is not None:
            sync = self.bench.desk.sync
            self.state.show_sync(running=sync.running, reachable=sync.reachable)

    def _choose(self, answer: Answer) -> None:
        from ui.page import Link
        from ui.shell.finding import Doing

        if isinstance(answer.key, Link) and self.bench is not None:
            self.bench.follow(answer.key)
        elif isinstance(answer.key, Doing):
            answer.key.owner.run(answer.key.id)

    def _prepare_others(self) -> None:
        others = [entry.module for entry in self._known.values()]
        self.jobs.run(
            self, lambda _: workers.prepare(others), lambda _: self._count_ahead(), self.fail
        )

    def _count_ahead(self) -> None:
        """Count what waits on screens that nobody has visited."""
        bench = self.bench
        if bench is not None:
            desk = bench.desk
            desk.jobs.run(
                bench, lambda reporter: workers.waiting(desk.work, desk.person, reporter),
                bench.show_counts, bench.failed.emit,
            )  # fmt: skip

    def _prepare_search(self) -> None:
        from ui.kit.jobs import Lane
        from ui.shell.finding import prepare_search

        bench = self.bench
        if bench is not None:
            work = bench.desk.work
            bench.desk.jobs.start(lambda _reporter: prepare_search(work), Lane.WRITE)

    def _after(self) -> None:
        """The session is over: nothing of the database is open any more."""
        if self.session is not None:
            self.session.deleteLater()
            self.session = None
            workers.forget()
            self._rehearse()
            self.locked.emit()
        if self._closing:
            self.bench = None
            self.jobs.shutdown()
            self.entrance.close()
            self._garbage.stop()
            self.window.finish()

    def _rehearse(self) -> None:
        if not self._closing:
            QTimer.singleShot(0, self, lambda: self.jobs.start(lambda _: workers.rehearse()))

    def _show_standing(self, found: SyncState) -> None:
        from ui.shell.app_state import news_of

        if self.bench is not None:
            desk = self.bench.desk
            self.state.show_news(news_of(found, desk.work.time_zone))
            desk.sync.learn(attached=found.attached, paused=found.paused)

    def _declare(self, bench: Workbench) -> None:
        from ui import pages
        from ui.shell.window_commands import window_commands

        checks = pages.answering("check", self._known) is not None
        commands = window_commands(bench, self._known, checks=checks, find=self.find)
        bench.commands = self.window.set_commands(self.tr("Everywhere"), commands)

    def _who(self, person: Person) -> str:
        role = {
            "rep": self.tr("Rep"), "manager": self.tr("Manager"), "trainer": self.tr("Trainer"),
            "director": self.tr("Director"), "admin": self.tr("Administrator"),
        }.get(person.role, person.role)  # fmt: skip
        return " · ".join(part for part in (role, person.territory) if part)

    def _order(self) -> tuple[str, ...]:
        from ui import pages

        return pages.order_for(self.preferences.values.role, self._known)

    def _warn(self) -> None:
        if self.bench is not None:
            self.bench.say(self.tr("This locks in 1 minute. Any key keeps it open."))

    def _prefer(self, name: str) -> None:
        """Do what a choice says, and keep it."""
        from ui import pages
        from ui.kit.jobs import Lane

        values, bench = self.preferences.values, self.bench
        if name in ("theme", "text_scale"):
            self.preferences.dress(self.theme)
        elif name == "lock_minutes":
            self.state.show_lock(values.lock_minutes)
            if self.idle is not None:
                self.idle.start(values.lock_minutes)
        elif name == "language":
            # The control that was used is of the screens that go.
            QTimer.singleShot(0, self, self._speak)
        elif name == "role" and bench is not None:
            bench.set_order(self._order(), pages.APART)
            bench.sidebar.show_current(bench.page.key)
            self._declare(bench)
        if self.session is not None and bench is not None:
            work, value = bench.desk.work, getattr(values, name)
            self.session.jobs.start(lambda _reporter: workers.keep(work, name, value), Lane.WRITE)
