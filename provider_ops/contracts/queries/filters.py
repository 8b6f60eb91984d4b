"""Which contracts of a market a list shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.contracts.rules import Status


@dataclass(frozen=True, slots=True)
class Filter:
    """Which contracts of a market a list shows; empty fields let everything pass.

    `text` is looked for at the start of the number and anywhere in the organization's name.
    """

    text: str = ""
    owner_id: UUID | None = None
    territory_id: UUID | None = None
    statuses: frozenset[Status] = frozenset()


NO_FILTER = Filter()
