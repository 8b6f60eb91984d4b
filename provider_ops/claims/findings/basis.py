"""What the findings stand on: the loads they were judged by, and the lines that were judged."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, exists, func, literal_column, select, text

from provider_ops.claims.findings.model import StaleVerdict
from provider_ops.claims.model import ClaimLine, SubmittedClaim
from provider_ops.claims.x12.submission import VOID
from provider_ops.codes.queries.editions import pair_editions, unit_editions
from provider_ops.codes.queries.loads import latest_loads
from provider_ops.codes.queries.verdicts import LOADS
from provider_ops.codes.rules import kinds
from provider_ops.store import settings
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

_STANDS_ON: settings.Choice[dict[str, Any]] = settings.Choice(
    "findings_stand_on", {}, "What the findings were judged by"
)

_LAST_OF = text("""SELECT max((SELECT max(rowid) FROM claim_line WHERE import_id = unhex(value)))
    FROM json_each(:keys)""")


@dataclass(frozen=True, slots=True)
class Basis:
    """Keys in hexadecimal, empty where nothing is loaded.

    Attributes:
        edits: Loads of claim edits and the first days for which they speak; with how many claims
            offices took back, which those edits do not judge.
        imports: Loads of claim lines.
        last: Row of the last claim line: lines are only added at the end, or taken away with
            their load.
    """

    market_id: str
    hcpcs: str
    cpt: str
    leie: str
    opt_out: str
    edits: str
    imports: tuple[str, ...]
    last: int


def basis_now(session: Session, market_id: str, known: datetime) -> Basis:
    """Return what lines would be judged by, as known at an instant."""
    loads = {
        kind: key.hex for kind, key in latest_loads(session, LOADS, known, market_id).items()
    }
    editions = (*pair_editions(session, known, market_id),
                *unit_editions(session, known, market_id))  # fmt: skip
    loaded = exists().where(ClaimLine.import_id == DataImport.id)
    imports = session.scalars(
        select(DataImport.id).where(DataImport.undone_at.is_(None), loaded).order_by(DataImport.id)
    )
    return Basis(
        market_id=market_id,
        hcpcs=loads.get(kinds.HCPCS, ""),
        cpt=loads.get(kinds.CPT, ""),
        leie=loads.get(kinds.LEIE, ""),
        opt_out=loads.get(kinds.OPT_OUT, ""),
        edits=" ".join(
            (*(f"{one.load.hex}:{one.first}" for one in editions), _voids(session, market_id))
        ) if editions else "",
        imports=tuple(key.hex for key in imports),
        last=session.scalar(text("SELECT coalesce(max(rowid), 0) FROM claim_line")) or 0,
    )


def _voids(session: Session, market_id: str) -> str:
    void = (SubmittedClaim.original_number != literal_column("''")) & (
        SubmittedClaim.frequency == VOID
    )
    count = session.scalar(
        select(func.count()).where(void, SubmittedClaim.market_id == market_id)
    )
    return f"voids:{count}"


def former_basis(session: Session) -> Basis | None:
    """Return what the findings stand on; None before the first check."""
    kept = settings.get(session, _STANDS_ON)
    if not kept:
        return None
    return Basis(**kept | {"imports": tuple(kept["imports"])})


def has_grown(session: Session, former: Basis) -> bool:
    """Tell whether lines came since to loads that were judged, as with a sync page by page."""
    keys = {"keys": json.dumps(former.imports)}
    return (session.scalar(_LAST_OF, keys) or 0) > former.last


def remember(session: Session, basis: Basis) -> None:
    """Keep what the findings now stand on; nothing is stale any more."""
    settings.put(session, _STANDS_ON, asdict(basis))
    session.execute(delete(StaleVerdict))
