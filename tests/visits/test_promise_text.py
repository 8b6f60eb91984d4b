from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.core.calendar import last_of_month
from provider_ops.visits.promise_text import Known, read_day, read_promise

TODAY = date(2026, 10, 6)  # a Tuesday
DANA, ELENA, LUIS = Known("Dana Brooks"), Known("Elena Marchetti, MD"), Known("Luis Camacho", "x")
PEOPLE = (DANA, ELENA, LUIS)
TODAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))
ENGLISH = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SPANISH = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
MONTHS = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"]  # fmt: skip
WHO = st.sampled_from(
    [("Dana", DANA), ("Dana Brooks", DANA), ("brooks", DANA), ("Dr. Marchetti", ELENA),
     ("Dra. Marchetti", ELENA), ("Elena", ELENA), ("Camacho", LUIS)]
)  # fmt: skip
WHAT = st.sampled_from(
    ["Send the August remits", "Firmar la enmienda", "Return W-9, signed", "Llamar por la mañana",
     "Review claims of May 5", "Reprice 74 echo claims and tell the total"]
)  # fmt: skip


@st.composite
def whens(draw):
    """A day as it is typed, and which one that is."""
    today = draw(TODAYS)
    day = today + timedelta(days=draw(st.integers(1, 300)))
    near = today + timedelta(days=draw(st.integers(1, 7)))
    many = draw(st.integers(1, 90))
    said, meant = draw(st.sampled_from([
        (f"by {day.month}/{day.day}", day), (f"by {day:%m/%d/%Y}", day),
        (f"before {day.isoformat()}", day), (f"due {day:%b} {day.day}", day),
        (f"no later than {day:%B} {day.day}, {day.year}", day),
        (f"by the {day.day}th of {day:%B}", day),
        (f"antes del {day.day} de {MONTHS[day.month - 1]}", day),
        (f"para el {day.day}/{day.month}/{day.year}"
         if day.day > 12 else f"para el {day.month}/{day.day}", day if day.day <= 12 else None),
        (f"by {ENGLISH[near.weekday()]}", near), (f"on {ENGLISH[near.weekday()][:3]}", near),
        (ENGLISH[near.weekday()].lower(), near),
        (f"antes del {SPANISH[near.weekday()]}", near),
        (f"a más tardar el {SPANISH[near.weekday()]}", near),
        ("tomorrow", today + timedelta(days=1)), ("para mañana", today + timedelta(days=1)),
        ("by pasado mañana", today + timedelta(days=2)), ("today", today), ("hoy", today),
        (f"in {many} days", today + timedelta(days=many)),
        (f"within {many} weeks", today + timedelta(days=7 * many)),
        (f"en {many} días", today + timedelta(days=many)),
        (f"dentro de {many} semanas", today + timedelta(days=7 * many)),
        ("by the end of the month", last_of_month(today)), ("a más tardar fin de mes", last_of_month(today)),
    ]))  # fmt: skip
    return today, said, meant


@given(WHO, st.sampled_from((" ", " will ", ": ", ", ", " va a ")), WHAT, whens())
def test_who_does_what_by_when_is_read_in_any_order_of_words(who, link, what, when):
    (name, person), (today, said, due) = who, when
    if due is None:
        return  # a day of 13 or more where the month stands: not a date here
    typed = f"{name}{link}{what[0].lower()}{what[1:]} {said}"
    found = read_promise(typed, today, PEOPLE)
    assert (found.who, found.text, found.due_on) == (person, what, due), typed
    first = read_promise(f"{said}, {name}{link}{what}", today, PEOPLE)
    if said.split()[0] in ("by", "before", "antes", "para", "due"):
        assert (first.who, first.text, first.due_on) == (person, what, due)


@given(st.text(max_size=60), TODAYS)
def test_anything_may_be_typed_and_words_are_never_lost(typed, today):
    found = read_promise(typed, today, PEOPLE)
    assert found.due_on is None or found.due_on >= today
    said = " ".join(typed.split())
    assert bool(found.text) == bool(said)
    assert found.text[1:] in said


@given(st.sampled_from(("I'll ", "I ", "we will ", "Yo ", "")), WHAT)
def test_without_a_name_it_is_ours_and_without_a_day_none_is_made_up(who, what):
    found = read_promise(who + what, TODAY, PEOPLE)
    assert (found.text, found.due_on, found.who) == (what, None, None)
    assert found.myself == bool(who)
    assert not found.office


@pytest.mark.parametrize("who", ["They", "the office", "El consultorio", "la oficina"])
def test_the_office_may_be_meant_as_a_whole(who):
    assert read_promise(f"{who} send the roster by Friday", TODAY).office


def test_a_name_that_two_people_share_names_nobody():
    found = read_promise("Dana sends W-9", TODAY, (DANA, Known("Dana White")))
    assert (found.who, found.text) == (None, "Dana sends W-9")
    assert read_promise("Dana White sends W-9", TODAY, (DANA, Known("Dana White"))).who


@pytest.mark.parametrize(
    "typed", ["Ask about the visit of 10/03", "Go through denials of May 5", "Walk page 2",
              "Reprice claims from October 8", "Call 3 times"],
)  # fmt: skip
def test_a_day_that_belongs_to_the_work_is_no_due_day(typed):
    assert read_promise(typed, TODAY).due_on is None


def test_next_friday_is_not_this_weeks():
    assert read_promise("Send it by next Friday", TODAY).due_on == date(2026, 10, 16)
    assert read_day("friday", TODAY) == date(2026, 10, 9)
    assert read_day("next friday", TODAY) == date(2026, 10, 16)
    assert read_day("next monday", TODAY) == date(2026, 10, 12)
    assert read_day("tuesday", TODAY) == date(2026, 10, 13)
    assert read_day("10/3", TODAY) == date(2027, 10, 3)
    assert read_day("10/3/2026", TODAY) is None  # past
    assert read_day("next week", TODAY) == date(2026, 10, 16)
