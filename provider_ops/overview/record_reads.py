"""How things stand with an office or a clinician, and all that their page reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.contracts import queries as contracts
from provider_ops.core.calendar import add_months
from provider_ops.core.clock import end_of_day
from provider_ops.outliers.queries import outlier_figures
from provider_ops.outliers.reeducation.queries import loops
from provider_ops.outreach import queries as outreach
from provider_ops.overview import open_items, prep, provider_record, record_tabs, timeline
from provider_ops.overview.changes import changes
from provider_ops.overview.denials import peer_months
from provider_ops.overview.record_tabs import TabCounts
from provider_ops.planning import queries as planning
from provider_ops.visits.rules import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.charts.rhythm import Beat
    from provider_ops.contracts.queries import ContractRow
    from provider_ops.contracts.rules import Term
    from provider_ops.outliers.queries import Flag
    from provider_ops.outliers.reeducation.queries import Loop
    from provider_ops.overview.changes import Change
    from provider_ops.overview.denials import MonthShare
    from provider_ops.overview.open_items import OpenItems
    from provider_ops.overview.provider_record import ListRow, Record
    from provider_ops.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Standing:
    """Contract, lists, denials over time, what is open; of a clinician nowhere, denials alone."""

    contract: ContractRow | None
    lists: tuple[ListRow, ...]
    months: tuple[MonthShare, ...]
    changes: tuple[Change, ...]
    taught: tuple[Loop, ...]
    now_open: OpenItems
    beats: tuple[Beat, ...]
    note: str
    target_days: int = 0
    """Days between visits that are aimed at."""
    terms: tuple[Term, ...] = ()
    """What the contract and its amendments say, the first to begin first."""
    counts: TabCounts = TabCounts()
    visit_today: UUID | None = None
    """The visit that whoever looks is to make here today, and has not finished."""


def standing(work: Workspace, record: Record) -> Standing:
    """Return how things stand with a record today."""
    day = work.today()
    known = end_of_day(work.time_zone, day)
    with work.read() as session:
        months = provider_record.denial_months(session, record.npis, day)
        if record.office is None:
            return Standing(None, (), months, (), (), open_items.NOTHING, (), "")
        office = record.office.id
        contract = prep.agreed(session, office, day, known).contract
        return Standing(
            contract,
            provider_record.code_lists(session, contract.id, day, known)
            if contract is not None
            else (),
            months,
            changes(session, work.market_id, months[0].month, day, known, zone=work.time_zone,
                    offices=[office]),
            loops(session, work.market_id, day, work.time_zone, organization_ids=(office,)),
            open_items.open_items(session, work, office, day, known, contract),
            provider_record.beats(session, office, day),
            outreach.private_note(session, office),
            planning.target_days(session, work.market_id, office, day, known),
            tuple(contracts.terms_of(session, contract.id, known)) if contract is not None else (),
            record_tabs.counts(session, office),
            _visit_today(session, work, office),
        )  # fmt: skip


def _visit_today(session: Session, work: Workspace, office: UUID) -> UUID | None:
    day = work.today()
    mine = planning.agenda(session, work.staff_id, day, 1, zone=work.time_zone, today=day)
    left = (row for row in mine if row.state is not State.SUBMITTED)
    return next((row.id for row in left if row.organization_id == office), None)


def peers(
    work: Workspace, record: Record, months: Sequence[MonthShare]
) -> tuple[MonthShare, ...]:
    """Return the denied lines of peers in the months of a record; none where nobody is one.

    That is a look at many lines: ask for it once the record itself is on screen.
    """
    if not record.specialties or not any(month.lines for month in months):
        return ()
    with work.read() as session:
        return peer_months(session, record.specialties, [month.month for month in months],
                           work.today())  # fmt: skip


def parts(work: Workspace, office: UUID) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield all reads of an office's page by name; each is to be called before the next."""
    found: list[Record] = []
    yield "record", lambda: found.append(record(work, office))
    yield "timeline", lambda: history(work, office)
    yield "standing", lambda: standing(work, found[0])


def record(work: Workspace, key: UUID, *, of_office: bool = True) -> Record:
    """Return the record of an office or a clinician as of today.

    Raises:
        NotFoundError: There is none of that key.
    """
    day = work.today()
    read = provider_record.of_office if of_office else provider_record.of_provider
    with work.read() as session:
        return read(session, key, day, end_of_day(work.time_zone, day))


def outlying(work: Workspace) -> dict[UUID, tuple[Flag, ...]]:
    """Return by office what was outside of its peers' range in the last month that is over.

    It judges the whole market, which takes longer than a page may: ask once for many offices.
    """
    today = work.today()
    month = add_months(today.replace(day=1), -1)
    found: dict[UUID, list[Flag]] = {}
    with work.read() as session:
        figures = outlier_figures(session, work.market_id, month, until=today,
                                  zone=work.time_zone, known=work.now())  # fmt: skip
    for one in figures:
        for flag in one.flags:
            found.setdefault(flag.reading.organization_id, []).append(flag)
    return {office: tuple(flags) for office, flags in found.items()}


def history(work: Workspace, office: UUID) -> tuple[timeline.Entry, ...]:
    """Return what happened at an office until today, and the visits that are planned there."""
    with work.read() as session:
        return timeline.of_office(session, office, work.today(), zone=work.time_zone, ahead=True)
