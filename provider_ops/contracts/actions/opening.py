"""What every action on a contract begins with."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from provider_ops.contracts.model import Contract
from provider_ops.contracts.stretches import refresh
from provider_ops.core.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace


@contextmanager
def contract_act(work: Workspace) -> Iterator[Session]:
    """Open an action's transaction, which keeps the stretches of lists in step too."""
    with work.act() as session:
        yield session
        session.flush()
        refresh(session)


def contract_of(session: Session, contract_id: UUID) -> Contract:
    """Return a contract.

    Raises:
        NotFoundError: There is no such contract.
    """
    contract = session.get(Contract, contract_id)
    if contract is None:
        raise NotFoundError
    return contract
