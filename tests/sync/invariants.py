"""What must hold: after every step (`always`), and once everything has come to rest (`at_rest`)."""

from __future__ import annotations

import json
from itertools import chain, repeat
from uuid import UUID

from sqlalchemy import select

from provider_ops.core.progress import Silent
from provider_ops.hub.merge import DELETED
from provider_ops.store.base import SHARED_MARKET
from provider_ops.sync import digest

NOT_COMPARED = {"recorded_at"}  # the hub's own stamp
ROUNDS = 60


def always(world, people=()):
    """Check what has to hold after each step; only `people` have done anything in it."""
    for person in people or world.people:
        _own_changes_are_visible(world, person)
        _confirmed_changes_stay_visible(world, person)
    _hub_is_sound(world)


def at_rest(world):
    """Bring the world to rest in a bounded number of rounds, then compare everything (I12)."""
    quiet = 0
    for person in chain.from_iterable(repeat(world.people, ROUNDS)):
        before = person.cells(), world.books()
        world.full(person)
        waits = person.query("SELECT 1 FROM outbox")
        quiet = 0 if waits or (person.cells(), world.books()) != before else quiet + 1
        if quiet == len(world.people):
            break
    else:
        raise AssertionError("I12: did not come to rest")
    always(world)
    _converged(world)
    _sums_are_equal(world)
    _no_edit_lost(world)
    _nothing_made_twice_is_refused(world)
    _history_is_complete(world)


def _own_changes_are_visible(world, person):  # I8
    wanted = {}
    waiting = person.query("SELECT body FROM outbox WHERE NOT offered_again ORDER BY n")
    if not waiting:
        return
    shown = person.rows({json.loads(body)["table"] for (body,) in waiting})
    for (body,) in waiting:
        op = json.loads(body)
        if op["schema"] == 99:
            continue
        key = UUID(op["row"])
        known = person.query(
            "SELECT 1 FROM sync_base_image WHERE row_id = ? AND image <> 'null'", key.bytes
        )
        if op["kind"] == "create" and known:
            continue  # the hub has the row: a replay, or merged into another
        for name, (_, new) in op["fields"].items():
            wanted[op["table"], key, name] = (op["kind"], new)
    for (table, key, name), (kind, new) in wanted.items():
        row = shown.get((table, key))
        assert row is not None or kind != "create", f"I8: what was made here is hidden: {table}"
        if kind != "delete" and row is not None and name not in NOT_COMPARED:
            assert _word(row[name]) == _word(new), f"I8: own change of {table}.{name} is hidden"


def _confirmed_changes_stay_visible(world, person):  # I9
    newest = person.query("SELECT body, status FROM sync_sent ORDER BY n DESC LIMIT 1")
    if not newest or newest[0][1] != "applied" or person.query("SELECT 1 FROM outbox"):
        return
    op = json.loads(newest[0][0])
    if op["kind"] != "update":
        return
    with world.hub.engine.connect() as connection:
        market = world.hub.schema.market
        epochs = {row.id: row.epoch for row in connection.execute(select(market))}
        table = world.hub.schema.rows[op["table"]]
        row = (
            connection.execute(select(table).where(table.c.id == UUID(op["row"])))
            .mappings()
            .first()
        )
        history = world.hub.schema.history
        log = connection.execute(
            select(history).where(history.c.row_id == UUID(op["row"])).order_by(history.c.n.desc())
        ).all()
    cursors = person.query("SELECT market_id, epoch FROM sync_cursor")
    if any(epochs[m] != e for m, e in cursors) or row is None or row["deleted"]:
        return
    last = next((e for e in log if set(e.fields) & set(op["fields"])), None)
    if last is None or str(last.op_id) != op["op_id"]:
        return
    if row["market_id"] not in {m for m, _ in cursors}:
        return
    shown = person.rows({op["table"]}).get((op["table"], UUID(op["row"])))
    if shown is None:
        return
    for name in op["fields"]:
        assert _word(shown[name]) == _word(row[name]), "I9: a confirmed change flickered back"


def _hub_is_sound(world):
    (found,) = world.hub_rows(f"SELECT {', '.join(f'EXISTS ({query})' for query in NEVER.values())}")
    broken = [what for what, is_there in zip(NEVER, found, strict=True) if is_there]
    assert not broken, "; ".join(broken)


NEVER = {
    "I4: an operation was applied twice":
        "SELECT 1 FROM hub_history GROUP BY op_id, row_id HAVING count(*) > 1",
    "I4: a conflict was told twice":
        "SELECT 1 FROM conflict GROUP BY op_id, row_id, field HAVING count(*) > 1",
    "I10: two rows with one number":
        "SELECT 1 FROM provider WHERE NOT deleted GROUP BY market_id, npi HAVING count(*) > 1",
} | {
    f"I7: a deleted row of {name} came back":
        f"SELECT 1 FROM hub_history WHERE fields ->> '_deleted' IS NOT NULL "
        f"AND row_id IN (SELECT id FROM {name} WHERE NOT deleted)"
    for name in ("provider", "organization")
}  # fmt: skip
"""What a hub must not hold, and how it is found."""


def _converged(world):  # I1, I11
    hub = {}
    for name, table in world.hub.schema.rows.items():
        with world.hub.engine.connect() as connection:
            for row in connection.execute(
                select(table).where(table.c.deleted.is_(False))
            ).mappings():
                kept = {n: v for n, v in row.items() if n not in ("rev", "deleted")}
                hub[name, row["id"]] = kept
    grants = world.hub.schema.grant
    for person in world.people:
        with world.hub.engine.connect() as connection:
            query = select(grants.c.market_id).where(grants.c.staff_id == person.staff)
            scope = {SHARED_MARKET, *connection.scalars(query)}
        wanted = {key: row for key, row in hub.items() if row["market_id"] in scope}
        here = person.rows()
        outside = {key for key, row in here.items() if row["market_id"] not in scope}
        assert not outside, f"I11: rows outside the grants: {outside}"
        assert here.keys() == wanted.keys(), (
            f"I1: {person.number} lacks {wanted.keys() - here.keys()}, "
            f"keeps {here.keys() - wanted.keys()}"
        )
        for key, row in wanted.items():
            different = {n: (here[key][n], v) for n, v in row.items() if here[key][n] != v}
            assert not different, f"I1: {person.number} has {key} as {different}"


def _sums_are_equal(world):  # I14
    if world.seed % 5:
        return  # it asks for each table, and whatever drifts is found above
    person = world.people[world.seed % len(world.people)]
    found = digest.check(person.laptop, Silent())
    assert not found.repaired, f"I14: {found.repaired} buckets differ where no row does"


def _no_edit_lost(world):  # I2
    held = set(world.accepted())
    for person in world.people:
        held |= person.operations("sync_parked")
    missing = set(world.made) - held - world.lost
    assert not missing, f"I2: lost {[world.made[key] for key in missing]}"


def _nothing_made_twice_is_refused(world):  # I10
    for person in world.people:
        for body, reason in person.query("SELECT body, reason FROM sync_parked"):
            refused = json.loads(body)["kind"] == "create" and reason == "taken"
            assert not refused, "I10: made twice, and refused instead of merged"


def _history(world):
    table = world.hub.schema.history
    with world.hub.engine.connect() as connection:
        return connection.execute(select(table).order_by(table.c.n)).all()


def _history_is_complete(world):  # I3, I5, I6
    told = {}
    conflicts = world.hub.schema.rows["conflict"]
    with world.hub.engine.connect() as connection:
        for row in connection.execute(select(conflicts.c.op_id, conflicts.c.field)):
            told.setdefault(str(row.op_id), set()).add(row.field)
    value = {}
    for entry in _history(world):
        op = world.made.get(str(entry.op_id))
        told.setdefault(str(entry.op_id), set()).update(entry.fields)
        for name, (_, new) in entry.fields.items():
            if op and op["kind"] == "update" and name not in ("note", DELETED):
                seen = op["fields"][name]
                assert value.get((entry.row_id, name)) in seen, "I5: silent overwrite"
            value[entry.row_id, name] = new
    for key in world.accepted():
        op = world.made.get(key)
        if op is None:
            continue
        needed = {DELETED} if op["kind"] == "delete" else set(op["fields"])
        assert needed <= told.get(key, set()), f"I3: {needed - told.get(key, set())} vanished"
    for table in ("provider", "organization"):
        rows = world.hub.schema.rows[table]
        with world.hub.engine.connect() as connection:
            alive = connection.execute(select(rows).where(rows.c.deleted.is_(False))).mappings()
            for row in alive:
                for name, kept in row.items():
                    if name in ("id", "market_id", "rev", "deleted", "extra"):
                        continue
                    assert value.get((row["id"], name)) == _word(kept), (
                        f"I6: {table}.{name} is not the fold of its history"
                    )


def _word(value):
    from provider_ops.store.wire import to_wire

    return to_wire(value)
