"""A demo market of any scale in a database of its own, opened anew so that nothing is cached."""

from __future__ import annotations

import gc
import random
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.core.ids import IdSource
from provider_ops.demo.maker import MARKET, ZONE
from provider_ops.demo.market import DemoMarket, fill
from provider_ops.demo.scale import SCALES
from provider_ops.directory import nearest
from provider_ops.store import dialect
from provider_ops.store.key import Cost
from provider_ops.store.profile import Profile, create, unlock
from provider_ops.store.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 10, 6)
NOW = datetime(2026, 10, 6, 13, 22, tzinfo=UTC)
PASSPHRASE = "bench"


@contextmanager
def opened(scale: str, seed: int = 7) -> Iterator[Workspace]:
    """Fill a market, close it, and open it again as its first representative."""
    with tempfile.TemporaryDirectory() as folder:
        profile = Profile(Path(folder) / "profile")
        market = DemoMarket(seed, SCALES[scale], TODAY)
        store = create(profile, PASSPHRASE, Cost(1, 64, 1))
        fill(store, market.batches())
        ids = IdSource(lambda: NOW, random.Random(seed).getrandbits)
        work = Workspace(store, lambda: NOW, ids, market.rep_id, MARKET, ZONE)
        nearest.catch_up(work)  # once after a load, by whatever is read first
        store.close()
        dialect.forget()
        store = unlock(profile, PASSPHRASE)
        gc.collect()
        gc.disable()  # as in the program, which collects while nobody waits
        try:
            yield replace(work, store=store)
        finally:
            gc.enable()
            store.close()


@contextmanager
def reopened(work: Workspace) -> Iterator[Workspace]:
    """Open the same market once more, so that nothing is cached and nothing was rehearsed."""
    dialect.forget()
    store = unlock(Profile(work.store.path.parent), PASSPHRASE)
    gc.collect()
    yield replace(work, store=store)
    store.close()
