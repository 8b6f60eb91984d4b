"""Contracts and codes: a list of views at the left, one of them on screen, or one contract."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.codes import queries as code_queries
from provider_ops.codes.queries import ToldFilter
from provider_ops.codes.rules.facts import ask
from provider_ops.contracts import queries, stretches
from provider_ops.core.errors import NotFoundError
from ui.contracts.batch import BatchView
from ui.contracts.checker.recent import RecentChecks
from ui.contracts.checker.view import CheckerView
from ui.contracts.commands import contract_commands
from ui.contracts.expiring import SOON, ExpiringView
from ui.contracts.filters import ExpiringFilters
from ui.contracts.hints import key_hints
from ui.contracts.listing import ContractsView
from ui.contracts.lists.view import CodeListsView
from ui.contracts.one.business_forms import BusinessSheets
from ui.contracts.one.view import ContractView
from ui.contracts.views import BATCH, CHECKER, CONTRACTS, EXPIRING, LISTS
from ui.kit.panes import Pane, Panes, WidthClass
from ui.kit.restyle import rule
from ui.kit.side_list import SideItem, SideList
from ui.page import Desk, Link, Page

if TYPE_CHECKING:
    from provider_ops.codes.queries import RecentCheck

PLANNERS = ("manager", "director")
"""Who comes for what ends; everybody else comes to check a code."""


View = TypeVar("View", bound=QWidget)


class ContractsPage(Page):
    """Contracts & codes."""

    key = "contracts"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._counts: dict[str, int | None] = {}
        self.side = SideList(desk.theme, self.tr("Contracts and codes"))
        self._begun = {EXPIRING, CONTRACTS, LISTS, CHECKER}  # until the page itself is read
        self._width = WidthClass.FULL
        self._lay_out()
        self.declare(self.tr("Contracts & codes"), contract_commands(self))
        self.side.chosen.connect(self._choose)
        self._show_side()
        self.side.go_to(EXPIRING if desk.person.role in PLANNERS else CHECKER)

    @cached_property
    def expiring(self) -> ExpiringView:
        """What ends or renews; this view and the others are built when they are first looked at."""
        made = self._placed(ExpiringView(self.desk))
        made.opened.connect(self.open_contract)
        made.counted.connect(self.filters.show_counts)
        made.recorded.connect(self._moved)
        made.said.connect(self.announced)
        made.failed.connect(self.failed)
        self.filters.territory_changed.connect(made.filter_territory)
        self.filters.choice_changed.connect(made.choose)
        return made

    @cached_property
    def filters(self) -> ExpiringFilters:
        """Which of what ends is shown."""
        made = ExpiringFilters(self.desk)
        self.below.addWidget(made)
        return made

    @cached_property
    def contracts(self) -> ContractsView:
        """All contracts."""
        made = self._placed(ContractsView(self.desk))
        made.opened.connect(self.open_contract)
        made.new_asked.connect(self.new_contract)
        made.import_asked.connect(lambda: self.requested.emit(Link("import")))
        made.said.connect(self.announced)
        made.failed.connect(self.failed)
        return made

    @cached_property
    def code_lists(self) -> CodeListsView:
        """What is approved."""
        made = self._placed(CodeListsView(self.desk))
        made.panes.set_width_class(self._width)
        made.check_asked.connect(lambda code: self.open_link(Link("check", detail={"code": code})))
        made.contract_asked.connect(self.open_contract)
        made.recorded.connect(self._recorded)
        made.announced.connect(self.announced)
        made.failed.connect(self.failed)
        made.settled.connect(self.commands.refresh)
        return made

    @cached_property
    def checker(self) -> CheckerView:
        """One question and its answer."""
        made = self._placed(CheckerView(self.desk))
        made.head.set_stacked(self._width is WidthClass.TABS)
        made.requested.connect(self.requested)
        made.failed.connect(self.failed)
        made.announced.connect(self.announced)
        made.kept.connect(self._kept)
        made.answered.connect(self._answered)
        made.more.clicked.connect(self._show_more)
        return made

    @cached_property
    def recent(self) -> RecentChecks:
        """What was told."""
        made = RecentChecks(self.desk)
        self.below.addWidget(made)
        made.opened.connect(self._open_told)
        return made

    @cached_property
    def batch(self) -> BatchView:
        """Many questions."""
        made = self._placed(BatchView(self.desk))
        made.announced.connect(self.announced)
        return made

    @cached_property
    def contract(self) -> ContractView:
        """One contract; built when the first one is opened."""
        made = ContractView(self.desk)
        self.layers.addWidget(made)
        made.panes.set_width_class(self._width)
        made.back_asked.connect(self.back)
        made.requested.connect(self.requested)
        made.recorded.connect(self._recorded)
        made.failed.connect(self.failed)
        made.loaded.connect(self.header_changed)
        made.rail.version_chosen.connect(lambda _key: self.header_changed.emit())
        return made

    @property
    def view(self) -> str:
        """The key of the view on screen, "contract" for one contract."""
        among = self.layers.currentWidget() is self.panes
        return self.side.current_key if among else "contract"

    @override
    def title(self) -> str:
        if self.view == "contract":
            facts = self.contract.facts
            return facts.detail.row.number if facts is not None else ""
        return self._titles()[self.view]

    @override
    def trail(self) -> str:
        return self.tr("Contracts & codes")

    @override
    def key_hints(self) -> tuple[tuple[str, str], ...]:
        if self.view == CHECKER and self.checker.on_sheet:
            return self.checker.sheet.key_hints(self.commands.keys("contracts.print-sheet"))
        version = self.contract.version_hints() if self.view == "contract" else ()
        return key_hints(self.view, version)

    @override
    def refresh(self) -> None:
        self._count()
        self._begun.clear()
        self._read_view()
        if self.view == "contract":
            self.contract.refresh()

    @override
    def set_width_class(self, width: WidthClass) -> None:
        self._width = width
        self.panes.set_width_class(width)
        if "contract" in vars(self):
            self.contract.panes.set_width_class(width)
        if "checker" in vars(self):
            self.checker.head.set_stacked(width is WidthClass.TABS)
        if "code_lists" in vars(self):
            self.code_lists.panes.set_width_class(width)

    @override
    def open_link(self, link: Link) -> None:
        if link.kind == "contract" and isinstance(link.id, UUID):
            self.open_contract(link.id)
            return
        if link.kind == "new-contract":
            self.new_contract(link.id if isinstance(link.id, UUID) else None)
            return
        if link.kind == "told" and isinstance(link.id, UUID):
            self._find_told(link.id)
            return
        if link.kind == self.key:
            self.show_view(str(link.detail["view"]))
            return
        self.show_view(CHECKER)
        npi, code = str(link.id or link.detail.get("npi", "")), str(link.detail.get("code", ""))
        on = link.detail.get("date", link.detail.get("on"))
        if npi and code:
            today = self.desk.work.today()
            self.checker.ask(
                ask(npi, code, on if isinstance(on, date) else today, today,
                    modifiers=link.detail.get("modifiers", ()),
                    place_of_service=link.detail.get("place", "11"),
                    units=link.detail.get("units", 1), beside=link.detail.get("beside", ()))
            )  # fmt: skip
        else:
            self.checker.begin(npi, code)

    def show_view(self, key: str) -> None:
        """Show one of the views."""
        self.layers.setCurrentWidget(self.panes)
        self.side.go_to(key)
        self.panes.show_pane("view")

    def open_contract(self, contract_id: UUID) -> None:
        """Show one contract in place of the views."""
        self.layers.setCurrentWidget(self.contract)
        self.contract.open(contract_id)
        self._settle()

    def new_contract(self, office: UUID | None = None) -> None:
        """Ask for a new contract, with `office` or one that is chosen there, and open it."""
        sheets = BusinessSheets(self.desk, self, self._recorded)
        sheets.ask_new(office, self.open_contract, self.failed.emit)

    def back(self) -> None:
        """Return from a contract to the view it was opened from."""
        if self.view == CHECKER and self.checker.on_sheet:
            self.checker.close_sheet()
        elif self.view == "contract" and not self.contract.close_paper():
            self.layers.setCurrentWidget(self.panes)
            self._view(self.side.current_key).setFocus(Qt.FocusReason.OtherFocusReason)
            self._settle()

    def _choose(self, key: str) -> None:
        self.stack.setCurrentWidget(self._view(key))
        self.below.setVisible(key in (EXPIRING, CHECKER))
        if key in (EXPIRING, CHECKER):
            self.below.setCurrentWidget(self.filters if key == EXPIRING else self.recent)
        self._read_view()
        self._settle()

    def _view(self, key: str) -> QWidget:
        views: dict[str, str] = {EXPIRING: "expiring", CONTRACTS: "contracts", LISTS: "code_lists",
                                 CHECKER: "checker", BATCH: "batch"}  # fmt: skip
        found: QWidget = getattr(self, views[key])
        return found

    def _read_view(self) -> None:
        """Read what the view on screen shows, once."""
        key = self.side.current_key
        if not key or key in self._begun:
            return
        self._begun.add(key)
        if key == CHECKER:
            self.recent.refresh()
            self.checker.refresh()
        elif key == EXPIRING:
            self.expiring.refresh()
        elif key == CONTRACTS:
            self.contracts.refresh()
        elif key == LISTS:
            self.code_lists.refresh()

    def _count(self) -> None:
        work = self.desk.work

        def read(_reporter: object) -> dict[str, int | None]:
            day, now = work.today(), work.now()
            stretches.catch_up(work)
            with work.read() as session:
                return {
                    EXPIRING: queries.expiring_count(session, work.market_id, day, now, SOON),
                    CONTRACTS: queries.count(session, work.market_id, day, now),
                    LISTS: code_queries.list_count(session, work.market_id),
                }

        self.desk.jobs.run(self, read, self._counted)

    def _counted(self, counts: dict[str, int | None]) -> None:
        self._counts = counts
        self._show_side()
        self.count_changed.emit(counts[EXPIRING] or 0)

    def _show_side(self) -> None:
        self.side.show_items(
            [SideItem(key, title, self._counts.get(key)) for key, title in self._titles().items()]
        )

    def _titles(self) -> dict[str, str]:
        return {
            EXPIRING: self.tr("Expiring contracts"),
            CONTRACTS: self.tr("Contracts"),
            LISTS: self.tr("Code lists"),
            CHECKER: self.tr("Code checker"),
            BATCH: self.tr("Batch check"),
        }

    def _settle(self) -> None:
        self.commands.refresh()
        self.header_changed.emit()

    def _recorded(self, words: str) -> None:
        self.announced.emit(words)
        self._begun.clear()
        self._count()
        if self.view == LISTS:
            self._read_view()
        self.changed.emit()

    def _moved(self, words: str) -> None:
        self.announced.emit(words)
        self.changed.emit()

    def _kept(self) -> None:
        self.recent.refresh()
        self.changed.emit()

    def _find_told(self, key: UUID) -> None:
        """Open a told answer that another page names."""
        work = self.desk.work

        def read(_reporter: object) -> RecentCheck:
            with work.read() as session:
                found = code_queries.recent_checks(session, work.market_id, ToldFilter(id=key))
            if not found:
                raise NotFoundError
            return found[0]

        self.show_view(CHECKER)
        self.desk.jobs.run(self, read, self._open_told, self.failed.emit)

    def _open_told(self, row: RecentCheck) -> None:
        self.show_view(CHECKER)
        self.checker.open_told(row)

    def _show_more(self) -> None:
        """Show what else can be done with the answer."""
        menu = self.commands.menu(
            "contracts.print-sheet", "contracts.add-to-visit", "contracts.add-to-escalation", "",
            "contracts.copy-answer", "contracts.tell-office",
        )  # fmt: skip
        at = self.checker.more
        menu.popup(at.mapToGlobal(at.rect().bottomLeft()))

    def _answered(self) -> None:
        if self.checker.shown is not None:
            self.recent.show_clinician(self.checker.shown.found.said.question.npi)
        self._settle()

    def search(self) -> None:
        """Put the keyboard where one searches."""
        if self.view == CHECKER:
            self.checker.bar.go_to("code")
        elif self.view == CONTRACTS:
            self.contracts.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.view == LISTS:
            self.code_lists.pane.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _placed(self, made: View) -> View:
        """Put a view that was just built behind the others."""
        self.stack.addWidget(made)
        return made

    def _lay_out(self) -> None:
        self.stack, self.below, self.layers = QStackedWidget(), QStackedWidget(), QStackedWidget()
        left = QWidget()
        left.setProperty("surface", "inset")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.side)
        column.addWidget(rule())
        column.addWidget(self.below, 1)
        column.addStretch()
        self.panes = Panes(
            self.desk.theme, "contracts",
            [Pane("views", self.tr("Views"), left, 192, 190),
             Pane("view", self.tr("On screen"), self.stack)],
            self.desk.memory,
        )  # fmt: skip
        self.layers.addWidget(self.panes)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.layers)
