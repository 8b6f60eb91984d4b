"""What waits to be signed is named where it would help, and does what was said of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from provider_ops.codes import actions as codes
from provider_ops.codes.queries import Place, consult, lists_of_contract
from provider_ops.codes.rules import spanish
from provider_ops.codes.rules.facts import ask
from provider_ops.contracts import actions, queries
from provider_ops.contracts.model import AmendmentEvent
from provider_ops.contracts.rules.amendments import AmendmentKind, Content
from tests.codes.test_check import NPI, load_codes
from tests.support.contracts import EVERGREEN, FIXED, clinician, contract, office
from tests.support.examples import examples
from tests.support.office import add_person
from tests.support.work import ZONE, as_person, start_anew

END = date(2026, 8, 31)
DAY = timedelta(days=1)
numbers = iter(range(1_000_000))
near = st.integers(-3, 5).map(lambda n: END + n * DAY)


@pytest.fixture
def manager(work):
    load_codes(work, "cpt", "CPT", "99214")
    return as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))


def market(work, *, ends=END, attached=None, renewal=FIXED):
    """A market of its own with a contract that ends, and a list that it pays by until then."""
    work = replace(work, market_id=f"market {next(numbers)}")
    gulf = office(work)
    key = contract(work, gulf, last=ends, renewal=renewal)
    clinician(work, 233228875, gulf)
    listed = codes.create_list(work, "List 7")
    codes.attach_list(work, key, listed, first=date(2026, 1, 1), last=attached)
    entry = codes.ApprovedEntry("99214", date(2026, 1, 1), None)
    codes.put_approved_codes(work, listed, [entry], source="Exhibit B")
    return work, key, listed


def consulted(work, on, known_on=None):
    question = ask(NPI, "99214", on, known_on or work.today(), place_of_service="11")
    with work.read() as session:
        return consult(session, Place(work.market_id, ZONE), question, work.today())


def to_sign(found):
    return [fix for fix in found.remedies if fix.title.endswith("signed.")]


def draft(work, key, first, last, corrects_id=None, list_id=None):
    content = Content("Amendment 3", first, last, list_id=list_id)
    return actions.draft_amendment(work, key, AmendmentKind.AMENDMENT, content,
                                   corrects_id=corrects_id)  # fmt: skip


def signed(work, manager, made):
    work.clock.move(hours=1)
    actions.submit_amendment(work, made)
    actions.approve_amendment(manager, made)
    work.clock.move(hours=1)
    codes.sign_amendment(work, made, work.today())


@settings(max_examples=examples(20), deadline=None, suppress_health_check=list(HealthCheck))
@given(on=near, first=near, length=st.none() | st.integers(0, 6), corrects=st.booleans(),
       ends=st.none() | st.just(END), attached=st.none() | st.just(END), brings=st.booleans())
def test_what_is_said_of_signing_comes_true(
    work, manager, on, first, length, corrects, ends, attached, brings
):  # fmt: skip
    start_anew(work)
    load_codes(work, "cpt", "CPT", "99214")
    work, key, listed = market(work, ends=ends, attached=attached)
    with work.read() as session:
        (base,) = queries.one(session, key, END, work.now()).terms
    last = None if length is None else first + length * DAY
    if corrects:
        first = base.first
        last = last if last is None else max(first, last)
    made = draft(work, key, first, last, base.id if corrects else None,
                 listed if brings else None)  # fmt: skip
    before = consulted(work, on)
    fixes = to_sign(before)
    signed(work, replace(manager, market_id=work.market_id), made)
    after = consulted(work, on)
    helped = before.said.answer == "no" and after.said.answer == "yes"
    assert any(fix.detail.endswith("becomes yes.") for fix in fixes) is helped
    assert not to_sign(after)
    with work.read() as session:
        spans = lists_of_contract(session, key, on, work.now())
    days = [(one.first, one.last or date.max) for one in spans]
    assert all(one[1] < other[0] for one, other in pairwise(sorted(days))), "no day twice"
    if brings:
        last = last or date.max
        held = {day for day in (first, last, END, END + DAY, on) if first <= day <= last}
        assert all(any(one <= day <= other for one, other in days) for day in held)


def test_it_is_told_as_it_waited_then_in_both_languages(work, manager):
    work, key, listed = market(work)
    made = draft(work, key, date(2026, 9, 1), date(2027, 8, 31))
    on, known = date(2026, 10, 3), work.today()
    (fix,) = to_sign(consulted(work, on))
    assert (fix.about, fix.contract) == ("contract", "HB-FL-20418")
    assert fix.title == "Get Amendment 3 of HB-FL-20418 signed."
    assert fix.detail == (
        "It holds from 09/01/2026 to 08/31/2027 and is a draft. Once its signing is recorded, "
        "10/03/2026 becomes yes."
    )
    assert spanish.remedy(fix.title) == "Consiga que se firme Amendment 3 de HB-FL-20418."
    assert spanish.remedy(fix.detail) == (
        "Vale del 09/01/2026 al 08/31/2027 y es un borrador. Cuando se registre la firma, el "
        "10/03/2026 pasa a Sí."
    )
    work.clock.move(days=2)
    signed(work, replace(manager, market_id=work.market_id), made)
    assert consulted(work, on).said.answer == "yes"
    assert "is a draft" in to_sign(consulted(work, on, known))[0].detail
    draft(work, key, date(2028, 1, 1), None, list_id=listed)
    assert not to_sign(consulted(work, date(2027, 10, 1))), "it begins too late"


def test_a_term_that_was_terminated_stays_so_when_its_days_are_changed(work, manager):
    work, key, _listed = market(work, renewal=EVERGREEN)
    actions.terminate_contract(work, key, date(2026, 6, 30))
    with work.read() as session:
        (base,) = queries.one(session, key, END, work.now()).terms
    draft(work, key, base.first, date(2026, 12, 31), base.id)
    assert [fix.detail[-10:] for fix in to_sign(consulted(work, date(2026, 10, 1)))] == ["comes yes."]
    assert not to_sign(consulted(work, date(2027, 2, 1)))


def test_what_a_former_release_does_not_know_of_stays(work, manager):
    work, key, listed = market(work)
    made = draft(work, key, END + DAY, None, list_id=listed)
    work.clock.move(hours=1)
    actions.submit_amendment(work, made)
    with work.store.write() as session:
        latest = AmendmentEvent.happened_at.desc()
        event = session.scalars(select(AmendmentEvent).order_by(latest)).first()
        event.content = {name: one for name, one in event.content.items() if name != "list"}
    with work.read() as session:
        (row,) = queries.amendments_of(session, key, work.now())
    assert (row.state, row.content.list_id) == ("submitted", listed)


def test_a_list_that_ended_is_brought_anew_without_a_gap(work, manager):
    work, key, listed = market(work, ends=None, attached=END)
    on = END + DAY
    assert consulted(work, on).said.deciding.test == "approved_list"
    made = draft(work, key, on, None, list_id=listed)
    (fix,) = to_sign(consulted(work, on))
    assert fix.detail == ("It holds from 09/01/2026 with List 7 and is a draft. Once its signing is "
                          "recorded, 09/01/2026 becomes yes.")  # fmt: skip
    assert spanish.remedy(fix.detail) == (
        "Vale desde el 09/01/2026 con List 7 y es un borrador. Cuando se registre la firma, el "
        "09/01/2026 pasa a Sí."
    )
    signed(work, replace(manager, market_id=work.market_id), made)
    with work.read() as session:
        spans = lists_of_contract(session, key, on, work.now())
    assert [(one.first, one.last, one.source) for one in spans] == [
        (date(2026, 1, 1), END, ""), (on, None, "Amendment 3, signed 10/06/2026")]  # fmt: skip


def test_what_it_cannot_do_is_not_said(work, manager):
    work, key, _listed = market(work)
    draft(work, key, date(2026, 9, 1), None)
    question = ask(NPI, "99215", date(2026, 10, 3), work.today(), place_of_service="11")
    with work.read() as session:
        found = consult(session, Place(work.market_id, ZONE), question, work.today())
    (fix,) = to_sign(found)
    assert fix.detail.endswith("Once its signing is recorded, the contract covers 10/03/2026.")
