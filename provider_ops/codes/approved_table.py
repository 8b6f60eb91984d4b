"""A table of approved codes: list, code, days and conditions, as contract offices keep it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.codes.model import ApprovedCode, ApprovedList
from provider_ops.codes.rules.sets import is_code, is_modifier, plain_code
from provider_ops.intake.mapping import Column
from provider_ops.intake.table import TableKind
from provider_ops.intake.undo import undo_changes
from provider_ops.store.spans import known_at

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.intake.fields import Fields
    from provider_ops.intake.importer import UndoResult
    from provider_ops.store.workspace import Workspace

_FLUSH_EVERY = 1_000

COLUMNS = (
    Column("list", "List name", ("List", "Approved list", "Fee schedule", "Schedule"),
           required=True),
    Column("code", "Code", ("Procedure code", "Billing code", "HCPCS", "CPT", "HCPCS code",
           "CPT code", "CPT/HCPCS"), required=True),
    Column("valid_from", "Valid from", ("From", "Effective date", "Start date", "Begin date"),
           required=True),
    Column("valid_to", "Valid to", ("To", "Through", "End date", "Termination date")),
    Column("modifiers", "Modifiers", ("Modifier", "Mods", "Mod")),
    Column("places", "Places of service", ("POS", "Place of service")),
    Column("max_units", "Max units", ("Maximum units", "Units", "Unit limit")),
    Column("authorization", "Authorization", ("Prior authorization", "Auth required", "PA")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ApprovedRow:
    """A good row. `modifiers` and `places` are comma separated."""

    list_name: str
    code: str
    valid_from: date
    valid_to: date | None
    modifiers: str
    places: str
    max_units: int | None
    authorization: bool


def approved_reader() -> _Reader:
    """Return a reader for one file; it finds a code that a list has twice from one day."""
    return _Reader()


class _Reader:
    def __init__(self) -> None:
        self._rows: dict[tuple[str, str, date], int] = {}

    def __call__(self, fields: Fields) -> ApprovedRow | None:
        """Return the value of a row; None when it has no first day."""
        name = fields.needed("list", "The name of the list")
        code = plain_code(fields.needed("code", "The code"))
        if code and not is_code(code):
            fields.complain("code", f"{code} is not a billing code.")
        first, last = fields.day("valid_from"), fields.day("valid_to")
        if first is None:
            if not fields.problems:
                fields.complain("valid_from", "The first day is missing.")
            return None
        if last and last < first:
            fields.complain("valid_to", "The end lies before the beginning.")
        modifiers, places = _words(fields, "modifiers"), _words(fields, "places")
        for text in modifiers:
            if not is_modifier(text):
                fields.complain("modifiers", f"{text} is not a modifier.")
        for text in places:
            if not (len(text) == 2 and text.isascii() and text.isdigit()):
                fields.complain("places", f"{text} is not a place of service; two digits are.")
        twin = self._rows.setdefault((name.casefold(), code, first), fields.row)
        if twin != fields.row:
            fields.complain("code", f"Row {twin} has this code from the same day already.")
        return ApprovedRow(
            name, code, first, last, ",".join(modifiers), ",".join(places),
            fields.whole("max_units"), bool(fields.truth("authorization")),
        )  # fmt: skip


def put_rows(session: Session, work: Workspace, rows: Iterable[ApprovedRow]) -> dict[str, int]:
    """Put rows on their lists; lists that do not exist are made.

    A row for a code and first day that its list has is a correction, or nothing if it says
    the same. Codes that the rows leave out stay.
    """
    counts = dict.fromkeys(("lists", "recorded", "corrected", "unchanged"), 0)
    lists = {row.name.casefold(): row.id for row in session.execute(
        select(ApprovedList.name, ApprovedList.id)
        .where(ApprovedList.market_id == work.market_id)).all()}  # fmt: skip
    present = _present(session, work)
    for number, row in enumerate(rows, start=1):
        list_id = lists.get(row.list_name.casefold())
        if list_id is None:
            list_id = lists[row.list_name.casefold()] = work.new_id()
            made = ApprovedList(id=list_id, market_id=work.market_id, name=row.list_name)
            session.add(made)
            counts["lists"] += 1
        former, said = present.get((list_id, row.code, row.valid_from), (None, None))
        if said == _conditions(row):
            counts["unchanged"] += 1
            continue
        counts["corrected" if former else "recorded"] += 1
        span = ApprovedCode(
            id=work.new_id(), market_id=work.market_id, list_id=list_id, code=row.code,
            valid_from=row.valid_from, valid_to=row.valid_to, recorded_at=work.now(),
            replaces_id=former, withdrawn=False, source="list file", modifiers=row.modifiers,
            places_of_service=row.places, max_units=row.max_units,
            authorization=row.authorization,
        )  # fmt: skip
        session.add(span)
        if number % _FLUSH_EVERY == 0:
            session.flush()
            session.expunge_all()
    return counts


_Said = tuple["date | None", str, str, "int | None", bool]


def _present(session: Session, work: Workspace) -> dict[tuple[UUID, str, date], tuple[UUID, _Said]]:
    found = session.execute(
        select(
            ApprovedCode.list_id, ApprovedCode.code, ApprovedCode.valid_from, ApprovedCode.id,
            ApprovedCode.valid_to, ApprovedCode.modifiers, ApprovedCode.places_of_service,
            ApprovedCode.max_units, ApprovedCode.authorization,
        ).where(
            ApprovedCode.market_id == work.market_id, known_at(ApprovedCode, work.now())
        )
    )  # fmt: skip
    return {
        (row.list_id, row.code, row.valid_from): (
            row.id,
            (row.valid_to, row.modifiers, row.places_of_service, row.max_units,
             row.authorization),
        )
        for row in found
    }  # fmt: skip


def _conditions(row: ApprovedRow) -> _Said:
    return (row.valid_to, row.modifiers, row.places, row.max_units, row.authorization)


def _words(fields: Fields, name: str) -> tuple[str, ...]:
    text = fields.text(name).upper()
    for mark in ";|/ ":
        text = text.replace(mark, ",")
    return tuple(word for word in text.split(",") if word)


def _undo(work: Workspace, import_id: UUID) -> UndoResult:
    return undo_changes(work, import_id, spans="withdraw")


APPROVED_CODES = TableKind(
    "approved-codes", "the approved codes", COLUMNS, approved_reader, put_rows, _undo
)
