"""Letting a colleague look after a territory for some days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.network.model import StaffMember, Territory
from provider_ops.planning.actions.targets import MANAGERS
from provider_ops.planning.model import CoverageGrant
from provider_ops.planning.rules.coverage import check

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace


def grant_coverage(
    work: Workspace, territory_id: UUID, rep_id: UUID, first: date, last: date, reason: str = ""
) -> UUID:
    """Let `rep_id` look after a territory from `first` to `last`.

    Raises:
        RuleError: The person is neither a manager nor holds the territory, the days make no
            sense, or the one who is to cover holds it already.
    """
    check(first, last, work.today())
    with work.act() as session:
        territory = session.get(Territory, territory_id)
        rep = session.get(StaffMember, rep_id)
        if territory is None or rep is None:
            raise NotFoundError
        _refuse_others(work, session, territory)
        if territory.rep_id == rep_id:
            raise RuleError("This territory is theirs already.")
        grant = CoverageGrant(
            id=work.new_id(), market_id=work.market_id, territory_id=territory_id, rep_id=rep_id,
            first=first, last=last, reason=reason.strip(), granted_by=work.staff_id,
        )  # fmt: skip
        session.add(grant)
        return grant.id


def end_coverage(work: Workspace, grant_id: UUID) -> None:
    """Let a grant end with yesterday; one that has not begun comes to nothing.

    Until when it was granted is kept: calendars may have its days.

    Raises:
        RuleError: The person is neither a manager nor holds the territory.
    """
    with work.act() as session:
        grant = session.get(CoverageGrant, grant_id)
        territory = None if grant is None else session.get(Territory, grant.territory_id)
        if grant is None or territory is None:
            raise NotFoundError
        _refuse_others(work, session, territory)
        before_today = max(grant.first, work.today()) - timedelta(days=1)
        if grant.last > before_today:
            grant.granted_until = grant.granted_until or grant.last
            grant.last = before_today


def _refuse_others(work: Workspace, session: Session, territory: Territory) -> None:
    person = session.get(StaffMember, work.staff_id)
    if territory.rep_id != work.staff_id and (person is None or person.role not in MANAGERS):
        raise RuleError("Only a manager or whose territory it is lets somebody cover it.")
