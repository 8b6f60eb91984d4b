"""Whom contracts cover on a day, many contracts at once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from provider_ops.contracts.model import Contract, Participation
from provider_ops.network.model import Affiliation, Provider
from provider_ops.store.spans import known_at, valid_on

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session


def covered_npis(
    session: Session, contracts: Collection[UUID], day: date, known: datetime
) -> dict[UUID, frozenset[str]]:
    """Return the NPIs that each contract covers on `day`; contracts without anybody are absent.

    A contract that covers everyone covers who works for its organization then, at the location
    if it names one.
    """
    covering = (
        Participation.contract_id.in_(contracts), known_at(Participation, known),
        valid_on(Participation, day),
    )  # fmt: skip
    named = (
        select(Participation.contract_id, Provider.npi)
        .join(Provider, Provider.id == Participation.provider_id)
        .where(*covering)
    )
    everyone = (
        select(Participation.contract_id, Provider.npi)
        .join(Contract, Contract.id == Participation.contract_id)
        .join(Affiliation, Affiliation.organization_id == Contract.organization_id)
        .join(Provider, Provider.id == Affiliation.provider_id)
        .where(
            *covering, Participation.provider_id.is_(None),
            or_(Participation.location_id.is_(None),
                Participation.location_id == Affiliation.location_id),
            known_at(Affiliation, known), valid_on(Affiliation, day),
        )
    )  # fmt: skip
    found: defaultdict[UUID, set[str]] = defaultdict(set)
    for query in (named, everyone):
        for contract, npi in session.execute(query):
            found[contract].add(npi)
    return {contract: frozenset(npis) for contract, npis in found.items()}
