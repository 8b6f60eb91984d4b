"""What the shell and every screen agree on: a desk to work at, links, and the page itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.kit.commands import Command, CommandSet
from ui.kit.focus import OWN_FOCUS
from ui.kit.states import StatePane

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from provider_ops.store.profile import Profile
    from provider_ops.store.workspace import Workspace
    from ui.background_sync import BackgroundSync
    from ui.kit.jobs import JobRunner
    from ui.kit.panes import PaneMemory, WidthClass
    from ui.kit.theme import Theme
    from ui.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Person:
    """Who is at the keyboard.

    Attributes:
        name: As the program greets them, "Marisol Vega".
        role: Of the staff list: rep, manager, trainer, director or admin.
        market: Name of the market, "Heron Bay".
        territory: Name of the territory the person answers for; "" without one.
    """

    name: str
    role: str
    market: str
    territory: str = ""


@dataclass(frozen=True)
class Desk:
    """What every page gets; nothing here changes while the database is open.

    Attributes:
        work: Handed to actions; opens sessions, on a worker only.
        jobs: Runs queries and actions.
        theme: Colours, fonts, text size.
        person: Who is at the keyboard.
        preferences: What the person chose for this laptop.
        memory: Keeps pane sizes; hand it to `Panes`.
        profile: Where database, key and backups are.
        sync: Talks to the hub; ask it, and hear how it went.
    """

    work: Workspace
    jobs: JobRunner
    theme: Theme
    person: Person
    preferences: Preferences
    memory: PaneMemory
    profile: Profile
    sync: BackgroundSync


@dataclass(frozen=True)
class Link:
    """A wish to see or begin something; who asks does not know who answers.

    Attributes:
        kind: "provider", "organization", "visit", "new-visit", "check", "told", "contract",
            "new-contract", "claim-line", "claims", "brief", "tasks", "escalation",
            "new-escalation", "new-entry", "material", "packet", "report", "import", "sync",
            "settings"; or the key of a page.
        id: The row, usually a UUID; None where the kind says it all.
        detail: More for the page that answers, such as {"code": "99214"} for a check.
    """

    kind: str
    id: object = None
    detail: Mapping[str, Any] = field(default_factory=dict)


class Page(QWidget):
    """One screen of the navigation. Built at the first visit, gone when the database closes."""

    key: ClassVar[str] = ""

    requested = Signal(object)  # a Link
    failed = Signal(Exception)
    changed = Signal()  # an action of this page changed data
    announced = Signal(str)  # a toast
    undoable = Signal(str, object)  # a toast, and what takes the action back
    count_changed = Signal(int)  # the number at the navigation entry
    header_changed = Signal()  # title, subtitle or key hints are others now

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setObjectName(f"page_{self.key}")
        self.setProperty(OWN_FOCUS, True)  # a ring around all of it would say nothing
        self.commands = CommandSet(self, "", (), desk.theme)
        self._holder: QWidget | None = None  # has the keyboard until there is a list for it
        self._listens = False

    def title(self) -> str:
        """Return the name in the top bar."""
        raise NotImplementedError

    def subtitle(self) -> str:
        """Return the quiet words after the title; "" for none."""
        return ""

    def tag(self) -> str:
        """Return what is going on with what the title names, shown as a tag; "" for nothing."""
        return ""

    def is_at_work(self) -> bool:
        """Whether what is on screen is being filled in: the top bar leaves search and New out."""
        return False

    def trail(self) -> str:
        """Return the name of the list that what is on screen was opened from; "" on the list."""
        return ""

    def header(self) -> QWidget | None:
        """Return what stands at the right of the top bar while the page is on screen."""
        return None

    def key_hints(self) -> tuple[tuple[str, str], ...]:
        """Return four to six pairs of a key and a word for the status bar."""
        return ()

    def new_commands(self) -> tuple[str, ...]:
        """Return the ids of those `commands` that begin something new, for the New menu."""
        return tuple(c.id for c in self.commands if ".new-" in c.id)

    def refresh(self) -> None:
        """Read the data again: at the first showing, and after something changed elsewhere."""

    def open_link(self, link: Link) -> None:
        """Show or begin what `link` names; only kinds routed to this page arrive."""

    def set_width_class(self, width: WidthClass) -> None:
        """Lay out for the room the window has; pages with `Panes` pass it on."""

    def take_focus(self) -> None:
        """Let the keyboard act in what matters most: the first list or table, else anything."""
        takers = [one for one in self.findChildren(QWidget) if _takes_focus(one, self)]
        lists = [one for one in takers if isinstance(one, QAbstractItemView)]
        chosen = (lists or takers or [self])[0]
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)
        self._holder = None if lists else chosen
        if self._holder is not None and not self._listens:
            self._listens = True
            for pane in self.findChildren(StatePane):
                pane.currentChanged.connect(self._take_list)

    def _take_list(self) -> None:
        """Let the keyboard go on to what came after it was asked for, if it still waits."""
        holder, self._holder = self._holder, None
        if holder is not None and holder.hasFocus():
            self.take_focus()

    def put_away(self) -> None:
        """Start saving what is not saved yet; the database closes once the jobs are done."""

    def declare(self, title: str, commands: Sequence[Command]) -> CommandSet:
        """Make `commands` those of this page, and return them."""
        self.commands = CommandSet(self, title, commands, self.desk.theme)
        return self.commands


def _takes_focus(widget: QWidget, page: QWidget) -> bool:
    wanted = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return wanted and widget.isEnabled() and widget.isVisibleTo(page)
