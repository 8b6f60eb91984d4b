"""What is in a file that has no columns to map: a remittance, claims, a code list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.core.clock import day_in
from ui.counts import counted, grouped
from ui.kit.banner import Banner
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.error_words import say
from ui.kit.fixed_source import fixed_source
from ui.kit.restyle import label, rule
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.intake.importer import LoadedPayment, Report
    from provider_ops.intake.looking import LookedAt
    from ui.page import Desk

SHOWN = 1_000
"""Problems that are listed; the summary counts all of them."""

_DIFFERENCE = ("added", "changed", "ended", "removed")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a file, and where."""

    place: str
    message: str


class ReportPane(QWidget):
    """A summary, and what is wrong below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        theme = desk.theme
        self.summary = label("", "13b", wrap=True)
        self.beside = label("", "13", wrap=True)
        self.notes = Banner(theme, "wa", "")
        self.again = Banner(theme, "wa", "")
        self._zone = desk.work.time_zone
        self.hint = label("", "12", "2", wrap=True)
        self.problems: PagedTableModel[Problem] = PagedTableModel(
            (Column(self.tr("Where"), lambda row: row.place, Kind.CODE, 220),
             Column(self.tr("What is wrong"), lambda row: row.message, width=300, stretch=True)),
            RowFacts(lambda row: (row.place, row.message)), desk.jobs, self,
        )  # fmt: skip
        self.table = TableView(self.problems, theme)
        self.table.setAccessibleName(self.tr("Problems in the file"))
        self.states = StatePane(theme, self.table)
        head = QVBoxLayout()
        head.setContentsMargins(14, 12, 14, 12)
        head.setSpacing(3)
        head.addWidget(self.summary)
        head.addWidget(self.beside)
        head.addWidget(self.notes)
        head.addWidget(self.hint)
        head.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.states, 1)

    def show_file(self, looked: LookedAt) -> None:
        """Show what a dry run of the file said."""
        report = looked.report
        assert report is not None
        self.summary.setText(say(report.summary))
        self._show_difference(report)
        self._show_notes(report)
        self._show_again(report.again)
        if report.problems:
            count = report.problems
            words = self.tr("%n problems. Nothing is loaded until you say so.", "", count)
            self.hint.setText(grouped(words, count))
        else:
            self.hint.setText(self.tr("Nothing is loaded until you say so. You can take it back."))
        listed = [*map(self._came_before, report.again), *map(_problem, report.listed)]
        if listed:
            self.problems.show(fixed_source(listed[:SHOWN]))
            self.states.show_content()
        elif lacks_most(report):
            self.states.show_empty(Empty(
                "triangle-alert", self.tr("Most of the list is missing"),
                self.tr("Checks would answer as if the missing lines had ended. Load the file only "
                        "if the list really became so short."), "wa"))  # fmt: skip
        else:
            self.states.show_empty(
                Empty("circle-check", self.tr("No problem found"), say(report.summary), "ok")
            )

    def _show_difference(self, report: Report) -> None:
        """Say how a code file differs from what stands; other kinds are compared with nothing."""
        against = report.body.get("against")
        self.beside.setVisible(against is not None)
        if against is not None:
            counts = counted((name, report.body[name]) for name in _DIFFERENCE)
            words = self.tr("Against {release}: {counts}")
            release = against or self.tr("the list that stands")
            self.beside.setText(words.format(release=release, counts=counts))

    def _show_notes(self, report: Report) -> None:
        self.notes.setVisible(bool(report.notes))
        if report.notes:
            lead, *more = (say(note.message) for note in report.notes)
            self.notes.say("wa", lead, " ".join(more))

    def _show_again(self, payments: Sequence[LoadedPayment]) -> None:
        """Say that money of this file would count twice."""
        self.again.setVisible(bool(payments))
        if payments:
            count = len(payments)
            lead = self.tr("%n payments of this file were loaded before.", "", count)
            words = self.tr("Same payer, trace number and amount. Loaded again, their claims "
                            "count twice.")  # fmt: skip
            self.again.say("wa", grouped(lead, count), words)

    def _came_before(self, one: LoadedPayment) -> Problem:
        words = self.tr("${amount} of {payer} came with {file}, loaded on {day}.")
        day = f"{day_in(self._zone, one.loaded_at):%m/%d/%Y}"
        place = self.tr("Trace {number}").format(number=one.trace)
        return Problem(place, words.format(
            amount=f"{one.amount:,.2f}", payer=one.payer, file=one.file_name, day=day
        ))  # fmt: skip


def load_words(report: Report | None) -> str:
    """Return what the button is called that loads a file as its report has it."""
    say = QCoreApplication.translate
    if report is not None and report.problems > 0:
        short = lacks_most(report)
        return say("Importing", "Load it as it is") if short else say("Importing",
                                                                      "Load what is good")
    again = report is not None and bool(report.again)
    return say("Importing", "Load it again") if again else say("Importing", "Load")


def lacks_most(report: Report) -> bool:
    """Whether most of the list that stands is not in the file."""
    return bool(report.body.get("lacks_most"))


def _problem(one: dict[str, Any]) -> Problem:
    """Return what is wrong with a row of a table, or a segment of an X12 file."""
    if "row" in one:
        place = f"{one['row']} {one.get('column') or ''}".strip()
    else:
        place = f"{one.get('segment', '')} {one.get('position', '')}".strip()
    return Problem(place, say(one["message"]))
