"""Who may write what inside a market: by role, by territory, by whose row it is."""

from __future__ import annotations

from datetime import date

import pytest

from provider_ops import areas
from provider_ops.hub import access, database
from provider_ops.hub.authority import ROLES, WHOLE_MARKET
from provider_ops.sync.tables import MANAGEMENT, TRAINING
from tests.hub.asking import IDS, create, delete, key_of, person, update
from tests.support.hubs import sqlite_hub
from tests.support.work import NOW, TestClock

DONE, TERRITORY, ROLE, PARENT = ("applied", ""), ("parked", "territory"), ("parked", "role"), ("parked", "parent")  # fmt: skip


@pytest.fixture
def hub():
    made = sqlite_hub(TestClock(NOW))
    yield made
    made.engine.dispose()


class Market:
    """Two representatives with a territory and an office each, an office of nobody, a manager."""

    def __init__(self, hub):
        self.manager, self.mine, self.other = (person(hub, r) for r in ("manager", "rep", "rep"))
        self.territory = {who.staff: self._made("territory", name="T", rep_id=who.staff)
                          for who in (self.mine, self.other)}  # fmt: skip
        self.vacant = self._made("territory", name="vacant")
        self.my_office, self.her_office, self.free_office, self.vacant_office = (
            self._made("organization", name="O", kind="group", territory_id=territory)
            for territory in (self.territory[self.mine.staff], self.territory[self.other.staff],
                              None, self.vacant)
        )  # fmt: skip

    def _made(self, table, **fields):
        op = create(table, **fields)
        assert self.manager.outcome(op) == DONE
        return key_of(op)


@pytest.fixture
def market(hub):
    return Market(hub)


def contact(office, **fields):
    return create("contact", organization_id=office, name="N", role="biller", **fields)


def visit(office, rep, **fields):
    return create("visit", organization_id=office, rep_id=rep.staff, purpose="P",
                  day=date(2026, 10, 6), **fields)  # fmt: skip


def contract(office):
    return create("contract", organization_id=office, number=str(IDS.new()), auto_renews=True,
                  line_of_business="MA")  # fmt: skip


def test_a_rep_writes_offices_of_his_territory_and_of_nobody(market):
    for office in (market.my_office, market.free_office, market.vacant_office):
        assert market.mine.outcome(contact(office)) == DONE
        assert market.mine.outcome(update("organization", office, tier=("", "A"))) == DONE
    assert market.mine.outcome(contact(market.her_office)) == TERRITORY
    assert market.mine.outcome(update("organization", market.her_office, tier=("", "A"))) == TERRITORY
    assert market.mine.outcome(delete("organization", market.her_office)) == TERRITORY


def test_what_lies_deep_under_an_office_shares_its_care(market):
    for office, expected in ((market.my_office, DONE), (market.her_office, TERRITORY)):
        made = contract(office)
        assert market.manager.outcome(made) == DONE
        term = create("contract_term", contract_id=key_of(made), valid_from=date(2026, 1, 1),
                      recorded_at=NOW, label="Base")  # fmt: skip
        assert market.mine.outcome(term) == expected
        change = create("amendment", contract_id=key_of(made), number=1, title="T",
                        kind="amendment", state="draft")  # fmt: skip
        assert market.manager.outcome(change) == DONE
        step = create("amendment_event", amendment_id=key_of(change), step="draft", revision=1,
                      content={}, staff_id=market.mine.staff, happened_at=NOW)  # fmt: skip
        assert market.mine.outcome(step) == expected


def test_all_of_it_in_one_exchange_is_judged_alike(market):
    made = contract(market.her_office)
    term = create("contract_term", contract_id=key_of(made), valid_from=date(2026, 1, 1),
                  recorded_at=NOW, label="Base")  # fmt: skip
    assert market.mine.push(made, term) == [TERRITORY, PARENT]
    office = create("organization", name="N", kind="group",
                    territory_id=market.territory[market.mine.staff])  # fmt: skip
    assert market.mine.push(office, contact(key_of(office))) == [DONE, DONE]


def test_a_rep_writes_his_own_visits_promises_and_cases_at_any_office(market):
    his = visit(market.her_office, market.mine)
    objective = create("visit_objective", visit_id=key_of(his), topic="T")
    promise = create("promise", organization_id=market.her_office, text="T", due_on=date(2026, 11, 1),
                     owner_id=market.mine.staff)  # fmt: skip
    case = create("escalation", organization_id=market.her_office, number="ESC-1", title="T",
                  category="c", severity="low", source="visit", owner_id=market.mine.staff,
                  opened_at=NOW, due_on=date(2026, 11, 1))  # fmt: skip
    assert market.mine.push(his, objective, promise, case) == [DONE] * 4
    assert market.mine.outcome(update("visit", key_of(his), notes=("", "went well"))) == DONE
    hers = visit(market.her_office, market.other)
    assert market.mine.outcome(hers) == TERRITORY
    assert market.other.outcome(update("visit", key_of(his), notes=("went well", "not"))) == DONE


def test_nobody_makes_a_row_his_own_that_is_not(market):
    hers = visit(market.her_office, market.other)
    assert market.other.outcome(hers) == DONE
    take = update("visit", key_of(hers), rep_id=(market.other.staff, market.mine.staff))
    assert market.mine.outcome(take) == TERRITORY
    mine = market.territory[market.mine.staff]
    move = update("organization", market.her_office,
                  territory_id=(market.territory[market.other.staff], mine))  # fmt: skip
    assert market.mine.outcome(move) == TERRITORY
    give = update("organization", market.my_office,
                  territory_id=(mine, market.territory[market.other.staff]))  # fmt: skip
    assert market.mine.outcome(give) == TERRITORY


def test_territories_staff_and_market_are_the_managers_to_write(market):
    for op in (
        update("territory", market.vacant, rep_id=(None, market.mine.staff)),
        update("territory", market.territory[market.other.staff], name=("T", "U")),
        create("staff_member", given_name="A", family_name="B", role="admin"),
        create("market", name="M", state="FL", time_zone="UTC"),
    ):
        assert market.mine.outcome(op) == ROLE
    own = create("staff_member", row=market.mine.staff, given_name="A", family_name="B", role="rep")
    assert market.mine.outcome(own) == DONE
    assert market.mine.outcome(
        update("territory", market.territory[market.mine.staff], name=("T", "U"))
    ) == DONE


def test_a_trainer_writes_training_and_what_is_his_own(hub, market):
    trainer = person(hub, "trainer")
    material = create("material", code="AWV-01", title="T")
    assert trainer.outcome(material) == DONE
    assert trainer.outcome(visit(market.her_office, trainer)) == DONE
    for op in (contact(market.free_office), contract(market.my_office),
               visit(market.my_office, market.mine),
               create("data_import", kind="835", file_name="", sha256="", imported_at=NOW,
                      staff_id=trainer.staff)):  # fmt: skip
        assert trainer.outcome(op) == ROLE


def test_who_writes_a_whole_market_writes_every_table(hub, market):
    for role in sorted(WHOLE_MARKET):
        boss = person(hub, role)
        assert boss.push(contact(market.her_office), visit(market.my_office, market.mine)) == [DONE, DONE]


def test_a_role_says_nothing_in_a_market_that_was_not_granted(hub):
    boss = person(hub, "admin")
    person(hub, "rep", ("other",))
    op = create("provider", market="other", npi="1", family_name="f", given_name="g")
    assert boss.outcome(op) == ("parked", "scope")


def test_a_territory_or_role_that_changes_counts_from_the_next_exchange(hub, market):
    op = contact(market.her_office)
    assert market.mine.outcome(op) == TERRITORY
    hers = market.territory[market.other.staff]
    given = update("territory", hers, rep_id=(market.other.staff, market.mine.staff))
    assert market.manager.outcome(given) == DONE
    assert market.mine.outcome(op) == DONE  # tried again
    assert market.other.outcome(contact(market.her_office)) == TERRITORY
    with database.transaction(hub.engine) as connection:
        access.set_role(connection, hub.schema, market.other.staff, "manager")
    assert market.other.outcome(contact(market.her_office)) == DONE


def test_a_conflict_is_as_much_his_as_the_row_that_it_is_about(market):
    """Both values are kept by the hub; marking them as seen to is a change like any other."""
    def conflict(office):
        return create("conflict", op_id=IDS.new(), table_name="organization", row_id=office,
                      field="tier", base="", hub="A", mine="B", author_id=market.manager.staff,
                      journaled_at=NOW)  # fmt: skip

    assert market.mine.outcome(conflict(market.my_office)) == DONE
    assert market.mine.outcome(conflict(market.her_office)) == TERRITORY
    stray = conflict(market.her_office)
    stray["fields"]["table_name"] = [None, "no such table"]
    assert market.mine.outcome(stray) == DONE


def test_what_is_written_under_another_market_than_the_row_is_in_is_refused(hub, market):
    """The market in an operation is a claim, and its books are kept under it."""
    person(hub, "rep", ("other",))
    for claimed in ("other", "no such market"):
        op = update("organization", market.my_office, market=claimed, tier=("", "A"))
        assert market.mine.outcome(op) == ("parked", "scope")


def test_nobody_is_told_what_became_of_a_change_in_another_market(hub):
    stranger, insider = person(hub), person(hub, "rep", ("other",))
    op = create("provider", market="other", npi="1", family_name="f", given_name="g")
    assert insider.outcome(op) == DONE
    unknown = create("provider", market="other", npi="1", family_name="f", given_name="g")
    assert stranger.outcome(op) == stranger.outcome(unknown) == ("parked", "scope")


def test_every_care_names_columns_and_desks_that_there_are():
    tables = areas.travelling()
    assert set(areas.CARES) <= {table.name for table in tables}
    for table in tables:
        care = table.care
        assert not care.under or care.under in table.references, table.name
        assert {care.own, care.holder} - {""} <= {"id", *table.columns}, table.name
        assert care.desk in ("", TRAINING, MANAGEMENT)


def test_whatever_points_to_an_office_or_below_one_has_a_care():
    """A new table of offices' rows may not be anybody's by forgetting it here."""
    tables = areas.travelling()
    below, grown = {"territory"}, True
    while grown:
        found = {t.name for t in tables if below & set(t.references.values())}
        grown, below = not found <= below, below | found
    cares = {name: tables[name].care for name in sorted(below)}
    missing = [n for n, care in cares.items()
               if not (care.under or care.holder or care.desk == MANAGEMENT)]  # fmt: skip
    assert missing == []


def test_the_roles_are_those_of_the_staff_list():
    from provider_ops.network.model import StaffMember

    assert ", ".join(ROLES[:-1]) + f" or {ROLES[-1]}" == StaffMember.__table__.c.role.comment
    assert set(ROLES) > WHOLE_MARKET
