"""A person's word on whether teaching a code is over, where the lines do not say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.core.errors import NotFoundError
from provider_ops.outliers.model import ReeducationEvent
from provider_ops.outliers.reeducation.queries import loops
from provider_ops.outliers.reeducation.rules import check_word

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.store.workspace import Workspace


def close_loop(work: Workspace, organization_id: UUID, code: str, reason: str) -> UUID:
    """Note that teaching is over though the lines do not show it; returns the event's key.

    Raises:
        RuleError: There is no reason, the visit is still to come, or it is closed already.
        NotFoundError: Nothing was to teach this office about this code.
    """
    return _say(work, organization_id, code, reason, closing=True)


def reopen_loop(work: Workspace, organization_id: UUID, code: str, reason: str) -> UUID:
    """Note that teaching is not over though the lines are better; see `close_loop`."""
    return _say(work, organization_id, code, reason, closing=False)


def _say(work: Workspace, organization_id: UUID, code: str, reason: str, *, closing: bool) -> UUID:
    with work.act() as session:
        found = loops(session, work.market_id, work.today(), work.time_zone,
                      organization_ids=(organization_id,))  # fmt: skip
        loop = next((one for one in found if one.code == code), None)
        if loop is None:
            raise NotFoundError
        check_word(loop.standing, reason, closing=closing)
        event = ReeducationEvent(
            id=work.new_id(),
            market_id=work.market_id,
            organization_id=organization_id,
            code=code,
            kind="closed" if closing else "reopened",
            reason=reason.strip(),
            staff_id=work.staff_id,
            happened_at=work.now(),
        )
        session.add(event)
        return event.id
