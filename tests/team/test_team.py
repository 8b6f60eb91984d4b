from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import func, select

from provider_ops.demo.maker import MARKET
from provider_ops.network.model import Territory
from provider_ops.team import queries
from provider_ops.visits import actions, rules
from provider_ops.visits.model import Promise, Visit
from tests.support.demo import TODAY
from tests.support.office import add_office, add_person
from tests.support.work import MARKET as HOME
from tests.support.work import as_person

FIRST, LAST = date(2026, 9, 1), date(2026, 9, 30)


def test_the_rows_add_up_to_the_market(demo):
    with demo.work.read() as session:
        team = queries.team(session, MARKET, FIRST, LAST)
        visits = session.scalar(
            select(func.count()).select_from(Visit).where(Visit.day.between(FIRST, LAST))
        )
        owed = session.scalar(
            select(func.count())
            .select_from(Promise)
            .where(Promise.done_on.is_(None), Promise.owner_id.is_not(None))
        )
    assert sum(row.visits.planned for row in team.reps) == visits
    assert sum(row.promises_open for row in team.reps) == owed
    assert all(row.promises_late <= row.promises_open for row in team.reps)


def test_how_long_logging_took_is_the_median_of_everybody(work):
    with work.act() as session:
        session.add(Territory(id=work.new_id(), market_id=HOME, name="West", rep_id=work.staff_id))
    office = add_office(work)
    form = rules.VisitForm(
        day=TODAY, attendees=(rules.Attendee("Ana"),), objectives=(rules.Objective("Rates"),),
        signature=rules.Signature.PAPER,
    )  # fmt: skip
    other = add_person(work, "Luis", "Camacho", "rep")
    third = add_person(work, "Elena", "Hassan", "rep")
    for seconds, rep in ((30, None), (400, None), (45, other), (50, third)):
        with work.read() as session:  # nobody's own figure, nor that of the other of two
            team = queries.team(session, HOME, TODAY, TODAY)
            assert team.logging_seconds is None
            assert team.is_logging_withheld is bool(sum(row.visits.submitted for row in team.reps))
        who = as_person(work, rep or work.staff_id)
        visit = actions.plan_visit(who, actions.PlannedVisit(office, "Review", TODAY))
        actions.submit_visit(who, visit, replace(form, logging_seconds=seconds))
    with work.read() as session:
        team = queries.team(session, HOME, TODAY, TODAY)
        assert (team.logging_seconds, team.is_logging_withheld) == (50, False)
        assert (team.reps[0].visits.submitted, team.reps[0].visits.name) == (2, "Marisol Vega")
        assert queries.team(session, HOME, FIRST, LAST).logging_seconds is None
