from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.core.calendar import business_days_between, is_business_day
from provider_ops.core.errors import RuleError
from provider_ops.escalations import actions, queries, rules
from tests.support.office import add_office, add_person
from tests.support.work import ZONE

TODAY = date(2026, 10, 6)
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))


@given(DAYS, st.sampled_from(rules.Severity))
def test_a_case_is_due_after_its_business_days_on_a_business_day(opened, severity):
    due = rules.due_on(opened, severity)
    assert is_business_day(due)
    assert business_days_between(opened, due) == rules.BUSINESS_DAYS[severity]


@given(DAYS, st.none() | DAYS, DAYS)
def test_a_case_is_late_only_while_open_and_after_its_day(due, resolved, on):
    state = rules.state(due, resolved, on)
    still_open = resolved is None or resolved > on
    assert (state == rules.State.LATE) == (still_open and due < on)
    assert (state == rules.State.RESOLVED) == (not still_open)


def test_worse_cases_are_due_sooner():
    days = [rules.BUSINESS_DAYS[severity] for severity in rules.Severity]
    assert days == sorted(days, reverse=True)


@pytest.fixture
def case(work):
    office = add_office(work)
    return actions.open_case(
        work,
        actions.NewCase("Echo 93306 underpaid", rules.Category.PAYMENT, rules.Severity.HIGH,
                        work.staff_id, organization_id=office, text="since August"),  # fmt: skip
    )


def detail(work, case):
    with work.read() as session:
        return queries.detail(session, case, zone=ZONE, on=TODAY)


def test_the_history_tells_everything_in_order(work, case):
    other = add_person(work, "Luis", "Camacho", "rep")
    actions.comment(work, case, "72 of 74 match")
    actions.assign(work, case, other, "Luis Camacho")
    actions.reschedule(work, case, date(2026, 10, 20), "remittances are missing")
    actions.resolve(work, case, root_cause="fee schedule load", resolution="reloaded")
    actions.reopen(work, case, "5 codes still wrong")
    found = detail(work, case)
    assert [event.kind for event in found.events] == [
        "opened", "comment", "assigned", "rescheduled", "resolved", "reopened",
    ]  # fmt: skip
    assert found.events[0].staff == "Marisol Vega"
    assert (found.row.owner, found.row.source, found.row.resolved_on) == (
        "Luis Camacho", "provider", None,
    )  # fmt: skip


def test_a_case_needs_something_it_is_about(work):
    with pytest.raises(RuleError):
        actions.open_case(work, actions.NewCase("x", rules.Category.OTHER, rules.Severity.LOW,
                                                work.staff_id))  # fmt: skip


def test_closing_needs_root_cause_and_resolution_and_happens_once(work, case):
    with pytest.raises(RuleError):
        actions.resolve(work, case, root_cause="", resolution="done")
    actions.resolve(work, case, root_cause="load", resolution="done")
    assert detail(work, case).row.state == rules.State.RESOLVED
    with pytest.raises(RuleError, match="closed already"):
        actions.resolve(work, case, root_cause="load", resolution="done")


def test_the_list_puts_open_and_oldest_first_and_hides_closed_when_asked(work, case):
    office = add_office(work, "Bayshore Internal Medicine")
    urgent = actions.open_case(work, actions.NewCase(
        "Roster wrong", rules.Category.DIRECTORY, rules.Severity.URGENT, work.staff_id,
        organization_id=office))  # fmt: skip
    actions.resolve(work, case, root_cause="load", resolution="done")
    with work.read() as session:
        everything = queries.page(session, queries.Filter(open_only=False), zone=ZONE, on=TODAY)
        assert [row.id for row in everything] == [urgent, case]
        assert queries.count(session, queries.Filter()) == 1
        assert queries.page(session, queries.Filter(text="bayshore"), zone=ZONE,
                            on=TODAY + timedelta(days=9))[0].state == rules.State.LATE  # fmt: skip


@given(DAYS, st.integers(-10, 20))
def test_due_soon_ends_on_the_day_that_the_list_asks_for(on, ahead):
    due = on + timedelta(days=ahead)
    soon = rules.state(due, None, on) is rules.State.DUE_SOON
    assert soon == (on <= due <= rules.soon_until(on))


def test_figures_count_what_the_states_list(work, case):
    office = add_office(work, "Bayshore Internal Medicine")
    for due, resolved in ((-1, False), (1, False), (9, True), (-3, True)):
        key = actions.open_case(work, actions.NewCase(
            "Roster", rules.Category.DIRECTORY, rules.Severity.LOW, work.staff_id,
            organization_id=office))  # fmt: skip
        actions.reschedule(work, key, TODAY + timedelta(days=due), "for the test")
        if resolved:
            actions.resolve(work, key, root_cause="load", resolution="done")
    with work.read() as session:
        found = queries.figures(session, queries.Filter(), zone=ZONE, on=TODAY)
        counted = {
            state: queries.count(session, queries.Filter(open_only=False, state=state, on=TODAY))
            for state in rules.State
        }
        assert queries.root_causes(session) == ("load",)
        assert [one.name for one in queries.colleagues(session)] == ["Marisol Vega"]
    assert found == queries.Figures(3, 1, 1, 2, 1)
    assert counted == {
        rules.State.OPEN: 1, rules.State.DUE_SOON: 1, rules.State.LATE: 1,
        rules.State.RESOLVED: 2,
    }  # fmt: skip
