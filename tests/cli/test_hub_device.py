"""A laptop is let in from the command line: its token opens exactly the markets named."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from uuid import uuid4

import pytest

from provider_ops.areas import travelling
from provider_ops.cli.app import run
from provider_ops.core.clock import system_clock
from provider_ops.hub import access, server
from provider_ops.hub.database import transaction


@pytest.fixture
def folder():
    """Outside pytest's own folder, which is closed to the user that PostgreSQL runs as."""
    with tempfile.TemporaryDirectory() as name:
        made = Path(name)
        made.chmod(0o755)
        yield made


@pytest.mark.postgres
def test_a_token_opens_the_markets_it_was_made_for(folder, capsys):
    person = uuid4()
    code = run(
        ["--data-dir", str(folder), "--json", "hub", "device", "--staff", str(person),
         "--market", "fl-x", "--name", "laptop"],
        window="ui.app",
    )  # fmt: skip
    assert code == 0
    token = json.loads(capsys.readouterr().out)["token"]
    with (
        server.opened(folder / "hub", travelling(), system_clock) as hub,
        transaction(hub.engine) as connection,
    ):
        access.create_market(connection, hub.schema, "fl-other")
        caller = access.caller_of(connection, hub.schema, token)
        with pytest.raises(access.RefusedError):
            access.caller_of(connection, hub.schema, token + "x")
    assert caller.staff_id == person
    assert set(caller.readable) == {"fl-x", "shared"}
    assert caller.writable == frozenset({"fl-x"})
