"""What the statement of who is due reckons, told plainly."""

from __future__ import annotations

from datetime import date, timedelta

from provider_ops.planning.rules.due import ARISES, Risk


def is_new(risk: Risk, on: date | None, last_on: date) -> bool:
    """Tell whether a risk about the day `on` arose after the day of the last visit."""
    return on is not None and risk in ARISES and on + timedelta(days=ARISES[risk]) > last_on
