"""The roster: a table of clinicians and their offices, as plans and groups send it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.core.sentence import Sentence
from provider_ops.intake.mapping import Column
from provider_ops.intake.table import TableKind, lasting
from provider_ops.intake.undo import undo_changes, would_undo
from provider_ops.network.geography import county_fips
from provider_ops.network.listing import Listing, enter_listings
from provider_ops.network.rules import name_key, npi_problem, plain_tin, plain_zip

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.intake.fields import Fields
    from provider_ops.intake.importer import UndoResult
    from provider_ops.store.workspace import Workspace

COLUMNS = (
    Column("npi", "NPI", ("Provider NPI", "Individual NPI", "Rendering NPI", "NPI number",
           "Practitioner NPI", "NPI 1", "Type 1 NPI"), required=True, numbers=True),
    Column("family_name", "Last name", ("Family name", "Surname", "Provider last name", "Last",
           "Lname", "Practitioner last name")),
    Column("given_name", "First name", ("Given name", "Provider first name", "First", "Fname",
           "Practitioner first name")),
    Column("name", "Provider name", ("Name", "Full name", "Provider", "Practitioner",
           "Practitioner name", "Clinician")),
    Column("credential", "Credential", ("Credentials", "Degree", "Suffix", "Title")),
    Column("specialty", "Specialty", ("Primary specialty", "Provider specialty", "Specialty 1",
           "Specialty description")),
    Column("taxonomy_code", "Taxonomy", ("Taxonomy code", "Primary taxonomy", "NUCC")),
    Column("languages", "Languages", ("Language", "Languages spoken")),
    Column("accepts_new", "Accepting new patients", ("Accepting new", "Accepts new patients",
           "Open panel", "Panel open")),
    Column("organization", "Organization", ("Group name", "Group", "Practice", "Practice name",
           "Organization name", "Facility", "Clinic", "Office", "Office name")),
    Column("organization_npi", "Group NPI", ("Organization NPI", "Billing NPI", "Type 2 NPI",
           "Practice NPI", "Facility NPI", "Org NPI")),
    Column("tin", "TIN", ("Tax ID", "Tax identification number", "EIN", "Federal tax ID",
           "Group TIN")),
    Column("address", "Address", ("Street", "Street address", "Address 1", "Address line 1",
           "Practice address", "Location address", "Service address")),
    Column("city", "City", ("Practice city", "Location city", "Service city")),
    Column("state", "State", ("Practice state", "Location state", "ST")),
    Column("zip_code", "ZIP", ("ZIP code", "Zip", "Postal code", "Practice ZIP", "Location ZIP")),
    Column("county", "County", ("County FIPS", "FIPS", "Practice county", "County name")),
    Column("phone", "Phone", ("Telephone", "Office phone", "Practice phone", "Phone number")),
    Column("since", "Effective date", ("Effective", "Start date", "From", "Begin date",
           "Network effective date", "Hire date")),
    Column("until", "End date", ("Termination date", "Term date", "To", "Thru", "Through")),
)  # fmt: skip


def roster_reader() -> _Reader:
    """Return a reader for one file; it remembers rows, to find what is listed twice."""
    return _Reader()


class _Reader:
    def __init__(self) -> None:
        self._names: dict[str, tuple[str, int]] = {}
        self._seen: dict[tuple[str, ...], int] = {}

    def __call__(self, fields: Fields) -> Listing | None:
        """Return the listing of a row; its complaints stand in `fields`."""
        npi = fields.text("npi")
        if problem := npi_problem(npi):
            fields.complain("npi", problem, word="npi-digit" if len(npi) == 10 else "npi")
        family, given, credential = _names(fields)
        office_npi = fields.text("organization_npi")
        if office_npi and (problem := npi_problem(office_npi)):
            fields.complain("organization_npi", problem, word="npi")
        since, until = fields.day("since"), fields.day("until")
        if since and until and until < since:
            fields.complain("until", Sentence("The end lies before the beginning."))
        listing = Listing(
            npi=npi, given_name=given, family_name=family, credential=credential,
            specialty=fields.text("specialty"), taxonomy_code=fields.text("taxonomy_code").upper(),
            languages=fields.text("languages"), accepts_new=fields.truth("accepts_new"),
            organization=fields.text("organization"), organization_npi=office_npi,
            tin=_tin(fields), address=fields.text("address"), city=fields.text("city"),
            state=fields.text("state").upper(), zip_code=_zip(fields), county_fips=_county(fields),
            phone=fields.text("phone"), since=since, until=until,
        )  # fmt: skip
        self._find_twins(fields, listing)
        return listing

    def _find_twins(self, fields: Fields, listing: Listing) -> None:
        """A clinician may stand in several rows, one for each office, but under one name."""
        if not listing.npi:
            return
        name = name_key(f"{listing.family_name} {listing.given_name}")
        first_name, first_row = self._names.setdefault(listing.npi, (name, fields.row))
        place = (listing.npi, name_key(listing.organization), listing.organization_npi,
                 name_key(listing.address), listing.zip_code)  # fmt: skip
        twin = self._seen.setdefault(place, fields.row)
        if first_name != name:
            fields.complain(
                "npi", Sentence("Row {row} has this NPI with another name.", row=first_row),
                word="other-name", cross=True,
            )  # fmt: skip
        elif twin != fields.row:
            fields.complain(
                "npi", Sentence("Row {row} has this NPI already, at the same office.", row=twin),
                word="twin", cross=True,
            )  # fmt: skip


def _names(fields: Fields) -> tuple[str, str, str]:
    family, given = fields.text("family_name"), fields.text("given_name")
    credential = fields.text("credential")
    if not family and not given and (name := fields.text("name")):
        family, given, spoken = split_name(name)
        credential = credential or spoken
    if not family:
        fields.complain("family_name", Sentence("A last name is missing."))
    elif not given:
        fields.complain("given_name", Sentence("A first name is missing."))
    return family, given, credential


def split_name(name: str) -> tuple[str, str, str]:
    """Return family name, given name and credential of a name in one cell.

    Both "Marchetti, Elena, MD" and "Elena Marchetti, MD" are understood: what follows the last
    comma is a credential when it is in capitals and short, or when there are two commas.
    """
    parts = [part.strip() for part in name.split(",") if part.strip()]
    credential = ""
    last = parts[-1].replace(".", "") if parts else ""
    degree = len(parts) == 2 and last.isupper() and len(last) <= 5 and " " in parts[0]
    if degree or len(parts) > 2:
        credential = last
        parts = parts[:-1]
    if len(parts) >= 2:
        return parts[0], parts[1], credential
    given, _, family = parts[0].rpartition(" ") if parts else ("", "", "")
    return family, given, credential


def _tin(fields: Fields) -> str:
    text = fields.text("tin")
    tin = plain_tin(text) if text else ""
    if tin is None:
        fields.complain("tin", Sentence("A TIN has nine digits."))
    return tin or ""


def _zip(fields: Fields) -> str:
    text = fields.text("zip_code")
    zip_code = plain_zip(text) if text else ""
    if zip_code is None:
        fields.complain("zip_code", Sentence("{text} is not a ZIP code.", text=text))
    return zip_code or ""


def _county(fields: Fields) -> str:
    text = fields.text("county")
    fips = county_fips(text) if text else ""
    if fips is None and fields.text("state").upper() in ("", "FL"):
        fields.complain("county", Sentence("{text} is not a county of Florida.", text=text))
    return fips or ""


def _undo(work: Workspace, import_id: UUID) -> UndoResult:
    return undo_changes(work, import_id, spans="delete")


def _would_undo(work: Workspace, import_id: UUID) -> UndoResult:
    return would_undo(work, import_id, spans="delete")


ROSTER = TableKind(
    "roster", "the roster", COLUMNS, roster_reader, lasting(enter_listings), _undo,
    would_undo=_would_undo,
)  # fmt: skip
