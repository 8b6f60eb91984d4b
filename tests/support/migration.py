"""Writes the next migration from the models: `python -m tests.support.migration 0002 "why"`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.store.base import Base
from provider_ops.store.database import Store
from provider_ops.store.migrate import SCRIPTS


def write(revision: str, message: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "a.db", bytes(32))
        config = Config()
        config.set_main_option("script_location", str(SCRIPTS))
        with store.exclusive() as connection:
            config.attributes.update(connection=connection, metadata=Base.metadata)
            if revision != "0001":
                command.upgrade(config, "head")
            command.revision(config, message, autogenerate=True, rev_id=revision)
        store.close()


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2])
