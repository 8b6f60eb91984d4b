"""Whom a target can be for, by a part of the name, with the target it has now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from provider_ops.network.model import Organization, Provider
from provider_ops.network.queries import escaped, specialties
from provider_ops.planning.model import VisitTarget
from provider_ops.planning.rules.targets import VISIT_EVERY_DAYS, Scope, usual_days

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Subject:
    """A tier, specialty, clinician or office. `target_id` and `days` are None without a target."""

    scope: Scope
    key: str | UUID
    name: str
    target_id: UUID | None = None
    days: int | None = None


def subjects(session: Session, market_id: str, text: str, limit: int = 8) -> tuple[Subject, ...]:
    """Return tiers, specialties, offices and clinicians whose name has `text` in it."""
    words = text.strip().casefold()
    tiers = [
        (Scope.TIER, tier, tier) for tier in VISIT_EVERY_DAYS if words in f"tier {tier}".lower()
    ]
    known = [
        (Scope.SPECIALTY, name, name)
        for name in specialties(session, market_id) if words in name.casefold()
    ]  # fmt: skip
    like = f"%{escaped(text.strip())}%"
    plain = func.trim(Provider.given_name + " " + Provider.family_name)
    offices = session.execute(
        select(Organization.id, Organization.name)
        .where(Organization.market_id == market_id, Organization.name.like(like, escape="\\"))
        .order_by(Organization.name, Organization.id).limit(limit)
    )  # fmt: skip
    people = session.execute(
        select(Provider.id, plain)
        .where(Provider.market_id == market_id,
               or_(plain.like(like, escape="\\"), Provider.npi == text.strip()))
        .order_by(Provider.family_name, Provider.given_name, Provider.id).limit(limit)
    )  # fmt: skip
    found = [
        *tiers, *known, *((Scope.ORGANIZATION, key, name) for key, name in offices),
        *((Scope.PROVIDER, key, name) for key, name in people),
    ]  # fmt: skip
    return tuple(subject(session, market_id, *one) for one in found[:limit])


def subject(
    session: Session, market_id: str, scope: Scope, key: str | UUID, name: str
) -> Subject:
    """Return one with the target it has; a tier without one has the plan's own days."""
    column = {
        Scope.TIER: VisitTarget.tier, Scope.SPECIALTY: VisitTarget.specialty,
        Scope.PROVIDER: VisitTarget.provider_id, Scope.ORGANIZATION: VisitTarget.organization_id,
    }[scope]  # fmt: skip
    target = session.execute(
        select(VisitTarget.id, VisitTarget.days)
        .where(VisitTarget.market_id == market_id, VisitTarget.scope == scope.value,
               column == key)
        .order_by(VisitTarget.id.desc()).limit(1)
    ).first()  # fmt: skip
    if target is not None:
        return Subject(scope, key, name, target.id, target.days)
    return Subject(scope, key, name, None, usual_days(name) if scope is Scope.TIER else None)
