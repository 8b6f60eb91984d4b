"""Setting how often offices are visited: the manager's to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.network.model import StaffMember
from provider_ops.planning.model import VisitTarget
from provider_ops.planning.rules.targets import Scope, check_days

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

MANAGERS = frozenset({"manager", "director", "admin"})
_WHY = Sentence("Only a manager sets how often offices are visited.")


def set_target(work: Workspace, scope: Scope, subject: str | UUID, days: int) -> UUID:
    """Set the days between visits for a tier, a specialty, a clinician or an office.

    `subject` is the tier or the specialty, or the key of the clinician or the office. A target
    that exists is changed.

    Raises:
        RuleError: The days make no sense, or the person is no manager.
    """
    check_days(days)
    column = {
        Scope.TIER: VisitTarget.tier, Scope.SPECIALTY: VisitTarget.specialty,
        Scope.PROVIDER: VisitTarget.provider_id, Scope.ORGANIZATION: VisitTarget.organization_id,
    }[scope]  # fmt: skip
    if not subject:
        raise RuleError("Say whom the target is for.")
    with work.act() as session:
        refuse_others(work, session, _WHY)
        row = session.scalar(
            select(VisitTarget)
            .where(VisitTarget.market_id == work.market_id, VisitTarget.scope == scope.value,
                   column == subject)
            .order_by(VisitTarget.id.desc())
            .limit(1)
        )  # fmt: skip
        if row is None:
            row = VisitTarget(id=work.new_id(), market_id=work.market_id, scope=scope.value,
                              days=days, **{column.key: subject})  # fmt: skip
            session.add(row)
        row.days = days
        return row.id


def remove_target(work: Workspace, target_id: UUID) -> None:
    """Take a target away; the next less specific one counts again.

    Raises:
        NotFoundError: There is none.
        RuleError: The person is no manager.
    """
    with work.act() as session:
        refuse_others(work, session, _WHY)
        row = session.get(VisitTarget, target_id)
        if row is None:
            raise NotFoundError
        session.delete(row)


def refuse_others(work: Workspace, session: Session, why: Sentence) -> None:
    """Let only managers go on.

    Raises:
        RuleError: The person at the keyboard is none.
    """
    person = session.get(StaffMember, work.staff_id)
    if person is None or person.role not in MANAGERS:
        raise RuleError(why)
