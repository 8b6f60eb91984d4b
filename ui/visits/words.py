"""What the screens of visits say: days, times, states, languages."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from provider_ops.visits.rules import Missing, State, Understood
from ui.check_words import code_words
from ui.kit.dates import format_date
from ui.kit.marks_bar import kind_text
from ui.kit.times import format_time

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from provider_ops.codes.queries import RecentCheck
    from provider_ops.planning.queries import RepeatRow
    from provider_ops.visits.patient_marks import Mark
    from provider_ops.visits.queries import VisitRow
    from provider_ops.visits.rules import VisitForm
    from provider_ops.visits.unlockings import Unlocking

LONGEST_VISIT = 6 * 60
STATE_GLYPHS = {
    State.PLANNED: "pend",
    State.TODAY: "new",
    State.OPEN: "wa",
    State.SUBMITTED: "ok",
    State.CANCELLED: "end",
}


def state_word(row: VisitRow) -> str:
    """Return where a visit stands, in a word or two."""
    translate = QCoreApplication.translate
    if row.has_draft and row.state not in (State.SUBMITTED, State.CANCELLED):
        return translate("Visits", "Draft")
    return {
        State.PLANNED: translate("Visits", "Planned"),
        State.TODAY: translate("Visits", "Today"),
        State.OPEN: translate("Visits", "Not finished"),
        State.SUBMITTED: translate("Visits", "Submitted"),
        State.CANCELLED: translate("Visits", "Canceled"),
    }[row.state]


def whose_word(row: VisitRow | RepeatRow, rep_id: UUID | None) -> str:
    """Return for which colleague a visit in the calendar of `rep_id` is, "" for an own one."""
    if rep_id in (None, row.rep_id):
        return ""
    return QCoreApplication.translate("Visits", "for {name}").format(name=row.rep)


def state_glyph(row: VisitRow) -> str:
    """Return the status shape of a visit."""
    draft = row.has_draft and row.state not in (State.SUBMITTED, State.CANCELLED)
    return "wip" if draft else STATE_GLYPHS[row.state]


def day_text(day: date, today: date) -> str:
    """Return "Tue 10/06", with the year when it is another one."""
    weekday = QLocale().toString(QDate(day.year, day.month, day.day), "ddd")
    shown = format_date(day)
    return f"{weekday} {shown[:5] if day.year == today.year else shown}"


def time_text(start_minute: int | None) -> str:
    """Return the time, "" for a visit without one."""
    return "" if start_minute is None else format_time(start_minute)


def missing_text(what: Missing) -> str:
    """Return what is still to be done before a visit can be submitted."""
    translate = QCoreApplication.translate
    return {
        Missing.DAY: translate("Visits", "Date, today or earlier"),
        Missing.ATTENDEE: translate("Visits", "Who was there"),
        Missing.TOPIC: translate("Visits", "One topic"),
        Missing.PROMISE: translate("Visits", "Words, owner and date of each action item"),
        Missing.SIGNATURE: translate("Visits", "Signature, or “declined” with a reason"),
    }[what]


def understood_text(understood: Understood) -> str:
    """Return whether a code's rule was said back."""
    translate = QCoreApplication.translate
    return {
        Understood.NOT_ASKED: translate("Visits", "not taught back yet"),
        Understood.YES: translate("Visits", "taught back"),
        Understood.PARTLY: translate("Visits", "partly understood"),
        Understood.NO: translate("Visits", "not understood"),
    }[understood]


def progress_text(form: VisitForm, now: datetime) -> str:
    """Return how long a visit of today has been going on, "" for any other; `now` is local."""
    since = now.hour * 60 + now.minute - (form.start_minute or 0)
    under_way = form.day == now.date() and form.start_minute is not None
    if not under_way or form.left_minute is not None or not 0 <= since <= LONGEST_VISIT:
        return ""
    return QCoreApplication.translate("Visits", "In progress {minutes} min").format(minutes=since)


def verdict_word(answer: str) -> str:
    """Return the word of an answer of the code check."""
    translate = QCoreApplication.translate
    return {
        "yes": translate("Visits", "Yes"),
        "no": translate("Visits", "No"),
        "review": translate("Visits", "Needs review"),
    }[answer]


def answer_line(told: RecentCheck) -> str:
    """Return an answer of the code check as the office was told it: what, what for, to whom."""
    translate = QCoreApplication.translate
    code = code_words(told.question(told.known_on))
    words = translate("Visits", "{code} on {day}: {answer}, answer {number}").format(
        code=code, day=format_date(told.on), answer=verdict_word(told.answer),
        number=told.fingerprint[:8],
    )
    if told.told_to:
        words += translate("Visits", ", told to {}").format(told.told_to)
    return words


def unlocking_head(one: Unlocking, zone: str) -> str:
    """Return when a visit was opened again and by whom, as far as that is known."""
    if one.at is None:
        return one.by
    at = one.at.astimezone(ZoneInfo(zone))
    when = f"{format_date(at.date())} {format_time(at.hour * 60 + at.minute)}"
    return f"{when}, {one.by}"


def unlocking_line(one: Unlocking, zone: str) -> str:
    """Return when a visit was opened again, by whom and why, as far as that is known."""
    head = unlocking_head(one, zone)
    return f"{head}: {one.reason}" if head else one.reason


def mark_text(mark: Mark, section: str) -> str:
    """Return what is to be done about a mark, for the list of what is to finish."""
    words = QCoreApplication.translate("MarksBar", "{section}: looks like {kind}")
    return words.format(section=section, kind=kind_text(mark.found.kind))
