from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from provider_ops.codes.rules.typed import Person, TypedQuestion, read_question

TODAY = date(2026, 10, 6)
ELENA, JOSE = Person("2253095584", "Elena Marchetti, MD"), Person("1111111111", "José Núñez, DO")
PEOPLE = (ELENA, JOSE)
CODES = st.sampled_from(("99214", "G2211", "93306", "0500F", "J1100"))


@given(CODES, st.sampled_from(((), ("25",), ("26", "TC"))), st.sampled_from(("", "11", "22")),
       st.none() | st.integers(-180, 180), st.integers(1, 90),
       st.sampled_from((None, *PEOPLE)), st.randoms(use_true_random=False))  # fmt: skip
def test_the_parts_of_a_question_may_stand_in_any_order(code, mods, place, ahead, units, who, order):
    day = None if ahead is None else TODAY + timedelta(days=ahead)
    parts = []
    if place:
        parts.append(f"at {place}")
    if day:
        parts.append(f"on {day.month}/{day.day}")
    if units > 1:
        parts.append(f"x{units}")
    if who:
        parts.append(f"for {who.name.split(',')[0].split()[-1].lower()}")
    order.shuffle(parts)
    typed = " ".join(("-".join((code.lower(), *mods)), *parts))
    assert read_question(typed, TODAY, PEOPLE) == TypedQuestion(code, mods, place, day, units, who)


@given(st.text(max_size=40))
def test_anything_may_be_typed(typed):
    found = read_question(typed, TODAY, PEOPLE)
    assert found.units >= 1
    assert not found.code or len(found.code) == 5


def test_spanish_words_names_nobody_has_and_days_that_do_not_exist():
    assert read_question("G2211 con 25 en 11 el ayer para nunez", TODAY, PEOPLE) == TypedQuestion(
        "G2211", ("25",), "11", date(2026, 10, 5), 1, JOSE
    )
    assert read_question("99214 Garcia", TODAY, PEOPLE).strange == ("garcia",)
    assert read_question("G0439 with 99213-25 y 36415 at 11", TODAY, PEOPLE) == TypedQuestion(
        "G0439", place="11", beside=("99213-25", "36415"), strange=("y",)
    )
    assert read_question("J1885 x1000 on 10/3", TODAY, PEOPLE).units == 1000
    assert read_question("90837 at 10003", TODAY, PEOPLE).beside == ()
    assert read_question("99214 on 13/45", TODAY, PEOPLE).strange == ("13/45",)
    assert read_question("99214 1/5", TODAY, PEOPLE).on == date(2027, 1, 5)
