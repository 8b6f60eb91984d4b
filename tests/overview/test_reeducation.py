from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.core.errors import RuleError
from provider_ops.network.model import Contact, Organization, Territory
from provider_ops.overview.reeducation import (
    MOST_OFFICES,
    DeniedCode,
    codes_to_teach,
    planned_visit,
    propose,
)
from provider_ops.training import actions as training
from provider_ops.visits import actions as visits
from provider_ops.visits import queries
from tests.support.contracts import clinician, office
from tests.support.office import add_person
from tests.support.work import MARKET, ZONE, make_npi
from tests.training.test_training import new

TODAY = date(2026, 10, 6)
NPI = make_npi(233228875)
LINES = [DeniedCode(NPI, "G2211", "CO-97"), DeniedCode(NPI, "99214", "CO-16"),
         DeniedCode(NPI, "G2211", "CO-97")]  # fmt: skip


@pytest.fixture
def gulf(work):
    """An office of another rep, whose biller prefers Spanish."""
    rep = add_person(work, "Dana", "Whitfield", "rep")
    with work.act() as session:
        place = Territory(id=work.new_id(), market_id=MARKET, name="West", rep_id=rep)
        session.add(place)
        territory = place.id
    key = office(work, territory_id=territory)
    with work.act() as session:
        for name, role, language in (("Ana", "front desk", "en"), ("Luz", "biller", "es")):
            session.add(Contact(id=work.new_id(), market_id=MARKET, organization_id=key,
                                name=name, role=role, language=language))  # fmt: skip
    clinician(work, 233228875, key)
    return key, rep


@pytest.fixture
def handout(work):
    sheet = training.add_material(work, code="QS-97", title="CO-97 and G2211 quick sheet",
                                     topic="Denials", audience="billers")  # fmt: skip
    training.add_version(work, sheet, new("en"))
    return training.add_version(work, sheet, new("es"))


def proposals(work, lines):
    with work.read() as session:
        return propose(session, work, lines)


def test_the_visit_is_proposed_for_the_office_with_its_rep_and_a_handout_in_its_language(
    work, gulf, handout
):
    key, rep = gulf
    (found,) = proposals(work, LINES)
    assert (found.organization_id, found.office) == (key, "Gulf Coast Cardiology")
    assert [one.name for one in found.clinicians] == ["Elena Marchetti"]
    assert [(one.code, one.reason) for one in found.codes] == [("G2211", "CO-97"), ("99214", "CO-16")]
    assert found.reasons == ("CO-97", "CO-16")
    assert (found.language, found.handout.version_id) == ("es", handout)
    assert (found.rep.id, found.day) == (rep, date(2026, 10, 7))


def test_the_day_is_free_of_the_reps_visits_not_of_mine(work, gulf):
    key, rep = gulf
    plan = visits.PlannedVisit(key, "Review", date(2026, 10, 7), rep_id=rep)
    visits.plan_visit(work, plan)
    visits.plan_visit(work, visits.PlannedVisit(key, "Review", date(2026, 10, 8)))
    assert proposals(work, LINES)[0].day == date(2026, 10, 8)


def test_confirmed_it_is_a_planned_visit_with_codes_topics_and_handout(work, gulf, handout):
    (found,) = proposals(work, LINES)
    plan = planned_visit(found, purpose="Re-education: CO-97", day=found.day,
                         topics=["Denials: CO-97"], handout=found.handout.version_id)  # fmt: skip
    key = visits.plan_visit(work, plan)
    with work.read() as session:
        detail = queries.detail(session, key, zone=ZONE, today=TODAY)
    form = detail.form
    assert detail.provider_id == found.clinicians[0].id
    assert [one.material_version_id for one in form.materials] == [handout]
    assert [one.topic for one in form.objectives] == ["Denials: CO-97"]
    assert form.codes == found.codes


def test_two_offices_of_one_rep_get_two_days(work, gulf):
    _, rep = gulf
    with work.read() as session:
        territory = session.query(Organization.territory_id).filter_by(id=gulf[0]).scalar()
    other = office(work, "Trinity Cardiology", territory_id=territory)
    clinician(work, 200000001, other, family="Ames")
    found = proposals(work, [*LINES, DeniedCode(make_npi(200000001), "93000", "CO-97")])
    assert [one.office for one in found] == ["Gulf Coast Cardiology", "Trinity Cardiology"]
    assert [one.day for one in found] == [date(2026, 10, 7), date(2026, 10, 8)]
    assert {one.rep.id for one in found} == {rep}


def test_lines_of_nobody_and_of_too_many_offices_are_refused(work):
    with pytest.raises(RuleError):
        proposals(work, [DeniedCode(make_npi(1), "G2211", "CO-97")])
    lines = []
    for n in range(MOST_OFFICES + 1):
        clinician(work, 300000000 + n, office(work, f"Office {n}"), family=f"P{n}")
        lines.append(DeniedCode(make_npi(300000000 + n), "G2211", "CO-97"))
    with pytest.raises(RuleError):
        proposals(work, lines)
    assert len(proposals(work, lines[:-1])) == MOST_OFFICES


WORDS = st.sampled_from(["G2211", "99214", "36415"])
REASONS = st.sampled_from(["CO-97", "CO-16", ""])


@given(st.lists(st.builds(DeniedCode, st.just(NPI), WORDS, REASONS), max_size=12))
def test_each_code_is_taught_once_most_frequent_first(lines):
    taught = codes_to_teach(lines)
    counts = [sum(line.code == one.code for line in lines) for one in taught]
    assert {one.code for one in taught} == {line.code for line in lines}
    assert len({one.code for one in taught}) == len(taught)
    assert counts == sorted(counts, reverse=True)
    for one in taught:
        own = [line.reason for line in lines if line.code == one.code]
        assert own.count(one.reason) == max(own.count(reason) for reason in own)
