"""Whatever arrives at the hub: it answers in words, never stumbles, and keeps nothing of nonsense."""

from __future__ import annotations

import copy
from uuid import uuid4

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from provider_ops.network.model import Organization
from provider_ops.store.changes import SCHEMA
from provider_ops.sync import wire
from tests.hub.test_http import _token
from tests.support import local_http
from tests.support.work import MARKET

pytestmark = pytest.mark.postgres

SLOW = list(HealthCheck)
EXAMPLES = 8

JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**70), 2**70), st.floats(), st.text(max_size=20),
    st.sampled_from(["", "\0", "\ud800", "0" * 5_000, "2026-13-45", str(uuid4()), "NaN", -1,
                     [], {}, [[]], [None, None], {"": ""}, "shared", MARKET, "hub_user", "id",
                     "market_id", "rev", "deleted", "extra", "'; DROP TABLE provider; --"]),
    st.recursive(st.none(), lambda inner: st.lists(inner, max_size=2), max_leaves=20),
)  # fmt: skip


@pytest.fixture
def api(served):
    with local_http.Client(base_url=served.address) as client:
        yield client


@pytest.fixture
def described(served, attach):
    """The hub's own description of itself, with the token of a laptop it knows."""
    headers = {"Authorization": f"Bearer {_token(attach())}"}
    found = schemathesis.openapi.from_url(f"{served.address}/openapi.json")
    return found, headers


def test_no_request_that_fits_its_description_makes_the_hub_stumble(described):
    schema, headers = described
    tried = 0
    for result in schema.get_all_operations():
        operation = result.ok()

        @settings(max_examples=EXAMPLES, deadline=None, database=None, derandomize=True,
                  suppress_health_check=SLOW)  # fmt: skip
        @given(case=operation.as_strategy())
        def ask(case):
            for given_headers in ({}, headers):
                answer = case.call(headers=given_headers)
                assert answer.status_code < 500, (case.formatted_path, answer.text)

        ask()
        tried += 1
    assert tried >= 6


def good_request(key, row):
    """A question with a change of each kind, in the shape that laptops send."""
    op = {"schema": SCHEMA, "table": "organization", "row": str(row), "market": MARKET,
          "device_time": "2026-01-01T00:00:00Z"}  # fmt: skip
    changes = [
        op | {"kind": "update", "fields": {"name": ["Office", "Other"], "members": [None, 3]}},
        op | {"kind": "update", "fields": {"note": ["", "x"], "of_tomorrow": [None, [1]]}},
        op | {"kind": "create", "row": str(uuid4()), "table": "provider",
              "fields": {"npi": [None, "2000000002"], "given_name": [None, "A"],
                         "family_name": [None, "B"]}},
        op | {"kind": "delete", "fields": {"name": ["nobody", None]}},
        op | {"kind": "restore", "fields": {"name": ["Office", "Again"]}},
    ]  # fmt: skip
    for change in changes:
        change["op_id"] = change["group_id"] = str(uuid4())
    return {"xid": str(key), "incarnation": "", "schema": SCHEMA, "operations": changes,
            "positions": {MARKET: {"epoch": "x", "rev": 0, "after": wire.LAST_KEY,
                                   "as_of": None}}}  # fmt: skip


@st.composite
def mutated(draw):
    """Return what spoils a message: a walk into it, and what stands there instead."""
    return draw(st.lists(st.tuples(st.lists(st.integers(0, 9), max_size=5), JUNK,
                                   st.sampled_from(["put", "drop", "rename"])),
                         min_size=1, max_size=3))  # fmt: skip


def spoil(message, changes):
    """Apply the changes to a copy of the message."""
    spoiled = copy.deepcopy(message)
    for walk, junk, how in changes:
        place, holder, name = spoiled, None, None
        for step in walk:
            if not isinstance(place, dict | list) or not place:
                break
            holder, name = place, step % len(place)
            name = list(place)[name] if isinstance(place, dict) else name
            place = holder[name]
        if holder is None:
            continue
        if how == "put" or (how == "rename" and isinstance(holder, list)):
            holder[name] = junk
        elif how == "drop":
            del holder[name]
        else:
            holder[str(junk)] = holder.pop(name)
    return spoiled


def test_a_mutated_message_is_answered_and_does_no_harm(hub, attach, api):
    side, other = attach(), attach()
    with side.work.act() as session:
        office = Organization(id=side.work.new_id(), market_id=MARKET, name="Office", kind="group")
        session.add(office)
        key = office.id
    side.sync(), other.sync()
    token = _token(side)

    @settings(max_examples=40, deadline=None, database=None, derandomize=True,
              suppress_health_check=SLOW)  # fmt: skip
    @given(changes=mutated())
    def post(changes):
        asked = spoil(good_request(uuid4(), key), changes)
        try:
            content = wire.pack(asked)
        except (ValueError, TypeError, RecursionError):
            return  # no JSON at all
        before = _books(hub)
        answer = _post(api, token, content)
        assert answer.status_code in (200, 422), answer.text
        if answer.status_code == 200:
            told = wire.parse(wire.Answer, wire.unpack(answer.content))
            assert {ack.status for ack in told.acks} <= {
                "applied", "noop", "journaled", "aliased", "parked"}  # fmt: skip
        else:
            assert _books(hub) == before

    post()
    other.sync()  # nothing came in that a laptop cannot take


def test_a_message_of_other_bytes_changes_nothing(hub, attach, api):
    side = attach()
    token = _token(side)
    good = wire.pack(good_request(uuid4(), uuid4()))
    before = _books(hub)

    @settings(max_examples=40, deadline=None, database=None, derandomize=True,
              suppress_health_check=SLOW)  # fmt: skip
    @given(place=st.integers(0, len(good) - 1), byte=st.integers(1, 255), cut=st.booleans())
    def post(place, byte, cut):
        content = good[:place] if cut else (
            good[:place] + bytes([good[place] ^ byte]) + good[place + 1 :])  # fmt: skip
        wrong_digest = _post(api, token, content, digest=wire.digest(good))
        assert wrong_digest.status_code == 422
        assert _books(hub) == before

    post()


def _post(api, token, content, digest=None):
    headers = {"Authorization": f"Bearer {token}", "Content-Type": wire.MEDIA_TYPE,
               wire.DIGEST: digest or wire.digest(content)}  # fmt: skip
    return api.post("/v1/exchange", content=content, headers=headers)


def _books(hub):
    schema = hub.schema
    with hub.engine.connect() as connection:
        heads = connection.execute(select(schema.market.c.id, schema.market.c.head)).all()
        counts = [
            connection.scalar(select(func.count()).select_from(table))
            for table in (schema.operation, schema.history, schema.alias)
        ]
    return sorted(map(tuple, heads)), counts
