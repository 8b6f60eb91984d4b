"""What other areas put on the agenda of a planned visit."""

from __future__ import annotations

from datetime import date

import pytest

from provider_ops.core.errors import RuleError
from provider_ops.visits import queries
from provider_ops.visits.actions import PlannedVisit, bring_topics, plan_visit, save_draft
from provider_ops.visits.rules import Objective, VisitForm
from tests.support.office import add_office


@pytest.fixture
def office(work):
    return add_office(work)


def topics(work, visit):
    with work.read() as session:
        form = queries.detail(session, visit, zone=work.time_zone, today=work.today()).form
    return [(one.topic, one.reached) for one in form.objectives]


def test_topics_come_once_and_not_ticked(work, office):
    visit = plan_visit(work, PlannedVisit(office, "Quarterly", date(2026, 10, 9),
                                          topics=("Denials: CO-97",)))  # fmt: skip
    assert bring_topics(work, visit, ["Denials: CO-97", " Renewal ", "", "Renewal"]) == visit
    assert topics(work, visit) == [("Denials: CO-97", False), ("Renewal", False)]


def test_a_draft_has_them_too(work, office):
    visit = plan_visit(work, PlannedVisit(office, "Quarterly", date(2026, 10, 9)))
    save_draft(work, visit, VisitForm(objectives=(Objective("AWV", reached=True),), notes="Typed"))
    bring_topics(work, visit, ["Renewal", "AWV"])
    assert topics(work, visit) == [("AWV", True), ("Renewal", False)]
    with work.read() as session:
        detail = queries.detail(session, visit, zone=work.time_zone, today=work.today())
    assert detail.form.notes == "Typed"


def test_a_visit_is_planned_with_them(work, office):
    visit = bring_topics(work, PlannedVisit(office, "Renewal", date(2026, 10, 12)), ["Notice"])
    assert topics(work, visit) == [("Notice", False)]
    with pytest.raises(RuleError, match="spoken of"):
        bring_topics(work, PlannedVisit(office, "Renewal", date(2026, 10, 12)), [" "])
    with pytest.raises(RuleError, match="purpose"):
        bring_topics(work, PlannedVisit(office, " ", date(2026, 10, 12)), ["Notice"])
