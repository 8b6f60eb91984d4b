"""From picked lines to a planned visit: what is proposed, one confirm, the visit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.claims.findings.outcomes import Outcome
from provider_ops.overview.reeducation import DeniedCode, Proposal, planned_visit, propose
from provider_ops.visits.actions import plan_visits
from ui.kit.choices import Select
from ui.kit.date_field import DateField
from ui.kit.error_words import in_words
from ui.kit.fields import Field, TextField
from ui.kit.jobs import Lane
from ui.kit.language_names import OWN_NAMES
from ui.kit.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.claims.findings.queries import FindingLine
    from provider_ops.store.workspace import Workspace
    from provider_ops.training.handouts import HandoutFit
    from provider_ops.visits.actions import PlannedVisit
    from ui.page import Desk

MOST_CODES = 6


@dataclass(frozen=True, slots=True)
class _Stop:
    """The fields of one office."""

    proposal: Proposal
    day: DateField
    day_field: Field
    handout: Select
    handout_field: Field


class ReeducationSheet(Sheet):
    """`plans` are the visits that were asked for, once `confirmed` came."""

    def __init__(
        self, desk: Desk, parent: QWidget, proposals: Sequence[Proposal], caution: str = ""
    ) -> None:
        theme, work = desk.theme, desk.work
        self.purpose = TextField(theme, _purpose(proposals))
        self._purpose = Field(theme, _tr("Purpose"), self.purpose, name="reeducation.purpose")
        self.stops = tuple(
            _stop(desk, proposal, n, alone=len(proposals) == 1)
            for n, proposal in enumerate(proposals)
        )
        self._today = work.today
        rows: list[Field | tuple[Field, ...]] = [self._purpose]
        for stop in self.stops:
            fields = (stop.day_field, stop.handout_field)
            rows.extend([fields] if len(self.stops) == 1 else fields)  # names of offices are long
        super().__init__(
            theme,
            parent,
            _tr("Create re-education visit"),
            "\n".join([*map(_said, proposals), *filter(None, [caution])]),
            rows,
            act=_tr("Plan visit") if len(proposals) == 1 else _tr("Plan visits"),
            keep=_tr("Cancel"),
            check=self._wrong,
        )

    def plans(self) -> tuple[PlannedVisit, ...]:
        """Return the visits as they are to be put on the calendar."""
        purpose = self.purpose.text().strip()
        made = []
        for stop in self.stops:
            day = stop.day.value()
            assert day is not None
            reasons = stop.proposal.reasons
            topics = [_tr("Denials: {reason}").format(reason=reason) for reason in reasons]
            made.append(planned_visit(stop.proposal, purpose=purpose, day=day, topics=topics
                                      or [purpose], handout=stop.handout.value()))  # fmt: skip
        return tuple(made)

    def _wrong(self) -> dict[Field, str]:
        wrong = {}
        if not self.purpose.text().strip():
            wrong[self._purpose] = _tr("Say what the visit is for")
        for stop in self.stops:
            day = stop.day.value()
            if day is None:
                wrong[stop.day_field] = _tr("A visit needs a day")
            elif day < self._today():
                wrong[stop.day_field] = _tr("This day has passed")
        return wrong


def ask_reeducation(
    desk: Desk,
    parent: QWidget,
    lines: Sequence[FindingLine],
    planned: Callable[[tuple[Proposal, ...], tuple[UUID, ...]], None],
    failed: Callable[[Exception], None],
) -> None:
    """Propose visits about lines and ask for a confirm; `planned` hears of what was planned."""
    work = desk.work
    asked = tuple(DeniedCode(line.npi, line.code, line.denial) for line in lines)

    def show(proposals: tuple[Proposal, ...]) -> None:
        sheet = ReeducationSheet(desk, parent, proposals, caution(lines))
        sheet.confirmed.connect(partial(_plan, desk, sheet, proposals, planned))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    desk.jobs.run(parent, lambda _: _read(work, asked), show, failed)


def _read(work: Workspace, lines: Sequence[DeniedCode]) -> tuple[Proposal, ...]:
    with work.read() as session:
        return propose(session, work, lines)


def _plan(
    desk: Desk,
    sheet: ReeducationSheet,
    proposals: tuple[Proposal, ...],
    planned: Callable[[tuple[Proposal, ...], tuple[UUID, ...]], None],
) -> None:
    work, plans = desk.work, sheet.plans()

    def done(visits: tuple[UUID, ...]) -> None:
        sheet.accept()
        planned(proposals, visits)

    sheet.set_busy(_tr("Planning"))
    desk.jobs.run(
        sheet,
        lambda _: plan_visits(work, plans),
        done,
        lambda error: sheet.show_problem(in_words(error)),
        lane=Lane.WRITE,
    )


def _stop(desk: Desk, proposal: Proposal, number: int, *, alone: bool) -> _Stop:
    theme = desk.theme
    day = DateField(theme, desk.work.today)
    day.set_value(proposal.day)
    goes = proposal.rep.name if proposal.rep else desk.person.name
    day_field = Field(theme, _tr("Day for {rep}").format(rep=goes), day,
                      name=f"reeducation.day-{number}")  # fmt: skip
    options = [(_handout_word(one), one.version_id) for one in proposal.handouts]
    handout = Select([(_tr("No handout"), None), *options])
    handout.setCurrentIndex(0)
    if proposal.handout is not None:
        handout.set_value(proposal.handout.version_id)
    if (line := handout.lineEdit()) is not None:
        line.setCursorPosition(0)  # its code and language, not the end of its title
    title = _tr("Handout") if alone else _tr("Handout for {office}").format(office=proposal.office)
    handout_field = Field(theme, title, handout, name=f"reeducation.handout-{number}")
    return _Stop(proposal, day, day_field, handout, handout_field)


def _handout_word(one: HandoutFit) -> str:
    language = OWN_NAMES.get(one.language, one.language)
    return f"{one.code} · {language} {one.version} · {one.title}"


def _purpose(proposals: Sequence[Proposal]) -> str:
    reasons = dict.fromkeys(reason for one in proposals for reason in one.reasons)
    what = ", ".join(list(reasons)[:2]) or _tr("claims check")
    return _tr("Re-education: {reason}").format(reason=what)


def _said(proposal: Proposal) -> str:
    people = ", ".join(person.name for person in proposal.clinicians[:3])
    more = len(proposal.clinicians) - 3
    if more > 0:
        people += " +" + str(more)
    codes = ", ".join(
        f"{code.code} ({code.reason})" if code.reason else code.code
        for code in proposal.codes[:MOST_CODES]
    )
    who = f"{proposal.office}: {people}." if people else f"{proposal.office}."
    return f"{who} " + _tr("Codes to teach: {codes}.").format(codes=codes)


def caution(lines: Sequence[FindingLine]) -> str:
    """Say which lines no teaching mends: the payer denied them, and no rule here is broken."""
    unexplained = sum(line.outcome is Outcome.NOTHING_FAILS for line in lines)
    if not unexplained:
        return ""
    if unexplained == len(lines):
        return _tr("No rule here is broken by these denials: ask the payer why, or appeal, before"
                   " you teach.")  # fmt: skip
    words = _tr("{unexplained} of {all} lines were denied though no rule here is broken: ask the"
                " payer why, or appeal those.")  # fmt: skip
    return words.format(unexplained=f"{unexplained:,}", all=f"{len(lines):,}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReeducationSheet", text)
