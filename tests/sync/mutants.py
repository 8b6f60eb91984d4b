"""Deliberately wrong variants of the protocol: proof that the simulation tests something."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace

from provider_ops.hub import answers, exchange, office, taken
from provider_ops.hub.birth import born
from provider_ops.hub.feed import Feed
from provider_ops.hub.merge import Merger, natural_key
from provider_ops.hub.operation import Outcome, Refusal
from provider_ops.sync import apply, wire
from provider_ops.sync.exchange import Laptop
from provider_ops.sync.images import Images
from tests.sync import directed


def last_writer_wins(patch):
    real = Merger._taken

    def taken(self, table, current, name, old, new):
        if name in table.natural_key:
            return real(self, table, current, name, old, new)
        return (new,)

    patch.setattr(Merger, "_taken", taken)


def resurrect_on_edit(patch):
    real = Merger._update

    def update(self, table, op, current):
        current.deleted = False
        return real(self, table, op, current)

    patch.setattr(Merger, "_update", update)


def no_deduplication(patch):
    def forget(connection, schema, push):
        from uuid import UUID

        table = schema.operation
        keys = [UUID(op.op_id) for op in push.read.values()]
        connection.execute(table.delete().where(table.c.op_id.in_(keys)))

    patch.setattr(exchange, "_recall", forget)


def deduplication_by_a_counter(patch):
    """The hub remembers a number for each laptop instead of an outcome for each operation."""
    last = {}
    real = Laptop.request

    def request(self):
        asked = real(self)
        with self.store.read() as session:
            query = "SELECT n FROM outbox ORDER BY n"
            numbers = session.connection().exec_driver_sql(query).scalars().all()
        for op, n in zip(asked.operations, numbers, strict=False):
            op["n"] = n
        return asked

    def recall(connection, schema, push):
        device = push.caller.device_id
        for body in push.request.operations:
            op = push.read.get(str(body["op_id"]))
            if op is not None and body["n"] <= last.get(device, 0):
                known = Outcome("applied", op.table, op.row, op.market)
                push.known[str(body["op_id"])] = known
        last[device] = max([last.get(device, 0), *(op["n"] for op in push.request.operations)])

    patch.setattr(Laptop, "request", request)
    patch.setattr(exchange, "_recall", recall)


def collision_is_refused(patch):
    """What two people made is refused to the second instead of becoming one."""
    real = Merger._create

    def create(self, table, op, row, current):
        key = natural_key(self.tables, born(table, op, row, self._replaced(table, op), self.now))
        if current is None and key in self.owners:
            raise Refusal("taken")
        return real(self, table, op, row, current)

    patch.setattr(Merger, "_create", create)


def no_epoch(patch):
    real = Feed._page

    def page(self, connection, row, position):
        if position is not None:
            position = replace(position, epoch=row.epoch)
        return real(self, connection, row, position)

    patch.setattr(Feed, "_page", page)


def no_floor(patch):
    from sqlalchemy import update

    real = office.forget_deleted

    def forget(connection, schema, market):
        real(connection, schema, market)
        connection.execute(update(schema.market).values(floor=0))

    patch.setattr(office, "forget_deleted", forget)


def no_exits(patch):
    patch.setattr(Feed, "_exits", lambda self, connection, asked: [])


def pull_overwrites_pending(patch):
    patch.setattr(Images, "read_waiting", lambda self: None)


def acknowledged_without_image(patch):
    patch.setattr(answers, "images", lambda schema, caller, merger, left_out: [])


def kept_though_others_changed_it(patch):
    """The hub sends no image of a row that its author has in an older state."""
    real = taken._before

    def before(image, op, read):
        return real(image, op, {op.market: wire.Position("", 1 << 60)})

    patch.setattr(taken, "_before", before)


def kept_image_stays_behind(patch):
    """The laptop's image of the hub's row does not learn of a confirmed operation."""
    real = apply._Application._take

    def take(self, group):
        real(self, group)
        return []

    patch.setattr(apply._Application, "_take", take)


def cursor_before_rows(patch):
    real = Laptop.receive

    def receive(self, answer):
        if answer.xid == self._in_flight:
            with self.store.exclusive() as connection:
                for page in answer.markets:
                    if page.as_of is None and not page.reset:
                        connection.exec_driver_sql(
                            "UPDATE sync_cursor SET rev = ?, after = ? WHERE market_id = ?",
                            (page.rev, page.after, page.market),
                        )
        return real(self, answer)

    patch.setattr(Laptop, "receive", receive)


def reset_clears_the_outbox(patch):
    real = apply._Application._store_market

    def store(self, page):
        if page.reset:
            self._connection.exec_driver_sql("DELETE FROM outbox")
            self._images.read_waiting()
        return real(self, page)

    patch.setattr(apply._Application, "_store_market", store)


def sweep_takes_what_waits(patch):
    """A first load removes rows that the hub does not have yet because they wait here."""

    def remove(self, synced, keys):
        self._drop(synced, list(keys))

    patch.setattr(Images, "remove", remove)


def sweep_takes_other_markets(patch):
    """The load of one market counts as the state of all: its sweep knows no market."""

    def sweep(self, synced, market, keys, after, upto):
        found = self._connection.exec_driver_sql(f"SELECT lower(hex(id)) FROM {synced.name}")
        self.remove(synced, [k for (k,) in found if after < k <= upto and k not in keys])
        return 0

    patch.setattr(Images, "sweep", sweep)


def revoked_market_is_kept(patch):
    patch.setattr(apply._Application, "_leave_markets", lambda self, scope: None)


def no_healing_after_a_restore(patch):
    patch.setattr(apply._Application, "_heal", lambda self, market: None)


def late_answers_are_taken(patch):
    def receive(self, answer):
        with self.store.exclusive() as connection:
            return apply.apply_answer(connection, self.tables, answer, self.clock())

    patch.setattr(Laptop, "receive", receive)


def children_point_to_the_duplicate(patch):
    patch.setattr(exchange, "_point_to_what_stays", lambda connection, schema, merger: None)


MUTANTS = (
    last_writer_wins, resurrect_on_edit, deduplication_by_a_counter, no_deduplication, no_epoch,
    no_floor, no_exits, collision_is_refused, pull_overwrites_pending,
    acknowledged_without_image, kept_though_others_changed_it, kept_image_stays_behind,
    cursor_before_rows, reset_clears_the_outbox,
    sweep_takes_what_waits, revoked_market_is_kept, no_healing_after_a_restore,
    sweep_takes_other_markets, late_answers_are_taken, children_point_to_the_duplicate,
)  # fmt: skip
"""In the order of the list in the design, and four more. The cursor from a plain sequence needs
several writers at once: `tests/hub/race.py`."""


class _Patch:
    def __init__(self):
        self._undo = []

    def setattr(self, where, name, value):
        self._undo.append((where, name, where.__dict__[name]))
        setattr(where, name, value)

    def undo(self):
        for where, name, value in reversed(self._undo):
            setattr(where, name, value)


@contextmanager
def active(mutant):
    """Make the program wrong in one way for a while."""
    patch = _Patch()
    mutant(patch)
    try:
        yield
    finally:
        patch.undo()


CAUGHT_BY = {
    last_writer_wins: directed.two_people_type_into_one_field,
    resurrect_on_edit: directed.edit_of_a_row_that_is_deleted_meanwhile,
    deduplication_by_a_counter: directed.laptop_goes_back_in_time,
    no_deduplication: directed.question_arrives_twice,
    no_epoch: directed.hub_goes_back_and_grows_as_far_again,
    no_floor: directed.row_is_forgotten_while_a_laptop_is_away,
    no_exits: directed.row_leaves_for_a_market_one_may_not_see,
    collision_is_refused: directed.child_comes_before_its_parent_made_twice,
    pull_overwrites_pending: directed.edit_waits_while_the_row_changes_elsewhere,
    acknowledged_without_image: directed.confirmed_edit_with_a_backlog_before_it,
    kept_though_others_changed_it: directed.confirmed_edit_with_a_backlog_before_it,
    kept_image_stays_behind: directed.one_of_two_edits_is_confirmed,
    cursor_before_rows: directed.crash_while_an_answer_is_stored,
    reset_clears_the_outbox: directed.first_load_while_an_edit_waits,
    sweep_takes_what_waits: directed.first_load_while_an_edit_waits,
    sweep_takes_other_markets: directed.one_market_is_loaded_anew,
    revoked_market_is_kept: directed.market_is_taken_away,
    no_healing_after_a_restore: directed.hub_goes_back_behind_a_confirmed_edit,
    late_answers_are_taken: directed.answer_of_an_older_question,
    children_point_to_the_duplicate: directed.child_comes_before_its_parent_made_twice,
}
"""The directed scene that catches each of them. Chance finds them too, in another seed after every
change of the world: `python -m tests.sync.mutants`."""


def caught(ground, mutant, by):
    """Return how this scene or seed catches the mutant; None if it does not."""
    from tests.sync.simulation import run

    with active(mutant):
        try:
            run(ground, by) if isinstance(by, int) else scene(ground, by)
        except (AttributeError, NameError):
            raise  # the mutant no longer fits the program
        except Exception as error:  # noqa: BLE001 - any failure catches it
            return f"{type(error).__name__}: {str(error)[:90]}"
    return None


def scene(ground, play):
    """Play one directed scene in a new world."""
    play(ground.world(0))


def main(seeds):
    """Hunt: which seed catches which mutant first?"""
    from tests.sync.simulation import Ground

    ground = Ground()
    for mutant in MUTANTS:
        found = next(
            ((seed, how) for seed in range(seeds) if (how := caught(ground, mutant, seed))), None
        )
        sys.stdout.write(f"{mutant.__name__:<28} {found or 'NOT CAUGHT'}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 60)
