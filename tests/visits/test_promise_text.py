from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.core.calendar import add_business_days, last_of_month
from provider_ops.visits.promise_text import PAST_DAYS, Known, read_day, read_promise

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


def _ordinal(day):
    ends = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
    return f"{day}{ends.get(day, 'th')}"


def _coming(number, today):
    return next(day for n in range(70) if (day := today + timedelta(days=n)).day == number)


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
        (f"within {many} business days", add_business_days(today, many)),
        (f"en {many} días hábiles", add_business_days(today, many)),
        ("by end of day", today), ("antes del fin del día", today),
        (f"by the {_ordinal(day.day)}", _coming(day.day, today)),
        (f"antes del {day.day}", _coming(day.day, today)),
        (f"by {ENGLISH[day.weekday()]} {day.month}/{day.day}", day),
        (f"no later than {ENGLISH[day.weekday()][:3]}, {day:%b} {day.day}", day),
        (f"antes del {SPANISH[day.weekday()]} {day.day} de {MONTHS[day.month - 1]}", day),
        (f"para el {SPANISH[near.weekday()]} {near.day}", near),
        (f"by {ENGLISH[near.weekday()]} the {_ordinal(near.day)}", near),
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
    since = today - timedelta(days=PAST_DAYS)
    assert found.due_on is None or found.due_on >= since or f"{found.due_on:%y}" in typed
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
    assert (found.who, found.text) == (None, "Sends W-9")
    assert found.named == "Dana"  # as typed: to be chosen, and not ours
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
    assert read_day("next week", TODAY) == date(2026, 10, 16)


@given(TODAYS, st.integers(-PAST_DAYS, 300))
def test_a_day_said_without_a_year_is_never_taken_a_year_on(today, ahead):
    day = today + timedelta(days=ahead)
    for said in (f"by {day.month}/{day.day}", f"by {day:%b} {day.day}",
                 f"antes del {day.day} de {MONTHS[day.month - 1]}"):  # fmt: skip
        found = read_promise(f"Send the W-9 {said}", today)
        assert (found.text, found.due_on) == ("Send the W-9", day), said


def test_a_day_with_its_year_is_taken_as_it_was_said():
    assert read_promise("Send it by 10/3/2026", TODAY).due_on == date(2026, 10, 3)
    assert read_day("10/3/2026", TODAY) == date(2026, 10, 3)
    assert read_promise("Ask about claims, 10/3", TODAY).due_on is None  # whose day, nobody says


NAMES = st.sampled_from(
    ["Ana", "Marta Ruiz", "Bill", "Mark", "Pilar", "Dr. Ruiz", "María de la Cruz", "The biller",
     "the front desk", "The office manager", "The billing company", "La facturadora", "el doctor",
     "la gerente de la oficina", "Front desk", "O'Neil"]
)  # fmt: skip
DOES = st.sampled_from(
    ["sends the W-9", "will call the plan", "faxes the records", "has to sign the amendment",
     "reconciles the ledger", "returns the roster", "to send the W-9", "envía el W-9",
     "firma la enmienda", "va a llamar", "enviará la lista", "nos manda el roster"]
)  # fmt: skip


@given(NAMES, DOES, whens())
def test_somebody_nobody_knows_keeps_it_under_the_name_that_was_typed(name, does, when):
    today, said, due = when
    is_work = name in ("Bill", "Mark") and does.split()[0] in ("faxes", "reconciles", "returns", "to", "firma")  # fmt: skip
    if due is None or is_work:
        return  # "Bill returns": it may be the returns that are to be billed
    found = read_promise(f"{name} {does} {said}", today, PEOPLE)
    assert (found.named, found.due_on) == (name, due), said
    assert (found.who, found.myself, found.office) == (None, False, False)
    kept = does.removeprefix("will ").removeprefix("to ").removeprefix("va a ")
    assert found.text == kept[0].upper() + kept[1:]


@pytest.mark.parametrize(
    "typed",
    ["Call claims by the 15th", "Send the W-9", "Review denials", "Get signatures", "Fax records",
     "Reconcile claims", "Roster updates by Friday", "Outstanding claims to Marta", "Note: call Ana",
     "The contract is signed", "W-9 is sent", "Make sure Ana sends it", "Pull reports the plan sent",
     "Check codes the office uses", "Confirm Ana gets the packet", "Envía el W-9", "Llama a Ana",
     "Firma la enmienda", "Revisar firma", "Entrega copia", "Enviar factura a Ana"],
)  # fmt: skip
def test_words_without_a_subject_name_nobody(typed):
    found = read_promise(typed, TODAY)
    assert (found.named, found.who, found.office) == ("", None, False)


def test_a_longer_name_is_not_somebody_known_of_that_first_name():
    assert read_promise("Dana Ortiz sends the W-9", TODAY, PEOPLE).named == "Dana Ortiz"
    assert read_promise("Dr. Elena Marchetti signs it", TODAY, PEOPLE).who == ELENA
    assert read_promise("She sends the W-9", TODAY).office
    assert read_promise("the office sends the W-9", TODAY).office
