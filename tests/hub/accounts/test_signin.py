"""Signing in over HTTP: people, second factors, invitations, wrong tries, laptops."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import pyotp
import pytest
from argon2 import extract_parameters
from argon2.profiles import RFC_9106_LOW_MEMORY
from sqlalchemy import select

from provider_ops.core.errors import HubError
from provider_ops.hub import database, server
from provider_ops.hub.accounts import audit, devices, people, throttle
from provider_ops.hub.accounts.rules import Gauge
from provider_ops.hub.configuration.settings import Configuration
from provider_ops.sync.account import signin, tokens
from provider_ops.sync.account.signin import CODE_NEEDED, WAIT, WRONG, Known
from provider_ops.sync.account.tokens import StoredTokens, asked
from provider_ops.sync.line import HubRefusalError, Line
from tests.conftest import HASHER
from tests.hub.accounts.hub import TEST, small_hub
from tests.support.work import MARKET, workspace

PASSWORD = "correct horse battery"


@pytest.fixture
def hub():
    made = small_hub(settings=Configuration())
    yield made
    made.engine.dispose()


@pytest.fixture
def line(hub):
    with server.serving(hub) as running, Line(running.address) as made:
        yield made


def add(hub, login="marisol", role="rep", markets=(MARKET,), password=PASSWORD):
    key = UUID(int=len(login) << 64 | sum(map(ord, login)))
    with database.transaction(hub.engine) as connection:
        people.add(connection, hub.schema, TEST, (key, login.title(), login, role), markets,
                   hub.clock())  # fmt: skip
        if password:
            people.set_password(connection, hub.schema, TEST, key, password, hub.clock())
    return key


def refused(work, *arguments, **more):
    with pytest.raises(HubRefusalError) as told:
        work(*arguments, **more)
    return told.value.reason


def test_an_invitation_sets_the_password_once(hub, line):
    key = add(hub, password="")
    with database.transaction(hub.engine) as connection:
        code = people.invite(connection, hub.schema, TEST, key, hub.clock())
    assert refused(signin.sign_in_with_password, line, "marisol", PASSWORD) == WRONG
    with pytest.raises(HubRefusalError, match="fewer than 12"):
        signin.accept_invitation(line, code, "short")
    assert signin.accept_invitation(line, code.lower(), PASSWORD) == "marisol"
    who = signin.sign_in_with_password(line, " Marisol ", PASSWORD)
    assert (who.staff_id, who.name, who.role, who.markets) == (key, "Marisol", "rep", (MARKET,))
    assert not who.second_factor
    with pytest.raises(HubRefusalError, match="used"):
        signin.accept_invitation(line, code, PASSWORD)


def test_an_invitation_ends(hub, line):
    key = add(hub, password="")
    with database.transaction(hub.engine) as connection:
        code = people.invite(connection, hub.schema, TEST, key, hub.clock())
    hub.clock.move(days=7)
    with pytest.raises(HubRefusalError, match="time is over"):
        signin.accept_invitation(line, code, PASSWORD)


def test_a_second_factor_is_asked_for_and_no_code_is_taken_twice(hub, line):
    add(hub)
    who = signin.sign_in_with_password(line, "marisol", PASSWORD)
    uri = signin.begin_second_factor(line, who)
    app = pyotp.TOTP(parse_qs(urlsplit(uri).query)["secret"][0])
    signin.sign_in_with_password(line, "marisol", PASSWORD)  # it does not count yet
    with pytest.raises(HubRefusalError, match="not the code"):
        signin.confirm_second_factor(line, who, "000000")
    codes = signin.confirm_second_factor(line, who, app.at(hub.clock()))
    assert len(codes) == 10

    def try_(code):
        return refused(signin.sign_in_with_password, line, "marisol", PASSWORD, code)

    assert try_("") == CODE_NEEDED
    assert try_(app.at(hub.clock())) == WRONG  # it was used to confirm
    hub.clock.move(seconds=30)
    assert signin.sign_in_with_password(
        line, "marisol", PASSWORD, app.at(hub.clock())
    ).second_factor
    assert try_(app.at(hub.clock())) == WRONG
    assert try_(app.at(hub.clock() - timedelta(seconds=60))) == WRONG
    assert signin.sign_in_with_password(line, "marisol", PASSWORD, codes[3].lower()).second_factor
    assert try_(codes[3]) == WRONG
    assert refused(signin.sign_in_with_password, line, "marisol", "x", codes[4]) == WRONG


def test_a_hub_may_ask_for_a_second_factor(hub, empty_profile, tmp_path):
    hub = replace(hub, settings=Configuration(signin_second_factor=True, devices_approve_first=1))
    add(hub)
    work = workspace(empty_profile, tmp_path / "laptop")
    with server.serving(hub) as running, Line(running.address) as line:
        who = signin.sign_in_with_password(line, "marisol", PASSWORD)
        register = (signin.register_laptop, work.store, line, who, "laptop")
        assert refused(*register) == signin.SECOND_FACTOR_NEEDED
        app = pyotp.parse_uri(signin.begin_second_factor(line, who))
        signin.confirm_second_factor(line, who, app.at(hub.clock()))
        assert signin.register_laptop(*register[1:]) == tokens.APPROVED
        assert refused(*register) == "refused"  # a ticket registers once
    work.store.close()


def test_wrong_tries_wait_and_a_laptop_that_is_known_does_not(hub, line, empty_profile, tmp_path):
    key = add(hub)
    work = workspace(empty_profile, tmp_path / "laptop")
    who = signin.sign_in_with_password(line, "marisol", PASSWORD)
    assert signin.register_laptop(work.store, line, who, "laptop") == tokens.PENDING
    assert not signin.is_approved(work.store, work.clock)
    known = signin.known_laptop(work.store)

    def try_(password, **more):
        return refused(signin.sign_in_with_password, line, "marisol", password, **more)

    for _ in range(5):
        assert try_("wrong") == WRONG
    assert try_(PASSWORD) == WAIT
    assert try_(PASSWORD, known=Known(known.device_id, "guessed")) == WAIT
    assert signin.sign_in_with_password(line, "marisol", PASSWORD, known=known).staff_id == key
    hub.clock.move(seconds=1)
    signin.sign_in_with_password(line, "marisol", PASSWORD)
    assert try_("wrong") == WRONG  # counted from the start again
    with hub.engine.connect() as connection:
        whats = list(connection.scalars(select(hub.schema.accounts.audit.c.what)))
    assert whats.count("person.sign-in.wrong") == 1
    work.store.close()


def test_unknown_names_are_told_like_wrong_passwords_and_cost_as_much(hub, line, monkeypatch):
    add(hub)
    looked = []
    from provider_ops.hub.accounts import passwords

    real = passwords._HASHER

    class Watched:
        def verify(self, kept, password):
            looked.append(kept.rsplit("$", 2)[0])  # without salt and sum
            return real.verify(kept, password)

        hash = real.hash

    monkeypatch.setattr(passwords, "_HASHER", Watched())
    for login in ("marisol", "nobody", "with space"):
        with pytest.raises(HubRefusalError) as told:
            signin.sign_in_with_password(line, login, "wrong")
        assert (told.value.reason, told.value.title) == (WRONG, "The sign-in is not right")
    assert len(looked) == 3
    assert len(set(looked)) == 1  # of one cost


def test_passwords_are_kept_as_the_standard_recommends():
    kept = HASHER.hash("quiet pelican")
    assert extract_parameters(kept) == RFC_9106_LOW_MEMORY


def test_many_sources_do_not_lock_a_known_laptop_out_and_one_source_cannot_try_all(hub):
    schema = hub.schema
    with database.transaction(hub.engine) as connection:
        for n in range(rules_free(Gauge.SOURCE)):
            throttle.take(connection, schema, throttle.gauges(f"n{n}", "192.0.2.9", None), hub.clock())
        with pytest.raises(HubError):
            throttle.take(connection, schema, throttle.gauges("new", "192.0.2.9", None), hub.clock())
        throttle.take(connection, schema, throttle.gauges("new", "192.0.2.10", None), hub.clock())
        for n in range(rules_free(Gauge.ACCOUNT)):
            throttle.take(connection, schema, throttle.gauges("a", f"10.0.{n}.1", None), hub.clock())
        with pytest.raises(HubError):
            throttle.take(connection, schema, throttle.gauges("a", "10.1.0.1", None), hub.clock())
        device = UUID(int=7)
        throttle.take(connection, schema, throttle.gauges("a", "10.1.0.1", device), hub.clock())


def rules_free(gauge):
    from provider_ops.hub.accounts.rules import FREE_TRIES

    return FREE_TRIES[gauge]


def test_a_laptop_is_approved_by_a_manager_of_its_market_alone(hub, line, empty_profile, tmp_path):
    hub_settings = hub.settings
    assert hub_settings.devices_approve_first == 0
    rep = add(hub)
    add(hub, "boss", "manager")
    add(hub, "stranger", "manager", markets=("fl-other",))
    add(hub, "colleague", "rep")
    sides = {}
    for login in ("marisol", "boss", "stranger", "colleague"):
        work = workspace(empty_profile, tmp_path / login)
        who = signin.sign_in_with_password(line, login, PASSWORD)
        signin.register_laptop(work.store, line, who, login)
        sides[login] = work
    with database.transaction(hub.engine) as connection:
        for one in devices.listed(connection, hub.schema):
            if one.name != "marisol":
                devices.approve(connection, hub.schema, TEST, one.id, hub.clock())

    def ask(login, method, path, body=None):
        work = sides[login]
        return asked(line, StoredTokens(work.store, work.clock),
                     lambda token: line.ask(method, path, body, token=token))  # fmt: skip

    listed = {login: {d["name"] for d in ask(login, "GET", "/v1/devices")["devices"]}
              for login in ("boss", "stranger", "colleague")}  # fmt: skip
    assert listed["boss"] == {"marisol", "boss", "colleague"}
    assert listed["stranger"] == {"stranger"}
    assert listed["colleague"] == set()
    device = next(d["device"] for d in ask("boss", "GET", "/v1/devices")["devices"]
                  if d["name"] == "marisol")  # fmt: skip
    for login in ("stranger", "colleague"):
        with pytest.raises(HubRefusalError, match="does not know"):
            ask(login, "POST", f"/v1/devices/{device}/approve")
    assert refused(ask, "marisol", "GET", "/v1/devices") == "pending"
    assert ask("boss", "POST", f"/v1/devices/{device}/approve") == {"state": "approved"}
    assert signin.is_approved(sides["marisol"].store, sides["marisol"].clock)
    assert ask("boss", "POST", f"/v1/devices/{device}/wipe", {"rescue_first": True}) == {
        "state": "wiping"
    }
    assert refused(ask, "marisol", "GET", "/v1/devices") == "rescue-and-wipe"
    assert ask("marisol", "POST", "/v1/device/wiped") == {"state": "wiped"}
    assert refused(signin.is_approved, sides["marisol"].store, hub.clock) == "refused"
    with database.transaction(hub.engine) as connection:
        people.set_disabled(
            connection, hub.schema, TEST, people.named(connection, hub.schema, "boss").staff_id,
            hub.clock(), disabled=True,
        )  # fmt: skip
        assert audit.verify(connection, hub.schema).broken is None
    assert refused(ask, "boss", "GET", "/v1/devices") == "refused"
    assert refused(signin.sign_in_with_password, line, "boss", PASSWORD) == WRONG
    assert rep
    for work in sides.values():
        work.store.close()


def test_a_password_is_never_repeated(line):
    for body in ({"login": "a", "password": ["secret word"]}, {"password": "secret word"}):
        with pytest.raises(HubRefusalError) as told:
            line.ask("POST", "/v1/signin/password", body)
        assert "secret" not in str(told.value)
        assert told.value.title == "The message cannot be read"
