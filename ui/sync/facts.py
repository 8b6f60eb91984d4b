"""What the Sync screen shows, read once on a worker."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.escalations import queries as escalations
from provider_ops.sync import queries
from provider_ops.sync.subjects import Subject, referred, subjects

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.store.workspace import Workspace
    from provider_ops.sync.queries import (
        ConflictRow,
        Exchanged,
        RefusedChange,
        SyncState,
        WaitingKind,
    )

DIARY = 20


@dataclass(frozen=True, slots=True)
class Dispute:
    """The fields of one row that two people changed. `subject` is None if the row is gone."""

    key: str
    table: str
    row_id: UUID
    subject: Subject | None
    conflicts: tuple[ConflictRow, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A change that the hub did not take, with the name of its row."""

    key: str
    change: RefusedChange
    subject: Subject | None


@dataclass(frozen=True, slots=True)
class SyncFacts:
    """Everything on the screen. `names` are of rows that values point to, by their key."""

    state: SyncState
    waiting: tuple[WaitingKind, ...]
    disputes: tuple[Dispute, ...]
    refused: tuple[Refused, ...]
    settled: tuple[ConflictRow, ...]
    diary: tuple[Exchanged, ...]
    people: dict[UUID, str]
    subjects: dict[UUID, Subject]
    names: dict[str, str]


def load(work: Workspace) -> SyncFacts:
    """Read all of it in one session."""
    with work.read() as session:
        open_ones = queries.conflicts(session, author_id=work.staff_id)
        settled = queries.conflicts(session, resolved=True)[:5]
        refused = queries.refused(session)
        rows = [(one.table, one.row_id) for one in (*open_ones, *settled)]
        rows += [(one.table, one.row_id) for one in refused]
        named = subjects(session, rows)
        values = [
            (one.table, one.field, value)
            for one in open_ones
            for value in (one.base, one.hub, one.mine)
        ]
        values += [
            (one.table, field, value)
            for one in refused
            for field, pair in one.fields.items()
            for value in pair
        ]
        return SyncFacts(
            state=queries.state(session, work.staff_id),
            waiting=queries.waiting_by_kind(session),
            disputes=_disputes(open_ones, named),
            refused=tuple(Refused(f"refused:{c.op_id}", c, named.get(c.row_id)) for c in refused),
            settled=settled,
            diary=queries.diary(session, DIARY),
            people={one.id: one.name for one in escalations.colleagues(session)},
            subjects=named,
            names=referred(session, values),
        )


def _disputes(found: tuple[ConflictRow, ...], named: dict[UUID, Subject]) -> tuple[Dispute, ...]:
    by_row: dict[tuple[str, UUID], list[ConflictRow]] = defaultdict(list)
    for conflict in found:
        by_row[conflict.table, conflict.row_id].append(conflict)
    return tuple(
        Dispute(f"conflict:{row_id}", table, row_id, named.get(row_id), tuple(conflicts))
        for (table, row_id), conflicts in by_row.items()
    )
