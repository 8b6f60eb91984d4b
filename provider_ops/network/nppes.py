"""The NPPES dissemination file: CMS's registry of NPIs, 330 columns, every value quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.core.sentence import Sentence
from provider_ops.intake.mapping import Column
from provider_ops.intake.table import TableKind, lasting
from provider_ops.intake.undo import undo_changes, would_undo
from provider_ops.network.listing import Listing, enter_listings
from provider_ops.network.rules import npi_problem, plain_zip

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.intake.fields import Fields
    from provider_ops.intake.importer import UndoResult
    from provider_ops.store.workspace import Workspace

TAXONOMIES = 15
_PRACTICE = "Provider Business Practice Location Address"
_TAXONOMY = "Healthcare Provider Taxonomy Code"
_PRIMARY = "Healthcare Provider Primary Taxonomy Switch"

COLUMNS = (
    Column("npi", "NPI", required=True),
    Column("entity", "Entity Type Code", required=True),
    Column("organization", "Provider Organization Name (Legal Business Name)", required=True),
    Column("family_name", "Provider Last Name (Legal Name)", required=True),
    Column("given_name", "Provider First Name", required=True),
    Column("credential", "Provider Credential Text"),
    Column("address", "Provider First Line Business Practice Location Address", required=True),
    Column("city", f"{_PRACTICE} City Name"),
    Column("state", f"{_PRACTICE} State Name"),
    Column("zip_code", f"{_PRACTICE} Postal Code"),
    Column("phone", f"{_PRACTICE} Telephone Number"),
    Column("enumerated", "Provider Enumeration Date"),
    Column("updated", "Last Update Date"),
    Column("deactivated", "NPI Deactivation Date", required=True),
    Column("reactivated", "NPI Reactivation Date"),
    *(Column(f"taxonomy_{n}", f"{_TAXONOMY}_{n}") for n in range(1, TAXONOMIES + 1)),
    *(Column(f"primary_{n}", f"{_PRIMARY}_{n}") for n in range(1, TAXONOMIES + 1)),
)
_LAST_NAME, _FIRST_NAME = Sentence("A last name"), Sentence("A first name")
_ORGANIZATION = Sentence("The name of the organization")


def nppes_reader() -> _Reader:
    """Return a reader for one file; an NPI stands in it once."""
    return _Reader()


class _Reader:
    def __init__(self) -> None:
        self._rows: dict[str, int] = {}

    def __call__(self, fields: Fields) -> Listing | None:
        """Return the listing of a row; None for a deactivated NPI, which names nobody."""
        npi = fields.text("npi")
        if problem := npi_problem(npi):
            fields.complain("npi", problem)
        elif (first := self._rows.setdefault(npi, fields.row)) != fields.row:
            fields.complain("npi", Sentence("Row {row} has this NPI already.", row=first))
        fields.day("enumerated")
        fields.day("updated")
        deactivated, reactivated = fields.day("deactivated"), fields.day("reactivated")
        entity = fields.text("entity")
        if deactivated and not (reactivated and reactivated >= deactivated):
            return None
        if entity not in ("1", "2"):
            said = Sentence("The entity type is 1 (person) or 2 (organization).")
            fields.complain("entity", said)
            return None
        return _person(fields, npi) if entity == "1" else _organization(fields, npi)


def primary_taxonomy(fields: Fields) -> str:
    """Return the taxonomy code whose switch is Y, else the first one; empty if there is none."""
    codes = [fields.text(f"taxonomy_{n}") for n in range(1, TAXONOMIES + 1)]
    for n, code in enumerate(codes, start=1):
        if code and fields.text(f"primary_{n}") == "Y":
            return code
    return next((code for code in codes if code), "")


def _person(fields: Fields, npi: str) -> Listing:
    return Listing(
        npi=npi,
        family_name=fields.needed("family_name", _LAST_NAME).title(),
        given_name=fields.needed("given_name", _FIRST_NAME).title(),
        credential=fields.text("credential").replace(".", ""),
        taxonomy_code=primary_taxonomy(fields),
    )


def _organization(fields: Fields, npi: str) -> Listing:
    text = fields.text("zip_code")
    zip_code = plain_zip(text)
    if text and zip_code is None and fields.text("state"):
        fields.complain("zip_code", Sentence("{text} is not a ZIP code.", text=text))
    return Listing(
        organization=fields.needed("organization", _ORGANIZATION).title(),
        organization_npi=npi,
        address=fields.text("address").title(),
        city=fields.text("city").title(),
        state=fields.text("state").upper(),
        zip_code=zip_code or "",
        phone=fields.text("phone"),
    )


def _undo(work: Workspace, import_id: UUID) -> UndoResult:
    return undo_changes(work, import_id, spans="delete")


def _would_undo(work: Workspace, import_id: UUID) -> UndoResult:
    return would_undo(work, import_id, spans="delete")


NPPES = TableKind(
    "nppes", "the NPI registry", COLUMNS, nppes_reader, lasting(enter_listings), _undo,
    would_undo=_would_undo,
)  # fmt: skip
