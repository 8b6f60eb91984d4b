"""The office behind an NPI, as a line of a list names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, select

from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.store.spans import EVER, known_at
from provider_ops.store.unindexed import unindexed

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import InstrumentedAttribute, Session


def practices_of(session: Session, market_id: str, npis: Collection[str]) -> dict[str, str]:
    """Return by NPI the name of the organization, or of the clinician who has none.

    A clinician of several organizations is named with the one they joined last.
    """
    names: dict[str, str] = {}
    people = (
        select(Provider.npi, Provider.given_name, Provider.family_name, Organization.name)
        .select_from(Provider)
        .outerjoin(
            Affiliation,
            and_(Affiliation.provider_id == Provider.id, known_at(Affiliation, EVER)),
        )
        .outerjoin(Organization, Organization.id == Affiliation.organization_id)
        .where(market_of(Provider.market_id, market_id), Provider.npi.in_(npis))
        .order_by(Affiliation.valid_from, Affiliation.recorded_at)
    )
    for npi, given, family, office in session.execute(people):
        names[npi] = office or f"{given} {family}"
    offices = select(Organization.npi, Organization.name).where(
        market_of(Organization.market_id, market_id), Organization.npi.in_(npis)
    )
    return names | {npi: name for npi, name in session.execute(offices) if npi is not None}


def market_of(column: InstrumentedAttribute[str], market_id: str) -> ColumnElement[bool]:
    """Ask for a market so that the index of NPIs is chosen: a market holds nearly all rows."""
    return unindexed(column) == market_id


def office_of(session: Session, market_id: str, npi: str) -> UUID | None:
    """Return the organization behind an NPI, chosen as `practices_of` names it."""
    joined = (
        select(Affiliation.organization_id)
        .join(Provider, Provider.id == Affiliation.provider_id)
        .where(Provider.market_id == market_id, Provider.npi == npi, known_at(Affiliation, EVER))
        .order_by(Affiliation.valid_from.desc(), Affiliation.recorded_at.desc())
        .limit(1)
    )
    own = select(Organization.id).where(
        Organization.market_id == market_id, Organization.npi == npi
    )
    return session.scalar(own.limit(1)) or session.scalar(joined)


def npis_of(session: Session, organization_id: UUID) -> tuple[str, ...]:
    """Return the numbers that an organization bills with: its own, and those of its clinicians."""
    people = session.scalars(
        select(Provider.npi)
        .join(Affiliation, Affiliation.provider_id == Provider.id)
        .where(Affiliation.organization_id == organization_id, known_at(Affiliation, EVER))
    ).all()
    own = session.scalar(select(Organization.npi).where(Organization.id == organization_id))
    return tuple(sorted({*people, *([own] if own else [])}))
