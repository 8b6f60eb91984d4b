"""Sync: what is safe, what waits, what needs a choice, and the last exchanges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.sync.account import devices
from ui.kit.block import LinkButton
from ui.kit.commands import Command
from ui.kit.dialog import explain
from ui.kit.jobs import Lane
from ui.kit.panes import Pane, Panes, WidthClass
from ui.kit.restyle import rule
from ui.kit.section import PaneHeader, Section
from ui.kit.states import Empty, StatePane
from ui.page import Page
from ui.sync.choice_list import MINE, THEIRS
from ui.sync.connect_sheet import ConnectSheet
from ui.sync.deeds import Deeds
from ui.sync.diary import Diary
from ui.sync.dispute_view import DisputeView
from ui.sync.facts import SyncFacts, load
from ui.sync.merged_view import MergedView, can_take_back
from ui.sync.refused_view import RefusedView
from ui.sync.side import SyncSide
from ui.sync.sign_in_sheet import SignInSheet
from ui.sync.words import step_words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from provider_ops.core.progress import Reporter
    from provider_ops.sync.account.devices import OwnLaptop
    from provider_ops.sync.exchange import Result
    from ui.kit.jobs import Job
    from ui.page import Desk, Link

DIARY_HEIGHT, DIARY_LEAST, DIARY_SHARE = 186, 128, 0.225
QWIDGETSIZE_MAX = 16_777_215


class SyncPage(Page):
    """What needs a person at the left, the one that is chosen at the right."""

    key = "sync"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme = desk.theme
        self.facts: SyncFacts | None = None
        self._key = ""
        self._wanted: object = None
        self.deeds = Deeds(self)
        self.diary = Diary(desk)
        self._declare()
        self.side = SyncSide(desk, self.commands)
        self.needs = self.side.needs
        self.dispute = DisputeView(desk, self.commands)
        self.refused = RefusedView(desk, self.commands)
        self.merged = MergedView(desk, self.commands)
        self._detail = QStackedWidget()
        for view in (self.dispute, self.refused, self.merged):
            self._detail.addWidget(view)
        self.states = StatePane(theme, self._detail)
        self._lay_out()
        for told, do in (
            (desk.sync.began, self._follow),
            (desk.sync.succeeded, self._synced),
            (desk.sync.failed, self._sync_failed),
            (desk.sync.ended, self.refresh),
            (desk.sync.due_changed, self.side.say_state),
        ):
            told.connect(do)
        self.side.chosen.connect(self._show_item)
        self.side.problem.acted.connect(self.sign_in)
        self.needs.open_asked.connect(self._go_in)
        self.dispute.changed.connect(self.commands.refresh)
        self.states.acted.connect(self._act)

    @override
    def title(self) -> str:
        return self.tr("Sync")

    @override
    def key_hints(self) -> tuple[tuple[str, str], ...]:
        if self.facts is None or not self.facts.state.attached:
            return ()
        if self._shows(self.merged):
            return (("↑ ↓", self.tr("Record")), ("U", self.tr("Take my part back")),
                    ("Ctrl R", self.tr("Sync now")))  # fmt: skip
        if not self._choosing():
            return (("Ctrl R", self.tr("Sync now")),)
        return (("↑ ↓", self.tr("Field")), ("← →", self.tr("Choose mine or theirs")),
                ("1 2", self.tr("Keep all")), ("Ctrl ↵", self.tr("Save and next")),
                ("Ctrl R", self.tr("Sync now")))  # fmt: skip

    @override
    def refresh(self) -> None:
        work = self.desk.work
        if self.facts is None:
            self.states.show_loading(self.tr("Reading what waits."))
        self.desk.jobs.run(self, lambda _: load(work), self._show, self._load_failed)

    @override
    def set_width_class(self, width: WidthClass) -> None:
        self._panes.show_alone("")  # of panes side by side none is left out
        self._panes.set_width_class(width)
        self._share()

    # -- exchanging ------------------------------------------------------------------

    def _ask_for_devices(self) -> None:
        """Bring the person's laptops up to date; without a hub in reach the last word stands."""
        work = self.desk.work
        if self.desk.sync.running or not self.desk.sync.reachable:
            return

        def fetch(_reporter: Reporter) -> tuple[OwnLaptop, ...]:
            devices.fetch(work.store, work.clock)
            with work.read() as session:
                return devices.kept(session)

        self.desk.jobs.run(self, fetch, self.side.devices.show_devices, lambda _error: None,
                           lane=Lane.NETWORK)  # fmt: skip

    def sync_now(self) -> None:
        """Exchange with the hub as soon as it can be."""
        self.desk.sync.ask()

    def _follow(self, job: Job) -> None:
        self.side.say_problem("", "")
        self.side.strip.follow(job, self.tr("Talking to the hub"), step_words)
        self.side.say_state()
        self.commands.refresh()

    def _synced(self, result: Result) -> None:
        if result.sent or result.received:
            words = self.tr("Sent {sent}, received {received}")
            sent, received = f"{result.sent:,}", f"{result.received:,}"
            self.announced.emit(words.format(sent=sent, received=received))

    def _sync_failed(self, error: Exception) -> None:
        title, text, _details = explain(error)
        signed_out = getattr(error, "needs_person", False)
        self.side.say_problem(title, text, self.tr("Sign in") if signed_out else "")

    def connect_hub(self) -> None:
        """Ask for address and token of a hub."""
        sheet = ConnectSheet(self.desk, self, self._attached)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def sign_in(self) -> None:
        """Sign in again, as whoever this laptop belongs to."""
        sheet = SignInSheet(self.desk, self, self.desk.sync.ask)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _attached(self) -> None:
        self.announced.emit(self.tr("This laptop belongs to the hub now"))
        self.changed.emit()
        self.desk.sync.ask()

    # -- doing -----------------------------------------------------------------------

    def _turn_pause(self) -> None:
        if self.facts is not None:
            self.deeds.pause(paused=not self.facts.state.paused)

    def _save_choice(self) -> None:
        dispute = self.dispute.dispute
        if dispute is not None and self.dispute.complete:
            self.deeds.settle(dispute, self.dispute.chosen)

    def _take_back(self) -> None:
        if self.merged.met is not None:
            self.deeds.take_back(self.merged.met)

    def _try_again(self) -> None:
        if self.refused.refused is not None:
            self.deeds.try_again(self.refused.refused)

    def _discard(self) -> None:
        if self.refused.refused is not None:
            self.deeds.ask_discard(self.refused.refused)

    # -- showing ---------------------------------------------------------------------

    def _show(self, facts: SyncFacts) -> None:
        if self.facts is None and facts.state.attached:
            self._ask_for_devices()
        self.facts = facts
        self.side.show_facts(facts)
        self._go_to_wanted(facts)
        if not self._key:
            self._show_nothing(facts)
        self.diary.show_rows(facts.diary)
        for part in self._last:
            part.setVisible(bool(facts.diary))
        self._share()
        self.count_changed.emit(facts.state.needs_you)
        self.header_changed.emit()
        self.commands.refresh()

    def _show_item(self, key: str) -> None:
        facts = self.facts
        if facts is None:
            return
        self._key = key
        dispute = next((one for one in facts.disputes if one.key == key), None)
        refused = next((one for one in facts.refused if one.key == key), None)
        met = next((one for one in facts.merged if one.key == key), None)
        if dispute is not None:
            self.dispute.show_dispute(dispute, facts)
            self._detail.setCurrentWidget(self.dispute)
        elif refused is not None:
            self.refused.show_refused(refused, facts)
            self._detail.setCurrentWidget(self.refused)
        elif met is not None:
            self.merged.show_met(met, facts)
            self._detail.setCurrentWidget(self.merged)
        if key:
            self.states.show_content()
        self._share()
        self.header_changed.emit()
        self.commands.refresh()

    @override
    def open_link(self, link: Link) -> None:
        if link.id is not None:
            self._wanted = link.id
            self.refresh()

    def _go_to_wanted(self, facts: SyncFacts) -> None:
        """Show the record that a link named, if there is something to say about it."""
        if self._wanted is None:
            return
        keys = [one.key for one in facts.refused
                if any(change.row_id == self._wanted for change in one.changes)]  # fmt: skip
        keys += [one.key for one in facts.disputes if one.row_id == self._wanted]
        keys += [one.key for one in facts.merged if one.row.row_id == self._wanted]
        self._wanted = None
        if keys:
            self.side.go_to(keys[0])

    def _show_nothing(self, facts: SyncFacts) -> None:
        if not facts.state.attached:
            self.states.show_empty(Empty(
                "cloud", self.tr("No hub is set up"),
                self.tr("This laptop works alone. With a hub your team sees what you write, and "
                        "you see theirs."), "ac", self.tr("Connect to a hub")))  # fmt: skip
        else:
            self.states.show_empty(Empty(
                "cloud-check", self.tr("Nothing needs you"),
                self.tr("When two people change the same field, both values wait here for a "
                        "choice."), "ok"))  # fmt: skip

    def _go_in(self, _key: str) -> None:
        if self._detail.currentWidget() is self.dispute:
            self._panes.show_pane("choice")
            self.dispute.fields.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _act(self) -> None:
        if self.facts is None:
            self.refresh()
        else:
            self.connect_hub()

    def _load_failed(self, error: Exception) -> None:
        self.states.show_error(error, self.tr("Read again"))

    # -- frame -----------------------------------------------------------------------

    def _declare(self) -> None:
        self.declare(
            self.tr("Sync"),
            (
                Command("sync.now", self.tr("Sync now"), self.sync_now, "Ctrl+R", "refresh-cw",
                        self._may_sync, why_not=self.tr("No hub is set up")),
                Command("sync.pause", self.tr("Pause or go on by itself"), self._turn_pause, "",
                        "pause", self._attached_to_hub, why_not=self.tr("No hub is set up")),
                Command("sync.use-mine", self.tr("Keep all mine"),
                        lambda: self.dispute.choose_all(MINE), "1", "", self._choosing,
                        single_letter=True),
                Command("sync.use-theirs", self.tr("Keep all theirs"),
                        lambda: self.dispute.choose_all(THEIRS), "2", "", self._choosing,
                        single_letter=True),
                Command("sync.save-choice", self.tr("Save and next"), self._save_choice,
                        "Ctrl+Return", "check",
                        lambda: self._choosing() and self.dispute.complete,
                        why_not=self.tr("Choose a value for each field")),
                Command("sync.take-back", self.tr("Take my part back"), self._take_back, "U",
                        "undo-2", self._can_take_back, single_letter=True),
                Command("sync.try-again", self.tr("Try again"), self._try_again, "",
                        "rotate-cw", self._looking_at_refused),
                Command("sync.discard", self.tr("Discard change"), self._discard, "",
                        "trash-2", self._looking_at_refused),
                Command("sync.export", self.tr("Export what is not sent"), self.deeds.ask_export,
                        "", "file-down", self._has_unsent),
                Command("sync.log", self.tr("Full log"), self._turn_log, "", "history"),
                Command("sync.sign-in", self.tr("Sign in to the hub"), self.sign_in, "",
                        "key-round", self._attached_to_hub, why_not=self.tr("No hub is set up")),
                Command("sync.connect", self.tr("Connect to a hub"), self.connect_hub, "",
                        "cloud"),
            ),
        )  # fmt: skip

    def _attached_to_hub(self) -> bool:
        return self.facts is not None and self.facts.state.attached

    def _may_sync(self) -> bool:
        return self._attached_to_hub() and not self.desk.sync.running

    def _shows(self, view: QWidget | None) -> bool:
        shown = self.facts is not None and bool(self._key)
        return shown and view is not None and self._detail.currentWidget() is view

    def _choosing(self) -> bool:
        return self._shows(getattr(self, "dispute", None))

    def _looking_at_refused(self) -> bool:
        return self._shows(getattr(self, "refused", None))

    def _can_take_back(self) -> bool:
        met = self.merged.met if self._shows(getattr(self, "merged", None)) else None
        return met is not None and can_take_back(met)

    def _has_unsent(self) -> bool:
        return self.facts is not None and bool(self.facts.waiting or self.facts.refused)

    def _lay_out(self) -> None:
        theme = self.desk.theme
        right = QWidget()
        rows = QVBoxLayout(right)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        header = PaneHeader(theme, self.tr("Last syncs"))
        self._log_link = LinkButton(theme, self.tr("Full log"))
        self._log_link.clicked.connect(self._turn_log)
        header.add_action(self._log_link)
        last = Section(header, self.diary)
        self._last = (rule(), last)
        for widget, stretch in ((self.states, 1), *((part, 0) for part in self._last)):
            rows.addWidget(widget, stretch)
        theme.changed.connect(self._fit_log)
        self._fit_log()
        self._panes = Panes(theme, "sync", (
            Pane("needs", self.tr("Need you"), self.side, 292, 260),
            Pane("choice", self.tr("Choice"), right),
        ), self.desk.memory, front="needs")  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)

    def _share(self) -> None:
        """Of tabs, offer none that has nothing to show."""
        facts, alone = self.facts, ""
        if self._panes.width_class is WidthClass.TABS:
            if facts is None:
                alone = "choice"  # which says that it reads, or why it cannot
            elif not self._key and not facts.diary:
                alone = "needs"
        title = self.tr("Choice") if self._key else self.tr("Last syncs")
        self._panes.set_title("choice", title)
        self.side.show_connect(is_alone=alone == "needs")
        self._panes.show_alone(alone)

    def _turn_log(self) -> None:
        """Give the log all the room, or what it was about again."""
        is_full = not self.states.isHidden()
        self.states.setHidden(is_full)
        self._log_link.setText(self.tr("Show less") if is_full else self.tr("Full log"))
        self._fit_log()
        if is_full:
            self.diary.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fit_log(self) -> None:
        last = self._last[1]
        if self.states.isHidden():
            last.setMinimumHeight(0)
            last.setMaximumHeight(QWIDGETSIZE_MAX)
        else:
            px = self.desk.theme.px
            share = round(self.height() * DIARY_SHARE)
            last.setFixedHeight(max(px(DIARY_LEAST), min(px(DIARY_HEIGHT), share)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_log()
