"""Where the newest changes of records are: for lists page by page, for one record in its head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from provider_ops.sync import queries
from ui.kit.columns import RowState
from ui.kit.paging import PageAsk, Source
from ui.kit.state_mark import StateMark
from ui.page import Link, Page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace
    from ui.page import Desk

Row = TypeVar("Row")
Rows = TypeVar("Rows", bound="Sequence[Any]")
_SHOWN = {
    queries.RowState.RECEIVED: RowState.SETTLED,
    queries.RowState.SAVED_HERE: RowState.SAVED_HERE,
    queries.RowState.WAITING: RowState.NOT_SENT,
    queries.RowState.DISPUTED: RowState.DISPUTED,
    queries.RowState.REFUSED: RowState.REFUSED,
}


class RecordStates(Generic[Row]):
    """The states of the rows of one list, read with each page of them.

    A list marks what is not with the team yet. On a laptop without a hub that is everything, so
    nothing is marked.
    """

    def __init__(
        self,
        work: Workspace,
        table: str | Callable[[Row], str],
        key: Callable[[Row], UUID] = lambda row: row.id,  # type: ignore[attr-defined]
    ) -> None:
        self._work, self._table, self._key = work, table, key
        self._found: dict[UUID, RowState] = {}

    def __call__(self, row: Row) -> RowState:
        """Return the state of a row that was read."""
        return self._found.get(self._key(row), RowState.SETTLED)

    def watched(self, source: Source[Row]) -> Source[Row]:
        """Return `source`, reading the states of its rows with them."""

        def page(ask: PageAsk[Row]) -> Sequence[Row]:
            return self.read(source.page(ask))

        return Source(source.count, page, source.locate)

    def read(self, rows: Rows) -> Rows:
        """Read the states of `rows`, on a worker, and return them."""
        by_table: dict[str, list[UUID]] = {}
        for row in rows:
            table = self._table if isinstance(self._table, str) else self._table(row)
            by_table.setdefault(table, []).append(self._key(row))
        with self._work.read() as session:
            for table, keys in by_table.items():
                found = queries.row_states(session, keys, table=table, staff_id=self._work.staff_id)
                for key, state in found.items():
                    if state in (queries.RowState.RECEIVED, queries.RowState.SAVED_HERE):
                        self._found.pop(key, None)
                    else:
                        self._found[key] = _SHOWN[state]
        return rows


class RecordMark(StateMark):
    """The state of the record in a head; a click shows what Sync says about it."""

    def __init__(self, desk: Desk, table: str = "", parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk, self._table = desk, table
        self._record: UUID | None = None
        self.hide()
        self.clicked.connect(self._ask)
        desk.sync.ended.connect(self._look)

    def follow(self, record: UUID, table: str = "") -> None:
        """Show the state of another record, or of the same one after a change."""
        if record != self._record:
            self.hide()
        self._record, self._table = record, table or self._table
        self._look()

    def _look(self) -> None:
        record, table, work = self._record, self._table, self._desk.work
        if record is None:
            return

        def read(_reporter: Reporter) -> queries.RowState:
            with work.read() as session:
                return queries.record_state(session, table, record, work.staff_id)

        def show(state: queries.RowState) -> None:
            if record == self._record:
                self.show_state(_SHOWN[state])
                self.show()

        self._desk.jobs.run(self, read, show, lambda _error: self.hide())

    def _ask(self) -> None:
        at = self.parentWidget()
        while at is not None and not isinstance(at, Page):
            at = at.parentWidget()
        if at is not None:
            at.requested.emit(Link("sync", self._record))
