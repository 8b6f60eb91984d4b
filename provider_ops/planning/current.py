"""Brings up to date what the list of who is due is found by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.contracts import stretches
from provider_ops.directory import nearest

if TYPE_CHECKING:
    from provider_ops.store.workspace import Workspace


def catch_up(work: Workspace) -> None:
    """Make anew what contracts and deadlines of offices say, where they were written since."""
    stretches.catch_up(work)
    nearest.catch_up(work)
