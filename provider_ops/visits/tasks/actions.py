"""What a person does with a task: put it off, be reminded, hand it over, close it with evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.network.model import StaffMember
from provider_ops.visits.model import Promise

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace


def put_off(work: Workspace, task_id: UUID, until: date, reason: str) -> None:
    """Keep a task out of the day until a later one; what was promised for when does not change.

    Raises:
        RuleError: The day has come already, no reason is given, or the task is done.
        NotFoundError: It is gone.
    """
    if until <= work.today():
        raise RuleError("A task is put off to a later day.")
    if not reason.strip():
        raise RuleError("Say why it waits.")
    with work.act() as session:
        task = _open_task(session, task_id)
        task.snoozed_until, task.snooze_reason = until, reason.strip()


def take_up(work: Workspace, task_id: UUID) -> None:
    """Bring a task back that was put off."""
    with work.act() as session:
        task = _open_task(session, task_id)
        task.snoozed_until, task.snooze_reason = None, ""


def remind(work: Workspace, task_id: UUID, on: date | None) -> None:
    """Bring a task to the top on a day; None takes the reminder away.

    Raises:
        RuleError: The day has passed, or the task is done.
    """
    if on is not None and on < work.today():
        raise RuleError("A reminder comes today or later.")
    with work.act() as session:
        _open_task(session, task_id).remind_on = on


def hand_over(work: Workspace, task_id: UUID, owner_id: UUID) -> None:
    """Make a colleague do it; he finds it on his own day.

    Raises:
        RuleError: There is no such colleague at work, or the task is done.
    """
    with work.act() as session:
        task = _open_task(session, task_id)
        person = session.get(StaffMember, owner_id)
        if person is None or not person.active:
            raise RuleError("A task goes to a colleague who is at work.")
        task.owner_id, task.owner_name = owner_id, ""
        task.snoozed_until, task.snooze_reason = None, ""


def _open_task(session: Session, task_id: UUID) -> Promise:
    task = session.get(Promise, task_id)
    if task is None:
        raise NotFoundError
    if task.done_on is not None:
        raise RuleError("This task is done.")
    return task
