"""The list of providers: saved views as tabs, filters, a table of any length."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.overview import provider_index, provider_list
from provider_ops.overview.provider_list import Filter, Order, ProviderRow
from ui.counts import grouped
from ui.kit.bulkbar import BulkBar
from ui.kit.columns import RowFacts
from ui.kit.jobs import Lane
from ui.kit.paging import PageAsk, Sort, Source
from ui.kit.restyle import rule
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel, TableState
from ui.kit.table_view import TableView
from ui.kit.tabs import TabStrip
from ui.providers.columns import columns
from ui.providers.filter_bar import FilterBar
from ui.providers.words import HIGH
from ui.record_states import RecordStates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.page import Desk

ALL, MINE, ENDING, UNSEEN, DENIED = "all", "mine", "ending", "unseen", "denied"


class ListPane(QWidget):
    """Keeps its summaries up to date and shows those that pass tab and filters."""

    open_asked = Signal(object)  # a ProviderRow; so the next two
    preview_asked = Signal(object)
    current_changed = Signal(object)
    counted = Signal(object)  # counts by tab
    add_asked = Signal()
    import_asked = Signal()
    plan_asked = Signal()  # visits to the selected rows; the next one, a file of them
    export_asked = Signal()
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._mine = desk.work.staff_id if desk.person.territory else None
        self._made = False  # whether the summaries were made since the screen was opened
        self._counts: dict[str, int] = {}
        self._without: dict[str, int] = {}
        theme = desk.theme
        self.tabs = TabStrip(theme, self.tr("Views"), self._views())
        self.filters = FilterBar(theme)
        self._states: RecordStates[ProviderRow] = RecordStates(
            desk.work, lambda row: "organization" if row.is_office else "provider"
        )
        self.model: PagedTableModel[ProviderRow] = PagedTableModel(
            columns(desk.work.today), RowFacts(lambda row: row.id, self._states), desk.jobs, self,
            pickable=True,
        )  # fmt: skip
        self.model.sorting = Sort("name")
        self.table = TableView(self.model, theme)
        self.table.setObjectName("providers.table")
        self.table.setAccessibleName(self.tr("Providers"))
        self.states = StatePane(theme, self.table)
        self.bar = BulkBar(theme, self.states)
        self._export = self.bar.add_button(self.tr("Export"))
        self._plan = self.bar.add_button(self.tr("Plan visits"), main=True)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show what is known, and bring the summaries up to date behind it."""
        if self.model.rowCount():
            self.model.refresh()
        else:
            self.ask()
        self._update()

    def ask(self) -> None:
        """Ask for the rows of the present tab and filters."""
        self.model.show(self._source(self.wanted()))
        self._count()

    def wanted(self) -> Filter:
        """Return what the list shows: the tab, narrowed by the filters."""
        view, chosen = self._view(self.tabs.value()), self.filters.chosen
        return replace(
            chosen,
            rep_id=view.rep_id,
            unseen_since=view.unseen_since,
            denied_often=view.denied_often,
            kind=chosen.kind or view.kind,
            statuses=chosen.statuses or view.statuses,
        )

    def _views(self) -> list[tuple[str, str]]:
        mine = [(MINE, self.tr("My panel"))] if self._mine is not None else []
        return [
            *mine,
            (ENDING, self.tr("Contract ends soon")),
            (UNSEEN, self.tr("Not seen in 90 days")),
            (DENIED, self.tr("Denials over {}%").format(HIGH)),
            (ALL, self.tr("All")),
        ]

    def _view(self, key: str) -> Filter:
        if key == MINE:
            return Filter(rep_id=self._mine)
        if key == ENDING:
            return provider_list.ending_soon(self._mine)
        if key == UNSEEN:
            return provider_list.not_seen(self._desk.work.today(), self._mine)
        if key == DENIED:
            return provider_list.denied_often(self._mine)
        return Filter()

    def _source(self, wanted: Filter) -> Source[ProviderRow]:
        work = self._desk.work

        def count() -> int:
            with work.read() as session:
                return provider_list.count(session, wanted)

        def page(ask: PageAsk[ProviderRow]) -> Sequence[ProviderRow]:
            sort = ask.sort or Sort("name")
            with work.read() as session:
                return provider_list.page(
                    session, wanted, order=cast("Order", sort.by), descending=sort.descending,
                    offset=ask.offset, limit=ask.limit,
                )  # fmt: skip

        def locate(text: str, sort: Sort | None) -> int | None:
            if sort is not None and (sort.by != "name" or sort.descending):
                return None
            with work.read() as session:
                return provider_list.position(session, text, wanted)

        return self._states.watched(Source(count, page, locate))

    def _update(self) -> None:
        work = self._desk.work
        self._desk.jobs.run(
            self,
            lambda reporter: provider_index.update(work, reporter),
            self._updated,
            self._update_failed,
            lane=Lane.READ,
        )

    def _updated(self, changed: int) -> None:
        first, self._made = not self._made, True
        if changed or (first and not self.model.rowCount()):
            self.ask() if first else self.model.refresh()
            self._count()
        self._offer()

    def _update_failed(self, error: Exception) -> None:
        self._made = True
        if self.model.rowCount():
            self.failed.emit(error)
        else:
            self.states.show_error(error, self.tr("Read again"))

    def _offer(self) -> None:
        work = self._desk.work

        def read() -> tuple[tuple[str, ...], tuple[str, ...]]:
            with work.read() as session:
                return provider_list.counties(session), provider_list.specialties(session)

        self._desk.jobs.run(
            self, lambda _: read(), lambda found: self.filters.offer(*found), self.failed.emit
        )

    def _count(self) -> None:
        work, keys = self._desk.work, [key for key, _ in self._views()]
        views = {key: self._view(key) for key in keys}

        def read() -> dict[str, int]:
            with work.read() as session:
                return {key: provider_list.count(session, one) for key, one in views.items()}

        self._desk.jobs.run(self, lambda _: read(), self._show_counts, self.failed.emit)

    def _show_counts(self, counts: dict[str, int]) -> None:
        self._counts = counts
        for key, number in counts.items():
            self.tabs.set_count(key, number)
        self.counted.emit(counts)

    def _state_changed(self, state: TableState) -> None:
        if state is TableState.READY:
            self.states.show_content()
        elif state is TableState.EMPTY and not self._made:
            self.states.show_loading(self.tr("Reading providers."))
        elif state is TableState.EMPTY:
            self._show_empty()
        elif state is TableState.LOADING and not self.model.rowCount():
            self.states.show_loading(self.tr("Reading providers."))

    def _start_at_top(self) -> None:
        """A list always has a current row, so that the preview is never blank."""
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.go_to(0)

    def _show_picks(self) -> None:
        """Say how many rows are selected and, where all are at hand, of how many offices."""
        count = self.model.picked_count()
        rows = self.model.picked_at_hand() or ()
        offices = len({row.organization_id for row in rows if row.organization_id is not None})
        self.bar.show_picks(
            count, grouped(self.tr("%n selected", "", count), count),
            grouped(self.tr("%n offices", "", offices), offices) if offices else "",
        )  # fmt: skip

    def _show_empty(self) -> None:
        """Say why nothing is here; with several filters, which one to drop."""
        without = provider_list.filters_without(self.filters.chosen)
        if not without:
            self.states.show_empty(self._nothing())
            return
        work, base = self._desk.work, self.wanted()

        def read() -> dict[str, int]:
            with work.read() as session:
                return {
                    field: provider_list.count(
                        session, replace(base, **{field: getattr(one, field)})
                    )
                    for field, one in without.items()
                }

        self._desk.jobs.run(self, lambda _: read(), self._show_way_out, self.failed.emit)

    def _show_way_out(self, found: dict[str, int]) -> None:
        if not found or self.model.rowCount():
            return
        self._without = {field: number for field, number in found.items() if number}
        title = (
            self.tr("No provider matches this filter")
            if len(found) == 1
            else self.tr("No provider matches all {0} filters").format(len(found))
        )
        drops = [
            self.tr("Removing {0} would show {1}.").format(
                " ".join(self.filters.sentence(field)), f"{number:,}"
            )
            for field, number in sorted(self._without.items(), key=lambda item: -item[1])
        ]
        why = " ".join(drops) or self.tr("No single filter is to blame.")
        self.states.show_empty(Empty("list-filter", title, why, "nu", *self._ways_out()))

    def _ways_out(self) -> tuple[str, str]:
        """The buttons: drop the filter that gives most, or all of them."""
        if not self._without:
            return self.tr("Clear all"), ""
        best = max(self._without, key=lambda field: self._without[field])
        subject = " ".join(self.filters.sentence(best))
        return self.tr("Remove {0}").format(subject), self.tr("Clear all")

    def _nothing(self) -> Empty:
        self._without = {}
        if self._counts.get(ALL, 0) or self.tabs.value() == ENDING:
            words = {
                ENDING: self.tr("No contract ends in 90 days"),
                UNSEEN: self.tr("Every office was seen in 90 days"),
                DENIED: self.tr("No denials over {}%").format(HIGH),
            }
            title = words.get(self.tabs.value(), self.tr("No provider is in your territory"))
            return Empty("circle-check", title, self.tr("All shows every provider."), "ok",
                         self.tr("Show all"))  # fmt: skip
        return Empty(
            "building-2", self.tr("No providers yet"),
            self.tr("Import a roster, or add the first clinician by hand."), "ac",
            self.tr("Import a roster"), self.tr("Add provider"),
        )  # fmt: skip

    def _act(self) -> None:
        if not self._made or self.model.state is TableState.FAILED:
            self.refresh()
        elif self._without:
            self.filters.drop(max(self._without, key=lambda field: self._without[field]))
        elif provider_list.filters_without(self.filters.chosen):
            self.filters.clear()
        elif self._counts.get(ALL, 0) or self.tabs.value() == ENDING:
            self.tabs.set_value(ALL)
        else:
            self.import_asked.emit()

    def _act_other(self) -> None:
        if self._without:
            self.filters.clear()
        else:
            self.add_asked.emit()

    def _connect(self) -> None:
        self.tabs.value_changed.connect(lambda _key: self.ask())
        self.filters.changed.connect(lambda: self.model.show(self._source(self.wanted())))
        self.table.open_asked.connect(self.open_asked)
        self.table.preview_asked.connect(self.preview_asked)
        self.table.current_changed.connect(self.current_changed)
        self.table.filter_asked.connect(self.filters.text.setFocus)
        self.table.heading.sort_asked.connect(lambda _sort: self._show_sorting())
        self.model.state_changed.connect(self._state_changed)
        self.model.loaded.connect(self._start_at_top)
        self.model.loaded.connect(self._show_picks)
        self.model.picks_changed.connect(self._show_picks)
        self.bar.clear_asked.connect(lambda: self.model.pick_all(picked=False))
        self._plan.clicked.connect(self.plan_asked)
        self._export.clicked.connect(self.export_asked)
        self.model.load_failed.connect(
            lambda error: self.states.show_error(error, self.tr("Read again"))
        )
        self.states.acted.connect(self._act)
        self.states.acted_other.connect(self._act_other)
        self._show_sorting()

    def _show_sorting(self) -> None:
        sort = self.model.sorting
        words = {
            "name": self.tr("name"), "ends": self.tr("contract end"), "seen": self.tr("seen"),
            "denied": self.tr("denied"),
        }  # fmt: skip
        if sort is not None:
            arrow = "↓" if sort.descending else "↑"
            self.filters.show_sorting(self.tr("Sorted by {0} {1}").format(words[sort.by], arrow))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.tabs, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.filters)
        column.addWidget(rule())
        column.addWidget(self.states, 1)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
