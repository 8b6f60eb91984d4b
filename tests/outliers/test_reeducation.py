"""Loops as they come from visits and lines, held against plain counting."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from statistics import median_low

import pytest
from sqlalchemy import select

from provider_ops.claims.model import Claim, ClaimLine
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.ids import following
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.outliers.model import OutlierDecision
from provider_ops.outliers.reeducation import actions
from provider_ops.outliers.reeducation.effect import effect
from provider_ops.outliers.reeducation.intervals import Rate
from provider_ops.outliers.reeducation.queries import ASKED_DAYS, KEPT_DAYS, loops
from provider_ops.outliers.reeducation.rules import Standing, State, Why
from provider_ops.training.model import Issuance
from provider_ops.visits import actions as visits
from provider_ops.visits.actions import PlannedVisit
from provider_ops.visits.model import Visit, VisitCode
from provider_ops.visits.next_visit import plan_next
from tests.support.demo import TODAY
from tests.support.office import add_office
from tests.support.plain_taken_back import taken_back_keys
from tests.support.work import MARKET, ZONE

NPI = "2332288757"


def read(work, today=TODAY, **more):
    with work.read() as session:
        return loops(session, MARKET, today, ZONE, **more)


def test_lines_before_and_after_are_counted_like_a_person_would(demo):
    found = read(demo.work)
    states = {one.standing.state for one in found}
    assert {State.CLOSED, State.REOPENED, State.WATCHING, State.TAUGHT} <= states
    with demo.work.read() as session:
        lines = session.execute(
            select(ClaimLine.npi, ClaimLine.code, ClaimLine.service_date, ClaimLine.denial)
            .where(ClaimLine.id.not_in(taken_back_keys(session)))
        ).all()
        people = session.execute(
            select(Affiliation.organization_id, Provider.npi)
            .join(Provider, Provider.id == Affiliation.provider_id)
        ).all()
        own = dict(session.execute(select(Organization.id, Organization.npi)).all())
    judged = [one for one in found if one.standing.window][:6] + list(found[-3:])
    for one in judged:
        npis = {npi for key, npi in people if key == one.organization_id} | {own[one.organization_id]}
        mine = [line for line in lines if line.npi in npis and line.code == one.code]
        for window in one.windows:
            step, day = timedelta(days=window.days), timedelta(days=1)
            for rate, first, last in (
                (window.before, one.taught_on - step, one.taught_on - day),
                (window.after, one.taught_on + day, min(one.taught_on + step, TODAY)),
            ):
                there = [line for line in mine if first <= line.service_date <= last]
                assert (rate.lines, rate.denied) == (
                    len(there), sum(line.denial != "" for line in there)
                )  # fmt: skip


@pytest.fixture
def office(work):
    """An office with a clinician who bills G2211 every day from March to September."""
    office = add_office(work)
    with work.store.write() as session:
        person = Provider(id=work.new_id(), market_id=MARKET, npi=NPI, given_name="A", family_name="B")
        session.add(person)
        session.flush()
        session.add(Affiliation(
            id=work.new_id(), market_id=MARKET, provider_id=person.id, organization_id=office,
            valid_from=date(2020, 1, 1), recorded_at=work.now() - timedelta(days=900)))  # fmt: skip
        claim = Claim(id=work.new_id(), market_id=MARKET, import_id=work.new_id(), position=1,
                      number="A1", status="1", charge=Decimal(1), paid=Decimal(1),
                      patient_responsibility=Decimal(0))  # fmt: skip
        session.add(claim)
        session.flush()
        for n in range(200):
            day = date(2026, 3, 10) + timedelta(days=n)
            denied = day <= date(2026, 6, 18) and n % 3 == 0
            session.add(ClaimLine(
                id=work.new_id(), market_id=MARKET, import_id=claim.import_id, claim_id=claim.id,
                position=n + 1, service_date=day, npi=NPI, code="G2211", units=Decimal(1),
                charge=Decimal(90), paid=Decimal(60), denial="CO-97" if denied else ""))  # fmt: skip
    return office


def teach(work, office, day, *, submitted=True, code="G2211"):
    with work.act() as session:
        visit = Visit(id=work.new_id(), market_id=MARKET, organization_id=office, rep_id=work.staff_id,
                      purpose="Re-education", day=day,
                      submitted_at=work.now() - (TODAY - day) if submitted else None)  # fmt: skip
        session.add(visit)
        session.flush()
        session.add(VisitCode(id=work.new_id(), market_id=MARKET, visit_id=visit.id, code=code,
                              reason="CO-97"))  # fmt: skip
        return visit.id


def test_a_loop_goes_its_way_and_closes_itself_on_the_day_of_the_check(work, office):
    taught = date(2026, 6, 18)
    teach(work, office, taught)
    for days, state in ((0, State.TAUGHT), (29, State.TAUGHT), (30, State.WATCHING),
                        (89, State.WATCHING), (90, State.CLOSED), (110, State.CLOSED)):  # fmt: skip
        (one,) = read(work, taught + timedelta(days=days))
        assert one.standing.state is state, days
    assert one.standing.why is Why.BETTER
    window = one.standing.window
    assert (window.days, window.before.lines, window.after.lines) == (90, 90, 90)
    assert (window.before.denied, window.after.denied) == (30, 0)


def test_teaching_without_effect_comes_back_and_a_next_visit_shows(work, office):
    teach(work, office, date(2026, 4, 20))
    (one,) = read(work, date(2026, 7, 19))
    assert (one.standing.state, one.planned_on) == (State.REOPENED, None)
    planned = teach(work, office, date(2026, 8, 3), submitted=False)
    (one,) = read(work, date(2026, 7, 20))
    assert (one.standing.state, one.planned_on) == (State.REOPENED, date(2026, 8, 3))
    assert one.visit_id != planned


def test_a_person_closes_with_a_reason_until_it_is_taught_again(work, office):
    teach(work, office, date(2026, 9, 1), code="93306")
    (one,) = read(work)
    assert one.standing.state is State.WATCHING
    with pytest.raises(RuleError, match="Say why"):
        actions.close_loop(work, office, "93306", " ")
    with pytest.raises(NotFoundError):
        actions.close_loop(work, office, "99999", "r")
    actions.close_loop(work, office, "93306", "They stopped doing echoes")
    (one,) = read(work)
    assert (one.standing.state, one.standing.why) == (State.CLOSED, Why.PERSON)
    assert (one.last_word.reason, one.last_word.by) == ("They stopped doing echoes", "Marisol Vega")
    with pytest.raises(RuleError, match="closed already"):
        actions.close_loop(work, office, "93306", "r")
    work.clock.move(days=3)
    actions.reopen_loop(work, office, "93306", "They began again")
    assert read(work)[0].standing.state is State.REOPENED
    work.clock.move(days=3)
    with work.act() as session:
        visit = session.scalars(select(Visit)).one()
        visit.day, visit.submitted_at = work.today(), work.now()
    (one,) = read(work, work.today())
    assert (one.standing.state, one.last_word) == (State.TAUGHT, None)


def test_a_visit_that_was_missed_or_cancelled_stays_open_until_somebody_acts(work, office):
    missed = teach(work, office, TODAY - timedelta(days=3), submitted=False)
    (one,) = read(work)
    assert one.standing == Standing(State.OPEN, Why.MISSED)
    assert (one.visit_id, one.lost_on, one.planned_on) == (missed, TODAY - timedelta(days=3), None)
    planned = teach(work, office, TODAY + timedelta(days=3), submitted=False)
    (one,) = read(work, organization_ids=(office,))
    assert one.standing == Standing(State.OPEN, Why.PLANNED)
    assert (one.visit_id, one.planned_on, one.lost_on) == (planned, TODAY + timedelta(days=3), None)
    assert read(work, organization_ids=(work.new_id(),)) == ()
    with pytest.raises(RuleError, match="Cancel the visit"):
        actions.close_loop(work, office, "G2211", "They moved")
    with work.act() as session:
        session.get(Visit, planned).cancelled_on = TODAY
    (one,) = read(work)
    assert (one.standing, one.visit_id) == (Standing(State.OPEN, Why.CANCELLED), planned)
    actions.close_loop(work, office, "G2211", "They moved")
    assert read(work)[0].standing == Standing(State.CLOSED, Why.PERSON)
    teach(work, office, TODAY + timedelta(days=9), submitted=False)
    assert read(work)[0].standing.why is Why.PLANNED, "a visit planned since opens it again"


def test_what_was_not_taught_stays_and_the_rest_becomes_history(work, office):
    teach(work, office, date(2026, 4, 20))
    day = date(2026, 4, 20) + timedelta(days=ASKED_DAYS)
    assert read(work, day)[0].standing.state is State.REOPENED
    assert read(work, day + timedelta(days=1)) == ()
    teach(work, office, date(2026, 6, 18))
    assert read(work, date(2026, 6, 18) + timedelta(days=KEPT_DAYS))[0].standing.why is Why.BETTER
    assert read(work, date(2026, 6, 18) + timedelta(days=KEPT_DAYS + 1)) == ()
    teach(work, office, date(2026, 6, 18), code="93306")
    check = date(2026, 6, 18) + timedelta(days=90)
    assert read(work, check + timedelta(days=KEPT_DAYS))[0].standing.why is Why.FEW_LINES
    assert read(work, check + timedelta(days=KEPT_DAYS + 1)) == ()
    missed = teach(work, office, date(2026, 7, 1), code="J3490", submitted=False)
    (one,) = read(work, date(2029, 1, 1))
    assert (one.standing.why, one.visit_id) == (Why.MISSED, missed)


def test_a_decision_without_a_code_is_open_until_its_visit_or_a_teaching(work, office):
    def decide(measure="frequency", **more):
        with work.act() as session:
            session.add(OutlierDecision(
                id=work.new_id(), market_id=MARKET, organization_id=office, measure=measure,
                month=date(2026, 9, 1), value=Decimal(5), reach=Decimal(2), above=True,
                decision="re-educate", reason="They ask for every form twice",
                until=TODAY + timedelta(days=90), staff_id=work.staff_id, decided_at=work.now(),
                **more))  # fmt: skip

    decide()
    (one,) = read(work)
    assert (one.code, one.reason) == ("", "They ask for every form twice")
    assert (one.standing, one.decided_on) == (Standing(State.OPEN, Why.UNPLANNED), TODAY)
    assert (one.visit_id, one.windows, one.rep) == (None, (), "Marisol Vega")
    actions.close_loop(work, office, "", "Settled by telephone")
    assert read(work)[0].standing.state is State.CLOSED
    work.clock.move(minutes=10)
    decide("gap")
    assert read(work)[0].standing.why is Why.UNPLANNED, "younger than the word of the same day"
    actions.close_loop(work, office, "", "They called back")
    work.clock.move(minutes=10)
    decide()
    assert read(work)[0].standing.why is Why.UNPLANNED, "the last of the office counts"
    work.clock.move(days=1)
    visit = work.new_id()
    with work.act() as session:
        session.add(Visit(id=visit, market_id=MARKET, organization_id=office, rep_id=work.staff_id,
                          purpose="Forms", day=TODAY + timedelta(days=2)))  # fmt: skip
    decide(visit_id=visit)
    (one,) = read(work)
    assert (one.standing.why, one.planned_on) == (Why.PLANNED, TODAY + timedelta(days=2))
    (one,) = read(work, TODAY + timedelta(days=5))
    assert (one.standing.why, one.visit_id) == (Why.MISSED, visit)
    with work.act() as session:
        session.get(Visit, visit).submitted_at = work.now()
    assert read(work) == (), "the figure itself says whether the visit helped"
    work.clock.move(days=1)
    decide()
    assert len(read(work)) == 1
    work.clock.move(days=1)
    taught = teach(work, office, work.today())
    with work.act() as session:
        session.get(Visit, taught).submitted_at = work.now()
    assert [one.code for one in read(work, work.today())] == ["G2211"]


def decide(work, office):
    """A manager decides to re-educate, because "Forms are asked for twice"."""
    with work.act() as session:
        session.add(OutlierDecision(
            id=work.new_id(), market_id=MARKET, organization_id=office, measure="frequency",
            month=date(2026, 9, 1), value=Decimal(5), reach=Decimal(2), above=True,
            decision="re-educate", reason="Forms are asked for twice",
            until=TODAY + timedelta(days=90), staff_id=work.staff_id, decided_at=work.now()))  # fmt: skip
    work.clock.move(minutes=5)


def plan(work, office, purpose, day):
    return visits.plan_visit(work, PlannedVisit(organization_id=office, purpose=purpose, day=day))


def test_a_visit_that_another_announced_since_the_decision_stands_for_it(work, office):
    first = plan(work, office, "Re-education: Forms are asked for twice", TODAY + timedelta(days=1))
    work.clock.move(minutes=5)
    decide(work, office)
    assert read(work)[0].standing.why is Why.UNPLANNED
    with work.act() as session:
        row = session.get(Visit, first)
        row.submitted_at, row.next_visit_on = work.now(), TODAY + timedelta(days=30)
        plan_next(work, session, row, None, row.rep_id)
    (one,) = read(work)
    assert (one.standing.why, one.visit_id) == (Why.PLANNED, following(first))


def test_a_visit_that_is_planned_for_a_decision_stands_for_it(work, office):
    decide(work, office)
    plan(work, office, "Roster check", TODAY + timedelta(days=1))
    assert read(work)[0].standing.why is Why.UNPLANNED
    planned = plan(work, office, "Re-education: Forms are asked for twice", TODAY + timedelta(days=2))
    (one,) = read(work)
    assert (one.standing.why, one.visit_id) == (Why.PLANNED, planned)
    assert read(work, TODAY + timedelta(days=3))[0].standing.why is Why.MISSED
    with work.act() as session:
        session.get(Visit, planned).submitted_at = work.now()
    assert read(work) == ()


def test_packets_made_for_the_office_count_with_its_teaching(work, office):
    teach(work, office, TODAY - timedelta(days=5))
    with work.act() as session:
        for days in (2, 20, 50):
            session.add(Issuance(
                id=work.new_id(), market_id=MARKET, organization_id=office, staff_id=work.staff_id,
                issued_at=work.now() - timedelta(days=days), language="en", contents=[],
                fingerprint="f"))  # fmt: skip
    assert [one.packets for one in read(work)] == [2]


def test_the_effect_of_teaching_is_counted_like_a_person_would(demo):
    until = date(2026, 9, 30)
    with demo.work.read() as session:
        found = effect(session, MARKET, until)
        visits = session.execute(
            select(Visit.organization_id, VisitCode.code, Visit.day)
            .join(VisitCode, VisitCode.visit_id == Visit.id)
            .where(Visit.submitted_at.is_not(None),
                   Visit.day.between(until - timedelta(days=181), until - timedelta(days=90)))
            .order_by(Visit.day)
        ).all()  # fmt: skip
        lines = session.execute(
            select(ClaimLine.npi, ClaimLine.code, ClaimLine.service_date, ClaimLine.denial)
            .where(ClaimLine.service_date <= until, ClaimLine.id.not_in(taken_back_keys(session)))
        ).all()  # fmt: skip
        people = session.execute(
            select(Provider.npi, Affiliation.organization_id)
            .join(Affiliation, Affiliation.provider_id == Provider.id)
        ).all()
    home = dict(people)
    taught = {(office, code): day for office, code, day in visits}
    step, day = timedelta(days=90), timedelta(days=1)

    by_code = defaultdict(list)
    for line in lines:
        by_code[line.code].append(line)

    def count(code, keep, first, last):
        there = [one for one in by_code[code] if first <= one.service_date <= last and keep(one)]
        return Rate(sum(one.denial != "" for one in there), len(there))

    sides = {}
    for (office, code), on in taught.items():
        own = lambda one, o=office: home.get(one.npi) == o  # noqa: E731
        sides[office, code] = (count(code, own, on - step, on - day),
                               count(code, own, on + day, on + step))  # fmt: skip
    billed = {key: both for key, both in sides.items() if both[0].lines and both[1].lines}
    assert found.offices == len({office for office, _ in billed})
    assert found.before.lines == sum(before.lines for before, _ in billed.values())
    assert found.before.denied == sum(before.denied for before, _ in billed.values())
    assert found.after.denied == sum(after.denied for _, after in billed.values())
    others = [0, 0]
    for code in {code for _, code in billed}:
        middle = median_low([taught[key] for key in billed if key[1] == code])
        other = lambda one, c=code: (home.get(one.npi), c) not in taught  # noqa: E731
        for place, (first, last) in enumerate(((middle - step, middle - day), (middle + day, middle + step))):
            others[place] += count(code, other, first, last).lines
    assert [found.others_before.lines, found.others_after.lines] == others
