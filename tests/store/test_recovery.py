"""The recovery code and the lease: ways in and out of a database beside its passphrase."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.core.errors import DatabaseError, LockedError, RuleError
from provider_ops.store import lease, recovery
from provider_ops.store.key import change_passphrase, create_key, unwrap_key
from provider_ops.store.lease import Lease, LeaseOverError
from provider_ops.store.profile import Profile, open_with_key, unlock
from provider_ops.sync.account.recovery import recover_with_code
from tests.support.work import CHEAP, NOW, PASSPHRASE, TestClock, workspace

DAY = timedelta(days=1)
STEPS = st.lists(st.timedeltas(-100 * DAY, 100 * DAY), max_size=30)


@given(st.integers(1, 60), STEPS)
def test_time_that_was_counted_never_comes_back(days, steps):
    now, held = NOW, Lease(days, timedelta(0), NOW)
    for step in steps:
        now += step
        after = held.at(now)
        assert after.passed >= held.passed
        if step >= timedelta(0):
            assert after.passed == held.passed + step
        held = after


@given(st.integers(1, 60), st.lists(st.timedeltas(timedelta(hours=2), 100 * DAY), min_size=61))
def test_setting_the_clock_back_each_time_opens_it_a_few_times_only(days, steps):
    held = Lease(days, timedelta(0), NOW)
    opened = 0
    for step in steps:
        held = held.at(held.seen_at - step)
        opened += bool(held.left)
    assert opened < days


def test_a_small_correction_of_the_clock_costs_nothing():
    held = Lease(3, timedelta(0), NOW).at(NOW - timedelta(minutes=59))
    assert held.left == 3 * DAY


def test_a_code_opens_what_the_passphrase_does_and_survives_a_new_passphrase(tmp_path):
    path = tmp_path / "key.json"
    key = create_key(path, "one", CHEAP)
    with pytest.raises(LockedError, match="No recovery code"):
        recovery.recover_key(path, "x")
    code = recovery.add_code(path, key)
    assert unwrap_key(path, "one") == key
    change_passphrase(path, key, "two", CHEAP)
    assert recovery.recover_key(path, code.lower().replace("-", " ")) == key
    assert unwrap_key(path, "two") == key
    with pytest.raises(RuleError, match="not right"):
        recovery.recover_key(path, code[:-1] + ("0" if code[-1] != "0" else "1"))
    following = recovery.add_code(path, key)
    with pytest.raises(LockedError, match="did not open"):
        recovery.recover_key(path, code)
    assert recovery.recover_key(path, following) == key
    assert code.replace("-", "") not in path.read_text().replace("-", "")
    body = json.loads(path.read_text())
    path.write_text(json.dumps({**body, "recovery": {"nonce": "AAAA"}}))
    with pytest.raises(DatabaseError, match="damaged"):
        recovery.recover_key(path, following)
    assert unwrap_key(path, "two") == key


@pytest.fixture
def profile(empty_profile, tmp_path):
    work = workspace(empty_profile, tmp_path / "laptop")
    work.store.close()
    return Profile(tmp_path / "laptop")


def test_who_lost_the_passphrase_sets_another_one(profile):
    key = unwrap_key(profile.key, PASSPHRASE)
    code = recovery.add_code(profile.key, key)
    store, following = recover_with_code(profile, code, "another passphrase", cost=CHEAP)
    store.close()
    unlock(profile, "another passphrase").close()
    with pytest.raises(LockedError):
        unlock(profile, PASSPHRASE)
    with pytest.raises(LockedError):
        recover_with_code(profile, code, "again", cost=CHEAP)
    assert recovery.recover_key(profile.key, following) == key


def test_a_database_stays_locked_when_its_lease_is_over(profile):
    key, clock = unwrap_key(profile.key, PASSPHRASE), TestClock(NOW)
    store = open_with_key(profile, key, clock)
    lease.begin(store, 30, clock())
    store.close()
    clock.move(days=29)
    open_with_key(profile, key, clock).close()
    clock.move(days=-20)
    with pytest.raises(LeaseOverError):  # a day for setting it back
        open_with_key(profile, key, clock)
    file = lease.lease_file(profile.database)
    body = json.loads(file.read_text())
    for forged in ({**body, "days": 1000}, {**body, "passed": 0}, {}, {**body, "proof": "0" * 64}):
        file.write_text(json.dumps(forged))
        with pytest.raises(LeaseOverError, match="was changed"):
            open_with_key(profile, key, clock)
    file.unlink()
    with pytest.raises(LeaseOverError, match="taken away"):
        open_with_key(profile, key, clock)
    assert lease.lease_file(profile.database).exists() is False


def test_a_hub_that_asks_for_none_ends_the_lease(profile):
    key, clock = unwrap_key(profile.key, PASSPHRASE), TestClock(datetime(2026, 1, 1, tzinfo=UTC))
    store = open_with_key(profile, key, clock)
    lease.begin(store, 1, clock())
    lease.begin(store, 0, clock())
    store.close()
    clock.move(days=1000)
    open_with_key(profile, key, clock).close()
