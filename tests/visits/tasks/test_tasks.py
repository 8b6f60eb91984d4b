"""Tasks: which comes first and why, what may be done with them, and what the list holds."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.cli.app import run
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.network.model import Organization, Territory
from provider_ops.overview.my_day import MOST, my_day
from provider_ops.planning.actions import grant_coverage
from provider_ops.store import settings
from provider_ops.visits import actions as visits
from provider_ops.visits.model import Promise
from provider_ops.visits.queries import promises
from provider_ops.visits.tasks import actions, queries
from provider_ops.visits.tasks.queries import Filter, View
from provider_ops.visits.tasks.rules import Reason, is_put_off, rank
from tests.support.contracts import contract, office
from tests.support.office import add_person
from tests.support.work import MARKET, PASSPHRASE, ZONE, as_person

TODAY = date(2026, 10, 6)
DUE = st.integers(-80, 30).map(lambda days: TODAY + timedelta(days=days))
REASONS = st.frozensets(st.sampled_from(Reason))


@given(DUE, DUE, REASONS)
def test_of_two_tasks_with_the_same_risks_the_earlier_due_comes_first(one, other, reasons):
    first, second = sorted((one, other))
    assert rank(first, TODAY, reasons).points >= rank(second, TODAY, reasons).points


@given(DUE, REASONS, st.sampled_from(Reason))
def test_a_risk_never_makes_a_task_less_pressing_and_the_weightiest_is_named_first(due, some, more):
    before, after = rank(due, TODAY, some), rank(due, TODAY, some | {more})
    assert (after.points > before.points) == (more not in some)
    alone = [rank(due, TODAY, {one}).points for one in after.reasons]
    assert alone == sorted(alone, reverse=True)


@pytest.fixture
def gulf(work):
    return office(work)


def task(work, gulf, text="Send exhibit B", due=TODAY, owner=""):
    return visits.make_promise(work, organization_id=gulf, text=text, due_on=due,
                               owner_id=None if owner else work.staff_id, owner_name=owner)  # fmt: skip


def mine(work):
    with work.read() as session:
        return my_day(session, work.staff_id, TODAY, zone=ZONE)


def test_what_is_put_off_comes_back_on_its_day_and_says_so(work, gulf):
    key = task(work, gulf)
    with pytest.raises(RuleError, match="why"):
        actions.put_off(work, key, TODAY + timedelta(days=1), " ")
    actions.put_off(work, key, TODAY + timedelta(days=1), "At legal")
    assert mine(work) == ()
    with work.read() as session:
        (later,) = my_day(session, work.staff_id, TODAY + timedelta(days=1), zone=ZONE)
        carried = promises(session, TODAY, organization_id=gulf)  # to the next visit's form
        assert [row.id for row in carried] == [key]
    assert later.rank.reasons == (Reason.AGAIN,)
    assert later.row.days_late == 1
    assert not is_put_off(later.row.snoozed_until, TODAY + timedelta(days=1))
    actions.take_up(work, key)
    assert [one.row.id for one in mine(work)] == [key]


def test_a_visit_today_and_a_reminder_bring_a_task_to_the_top(work, gulf):
    bay = office(work, "Bay")
    late = task(work, gulf, "Late", TODAY - timedelta(days=3))
    there = task(work, bay, "There", TODAY + timedelta(days=20))
    soon = task(work, gulf, "Soon", TODAY + timedelta(days=2))
    visits.plan_visit(work, visits.PlannedVisit(bay, "Review", TODAY))
    actions.remind(work, soon, TODAY)
    ranked = mine(work)
    assert [one.row.id for one in ranked] == [late, soon, there]
    assert ranked[1].rank.reasons == (Reason.REMINDER,)
    assert ranked[2].rank.reasons == (Reason.VISIT_TODAY,)


def test_a_contract_that_ends_soon_puts_a_task_at_risk(work, gulf):
    task(work, gulf, due=TODAY + timedelta(days=20))
    contract(work, gulf, last=TODAY + timedelta(days=30))
    (one,) = mine(work)
    assert one.rank.reasons == (Reason.ENDING,)


def test_a_contract_that_ended_lately_does_too_until_another_is_in_force(work, gulf):
    task(work, gulf, due=TODAY + timedelta(days=20))
    contract(work, gulf, number="A", last=TODAY - timedelta(days=91))
    assert mine(work)[0].rank.reasons == ()
    contract(work, gulf, number="B", last=TODAY - timedelta(days=90))
    assert mine(work)[0].rank.reasons == (Reason.ENDED,)
    contract(work, gulf, number="C", first=TODAY, last=None)
    assert mine(work)[0].rank.reasons == ()


def test_a_task_goes_to_a_colleague_and_only_open_ones_go(work, gulf):
    key, karen = task(work, gulf), add_person(work, "Karen", "Oyelaran", "manager")
    actions.hand_over(work, key, karen)
    assert mine(work) == ()
    assert [one.row.id for one in mine(as_person(work, karen))] == [key]
    visits.keep_promise(work, key, "by mail")
    with pytest.raises(RuleError, match="done"):
        actions.hand_over(work, key, work.staff_id)
    with pytest.raises(NotFoundError):
        actions.take_up(work, work.new_id())


def hold(work, rep, *offices):
    """Give offices to a territory of a representative; returns its key."""
    with work.act() as session:
        territory = Territory(id=work.new_id(), market_id=MARKET, name="South", rep_id=rep)
        session.add(territory)
        session.flush()
        for key in offices:
            session.get(Organization, key).territory_id = territory.id
        return territory.id


def test_what_an_office_owes_comes_when_it_is_due_to_who_looks_after_it(work, gulf):
    luis = as_person(work, add_person(work, "Luis", "Camacho", "rep"))
    hold(work, luis.staff_id, gulf)
    key = task(work, gulf, "Sign the amendment", TODAY - timedelta(days=1), owner="Dana")
    asked = task(work, gulf, "Send the roster", TODAY + timedelta(days=9), owner="Dana")
    task(work, gulf, "Not yet", TODAY + timedelta(days=9), owner="Dana")
    actions.remind(work, asked, TODAY)
    assert mine(work) == ()
    assert [one.row.text for one in mine(luis)] == ["Sign the amendment", "Send the roster"]
    assert [(one.row.ours, one.row.owner) for one in mine(luis)] == [(False, "Dana")] * 2
    actions.put_off(luis, key, TODAY + timedelta(days=2), "Dana is away")
    visits.keep_promise(luis, asked, "by mail")
    assert mine(luis) == ()


def test_what_an_office_owes_is_shown_on_the_day_of_a_visit_there_and_carried_to_it(work, gulf):
    hold(work, work.staff_id, gulf)
    key = task(work, gulf, "Sign the amendment", TODAY + timedelta(days=9), owner="Dana")
    assert mine(work) == ()
    visits.plan_visit(work, visits.PlannedVisit(gulf, "Review", TODAY))
    (one,) = mine(work)
    assert (one.row.id, one.rank.reasons) == (key, (Reason.VISIT_TODAY,))
    with work.read() as session:
        assert [row.id for row in promises(session, TODAY, organization_id=gulf)] == [key]


def test_many_promises_of_offices_leave_room_for_ones_own(work, gulf):
    for days in range(MOST + 20):
        task(work, gulf, due=TODAY - timedelta(days=days + 1), owner="Dana Brooks")
    own = task(work, gulf, due=TODAY + timedelta(days=3))
    found = mine(work)
    assert own in {one.row.id for one in found}
    assert len(found) == MOST + 1


def test_what_an_office_of_nobody_owes_comes_to_who_was_promised_it(work, gulf):
    luis = as_person(work, add_person(work, "Luis", "Camacho", "rep"))
    visit = visits.plan_visit(luis, visits.PlannedVisit(gulf, "Review", TODAY - timedelta(days=9)))
    heard = task(work, gulf, "Sign the amendment", owner="Dana")
    with work.act() as session:
        session.get(Promise, heard).visit_id = visit
    assert mine(work) == ()
    assert [one.row.id for one in mine(luis)] == [heard]
    of_no_visit = task(work, gulf, "Send the roster", owner="Dana")
    assert [one.row.id for one in mine(work)] == [of_no_visit]


def test_due_tasks_of_who_is_covered_come_to_who_covers_and_end_with_the_grant(work, gulf):
    luis = as_person(work, add_person(work, "Luis", "Camacho", "rep"))
    south, elsewhere = hold(work, luis.staff_id, gulf), office(work, "Elsewhere")
    there = task(luis, gulf, "Send exhibit B", TODAY - timedelta(days=1))
    owed = task(luis, gulf, "Sign the amendment", owner="Dana")
    task(luis, gulf, "Not yet", TODAY + timedelta(days=3))
    task(luis, elsewhere, "Not in the territory")
    grant_coverage(luis, south, work.staff_id, TODAY, TODAY)
    assert [one.row.id for one in mine(work)] == [there, owed]
    assert [one.row.owner for one in mine(work)] == ["Luis Camacho", "Dana"]
    with work.read() as session:
        assert my_day(session, work.staff_id, TODAY + timedelta(days=1), zone=ZONE) == ()
    assert len(mine(luis)) == 4


def test_the_views_hold_what_they_say_and_their_counts_are_true(work, gulf):
    late = task(work, gulf, "Late", TODAY - timedelta(days=3))
    theirs = task(work, gulf, "Sign", owner="Dana")
    done = task(work, gulf, "Done")
    visits.keep_promise(work, done, "by mail")
    with work.read() as session:
        which = Filter(person_id=work.staff_id)
        counts = queries.counts(session, which, TODAY)
        found = {
            view: [row.id for row in queries.page(
                session, Filter(view, person_id=work.staff_id), TODAY)] for view in View
        }  # fmt: skip
        assert queries.count(session, Filter(View.OPEN, text="sign"), TODAY) == 1
    assert found == {View.MINE: [late], View.LATE: [late], View.OFFICE: [theirs],
                     View.OPEN: [late, theirs], View.ALL: [late, theirs, done]}  # fmt: skip
    assert counts == {view: len(keys) for view, keys in found.items()}


def test_the_command_prints_them_in_the_order_of_the_day(work, gulf, monkeypatch, capsys):
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    with work.store.write() as session:
        settings.put(session, settings.STAFF, str(work.staff_id))
        settings.put(session, settings.MARKET, MARKET)
    task(work, gulf, "Later", date(2030, 1, 1))
    task(work, gulf, "Late", date(2020, 1, 1))
    assert run(["--data-dir", str(work.store.path.parent), "--json", "tasks"],
               window="nobody.looks") == 0  # fmt: skip
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["action_item"] for one in said] == ["Late", "Later"]
    assert said[0]["organization"] == "Gulf Coast Cardiology"
