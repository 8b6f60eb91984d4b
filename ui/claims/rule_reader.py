"""A rule over the window: what it tests, which lists and records it used, what changed in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.claims.findings.reading import RuleReading, read_rule
from provider_ops.codes.rules.kinds import short_name
from provider_ops.core.clock import day_in
from ui.claims.words import rule_word
from ui.kit.buttons import Button
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.popup import Popup
from ui.kit.restyle import label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from provider_ops.codes.queries import LoadRow
    from ui.page import Desk

_WIDTH = 620


class RulePopup(Popup):
    """What is known of one rule."""

    def __init__(self, desk: Desk, parent: QWidget, reading: RuleReading) -> None:
        super().__init__(desk.theme, parent)
        self.reading = reading
        theme, zone = desk.theme, desk.work.time_zone
        self.tests = label(rule_sentence(reading.rule), "13", "2", wrap=True)
        self.denial = FactRows(theme, _tr("What follows"))
        self.sources = FactRows(theme, _tr("What it stood on at this moment"))
        self.close_button = Button(theme, _tr("Close"), "primary", keys="Esc")
        self.denial.show_facts(list(_consequences(reading)))
        self.sources.show_facts(list(_sources(reading, zone)))
        self.setAccessibleName(rule_word(reading.rule))
        self.setAccessibleDescription(self.tests.text())
        self.close_button.clicked.connect(self.reject)
        self.close_button.setDefault(True)
        self._lay_out(rule_word(reading.rule))
        self.setFixedWidth(theme.px(_WIDTH))

    def _lay_out(self, title: str) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(8)
        column.addWidget(label(title, "15"))
        column.addWidget(self.tests)
        for rows in (self.denial, self.sources):
            column.addSpacing(6)
            column.addWidget(label(rows.accessibleName(), "13b"))
            column.addWidget(rows)
        column.addSpacing(8)
        column.addLayout(buttons)


def show_rule(
    desk: Desk, parent: QWidget, failed: Callable[[Exception], None], rule: str
) -> None:
    """Read a rule and show it."""
    work = desk.work

    def read() -> RuleReading:
        with work.read() as session:
            return read_rule(session, work.market_id, rule)

    def show(reading: RuleReading) -> None:
        popup = RulePopup(desk, parent, reading)
        popup.finished.connect(popup.deleteLater)
        popup.open()

    desk.jobs.run(parent, lambda _: read(), show, failed)


def rule_sentence(rule: str) -> str:
    """Say what a rule tests, in a sentence or two."""
    words = {
        "npi": _tr("The NPI of the line is right by its check digit and belongs to a clinician or"
                   " organization on file."),
        "exclusion": _tr("The NPI is not on the exclusion list (LEIE) on the day of service."),
        "opt_out": _tr("No opt-out affidavit of the clinician covers the day of service."),
        "contract": _tr("A contract of an organization the clinician has to do with is in force on"
                        " the day of service."),
        "participation": _tr("A contract in force covers the clinician on the day of service, by"
                             " name or through the organization."),
        "code_set": _tr("The code is in its official code set and valid on the day of service."),
        "approved_list": _tr("A list of a contract that covers the clinician carries the code on"
                             " the day of service."),
        "specialty": _tr("The list allows the code for the clinician's specialty."),
        "modifier": _tr("The modifiers are those that the list allows or asks for, and none that"
                        " it forbids."),
        "place_of_service": _tr("The list allows the code at the place of service."),
        "units": _tr("The line has no more units than the list allows."),
        "mue": _tr("The units of the code stay within Medicare's limit: on the line (indicator 1),"
                   " or over the day for one clinician and patient (indicators 2 and 3). Reversed,"
                   " replaced and voided claims do not count."),
        "ptp": _tr("No other code that the clinician billed for the patient that day bundles this"
                   " one by an NCCI pair edit in force. Where the edit allows it, a modifier that"
                   " sets the services apart undoes it."),
    }  # fmt: skip
    return words.get(rule, "")


def _consequences(reading: RuleReading) -> Iterable[Fact]:
    if reading.denial is not None:
        yield Fact(_tr("Denial to expect"), str(reading.denial))
    if reading.also:
        yield Fact(_tr("Payers also give"), ", ".join(reading.also))
    words = (
        _tr("yes: an office keeps it by billing otherwise")
        if reading.teachable
        else _tr("no: contracting or enrollment see to it")
    )
    yield Fact(_tr("Can be taught"), words)


def _sources(reading: RuleReading, zone: str) -> Iterable[Fact]:
    for load in reading.loads:
        part = f" {load.part}" if load.part else ""
        loaded = _tr("loaded {day}").format(day=f"{day_in(zone, load.imported_at):%m/%d/%Y}")
        name = f"{short_name(load.kind)} {load.release}{part}"
        yield Fact(name, load.file_name, "ok", quiet=loaded)
        if changed := _changed(load):
            yield Fact(text=changed)
    for kind in reading.lists:
        if all(load.kind != kind for load in reading.loads):
            yield Fact(short_name(kind), _tr("no list is loaded: nothing is judged by it"), "wa")
    if reading.recorded_at is not None:
        day = f"{day_in(zone, reading.recorded_at):%m/%d/%Y}"
        yield Fact(_tr("Our records"), _tr("last changed {day}").format(day=day), "ok")
    elif not reading.lists:
        yield Fact(_tr("Our records"), _tr("as they are on this laptop"), "ok")


def _changed(load: LoadRow) -> str:
    counts = load.counts
    if not any(counts.get(name) for name in ("added", "changed", "removed")):
        return ""
    words = _tr("against the load before: {added} added, {changed} changed, {removed} removed")
    return words.format(
        **{name: f"{counts.get(name, 0):,}" for name in ("added", "changed", "removed")}
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("RuleReader", text)
