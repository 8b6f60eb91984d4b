"""Two people who changed the same records apart, on a demo laptop that already holds its market.

A hub in this process gets the few records it is about; what a colleague did goes through its real
exchange, and so do the changes of this laptop. So conflicts, merges and refusals are what the hub
makes of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from provider_ops.areas import travelling
from provider_ops.core.errors import HubError
from provider_ops.demo.maker import MARKET
from provider_ops.hub import access, load
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.hub.authority import ADMIN
from provider_ops.hub.database import open_sqlite, transaction
from provider_ops.hub.service import Hub, open_hub
from provider_ops.network.model import Contact, Location, Organization, StaffMember
from provider_ops.store import settings
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.changes import SCHEMA
from provider_ops.store.wire import to_wire
from provider_ops.sync.account.devices import TOLD
from provider_ops.sync.background import Carried
from provider_ops.sync.exchange import Laptop, sync
from provider_ops.sync.model import Cursor
from provider_ops.sync.skew import adopt
from provider_ops.sync.transport import Traffic
from provider_ops.sync.wire import LAST_KEY, Answer, Request, pack, parse, unpack
from provider_ops.visits.model import Promise

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.base import Synced
    from provider_ops.store.workspace import Workspace

ADDRESS = "https://hub.heronbay.example"


@dataclass
class Moment:
    """The clock of everybody here; `at` is set from scene to scene."""

    at: datetime

    def __call__(self) -> datetime:
        """Return the moment."""
        return self.at


class Line:
    """A laptop's line to a hub in this process; every message is packed as on the wire."""

    def __init__(self, hub: Hub, device_id: UUID, staff_id: UUID) -> None:
        self._hub = hub
        self._identify = lambda c: access.caller(c, device_id, staff_id)
        self.traffic = Traffic()
        self.is_cut = False

    def exchange(self, request: Request) -> Answer:
        """Carry one exchange, unless the line is cut."""
        if self.is_cut:
            raise HubError("There is no connection to it.")
        asked = pack(request)
        self.traffic.up += len(asked)
        told = pack(self._hub.exchange(self._identify, parse(Request, unpack(asked))))
        self.traffic.down += len(told)
        return parse(Answer, unpack(told))

    def snapshot(self, *_place: object) -> Any:
        """Nothing else is asked of it."""
        raise HubError("This hub has no first loads.")

    send_import_page = send_blob = blob_received = send_blob_part = fetch_blob_part = snapshot
    digest = digest_rows = rescue = card = snapshot


@dataclass
class Stage:
    """A laptop and its hub, after two people have met there."""

    work: Workspace
    clock: Moment
    hub: Hub
    line: Line
    disputed: UUID
    merged: UUID

    def refuse(self) -> UUID:
        """Let the hub refuse a change of a record that it does not have; return its key."""
        with self.acting() as session:
            place = session.scalars(
                select(Location).where(Location.id != self.merged).order_by(Location.id)
            ).first()
            assert place is not None
            place.phone = "(727) 555-0119"
            key = place.id
        self.sync()
        return key

    def sync(self) -> None:
        """Exchange as a person would, and keep what came of it in the diary."""
        try:
            sync(self.laptop(), carries=Carried.ROWS)
        except HubError:
            if not self.line.is_cut:
                raise

    def laptop(self) -> Laptop:
        """Open the line from the laptop to its hub."""
        work = self.work
        return Laptop(work.store, travelling(), self.line, self.clock, work.ids)

    def acting(self) -> AbstractContextManager[Session]:
        """Open an action of the laptop's person at the moment of the scene."""
        return replace(self.work, clock=self.clock).act()


def stage(work: Workspace) -> Stage:
    """Let the laptop's person and a colleague change the same records, and meet at the hub."""
    clock = Moment(work.now() - timedelta(days=18))
    hub = open_hub(open_sqlite(None), travelling(), clock)
    with work.read() as session:
        colleague = _colleague(session, work.staff_id)
        records = _records(session, work.staff_id)
    _open_at_hub(hub, work, colleague, records)
    this = _laptops(hub, work)
    made = Stage(work, clock, hub, Line(hub, this, work.staff_id),
                 records["contact"].id, records["location"].id)  # fmt: skip
    adopt(made.laptop())  # before it holds a market: it has all columns of this release
    _attach(work, hub)
    _yesterday(made, records, colleague)
    clock.at = work.now() - timedelta(minutes=95)
    _as_colleague(made, records, colleague)
    clock.at = work.now() - timedelta(minutes=52)
    _as_person(made, records)
    clock.at = work.now() - timedelta(minutes=4)
    made.sync()
    _tell_laptops(made, this)
    return made


def _colleague(session: Session, me: UUID) -> UUID:
    """Return the manager of the market."""
    found = session.scalars(
        select(StaffMember.id)
        .where(StaffMember.role == "manager", StaffMember.id != me)
        .order_by(StaffMember.id)
    ).first()
    assert found is not None
    return found


def _records(session: Session, person: UUID) -> dict[str, Any]:
    """Return a contact, an action item, an office and an address of this person's, by word."""
    item = session.scalars(
        select(Promise)
        .join(Contact, Contact.organization_id == Promise.organization_id)
        .where(Promise.owner_id == person, Promise.done_on.is_(None))
        .order_by(Promise.due_on, Promise.id)
    ).first()
    assert item is not None
    at = item.organization_id
    other = select(Organization).where(Organization.id != at).order_by(Organization.id)
    found = {
        "contact": session.scalars(select(Contact).where(Contact.organization_id == at)).first(),
        "promise": item,
        "organization": session.scalars(other).first(),
        "location": session.scalars(select(Location).where(Location.organization_id == at)).first(),
    }
    session.expunge_all()
    return found


def _open_at_hub(hub: Hub, work: Workspace, colleague: UUID, records: dict[str, Synced]) -> None:
    with transaction(hub.engine) as connection:
        for market in (MARKET, SHARED_MARKET):
            access.create_market(connection, hub.schema, market)
        for person in (work.staff_id, colleague):
            access.create_person(connection, hub.schema, person, "", ADMIN)
            access.grant(connection, hub.schema, person, MARKET)
    for table, row in records.items():
        names = ["id", *hub.schema.tables[table].columns]
        values = [getattr(row, name) for name in names]
        load.load(hub.engine, hub.schema, MARKET, table, [values], columns=names)


def _laptops(hub: Hub, work: Workspace) -> UUID:
    """Register three laptops of the person, one of them lost and wiped; return this one's key."""
    this, office, old = (work.new_id() for _ in range(3))
    now, by = hub.clock(), By(str(work.staff_id))
    with transaction(hub.engine) as connection:
        for key, name in ((this, "Field laptop"), (office, "Tampa office"), (old, "Old ThinkPad")):
            devices.add(connection, hub.schema, by, work.staff_id, name, key, now)
    for key in (office, old):
        Line(hub, key, work.staff_id).exchange(Request(str(work.new_id()), "", SCHEMA, {}, []))
    with transaction(hub.engine) as connection:
        devices.order_wipe(connection, hub.schema, by, old, now, rescue_first=False)
        devices.note_wiped(connection, hub.schema, by, old, now)
    return this


def _tell_laptops(made: Stage, this: UUID) -> None:
    """Keep what the hub says of the person's laptops, as the Sync page does when it asks."""
    with made.hub.engine.connect() as connection:
        found = devices.listed(connection, made.hub.schema)
    told = [
        {"device": str(one.id), "name": one.name, "state": one.state.value,
         "last_seen": one.last_seen.isoformat() if one.last_seen else None}
        for one in found
        if one.staff_id == made.work.staff_id
    ]  # fmt: skip
    with made.work.store.write() as session:
        settings.put(session, TOLD, {"device": str(this), "devices": told})


def _attach(work: Workspace, hub: Hub) -> None:
    """Let the laptop have read all that is at the hub."""
    market = hub.schema.market
    with transaction(hub.engine) as connection:
        heads = connection.execute(select(market.c.id, market.c.epoch, market.c.head)).all()
    with work.store.write() as session:
        settings.put(session, settings.HUB, ADDRESS)
        settings.put(session, settings.SYNC_PAUSED, True)  # noqa: FBT003 - nobody answers there
        for name, epoch, head in heads:
            session.merge(
                Cursor(market_id=name, epoch=epoch, rev=head, after=LAST_KEY, as_of=None,
                       loading_table="", loading_after="")
            )  # fmt: skip


def _yesterday(made: Stage, records: dict[str, Synced], colleague: UUID) -> None:
    """Give the contact what both start from, and the diary its first entries."""
    clock, now = made.clock, made.work.now()
    clock.at = now - timedelta(days=63)
    _tell(made, colleague, "contact", records["contact"], phone="(727) 555-0142",
          best_time="Tue, Thu before 10", role="Office manager", language="en",
          email="frontdesk@gccardio.example")  # fmt: skip
    clock.at = now - timedelta(hours=21)
    made.line.is_cut = True
    made.sync()
    made.line.is_cut = False
    clock.at = now - timedelta(hours=15)
    made.sync()


def _as_colleague(made: Stage, records: dict[str, Synced], colleague: UUID) -> None:
    day = made.work.today()
    _tell(made, colleague, "contact", records["contact"], phone="(727) 555-0160",
          best_time="Mon, Thu before 10", role="Practice administrator",
          email="lpena@gccardio.example")  # fmt: skip
    _tell(made, colleague, "promise", records["promise"], done_on=day,
          evidence="Mailed to the billing office, tracking number in the file")  # fmt: skip
    _tell(made, colleague, "organization", records["organization"],
          note="New fax for records since October")  # fmt: skip
    _tell(made, colleague, "location", records["location"], hours="Mon to Thu 7:30 to 4:30")


def _as_person(made: Stage, records: dict[str, Synced]) -> None:
    day = made.work.today()
    changes: dict[str, dict[str, Any]] = {
        "contact": {"phone": "(727) 555-0178", "best_time": "Tue, Thu before 11", "language": "es",
                    "email": "lpena@gccardio.example"},
        "promise": {"done_on": day, "evidence": "Handed over in person at the front desk"},
        "organization": {"note": "Parking behind the building, ring twice"},
        "location": {"phone": "(727) 555-0107"},
    }  # fmt: skip
    for table, values in changes.items():
        with made.acting() as session:
            row = session.get_one(type(records[table]), records[table].id)
            for name, value in values.items():
                setattr(row, name, value)


def _tell(made: Stage, colleague: UUID, table: str, row: Any, **values: Any) -> None:
    """Push one change as the colleague's laptop would, of what that saw last."""
    ids = made.work.ids
    op_id = str(ids.new())
    operation = {
        "op_id": op_id, "group_id": op_id, "schema": SCHEMA, "kind": "update", "table": table,
        "row": str(row.id), "market": MARKET, "device_time": to_wire(made.clock()),
        "fields": {
            name: [to_wire(getattr(row, name)), to_wire(value)] for name, value in values.items()
        },
    }  # fmt: skip
    line = Line(made.hub, ids.new(), colleague)
    answer = line.exchange(Request(str(ids.new()), "", SCHEMA, {}, [operation]))
    assert [ack.status for ack in answer.acks] == ["applied"]
    for name, value in values.items():
        setattr(row, name, value)
