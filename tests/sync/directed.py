"""Directed scenes for faults that chance reaches only rarely. Each one ends `at_rest`."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import event, select

from provider_ops.hub import access, database, office
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.store.model import Conflict, OutboxEntry
from tests.sync.failures import CrashError
from tests.sync.invariants import always, at_rest


def _provider(world):
    """One clinician of market a that everybody has."""
    person = world.people[0]
    work = person.work("a")
    with work.act() as session:
        made = Provider(id=work.new_id(), market_id="a", npi="2000000002", given_name="x",
                        family_name="y")  # fmt: skip
        session.add(made)
        key = made.id
    world._note(person)
    world.settle_now(None)
    return key


def row_leaves_for_a_market_one_may_not_see(world):
    with database.transaction(world.hub.engine) as connection:
        access.revoke(connection, world.hub.schema, world.people[1].staff, "b")
    key = _provider(world)
    with database.transaction(world.hub.engine) as connection:
        office.move_row(connection, world.hub.schema, "a", "provider", key, "b")
    at_rest(world)


def market_is_taken_away(world):
    _provider(world)
    with database.transaction(world.hub.engine) as connection:
        access.revoke(connection, world.hub.schema, world.people[1].staff, "a")
    at_rest(world)


def edit_waits_while_the_row_changes_elsewhere(world):
    key = _provider(world)
    with world.people[0].work("a").act() as session:
        session.get_one(Provider, key).family_name = "mine"
    world._note(world.people[0])
    with world.people[1].work("a").act() as session:
        session.get_one(Provider, key).specialty = "theirs"
    world._note(world.people[1])
    world.full(world.people[1])
    laptop = world.people[0].laptop
    operations, laptop.operations = laptop.operations, 0
    laptop.receive(world.people[0].line.exchange(laptop.request()))
    laptop.operations = operations
    always(world)
    at_rest(world)


def hub_goes_back_behind_a_confirmed_edit(world):
    key = _provider(world)
    world.take_hub_backup(None)
    with world.people[0].work("a").act() as session:
        session.get_one(Provider, key).family_name = "confirmed"
    world._note(world.people[0])
    world.full(world.people[0])
    world.restore_hub(None)
    at_rest(world)
    with world.people[1].store.read() as session:
        assert session.scalars(select(Provider.family_name)).all() == ["confirmed"]


def first_load_while_an_edit_waits(world):
    _provider(world)
    person = world.people[0]
    work = person.work("a")
    with work.act() as session:
        session.add(Provider(id=work.new_id(), market_id="a", npi="2000000010", given_name="x",
                             family_name="waiting"))  # fmt: skip
    world._note(person)
    world.take_hub_backup(None)
    world.restore_hub(None)  # a new epoch: everything is loaded anew
    laptop = person.laptop
    operations, laptop.operations = laptop.operations, 0
    laptop.receive(person.line.exchange(laptop.request()))
    laptop.operations = operations
    while person.query("SELECT 1 FROM sync_cursor WHERE as_of IS NOT NULL"):
        world.rnd.seed(1)
        world.load_page(person)
        always(world)
    with person.store.read() as session:
        waiting = session.scalars(select(OutboxEntry.offered_again)).all()
    assert False in waiting, "the outbox lost an edit"
    at_rest(world)


def confirmed_edit_with_a_backlog_before_it(world):
    """The feed is behind by more than a page when the confirmation arrives."""
    key = _provider(world)
    for _ in range(6):
        world.create_office(world.people[1])
    world.full(world.people[1])
    with world.people[0].work("a").act() as session:
        session.get_one(Provider, key).family_name = "mine"
    world._note(world.people[0])
    by = {"by": world.office, "now": world.clock(), "new_id": world.ids.new()}
    with database.transaction(world.hub.engine) as connection:
        office.change_row(connection, world.hub.schema, "a", "provider", key,
                          {"specialty": "office"}, **by)  # fmt: skip
    person = world.people[0]
    person.laptop.receive(person.line.exchange(person.laptop.request()))
    always(world)
    with person.store.read() as session:
        shown = session.get_one(Provider, key)
        assert (shown.family_name, shown.specialty) == ("mine", "office"), "I9: flickered"
    at_rest(world)


def one_of_two_edits_is_confirmed(world):
    """Of two edits of a row that changed elsewhere one is confirmed, the other set aside."""
    key = _provider(world)
    person, other = world.people[:2]
    _rename(world, person, key, "first")
    with person.work("a").act() as session:
        session.get_one(Provider, key).given_name = "second"
    world._note(person)
    with other.work("a").act() as session:
        session.get_one(Provider, key).specialty = "theirs"
    world._note(other)
    world.full(other)
    laptop = person.laptop
    operations = laptop.operations
    for number in (0, 1):  # first the row as it is now, then the edit
        laptop.operations = number
        laptop.receive(person.line.exchange(laptop.request()))
    laptop.operations = operations
    always(world)
    world.cursed.update(person.operations("outbox"))
    at_rest(world)
    (row,) = _providers(person)
    assert (row.family_name, row.given_name, row.specialty) == ("first", "x", "theirs")


def edit_of_a_row_that_another_made_too(world):
    """The confirmation arrives together with the news that a second row is the same."""
    person, other = world.people[:2]
    keys = []
    for maker in (person, other):
        with maker.work("a").act() as session:
            made = Provider(id=maker.ids.new(), market_id="a", npi="2000000002", given_name="x",
                            family_name="y")  # fmt: skip
            session.add(made)
            keys.append(made.id)
        world._note(maker)
    world.full(person)
    _rename(world, person, keys[0], "mine")
    world.full(other)
    person.laptop.receive(person.line.exchange(person.laptop.request()))
    assert [p.family_name for p in _providers(person)] == ["mine"], "I9: flickered"
    at_rest(world)


def child_comes_before_its_parent_made_twice(world):
    """After a restore a waiting child arrives before its parent is offered again and aliased."""
    world.take_hub_backup(None)
    key = _provider(world)  # by laptop 0
    maker, child = world.people[1], world.people[2]
    work = child.work("a")
    with work.act() as session:
        practice = Organization(id=work.new_id(), market_id="a", name="o", kind="group")
        session.add(practice)
        session.flush()
        session.add(Affiliation(id=work.new_id(), market_id="a", provider_id=key,
                                organization_id=practice.id, valid_from=date(2026, 1, 1),
                                recorded_at=work.now()))  # fmt: skip
    world._note(child)
    world.restore_hub(None)
    with maker.work("a").act() as session:
        session.add(Provider(id=maker.ids.new(), market_id="a", npi="2000000002",
                             given_name="x", family_name="first"))  # fmt: skip
    world._note(maker)
    world.full(maker)
    world.full(child)
    at_rest(world)
    with child.store.read() as session:
        (provider,) = session.scalars(select(Provider.id))
        assert session.scalars(select(Affiliation.provider_id)).all() == [provider]


def crash_while_an_answer_is_stored(world):
    key = _provider(world)
    by = {"by": world.office, "now": world.clock(), "new_id": world.ids.new()}
    with database.transaction(world.hub.engine) as connection:
        office.change_row(connection, world.hub.schema, "a", "provider", key,
                          {"specialty": "office"}, **by)  # fmt: skip
    person = world.people[0]
    answer = person.line.exchange(person.laptop.request())

    def crash(_connection, _cursor, statement, *_):
        if statement.startswith("INSERT INTO provider"):
            raise CrashError

    event.listen(person.store.engine, "before_cursor_execute", crash)
    with pytest.raises(CrashError):
        person.laptop.receive(answer)
    event.remove(person.store.engine, "before_cursor_execute", crash)
    at_rest(world)


def answer_of_an_older_question(world):
    """Two answers arrive in the wrong order; the older one is not taken."""
    key = _provider(world)
    person = world.people[0]
    older = person.line.exchange(person.laptop.request())
    by = {"by": world.office, "now": world.clock(), "new_id": world.ids.new()}
    with database.transaction(world.hub.engine) as connection:
        office.delete_row(connection, world.hub.schema, "a", "provider", key, **by)
    person.laptop.receive(person.line.exchange(person.laptop.request()))
    before = person.query("SELECT market_id, rev FROM sync_cursor ORDER BY 1")
    person.laptop.receive(older)
    after = person.query("SELECT market_id, rev FROM sync_cursor ORDER BY 1")
    assert before == after, "an older answer was taken"
    at_rest(world)


def laptop_goes_back_in_time(world):
    """A disk image of last week is put back, and its person types on."""
    key = _provider(world)
    person = world.people[0]
    world.take_laptop_backup(person)
    for name in ("before", "after"):
        with person.work("a").act() as session:
            session.get_one(Provider, key).family_name = name
        world._note(person)
        world.full(person)
        if name == "before":
            world.restore_laptop(person)
            world.full(person)
    at_rest(world)
    assert {p.family_name for p in _providers(world.people[1])} == {"after"}


def one_market_is_loaded_anew(world):
    """A laptop was away for so long that one market forgot its tombstones; the other did not."""
    _provider(world)
    person = world.people[0]
    with person.work("b").act() as session:
        session.add(Organization(id=person.ids.new(), market_id="b", name="o", kind="group"))
    world._note(person)
    world.settle_now(None)
    world.create_office(world.people[1])
    with world.people[1].work("a").act() as session:
        session.add(Organization(id=world.people[1].ids.new(), market_id="a", name="n",
                                 kind="group"))  # fmt: skip
    world._note(world.people[1])
    world.full(world.people[1])
    with database.transaction(world.hub.engine) as connection:
        office.forget_deleted(connection, world.hub.schema, "a")
    at_rest(world)


def two_people_type_into_one_field(world):
    key = _provider(world)
    for person in world.people[:2]:
        _rename(world, person, key, f"by {person.number}")
    at_rest(world)
    with world.people[2].store.read() as session:
        (conflict,) = session.scalars(select(Conflict))
        assert (conflict.hub, conflict.mine) == ("by 0", "by 1")


def edit_of_a_row_that_is_deleted_meanwhile(world):
    key = _provider(world)
    _rename(world, world.people[1], key, "late")
    with world.people[0].work("a").act() as session:
        session.delete(session.get_one(Provider, key))
    world._note(world.people[0])
    at_rest(world)
    assert _providers(world.people[2]) == []


def question_arrives_twice(world):
    key = _provider(world)
    person = world.people[0]
    _rename(world, person, key, "once")
    request = person.laptop.request()
    person.line.exchange(request)
    person.laptop.receive(person.line.exchange(request))
    at_rest(world)


def hub_goes_back_and_grows_as_far_again(world):
    """The restored hub reaches the number a laptop has read to, with other rows."""
    key = _provider(world)
    world.take_hub_backup(None)
    _rename(world, world.people[0], key, "lost from the hub")
    world.full(world.people[0])
    world.restore_hub(None)
    other = world.people[1]
    with other.work("a").act() as session:
        session.add(Organization(id=other.ids.new(), market_id="a", name="new", kind="group"))
    world._note(other)
    world.full(other)
    at_rest(world)


def row_is_forgotten_while_a_laptop_is_away(world):
    key = _provider(world)
    with world.people[0].work("a").act() as session:
        session.delete(session.get_one(Provider, key))
    world._note(world.people[0])
    world.full(world.people[0])
    with database.transaction(world.hub.engine) as connection:
        office.forget_deleted(connection, world.hub.schema, "a")
    at_rest(world)


def change_the_hub_stumbles_over(world):
    """It is set aside after some tries; what it had made or changed is off the screen."""
    key = _provider(world)
    person = world.people[0]
    _rename(world, person, key, "cursed")
    world.create_office(person)
    world.cursed.update(person.operations("outbox"))
    at_rest(world)
    assert {p.family_name for p in _providers(person)} == {"y"}


def _rename(world, person, key, name):
    with person.work("a").act() as session:
        session.get_one(Provider, key).family_name = name
    world._note(person)


def _providers(person):
    with person.store.read() as session:
        return session.scalars(select(Provider)).all()


SCENES = (
    row_leaves_for_a_market_one_may_not_see, market_is_taken_away,
    edit_waits_while_the_row_changes_elsewhere, hub_goes_back_behind_a_confirmed_edit,
    first_load_while_an_edit_waits, confirmed_edit_with_a_backlog_before_it,
    one_of_two_edits_is_confirmed, edit_of_a_row_that_another_made_too,
    answer_of_an_older_question, crash_while_an_answer_is_stored,
    child_comes_before_its_parent_made_twice, two_people_type_into_one_field,
    edit_of_a_row_that_is_deleted_meanwhile, question_arrives_twice,
    hub_goes_back_and_grows_as_far_again, row_is_forgotten_while_a_laptop_is_away,
    change_the_hub_stumbles_over, laptop_goes_back_in_time, one_market_is_loaded_anew,
)  # fmt: skip
