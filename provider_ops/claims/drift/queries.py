"""Providers ranked by avoidable denials, as of the last check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from provider_ops.claims.drift.model import ProviderTotal
from provider_ops.claims.drift.rules import Drift, Tally, ranked
from provider_ops.claims.lines.practices import market_of
from provider_ops.core.money import ZERO
from provider_ops.network.model import Provider

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from provider_ops.claims.findings.queries import Period


def drifting(
    session: Session, market_id: str, period: Period, limit: int = 500
) -> tuple[Drift, ...]:
    """Return the providers with the most avoidable denials for 100 lines, beside their peers.

    A period counts the whole months that its days lie in. NPIs that are not on file are nobody's
    peers and are left out; findings by rule show them.
    """
    months = []
    if period.first is not None:
        months.append(ProviderTotal.month >= period.first.replace(day=1))
    if period.last is not None:
        months.append(ProviderTotal.month <= period.last)
    sums = {
        npi: (lines, avoidable, dollars or ZERO)
        for npi, lines, avoidable, dollars in session.execute(
            select(ProviderTotal.npi, func.sum(ProviderTotal.lines),
                   func.sum(ProviderTotal.avoidable), func.sum(ProviderTotal.dollars))
            .where(ProviderTotal.market_id == market_id, *months)
            .group_by(ProviderTotal.npi)
        )
    }  # fmt: skip
    people = session.execute(
        select(Provider.npi, Provider.given_name, Provider.family_name, Provider.specialty).where(
            market_of(Provider.market_id, market_id)
        )
    )
    tallies = (
        Tally(npi, f"{given} {family}", specialty, *sums[npi])
        for npi, given, family, specialty in people
        if npi in sums
    )
    return ranked(tallies)[:limit]
