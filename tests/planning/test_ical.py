from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.planning.rules.ical import OCTETS, Event, calendar, escaped, folded
from provider_ops.reports.calendar_file import write_calendar
from provider_ops.visits import actions as visits
from tests.support.examples import examples
from tests.support.office import add_office
from tests.support.work import ZONE

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
    found = properties(target.read_bytes().decode())
    assert found["UID"] == f"visit-{key}@provider-ops"
    assert found["LOCATION"] == "1 Bay Street\\, Tampa\\, FL 33602"
    assert found["SUMMARY"] == "Gulf Coast\\, Cardiology"
    visits.move_visit(work, key, DAY + timedelta(days=1), None)
    assert write_calendar(work, target, DAY, DAY, rep_id=work.staff_id) == 0
    assert write_calendar(work, target, DAY, DAY + timedelta(days=1)) == 1
    assert properties(target.read_bytes().decode())["UID"] == found["UID"]
