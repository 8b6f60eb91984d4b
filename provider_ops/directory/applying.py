"""What an approved correction changes in the record, inside the approval's transaction."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.errors import RuleError
from provider_ops.directory.rules import Fact
from provider_ops.network.actions import change
from provider_ops.network.geography import place_of_zip
from provider_ops.network.model import Affiliation, Location, Provider
from provider_ops.network.rules import name_key, split_address
from provider_ops.store.spans import end_span, known_at, record_span, valid_on, withdraw_span

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.directory.model import DirectoryCorrection
    from provider_ops.store.workspace import Workspace


def apply(session: Session, work: Workspace, row: DirectoryCorrection) -> bool:
    """Change the record as a correction says; False where the record says so already.

    Raises:
        RuleError: The record cannot take the value.
        NotFoundError: What it is about is gone.
    """
    fact = Fact(row.fact)
    if fact == Fact.HERE:
        return _move(session, work, row)
    if row.provider_id is not None:
        value: object = row.new_value
        if fact in (Fact.ACCEPTS_NEW, Fact.TELEHEALTH):
            value = row.new_value == "yes"
        change(session, work, Provider, row.provider_id, **{fact.value: value})
        return True
    if row.location_id is None:
        raise RuleError("It names no address.", title="The record cannot take this correction")
    if fact == Fact.ADDRESS:
        _readdress(session, work, row.location_id, row.new_value)
    else:
        change(session, work, Location, row.location_id, **{fact.value: row.new_value})
    return True


def _readdress(session: Session, work: Workspace, location_id: UUID, text: str) -> None:
    """Change the address; county and coordinates follow a new ZIP code."""
    facts: dict[str, object] = dict(split_address(text))
    here = session.get(Location, location_id)
    zip_code = facts.get("zip_code")
    if here is not None and zip_code not in (None, here.zip_code):
        place = place_of_zip(str(zip_code))
        if place is not None:
            facts |= {"county_fips": place.county_fips or here.county_fips,
                      "latitude": place.latitude, "longitude": place.longitude}  # fmt: skip
    change(session, work, Location, location_id, **facts)


def _move(session: Session, work: Workspace, row: DirectoryCorrection) -> bool:
    """End the affiliation; go on at another address of the office where one is named."""
    here = select(Affiliation).where(
        Affiliation.organization_id == row.organization_id,
        Affiliation.provider_id == row.provider_id,
        known_at(Affiliation, work.now()),
        valid_on(Affiliation, row.proposed_on),
    )
    if row.location_id is not None:
        at = Affiliation.location_id
        here = here.where(at.is_(None) | (at == row.location_id))
    spans = list(session.scalars(here))
    last = row.proposed_on - timedelta(days=1)
    source = f"Directory correction of {row.proposed_on:%m/%d/%Y}"
    for span in spans:
        if span.valid_from > last:
            withdraw_span(session, work, Affiliation, span.id, source=source)
        else:
            end_span(session, work, Affiliation, span.id, last, source=source)
    place = _own_address(session, row) if not row.left else None
    if place is not None and spans:
        record_span(
            session, work, Affiliation, provider_id=row.provider_id, location_id=place.id,
            organization_id=row.organization_id, valid_from=row.proposed_on, source=source,
        )  # fmt: skip
    return bool(spans)


def _own_address(session: Session, row: DirectoryCorrection) -> Location | None:
    wanted = name_key(row.new_value)
    places = session.scalars(
        select(Location)
        .where(Location.organization_id == row.organization_id, Location.id != row.location_id)
        .order_by(Location.id)
    )
    for place in places:
        names = (place.name, place.address, f"{place.name}, {place.address}")
        if wanted and wanted in [name_key(name) for name in names if name]:
            return place
    return None
