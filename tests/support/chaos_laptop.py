"""A laptop that works and synchronizes until it is killed: python -m tests.support.chaos_laptop.

Usage: chaos_laptop FOLDER PASSPHRASE SEED. Each change that was committed is told in a file of
its own, so that whoever killed it knows what must not be lost.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, text

from provider_ops import areas
from provider_ops.claims.model import Remittance
from provider_ops.core.clock import system_clock
from provider_ops.core.errors import DiskFullError, HubError, LockedError
from provider_ops.core.ids import IdSource
from provider_ops.network.model import Affiliation, Organization, Provider, StaffMember
from provider_ops.store.model import DataImport
from provider_ops.store.profile import Profile, unlock
from provider_ops.store.workspace import Workspace
from provider_ops.sync import connection
from provider_ops.sync.exchange import sync
from tests.support.work import MARKET, ZONE, make_npi

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

NPIS = [make_npi(230_000_000 + n) for n in range(40)]
TOLD = "told.txt"


class Laptop:
    """One process of a laptop; its clock jumps by days."""

    def __init__(self, folder: Path, passphrase: str, seed: int) -> None:
        self.chance = random.Random(seed)
        self.jump = timedelta()
        self.store = unlock(Profile(folder), passphrase)
        with self.store.read() as session:
            people = session.scalars(select(StaffMember.id).order_by(StaffMember.id)).all()
            self.staff = people[0] if people else IdSource(system_clock).new()
        self.ids = IdSource(self.clock)
        self.work = Workspace(self.store, self.clock, self.ids, self.staff, MARKET, ZONE)
        self.told = (folder / TOLD).open("a")

    def clock(self) -> datetime:
        """The time this laptop believes in."""
        return system_clock() + self.jump

    def run(self) -> None:
        """Go on until killed."""
        while True:
            step = self.chance.choice((self.edit, self.edit, self.edit, self.synchronize,
                                       self.synchronize, self.set_clock, self.full_disk))  # fmt: skip
            try:
                step()
            except (HubError, DiskFullError, LockedError):
                time.sleep(0.05)

    def edit(self) -> None:
        """Do a few things that people do, then tell what was committed."""
        for _ in range(self.chance.randrange(1, 6)):
            self.chance.choice((self._make, self._make, self._change, self._change, self._change,
                                self._delete, self._import))()  # fmt: skip
        rows = self._query("SELECT body ->> '$.op_id' FROM outbox ORDER BY n DESC LIMIT 40")
        self.told.writelines(f"{row[0]}\n" for row in rows)
        self.told.flush()

    def synchronize(self) -> None:
        """Once, as far as the line lets it."""
        with connection.connected(self.store, areas.travelling(), self.clock, self.ids) as laptop:
            sync(laptop)

    def set_clock(self) -> None:
        """Somebody sets it wrong, or right again."""
        self.jump = timedelta(days=self.chance.choice((-3, 0, 3)))

    def full_disk(self) -> None:
        """No file may grow any further for one synchronization."""
        size = max(file.stat().st_size for file in self.store.path.parent.iterdir())
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, limits[1]))
        try:
            self._make()
            self.synchronize()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    def _make(self) -> None:
        with self.work.act() as session:
            office = Organization(id=self.ids.new(), market_id=MARKET, kind="group",
                                  name=f"o{self.chance.randrange(99)}")  # fmt: skip
            known = set(session.scalars(select(Provider.npi)))
            free = [npi for npi in NPIS if npi not in known]
            session.add(office)
            session.flush()
            if free:
                person = Provider(id=self.ids.new(), market_id=MARKET, given_name="x",
                                  family_name=f"f{self.chance.randrange(9)}",
                                  npi=self.chance.choice(free))  # fmt: skip
                session.add(person)
                session.flush()
                session.add(Affiliation(
                    id=self.ids.new(), market_id=MARKET, provider_id=person.id,
                    organization_id=office.id, valid_from=date(2026, 1, 1),
                    recorded_at=self.clock()))  # fmt: skip

    def _change(self) -> None:
        key = self._any("provider")
        if key is not None:
            with self.work.act() as session:
                session.get_one(Provider, key).specialty = f"s{self.chance.randrange(99)}"
        key = self._any("organization")
        if key is not None:
            with self.work.act() as session:
                office = session.get_one(Organization, key)
                office.note = f"{office.note}\nn{self.chance.randrange(999)}"[-2_000:].lstrip()
                office.members = self.chance.randrange(99)

    def _delete(self) -> None:
        free = self._query("SELECT id FROM organization WHERE id NOT IN (SELECT organization_id "
                           "FROM affiliation) ORDER BY random() LIMIT 1")  # fmt: skip
        if free:
            with self.work.act() as session:
                office = session.scalars(
                    select(Organization).where(text("hex(id) = :k")), {"k": free[0][0].hex().upper()}
                ).one()
                session.delete(office)

    def _import(self) -> None:
        with self.work.act() as session:
            load = DataImport(id=self.ids.new(), market_id=MARKET, kind="835", file_name="f",
                              sha256="", imported_at=self.clock(), staff_id=self.staff)  # fmt: skip
            session.add(load)
            session.flush()
            session.execute(insert(Remittance.__table__), [
                {"id": self.ids.new(), "market_id": MARKET, "import_id": load.id, "extra": {},
                 "control_number": str(n), "payment": Decimal(n), "balanced": True,
                 "provider_adjustments": Decimal(0)} for n in range(200)
            ])  # fmt: skip

    def _any(self, table: str) -> UUID | None:
        model = Provider if table == "provider" else Organization
        with self.store.read() as session:
            keys = session.scalars(select(model.id)).all()
        return self.chance.choice(keys) if keys else None

    def _query(self, sql: str) -> list[tuple]:
        with self.store.read() as session:
            return session.connection().exec_driver_sql(sql).all()


if __name__ == "__main__":
    Laptop(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])).run()
