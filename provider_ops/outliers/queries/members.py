"""Member visits of contracted practices, counted from the claims log."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import func, select, text

from provider_ops.claims.drift.model import VisitTotal
from provider_ops.core.calendar import add_months, last_of_month
from provider_ops.outliers.rules.panels import Panel

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from provider_ops.outliers.queries.offices import Office

_BEGUN = text("""
SELECT l.npi, count(DISTINCT l.service_date ||
        CASE c.member_hash WHEN '' THEN hex(c.id) ELSE c.member_hash END)
FROM claim_line l CROSS JOIN claim c ON c.id = l.claim_id
WHERE l.market_id = :market AND l.service_date BETWEEN :first AND :last AND l.npi <> ''
GROUP BY l.npi
""")


def member_visits(session: Session, market_id: str, first: date, last: date) -> Counter[str]:
    """Return by NPI the visits of members from the first day of a month to `last`.

    A visit is one member, one clinician and one day, however many lines and claims tell of it:
    a reversal and its correction are the same visit. A claim whose member is not known counts
    by itself. Whole months are those of the last check of claims; a month that is not over on
    `last` is counted here.
    """
    month = VisitTotal.month
    whole = add_months(last.replace(day=1), 0 if last < last_of_month(last) else 1)
    found: Counter[str] = Counter(dict(session.execute(
        select(VisitTotal.npi, func.sum(VisitTotal.visits))
        .where(VisitTotal.market_id == market_id, month >= first, month < whole)
        .group_by(VisitTotal.npi)
    ).all()))  # fmt: skip
    if whole <= last:
        begun = {"first": f"{whole}", "last": f"{last}", "market": market_id}
        found.update(dict(session.execute(_BEGUN, begun).all()))
    return found


def panels(
    offices: Mapping[bytes, Office], contracts: set[bytes], visits: Mapping[str, int]
) -> list[Panel]:
    """Return the contracted practices with their members and the visits of their NPIs."""
    return [
        Panel(one.id, one.name, one.specialty, one.members,
              sum(visits.get(npi, 0) for npi in one.npis))
        for key, one in offices.items()
        if key in contracts
    ]  # fmt: skip
