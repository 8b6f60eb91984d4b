"""What the Sync screen shows, read once on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from provider_ops.areas import travelling
from provider_ops.sync import queries
from provider_ops.sync.account import devices
from provider_ops.sync.disputes import Dispute, disputes_of
from provider_ops.sync.subjects import Subject, gone, referred, subjects

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from uuid import UUID

    from provider_ops.store.workspace import Workspace
    from provider_ops.sync.account.devices import OwnLaptop
    from provider_ops.sync.queries import (
        ConflictRow,
        Exchanged,
        MergedRow,
        RefusedChange,
        SyncState,
        WaitingKind,
    )

DIARY = 200
SETTLED = 5


@dataclass(frozen=True, slots=True)
class Refused:
    """An entry that the hub did not take: what one action changed, in its order.

    Attributes:
        cause: The change that was refused for itself; the others only go with it.
        subject: The name of its row; of one that is not here any more what is still known,
            None if that is nothing.
    """

    key: str
    changes: tuple[RefusedChange, ...]
    cause: RefusedChange
    subject: Subject | None


@dataclass(frozen=True, slots=True)
class Met:
    """What came together on a row, with its name; None if the row is gone."""

    key: str
    row: MergedRow
    subject: Subject | None


@dataclass(frozen=True, slots=True)
class SyncFacts:
    """Everything on the screen. `names` are of rows that values point to, by their key."""

    state: SyncState
    waiting: tuple[WaitingKind, ...]
    disputes: tuple[Dispute, ...]
    refused: tuple[Refused, ...]
    merged: tuple[Met, ...]
    settled: tuple[ConflictRow, ...]
    diary: tuple[Exchanged, ...]
    devices: tuple[OwnLaptop, ...]
    loaded: tuple[int, int] | None
    people: dict[UUID, str]
    subjects: dict[UUID, Subject]
    names: dict[str, str]


def load(work: Workspace) -> SyncFacts:
    """Read all of it in one session."""
    with work.read() as session:
        open_ones = queries.conflicts(session, author_id=work.staff_id)
        settled = queries.conflicts(session, resolved=True)[:SETTLED]
        refused = queries.refused(session)
        disputed = {one.row_id for one in open_ones}
        merged = [one for one in queries.merged(session) if one.row_id not in disputed]
        rows = [(one.table, one.row_id) for one in (*open_ones, *settled)]
        rows += [(one.table, one.row_id) for one in refused]
        rows += [(one.table, one.row_id) for one in merged]
        named = subjects(session, rows)
        lost = gone(session, [(one.table, one.row_id, one.fields) for one in refused
                              if one.row_id not in named])  # fmt: skip
        disputes = disputes_of(session, open_ones, named)
        writers = [one.hub_author_id for one in open_ones] + [one.resolved_by for one in settled]
        people = subjects(session, [("staff_member", key) for key in writers if key is not None])
        state = queries.state(session, work.staff_id)
        return SyncFacts(
            state=state,
            waiting=queries.waiting_by_kind(session),
            disputes=disputes,
            refused=_refused(refused, named | lost),
            merged=tuple(Met(f"merged:{m.n}", m, named.get(m.row_id)) for m in merged),
            settled=settled,
            diary=queries.diary(session, DIARY),
            devices=devices.kept(session),
            loaded=_loaded(state.loading_table),
            people={key: person.title for key, person in people.items()},
            subjects=named,
            names=referred(session, _values(disputes, refused, merged)),
        )


def _refused(
    found: tuple[RefusedChange, ...], named: Mapping[UUID, Subject]
) -> tuple[Refused, ...]:
    groups: dict[UUID, list[RefusedChange]] = {}
    for change in reversed(found):
        groups.setdefault(change.group_id, []).append(change)
    made = []
    for key, changes in groups.items():
        cause = next((one for one in changes if one.reason != "group"), changes[0])
        made.append(Refused(f"refused:{key}", tuple(changes), cause, named.get(cause.row_id)))
    return tuple(reversed(made))


def _loaded(table: str) -> tuple[int, int] | None:
    """Return how many kinds of records a first load has brought, and how many there are."""
    order = [synced.name for synced in travelling().in_order_of_need]
    return (order.index(table), len(order)) if table in order else None


def _values(
    disputes: Iterable[Dispute], refused: Iterable[RefusedChange], merged: Iterable[MergedRow]
) -> Iterator[tuple[str, str, Any]]:
    """Yield table, field and value of all that is shown, so that keys get their names."""
    for dispute in disputes:
        for one in dispute.conflicts:
            yield from ((one.table, one.field, value) for value in (one.base, one.hub, one.mine))
        yield from ((dispute.table, name, value) for name, value in dispute.now.items())
        for other in dispute.others:
            told = (other.mine, other.theirs, other.base, other.now)
            yield from ((dispute.table, other.name, value) for value in told)
    for change in refused:
        for name, pair in change.fields.items():
            yield from ((change.table, name, value) for value in pair)
    for met in merged:
        for changes in (met.parts.mine, met.parts.theirs, met.parts.same):
            for name, pair in changes.items():
                yield from ((met.table, name, value) for value in pair)
