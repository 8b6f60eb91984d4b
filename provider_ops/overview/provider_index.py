"""Keeps the summaries of the directory in step with the facts they are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, select, text

from provider_ops.core.clock import end_of_day
from provider_ops.overview.model import ProviderIndex, ProviderSummary
from provider_ops.overview.provider_summary import COLUMNS, rows
from provider_ops.store.base import Base
from provider_ops.store.bulk import plain_rows
from provider_ops.store.model import DataImport
from provider_ops.sync.model import Cursor

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace

_TABLE = Base.metadata.tables[ProviderSummary.__tablename__]


def is_current(session: Session, market_id: str, day: date) -> bool:
    """Tell whether the summaries were made on `day` and nothing was written since."""
    made = session.get(ProviderIndex, market_id)
    return made is not None and made.day == day and made.marks == _marks(session)


def update(work: Workspace, reporter: Reporter) -> int:
    """Bring the summaries up to date; return how many rows changed.

    Reads on a snapshot and writes only the differences, so that others hardly wait.

    Raises:
        Cancelled: The person asked to stop; the summaries stay as they were.
    """
    day, market = work.today(), work.market_id
    with work.read() as session:
        if is_current(session, market, day):
            return 0
        marks = _marks(session)
        connection = session.connection()
        facts = rows(session, market, day, end_of_day(work.time_zone, day))
        wanted = {row[0]: row for row in map(tuple, plain_rows(connection, _TABLE, COLUMNS, facts))}
        reporter.checkpoint()
        listed = connection.exec_driver_sql(f"SELECT {', '.join(COLUMNS)} FROM {_TABLE.name}")  # noqa: S608
        present = {row[0]: tuple(row) for row in listed}
    reporter.checkpoint()
    changed = [row for key, row in wanted.items() if present.get(key) != row]
    gone = [key for key in present if key not in wanted]
    with work.store.write() as session:
        _write(session, changed, gone)
        session.execute(delete(ProviderIndex))
        session.add(ProviderIndex(market_id=market, day=day, marks=marks))
    return len(changed) + len(gone)


def _write(session: Session, changed: Sequence[tuple[Any, ...]], gone: Sequence[bytes]) -> None:
    driver = session.connection().connection.driver_connection
    assert driver is not None
    driver.executemany(f"DELETE FROM {_TABLE.name} WHERE id = ?", [(key,) for key in gone])  # noqa: S608
    names, marks = ", ".join(COLUMNS), ", ".join("?" * len(COLUMNS))
    driver.executemany(
        f"INSERT OR REPLACE INTO {_TABLE.name} ({names}) VALUES ({marks})",  # noqa: S608
        changed,
    )


def _marks(session: Session) -> list[Any]:
    """How far change log, hub and loads are: whatever is written moves one of them."""
    written = session.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'"))
    received = session.scalar(select(func.sum(Cursor.rev)))
    loads, last, undone = session.execute(
        select(func.count(), func.max(DataImport.imported_at), func.max(DataImport.undone_at))
    ).one()
    return [written, received, loads, str(last), str(undone)]
