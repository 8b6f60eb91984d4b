"""Who covers for whom, as a block, and the sheet that lets a colleague cover a territory."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal

from provider_ops.escalations import queries as escalations
from provider_ops.overview.today_reads import grants
from provider_ops.planning import actions, queries
from provider_ops.planning.actions.targets import MANAGERS
from provider_ops.planning.rules.coverage import State
from ui.kit.block import Block
from ui.kit.choices import Select
from ui.kit.date_field import DateField
from ui.kit.day_words import day_short
from ui.kit.error_words import in_words
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.fields import Field, TextField
from ui.kit.jobs import Lane
from ui.kit.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from provider_ops.core.progress import Reporter
    from provider_ops.escalations.queries import Colleague
    from provider_ops.planning.queries import GrantRow, TerritoryRow
    from ui.page import Desk

_say = partial(QCoreApplication.translate, "Coverage")
_GLYPHS = {State.NOW: "wip", State.COMING: "pend", State.OVER: "end"}


class CoverageBlock(Block):
    """Grants that are not over; the link offers a territory, Enter on a row ends a grant.

    A manager sees those of the market, a representative what he covers and who covers for him.
    One that `hides` itself while there is none is for a narrow pane, and says less.
    """

    settled = Signal(str)  # words: something was granted or ended
    failed = Signal(Exception)

    def __init__(self, desk: Desk, *, ruled: bool = True, hides: bool = True) -> None:
        super().__init__(desk.theme, _say("Coverage"), link=_say("Let somebody cover"), ruled=ruled)
        self._desk, self._hides = desk, hides
        self._leads = desk.person.role in MANAGERS
        self.rows = FactRows(desk.theme, _say("Coverage"))
        self.rows.setObjectName("coverage")
        self.set_body(self.rows)
        self._grants: tuple[GrantRow, ...] = ()
        if hides:
            self.hide()
        if not (self._leads or desk.person.territory):
            self.link.hide()
        self.acted.connect(self.ask)
        self.retried.connect(self.refresh)
        self.rows.activated.connect(self._ask_end)

    def refresh(self) -> None:
        """Read the grants again."""
        work = self._desk.work
        self._desk.jobs.run(
            self, lambda _: grants(work, of_all=self._leads), self.show_grants, self.show_error
        )

    def ask(self) -> None:
        """Ask who covers which territory on which days."""
        work = self._desk.work

        def read(_reporter: Reporter) -> tuple[tuple[TerritoryRow, ...], tuple[Colleague, ...]]:
            with work.read() as session:
                return (queries.territories(session, work.market_id),
                        escalations.colleagues(session))  # fmt: skip

        def show(found: tuple[tuple[TerritoryRow, ...], tuple[Colleague, ...]]) -> None:
            territories, team = found
            own = [one for one in territories if self._leads or one.rep_id == work.staff_id]
            CoverageSheet(self._desk, self.window(), own, team, self._settle).open()

        self._desk.jobs.run(self, read, show, self.failed.emit)

    def show_grants(self, grants: tuple[GrantRow, ...]) -> None:
        """Show these."""
        self.show_body()
        self._grants = grants
        today = self._desk.work.today()
        self.rows.show_facts([self._fact(grant, today) for grant in grants])
        self.rows.setVisible(bool(grants))
        self.hint.setText("" if grants else _say("nobody covers for anybody"))
        self.setVisible(bool(grants) or not self._hides)

    def _fact(self, grant: GrantRow, today: date) -> Fact:
        mine = grant.rep_id == self._desk.work.staff_id
        words = _say("You cover {territory}") if mine else _say("{rep} covers {territory}")
        lead = words.format(rep=grant.rep, territory=grant.territory)
        parts = (_say("for {0}").format(grant.holder) if grant.holder else "", grant.reason)
        days = _say("{first} to {last}").format(
            first=day_short(grant.first, today), last=day_short(grant.last, today)
        )
        if self._hides:
            now = grant.state is State.NOW
            days = (_say("to {0}") if now else _say("from {0}")).format(
                day_short(grant.last if now else grant.first, today)
            )
        text = "" if self._hides else " · ".join(filter(None, parts))
        return Fact(lead, text, _GLYPHS[grant.state], quiet=days,
                    key=str(grant.id) if self._may_end(grant) else "")  # fmt: skip

    def _may_end(self, grant: GrantRow) -> bool:
        return self._leads or grant.holder_id == self._desk.work.staff_id

    def _ask_end(self, key: str) -> None:
        grant = next((one for one in self._grants if str(one.id) == key), None)
        if grant is None:
            return
        work, theme = self._desk.work, self._desk.theme
        keep = TextField(theme, _say("{rep} covers {territory}").format(
            rep=grant.rep, territory=grant.territory))  # fmt: skip
        keep.setReadOnly(True)
        sheet = Sheet(
            theme, self.window(), _say("End this coverage?"),
            _say("From today on only the territory's own rep writes there."),
            (Field(theme, _say("Coverage"), keep),), act=_say("End coverage"),
            keep=_say("Keep"), check=dict,
        )  # fmt: skip

        def done(_none: None) -> None:
            sheet.accept()
            self._settle(_say("Coverage ended"))

        sheet.confirmed.connect(
            lambda: self._desk.jobs.run(
                sheet, lambda _: actions.end_coverage(work, UUID(key)), done,
                lambda error: sheet.show_problem(in_words(error)), lane=Lane.WRITE,
            )
        )  # fmt: skip
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _settle(self, words: str) -> None:
        self.refresh()
        self.settled.emit(words)


class CoverageSheet(Sheet):
    """Territory, who covers, first and last day, why."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        territories: list[TerritoryRow],
        team: tuple[Colleague, ...],
        done: Callable[[str], None],
    ) -> None:
        theme, today = desk.theme, desk.work.today
        self._desk, self._done = desk, done
        named = [(f"{one.name} · {one.rep}" if one.rep else one.name, one) for one in territories]
        self.territory = Select(named)
        self.rep = Select([(one.name, one.id) for one in team if one.role == "rep"])
        if len(named) == 1:
            self.territory.set_value(named[0][1])
        self.first, self.last = DateField(theme, today), DateField(theme, today)
        self.first.set_value(today())
        self.reason = TextField(theme, "", _say("Vacation, sick leave"))
        self._territory = Field(theme, _say("Territory"), self.territory, name="cover.territory")
        self._rep = Field(theme, _say("Who covers"), self.rep, name="cover.rep")
        self._first = Field(theme, _say("First day"), self.first, name="cover.first")
        self._last = Field(theme, _say("Last day"), self.last, name="cover.last")
        reason = Field(theme, _say("Why"), self.reason, name="cover.reason")
        super().__init__(
            theme, parent, _say("Let somebody cover a territory"),
            _say("On these days they have its due offices and may write there. It ends by itself."),
            (self._territory, self._rep, (self._first, self._last), reason),
            act=_say("Let them cover"), keep=_say("Cancel"), check=self._wrong,
        )  # fmt: skip
        self.confirmed.connect(self._grant)
        self.finished.connect(self.deleteLater)

    def _grant(self) -> None:
        work, territory = self._desk.work, self.territory.value()
        rep, first, last = self.rep.value(), self.first.value(), self.last.value()
        assert first is not None
        assert last is not None
        reason, name = self.reason.text().strip(), self.rep.currentText()

        def done(_key: UUID) -> None:
            self.accept()
            words = _say("{rep} covers {territory} until {last}")
            self._done(words.format(rep=name, territory=territory.name,
                                    last=day_short(last, work.today())))  # fmt: skip

        self.set_busy(_say("Saving"))
        self._desk.jobs.run(
            self,
            lambda _: actions.grant_coverage(work, territory.id, rep, first, last, reason),
            done, lambda error: self.show_problem(in_words(error)), lane=Lane.WRITE,
        )  # fmt: skip

    def _wrong(self) -> dict[Field, str]:
        wrong = {}
        if self.territory.value() is None:
            wrong[self._territory] = _say("Choose a territory")
        if self.rep.value() is None:
            wrong[self._rep] = _say("Choose who covers")
        if self.first.value() is None:
            wrong[self._first] = _say("Coverage needs a first day")
        if self.last.value() is None:
            wrong[self._last] = _say("Coverage needs a last day")
        return wrong
