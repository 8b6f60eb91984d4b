"""What to know of the chosen stop: blocks that are read, and fail, each for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from provider_ops.overview import today_reads
from provider_ops.overview.talking import points_of
from provider_ops.planning.rules.nearby import NEAR_MILES
from provider_ops.visits.rules import State
from ui.page import Link
from ui.today.cases_block import CasesBlock
from ui.today.changes_block import ChangesBlock
from ui.today.codes_block import CodesBlock
from ui.today.contract_block import ContractBlock
from ui.today.denials_block import DenialsBlock
from ui.today.last_visit_block import LastVisitBlock
from ui.today.nearby_block import NearbyBlock
from ui.today.office_head import OfficeHead
from ui.today.people_block import PeopleBlock
from ui.today.talk_block import TalkBlock
from ui.today.teaching_block import TeachingBlock
from ui.today.words import duration

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QAction

    from provider_ops.escalations.queries import CaseRow
    from provider_ops.overview import prep
    from provider_ops.overview.changes import Change
    from provider_ops.overview.denials import DenialPicture
    from provider_ops.overview.today import Stop
    from provider_ops.planning.queries import DueRow
    from provider_ops.store.workspace import Workspace
    from provider_ops.visits.queries import VisitRow
    from ui.kit.block import Block
    from ui.page import Desk


Read = TypeVar("Read")
SHARES = (23, 24)
"""Of the room, at the left and at the right, where codes and materials have longer names."""


class PrepPane(QWidget):
    """Shows one stop; asks to keep promises and to open what the facts come from."""

    requested = Signal(object)  # a Link
    kept = Signal(str)  # key of a promise

    def __init__(self, desk: Desk, start: QAction, keys: str, brief: QAction) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.stop: Stop | None = None
        self.about: prep.About | None = None
        self._agreed: prep.Agreed | None = None
        self._facts: dict[str, Any] = {}
        theme = desk.theme
        self.head = OfficeHead(theme, start, keys, brief)
        self.contract, self.codes = ContractBlock(theme), CodesBlock(theme)
        self.denials, self.cases = DenialsBlock(theme), CasesBlock(theme)
        self.last, self.talk = LastVisitBlock(theme), TalkBlock(theme)
        self.teaching, self.changed = TeachingBlock(theme), ChangesBlock(theme)
        self.people = PeopleBlock(theme)
        self.near = NearbyBlock(theme)
        self._number = 0
        self._lay_out()
        self._connect()
        self.inner.hide()

    def show_stop(self, number: int, stop: Stop | None, minute: int) -> None:
        """Show `stop`, the `number`-th of the day; `minute` is the time of the day now."""
        self.inner.setVisible(stop is not None)
        same = stop is not None and self.stop is not None and stop.visit.id == self.stop.visit.id
        self.stop, self._number = stop, number
        if stop is None:
            return
        self.show_head(minute)
        if not same:
            self._facts, self._agreed = {}, None
            self.talk.hide()
            self.near.hide()
            self.area.verticalScrollBar().setValue(0)
        self.read_all()

    def read_all(self) -> None:
        """Read every block again; what is on screen stays until its answer is there."""
        self._read_about()
        self._read_agreed()
        self._read_cases()
        self._read_last()
        self._read_taught()
        self._read_changed()
        self._read_near()

    def _add_stop(self, key: str) -> None:
        day = self._desk.work.today()
        self.requested.emit(Link("new-visit", UUID(key), {"day": day}))

    def _read_about(self) -> None:
        self._read(today_reads.people, self._show_about, self.denials, self.people)

    def _read_agreed(self) -> None:
        self._read(today_reads.agreed, self._show_agreed, self.contract, self.codes)

    def _read_cases(self) -> None:
        self._read(today_reads.cases, self._show_cases, self.cases)

    def _read_last(self) -> None:
        self._read(today_reads.last, self._show_last, self.last)

    def _read_taught(self) -> None:
        self._read(today_reads.taught, self._show_taught, self.teaching)

    def _read_changed(self) -> None:
        self._read(today_reads.changed, self._show_changed, self.changed)

    def _read_near(self) -> None:
        place = self.stop.place if self.stop is not None else None
        if place is None:
            self.near.hide()
            return
        self._read(
            lambda work, _office: today_reads.nearby(work, place), self._show_near, self.near
        )

    def _read(
        self,
        query: Callable[[Workspace, UUID], Read],
        show: Callable[[Read], None],
        *blocks: Block,
    ) -> None:
        """Run `query` for the stop on a worker; its answer counts while the stop is shown."""
        stop, work = self.stop, self._desk.work
        if stop is None:
            return
        visit, office = stop.visit.id, stop.visit.organization_id

        def current() -> bool:
            return self.stop is not None and self.stop.visit.id == visit

        def fail(error: Exception) -> None:
            for block in blocks if current() else ():
                block.show_error(error)

        self._desk.jobs.run(
            self, lambda _: query(work, office),
            lambda found: show(found) if current() else None, fail,
        )  # fmt: skip

    def _show_about(self, found: tuple[prep.About, DenialPicture]) -> None:
        self.about, picture = found
        self.head.show_office(self.about)
        self.denials.show_denials(picture)
        self.people.show_people(self.about.people)
        self._gather(reasons=picture.reasons)

    def _show_agreed(self, found: prep.Agreed) -> None:
        self._agreed = found
        today = self._desk.work.today()
        self.contract.show_contract(found.contract, today)
        ended = found.contract is not None and found.contract.standing.ended
        self.codes.show_codes(found.ending, found.approved, today, ended=ended)
        self._gather(ending=found.ending, contract=found.contract)

    def _show_cases(self, found: tuple[CaseRow, ...]) -> None:
        self.cases.show_cases(found, self._desk.work.today())
        self._gather(cases=found)

    def _show_last(self, found: today_reads.Last) -> None:
        work = self._desk.work
        self.last.show_visit(found.visit, found.promises, work.today(), work.staff_id)
        self._gather(promises=found.promises)

    def _show_taught(self, found: today_reads.Taught) -> None:
        self.teaching.show_teaching(found.clocks, found.papers, self._desk.work.today())
        self._gather(clocks=found.clocks)

    def _show_changed(self, found: tuple[date, tuple[Change, ...]]) -> None:
        since, changed = found
        self.changed.show_changes(changed, since)
        self._gather(changed=changed)

    def _show_near(self, found: tuple[tuple[float, DueRow], ...]) -> None:
        self.near.show_near(found, self._number, NEAR_MILES, self._desk.work.today())

    def _gather(self, **facts: Any) -> None:
        """Make the points to talk about anew from all facts that are here."""
        self._facts |= facts
        if {"reasons", "ending", "cases", "promises", "clocks", "changed"} <= self._facts.keys():
            self.talk.show_points(points_of(**self._facts))

    def show_head(self, minute: int) -> None:
        """Show which stop it is, and how it stands at `minute` of the day."""
        if self.stop is not None:
            visit = self.stop.visit
            self.head.show_stop(self._number, visit.organization, *self._timing(visit, minute))

    def _timing(self, visit: VisitRow, minute: int) -> tuple[str, str]:
        """Return how long it is until a visit or that it is late, if it is not made, and a tone."""
        start = visit.start_minute
        if visit.state is State.SUBMITTED:
            return self.tr("submitted"), "ok"
        if start is None or visit.has_draft:
            return "", "3"
        if start >= minute:
            return self.tr("starts in {0}").format(duration(start - minute)), "3"
        return self.tr("{0} late").format(duration(minute - start)), "cr"

    def _connect(self) -> None:
        self.contract.acted.connect(self._open_contract)
        self.codes.rows.activated.connect(self._check)
        self.denials.acted.connect(self._open_lines)
        self.cases.acted.connect(self._open_case)
        self.last.kept.connect(self.kept)
        self.teaching.rows.activated.connect(self._check)
        self.changed.rows.activated.connect(self._open_change)
        self.near.rows.activated.connect(self._add_stop)
        for block, read in (
            (self.contract, self._read_agreed), (self.codes, self._read_agreed),
            (self.denials, self._read_about), (self.cases, self._read_cases),
            (self.last, self._read_last), (self.teaching, self._read_taught),
            (self.changed, self._read_changed), (self.people, self._read_about),
            (self.near, self._read_near),
        ):  # fmt: skip
            block.retried.connect(read)

    def _open_contract(self) -> None:
        if self._agreed is not None and self._agreed.contract is not None:
            self.requested.emit(Link("contract", self._agreed.contract.id))

    def _check(self, code: str) -> None:
        npi = self.about.clinicians[0][0] if self.about and self.about.clinicians else ""
        self.requested.emit(Link("check", npi or None, {"code": code}))

    def _open_lines(self) -> None:
        if self.stop is not None:
            office = self.stop.visit.organization_id
            self.requested.emit(Link("claims", detail={"organization": office}))

    def _open_case(self) -> None:
        first = next(iter(self._facts.get("cases", ())), None)
        if first is not None:
            self.requested.emit(Link("escalation", first.id))

    def _open_change(self, key: str) -> None:
        kind, _, value = key.partition(" ")
        self.requested.emit(Link(kind, UUID(value)))

    def _lay_out(self) -> None:
        self.inner = QWidget()
        column = QVBoxLayout(self.inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(_line("h"))
        column.addLayout(_pairs((self.contract, self.codes), (self.denials, self.cases),
                                (self.last, self.teaching)))  # fmt: skip
        column.addWidget(self.talk)
        column.addWidget(self.near)
        column.addLayout(_pairs((self.changed, self.people)))
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.inner)
        self.area.setAccessibleName(self.tr("Visit prep"))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)


def _pairs(*pairs: tuple[Block, Block]) -> QGridLayout:
    """Blocks side by side, a line between them."""
    grid = QGridLayout()
    grid.setSpacing(0)
    for column, share in zip((0, 2), SHARES, strict=True):
        grid.setColumnStretch(column, share)
    for row, (left, right) in enumerate(pairs):
        for block in (left, right):
            block.setMinimumWidth(0)
        grid.addWidget(left, row, 0)
        grid.addWidget(_line("v"), row, 1)
        grid.addWidget(right, row, 2)
    return grid


def _line(direction: str) -> QFrame:
    line = QFrame()
    line.setProperty("rule", direction)
    return line
