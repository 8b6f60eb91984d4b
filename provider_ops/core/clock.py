"""Instants and days. Instants are aware UTC datetimes; days belong to a market's time zone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Return the present instant. Handed in by the composition roots and by nobody else."""
    return datetime.now(UTC)


def day_in(zone: str, instant: datetime) -> date:
    """Return the calendar day that `instant` falls on in the IANA time zone `zone`."""
    return instant.astimezone(ZoneInfo(zone)).date()


def minute_in(zone: str, instant: datetime) -> int:
    """Return the minute of the day that `instant` falls in, in the IANA time zone `zone`."""
    there = instant.astimezone(ZoneInfo(zone))
    return there.hour * 60 + there.minute


def end_of_day(zone: str, day: date) -> datetime:
    """Return the last representable instant of `day` in `zone`, in UTC.

    "As known on D" means this instant: everything recorded up to and including it.
    """
    if day == date.max:
        return datetime.max.replace(tzinfo=UTC)
    midnight = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone))
    return midnight.astimezone(UTC) - timedelta(microseconds=1)
