"""What was told: found again, as it was answered then, and what is different now."""

from __future__ import annotations

from datetime import date

import pytest

from provider_ops.codes import actions, queries
from provider_ops.codes.queries import ToldFilter
from provider_ops.codes.rules.told import summary, turns
from provider_ops.core.errors import RuleError
from provider_ops.escalations import actions as cases
from provider_ops.escalations import queries as escalations
from provider_ops.escalations.actions import NewCase
from provider_ops.escalations.answers import add_answer as answer_in_case
from provider_ops.escalations.answers import open_cases_of
from provider_ops.escalations.rules import Category, Severity
from provider_ops.visits import actions as visits
from provider_ops.visits.actions import PlannedVisit
from provider_ops.visits.answers import add_answer, offices_of, open_visits_of
from tests.codes.test_check import MARKET, NPI, end_on_list, run, world

__all__ = ["world"]


def kept(work, **wanted):
    with work.read() as session:
        return queries.recent_checks(session, MARKET, ToldFilter(**wanted))


@pytest.fixture
def said(work, world):
    return run(work, modifiers=("25",), place_of_service="11")


def test_answers_are_found_by_code_npi_person_and_who_was_told(work, world, said):
    actions.keep_check(work, said, told_to="Rosa, front desk")
    other = run(work, code="99213", place_of_service="11")
    actions.keep_check(work, other)
    assert [row.code for row in kept(work)] == ["99213", "99214"]
    for text in ("99214", NPI[:4], "marchetti", "rosa", said.fingerprint[:6]):
        assert "99214" in {row.code for row in kept(work, text=text)}, text
    assert [row.code for row in kept(work, text="rosa")] == ["99214"]
    assert kept(work, npi="1234567893") == ()
    assert [row.told_to for row in kept(work, staff_id=work.staff_id)] == ["", "Rosa, front desk"]
    with work.read() as session:
        assert queries.recent_check_count(session, MARKET, ToldFilter(text="9921")) == 2


def test_an_answer_comes_back_as_it_was_given(work, world, said):
    actions.keep_check(work, said)
    (row,) = kept(work)
    assert row.said() == said
    assert row.said().deciding == said.deciding


def test_what_is_different_now_is_told_test_by_test(work, world, said):
    actions.keep_check(work, said)
    work.clock.move(days=1)
    end_on_list(work, world["list"], date(2026, 9, 30))
    (row,) = kept(work)
    with work.read() as session:
        now = queries.check(session, queries.Place(MARKET, work.time_zone),
                            row.question(work.today()))  # fmt: skip
    found = turns(row.said(), now)
    assert (found[0].now.test, found[0].then.result, found[0].now.result) == (
        "approved_list", "pass", "fail")  # fmt: skip
    assert len(found) == 1
    assert turns(said, said) == ()


def test_a_visit_keeps_what_was_told_at_it(work, world, said):
    later = visits.plan_visit(work, PlannedVisit(world["office"], "Codes", date(2026, 10, 20)))
    soon = visits.plan_visit(work, PlannedVisit(world["office"], "Denials", date(2026, 10, 7)))
    with work.read() as session:
        assert [one.id for one in open_visits_of(session, work, NPI)] == [soon, later]
        assert [one.id for one in offices_of(session, work, NPI)] == [world["office"]]
    assert add_answer(work, said, soon, told_to="Rosa") == soon
    assert [(row.code, row.told_to) for row in kept(work, visit_id=soon)] == [("99214", "Rosa")]
    made = add_answer(work, said, PlannedVisit(world["office"], "99214", date(2026, 10, 9)))
    with work.read() as session:
        assert made in {one.id for one in open_visits_of(session, work, NPI)}
    with pytest.raises(RuleError):
        add_answer(work, said, PlannedVisit(world["office"], " ", date(2026, 10, 9)))
    assert len(kept(work)) == 2


def test_a_case_keeps_the_answer_in_its_history(work, world, said):
    new = NewCase("99214 denied", Category.PAYMENT, Severity.MEDIUM, work.staff_id,
                  organization_id=world["office"])  # fmt: skip
    key = answer_in_case(work, said, new, told_to="Rosa")
    with work.read() as session:
        (one,) = open_cases_of(session, work, NPI)
        assert one.id == key
        found = escalations.detail(session, key, zone=work.time_zone, on=work.today())
    assert [event.text for event in found.events][-1] == summary(said)
    assert "99214-25" in summary(said)
    assert said.fingerprint[:8] in summary(said)
    cases.resolve(work, key, root_cause="Contract", resolution="Paid")
    with pytest.raises(RuleError):
        answer_in_case(work, said, key)
    with work.read() as session:
        assert open_cases_of(session, work, NPI) == ()
    assert len(kept(work, escalation_id=key)) == 1
