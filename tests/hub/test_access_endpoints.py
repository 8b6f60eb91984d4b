"""For every role and endpoint: another market's rows cannot be read, guessed, pushed to, inferred.

What is not yours is answered as what is not there. A new endpoint fails here until it says what it
does about markets: a probe in `PROBES`, or a reason in `OF_NO_MARKET`.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace

import pytest
from sqlalchemy import insert, select

from provider_ops.hub import database, server
from provider_ops.hub.api.app import build_app
from provider_ops.hub.authority import ADMIN, ROLES, WHOLE_MARKET
from provider_ops.store.base import SHARED_MARKET
from provider_ops.sync import wire
from tests.hub import stocked
from tests.hub.asking import IDS, create, delete, key_of, operation, person, update
from tests.hub.stocked import HERS, MINE
from tests.hub.web import given_away, shown, web, words_of
from tests.support import local_http
from tests.support.hubs import postgres_hub
from tests.support.postgres import fresh_database
from tests.support.work import NOW, TestClock

pytestmark = pytest.mark.postgres

NOWHERE = "nowhere"
OF_NO_MARKET = {
    ("GET", "/v1/hello"): "a known body",
    ("GET", "/v1/health"): "whether the process lives",
    ("GET", "/v1/ready"): "whether the database does",
    ("GET", "/metrics"): "figures of the process, for this machine",
    ("POST", "/v1/signin/password"): "before anybody is known",
    ("POST", "/v1/signin/invitation"): "before anybody is known",
    ("POST", "/v1/signin/second-factor"): "about the asker alone",
    ("POST", "/v1/signin/second-factor/confirm"): "about the asker alone",
    ("POST", "/v1/device"): "about the asker's laptop alone",
    ("GET", "/v1/device"): "about the asker's laptop alone",
    ("POST", "/v1/device/wiped"): "about the asker's laptop alone",
    ("POST", "/v1/token"): "about the asker's laptop alone",
    ("POST", "/v1/escrow"): "about the asker's laptop alone",
    ("POST", "/v1/recover"): "about the laptop of whoever holds the ticket",
    ("GET", "/v1/signin"): "how people sign in here",
    ("POST", "/v1/signin/browser"): "before anybody is known",
    ("POST", "/v1/signin/browser/finish"): "before anybody is known",
}
OPEN = {"/v1/hello", "/v1/health", "/v1/ready", "/metrics", "/v1/recover", "/v1/token"}
BODIES = {"/v1/devices/{device_id}/wipe": {"rescue_first": False}, "/v1/escrow": {"half": "A" * 43 + "="}}


@pytest.fixture(scope="module")
def hub(postgres_server, postgres_template):
    with fresh_database(postgres_server, postgres_template) as url:
        made = postgres_hub(url, TestClock(NOW))
        yield made
        made.engine.dispose()


@pytest.fixture(scope="module")
def app(hub):
    with server.serving(hub) as running, local_http.Client(base_url=running.address) as client:
        yield client


@pytest.fixture(scope="module", params=ROLES)
def asker(request, app, hub):
    return web(app, hub, request.param)


@pytest.fixture(scope="module")
def keys(hub, asker):
    """Every market has rows that no other role has asked for; in hers something is set aside."""
    made = stocked.stock(hub)
    made[HERS, "parked"] = IDS.new()
    with database.transaction(hub.engine) as connection:
        connection.execute(
            insert(hub.schema.operation).values(
                market_id=HERS, op_id=IDS.new(), device_id=IDS.new(), staff_id=IDS.new(),
                kind="create", status="parked", reason="invalid", table_name="visit",
                row_id=made[HERS, "parked"], row_market_id=HERS, rev=1, at=NOW,
            )
        )  # fmt: skip
    return made


@pytest.fixture(scope="module")
def insider(app, hub):
    """A person of her market with a laptop."""
    return web(app, hub, "rep", (HERS,))


@pytest.fixture(scope="module")
def as_it_was(hub, keys):
    """What nobody may change, as the test before left it: just as it found it."""
    return image_of(hub)


@pytest.fixture(autouse=True)
def nothing_of_hers_changes(hub, as_it_was):
    yield
    assert image_of(hub) == as_it_was


def image_of(hub):
    image = stocked.image(hub, HERS, SHARED_MARKET)
    image.pop("hub_blob")  # whoever has a file may bring it
    return image


def routes(hub):
    return {
        (method, route.path)
        for route in build_app(hub).routes
        for method in route.methods
        if method != "HEAD" and route.path != "/openapi.json"
    }


def test_every_endpoint_is_probed_or_has_a_reason(hub):
    assert routes(hub) == set(PROBES) | set(OF_NO_MARKET)
    assert not set(PROBES) & set(OF_NO_MARKET)


def test_nobody_gets_in_without_a_token(app, hub, asker):
    for method, path in routes(hub):
        if path in OPEN or "signin" in path or (method, path) == ("POST", "/v1/device"):
            continue
        filled = re.sub(r"\{(as_of|page)\}", "0", path)
        filled = filled.replace("{sha256}", hashlib.sha256(b"").hexdigest())
        filled = re.sub(r"\{\w+\}", str(IDS.new()), filled)
        body = {"json": BODIES[path]} if path in BODIES else {}
        answer = app.request(method, filled, **body)
        assert answer.status_code == 401, (method, path)
        guessed = asker(method, filled, token="guessed", **body)
        assert guessed.status_code in (401, 422), (method, path)  # or the message is none


@pytest.mark.parametrize("endpoint", sorted(OF_NO_MARKET), ids=" ".join)
def test_what_has_no_market_gives_none_away(asker, keys, endpoint):
    if endpoint == ("POST", "/v1/device/wiped"):
        return  # it would end the asker's laptop; its answer is the state of it
    answer = asker(*endpoint, json={})
    assert given_away(words_of(answer), keys) == []


# --- what a laptop asks when it synchronizes
def same_acks(asker, keys, theirs, nowheres):
    """Push two operations alike but for what they name; return what became of both."""
    outcomes = []
    for op in (theirs, nowheres):
        answer = asker.exchange(op)
        (ack,) = answer.acks
        assert {m.market for m in answer.markets} == {MINE, SHARED_MARKET} == set(answer.scope)
        named = {f'"{HERS}"'} | {f" of {HERS}" for word in (f" of {HERS}",) if word in str(op)}
        assert given_away(words_of_answer(answer), keys, asked=named) == []
        outcomes.append((ack.status, ack.reason, ack.table, ack.has_image, bool(ack.rev)))
    assert outcomes[0] == outcomes[1]
    return outcomes[0][:2]


def words_of_answer(answer):
    return json.dumps(wire.unpack(wire.pack(answer)))


def exchange(asker, keys):
    theirs, nothing = keys[HERS, "visit"], IDS.new()
    pulled = asker.exchange(positions={
        HERS: wire.Position("x", 0, "0" * 32), MINE: wire.Position("x", 0), NOWHERE: wire.Position("x", 0),
    })  # fmt: skip
    assert {m.market for m in pulled.markets} == {MINE, SHARED_MARKET} == set(pulled.scope)
    assert given_away(words_of_answer(pulled), keys) == []

    def pair(make):
        return same_acks(asker, keys, make(theirs), make(nothing))

    for market in (HERS, NOWHERE, SHARED_MARKET):
        for make in (
            lambda row, m=market: update("visit", row, market=m, notes=("", "n")),
            lambda row, m=market: delete("visit", row, market=m),
            lambda row, m=market: operation("restore", "visit", row, m, {}),
            lambda row, m=market: create("visit", row=row, market=m, rep_id=asker.asker.staff,
                                         organization_id=IDS.new(), purpose="", day=NOW.date()),
        ):  # fmt: skip
            assert pair(make) == ("parked", "scope")
    missing = "role" if asker.asker.role == "trainer" else "no-row"
    assert pair(lambda row: update("visit", row, market=MINE, notes=("", "n"))) == ("parked", missing)
    assert pair(lambda row: {**update("visit", row, market=MINE), "fields": 5}) == ("parked", "invalid")


def guesses(asker, keys):
    """What stands in hers under a key or a number is not known in mine."""
    mine = {"market": MINE, "rep_id": asker.asker.staff, "purpose": "", "day": NOW.date()}

    def visit(**named):
        return create("visit", **{"organization_id": IDS.new(), **mine, **named})

    for named in ("hub_exit", "hub_alias", "parked", "contact"):
        assert same_acks(asker, keys, visit(row=keys[HERS, named]), visit()) == ("applied", "")
    for column, named in (("organization_id", "organization"), ("organization_id", "parked"),
                          ("provider_id", "provider"), ("location_id", "location")):  # fmt: skip
        theirs = visit(**{column: keys[HERS, named]})
        assert same_acks(asker, keys, theirs, visit(**{column: IDS.new()})) == ("applied", "")
    known = {**visit(), "op_id": str(keys[HERS, "hub_operation"])}
    assert same_acks(asker, keys, known, visit()) == ("applied", "")
    unread = {**visit(market=HERS), "op_id": str(keys[HERS, "hub_operation"])}
    assert same_acks(asker, keys, unread, visit(market=HERS)) == ("parked", "scope")


def natural_keys(asker, keys, hub):
    with database.transaction(hub.engine) as connection:
        providers = hub.schema.rows["provider"]
        whose = providers.c.market_id == HERS, providers.c.id == keys[HERS, "provider"]
        number = connection.scalar(select(providers.c.npi).where(*whose))
    made = [create("provider", market=MINE, npi=npi, family_name="f", given_name="g")
            for npi in (number, str(IDS.new()))]  # fmt: skip
    status = same_acks(asker, keys, *made)
    assert status == (("parked", "role") if asker.asker.role == "trainer" else ("applied", ""))


def conflicts(asker, keys):
    def told(row):
        return create("conflict", market=MINE, op_id=IDS.new(), table_name="visit", row_id=row,
                      field="notes", base="", hub="", mine="", author_id=asker.asker.staff,
                      journaled_at=NOW)  # fmt: skip

    same_acks(asker, keys, told(keys[HERS, "visit"]), told(IDS.new()))


def test_probe_exchange(asker, hub, keys):
    for probe in (exchange, guesses, conflicts):
        probe(asker, keys)
    natural_keys(asker, keys, hub)


def test_probe_snapshot(asker, keys):
    for table in ("organization", "remittance", "no_such_table", "hub_user", "hub_operation"):
        for after in ("0" * 32, keys[HERS, "organization"].hex):
            ways = [asker("GET", f"/v1/snapshot/{market}/{table}/0/{after}") for market in (HERS, NOWHERE, "%20", "*")]
            assert {answer.status_code for answer in ways} == {404}
            assert len({words_of(answer) for answer in ways}) == 1
        mine = asker("GET", f"/v1/snapshot/{MINE}/{table}/0/{'0' * 32}")
        assert given_away(words_of(mine), keys) == []
    page = asker("GET", f"/v1/snapshot/{MINE}/organization/0/{keys[HERS, 'organization'].hex}")
    assert given_away(words_of(page), keys) == []


def import_page(market, import_id, row=None):
    columns = ["id", "import_id", "code", "name", "setting"]
    cells = [[(row or IDS.new()).hex], [import_id.hex], ["11"], ["Office"], [""]]
    return wire.ImportPage(market, wire.RowPage("place_code", columns, cells))


def send_page(asker, market, import_id, row=None):
    return asker("POST", f"/v1/import/{import_id}/place_code/0", import_page(market, import_id, row))


def test_probe_import(asker, hub, keys):
    theirs, nothing = keys[HERS, "data_import"], IDS.new()
    for market in (HERS, NOWHERE, SHARED_MARKET):
        answers = [send_page(asker, market, key) for key in (theirs, nothing)]
        assert shown(answers[0]) == shown(answers[1])
        assert answers[0].status_code == 404
    answers = [send_page(asker, MINE, key) for key in (theirs, nothing)]
    assert shown(answers[0]) == shown(answers[1])
    load = create("data_import", market=MINE, kind="835", file_name="", sha256="", imported_at=NOW,
                  staff_id=asker.asker.staff)  # fmt: skip
    asker.exchange(load)
    answers = [send_page(asker, MINE, key_of(load), row) for row in (keys[HERS, "place_code"], IDS.new())]
    assert {words_of(answer).split('"rev"')[0] for answer in answers} == {words_of(answers[0]).split('"rev"')[0]}
    colleague = person(hub, "manager", (MINE,))
    other = create("data_import", market=MINE, kind="835", file_name="", sha256="", imported_at=NOW,
                   staff_id=colleague.staff)  # fmt: skip
    colleague.exchange(other)
    status = "stored" if asker.asker.role in WHOLE_MARKET else "unknown"
    assert f'"{status}"' in words_of(send_page(asker, MINE, key_of(other)))


def test_probe_blob(asker, hub, keys):
    theirs, nothing = stocked.sha256(HERS), "0" * 64
    assert shown(asker("GET", f"/v1/blob/{theirs}")) == shown(asker("GET", f"/v1/blob/{nothing}"))
    assert asker("GET", f"/v1/blob/{theirs}").status_code == 404
    assert asker("GET", f"/v1/blob/{stocked.sha256(MINE)}").content == stocked.content(MINE)
    wrong = [asker("PUT", f"/v1/blob/{sha}", content=b"other") for sha in (theirs, nothing)]
    assert shown(wrong[0]) == shown(wrong[1])
    brought = asker("PUT", f"/v1/blob/{theirs}", content=stocked.content(HERS))
    assert brought.status_code == 200
    assert asker("GET", f"/v1/blob/{theirs}").status_code == 404  # no row of his markets names it


def test_probe_devices(asker, insider, hub, keys):
    listed = asker("GET", "/v1/devices")
    text = words_of(listed)
    if asker.asker.role != ADMIN:  # who decides about every laptop of the hub
        assert str(insider.asker.device) not in text
        assert given_away(text, keys) == []
        both = person(hub, "rep", (MINE, HERS))
        both.exchange()
        assert given_away(words_of(asker("GET", "/v1/devices")), keys) == []
    for act in ("approve", "revoke", "wipe"):
        if asker.asker.role == ADMIN:
            continue
        answers = [asker("POST", f"/v1/devices/{device}/{act}", json={"rescue_first": False})
                   for device in (insider.asker.device, IDS.new())]  # fmt: skip
        assert shown(answers[0]) == shown(answers[1])
    assert insider("GET", "/v1/device").json()["state"] == "approved"


def test_probe_blob_parts(asker, hub, keys):
    theirs, nothing = stocked.sha256(HERS), "0" * 64
    for path in ("/v1/blob/{}/received", "/v1/blob/{}"):
        ways = [asker("GET", path.format(sha), headers={"Range": "bytes=0-9"}) for sha in (theirs, nothing)]
        assert shown(ways[0]) == shown(ways[1])
    sent = [asker("PATCH", f"/v1/blob/{sha}?offset=0&size=5", content=b"other") for sha in (theirs, nothing)]
    assert shown(sent[0]) == shown(sent[1])
    mine = asker("GET", f"/v1/blob/{stocked.sha256(MINE)}", headers={"Range": "bytes=1-3"})
    assert (mine.status_code, mine.content) == (206, stocked.content(MINE)[1:4])


def test_probe_card(asker, keys):
    card = asker("POST", "/v1/card", wire.CardRequest("00" * 32, "11" * 32))
    assert given_away(words_of(card), keys) == []
    assert asker("POST", "/v1/card", wire.CardRequest("00", "11")).status_code == 400


def test_probe_digest(asker, keys):
    for table in ("organization", "remittance", "no_such_table"):
        for path, bucket in (("/v1/digest", 0), ("/v1/digest/rows", keys[HERS, "organization"].bytes[-1])):
            answers = [asker("POST", path, wire.DigestRequest(market, table, ["name"], bucket))
                       for market in (HERS, NOWHERE)]  # fmt: skip
            assert shown(answers[0]) == shown(answers[1])
            assert answers[0].status_code == 404
            mine = asker("POST", path, wire.DigestRequest(MINE, table, ["name"], bucket))
            assert mine.status_code == 200
            assert given_away(words_of(mine), keys) == []


def test_probe_rescue(asker, keys):
    package = wire.Rescue(1, [])
    answers = [asker("POST", "/v1/rescue", replace(package, changes=[{"market": m}])) for m in (HERS, NOWHERE)]
    assert {answer.status_code for answer in answers} == {200}
    assert all(given_away(words_of(answer), keys) == [] for answer in answers)


def test_probe_own_devices(asker, insider, keys):
    text = words_of(asker("GET", "/v1/devices/mine"))
    assert str(asker.asker.device) in text
    assert str(insider.asker.device) not in text
    assert given_away(text, keys) == []


PROBES = {
    ("GET", "/v1/blob/{sha256}/received"): test_probe_blob_parts,
    ("PATCH", "/v1/blob/{sha256}"): test_probe_blob_parts,
    ("POST", "/v1/card"): test_probe_card,
    ("POST", "/v1/digest"): test_probe_digest,
    ("POST", "/v1/digest/rows"): test_probe_digest,
    ("POST", "/v1/rescue"): test_probe_rescue,
    ("GET", "/v1/devices/mine"): test_probe_own_devices,
    ("POST", "/v1/exchange"): test_probe_exchange,
    ("GET", "/v1/snapshot/{market}/{table}/{as_of}/{after}"): test_probe_snapshot,
    ("POST", "/v1/import/{import_id}/{table}/{page}"): test_probe_import,
    ("GET", "/v1/blob/{sha256}"): test_probe_blob,
    ("PUT", "/v1/blob/{sha256}"): test_probe_blob,
    ("GET", "/v1/devices"): test_probe_devices,
    ("POST", "/v1/devices/{device_id}/approve"): test_probe_devices,
    ("POST", "/v1/devices/{device_id}/revoke"): test_probe_devices,
    ("POST", "/v1/devices/{device_id}/wipe"): test_probe_devices,
}
"""What tries each endpoint that is about somebody's markets."""
