"""What people do with the directory: add, correct and remove; who works where, from when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.network.model import Affiliation, Contact, Location, Organization, Provider
from provider_ops.network.rules import is_county_fips, npi_problem, plain_tin, plain_zip
from provider_ops.store.spans import end_span, record_span, withdraw_span

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.base import Synced
    from provider_ops.store.workspace import Workspace

Entry = Organization | Provider | Location | Contact
KINDS = ("group", "facility", "ancillary")
_IS_MISSING = {
    "given_name": Sentence("The given name is missing."),
    "family_name": Sentence("The family name is missing."),
    "name": Sentence("The name is missing."),
    "address": Sentence("The address is missing."),
}


def add_provider(
    work: Workspace, *, npi: str, given_name: str, family_name: str, **facts: Any
) -> UUID:
    """Add a clinician; `facts` are further columns of `Provider`.

    Raises:
        RuleError: The NPI is wrong or somebody in the market has it, or a name is missing.
    """
    facts |= {"npi": npi.strip(), "given_name": given_name, "family_name": family_name}
    return _add(work, Provider, {"accepts_new": None, "telehealth": None} | facts)


def add_organization(
    work: Workspace, *, name: str, kind: str, npi: str | None = None, **facts: Any
) -> UUID:
    """Add an office; `facts` are further columns of `Organization`.

    Raises:
        RuleError: The NPI, TIN or kind is wrong, another office has the NPI, or there is no name.
    """
    facts |= {"name": name, "kind": kind, "npi": npi or None}
    return _add(work, Organization, facts)


def add_location(
    work: Workspace, organization_id: UUID, *, address: str, zip_code: str, **facts: Any
) -> UUID:
    """Add an address to an office; city, state, county and coordinates may follow from the ZIP.

    Raises:
        NotFoundError: There is no such office.
        RuleError: The address is empty, or the ZIP code or county is none.
    """
    from provider_ops.network.geography import place_of_zip

    plain = plain_zip(zip_code) or zip_code
    place = place_of_zip(plain) if plain.isdigit() and len(plain) == 5 else None
    known = {
        "city": place.city if place else "",
        "state": place.state if place else "",
        "county_fips": place.county_fips if place else "",
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
    }
    facts |= {"organization_id": organization_id, "address": address, "zip_code": plain}
    return _add(work, Location, known | facts)


def add_contact(
    work: Workspace, organization_id: UUID, *, name: str, role: str, **facts: Any
) -> UUID:
    """Add a person of an office who is no clinician.

    Raises:
        NotFoundError: There is no such office.
        RuleError: The name is empty.
    """
    facts |= {"organization_id": organization_id, "name": name, "role": role}
    return _add(work, Contact, facts)


def edit(work: Workspace, kind: type[Entry], key: UUID, **changes: Any) -> None:
    """Change fields of a provider, organization, location or contact.

    Raises:
        NotFoundError: It was deleted meanwhile.
        RuleError: A new value is not valid.
    """
    with work.act() as session:
        change(session, work, kind, key, **changes)


def change(
    session: Session, work: Workspace, kind: type[Entry], key: UUID, **changes: Any
) -> None:
    """Change fields as `edit` does, inside an action's transaction."""
    row = session.get(kind, key)
    if row is None:
        raise NotFoundError
    _check(session, work, kind, changes, key)
    for name, value in changes.items():
        setattr(row, name, value)


def remove(work: Workspace, kind: type[Entry], key: UUID) -> None:
    """Delete a provider, organization, location or contact that nothing depends on.

    Raises:
        NotFoundError: It was deleted meanwhile.
        RuleError: Visits, contracts or affiliations name it; then it is history and stays.
    """
    try:
        with work.act() as session:
            row = session.get(kind, key)
            if row is None:
                raise NotFoundError
            session.delete(row)
            session.flush()
    except IntegrityError as error:
        raise RuleError(
            "Affiliations, contracts, visits or people name it.",
            title="Something depends on this entry",
            remedy="Nothing was deleted. End its affiliations and contracts instead.",
        ) from error


def affiliate(
    work: Workspace,
    provider_id: UUID,
    organization_id: UUID,
    *,
    first: date,
    last: date | None = None,
    location_id: UUID | None = None,
    source: str = "",
) -> UUID:
    """Record that a clinician works for an office from `first` on; returns the span.

    Raises:
        NotFoundError: There is no such clinician, office or address.
        RuleError: It would end before it begins, or the address is another office's.
    """
    with work.act() as session:
        _need(session, Provider, provider_id)
        _need(session, Organization, organization_id)
        if location_id is not None:
            place = session.get(Location, location_id)
            if place is None:
                raise NotFoundError
            if place.organization_id != organization_id:
                raise RuleError("The address belongs to another office.")
        return record_span(
            session, work, Affiliation, provider_id=provider_id, location_id=location_id,
            organization_id=organization_id, valid_from=first, valid_to=last, source=source,
        ).id  # fmt: skip


def end_affiliation(work: Workspace, span_id: UUID, last_day: date, *, source: str = "") -> UUID:
    """Record that a clinician works for an office up to and including `last_day`.

    Raises:
        NotFoundError: There is no such span.
        RuleError: It was corrected before, or begins after `last_day`.
    """
    with work.act() as session:
        return end_span(session, work, Affiliation, span_id, last_day, source=source).id


def withdraw_affiliation(work: Workspace, span_id: UUID, *, source: str = "") -> None:
    """Say that an affiliation was recorded by mistake.

    Raises:
        NotFoundError: There is no such span.
        RuleError: It was corrected before.
    """
    with work.act() as session:
        withdraw_span(session, work, Affiliation, span_id, source=source)


def _add(work: Workspace, kind: type[Entry], facts: dict[str, Any]) -> UUID:
    with work.act() as session:
        if "organization_id" in facts:
            _need(session, Organization, facts["organization_id"])
        _check(session, work, kind, facts, None)
        row = kind(id=work.new_id(), market_id=work.market_id, **facts)
        session.add(row)
        return row.id


def _check(
    session: Session, work: Workspace, kind: type[Entry], facts: dict[str, Any], key: UUID | None
) -> None:
    """Refuse values that break a rule; plain forms take the place of others in `facts`."""
    for name, said in _IS_MISSING.items():
        required = name != "name" or kind is not Location
        if name in facts and required and not str(facts[name]).strip():
            raise RuleError(said)
    if "kind" in facts and facts["kind"] not in KINDS:
        raise RuleError("An office is a group, facility or ancillary.")
    if facts.get("tin"):
        facts["tin"] = plain_tin(facts["tin"])
        if facts["tin"] is None:
            raise RuleError("A TIN has nine digits.")
    if "zip_code" in facts and plain_zip(facts["zip_code"]) is None:
        raise RuleError(Sentence("{text} is not a ZIP code.", text=facts["zip_code"]))
    if facts.get("county_fips") and not is_county_fips(facts["county_fips"]):
        raise RuleError("A county's FIPS code has five digits.")
    if "npi" in facts and not (facts["npi"] is None and kind is Organization):
        _check_npi(session, work, facts["npi"], key)


def _check_npi(session: Session, work: Workspace, npi: str, key: UUID | None) -> None:
    if problem := npi_problem(npi):
        raise RuleError(problem, title="This is not an NPI")
    person = session.execute(
        select(Provider.id, Provider.given_name + " " + Provider.family_name)
        .where(Provider.npi == npi, Provider.market_id == work.market_id)
    ).first()  # fmt: skip
    office = session.execute(
        select(Organization.id, Organization.name)
        .where(Organization.npi == npi, Organization.market_id == work.market_id)
    ).first()  # fmt: skip
    for found in (person, office):
        if found is not None and found[0] != key:
            raise RuleError(
                Sentence("{name} has it.", name=found[1]),
                title="This NPI is in the directory already",
                remedy="Nothing was saved. Open that entry and edit it instead.",
            )


def _need(session: Session, kind: type[Synced], key: UUID) -> None:
    if session.get(kind, key) is None:
        raise NotFoundError
