"""The last resort: what the hub does not take is handed to its administrator as it is.

Accepted at any release, interpreted by nobody; a person decides what becomes of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from provider_ops.store import settings
from provider_ops.store.changes import SCHEMA
from provider_ops.store.model import OutboxEntry
from provider_ops.store.settings import Choice
from provider_ops.sync.model import Parked
from provider_ops.sync.wire import GROUP_OPERATIONS, Rescue

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from provider_ops.sync.exchange import Laptop

POISON = "poison"
RESCUED = Choice("rescued", 0, "Number of the last change that was handed to the administrator")

_NEWEST_POISON = select(func.max(Parked.n)).where(Parked.reason == POISON)


def send_all(laptop: Laptop) -> int:
    """Hand over every change that is not at the hub; return their number.

    Nothing is taken from the outbox: it is a copy.

    Raises:
        HubError: If the hub is out of reach or refuses.
    """
    with laptop.store.read() as session:
        waiting = session.scalars(select(OutboxEntry).order_by(OutboxEntry.n)).all()
        changes = [{"state": "waiting", "change": entry.body} for entry in waiting]
        changes += _refused(session, after=0)
    _send(laptop, changes)
    return len(changes)


def send_new_poison(laptop: Laptop) -> int:
    """Hand over what the hub stumbled over, once; return the number of changes."""
    with laptop.store.read() as session:
        last = settings.get(session, RESCUED)
        newest = session.connection().scalar(_NEWEST_POISON) or 0
        changes = _refused(session, after=last, reason=POISON) if newest > last else []
    if not changes:
        return 0
    _send(laptop, changes)
    with laptop.store.write() as session:
        settings.put(session, RESCUED, newest)
    return len(changes)


def _refused(session: Session, *, after: int, reason: str = "") -> list[dict[str, Any]]:
    query = select(Parked).where(Parked.n > after).order_by(Parked.n)
    if reason:
        query = query.where(Parked.reason == reason)
    return [
        {"state": "refused", "reason": entry.reason, "change": entry.body}
        for entry in session.scalars(query)
    ]


def _send(laptop: Laptop, changes: list[dict[str, Any]]) -> None:
    for start in range(0, len(changes), GROUP_OPERATIONS):
        part = changes[start : start + GROUP_OPERATIONS]
        laptop.transport.rescue(Rescue(SCHEMA, part))
