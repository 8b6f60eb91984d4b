"""The transaction of one request: who asks is found out first, and then only his markets exist."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from provider_ops.hub import database, policies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Connection, Engine

    from provider_ops.hub.access import Caller


@contextmanager
def asking(
    engine: Engine, identify: Callable[[Connection], Caller]
) -> Iterator[tuple[Connection, Caller]]:
    """Run one transaction for whoever `identify` finds.

    Every handler that touches rows for a laptop goes through here, so that none can do it as the
    hub itself.

    Raises:
        RefusedError: If the caller may not ask at all.
    """
    with database.transaction(engine) as connection:
        caller = identify(connection)
        policies.lower(connection, caller)
        yield connection, caller
