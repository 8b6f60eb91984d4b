"""The first load of a laptop, as far as a person has to wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.errors import Cancelled
from provider_ops.sync.exchange import sync
from provider_ops.sync.model import Cursor

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from provider_ops.core.progress import Progress, Reporter
    from provider_ops.sync.exchange import Laptop
    from provider_ops.sync.tables import Tables


def is_usable(session: Session, tables: Tables) -> bool:
    """Tell whether all but the rows of imports is here: people, offices, contracts, visits."""
    cursors = session.execute(select(Cursor.as_of, Cursor.loading_table)).all()
    return bool(cursors) and all(
        as_of is None or tables[table].is_bulk for as_of, table in cursors
    )


def load_until_usable(laptop: Laptop, reporter: Reporter) -> None:
    """Synchronize until a person can work; the next synchronization goes on from there.

    Raises:
        HubError: As `sync`.
        Cancelled: If the reporter's listener asked to stop.
    """
    enough = _Enough(laptop, reporter)
    try:
        sync(laptop, enough)
    except Cancelled:
        if not enough.reached:
            raise


class _Enough:
    """A reporter that stops the work once it is enough."""

    def __init__(self, laptop: Laptop, reporter: Reporter) -> None:
        self._laptop, self._reporter = laptop, reporter
        self.reached = False

    def report(self, progress: Progress) -> None:
        self._reporter.report(progress)

    def checkpoint(self) -> None:
        self._reporter.checkpoint()
        with self._laptop.store.read() as session:
            self.reached = is_usable(session, self._laptop.tables)
        if self.reached:
            raise Cancelled
