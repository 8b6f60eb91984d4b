"""What makes a visit complete, where it stands, and when a promise is late."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from provider_ops.core.calendar import add_business_days, add_months

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from uuid import UUID

    from provider_ops.directory.rules import Access, Attested, Check

MAX_REQUIRED = 5
"""Longer reports are filled worse, so a visit never asks for more than this."""


class Signature(StrEnum):
    """How the office confirmed the visit."""

    NONE = ""
    SIGNED = "signed"
    DECLINED = "declined"
    PAPER = "paper"


class State(StrEnum):
    """Where a visit stands; derived from its dates."""

    PLANNED = "planned"
    TODAY = "today"
    OPEN = "open"
    SUBMITTED = "submitted"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Attendee:
    """Who was there for the office; `contact_id` when we know the person."""

    name: str
    role: str = ""
    contact_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Objective:
    """A topic, and whether it was covered."""

    topic: str
    reached: bool = True


@dataclass(frozen=True, slots=True)
class Material:
    """A version handed over, how often."""

    material_version_id: UUID
    quantity: int = 1


class Understood(StrEnum):
    """Whether somebody could say a code's rule back."""

    NOT_ASKED = ""
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class TaughtCode:
    """A billing code that was explained: what was said of it, why, and to whom.

    `lines` are the denied lines that gave the reason.
    """

    code: str
    reason: str = ""
    understood: Understood = Understood.NOT_ASKED
    check_again_on: date | None = None
    taught: str = ""
    who: str = ""
    lines: int = 0


class FileKind(StrEnum):
    """What a picture of a visit is."""

    PHOTO = "photo"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A photo or scan; `sha256` finds its bytes."""

    sha256: str
    width: int
    height: int
    size: int
    kind: FileKind = FileKind.PHOTO


@dataclass(frozen=True, slots=True)
class KeptPromise:
    """A promise of an earlier visit that is kept now, and what shows it."""

    promise_id: UUID
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class NewPromise:
    """Who does what by when; without `owner_id` the office itself does it.

    `promise_id` names the row it came from when a submitted visit was unlocked; it is no part
    of what the promise says.
    """

    text: str
    due_on: date | None
    owner_id: UUID | None = None
    owner_name: str = ""
    promise_id: UUID | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class VisitForm:
    """Everything the visit form holds. A draft is one of these, complete or not.

    `purpose` and `location_id` stay as planned where they are empty. `minutes` is how long was
    planned; with `left_minute` it is how long it was. `cleared` are words that look like a
    patient's identifier and were said to be none.
    """

    day: date | None = None
    start_minute: int | None = None
    minutes: int = 45
    left_minute: int | None = None
    purpose: str = ""
    location_id: UUID | None = None
    attendees: tuple[Attendee, ...] = ()
    objectives: tuple[Objective, ...] = ()
    materials: tuple[Material, ...] = ()
    codes: tuple[TaughtCode, ...] = ()
    promises: tuple[NewPromise, ...] = ()
    notes: str = ""
    next_visit_on: date | None = None
    signature: Signature = Signature.NONE
    signature_detail: str = ""
    logging_seconds: int = 0
    kept: tuple[KeptPromise, ...] = ()
    files: tuple[AttachedFile, ...] = ()
    checks: tuple[Check, ...] = ()
    access: tuple[Access, ...] = ()
    attested: tuple[Attested, ...] = ()
    cleared: tuple[str, ...] = field(default=(), compare=False)
    place: str = field(default="", compare=False)
    """The field the person was in, for a draft that is opened again; never submitted."""


class Missing(StrEnum):
    """What a visit still needs before it can be submitted, in the order of the form."""

    DAY = "day"
    ATTENDEE = "attendee"
    TOPIC = "topic"
    PROMISE = "promise"
    SIGNATURE = "signature"


def missing(form: VisitForm, today: date) -> tuple[Missing, ...]:
    """Return what stands against submitting; never more than `MAX_REQUIRED` things.

    A visit lies on or before `today`; a promise has words, an owner and a day; a declined
    signature has a reason.
    """
    checks = {
        Missing.DAY: form.day is not None and form.day <= today,
        Missing.ATTENDEE: any(a.name.strip() for a in form.attendees),
        Missing.TOPIC: any(o.topic.strip() for o in form.objectives),
        Missing.PROMISE: all(_is_whole(promise) for promise in form.promises),
        Missing.SIGNATURE: _is_confirmed(form),
    }
    return tuple(name for name, holds in checks.items() if not holds)


class Wrong(StrEnum):
    """What a visit says that cannot be, in the order of the form; it is filled in, but wrong."""

    LONG_AGO = "long_ago"
    LEFT = "left"
    NEXT = "next"


def wrong(form: VisitForm, today: date, stands_on: date) -> tuple[Wrong, ...]:
    """Return what stands against submitting although it is filled in.

    A day more than a year back is a slip of the keys, unless the visit `stands_on` it.
    """
    day, then = form.day, form.next_visit_on
    checks = {
        Wrong.LONG_AGO: day is not None and day != stands_on and day < add_months(today, -12),
        Wrong.LEFT: form.start_minute is not None and form.left_minute is not None
        and form.left_minute <= form.start_minute,
        Wrong.NEXT: then is not None and day is not None and then <= day,
    }  # fmt: skip
    return tuple(name for name, holds in checks.items() if holds)


def begun(form: VisitForm, now: datetime) -> VisitForm:
    """Return the form of a visit that begins `now`, by the office's clock.

    On its own day it begins when it is begun, whenever it was planned for; of another day only
    the plan can say.
    """
    return replace(form, start_minute=_minute(now)) if form.day == now.date() else form


def ended(form: VisitForm, now: datetime) -> VisitForm:
    """Return the form of a visit that is finished `now`, by the office's clock.

    On its own day one without an end ends then; written up later it took as long as planned.
    """
    known = form.day != now.date() or form.left_minute is not None
    if known or form.start_minute is None or _minute(now) <= form.start_minute:
        return form
    return replace(form, left_minute=_minute(now))


def _minute(now: datetime) -> int:
    return now.hour * 60 + now.minute


def minutes_there(form: VisitForm) -> int:
    """Return how long the visit was: from arriving to leaving, else as long as was planned."""
    if form.start_minute is None or form.left_minute is None:
        return form.minutes
    stayed = form.left_minute - form.start_minute
    return stayed if stayed > 0 else form.minutes


def state(
    day: date, submitted_on: date | None, cancelled_on: date | None, today: date
) -> State:
    """Return where a visit stands today; one whose day has passed unsubmitted is open."""
    if submitted_on is not None:
        return State.SUBMITTED
    if cancelled_on is not None:
        return State.CANCELLED
    if day == today:
        return State.TODAY
    return State.PLANNED if day > today else State.OPEN


def days_late(due_on: date, done_on: date | None, today: date) -> int:
    """Return by how many calendar days a promise is or was late; 0 when it is in time."""
    return max(((done_on or today) - due_on).days, 0)


def free_day(after: date, planned: Mapping[date, int], within: int = 15) -> date:
    """Return the first working day after `after` with no visit on it.

    `planned` are the minutes of visits by day. Where each of the next `within` working days has
    visits, it is the one with the fewest minutes, the earliest of several.
    """
    days = [add_business_days(after, n + 1) for n in range(within)]
    return min(days, key=lambda day: (planned.get(day, 0), day))


def _is_whole(promise: NewPromise) -> bool:
    owned = promise.owner_id is not None or bool(promise.owner_name.strip())
    return owned and promise.due_on is not None and bool(promise.text.strip())


def _is_confirmed(form: VisitForm) -> bool:
    if form.signature == Signature.DECLINED:
        return bool(form.signature_detail.strip())
    return form.signature != Signature.NONE
