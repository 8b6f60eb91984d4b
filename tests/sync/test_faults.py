"""What fails around a synchronization, and what must still be true afterwards."""

from __future__ import annotations

import gzip
import threading
import tracemalloc
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from sqlalchemy import insert, select

from provider_ops.claims.model import Remittance
from provider_ops.core.errors import DiskFullError, HubError
from provider_ops.network.model import Organization
from provider_ops.store.model import DataImport, OutboxEntry
from provider_ops.sync import wire
from provider_ops.sync.exchange import sync
from provider_ops.sync.line import HubFaultError, Line
from provider_ops.sync.model import Cursor, ExchangeLog, ImportProgress, Parked
from tests.support.tokens import transport_to
from tests.support.work import MARKET
from tests.sync.test_exchange import add_office, change


class Falling:
    """A line that breaks at chosen calls; what is not named goes through."""

    def __init__(self, line, **falls):
        self._line, self._falls = line, falls
        self.traffic = line.traffic

    def __getattr__(self, name):
        real = getattr(self._line, name)
        fall = self._falls.get(name)
        return real if fall is None else lambda *words: fall(real, *words)


def lose_answer(real, *words):
    real(*words)
    raise HubError


def test_a_hub_that_dies_between_commit_and_answer_has_the_change_once(laptops):
    one, two = laptops(), laptops()
    add_office(one)
    line = one.laptop.transport
    one.laptop.transport = Falling(line, exchange=lose_answer)
    with pytest.raises(HubError):
        one.sync()
    assert len(one.all(OutboxEntry)) == 1
    one.laptop.transport = line
    assert one.sync().sent == 1
    two.sync()
    assert len(two.all(Organization)) == 1
    assert one.all(OutboxEntry) == []


def import_rows(side, count):
    work = side.work
    with work.act() as session:
        load = DataImport(id=work.new_id(), market_id=MARKET, kind="835", file_name="f.835",
                          sha256="", imported_at=work.now(), staff_id=work.staff_id)  # fmt: skip
        session.add(load)
        session.flush()
        rows = [{"id": work.new_id(), "market_id": MARKET, "import_id": load.id, "extra": {},
                 "control_number": str(n), "payment": 100, "provider_adjustments": 0,
                 "balanced": True} for n in range(count)]  # fmt: skip
        from decimal import Decimal

        for row in rows:
            row |= {"payment": Decimal("1.00"), "provider_adjustments": Decimal(0)}
        session.execute(insert(Remittance.__table__), rows)
        return load.id


def test_an_import_cut_midway_goes_on_where_it_was(laptops):
    one, two = laptops(), laptops()
    import_rows(one, 25)
    one.laptop.page_rows = 4
    line, calls = one.laptop.transport, []

    def third_answer_is_lost(real, *words):
        calls.append(words)
        receipt = real(*words)
        if len(calls) == 3:
            raise HubError
        return receipt

    one.laptop.transport = Falling(line, send_import_page=third_answer_is_lost)
    with pytest.raises(HubError):
        one.sync()
    assert one.sync().import_rows == 25 - 2 * 4
    two.sync()
    assert len(two.all(Remittance)) == 25
    assert len(calls) == 3 + 5


def test_undoing_an_import_takes_its_rows_from_every_laptop(laptops, hub):
    one, two = laptops(), laptops()
    key = import_rows(one, 12)
    one.sync(), two.sync()
    assert len(two.all(Remittance)) == 12
    with one.work.act() as session:
        session.get_one(DataImport, key).undone_at = one.work.now()
        session.flush()
        session.execute(Remittance.__table__.delete())
    one.sync(), two.sync()
    assert two.all(Remittance) == []
    with hub.engine.connect() as connection:
        table = hub.schema.rows["remittance"]
        assert connection.execute(select(table.c.id)).all() == []


def test_an_undo_the_hub_stumbles_over_brings_the_rows_back_when_it_is_set_aside(laptops):
    one = laptops()
    key = import_rows(one, 12)
    one.sync()
    with one.work.act() as session:
        session.get_one(DataImport, key).undone_at = one.work.now()
        session.flush()
        session.execute(Remittance.__table__.delete())

    def stumble(real, request):
        if request.operations:
            raise HubFaultError
        return real(request)

    one.laptop.transport = Falling(one.laptop.transport, exchange=stumble)
    for _ in range(6):
        with suppress(HubFaultError):
            one.sync()
    assert [parked.reason for parked in one.all(Parked)] == ["poison"]
    one.sync()
    (shown,) = one.all(DataImport)
    assert shown.undone_at is None
    assert len(one.all(Remittance)) == 12


def test_an_import_survives_a_hub_that_went_back_in_time(laptops, hub):
    from provider_ops.hub import database, office

    one, two = laptops(), laptops()
    one.sync()
    with hub.engine.connect() as connection:
        before = connection.connection.driver_connection.serialize()
    import_rows(one, 7)
    assert one.sync().import_rows == 7
    with hub.engine.connect() as connection:
        connection.connection.driver_connection.deserialize(before)
    with database.transaction(hub.engine) as connection:
        office.mark_restored(connection, hub.schema)
    one.sync(), two.sync()
    assert len(one.all(Remittance)) == len(two.all(Remittance)) == 7


def test_a_full_disk_keeps_what_was_and_the_next_sync_finishes(laptops):
    one, two = laptops(), laptops()
    two.sync()
    for number in range(40):
        add_office(one, name=f"Office {number} " + "x" * 2000)
    mine = add_office(two, name="Mine")
    one.sync()
    raw = two.work.store.engine.raw_connection().driver_connection
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    two.work.store.engine.dispose()
    from sqlalchemy import event

    def small(connection, _record):
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    event.listen(two.work.store.engine, "connect", small)
    with pytest.raises(DiskFullError):
        two.sync()
    assert [row.id for row in two.all(Organization)] == [mine]
    assert len(two.all(OutboxEntry)) == 1
    event.remove(two.work.store.engine, "connect", small)
    two.work.store.engine.dispose()
    two.sync()
    assert len(two.all(Organization)) == 41
    one.sync()
    assert len(one.all(Organization)) == 41


def test_a_change_the_hub_stumbles_over_is_set_aside_after_five_tries_alone(laptops):
    one = laptops()
    bad, good = add_office(one, name="bad"), add_office(one, name="good")
    line = one.laptop.transport

    def stumble(real, request):
        if any(op["row"] == str(bad) for op in request.operations):
            raise HubFaultError
        return real(request)

    one.laptop.transport = Falling(line, exchange=stumble)
    for _ in range(6):
        try:
            one.sync()
        except HubFaultError:
            continue
        break
    (parked,) = one.all(Parked)
    assert (parked.row_id, parked.reason) == (bad, "poison")
    one.sync()
    assert one.all(OutboxEntry) == []
    assert [row.id for row in one.all(Organization)] == [good]  # what is refused is on no row


def test_first_load_goes_on_after_a_cut_without_starting_again(laptops, hub):
    one, two = laptops(), laptops()
    for number in range(9):
        add_office(one, name=f"Office {number}")
    one.sync()
    hub.feed._page_rows = 2
    line, pages = two.laptop.transport, []

    def cut(real, *words):
        pages.append(words)
        if len(pages) == 3:
            raise HubError
        return real(*words)

    two.laptop.transport = Falling(line, snapshot=cut)
    with pytest.raises(HubError):
        two.sync()
    assert 0 < len(two.all(Organization)) < 9
    two.sync()
    assert len(two.all(Organization)) == 9
    assert len(set(pages)) == len(pages) - 1  # only the page that was cut was asked for twice
    assert all(cursor.as_of is None for cursor in two.all(Cursor))


def test_rows_deleted_while_a_laptop_was_away_for_long_leave_it(laptops, hub):
    from provider_ops.hub import database, office

    one, two = laptops(), laptops()
    kept, gone = add_office(one, name="kept"), add_office(one, name="gone")
    one.sync(), two.sync()
    with one.work.act() as session:
        session.delete(session.get_one(Organization, gone))
    one.sync()
    with database.transaction(hub.engine) as connection:
        office.forget_deleted(connection, hub.schema, MARKET)
    change(two, Organization, kept, members=5)
    two.sync()
    assert [(row.id, row.members) for row in two.all(Organization)] == [(kept, 5)]


def test_a_revoked_market_leaves_and_its_unsent_work_is_kept_aside(laptops, hub):
    from provider_ops.hub import access, database

    one = laptops()
    add_office(one)
    one.sync()
    add_office(one, name="unsent")
    with database.transaction(hub.engine) as connection:
        access.revoke(connection, hub.schema, one.work.staff_id, MARKET)
    assert one.sync().parked == 1
    assert one.all(Organization) == []
    assert one.all(Parked)[0].body["fields"]["name"] == [None, "unsent"]


@contextmanager
def impostor(status, headers, body):
    """Something that is no hub, at an address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


GOOD = wire.pack(wire.Answer("x", [], [], [], []))
TYPED = {"Content-Type": wire.MEDIA_TYPE}
BOMB = gzip.compress(bytes(50_000_000))


@pytest.mark.parametrize(
    ("status", "headers", "body"),
    [
        (200, {"Content-Type": "text/html"}, b"<html>Welcome to the hotel</html>"),
        (302, {"Location": "https://hotel.example"}, b""),
        (502, {"Content-Type": "text/html"}, b"<h1>Bad gateway</h1>"),
        (429, {"Content-Type": "text/plain"}, b"slow down"),
        (200, TYPED | {wire.DIGEST: "0" * 64}, GOOD),
        (200, TYPED, GOOD),
        (200, TYPED | {wire.DIGEST: wire.digest(GOOD[:-4])}, GOOD[:-4]),
        (200, TYPED | {wire.DIGEST: wire.digest(b"garbage")}, b"garbage"),
        (200, TYPED | {wire.DIGEST: wire.digest(wire.pack({"xid": 1}))}, wire.pack({"xid": 1})),
        (200, TYPED | {wire.DIGEST: wire.digest(GOOD)}, GOOD),  # of another exchange
        (500, {"Content-Type": "application/json"}, b'{"service": "Provider Ops hub"}'),
        (503, {"Content-Type": "application/json"},
         b'{"service": "Provider Ops hub", "title": "The hub is busy"}'),
        (400, {"Content-Type": "application/json"}, b"[" * 100_000),
        (200, TYPED | {"Content-Encoding": "gzip", wire.DIGEST: "0" * 64}, BOMB),
    ],
)  # fmt: skip
def test_what_no_hub_would_say_changes_nothing(laptops, status, headers, body):
    one = laptops()
    add_office(one)
    with impostor(status, headers, body) as address, transport_to(address) as line:
        one.laptop.transport = line
        with pytest.raises(HubError) as told:
            sync(one.laptop)
    assert told.value.title
    assert told.value.remedy
    assert len(one.all(OutboxEntry)) == 1
    assert one.all(Cursor) == []
    assert one.all(ExchangeLog)[0].problem == told.value.title


def test_a_hub_that_is_down_is_told_and_nothing_is_lost(laptops):
    one = laptops()
    add_office(one)
    with transport_to("http://127.0.0.1:9") as line:
        one.laptop.transport = line
        with pytest.raises(HubError, match="cannot be reached"):
            sync(one.laptop)
    assert len(one.all(OutboxEntry)) == 1


def test_plain_http_is_refused_except_on_this_machine():
    for address in ("http://hub.example.org", "ftp://hub", "hub", "http://127.0.0.1.evil.org"):
        with pytest.raises(HubError, match="not safe"):
            Line(address)


def test_what_unpacks_to_a_flood_is_not_unpacked():
    body = wire.pack({"xid": 1})
    headers = TYPED | {"Content-Encoding": "gzip", wire.DIGEST: wire.digest(body)}
    with impostor(200, headers, BOMB) as address, transport_to(address) as line:
        tracemalloc.start()
        with pytest.raises(HubError, match="Something else answered"):
            line.snapshot(MARKET, "visit", 0, "")
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < 10_000_000


@pytest.mark.parametrize(
    "address", ["http://[::1", "http://127.0.0.1:9/\n", "http://127.0.0.1:99999"]
)
def test_a_misspelled_address_is_told(laptops, address):
    one = laptops()
    with pytest.raises(HubError) as told, transport_to(address) as line:
        one.laptop.transport = line
        sync(one.laptop)
    assert told.value.remedy


@pytest.mark.parametrize("content", [None, "no certificate"])
def test_a_certificate_file_that_is_lost_or_none_is_told(tmp_path, content):
    path = tmp_path / "authority.pem"
    if content is not None:
        path.write_text(content)
    with pytest.raises(HubError, match="certificate file"):
        Line("https://hub.example.org", authority=path)


def test_progress_of_an_import_is_gone_once_it_is_in_a_backup(laptops, hub):
    from provider_ops.hub import database, office

    one = laptops()
    import_rows(one, 3)
    one.sync()
    assert one.all(ImportProgress)[0].finished
    with database.transaction(hub.engine) as connection:
        office.mark_backed_up(connection, hub.schema)
    one.sync()
    assert one.all(ImportProgress) == []
