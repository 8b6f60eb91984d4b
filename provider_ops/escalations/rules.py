"""When an escalation is due and how late it is."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from provider_ops.core.calendar import add_business_days, business_days_between


class Severity(StrEnum):
    """How bad it is, from mild to worst."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    URGENT = "urgent"


class Category(StrEnum):
    """What kind of problem it is."""

    PAYMENT = "payment"
    CONTRACT = "contract"
    DIRECTORY = "directory"
    AUTHORIZATION = "authorization"
    SERVICE = "service"
    OTHER = "other"


class State(StrEnum):
    """Where a case stands; derived from its dates."""

    OPEN = "open"
    DUE_SOON = "due soon"
    LATE = "late"
    RESOLVED = "resolved"


BUSINESS_DAYS = {Severity.LOW: 20, Severity.MEDIUM: 10, Severity.HIGH: 5, Severity.URGENT: 2}
"""Business days until a case is due: the plan's own policy, no law sets them."""

DUE_SOON_BUSINESS_DAYS = 2


def due_on(opened_on: date, severity: Severity) -> date:
    """Return the day a case opened on `opened_on` is due; the opening day does not count."""
    return add_business_days(opened_on, BUSINESS_DAYS[severity])


def state(due: date, resolved_on: date | None, on: date) -> State:
    """Return where a case stands at the end of the day `on`; the due day itself is not late."""
    if resolved_on is not None and resolved_on <= on:
        return State.RESOLVED
    if due < on:
        return State.LATE
    soon = business_days_between(on, due) <= DUE_SOON_BUSINESS_DAYS
    return State.DUE_SOON if soon else State.OPEN


def soon_until(on: date) -> date:
    """Return the last due day that counts as due soon on the day `on`."""
    return add_business_days(on, DUE_SOON_BUSINESS_DAYS + 1) - timedelta(days=1)


def days_outstanding(opened_on: date, resolved_on: date | None, on: date) -> int:
    """Return the calendar days a case was open, up to its resolution or the day `on`."""
    return ((resolved_on or on) - opened_on).days


def date_note(due: date, reason: str) -> str:
    """Return what the history keeps of a due date that was moved."""
    return f"{due.isoformat()}: {reason.strip()}"


def new_date(note: str) -> tuple[date | None, str]:
    """Return the due date and the reason of a `date_note`; None where it names no date."""
    day, _, reason = note.partition(": ")
    try:
        return date.fromisoformat(day), reason
    except ValueError:
        return None, note
