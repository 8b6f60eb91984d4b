"""What a visit verifies: its rows, corrections and their decision, the file, and the clocks."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, timedelta

import openpyxl
import pytest
from sqlalchemy import select

from provider_ops.contracts import stretches
from provider_ops.contracts.model import Contract
from provider_ops.core.errors import RuleError
from provider_ops.core.progress import Silent
from provider_ops.directory import actions, queries
from provider_ops.directory.correction_file import HEADER, send_corrections
from provider_ops.directory.model import CorrectionFile, DirectoryCheck
from provider_ops.directory.rules import (
    Access,
    Attested,
    Care,
    Check,
    Fact,
    Need,
    Outcome,
    Starts,
    State,
)
from provider_ops.network import queries as network
from provider_ops.network.model import Location
from provider_ops.overview import timeline
from provider_ops.overview.timeline import Kind
from provider_ops.store.model import OutboxEntry
from provider_ops.visits import actions as visits
from provider_ops.visits import queries as visit_queries
from provider_ops.visits.rules import Attendee, Objective, Signature, VisitForm
from tests.support.contracts import clinician, contract
from tests.support.office import add_office, add_person
from tests.support.work import NOW, as_person
from ui.directory_words import clock_words
from ui.providers.moment_words import headline

TODAY = date(2026, 10, 6)


@pytest.fixture
def office(work):
    return add_office(work)


@pytest.fixture
def people(work, office):
    with work.read() as session:
        (place,) = network.locations(session, office)
    ids = [clinician(work, base, office, family=name)
           for base, name in ((233228875, "Marchetti"), (233228876, "Osei"))]  # fmt: skip
    return place.id, ids


@pytest.fixture
def boss(work):
    return as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))


def submit(work, office, *checks, day=TODAY, access=(), attested=()):
    form = VisitForm(day=day, attendees=(Attendee("Lourdes Peña"),), objectives=(Objective("Roster"),),
                     signature=Signature.SIGNED, checks=checks, access=access, attested=attested)  # fmt: skip
    visit = visits.plan_visit(work, visits.PlannedVisit(office, "Roster check", day))
    visits.submit_visit(work, visit, form)
    return visit, form


def listed(work, **which):
    with work.read() as session:
        return queries.corrections(session, work.market_id, queries.Filter(**which))


def test_a_visit_records_what_was_checked_with_itself_as_evidence(work, office, people):
    place, (one, two) = people
    checks = (
        Check(Fact.HERE, Outcome.CONFIRMED, "yes", "", one, place),
        Check(Fact.LANGUAGES, Outcome.CHANGED, "", "en,es", one, place),
        Check(Fact.HERE, Outcome.LEFT, "yes", "", two, place),
        Check(Fact.PHONE, Outcome.CHANGED, "", "(813) 555-0177", None, place),
    )
    moot = Check(Fact.TELEHEALTH, Outcome.CONFIRMED, "", "", two, place)
    access = (Access(Care.PRIMARY, Need.ROUTINE, TODAY, date(2026, 11, 20)),)
    visit, form = submit(work, office, *checks, moot, access=access, attested=(Attested("compliance", "L. Peña"),))
    with work.read() as session:
        detail = visit_queries.detail(session, visit, zone=work.time_zone, today=TODAY)
        rows = list(session.scalars(select(DirectoryCheck).order_by(DirectoryCheck.id)))
        (waited,) = queries.waits_of(session, office, TODAY)
        sent = set(session.scalars(select(OutboxEntry.table_name)))
    assert (detail.form.checks, detail.form.access, detail.form.attested) == (checks, access, form.attested)
    assert {(row.visit_id, row.checked_on, row.staff_id) for row in rows} == {(visit, TODAY, work.staff_id)}
    assert (waited.wait.days, waited.wait.limit, waited.wait.met) == (31, 30, False)
    assert {"directory_check", "directory_correction", "access_answer", "attestation"} <= sent
    assert [(row.fact, row.left, row.new_value, row.state) for row in listed(work)] == [
        (Fact.LANGUAGES, False, "en,es", State.PROPOSED), (Fact.HERE, True, "", State.PROPOSED),
        (Fact.PHONE, False, "(813) 555-0177", State.PROPOSED),
    ]  # fmt: skip


def test_a_visit_that_is_opened_again_replaces_what_it_recorded_but_nothing_decided(work, office, people, boss):
    place, (one, _) = people
    languages = Check(Fact.LANGUAGES, Outcome.CHANGED, "", "en,es", one, place)
    phone = Check(Fact.PHONE, Outcome.CHANGED, "", "(813) 555-0177", None, place)
    visit, form = submit(work, office, languages, phone)
    (kept, _) = listed(work)
    actions.approve(boss, [kept.id])
    visits.unlock_visit(boss, visit, "phone misheard")
    again = replace(form, checks=(languages, replace(phone, said="(813) 555-0178")))
    visits.submit_visit(work, visit, again)
    assert [(row.new_value, row.state) for row in listed(work)] == [
        ("en,es", State.APPROVED), ("(813) 555-0178", State.PROPOSED)
    ]  # fmt: skip
    with work.read() as session:
        assert queries.recorded_walk(session, visit)[0] == again.checks


def test_the_office_itself_overrules_what_it_said_before(work, office, people):
    place, _ = people
    phone = Check(Fact.PHONE, Outcome.CHANGED, "", "(813) 555-0177", None, place)
    submit(work, office, phone, day=TODAY - timedelta(days=5))
    submit(work, office, phone, day=TODAY - timedelta(days=3))
    assert [row.state for row in listed(work)] == [State.PROPOSED]  # said twice, proposed once
    submit(work, office, Check(Fact.PHONE, Outcome.UNKNOWN, "", "", None, place), day=TODAY - timedelta(days=2))
    assert [row.state for row in listed(work)] == [State.PROPOSED]
    submit(work, office, Check(Fact.PHONE, Outcome.CONFIRMED, "", "", None, place))
    (row,) = listed(work)
    assert (row.state, row.reason) == (State.DECLINED, "The office said otherwise on 10/06/2026.")


def test_approving_changes_the_record_and_who_left_ends_there(work, office, people, boss):
    place, (one, two) = people
    submit(
        work, office,
        Check(Fact.ACCEPTS_NEW, Outcome.CHANGED, "", "no", one, place),
        Check(Fact.HERE, Outcome.LEFT, "yes", "", two, place),
        Check(Fact.ADDRESS, Outcome.CHANGED, "1 Bay Street, Tampa, FL 33602", "9 Oak Way, Largo, FL 33770", None, place),
    )  # fmt: skip
    keys = [row.id for row in listed(work)]
    with pytest.raises(RuleError, match="manager"):
        actions.approve(work, keys)
    assert actions.approve(boss, keys) == 3
    with pytest.raises(RuleError, match="decided"):
        actions.decline(boss, keys[:1], "late")
    with work.read() as session:
        assert network.provider(session, one).accepts_new is False
        assert [row.provider_id for row in network.affiliations(session, TODAY, NOW, organization_id=office)] == [one]
        before = network.affiliations(session, TODAY - timedelta(days=1), NOW, organization_id=office)
        assert {row.provider_id for row in before} == {one, two}
        (where,) = network.locations(session, office)
    assert (where.address, where.city, where.zip_code, where.county_fips) == ("9 Oak Way", "Largo", "33770", "12103")
    assert where.latitude is not None


def test_who_moved_to_another_address_of_the_office_goes_on_there(work, office, people, boss):
    place, (one, _) = people
    with work.act() as session:
        other = Location(id=work.new_id(), market_id=work.market_id, organization_id=office, name="Brandon",
                         address="4 Palm Way", city="Brandon", state="FL", zip_code="33511",
                         county_fips="12057")  # fmt: skip
        session.add(other)
        brandon = other.id
    submit(work, office, Check(Fact.HERE, Outcome.CHANGED, "yes", "Brandon", one, place))
    actions.approve(boss, [row.id for row in listed(work)])
    with work.read() as session:
        rows = network.affiliations(session, TODAY, NOW, provider_id=one)
    assert [(row.location_id, row.valid_from) for row in rows] == [(brandon, TODAY)]


def test_declining_needs_a_reason_and_leaves_the_record(work, office, people, boss):
    place, _ = people
    submit(work, office, Check(Fact.HOURS, Outcome.CHANGED, "", "Mon 9 to 5", None, place))
    (row,) = listed(work)
    with pytest.raises(RuleError, match="reason"):
        actions.decline(boss, [row.id], " ")
    actions.decline(boss, [row.id], "Seasonal")
    (row,) = listed(work, state=State.DECLINED)
    assert (row.reason, row.decided_by, row.decided_on) == ("Seasonal", "Karen Oyelaran", TODAY)
    with work.read() as session:
        assert network.locations(session, office)[0].hours == ""


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_file_is_sent_once_is_numbered_and_holds_no_formula(work, office, people, boss, tmp_path, ending):
    place, (one, _) = people
    submit(work, office, Check(Fact.HOURS, Outcome.CHANGED, "", "=HYPERLINK(1)", None, place),
           Check(Fact.LANGUAGES, Outcome.CHANGED, "", "en,es", one, place))  # fmt: skip
    out = tmp_path / f"f.{ending}"
    with pytest.raises(RuleError, match="waits"):
        send_corrections(work, out, Silent())
    actions.approve(boss, [row.id for row in listed(work)])
    sent = send_corrections(work, out, Silent())
    if ending == "csv":
        rows = list(csv.reader(out.read_text("utf-8-sig").splitlines()))
    else:
        sheet = openpyxl.load_workbook(out).active
        rows = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    assert tuple(rows[0]) == HEADER
    assert {row[0] for row in rows[1:]} == {sent.number}
    values = [row[HEADER.index("Correct value")] for row in rows[1:]]
    assert values == ["'=HYPERLINK(1)", "en,es"]
    assert [(row.state, row.file_number) for row in listed(work)] == [(State.SENT, sent.number)] * 2
    with pytest.raises(RuleError, match="waits"):
        send_corrections(work, tmp_path / "again.csv", Silent())
    with work.read() as session:
        assert session.scalar(select(CorrectionFile.rows)) == 2


def test_a_file_that_cannot_be_written_counts_nothing_as_sent(work, office, people, boss, tmp_path):
    place, _ = people
    submit(work, office, Check(Fact.HOURS, Outcome.CHANGED, "", "Mon 9 to 5", None, place))
    actions.approve(boss, [row.id for row in listed(work)])
    with pytest.raises(RuleError, match="csv"):
        send_corrections(work, tmp_path / "f.pdf", Silent())
    with pytest.raises(Exception, match=r"f\.csv"):
        send_corrections(work, tmp_path / "nowhere" / "f.csv", Silent())
    assert [row.state for row in listed(work)] == [State.APPROVED]


def test_a_verification_resets_the_clock_and_an_unknown_does_not(work, office, people):
    place, (one, two) = people
    contract(work, office)
    stretches.catch_up(work)

    def verifying():
        with work.read() as session:
            rows = queries.clocks(session, work.market_id, TODAY, NOW)
        return {row.provider_id: row for row in rows if row.starts == Starts.VERIFIED}

    assert all(row.never and row.days_left < 0 for row in verifying().values())
    submit(work, office, Check(Fact.HERE, Outcome.CONFIRMED, "yes", "", one, place),
           Check(Fact.HERE, Outcome.UNKNOWN, "yes", "", two, place))  # fmt: skip
    rows = verifying()
    assert rows[one].due_on == TODAY + timedelta(days=90)
    assert rows[two].never
    assert rows[one].rule.citation


def test_in_2028_the_directory_has_to_say_who_was_not_verified_in_time(work, office, people):
    key = contract(work, office, last=None)
    contract(work, office, "HB-FL-20419", last=None)
    with work.act() as session:  # its rule is as strict, and asks for no flag
        session.get(Contract, key).line_of_business = "commercial"
    work.clock.move(days=460)
    stretches.catch_up(work)
    day = work.today()
    with work.read() as session:
        late = queries.clocks(session, work.market_id, day, work.now())
        then = queries.clocks(session, work.market_id, date(2027, 12, 31), work.now())
    assert day.year == 2028
    assert {row.provider_id for row in late if row.flagged} == set(people[1])
    assert then
    assert not any(row.flagged for row in then)
    assert "flag as not verified" in clock_words(late[0])


def test_what_we_learned_is_due_until_it_is_sent(work, office, people, boss, tmp_path):
    place, _ = people
    contract(work, office)
    stretches.catch_up(work)
    submit(work, office, Check(Fact.PHONE, Outcome.CHANGED, "", "(813) 555-0177", None, place))

    def learned():
        with work.read() as session:
            rows = queries.clocks(session, work.market_id, TODAY, NOW, organization_ids=[office], within=30)
        return [(row.fact, row.due_on, row.rule.key) for row in rows if row.starts == Starts.LEARNED]

    assert learned() == [(Fact.PHONE, date(2026, 11, 5), "ma-update")]
    actions.approve(boss, [row.id for row in listed(work)])
    assert learned()  # the directory that members read is not changed yet
    send_corrections(work, tmp_path / "f.csv", Silent())
    assert learned() == []


def test_a_walk_asks_everybody_at_the_address_and_shows_what_is_known(demo):
    work = demo.work
    stretches.catch_up(work)
    with work.read() as session:
        row = queries.clocks(session, work.market_id, work.today(), work.now())[-1]
        facts = queries.walk_facts(session, work.market_id, row.organization_id, None, work.today(), work.now())
    assert row.provider_id in {one.id for one in facts.practitioners}
    assert len(facts.asked) == 4 * len(facts.practitioners) + 4
    assert facts.place.split(", ")[-1].startswith("FL 3")
    assert [course.rule.key for course in facts.courses] == ["compliance"]


def test_the_timeline_of_the_office_tells_what_was_verified_corrected_and_attested(work, office, people, boss):
    place, (one, _) = people
    checks = (Check(Fact.HERE, Outcome.CONFIRMED, "yes", "", one, place),
              Check(Fact.LANGUAGES, Outcome.CHANGED, "", "en,es", one, place),
              Check(Fact.TELEHEALTH, Outcome.UNKNOWN, "", "", one, place))  # fmt: skip
    visit, _ = submit(work, office, *checks, attested=(Attested("compliance", "L. Peña"),))
    actions.approve(boss, [row.id for row in listed(work)])
    with work.read() as session:
        kinds = frozenset({Kind.DIRECTORY, Kind.TRAINING})
        entries = timeline.of_office(session, office, TODAY, zone=work.time_zone, kinds=kinds)
    told = {(entry.kind, entry.verb): entry for entry in entries}
    verified = told[Kind.DIRECTORY, "verified"]
    assert (verified.count, verified.tags, verified.subject_id) == (2, ("languages",), visit)
    assert told[Kind.DIRECTORY, "approved"].title == "languages"
    assert told[Kind.DIRECTORY, "approved"].who == "Karen Oyelaran"
    assert told[Kind.TRAINING, "attested"].title == "compliance"
    for entry in entries:
        assert "{" not in headline(entry)
