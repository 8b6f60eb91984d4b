"""What a claims table has to do with what is on file: lines that came before, numbers alike."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.claims.model import Claim, ClaimLine
from provider_ops.claims.tables.people import Asked, people_meant
from provider_ops.codes.queries.near import near_codes
from provider_ops.intake.table import Meant, Seen
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.claims.tables.line import TableLine

_AT_ONCE = 500
_MOST = 5


def seen_lines(session: Session, market_id: str, lines: Sequence[TableLine]) -> Seen | None:
    """Return the load that has most of these lines by claim number, code and day."""
    wanted: set[tuple[str, str, date]] = {
        (line.claim_number, line.code, line.service_date) for line in lines if line.claim_number
    }
    numbers = sorted({number for number, _, _ in wanted})
    found: dict[UUID, set[tuple[str, str, date]]] = {}
    for at in range(0, len(numbers), _AT_ONCE):
        rows = session.execute(
            select(Claim.import_id, Claim.number, ClaimLine.code, ClaimLine.service_date)
            .join(ClaimLine, ClaimLine.claim_id == Claim.id)
            .where(Claim.market_id == market_id, Claim.number.in_(numbers[at : at + _AT_ONCE]))
        )
        for import_id, number, code, day in rows:
            if day is not None and (number, code, day) in wanted:
                found.setdefault(import_id, set()).add((number, code, day))
    most = Counter({key: len(keys) for key, keys in found.items()}).most_common(1)
    load = session.get(DataImport, most[0][0]) if most else None
    if load is None:
        return None
    return Seen(load.file_name, load.imported_at, most[0][1], len(wanted))


def seen_claims(
    session: Session, market_id: str, claims: Sequence[tuple[TableLine, ...]]
) -> Seen | None:
    """Return the load that has most of the lines of these claims."""
    return seen_lines(session, market_id, [line for claim in claims for line in claim])


def meant(
    session: Session, market_id: str, field: str, cells: Mapping[str, str]
) -> tuple[Meant, ...]:
    """Return who or what a cell may mean: an NPI on file, or a code of the lists loaded."""
    said = cells.get(field, "")
    if field.partition("_")[0] == "npi" or field == "billing_npi":
        asked = Asked(said, cells.get("practice", ""), cells.get("tin", ""))
        return people_meant(session, market_id, (asked,))[0]
    if field.partition("_")[0] == "code":
        near = near_codes(session, said.upper(), limit=_MOST)
        return tuple(Meant(one.text, one.name) for one in near)
    return ()
