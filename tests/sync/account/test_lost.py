"""A laptop that was lost, or away for too long, over HTTP."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from provider_ops import areas
from provider_ops.core.errors import DatabaseError, HubError, LockedError
from provider_ops.hub import database, server
from provider_ops.hub.accounts import audit, devices
from provider_ops.hub.configuration.settings import Configuration
from provider_ops.store import lease, recovery
from provider_ops.store.key import unwrap_key
from provider_ops.store.lease import LeaseOverError
from provider_ops.store.profile import Profile, create, unlock
from provider_ops.sync import connection
from provider_ops.sync.account import contact, wipe
from provider_ops.sync.account.tokens import StoredTokens
from provider_ops.sync.line import HubRefusalError
from tests.hub.accounts.hub import TEST, laptop, person, small_hub
from tests.support.work import CHEAP, NOW, PASSPHRASE, TestClock, workspace


@pytest.fixture
def hub():
    made = replace(small_hub(), settings=Configuration(devices_lease_days=14))
    yield made
    made.engine.dispose()


@pytest.fixture
def side(hub, empty_profile, tmp_path):
    """A laptop that belongs to a hub, with a recovery code and a backup."""
    work = workspace(empty_profile, tmp_path / "laptop")
    profile = Profile(tmp_path / "laptop")
    recovery.add_code(profile.key, unwrap_key(profile.key, PASSPHRASE))
    profile.backups.mkdir(exist_ok=True)
    (profile.backups / "one.db").write_bytes(b"encrypted")
    device, token = laptop(hub, person(hub))
    with server.serving(hub) as running:
        connection.attach(work.store, running.address, token)
        yield work, profile, device
    work.store.close()


def call(work):
    with connection.line_of(work.store) as line:
        tokens = StoredTokens(work.store, work.clock)
        wipe.refuse_if_ordered(line, tokens)
        return tokens


def order(hub, device, **more):
    with database.transaction(hub.engine) as opened:
        devices.order_wipe(opened, hub.schema, TEST, device, hub.clock(), **more)


def left(profile):
    return sorted(p.name for p in profile.folder.rglob("*") if p.is_file() and p.name != "tries.json")


@pytest.mark.parametrize("rescue_first", [False, True])
def test_keys_go_first_then_files_and_the_hub_hears_of_it(hub, side, rescue_first):
    work, profile, device = side
    call(work)
    order(hub, device, rescue_first=rescue_first)
    with pytest.raises(HubRefusalError) as told:
        call(work)
    assert wipe.is_ordered(told.value)
    rescued = []
    rescue = (lambda: rescued.append(1)) if rescue_first else None
    assert wipe.carry_out(profile, work.store, work.clock, rescue)
    assert len(rescued) == rescue_first
    assert left(profile) == []
    with database.transaction(hub.engine) as opened:
        row = devices.get(opened, hub.schema, device)
        assert devices.state_of_row(row).value == "wiped"
        assert audit.verify(opened, hub.schema).broken is None
    with pytest.raises(DatabaseError, match="set up"):
        unlock(profile, PASSPHRASE)


def test_a_rescue_that_does_not_get_through_destroys_nothing(hub, side):
    work, profile, device = side
    call(work)
    order(hub, device, rescue_first=True)
    before = left(profile)

    def rescue():
        raise HubError

    with pytest.raises(HubError):
        wipe.carry_out(profile, work.store, work.clock, rescue)
    assert left(profile) == before


def test_a_wipe_that_is_cut_off_goes_on_at_the_next_start(hub, side, monkeypatch):
    work, profile, device = side
    call(work)
    order(hub, device, rescue_first=False)

    class PowerOffError(Exception):
        pass

    def cut(_profile):
        raise PowerOffError

    monkeypatch.setattr(wipe, "_files", cut)
    with pytest.raises(PowerOffError):
        wipe.carry_out(profile, work.store, work.clock)
    monkeypatch.undo()
    assert not profile.key.exists()  # nothing can read what is left
    assert profile.database.exists()
    assert wipe.has_begun(profile)
    assert wipe.finish(profile)
    assert left(profile) == []
    assert wipe.finish(profile)  # once more does no harm


def test_a_wipe_without_a_network_tells_the_hub_later(hub, empty_profile, tmp_path):
    work = workspace(empty_profile, tmp_path / "laptop")
    profile = Profile(tmp_path / "laptop")
    device, token = laptop(hub, person(hub))
    with server.serving(hub) as running:
        connection.attach(work.store, running.address, token)
        call(work)
        address = running.address
    order(hub, device, rescue_first=False)
    assert not wipe.carry_out(profile, work.store, work.clock)
    assert left(profile) == ["wiping.json"]
    create(profile, PASSPHRASE, CHEAP).close()  # somebody begins anew in the same folder
    assert not wipe.finish(profile)
    unlock(profile, PASSPHRASE).close()
    hub.clock.move(hours=1)  # the access token is of no use any more
    with server.serving(hub, port=int(address.rpartition(":")[2])):
        assert wipe.finish(profile)
    with database.transaction(hub.engine) as opened:
        assert devices.state_of_row(devices.get(opened, hub.schema, device)).value == "wiped"
    assert not profile.wipe_note.exists()
    unlock(profile, PASSPHRASE).close()


def test_a_lease_that_is_over_begins_anew_at_the_next_contact(hub, side):
    work, profile, device = side
    call(work)
    work.store.close()
    assert lease.lease_file(profile.database).exists()
    clock = TestClock(NOW + timedelta(days=14))
    with pytest.raises(LeaseOverError):
        unlock(profile, PASSPHRASE, clock)
    key = unwrap_key(profile.key, PASSPHRASE)
    with database.transaction(hub.engine) as opened:
        devices.revoke(opened, hub.schema, TEST, device, NOW)
    with pytest.raises(HubRefusalError):
        contact.ask_hub(profile, key, clock)
    with pytest.raises(LeaseOverError):
        unlock(profile, PASSPHRASE, clock)


def test_contact_opens_it_again_and_a_lost_one_hears_that_it_is_lost(hub, side):
    work, profile, device = side
    call(work)
    work.store.close()
    clock = TestClock(NOW + timedelta(days=14))
    key = unwrap_key(profile.key, PASSPHRASE)
    with pytest.raises(LockedError):
        unlock(profile, PASSPHRASE, clock)
    contact.ask_hub(profile, key, clock)
    unlock(profile, PASSPHRASE, clock).close()
    clock.move(days=13)
    unlock(profile, PASSPHRASE, clock).close()
    order(hub, device, rescue_first=False)
    with pytest.raises(HubRefusalError) as told:
        contact.ask_hub(profile, key, clock)
    assert wipe.is_ordered(told.value)
    assert left(profile) == []
    assert areas.travelling()
