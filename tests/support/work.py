"""A workspace on an empty encrypted database, with time and keys that repeat."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from provider_ops.core.ids import IdSource
from provider_ops.network.model import Market, StaffMember
from provider_ops.store.base import Base
from provider_ops.store.key import Cost
from provider_ops.store.profile import Profile, create, unlock
from provider_ops.store.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

MARKET = "fl-heron-bay"
ZONE = "America/New_York"
NOW = datetime(2026, 10, 6, 13, 22, tzinfo=UTC)
PASSPHRASE = "correct horse battery staple"
CHEAP = Cost(time=1, memory=64, lanes=1)


@dataclass
class TestClock:
    """A clock that stands still until it is told to move."""

    __test__ = False
    instant: datetime = NOW

    def __call__(self) -> datetime:
        return self.instant

    def move(self, **step: float) -> None:
        self.instant += timedelta(**step)


def template(folder: Path) -> Profile:
    """Make an empty database once; `workspace` copies it, which is faster than migrating."""
    profile = Profile(folder)
    create(profile, PASSPHRASE, CHEAP).close()
    return profile


def workspace(made: Profile, folder: Path, *, seed: int = 7) -> Workspace:
    """Open a copy of `made` in `folder` as the rep Marisol Vega of the market `MARKET`."""
    shutil.copytree(made.folder, folder)
    store = unlock(Profile(folder), PASSPHRASE)
    clock = TestClock()
    ids = IdSource(clock, random.Random(seed).getrandbits)
    work = Workspace(store, clock, ids, ids.new(), MARKET, ZONE)
    with store.write() as session:
        session.add(Market(id=ids.new(), market_id=MARKET, name="Heron Bay", state="FL",
                           time_zone=ZONE))  # fmt: skip
        session.add(staff(work.staff_id, "Marisol", "Vega", "rep"))
    return work


def start_anew(work: Workspace) -> None:
    """Take every row away but the market and its staff.

    A test that builds thousands of worlds in one store calls it before each, so that the last
    costs what the first did.
    """
    kept = {Market.__tablename__, StaffMember.__tablename__}
    with work.store.write() as session:
        for table in reversed(Base.metadata.sorted_tables):
            if table.name not in kept:
                session.execute(table.delete())


def staff(key: UUID, given: str, family: str, role: str) -> StaffMember:
    return StaffMember(id=key, market_id=MARKET, given_name=given, family_name=family, role=role)


def as_person(work: Workspace, key: UUID) -> Workspace:
    """The same laptop with somebody else at the keyboard."""
    return replace(work, staff_id=key)


def make_npi(base: int) -> str:
    """The NPI, check digit and all, that starts with the nine digits of `base`."""
    digits = f"80840{base:09d}"
    total = sum(
        sum(divmod(int(char) * (2 if place % 2 == 0 else 1), 10))
        for place, char in enumerate(reversed(digits))
    )
    return f"{base:09d}{-total % 10}"
