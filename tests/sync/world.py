"""A small world that is driven by chance: laptops, one hub, an office, and everything that fails.

The real code on both sides; only the network is replaced, by calls that get lost, come twice,
late, or are cut in the middle. Ported from the executable model of the protocol.
"""

from __future__ import annotations

import json
import random
from datetime import date
from decimal import Decimal

from sqlalchemy import insert, select, text

from provider_ops.claims.model import Remittance
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.ids import IdSource
from provider_ops.core.progress import Silent
from provider_ops.hub import access, database, office
from provider_ops.hub.feed import Feed
from provider_ops.hub.service import Hub
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.store.base import SHARED_MARKET, Base
from provider_ops.store.model import DataImport, OutboxEntry
from provider_ops.sync import exchange, imports
from provider_ops.sync.apply import apply_snapshot
from provider_ops.sync.line import HubFaultError
from tests.support.work import NOW, TestClock
from tests.sync import failures
from tests.sync.failures import CrashError, crash_at
from tests.sync.person import MARKETS, LostError, Person

LAPTOPS = 3
NPIS = ("2000000002", "2000000010", "2000000028")


class World:
    """Laptops, hub, office; `step` does one thing by chance, `settle` brings all to rest."""

    def __init__(self, seed, engine, stores, empty, schema):
        self.seed, self.stores, self.empty, self.tables = seed, stores, empty, schema.tables
        self.rnd = random.Random(seed)
        self.clock = TestClock(NOW)
        self.hub = Hub(engine, schema, self.clock, Feed(schema, page_rows=2))
        self.ids = IdSource(self.clock, random.Random(-seed - 1).getrandbits)
        self.office = self.ids.new()
        with database.transaction(engine) as connection:
            for market in (*MARKETS, SHARED_MARKET):
                access.create_market(connection, self.hub.schema, market)
        self.made, self.lost, self.cursed = {}, set(), set()
        self.requests, self.answers = [], []
        self.hub_backup = self.replica = None
        self.people = [Person(self, n) for n in range(LAPTOPS)]
        self.trace = []
        if seed % 2:
            for person in self.people:
                self.full(person)
            for person in self.people:
                self.create_provider(person)

    # --- what people do
    def create_provider(self, person):
        market = self.rnd.choice(MARKETS)
        values = {"npi": self.rnd.choice(NPIS), "family_name": f"c{self.rnd.randrange(5)}",
                  "given_name": "x"}  # fmt: skip
        self._act(
            person, market, lambda work: Provider(id=work.new_id(), market_id=market, **values)
        )

    def create_office(self, person):
        market = self.rnd.choice(MARKETS)
        self._act(person, market, lambda work: Organization(
            id=work.new_id(), market_id=market, name=f"o{self.rnd.randrange(5)}", kind="group"))  # fmt: skip

    def create_affiliation(self, person):
        provider, practice = self._pick(person, "provider"), self._pick(person, "organization")
        if provider is None or practice is None:
            return
        market = provider["market_id"]
        self._act(person, market, lambda work: Affiliation(
            id=work.new_id(), market_id=market, provider_id=provider["id"],
            organization_id=practice["id"], valid_from=date(2026, 1, 1), recorded_at=work.now()))  # fmt: skip

    def update(self, person):
        model = self.rnd.choice((Provider, Provider, Organization))
        row = self._pick(person, model.__tablename__)
        if row is None:
            return
        name, value = self.rnd.choice(
            [("family_name", f"u{person.number}{self.rnd.randrange(5)}"),
             ("specialty", f"s{self.rnd.randrange(3)}"), ("npi", self.rnd.choice(NPIS))]
            if model is Provider
            else [("name", f"u{person.number}{self.rnd.randrange(5)}"),
                  ("note", f"{row.get('note')}\nn{person.number}{self.rnd.randrange(99)}")]
        )  # fmt: skip
        with person.work(row["market_id"]).act() as session:
            setattr(session.get_one(model, row["id"]), name, value)
        self._note(person)

    def delete(self, person):
        model = self.rnd.choice((Provider, Organization))
        row = self._pick(person, model.__tablename__)
        if row is None:
            return
        used = person.query(
            "SELECT 1 FROM affiliation WHERE provider_id = ?1 OR organization_id = ?1",
            row["id"].bytes,
        )
        if used:
            return  # the action would refuse
        with person.work(row["market_id"]).act() as session:
            session.delete(session.get_one(model, row["id"]))
        self._note(person)

    def import_file(self, person):
        market = self.rnd.choice(MARKETS)
        work = person.work(market)
        with work.act() as session:
            load = DataImport(id=work.new_id(), market_id=market, kind="835", file_name="f",
                              sha256="", imported_at=work.now(), staff_id=person.staff)  # fmt: skip
            session.add(load)
            session.flush()
            lines = [{"id": work.new_id(), "market_id": market, "import_id": load.id,
                      "control_number": str(n), "payment": Decimal(n), "provider_adjustments": Decimal(0),
                      "balanced": True, "extra": {}} for n in range(self.rnd.randrange(1, 6))]  # fmt: skip
            session.execute(insert(Remittance.__table__), lines)
        self._note(person)

    def undo_import(self, person):
        row = self._pick(person, "data_import")
        if row is None or row["undone_at"]:
            return
        work = person.work(row["market_id"])
        with work.act() as session:
            session.get_one(DataImport, row["id"]).undone_at = work.now()
            session.flush()
            session.execute(
                text("DELETE FROM remittance WHERE import_id = :k"), {"k": row["id"].bytes}
            )
        self._note(person)

    def poison(self, person):
        """A change that no hub can take."""
        work = person.work("a")
        op, key = work.new_id(), work.new_id()
        body = {"op_id": str(op), "group_id": str(op), "schema": 99, "kind": "create",
                "table": "provider", "row": str(key), "market": "a", "device_time": "",
                "fields": {"npi": [None, "2000000002"]}}  # fmt: skip
        body |= self.rnd.choice((
            {"fields": {"npi": [None, {"what": "is this"}]}}, {"table": "nonsense"},
            {"kind": "update"}, {"market": "nowhere"}, {"kind": "shred"},
        ))  # fmt: skip
        with person.store.write() as session:
            session.add(OutboxEntry(op_id=op, group_id=op, table_name=body["table"], row_id=key,
                                    body=body, tries=0, offered_again=False))  # fmt: skip
        self._note(person)

    # --- what the office does
    def office_work(self, _person):
        with self.hub.engine.connect() as connection:
            table = self.hub.schema.rows["provider"]
            rows = connection.execute(
                select(table.c.market_id, table.c.id).where(table.c.deleted.is_(False)).order_by(table.c.id)
            ).all()  # fmt: skip
        if not rows:
            return
        market, key = self.rnd.choice(rows)
        kind = self.rnd.choice(("edit", "edit", "delete", "move"))
        by = {"by": self.office, "now": self.clock(), "new_id": self.ids.new()}
        words = {"family_name": f"h{self.rnd.randrange(5)}"}
        try:
            with database.transaction(self.hub.engine) as connection:
                if kind == "edit":
                    office.change_row(
                        connection, self.hub.schema, market, "provider", key, words, **by
                    )
                elif kind == "delete":
                    office.delete_row(connection, self.hub.schema, market, "provider", key, **by)
                else:
                    office.move_row(connection, self.hub.schema, market, "provider", key,
                                    self.rnd.choice(MARKETS))  # fmt: skip
        except (RuleError, NotFoundError):
            return

    def scope(self, person):
        change = self.rnd.choice((access.grant, access.revoke))
        with database.transaction(self.hub.engine) as connection:
            change(connection, self.hub.schema, person.staff, self.rnd.choice(MARKETS))

    def forget(self, _person):
        if self.rnd.randrange(4) == 0:
            with database.transaction(self.hub.engine) as connection:
                for market in MARKETS:
                    office.forget_deleted(connection, self.hub.schema, market)

    def backed_up(self, _person):
        if self.hub_backup is None and self.rnd.randrange(2):
            with database.transaction(self.hub.engine) as connection:
                office.mark_backed_up(connection, self.hub.schema)
            self.take_hub_backup(_person)

    # --- network and machines
    def ask(self, person, request):
        """Let the hub answer; None when it stumbled over a change."""
        try:
            answer = person.line.exchange(request)
        except HubFaultError:
            exchange._note_fault(person.laptop, request)
            return None
        self.answers.append((person, answer))
        return answer

    def exchange(self, person):
        fault = self.rnd.choice(("", "", "", "req_lost", "resp_lost", "crash", "twice"))
        laptop = person.laptop
        request = laptop.request()
        self.requests.append((person, request))
        if fault == "req_lost":
            return
        answer = self.ask(person, request)
        if answer is None:
            return
        if fault == "twice":
            person.line.exchange(request)
        if fault == "resp_lost":
            return
        self._maybe_crash(person, lambda: laptop.receive(answer), fault)
        if fault == "twice":
            assert laptop.receive(answer) is None, "an answer was taken twice"

    def load_page(self, person):
        fault = self.rnd.choice(("", "", "resp_lost", "crash", "twice"))
        loading = exchange._loading(person.laptop)
        if loading is None:
            return
        try:
            page = exchange._fetch(person.laptop, loading)
        except NotFoundError:
            return  # the market was taken away meanwhile
        if fault == "resp_lost":
            return

        def store():
            with person.store.exclusive() as connection:
                apply_snapshot(connection, self.tables, page)

        self._maybe_crash(person, store, fault)
        if fault == "twice":
            store()

    def push_imports(self, person):
        person.line.fault = self.rnd.choice(("", "", "req_lost", "resp_lost", "twice"))
        try:
            imports.push(person.laptop, Silent())
        except (LostError, NotFoundError):
            pass  # another time
        finally:
            person.line.fault = ""

    def late_replay(self, _person):
        if self.requests:
            self.ask(*self.rnd.choice(self.requests))

    def take_hub_backup(self, _person):
        self.hub_backup = self.hub_image()

    def restore_hub(self, _person):
        if self.hub_backup is not None:
            self.put_hub_back(self.hub_backup)

    def hub_image(self):
        """Everything in the hub's database, but people and laptops: those are set up anew."""
        schema = self.hub.schema
        books = (schema.market, schema.gone, schema.alias, schema.operation, schema.history)
        with self.hub.engine.connect() as connection:
            return {
                table.name: [dict(row) for row in connection.execute(select(table)).mappings()]
                for table in (*schema.rows.values(), *books, schema.blob)
            }

    def put_hub_back(self, image):
        with database.transaction(self.hub.engine) as connection:
            for name, kept in image.items():
                table = self.hub.schema.metadata.tables[name]
                connection.execute(table.delete())
                if kept:
                    connection.execute(insert(table), kept)
            office.mark_restored(connection, self.hub.schema)
        self.requests = []
        self.count_lost()

    def take_laptop_backup(self, person):
        person.backup = person.store.image()

    def restore_laptop(self, person):
        if person.backup is None:
            return
        person.store.put_back(person.backup)
        person.laptop._in_flight = None
        self.count_lost()

    def settle_now(self, _person):
        for person in (*self.people, *self.people[:-1]):  # the last one has seen it all
            self.full(person)

    def full(self, person):
        for _ in range(exchange.TRIES + 1):
            try:
                found = exchange.sync(person.laptop)
                assert not found.repaired, "I14: a row had drifted, and was repaired"
            except HubFaultError:
                continue  # told, and counted; set aside in the end
            break

    STEPS = (
        (create_provider, 6), (create_office, 3), (create_affiliation, 3), (update, 12),
        (delete, 2), (import_file, 2), (undo_import, 1), (poison, 1), (office_work, 5), (scope, 2),
        (forget, 2), (backed_up, 1), (exchange, 14), (load_page, 6), (push_imports, 2),
        (late_replay, 2), (take_hub_backup, 2), (restore_hub, 2), (take_laptop_backup, 2),
        (restore_laptop, 2), (settle_now, 2), *failures.STEPS,
    )  # fmt: skip

    def step(self):
        steps, weights = zip(*self.STEPS, strict=True)
        (action,) = self.rnd.choices(steps, weights)
        person = self.rnd.choice(self.people)
        self.trace.append(f"{action.__name__}({person.number})")
        self.clock.move(seconds=self.rnd.randrange(1, 90))
        person.clock.move(seconds=self.rnd.randrange(1, 90))
        action(self, person)
        return self.people if action is World.settle_now else [person]

    # --- helpers
    def _act(self, person, market, make):
        work = person.work(market)
        with work.act() as session:
            session.add(make(work))
        self._note(person)

    def _note(self, person):
        for (body,) in person.query("SELECT body FROM outbox ORDER BY n DESC LIMIT 3"):
            op = json.loads(body)
            self.made.setdefault(op["op_id"], op)

    def _pick(self, person, table):
        with person.store.read() as session:
            rows = session.execute(
                select(Base.metadata.tables[table]).order_by(text("id"))
            ).mappings().all()  # fmt: skip
        return dict(self.rnd.choice(rows)) if rows else None

    def _maybe_crash(self, person, work, fault):
        if fault != "crash":
            work()
            return
        try:
            with crash_at(person.store.engine, self.rnd.randrange(1, 25)):
                work()
        except CrashError:
            person.laptop._in_flight = None

    def hub_rows(self, sql):
        with self.hub.engine.connect() as connection:
            return connection.exec_driver_sql(sql).all()

    def books(self):
        """How far the hub is: every change of its rows moves the head of their market."""
        return self.hub_rows("SELECT id, epoch, head FROM hub_market ORDER BY id")

    def accepted(self):
        table = self.hub.schema.operation
        with self.hub.engine.connect() as connection:
            return {
                str(row.op_id): row
                for row in connection.execute(select(table))
                if row.status != "parked"
            }

    def count_lost(self):
        """What a machine that went back in time took with it is nobody's fault."""
        held = set(self.accepted())
        for person in self.people:
            held |= person.operations("outbox", "sync_parked", "sync_sent")
        self.lost |= set(self.made) - held
