"""What an action needs to know: where to write, who acts, what time it is."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.core.clock import day_in
from provider_ops.store.changes import Author

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.core.clock import Clock
    from provider_ops.core.ids import IdSource
    from provider_ops.store.database import Store


@dataclass(frozen=True)
class Workspace:
    """One person at work on one laptop. Handed to every action; holds no row."""

    store: Store
    clock: Clock
    ids: IdSource
    staff_id: UUID
    market_id: str
    time_zone: str

    def now(self) -> datetime:
        """Return the present instant in UTC."""
        return self.clock()

    def today(self) -> date:
        """Return the present day where the market is."""
        return day_in(self.time_zone, self.clock())

    def new_id(self) -> UUID:
        """Return a key for a new row."""
        return self.ids.new()

    def read(self) -> AbstractContextManager[Session]:
        """Open a session for queries."""
        return self.store.read()

    @contextmanager
    def act(self, *, many: bool = False, whole: bool = False) -> Iterator[Session]:
        """Open the one transaction of an action; its changes go to the hub as one group.

        `many` and `whole`: see `Store.write`.
        """
        author = Author(self.ids.new, self.ids.new(), self.clock())
        with self.store.write(author, many=many, whole=whole) as session:
            yield session
