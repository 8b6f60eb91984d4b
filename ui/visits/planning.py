"""Planning a visit: the sheet, what another screen wishes for, and the action behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.network import queries as network
from provider_ops.planning.actions import plan_day, repeat_visit
from provider_ops.visits import actions, queries
from provider_ops.visits.rules import TaughtCode
from ui.kit.error_words import in_words
from ui.kit.jobs import Lane
from ui.visits.plan_sheet import PlanSeveralSheet, PlanSheet
from ui.visits.who_goes import who_goes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace
    from ui.page import Desk, Link

PURPOSES = 12
_USUAL_SINCE = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is known of a visit before its sheet opens."""

    organization_id: UUID | None = None
    purpose: str = ""
    day: date | None = None
    codes: tuple[TaughtCode, ...] = ()


def wish_of(link: Link) -> Wish:
    """Return what a "new-visit" link asks for.

    Its detail may hold `purpose`, `day`, and `codes`: each a code, a pair of code and reason,
    or a `TaughtCode`.
    """
    codes = tuple(_taught(code) for code in link.detail.get("codes", ()))
    office: UUID | None = link.id  # type: ignore[assignment]
    return Wish(office, str(link.detail.get("purpose", "")), link.detail.get("day"), codes)


def offered_purposes(work: Workspace) -> tuple[str, ...]:
    """Read what visits of the last year were mostly for; runs on a worker."""
    with work.read() as session:
        since = work.today() - _USUAL_SINCE
        return queries.usual_purposes(session, work.market_id, since, PURPOSES)


def open_plan(
    desk: Desk,
    parent: QWidget,
    wish: Wish,
    purposes: Sequence[str],
    planned: Callable[[str, UUID], None],
) -> PlanSheet:
    """Open the sheet; `planned` hears the office's name and the visit once it is on record."""
    day = wish.day or desk.work.today()
    sheet = PlanSheet(desk, parent, day=day, purposes=purposes, codes=wish.codes)
    sheet.confirmed.connect(lambda: _plan(desk, sheet, planned))
    sheet.finished.connect(sheet.deleteLater)
    sheet.fill(None, wish.purpose)
    sheet.open()
    if wish.organization_id is not None:
        _name_office(desk, sheet, wish.organization_id, wish.purpose)
    return sheet


def open_plan_several(
    desk: Desk,
    parent: QWidget,
    offices: Sequence[tuple[str, UUID]],
    purposes: Sequence[str],
    planned: Callable[[tuple[UUID, ...]], None],
    note: str = "",
) -> PlanSeveralSheet:
    """Open the sheet for visits to several offices, by name and key; `planned` hears of them.

    `note` is a sentence that the sheet says besides.
    """
    work = desk.work
    sheet = PlanSeveralSheet(desk, parent, offices, purposes, work.today(), note)

    def done(keys: tuple[UUID, ...]) -> None:
        sheet.accept()
        planned(keys)

    def run() -> None:
        plan = sheet.plan()
        sheet.set_busy(QCoreApplication.translate("PlanSheet", "Planning"))
        desk.jobs.run(
            sheet, lambda _: plan_day(work, plan), done,
            lambda error: sheet.show_problem(in_words(error)), lane=Lane.WRITE,
        )  # fmt: skip

    sheet.confirmed.connect(run)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    return sheet


def _name_office(desk: Desk, sheet: PlanSheet, office: UUID, purpose: str) -> None:
    work = desk.work

    def read(_reporter: Reporter) -> str:
        with work.read() as session:
            return network.office(session, office).name

    desk.jobs.run(
        sheet,
        read,
        lambda name: sheet.fill((name, office), purpose),
        lambda error: sheet.show_problem(in_words(error)),
    )


def _plan(desk: Desk, sheet: PlanSheet, planned: Callable[[str, UUID], None]) -> None:
    work, plan, rhythm = desk.work, sheet.plan(), sheet.repeats.value()
    office = sheet.office.text().partition(" · ")[0]

    def done(visit_id: UUID) -> None:
        sheet.accept()
        planned(office, visit_id)

    def write(_reporter: Reporter) -> UUID:
        whose = plan
        if sheet.goes is not None:
            rep = who_goes(work, plan.rep_id, plan.organization_id, plan.day)
            whose = replace(plan, rep_id=rep)
        return repeat_visit(work, whose, *rhythm) if rhythm else actions.plan_visit(work, whose)

    sheet.set_busy(QCoreApplication.translate("PlanSheet", "Planning"))
    desk.jobs.run(
        sheet,
        write,
        done,
        lambda error: sheet.show_problem(in_words(error)),
        lane=Lane.WRITE,
    )


def _taught(code: object) -> TaughtCode:
    if isinstance(code, TaughtCode):
        return code
    if isinstance(code, tuple | list):
        return TaughtCode(str(code[0]), str(code[1]))
    return TaughtCode(str(code))
