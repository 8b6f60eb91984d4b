"""Providers: the list with a preview, and the record of one behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.kit.panes import Pane, Panes, WidthClass
from ui.kit.segmented import Segmented
from ui.page import Link, Page
from ui.providers.bulk import BulkWork
from ui.providers.commands import TABS, provider_commands
from ui.providers.corrections.pane import CorrectionsPane
from ui.providers.list_pane import ALL, MINE, ListPane
from ui.providers.preview import Preview
from ui.providers.record import RecordView
from ui.providers.record_tabs import OVERVIEW

if TYPE_CHECKING:
    from provider_ops.overview.provider_list import ProviderRow
    from ui.page import Desk


class ProvidersPage(Page):
    """Enter opens a record, Esc goes back to the row it came from."""

    key = "providers"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.row: ProviderRow | None = None
        self.in_record = False  # whether a record is on screen, not the list
        self.in_corrections = False
        self._counts: dict[str, int] = {}
        self.list = ListPane(desk)
        self.bulk = BulkWork(desk, self.list)
        self.declare(self.tr("Providers"), provider_commands(self))
        self.preview = Preview(desk, self.commands)
        self.panes = Panes(
            desk.theme, self.key,
            (
                Pane("list", self.tr("List"), self.list),
                Pane("preview", self.tr("Preview"), self.preview, 348, 300),
            ),
            desk.memory,
        )  # fmt: skip
        self.record = RecordView(desk, self.commands)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.record)
        self.corrections = CorrectionsPane(desk)
        self.stack.addWidget(self.corrections)
        self.what = Segmented(
            self.tr("View"),
            [("list", self.tr("Providers")), ("corrections", self.tr("Corrections"))],
        )
        self._header = QWidget()
        row = QHBoxLayout(self._header)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.what)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._connect()
        self.setFocusProxy(self.list.table)

    @override
    def title(self) -> str:
        return self.record.name if self.in_record else self.tr("Providers")

    @override
    def trail(self) -> str:
        return self.tr("Providers") if self.in_record else ""

    @override
    def subtitle(self) -> str:
        if not self.is_listing() or not self._counts:
            return ""
        every = f"{self._counts[ALL]:,}"
        mine = self._counts.get(MINE)
        return self.tr("{0} of {1}").format(f"{mine:,}", every) if mine is not None else every

    @override
    def header(self) -> QWidget:
        return self._header

    @override
    def key_hints(self) -> tuple[tuple[str, str], ...]:
        keys = self.commands.keys
        if self.in_record:
            return (
                ("[ ]", self.tr("Previous, next")),
                (f"1-{TABS}", self.tr("Tabs")),
                (keys("providers.filter-timeline"), self.tr("Filter timeline")),
                (keys("providers.log-entry"), self.tr("Log call or note")),
                (keys("providers.check-code"), self.tr("Check a code")),
                (keys("providers.plan-visit"), self.commands["providers.plan-visit"].text()),
            )
        if self.in_corrections:
            return (
                ("↑ ↓", self.tr("Move")),
                ("X", self.tr("Pick")),
                ("A", self.tr("Approve")),
                ("D", self.tr("Decline")),
                ("S", self.tr("Send file")),
                ("↵", self.tr("Open the visit")),
            )
        return (
            ("↑ ↓", self.tr("Move")),
            ("Space", self.tr("Preview")),
            ("↵", self.tr("Open 360")),
            ("X", self.tr("Select")),
            (keys("providers.plan-visit"), self.commands["providers.plan-visit"].text()),
            ("/", self.tr("Filter")),
        )

    @override
    def set_width_class(self, width: WidthClass) -> None:
        self.panes.set_width_class(width)
        self.record.set_width_class(width)

    @override
    def refresh(self) -> None:
        self.list.refresh()
        self.corrections.refresh()
        self.record.forget()
        if self.in_record:
            self.record.refresh()

    @override
    def open_link(self, link: Link) -> None:
        if link.kind in ("provider", "organization") and isinstance(link.id, UUID):
            self.open_record(link.kind, link.id, tab=link.detail.get("tab", OVERVIEW))
        elif link.kind == "new-entry":
            self.record.entries.log()
        elif link.detail.get("view") == "corrections":
            self.show_corrections()

    @override
    def put_away(self) -> None:
        self.record.standing.note.save()

    def open_record(self, kind: str, key: UUID, *, tab: str = OVERVIEW) -> None:
        """Show the record of a clinician ("provider") or an office ("organization").

        `tab` is the key of what is shown of it; "" leaves the tab that is on.
        """
        if tab:
            self.record.tabs.strip.set_value(tab)
        self.record.show_record(kind, key)
        self.in_record = True
        self.stack.setCurrentWidget(self.record)
        self.record.tabs.take_focus()
        self._turn()

    def close_record(self) -> None:
        """Go back to the list."""
        if self.in_record:
            self.in_record = False
            self._browse()

    def show_corrections(self) -> None:
        """Show what offices said otherwise than the directory."""
        self.in_record = False
        self.what.set_value("corrections")
        self._browse()

    def _browse(self) -> None:
        """Show the list that the switch in the header names."""
        self.in_corrections = self.what.value() == "corrections"
        shown = self.corrections if self.in_corrections else self.panes
        self.stack.setCurrentWidget(shown)
        (self.corrections if self.in_corrections else self.list).table.setFocus()
        self._turn()

    def _connect(self) -> None:
        self.list.open_asked.connect(lambda row: self.open_record(_kind(row), row.id))
        self.list.current_changed.connect(self._move)
        self.list.preview_asked.connect(self._toggle_preview)
        self.list.counted.connect(self._counted)
        self.list.add_asked.connect(self.record.add_provider)
        self.list.import_asked.connect(lambda: self.requested.emit(Link("import")))
        self.list.failed.connect(self.failed)
        self.list.model.picks_changed.connect(self._turn)
        self.list.plan_asked.connect(self.bulk.plan)
        self.list.export_asked.connect(self.bulk.export)
        self.bulk.changed.connect(self.changed)
        self.bulk.announced.connect(self.announced)
        self.bulk.undoable.connect(self.undoable)
        self.bulk.failed.connect(self.failed)
        self.preview.requested.connect(self.requested)
        self.preview.closed.connect(lambda: self._show_preview(shown=False))
        self.record.requested.connect(self.requested)
        self.record.failed.connect(self.failed)
        self.record.renamed.connect(self._turn)
        self.record.stood.connect(self._turn)
        self.record.written.connect(self._written)
        self.record.stepped.connect(
            lambda row: self.open_record(_kind(row), row.id, tab="")
        )
        self.record.back_asked.connect(self.close_record)
        self.what.value_changed.connect(lambda _key: self._browse())
        self.corrections.requested.connect(self.requested)
        self.corrections.counted.connect(self._waiting)
        self.corrections.settled.connect(self.commands.refresh)
        self.corrections.written.connect(self._written)
        self.corrections.failed.connect(self.failed)

    def _move(self, row: ProviderRow | None) -> None:
        if row is not None:
            self.row = row
            self.preview.show_row(row)
            self.commands.refresh()

    def _toggle_preview(self, row: ProviderRow) -> None:
        self._show_preview(shown=not self.panes.shows("preview"))
        self._move(row)

    def _show_preview(self, *, shown: bool) -> None:
        self.panes.set_shown("preview", shown=shown)
        self.list.table.setFocus()

    def _counted(self, counts: dict[str, int]) -> None:
        self._counts = counts
        self.count_changed.emit(counts.get(MINE, counts[ALL]))
        self.header_changed.emit()

    def _turn(self) -> None:
        today = self.visit_today is not None
        words = self.tr("Start visit") if today else self.tr("Plan visit")
        self.record.head.say_visit(words)
        words = self.tr("Plan visits") if self.has_picks() else words
        self.commands.rename("providers.plan-visit", words)
        self.what.setVisible(not self.in_record)
        self.commands.refresh()
        self.header_changed.emit()

    def _written(self, words: str) -> None:
        self.announced.emit(words)
        self.changed.emit()
        self.list.refresh()

    def is_listing(self) -> bool:
        """Tell whether the list is on screen, no record and no corrections."""
        return not self.in_record and not self.in_corrections

    def has_picks(self) -> bool:
        """Tell whether rows of the list on screen are selected."""
        return self.is_listing() and self.list.model.picked_count() > 0

    def may_decide(self) -> bool:
        """Tell whether there is a correction to approve or to decline."""
        return self.in_corrections and not self.in_record and self.corrections.may_decide

    def may_send(self) -> bool:
        """Tell whether there is a correction to send."""
        return self.in_corrections and not self.in_record and self.corrections.may_send

    def _waiting(self, count: int) -> None:
        words = self.tr("Corrections {n}").format(n=count) if count else self.tr("Corrections")
        self.what.set_word("corrections", words)

    def has_office(self) -> bool:
        """Tell whether an office is on screen or at the keyboard."""
        return self._office() is not None

    def has_person(self) -> bool:
        """Tell whether somebody is on screen or at the keyboard whose codes are checked."""
        if self.in_corrections and not self.in_record:
            return self.corrections.current is not None
        return self.in_record or self.row is not None

    def _office(self) -> UUID | None:
        if self.in_record:
            return self.record.organization_id
        if self.in_corrections:
            correction = self.corrections.current
            return correction.organization_id if correction is not None else None
        return self.row.organization_id if self.row is not None else None

    def open_row(self) -> None:
        """Show the record of the row at the keyboard."""
        if self.row is not None:
            self.open_record(_kind(self.row), self.row.id)

    @property
    def visit_today(self) -> UUID | None:
        """The visit of today to the office of the record on screen."""
        return self.record.visit_today if self.in_record else None

    def plan(self) -> None:
        """Start the visit of today, or plan one: to the selected rows, else to the current."""
        if self.has_picks():
            self.bulk.plan()
        elif self.visit_today is not None:
            self.requested.emit(Link("visit", self.visit_today))
        else:
            self.plan_another()

    def plan_another(self) -> None:
        """Ask for a new visit to the office."""
        office = self._office()
        if office is not None:
            self.requested.emit(Link("new-visit", office))

    def escalate(self) -> None:
        """Ask for a new escalation of the office."""
        office = self._office()
        if office is not None:
            self.requested.emit(Link("new-escalation", office))

    def agree(self) -> None:
        """Ask for a new contract with the office."""
        if (office := self._office()) is not None:
            self.requested.emit(Link("new-contract", office))

    def check_code(self) -> None:
        """Ask what of its codes is approved."""
        if self.in_record:
            npi = self.record.npi
        elif self.in_corrections:
            npi = self.corrections.current.npi if self.corrections.current is not None else ""
        else:
            npi = self.row.npi if self.row is not None else ""
        self.requested.emit(Link("check", npi or None))


def _kind(row: ProviderRow) -> str:
    return "organization" if row.is_office else "provider"
