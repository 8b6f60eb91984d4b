"""Claims: ninety days in figures, why lines were denied, which rules they break, the lines."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.claims.findings.check import check_claims
from provider_ops.claims.findings.queries import LineFilter
from provider_ops.claims.findings.recheck import catch_up
from ui.claims.claim_life import show_life
from ui.claims.commands import claim_commands
from ui.claims.figures import FIXABLE, LOADED, RECOVERED, ClaimFigures
from ui.claims.finding_pane import FindingPane
from ui.claims.hints import key_hints
from ui.claims.importing.view import ImportView
from ui.claims.line_detail import show_line
from ui.claims.line_work import LineWork
from ui.claims.lower import LowerPanes
from ui.claims.picture import Picture, lines_of, read_picture
from ui.claims.rule_reader import show_rule
from ui.claims.why_pane import BARS, WhyPane
from ui.counts import grouped
from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button
from ui.kit.day_words import day_short
from ui.kit.jobs import Lane
from ui.kit.panes import WidthClass
from ui.kit.progress import ProgressStrip
from ui.kit.states import Empty, StatePane
from ui.kit.stowed import Stowed
from ui.page import Link, Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.claims.findings.check import ClaimsCheck
    from provider_ops.claims.findings.queries import FindingLine
    from provider_ops.core.progress import Reporter
    from ui.page import Desk

Found = TypeVar("Found")

_OF_ANY: dict[str, Any] = {"rule": "", "outcome": "", "broken": False, "issue_id": None,
                           "issue": ""}  # fmt: skip
"""What a filter by reason is without."""


class ClaimsPage(Page):
    """The log on one side of a stack, loading files on the other."""

    key = "claims"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme = desk.theme
        self.picture: Picture | None = None
        self._checking = False
        self._asked: LineFilter | None = None
        """What another screen asked for; it comes before the biggest reason."""
        self._focus_waits = True  # the keyboard was to come to lines before there were any
        self.figures = ClaimFigures(theme)
        self.why = WhyPane(desk)
        self.reasons = self.why.reasons
        self.findings = FindingPane(desk)
        self.below = LowerPanes(desk)
        self.lines, self.issues, self.tabs = self.below.lines, self.below.issues, self.below.tabs
        self.work = LineWork(desk, self.lines)
        self.progress = ProgressStrip(theme)
        self._upper = QSplitter(Qt.Orientation.Horizontal)
        self.states = StatePane(theme, self._log())
        self._stack = QStackedWidget()
        self._stack.addWidget(self.states)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.progress)
        self.declare(self.tr("Claims"), claim_commands(self))
        self._header = self._make_header()
        self._connect()

    @cached_property
    def imports(self) -> ImportView:
        """Loading files; built when somebody first wants to."""
        made = ImportView(self.desk)
        self._stack.addWidget(made)
        made.failed.connect(self.failed)
        made.back_asked.connect(self.show_log)
        made.findings_asked.connect(self.show_log)
        made.stepped.connect(self._frame_changed)
        made.announced.connect(self.announced)
        made.loaded.connect(self._loaded)
        return made

    @override
    def title(self) -> str:
        return self.tr("Import files") if self.is_importing() else self.tr("Claims")

    @override
    def trail(self) -> str:
        return self.tr("Claims") if self.is_importing() else ""

    @override
    def subtitle(self) -> str:
        if self.is_importing() or self.picture is None:
            return ""
        first, last = self.picture.period.first, self.picture.period.last
        if first is None or last is None:
            return ""
        today = self.desk.work.today()
        return f"{day_short(first, today)} – {day_short(last, today)}"  # noqa: RUF001 - a range

    @override
    def header(self) -> QWidget | None:
        return None if self.is_importing() else self._header

    @override
    def key_hints(self) -> tuple[tuple[str, str], ...]:
        if self.is_importing():
            return self.imports.key_hints()
        return key_hints(self.below.tabs.value())

    @override
    def set_width_class(self, width: WidthClass) -> None:
        self.stowed.set_narrow(width is WidthClass.TABS)
        self.below.payments.panes.set_width_class(width)
        if width is not WidthClass.TABS:
            self._switched()

    @override
    def take_focus(self) -> None:
        if self.is_importing():
            super().take_focus()
            return
        self._focus_waits = not self.lines.table.isVisible()
        self.below.focus_rows()

    @override
    def refresh(self) -> None:
        work = self.desk.work
        if self.picture is None:
            self.states.show_loading(self.tr("Reading claims."))
        self.desk.jobs.run(self, lambda _: read_picture(work), self._show, self._failed)
        if self.is_importing():
            self.imports.refresh()

    @override
    def open_link(self, link: Link) -> None:
        if link.kind == "import":
            self.show_imports()
        else:
            self.show_log()
            office = link.detail.get("organization")
            if isinstance(office, UUID):
                code = str(link.detail.get("code", ""))
                self.desk.jobs.run(self, partial(lines_of, self.desk.work, office, code),
                                   self._show_asked, self.failed.emit)  # fmt: skip
                return
            wanted = {name: str(link.detail[name]) for name in ("npi", "code", "reason", "rule")
                      if name in link.detail}  # fmt: skip
            if wanted:
                self._show_asked(LineFilter(**wanted))  # type: ignore[arg-type]

    def _show_asked(self, wanted: LineFilter) -> None:
        self._asked = wanted
        self.lines.show_lines(wanted)
        self._show_reasons()

    def show_imports(self) -> None:
        """Show what was loaded, and load more."""
        self._stack.setCurrentWidget(self.imports)
        self.imports.refresh()
        self._frame_changed()

    def check_again(self) -> None:
        """Judge all lines by the contracts and codes as they are known now."""
        work = self.desk.work
        self._run_check(lambda reporter: check_claims(work, reporter), self._checked)

    def _catch_up(self) -> None:
        """Judge what has changed since: lines that came, contracts, lists, loads."""
        work = self.desk.work
        self._run_check(lambda reporter: catch_up(work, reporter), lambda _: self._judged())

    def _run_check(self, check: Callable[[Reporter], Found], done: Callable[[Found], None]) -> None:
        self._checking = True
        job = self.desk.jobs.run(
            self, check, done, self.failed.emit, settled=self._check_over, lane=Lane.WRITE
        )
        self.progress.follow(job, self.tr("Checking"))

    # -- showing ---------------------------------------------------------------------

    def _show(self, picture: Picture) -> None:
        first = self.picture is None
        self.picture = picture
        self.below.period = picture.period
        if not picture.is_current and not self._checking:
            self._catch_up()
        if not picture.has_claims:
            self.states.show_empty(
                Empty("receipt-text", self.tr("No claims on this laptop yet"),
                      self.tr("They come with a sync, or from a remittance file (835)."), "ac",
                      self.tr("Import"))
            )  # fmt: skip
            return
        self.figures.show_picture(picture)
        self.findings.show_picture(picture)
        self._show_reasons()
        if first:
            wanted = LineFilter(period=picture.period)
            if picture.reasons:
                wanted = LineFilter(reason=picture.reasons[0].reason, period=picture.period)
            self.lines.show_lines(self._asked or wanted)
            self._show_reasons()
        else:
            self.lines.model.refresh()
            self.below.refresh()
        self.count_changed.emit(picture.findings)
        self.states.show_content()
        self.header_changed.emit()

    def _show_reasons(self) -> None:
        if self.picture is not None:
            self.why.show_view(self.picture, self.lines.filter)

    def _failed(self, error: Exception) -> None:
        self.states.show_error(error, self.tr("Read again"))

    def _check_over(self) -> None:
        self._checking = False

    def _checked(self, found: ClaimsCheck) -> None:
        words = grouped(
            self.tr("%n lines checked, findings: {findings}", "", found.lines), found.lines
        ).format(findings=f"{found.findings:,}")
        self.announced.emit(words)
        self._judged()

    def _judged(self) -> None:
        self.changed.emit()
        self.refresh()

    # -- asking ----------------------------------------------------------------------

    def _pick_reason(self, reason: str) -> None:
        known = {one.reason for one in self.picture.reasons} if self.picture else set()
        if reason in known:
            chosen = "" if reason == self.lines.filter.reason else reason
            self.lines.narrow(**_OF_ANY, reason=chosen, teachable=False)

    def _open_figure(self, name: str) -> None:
        if name == LOADED:
            self.show_imports()
        elif name == RECOVERED:
            self.tabs.set_value("issues")
        elif self.picture is not None:
            self.tabs.set_value("lines")
            self.lines.narrow(**_OF_ANY, reason="", teachable=name == FIXABLE)

    def _show_line(self, line_id: UUID) -> None:
        show_line(self.desk, self, line_id, lambda detail: self._check_line(detail.line),
                  self.failed.emit)  # fmt: skip

    def _show_life(self, claim_id: UUID, *, submitted: bool) -> None:
        show_life(self.desk, self, claim_id, self._show_line, self.failed.emit,
                  submitted=submitted)  # fmt: skip

    def _check_line(self, line: FindingLine) -> None:
        detail = {"code": line.code, "date": line.service_date, "modifiers": line.modifiers,
                  "place_of_service": line.place_of_service}  # fmt: skip
        self.requested.emit(Link("check", line.npi, detail))

    def _take_rows(self) -> None:
        """Give the keyboard to the lines that it waited for, unless somebody took it elsewhere."""
        holder = self.window().focusWidget()
        free = holder is None or holder is self or self.isAncestorOf(holder)
        if self._focus_waits and free and self.lines.table.isVisible():
            self._focus_waits = False
            self.lines.focus_rows()

    def _step_reason(self, step: int) -> None:
        """Show the lines of the bar before or after the one that is chosen."""
        if self.picture is None or not self.picture.reasons or not self.shows_lines():
            return
        bars = [one.reason for one in self.picture.reasons[: BARS - 1]]
        chosen = self.lines.filter.reason
        at = bars.index(chosen) + step if chosen in bars else (0 if step > 0 else len(bars) - 1)
        if 0 <= at < len(bars) and bars[at] != chosen:
            self.lines.narrow(**_OF_ANY, reason=bars[at], teachable=False)

    def _switched(self) -> None:
        """Leave the whole height to what has nothing to do with reasons of denials."""
        if not self.stowed.narrow:
            self._upper.setVisible(self.below.is_about_lines())
        self.commands.refresh()
        self.header_changed.emit()

    def shows_lines(self) -> bool:
        """Tell whether the lines of the log are on screen."""
        return not self.is_importing() and self.below.shows_lines()

    # -- frame -----------------------------------------------------------------------

    def is_importing(self) -> bool:
        """Tell whether files are on screen instead of the log."""
        return self._stack.currentWidget() is not self.states

    def show_log(self) -> None:
        """Go back to the log."""
        self._stack.setCurrentWidget(self.states)
        self._frame_changed()

    def _frame_changed(self) -> None:
        self._import_button.setVisible(not self.is_importing())
        self._check_button.setVisible(not self.is_importing())
        self.commands.refresh()
        self.header_changed.emit()

    def _connect(self) -> None:
        self.states.acted.connect(self.show_imports)
        self.reasons.activated.connect(self._pick_reason)
        self.findings.narrowed.connect(lambda values: self.lines.narrow(**values))
        self.findings.rule_read.connect(partial(show_rule, self.desk, self, self.failed.emit))
        self.figures.asked.connect(self._open_figure)
        for one in (self.findings, self.work, self.below.submissions):
            one.failed.connect(self.failed)
        self.lines.filter_changed.connect(self._show_reasons)
        self.lines.open_asked.connect(lambda line: self._show_line(line.id))
        self.lines.model.loaded.connect(self._take_rows)
        self.lines.reason_step_asked.connect(self._step_reason)
        self.reasons.installEventFilter(self.lines)
        self.why.trend.failed.connect(self.failed)
        self.work.requested.connect(self.requested)
        self.work.changed.connect(self.changed)
        self.work.announced.connect(self.announced)
        self.work.undoable.connect(self.undoable)
        self.below.switched.connect(self._switched)
        for pane in (self.issues, self.below.payments):
            pane.changed.connect(self.changed)
            pane.announced.connect(self.announced)
            pane.failed.connect(self.failed)
        self.issues.changed.connect(self.refresh)  # what was recovered is a figure above
        self.below.payments.claim_asked.connect(partial(self._show_life, submitted=False))
        self.below.payments.import_asked.connect(self.show_imports)
        self.below.submissions.claim_asked.connect(partial(self._show_life, submitted=True))
        self.below.submissions.import_asked.connect(self.show_imports)
        self.below.payments.table.current_changed.connect(lambda _row: self.commands.refresh())
        self.lines.import_asked.connect(self.show_imports)

    def _loaded(self, words: str) -> None:
        self.announced.emit(words)
        self._catch_up()

    def _log(self) -> QWidget:
        content, upper = QWidget(), self._upper
        for part in (self.why, self.findings):
            upper.addWidget(part)
        upper.setSizes([690, 510])
        panes = QSplitter(Qt.Orientation.Vertical)
        panes.addWidget(upper)
        panes.addWidget(self.below)
        panes.setSizes([270, 430])
        for splitter in (upper, panes):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.stowed = Stowed(
            self.desk.theme, self.tr("Claims"),
            [("lines", self.tr("Claims log")), ("why", self.tr("Why denied")),
             ("findings", self.tr("Findings"))],
            {"lines": (self.below,), "why": (self.figures, upper, self.why),
             "findings": (upper, self.findings)},
        )  # fmt: skip
        column.addWidget(self.stowed)
        column.addWidget(self.figures)
        column.addWidget(panes, 1)
        column.addStretch()
        return content

    def _make_header(self) -> QWidget:
        theme = self.desk.theme
        self._check_button = Button(theme, self.tr("Check again"), icon_name="refresh-cw").follow(
            self.commands["claims.check-again"]
        )
        self._import_button = Button(
            theme, self.tr("Import"), "primary", icon_name="upload", keys="I"
        ).follow(self.commands["claims.import"])
        return ButtonRow(self._check_button, self._import_button)
