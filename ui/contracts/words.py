"""Days, moments and states as the contract screens write them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from provider_ops.contracts.rules import Status
from provider_ops.contracts.rules.amendments import REMINDED, State, Step
from provider_ops.contracts.rules.documents import FileKind
from provider_ops.contracts.rules.renewals import LogKind, Stage
from ui.kit.day_words import short_weekday

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    from provider_ops.contracts.rules import Standing

GLYPHS = {
    Status.NOT_YET: "pend",
    Status.ACTIVE: "ok",
    Status.EXPIRING: "wa",
    Status.LAPSED: "end",
    Status.TERMINATED: "no",
}
TONES = {
    Status.NOT_YET: "nu",
    Status.ACTIVE: "ok",
    Status.EXPIRING: "wa",
    Status.LAPSED: "nu",
    Status.TERMINATED: "cr",
}


STATE_TAGS = {
    State.DRAFT: ("nu", "pend"),
    State.SUBMITTED: ("wa", "clock"),
    State.APPROVED: ("ac", "wip"),
    State.DECLINED: ("cr", "no"),
    State.SIGNED: ("ok", "ok"),
    State.WITHDRAWN: ("nu", "end"),
}
"""Tone and glyph of where an amendment is."""
LOG_GLYPHS = {LogKind.ASK: "in", LogKind.OFFER: "wip", LogKind.LIMIT: "wa", LogKind.AGREED: "ok"}


def stage_word(stage: Stage) -> str:
    """Return where a renewal is, in a word or two."""
    translate = QCoreApplication.translate
    return {
        Stage.NOT_STARTED: translate("Contracts", "Not started"),
        Stage.DATA_REQUESTED: translate("Contracts", "Data requested"),
        Stage.NEGOTIATING: translate("Contracts", "Negotiating"),
        Stage.LEGAL: translate("Contracts", "With legal"),
        Stage.SIGNED: translate("Contracts", "Signed"),
        Stage.LAPSING: translate("Contracts", "Letting lapse"),
    }[stage]


def state_word(state: State) -> str:
    """Return where an amendment is."""
    translate = QCoreApplication.translate
    return {
        State.DRAFT: translate("Contracts", "Draft"),
        State.SUBMITTED: translate("Contracts", "Submitted"),
        State.APPROVED: translate("Contracts", "To sign"),
        State.DECLINED: translate("Contracts", "Declined"),
        State.SIGNED: translate("Contracts", "Signed"),
        State.WITHDRAWN: translate("Contracts", "Withdrawn"),
    }[state]


def step_verb(step: Step, state: State) -> str:
    """Return what a button says that takes a step from a state."""
    translate = QCoreApplication.translate
    if step is Step.REVISE and state is State.DRAFT:
        return translate("Contracts", "Change")
    return {
        Step.SUBMIT: translate("Contracts", "Submit"),
        Step.APPROVE: translate("Contracts", "Approve"),
        Step.DECLINE: translate("Contracts", "Decline"),
        Step.REVISE: translate("Contracts", "Revise"),
        Step.SIGN: translate("Contracts", "Record signing"),
        Step.WITHDRAW: translate("Contracts", "Withdraw"),
    }[step]


def step_done(step: str) -> str:
    """Return what was done, for a history."""
    translate = QCoreApplication.translate
    words = {
        Step.SUBMIT.value: translate("Contracts", "Submitted"),
        Step.APPROVE.value: translate("Contracts", "Approved"),
        Step.DECLINE.value: translate("Contracts", "Declined"),
        Step.REVISE.value: translate("Contracts", "Revised"),
        Step.SIGN.value: translate("Contracts", "Signed"),
        Step.WITHDRAW.value: translate("Contracts", "Withdrawn"),
        REMINDED: translate("Contracts", "Reminded"),
    }
    return words.get(step, translate("Contracts", "Drafted"))


def log_word(kind: LogKind) -> str:
    """Return what an entry of a negotiation is."""
    translate = QCoreApplication.translate
    return {
        LogKind.ASK: translate("Contracts", "Ask"),
        LogKind.OFFER: translate("Contracts", "Offer"),
        LogKind.LIMIT: translate("Contracts", "Limit"),
        LogKind.AGREED: translate("Contracts", "Agreed"),
    }[kind]


def file_word(kind: FileKind) -> str:
    """Return what a document is."""
    translate = QCoreApplication.translate
    return {
        FileKind.AGREEMENT: translate("Contracts", "Agreement"),
        FileKind.AMENDMENT: translate("Contracts", "Amendment"),
        FileKind.EXHIBIT: translate("Contracts", "Exhibit"),
        FileKind.LETTER: translate("Contracts", "Letter"),
        FileKind.OTHER: translate("Contracts", "Other"),
    }[kind]


def dollars(amount: Decimal) -> str:
    """Return an amount as people write it, cents only where there are some."""
    figure = f"{abs(amount):,.2f}".removesuffix(".00")
    return f"\u2212${figure}" if amount < 0 else f"${figure}"


def status_word(status: Status) -> str:
    """Return how a contract stands, in one word."""
    translate = QCoreApplication.translate
    return {
        Status.NOT_YET: translate("Contracts", "Not yet"),
        Status.ACTIVE: translate("Contracts", "Active"),
        Status.EXPIRING: translate("Contracts", "Expiring"),
        Status.LAPSED: translate("Contracts", "Lapsed"),
        Status.TERMINATED: translate("Contracts", "Terminated"),
    }[status]


def day(when: date | None) -> str:
    """Return a day as people write it; "" for none."""
    return "" if when is None else f"{when:%m/%d/%Y}"


def moment(instant: datetime, zone: str) -> str:
    """Return an instant as day and time where the market is: 10/06/2026 7:12 AM."""
    local = instant.astimezone(ZoneInfo(zone))
    return f"{local:%m/%d/%Y} {local:%I:%M %p}".replace(" 0", " ")


def ago(instant: datetime, now: datetime, zone: str) -> str:
    """Return when something was, as shortly as a list needs: now, 9:40, Mon or 09/15."""
    local, here = instant.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone))
    if (here - local).total_seconds() < 60:
        return QCoreApplication.translate("Contracts", "now")
    if local.date() == here.date():
        return f"{local:%I:%M}".removeprefix("0")
    if (here.date() - local.date()).days < 7:
        return short_weekday(local)
    return f"{local:%m/%d}"


def days_left(count: int) -> str:
    """Return how long it is until something: 25 d."""
    return QCoreApplication.translate("Contracts", "{} d").format(f"{count:,}")


def end_words(standing: Standing) -> str:
    """Return the day a contract ends or renews on."""
    if standing.ends is None or standing.ends.year >= 9999:
        return QCoreApplication.translate("Contracts", "No end")
    return day(standing.ends)


def unless_words(standing: Standing, months: int) -> str:
    """Say what happens if nobody acts."""
    translate = QCoreApplication.translate
    if standing.renews and standing.notice_by is not None and standing.ends is not None:
        return translate("Contracts", "Renews for {} months after {}").format(
            months, day(standing.ends)
        )
    if standing.ends is not None and standing.in_force:
        return translate("Contracts", "Ends on {}, claims after it are not covered").format(
            day(standing.ends)
        )
    return ""
