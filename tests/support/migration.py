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

BESIDE_MODELS = {
    "0001": ("search_index.create", "stale.create"),
    "0002": (
        "stale.create_verdict_triggers", "stale.create_deadline_triggers", "stale.forget_sums",
        "rekeyed.key_findings_by_npi",
    ),
}
"""What the steps call beside what is generated."""


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
    if revision in BESIDE_MODELS:
        add_calls(next(SCRIPTS.glob(f"versions/{revision}_*.py")), BESIDE_MODELS[revision])


def add_calls(script: Path, calls: tuple[str, ...]) -> None:
    """Let a step make too what no model describes: search index and triggers."""
    code = script.read_text(encoding="utf-8").rstrip()
    modules = ", ".join(sorted({call.partition(".")[0] for call in calls}))
    module = "import provider_ops.store.types\n"
    code = code.replace(module, f"{module}from provider_ops.store import {modules}\n")
    code += "".join(f"\n    {call}(op.get_bind())" for call in calls) + "\n"
    script.write_text(code, encoding="utf-8")


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2])
