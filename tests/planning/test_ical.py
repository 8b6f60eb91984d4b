from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from provider_ops.planning import actions as planning_actions
from provider_ops.planning import queries as planning
from provider_ops.planning.model import VisitSeries
from provider_ops.planning.queries.events import events
from provider_ops.planning.rules.ical import OCTETS, Event, Status, calendar, escaped, folded
from provider_ops.planning.rules.repeats import Unit
from provider_ops.reports.calendar_file import write_calendar
from provider_ops.visits import actions as visits
from provider_ops.visits.model import Visit
from tests.support.examples import examples
from tests.support.office import add_office
from tests.support.work import MARKET, ZONE

STAMP = datetime(2026, 10, 6, 13, 22, tzinfo=UTC)
DAY = date(2026, 10, 6)


def unfolded(text):
    """Read a file back as RFC 5545 3.1 says: lines end in CR LF, a blank begins a continuation."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def plain(value):
    """Read a text value back (3.3.11)."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def properties(text):
    return dict(line.split(":", 1) for line in unfolded(text))


def read_back(text):
    """Read the events of a file: their properties by name, without parameters."""
    found, inside = [], []
    for line in unfolded(text):
        name, value = line.split(":", 1)
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                found.append({})
        elif name == "END":
            assert inside.pop() == value
        elif inside[-1] == "VEVENT":
            key = name.split(";")[0]
            assert key not in found[-1]
            found[-1][key] = plain(value)
    return found


def local(event):
    """Return day and minute at the office at which an event begins."""
    begin = event["DTSTART"]
    if "T" not in begin:
        return datetime.strptime(begin, "%Y%m%d").date(), None
    instant = datetime.strptime(begin, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    there = instant.astimezone(ZoneInfo(ZONE))
    return there.date(), there.hour * 60 + there.minute


STATUSES = st.sampled_from(list(Status))


@settings(max_examples=examples(25))
@given(st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2028, 1, 1)), STATUSES,
                          st.none() | st.integers(240, 1300)), max_size=8), st.booleans())
def test_events_come_back_with_their_day_time_and_state(given_events, reminds):
    events = [Event(f"{n}@x", day, minute, 30, "S", status=status)
              for n, (day, status, minute) in enumerate(given_events)]  # fmt: skip
    text = calendar(events, zone=ZONE, stamp=STAMP, name="N", remind=15 if reminds else None)
    found = read_back(text)
    assert [(*local(one), one["STATUS"]) for one in found] == [
        (day, minute, status.value) for day, status, minute in given_events]
    takes_time = [one["TRANSP"] == "OPAQUE" for one in found]
    assert takes_time == [minute is not None and status is not Status.CANCELLED
                          for _, status, minute in given_events]
    planned = sum(status is Status.CONFIRMED for _, status, _ in given_events)
    assert text.count("BEGIN:VALARM") == (planned if reminds else 0)


def test_the_revision_rises_from_each_file_to_the_next():
    event = Event("a@x", DAY, 540, 30, "S")
    one, other = (
        properties(calendar([event], zone=ZONE, stamp=stamp, name="N"))["SEQUENCE"]
        for stamp in (STAMP, STAMP + timedelta(seconds=1))
    )
    assert 0 <= int(one) < int(other) < 2**31


@settings(max_examples=examples(35))
@given(st.text(max_size=300))
def test_any_words_come_back_as_they_were_and_no_line_is_too_long(words):
    text = calendar([Event("u@x", DAY, 540, 30, words, words)], zone=ZONE, stamp=STAMP, name="N")
    assert all(len(line.encode()) <= OCTETS for line in text.split("\r\n"))
    text.encode()
    wanted = "".join(s for s in words.replace("\r\n", "\n") if s in "\n\t" or s.isprintable())
    assert plain(properties(text)["SUMMARY"]) == wanted


@given(st.text(alphabet="aä€𝄞", max_size=200))
def test_a_folded_line_is_put_together_again_without_a_loss(line):
    parts = folded(line)
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == line
    assert all(part.startswith(" ") for part in parts[1:])


def test_a_timed_visit_is_in_utc_summer_and_winter():
    summer = properties(calendar([Event("a@x", DAY, 540, 45, "S")], zone=ZONE, stamp=STAMP, name="N"))
    assert summer["DTSTART"] == "20261006T130000Z"
    assert summer["DTEND"] == "20261006T134500Z"
    winter = Event("a@x", date(2026, 12, 7), 540, 45, "S")
    assert properties(calendar([winter], zone=ZONE, stamp=STAMP, name="N"))["DTSTART"] == "20261207T140000Z"


@settings(max_examples=examples(25))
@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(0, 1439), st.integers(1, 600))
@example(date(2028, 11, 5), 0, 120)
@example(date(2026, 3, 8), 60, 90)
def test_an_event_lasts_as_long_as_the_visit_whatever_the_clocks_do(day, minute, length):
    found = properties(calendar([Event("a@x", day, minute, length, "S")], zone=ZONE, stamp=STAMP, name="N"))
    begin, end = (datetime.strptime(found[name], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
                  for name in ("DTSTART", "DTEND"))  # fmt: skip
    assert end - begin == timedelta(minutes=length)
    assert begin.astimezone(ZoneInfo(ZONE)).date() == day


def test_a_visit_without_a_time_is_of_the_whole_day_and_takes_none():
    text = calendar([Event("a@x", DAY, None, 45, "S")], zone=ZONE, stamp=STAMP, name="N")
    assert "DTSTART;VALUE=DATE:20261006\r\nDTEND;VALUE=DATE:20261007\r\n" in text
    assert properties(text)["TRANSP"] == "TRANSPARENT"


def test_reminders_are_for_what_is_not_done():
    two = [Event("a@x", DAY, 540, 45, "S"), Event("b@x", DAY, 600, 45, "S", is_done=True)]
    text = calendar(two, zone=ZONE, stamp=STAMP, name="N", remind=30)
    assert text.count("BEGIN:VALARM") == text.count("TRIGGER:-PT30M") == 1
    assert text.index("VALARM") < text.index("UID:b@x")


def test_what_has_a_meaning_is_escaped():
    assert escaped("a;b,c\\d\r\ne\x07") == "a\\;b\\,c\\\\d\\ne"


def test_a_visit_keeps_its_name_from_export_to_export_and_notes_stay_here(work, tmp_path):
    office = add_office(work, "Gulf Coast, Cardiology")
    key = visits.plan_visit(work, visits.PlannedVisit(office, "Review", DAY, 540))
    gone = visits.plan_visit(work, visits.PlannedVisit(office, "Gone", DAY, 600))
    visits.cancel_visit(work, gone)
    target = tmp_path / "v.ics"
    assert write_calendar(work, target, DAY, DAY, rep_id=work.staff_id) == 1
    found, taken_out = read_back(target.read_bytes().decode())
    assert (taken_out["UID"], taken_out["STATUS"]) == (f"visit-{gone}@provider-ops", "CANCELLED")
    assert found["STATUS"] == "CONFIRMED"
    assert found["UID"] == f"visit-{key}@provider-ops"
    assert found["LOCATION"] == "1 Bay Street, Tampa, FL 33602"
    assert found["SUMMARY"] == "Gulf Coast, Cardiology"
    visits.move_visit(work, key, DAY + timedelta(days=1), None)
    assert write_calendar(work, target, DAY, DAY, rep_id=work.staff_id) == 0
    assert write_calendar(work, target, DAY, DAY + timedelta(days=1)) == 1
    assert read_back(target.read_bytes().decode())[-1]["UID"] == found["UID"]


def on_screen(work, first, last):
    """What the calendar screen shows: visits, and from today on what repeats and waits."""
    today, days = work.today(), (last - first).days + 1
    with work.read() as session:
        rows = planning.agenda(session, work.staff_id, first, days, zone=ZONE, today=today)
        waiting = planning.repeats(session, MARKET, max(first, today), last, today=today,
                                   rep_id=work.staff_id)  # fmt: skip
    return sorted(
        [(row.day, row.start_minute or -1, row.organization, "CONFIRMED") for row in rows]
        + [(row.day, row.start_minute or -1, row.organization, "TENTATIVE") for row in waiting]
    )


def exported(work, target, first, last):
    """What a calendar holds that had nothing and takes the file."""
    written = write_calendar(work, target, first, last, rep_id=work.staff_id)
    found = read_back(target.read_bytes().decode())
    assert len({one["UID"] for one in found}) == len(found)
    kept = [one for one in found if one["STATUS"] != "CANCELLED"]
    assert written == len(kept)
    times = ((local(one), one) for one in kept)
    return sorted((day, minute or -1, one["SUMMARY"], one["STATUS"]) for (day, minute), one in times)


@pytest.mark.parametrize("seed", range(4))
def test_the_file_holds_what_the_calendar_shows_over_the_change_of_clocks(work, tmp_path, seed):
    chance, keys = random.Random(seed), []
    add_office(work, "Not visited")
    for number in range(5):
        office, minute = add_office(work, f"Office {number}"), chance.choice((None, 540, 615))
        plan = visits.PlannedVisit(office, "Review", DAY + timedelta(days=chance.randrange(12)), minute)
        every, unit = chance.choice(((1, Unit.WEEKS), (2, Unit.WEEKS), (1, Unit.MONTHS)))
        keys.append(planning_actions.repeat_visit(work, plan, every, unit))
        later = plan.day + timedelta(days=chance.randrange(40))
        keys.append(visits.plan_visit(work, replace(plan, day=later)))
    for key in chance.sample(keys, 3):
        visits.cancel_visit(work, key)
    work.clock.move(days=12)  # what repeated before today and was not planned waits no more
    for first in (DAY - timedelta(days=9), DAY, DAY + timedelta(days=20)):
        last = first + timedelta(days=60)
        assert last > date(2026, 11, 1)  # clocks change
        shown = on_screen(work, first, last)
        assert exported(work, tmp_path / "v.ics", first, last) == shown
        assert {state for *_, state in shown} == {"CONFIRMED", "TENTATIVE"}


def test_a_day_of_a_repeat_that_is_planned_moved_or_ended_is_taken_out_again(work, tmp_path):
    office, last = add_office(work), DAY + timedelta(days=29)
    planning_actions.repeat_visit(work, visits.PlannedVisit(office, "Review", DAY, 540), 2, Unit.WEEKS)

    def states():
        write_calendar(work, tmp_path / "v.ics", DAY, last, rep_id=work.staff_id)
        found = read_back((tmp_path / "v.ics").read_bytes().decode())
        return {one["UID"].split("@")[0][-8:]: (one["STATUS"], int(one["SEQUENCE"]))
                for one in found if one["UID"].startswith("repeat")}  # fmt: skip

    before = states()
    assert [state for state, _ in before.values()] == ["CANCELLED", "TENTATIVE", "TENTATIVE"]
    with work.read() as session:
        (first, second) = planning.repeats(session, MARKET, DAY, last, today=DAY, rep_id=work.staff_id)
    work.clock.move(minutes=1)
    (visit,) = planning_actions.plan_repeats(work, (first,))
    visits.move_visit(work, visit, first.day + timedelta(days=1), 600)
    after = states()
    day = f"{first.day:%Y%m%d}"
    assert (before[day][0], after[day][0]) == ("TENTATIVE", "CANCELLED")
    assert after[day][1] > before[day][1]
    work.clock.move(days=1)
    planning_actions.end_series(work, second.series_id)
    assert {state for state, _ in states().values()} == {"CANCELLED"}


def test_days_of_a_series_that_ends_before_it_begins_are_taken_out_of_calendars(work):
    last = DAY + timedelta(days=40)
    plan = visits.PlannedVisit(add_office(work), "Roster", DAY + timedelta(days=7))
    planning_actions.repeat_visit(work, plan, 2, Unit.WEEKS)
    with work.read() as session:
        series = session.scalars(select(VisitSeries.id)).one()
        visit = session.scalars(select(Visit.id)).one()
    visits.cancel_visit(work, visit)

    def states():
        with work.read() as session:
            return {one.uid: one.status for one in events(session, MARKET, DAY, last, today=DAY)
                    if one.uid.startswith("repeat")}  # fmt: skip

    before = states()
    assert Status.TENTATIVE in before.values()
    planning_actions.end_series(work, series)
    assert states() == dict.fromkeys(before, Status.CANCELLED)
    with work.read() as session:
        assert planning.repeats(session, MARKET, DAY, last, today=DAY, rep_id=None) == ()


@pytest.mark.parametrize(
    ("first", "ends"), [(date(2026, 10, 31), None), (date(2026, 10, 10), date(2026, 10, 31))]
)
def test_a_calendar_has_the_days_of_repeats_that_the_screens_have(work, first, ends):
    plan = visits.PlannedVisit(add_office(work), "Review", first, 540)
    unit = Unit.WEEKS if ends else Unit.MONTHS
    planning_actions.repeat_visit(work, plan, 1, unit)
    with work.act() as session:
        session.scalars(select(VisitSeries)).one().ends_on = ends
    last = DAY + timedelta(days=90)
    with work.read() as session:
        shown = [row.day for row in planning.repeats(session, MARKET, DAY, last, today=DAY)]
        told = [one.day for one in events(session, MARKET, DAY, last, today=DAY)
                if one.status is Status.TENTATIVE]  # fmt: skip
    monthly, weekly = [(11, 30), (12, 31)], [(10, 19), (10, 26), (10, 30)]
    assert shown == told == [date(2026, *one) for one in (weekly if ends else monthly)]
