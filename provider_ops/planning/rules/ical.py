"""Visits as an iCalendar file (RFC 5545), for calendars on phones and in mail programs.

A visit that repeats is written as one event for each of its coming days, not as an RRULE. A rule
cannot say that a day moves on when offices are closed (3.3.10 knows no holidays), and the ways to
say so beside one are read differently: Google leaves out RDATE, and Outlook takes a moved day into
a file only with a RECURRENCE-ID to a series that it knows already. Single events are read alike
by all, and each has the offset of its own day, so that the change of clocks moves none.

A calendar that took an event once removes it when the same UID comes back as STATUS:CANCELLED with
a higher SEQUENCE (3.8.1.11, 3.8.7.4). Rows count no revisions; the seconds until the file was made
rise from each file to the next, whichever laptop wrote it, and take moved visits along.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OCTETS = 75
"""Longest line without its end; a longer one goes on in the next, after a blank (3.1)."""
PRODUCT = "-//Provider Ops//Visits//EN"
FIRST_REVISION = datetime(2026, 1, 1, tzinfo=UTC)
"""From when revisions are counted; an integer holds them for 68 years (3.3.8)."""
_ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""}


class Status(StrEnum):
    """Whether a visit takes place: planned or done, only expected by a repeat, or not any more."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Event:
    """A visit. Its `uid` is the same in every export, so that a calendar replaces and not doubles.

    Without `start_minute` it is on the day, at no time.
    """

    uid: str
    day: date
    start_minute: int | None
    minutes: int
    summary: str
    location: str = ""
    description: str = ""
    is_done: bool = False
    place: tuple[float, float] | None = None
    status: Status = Status.CONFIRMED


def calendar(
    events: Iterable[Event], *, zone: str, stamp: datetime, name: str, remind: int | None = None
) -> str:
    """Return the file: lines end in CR LF, times are in UTC, so no time zone has to be explained.

    Args:
        events: In any order; they come out in theirs.
        zone: IANA time zone in which days and minutes are counted.
        stamp: When the file is made.
        name: What calendar programs call it.
        remind: Minutes before each planned visit at which to remind; None for not.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN",
             "METHOD:PUBLISH", f"X-WR-CALNAME:{escaped(name)}"]  # fmt: skip
    for event in events:
        lines += _event(event, zone, stamp, remind)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def _event(event: Event, zone: str, stamp: datetime, remind: int | None) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{_utc(stamp)}"
    yield f"SEQUENCE:{int((stamp - FIRST_REVISION).total_seconds())}"
    if event.start_minute is None:
        yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    else:
        begin = _instant(event.day, event.start_minute, zone)
        yield f"DTSTART:{_utc(begin)}"
        yield f"DTEND:{_utc(begin + timedelta(minutes=event.minutes))}"
    yield f"SUMMARY:{escaped(event.summary)}"
    if event.location:
        yield f"LOCATION:{escaped(event.location)}"
    if event.place is not None:
        yield f"GEO:{event.place[0]:.6f};{event.place[1]:.6f}"
    if event.description:
        yield f"DESCRIPTION:{escaped(event.description)}"
    yield f"STATUS:{event.status}"
    busy = event.start_minute is not None and event.status is not Status.CANCELLED
    yield f"TRANSP:{'OPAQUE' if busy else 'TRANSPARENT'}"
    if remind is not None and event.status is Status.CONFIRMED and not event.is_done:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{escaped(event.summary)}"
        yield f"TRIGGER:-PT{remind}M"
        yield "END:VALARM"
    yield "END:VEVENT"


def escaped(text: str) -> str:
    """Return a text value: backslash, semicolon, comma and line ends written with a backslash."""
    plain = text.replace("\r\n", "\n")
    kept = (sign for sign in plain if sign in "\n\t" or sign.isprintable())
    return "".join(_ESCAPED.get(sign, sign) for sign in kept)


def folded(line: str) -> list[str]:
    """Return a line in parts of at most `OCTETS` octets; no character is cut in two."""
    parts, part, size = [], "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > OCTETS:
            parts.append(part)
            part, size = " ", 1
        part += sign
        size += octets
    return [*parts, part]


def _instant(day: date, minute: int, zone: str) -> datetime:
    midnight = datetime.combine(day, time())
    begin = (midnight + timedelta(minutes=minute)).replace(tzinfo=ZoneInfo(zone))
    return begin.astimezone(UTC)  # so that what is added is time gone by, not the clock's


def _utc(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y%m%dT%H%M%SZ}"
