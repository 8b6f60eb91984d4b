"""What a person said about rows of a load, kept with it: who, when, what the file says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from provider_ops.store.model import ImportFix

if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.intake.fixes import Fixer, Made
    from provider_ops.intake.loading import Load
    from provider_ops.store.workspace import Workspace

_LAST = 4


@dataclass(frozen=True, slots=True)
class KeptFix:
    """A fix as it was made. See `ImportFix`."""

    file_row: int | None
    column: str
    said: str
    put: str
    cells: int
    staff_id: UUID
    made_at: datetime


def keep_fixes(
    session: Session, work: Workspace, load: Load, fixer: Fixer, private: Container[str]
) -> int:
    """Keep the fixes of a load in its transaction; return how many cells and rows they are.

    Of fields in `private` only the last characters are kept.
    """

    def row(one: Made) -> dict[str, object]:
        hidden = one.field in private
        return {
            "id": work.new_id(), "market_id": load.market_id, "import_id": load.id, "extra": {},
            "file_row": one.row,
            "column": fixer.columns.header_of(one.field) if one.field else "",
            "said": one.said[-_LAST:] if hidden else one.said,
            "put": one.put[-_LAST:] if hidden else one.put,
            "cells": one.cells, "staff_id": work.staff_id, "made_at": work.now(),
        }  # fmt: skip

    made = list(fixer.made())
    if made:
        session.execute(insert(ImportFix), [row(one) for one in made])
    return sum(one.cells or 1 for one in made)


def kept_fixes(session: Session, import_id: UUID) -> tuple[KeptFix, ...]:
    """Return what was said about rows of a load, in the order of the file."""
    found = session.execute(
        select(ImportFix.file_row, ImportFix.column, ImportFix.said, ImportFix.put,
               ImportFix.cells, ImportFix.staff_id, ImportFix.made_at)
        .where(ImportFix.import_id == import_id)
        .order_by(ImportFix.file_row, ImportFix.id)
    )  # fmt: skip
    return tuple(KeptFix(*row) for row in found)
