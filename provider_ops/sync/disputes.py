"""Conflicts by record, with its other fields and what each side left in them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from provider_ops.store.base import Base
from provider_ops.store.wire import fields_of, to_wire
from provider_ops.sync.merged import parts
from provider_ops.sync.model import Merged
from provider_ops.sync.subjects import read_rows
from provider_ops.sync.tables import appends, free_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.sync.merged import Parts
    from provider_ops.sync.queries import ConflictRow
    from provider_ops.sync.subjects import Subject

UNTOLD = frozenset({
    "recorded_at", "replaces_id", "withdrawn", "signature_detail", "sha256", "fingerprint",
    "logging_seconds", "latitude", "longitude", "content", "contents", "headers", "counts",
    "trail",
})  # fmt: skip
"""Columns that say nothing to a person."""


@dataclass(frozen=True, slots=True)
class OtherField:
    """A field that needs no choice, in wire words.

    `of` says whose change is on the record: "mine", "theirs", "both", or "" for nobody's.
    """

    name: str
    mine: Any
    theirs: Any
    base: Any
    now: Any
    of: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """The fields of one row that two people changed. `subject` is None if the row is gone.

    Attributes:
        others: Its other fields.
        now: What the fields in conflict hold here now, in wire words.
        texts: Fields that can hold both values.
    """

    key: str
    table: str
    row_id: UUID
    subject: Subject | None
    conflicts: tuple[ConflictRow, ...]
    others: tuple[OtherField, ...] = ()
    now: Mapping[str, Any] = field(default_factory=dict)
    texts: frozenset[str] = frozenset()


def disputes_of(
    session: Session, found: tuple[ConflictRow, ...], named: Mapping[UUID, Subject]
) -> tuple[Dispute, ...]:
    """Return conflicts by record, with the names of the records in `named`."""
    by_row: dict[tuple[str, UUID], list[ConflictRow]] = defaultdict(list)
    for conflict in found:
        by_row[conflict.table, conflict.row_id].append(conflict)
    fields = other_fields(session, by_row)
    made = []
    for (table, row_id), conflicts in by_row.items():
        order, disputed = _order_of(table), {one.field for one in conflicts}
        here = fields.get(row_id, ())
        made.append(
            Dispute(
                key=f"conflict:{row_id}",
                table=table,
                row_id=row_id,
                subject=named.get(row_id),
                conflicts=tuple(sorted(conflicts, key=lambda one: order.get(one.field, -1))),
                others=tuple(other for other in here if other.name not in disputed),
                now={other.name: other.now for other in here if other.name in disputed},
                texts=free_text(table),
            )
        )
    return tuple(made)


def other_fields(
    session: Session, rows: Iterable[tuple[str, UUID]]
) -> dict[UUID, tuple[OtherField, ...]]:
    """Return all fields of records as they are here; of records that are gone none.

    The last that came together on a record, as far as it still stands, says whose a value is.
    """
    rows = list(rows)
    keys = [key for _, key in rows]
    met: dict[UUID, Parts] = {}
    for told in session.scalars(select(Merged).where(Merged.row_id.in_(keys)).order_by(Merged.n)):
        met[told.row_id] = parts(told.mine, told.theirs, appends(told.table_name))
    found = {}
    for key, (table, row) in read_rows(session, rows).items():
        words = {
            column.name: to_wire(row[column.name])
            for column in fields_of(table)
            if column.name not in UNTOLD
        }
        found[key] = tuple(_field(name, now, met.get(key)) for name, now in words.items())
    return found


def _order_of(table: str) -> dict[str, int]:
    """Return the place of each field in its table."""
    known = Base.metadata.tables.get(table)
    return {} if known is None else {column.name: n for n, column in enumerate(known.columns)}


def _field(name: str, now: Any, met: Parts | None) -> OtherField:
    if met is not None:
        for changes, of in ((met.mine, "mine"), (met.theirs, "theirs"), (met.same, "both")):
            if name in changes and changes[name][1] == now:
                base = changes[name][0]
                mine, theirs = (
                    now if of in (side, "both") else base for side in ("mine", "theirs")
                )
                return OtherField(name, mine, theirs, base, now, of)
        if name in met.joined:
            base, mine = met.joined[name]
            return OtherField(name, mine, met.added[name], base, now, "both")
    return OtherField(name, now, now, now, now, "")
