"""A person's own laptops, as the hub told last; kept here to be shown without a network too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from provider_ops.store import settings
from provider_ops.store.settings import Choice
from provider_ops.sync import connection
from provider_ops.sync.account.tokens import StoredTokens, asked
from provider_ops.sync.line import somebody_else

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from provider_ops.core.clock import Clock
    from provider_ops.store.database import Store

TOLD: Choice[dict[str, Any]] = Choice("own_laptops", {}, "This person's laptops")


@dataclass(frozen=True, slots=True)
class OwnLaptop:
    """One of them. `state` is a word of the hub: approved, pending, revoked, wiping or wiped."""

    name: str
    state: str
    last_seen: datetime | None
    is_this: bool


def fetch(store: Store, clock: Clock) -> None:
    """Ask the hub for the person's laptops and keep what it says.

    Raises:
        HubRefusalError: If this laptop is not let in.
        HubError: If the hub does not answer.
    """
    with connection.line_of(store) as line:
        ask = partial(line.ask, "GET", "/v1/devices/mine", None)
        told = asked(line, StoredTokens(store, clock), lambda token: ask(token=token))
    read(told)
    with store.write() as session:
        settings.put(session, TOLD, told)


def kept(session: Session) -> tuple[OwnLaptop, ...]:
    """Return the laptops as told last, this one first, those that are out last."""
    told = settings.get(session, TOLD)
    return read(told) if told else ()


def read(told: dict[str, Any]) -> tuple[OwnLaptop, ...]:
    """Read the hub's answer.

    Raises:
        HubError: If no hub answers so.
    """
    try:
        this = str(told["device"])
        found = [
            OwnLaptop(
                name=str(one["name"]),
                state=str(one["state"]),
                last_seen=datetime.fromisoformat(one["last_seen"]) if one["last_seen"] else None,
                is_this=str(one["device"]) == this,
            )
            for one in told["devices"]
        ]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise somebody_else() from error
    return tuple(sorted(found, key=lambda one: (not one.is_this, one.state != "approved")))
