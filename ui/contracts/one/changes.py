"""Two versions of a contract side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.codes.queries import Version as ListVersion
from provider_ops.codes.queries import list_changes, lists_that_turn
from provider_ops.core.clock import end_of_day
from ui.contracts.one.comparison import (
    Difference,
    Version,
    differences,
    list_days,
    shared_lists,
    version_before,
    versions_of,
)
from ui.kit.choices import Select
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.elided import Elided
from ui.kit.fixed_source import fixed_source
from ui.kit.restyle import label
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from provider_ops.codes.rules.changes import Comparison
    from ui.contracts.one.facts import ContractFacts
    from ui.page import Desk

_WIDE = 190


class ChangesPart(QWidget):
    """A version against another; both can be chosen. The first choice follows the versions."""

    compared = Signal()
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        say = QCoreApplication.translate
        self._desk, self._round = desk, 0
        self._facts: ContractFacts | None = None
        self._versions: dict[str, Version] = {}
        self.later, self.earlier = Select(), Select()
        self.later.setAccessibleName(say("Contract", "Version"))
        self.earlier.setAccessibleName(say("Contract", "Version to compare with"))
        for choice in (self.later, self.earlier):
            choice.setFixedWidth(desk.theme.px(_WIDE))
        self.sentence = Elided(desk.theme, 12, 400, "tx_2")
        self.lines: list[Difference] = []
        self.model: PagedTableModel[Difference] = PagedTableModel(
            _columns(), RowFacts(lambda one: one.name), desk.jobs, self
        )
        self.table = TableView(self.model, desk.theme)
        self.table.setAccessibleName(say("Contract", "Changes of the contract"))
        row = QHBoxLayout()
        row.setContentsMargins(16, 7, 16, 7)
        row.setSpacing(8)
        row.addWidget(self.later)
        row.addWidget(label(say("Contract", "against"), "12", "2"))
        row.addWidget(self.earlier)
        row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        self.later.value_changed.connect(self._choose_earlier)
        self.earlier.value_changed.connect(lambda _key: self._compare())

    @property
    def changed(self) -> int:
        """How many lines say different things."""
        return sum(one.is_change for one in self.lines if one.before)

    def show_changes(self, facts: ContractFacts, key: str) -> None:
        """Compare the version with `key` with the one before it."""
        self._facts = facts
        versions = versions_of(facts)
        self._versions = {one.key: one for one in versions}
        options: list[tuple[str, str | None]] = [(one.title, one.key) for one in versions]
        none = QCoreApplication.translate("Contract", "nothing")
        for choice, more in ((self.later, []), (self.earlier, [(none, None)])):
            choice.blockSignals(True)
            choice.set_options(options + more)
            choice.blockSignals(False)
        self.later.blockSignals(True)
        self.later.set_value(key)
        self.later.blockSignals(False)
        self._choose_earlier(key)

    def _choose_earlier(self, key: object) -> None:
        if self._facts is None:
            return
        before = version_before(list(self._versions.values()), self._facts, str(key))
        self.earlier.blockSignals(True)
        self.earlier.set_value(before.key if before is not None else None)
        self.earlier.blockSignals(False)
        self._compare()

    def _compare(self) -> None:
        """Read what differs of the lists that both versions carry, then say it all."""
        facts, work = self._facts, self._desk.work
        after = self._versions.get(str(self.later.value()))
        before = self._versions.get(str(self.earlier.value()))
        self._round += 1
        number = self._round
        days = list_days(after, before) if after is not None else None
        keys = shared_lists(facts, days) if facts is not None and days is not None else []
        if facts is None or after is None or days is None or not keys:
            self._show(facts, after, before, {})
            return
        known = end_of_day(work.time_zone, facts.known_on)

        def read(_reporter: object) -> dict[UUID, Comparison]:
            with work.read() as session:
                turned = lists_that_turn(session, keys, days, known)
                return {
                    key: list_changes(session, *(ListVersion(key, on, known) for on in days))
                    for key in turned
                }

        def show(found: dict[UUID, Comparison]) -> None:
            if number == self._round:
                self._show(facts, after, before, found)

        self._desk.jobs.run(self, read, show, self.failed.emit)

    def _show(
        self,
        facts: ContractFacts | None,
        after: Version | None,
        before: Version | None,
        lists: Mapping[UUID, Comparison],
    ) -> None:
        self.lines = []
        if facts is not None and after is not None:
            self.lines = differences(facts, after, before, lists)
        self.model.show(fixed_source(self.lines))
        say = QCoreApplication.translate
        self.sentence.setText(
            "" if before is None
            else say("Contract", "{changed} of {all} lines differ").format(
                changed=self.changed, all=len(self.lines))
        )  # fmt: skip
        self.compared.emit()


def _columns() -> list[Column[Difference]]:
    say = QCoreApplication.translate
    return [
        Column(say("Contract", "Term"), lambda one: one.name, Kind.STATUS, 220,
               glyph=lambda one: one.glyph if one.is_change or not one.before else "pend"),
        Column(say("Contract", "Before"), lambda one: one.before, Kind.QUIET, 150),
        Column(say("Contract", "After"), _after, Kind.PLAIN, 190,
               tone=lambda one: one.glyph if one.is_change and one.before else ""),
        Column(say("Contract", "Effect"), lambda one: one.effect, Kind.QUIET, 150, stretch=True),
    ]  # fmt: skip


def _after(one: Difference) -> str:
    if one.is_change or not one.before:
        return one.after
    return QCoreApplication.translate("Contract", "{}, unchanged").format(one.after)
