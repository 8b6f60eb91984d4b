"""What happened to claims of an office's clinicians: denied, or against a rule."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select

from provider_ops.claims.findings.conditions import OF_LINE
from provider_ops.claims.lines.taken_back import STANDS
from provider_ops.claims.model import ClaimLine, Finding
from provider_ops.core.calendar import add_months
from provider_ops.network.model import Affiliation, Provider
from provider_ops.overview.entries import OFFICE, Asked, Entry, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sqlalchemy import Select

CLAIM_MONTHS = 13
FEW_LINES = 2
"""Denied lines of one reason in a month below which the timeline says nothing."""
_TODAY: Any = bindparam("today")


def denied(asked: Asked) -> Iterator[Entry]:
    """Denied lines by month of service and reason, on the last day that has one."""
    yield from _counted(asked, _denied_by_month(), "denied")


def findings(asked: Asked) -> Iterator[Entry]:
    """Lines that break a rule, by month of service and rule."""
    yield from _counted(asked, _findings_by_month(), "finding")


@cache
def _denied_by_month() -> Select[*tuple[Any, ...]]:
    return _by_month(ClaimLine.denial).where(ClaimLine.denial != "", STANDS)


@cache
def _findings_by_month() -> Select[*tuple[Any, ...]]:
    return _by_month(Finding.rule).join(Finding, OF_LINE)


def _by_month(what: Any) -> Select[*tuple[Any, ...]]:
    month = func.strftime("%Y-%m", ClaimLine.service_date)
    working = (
        select(Provider.npi)
        .join(Affiliation, Affiliation.provider_id == Provider.id)
        .where(Affiliation.organization_id == OFFICE, Affiliation.withdrawn.is_(False))
        .distinct()
    )
    return (
        select(what, func.max(ClaimLine.service_date), ClaimLine.code, func.count())
        .where(
            ClaimLine.npi.in_(working), ClaimLine.service_date >= bindparam("first"),
            ClaimLine.service_date <= _TODAY,
        )
        .group_by(month, what, ClaimLine.code)
    )  # fmt: skip


def _counted(
    asked: Asked, by_month: Select[*tuple[Any, ...]], verb: str
) -> Iterator[Entry]:
    """Add up codes; the most frequent of them is named."""
    first = add_months(asked.today.replace(day=1), 1 - CLAIM_MONTHS)
    found: dict[tuple[date, str], list[tuple[int, str, date]]] = {}
    values = {**asked.values, "first": first, "today": asked.today}
    for what, day, code, count in asked.session.execute(by_month, values):
        found.setdefault((day.replace(day=1), what), []).append((count, code, day))
    for (_, what), codes in found.items():
        lines = sum(count for count, _, _ in codes)
        if lines >= FEW_LINES:
            top = min(codes, key=lambda one: (-one[0], one[1]))
            yield Entry(max(day for _, _, day in codes), Kind.CLAIMS, verb, what,
                        f"{top[1]}, {top[0]}", "", asked.office, count=lines)  # fmt: skip
