"""Saved views: a menu to open, pin, delete and save; pinned ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal

from provider_ops.claims.findings.queries import LineFilter
from provider_ops.claims.lines.views import SavedView, delete_view, pin_view, save_view, saved_views
from ui.kit.error_words import in_words
from ui.kit.fields import Field, TextField
from ui.kit.icons import icon
from ui.kit.jobs import Lane
from ui.kit.menus import flat_menu
from ui.kit.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from ui.claims.lines import LinePane
    from ui.page import Desk


class ViewMenu(QObject):
    """Opens at the button of a pane; `chosen` carries the filter and the grouping."""

    chosen = Signal(object, str)
    announced = Signal(str)
    failed = Signal(Exception)

    def __init__(self, desk: Desk, pane: LinePane) -> None:
        super().__init__(pane)
        self._desk, self._pane = desk, pane
        self.views: tuple[SavedView, ...] = ()
        pane.views.clicked.connect(self.open)

    def open(self) -> None:
        """Read the views and show the menu."""
        work = self._desk.work

        def read() -> tuple[SavedView, ...]:
            with work.read() as session:
                return saved_views(session)

        self._desk.jobs.run(self, lambda _: read(), self._show, self.failed.emit)

    def save(self) -> None:
        """Ask for a name and keep what is shown."""
        theme, shown = self._desk.theme, self._shown()
        name = TextField(theme, " · ".join(filter(None, (shown.reason, shown.practice, shown.npi,
                                                         shown.code))))  # fmt: skip
        field = Field(theme, self.tr("Name"), name, name="view.name", names=True)
        missing = {field: self.tr("Give the view a name")}
        sheet = Sheet(
            theme, self._pane, self.tr("Save view"),
            self.tr("Keeps these filters on this laptop. One of the same name is replaced."),
            (field,), act=self.tr("Save view"), keep=self.tr("Cancel"),
            check=lambda: {} if name.text().strip() else missing,
        )  # fmt: skip

        def keep() -> None:
            view = self._shown(name.text())
            self._run(lambda: save_view(self._desk.work, view), sheet.accept,
                      lambda error: sheet.show_problem(in_words(error)))  # fmt: skip

        sheet.confirmed.connect(keep)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def apply(self, view: SavedView) -> None:
        """Show a view's lines, of the days that the pane has now."""
        staff = self._desk.work.staff_id if view.mine else None
        wanted = LineFilter(
            reason=view.reason, rule=view.rule, npi=view.npi, code=view.code, rep_id=staff,
            period=self._pane.filter.period, npis=view.npis, practice=view.practice,
            outcome=view.outcome, broken=view.broken, teachable=view.teachable,
        )  # fmt: skip
        self.chosen.emit(wanted, view.group)

    def _shown(self, name: str = "") -> SavedView:
        wanted = self._pane.filter
        return SavedView(
            name, wanted.reason, wanted.rule, wanted.npi, wanted.code, wanted.practice,
            wanted.npis, wanted.rep_id is not None, cast("str", self._pane.group.value() or ""),
            wanted.outcome, wanted.broken, wanted.teachable,
        )  # fmt: skip

    def _show(self, views: tuple[SavedView, ...]) -> None:
        self.views = views
        menu = flat_menu(self._pane)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for view in views:
            self._add(menu, view)
        if views:
            menu.addSeparator()
        menu.addAction(self.tr("Save this view")).triggered.connect(self.save)
        button = self._pane.views
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _add(self, menu: QMenu, view: SavedView) -> None:
        work, theme = self._desk.work, self._desk.theme
        own = menu.addMenu(view.name)
        if view.pinned:
            own.setIcon(icon("pin", theme.color("tx_2"), 14))
        own.addAction(self.tr("Open")).triggered.connect(lambda: self.apply(view))
        pin = self.tr("Unpin") if view.pinned else self.tr("Pin to the top")
        own.addAction(pin).triggered.connect(
            lambda: self._run(lambda: pin_view(work, view.name, pinned=not view.pinned))
        )
        own.addAction(self.tr("Delete view")).triggered.connect(
            lambda: self._run(lambda: delete_view(work, view.name))
        )

    def _run(
        self,
        act: Callable[[], None],
        done: Callable[[], object] = lambda: None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        def settled(_result: object) -> None:
            done()
            self.announced.emit(self.tr("Views updated"))

        self._desk.jobs.run(self, lambda _: act(), settled, failed or self.failed.emit,
                            lane=Lane.WRITE)  # fmt: skip
