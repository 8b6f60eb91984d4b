"""The row under the cursor in short, beside the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.contracts.rules import Status
from provider_ops.core.clock import end_of_day
from provider_ops.overview import prep, timeline
from provider_ops.overview.denials import denials
from provider_ops.overview.open_items import open_items
from ui.kit.banner import Banner
from ui.kit.block import Block
from ui.kit.buttons import Button, IconButton
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.flow import FlowLayout
from ui.kit.restyle import label, rule
from ui.page import Link
from ui.providers import facts
from ui.providers.moment_words import headline
from ui.providers.moments import LOOKS
from ui.providers.words import share_text
from ui.stored_words import said

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from provider_ops.overview.denials import DenialPicture
    from provider_ops.overview.open_items import OpenItems
    from provider_ops.overview.provider_list import ProviderRow
    from ui.kit.commands import CommandSet
    from ui.page import Desk

SETTLE_MS = 120
LATEST = 4


@dataclass(frozen=True, slots=True)
class Glance:
    """What the preview reads of one row."""

    about: prep.About
    picture: DenialPicture
    now_open: OpenItems
    latest: tuple[timeline.Entry, ...]


class Preview(QWidget):
    """Shows a row at once and reads the rest when the cursor rests on it."""

    requested = Signal(object)  # a Link
    closed = Signal()
    failed = Signal(Exception)

    def __init__(self, desk: Desk, commands: CommandSet) -> None:
        super().__init__()
        self._desk = desk
        self.row: ProviderRow | None = None
        self._of_office = ""  # said where the row is a clinician
        self.setProperty("surface", "inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = desk.theme
        self.name = label("", "15", wrap=True)
        self.facts = label("", "12", "2", wrap=True)
        self.banner = Banner(theme, "wa", "")
        self.glance = label("", "12", "2", wrap=True)
        self.share = label("", "18")
        self.denials = FactRows(theme, self.tr("Top denials"))
        self.open = FactRows(theme, self.tr("Open items"))
        self.latest = FactRows(theme, self.tr("Latest"))
        self.blocks = (
            Block(theme, self.tr("Denial rate"), self.tr("90 days")),
            Block(theme, self.tr("Open items")),
            Block(theme, self.tr("Latest"), ruled=False),
        )
        self.open.activated.connect(self._follow)
        self._lay_out(commands)
        self._rest = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._rest.timeout.connect(self._read)
        self.inner.hide()

    def show_row(self, row: ProviderRow | None) -> None:
        """Show `row`; None keeps what is there."""
        if row is None:
            return
        self.inner.show()
        self.row = row
        self.name.setText(row.name)
        self._say_whose(row)
        kind = row.office or (said(row.specialty) if row.is_office else "")
        npi = self.tr("NPI {0}").format(row.npi) if row.npi else ""
        self.facts.setText(" · ".join(part for part in (npi, kind) if part))
        self._show_share(row)
        self._show_banner(row)
        self.plan.setEnabled(row.organization_id is not None)
        if self.isVisible():
            self._rest.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what was not read while the list had the window for itself."""
        super().showEvent(event)
        if self.row is not None:
            self._rest.start()

    def _say_whose(self, row: ProviderRow) -> None:
        """Denials are a clinician's own; what is open and what happened are of the office."""
        days = self.tr("90 days")
        hint = days if row.is_office else self.tr("{0} · this clinician").format(days)
        self.blocks[0].hint.setText(hint)
        self._of_office = "" if row.is_office else self.tr("of the office")
        for block in self.blocks[1:]:
            block.hint.setText(self._of_office)

    def _read(self) -> None:
        row, work = self.row, self._desk.work
        if row is None or row.organization_id is None:
            self._show(None)
            return
        office, day = row.organization_id, work.today()
        known, own = end_of_day(work.time_zone, day), row

        def read() -> Glance:
            with work.read() as session:
                about = prep.about(session, office, day, known)
                people = about.clinicians if own.is_office else ((own.npi, own.specialty),)
                contract = prep.agreed(session, office, day, known).contract
                return Glance(
                    about, denials(session, people, day),
                    open_items(session, work, office, day, known, contract),
                    timeline.of_office(session, office, day, zone=work.time_zone, limit=LATEST),
                )  # fmt: skip

        def show(found: Glance) -> None:
            if self._is_of(own):
                self._show(found)

        def fail(error: Exception) -> None:
            if self._is_of(own):
                for block in self.blocks:
                    block.show_error(error)

        self._desk.jobs.run(self, lambda _: read(), show, fail)

    def _is_of(self, row: ProviderRow) -> bool:
        """Tell whether `row` is still the one on screen: a late answer is nobody's."""
        return self.row is not None and self.row.id == row.id

    def _show_share(self, row: ProviderRow) -> None:
        self.share.setText(share_text(row.denied) or self.tr("No lines"))
        self.glance.setText(
            self.tr("{0} claim lines").format(f"{row.lines:,}") if row.lines else ""
        )

    def _show_banner(self, row: ProviderRow) -> None:
        self.banner.hide()
        today = self._desk.work.today()
        if row.status == Status.EXPIRING.value and row.ends is not None:
            days = (row.ends - today).days
            lead = self.tr("Contract ends in {0} days.").format(days)
            text = self.tr("It ends {0} and nothing renews it.")
            self.banner.say("wa", lead, text.format(f"{row.ends:%m/%d/%Y}"))
            self.banner.show()
        elif row.status in (Status.LAPSED.value, Status.TERMINATED.value) and row.ends is not None:
            lead = self.tr("Contract ended {0}.").format(f"{row.ends:%m/%d/%Y}")
            self.banner.say("cr", lead, self.tr("No contract is in force."))
            self.banner.show()

    def _show(self, found: Glance | None) -> None:
        today = self._desk.work.today()
        for block in self.blocks:
            block.show_body()
        if found is None:
            self.denials.show_facts([])
            self.open.show_facts([facts.nothing_open()])
            self.latest.show_facts([Fact(text=self.tr("Works at no office now."), glyph="in")])
            return
        count = len(found.about.clinicians)
        row = self.row
        if row is not None and row.is_office:
            people = (
                self.tr("1 clinician") if count == 1 else self.tr("{0} clinicians").format(count)
            )
            members = self.tr("{0} members").format(f"{found.about.members:,}")
            self.facts.setText(f"{self.tr('NPI {0}').format(row.npi)} · {people} · {members}")
        peers = found.picture.peer_rate
        if peers is not None and row is not None and row.lines:
            words = self.tr("{0} claim lines · peers {1}")
            self.glance.setText(words.format(f"{row.lines:,}", share_text(float(peers))))
        self.denials.show_facts(facts.denials(found.picture.reasons))
        self.denials.setVisible(bool(found.picture.reasons))
        now_open = facts.open_now(found.now_open, today)
        count_open = str(len(now_open)) if now_open else ""
        hint = " ".join(filter(None, (count_open, self._of_office)))
        self.blocks[1].hint.setText(hint)
        self.open.show_facts(now_open or [facts.nothing_open()])
        entries = [
            Fact(_when(entry.day, today), headline(entry), f"icon:{LOOKS[entry.kind].icon}")
            for entry in found.latest
        ]
        nothing = Fact(text=self.tr("Nothing yet."), glyph="in")
        self.latest.show_facts(entries or [nothing])

    def _follow(self, key: str) -> None:
        kind, _, value = key.partition(" ")
        if value:
            self.requested.emit(Link(kind, UUID(value)))

    def _plan(self) -> None:
        if self.row is not None and self.row.organization_id is not None:
            self.requested.emit(Link("new-visit", self.row.organization_id))

    def _buttons(self, commands: CommandSet) -> QWidget:
        """What one does next; on two lines where the pane is narrow."""
        holder = QWidget()
        flow, theme = FlowLayout(holder), self._desk.theme
        show, check = commands["providers.open"], commands["providers.check-code"]
        self.plan = Button(theme, self.tr("Plan visit"), size="s")
        self.plan.clicked.connect(self._plan)  # to this office, whatever else is selected
        flow.addWidget(Button(theme, show.text(), "primary", size="s").follow(show))
        flow.addWidget(self.plan)
        flow.addWidget(Button(theme, check.text(), size="s").follow(check))
        policy = holder.sizePolicy()
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        return holder

    def _share(self) -> QWidget:
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(3)
        for part in (self.share, self.glance, self.denials):
            inside.addWidget(part)
        return holder

    def _lay_out(self, commands: CommandSet) -> None:
        theme = self._desk.theme
        close = IconButton(theme, "x", self.tr("Close preview"), keys="Space", edge=24)
        close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(label(self.tr("PREVIEW"), "11b", "3"), 1)
        top.addWidget(close)
        head = QVBoxLayout()
        head.setContentsMargins(14, 10, 14, 12)
        head.setSpacing(5)
        head.addLayout(top)
        head.addWidget(self.name)
        head.addWidget(self.facts)
        head.addSpacing(3)
        head.addWidget(self._buttons(commands))
        notice = QVBoxLayout()
        notice.setContentsMargins(14, 0, 14, 12)
        notice.addWidget(self.banner)
        self.inner = QWidget()
        column = QVBoxLayout(self.inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(notice)
        column.addWidget(rule())
        for block, body in zip(self.blocks, (self._share(), self.open, self.latest), strict=True):
            block.set_body(body)
            block.retried.connect(self._read)
            column.addWidget(block)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)


def _when(day: date, today: date) -> str:
    return f"{day:%m/%d}" if day.year == today.year else f"{day:%m/%d/%Y}"
