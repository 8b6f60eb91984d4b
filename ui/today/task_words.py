"""How tasks are said: why one comes first, whose it is, where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.visits.tasks.rules import Reason, is_put_off
from ui.today.words import day_text

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from provider_ops.visits.tasks.queries import TaskRow


def reason_word(reason: Reason) -> str:
    """Return in a few words why a task stands where it does."""
    return {
        Reason.VISIT_TODAY: _tr("you are there today"),
        Reason.REMINDER: _tr("reminder"),
        Reason.CASE_LATE: _tr("escalation late there"),
        Reason.CASE: _tr("escalation open there"),
        Reason.NOTICE: _tr("notice due there"),
        Reason.ENDING: _tr("contract ends there"),
        Reason.ENDED: _tr("contract ended there"),
        Reason.AGAIN: _tr("was put off"),
    }[reason]


def whose_word(row: TaskRow, person_id: UUID) -> str:
    """Return what is to be done, after who owes it unless that is the person at the keyboard."""
    if not row.ours:
        return _tr("Office: {0}").format(row.text)
    if row.owner_id != person_id:
        return _tr("For {name}: {text}").format(name=row.owner, text=row.text)
    return row.text


def for_whom(row: TaskRow, person_id: UUID) -> str:
    """Return whom a task is done for, or who is to be asked for it; "" if it is one's own."""
    if not row.ours:
        return _tr("ask {0}").format(row.owner) if row.owner else _tr("ask the office")
    return "" if row.owner_id == person_id else _tr("for {0}").format(row.owner)


def owner_word(row: TaskRow) -> str:
    """Return who does it; the office where nobody is named."""
    return row.owner or _tr("The office")


def state_word(row: TaskRow, today: date) -> str:
    """Return where a task stands, in one phrase."""
    if row.done_on is not None:
        words = _tr("done {0}, {1} d late") if row.days_late else _tr("done {0}")
        return words.format(day_text(row.done_on, today), row.days_late)
    if is_put_off(row.snoozed_until, today) and row.snoozed_until is not None:
        return _tr("put off to {0}").format(day_text(row.snoozed_until, today))
    if row.days_late:
        return _tr("{0} d late").format(row.days_late)
    return _tr("due today") if row.due_on == today else _tr("in time")


def state_glyph(row: TaskRow, today: date) -> str:
    """Return the shape that goes with the phrase."""
    if row.done_on is not None:
        return "ok"
    if is_put_off(row.snoozed_until, today):
        return "pause"
    if row.days_late:
        return "cr"
    return "wa" if row.due_on == today else "clock"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tasks", text)
