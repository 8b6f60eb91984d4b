"""What a laptop is told when the hub itself fails, so that it knows whether a change is at fault."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import OperationalError

from provider_ops.core.errors import HubError
from provider_ops.sync.line import HubFaultError
from provider_ops.sync.model import Parked
from tests.sync.test_exchange import add_office

pytestmark = pytest.mark.postgres


def broken(hub, error):
    """Let the hub's merge fail in the middle of an exchange, as it would in the database."""

    def fail(*_words):
        raise error

    object.__setattr__(hub, "exchange", fail)


def test_a_database_out_of_reach_sets_no_change_aside(attach, served):
    side = attach()
    add_office(side)
    broken(served.hub, OperationalError("SELECT 1", {}, Exception("the server closed")))
    for _ in range(7):
        with pytest.raises(HubError, match="busy") as told:
            side.sync()
        assert not isinstance(told.value, HubFaultError)
        assert told.value.retry_after_s == 30
    with side.work.read() as session:
        assert session.query(Parked).all() == []


def test_any_other_failure_is_told_as_a_stumble(attach, served):
    side = attach()
    add_office(side)
    broken(served.hub, KeyError("npi"))
    with pytest.raises(HubFaultError):
        side.sync()
