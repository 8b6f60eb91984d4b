"""All that is open at an office, wherever it is kept: what its page and its preview count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.directory import queries as directory
from provider_ops.overview import prep, teaching
from provider_ops.visits import queries as visits

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.contracts.queries import ContractRow
    from provider_ops.directory.queries import ClockRow, CourseRow
    from provider_ops.escalations.queries import CaseRow
    from provider_ops.store.workspace import Workspace

AHEAD_DAYS = 30
"""Deadlines of the directory and of courses that lie further ahead are not open yet."""
FEW = 5


@dataclass(frozen=True, slots=True)
class OpenItems:
    """What Today and the visit brief hold open too.

    Attributes:
        contract: In force, or the one that ended last; open is only one that ends soon.
        taught: Codes to be looked at again, or not taught back.
        papers: Copies at the office that were replaced.
        clocks: Who is to be verified in the directory, and corrections to be sent.
        courses: To be attested.
    """

    contract: ContractRow | None = None
    cases: tuple[CaseRow, ...] = ()
    promises: tuple[visits.PromiseRow, ...] = ()
    taught: tuple[teaching.Clock, ...] = ()
    papers: tuple[teaching.OldPaper, ...] = ()
    clocks: tuple[ClockRow, ...] = ()
    courses: tuple[CourseRow, ...] = ()


NOTHING = OpenItems()


def open_items(
    session: Session,
    work: Workspace,
    office: UUID,
    day: date,
    known: datetime,
    contract: ContractRow | None,
) -> OpenItems:
    """Return what is open at an office on `day`, whose `contract` was read before."""
    return OpenItems(
        contract,
        prep.cases(session, office, day, zone=work.time_zone),
        visits.promises(session, day, organization_id=office, limit=FEW),
        teaching.clocks(session, office, day),
        teaching.old_papers(session, office, day),
        directory.clocks(session, work.market_id, day, known, organization_ids=(office,),
                         within=AHEAD_DAYS),
        tuple(
            row for row in directory.courses_of(session, work.market_id, office, day, known)
            if (row.due_on - day).days <= AHEAD_DAYS
        ),
    )  # fmt: skip
