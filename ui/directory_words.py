"""What the directory's facts, outcomes, waits and courses are called on every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.directory.rules import YES_NO, Care, Fact, Need, Outcome, State
from ui.kit.dates import format_date
from ui.kit.language_names import language_name

if TYPE_CHECKING:
    from provider_ops.directory.queries import ClockRow
    from provider_ops.directory.rules import Wait

OUTCOME_GLYPHS = {
    Outcome.CONFIRMED: "ok",
    Outcome.CHANGED: "wa",
    Outcome.LEFT: "end",
    Outcome.UNKNOWN: "pause",
}
STATE_GLYPHS = {
    State.PROPOSED: "pend",
    State.APPROVED: "ok",
    State.DECLINED: "no",
    State.SENT: "end",
}


def fact_word(fact: Fact) -> str:
    """Return what a fact of the directory is called."""
    return {
        Fact.HERE: _tr("Sees patients here"),
        Fact.ACCEPTS_NEW: _tr("Accepts new patients"),
        Fact.LANGUAGES: _tr("Languages"),
        Fact.TELEHEALTH: _tr("Telehealth"),
        Fact.ADDRESS: _tr("Address"),
        Fact.PHONE: _tr("Phone"),
        Fact.HOURS: _tr("Office hours"),
        Fact.ACCESSIBILITY: _tr("Accessibility"),
    }[fact]


def value_word(fact: Fact, value: str) -> str:
    """Return a value of the directory as people read it; nothing is said to be nothing."""
    if not value:
        return _tr("not on file")
    if fact in YES_NO or fact == Fact.HERE:
        return {"yes": _tr("Yes"), "no": _tr("No")}.get(value, value)
    if fact == Fact.LANGUAGES:
        return ", ".join(language_name(code) for code in value.split(","))
    return value


def outcome_word(outcome: Outcome) -> str:
    """Return what the office said."""
    return {
        Outcome.CONFIRMED: _tr("Confirmed"),
        Outcome.CHANGED: _tr("Changed"),
        Outcome.LEFT: _tr("Left"),
        Outcome.UNKNOWN: _tr("Unknown"),
    }[outcome]


def state_word(state: State) -> str:
    """Return where a correction stands."""
    return {
        State.PROPOSED: _tr("Proposed"),
        State.APPROVED: _tr("Approved"),
        State.DECLINED: _tr("Declined"),
        State.SENT: _tr("Sent"),
    }[state]


def care_word(care: Care) -> str:
    """Return a kind of care."""
    return _tr("Primary care") if care == Care.PRIMARY else _tr("Behavioral health")


def need_word(need: Need) -> str:
    """Return how soon a patient has to be seen."""
    return {
        Need.URGENT: _tr("Urgent"),
        Need.ATTENTION: _tr("Needs attention, not urgent"),
        Need.ROUTINE: _tr("Routine"),
    }[need]


def wait_words(wait: Wait) -> str:
    """Return a wait against its standard, in business days."""
    translate = QCoreApplication.translate
    limit = translate("Directory", "%n business days", "", wait.limit)
    limit = limit if wait.limit else _tr("same day")
    if wait.days is None:
        return _tr("none offered, standard {limit}").format(limit=limit)
    days = translate("Directory", "%n business days", "", wait.days)
    days = days if wait.days else _tr("same day")
    return _tr("{days}, standard {limit}").format(days=days, limit=limit)


def course_word(key: str) -> str:
    """Return what a course is called; one of another release by its key."""
    known = {
        "compliance": _tr("Compliance and fraud, waste and abuse"),
        "model-of-care": _tr("SNP model of care"),
    }
    return known.get(key, key.replace("-", " ").capitalize())


def clock_words(clock: ClockRow) -> str:
    """Return what a clock of the directory asks for, and by when."""
    day = format_date(clock.due_on)
    if clock.verifies:
        words = _tr("Verify {name} by {day}")
        if clock.flagged:
            words = _tr("Verify {name}, due {day}: flag as not verified in the directory")
        return words.format(name=clock.provider or clock.organization, day=day)
    what = fact_word(clock.fact)
    if clock.provider:
        what = f"{clock.provider}, {what[:1].lower()}{what[1:]}"
    return _tr("Send the correction by {day}: {what}").format(day=day, what=what)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Directory", text)
