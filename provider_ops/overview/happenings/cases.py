"""What happened to an office's escalations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.clock import day_in
from provider_ops.escalations.model import Escalation, EscalationEvent
from provider_ops.escalations.rules import new_date
from provider_ops.overview.entries import OFFICE, Asked, Entry, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

_CASES = (
    select(EscalationEvent, Escalation.number, Escalation.title)
    .join(Escalation, Escalation.id == EscalationEvent.escalation_id)
    .where(Escalation.organization_id == OFFICE)
    .order_by(EscalationEvent.happened_at.desc(), EscalationEvent.id.desc())
)


def cases(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for everything that the history of a case holds."""
    rows = asked.session.execute(_CASES, asked.values)
    for event, number, title in rows:
        moved = event.kind == "rescheduled"
        until, text = new_date(event.text) if moved else (None, event.text)
        yield Entry(day_in(asked.zone, event.happened_at), Kind.CASE, event.kind,
                    f"{number} {title}", text, asked.staff.get(event.staff_id, ""),
                    event.escalation_id, until=until)  # fmt: skip
