from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select

from provider_ops.core.clock import end_of_day
from provider_ops.demo.maker import ZONE
from provider_ops.network.model import Organization
from provider_ops.overview import prep, record_reads, record_tabs, timeline, today, today_reads
from provider_ops.overview.talking import points_of
from provider_ops.reports.visit_brief.facts import BriefRequest, brief_facts
from provider_ops.visits import actions
from provider_ops.visits import queries as visits
from tests.support.demo import TODAY
from tests.support.office import add_office

KNOWN = end_of_day(ZONE, TODAY)


def test_today_holds_the_stops_in_order_with_estimates_between_them(demo):
    with demo.work.read() as session:
        found = today.today(session, demo.rep_id, TODAY, zone=ZONE)
    starts = [stop.visit.start_minute for stop in found.stops]
    assert [stop.for_rep for stop in found.stops[:-1]] == [""] * 5
    assert found.stops[-1].for_rep  # who is on vacation
    assert starts == sorted(starts)
    assert found.stops[0].drive_minutes is None
    assert all(s.leave_by == s.visit.start_minute - s.drive_minutes for s in found.stops[1:])
    assert found.next_stop == found.stops[0]


def test_the_brief_of_a_stop_agrees_with_the_lines_it_counts(demo):
    with demo.work.read() as session:
        stops = today.today(session, demo.rep_id, TODAY, zone=ZONE).stops
        briefs = [
            prep.prep(session, stop.visit.organization_id, TODAY, KNOWN, zone=ZONE)
            for stop in stops
        ]
    for brief in briefs:
        assert brief.contract is not None
        assert brief.denials.denied == sum(reason.lines for reason in brief.denials.reasons)
        assert all(0 <= code.days_left <= prep.ENDING_DAYS for code in brief.ending)
        shown = {case.number for case in brief.cases} | {d.reason for d in brief.denials.reasons}
        shown |= {code.code for code in brief.ending} | {brief.contract.number}
        assert {point.about for point in points_of(brief.cases, brief.denials.reasons, brief.ending, brief.contract)} <= shown


def test_the_timeline_tells_everything_newest_first_and_filters(demo):
    with demo.work.read() as session:
        stop = today.today(session, demo.rep_id, TODAY, zone=ZONE).stops[0]
        office = stop.visit.organization_id
        entries = timeline.of_office(session, office, TODAY, zone=ZONE)
        some = timeline.of_office(
            session, office, TODAY, zone=ZONE, kinds=frozenset({timeline.Kind.CONTRACT})
        )
    days = [entry.day for entry in entries]
    assert days == sorted(days, reverse=True)
    assert max(days) <= TODAY
    assert {entry.kind for entry in some} == {timeline.Kind.CONTRACT}


def test_visits_ahead_are_told_where_they_are_asked_for_like_the_tab_counts_them(work):
    office = add_office(work)
    for day in (TODAY, TODAY + timedelta(days=13)):
        actions.plan_visit(work, actions.PlannedVisit(office, "Review", day))
    with work.read() as session:
        past = timeline.of_office(session, office, TODAY, zone=ZONE)
        counted = record_tabs.counts(session, office).visits
    whole = record_reads.history(work, office)
    assert [entry.day for entry in past if entry.kind is timeline.Kind.VISIT] == [TODAY]
    told = [(entry.day, entry.verb) for entry in whole if entry.kind is timeline.Kind.VISIT]
    assert told == [(TODAY + timedelta(days=13), "planned"), (TODAY, "planned")]
    assert len(told) == counted


def test_a_cancelled_visit_is_told_as_one(work):
    office = add_office(work)
    visit = actions.plan_visit(work, actions.PlannedVisit(office, "Review", date(2026, 10, 6)))
    actions.cancel_visit(work, visit)
    with work.read() as session:
        (entry,) = timeline.of_office(session, office, TODAY, zone=ZONE)
        assert (entry.verb, entry.who) == ("cancelled", "Marisol Vega")
        assert visits.calendar(session, TODAY, 1, zone=ZONE, today=TODAY) == ()


def test_the_page_of_an_office_holds_open_what_today_and_the_brief_do(demo):
    work, kinds = demo.work, set()
    with work.read() as session:
        offices = session.scalars(select(Organization.id)).all()
    for office in offices:
        record = record_reads.record(work, office)
        found = record_reads.standing(work, record)
        taught = today_reads.taught(work, office)
        with work.read() as session:
            brief = brief_facts(session, work, BriefRequest(office, TODAY))
        one = found.now_open
        assert (one.taught, one.papers) == (taught.clocks, taught.papers)
        assert (one.taught, one.papers, one.clocks, one.courses) == (
            brief.clocks, brief.papers, brief.directory, brief.courses)
        assert (one.cases, one.promises) == (brief.about.cases, brief.about.promises)
        if found.contract is not None and not found.contract.standing.ended:
            assert sum(row.ending for row in found.lists) == len(brief.about.ending)
        kinds |= {name for name in ("taught", "papers", "clocks", "courses") if getattr(one, name)}
    assert kinds == {"taught", "papers", "clocks", "courses"}
