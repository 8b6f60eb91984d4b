"""What the Sync screen shows, and the state of a row: all derived, nothing of it is stored."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, or_, select, true, union

from provider_ops.store import settings
from provider_ops.store.base import Base
from provider_ops.store.model import Conflict, OutboxEntry
from provider_ops.sync.merged import parts
from provider_ops.sync.model import Cursor, ExchangeLog, ImportProgress, Merged, Parked
from provider_ops.sync.tables import appends

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from provider_ops.sync.merged import Parts


PARTS: dict[str, tuple[tuple[str, str], ...]] = {
    "organization": (("contact", "organization_id"), ("location", "organization_id")),
    "provider": (("affiliation", "provider_id"),),
    "visit": (
        ("visit_attendee", "visit_id"), ("visit_code", "visit_id"), ("visit_material", "visit_id"),
        ("visit_objective", "visit_id"), ("visit_file", "visit_id"), ("promise", "visit_id"),
        ("directory_check", "visit_id"), ("directory_correction", "visit_id"),
        ("access_answer", "visit_id"), ("attestation", "visit_id"),
    ),
    "contract": (
        ("contract_term", "contract_id"), ("contract_list", "contract_id"),
        ("participation", "contract_id"), ("former_renewal", "contract_id"),
        ("amendment", "contract_id"),
        ("contract_file", "contract_id"), ("renewal_decision", "contract_id"),
        ("negotiation_entry", "contract_id"),
    ),
    "approved_list": (("approved_code", "list_id"),),
    "claim_issue": (("claim_issue_line", "issue_id"),),
    "escalation": (("escalation_event", "escalation_id"),),
    "material": (("material_version", "material_id"),),
}  # fmt: skip
"""What people see as part of a record, by its table: tables and the column that names it."""


class RowState(Enum):
    """Where the newest change of a row is."""

    SAVED_HERE = "saved here"
    """Only on this laptop, which belongs to no hub."""
    WAITING = "waiting"
    RECEIVED = "received"
    DISPUTED = "disputed"
    """Two people changed a field of it, and one of them has to choose."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class SyncState:
    """The state in numbers; all zero and a `last_success` means in sync.

    Attributes:
        waiting: Changes and import rows' loads not at the hub yet.
        refused: Entries the hub did not take; what one action did is one.
        conflicts: Records of which this person has to choose a field's value.
        loading: Markets whose first load is not complete.
        problem: What stopped the last synchronization, empty if nothing did.
        paused: Whether this laptop synchronizes only when asked.
        loading_table: Which table a first load is at; empty without one.
    """

    attached: bool
    waiting: int
    refused: int
    conflicts: int
    loading: int
    last_success: datetime | None
    problem: str
    paused: bool = False
    loading_table: str = ""

    @property
    def needs_you(self) -> int:
        """How many things wait for a person."""
        return self.refused + self.conflicts

    @property
    def in_sync(self) -> bool:
        """Whether nothing waits on either side, as far as this laptop knows."""
        return not (self.waiting or self.needs_you or self.loading or self.problem)


@dataclass(frozen=True, slots=True)
class WaitingKind:
    """How many changes of one table and kind (create, update, delete) wait."""

    table: str
    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class RefusedChange:
    """A change the hub did not take. `fields` is {name: [seen, wanted]}, in wire words.

    Changes of one action have one `group_id`: they are taken together, or not at all.
    """

    op_id: UUID
    group_id: UUID
    table: str
    row_id: UUID
    kind: str
    reason: str
    fields: dict[str, Any]
    parked_at: datetime


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """Two values for one field, and the one both people had seen; in wire words.

    A field called `_deleted` is about the whole row: its `base` and `hub` are all its fields.
    """

    id: UUID
    table: str
    row_id: UUID
    field: str
    base: Any
    hub: Any
    mine: Any
    author_id: UUID | None
    mine_at: datetime | None
    hub_author_id: UUID | None
    hub_at: datetime | None
    base_at: datetime | None
    journaled_at: datetime
    resolved_by: UUID | None


@dataclass(frozen=True, slots=True)
class MergedRow:
    """A row on which changes of both sides came together without a choice."""

    n: int
    table: str
    row_id: UUID
    parts: Parts
    merged_at: datetime
    is_undone: bool


@dataclass(frozen=True, slots=True)
class Exchanged:
    """One entry of the diary."""

    started_at: datetime
    milliseconds: int
    sent: int
    received: int
    bytes_up: int
    bytes_down: int
    problem: str
    refused: int = 0
    disputed: int = 0


def state(session: Session, staff_id: UUID) -> SyncState:
    """Return the state of synchronization for the person `staff_id`."""
    last = session.scalars(
        select(ExchangeLog).order_by(ExchangeLog.started_at.desc()).limit(1)
    ).first()
    success = session.scalar(
        select(func.max(ExchangeLog.finished_at)).where(ExchangeLog.problem == "")
    )
    imports = select(func.count()).where(ImportProgress.finished.is_(False))
    return SyncState(
        attached=bool(settings.get(session, settings.HUB)),
        waiting=_count(session, select(func.count(OutboxEntry.n))) + _count(session, imports),
        refused=_count(session, select(func.count(Parked.group_id.distinct()))),
        conflicts=_count(
            session,
            select(func.count(Conflict.row_id.distinct())).where(
                Conflict.author_id == staff_id, Conflict.resolved_by.is_(None)
            ),
        ),
        loading=_count(session, select(func.count()).where(Cursor.as_of.is_not(None))),
        last_success=success,
        problem=last.problem if last else "",
        paused=settings.get(session, settings.SYNC_PAUSED),
        loading_table=session.scalar(
            select(Cursor.loading_table).where(Cursor.as_of.is_not(None)).order_by(Cursor.market_id)
        )
        or "",
    )


def waiting_by_kind(session: Session) -> tuple[WaitingKind, ...]:
    """Return what waits, the most first."""
    kind = OutboxEntry.body["kind"].as_string()
    rows = session.execute(
        select(OutboxEntry.table_name, kind, func.count())
        .group_by(OutboxEntry.table_name, kind)
        .order_by(func.count().desc(), OutboxEntry.table_name)
    )
    return tuple(WaitingKind(*row) for row in rows)


def refused(session: Session) -> tuple[RefusedChange, ...]:
    """Return the changes the hub did not take, the newest first."""
    return tuple(
        RefusedChange(
            op_id=row.op_id,
            group_id=row.group_id,
            table=row.table_name,
            row_id=row.row_id,
            kind=row.body["kind"],
            reason=row.reason,
            fields=row.body["fields"],
            parked_at=row.parked_at,
        )
        for row in session.scalars(select(Parked).order_by(Parked.n.desc()))
    )


def conflicts(
    session: Session, *, author_id: UUID | None = None, resolved: bool = False
) -> tuple[ConflictRow, ...]:
    """Return the fields that two people changed, the newest first.

    Args:
        session: Of the laptop's store.
        author_id: Only those where this person's value was the second; None for everybody's.
        resolved: Those somebody has chosen for already, instead of the open ones.
    """
    chosen = Conflict.resolved_by.is_not(None) if resolved else Conflict.resolved_by.is_(None)
    # those of one exchange have one moment, and keys that say nothing
    query = select(Conflict).where(chosen).order_by(
        Conflict.journaled_at.desc(), Conflict.mine_at.desc(), Conflict.table_name,
        Conflict.row_id, Conflict.field, Conflict.id,
    )  # fmt: skip
    if author_id is not None:
        query = query.where(Conflict.author_id == author_id)
    return tuple(
        ConflictRow(
            id=row.id,
            table=row.table_name,
            row_id=row.row_id,
            field=row.field,
            base=row.base,
            hub=row.hub,
            mine=row.mine,
            author_id=row.author_id,
            mine_at=row.mine_at,
            hub_author_id=row.hub_author_id,
            hub_at=row.hub_at,
            base_at=row.base_at,
            journaled_at=row.journaled_at,
            resolved_by=row.resolved_by,
        )
        for row in session.scalars(query)
    )


def merged(session: Session) -> tuple[MergedRow, ...]:
    """Return what came together on rows, the newest first."""
    rows = session.scalars(select(Merged).where(Merged.settled).order_by(Merged.n.desc()))
    found = (
        MergedRow(row.n, row.table_name, row.row_id,
                  parts(row.mine, row.theirs, appends(row.table_name)),
                  row.merged_at, row.undone_at is not None)
        for row in rows
    )  # fmt: skip
    return tuple(row for row in found if row.parts.is_told)


def diary(session: Session, limit: int = 50) -> tuple[Exchanged, ...]:
    """Return the last synchronizations that did something or failed, the newest first."""
    rows = session.scalars(
        select(ExchangeLog)
        .where(or_(ExchangeLog.did_work, ExchangeLog.problem != ""))
        .order_by(ExchangeLog.started_at.desc())
        .limit(limit)
    )
    return tuple(
        Exchanged(
            row.started_at,
            row.milliseconds,
            row.sent,
            row.received,
            row.bytes_up,
            row.bytes_down,
            row.problem,
            row.refused,
            row.disputed,
        )
        for row in rows
    )


def row_states(
    session: Session, keys: Iterable[UUID], *, table: str = "", staff_id: UUID | None = None
) -> dict[UUID, RowState]:
    """Return the state of every row with these keys; received unless something says otherwise.

    Args:
        session: Of the laptop's store.
        keys: Of rows of one table.
        table: Its name, if what belongs to a row counts for it too; see `PARTS`.
        staff_id: Whose choices count as disputes; None for none.
    """
    keys = list(keys)
    found = dict.fromkeys(keys, RowState.RECEIVED)
    is_attached = bool(settings.get(session, settings.HUB))
    waits, disputes = OutboxEntry.offered_again.is_(False), Conflict.resolved_by.is_(None)
    for source, where, state in (  # what needs a person most comes last
        (OutboxEntry, waits, RowState.WAITING if is_attached else RowState.SAVED_HERE),
        (Conflict, disputes & (Conflict.author_id == staff_id), RowState.DISPUTED),
        (Parked, true(), RowState.REFUSED),
    ):
        if not keys or session.scalar(select(source.row_id).where(where).limit(1)) is None:
            continue
        about = [select(source.row_id).where(source.row_id.in_(keys), where)]
        about += [
            select(part.c[column])
            .join(source, source.row_id == part.c.id)
            .where(part.c[column].in_(keys), where)
            for part, column in _parts(table)
        ]
        found.update(dict.fromkeys(session.execute(union(*about)).scalars(), state))
    return found


def record_state(session: Session, table: str, key: UUID, staff_id: UUID) -> RowState:
    """Return the state of one record with all that belongs to it."""
    state = row_states(session, [key], table=table, staff_id=staff_id)[key]
    is_attached = bool(settings.get(session, settings.HUB))
    return state if is_attached or state is not RowState.RECEIVED else RowState.SAVED_HERE


def _parts(table: str) -> list[tuple[Table, str]]:
    known = Base.metadata.tables
    return [(known[part], column) for part, column in PARTS.get(table, ()) if part in known]


def _count(session: Session, query: Any) -> int:
    return int(session.scalar(query) or 0)
