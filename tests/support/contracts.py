"""Small worlds of offices, clinicians, contracts and lists."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from provider_ops.contracts import actions
from provider_ops.contracts.rules import Renewal
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.store.spans import record_span
from tests.support.work import make_npi

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.store.workspace import Workspace

FIXED = Renewal(automatic=False)
EVERGREEN = Renewal(automatic=True, months=12, notice_days=60)


def office(work: Workspace, name: str = "Gulf Coast Cardiology", **values: object) -> UUID:
    with work.act() as session:
        row = Organization(id=work.new_id(), market_id=work.market_id, name=name, kind="group",
                           **values)  # fmt: skip
        session.add(row)
        return row.id


def clinician(work: Workspace, base: int = 233228875, *offices: UUID, family: str = "Marchetti",
              since: date = date(2024, 1, 1)) -> UUID:  # fmt: skip
    with work.act() as session:
        row = Provider(id=work.new_id(), market_id=work.market_id, npi=make_npi(base),
                       given_name="Elena", family_name=family, credential="MD")  # fmt: skip
        session.add(row)
        session.flush()
        for key in offices:
            record_span(session, work, Affiliation, provider_id=row.id, organization_id=key,
                        location_id=None, valid_from=since, source="roster")  # fmt: skip
        return row.id


def contract(work: Workspace, organization_id: UUID, number: str = "HB-FL-20418",
             first: date = date(2026, 1, 1), last: date | None = date(2026, 12, 31),
             renewal: Renewal = FIXED, **values: object) -> UUID:  # fmt: skip
    new = actions.NewContract(
        number=number, organization_id=organization_id, line_of_business="MA", first=first,
        last=last, renewal=renewal, source="signed scan", **values,
    )  # fmt: skip
    return actions.create_contract(work, new)
