"""A table of contracts: number, office, line of business, days and renewal, one in each row."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from provider_ops.contracts.actions import NewContract, put_contract
from provider_ops.contracts.model import Contract
from provider_ops.contracts.rules import Renewal
from provider_ops.contracts.rules.business import check_renewal, line_of
from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.intake.mapping import Column
from provider_ops.intake.table import TableKind, lasting
from provider_ops.intake.undo import undo_changes, would_undo
from provider_ops.network.model import Organization
from provider_ops.network.rules import npi_problem, plain_tin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.intake.fields import Fields
    from provider_ops.intake.importer import UndoResult
    from provider_ops.store.workspace import Workspace

COLUMNS = (
    Column("number", "Contract number", ("Contract", "Contract ID", "Contract no",
           "Agreement number", "Agreement"), required=True),
    Column("npi", "Group NPI", ("Office NPI", "Organization NPI", "Billing NPI", "Type 2 NPI",
           "Practice NPI", "NPI"), numbers=True),
    Column("tin", "TIN", ("Tax ID", "Tax identification number", "EIN", "Federal tax ID",
           "Group TIN")),
    Column("line", "Line of business", ("LOB", "Line", "Product", "Product line"),
           required=True),
    Column("first", "First day", ("Effective date", "Effective", "Start date", "From",
           "Begin date", "Valid from"), required=True),
    Column("last", "Last day", ("End date", "Expiration date", "Termination date", "To",
           "Through", "Valid to")),
    Column("renews", "Renews by itself", ("Renews", "Auto renew", "Auto renews", "Auto-renewal",
           "Automatic renewal", "Evergreen")),
    Column("months", "Months of a renewal", ("Renewal months", "Renewal term")),
    Column("notice", "Days for notice", ("Notice days", "Notice", "Notice period")),
)  # fmt: skip
USUAL = Renewal(automatic=False)
SOURCE = "contract file"
_NUMBER, _LINE = Sentence("The number"), Sentence("The line of business")


@dataclass(frozen=True, slots=True)
class OnFile:
    """What a row is told beside: numbers that are taken, and offices by NPI and by TIN."""

    numbers: frozenset[str]
    by_npi: Mapping[str, UUID]
    by_tin: Mapping[str, frozenset[UUID]]


@dataclass(frozen=True, slots=True)
class ContractLine:
    """A good row. `organization_id` is None where nobody knows what is on file."""

    number: str
    organization_id: UUID | None
    line: str
    first: date
    last: date | None
    renewal: Renewal


def contract_reader(known: OnFile | None = None) -> Callable[[Fields], ContractLine | None]:
    """Return a reader for one file; it finds a number that stands in two rows."""
    return _Reader(known)


class _Reader:
    def __init__(self, known: OnFile | None) -> None:
        self._known = known
        self._rows: dict[str, int] = {}

    def __call__(self, fields: Fields) -> ContractLine | None:
        """Return the contract of a row; its complaints stand in `fields`."""
        number = fields.needed("number", _NUMBER)
        line = line_of(fields.needed("line", _LINE))
        first, last = fields.day("first"), fields.day("last")
        if first is None:
            if not any(one.field == "first" for one in fields.problems):
                fields.complain("first", Sentence("The first day is missing."), word="missing")
        elif last is not None and last < first:
            fields.complain("last", Sentence("The end lies before the beginning."))
        renewal = self._renewal(fields, last)
        self._number(fields, number)
        office = self._office(fields)
        if first is None:
            return None
        return ContractLine(number, office, line, first, last, renewal)

    def _renewal(self, fields: Fields, last: date | None) -> Renewal:
        renews = bool(fields.truth("renews"))
        months, notice = fields.whole("months"), fields.whole("notice")
        renewal = Renewal(
            renews, USUAL.months if months is None else months,
            USUAL.notice_days if notice is None else notice,
        )  # fmt: skip
        if renews and last is None:
            fields.complain("last", Sentence("It renews from its last day on, and has none."))
        _complain(fields, "months", Renewal(renews, renewal.months))
        _complain(fields, "notice", Renewal(renews, notice_days=renewal.notice_days))
        return renewal

    def _number(self, fields: Fields, number: str) -> None:
        if not number:
            return
        twin = self._rows.setdefault(number, fields.row)
        if twin != fields.row:
            said = Sentence("Row {row} has this number already.", row=twin)
            fields.complain("number", said, cross=True)
        elif self._known is not None and number in self._known.numbers:
            said = Sentence("A contract {number} exists.", number=number)
            fields.complain("number", said, word="taken")

    def _office(self, fields: Fields) -> UUID | None:
        npi, written = fields.text("npi"), fields.text("tin")
        if npi and (problem := npi_problem(npi)):
            fields.complain("npi", problem, word="npi-digit" if len(npi) == 10 else "npi")
            return None
        tin = plain_tin(written) if written else ""
        if tin is None:
            fields.complain("tin", Sentence("A TIN has nine digits."))
            return None
        if not npi and not tin:
            fields.complain("npi" if fields.has("npi") else "tin",
                            Sentence("Neither an NPI nor a TIN says whose it is."))  # fmt: skip
            return None
        return None if self._known is None else _find(fields, self._known, npi, tin)


def _complain(fields: Fields, field: str, renewal: Renewal) -> None:
    try:
        check_renewal(renewal)
    except RuleError as error:
        said = error.detail
        assert isinstance(said, Sentence)
        fields.complain(field, said)


def _find(fields: Fields, known: OnFile, npi: str, tin: str) -> UUID | None:
    """Return the office that an NPI names, else a TIN; complain where none or several have it."""
    of_tin = known.by_tin.get(tin, frozenset())
    if npi:
        office = known.by_npi.get(npi)
        if office is None:
            fields.complain("npi", Sentence("No office has NPI {npi}.", npi=npi), word="stranger")
        elif of_tin and office not in of_tin:
            fields.complain("tin", Sentence("The office with NPI {npi} has another TIN.", npi=npi))
        return office
    if not of_tin:
        fields.complain("tin", Sentence("No office has this TIN."), word="stranger")
    elif len(of_tin) > 1:
        fields.complain("tin", Sentence("{count} offices have this TIN; an NPI tells which.",
                                        count=len(of_tin)))
    return next(iter(of_tin), None)


def read_beside(
    session: Session, market_id: str
) -> Callable[[], Callable[[Fields], ContractLine | None]]:
    """Return what makes readers that know numbers and offices of a market; see `TableKind`."""
    numbers = session.scalars(select(Contract.number).where(Contract.market_id == market_id))
    by_npi: dict[str, UUID] = {}
    by_tin: defaultdict[str, set[UUID]] = defaultdict(set)
    offices = select(Organization.id, Organization.npi, Organization.tin)
    for key, npi, tin in session.execute(offices.where(Organization.market_id == market_id)):
        if npi:
            by_npi[npi] = key
        if tin:
            by_tin[tin].add(key)
    known = OnFile(
        frozenset(numbers), by_npi, {tin: frozenset(keys) for tin, keys in by_tin.items()}
    )
    return partial(contract_reader, known)


def put_lines(session: Session, work: Workspace, rows: Iterable[ContractLine]) -> dict[str, int]:
    """Add the contracts of rows that were read beside what is on file."""
    added = 0
    for row in rows:
        assert row.organization_id is not None  # else the row was held back
        put_contract(session, work, NewContract(
            row.number, row.organization_id, row.line, row.first, row.last, row.renewal,
            source=SOURCE))  # fmt: skip
        added += 1
    return {"contracts": added}


def _whose(body: dict[str, Any]) -> object:
    """Return the contract that a change of a load belongs to."""
    return body["row"] if body["table"] == "contract" else body["fields"]["contract_id"][1]


def _undo(work: Workspace, import_id: UUID) -> UndoResult:
    return undo_changes(work, import_id, spans="delete", together=_whose)


def _would_undo(work: Workspace, import_id: UUID) -> UndoResult:
    return would_undo(work, import_id, spans="delete", together=_whose)


CONTRACTS = TableKind(
    "contracts", "the contracts", COLUMNS, contract_reader, lasting(put_lines), _undo,
    would_undo=_would_undo, on_file=read_beside,
)  # fmt: skip
