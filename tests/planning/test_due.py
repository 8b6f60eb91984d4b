from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.claims.drift.model import ProviderRise
from provider_ops.core.errors import RuleError
from provider_ops.directory import nearest
from provider_ops.directory.model import DirectoryCheck
from provider_ops.escalations.model import Escalation
from provider_ops.network.model import Location, Organization, Provider, Territory
from provider_ops.planning import actions, queries
from provider_ops.planning.rules.due import ARISES, DUE, POINTS, QUIET, Risk, points
from provider_ops.planning.rules.targets import Scope
from provider_ops.training.model import Attestation
from provider_ops.visits import actions as visits
from provider_ops.visits.model import Visit, VisitCode
from tests.support.contracts import EVERGREEN, clinician, contract
from tests.support.examples import examples
from tests.support.office import add_office, add_person
from tests.support.plain_due import is_new
from tests.support.work import MARKET, as_person

TODAY = date(2026, 10, 6)
RISKS = st.sets(st.sampled_from(list(Risk)))


@settings(max_examples=examples(30))
@given(st.integers(0, 900), st.integers(1, 730), RISKS)
def test_days_alone_make_due_at_the_target_and_risk_only_makes_it_sooner(since, target, risks):
    plain, raised = points(since, target, ()), points(since, target, risks)
    assert (plain >= DUE) is (since >= target)
    assert raised >= plain
    assert raised == plain or plain >= QUIET
    assert points(since + 1, target, risks) >= raised
    assert points(None, target, ()) > DUE
    assert points(since, target, risks, risks) == plain + sum(POINTS[risk] for risk in risks)


@given(st.sampled_from(list(Risk)), st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(0, 99))
def test_a_risk_is_new_from_the_day_after_the_visit_on(risk, last_on, days):
    about = last_on - timedelta(days=ARISES.get(risk, 0))
    assert is_new(risk, about + timedelta(days=days), last_on) is (days > 0 and risk in ARISES)
    assert not is_new(risk, None, last_on)


def visited(work, office, days_ago, **more):
    with work.act() as session:
        session.add(Visit(id=work.new_id(), market_id=MARKET, organization_id=office,
                          rep_id=work.staff_id, purpose="P", day=TODAY - timedelta(days=days_ago),
                          submitted_at=work.now(), **more))  # fmt: skip


def due(work, **more):
    nearest.catch_up(work)
    with work.read() as session:
        return queries.due(session, MARKET, TODAY, work.now(), **more)


@pytest.fixture
def manager(work):
    return as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))


@pytest.fixture
def office(work):
    """An office of tier A, seen 30 days ago: half of its target."""
    key = add_office(work)
    with work.act() as session:
        session.get(Organization, key).tier = "A"
    visited(work, key, 30)
    return key


def test_an_office_is_due_on_the_day_its_target_is_reached(work):
    seen, never = add_office(work, "Seen"), add_office(work, "Never")
    visited(work, seen, 179)
    assert [row.name for row in due(work)] == ["Never"]
    visited(work, never, 180)
    (row,) = due(work)
    assert (row.name, row.since_days, row.target_days, row.scope) == ("Never", 180, 180, None)
    assert (row.city, row.county, row.days_late) == ("Tampa", "Hillsborough", 0)


def test_a_planned_visit_is_named_and_a_cancelled_one_is_not(work):
    office = add_office(work)
    plan = visits.PlannedVisit(office, "Review", TODAY + timedelta(days=4))
    key = visits.plan_visit(work, plan)
    assert due(work)[0].next_on == plan.day
    visits.cancel_visit(work, key)
    assert due(work)[0].next_on is None


def test_the_most_specific_target_wins(work, manager, office):
    person = clinician(work, 233228875, office)
    with work.act() as session:
        session.get(Provider, person).specialty = "Cardiology"

    def target():
        visited_rows = due(work)
        return (visited_rows[0].target_days, visited_rows[0].scope) if visited_rows else None

    assert target() is None
    for scope, subject, days in ((Scope.TIER, "A", 29), (Scope.SPECIALTY, "Cardiology", 28),
                                 (Scope.PROVIDER, person, 30), (Scope.ORGANIZATION, office, 27)):  # fmt: skip
        actions.set_target(manager, scope, subject, days)
        assert target() == (days, scope)
    key = actions.set_target(manager, Scope.ORGANIZATION, office, 31)
    assert target() is None
    actions.remove_target(manager, key)
    assert target() == (30, Scope.PROVIDER)
    with work.read() as session:
        found = queries.targets(session, MARKET)
    assert [(row.scope, row.subject, row.days) for row in found] == [
        (Scope.TIER, "A", 29), (Scope.TIER, "B", 90), (Scope.TIER, "C", 180),
        (Scope.SPECIALTY, "Cardiology", 28), (Scope.PROVIDER, "Elena Marchetti", 30),
    ]  # fmt: skip


def test_only_a_manager_sets_targets_and_none_makes_no_sense(work, manager):
    with pytest.raises(RuleError, match="Only a manager"):
        actions.set_target(work, Scope.TIER, "A", 30)
    with pytest.raises(RuleError, match="between 1 and 730"):
        actions.set_target(manager, Scope.TIER, "A", 0)


def case(work, office, due_on):
    with work.act() as session:
        session.add(Escalation(id=work.new_id(), market_id=MARKET, number="ESC-1", title="T",
                               category="payment", severity="high", source="visit",
                               organization_id=office, owner_id=work.staff_id,
                               opened_at=work.now(), due_on=due_on))  # fmt: skip


def late_case(work, office):
    case(work, office, TODAY - timedelta(days=1))


def notice(work, office):
    contract(work, office, last=TODAY + timedelta(days=100), renewal=EVERGREEN)
    attested(work, office, 1)


def ending(work, office):
    contract(work, office, last=TODAY + timedelta(days=80))
    attested(work, office, 1)


def ended(work, office, days_ago=6, number="C-1"):
    contract(work, office, number, last=TODAY - timedelta(days=days_ago))


def rising(work, office):
    person = clinician(work, 233228875, office)
    with work.store.write() as session:
        npi = session.get(Provider, person).npi
        session.add(ProviderRise(market_id=MARKET, npi=npi, before=2.0, now=9.04))


def late_promise(work, office):
    visits.make_promise(work, organization_id=office, text="Send it", due_on=TODAY - timedelta(days=3),
                        owner_id=work.staff_id)  # fmt: skip


def check_again(work, office):
    with work.act() as session:
        visit = session.query(Visit).filter_by(organization_id=office).one()
        session.add(VisitCode(id=work.new_id(), market_id=MARKET, visit_id=visit.id, code="G2211",
                              check_again_on=TODAY))  # fmt: skip


def attested(work, office, days_ago):
    with work.act() as session:
        session.add(Attestation(id=work.new_id(), market_id=MARKET, organization_id=office,
                                course="compliance", staff_id=work.staff_id,
                                attested_on=TODAY - timedelta(days=days_ago)))  # fmt: skip


def lapsed_roster(work, office):
    person = clinician(work, 233228875, office)
    contract(work, office, last=None)
    attested(work, office, 1)
    with work.act() as session:
        session.add(DirectoryCheck(id=work.new_id(), market_id=MARKET, organization_id=office,
                                   provider_id=person, fact="here", outcome="confirmed",
                                   staff_id=work.staff_id,
                                   checked_on=TODAY - timedelta(days=90)))  # fmt: skip


def lapsed_course(work, office):
    contract(work, office, last=None)
    attested(work, office, 366)


@pytest.mark.parametrize(
    ("make", "risk"),
    [(late_case, Risk.CASE_LATE), (notice, Risk.NOTICE), (ending, Risk.ENDING),
     (ended, Risk.ENDED), (rising, Risk.DENIALS), (late_promise, Risk.PROMISE), (check_again, Risk.CHECK_AGAIN),
     (lapsed_roster, Risk.DIRECTORY), (lapsed_course, Risk.TRAINING)],
)  # fmt: skip
def test_each_risk_raises_and_is_named(work, office, make, risk):
    make(work, office)
    visited(work, add_office(work, "Other"), 90)
    with work.act() as session:  # so that any one risk is enough
        session.get(Organization, office).tier = "A"
        session.query(Visit).filter_by(organization_id=office).one().day = TODAY - timedelta(days=55)
    (row,) = due(work)
    (reason,) = row.reasons
    assert (row.id, reason.risk, row.days_late) == (office, risk, 0)
    assert row.points == 55 * 100 // 60 + POINTS[risk]
    visited(work, office, 0)
    assert due(work) == ()


@pytest.mark.parametrize(("days_ago", "named"), [(0, False), (1, True), (90, True), (91, False)])
def test_a_contract_that_ended_is_named_from_the_day_after_for_as_long_as_one_that_ends(
    work, office, days_ago, named
):
    visited(work, office, 60)
    ended(work, office, days_ago)
    ended(work, office, 150, "C-2")
    attested(work, office, 1)
    for row in (*due(work), *due(work, offices=(office,))):
        found = [(one.count, one.day) for one in row.reasons if one.risk is Risk.ENDED]
        assert found == [(days_ago, TODAY - timedelta(days=days_ago))] * named


def test_no_contract_counts_as_ended_while_another_one_is_in_force(work):
    office = add_office(work)
    ended(work, office)
    contract(work, office, "C-2", first=TODAY + timedelta(days=1), last=None)
    assert [one.risk for one in due(work)[0].reasons] == [Risk.ENDED]
    contract(work, office, "C-3", last=None)
    attested(work, office, 1)
    assert due(work)[0].reasons == due(work, offices=(office,))[0].reasons == ()


def opened(work, office, days_ago, due_in):
    case(work, office, TODAY + timedelta(days=due_in))
    with work.act() as session:
        at = work.now() - timedelta(days=days_ago)
        session.query(Escalation).filter_by(organization_id=office).one().opened_at = at


@pytest.mark.parametrize(("known", "is_due"), [(20, False), (14, False), (13, True), (0, True)])
def test_what_arose_after_a_visit_makes_due_while_it_is_fresh_and_what_was_known_does_not(
    work, office, known, is_due
):
    visited(work, office, 14)
    opened(work, office, known, 5)
    contract(work, office, last=TODAY + timedelta(days=80))  # among what ends since ten days
    attested(work, office, 1)
    late_promise(work, office)
    new = (Risk.CASE, Risk.ENDING, Risk.PROMISE)
    found = [([reason.risk for reason in row.reasons], row.points) for row in due(work)]
    worth = 14 * 100 // 60 + sum(POINTS[risk] for risk in new)
    assert found == ([(list(new), worth)] if is_due else [])


def test_an_evening_in_florida_is_not_the_next_day(work, office):
    visited(work, office, 14)
    contract(work, office, last=TODAY + timedelta(days=80))
    attested(work, office, 1)
    late_promise(work, office)
    opened(work, office, 0, 5)
    for hours, is_due in ((2, False), (6, True)):  # after the visit's midnight in UTC
        with work.act() as session:
            midnight = datetime.combine(TODAY - timedelta(days=14), time(), UTC) + timedelta(days=1)
            one = session.query(Escalation).filter_by(organization_id=office).one()
            one.opened_at = midnight + timedelta(hours=hours)
        assert bool(due(work)) is is_due


def test_due_of_a_rep_is_that_of_the_territory(work, office):
    other = add_office(work, "Other")
    with work.act() as session:
        territory = Territory(id=work.new_id(), market_id=MARKET, name="T", rep_id=work.staff_id)
        session.add(territory)
        session.flush()
        session.get(Organization, other).territory_id = territory.id
    assert [row.name for row in due(work, rep_id=work.staff_id)] == ["Other"]
    assert due(work)[0].rep == "Marisol Vega"
    assert due(work, offices=(office,)) == ()


def test_a_day_is_planned_in_the_order_of_the_road_all_or_nothing(work):
    names = {add_office(work, name): name for name in ("Tampa", "Miami", "Lakeland")}
    zips = {"Tampa": "33602", "Miami": "33130", "Lakeland": "33801"}
    with work.act() as session:
        for key, name in names.items():
            place = session.query(Location).filter_by(organization_id=key).one()
            place.zip_code = zips[name]
    keys = actions.plan_day(work, actions.DayPlan(tuple(names), TODAY, "Review", 30, 540))
    with work.read() as session:
        rows = [session.get(Visit, key) for key in keys]
    assert [names[row.organization_id] for row in rows] in (
        ["Tampa", "Lakeland", "Miami"], ["Miami", "Lakeland", "Tampa"],
    )  # fmt: skip
    assert rows[0].start_minute == 540
    assert rows[1].start_minute > 570 + 30
    with pytest.raises(RuleError):
        actions.plan_day(work, actions.DayPlan((), TODAY, "Review"))


def test_a_day_planned_for_others_is_of_those_who_look_after_the_offices_then(work):
    offices = [add_office(work, name) for name in ("North", "South", "South too", "Nowhere")]
    luis, rosa = (add_person(work, given, "Reed", "rep") for given in ("Luis", "Rosa"))
    with work.act() as session:
        for name, rep, held in (("N", luis, offices[:1]), ("S", rosa, offices[1:3])):
            territory = Territory(id=work.new_id(), market_id=MARKET, name=name, rep_id=rep)
            session.add(territory)
            session.flush()
            for office in held:
                session.get(Organization, office).territory_id = territory.id
        covered = territory.id
    manager = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    actions.grant_coverage(manager, covered, luis, TODAY + timedelta(days=1), TODAY + timedelta(days=2))

    def reps(day):
        plan = actions.DayPlan(tuple(offices), day, "Review", 30, 540, to_their_own=True)
        keys = actions.plan_day(manager, plan)
        with work.read() as session:
            rows = [session.get(Visit, key) for key in keys]
        first = {row.rep_id: row.start_minute for row in reversed(rows)}
        assert set(first.values()) == {540}  # each has a day of his own
        by_office = {row.organization_id: row.rep_id for row in rows}
        return [by_office[office] for office in offices]

    me = manager.staff_id
    assert reps(TODAY) == [luis, rosa, rosa, me]
    assert reps(TODAY + timedelta(days=1)) == [luis, luis, luis, me]
    one = actions.DayPlan(tuple(offices), TODAY, "Review", rep_id=rosa)
    keys = actions.plan_day(manager, one)
    with work.read() as session:
        assert {session.get(Visit, key).rep_id for key in keys} == {rosa}
