"""Copies of the database, encrypted with the same key as the database itself."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from provider_ops.core.errors import DiskFullError

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.store.database import Store

KEEP = 7


def back_up(store: Store, folder: Path, label: str) -> Path:
    """Write a copy of `store` to `folder` and keep the newest `KEEP` copies there.

    The copy appears under its name only when it is complete. Names sort by age: a running
    number comes first.

    Raises:
        DiskFullError: If there is not room for the copy.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(folder).free < store.path.stat().st_size:
        raise DiskFullError("There is no room for a backup.")
    taken = [int(path.name.split("-")[0]) for path in _backups(folder)]
    target = folder / f"{max(taken, default=0) + 1:06}-{label}.db"
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    try:
        with store.engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.execute("VACUUM INTO ?", (str(partial),))
        os.replace(partial, target)  # noqa: PTH105 - says that an existing file may go
    finally:
        partial.unlink(missing_ok=True)
    for old in _backups(folder)[:-KEEP]:
        old.unlink()
    return target


def _backups(folder: Path) -> list[Path]:
    return sorted(folder.glob("[0-9]*-*.db"))
