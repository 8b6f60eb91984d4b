"""What the screens of escalations say: states, severities, business days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.core.calendar import business_days_between
from provider_ops.escalations.rules import Category, Severity, State
from ui.kit.dates import format_date

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.escalations.queries import CaseRow

STATE_GLYPHS = {State.OPEN: "wip", State.DUE_SOON: "clock", State.LATE: "cr", State.RESOLVED: "ok"}
STATE_TONES = {State.OPEN: "", State.DUE_SOON: "wa", State.LATE: "cr", State.RESOLVED: ""}


def due_text(row: CaseRow, today: date) -> str:
    """Return "Due in 3 business days", "Late by 2 business days", "Resolved 10/02"."""
    say = QCoreApplication.translate
    if row.resolved_on is not None:
        return say("Escalations", "Resolved {day}").format(day=short_day(row.resolved_on, today))
    left = business_days_between(today, row.due_on)
    if row.due_on < today:
        late = max(1, -left)
        if late == 1:
            return say("Escalations", "Late by 1 business day")
        return say("Escalations", "Late by %n business days", "", late)
    if row.due_on == today:
        return say("Escalations", "Due today")
    if left == 1:
        return say("Escalations", "Due in 1 business day")
    return say("Escalations", "Due in %n business days", "", left)


def due_short(row: CaseRow, today: date) -> str:
    """Return "in 3 d", "late by 2", for a table."""
    say = QCoreApplication.translate
    if row.resolved_on is not None:
        return say("Escalations", "Resolved {day}").format(day=short_day(row.resolved_on, today))
    left = business_days_between(today, row.due_on)
    if row.due_on < today:
        return say("Escalations", "Late by {days}").format(days=max(1, -left))
    if row.due_on == today:
        return say("Escalations", "Due today")
    return say("Escalations", "Due in {days}").format(days=left)


def short_day(day: date, today: date) -> str:
    """Return MM/DD, with the year when it is another one."""
    shown = format_date(day)
    return shown[:5] if day.year == today.year else shown


def severity_word(severity: str) -> str:
    """Return how bad a case is."""
    say = QCoreApplication.translate
    return {
        Severity.LOW: say("Escalations", "Low"),
        Severity.MEDIUM: say("Escalations", "Medium"),
        Severity.HIGH: say("Escalations", "High"),
        Severity.URGENT: say("Escalations", "Urgent"),
    }[Severity(severity)]


def category_word(category: str) -> str:
    """Return what kind of problem a case is."""
    say = QCoreApplication.translate
    return {
        Category.PAYMENT: say("Escalations", "Payment"),
        Category.CONTRACT: say("Escalations", "Contract"),
        Category.DIRECTORY: say("Escalations", "Directory"),
        Category.AUTHORIZATION: say("Escalations", "Authorization"),
        Category.SERVICE: say("Escalations", "Service"),
        Category.OTHER: say("Escalations", "Other"),
    }[Category(category)]


def source_word(source: str) -> str:
    """Return where a case came from."""
    say = QCoreApplication.translate
    return {
        "provider": say("Escalations", "from the office"),
        "visit": say("Escalations", "from a visit"),
        "claim": say("Escalations", "from a claim line"),
    }.get(source, source)


def event_words(kind: str) -> str:
    """Return what somebody did, after the name: "opened the case"."""
    say = QCoreApplication.translate
    return {
        "opened": say("Escalations", "opened the case"),
        "comment": say("Escalations", "wrote"),
        "assigned": say("Escalations", "handed it over"),
        "rescheduled": say("Escalations", "moved the due date"),
        "resolved": say("Escalations", "resolved it"),
        "reopened": say("Escalations", "opened it again"),
    }.get(kind, kind)


def event_text(kind: str, text: str, due: date | None) -> str:
    """Return what an entry of a case's history says; `due` is the date it was moved to."""
    say = QCoreApplication.translate
    if kind == "assigned":
        return say("Escalations", "Now with {name}.").format(name=text)
    if due is not None:
        words = say("Escalations", "Now due {day}. {reason}")
        return words.format(day=format_date(due), reason=text)
    return text
