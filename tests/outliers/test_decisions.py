"""A decision sets a figure aside until its day has passed or the figure worsens."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.outliers import queries
from provider_ops.outliers.actions import NewDecision, decide
from provider_ops.outliers.model import OutlierDecision
from provider_ops.outliers.rules.measures import Measure, Reading
from provider_ops.outliers.rules.standing import Decided, Decision, Standing, standing
from provider_ops.store.model import OutboxEntry
from provider_ops.visits.actions import PlannedVisit
from provider_ops.visits.model import Visit
from tests.support.examples import examples
from tests.support.office import add_office, add_person
from tests.support.work import MARKET, NOW, ZONE, as_person

TODAY = date(2026, 10, 6)
MONTH = date(2026, 9, 1)
OFFICE = UUID(int=1)


def reading(value=90, office=OFFICE, middle=30, low=10, high=50):
    return Reading(office, "Lutz", "Urology", Measure.VISITS, Decimal(value), Decimal(middle),
                   Decimal(low), Decimal(high), 12, 4)  # fmt: skip


def decided(until=None, reach=3, above=True):
    return Decided(Decision.WATCH, "r", until, TODAY, "Karen", Decimal(90), Decimal(reach), above)


DAYS = st.integers(-400, 400).map(lambda n: TODAY + timedelta(days=n))


@settings(max_examples=examples(50))
@given(st.integers(0, 200), st.none() | DAYS, st.decimals(0, 5, places=2), st.booleans())
def test_a_figure_comes_back_exactly_when_it_is_worse_or_its_time_is_over(value, until, reach, above):
    one = reading(value)
    far = abs(Decimal(value) - 30) / 20
    found = standing(one, decided(until, reach, above), TODAY)
    if (value > 50) != above or far > reach * Decimal("1.2"):
        assert found is Standing.WORSE
    elif until is not None and until < TODAY:
        assert found is Standing.WATCH_OVER
    else:
        assert found is Standing.SET_ASIDE
    assert standing(one, None, TODAY) is Standing.NEW


@pytest.fixture
def manager(work):
    return as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))


def test_the_last_decision_counts_and_all_of_them_stay(work, manager):
    office = add_office(work)
    far = reading(office=office)
    decide(manager, NewDecision(far, MONTH, Decision.WATCH, " Took over a practice ", TODAY))
    manager.clock.move(hours=1)
    decide(manager, NewDecision(far, MONTH, Decision.EXPLAINED, "Two clinicians joined"))
    with work.read() as session:
        last = queries.last_decisions(session, MARKET, ZONE, manager.now())
        before = queries.last_decisions(session, MARKET, ZONE, NOW)
        every = queries.history(session, office, Measure.VISITS, ZONE)
    assert [one.reason for one in every] == ["Two clinicians joined", "Took over a practice"]
    assert last[office, Measure.VISITS] == every[0]
    assert before[office, Measure.VISITS] == every[1]
    assert (every[0].reach, every[0].above, every[0].by) == (3, True, "Karen Oyelaran")
    assert standing(far, every[0], TODAY + timedelta(days=3_000)) is Standing.SET_ASIDE


def test_reeducation_puts_its_visit_on_the_calendar_in_the_same_transaction(work, manager):
    office = add_office(work)
    visit = PlannedVisit(office, "Re-education: visits", TODAY + timedelta(days=2))
    decide(manager, NewDecision(reading(office=office), MONTH, Decision.REEDUCATE, "Nail care",
                                TODAY + timedelta(days=90), visit))  # fmt: skip
    with work.read() as session:
        (one,) = queries.history(session, office, Measure.VISITS, ZONE)
        kept = session.scalars(select(Visit).where(Visit.id == one.visit_id)).one()
        groups = session.scalars(
            select(func.count(OutboxEntry.group_id.distinct())).where(
                OutboxEntry.row_id.in_([kept.id, session.scalar(select(OutlierDecision.id))])
            )
        ).one()
    assert one.visit_on == kept.day == TODAY + timedelta(days=2)
    assert groups == 1
    bad = NewDecision(reading(office=office), MONTH, Decision.REEDUCATE, "x", TODAY,
                      PlannedVisit(UUID(int=9), "p", TODAY))  # fmt: skip
    with pytest.raises(IntegrityError):
        decide(manager, bad)
    with work.read() as session:
        assert len(queries.history(session, office, Measure.VISITS, ZONE)) == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"reason": "  "}, "needs a reason"),
        ({"until": None}, "until when"),
        ({"until": TODAY - timedelta(days=1)}, "has passed"),
        ({"until": TODAY + timedelta(days=367)}, "a year at most"),
    ],
)
def test_a_decision_that_nobody_could_follow_is_refused(manager, change, said):
    values = {"reason": "r", "until": TODAY} | change
    with pytest.raises(RuleError, match=said):
        decide(manager, NewDecision(reading(), MONTH, Decision.WATCH, **values))


def test_only_a_manager_decides_and_only_about_an_office_on_file(work, manager):
    office = add_office(work)
    with pytest.raises(RuleError, match="Only a manager"):
        decide(work, NewDecision(reading(office=office), MONTH, Decision.EXPLAINED, "r"))
    with pytest.raises(NotFoundError):
        decide(manager, NewDecision(reading(), MONTH, Decision.EXPLAINED, "r"))
