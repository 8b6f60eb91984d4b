"""A laptop is let in from the command line, and kept out again."""

from __future__ import annotations

import json
from uuid import UUID, uuid4

import pytest

from provider_ops.areas import travelling
from provider_ops.cli.app import run
from provider_ops.core.clock import system_clock
from provider_ops.core.errors import ExitCode
from provider_ops.hub import access, server
from provider_ops.hub.accounts import devices, renewal
from provider_ops.hub.accounts.errors import RefusedError, RescueAndWipeError
from provider_ops.hub.accounts.renewal import Asked
from provider_ops.hub.configuration.settings import Configuration
from provider_ops.hub.database import transaction
from provider_ops.sync.account.secret import fingerprint


@pytest.fixture
def command(postgres_with_tables, tmp_path, capsys):
    def call(word, *words):
        before = ["--data-dir", str(tmp_path), "--json", "hub", "device", word]
        code = run([*before, "--database", postgres_with_tables, *words], window="ui.app")
        told = capsys.readouterr().out
        return code, [json.loads(line) for line in told.splitlines()]

    return call


@pytest.mark.postgres
def test_a_laptop_is_added_listed_revoked_approved_and_wiped(postgres_with_tables, command, tmp_path):
    person = uuid4()
    settings = Configuration(database_url=postgres_with_tables)
    with server.opened(tmp_path, travelling(), system_clock, settings) as hub:
        with transaction(hub.engine) as connection:
            access.create_market(connection, hub.schema, "fl-x")
            access.create_market(connection, hub.schema, "fl-other")
            access.create_person(connection, hub.schema, person, "Marisol")
            access.grant(connection, hub.schema, person, "fl-x")
        code, [added] = command("add", "--staff", str(person), "--name", "laptop")
        assert code == ExitCode.DONE
        device = UUID(added["device"])

        def caller(shown, following):
            made = renewal.renew(hub, Asked(shown, fingerprint(following)), "here")
            with transaction(hub.engine) as connection:
                return devices.enter(connection, hub.schema, made.access, system_clock())

        come = caller(added["token"], "second")
        assert (come.device_id, come.staff_id) == (device, person)
        assert set(come.readable) == {"fl-x", "shared"}
        assert come.writable == frozenset({"fl-x"})
        with pytest.raises(RefusedError):
            caller(added["token"] + "x", "second")
        assert command("list")[1][0]["state"] == "approved"
        assert command("wipe", "--rescue", str(device)) == (
            0, [{"device": str(device), "state": "wiping"}]
        )  # fmt: skip
        with pytest.raises(RescueAndWipeError):
            caller("second", "third")
        assert command("approve", str(device))[0] == ExitCode.PROBLEMS
        _code, [second] = command("add", "--staff", str(person), "--name", "another")
        assert command("revoke", second["device"])[1][0]["state"] == "revoked"
        with pytest.raises(RefusedError):
            caller(second["token"], "x")
        assert command("approve", second["device"])[1][0]["state"] == "approved"
        assert command("revoke", str(uuid4()))[0] == ExitCode.PROBLEMS
