"""A forgotten passphrase, and the hub that keeps half of the key."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pyotp
import pytest

from provider_ops.core.errors import LockedError
from provider_ops.hub import database, server
from provider_ops.hub.accounts import audit, devices, people
from provider_ops.hub.configuration.settings import Configuration
from provider_ops.store import escrow, recovery
from provider_ops.store.key import unwrap_key
from provider_ops.store.profile import Profile, unlock
from provider_ops.sync import connection
from provider_ops.sync.account import signin
from provider_ops.sync.account.recovery import hub_of, recover_by_hub
from provider_ops.sync.account.tokens import StoredTokens
from provider_ops.sync.line import HubRefusalError, Line
from tests.hub.accounts.hub import TEST, small_hub
from tests.support.work import CHEAP, MARKET, PASSPHRASE, workspace

PASSWORD, ANOTHER = "correct horse battery", "another passphrase"


@pytest.fixture
def hub():
    settings = Configuration(signin_escrow=True, devices_approve_first=2, devices_lease_days=0)
    made = replace(small_hub(), settings=settings)
    for n, login in enumerate(("marisol", "stranger")):
        with database.transaction(made.engine) as opened:
            person = (UUID(int=n + 1), login, login, "rep")
            people.add(opened, made.schema, TEST, person, (MARKET,), made.clock())
            people.set_password(opened, made.schema, TEST, person[0], PASSWORD, made.clock())
    yield made
    made.engine.dispose()


@pytest.fixture
def line(hub):
    with server.serving(hub) as running, Line(running.address) as made:
        yield made


def enrol(hub, line, login):
    who = signin.sign_in_with_password(line, login, PASSWORD)
    app = pyotp.parse_uri(signin.begin_second_factor(line, who))
    signin.confirm_second_factor(line, who, app.at(hub.clock()))
    return who, app


@pytest.fixture
def locked(hub, line, empty_profile, tmp_path):
    """A laptop whose passphrase nobody knows any more, and its person's authenticator app."""
    work = workspace(empty_profile, tmp_path / "laptop")
    profile = Profile(tmp_path / "laptop")
    who, app = enrol(hub, line, "marisol")
    signin.register_laptop(work.store, line, who, "laptop")
    assert hub_of(profile) is None
    StoredTokens(work.store, work.clock).access(line)
    work.store.close()
    return profile, app


def sign_in(hub, line, app, login="marisol"):
    hub.clock.move(seconds=30)
    return signin.sign_in_with_password(line, login, PASSWORD, app.at(hub.clock()))


def test_the_hub_helps_its_person_with_a_second_factor(hub, line, locked):
    profile, app = locked
    where = hub_of(profile)
    assert where.address == line.address
    store, code = recover_by_hub(profile, line, sign_in(hub, line, app), ANOTHER, cost=CHEAP)
    assert recovery.recover_key(profile.key, code) == unwrap_key(profile.key, ANOTHER)
    with pytest.raises(LockedError):
        unlock(profile, PASSPHRASE)
    assert hub_of(profile) is None
    with connection.line_of(store) as again:
        StoredTokens(store, hub.clock).renew(again, rejected="")
        used = StoredTokens(store, hub.clock).access(again)
        StoredTokens(store, hub.clock).renew(again, rejected=used)
    store.close()
    assert hub_of(profile) == where
    with hub.engine.connect() as opened:
        assert audit.verify(opened, hub.schema).broken is None
        whats = [row.what for row in opened.execute(hub.schema.accounts.audit.select())]
    assert whats.count("device.recover") == 1


def test_nobody_else_is_helped(hub, line, locked):
    profile, app = locked

    def refused(who):
        with pytest.raises(HubRefusalError) as told:
            recover_by_hub(profile, line, who, ANOTHER, cost=CHEAP)
        return told.value

    stranger, _other = enrol(hub, line, "stranger")
    assert "no key" in refused(stranger).detail
    who = sign_in(hub, line, app)
    with database.transaction(hub.engine) as opened:
        devices.revoke(opened, hub.schema, TEST, UUID(hub_of(profile).device_id), hub.clock())
    assert refused(who).reason == "refused"
    unlock(profile, PASSPHRASE).close()


def test_without_a_second_factor_nothing_is_handed_out(hub, line, locked):
    profile, _app = locked
    with database.transaction(hub.engine) as opened:
        people.remove_second_factor(opened, hub, TEST, UUID(int=1), hub.clock())
    who = signin.sign_in_with_password(line, "marisol", PASSWORD)
    with pytest.raises(HubRefusalError) as told:
        recover_by_hub(profile, line, who, ANOTHER, cost=CHEAP)
    assert told.value.reason == signin.SECOND_FACTOR_NEEDED


def test_neither_half_opens_anything_alone(hub, locked):
    profile, _app = locked
    with hub.engine.connect() as opened:
        (sealed,) = opened.execute(hub.schema.accounts.escrow.select()).all()
    half = hub.vault.open("escrow", sealed.device_id.bytes, sealed.sealed)
    key = unwrap_key(profile.key, PASSPHRASE)
    assert escrow.join_key(profile.key, half) == key
    assert half != key
    assert half.hex() not in profile.key.read_text()
    with pytest.raises(LockedError):
        escrow.join_key(profile.key, bytes(32))
