"""The picked lines that are not all in memory, read from the database."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from provider_ops.claims.findings import queries
from provider_ops.core.errors import RuleError

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.claims.findings.queries import FindingLine, LineFilter
    from provider_ops.store.workspace import Workspace
    from ui.kit.picks import Picks

MOST = 2_000
"""Lines that one action takes; more are a matter for a filter and an export."""


def read_picked(
    work: Workspace, wanted: LineFilter, picks: Picks, count: int
) -> tuple[FindingLine, ...]:
    """Read the picked lines; runs on a worker.

    Raises:
        RuleError: They are too many for one action.
    """
    if count > MOST:
        raise RuleError(
            title=QCoreApplication.translate("Picking", "Too many lines at once"),
            remedy=QCoreApplication.translate(
                "Picking", "Nothing was changed. Select at most 2,000 lines."
            ),
        )
    with work.read() as session:
        if not picks.all_matching:
            keys = cast("frozenset[UUID]", picks.keys)
            return queries.lines_of(session, work.market_id, keys)
        rows = queries.lines_page(session, work.market_id, wanted, limit=MOST + len(picks.keys))
        return tuple(row for row in rows if row.id in picks)
