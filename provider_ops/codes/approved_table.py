"""A table of approved codes: list, code, days and conditions, as contract offices keep it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, true

from provider_ops.codes.actions.putting import put_entries
from provider_ops.codes.model import ApprovedList
from provider_ops.codes.queries import approved_codes
from provider_ops.codes.rules.entries import ApprovedEntry, problems, settled, words
from provider_ops.core.sentence import Sentence
from provider_ops.intake.mapping import Column
from provider_ops.intake.table import TableKind, lasting
from provider_ops.intake.undo import undo_changes, would_undo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.core.table_file import Cell
    from provider_ops.intake.fields import Fields
    from provider_ops.intake.importer import UndoResult
    from provider_ops.store.workspace import Workspace

COLUMNS = (
    Column("list", "List name", ("List", "Approved list", "Fee schedule", "Schedule"),
           required=True),
    Column("code", "Code", ("Procedure code", "Billing code", "HCPCS", "CPT", "HCPCS code",
           "CPT code", "CPT/HCPCS", "First code", "Code from", "Code range", "Codes",
           "Code or category"), required=True),
    Column("code_last", "Last code", ("Code to", "Code through", "End code", "Range end")),
    Column("valid_from", "Valid from", ("From", "Effective date", "Start date", "Begin date"),
           required=True),
    Column("valid_to", "Valid to", ("To", "Through", "End date", "Termination date")),
    Column("modifiers", "Modifiers", ("Modifier", "Mods", "Mod", "Modifiers allowed")),
    Column("modifiers_required", "Modifiers required", ("Required modifier", "Required mods",
           "Required modifiers")),
    Column("modifiers_forbidden", "Modifiers forbidden", ("Forbidden modifier", "Forbidden mods",
           "Forbidden modifiers", "Excluded modifiers")),
    Column("places_of_service", "Places of service", ("POS", "Place of service")),
    Column("max_units", "Max units", ("Maximum units", "Units", "Unit limit")),
    Column("authorization", "Authorization", ("Prior authorization", "Auth required", "PA")),
    Column("specialties", "Specialties", ("Specialty", "Taxonomy", "Taxonomy codes",
           "Provider taxonomy")),
)  # fmt: skip
_PLACE = 2
_PAGE = 2_000
_NAME, _CODE = Sentence("The name of the list"), Sentence("The code")


@dataclass(frozen=True, slots=True)
class ApprovedRow:
    """A good row: the name of a list, and what it says."""

    list_name: str
    entry: ApprovedEntry


def approved_reader() -> _Reader:
    """Return a reader for one file; it finds an extent that a list has twice from one day."""
    return _Reader()


class _Reader:
    def __init__(self) -> None:
        self._rows: dict[tuple[str, str, str, date], int] = {}

    def __call__(self, fields: Fields) -> ApprovedRow | None:
        """Return the value of a row; None when it has no first day."""
        name = fields.needed("list", _NAME)
        code = fields.needed("code", _CODE)
        first, last = fields.day("valid_from"), fields.day("valid_to")
        if first is None:
            if not fields.problems:
                fields.complain("valid_from", Sentence("The first day is missing."))
            return None
        units, asks_first = fields.whole("max_units"), bool(fields.truth("authorization"))
        for text in words(fields.text("places_of_service")):
            if len(text) != _PLACE:  # of a lost zero nobody knows that it was one
                said = Sentence("{text} is not a place of service; two digits are.", text=text)
                fields.complain("places_of_service", said)
        entry = settled(
            ApprovedEntry(
                code, first, last, fields.text("modifiers"), fields.text("places_of_service"),
                units, asks_first, fields.text("code_last"), fields.text("modifiers_required"),
                fields.text("modifiers_forbidden"), fields.text("specialties"),
            )
        )  # fmt: skip
        for field, message in problems(entry):
            if code or field != "code":
                fields.complain(field, message)
        twin = self._rows.setdefault((name.casefold(), *entry.place), fields.row)
        if twin != fields.row:
            fields.complain("code", Sentence("Row {row} has {codes} from the same day already.",
                                             row=twin, codes=entry.extent.words))  # fmt: skip
        return ApprovedRow(name, entry)


def put_rows(session: Session, work: Workspace, rows: Iterable[ApprovedRow]) -> dict[str, int]:
    """Put rows on their lists; lists that do not exist are made. What rows leave out stays."""
    made = {"lists": 0}
    lists = {row.name.casefold(): row.id for row in session.execute(
        select(ApprovedList.name, ApprovedList.id)
        .where(ApprovedList.market_id == work.market_id)).all()}  # fmt: skip

    def placed() -> Iterator[tuple[UUID, ApprovedEntry]]:
        for row in rows:
            list_id = lists.get(row.list_name.casefold())
            if list_id is None:
                list_id = lists[row.list_name.casefold()] = work.new_id()
                session.add(ApprovedList(id=list_id, market_id=work.market_id, name=row.list_name))
                made["lists"] += 1
            yield list_id, row.entry

    counts = put_entries(session, work, placed(), true(), source="list file")
    return made | counts


def table_header() -> list[str]:
    """Return the headers of a list as a file; they are those that an import understands."""
    return [column.title for column in COLUMNS]


def table_rows(
    session: Session, list_id: UUID, known: datetime, *, day: date | None = None
) -> Iterator[list[Cell]]:
    """Yield what a list says as rows of a file; with `day` only what holds then.

    Loading the file again records nothing new.
    """
    name = session.scalar(select(ApprovedList.name).where(ApprovedList.id == list_id)) or ""
    offset = 0
    while rows := approved_codes(session, list_id, known, day=day, offset=offset, limit=_PAGE):
        for row in rows:
            yield [
                name, row.code, row.code_last, f"{row.first:%m/%d/%Y}",
                f"{row.last:%m/%d/%Y}" if row.last else "", row.modifiers,
                row.modifiers_required, row.modifiers_forbidden, row.places_of_service,
                "" if row.max_units is None else row.max_units,
                "yes" if row.authorization else "", row.specialties,
            ]  # fmt: skip
        offset += len(rows)


def _undo(work: Workspace, import_id: UUID) -> UndoResult:
    return undo_changes(work, import_id, spans="withdraw")


def _would_undo(work: Workspace, import_id: UUID) -> UndoResult:
    return would_undo(work, import_id, spans="withdraw")


APPROVED_CODES = TableKind(
    "approved-codes", "the approved codes", COLUMNS, approved_reader, lasting(put_rows), _undo,
    would_undo=_would_undo,
)  # fmt: skip
