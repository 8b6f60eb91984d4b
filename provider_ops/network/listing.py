"""What a roster or a registry says about one clinician or office, and how it is entered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.network.geography import place_of_zip
from provider_ops.network.model import Affiliation, Location, Organization, Provider
from provider_ops.network.rules import name_key
from provider_ops.store.spans import known_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

_FLUSH_EVERY = 500


@dataclass(frozen=True, slots=True)
class Listing:
    """One row of a roster or registry. Empty fields say nothing and change nothing.

    A clinician has `npi` and a family name; an office `organization` or `organization_npi`;
    both together are an affiliation from `since` on.
    """

    npi: str = ""
    given_name: str = ""
    family_name: str = ""
    credential: str = ""
    specialty: str = ""
    taxonomy_code: str = ""
    languages: str = ""
    accepts_new: bool | None = None
    organization: str = ""
    organization_npi: str = ""
    tin: str = ""
    kind: str = "group"
    address: str = ""
    city: str = ""
    state: str = ""
    zip_code: str = ""
    county_fips: str = ""
    phone: str = ""
    since: date | None = None
    until: date | None = None


class Directory:
    """Enters listings: known ones are updated by NPI, new ones are added.

    Knows the keys of the market by heart, so that each listing costs no search.
    """

    def __init__(self, session: Session, work: Workspace) -> None:
        self.counts = dict.fromkeys(("added", "changed", "offices", "locations", "affiliations"), 0)
        self._session = session
        self._work = work
        market = work.market_id
        npis = select(Provider.npi, Provider.id).where(Provider.market_id == market)
        self._providers: dict[str, UUID] = {row.npi: row.id for row in session.execute(npis)}
        self._offices: dict[str, UUID] = {}
        for key, npi, tin, name in session.execute(
            select(Organization.id, Organization.npi, Organization.tin, Organization.name).where(
                Organization.market_id == market
            )
        ):
            self._remember_office(key, npi or "", tin, name)
        self._locations: dict[tuple[UUID, str, str], UUID] = {
            (office, name_key(address), zip_code): key
            for key, office, address, zip_code in session.execute(
                select(Location.id, Location.organization_id, Location.address, Location.zip_code)
                .where(Location.market_id == market)
            )
        }  # fmt: skip
        self._affiliations: set[tuple[UUID, UUID, UUID | None]] = {
            (provider, office, location)
            for provider, office, location in session.execute(
                select(
                    Affiliation.provider_id, Affiliation.organization_id, Affiliation.location_id
                ).where(
                    Affiliation.market_id == market,
                    known_at(Affiliation, work.now()),
                    Affiliation.valid_to.is_(None),
                )
            )
        }

    def enter(self, listing: Listing) -> None:
        """Add or update what one listing names."""
        provider = self._provider(listing) if listing.npi else None
        office = self._office(listing)
        location = self._location(listing, office) if office and listing.address else None
        if provider and office:
            self._affiliate(listing, provider, office, location)

    def _provider(self, listing: Listing) -> UUID:
        facts = {
            "given_name": listing.given_name, "family_name": listing.family_name,
            "credential": listing.credential, "specialty": listing.specialty,
            "taxonomy_code": listing.taxonomy_code, "languages": listing.languages,
            "accepts_new": listing.accepts_new,
        }  # fmt: skip
        said = {name: value for name, value in facts.items() if value not in ("", None)}
        key = self._providers.get(listing.npi)
        if key is None:
            key = self._work.new_id()
            self._providers[listing.npi] = key
            row = Provider(
                id=key, market_id=self._work.market_id, npi=listing.npi,
                **({"given_name": "", "family_name": "", "accepts_new": None,
                   "telehealth": None} | said),
            )  # fmt: skip
            self._session.add(row)
            self.counts["added"] += 1
        else:
            self._update(self._session.get_one(Provider, key), said)
        return key

    def _office(self, listing: Listing) -> UUID | None:
        if not (listing.organization or listing.organization_npi):
            return None
        key = self._known_office(listing)
        if key is None:
            key = self._work.new_id()
            name = listing.organization or f"NPI {listing.organization_npi}"
            row = Organization(
                id=key, market_id=self._work.market_id, name=name, tin=listing.tin,
                npi=listing.organization_npi or None, kind=listing.kind,
            )  # fmt: skip
            self._session.add(row)
            self.counts["offices"] += 1
        elif listing.organization_npi or listing.tin:
            said = {"npi": listing.organization_npi, "tin": listing.tin}
            row = self._session.get_one(Organization, key)
            # Only what is still empty: one office may bill under several numbers.
            self._update(row, {n: v for n, v in said.items() if v and not getattr(row, n)})
        self._remember_office(key, listing.organization_npi, listing.tin, listing.organization)
        return key

    def _known_office(self, listing: Listing) -> UUID | None:
        if listing.organization_npi:
            return self._offices.get(f"npi {listing.organization_npi}")
        named = name_key(listing.organization)
        return self._offices.get(f"{listing.tin} {named}") or self._offices.get(f"name {named}")

    def _remember_office(self, key: UUID, npi: str, tin: str, name: str) -> None:
        if npi:
            self._offices.setdefault(f"npi {npi}", key)
        if name:
            named = name_key(name)
            self._offices.setdefault(f"{tin} {named}", key)
            self._offices.setdefault(f"name {named}", key)

    def _location(self, listing: Listing, office: UUID) -> UUID:
        place = (office, name_key(listing.address), listing.zip_code)
        key = self._locations.get(place)
        if key is not None:
            return key
        known = place_of_zip(listing.zip_code) if listing.zip_code else None
        row = Location(
            id=self._work.new_id(), market_id=self._work.market_id, organization_id=office,
            address=listing.address, city=listing.city or (known.city if known else ""),
            state=listing.state or (known.state if known else ""), zip_code=listing.zip_code,
            county_fips=listing.county_fips or (known.county_fips if known else ""),
            latitude=known.latitude if known else None,
            longitude=known.longitude if known else None, phone=listing.phone,
        )  # fmt: skip
        self._session.add(row)
        self.counts["locations"] += 1
        self._locations[place] = row.id
        return row.id

    def _affiliate(
        self, listing: Listing, provider: UUID, office: UUID, location: UUID | None
    ) -> None:
        place = (provider, office, location)
        if place in self._affiliations:
            return
        self._affiliations.add(place)
        row = Affiliation(
            id=self._work.new_id(), market_id=self._work.market_id, provider_id=provider,
            organization_id=office, location_id=location, valid_to=listing.until,
            valid_from=listing.since or self._work.today(), recorded_at=self._work.now(),
            withdrawn=False, source="roster",
        )  # fmt: skip
        self._session.add(row)
        self.counts["affiliations"] += 1

    def _update(self, row: Provider | Organization, said: Mapping[str, object]) -> None:
        changed = {name: value for name, value in said.items() if getattr(row, name) != value}
        for name, value in changed.items():
            setattr(row, name, value)
        self.counts["changed"] += bool(changed)


def enter_listings(
    session: Session, work: Workspace, listings: Iterable[Listing]
) -> dict[str, int]:
    """Enter listings inside a transaction, in pieces so that memory stays small."""
    directory = Directory(session, work)
    for number, listing in enumerate(listings, start=1):
        directory.enter(listing)
        if number % _FLUSH_EVERY == 0:
            session.flush()
            session.expunge_all()
    session.flush()
    return directory.counts
