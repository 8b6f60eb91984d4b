"""Writes the next migration from the models: `python -m tests.support.migration 0002 "why"`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.store import search_index
from provider_ops.store.base import Base
from provider_ops.store.database import Store
from provider_ops.store.migrate import SCRIPTS


def write(revision: str, message: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "a.db", bytes(32))
        config = Config()
        config.set_main_option("script_location", str(SCRIPTS))
        with store.exclusive() as connection:
            config.attributes.update(
                connection=connection, metadata=Base.metadata, include_name=search_index.outside
            )
            if revision != "0001":
                command.upgrade(config, "head")
            command.revision(config, message, autogenerate=True, rev_id=revision)
        store.close()
    if revision == "0001":
        add_triggers(next(SCRIPTS.glob("versions/0001_*.py")))


def add_triggers(script: Path) -> None:
    """Let the first step make the search index and triggers too: no model describes them."""
    code = script.read_text(encoding="utf-8").rstrip()
    module = "import provider_ops.store.types\n"
    code = code.replace(module, f"{module}from provider_ops.store import search_index, stale\n")
    code += "\n    search_index.create(op.get_bind())\n    stale.create(op.get_bind())\n"
    script.write_text(code, encoding="utf-8")


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2])
