"""Choices of this laptop: each declared once with its type, default and meaning."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from provider_ops.core.errors import DatabaseError

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Choice(Generic[Value]):
    """One setting. `meaning` is what the settings screen says about it."""

    name: str
    default: Value
    meaning: str


STAFF = Choice("staff", "", "Who works on this laptop")
MARKET = Choice("market", "", "The market that lists and reports start with")
TIME_ZONE = Choice("time_zone", "America/New_York", "Where days begin and end")
ROLE = Choice("role", "rep", "Which screen comes first")
DEVICE = Choice("device", "", "This laptop's name at the hub")
HUB = Choice("hub", "", "Address of the hub")
SYNC_PAUSED = Choice("sync_paused", False, "Synchronize only when asked")  # noqa: FBT003
AUTHORITY = Choice("hub_authority", "", "File of the certificate the hub's address is checked by")
THEME = Choice("theme", "system", "Light, dark, or as the system")
TEXT_SCALE = Choice("text_scale", 100, "Size of text, percent")
LANGUAGE = Choice("language", "", "Language of the screens; empty as the system")
HOME_ZIP = Choice("home_zip", "", "ZIP code where a day of visits begins; empty: the first stop")
LOCK_MINUTES = Choice("lock_minutes", 15, "Minutes without a key or a click until it locks")

CHOICES: tuple[Choice[Any], ...] = (
    STAFF, MARKET, TIME_ZONE, ROLE, DEVICE, HUB, SYNC_PAUSED, THEME, TEXT_SCALE, LANGUAGE,
    LOCK_MINUTES, HOME_ZIP,
)  # fmt: skip


def get(session: Session, choice: Choice[Value]) -> Value:
    """Return what was chosen, or the default."""
    return read(session.connection(), choice)


def put(session: Session, choice: Choice[Value], value: Value) -> None:
    """Choose `value` from now on. Settings stay on this laptop."""
    write(session.connection(), choice, value)


def read(connection: Connection, choice: Choice[Value]) -> Value:
    """As `get`, on a bare connection."""
    query = "SELECT CAST(value AS TEXT) FROM setting WHERE name = ?"  # SQLite keeps 5 as a number
    kept = connection.exec_driver_sql(query, (choice.name,)).scalar()
    if kept is None:
        return choice.default
    value: Value = json.loads(kept)
    return value


def write(connection: Connection, choice: Choice[Value], value: Value) -> None:
    """As `put`, on a bare connection."""
    connection.exec_driver_sql(
        "INSERT INTO setting (name, value) VALUES (?, ?) "
        "ON CONFLICT DO UPDATE SET value = excluded.value",
        (choice.name, json.dumps(value)),
    )


class Owner(NamedTuple):
    """Who works on a laptop, and where."""

    staff_id: UUID
    market_id: str
    time_zone: str


def owner(session: Session) -> Owner | None:
    """Return who works on this laptop; None while nobody is set up.

    Raises:
        DatabaseError: What was kept about that is damaged.
    """
    try:
        staff, market, zone = (get(session, choice) for choice in (STAFF, MARKET, TIME_ZONE))
        if not staff or not market:
            return None
        ZoneInfo(zone)
        return Owner(UUID(staff), str(market), zone)
    except (ValueError, TypeError, AttributeError, LookupError, OSError) as error:
        raise DatabaseError(
            "The file is damaged: its settings do not say properly who works with it."
        ) from error
