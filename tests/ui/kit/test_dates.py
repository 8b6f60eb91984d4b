from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.kit.dates import DateEntryError, format_date, parse_date

TODAY = date(2026, 10, 6)
DAYS = st.dates(date(1947, 1, 1), date(2046, 12, 31))
TODAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("10/3", date(2026, 10, 3)),
        ("1003", date(2026, 10, 3)),
        ("10/3/26", date(2026, 10, 3)),
        ("100326", date(2026, 10, 3)),
        ("10032026", date(2026, 10, 3)),
        ("10-3-2026", date(2026, 10, 3)),
        ("10.03.2026", date(2026, 10, 3)),
        ("2026-10-03", date(2026, 10, 3)),
        ("20261003", date(2026, 10, 3)),
        (" Today ", TODAY),
        ("tomorrow", date(2026, 10, 7)),
        ("yesterday", date(2026, 10, 5)),
        ("+7", date(2026, 10, 13)),
        ("-3d", date(2026, 10, 3)),
        ("+2w", date(2026, 10, 20)),
        ("+5m", date(2027, 3, 6)),
        ("-1y", date(2025, 10, 6)),
        ("3/4/45", date(2045, 3, 4)),
        ("3/4/47", date(1947, 3, 4)),
    ],
)
def test_reads_what_people_type(text, day):
    assert parse_date(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    ["", "2/30", "13/1", "0/5", "32", "soon", "10/", "+", "++7", "99999999", "٣/٤", "+9999y"],
)
def test_says_no_to_what_is_not_a_day(text):
    with pytest.raises(DateEntryError) as error:
        parse_date(text, TODAY)
    assert error.value.remedy


@given(day=DAYS, today=TODAYS)
def test_a_whole_date_never_depends_on_today(day, today):
    for text in (
        format_date(day),
        f"{day.month}/{day.day}/{day.year}",
        day.isoformat(),
        format_date(day).replace("/", ""),
        day.strftime("%Y%m%d"),
    ):
        assert parse_date(text, today) == day


@given(day=DAYS)
def test_a_short_date_is_of_this_year_and_two_digits_are_near(day):
    short = f"{day.month}/{day.day}"
    assert parse_date(short, day) == day
    assert parse_date(f"{short}/{day.year % 100:02}", TODAY) == day


@given(number=st.integers(-3000, 3000), today=TODAYS)
def test_a_shift_counts_days(number, today):
    assert parse_date(f"{number:+}", today) == today + timedelta(days=number)


@given(number=st.integers(-200, 200), today=TODAYS)
def test_a_shift_by_months_stays_in_the_month_it_names(number, today):
    day = parse_date(f"{number:+}m", today)
    assert (day.year * 12 + day.month) - (today.year * 12 + today.month) == number
    assert day.day <= today.day


@given(text=st.text(max_size=12), today=TODAYS)
def test_anything_else_is_refused_in_words(text, today):
    try:
        day = parse_date(text, today)
    except DateEntryError:
        return
    assert re.search(r"\d|today|tomorrow|yesterday", text.lower())
    assert isinstance(day, date)
