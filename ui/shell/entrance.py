"""The ways in: the gate, the first run, a first load that goes on, a forgotten passphrase."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from provider_ops.core.errors import DatabaseError
from ui import opening as workers
from ui.shell.unlock_screen import Gate, UnlockScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.core.clock import Clock
    from provider_ops.core.errors import ProviderOpsError
    from provider_ops.overview.opening import Opening
    from provider_ops.store.database import Store
    from provider_ops.store.profile import Profile
    from ui.kit.jobs import JobRunner
    from ui.kit.theme import Theme
    from ui.opening import Made, Unfinished
    from ui.shell.main_window import MainWindow
    from ui.shell.recover_screen import Proof


class Entrance(QObject):
    """Shows one scene after another until somebody is in; `opened` has the database."""

    opened = Signal(object)  # an Opening
    accompanied = Signal()  # a scene with more than one place for the keyboard

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        jobs: Callable[[], JobRunner],
        profile: Profile,
        clock: Clock,
    ) -> None:
        """Begin with nothing on screen.

        Args:
            window: Shows the scenes.
            theme: Colours and fonts.
            jobs: Returns what opens databases; asked for when it is needed.
            profile: The folder.
            clock: Now, in UTC.
        """
        super().__init__(window)
        self._window, self._theme, self._jobs = window, theme, jobs
        self._profile, self._clock = profile, clock
        self._held: Store | None = None
        self.keychain: Callable[[], bool] = lambda: False

    def show(self, note: str = "") -> None:
        """Ask for the passphrase, or for everything where nobody has set up the folder."""
        if self._profile.wipe_note.exists():
            self._finish_wipe(note)
        else:
            self._ask(note)

    def _ask(self, note: str) -> None:
        if self._profile.exists():
            self._show_gate(note)
        else:
            self._show_first_run()

    def let_in(self, begun: Opening | Unfinished) -> None:
        """Open the way to work, once the people are in the database."""
        if isinstance(begun, workers.Unfinished):
            self._load_first(begun)
        else:
            self._held = None
            self.opened.emit(begun)

    def close(self) -> None:
        """Close a database that is open and nobody works in yet."""
        if self._held is not None:
            self._held.close()

    def _show_gate(self, note: str) -> None:
        gate = Gate(
            lambda text: workers.unlock(self._profile, text, self._clock),
            lambda: workers.recall(self._profile, self._clock),
            self._wait,
            keychain=self.keychain(),
        )
        screen = UnlockScreen(self._theme, self._jobs, gate, note=note)
        screen.opened.connect(self.let_in)
        screen.broken.connect(self._show_problem)
        screen.help_asked.connect(self._show_recovery)
        self._window.show_scene(screen)

    def _show_first_run(self) -> None:
        from ui.doors import ProfileDoors
        from ui.shell.first_run.first_run import FirstRun

        self.accompanied.emit()
        doors = ProfileDoors(self._profile, self._clock)
        first = FirstRun(self._theme, self._jobs(), doors, str(self._profile.folder))
        first.made.connect(self._hold)
        first.opened.connect(self._come_in)
        self._window.show_scene(first)

    def _show_recovery(self) -> None:
        from ui.shell.recover_screen import RecoverScreen

        def recover(proof: Proof, passphrase: str) -> Made:
            return workers.recover(self._profile, proof, passphrase, self._clock)

        try:
            hub = workers.hub_that_helps(self._profile)
        except DatabaseError as error:
            self._show_problem(error)
            return
        self.accompanied.emit()
        screen = RecoverScreen(self._theme, self._jobs(), recover, hub=hub)
        screen.left.connect(self.show)
        screen.made.connect(self._hold)
        screen.opened.connect(self._come_in)
        self._window.show_scene(screen)

    def _load_first(self, begun: Unfinished) -> None:
        from ui.shell.first_run.first_load import FirstLoad

        self.accompanied.emit()
        self._held = begun.store
        screen = FirstLoad(self._theme, self._jobs(), begun.load)
        screen.opened.connect(self.let_in)
        self._window.show_scene(screen)
        screen.begin()

    def _show_problem(self, error: ProviderOpsError) -> None:
        from ui.shell.problem_screen import ProblemScreen

        screen = ProblemScreen(self._theme, self._profile.folder, error)
        screen.retried.connect(self.show)
        self._window.show_scene(screen)

    def _finish_wipe(self, note: str) -> None:
        """Destroy what is left of a laptop that was reported lost; then it is as new."""
        from ui.kit.jobs import Lane

        def go_on(_result: None) -> None:
            self._ask(note)
            self._jobs().start(lambda _: workers.tell_of_wipe(self._profile), Lane.NETWORK)

        self._jobs().run(self, lambda _: workers.finish_wipe(self._profile), go_on)

    def _hold(self, made: Made) -> None:
        """Remember an open database that nobody works in yet."""
        begun = made.opening
        self._held = begun.store if isinstance(begun, workers.Unfinished) else begun.work.store

    def _come_in(self, made: Made) -> None:
        self.let_in(made.opening)

    def _wait(self) -> tuple[timedelta, int]:
        if not (self._profile.folder / "tries.json").exists():
            return timedelta(0), 5
        from provider_ops.store.patience import tries_of

        tries = tries_of(self._profile)
        return tries.wait(self._clock()), tries.left
