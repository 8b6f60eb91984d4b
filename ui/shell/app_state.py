"""What the whole window must know: how the laptop stands to the hub, and when it locks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from datetime import datetime

    from provider_ops.sync.queries import SyncState as Found


class SyncState(Enum):
    """How the laptop stands to the hub; the value is the icon that says it."""

    ALONE = "laptop"  # no hub is set up
    IN_SYNC = "cloud-check"
    WAITING = "cloud-upload"
    SYNCING = "refresh-cw"
    PAUSED = "pause"
    OFFLINE = "cloud-off"
    NEEDS_YOU = "git-merge"
    REFUSED = "cloud-alert"


@dataclass(frozen=True, slots=True)
class SyncNews:
    """The state with its figures.

    Attributes:
        waiting: Changes that the hub has not got.
        asking: Conflicts that a person must settle.
        last: Local time of the last complete exchange, None if there was none.
    """

    state: SyncState
    waiting: int = 0
    asking: int = 0
    last: datetime | None = None


class AppState(QObject):
    """Pill, box and status bar show this one object; nobody else knows what they say."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stored = SyncNews(SyncState.ALONE)
        self._running, self._reachable = False, True
        self.news = self._stored
        self.lock_minutes = 15

    def show_news(self, news: SyncNews) -> None:
        """Say how the laptop stands to the hub, as the database has it."""
        self._stored = news
        self._combine()

    def show_sync(self, *, running: bool, reachable: bool) -> None:
        """Say whether an exchange is under way, and whether there is a network at all."""
        self._running, self._reachable = running, reachable
        self._combine()

    def show_lock(self, minutes: int) -> None:
        """Say after how many quiet minutes the database closes."""
        self.lock_minutes = minutes
        self.changed.emit()

    @property
    def icon(self) -> str:
        """Name of the icon of the state."""
        return self.news.state.value

    @property
    def tone(self) -> str:
        """How the pill is filled: quiet, dark while offline, amber or red if a person is needed."""
        return {
            SyncState.OFFLINE: "off",
            SyncState.NEEDS_YOU: "wa",
            SyncState.REFUSED: "cr",
        }.get(self.news.state, "")

    def word(self) -> str:
        """Return the state in one to three words."""
        news = self.news
        return {
            SyncState.ALONE: self.tr("On this laptop"),
            SyncState.IN_SYNC: self.tr("In sync"),
            SyncState.WAITING: self.tr("Online"),
            SyncState.SYNCING: self.tr("Syncing"),
            SyncState.PAUSED: self.tr("Sync paused"),
            SyncState.OFFLINE: self.tr("Offline"),
            SyncState.NEEDS_YOU: self.tr("{0} need you").format(news.asking),
            SyncState.REFUSED: self.tr("The hub refused"),
        }[news.state]

    def count(self) -> str:
        """Return how much waits, "" if nothing does or nothing could."""
        news = self.news
        if not news.waiting or news.state is SyncState.ALONE:
            return ""
        return self.tr("%n changes waiting", "", news.waiting)

    def age(self) -> str:
        """Return when the last exchange was, "" if there was none."""
        return f"{self.news.last:%I:%M %p}".lstrip("0") if self.news.last else ""

    def pill(self) -> str:
        """Return the words of the pill."""
        after = self.count() or (self.age() if self.news.state is SyncState.IN_SYNC else "")
        return f"{self.word()} · {after}" if after else self.word()

    def box(self) -> tuple[str, str, str]:
        """Return the three lines of the box: state, count, age; the last two may be empty."""
        age = self.tr("Last sync {0}").format(self.age()) if self.age() else ""
        alone = self.tr("No hub is set up") if self.news.state is SyncState.ALONE else ""
        return self.word(), self.count() or alone, age

    def _combine(self) -> None:
        """Let what needs a person come first, then what happens now, then what is stored."""
        news = self._stored
        if news.state not in (SyncState.ALONE, SyncState.NEEDS_YOU, SyncState.REFUSED):
            if self._running:
                news = replace(news, state=SyncState.SYNCING)
            elif not self._reachable:
                news = replace(news, state=SyncState.OFFLINE)
        if news != self.news:
            self.news = news
            self.changed.emit()

    def lock_note(self) -> str:
        """Return the sentence about encryption in the status bar."""
        return self.tr("Encrypted on this laptop · locks after {0} min").format(self.lock_minutes)

    def data_note(self) -> str:
        """Return how old the hub's data is, "" without a hub."""
        return self.tr("Hub data as of {0}").format(self.age()) if self.age() else ""


def news_of(found: Found, time_zone: str) -> SyncNews:
    """Return what the database says about its hub, as it is shown."""
    state = SyncState.ALONE
    if found.refused:
        state = SyncState.REFUSED
    elif found.conflicts:
        state = SyncState.NEEDS_YOU
    elif found.attached and found.paused:
        state = SyncState.PAUSED
    elif found.attached and found.problem:
        state = SyncState.OFFLINE
    elif found.attached:
        state = SyncState.WAITING if found.waiting or found.loading else SyncState.IN_SYNC
    from zoneinfo import ZoneInfo

    last = found.last_success
    local = last.astimezone(ZoneInfo(time_zone)) if last is not None else None
    return SyncNews(state, found.waiting, asking=found.needs_you, last=local)
