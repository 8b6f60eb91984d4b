"""The order of the day: the best one, by hand, the window of a stop; each can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from provider_ops.core.errors import RuleError
from provider_ops.planning import actions
from provider_ops.visits.rules import State
from ui.kit.commands import Command
from ui.kit.entry_fields import TimeField
from ui.kit.error_words import in_words
from ui.kit.fields import Field
from ui.kit.jobs import Lane
from ui.kit.sheet import Sheet
from ui.today.words import clock_time, duration

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from provider_ops.overview.today import Stop
    from provider_ops.planning.actions import Reordered
    from ui.page import Desk


NAMED = 2
"""So many stops are named whose time is another one."""


class RouteWork(QObject):
    """Commands on the route of the page; `day` and `chosen` tell what is on screen."""

    done = Signal(str, object)  # words, and what takes it back
    told = Signal(str)  # words: nothing was changed
    failed = Signal(Exception)

    def __init__(
        self,
        desk: Desk,
        page: QWidget,
        stops: Callable[[], Sequence[Stop]],
        chosen: Callable[[], Stop | None],
    ) -> None:
        super().__init__(page)
        self._desk, self._page, self._stops, self._chosen = desk, page, stops, chosen

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done with the order of the day."""
        why = self.tr("Choose a stop that is not done yet.")
        return (
            Command("today.optimize", self.tr("Optimize order"), self.optimize, "R", "route",
                    lambda: len(self._open()) > 1, single_letter=True,
                    why_not=self.tr("There is nothing to put in another order.")),
            Command("today.stop-earlier", self.tr("Move the stop earlier"),
                    lambda: self.move(-1), "Alt+Up", "arrow-up", lambda: self._movable(-1),
                    why_not=why),
            Command("today.stop-later", self.tr("Move the stop later"),
                    lambda: self.move(1), "Alt+Down", "arrow-down", lambda: self._movable(1),
                    why_not=why),
            Command("today.time-window", self.tr("When the stop may begin"), self.ask_window, "W",
                    "alarm-clock", lambda: self._chosen() in self._open(), single_letter=True,
                    why_not=why),
        )  # fmt: skip

    def optimize(self) -> None:
        """Put the stops in the order with the least driving."""
        work, day = self._desk.work, self._desk.work.today()
        self._run(lambda: actions.optimize_day(work, day), self._optimized)

    def move(self, by: int) -> None:
        """Let the chosen stop change places with its neighbour."""
        stop, work = self._chosen(), self._desk.work
        if stop is not None:
            key = stop.visit.id
            self._run(lambda: actions.move_stop(work, key, by), self._moved)

    def ask_window(self) -> None:
        """Ask between which times the chosen stop may begin."""
        stop = self._chosen()
        if stop is not None:
            WindowSheet(self._desk, self._page, stop, self._window_set).open()

    def _window_set(self, stop: Stop, opens: int | None, closes: int | None) -> None:
        work, key, before = self._desk.work, stop.visit.id, (stop.opens, stop.closes)
        self._run(
            lambda: actions.set_window(work, key, opens, closes),
            lambda _none: self.done.emit(
                self.tr("{office}: {window}").format(
                    office=stop.visit.organization, window=window_words(opens, closes)
                ),
                lambda: self._run(lambda: actions.set_window(work, key, *before), self._back),
            ),
        )

    def _optimized(self, found: Reordered) -> None:
        before, after = duration(found.drive_before), duration(found.drive_after)
        if not found.moved:
            self.told.emit(self.tr("No order has less driving than {0}, est.").format(after))
            return
        words = self.tr("Driving {before} before, {after} now, est.")
        if found.drive_after == found.drive_before:
            words = self.tr("The order is the best, driving {after}, est. Its times fit now.")
        if found.late_after:
            words = self.tr("Driving {before} before, {after} now, est. Not every window fits.")
        self.done.emit(
            self._with_times(words.format(before=before, after=after), found), self._restore(found)
        )

    def _moved(self, found: Reordered) -> None:
        words = self.tr("Order kept. Driving {before} before, {after} now, est.")
        before, after = duration(found.drive_before), duration(found.drive_after)
        self.done.emit(
            self._with_times(words.format(before=before, after=after), found), self._restore(found)
        )

    def _with_times(self, words: str, found: Reordered) -> str:
        """Add which agreed times are others now, those that moved most first."""
        names = {stop.visit.id: stop.visit.organization for stop in self._stops()}
        shifted = sorted(
            (-abs(found.times_after[key] - before), names.get(key, ""), before,
             found.times_after[key])
            for key, before in found.times_before.items()
            if before is not None and found.times_after[key] != before
        )  # fmt: skip
        told = [
            f"{name} {clock_time(before)} → {clock_time(after)}"
            for _far, name, before, after in shifted[:NAMED]
        ]
        if len(shifted) > NAMED:
            told.append(self.tr("{n} more").format(n=len(shifted) - NAMED))
        return f"{words} {', '.join(told)}" if told else words

    def _restore(self, found: Reordered) -> Callable[[], None]:
        work = self._desk.work
        return lambda: self._run(
            lambda: actions.restore_times(work, found.times_before), self._back
        )

    def _back(self, _none: object) -> None:
        self.done.emit("", None)

    def _run(self, act: Callable[[], object], finish: Callable[..., None]) -> None:
        self._desk.jobs.run(
            self._page, lambda _: act(), finish, self.failed.emit, lane=Lane.WRITE
        )

    def _open(self) -> list[Stop]:
        return [
            stop for stop in self._stops()
            if stop.visit.state != State.SUBMITTED and not stop.is_under_way
        ]  # fmt: skip

    def _movable(self, by: int) -> bool:
        stop, left = self._chosen(), self._open()
        return stop in left and 0 <= left.index(stop) + by < len(left)


class WindowSheet(Sheet):
    """Two times; both may stay empty."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        stop: Stop,
        chosen: Callable[[Stop, int | None, int | None], None],
    ) -> None:
        theme = desk.theme
        self.opens, self.closes = TimeField(), TimeField()
        self.opens.set_value(stop.opens)
        self.closes.set_value(stop.closes)
        self._from = Field(theme, self.tr("Not before"), self.opens, name="window.opens")
        self._to = Field(theme, self.tr("At the latest"), self.closes, name="window.closes")
        super().__init__(
            theme,
            parent,
            self.tr("When may the visit begin?"),
            self.tr("The best order keeps to it. Empty: at any time."),
            ((self._from, self._to),),
            act=self.tr("Keep"),
            keep=self.tr("Cancel"),
            check=self._wrong,
        )
        self.confirmed.connect(lambda: self._take(stop, chosen))
        self.finished.connect(self.deleteLater)

    def _take(
        self, stop: Stop, chosen: Callable[[Stop, int | None, int | None], None]
    ) -> None:
        self.accept()
        chosen(stop, self.opens.value(), self.closes.value())

    def _wrong(self) -> dict[Field, str]:
        wrong = {field: field.error for field in (self._from, self._to) if field.error}
        opens, closes = self.opens.value(), self.closes.value()
        if not wrong and opens is not None and closes is not None and closes < opens:
            refused = RuleError("A visit cannot have to begin before it may.")
            wrong[self._to] = in_words(refused)
        return wrong


def window_words(opens: int | None, closes: int | None) -> str:
    """Return a window in words, "" for none."""
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    if opens is not None and closes is not None:
        words = translate("Today", "begins {0} to {1}")
        return words.format(clock_time(opens), clock_time(closes))
    if opens is not None:
        return translate("Today", "not before {0}").format(clock_time(opens))
    if closes is not None:
        return translate("Today", "by {0} at the latest").format(clock_time(closes))
    return translate("Today", "at any time")
