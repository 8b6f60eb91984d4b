"""What differs between two versions of an approved list, and whom that reaches."""

from __future__ import annotations

from provider_ops.reports.list_changes.builder import (
    ChangesPaper,
    build_list_changes,
    write_list_changes,
)
from provider_ops.reports.list_changes.facts import (
    ChangesFacts,
    ChangesRequest,
    Reached,
    Side,
    changes_facts,
)

__all__ = [
    "ChangesFacts",
    "ChangesPaper",
    "ChangesRequest",
    "Reached",
    "Side",
    "build_list_changes",
    "changes_facts",
    "write_list_changes",
]
