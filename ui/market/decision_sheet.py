"""What a manager decides about an outlying figure: explained, re-educate or watch."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.core.errors import RuleError
from provider_ops.outliers.actions import NewDecision, decide
from provider_ops.outliers.rules.standing import Decision, check_decision
from provider_ops.overview.reeducation import office_proposal, planned_visit
from ui.kit.choices import Select
from ui.kit.date_field import DateField
from ui.kit.error_words import in_words
from ui.kit.fields import Field, TextField
from ui.kit.jobs import Lane
from ui.kit.sheet import Sheet
from ui.market.outlier_words import decision_word, measure_word, sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.outliers.queries import Flag
    from provider_ops.overview.reeducation import Proposal
    from ui.page import Desk

WATCH_DAYS = 90


class DecisionSheet(Sheet):
    """Decision, until when, why; and for a re-education the visit that is planned with it."""

    def __init__(self, desk: Desk, parent: QWidget, flag: Flag, proposal: Proposal | None) -> None:
        theme = desk.theme
        self._desk, self._flag, self._proposal = desk, flag, proposal
        self.decision = Select([(decision_word(one).capitalize(), one.value) for one in Decision])
        self.until = DateField(theme, desk.work.today)
        self.reason = TextField(theme)
        self._decision = Field(theme, _tr("Decision"), self.decision, name="outlier.decision")
        self._until = Field(theme, _tr("Until"), self.until, name="outlier.until")
        self._reason = Field(theme, _tr("Reason"), self.reason, name="outlier.reason")
        rows: list[Field | tuple[Field, ...]] = [(self._decision, self._until), self._reason]
        self.visit: DateField | None = None
        self._teaching: tuple[Field, ...] = ()
        if proposal is not None:
            self.visit, self.handout = DateField(theme, desk.work.today), _handouts(proposal)
            who = proposal.rep.name if proposal.rep else desk.person.name
            title = _tr("Re-education visit by {rep}").format(rep=who)
            self._visit = Field(theme, title, self.visit, name="outlier.visit")
            handout = Field(theme, _tr("Handout"), self.handout, name="outlier.handout")
            self._teaching = (self._visit, handout)
            rows.extend(self._teaching)
        super().__init__(
            theme, parent, flag.reading.office, _said(flag, proposal), rows,
            act=_tr("Keep decision"), keep=_tr("Cancel"), check=self._wrong,
        )  # fmt: skip
        self.decision.value_changed.connect(self._propose)
        self.decision.set_value(Decision.WATCH.value)
        self._propose()

    def wanted(self, month: date) -> NewDecision:
        """Return the decision as it is to be kept."""
        chosen, day = Decision(self.decision.value()), self.visit.value() if self.visit else None
        visit = None
        if self._proposal is not None and day is not None:
            purpose = _tr("Re-education: {measure}").format(
                measure=measure_word(self._flag.reading.measure)
            )
            visit = planned_visit(
                self._proposal, purpose=purpose, day=day, topics=[purpose],
                handout=self.handout.value(),
            )  # fmt: skip
        return NewDecision(self._flag.reading, month, chosen, self.reason.text().strip(),
                           self.until.value(), visit)  # fmt: skip

    def _propose(self) -> None:
        """Offer what fits the decision: a day to look again, a visit for a re-education."""
        chosen = Decision(self.decision.value())
        today = self._desk.work.today()
        open_ended = chosen is Decision.EXPLAINED
        self.until.set_value(None if open_ended else today + timedelta(days=WATCH_DAYS))
        if self.visit is not None and self._proposal is not None:
            teach = chosen is Decision.REEDUCATE
            self.visit.set_value(self._proposal.day if teach else None)
            for field in self._teaching:
                field.setVisible(teach)
            self.adjustSize()

    def _wrong(self) -> dict[Field, str]:
        today = self._desk.work.today()
        reason, until = self.reason.text(), self.until.value()
        wrong = {}
        if not reason.strip():
            wrong[self._reason] = _tr("A decision needs a reason")
        try:
            check_decision(Decision(self.decision.value()), reason or "-", until, today)
        except RuleError:
            wrong[self._until] = _tr("A day within a year") if until else _tr("Say until when")
        day = self.visit.value() if self.visit else None
        if day is not None and day < today:
            wrong[self._visit] = _tr("This day has passed")
        return wrong


def _handouts(proposal: Proposal) -> Select:
    options = [(f"{one.code} · {one.language} {one.version} · {one.title}", one.version_id)
               for one in proposal.handouts]  # fmt: skip
    handout = Select([(_tr("No handout"), None), *options])
    handout.setCurrentIndex(0)
    if proposal.handout is not None:
        handout.set_value(proposal.handout.version_id)
    if (line := handout.lineEdit()) is not None:
        line.setCursorPosition(0)  # its code and language, not the end of its title
    return handout


def _said(flag: Flag, proposal: Proposal | None) -> str:
    said = sentence(flag.reading)
    if proposal is None or not proposal.codes:
        return said
    codes = ", ".join(f"{one.code} ({one.reason})" for one in proposal.codes)
    return f"{said} " + _tr("Denied most of late: {codes}.").format(codes=codes)


def ask_decision(
    desk: Desk, parent: QWidget, flag: Flag, month: date, decided: Callable[[UUID], None],
    failed: Callable[[Exception], None],
) -> None:  # fmt: skip
    """Ask what is decided about a figure and keep it; `decided` hears of it."""

    def read() -> Proposal | None:
        with desk.work.read() as session:
            return office_proposal(session, desk.work, flag.reading.organization_id)

    def show(proposal: Proposal | None) -> None:
        sheet = DecisionSheet(desk, parent, flag, proposal)

        def keep() -> None:
            wanted = sheet.wanted(month)
            sheet.set_busy(_tr("Keeping"))
            desk.jobs.run(
                sheet, lambda _: decide(desk.work, wanted), done,
                lambda error: sheet.show_problem(in_words(error)), lane=Lane.WRITE,
            )  # fmt: skip

        def done(key: UUID) -> None:
            sheet.accept()
            decided(key)

        sheet.confirmed.connect(keep)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    desk.jobs.run(parent, lambda _: read(), show, failed)


def _tr(text: str) -> str:
    return QCoreApplication.translate("DecisionSheet", text)
