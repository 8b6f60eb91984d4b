"""Member visits of contracted practices, counted from the claims log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from provider_ops.outliers.rules.panels import Panel

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from provider_ops.outliers.queries.offices import Office

# Lines of one claim are one after the other in this index, so most of them are counted before
# any claim is looked up.
_VISITS = text("""
SELECT v.npi, count(DISTINCT v.service_date ||
        CASE c.member_hash WHEN '' THEN hex(c.id) ELSE c.member_hash END)
FROM (SELECT DISTINCT claim_id, npi, service_date
      FROM claim_line INDEXED BY ix_claim_line_visit
      WHERE service_date BETWEEN :first AND :last AND npi <> '') v
CROSS JOIN claim c ON c.id = v.claim_id
WHERE c.market_id = :market
GROUP BY v.npi
""")


def member_visits(session: Session, market_id: str, first: date, last: date) -> dict[str, int]:
    """Return by NPI the visits of members from `first` to `last`.

    A visit is one member, one clinician and one day, however many lines and claims tell of it:
    a reversal and its correction are the same visit. A claim whose member is not known counts
    by itself.
    """
    rows = session.execute(
        _VISITS, {"first": f"{first}", "last": f"{last}", "market": market_id}
    )
    found: dict[str, int] = dict(rows.all())
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
