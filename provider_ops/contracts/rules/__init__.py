"""When a contract is in force, how amendments come about, and where a renewal is. Pure."""

from __future__ import annotations

from provider_ops.contracts.rules.standing import (
    EXPIRING_WINDOW,
    FOREVER,
    NOTICE_ALERTS,
    Renewal,
    Standing,
    Status,
    Term,
    check_termination,
    coverage,
    covered_until,
    gaps,
    last_day_for_notice,
    notice_alert,
    rolled_end,
    standing,
    standing_in,
)

__all__ = [
    "EXPIRING_WINDOW",
    "FOREVER",
    "NOTICE_ALERTS",
    "Renewal",
    "Standing",
    "Status",
    "Term",
    "check_termination",
    "coverage",
    "covered_until",
    "gaps",
    "last_day_for_notice",
    "notice_alert",
    "rolled_end",
    "standing",
    "standing_in",
]
