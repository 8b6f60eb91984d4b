"""Where offices are: coordinates of the address, else the middle of its ZIP code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from provider_ops.network.geography import place_of_zip
from provider_ops.network.model import Location

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.planning.rules.roads import Place


def place_of(latitude: float | None, longitude: float | None, zip_code: str) -> Place | None:
    """Return where an address is; None where nobody knows."""
    if latitude is not None and longitude is not None:
        return latitude, longitude
    found = place_of_zip(zip_code) if zip_code else None
    return None if found is None else (found.latitude, found.longitude)


def places_of_offices(session: Session, keys: Collection[UUID]) -> dict[UUID, Place | None]:
    """Return where the first addresses of offices are."""
    first = (
        select(func.min(Location.id))
        .where(Location.organization_id.in_(keys))
        .group_by(Location.organization_id)
    )
    rows = session.execute(
        select(Location.organization_id, Location.latitude, Location.longitude,
               Location.zip_code)
        .where(Location.id.in_(first))
    )  # fmt: skip
    return {key: place_of(latitude, longitude, code) for key, latitude, longitude, code in rows}
