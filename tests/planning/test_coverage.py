from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from provider_ops.core.errors import RuleError
from provider_ops.network.model import Organization, Territory
from provider_ops.overview.today import today
from provider_ops.planning import actions, queries
from provider_ops.planning.queries.events import events
from provider_ops.planning.rules.coverage import State
from provider_ops.planning.rules.ical import Status
from provider_ops.planning.rules.repeats import Unit
from provider_ops.visits import actions as visits
from provider_ops.visits.model import Visit
from provider_ops.visits.queries import Filter, View
from provider_ops.visits.rules import Attendee, Objective, Signature, VisitForm
from tests.support.office import add_office, add_person
from tests.support.work import MARKET, ZONE, as_person

TODAY = date(2026, 10, 6)
LATER = TODAY + timedelta(days=4)
FORM = VisitForm(
    day=TODAY, start_minute=600, minutes=30, purpose="Review", attendees=(Attendee("Ana Ruiz", ""),),
    objectives=(Objective("Denials"),), notes="All well.", signature=Signature.DECLINED,
    signature_detail="in a hurry",
)  # fmt: skip


@pytest.fixture
def people(work):
    """A manager, a colleague with a territory, and the colleague's office that is due."""
    manager = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    other = as_person(work, add_person(work, "Luis", "Camacho", "rep"))
    office = add_office(work, "Hers")
    with work.act() as session:
        territory = Territory(id=work.new_id(), market_id=MARKET, name="South", rep_id=other.staff_id)
        session.add(territory)
        session.flush()
        session.get(Organization, office).territory_id = territory.id
        return manager, other, territory.id


def due(work, day):
    with work.read() as session:
        found = queries.due(session, MARKET, day, work.now(), rep_id=work.staff_id)
    return [row.name for row in found]


def test_who_covers_has_the_offices_on_these_days_and_it_ends_by_itself(work, people):
    manager, _other, territory = people
    assert due(work, TODAY) == []
    actions.grant_coverage(manager, territory, work.staff_id, TODAY, LATER, "vacation")
    assert due(work, TODAY) == due(work, LATER) == ["Hers"]
    assert due(work, LATER + timedelta(days=1)) == []
    with work.read() as session:
        (row,) = queries.grants(session, MARKET, TODAY)
        assert queries.grants(session, MARKET, LATER + timedelta(days=1)) == ()
    assert (row.rep, row.holder, row.territory) == ("Marisol Vega", "Luis Camacho", "South")
    assert (row.state, row.reason) == (State.NOW, "vacation")


def agenda(work, day, days=1):
    with work.read() as session:
        rows = queries.agenda(session, work.staff_id, day, days, zone=ZONE, today=TODAY)
        waiting = queries.repeats(session, MARKET, day, day + timedelta(days=days - 1), today=day,
                                  rep_id=work.staff_id)  # fmt: skip
    return [(row.rep, row.purpose, row.day) for row in (*rows, *waiting)]


def test_visits_and_repeats_of_who_is_covered_are_on_the_calendar_on_these_days(work, people):
    manager, other, territory = people
    with work.read() as session:
        hers = session.scalar(select(Organization.id))
    elsewhere = add_office(work, "Elsewhere")
    for day in (TODAY, LATER, LATER + timedelta(days=1)):
        visits.plan_visit(other, visits.PlannedVisit(hers, "Review", day, 600))
    visits.plan_visit(other, visits.PlannedVisit(elsewhere, "Not in the territory", TODAY))
    first = visits.PlannedVisit(hers, "Roster", TODAY - timedelta(days=5))
    actions.repeat_visit(other, first, 1, Unit.WEEKS)
    with work.act() as session:
        session.query(Visit).filter_by(purpose="Roster").one().cancelled_on = TODAY
        session.query(Visit).filter_by(day=TODAY, purpose="Review").one().rep_id = manager.staff_id
    assert agenda(work, TODAY, 9) == []
    actions.grant_coverage(manager, territory, work.staff_id, TODAY, LATER)
    assert agenda(work, TODAY, 9) == [("Luis Camacho", "Review", LATER)]
    visits.cancel_visit(other, visit_of(work, "Review", LATER))
    visits.cancel_visit(other, visit_of(work, "Review", LATER + timedelta(days=1)))
    assert agenda(work, TODAY, 9) == [("Luis Camacho", "Roster", TODAY + timedelta(days=2))]
    assert agenda(work, LATER + timedelta(days=1), 30) == []


def test_a_list_of_ones_visits_has_those_that_one_makes_for_others_on_covered_days(work, people):
    manager, other, territory = people
    with work.read() as session:
        hers = session.scalar(select(Organization.id))
    mine = add_office(work, "Mine")
    for day in (TODAY, LATER, LATER + timedelta(days=1)):
        visits.plan_visit(other, visits.PlannedVisit(hers, "Review", day, 600))
    visits.plan_visit(work, visits.PlannedVisit(mine, "Roster", TODAY, 900))

    def listed(**narrower):
        which = Filter(rep_id=work.staff_id, view=View.PLANNED, **narrower)
        with work.read() as session:
            rows = queries.listed(session, which, zone=ZONE, today=TODAY)
            assert queries.listed_count(session, which, TODAY) == len(rows)
            assert queries.listed_counts(session, which, TODAY)[View.PLANNED] == len(rows)
        return [(row.organization, row.rep, row.day) for row in rows]

    own = ("Mine", "Marisol Vega", TODAY)
    assert listed() == [own]
    actions.grant_coverage(manager, territory, work.staff_id, TODAY, LATER)
    covered = [("Hers", "Luis Camacho", day) for day in (TODAY, LATER)]
    assert listed() == [covered[0], own, covered[1]]
    assert listed(first=LATER) == [covered[1]]
    with work.read() as session:
        assert len(queries.listed(session, Filter(), zone=ZONE, today=TODAY)) == 4


def visit_of(work, purpose, day):
    with work.read() as session:
        return session.scalar(select(Visit.id).where(Visit.purpose == purpose, Visit.day == day))


def test_today_has_the_stops_of_who_is_covered_and_puts_them_in_order_with_the_own(work, people):
    manager, other, territory = people
    with work.read() as session:
        hers = session.scalar(select(Organization.id))
    theirs = visits.plan_visit(other, visits.PlannedVisit(hers, "Review", TODAY, 600, 30))
    own = visits.plan_visit(work, visits.PlannedVisit(add_office(work, "Own"), "R", TODAY, 540, 30))
    actions.grant_coverage(manager, territory, work.staff_id, TODAY, TODAY)

    def stops():
        with work.read() as session:
            return today(session, work.staff_id, TODAY, zone=ZONE).stops

    assert [(one.visit.id, one.for_rep) for one in stops()] == [(own, ""), (theirs, "Luis Camacho")]
    actions.move_stop(work, theirs, -1)
    assert [one.visit.id for one in stops()] == [theirs, own]
    with other.read() as session:
        (alone,) = today(session, other.staff_id, TODAY, zone=ZONE).stops
    assert (alone.visit.id, alone.for_rep) == (theirs, "")


def test_a_rep_offers_the_own_territory_and_nobody_elses(work, people):
    _manager, other, territory = people
    with pytest.raises(RuleError, match="Only a manager or whose territory"):
        actions.grant_coverage(work, territory, work.staff_id, TODAY, LATER)
    with pytest.raises(RuleError, match="theirs already"):
        actions.grant_coverage(other, territory, other.staff_id, TODAY, LATER)
    grant = actions.grant_coverage(other, territory, work.staff_id, TODAY, LATER)
    with pytest.raises(RuleError, match="Only a manager or whose territory"):
        actions.end_coverage(work, grant)
    actions.end_coverage(other, grant)
    with work.read() as session:
        assert queries.grants(session, MARKET, TODAY) == ()


def test_a_grant_that_has_begun_ends_with_yesterday(work, people):
    manager, _other, territory = people
    grant = actions.grant_coverage(manager, territory, work.staff_id, TODAY, LATER)
    work.clock.move(days=2)
    actions.end_coverage(manager, grant)
    with work.read() as session:
        (row,) = queries.grants(session, MARKET, TODAY)
    assert row.last == TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [(LATER, TODAY, "before it begins"), (TODAY - timedelta(days=9), TODAY - timedelta(days=1), "are over"),
     (TODAY, TODAY + timedelta(days=400), "at most 180")],
)  # fmt: skip
def test_days_that_make_no_sense_are_refused(work, people, first, last, why):
    with pytest.raises(RuleError, match=why):
        actions.grant_coverage(people[0], people[2], work.staff_id, first, last)


def test_days_that_are_covered_no_more_are_cancelled_in_a_calendar_that_had_them(work, people):
    manager, other, territory = people
    with work.read() as session:
        hers = session.scalar(select(Organization.id))
    elsewhere, last = add_office(work, "Elsewhere"), LATER + timedelta(days=9)
    for day in (TODAY, TODAY + timedelta(days=3), LATER + timedelta(days=1)):
        visits.plan_visit(other, visits.PlannedVisit(hers, "Review", day, 600))
    visits.plan_visit(other, visits.PlannedVisit(elsewhere, "Review", TODAY + timedelta(days=3)))
    repeated = add_office(work, "Hers too")
    with work.act() as session:
        session.get(Organization, repeated).territory_id = territory
    first = visits.PlannedVisit(repeated, "Roster", TODAY - timedelta(days=5))
    actions.repeat_visit(other, first, 1, Unit.WEEKS)

    def states(who):
        with who.read() as session:
            found = events(session, MARKET, TODAY, last, today=work.today(), rep_id=who.staff_id)
        return {(one.description, one.day): one.status for one in found}

    hers_alone = states(other)
    grant = actions.grant_coverage(manager, territory, work.staff_id, TODAY, LATER)
    covered = {("Review", TODAY): Status.CONFIRMED,
               ("Review", TODAY + timedelta(days=3)): Status.CONFIRMED,
               ("Roster", TODAY + timedelta(days=2)): Status.TENTATIVE}  # fmt: skip
    assert states(work) == covered
    work.clock.move(days=1)
    actions.end_coverage(manager, grant)
    assert states(work) == {key: covered[key] if key[1] == TODAY else Status.CANCELLED for key in covered}
    again = actions.grant_coverage(manager, territory, work.staff_id, TODAY + timedelta(days=3), LATER)
    assert states(work)["Review", TODAY + timedelta(days=3)] is Status.CONFIRMED
    actions.end_coverage(manager, again)
    assert states(work)["Review", TODAY + timedelta(days=3)] is Status.CANCELLED
    assert grants_of(work) == ()
    assert states(other) == hers_alone


def grants_of(work):
    with work.read() as session:
        return queries.grants(session, MARKET, work.today())


def test_a_covered_visit_is_of_who_made_it_and_stays_so_when_it_is_corrected(work, people):
    manager, other, territory = people
    with work.read() as session:
        hers = session.scalar(select(Organization.id))
    actions.grant_coverage(manager, territory, work.staff_id, TODAY, LATER)

    def made_by(visit):
        with work.read() as session:
            return session.get(Visit, visit).rep_id

    covered, own, for_her = (
        visits.plan_visit(other, visits.PlannedVisit(hers, "Review", TODAY, minute))
        for minute in (540, 600, 660)
    )
    for who, visit in ((work, covered), (other, own), (manager, for_her)):
        visits.submit_visit(who, visit, FORM)
    assert [made_by(visit) for visit in (covered, own, for_her)] == [
        work.staff_id, other.staff_id, other.staff_id]  # fmt: skip
    visits.unlock_visit(manager, covered, "the wrong hour")
    visits.submit_visit(other, covered, FORM)
    assert made_by(covered) == work.staff_id
