"""Rules of sign-in, for every input."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.core.errors import RuleError
from provider_ops.core.typable import ALPHABET, make_code, read_code
from provider_ops.hub.accounts import rules
from provider_ops.hub.accounts.rules import DeviceState, source_of, steps_to_try, wait_after

INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))
PERHAPS = st.none() | INSTANTS


@given(st.integers(0, 500), st.integers(1, 100))
def test_waits_grow_and_end(failures, free):
    wait, more = wait_after(failures, free), wait_after(failures + 1, free)
    assert timedelta(0) <= wait <= more <= rules.LONGEST_WAIT
    assert (wait == timedelta(0)) == (failures < free)


@given(INSTANTS, st.integers(-3, 3))
def test_a_step_is_taken_once_and_only_near_its_time(now, ago):
    present = rules.step_of(now)
    tried = steps_to_try(now, present + ago)
    assert all(step > present + ago and abs(step - present) <= 1 for step in tried)
    assert steps_to_try(now, 0) == [present - 1, present, present + 1]


@given(PERHAPS, PERHAPS, PERHAPS, PERHAPS)
def test_only_an_approved_laptop_that_nothing_happened_to_is_let_in(approved, revoked, wipe, wiped):
    state = rules.state_of(approved_at=approved, revoked_at=revoked, wipe_ordered_at=wipe,
                           wiped_at=wiped)  # fmt: skip
    clean = revoked is None and wipe is None and wiped is None
    assert (state is DeviceState.APPROVED) == (approved is not None and clean)
    assert (state is DeviceState.WIPED) == (wiped is not None)


def test_a_household_is_one_source():
    assert source_of("2001:db8:1:2:3::4") == source_of("2001:db8:1:2:ffff::1")
    assert source_of("2001:db8:1:2::1") != source_of("2001:db8:1:3::1")
    assert source_of("::ffff:192.0.2.7") == source_of("192.0.2.7") == "192.0.2.7"
    assert source_of("fe80::1%eth0") == source_of("fe80::2")
    assert source_of("testclient") == "testclient"


@pytest.mark.parametrize("password", ["", "elevenchars", "x" * 257, "aaaabbbbaaaab", "i am marisol!"])
def test_weak_passwords_are_refused(password):
    with pytest.raises(RuleError):
        rules.check_password(password, "marisol")


def test_long_passwords_of_any_kind_will_do():
    for password in ("correct horse battery", "ñandú corre lejos", "пароль из слов"):
        rules.check_password(password, "marisol")


@given(st.integers(1, 8), st.data())
def test_a_code_is_read_as_people_type_it(groups, data):
    code = make_code(groups)
    typed = code.lower() if data.draw(st.booleans()) else code.replace("-", " ")
    typed = typed.replace("0", data.draw(st.sampled_from("0oO")))
    typed = typed.replace("1", data.draw(st.sampled_from("1lI")))
    assert read_code(f" {typed}\n", groups) == code


def test_a_slip_in_a_code_is_told_nearly_always():
    told = total = 0
    for _ in range(40):
        code = make_code(7)
        for place in range(26):
            spot = place + place // 4
            for other in ALPHABET[:8]:
                if other == code[spot]:
                    continue
                total += 1
                try:
                    read_code(code[:spot] + other + code[spot + 1 :], 7)
                except RuleError:
                    told += 1
    assert told / total > 0.99
