"""Every kind of happening stands in the timeline of its office, on its day, in its words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from provider_ops.contracts import actions as contracts
from provider_ops.contracts.model import ContractFile, RenewalDecision
from provider_ops.contracts.rules.renewals import LogKind, Stage
from provider_ops.core.progress import Silent
from provider_ops.directory import actions as directory
from provider_ops.directory import queries as directory_queries
from provider_ops.directory.correction_file import send_corrections
from provider_ops.directory.rules import Check, Fact, Outcome
from provider_ops.escalations import actions as escalations
from provider_ops.escalations import rules
from provider_ops.network import queries as network
from provider_ops.network.model import Affiliation
from provider_ops.outliers.actions import NewDecision, decide
from provider_ops.outliers.reeducation.actions import close_loop
from provider_ops.outliers.rules.measures import Measure, Reading
from provider_ops.outliers.rules.standing import Decision
from provider_ops.overview import timeline
from provider_ops.overview.timeline import Kind
from provider_ops.store.spans import end_span, withdraw_span
from provider_ops.visits import actions as visits
from provider_ops.visits.rules import (
    Attendee,
    KeptPromise,
    NewPromise,
    Objective,
    Signature,
    VisitForm,
)
from provider_ops.visits.tasks import actions as tasks
from provider_ops.visits.tasks.queries import Filter, View, page
from tests.support.contracts import clinician, contract
from tests.support.office import add_office, add_person
from tests.support.work import as_person
from ui.page import Link
from ui.providers.moment_words import body, headline
from ui.providers.moments import LOOKS, link_of, moment, sought

TODAY = date(2026, 10, 6)
LATER = date(2026, 10, 20)


@pytest.fixture
def office(work):
    return add_office(work)


@pytest.fixture
def other(work):
    return add_office(work, "Bayside Urology")


@pytest.fixture
def boss(work):
    return as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))


def entries(work, office, kind):
    with work.read() as session:
        return timeline.of_office(
            session, office, work.today(), zone=work.time_zone, kinds=frozenset({kind})
        )


def told(work, office, kind):
    """Day, headline, more of it and who, the latest first."""
    return [(one.day, headline(one), body(one), one.who) for one in entries(work, office, kind)]


def visit(work, office, day, **parts):
    key = visits.plan_visit(work, visits.PlannedVisit(office, "Roster check", day))
    form = VisitForm(day=day, attendees=(Attendee("Lourdes Peña"),), signature=Signature.SIGNED,
                     objectives=(Objective("Roster"),), **parts)  # fmt: skip
    visits.submit_visit(work, key, form)
    return key


def test_a_promise_is_told_on_the_day_it_was_made_and_on_the_day_it_was_kept(work, office, other):
    made = NewPromise("Send the fee schedule", LATER, work.staff_id)
    first = visit(work, office, date(2026, 10, 2), promises=(made,))
    visits.make_promise(work, organization_id=office, text="Call back", due_on=LATER, owner_id=None,
                        owner_name="Lourdes Peña")  # fmt: skip
    work.clock.move(days=1)
    with work.read() as session:
        keys = {row.text: row.id for row in page(session, Filter(View.ALL, organization_id=office), TODAY)}
    visits.keep_promise(work, keys["Call back"], "by mail")
    second = visit(work, office, date(2026, 10, 7), kept=(KeptPromise(keys["Send the fee schedule"], "on paper"),))
    assert sorted(told(work, office, Kind.PROMISE)) == [
        (date(2026, 10, 2), "Promised: Send the fee schedule", "Marisol Vega · due 10/20/2026", "Marisol Vega"),
        (TODAY, "Promised: Call back", "Lourdes Peña · due 10/20/2026", ""),
        (date(2026, 10, 7), "Done: Call back", "by mail", "Lourdes Peña"),
        (date(2026, 10, 7), "Done: Send the fee schedule", "on paper", "Marisol Vega"),
    ]  # fmt: skip
    links = {(one.verb, one.title): link_of(one, office) for one in entries(work, office, Kind.PROMISE)}
    assert links["made", "Send the fee schedule"] == Link("visit", first)
    assert links["kept", "Send the fee schedule"] == Link("visit", second)
    assert links["made", "Call back"] == Link("tasks", detail={"text": "Call back"})
    assert told(work, other, Kind.PROMISE) == []


def test_a_case_tells_comments_owners_and_dates_and_no_case_of_another_office(work, office, other, boss):
    new = escalations.NewCase("Claims unpaid", rules.Category.PAYMENT, rules.Severity.HIGH, work.staff_id)
    mine = escalations.open_case(work, replace(new, organization_id=office))
    theirs = escalations.open_case(work, replace(new, organization_id=other))
    escalations.comment(work, theirs, "Of another office.")
    work.clock.move(days=1)
    escalations.comment(work, mine, "Asked claims.")
    work.clock.move(days=1)
    escalations.assign(boss, mine, boss.staff_id, "Karen Oyelaran")
    work.clock.move(days=1)
    escalations.reschedule(boss, mine, LATER, "waits for claims")
    work.clock.move(minutes=1)
    escalations.comment(boss, mine, "They look at it.")
    said = [(day, words.split(" ", 1)[1], more, who) for day, words, more, who in told(work, office, Kind.CASE)]
    assert said == [
        (date(2026, 10, 9), "Claims unpaid: update", "They look at it.", "Karen Oyelaran"),
        (date(2026, 10, 9), "Claims unpaid: new due date", "Now due 10/20/2026. waits for claims", "Karen Oyelaran"),
        (date(2026, 10, 8), "Claims unpaid handed over", "Now with Karen Oyelaran.", "Karen Oyelaran"),
        (date(2026, 10, 7), "Claims unpaid: update", "Asked claims.", "Marisol Vega"),
        (TODAY, "Claims unpaid opened", "", "Marisol Vega"),
    ]  # fmt: skip
    assert all(link_of(one, office) == Link("escalation", mine) for one in entries(work, office, Kind.CASE))


def test_a_correction_is_told_when_it_is_proposed_decided_and_sent(work, office, other, boss, tmp_path):
    with work.read() as session:
        (place,) = network.locations(session, office)
        (elsewhere,) = network.locations(session, other)
    person, gone = clinician(work, 233228875, office), clinician(work, 233228876, office, family="Osei")
    key = visit(work, office, TODAY, checks=(
        Check(Fact.LANGUAGES, Outcome.CHANGED, "", "en,es", person, place.id),
        Check(Fact.HERE, Outcome.LEFT, "yes", "", gone, place.id)))  # fmt: skip
    visit(work, other, TODAY, checks=(Check(Fact.PHONE, Outcome.CHANGED, "", "(813) 555-0100", None, elsewhere.id),))
    with work.read() as session:
        rows = directory_queries.corrections(session, work.market_id, directory_queries.Filter())
    ids = {row.fact: row.id for row in rows if row.organization == "Gulf Coast Cardiology"}
    work.clock.move(days=1)
    directory.decline(boss, [ids[Fact.HERE]], "on leave until May")
    directory.approve(boss, [row.id for row in rows if row.fact != Fact.HERE])
    work.clock.move(days=1)
    sent = send_corrections(work, tmp_path / "f.csv", Silent())
    assert sent.rows == 2  # one of each office
    found = [one for one in told(work, office, Kind.DIRECTORY) if one[1].startswith("Correction")]
    assert found[0] == (date(2026, 10, 8), f"Corrections sent in {sent.number}: 1", "", "Marisol Vega")
    assert sorted(found[1:]) == [
        (TODAY, "Correction proposed: Languages", "Elena Marchetti · not on file → English, Spanish", "Marisol Vega"),
        (TODAY, "Correction proposed: Sees patients here", "Elena Osei · Yes → No", "Marisol Vega"),
        (date(2026, 10, 7), "Correction approved: Languages", "Elena Marchetti", "Karen Oyelaran"),
        (date(2026, 10, 7), "Correction declined: Sees patients here", "Elena Osei, on leave until May",
         "Karen Oyelaran"),
    ]  # fmt: skip
    links = {one.verb: link_of(one, office) for one in entries(work, office, Kind.DIRECTORY)}
    assert links["proposed"] == links["approved"] == Link("visit", key)
    assert links["sent"] == Link("providers", detail={"view": "corrections"})


def test_a_decision_about_an_outlier_is_told_with_its_reason_and_its_visit(work, office, other, boss):
    def reading(of):
        return Reading(of, "Lutz", "Urology", Measure.VISITS, Decimal(90), Decimal(30), Decimal(10),
                       Decimal(50), 12, 4)  # fmt: skip

    month = date(2026, 9, 1)
    decide(boss, NewDecision(reading(other), month, Decision.WATCH, "too early", LATER))
    decide(boss, NewDecision(reading(office), month, Decision.EXPLAINED, "new clinician"))
    work.clock.move(days=1)
    plan = visits.PlannedVisit(office, "Re-education", LATER)
    decide(boss, NewDecision(reading(office), month, Decision.REEDUCATE, "not taught yet", LATER, plan))
    assert told(work, office, Kind.OUTLIER) == [
        (date(2026, 10, 7), "Outlier to be re-educated: Our visits", "not taught yet · until 10/20/2026", "Karen Oyelaran"),
        (TODAY, "Outlier explained: Our visits", "new clinician", "Karen Oyelaran"),
    ]  # fmt: skip
    taught, explained = entries(work, office, Kind.OUTLIER)
    assert link_of(explained, office) == Link("market", detail={"view": "outliers"})
    assert link_of(taught, office).kind == "visit"


def test_the_end_of_a_re_education_without_a_code_is_told_in_words(work, office, boss):
    figure = Reading(office, "Lutz", "Urology", Measure.VISITS, Decimal(90), Decimal(30), Decimal(10),
                     Decimal(50), 12, 4)  # fmt: skip
    decide(boss, NewDecision(figure, date(2026, 9, 1), Decision.REEDUCATE, "They ask twice", LATER))
    close_loop(boss, office, "", "Settled by telephone")
    (entry,) = entries(work, office, Kind.TRAINING)
    assert (headline(entry), body(entry)) == ("Re-education closed", "Settled by telephone")
    assert link_of(entry, office) is None


def test_a_contract_tells_decisions_words_documents_and_money(work, office, other):
    key, elsewhere = contract(work, office), contract(work, other, "HB-FL-20419")
    contracts.move_renewal(work, elsewhere, Stage.LEGAL)
    contracts.move_renewal(work, key, Stage.NEGOTIATING, "they asked for it")
    contracts.log_negotiation(work, key, LogKind.ASK, on=date(2026, 10, 1), said_by="Lourdes Peña", topic="E/M rates",
                              amount=Decimal(1200), text="for a year")  # fmt: skip
    true_up = contracts.raise_true_up(work, key, title="2025", amount=Decimal(-300), on=date(2026, 9, 1))
    contracts.settle_true_up(work, true_up, TODAY)
    contracts.snooze_renewal(work, key, LATER, "waits for the board")
    contracts.wake_renewal(work, key)
    with work.act() as session:
        session.add(ContractFile(id=work.new_id(), market_id=work.market_id, contract_id=key, amendment_id=None,
                                 kind="letter", file_name="notice.pdf", sha256="0" * 64, pages=2,
                                 added_by=work.staff_id, added_at=work.now(), removed_at=None))  # fmt: skip
    found = told(work, office, Kind.CONTRACT)
    number, me = "HB-FL-20418", "Marisol Vega"
    expected = {
        (TODAY, f"Renewal of {number}, negotiating", "they asked for it", me),
        (TODAY, f"Renewal of {number} put off", "waits for the board · until 10/20/2026", me),
        (date(2026, 10, 1), f"Asked for: {number}, E/M rates", "$1,200 · for a year", me),
        (date(2026, 9, 1), f"To be settled: {number}, 2025", "\N{MINUS SIGN}$300", me),
        (TODAY, f"Settled: {number}, 2025", "\N{MINUS SIGN}$300", ""),
        (TODAY, f"Document added: {number}, notice.pdf", "", me),
    }
    assert expected <= set(found)
    assert len(found) == len(expected) + 1  # the term began; that it was taken up again is no entry
    with work.read() as session:
        assert session.query(RenewalDecision).filter_by(contract_id=key).count() == 3
    assert all(link_of(one, office) == Link("contract", key) for one in entries(work, office, Kind.CONTRACT))


def test_somebody_who_left_joined_once_and_who_never_came_did_not(work, office):
    clinician(work, 233228875, office)
    gone, mistaken = (clinician(work, base, office, family=name)
                      for base, name in ((233228876, "Osei"), (233228877, "Nunez")))  # fmt: skip
    with work.act() as session:
        spans = {row.provider_id: row.id for row in session.query(Affiliation)}
        end_span(session, work, Affiliation, spans[gone], date(2026, 9, 30))
        withdraw_span(session, work, Affiliation, spans[mistaken])
    assert sorted(one[:2] for one in told(work, office, Kind.PEOPLE)) == [
        (date(2024, 1, 1), "Elena Marchetti joined"), (date(2024, 1, 1), "Elena Osei joined"),
        (date(2026, 9, 30), "Elena Osei left"),
    ]  # fmt: skip


def test_every_kind_has_a_look_and_is_found_by_the_words_on_screen(work, office):
    assert set(LOOKS) == set(Kind)
    visits.make_promise(work, organization_id=office, text="Call back", due_on=LATER, owner_id=work.staff_id)
    (entry,) = entries(work, office, Kind.PROMISE)
    assert "due 10/20/2026" in sought(entry)
    assert moment(0, entry).icon == "handshake"


def test_a_task_that_waits_or_goes_to_a_colleague_is_still_told_once(work, office, boss):
    key = visits.make_promise(work, organization_id=office, text="Call back", due_on=LATER, owner_id=work.staff_id)
    tasks.put_off(work, key, TODAY + timedelta(days=2), "they are closed")
    tasks.hand_over(work, key, boss.staff_id)
    ((day, words, more, _),) = told(work, office, Kind.PROMISE)
    assert (day, words, more) == (TODAY, "Promised: Call back", "Karen Oyelaran · due 10/20/2026")
