"""Why an office is due, in words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.planning.rules.due import Reason, Risk
from provider_ops.planning.rules.targets import Scope
from ui.kit.day_words import day_short

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.planning.queries import DueRow

_say = partial(QCoreApplication.translate, "Due")
URGENT = frozenset({Risk.CASE_LATE, Risk.NOTICE})


def reasons(row: DueRow, today: date) -> list[str]:
    """Return why a row is due: the gravest first, or that its days are over."""
    found = [reason_words(reason, today) for reason in row.reasons]
    return found or [_say("its days are over")]


def due_words(row: DueRow) -> str:
    """Return how the last visit stands against the target."""
    if row.since_days is None:
        return _say("Never visited")
    if row.days_late:
        return _say("{0} d late").format(f"{row.days_late:,}")
    if row.since_days == row.target_days:
        return _say("Due today")
    return _say("At risk")


def reason_words(reason: Reason, today: date) -> str:
    """Return one thing at risk as a few words."""
    count = reason.count
    day = day_short(reason.day, today) if reason.day is not None else ""
    if reason.risk is Risk.CASE_LATE:
        words = _say("%n late escalations, the first due {day}", "", count)
    elif reason.risk is Risk.CASE:
        words = _say("%n open escalations, the first due {day}", "", count)
    elif reason.risk is Risk.NOTICE:
        words = _say("last day for notice {day}, %n days", "", count)
    elif reason.risk is Risk.ENDING:
        words = _say("contract ends {day}, %n days", "", count)
    elif reason.risk is Risk.ENDED:
        words = _say("contract ended {day}")
    elif reason.risk is Risk.CHECK_AGAIN:
        words = _say("%n taught codes to check again since {day}", "", count)
    elif reason.risk is Risk.PROMISE:
        words = _say("%n late promises, the first due {day}", "", count)
    elif reason.risk is Risk.DIRECTORY:
        words = _say("directory to be verified since {day}")
    elif reason.risk is Risk.TRAINING:
        words = _say("training to be attested since {day}")
    else:
        words = _say("denials rose from {before} to {now} per 100 lines")
    return words.format(day=day, before=f"{reason.before:.1f}", now=f"{reason.now:.1f}")


def target_words(row: DueRow) -> str:
    """Return the target and whom it is for, "60 d · tier A"."""
    days = _say("{0} d").format(row.target_days)
    return f"{days} · {scope_words(row.scope, row.tier)}"


def scope_words(scope: Scope | None, tier: str = "") -> str:
    """Return whom a target is for."""
    if scope in (None, Scope.TIER):
        return _say("tier {0}").format(tier) if tier else _say("no tier")
    return {
        Scope.ORGANIZATION: _say("this office"),
        Scope.PROVIDER: _say("a clinician"),
        Scope.SPECIALTY: _say("specialty"),
    }[scope]


def glyph(row: DueRow) -> str:
    """Return the status shape of a row."""
    risks = {reason.risk for reason in row.reasons}
    if risks & URGENT or row.days_late:
        return "cr"
    if Risk.ENDED in risks:
        return "end"
    return "wa" if row.last_on is None or risks else "clock"
